//! What is being shown: the newest turn, the last one of which pages could be made,
//! and the last good state of the pages that browsers have seen.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::Settings;
use super::shown::Shown;
use crate::base::diag::{Diag, Diags};
use crate::base::path::{Address, OutPath, RelPath};
use crate::model::{Held, Reason};
use crate::pipeline::{Options, Pipeline, Turn};
use crate::render::Artifact;
use crate::source::{self, Sources};

/// How many pages are remembered as they last were without a fault.
const GOOD: usize = 256;
/// A save of more texts than this is no editor's: a browser does not follow it.
const FOLLOWED: usize = 3;

/// What is being shown. Browsers read it, the watcher renews it; neither waits for
/// the other longer than it takes to exchange a pointer.
#[derive(Debug)]
pub struct Desk {
    root: PathBuf,
    /// How it is shown.
    pub settings: Settings,
    pipeline: Pipeline,
    current: Mutex<Arc<Current>>,
    turned: Condvar,
    good: Mutex<BTreeMap<OutPath, Good>>,
}

/// What is shown at one moment.
#[derive(Debug)]
pub struct Current {
    /// Counts up with every turn.
    pub number: u64,
    /// The newest turn.
    pub turn: Arc<Turn>,
    /// The newest turn of which pages can be made; `None` until there was one.
    pub workable: Option<Arc<Turn>>,
    /// The newest turn without an error: the pictures of pages as they last were good.
    pub sound: Option<Arc<Turn>>,
    /// The page that was just saved.
    pub saved: Option<Address>,
}

/// A page as it last was without a fault.
#[derive(Debug)]
struct Good {
    /// What was shown.
    shown: Arc<Shown>,
    /// The turn that it was made in.
    number: u64,
}

/// What a turn brought.
#[derive(Debug)]
pub struct Round {
    /// What is shown now.
    pub current: Arc<Current>,
    /// The files that are new, other, or gone.
    pub changed: Vec<RelPath>,
    /// What is wrong now and was not before.
    pub fresh: Diags,
    /// How much was wrong before and is no more.
    pub mended: usize,
    /// From looking at the files to the new turn.
    pub time: Duration,
}

impl Desk {
    /// Looks at the site for the first time.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn open(root: &Path, settings: Settings) -> io::Result<Self> {
        let pipeline = Pipeline::default();
        let sources = Arc::new(source::scan(root, None)?);
        let turn = Arc::new(pipeline.turn(sources, &options()));
        let current = Arc::new(Current::new(turn, None, None));
        Ok(Self {
            root: root.to_owned(),
            settings,
            pipeline,
            current: Mutex::new(current),
            turned: Condvar::new(),
            good: Mutex::default(),
        })
    }

    /// The site's folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What is shown now.
    pub fn current(&self) -> Arc<Current> {
        lock(&self.current).clone()
    }

    /// What is shown once it is no longer `number`; `None` after `time`.
    pub fn wait(&self, number: u64, time: Duration) -> Option<Arc<Current>> {
        let current = lock(&self.current);
        let waited = self.turned.wait_timeout_while(current, time, |now| now.number == number);
        let (current, _) = waited.unwrap_or_else(PoisonError::into_inner);
        (current.number != number).then(|| current.clone())
    }

    /// The path below which the site lies: `/` or `/kx/`.
    pub fn base_path(&self) -> String {
        let current = self.current();
        let turn = current.shown();
        turn.plan.urls.base().path().to_owned()
    }

    /// What the first look brought: everything that is wrong is new.
    pub fn first_round(&self) -> Round {
        let current = self.current();
        let fresh = current.turn.diags.clone();
        Round { current, changed: Vec::new(), fresh, mended: 0, time: Duration::ZERO }
    }

    /// Looks at the site's files again and shows what they are now. `None` if none
    /// has changed. Only one thread may call it.
    ///
    /// # Errors
    /// When the folder cannot be read; what was shown stays.
    pub fn refresh(&self) -> io::Result<Option<Round>> {
        let started = Instant::now();
        let before = self.current();
        let sources = source::scan(&self.root, Some(&before.turn.sources))?;
        Ok(self.turn(&before, sources, started))
    }

    /// The same, when it is known that something has happened to `files`: where nothing
    /// more is to be seen, they alone are looked at. It is no more than a quicker look:
    /// what has changed is for digests to say, and a [`Desk::refresh`] is to follow.
    ///
    /// # Errors
    /// As [`Desk::refresh`].
    pub fn glance(&self, files: &[RelPath]) -> io::Result<Option<Round>> {
        let started = Instant::now();
        let before = self.current();
        match source::reread(&self.root, &before.turn.sources, files) {
            Some(sources) => Ok(self.turn(&before, sources, started)),
            None => self.refresh(),
        }
    }

    /// Shows the site that is made of `sources`, if they are others than before.
    fn turn(&self, before: &Current, sources: Sources, started: Instant) -> Option<Round> {
        let changed = before.turn.sources.differences(&sources);
        if changed.is_empty() && same(&before.turn.sources.diags, &sources.diags) {
            return None;
        }
        let turn = Arc::new(self.pipeline.turn(Arc::new(sources), &options()));
        let saved = saved(&turn, &changed);
        let current = Arc::new(Current::new(turn, saved, Some(before)));
        *lock(&self.current) = current.clone();
        self.turned.notify_all();
        let time = started.elapsed();
        let (fresh, mended) = difference(&before.turn.diags, &current.turn.diags);
        Some(Round { current, changed, fresh, mended, time })
    }

    /// A page of `turn`, by the way that a build takes.
    pub(super) fn page(
        &self,
        turn: &Turn,
        path: &OutPath,
    ) -> Option<Result<Arc<Artifact>, Box<Diag>>> {
        self.pipeline.page(turn, path)
    }

    /// Remembers a page as it is without a fault.
    pub(super) fn keep(&self, path: &OutPath, number: u64, shown: &Arc<Shown>) {
        let mut all = lock(&self.good);
        all.insert(path.clone(), Good { shown: shown.clone(), number });
        if all.len() > GOOD {
            let oldest =
                all.iter().min_by_key(|(_, good)| good.number).map(|(path, _)| path.clone());
            oldest.and_then(|path| all.remove(&path));
        }
    }

    /// A page that was made in the turn `number` and has no fault: made once for all who
    /// ask.
    pub(super) fn made_in(&self, path: &OutPath, number: u64) -> Option<Arc<Shown>> {
        let good = lock(&self.good);
        good.get(path).filter(|good| good.number == number).map(|good| good.shown.clone())
    }

    /// A page as it last was without a fault.
    pub(super) fn last_good(&self, path: &OutPath) -> Option<Arc<Shown>> {
        lock(&self.good).get(path).map(|good| good.shown.clone())
    }
}

