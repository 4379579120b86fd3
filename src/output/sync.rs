//! Bringing a folder into the state of a tree.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::disk::{self, Disk};
use super::manifest::{FOLDER, is_reserved};
use super::{Content, Manifest, OutputError, Rank, Tree, guard};
use crate::base::digest::Digest;
use crate::base::path::OutPath;

/// What a sync did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Files written that were not there.
    pub new: usize,
    /// Files written over others.
    pub changed: usize,
    /// Files left as they were.
    pub unchanged: usize,
    /// Files removed.
    pub removed: usize,
    /// Bytes written.
    pub bytes: u64,
}

/// Makes the folder `out` hold `tree`, and of what an earlier build wrote nothing else.
///
/// Each file is written whole or not at all; a file that holds the right bytes is not
/// touched; what nobody recorded is left alone and never overwritten. Broken off at
/// any moment, the next sync completes it: before a file is written or removed it is
/// in the record. `progress` is told, from several threads, how many more files are written.
///
/// Whether `out` may be written to at all is for [`guard::guard`] to say.
pub fn sync(
    out: &Path,
    tree: &Tree,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<Report, OutputError> {
    sync_on(out, tree, progress, &Disk { before: &|| Ok(()) })
}

/// [`sync`] on a disk that may fail.
pub(super) fn sync_on(
    out: &Path,
    tree: &Tree,
    progress: &(dyn Fn(usize) + Sync),
    disk: &Disk,
) -> Result<Report, OutputError> {
    check_paths(tree)?;
    let record = out.join(FOLDER);
    if record.is_symlink() {
        return Err(OutputError::Link(record));
    }
    let plan = Plan::make(out, tree)?;
    if plan.is_done(out, tree) {
        return Ok(plan.report);
    }
    disk.create_folders(&record)?;
    let _lock = lock(out)?;
    // Another build may have ended just now.
    let plan = Plan::make(out, tree)?;
    plan.carry_out(out, tree, progress, disk)?;
    Ok(plan.report)
}

/// What is to be done.
struct Plan {
    old: Manifest,
    /// The files to be written.
    write: Vec<OutPath>,
    /// The recorded files that are to go, whether they are still there or not: a run
    /// may have been broken off between a file and its folder.
    remove: Vec<OutPath>,
    /// Temporary files of a run that was broken off.
    stale: Vec<PathBuf>,
    report: Report,
}

/// What is on disk where a file is to be.
#[derive(PartialEq)]
enum There {
    Nothing,
    Same,
    Other,
}

impl Plan {
    fn make(out: &Path, tree: &Tree) -> Result<Self, OutputError> {
        let old = Manifest::read(out)?.unwrap_or_default();
        let is_there: Vec<There> = tree
            .par_iter()
            .map(|(path, content)| look(&out.join(path.as_str()), content))
            .collect::<Result<_, _>>()?;
        let mut report = Report::default();
        let mut write = Vec::new();
        let mut foreign = BTreeSet::new();
        for ((path, content), there) in tree.iter().zip(is_there) {
            match there {
                There::Same => report.unchanged += 1,
                There::Nothing => report.new += 1,
                There::Other => report.changed += 1,
            }
            if there == There::Same {
                continue;
            }
            report.bytes += content.size();
            foreign.extend(in_the_way(out, path, &old)?);
            write.push(path.clone());
        }
        if !foreign.is_empty() {
            let count = foreign.len();
            let first = foreign.into_iter().take(guard::NAMED).collect();
            return Err(OutputError::Overwrites(first, count));
        }
        let remove: Vec<OutPath> =
            old.paths().filter(|path| !tree.contains_key(*path)).cloned().collect();
        report.removed = remove.iter().filter(|path| is_own_file(out, path)).count();
        let stale = folders(tree.keys().chain(old.paths()))
            .into_iter()
            .chain([FOLDER.to_owned()])
            .flat_map(|folder| disk::stale_in(&out.join(folder)))
            .collect();
        Ok(Self { old, write, remove, stale, report })
    }

    fn is_done(&self, out: &Path, tree: &Tree) -> bool {
        self.write.is_empty() && self.stale.is_empty() && Manifest::of(tree).is_written(out)
    }

    fn carry_out(
        &self,
        out: &Path,
        tree: &Tree,
        progress: &(dyn Fn(usize) + Sync),
        disk: &Disk,
    ) -> Result<(), OutputError> {
        for stale in &self.stale {
            disk.remove_file(stale)?;
        }
        let before = self.old.before(self.write.iter());
        let changes = !self.write.is_empty() || !self.remove.is_empty();
        if changes && !before.is_written(out) {
            before.write(out, disk)?;
        }
        self.make_way(out, disk)?;
        for rank in Rank::ALL {
            let of_rank: Vec<_> = self.write.iter().filter(|path| Rank::of(path) == rank).collect();
            for folder in folders(of_rank.iter().copied()) {
                disk.create_folders(&out.join(folder))?;
            }
            of_rank.into_par_iter().try_for_each(|path| {
                if let Some(content) = tree.get(path) {
                    write(&out.join(path.as_str()), content, disk)?;
                }
                progress(1);
                Ok(())
            })?;
        }
        for path in &self.remove {
            remove(out, path, disk)?;
        }
        let after = Manifest::of(tree);
        if !after.is_written(out) {
            after.write(out, disk)?;
        }
        Ok(())
    }

    /// Removes at once what stands where a folder is to be, or a folder where a file is.
    fn make_way(&self, out: &Path, disk: &Disk) -> Result<(), OutputError> {
        let write: BTreeSet<&str> = self.write.iter().map(OutPath::as_str).collect();
        let needed = folders(self.write.iter());
        for path in &self.remove {
            let within = parents(path.as_str()).any(|folder| write.contains(folder));
            if within || needed.contains(path.as_str()) {
                remove(out, path, disk)?;
            }
        }
        for path in &self.write {
            let path = out.join(path.as_str());
            if path.symlink_metadata().is_ok_and(|there| there.is_dir()) {
                remove_empty_folders_within(&path, disk)?;
            }
        }
        Ok(())
    }
}

/// Removes a recorded file, and the folders that it leaves empty.
fn remove(out: &Path, path: &OutPath, disk: &Disk) -> Result<(), OutputError> {
    if is_own_file(out, path) {
        disk.remove_file(&out.join(path.as_str()))?;
    }
    for folder in parents(path.as_str()).filter(|folder| is_own_folder(out, folder)) {
        if !disk.remove_empty_folder(&out.join(folder))? {
            break;
        }
    }
    Ok(())
}

/// Removes `folder` if it holds nothing but folders.
fn remove_empty_folders_within(folder: &Path, disk: &Disk) -> Result<(), OutputError> {
    let entries = fs::read_dir(folder).map_err(|error| OutputError::io(folder, error))?;
    for entry in entries.flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            remove_empty_folders_within(&entry.path(), disk)?;
        }
    }
    disk.remove_empty_folder(folder).map(|_| ())
}

