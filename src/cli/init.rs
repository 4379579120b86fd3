//! `huibian init`: a new site from the sample that the program carries.

use std::path::{Path, PathBuf};

use include_dir::{Dir, DirEntry, include_dir};

use super::{MessageLang, Stop, say};

static CONTENT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/content");
static THEMES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes");
static STATIC: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/static");
static SETTINGS: &str = include_str!("../../site.toml");

/// What a new site's version control leaves out.
const IGNORED: &str = "/public\n/.huibian\n";

/// Every file of the sample, by its path in the site.
pub(super) fn sample() -> Vec<(String, &'static [u8])> {
    let mut files = vec![
        ("site.toml".to_owned(), SETTINGS.as_bytes()),
        (".gitignore".to_owned(), IGNORED.as_bytes()),
    ];
    for (name, folder) in [("content", &CONTENT), ("themes", &THEMES), ("static", &STATIC)] {
        collect(name, folder, &mut files);
    }
    files.sort();
    files
}

fn collect(root: &str, folder: &Dir<'static>, files: &mut Vec<(String, &'static [u8])>) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(folder) => collect(root, folder, files),
            DirEntry::File(file) => {
                let path = file.path().to_string_lossy().replace('\\', "/");
                files.push((format!("{root}/{path}"), file.contents()));
            }
        }
    }
}

/// Makes a new site in `folder`, or in the current one.
pub(super) fn run(folder: Option<&PathBuf>, lang: MessageLang) -> Result<(), Stop> {
    let here = PathBuf::from(".");
    let folder = folder.unwrap_or(&here);
    refuse_files(folder)?;
    let files = sample();
    for (path, bytes) in &files {
        write(&folder.join(path), bytes)?;
    }
    say::result(&say::made(folder, files.len(), lang));
    Ok(())
}

/// Refuses a folder that holds anything, hidden files too: nothing of the editor's
/// is ever mixed with the sample.
fn refuse_files(folder: &Path) -> Result<(), Stop> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Stop::failed(say::cannot_write(folder, &error))),
    };
    let mut names: Vec<String> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    if names.is_empty() {
        return Ok(());
    }
    names.sort();
    names.truncate(5);
    Err(Stop::failed(say::not_empty(folder, &names)))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Stop> {
    let folder = path.parent().unwrap_or(path);
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(path, bytes))
        .map_err(|error| Stop::failed(say::cannot_write(path, &error)))
}
