//! The files of a site as a tree of folders. A folder in which nothing has changed is
//! shared from scan to scan.

use std::cmp::Ordering;
use std::sync::Arc;

use super::File;
use crate::base::path::RelPath;

/// The files of a folder, however deep.
#[derive(Clone, Debug, Default)]
pub(super) struct Folder {
    /// In the order of the paths.
    pub entries: Vec<Entry>,
    /// Where in the paths of its files their names begin.
    names_at: usize,
    /// How many files there are, those within folders included.
    count: usize,
}

/// What lies in a folder.
#[derive(Clone, Debug)]
pub(super) enum Entry {
    File(RelPath, File),
    /// A folder and its name.
    Folder(Arc<str>, Arc<Folder>),
}

impl Entry {
    /// The name, which begins at `names_at` in a path, and whether it is a folder's.
    fn key(&self, names_at: usize) -> (&str, bool) {
        match self {
            Entry::File(path, _) => (&path.as_str()[names_at..], false),
            Entry::Folder(name, _) => (name, true),
        }
    }
}

/// The order of paths, of which a folder's name goes on with a slash.
fn order((a, a_folder): (&str, bool), (b, b_folder): (&str, bool)) -> Ordering {
    let both = a.len().min(b.len());
    let next = |name: &str, folder: bool| {
        name.as_bytes().get(both).copied().or_else(|| folder.then_some(b'/'))
    };
    let (start, other) = (&a.as_bytes()[..both], &b.as_bytes()[..both]);
    start.cmp(other).then_with(|| next(a, a_folder).cmp(&next(b, b_folder)))
}

impl Folder {
    /// The folder `path` of `entries`, in whatever order.
    pub(super) fn new(path: &str, mut entries: Vec<Entry>) -> Self {
        let names_at = if path.is_empty() { 0 } else { path.len() + 1 };
        entries.sort_by(|a, b| order(a.key(names_at), b.key(names_at)));
        let count = |entry: &Entry| match entry {
            Entry::File(..) => 1,
            Entry::Folder(_, folder) => folder.count,
        };
        Self { count: entries.iter().map(count).sum(), entries, names_at }
    }

    /// How many files there are.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// Puts `file` at `path`, which leads through this folder.
    pub(super) fn insert(&mut self, path: RelPath, file: File) {
        let rest = &path.as_str()[self.names_at..];
        match rest.split_once('/') {
            None => match self.place((rest, false)) {
                Ok(at) => self.entries[at] = Entry::File(path, file),
                Err(at) => {
                    self.entries.insert(at, Entry::File(path, file));
                    self.count += 1;
                }
            },
            Some((name, _)) => {
                let at = self.place((name, true)).unwrap_or_else(|at| {
                    let names_at = self.names_at + name.len() + 1;
                    let folder = Folder { names_at, ..Folder::default() };
                    self.entries.insert(at, Entry::Folder(name.into(), Arc::new(folder)));
                    at
                });
                if let Entry::Folder(_, folder) = &mut self.entries[at] {
                    let folder = Arc::make_mut(folder);
                    let before = folder.count;
                    folder.insert(path, file);
                    self.count += folder.count - before;
                }
            }
        }
    }

    fn place(&self, key: (&str, bool)) -> Result<usize, usize> {
        self.entries.binary_search_by(|entry| order(entry.key(self.names_at), key))
    }

    /// The entry of a file of its own.
    pub(super) fn file(&self, name: &str) -> Option<&Entry> {
        self.place((name, false)).ok().map(|at| &self.entries[at])
    }

    /// The entry of a folder of its own.
    pub(super) fn folder(&self, name: &str) -> Option<&Entry> {
        self.place((name, true)).ok().map(|at| &self.entries[at])
    }

    /// The file at `path`, counted from this folder.
    pub(super) fn get(&self, path: &str) -> Option<(&RelPath, &File)> {
        let (within, name) = match path.rsplit_once('/') {
            Some((folder, name)) => (self.within(folder)?, name),
            None => (self, path),
        };
        match within.file(name)? {
            Entry::File(path, file) => Some((path, file)),
            Entry::Folder(..) => None,
        }
    }

