//! Which files there are.

use std::collections::{BTreeMap, HashMap};
use std::fs::{self, DirEntry};
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorPreferences};
use rayon::prelude::*;

use super::tree::{Entry, Folder};
use super::{Read, messages, read_file};
use crate::base::diag::Diags;
use crate::base::path::RelPath;

/// What a walk finds.
pub(super) struct Walked {
    pub tree: Arc<Folder>,
    pub diags: Diags,
    /// Whether there is a file that was not there before.
    pub new: bool,
}

/// What is found in a folder, in no order that means anything.
#[derive(Default)]
struct Found<'a> {
    /// What is as it was before.
    same: Vec<&'a Entry>,
    entries: Vec<Entry>,
    diags: Diags,
    /// Whether there is a file that was not there before.
    new: bool,
}

/// Reads `folders` of `root`, and `single`.
pub(super) fn walk(
    root: &Path,
    folders: &[&str],
    single: &str,
    before: Option<&Arc<Folder>>,
) -> io::Result<Walked> {
    let root = fs::canonicalize(root)?;
    fs::read_dir(&root)?;
    let walk = Walk { root: &root, started: SystemTime::now() };
    let mut found = Found::default();
    for name in folders.iter().chain([&single]) {
        let disk = root.join(name);
        if let Ok(metadata) = fs::symlink_metadata(&disk) {
            let kind = metadata.file_type();
            found.add(match kind.is_file() {
                true => walk.file(name, &disk, before),
                false => walk.entry(name, &disk, kind, false, before),
            });
        }
    }
    let (tree, diags, new) = found.close("", before);
    Ok(Walked { tree, diags, new })
}

struct Walk<'a> {
    root: &'a Path,
    started: SystemTime,
}

/// A folder as it was before, if it was there.
type Before<'a> = Option<&'a Arc<Folder>>;

impl<'a> Found<'a> {
    fn add(&mut self, other: Found<'a>) {
        self.same.extend(other.same);
        self.entries.extend(other.entries);
        self.diags.extend(&other.diags);
        self.new |= other.new;
    }

    fn take(&mut self, read: Read, known: Option<&'a Entry>) {
        match read {
            Read::Same => self.same.extend(known),
            Read::Other(path, file) => {
                self.new |= known.is_none();
                self.entries.push(Entry::File(path, file));
            }
            // It was deleted between being listed and being read.
            Read::Failed(_, error) if error.kind() == io::ErrorKind::NotFound => {}
            Read::Failed(path, error) => self.diags.add(&path, messages::unreadable(&error)),
        }
    }

    fn unreadable(&mut self, path: &str, error: &io::Error) {
        // What is gone by now was deleted while the folder was listed.
        if error.kind() != io::ErrorKind::NotFound {
            self.diags.add(&RelPath::new(path), messages::unreadable_folder(error));
        }
    }

    /// The folder `path` of all that was found: the one before if nothing has changed.
    fn close(self, path: &str, before: Before<'_>) -> (Arc<Folder>, Diags, bool) {
        let Found { same, mut entries, diags, new } = self;
        if let Some(before) = before
            && entries.is_empty()
            && same.len() == before.entries.len()
        {
            return (before.clone(), diags, new);
        }
        entries.extend(same.into_iter().cloned());
        (Arc::new(Folder::new(path, entries)), diags, new)
    }
}

