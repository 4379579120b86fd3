//! `huibian build`

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::ArgMatches;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::screen::Stream;
use super::{MessageLang, Stop, report, say, site};
use crate::base::diag::Diags;
use crate::config::BaseUrl;
use crate::output;
use crate::pipeline::{Options, Pipeline, Turn};

/// What `build` is called with.
#[derive(Debug)]
pub(super) struct Call {
    out: Option<PathBuf>,
    base_url: Option<BaseUrl>,
    drafts: bool,
    future: bool,
    timing: bool,
}

impl Call {
    /// Reads the arguments.
    pub(super) fn new(matches: &ArgMatches) -> Result<Self, Stop> {
        let base_url = match matches.get_one::<String>("base-url") {
            None => None,
            Some(text) => {
                Some(BaseUrl::new(text).ok_or_else(|| Stop::failed(say::base_url(text)))?)
            }
        };
        Ok(Self {
            out: matches.get_one::<PathBuf>("out").cloned(),
            base_url,
            drafts: matches.get_flag("drafts"),
            future: matches.get_flag("future"),
            timing: matches.get_flag("timing"),
        })
    }
}

/// Builds the site at `root`.
pub(super) fn run(root: &Path, call: &Call, lang: MessageLang) -> Result<(), Stop> {
    let started = Instant::now();
    let out = call.out.clone().unwrap_or_else(|| root.join("public"));
    output::guard(&out, root).map_err(|error| Stop::failed(error.problem()))?;
    let sources = site::sources(root)?;
    let scanned = started.elapsed();
    let pipeline = Pipeline::default();
    let options = Options {
        now: jiff::Timestamp::now(),
        drafts: call.drafts,
        future: call.future,
        base_url: call.base_url.clone(),
    };
    let turn = pipeline.turn(sources, &options);
    show(&turn, &turn.diags, lang);
    if turn.diags.has_errors() {
        say::note(say::stopped(lang));
        return Err(Stop::SiteErrors);
    }

    let bar = progress(turn.plan.pages.len() * 2);
    let before = Instant::now();
    let tree = pipeline.tree(&turn, &|| bar.inc(1)).map_err(|diags| {
        bar.finish_and_clear();
        show(&turn, &diags, lang);
        say::note(say::stopped(lang));
        Stop::SiteErrors
    })?;
    let produced = before.elapsed();
    let before = Instant::now();
    let written = output::sync(&out, &tree, &|count| bar.inc(count as u64));
    bar.finish_and_clear();
    let written = written.map_err(|error| Stop::failed(error.problem()))?;
    if call.timing {
        let mut laps = vec![("scan", scanned)];
        laps.extend(turn.timing.iter().copied());
        laps.extend([("produce", produced), ("sync", before.elapsed())]);
        say::note(&say::timing(&laps));
    }
    let shown = out.strip_prefix(root).unwrap_or(&out);
    say::result(&say::built(pages(&turn), &written, shown, started.elapsed(), lang));
    if let Some(held) = say::held_back(&turn.plan.site.held, lang) {
        say::result(&held);
    }
    Ok(())
}

/// How many pages for people the site has.
fn pages(turn: &Turn) -> usize {
    turn.plan.pages.keys().filter(|path| path.as_str().ends_with(".html")).count()
}

/// Prints errors and warnings.
pub(super) fn show(turn: &Turn, diags: &Diags, lang: MessageLang) {
    let shown = diags.without_notes();
    if shown.is_empty() {
        return;
    }
    let (colour, limits) = (Stream::Err.is_terminal(), Stream::Err.limits());
    say::note(&report::terminal(&shown, |path| turn.text(path), lang, colour, limits));
}

/// A bar on a terminal, nothing elsewhere.
fn progress(length: usize) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(length as u64), ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
