//! Floor 8: the one path from sources to output, with its memories.
//!
//! Given: the sources and the options of a turn. Gives: a turn, which is all but
//! rendering; any page of it; or all pages. May not know: who asks for them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rayon::prelude::*;

use crate::base::date::When;
use crate::base::diag::{Diag, Diags};
use crate::base::digest::Digest;
use crate::base::memo::Memo;
use crate::base::path::{OutPath, RelPath};
use crate::config::{self, BaseUrl, Config};
use crate::model::{self, Input};
use crate::output::{Content, Tree};
use crate::parse::{self, Doc, Parsed, Said};
use crate::plan::{self, Plan, What};
use crate::render::{self, Artifact, Theme, theme};
use crate::source::Sources;
use crate::{check, plan as planning};

/// The settings of a site.
const SETTINGS: &str = "site.toml";

/// What a turn lets in, and where the site will stand.
#[derive(Clone, Debug)]
pub struct Options {
    /// The moment of the turn.
    pub now: jiff::Timestamp,
    /// Let drafts in.
    pub drafts: bool,
    /// Let articles in whose date has not come.
    pub future: bool,
    /// Instead of the `base_url` of the settings.
    pub base_url: Option<BaseUrl>,
}

/// What is remembered from turn to turn; keep one for as long as turns follow each other.
#[derive(Debug, Default)]
pub struct Pipeline {
    parsed: Memo<Parsed>,
    model: model::Memory,
    plan: plan::Memory,
    made: Memo<Artifact>,
    config: Mutex<Option<(Digest, Arc<Config>, Diags)>>,
    theme: Mutex<Option<(Digest, Loaded)>>,
    /// No pages will be asked for.
    without_pages: bool,
}

/// A theme and what is wrong with it.
#[derive(Clone, Debug)]
struct Loaded {
    theme: Option<Arc<Theme>>,
    diags: Diags,
}

/// All but rendering.
#[derive(Debug)]
pub struct Turn {
    /// The files it was made from.
    pub sources: Arc<Sources>,
    /// Every file that will exist.
    pub plan: Plan,
    /// Everything that is wrong, sorted. With an error among it nothing is published.
    pub diags: Diags,
    /// How long each stage took.
    pub timing: Vec<(&'static str, Duration)>,
    theme: Option<Arc<Theme>>,
    /// The articles of which characters are damaged.
    damaged: BTreeSet<RelPath>,
}

impl Turn {
    /// Whether pages can be made of it: its settings and its theme could be read.
    pub fn is_workable(&self) -> bool {
        self.theme.is_some() && !self.plan.site.config.broken
    }

    /// Whether `file` is one of those that the theme is made of.
    pub fn theme_has(&self, file: &RelPath) -> bool {
        self.theme.as_ref().is_some_and(|theme| theme.files.contains(file))
    }

    /// The text of a file as it was read, for excerpts; `None` for what is no text.
    pub fn text(&self, path: &RelPath) -> Option<String> {
        let bytes = self.sources.get(path)?.held()?;
        Some(parse::front::decode(bytes).0)
    }
}

impl Pipeline {
    /// One whose turns are looked at and never made pages of, which spares some work.
    pub fn without_pages() -> Self {
        Self { without_pages: true, ..Self::default() }
    }

