//! `huibian fix`: what can be put right without doubt.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use clap::{ArgMatches, Command};
use similar::TextDiff;

use super::args::{flag, paths};
use super::paths::Paths;
use super::{MessageLang, Stop, say, site};
use crate::base::path::RelPath;
use crate::mend::{Change, mend, stamp};
use crate::output::write_whole;

/// The command and its options.
pub(super) fn command(lang: MessageLang) -> Command {
    Command::new("fix")
        .about(lang.of("改正没有疑问的地方", "Put right what is beyond doubt"))
        .arg(paths(lang))
        .arg(flag(
            "dry-run",
            lang,
            "只显示会改什么，不写文件",
            "Show what would be changed, and write nothing",
        ))
        .arg(
            flag(
                "stamp",
                lang,
                "记下这些译文已经跟上原文；别的都不改",
                "Note that these translations are up to date; change nothing else",
            )
            .requires("path"),
        )
}

/// What `fix` is called with.
#[derive(Debug)]
pub(super) struct Call {
    paths: Paths,
    /// Show what would be changed, and change nothing.
    dry_run: bool,
    /// Say of translations that they are up to date, and change nothing else.
    stamp: bool,
}

impl Call {
    pub(super) fn new(matches: &ArgMatches, root: &Path) -> Self {
        Self {
            paths: Paths::new(matches, root),
            dry_run: matches.get_flag("dry-run"),
            stamp: matches.get_flag("stamp"),
        }
    }
}

/// Puts right what is in the files that are asked for.
pub(super) fn run(root: &Path, call: &Call, lang: MessageLang) -> Result<(), Stop> {
    let sources = site::sources(root)?;
    let wanted = |file: &RelPath| call.paths.ask_for(file.as_str());
    let changes = match call.stamp {
        true => stamp(&sources, &site::at_work(), &wanted),
        false => mend(&sources, &site::at_work(), &|diag| wanted(&diag.file)),
    };
    if call.dry_run {
        let colour = io::stdout().is_terminal();
        for (path, change) in &changes {
            say::result(say::fix::diff(path, &diff(path, change), colour).trim_end());
        }
        say::note(&say::fix::would_be(&changes, lang));
        return Ok(());
    }
    let mut written = BTreeMap::new();
    for (path, change) in changes {
        let disk = root.join(path.as_str());
        let backup = write(&disk, &change)
            .map_err(|error| Stop::failed(say::fix::not_fixed(&path, written.len(), &error)))?;
        say::result(say::fix::fixed(&path, &change, backup.as_deref(), lang).trim_end());
        written.insert(path, change);
    }
    say::note(&say::fix::done(&written, lang));
    Ok(())
}

/// The difference as a patch, with two lines around each change.
fn diff(path: &RelPath, change: &Change) -> String {
    let (before, after) = change.texts();
    let diff = TextDiff::from_lines(&before, &after);
    let mut patch = diff.unified_diff();
    patch.context_radius(2).header(path.as_str(), path.as_str());
    patch.to_string()
}

/// Writes a file whole, if it is still what was read. One in another encoding is kept
/// beside it: gives the copy's path.
fn write(disk: &Path, change: &Change) -> io::Result<Option<PathBuf>> {
    // A link stays one: the file behind it is written.
    let disk = fs::canonicalize(disk)?;
    if *fs::read(&disk)? != *change.before {
        return Err(io::Error::from(io::ErrorKind::InvalidData));
    }
    let permissions = fs::metadata(&disk)?.permissions();
    if permissions.readonly() {
        return Err(io::Error::from(io::ErrorKind::PermissionDenied));
    }
    let backup = match change.recoded {
        true => Some(keep(&disk, &change.before)?),
        false => None,
    };
    write_whole(&disk, &change.after)?;
    fs::set_permissions(&disk, permissions)?;
    Ok(backup)
}

/// Writes `bytes` beside `disk` as `NAME.bak`, or `NAME.1.bak` where that is taken.
fn keep(disk: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    let name = disk.file_name().unwrap_or_default().to_string_lossy();
    let names = (0..).map(|number| match number {
        0 => format!("{name}.bak"),
        number => format!("{name}.{number}.bak"),
    });
    for name in names {
        let backup = disk.with_file_name(name);
        match fs::File::create_new(&backup) {
            Ok(mut file) => return io::Write::write_all(&mut file, bytes).map(|()| backup),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::from(io::ErrorKind::AlreadyExists))
}
