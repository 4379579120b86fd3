//! `huibian check`: everything that can be said of a site, without building it.

use std::path::Path;

use clap::ArgMatches;

use super::paths::Paths;
use super::screen::Stream;
use super::{MessageLang, Stop, report, say, site};
use crate::base::diag::Level;
use crate::base::path::RelPath;
use crate::pipeline::Pipeline;

/// What `check` is called with.
#[derive(Debug)]
pub(super) struct Call {
    paths: Paths,
    format: String,
    /// Warnings count as errors.
    strict: bool,
    /// However many there are.
    all: bool,
}

impl Call {
    pub(super) fn new(matches: &ArgMatches, root: &Path) -> Self {
        Self {
            paths: Paths::new(matches, root),
            format: matches.get_one::<String>("format").cloned().unwrap_or_default(),
            strict: matches.get_flag("strict"),
            all: matches.get_flag("all"),
        }
    }
}

/// Checks the site at `root`. Drafts and what is not due yet are checked too.
pub(super) fn run(root: &Path, call: &Call, lang: MessageLang) -> Result<(), Stop> {
    let sources = site::sources(root)?;
    let pipeline = Pipeline::without_pages();
    let turn = pipeline.turn(sources, &site::at_work());
    let found = pipeline.review(&turn).only(|diag| call.paths.ask_for(diag.file.as_str()));
    match call.format.as_str() {
        "json" => say::result(report::json(&found, lang).trim_end()),
        "github" => say::result(report::github(&found, lang).trim_end()),
        _ if found.is_empty() => say::result(say::nothing_found(lang)),
        _ => {
            let text = |path: &RelPath| turn.text(path);
            let mut limits = Stream::Out.limits();
            limits.problems = limits.problems.filter(|_| !call.all);
            let colour = Stream::Out.is_terminal();
            say::result(report::terminal(&found, text, lang, colour, limits).trim_end());
        }
    }
    // The process ends: taking a site of thousands of articles apart would be waited for.
    std::mem::forget((turn, pipeline));
    let bad = found.has_errors() || (call.strict && found.count(Level::Warning) > 0);
    if bad { Err(Stop::SiteErrors) } else { Ok(()) }
}