    /// From sources to plan.
    pub fn turn(&self, sources: Arc<Sources>, options: &Options) -> Turn {
        let mut clock = Clock::start();
        let mut diags = sources.diags.clone();
        let config = self.configure(&sources, options, &mut diags);
        let now = When::at(options.now, &config.zone);
        let loaded = self.load_theme(&sources, &config);
        if !config.broken {
            diags.extend(&loaded.diags);
        }
        clock.lap("theme");

        let input = self.parse_all(&sources, &config, now, options, &mut diags);
        clock.lap("parse");
        let damaged = input.docs.iter().filter(|doc| doc.damaged).map(|doc| doc.path.clone());
        let damaged: BTreeSet<RelPath> = damaged.collect();
        let (site, more) = model::assemble(input, &self.model);
        diags.extend(&more);
        clock.lap("assemble");
        let fixed: BTreeMap<RelPath, u64> =
            sources.in_folder("static").map(|(path, file)| (path.clone(), file.size)).collect();
        let asked = loaded.theme.as_ref().map(|theme| theme.asked.clone()).unwrap_or_default();
        let (plan, more) = planning::plan(Arc::new(site), &fixed, asked, &self.plan);
        diags.extend(&more);
        clock.lap("plan");
        diags.extend(&check::check(&plan, now));
        clock.lap("check");
        // Without its settings a site is full of faults that are none.
        if plan.site.config.broken {
            diags = diags.of_file(&RelPath::new(SETTINGS));
        }

        self.parsed.next_turn();
        self.model.next_turn();
        self.plan.next_turn();
        self.made.next_turn();
        let Loaded { theme, .. } = loaded;
        let diags = diags.without_fixes_of(&damaged).sorted();
        Turn { sources, plan, diags, timing: clock.laps, theme, damaged }
    }

    /// What an editor should look at once more: everything that is wrong with a turn,
    /// and what a close reading of each text finds; sorted.
    pub fn review(&self, turn: &Turn) -> Diags {
        let mut diags = turn.diags.clone();
        if !turn.plan.site.config.broken {
            let read = |path: &RelPath| turn.sources.bytes(path).ok();
            diags.extend(&check::review(&turn.plan, turn.plan.site.now, &read));
        }
        diags.without_fixes_of(&turn.damaged).sorted()
    }

    /// The settings; read anew only when they, or the options that they yield to,
    /// have changed.
    fn configure(&self, sources: &Sources, options: &Options, diags: &mut Diags) -> Arc<Config> {
        let path = RelPath::new(SETTINGS);
        let written = sources.get(&path).map(|file| file.digest);
        let key = Digest::of(&(written, &options.base_url));
        let mut slot = self.config.lock().unwrap_or_else(PoisonError::into_inner);
        let (config, problems) = match slot.take() {
            Some((known, config, problems)) if known == key => (config, problems),
            _ => {
                let bytes = sources.bytes(&path).unwrap_or_default();
                let text = String::from_utf8_lossy(&bytes);
                let (mut config, found) = config::read(&text);
                if let Some(base_url) = &options.base_url {
                    config.base_url = base_url.clone();
                }
                let mut problems = Diags::default();
                found.into_iter().for_each(|problem| problems.add(&path, problem));
                (Arc::new(config), problems)
            }
        };
        diags.extend(&problems);
        *slot = Some((key, config.clone(), problems));
        config
    }

    /// The theme of the settings; loaded anew only when one of its files, or the
    /// languages, have changed.
    fn load_theme(&self, sources: &Sources, config: &Config) -> Loaded {
        let digests: BTreeMap<RelPath, Digest> =
            sources.in_folder("themes").map(|(path, file)| (path.clone(), file.digest)).collect();
        let languages: Vec<_> = config.langs().cloned().collect();
        let key = Digest::of(&(&digests, &config.theme, &languages));
        let mut slot = self.theme.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((known, loaded)) = slot.as_ref()
            && *known == key
        {
            return loaded.clone();
        }
        let read = |path: &RelPath| sources.get(path)?.held().cloned();
        let files = theme::Files { digests: &digests, read: &read };
        let (theme, diags) = Theme::load(&config.theme, &files, &languages);
        let loaded = Loaded { theme: theme.map(Arc::new), diags };
        *slot = Some((key, loaded.clone()));
        loaded
    }

