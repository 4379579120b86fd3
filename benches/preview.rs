//! How long an editor waits: the preview of huibian and that of Hugo, on the same
//! content, one after the other in one run.
//!
//! `cargo bench --bench preview -- [--articles 10000] [--saves 50] [--titles 10]
//! [--seed 1] [--huibian FILE] [--hugo FILE] [--without-hugo] [--strict]`
//!
//! docs/performance.md says what is measured, and how.

mod corpus;
mod support;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::thread;
use std::time::{Duration, Instant};

use corpus::{Article, Corpus, Random};
use support::arguments::Arguments;
use support::events::Events;
use support::figures::{Times, megabytes, time};
use support::machine::{Memory, description, load};
use support::programs::{Program, hugo, huibian};
use support::server::Server;
use support::table::table;
use support::websocket::Socket;

/// Between two questions whether the new page is there: the server and this program
/// share the cores, and a browser does not ask at all.
const BETWEEN: Duration = Duration::from_millis(1);
/// How long a change may take to show.
const PATIENCE: Duration = Duration::from_secs(60);

/// What huibian is held to, at 10,000 articles on two cores.
const FIRST_PAGE: Duration = Duration::from_millis(1500);
const MEDIAN: Duration = Duration::from_millis(60);
const P95: Duration = Duration::from_millis(120);
const MEMORY: u64 = 400_000_000;

#[derive(Clone, Copy)]
enum Generator {
    Huibian,
    Hugo,
}

/// What was measured of a server.
struct Measured {
    first_page: Duration,
    bodies: Saves,
    titles: Saves,
    memory: Option<Memory>,
}

/// From just before a save until it shows, and until the browser is told.
#[derive(Default)]
struct Saves {
    served: Times,
    signalled: Times,
}

/// What to measure with.
struct Plan {
    articles: usize,
    saves: usize,
    titles: usize,
    seed: u64,
    huibian: Program,
    hugo: Option<Program>,
    strict: bool,
}

