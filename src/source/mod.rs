//! Floor 2: the only reader of the project's files.
//!
//! Given: the site's folder and what was read before. Gives: every file of the
//! site with its digest, text files with their bytes, and what could not be read.
//! May not know: what any file means.

mod messages;
#[cfg(test)]
mod tests;
mod tree;
mod walk;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use crate::base::diag::Diags;
use crate::base::digest::Digest;
use crate::base::path::RelPath;
use tree::{Entry, Folder};

pub use messages::cause;

/// The folders of a site that are read.
pub const FOLDERS: [&str; 3] = ["content", "static", "themes"];
/// The settings of a site.
const SETTINGS: &str = "site.toml";
/// The endings of files that are held in memory.
const HELD: [&str; 13] = [
    "md", "markdown", "toml", "yaml", "yml", "html", "htm", "css", "js", "json", "svg", "txt",
    "xml",
];
/// A file that was changed less long than this before it was read may change again
/// without a new time: file systems count in steps of up to two seconds.
const SETTLED: Duration = Duration::from_secs(2);

/// All files of a site, and what was wrong with reading them.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    tree: Arc<Folder>,
    /// Files that could not be read, or that some systems would confuse.
    pub diags: Diags,
    /// Those of the diagnostics that depend on the paths alone.
    twins: Diags,
}

/// One file.
#[derive(Clone, Debug)]
pub struct File {
    /// The digest of its path and its bytes.
    pub key: Digest,
    /// The digest of its bytes.
    pub digest: Digest,
    /// Its size in bytes.
    pub size: u64,
    /// When it was last changed; `None` for files that are in memory alone.
    pub modified: Option<SystemTime>,
    stamp: Option<Stamp>,
    place: Place,
}

/// Where a file's bytes are.
#[derive(Clone, Debug)]
enum Place {
    Memory(Arc<[u8]>),
    Disk(Arc<Path>),
}

/// What tells, without reading it, that a file is the same as before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    size: u64,
    modified: SystemTime,
    /// On Unix the file's number and the time of its last change of any kind.
    inode: (u64, i64, i64),
    /// Whether the file had been left alone for a while when it was read.
    settled: bool,
}

/// Reads the site at `root`: `content/`, `static/`, `themes/` and `site.toml`.
///
/// A file that is as it was in `before` keeps its digest and bytes and is not read
/// again. What an editor's program leaves beside the files (`~$a.docx`, `.a.swp`)
/// is passed over. Fails only when `root` itself cannot be read.
pub fn scan(root: &Path, before: Option<&Sources>) -> io::Result<Sources> {
    let known = before.map(|before| &before.tree);
    let walk::Walked { tree, mut diags, new } = walk::walk(root, &FOLDERS, SETTINGS, known)?;
    // With nothing new and as many as before, the paths are the same.
    let twins = match before.filter(|before| !new && before.len() == tree.count()) {
        Some(before) => before.twins.clone(),
        None => walk::twins(tree.files().map(|(path, _)| path)),
    };
    diags.extend(&twins);
    Ok(Sources { tree, diags: diags.sorted(), twins })
}

/// The site as it is if, since `before`, no files but `paths` have changed: those are
/// read and no others. `None` where that takes a [`scan`]: one of them is new, gone, or
/// no plain file.
pub fn reread(root: &Path, before: &Sources, paths: &[RelPath]) -> Option<Sources> {
    let root = std::fs::canonicalize(root).ok()?;
    let mut tree = (*before.tree).clone();
    for path in paths.iter().filter(|path| !walk::is_left_out(path)) {
        let disk = root.join(path.as_str());
        let (known, there) = (before.get(path).is_some(), disk.symlink_metadata());
        if !known && there.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
            // It came and went: what programs leave beside a file while they save it.
            continue;
        }
        // A file behind a link, or in a folder behind one, has another path on disk.
        let is_plain = there.is_ok_and(|there| there.is_file());
        if !known || !is_plain || std::fs::canonicalize(&disk).ok()? != disk {
            return None;
        }
        let metadata = std::fs::metadata(&disk);
        match read_file(|| path.clone(), || disk, metadata, SystemTime::now(), None) {
            Read::Other(path, file) => tree.insert(path, file),
            Read::Same | Read::Failed(..) => return None,
        }
    }
    let Sources { diags, twins, .. } = before.clone();
    Some(Sources { tree: Arc::new(tree), diags, twins })
}

/// What comes of reading a file.
enum Read {
    /// It is as it was known.
    Same,
    Other(RelPath, File),
    Failed(RelPath, io::Error),
}

/// Reads the file called `path` and, on disk, `disk`, unless `metadata` tells that it
/// is still as it is `known`.
fn read_file(
    path: impl FnOnce() -> RelPath,
    disk: impl FnOnce() -> PathBuf,
    metadata: io::Result<std::fs::Metadata>,
    started: SystemTime,
    known: Option<&Entry>,
) -> Read {
    let stamp = match metadata.and_then(|metadata| stamp(&metadata, started)) {
        Ok(stamp) => stamp,
        Err(error) => return Read::Failed(path(), error),
    };
    if let Some(Entry::File(_, File { stamp: Some(old), .. })) = known
        && old.settled
        && *old == (Stamp { settled: true, ..stamp })
    {
        return Read::Same;
    }
    let (path, disk) = (path(), disk());
    let bytes = match std::fs::read(&disk) {
        Ok(bytes) => bytes,
        Err(error) => return Read::Failed(path, error),
    };
    let digest = Digest::of_bytes(&bytes);
    let size = bytes.len() as u64;
    let place = if HELD.contains(&path.extension().as_str()) {
        Place::Memory(bytes.into())
    } else {
        Place::Disk(disk.into())
    };
    let key = path.digest().then(digest);
    let modified = Some(stamp.modified);
    Read::Other(path, File { key, digest, size, modified, stamp: Some(stamp), place })
}

