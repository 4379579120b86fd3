//! Which files there are.

use std::collections::{BTreeMap, HashMap};
use std::fs::{self, DirEntry};
use std::io;
use std::path::Path;
use std::time::SystemTime;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorPreferences};
use rayon::prelude::*;

use super::{File, Sources, messages, read_file};
use crate::base::diag::Diags;
use crate::base::path::RelPath;

/// What a walk finds, in no order that means anything.
#[derive(Default)]
pub(super) struct Found {
    pub files: Vec<(RelPath, File)>,
    pub diags: Diags,
    /// Whether there is a file that was not there before.
    pub new: bool,
}

/// Reads `folders` of `root`, and `single`.
pub(super) fn walk(
    root: &Path,
    folders: &[&str],
    single: &str,
    before: Option<&Sources>,
) -> io::Result<Found> {
    let root = fs::canonicalize(root)?;
    fs::read_dir(&root)?;
    let walk = Walk { root: &root, started: SystemTime::now(), before };
    let mut found = Found::default();
    for name in folders.iter().chain([&single]) {
        let disk = root.join(name);
        if let Ok(metadata) = fs::symlink_metadata(&disk) {
            let kind = metadata.file_type();
            found.add(match kind.is_file() {
                true => walk.file(name, &disk),
                false => walk.entry(name, &disk, kind, false),
            });
        }
    }
    Ok(found)
}

struct Walk<'a> {
    root: &'a Path,
    started: SystemTime,
    before: Option<&'a Sources>,
}

/// A file as it was before.
type Known<'a> = Option<(&'a RelPath, &'a File)>;

impl Found {
    fn add(&mut self, other: Found) {
        self.files.extend(other.files);
        self.diags.extend(&other.diags);
        self.new |= other.new;
    }

    fn take(&mut self, read: Result<(RelPath, File), (RelPath, io::Error)>, known: Known<'_>) {
        match read {
            Ok(file) => {
                self.new |= known.is_none();
                self.files.push(file);
            }
            // It was deleted between being listed and being read.
            Err((_, error)) if error.kind() == io::ErrorKind::NotFound => {}
            Err((path, error)) => self.diags.add(&path, messages::unreadable(&error)),
        }
    }

    fn unreadable(&mut self, path: &str, error: &io::Error) {
        // What is gone by now was deleted while the folder was listed.
        if error.kind() != io::ErrorKind::NotFound {
            self.diags.add(&RelPath::new(path), messages::unreadable_folder(error));
        }
    }
}

impl<'a> Walk<'a> {
    /// Reads the folder `disk`, which is `path` of the site. `linked` tells that a
    /// link was followed to it: behind one no other is followed, as a few folders
    /// that link to each other would be read without end.
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
        files.par_sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        let known = self.known(path, &names, others.len());
        let read: Vec<_> = files
            .par_iter()
            .zip(&known)
            .with_min_len(32)
            .map(|((name, entry), known)| {
                let path = || RelPath::new(&[path, "/", name].concat());
                let metadata = metadata(entry);
                read_file(path, || entry.path(), metadata, self.started, *known)
            })
            .collect();
        found.files.reserve(read.len());
        for (read, known) in read.into_iter().zip(known) {
            found.take(read, known);
        }
        // The open folder is let go before those within are opened.
        drop(files);
        let within: Vec<Found> = others
            .into_par_iter()
            .map(|(path, kind, disk)| self.entry(&path, &disk, kind, linked))
            .collect();
        within.into_iter().for_each(|more| found.add(more));
        found
    }

    /// What was known of the files of the folder `path` called `names`, which are in
    /// order; it holds so many `others` too.
    fn known(&self, path: &str, names: &[&str], others: usize) -> Vec<Known<'a>> {
        let Some(before) = self.before else { return vec![None; names.len()] };
        let prefix = [path, "/"].concat();
        if others > names.len() {
            // Few among many that lie deeper: each is looked for.
            let find =
                |name: &&str| before.files.get_key_value(&RelPath::new(&[&prefix, *name].concat()));
            return names.iter().map(find).collect();
        }
        let mut known = before
            .files
            .range(RelPath::new(&prefix)..)
            .map_while(|(path, file)| Some((path.as_str().strip_prefix(&prefix)?, path, file)))
            .filter(|(name, ..)| !name.contains('/'))
            .peekable();
        let mut find = |name: &str| {
            while known.next_if(|(other, ..)| *other < name).is_some() {}
            known.next_if(|(other, ..)| *other == name).map(|(_, path, file)| (path, file))
        };
        names.iter().map(|name| find(name)).collect()
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

    fn file(&self, path: &str, disk: &Path) -> Found {
        let path = RelPath::new(path);
        let known = self.before.and_then(|before| before.files.get_key_value(&path));
        let metadata = fs::metadata(disk);
        let read = read_file(|| path, || disk.to_owned(), metadata, self.started, known);
        let mut found = Found::default();
        found.take(read, known);
        found
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
                Ok(_) if real.is_file() => return self.file(path, &real),
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
fn metadata(entry: &DirEntry) -> io::Result<fs::Metadata> {
    if cfg!(windows) { fs::metadata(entry.path()) } else { entry.metadata() }
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
