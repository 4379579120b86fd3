//! Floor 10: arguments → an exit status. One file a command.
//!
//! Given: arguments. Gives: what the command does, its results on standard output,
//! its messages on standard error. May not know: how a stage works.

mod args;
mod book;
mod build;
mod calls;
mod check;
mod columns;
mod completions;
mod explain;
mod fix;
#[cfg(feature = "pdf")]
mod fonts;
mod help;
mod init;
mod list;
mod locale;
mod new;
mod paths;
mod region;
pub mod report;
mod say;
mod schema;
mod screen;
mod serve;
mod site;
mod why;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use site::{perhaps_root, site_root};

pub use crate::base::diag::MessageLang;
use crate::base::diag::Problem;

/// Why a command ended without having done its work.
#[derive(Debug)]
enum Stop {
    /// The site has errors, which have been printed: exit status 1.
    SiteErrors,
    /// What was asked for is not there, which has been said: exit status 1.
    NotFound,
    /// The call is wrong or could not run: exit status 2, and the words for it.
    Failed(Box<Problem>),
}

impl Stop {
    fn failed(problem: Problem) -> Self {
        Self::Failed(Box::new(problem))
    }
}

/// Runs the command that `arguments` name, the program's own name first.
///
/// Exit status: 0 done; 1 the site has errors, or what was asked for is not there; 2 the call is wrong or it could not
/// run.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let lang = locale::choose(&arguments);
    let matches = match args::command(lang).try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) if error.use_stderr() && !calls::asks_for_help(&error) => {
            say::failure(&calls::problem(&error, &arguments, lang), lang);
            return ExitCode::from(2);
        }
        Err(help) => {
            // A closed pipe is no reason to complain.
            let _ = help.print();
            return ExitCode::from(u8::from(help.use_stderr()) * 2);
        }
    };
    let root = matches.get_one::<PathBuf>("root").cloned();
    let done =
        match matches.subcommand() {
            Some(("build", matches)) => site_root(root)
                .and_then(|root| build::run(&root, &build::Call::new(matches)?, lang)),
            Some(("serve", matches)) => site_root(root)
                .and_then(|root| serve::run(&root, &serve::Call::new(matches)?, lang)),
            Some(("check", matches)) => site_root(root)
                .and_then(|root| check::run(&root, &check::Call::new(matches, &root), lang)),
            Some(("fix", matches)) => site_root(root)
                .and_then(|root| fix::run(&root, &fix::Call::new(matches, &root), lang)),
            Some(("book", matches)) => {
                site_root(root).and_then(|root| book::run(&root, &book::Call::new(matches), lang))
            }
            Some(("explain", matches)) => explain::run(matches, lang),
            Some(("new", matches)) => {
                site_root(root).and_then(|root| new::run(&root, &new::Call::new(matches), lang))
            }
            Some(("list", matches)) => {
                site_root(root).and_then(|root| list::run(&root, &list::Call::new(matches), lang))
            }
            Some(("init", matches)) => init::run(matches.get_one::<PathBuf>("dir"), lang),
            Some(("why", matches)) => {
                site_root(root).and_then(|root| why::run(&root, &why::Call::new(matches), lang))
            }
            Some(("region", matches)) => perhaps_root(root)
                .and_then(|root| region::run(root.as_deref(), &region::Call::new(matches), lang)),
            Some(("schema", matches)) => perhaps_root(root)
                .and_then(|root| schema::run(root.as_deref(), &schema::Call::new(matches), lang)),
            Some(("completions", matches)) => {
                completions::run(&completions::Call::new(matches), lang);
                Ok(())
            }
            _ => Ok(()),
        };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop::SiteErrors | Stop::NotFound) => ExitCode::from(1),
        Err(Stop::Failed(problem)) => {
            say::failure(&problem, lang);
            ExitCode::from(2)
        }
    }
}