impl Current {
    /// What is shown when `turn` comes after `before`.
    fn new(turn: Arc<Turn>, saved: Option<Address>, before: Option<&Self>) -> Self {
        let newest = |fits: bool, kept: fn(&Self) -> &Option<Arc<Turn>>| match fits {
            true => Some(turn.clone()),
            false => before.and_then(|before| kept(before).clone()),
        };
        Self {
            number: before.map_or(0, |before| before.number + 1),
            workable: newest(turn.is_workable(), |before| &before.workable),
            sound: newest(!turn.diags.has_errors(), |before| &before.sound),
            turn,
            saved,
        }
    }

    /// The turn that pages are made of.
    pub fn shown(&self) -> &Arc<Turn> {
        self.workable.as_ref().unwrap_or(&self.turn)
    }

    /// How many drafts, and how many articles that are not due yet, are shown.
    pub fn held(&self) -> (usize, usize) {
        let site = &self.turn.plan.site;
        let drafts = site.articles().filter(|article| article.fields.is("draft")).count();
        (drafts, site.articles().filter(|article| site.is_yet_to_come(article)).count())
    }

    /// How many articles are left out even here: internal, expired.
    pub fn left_out(&self) -> usize {
        let counts = |held: &&Held| !matches!(held.reason, Reason::Draft | Reason::Future(_));
        self.turn.plan.site.held.iter().filter(counts).count()
    }
}

/// Everything is let in that may be published one day.
fn options() -> Options {
    Options { now: jiff::Timestamp::now(), drafts: true, future: true, base_url: None }
}

/// The page of the text that was just saved.
fn saved(turn: &Turn, changed: &[RelPath]) -> Option<Address> {
    let texts: Vec<&RelPath> = changed
        .iter()
        .filter(|file| matches!(file.extension().as_str(), "md" | "markdown"))
        .collect();
    if texts.len() > FOLLOWED {
        return None;
    }
    let newest = |file: &&RelPath| turn.sources.get(file).and_then(|file| file.modified);
    let file = texts.into_iter().filter(|file| newest(file).is_some()).max_by_key(newest)?;
    turn.plan.page_of(file)
}

/// What `now` says that `before` did not, and how much of `before` it no longer says.
fn difference(before: &Diags, now: &Diags) -> (Diags, usize) {
    // A problem that has only moved with its line is the same.
    let key = |diag: &Diag| (diag.file.clone(), diag.code, diag.message.zh.clone());
    let mut old: BTreeMap<_, usize> = BTreeMap::new();
    for diag in before.iter() {
        *old.entry(key(diag)).or_default() += 1;
    }
    let mut fresh = Diags::default();
    for diag in now.iter() {
        match old.get_mut(&key(diag)).filter(|left| **left > 0) {
            Some(left) => *left -= 1,
            None => fresh.push(diag.clone()),
        }
    }
    (fresh, old.values().sum())
}

fn same(a: &Diags, b: &Diags) -> bool {
    a.iter().eq(b.iter())
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Whoever panicked held the lock for an exchange of whole values.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
