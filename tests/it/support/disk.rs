//! Sites on disk, for the program itself.

use std::collections::BTreeMap;
use std::path::Path;

use walkdir::WalkDir;

use super::Fixture;

/// A folder that holds the files of `site`.
pub fn on_disk(site: &Fixture) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, bytes) in &site.files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("made");
        std::fs::write(path, bytes).expect("written");
    }
    folder
}

/// Every file below `folder`: its path, with `/`, and bytes.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("the folder can be read"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("within");
            let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
            (parts.join("/"), std::fs::read(entry.path()).expect("the file can be read"))
        })
        .collect()
}

/// What is below `folder` now and was not among `before`, or has other bytes.
pub fn new_files(folder: &Path, before: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let now = files(folder);
    assert!(before.keys().all(|path| now.contains_key(path)), "a file is gone");
    now.into_iter()
        .filter(|(path, bytes)| before.get(path) != Some(bytes))
        .map(|(path, _)| path)
        .collect()
}
