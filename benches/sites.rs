//! Writes the corpus to a folder, to be looked at or built by hand:
//! `cargo bench --bench corpus -- FOLDER [--articles 10000] [--seed 1] [--compare]`.
//!
//! With `--compare` both sites are built, and what pages each has is compared.

mod corpus;
mod support;

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use corpus::Corpus;
use support::arguments::Arguments;
use support::programs::{HUIBIAN, hugo};

const USAGE: &str =
    "cargo bench --bench corpus -- FOLDER [--articles 10000] [--seed 1] [--compare] [--hugo FILE]";

fn main() -> ExitCode {
    let Some(mut arguments) = Arguments::of_bench() else { return ExitCode::SUCCESS };
    let done = (|| {
        let articles = arguments.number("--articles", 10_000)?;
        let seed = arguments.number("--seed", 1)?;
        let compare = arguments.flag("--compare");
        let program = arguments.value("--hugo")?;
        let Some(folder) = arguments.rest()? else { return Err(USAGE.to_owned()) };
        run(articles, seed as u64, Path::new(&folder), compare, program)
            .map_err(|error| error.to_string())
    })();
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn run(
    articles: usize,
    seed: u64,
    folder: &Path,
    compare: bool,
    program: Option<String>,
) -> io::Result<()> {
    let corpus = Corpus::new(articles, seed);
    let (ours, theirs) = (folder.join("huibian"), folder.join("hugo"));
    corpus::write_huibian(&corpus, &ours)?;
    corpus::write_hugo(&corpus, &theirs)?;
    println!("{}\n{}", ours.display(), theirs.display());
    if !compare {
        return Ok(());
    }
    let outputs = [ours.join("public"), theirs.join("public")];
    let mut huibian = Command::new(HUIBIAN);
    huibian.args(["build", "--root"]).arg(&ours).arg("--out").arg(&outputs[0]);
    let mut hugo = Command::new(hugo(program)?.file);
    hugo.arg("--source").arg(&theirs).arg("--destination").arg(&outputs[1]);
    for command in [&mut huibian, &mut hugo] {
        if !command.status()?.success() {
            return Err(io::Error::other("a site cannot be built"));
        }
    }
    let counts = [pages(&outputs[0])?, pages(&outputs[1])?];
    let mut kinds: Vec<&String> = counts.iter().flat_map(BTreeMap::keys).collect();
    kinds.sort();
    kinds.dedup();
    println!("{:24} {:>8} {:>8}", "pages", "huibian", "hugo");
    let of = |count: &BTreeMap<String, usize>, kind: &str| count.get(kind).copied().unwrap_or(0);
    for kind in kinds {
        println!("{kind:24} {:>8} {:>8}", of(&counts[0], kind), of(&counts[1], kind));
    }
    let [ours, theirs] = counts.map(|count| count.values().sum::<usize>());
    println!("{:24} {ours:>8} {theirs:>8}", "all");
    Ok(())
}

/// How many files of each kind there are: the ending, the language, and the first
/// folder of the address.
fn pages(root: &Path) -> io::Result<BTreeMap<String, usize>> {
    let mut counts = BTreeMap::new();
    let mut folders: Vec<PathBuf> = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                folders.push(entry.path());
                continue;
            }
            let path = entry.path();
            let below = path.strip_prefix(root).expect("walked from the root");
            let mut parts: Vec<String> =
                below.iter().map(|part| part.to_string_lossy().into_owned()).collect();
            let file = parts.pop().expect("a file has a name");
            let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
            let depth = if parts.first().is_some_and(|first| first == "en") { 2 } else { 1 };
            let mut kind = parts[..depth.min(parts.len())].join("/");
            if parts.iter().any(|part| part == "page") {
                kind.push_str(" page/n");
            }
            *counts.entry(format!("{ending} /{kind}")).or_insert(0) += 1;
        }
    }
    Ok(counts)
}
