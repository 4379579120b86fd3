//! The record of what was written: `.huibian/manifest.json` in the output folder.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::disk::Disk;
use super::{OutputError, Tree};
use crate::base::path::OutPath;

/// The folder within the output that is not published.
pub(super) const FOLDER: &str = ".huibian";
const FILE: &str = "manifest.json";
const VERSION: u32 = 1;
/// Stands for the digest of a file that is about to be written.
const PENDING: &str = "";

/// Which files were written, each with the digest of its bytes in hexadecimal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    files: BTreeMap<OutPath, String>,
}

/// The manifest as it is written. No times: the same output has the same record.
#[derive(Serialize, Deserialize)]
struct Written {
    version: u32,
    files: BTreeMap<String, String>,
}

impl Manifest {
    /// The record of `tree`.
    pub fn of(tree: &Tree) -> Self {
        let record = |(path, content): (&OutPath, &super::Content)| {
            (path.clone(), content.digest().to_string())
        };
        Self { files: tree.iter().map(record).collect() }
    }

    /// The record that lies in the folder `out`; `None` if there is none.
    pub fn read(out: &Path) -> Result<Option<Self>, OutputError> {
        let path = out.join(FOLDER).join(FILE);
        match std::fs::read(&path) {
            Ok(bytes) => Self::from_json(&bytes).map(Some).ok_or(OutputError::Manifest { path }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) if error.kind() == std::io::ErrorKind::NotADirectory => Ok(None),
            Err(error) => Err(OutputError::io(&path, error)),
        }
    }

    /// Reads the record from the JSON of [`Manifest::to_json`]; `None` if it is of
    /// another version or no record. Paths that would lead out of the folder are dropped.
    pub fn from_json(bytes: &[u8]) -> Option<Self> {
        let written: Written = serde_json::from_slice(bytes).ok()?;
        if written.version != VERSION {
            return None;
        }
        let files = written.files.into_iter();
        let files = files.filter_map(|(path, digest)| Some((OutPath::new(&path)?, digest)));
        Some(Self { files: files.filter(|(path, _)| !is_reserved(path)).collect() })
    }

    /// The record as JSON: sorted, one file a line.
    pub fn to_json(&self) -> Vec<u8> {
        let files = self.files.iter();
        let files = files.map(|(path, digest)| (path.to_string(), digest.clone())).collect();
        let written = Written { version: VERSION, files };
        let mut json = serde_json::to_vec_pretty(&written).unwrap_or_default();
        json.push(b'\n');
        json
    }

    /// The digest of the file at `path`, in hexadecimal.
    pub fn get(&self, path: &OutPath) -> Option<&String> {
        self.files.get(path)
    }

    /// The files, in order.
    pub fn paths(&self) -> impl Iterator<Item = &OutPath> {
        self.files.keys()
    }

    /// How many files it records.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether it records none.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// What is recorded before `pending` are written: all that may be there
    /// whenever the writing breaks off.
    pub(super) fn before<'a>(&self, pending: impl Iterator<Item = &'a OutPath>) -> Self {
        let mut files = self.files.clone();
        files.extend(pending.map(|path| (path.clone(), PENDING.to_owned())));
        Self { files }
    }

    /// Writes the record into `out`.
    pub(super) fn write(&self, out: &Path, disk: &Disk) -> Result<(), OutputError> {
        let folder = out.join(FOLDER);
        disk.create_folders(&folder)?;
        disk.replace(&folder.join(FILE), &self.to_json())
    }

    /// Whether `out` holds just this record.
    pub(super) fn is_written(&self, out: &Path) -> bool {
        std::fs::read(out.join(FOLDER).join(FILE)).is_ok_and(|bytes| bytes == self.to_json())
    }
}

/// Whether `path` lies where the record does.
pub(super) fn is_reserved(path: &OutPath) -> bool {
    path.as_str().split('/').next().is_some_and(|first| first.eq_ignore_ascii_case(FOLDER))
}
