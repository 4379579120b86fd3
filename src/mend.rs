//! Floor 9: what can be put right without doubt, put right.
//!
//! Given: the sources of a site. Gives: the files that `fix` writes, and what was wrong
//! with them. May not know: the disk, how a problem is found.
//!
//! Each problem brings its own fix; here they are made, and the site is looked at once
//! more, until none is left. So a second run has nothing to do.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::diag::{Diag, Diags, Level};
use crate::base::fix::{Fix, Mended};
use crate::base::path::RelPath;
use crate::check;
use crate::parse::front::{Encoding, decode};
use crate::pipeline::{Options, Pipeline};
use crate::source::Sources;

/// How often the site is looked at once more. Fixes that touch each other wait for
/// the next round; more than a few never do.
const ROUNDS: usize = 8;
/// The mark that some editors put at the beginning of a file in UTF-8.
const MARK: &str = "\u{feff}";

/// A file that is put right.
#[derive(Clone, Debug)]
pub struct Change {
    /// Its bytes as they were.
    pub before: Arc<[u8]>,
    /// Its bytes as they should be.
    pub after: Arc<[u8]>,
    /// Whether it was in another encoding than UTF-8.
    pub recoded: bool,
    /// What is put right, in the order found. Places are those of the file as it was
    /// when the problem was found.
    pub problems: Vec<Diag>,
}

impl Change {
    /// The text before and after.
    pub fn texts(&self) -> (String, String) {
        (decode(&self.before).0, decode(&self.after).0)
    }
}

/// Puts right what is `wanted`, as far as it can be without doubt. A file in which a
/// fix would bring about an error that was not there is left as it is. A translation
/// that was up to date with an original still is when marks in the original are mended.
pub fn mend(
    sources: &Arc<Sources>,
    options: &Options,
    wanted: &dyn Fn(&Diag) -> bool,
) -> BTreeMap<RelPath, Change> {
    let pipeline = Pipeline::without_pages();
    let mut current = sources.clone();
    let mut changes: BTreeMap<RelPath, Change> = BTreeMap::new();
    let mut found = pipeline.review(&pipeline.turn(current.clone(), options));
    let mut left_alone: Vec<RelPath> = Vec::new();
    let stale_before = stale(&found);
    for _ in 0..ROUNDS {
        let fixable = found
            .only(|diag| diag.fix.is_some() && wanted(diag) && !left_alone.contains(&diag.file));
        let mut files: BTreeMap<&RelPath, Vec<&Diag>> = BTreeMap::new();
        for diag in fixable.iter() {
            files.entry(&diag.file).or_default().push(diag);
        }
        let mended: Vec<(RelPath, Change)> = files
            .into_iter()
            .filter_map(|(path, diags)| Some((path.clone(), of_file(&current, path, &diags)?)))
            .collect();
        if mended.is_empty() {
            break;
        }
        let bytes = mended.iter().map(|(path, change)| (path.clone(), change.after.clone()));
        let next = Arc::new(current.with(bytes));
        let after = pipeline.review(&pipeline.turn(next.clone(), options));
        let mut taken_back = Vec::new();
        for (path, change) in mended {
            if errors(&after, &path) > errors(&found, &path) {
                taken_back.push((path.clone(), change.before.clone()));
                left_alone.push(path);
                continue;
            }
            take(&mut changes, path, change);
        }
        (current, found) = match taken_back.is_empty() {
            true => (next, after),
            false => {
                let next = Arc::new(next.with(taken_back));
                let found = pipeline.review(&pipeline.turn(next.clone(), options));
                (next, found)
            }
        };
    }
    let left_behind: BTreeSet<RelPath> = stale(&found).difference(&stale_before).cloned().collect();
    if !left_behind.is_empty() {
        let stamped = stamp(&current, options, &|path| left_behind.contains(path));
        stamped.into_iter().for_each(|(path, change)| take(&mut changes, path, change));
    }
    changes
}

/// The translations that are older than their originals.
fn stale(found: &Diags) -> BTreeSet<RelPath> {
    let stale = found.iter().filter(|diag| diag.code == check::STALE);
    stale.map(|diag| diag.file.clone()).collect()
}

/// Adds a change of `path`, which may have been changed in an earlier round.
fn take(changes: &mut BTreeMap<RelPath, Change>, path: RelPath, change: Change) {
    let Change { after, recoded, problems, .. } = &change;
    changes
        .entry(path)
        .and_modify(|known| {
            known.after = after.clone();
            known.recoded |= recoded;
            known.problems.extend(problems.iter().cloned());
        })
        .or_insert(change);
}

/// Writes into the translations that are `wanted` that they are up to date with their
/// originals, and changes nothing else.
pub fn stamp(
    sources: &Arc<Sources>,
    options: &Options,
    wanted: &dyn Fn(&RelPath) -> bool,
) -> BTreeMap<RelPath, Change> {
    let pipeline = Pipeline::without_pages();
    let turn = pipeline.turn(sources.clone(), options);
    let found = pipeline.review(&turn);
    let files = turn.plan.site.articles().map(|article| &article.doc.path);
    let stamped = files.filter(|path| wanted(path)).filter_map(|path| {
        let fix = check::stamp(&turn.plan, path, &sources.bytes(path).ok()?)?;
        let told = found.of_file(path).only(|diag| check::STAMPS.contains(&diag.code));
        let diag = told.iter().next()?;
        let diag = Diag { fix: Some(Box::new(fix)), ..diag.clone() };
        Some((path.clone(), of_file(sources, path, &[&diag])?))
    });
    stamped.collect()
}

fn errors(found: &Diags, path: &RelPath) -> usize {
    found.of_file(path).count(Level::Error)
}

/// One file with the fixes of `diags` made; `None` if none of them could be.
fn of_file(sources: &Sources, path: &RelPath, diags: &[&Diag]) -> Option<Change> {
    let before = sources.bytes(path).ok()?;
    let (text, encoding, _) = decode(&before);
    let fixes: Vec<&Fix> = diags.iter().filter_map(|diag| diag.fix.as_deref()).collect();
    let mended = Mended::new(&text, fixes.iter().copied());
    let recoded = matches!(encoding, Encoding::Gb18030 | Encoding::Utf16);
    let is_made = |(fix, made): (&&Fix, &bool)| *made || (recoded && **fix == Fix::Encoding);
    let problems: Vec<Diag> = diags
        .iter()
        .zip(fixes.iter().zip(&mended.made))
        .filter(|(_, made)| is_made(*made))
        .map(|(diag, _)| (*diag).clone())
        .collect();
    let mark = if before.starts_with(MARK.as_bytes()) { MARK } else { "" };
    let after: Arc<[u8]> = [mark, &mended.text].concat().into_bytes().into();
    (!problems.is_empty() && after != before).then_some(Change { before, after, recoded, problems })
}