fn main() -> ExitCode {
    let Some(arguments) = Arguments::of_bench() else { return ExitCode::SUCCESS };
    match plan(arguments).and_then(|plan| run(&plan).map_err(|error| error.to_string())) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn plan(mut arguments: Arguments) -> Result<Plan, String> {
    let articles = arguments.number("--articles", 10_000)?;
    let saves = arguments.number("--saves", 50)?;
    let titles = arguments.number("--titles", 10)?;
    let seed = arguments.number("--seed", 1)? as u64;
    let ours = arguments.value("--huibian")?;
    let theirs = arguments.value("--hugo")?;
    let without = arguments.flag("--without-hugo");
    let strict = arguments.flag("--strict");
    if let Some(unknown) = arguments.rest()? {
        return Err(format!("{unknown} is not understood"));
    }
    if articles < saves + titles + 1 {
        return Err("each save changes an article of its own: give more of them".to_owned());
    }
    let huibian = huibian(ours).map_err(|error| error.to_string())?;
    let hugo = if without { None } else { Some(hugo(theirs).map_err(|error| error.to_string())?) };
    Ok(Plan { articles, saves, titles, seed, huibian, hugo, strict })
}

/// Whether huibian keeps what it is held to, or nobody asked.
fn run(plan: &Plan) -> io::Result<bool> {
    let busy = load().unwrap_or_else(|| "unknown".to_owned());
    let folder = tempfile::tempdir()?;
    let corpus = Corpus::new(plan.articles, plan.seed);
    let articles = chosen(&corpus, plan);

    let site = folder.path().join("huibian");
    corpus::write_huibian(&corpus, &site)?;
    settle();
    let ours = measure(Generator::Huibian, &plan.huibian, &site, &articles, plan)?;
    let theirs = match &plan.hugo {
        Some(program) => {
            let site = folder.path().join("hugo");
            corpus::write_hugo(&corpus, &site)?;
            settle();
            Some(measure(Generator::Hugo, program, &site, &articles, plan)?)
        }
        None => None,
    };

    let programs = std::iter::once(&plan.huibian).chain(&plan.hugo);
    let versions: Vec<&str> = programs.map(|program| program.version.as_str()).collect();
    println!("{} articles, seed {}; {}", plan.articles, plan.seed, versions.join(", "));
    println!("{}; load before it {busy}\n", description());
    let (rows, kept) = report(&ours, theirs.as_ref());
    println!("{}", table(&rows));
    if theirs.is_none() {
        println!("Hugo was left out.");
    }
    Ok(kept || !plan.strict)
}

/// The articles to be changed, each once: some elsewhere than others.
fn chosen(corpus: &Corpus, plan: &Plan) -> Vec<Article> {
    let mut random = Random::new(plan.seed, u64::MAX);
    let mut left: Vec<usize> = (0..plan.articles).collect();
    let count = plan.saves + plan.titles + 1;
    (0..count).map(|_| corpus.article(left.swap_remove(random.below(left.len())))).collect()
}

/// Lets the disk finish with the corpus before anything is timed.
fn settle() {
    // Where there is no such command, the disk finishes in its own time.
    Command::new("sync").status().ok();
}

fn measure(
    generator: Generator,
    program: &Program,
    site: &Path,
    articles: &[Article],
    plan: &Plan,
) -> io::Result<Measured> {
    eprintln!("{} …", program.version);
    let command = generator.command(&program.file, site)?;
    let mut server = Server::start(command, &site.with_extension("log"))?;
    let measured = measure_at(generator, &mut server, site, articles, plan);
    measured.map_err(|error| server.explain(&error))
}

fn measure_at(
    generator: Generator,
    server: &mut Server,
    site: &Path,
    articles: &[Article],
    plan: &Plan,
) -> io::Result<Measured> {
    let (first, changed) = articles.split_first().expect("there is one more than saves");
    let page = server.connection.get(&first.address())?;
    let first_page = server.started.elapsed();
    if page.status != 200 {
        return Err(io::Error::other(format!("{} answers {}", first.address(), page.status)));
    }
    // Both draw the same pauses.
    let mut random = Random::new(plan.seed, u64::MAX - 1);
    let mut measured =
        Measured { first_page, bodies: Saves::default(), titles: Saves::default(), memory: None };
    for (number, article) in changed.iter().enumerate() {
        // A watcher that looks at intervals is met at any point of one.
        thread::sleep(Duration::from_millis(random.between(300, 800) as u64));
        let file = site.join("content").join(article.file());
        let text = fs::read_to_string(&file)?;
        let (saves, text, marker) = if number < plan.saves {
            let marker = format!("第{number}次保存添了这一段。");
            (&mut measured.bodies, with_paragraph(&text, &marker), marker)
        } else {
            let title = format!("{}（{number}改）", article.title());
            (&mut measured.titles, text.replacen(article.title(), &title, 1), title)
        };
        let (served, signalled) = save(generator, server, article, &file, &text, &marker)?;
        saves.served.add(served);
        saves.signalled.add(signalled);
    }
    measured.memory = server.memory();
    Ok(measured)
}

/// The text with one paragraph more, in its midst.
fn with_paragraph(text: &str, words: &str) -> String {
    match text.rfind("\n## ") {
        Some(at) => format!("{}\n{words}\n{}", &text[..at], &text[at..]),
        None => format!("{text}\n{words}\n"),
    }
}

/// Saves the article's file, as an editor does that writes in place, and waits for the
/// page and for the signal at once.
fn save(
    generator: Generator,
    server: &mut Server,
    article: &Article,
    file: &PathBuf,
    text: &str,
    marker: &str,
) -> io::Result<(Duration, Duration)> {
    let path = article.address();
    let before = server.connection.get(&path)?;
    let before = String::from_utf8_lossy(&before.body).into_owned();
    if before.contains(marker) {
        return Err(io::Error::other(format!("{path} shows the change before it is made")));
    }
    let mut signal = generator.signal(server, &path, &before)?;
    // What the question just asked set going is over before the clock starts.
    thread::sleep(Duration::from_millis(50));
    let start = Instant::now();
    thread::scope(|scope| {
        let signalled = scope.spawn(move || signal.wait().map(|()| start.elapsed()));
        fs::write(file, text)?;
        let served = loop {
            let page = server.connection.get(&path)?;
            if contains(&page.body, marker) {
                break start.elapsed();
            }
            if start.elapsed() > PATIENCE {
                return Err(io::Error::other(format!("the change does not show at {path}")));
            }
            thread::sleep(BETWEEN);
        };
        let signalled = signalled.join().expect("waiting for a signal does not panic");
        let signalled = signalled
            .map_err(|error| io::Error::other(format!("no signal for {path}: {error}")))?;
        Ok((served, signalled))
    })
}

fn contains(page: &[u8], marker: &str) -> bool {
    page.windows(marker.len()).any(|window| window == marker.as_bytes())
}

/// How a server tells a browser to load anew.
enum Signal {
    Events(Events),
    Socket(Socket),
}

impl Signal {
    fn wait(&mut self) -> io::Result<()> {
        match self {
            Self::Events(events) => events.wait(),
            Self::Socket(socket) => socket.wait(),
        }
    }
}

impl Generator {
    /// The command that serves the site at a free port of this machine.
    fn command(self, program: &Path, site: &Path) -> io::Result<Command> {
        let mut command = Command::new(program);
        match self {
            Self::Huibian => {
                command.args(["serve", "--port", "0", "--root"]).arg(site);
            }
            Self::Hugo => {
                let free = std::net::TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
                command.args(["server", "--bind", "127.0.0.1", "--port", &free.to_string()]);
                // As it comes: only pages that were looked at are made again.
                command.args(["--disableFastRender=false", "--source"]).arg(site);
            }
        }
        Ok(command)
    }

    fn signal(self, server: &Server, path: &str, html: &str) -> io::Result<Signal> {
        Ok(match self {
            Self::Huibian => Signal::Events(Events::open(&server.connection, path, html)?),
            Self::Hugo => Signal::Socket(Socket::open(&server.connection)?),
        })
    }
}

/// The rows of the table, and whether huibian keeps what it is held to.
fn report(ours: &Measured, theirs: Option<&Measured>) -> (Vec<Vec<String>>, bool) {
    let head = ["", "huibian", "Hugo", "ratio", "held to", ""];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    let mut kept = true;
    let seconds = |duration: Duration| duration.as_secs_f64();
    let as_time = |value: f64| time(Duration::from_secs_f64(value));
    let mut row = |name: &str,
                   of: &dyn Fn(&Measured) -> Option<f64>,
                   shown: &dyn Fn(f64) -> String,
                   target: Option<f64>| {
        let (our, their) = (of(ours), theirs.and_then(of));
        let verdict = match (our, target) {
            (Some(our), Some(target)) => {
                let pass = our <= target;
                kept &= pass;
                if pass { "pass" } else { "MISS" }
            }
            _ => "",
        };
        let none = || "—".to_owned();
        rows.push(vec![
            name.to_owned(),
            our.map_or_else(none, shown),
            their.map_or_else(none, shown),
            our.zip(their).map_or_else(none, |(our, their)| format!("{:.1}×", their / our)),
            target.map_or_else(String::new, shown),
            verdict.to_owned(),
        ]);
    };
    row(
        "start → first page",
        &|of| Some(seconds(of.first_page)),
        &as_time,
        Some(seconds(FIRST_PAGE)),
    );
    type Part = fn(&Measured) -> &Times;
    let parts: [(&str, Part, bool); 4] = [
        ("body saved → served", |of| &of.bodies.served, true),
        ("body saved → signal", |of| &of.bodies.signalled, true),
        ("title saved → served", |of| &of.titles.served, false),
        ("title saved → signal", |of| &of.titles.signalled, false),
    ];
    for (name, part, held) in parts {
        let target = |target: Duration| held.then(|| seconds(target));
        let median = format!("{name}, median");
        row(&median, &|of| part(of).median().map(seconds), &as_time, target(MEDIAN));
        let p95 = format!("{name}, 95 %");
        row(&p95, &|of| part(of).percentile(95).map(seconds), &as_time, target(P95));
        let max = format!("{name}, max");
        row(&max, &|of| part(of).max().map(seconds), &as_time, None);
    }
    let bytes = |bytes: u64| bytes as f64;
    row("memory after it", &|of| of.memory.map(|memory| bytes(memory.now)), &megabytes, None);
    let most = |of: &Measured| of.memory.map(|memory| bytes(memory.most));
    row("memory at most", &most, &megabytes, Some(bytes(MEMORY)));
    (rows, kept)
}
