//! How long `check` takes beside the stages of a build that it shares, on the corpus.
//!
//! `cargo bench --bench check -- [--articles 10000] [--runs 5] [--seed 1] [--strict]`
//!
//! docs/performance.md says what is measured, and how.

mod corpus;
mod support;

use std::io;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use corpus::Corpus;
use huibian::base::diag::Level;
use huibian::pipeline::{Options, Pipeline};
use huibian::source;
use support::arguments::Arguments;
use support::figures::{Times, time};
use support::machine::{description, load};
use support::programs::HUIBIAN;
use support::table::table;

/// What a check is held to: so many times what parse and assemble take.
const MOST: f64 = 1.5;

/// The measurements of all runs.
#[derive(Default)]
struct Measured {
    parse_and_assemble: Times,
    review: Times,
    whole: Times,
}

fn main() -> ExitCode {
    let Some(arguments) = Arguments::of_bench() else { return ExitCode::SUCCESS };
    match run(arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

/// Whether check keeps what it is held to, or nobody asked.
fn run(mut arguments: Arguments) -> Result<bool, String> {
    let articles = arguments.number("--articles", 10_000)?;
    let runs = arguments.number("--runs", 5)?;
    let seed = arguments.number("--seed", 1)? as u64;
    let strict = arguments.flag("--strict");
    if let Some(unknown) = arguments.rest()? {
        return Err(format!("{unknown} is not understood"));
    }
    let busy = load().unwrap_or_else(|| "unknown".to_owned());
    let measured = measure(articles, seed, runs).map_err(|error| error.to_string())?;
    let median = |times: &Times| times.median().unwrap_or_default();
    let base = median(&measured.parse_and_assemble);
    let ratio = |times: &Times| median(times).as_secs_f64() / base.as_secs_f64().max(1e-9);
    let row = |name: &str, times: &Times| {
        vec![name.to_owned(), time(median(times)), format!("{:.2}×", ratio(times))]
    };
    println!("{articles} articles, seed {seed}, medians of {runs} runs");
    println!("{}; load before it {busy}\n", description());
    println!(
        "{}",
        table(&[
            vec![String::new(), "time".to_owned(), "ratio".to_owned()],
            row("parse and assemble", &measured.parse_and_assemble),
            row("review", &measured.review),
            row("`huibian check`, start to end", &measured.whole),
        ])
    );
    let kept = ratio(&measured.whole) <= MOST;
    println!("held to {MOST}×: {}", if kept { "pass" } else { "miss" });
    Ok(kept || !strict)
}

fn measure(articles: usize, seed: u64, runs: usize) -> io::Result<Measured> {
    let folder = tempfile::tempdir()?;
    corpus::write_huibian(&Corpus::new(articles, seed), folder.path())?;
    mend(folder.path())?;
    let mut measured = Measured::default();
    // The first run fills the system's memory of the files.
    for run in 0..=runs {
        let (stages, review) = stages(folder.path())?;
        let whole = whole(folder.path())?;
        if run > 0 {
            measured.parse_and_assemble.add(stages);
            measured.review.add(review);
            measured.whole.add(whole);
        }
    }
    Ok(measured)
}

/// Lets the translations know their originals, as an editor's would.
fn mend(root: &Path) -> io::Result<()> {
    match Command::new(HUIBIAN)
        .args(["fix", "--root"])
        .arg(root)
        .stdout(Stdio::null())
        .status()?
        .success()
    {
        true => Ok(()),
        false => Err(io::Error::other("huibian fix fails")),
    }
}

/// What parse and assemble of a cold build take, and a review after it.
fn stages(root: &Path) -> io::Result<(Duration, Duration)> {
    let sources = Arc::new(source::scan(root, None)?);
    let options =
        Options { now: jiff::Timestamp::now(), drafts: true, future: true, base_url: None };
    let pipeline = Pipeline::default();
    let turn = pipeline.turn(sources, &options);
    let stages = turn.timing.iter().filter(|(name, _)| ["parse", "assemble"].contains(name));
    let stages = stages.map(|(_, time)| *time).sum();
    let began = Instant::now();
    let found = pipeline.review(&turn);
    let review = began.elapsed();
    if let Some(diag) = found.iter().find(|diag| diag.level != Level::Note) {
        let said = format!("the corpus has faults: {}: {}", diag.file, diag.message.en);
        return Err(io::Error::other(said));
    }
    Ok((stages, review))
}

/// What the command takes, from its start to its end.
fn whole(root: &Path) -> io::Result<Duration> {
    let began = Instant::now();
    let mut check = Command::new(HUIBIAN);
    let status = check.args(["check", "--root"]).arg(root).stdout(Stdio::null()).status()?;
    let time = began.elapsed();
    match status.success() {
        true => Ok(time),
        false => Err(io::Error::other("huibian check finds faults in the corpus")),
    }
}
