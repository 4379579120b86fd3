//! Rules about the shape of the program: who may use what, and where things belong.
//! Each takes the files below `src/` and gives its faults.

use std::collections::BTreeMap;

use super::rust_text::{RustText, named_below, names, words};
use super::{Fault, fault};

/// The floors from the ground up, and the modules on each. A module uses only lower
/// floors; those on one floor do not see each other.
const FLOORS: &[(&str, &[&str])] = &[
    ("0", &["base"]),
    ("0", &["rules"]),
    ("1", &["kind", "region"]),
    ("1½", &["config"]),
    ("2", &["source"]),
    ("3", &["parse"]),
    ("4", &["model"]),
    ("5", &["plan"]),
    ("6", &["check", "render"]),
    ("7", &["output"]),
    ("8", &["pipeline"]),
    ("9", &["mend", "preview", "publish"]),
    ("10", &["cli"]),
    ("11", &["main"]),
];

/// Who may touch disk, network, clock, environment and terminal.
const SHELLS: &[&str] = &["source", "output", "preview", "publish", "cli", "main"];

/// Where addresses and output paths are made: the type, the one place that decides
/// on them, and a manifest that records them.
const ADDRESS_MAKERS: &[&str] = &["base/path.rs", "plan/url.rs", "output.rs", "output/"];

/// The module at the top that a path below `src/` belongs to.
fn top(path: &str) -> &str {
    let first = path.split('/').next().unwrap_or_default();
    first.strip_suffix(".rs").unwrap_or(first)
}

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|(_, modules)| modules.contains(&module))
}

fn floor_name(module: &str) -> &str {
    floor(module).map_or("?", |floor| FLOORS[floor].0)
}

/// A module uses only lower floors.
pub fn floors(files: &[RustText]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in files.iter().filter(|file| file.path != "lib.rs") {
        let own = top(&file.path);
        let Some(own_floor) = floor(own) else {
            faults.push(format!("{}:1: {own} has no floor. Name it in FLOORS of tests/it/tidy.rs and in the map of src/lib.rs.", file.path));
            continue;
        };
        for (at, used) in uses(file) {
            if used == own {
                continue;
            }
            match floor(&used) {
                Some(other) if other < own_floor => {}
                Some(_) => faults.push(fault(
                    file,
                    at,
                    &format!(
                        "{own} (floor {}) uses {used} (floor {}). A module uses only lower floors: move what both need down, or hand it in from above.",
                        floor_name(own),
                        floor_name(&used)
                    ),
                )),
                None => faults.push(fault(file, at, &format!("crate::{used} hides the module it comes from. Write the module's path."))),
            }
        }
    }
    faults
}

/// The modules at the top that a file names, by `crate::`, by `super::` or, in
/// `main.rs`, by the crate's name.
fn uses(file: &RustText) -> Vec<(usize, String)> {
    let code = &file.product;
    let mut found = named_below(code, "crate");
    // A macro of the crate stands at its root.
    found.retain(|(at, name)| !code[*at..].starts_with(&format!("crate::{name}!")));
    let known = |name: &String| floor(name).is_some();
    if file.path == "main.rs" {
        found.extend(named_below(code, "huibian").into_iter().filter(|(_, name)| known(name)));
    }
    let depth = depth(&file.path);
    for (at, _) in named_below(code, "super") {
        let (mut rest, mut steps) = (&code[at..], 0);
        while let Some(after) = rest.strip_prefix("super") {
            rest = after.trim_start().strip_prefix("::").unwrap_or_default().trim_start();
            steps += 1;
        }
        if steps >= depth {
            found.extend(names(rest).into_iter().filter(known).map(|name| (at, name)));
        }
    }
    found
}

/// How many steps of `super` lead from a file to the crate's root.
fn depth(path: &str) -> usize {
    let stem = path.strip_suffix(".rs").unwrap_or(path);
    let stem = stem.strip_suffix("/mod").unwrap_or(stem);
    if stem == "main" { 0 } else { stem.split('/').count() }
}