fn stamp(metadata: &std::fs::Metadata, started: SystemTime) -> io::Result<Stamp> {
    #[cfg(unix)]
    let inode = {
        use std::os::unix::fs::MetadataExt;
        (metadata.ino(), metadata.ctime(), metadata.ctime_nsec())
    };
    #[cfg(not(unix))]
    let inode = (0, 0, 0);
    let modified = metadata.modified()?;
    let age = started.duration_since(modified).unwrap_or_default();
    Ok(Stamp { size: metadata.len(), modified, inode, settled: age > SETTLED })
}

impl File {
    /// A file that is in memory alone.
    fn from_bytes(path: &RelPath, bytes: impl Into<Arc<[u8]>>) -> Self {
        let bytes = bytes.into();
        let digest = Digest::of_bytes(&bytes);
        Self {
            key: path.digest().then(digest),
            digest,
            size: bytes.len() as u64,
            modified: None,
            stamp: None,
            place: Place::Memory(bytes),
        }
    }

    /// The bytes, if they are held: those of text files are.
    pub fn held(&self) -> Option<&Arc<[u8]>> {
        match &self.place {
            Place::Memory(bytes) => Some(bytes),
            Place::Disk(_) => None,
        }
    }

    /// The absolute path of a file that is not held.
    pub fn disk_path(&self) -> Option<PathBuf> {
        match &self.place {
            Place::Memory(_) => None,
            Place::Disk(path) => Some(path.to_path_buf()),
        }
    }

    /// The file, open for reading; `None` for one that is held. Fails if another has
    /// taken its place since it was scanned: a link that leads out of the site is not
    /// followed.
    pub fn open(&self) -> io::Result<Option<std::fs::File>> {
        let Place::Disk(path) = &self.place else { return Ok(None) };
        let file = std::fs::File::open(path)?;
        let now = stamp(&file.metadata()?, SystemTime::now())?;
        match self.stamp {
            Some(then) if Stamp { settled: now.settled, ..then } == now => Ok(Some(file)),
            _ => Err(changed()),
        }
    }

    /// The bytes, read from disk if they are not held. Fails if the file has changed
    /// since it was scanned, so that nothing is made from other bytes than its
    /// digest says.
    pub fn read(&self) -> io::Result<Arc<[u8]>> {
        match &self.place {
            Place::Memory(bytes) => Ok(bytes.clone()),
            Place::Disk(path) => {
                let bytes = std::fs::read(path)?;
                if Digest::of_bytes(&bytes) != self.digest {
                    return Err(changed());
                }
                Ok(bytes.into())
            }
        }
    }
}

fn changed() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "the file changed while it was being used")
}

impl Sources {
    /// A site that is in memory alone: for tests, and for the sample of `init`.
    pub fn from_memory<P, B>(files: impl IntoIterator<Item = (P, B)>) -> Self
    where
        P: AsRef<str>,
        B: Into<Arc<[u8]>>,
    {
        let mut tree = Folder::default();
        for (path, bytes) in files {
            let path = RelPath::new(path.as_ref());
            let file = File::from_bytes(&path, bytes);
            tree.insert(path, file);
        }
        Self { tree: Arc::new(tree), ..Self::default() }
    }

    /// The same site with other bytes at some paths, which are in memory alone.
    pub fn with<B>(&self, files: impl IntoIterator<Item = (RelPath, B)>) -> Self
    where
        B: Into<Arc<[u8]>>,
    {
        let mut tree = (*self.tree).clone();
        for (path, bytes) in files {
            let file = File::from_bytes(&path, bytes);
            tree.insert(path, file);
        }
        Self { tree: Arc::new(tree), ..self.clone() }
    }

    /// Every file, in the order of the paths.
    pub fn files(&self) -> impl Iterator<Item = (&RelPath, &File)> {
        self.tree.files()
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.tree.count()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The file at `path`.
    pub fn get(&self, path: &RelPath) -> Option<&File> {
        self.tree.get(path.as_str()).map(|(_, file)| file)
    }

    /// The bytes of the file at `path`, read from disk if they are not held.
    pub fn bytes(&self, path: &RelPath) -> io::Result<Arc<[u8]>> {
        self.get(path).ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?.read()
    }

    /// The files that are new, other or gone in `later`, in the order of their paths.
    pub fn differences(&self, later: &Sources) -> Vec<RelPath> {
        let mut paths = Vec::new();
        self.tree.differences(&later.tree, &mut |path| paths.push(path.clone()));
        paths
    }

    /// The files within `folder`, however deep, in the order of their paths.
    pub fn in_folder<'a>(
        &'a self,
        folder: &str,
    ) -> impl Iterator<Item = (&'a RelPath, &'a File)> + use<'a> {
        self.tree.within(folder).into_iter().flat_map(Folder::files)
    }
}