    fn parse_all(
        &self,
        sources: &Sources,
        config: &Arc<Config>,
        now: When,
        options: &Options,
        diags: &mut Diags,
    ) -> Input {
        let reading = config.reading();
        let files: Vec<_> = sources.in_folder("content").collect();
        let keys: Vec<Digest> = files.iter().map(|(_, file)| reading.then(file.key)).collect();
        let parsed = self.parsed.try_all(&keys, |at| {
            let (path, file) = files[at];
            Some(parse::parse(keys[at], path, &file.read().ok()?, config, self.without_pages))
        });
        let mut input = Input {
            docs: Vec::new(),
            vocabulary: None,
            media: BTreeMap::new(),
            config: config.clone(),
            options: model::Options { now, drafts: options.drafts, future: options.future },
        };
        for ((path, _), parsed) in files.into_iter().zip(parsed) {
            let Some(parsed) = parsed else { continue };
            diags.extend(&parsed.diags);
            match &parsed.said {
                Said::Doc(doc) => input.docs.push(doc.clone()),
                Said::Tags(vocabulary) => input.vocabulary = Some(vocabulary.clone()),
                Said::Media(media) => {
                    input.media.insert(path.clone(), *media);
                }
                Said::Nothing => {}
            }
        }
        input
    }

    /// What a Markdown file of `turn` says, article or not; `None` for what is none.
    pub fn doc(&self, turn: &Turn, path: &RelPath) -> Option<Arc<Doc>> {
        let config = &turn.plan.site.config;
        let file = turn.sources.get(path)?;
        let key = config.reading().then(file.key);
        let parsed = parse::parse(key, path, &file.read().ok()?, config, true);
        match parsed.said {
            Said::Doc(doc) => Some(doc),
            _ => None,
        }
    }

    /// One page of a turn; `None` where nothing lies.
    pub fn page(&self, turn: &Turn, path: &OutPath) -> Option<Result<Arc<Artifact>, Box<Diag>>> {
        turn.plan.pages.get(path).and_then(|what| self.make(turn, what))
    }

    fn make(&self, turn: &Turn, what: &What) -> Option<Result<Arc<Artifact>, Box<Diag>>> {
        let theme = turn.theme.as_ref()?;
        let view = plan::view(&turn.plan, what);
        let key = render::key(&view, theme);
        Some(self.made.get_or_try(key, || render::produce(&view, theme)))
    }

    /// All files of a turn, made in parallel; `done` is told of each.
    ///
    /// # Errors
    /// What the templates say where they cannot be filled.
    pub fn tree(&self, turn: &Turn, done: &(dyn Fn() + Sync)) -> Result<Tree, Diags> {
        let pages: Vec<(&OutPath, &What)> = turn.plan.pages.iter().collect();
        let made: Vec<_> = pages
            .into_par_iter()
            .filter_map(|(path, what)| {
                let artifact = self.make(turn, what)?;
                done();
                Some((path, artifact))
            })
            .collect();
        let mut tree = Tree::default();
        let mut diags = Diags::default();
        for (path, artifact) in made {
            match artifact {
                Ok(artifact) => {
                    if let Some(content) = content(turn, &artifact) {
                        tree.insert(path.clone(), content);
                    }
                }
                Err(diag) => diags.push(*diag),
            }
        }
        if diags.is_empty() { Ok(tree) } else { Err(diags.sorted()) }
    }

    /// How many pages have been made, not remembered, since the pipeline began.
    pub fn pages_made(&self) -> usize {
        self.made.made()
    }

    /// How many files have been parsed, not remembered, since the pipeline began.
    pub fn files_parsed(&self) -> usize {
        self.parsed.made()
    }
}

fn content(turn: &Turn, artifact: &Artifact) -> Option<Content> {
    match artifact {
        Artifact::Bytes(bytes) => Some(Content::bytes(bytes.clone())),
        Artifact::Copy(file) => {
            let source = turn.sources.get(file)?;
            Some(match source.disk_path() {
                Some(from) => Content::Copy { from, size: source.size, digest: source.digest },
                None => Content::bytes(source.held()?.clone()),
            })
        }
    }
}

/// A stop watch.
struct Clock {
    last: Instant,
    laps: Vec<(&'static str, Duration)>,
}

impl Clock {
    fn start() -> Self {
        Self { last: Instant::now(), laps: Vec::new() }
    }

    fn lap(&mut self, name: &'static str) {
        self.laps.push((name, self.last.elapsed()));
        self.last = Instant::now();
    }
}
