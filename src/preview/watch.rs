//! When to look again: the system tells that something has changed, or a clock does.
//! What has changed is for the files' digests to say; where the system names a few
//! files, those are looked at first, and all of them soon after.

use std::convert::Infallible;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::{Duration, Instant};

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::News;
use super::desk::Desk;
use crate::base::path::RelPath;
use crate::source::FOLDERS;

/// A save is over when nothing has stirred for so long.
const QUIET: Duration = Duration::from_millis(4);
/// More stirs than any save makes: a storm, such as a folder that is copied.
const STORM: usize = 24;
/// A storm is over when nothing has stirred for so long.
const CALM: Duration = Duration::from_millis(100);
/// What does not end is shown while it goes on, a save or a storm.
const PATIENCE: (Duration, Duration) = (Duration::from_millis(200), Duration::from_secs(2));
/// After a change the files are looked at once more: a folder may have been filled
/// before the system began to watch it.
const SECOND_LOOK: Duration = Duration::from_millis(300);
/// How often the files are looked at where the system cannot tell.
const POLL: Duration = Duration::from_secs(1);
/// More files than this are looked for by looking at all.
const FEW: usize = 16;

/// Something has changed.
struct Stir {
    /// Within the site's own folder: it may be one of those that are watched.
    at_top: bool,
    /// Which files; `None` where that is not known, or there are many.
    files: Option<Vec<RelPath>>,
}

impl Stir {
    /// What an event tells; `None` if it is no change.
    fn of(event: notify::Result<notify::Event>, root: &Path) -> Option<Self> {
        // Events were lost: everything may have changed.
        let Ok(event) = event else { return Some(Self { at_top: true, files: None }) };
        // Looking at a file is no change of it.
        if matches!(event.kind, EventKind::Access(_)) {
            return None;
        }
        let is_top = |path: &PathBuf| path == root || path.parent() == Some(root);
        let at_top = event.need_rescan() || event.paths.iter().any(is_top);
        let files = event.paths.iter().map(|path| within(root, path)).collect();
        Some(Self { at_top, files: if at_top { None } else { files } })
    }

    /// Both.
    fn and(mut self, other: Self) -> Self {
        self.at_top |= other.at_top;
        self.files = self.files.zip(other.files).and_then(|(mut files, more)| {
            files.extend(more);
            // A save stirs its file several times.
            files.sort();
            files.dedup();
            (files.len() <= FEW).then_some(files)
        });
        self
    }
}

/// `path` from the folder `root`; `None` for one that lies elsewhere or is no text.
fn within(root: &Path, path: &Path) -> Option<RelPath> {
    let path = path.strip_prefix(root).ok()?.to_str()?;
    Some(RelPath::new(&path.replace(std::path::MAIN_SEPARATOR, "/")))
}

/// A watch over a site's folder.
pub(super) struct Watch {
    root: PathBuf,
    stirs: Receiver<Stir>,
    /// `None` where the clock tells.
    watcher: Option<RecommendedWatcher>,
    /// Keeps the channel open where there is no watcher.
    _sender: Sender<Stir>,
}

impl Watch {
    /// Begins to watch, or not where `poll` says so or the system cannot.
    pub(super) fn begin(root: &Path, poll: bool) -> Self {
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let (sender, stirs) = mpsc::channel();
        let mut watch = Self { root, stirs, watcher: None, _sender: sender.clone() };
        if !poll {
            watch.watcher = watch.watch(sender).ok();
        }
        watch
    }

    fn watch(&self, sender: Sender<Stir>) -> notify::Result<RecommendedWatcher> {
        let root = self.root.clone();
        let mut watcher =
            notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
                if let Some(stir) = Stir::of(event, &root) {
                    // Whoever listened may have ended.
                    let _ = sender.send(stir);
                }
            })?;
        watcher.watch(&self.root, RecursiveMode::NonRecursive)?;
        self.watch_folders(&mut watcher)?;
        Ok(watcher)
    }

    /// Watches the folders that are there, from anew: one that was removed and made
    /// again is another to the system.
    fn watch_folders(&self, watcher: &mut RecommendedWatcher) -> notify::Result<()> {
        for folder in FOLDERS.map(|name| self.root.join(name)) {
            let _ = watcher.unwatch(&folder);
            if folder.is_dir() {
                watcher.watch(&folder, RecursiveMode::Recursive)?;
            }
        }
        Ok(())
    }

    /// Keeps `desk` true for as long as the process lives.
    pub(super) fn run(mut self, desk: &Desk, tell: &dyn Fn(News<'_>)) -> io::Result<Infallible> {
        if self.watcher.is_none() && !desk.settings.poll {
            tell(News::Polling);
        }
        let mut readable = true;
        // The files may have changed between the first look and now.
        let mut pause = Some(SECOND_LOOK);
        loop {
            // Where nothing stirs it is the second look, or the clock's.
            let stirred = self.wait(pause);
            if stirred.as_ref().is_some_and(|stir| stir.at_top) {
                self.renew(tell);
            }
            let looked = match stirred.as_ref().and_then(|stir| stir.files.as_deref()) {
                Some(files) => desk.glance(files),
                None => desk.refresh(),
            };
            match looked {
                Ok(round) => {
                    if let Some(round) = &round {
                        tell(News::Changed(round));
                    }
                    // A folder that is back is watched again.
                    if !std::mem::replace(&mut readable, true) {
                        self.renew(tell);
                    }
                    pause = match (&self.watcher, stirred.is_none() && round.is_none()) {
                        (None, _) => Some(POLL),
                        (Some(_), true) => None,
                        (Some(_), false) => Some(SECOND_LOOK),
                    };
                }
                Err(error) => {
                    if std::mem::replace(&mut readable, false) {
                        tell(News::Unreadable(error));
                    }
                    pause = Some(POLL);
                }
            }
        }
    }

    /// Watches the folders from anew; where the system will not, the clock tells.
    fn renew(&mut self, tell: &dyn Fn(News<'_>)) {
        let Some(mut watcher) = self.watcher.take() else { return };
        let _ = watcher.unwatch(&self.root);
        let watched = watcher.watch(&self.root, RecursiveMode::NonRecursive);
        // A site's folder that is gone for a moment is looked for by the clock.
        let watched = if self.root.is_dir() { watched } else { Ok(()) };
        match watched.and_then(|()| self.watch_folders(&mut watcher)) {
            Ok(()) => self.watcher = Some(watcher),
            Err(_) => tell(News::Polling),
        }
    }

    /// Waits until something has stirred and is quiet again; `None` if `pause` is over
    /// before anything has.
    fn wait(&self, pause: Option<Duration>) -> Option<Stir> {
        let mut stir = match pause {
            None => self.stirs.recv().ok()?,
            Some(pause) => self.stirs.recv_timeout(pause).ok()?,
        };
        let (began, mut count) = (Instant::now(), 1);
        loop {
            let (quiet, patience) = match count > STORM {
                true => (CALM, PATIENCE.1),
                false => (QUIET, PATIENCE.0),
            };
            if began.elapsed() > patience {
                return Some(stir);
            }
            match self.stirs.recv_timeout(quiet) {
                Ok(more) => stir = stir.and(more),
                Err(_) => return Some(stir),
            }
            count += 1;
        }
    }
}
