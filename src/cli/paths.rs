//! The files and folders that a command is told to look at.

use std::path::Path;

use clap::ArgMatches;

/// Files and folders of the site; all of it where none is named.
#[derive(Debug)]
pub(super) struct Paths(Vec<String>);

impl Paths {
    /// Reads the arguments called `path`. They may be written from the current folder
    /// or from the site's.
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
        Self(paths.collect())
    }

    /// Whether `file` is one of them or lies in one.
    pub(super) fn ask_for(&self, file: &str) -> bool {
        self.0.is_empty()
            || self.0.iter().any(|path| {
                path.is_empty() || file == path || file.starts_with(&format!("{path}/"))
            })
    }
}
