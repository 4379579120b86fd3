//! Which files there are.

use std::collections::{BTreeMap, HashMap};
use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorPreferences};
use rayon::prelude::*;

use super::{Stamp, messages, stamp};
use crate::base::diag::Diags;
use crate::base::path::RelPath;

/// A file to be read.
pub(super) struct Listed {
    /// Its path from the site's root.
    pub path: RelPath,
    /// Where it is on disk.
    pub disk: PathBuf,
    /// What tells whether it has changed.
    pub stamp: io::Result<Stamp>,
}

#[derive(Default)]
struct Found {
    files: Vec<Listed>,
    diags: Diags,
}

/// Lists `folders` of `root`, and `single`, by path.
pub(super) fn walk(
    root: &Path,
    folders: &[&str],
    single: &str,
    started: SystemTime,
) -> io::Result<(Vec<Listed>, Diags)> {
    let root = fs::canonicalize(root)?;
    fs::read_dir(&root)?;
    let walk = Walk { root: &root, started };
    let mut found = Found::default();
    for name in folders.iter().chain([&single]) {
        let disk = root.join(name);
        if let Ok(metadata) = fs::symlink_metadata(&disk) {
            let kind = metadata.file_type();
            found.add(match kind.is_file() {
                true => walk.file(name, disk),
                false => walk.entry(name, &disk, kind, false),
            });
        }
    }
    // Each folder's files are in order already, which a stable sort makes use of.
    found.files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok((found.files, found.diags))
}

struct Walk<'a> {
    root: &'a Path,
    started: SystemTime,
}

impl Found {
    fn add(&mut self, other: Found) {
        self.files.extend(other.files);
        self.diags.extend(&other.diags);
    }

    fn unreadable(&mut self, path: &str, error: &io::Error) {
        // What is gone by now was deleted while the folder was listed.
        if error.kind() != io::ErrorKind::NotFound {
            self.diags.add(&RelPath::new(path), messages::unreadable_folder(error));
        }
    }
}

impl Walk<'_> {
    /// Lists the folder `disk`, which is `path` of the site. `linked` tells that a
    /// link was followed to it: behind one no other is followed, as a few folders
    /// that link to each other would be listed without end.
    fn folder(&self, path: &str, disk: &Path, linked: bool) -> Found {
        let mut found = Found::default();
        let entries = match fs::read_dir(disk) {
            Ok(entries) => entries,
            Err(error) => {
                found.unreadable(path, &error);
                return found;
            }
        };
        let (mut files, mut others) = (Vec::new(), Vec::new());
        for entry in entries {
            let listed = entry.and_then(|entry| Ok((entry.file_type()?, entry)));
            let (kind, entry) = match listed {
                Ok(listed) => listed,
                Err(error) => {
                    found.unreadable(path, &error);
                    continue;
                }
            };
            let name = entry.file_name().into_string();
            let inside = |name: &str| [path, "/", name].concat();
            match name {
                Ok(name) if is_ignored(&name) => {}
                Ok(name) if kind.is_file() => files.push((RelPath::new(&inside(&name)), entry)),
                Ok(name) => others.push((inside(&name), kind, entry.path())),
                Err(name) => {
                    let at = RelPath::new(&inside(&name.to_string_lossy()));
                    found.diags.add(&at, messages::name_is_no_text());
                }
            }
        }
        files.par_sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        found.files = files
            .into_par_iter()
            .with_min_len(32)
            .map(|(path, entry)| {
                let disk = entry.path();
                let metadata = metadata(&entry, &disk);
                Listed { path, disk, stamp: metadata.and_then(|m| stamp(&m, self.started)) }
            })
            .collect();
        let within: Vec<Found> = others
            .into_par_iter()
            .map(|(path, kind, disk)| self.entry(&path, &disk, kind, linked))
            .collect();
        within.into_iter().for_each(|more| found.add(more));
        found
    }

    /// What is no plain file.
    fn entry(&self, path: &str, disk: &Path, kind: fs::FileType, linked: bool) -> Found {
        if kind.is_dir() {
            self.folder(path, disk, linked)
        } else if kind.is_symlink() {
            self.link(path, disk, linked)
        } else {
            // Sockets, pipes and devices are no files of a site.
            Found::default()
        }
    }

    fn file(&self, path: &str, disk: PathBuf) -> Found {
        let stamp = fs::metadata(&disk).and_then(|metadata| stamp(&metadata, self.started));
        let files = vec![Listed { path: RelPath::new(path), disk, stamp }];
        Found { files, diags: Diags::default() }
    }

    fn link(&self, path: &str, disk: &Path, linked: bool) -> Found {
        let problem = match fs::canonicalize(disk) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => messages::link_is_broken(),
            // Links that lead to each other have no end; the system says so.
            Err(_) => messages::link_is_not_followed(),
            Ok(real) => match real.strip_prefix(self.root) {
                Err(_) => messages::link_leads_out(),
                Ok(inside) if inside.iter().any(|part| part.to_str().is_none_or(is_ignored)) => {
                    messages::link_leads_out()
                }
                Ok(_) if real.is_file() => return self.file(path, real),
                Ok(_) if linked || disk.starts_with(&real) => messages::link_is_not_followed(),
                Ok(_) if real.is_dir() => return self.folder(path, &real, true),
                Ok(_) => return Found::default(),
            },
        };
        let mut found = Found::default();
        found.diags.add(&RelPath::new(path), problem);
        found
    }
}