fn write(path: &Path, content: &Content, disk: &Disk) -> Result<(), OutputError> {
    match content {
        Content::Bytes(bytes, _) => disk.replace(path, bytes),
        Content::Copy { from, digest, .. } => {
            let bytes = fs::read(from).map_err(|error| OutputError::io(from, error))?;
            if Digest::of_bytes(&bytes) != *digest {
                return Err(OutputError::Changed(from.clone()));
            }
            disk.replace(path, &bytes)
        }
    }
}

/// Compares what is at `path` with `content`, byte by byte: someone may have edited
/// it without a new length or time.
fn look(path: &Path, content: &Content) -> Result<There, OutputError> {
    let metadata = match path.symlink_metadata() {
        Ok(metadata) => metadata,
        Err(error)
            if matches!(
                error.kind(),
                std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory
            ) =>
        {
            return Ok(There::Nothing);
        }
        Err(error) => return Err(OutputError::io(path, error)),
    };
    if !metadata.is_file() || metadata.len() != content.size() {
        return Ok(There::Other);
    }
    let bytes = fs::read(path).map_err(|error| OutputError::io(path, error))?;
    let same = match content {
        Content::Bytes(wanted, _) => bytes == **wanted,
        Content::Copy { digest, .. } => Digest::of_bytes(&bytes) == *digest,
    };
    Ok(if same { There::Same } else { There::Other })
}