impl Walk<'_> {
    /// Reads the folder `disk`, which is `path` of the site. `linked` tells that a
    /// link was followed to it: behind one no other is followed, as a few folders
    /// that link to each other would be read without end.
    fn folder<'b>(&self, path: &str, disk: &Path, linked: bool, above: Before<'b>) -> Found<'b> {
        let name = path.rsplit('/').next().unwrap_or_default();
        let known = above.and_then(|above| above.folder(name));
        let before = match known {
            Some(Entry::Folder(_, folder)) => Some(folder),
            _ => None,
        };
        let (folder, diags, new) = self.inside(path, disk, linked, before).close(path, before);
        let mut found = Found { diags, new, ..Found::default() };
        match before {
            Some(before) if Arc::ptr_eq(before, &folder) => found.same.extend(known),
            _ if folder.entries.is_empty() => {}
            _ => found.entries.push(Entry::Folder(name.into(), folder)),
        }
        found
    }

    /// What lies in the folder `disk`.
    fn inside<'b>(&self, path: &str, disk: &Path, linked: bool, before: Before<'b>) -> Found<'b> {
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
            match entry.file_name().into_string() {
                Ok(name) if is_ignored(&name) => {}
                Ok(name) if kind.is_file() => files.push((name, entry)),
                Ok(name) => others.push(([path, "/", &name].concat(), kind, entry.path())),
                Err(name) => {
                    let at = RelPath::new(&[path, "/", &name.to_string_lossy()].concat());
                    found.diags.add(&at, messages::name_is_no_text());
                }
            }
        }
        let read: Vec<(Read, Option<&Entry>)> = files
            .par_iter()
            .with_min_len(64)
            .map(|(name, entry)| {
                let known = before.and_then(|before| before.file(name));
                let path = || RelPath::new(&[path, "/", name].concat());
                let metadata = metadata(entry);
                (read_file(path, || entry.path(), metadata, self.started, known), known)
            })
            .collect();
        read.into_iter().for_each(|(read, known)| found.take(read, known));
        // The open folder is let go before those within are opened.
        drop(files);
        let within: Vec<Found<'_>> = others
            .into_par_iter()
            .map(|(path, kind, disk)| self.entry(&path, &disk, kind, linked, before))
            .collect();
        within.into_iter().for_each(|more| found.add(more));
        found
    }

    /// What is no plain file.
    fn entry<'b>(
        &self,
        path: &str,
        disk: &Path,
        kind: fs::FileType,
        linked: bool,
        above: Before<'b>,
    ) -> Found<'b> {
        if kind.is_dir() {
            self.folder(path, disk, linked, above)
        } else if kind.is_symlink() {
            self.link(path, disk, linked, above)
        } else {
            // Sockets, pipes and devices are no files of a site.
            Found::default()
        }
    }

    fn file<'b>(&self, path: &str, disk: &Path, above: Before<'b>) -> Found<'b> {
        let path = RelPath::new(path);
        let known = above.and_then(|above| above.file(path.name()));
        let metadata = fs::metadata(disk);
        let read = read_file(|| path, || disk.to_owned(), metadata, self.started, known);
        let mut found = Found::default();
        found.take(read, known);
        found
    }

    fn link<'b>(&self, path: &str, disk: &Path, linked: bool, above: Before<'b>) -> Found<'b> {
        let problem = match fs::canonicalize(disk) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => messages::link_is_broken(),
            // Links that lead to each other have no end; the system says so.
            Err(_) => messages::link_is_not_followed(),
            Ok(real) => match real.strip_prefix(self.root) {
                Err(_) => messages::link_leads_out(),
                Ok(inside) if inside.iter().any(|part| part.to_str().is_none_or(is_ignored)) => {
                    messages::link_leads_out()
                }
                Ok(_) if real.is_file() => return self.file(path, &real, above),
                Ok(_) if linked || disk.starts_with(&real) => messages::link_is_not_followed(),
                Ok(_) if real.is_dir() => return self.folder(path, &real, true, above),
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
fn metadata(entry: &DirEntry) -> io::Result<fs::Metadata> {
    if cfg!(windows) { fs::metadata(entry.path()) } else { entry.metadata() }
}

/// Whether a walk passes over `path`: it lies in none of the site's folders, or a part
/// of it is ignored.
pub(super) fn is_left_out(path: &RelPath) -> bool {
    let mut parts = path.as_str().split('/');
    let is_ours = parts
        .clone()
        .next()
        .is_some_and(|top| super::FOLDERS.contains(&top) || path.as_str() == super::SETTINGS);
    !is_ours || parts.any(is_ignored)
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
        || ends(b".bak")
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