/// A folder's `mod.rs` says what it is given, what it gives and what it may not know.
pub fn front_doors(files: &[RustText]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in files
        .iter()
        .filter(|file| file.path.ends_with("/mod.rs") && !file.product.trim().is_empty())
    {
        let doc = file.module_doc().to_lowercase();
        let says = [
            ("given", "what it is given"),
            ("gives", "what it gives"),
            ("not know|knows nothing", "what it may not know"),
        ];
        for (words, what) in says {
            if !words.split('|').any(|word| doc.contains(word)) {
                faults.push(format!("{}:1: its front door does not say {what}. Write `Given: … Gives: … May not know: …` into its `//!`.", file.path));
            }
        }
    }
    faults
}

/// The map in `lib.rs` names every file and folder at the top of `src`.
pub fn map(files: &[RustText]) -> Vec<Fault> {
    let Some(lib) = files.iter().find(|file| file.path == "lib.rs") else {
        return vec!["lib.rs:1: there is no src/lib.rs. It is the map of the crate.".to_owned()];
    };
    let doc = lib.module_doc();
    let tops: BTreeMap<&str, ()> = files.iter().map(|file| (top(&file.path), ())).collect();
    let missing = tops
        .into_keys()
        .filter(|name| !matches!(*name, "lib" | "main") && words(&doc, name).next().is_none());
    missing
        .map(|name| {
            format!(
                "lib.rs:1: its map does not name `{name}`. Add a line that says what {name} is."
            )
        })
        .collect()
}

/// Disk, network, clock, environment and terminal belong to the shells.
pub fn shells(files: &[RustText]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let printing = ["println!", "eprintln!", "print!", "eprint!"];
    let reaching = [
        ".canonicalize(",
        ".read_dir(",
        "Zoned::now(",
        "Timestamp::now(",
        "WalkDir::new(",
        "File::open(",
        "File::create(",
    ];
    for file in files.iter().filter(|file| !SHELLS.contains(&top(&file.path))) {
        let code = &file.product;
        let mut found: Vec<(usize, String)> = named_below(code, "std")
            .into_iter()
            .filter(|(_, name)| ["fs", "env", "net", "process"].contains(&name.as_str()))
            .map(|(at, name)| (at, format!("std::{name}")))
            .collect();
        found.extend(words(code, "SystemTime").map(|at| (at, "SystemTime".to_owned())));
        for call in printing {
            let named =
                words(code, call.trim_end_matches('!')).filter(|at| code[*at..].starts_with(call));
            found.extend(named.map(|at| (at, call.to_owned())));
        }
        for call in reaching {
            found.extend(
                code.match_indices(call)
                    .map(|(at, _)| (at, call.trim_matches(['.', '(']).to_owned())),
            );
        }
        for (at, what) in found {
            faults.push(fault(file, at, &format!("{what} belongs to the shells ({}). Take the value as an argument, or give back what is to be done.", SHELLS.join(", "))));
        }
    }
    faults
}

/// Words that have one home: the model is not seen from `render/`, and addresses are
/// made in one place.
pub fn homes(files: &[RustText]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in files {
        if top(&file.path) == "render" {
            for at in
                words(&file.product, "model").filter(|at| file.product[at + 5..].starts_with("::"))
            {
                faults.push(fault(file, at, "render names the model. A template sees its view and nothing else: put what it needs into the view."));
            }
        }
        if ADDRESS_MAKERS.iter().any(|maker| {
            file.path == *maker || maker.ends_with('/') && file.path.starts_with(maker)
        }) {
            continue;
        }
        for word in ["Address::new(", "OutPath::new("] {
            for (at, _) in file.product.match_indices(word) {
                faults.push(fault(file, at, &format!("`{word}…)` here. Addresses are made in plan/url.rs alone: add a function there.")));
            }
        }
    }
    faults
}