/// The files that no build recorded and that stand where `path` is to be written:
/// at it, above it where a folder is needed, or within a folder of its name.
fn in_the_way(out: &Path, path: &OutPath, old: &Manifest) -> Result<Vec<String>, OutputError> {
    let recorded = |path: &str| OutPath::new(path).is_some_and(|path| old.get(&path).is_some());
    for folder in parents(path.as_str()) {
        match out.join(folder).symlink_metadata() {
            Ok(there) if there.is_symlink() && !recorded(folder) => {
                return Err(OutputError::Link(out.join(folder)));
            }
            Ok(there) if !there.is_dir() && !recorded(folder) => {
                return Ok(vec![folder.to_owned()]);
            }
            _ => {}
        }
    }
    let there = out.join(path.as_str());
    Ok(match there.symlink_metadata() {
        Ok(metadata) if metadata.is_dir() => {
            let mut found = Vec::new();
            files_within(&there, path.as_str(), &mut found);
            found.retain(|file| !recorded(file));
            found
        }
        Ok(_) if !recorded(path.as_str()) => vec![path.to_string()],
        _ => Vec::new(),
    })
}

fn files_within(folder: &Path, path: &str, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = format!("{path}/{}", entry.file_name().to_string_lossy());
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            files_within(&entry.path(), &path, found);
        } else {
            found.push(path);
        }
    }
}

/// Whether a file that was recorded is there to be removed: a file itself, and not
/// reached through a link, which may lead out of the folder.
fn is_own_file(out: &Path, path: &OutPath) -> bool {
    let path = path.as_str();
    parents(path).next().is_none_or(|folder| is_own_folder(out, folder))
        && out.join(path).symlink_metadata().is_ok_and(|there| !there.is_dir())
}

/// Whether `folder` is a folder, and not reached through a link.
fn is_own_folder(out: &Path, folder: &str) -> bool {
    std::iter::once(folder)
        .chain(parents(folder))
        .all(|folder| out.join(folder).symlink_metadata().is_ok_and(|there| there.is_dir()))
}

/// The folders that lead to `path`, the innermost first.
fn parents(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(path.rsplit_once('/'), |(folder, _)| folder.rsplit_once('/'))
        .map(|(folder, _)| folder)
}

/// The folders that hold `paths`, each before those within it, and the folder itself.
fn folders<'a>(paths: impl Iterator<Item = &'a OutPath>) -> BTreeSet<String> {
    let all = paths.flat_map(|path| parents(path.as_str()).map(str::to_owned));
    all.chain([String::new()]).collect()
}

/// Refuses what some file system could not hold.
fn check_paths(tree: &Tree) -> Result<(), OutputError> {
    let mut small: BTreeMap<String, &OutPath> = BTreeMap::new();
    for path in tree.keys() {
        if is_reserved(path) {
            return Err(OutputError::Reserved(path.clone()));
        }
        if let Some(other) = small.insert(path.as_str().to_lowercase(), path) {
            return Err(OutputError::SameButCase(other.clone(), path.clone()));
        }
    }
    for path in tree.keys() {
        let lower = path.as_str().to_lowercase();
        if let Some(file) = parents(&lower).find_map(|folder| small.get(folder)) {
            return Err(OutputError::FileAndFolder((*file).clone(), path.clone()));
        }
    }
    Ok(())
}

/// Holds the folder for this process until the file is dropped, which the system
/// sees to even if the process is killed.
fn lock(out: &Path) -> Result<fs::File, OutputError> {
    let path = out.join(FOLDER).join("lock");
    let file = fs::File::options().create(true).truncate(false).write(true).open(&path);
    let file = file.map_err(|error| OutputError::io(&path, error))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => Err(OutputError::Busy(out.to_owned())),
        // Some network disks know no locks; whoever uses them is alone, as before.
        Err(fs::TryLockError::Error(error)) if error.kind() == std::io::ErrorKind::Unsupported => {
            Ok(file)
        }
        Err(fs::TryLockError::Error(error)) => Err(OutputError::io(&path, error)),
    }
}