/// The metadata of a plain file. A folder on Windows may hold old news of a file
/// that has other names; elsewhere asking by way of the folder is the shorter way.
fn metadata(entry: &DirEntry, disk: &Path) -> io::Result<fs::Metadata> {
    if cfg!(windows) { fs::metadata(disk) } else { entry.metadata() }
}

/// Whether `name` is none of the site's: hidden, or left behind by some program.
fn is_ignored(name: &str) -> bool {
    let ends = |ending: &[u8]| {
        let rest = name.len().checked_sub(ending.len());
        rest.is_some_and(|at| name.as_bytes()[at..].eq_ignore_ascii_case(ending))
    };
    name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || ends(b".tmp")
        || ends(b".swp")
        || ["thumbs.db", "desktop.ini", "node_modules"]
            .iter()
            .any(|other| name.eq_ignore_ascii_case(other))
}

/// Paths that some file system would take for one.
pub(super) fn twins<'a>(paths: impl Iterator<Item = &'a RelPath>) -> Diags {
    let mut diags = Diags::default();
    let mut small: HashMap<String, &RelPath> = HashMap::new();
    let mut folders: BTreeMap<&str, Vec<&RelPath>> = BTreeMap::new();
    for path in paths {
        if let Some(other) = small.insert(path.as_str().to_lowercase(), path) {
            diags.add(path, messages::same_but_case(other));
        }
        if !path.as_str().is_ascii() {
            folders.entry(path.folder()).or_default().push(path);
        }
    }
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Tertiary);
    let Ok(collator) = Collator::try_new(CollatorPreferences::default(), options) else {
        return diags;
    };
    for paths in folders.values() {
        for (at, path) in paths.iter().enumerate() {
            if !path.name().contains(is_decomposable) {
                continue;
            }
            for (other_at, other) in paths.iter().enumerate() {
                // Of two that both may be written otherwise, one is told.
                let told = other.name().contains(is_decomposable) && other_at > at;
                if at != other_at && !told && collator.compare(path.name(), other.name()).is_eq() {
                    diags.add(path, messages::same_but_form(other));
                }
            }
        }
    }
    diags
}

/// Whether another normal form of Unicode writes `c` with other characters, and `c`
/// is what is left of it in a name: combining marks, jamo, compatibility ideographs.
fn is_decomposable(c: char) -> bool {
    matches!(
        c,
        '\u{300}'..='\u{36f}'
            | '\u{1100}'..='\u{11ff}'
            | '\u{1ab0}'..='\u{1aff}'
            | '\u{20d0}'..='\u{20ff}'
            | '\u{2126}' | '\u{212a}' | '\u{212b}'
            | '\u{3099}' | '\u{309a}'
            | '\u{f900}'..='\u{faff}'
            | '\u{2f800}'..='\u{2fa1f}'
    )
}
