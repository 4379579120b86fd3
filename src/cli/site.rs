//! Where a command finds its site, and what it takes of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Stop, say};
use crate::config::{self, Config};
use crate::pipeline::Options;
use crate::source::{self, Sources};

/// The folder of the site: the one named, else the nearest upward with a `site.toml`.
pub(super) fn site_root(named: Option<PathBuf>) -> Result<PathBuf, Stop> {
    let start = match &named {
        Some(root) => root.clone(),
        None => std::env::current_dir().map_err(|error| Stop::failed(say::no_folder(&error)))?,
    };
    let has_settings = |folder: &&Path| folder.join("site.toml").is_file();
    let found = match named {
        Some(_) => Some(start.as_path()).filter(has_settings),
        None => start.ancestors().find(has_settings),
    };
    found.map(Path::to_owned).ok_or_else(|| Stop::failed(say::no_site(&start)))
}

/// The same for a command that needs no site: none, where none is named and none is there.
pub(super) fn perhaps_root(named: Option<PathBuf>) -> Result<Option<PathBuf>, Stop> {
    let is_named = named.is_some();
    match site_root(named) {
        Ok(root) => Ok(Some(root)),
        Err(stop) if is_named => Err(stop),
        Err(_) => Ok(None),
    }
}

/// The settings of the site at `root`, those of a site that says nothing where there is
/// none.
pub(super) fn settings(root: Option<&Path>) -> Result<Config, Stop> {
    let text = match root {
        None => String::new(),
        Some(root) => std::fs::read_to_string(root.join("site.toml"))
            .map_err(|error| Stop::failed(say::unreadable(root, &error)))?,
    };
    Ok(config::read(&text).0)
}

/// The files of the site at `root`.
pub(super) fn sources(root: &Path) -> Result<Arc<Sources>, Stop> {
    let sources = source::scan(root, None);
    sources.map(Arc::new).map_err(|error| Stop::failed(say::unreadable(root, &error)))
}

/// What is published now.
pub(super) fn published() -> Options {
    Options { now: jiff::Timestamp::now(), drafts: false, future: false, base_url: None }
}

/// Everything that an editor has at work: drafts and what is not due yet, too.
pub(super) fn at_work() -> Options {
    Options { drafts: true, future: true, ..published() }
}
