//! Rules about single files: their length and their words. Each takes files and gives
//! its faults.

use std::collections::BTreeMap;

use super::rust_text::{RustText, identifier, words};
use super::{Fault, fault};

/// How many lines a file may have.
pub const LINES: usize = 450;

/// No file is longer than can be read at a sitting.
pub fn lengths(files: &[RustText]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in files.iter().filter(|file| !file.product.trim().is_empty()) {
        let lines = file.text.lines().count();
        if lines > LINES {
            faults.push(format!("{}:{lines}: the file has {lines} lines; at most {LINES}. Find the second reason it has to change, and give that a file.", file.path));
        }
    }
    faults
}

/// Every file says first what it is.
pub fn module_docs(files: &[RustText]) -> Vec<Fault> {
    let without = files.iter().filter(|file| !file.text.starts_with("//! "));
    without
        .map(|file| {
            format!(
                "{}:1: the file does not begin with `//! `. Say in a sentence what it is for.",
                file.path
            )
        })
        .collect()
}

/// Nothing that may stop the program in an editor's face.
pub fn no_panics(files: &[RustText]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in files {
        let wanted = [
            (".unwrap()", "Handle the case, or use `expect` with the invariant as its text."),
            ("panic!(", "Return the problem as a value."),
            (".expect(\"\")", "Let the text of `expect` say the invariant."),
        ];
        for (word, what) in wanted {
            for (at, _) in file.product.match_indices(word) {
                faults.push(fault(file, at, &format!("`{word}` outside tests. {what}")));
            }
        }
        for at in words(&file.code, "unsafe") {
            faults.push(fault(file, at, "`unsafe`. There is always another way in this program."));
        }
    }
    faults
}

/// Nothing is left half done, and no test is switched off without its reason.
pub fn nothing_unfinished(files: &[RustText]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in files {
        for call in ["todo!", "unimplemented!", "dbg!"] {
            let named = words(&file.code, call.trim_end_matches('!'))
                .filter(|at| file.code[*at..].starts_with(call));
            faults.extend(named.map(|at| {
                fault(file, at, &format!("`{call}` is left. Finish it, or take it out."))
            }));
        }
        for word in ["TODO", "FIXME", "XXX"] {
            faults.extend(
                words(&file.text, word).map(|at| {
                    fault(file, at, &format!("{word} is left. Do it, or write an issue."))
                }),
            );
        }
        for at in file.code.match_indices("#[ignore").map(|(at, _)| at) {
            let reason = file.code[at..]
                .strip_prefix("#[ignore")
                .unwrap_or_default()
                .trim_start()
                .strip_prefix('=');
            if reason.is_none() {
                faults.push(fault(
                    file,
                    at,
                    "`#[ignore]` without a reason. Write `#[ignore = \"why\"]`.",
                ));
            }
        }
    }
    faults
}

/// What stands before a code that makes it the code of a diagnostic.
const MAKES: &[&str] = &["error(", "warning(", "note(", "new(", "code:", "=>", "="];

/// Each diagnostic code is made at one place only.
pub fn codes(files: &[RustText]) -> Vec<Fault> {
    let mut made: BTreeMap<&str, String> = BTreeMap::new();
    let mut faults = Vec::new();
    // The rules tell what codes mean; they make no problem.
    for file in files.iter().filter(|file| !file.path.starts_with("rules/")) {
        for literal in &file.literals {
            if !is_code(&literal.text) || !makes_problem(file, literal.at) {
                continue;
            }
            let place = format!("{}:{}", file.path, file.line(literal.at));
            if let Some(first) = made.get(literal.text.as_str()) {
                faults.push(format!("{place}: {} is already made at {first}. One code means one thing: call that function, or take a free code.", literal.text));
            } else {
                made.insert(&literal.text, place);
            }
        }
    }
    faults
}

/// Every code that is named outside tests, with its level where a problem is made of
/// it: `error`, `warning` or `note`. A table that holds codes gives none.
pub fn made(files: &[RustText]) -> BTreeMap<String, Option<&'static str>> {
    let mut made = BTreeMap::new();
    for file in files.iter().filter(|file| !file.path.starts_with("rules/")) {
        for literal in file.literals.iter().filter(|literal| is_code(&literal.text)) {
            if file.product.as_bytes().get(literal.at) == Some(&b'"') {
                let before = file.product[..literal.at].trim_end();
                let level = ["error", "warning", "note"].into_iter().find(|level| {
                    before.strip_suffix('(').is_some_and(|call| call.ends_with(level))
                });
                let known = made.entry(literal.text.clone()).or_insert(None);
                *known = known.or(level);
            }
        }
    }
    made
}

fn is_code(text: &str) -> bool {
    text.len() == 6 && text.starts_with("HB") && text[2..].bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether the literal at `at` stands, outside tests, where a problem gets its code.
fn makes_problem(file: &RustText, at: usize) -> bool {
    let outside_tests = file.product.as_bytes().get(at) == Some(&b'"');
    outside_tests && MAKES.iter().any(|mark| file.product[..at].trim_end().ends_with(mark))
}

/// A function that makes a message words it in Chinese and in English.
pub fn both_languages(files: &[RustText]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in files {
        for (name, body) in file.functions() {
            let said: Vec<_> =
                file.literals.iter().filter(|literal| body.contains(&literal.at)).collect();
            let Some(code) = said.iter().find(|literal| {
                is_code(&literal.text)
                    && ["error(", "warning(", "note("]
                        .iter()
                        .any(|mark| file.product[..literal.at].trim_end().ends_with(mark))
            }) else {
                continue;
            };
            let texts =
                || said.iter().map(|literal| literal.text.as_str()).filter(|text| !is_code(text));
            let chinese = texts().any(|text| text.chars().any(is_han));
            let english = texts()
                .any(|text| !text.chars().any(is_han) && text.split(' ').any(is_english_word));
            for (there, language) in [(chinese, "Chinese"), (english, "English")] {
                if !there {
                    faults.push(fault(file, body.start, &format!("the message {} of `{name}` has no {language}. Write it in both languages side by side.", code.text)));
                }
            }
        }
    }
    faults
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}')
}

fn is_english_word(word: &str) -> bool {
    let word = identifier(word);
    word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_alphabetic())
}