    /// The folder at `path`, counted from this folder.
    pub(super) fn within(&self, path: &str) -> Option<&Folder> {
        path.split('/').try_fold(self, |folder, name| match folder.folder(name)? {
            Entry::Folder(_, inner) => Some(inner.as_ref()),
            Entry::File(..) => None,
        })
    }

    /// The files, however deep, in the order of their paths.
    pub(super) fn files(&self) -> Files<'_> {
        Files { open: vec![self.entries.iter()] }
    }

    /// Tells `take` of the files that are new, other or gone in `later`. What both
    /// share is passed over.
    pub(super) fn differences(&self, later: &Folder, take: &mut dyn FnMut(&RelPath)) {
        let (mut old, mut new) = (self.entries.iter().peekable(), later.entries.iter().peekable());
        loop {
            let which = match (old.peek(), new.peek()) {
                (None, None) => return,
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some(a), Some(b)) => order(a.key(self.names_at), b.key(later.names_at)),
            };
            let a = old.next_if(|_| which != Ordering::Greater);
            let b = new.next_if(|_| which != Ordering::Less);
            match (a, b) {
                (Some(Entry::File(path, a)), Some(Entry::File(_, b))) => {
                    if a.digest != b.digest {
                        take(path);
                    }
                }
                (Some(Entry::Folder(_, a)), Some(Entry::Folder(_, b))) => {
                    if !Arc::ptr_eq(a, b) {
                        a.differences(b, take);
                    }
                }
                (a, b) => {
                    for entry in a.into_iter().chain(b) {
                        match entry {
                            Entry::File(path, _) => take(path),
                            Entry::Folder(_, folder) => {
                                folder.files().for_each(|(path, _)| take(path));
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The files of a folder, however deep, in the order of their paths.
pub(super) struct Files<'a> {
    open: Vec<std::slice::Iter<'a, Entry>>,
}

impl<'a> Iterator for Files<'a> {
    type Item = (&'a RelPath, &'a File);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.open.last_mut()?.next() {
                Some(Entry::File(path, file)) => return Some((path, file)),
                Some(Entry::Folder(_, folder)) => self.open.push(folder.entries.iter()),
                None => {
                    self.open.pop();
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Sources;
    use super::*;

    fn sources(paths: &[(&str, &str)]) -> Sources {
        Sources::from_memory(paths.iter().map(|(path, text)| (*path, text.as_bytes())))
    }

    #[test]
    fn files_come_by_path() {
        let mut paths =
            ["a/b/c", "a/b.md", "a/b-c", "a/b", "a/ba", "a/b/a/x", "a", "a.md", "b", "a/b/", "ab"];
        paths.sort_unstable();
        let paths: Vec<&str> = paths.into_iter().filter(|path| !path.ends_with('/')).collect();
        // A name is that of a file or of a folder; here both, for the order's sake.
        let mut mixed = paths.clone();
        mixed.reverse();
        let all = sources(&mixed.iter().map(|path| (*path, "")).collect::<Vec<_>>());
        let found: Vec<&str> = all.files().map(|(path, _)| path.as_str()).collect();
        assert_eq!(found, paths);
        assert_eq!(all.len(), paths.len());
        for path in paths {
            assert!(all.get(&RelPath::new(path)).is_some(), "{path}");
        }
        assert!(all.get(&RelPath::new("a/b/x")).is_none());
        let inner: Vec<&str> = all.in_folder("a/b").map(|(path, _)| path.as_str()).collect();
        assert_eq!(inner, ["a/b/a/x", "a/b/c"]);
    }

    #[test]
    fn differences_of_two_trees() {
        let before = sources(&[("a/b/c", "1"), ("a/d", "1"), ("e/f/g", "1"), ("h", "1")]);
        let after = sources(&[("a/b/c", "2"), ("a/d", "1"), ("a/b/x/y", "1"), ("h", "1")]);
        let differ: Vec<String> =
            before.differences(&after).iter().map(ToString::to_string).collect();
        assert_eq!(differ, ["a/b/c", "a/b/x/y", "e/f/g"]);
        assert!(before.differences(&before.clone()).is_empty());
    }
}
