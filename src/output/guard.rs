//! Which folders may not be an output folder.

use std::fs;
use std::path::{Component, Path, PathBuf};

use super::{Manifest, OutputError};

/// The site's own folders.
const PARTS: [&str; 4] = ["content", "themes", "static", "src"];
/// What only a project's folder holds.
const SIGNS: [&str; 3] = [".git", "Cargo.toml", "site.toml"];
/// How many foreign files are named.
pub(super) const NAMED: usize = 3;

/// Refuses an output folder in which a build could do harm: the site itself, what
/// holds it or what it holds, a home, the top of a disk, a project, and a folder
/// with files but without the record of an earlier build.
pub fn guard(out: &Path, site_root: &Path) -> Result<(), OutputError> {
    let site = resolve(site_root)?;
    let real = resolve(out)?;
    let shown = out.to_owned();
    if real == site {
        return Err(OutputError::SiteItself(shown));
    }
    if real.parent().is_none() {
        return Err(OutputError::Top(shown));
    }
    if site.starts_with(&real) {
        return Err(OutputError::HoldsSite(shown));
    }
    for part in PARTS {
        // A part that is a link leads to where the site's files really are.
        let held = resolve(&site.join(part))?;
        if real.starts_with(&held) || real.starts_with(site.join(part)) || held.starts_with(&real) {
            return Err(OutputError::PartOfSite(shown, part));
        }
    }
    if let Some(home) = std::env::home_dir().filter(|home| home.is_absolute())
        && resolve(&home)?.starts_with(&real)
    {
        return Err(OutputError::Home(shown));
    }
    let entries = match fs::read_dir(&real) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::NotADirectory => {
            return Err(OutputError::NoFolder(shown));
        }
        Err(error) => return Err(OutputError::io(out, error)),
    };
    if let Some(sign) = SIGNS.into_iter().find(|sign| real.join(sign).symlink_metadata().is_ok()) {
        return Err(OutputError::Project(shown, sign));
    }
    if Manifest::read(&real)?.is_some() {
        return Ok(());
    }
    let mut foreign: Vec<String> = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !does_not_count(name))
        .collect();
    foreign.sort();
    if foreign.is_empty() {
        return Ok(());
    }
    let count = foreign.len();
    foreign.truncate(NAMED);
    Err(OutputError::Foreign(shown, foreign, count))
}

/// What is in a folder that is empty to its owner, or in which a first build was
/// broken off before it wrote its record.
fn does_not_count(name: &str) -> bool {
    matches!(name, ".huibian" | ".DS_Store" | "Thumbs.db" | "desktop.ini")
}

/// The absolute path that `path` leads to, with links resolved as far as it exists.
fn resolve(path: &Path) -> Result<PathBuf, OutputError> {
    let absolute = std::path::absolute(path).map_err(|error| OutputError::io(path, error))?;
    let mut real = PathBuf::new();
    for part in absolute.components() {
        match part {
            Component::ParentDir => {
                real.pop();
            }
            Component::CurDir => {}
            part => {
                real.push(part);
                if let Ok(found) = fs::canonicalize(&real) {
                    real = found;
                } else if fs::read_link(&real).is_ok() {
                    // A link that leads to nothing is no folder to write to.
                    return Err(OutputError::NoFolder(path.to_owned()));
                }
            }
        }
    }
    Ok(real)
}
