//! `huibian check`: everything that can be said of a site, without building it.

use std::path::Path;
use std::sync::Arc;

use clap::ArgMatches;

use super::screen::Stream;
use super::{MessageLang, Stop, report, say};
use crate::base::diag::Level;
use crate::base::path::RelPath;
use crate::pipeline::{Options, Pipeline};
use crate::source;

/// What `check` is called with.
#[derive(Debug)]
pub(super) struct Call {
    /// Only problems of these files and folders; all where it is empty.
    paths: Vec<String>,
    format: String,
    /// Warnings count as errors.
    strict: bool,
    /// However many there are.
    all: bool,
}

impl Call {
    /// Reads the arguments. Paths may be written from the current folder or from
    /// the site's.
    pub(super) fn new(matches: &ArgMatches, root: &Path) -> Self {
        let here = std::env::current_dir().unwrap_or_default();
        let within = |path: &String| {
            let from_here = here.join(path);
            let path = from_here.strip_prefix(root).ok().filter(|_| from_here.exists());
            path.map(|path| path.to_string_lossy().into_owned())
        };
        let paths = matches.get_many::<String>("path").into_iter().flatten().map(|path| {
            let path = within(path).unwrap_or_else(|| path.clone()).replace('\\', "/");
            path.trim_start_matches("./").trim_end_matches('/').to_owned()
        });
        Self {
            paths: paths.collect(),
            format: matches.get_one::<String>("format").cloned().unwrap_or_default(),
            strict: matches.get_flag("strict"),
            all: matches.get_flag("all"),
        }
    }

    fn asks_for(&self, file: &str) -> bool {
        self.paths.is_empty()
            || self.paths.iter().any(|path| {
                path.is_empty() || file == path || file.starts_with(&format!("{path}/"))
            })
    }
}

/// Checks the site at `root`. Drafts and what is not due yet are checked too.
pub(super) fn run(root: &Path, call: &Call, lang: MessageLang) -> Result<(), Stop> {
    let sources =
        source::scan(root, None).map_err(|error| Stop::failed(say::unreadable(root, &error)))?;
    let options =
        Options { now: jiff::Timestamp::now(), drafts: true, future: true, base_url: None };
    let pipeline = Pipeline::default();
    let turn = pipeline.turn(Arc::new(sources), &options);
    let found = pipeline.review(&turn).only(|diag| call.asks_for(diag.file.as_str()));
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
    let bad = found.has_errors() || (call.strict && found.count(Level::Warning) > 0);
    if bad { Err(Stop::SiteErrors) } else { Ok(()) }
}
