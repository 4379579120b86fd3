//! Which files there are.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorPreferences};
use walkdir::{DirEntry, WalkDir};

use super::messages;
use crate::base::diag::Diags;
use crate::base::path::RelPath;

/// The files to be read: their paths from the root and on disk.
type Found = Vec<(RelPath, PathBuf)>;

/// Lists `folders` of `root`, and `single`, in no order that means anything.
pub(super) fn walk(root: &Path, folders: &[&str], single: &str) -> io::Result<(Found, Diags)> {
    let root = fs::canonicalize(root)?;
    fs::read_dir(&root)?;
    let mut walk = Walk { root: root.clone(), found: Vec::new(), diags: Diags::default() };
    for name in folders.iter().chain([&single]) {
        let disk = root.join(name);
        if let Ok(metadata) = fs::symlink_metadata(&disk) {
            walk.entry(name, &disk, metadata.file_type(), false);
        }
    }
    Ok((walk.found, walk.diags))
}

struct Walk {
    root: PathBuf,
    found: Found,
    diags: Diags,
}

impl Walk {
    /// Lists the folder `disk`, which is `path` of the site. `linked` tells that a
    /// link was followed to it: behind one no other is followed, as a few folders
    /// that link to each other would be listed without end.
    fn folder(&mut self, path: &str, disk: &Path, linked: bool) {
        let mut unnamed = Vec::new();
        let entries = WalkDir::new(disk).min_depth(1).into_iter().filter_entry(|entry| match entry
            .file_name()
            .to_str()
        {
            Some(name) => entry.depth() == 0 || !is_ignored(name),
            None => {
                unnamed.push(entry.path().to_owned());
                false
            }
        });
        let mut entries: Vec<walkdir::Result<DirEntry>> = entries.collect();
        let inside = |real: &Path| {
            let rest = real.strip_prefix(disk).unwrap_or(real);
            let rest = rest.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
            [path, rest.as_str()].join("/").trim_end_matches('/').to_owned()
        };
        for name in &unnamed {
            self.diags.add(&RelPath::new(&inside(name)), messages::name_is_no_text());
        }
        for entry in entries.drain(..) {
            match entry {
                Ok(entry) => {
                    let kind = entry.file_type();
                    if !kind.is_dir() {
                        self.entry(&inside(entry.path()), entry.path(), kind, linked);
                    }
                }
                Err(error) => {
                    let at = RelPath::new(&error.path().map_or_else(|| path.to_owned(), &inside));
                    // What is gone by now was deleted while the folder was listed.
                    if let Some(error) = error.io_error()
                        && error.kind() != io::ErrorKind::NotFound
                    {
                        self.diags.add(&at, messages::unreadable_folder(error));
                    }
                }
            }
        }
    }

    fn entry(&mut self, path: &str, disk: &Path, kind: fs::FileType, linked: bool) {
        if kind.is_dir() {
            self.folder(path, disk, linked);
        } else if kind.is_file() {
            self.found.push((RelPath::new(path), disk.to_owned()));
        } else if kind.is_symlink() {
            self.link(path, disk, linked);
        }
        // Sockets, pipes and devices are no files of a site.
    }

    fn link(&mut self, path: &str, disk: &Path, linked: bool) {
        let problem = match fs::canonicalize(disk) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => messages::link_is_broken(),
            // Links that lead to each other have no end; the system says so.
            Err(_) => messages::link_is_not_followed(),
            Ok(real) => match real.strip_prefix(&self.root) {
                Err(_) => messages::link_leads_out(),
                Ok(inside) if inside.iter().any(|part| part.to_str().is_none_or(is_ignored)) => {
                    messages::link_leads_out()
                }
                Ok(_) if real.is_file() => {
                    self.found.push((RelPath::new(path), real));
                    return;
                }
                Ok(_) if linked || disk.starts_with(&real) => messages::link_is_not_followed(),
                Ok(_) if real.is_dir() => return self.folder(path, &real, true),
                Ok(_) => return,
            },
        };
        self.diags.add(&RelPath::new(path), problem);
    }
}

/// Whether `name` is none of the site's: hidden, or left behind by some program.
fn is_ignored(name: &str) -> bool {
    let small = name.to_ascii_lowercase();
    name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || small.ends_with(".tmp")
        || small.ends_with(".swp")
        || matches!(small.as_str(), "thumbs.db" | "desktop.ini" | "node_modules")
}

/// Warns of paths that some file system would take for one.
pub(super) fn warn_of_twins<'a>(paths: impl Iterator<Item = &'a RelPath>, diags: &mut Diags) {
    let mut small: BTreeMap<String, &RelPath> = BTreeMap::new();
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
        return;
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
