//! Floor 7: the output tree as a value, the difference between two, and bringing a
//! folder into its state.
//!
//! Given: paths and bytes. Gives: a folder that holds them, and an account of what
//! changed. May not know: what a page is.

mod disk;
mod error;
mod guard;
mod manifest;
mod sync;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use error::OutputError;
pub use guard::guard;
pub use manifest::Manifest;
pub use sync::{Report, sync};

use crate::base::digest::Digest;
use crate::base::path::OutPath;

/// Every file that the output is to hold.
pub type Tree = BTreeMap<OutPath, Content>;

/// The content of one file.
#[derive(Clone, Debug)]
pub enum Content {
    /// Bytes, and their digest.
    Bytes(Arc<[u8]>, Digest),
    /// A file to be copied as it is.
    Copy {
        /// Its absolute path.
        from: PathBuf,
        /// Its size in bytes.
        size: u64,
        /// The digest of its bytes when it was read.
        digest: Digest,
    },
}

impl Content {
    /// Content that is held in memory.
    pub fn bytes(bytes: impl Into<Arc<[u8]>>) -> Self {
        let bytes = bytes.into();
        let digest = Digest::of_bytes(&bytes);
        Self::Bytes(bytes, digest)
    }

    /// The digest of the bytes.
    pub fn digest(&self) -> Digest {
        match self {
            Self::Bytes(_, digest) | Self::Copy { digest, .. } => *digest,
        }
    }

    /// The size in bytes.
    pub fn size(&self) -> u64 {
        match self {
            Self::Bytes(bytes, _) => bytes.len() as u64,
            Self::Copy { size, .. } => *size,
        }
    }
}

/// Writes one file whole: beside its place first, then renamed. Its folder is made
/// where it is not there.
///
/// # Errors
/// What the system says; nothing half-written is left.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let temporary = folder.join(format!(".huibian-{name}.tmp"));
    let written =
        std::fs::write(&temporary, bytes).and_then(|()| std::fs::rename(&temporary, path));
    if written.is_err() {
        // The first error is the one to tell.
        let _ = std::fs::remove_file(&temporary);
    }
    written
}

/// Writes one file whole at a path where nothing lies: at no moment is a part of it
/// there, and what came to lie there meanwhile stays. Its folder is made where it is
/// not there.
///
/// # Errors
/// `AlreadyExists` where something lies there, else what the system says; nothing is
/// left then.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let folder_is_new = !folder.exists();
    std::fs::create_dir_all(folder)?;
    let temporary = folder.join(format!(".huibian-{}.tmp", std::process::id()));
    let named = || match std::fs::hard_link(&temporary, path) {
        // Some disks know no second name: there the name is taken first.
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
            std::fs::File::create_new(path)?;
            std::fs::rename(&temporary, path).inspect_err(|_| {
                let _ = std::fs::remove_file(path);
            })
        }
        done => done,
    };
    let written = std::fs::write(&temporary, bytes).and_then(|()| named());
    // It has gone where it was renamed; the first error is the one to tell.
    let _ = std::fs::remove_file(&temporary);
    if written.is_err() && folder_is_new {
        let _ = std::fs::remove_dir(folder);
    }
    written
}

/// When a file is written or sent: first what is named by others, last what names
/// others, so that at every moment a page finds its style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// Style sheets, scripts, fonts, pictures, attachments.
    Asset,
    /// Feeds, site maps, search data: named by pages, and naming them.
    Other,
    /// Pages.
    Page,
}

impl Rank {
    /// All, in order.
    pub const ALL: [Self; 3] = [Self::Asset, Self::Other, Self::Page];

    /// The rank of the file at `path`, by the ending of its name.
    pub fn of(path: &OutPath) -> Self {
        let name = path.as_str();
        match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
            "html" | "htm" => Self::Page,
            "xml" | "json" | "txt" | "webmanifest" => Self::Other,
            _ => Self::Asset,
        }
    }
}

/// What becomes of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// It was not there.
    New,
    /// It was there with other bytes.
    Changed,
    /// It was there and is no more.
    Removed,
    /// It stays as it is.
    Unchanged,
}

/// What becomes of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The file.
    pub path: OutPath,
    /// What becomes of it.
    pub kind: ChangeKind,
}

/// What becomes of each file when `tree` takes the place of what `old` records, in
/// the order of paths.
pub fn diff(old: &Manifest, tree: &Tree) -> Vec<Change> {
    let kept = tree.iter().map(|(path, content)| {
        let kind = match old.get(path) {
            None => ChangeKind::New,
            Some(digest) if *digest == content.digest().to_string() => ChangeKind::Unchanged,
            Some(_) => ChangeKind::Changed,
        };
        Change { path: path.clone(), kind }
    });
    let gone = old.paths().filter(|path| !tree.contains_key(*path));
    let gone = gone.map(|path| Change { path: path.clone(), kind: ChangeKind::Removed });
    let mut changes: Vec<Change> = kept.chain(gone).collect();
    changes.sort_by(|a, b| a.path.cmp(&b.path));
    changes
}
