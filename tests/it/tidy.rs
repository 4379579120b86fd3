//! The shape of the code, held by reading it as text: floors, front doors, who may
//! touch disk and clock, and the words that have one home.
//!
//! It reads text, so it is a reminder that fails the build, not a proof.

mod planted;
mod rust_text;
mod shape;
mod wording;

use std::collections::BTreeMap;
use std::path::Path;

use self::rust_text::RustText;
use self::shape::{floors, front_doors, homes, map, shells};
use self::wording::{both_languages, codes, lengths, module_docs, no_panics, nothing_unfinished};

/// A place that breaks a rule: `path:line: what it is. What to do.`
type Fault = String;

fn fault(file: &RustText, at: usize, what: &str) -> Fault {
    format!("{}:{}: {what}", file.path, file.line(at))
}

/// The Rust files below `folder` of the repository.
fn read(folder: &str) -> Vec<RustText> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(&root).sort_by_file_name() {
        let entry = entry.expect("the repository can be read");
        if entry.path().extension().is_some_and(|extension| extension == "rs") {
            let below = entry.path().strip_prefix(&root).expect("walked from the root");
            let path = below
                .components()
                .map(|part| part.as_os_str().to_string_lossy())
                .collect::<Vec<_>>()
                .join("/");
            files.push(RustText::new(
                &path,
                &std::fs::read_to_string(entry.path()).expect("Rust is UTF-8"),
            ));
        }
    }
    assert!(!files.is_empty(), "{folder} holds no Rust");
    files
}

/// Every code that the program can make, with its level where that is to be seen.
pub fn codes_made() -> BTreeMap<String, Option<&'static str>> {
    wording::made(&read("src"))
}

fn holds(rule: fn(&[RustText]) -> Vec<Fault>, folder: &str) {
    let faults = rule(&read(folder));
    assert!(faults.is_empty(), "in {folder}/:\n{}\n", faults.join("\n"));
}

#[test]
fn a_module_uses_only_lower_floors() {
    holds(floors, "src");
}

#[test]
fn files_are_short() {
    holds(lengths, "src");
    holds(lengths, "benches");
}

#[test]
fn every_file_says_what_it_is() {
    holds(module_docs, "src");
    holds(module_docs, "tests/it");
    holds(module_docs, "benches");
}

#[test]
fn front_doors_say_what_goes_in_and_out() {
    holds(front_doors, "src");
}

#[test]
fn the_map_is_whole() {
    holds(map, "src");
}

#[test]
fn only_shells_touch_the_world() {
    holds(shells, "src");
}

#[test]
fn nothing_panics() {
    holds(no_panics, "src");
    holds(no_panics, "benches");
}

#[test]
fn nothing_is_unfinished() {
    holds(nothing_unfinished, "src");
    holds(nothing_unfinished, "benches");
}

#[test]
fn no_test_is_switched_off_in_silence() {
    // The rule's own words and the faults planted for it stand in these files.
    let mut files = read("tests/it");
    files.retain(|file| !file.path.starts_with("tidy"));
    let faults = nothing_unfinished(&files);
    assert!(faults.is_empty(), "in tests/it/:\n{}\n", faults.join("\n"));
}

#[test]
fn words_stay_in_their_homes() {
    holds(homes, "src");
}

#[test]
fn a_code_is_made_once() {
    holds(codes, "src");
}

#[test]
fn messages_are_in_both_languages() {
    holds(both_languages, "src");
}
