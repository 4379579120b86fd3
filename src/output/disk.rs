//! The few things that are done to the disk, each of which may fail or be the last.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use super::OutputError;

/// The beginning and the ending of a temporary file's name.
const TEMPORARY: (&str, &str) = (".huibian-", ".tmp");
/// How often, and after how long, a file that another program holds is tried again.
const TRIES: (u32, Duration) = (5, Duration::from_millis(40));

/// What does things to the disk.
pub(super) struct Disk<'a> {
    /// Asked before each operation; an error stands for the end of the process.
    pub(super) before: &'a (dyn Fn() -> io::Result<()> + Sync),
}

static COUNTER: AtomicUsize = AtomicUsize::new(0);

impl Disk<'_> {
    fn act<T>(&self, path: &Path, act: impl FnOnce() -> io::Result<T>) -> Result<T, OutputError> {
        (self.before)().and_then(|()| act()).map_err(|error| OutputError::io(path, error))
    }

    /// Makes `folder` and those that lead to it.
    pub(super) fn create_folders(&self, folder: &Path) -> Result<(), OutputError> {
        if folder.is_dir() {
            return Ok(());
        }
        self.act(folder, || fs::create_dir_all(folder))
    }

    /// Puts `bytes` at `path`, whole or not at all. The folder is there.
    pub(super) fn replace(&self, path: &Path, bytes: &[u8]) -> Result<(), OutputError> {
        let number = COUNTER.fetch_add(1, Ordering::Relaxed);
        let name = format!("{}{}-{number}{}", TEMPORARY.0, std::process::id(), TEMPORARY.1);
        let temporary = path.with_file_name(name);
        let written = self
            .act(path, || fs::File::create_new(&temporary))
            .and_then(|mut file| self.act(path, || file.write_all(bytes)))
            .and_then(|()| self.act(path, || rename(&temporary, path)));
        if written.is_err() {
            // Whatever went wrong is told; that the remains stay is the lesser evil,
            // and the next run removes them.
            let _ = (self.before)().and_then(|()| fs::remove_file(&temporary));
        }
        written
    }

    /// Removes the file at `path`; one that is not there is removed already.
    pub(super) fn remove_file(&self, path: &Path) -> Result<bool, OutputError> {
        self.act(path, || match fs::remove_file(path) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => Ok(false),
            Err(error) => Err(error),
        })
    }

    /// Removes `folder` if nothing is in it.
    pub(super) fn remove_empty_folder(&self, folder: &Path) -> Result<bool, OutputError> {
        let is_empty = || fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none());
        if !is_empty() {
            return Ok(false);
        }
        self.act(folder, || fs::remove_dir(folder)).map(|()| true)
    }
}

/// Windows refuses to replace a file that a virus scanner or a browser holds for a
/// moment; elsewhere a refusal is final.
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    let mut tries = 1;
    loop {
        match fs::rename(from, to) {
            Err(error)
                if cfg!(windows)
                    && error.kind() == io::ErrorKind::PermissionDenied
                    && tries < TRIES.0 =>
            {
                tries += 1;
                std::thread::sleep(TRIES.1);
            }
            result => return result,
        }
    }
}

/// The temporary files in `folder` that a run left behind.
pub(super) fn stale_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let is_stale = |name: &str| name.starts_with(TEMPORARY.0) && name.ends_with(TEMPORARY.1);
    entries
        .flatten()
        .filter(|entry| entry.file_name().to_str().is_some_and(is_stale))
        .map(|entry| entry.path())
        .collect()
}
