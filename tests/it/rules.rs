//! The table of rules and what the program says, held to each other.

mod explain;

use std::collections::BTreeSet;

use huibian::base::diag::Level;
use huibian::rules::{self, Example, Rule, SUBJECTS};

use crate::support::Fixture;
use crate::tidy::codes_made;

/// Fails with all that is wrong at once, for a table is mended row by row.
fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{}\n{} faults", faults.join("\n"), faults.len());
}

fn word(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "note",
    }
}

#[test]
fn every_code_has_its_rule() {
    let made = codes_made();
    let told: BTreeSet<&str> = rules::all().map(|rule| rule.code).collect();
    let mut faults: Vec<String> = made
        .keys()
        .filter(|code| !told.contains(code.as_str()))
        .map(|code| format!("{code} has no rule"))
        .collect();
    for rule in rules::all() {
        match made.get(rule.code) {
            None => faults.push(format!("{} is made nowhere", rule.code)),
            Some(Some(level)) if *level != word(rule.level) => faults.push(format!(
                "{} is made as {level}; its rule says {}",
                rule.code,
                word(rule.level)
            )),
            Some(_) => {}
        }
    }
    none(&faults);
}

#[test]
fn codes_are_in_order_and_in_their_subject() {
    let codes: Vec<&str> = rules::all().map(|rule| rule.code).collect();
    assert!(codes.is_sorted_by(|one, next| one < next), "{codes:?}");
    let subjects: Vec<&str> = SUBJECTS.iter().map(|subject| subject.code).collect();
    assert!(subjects.is_sorted_by(|one, next| one < next), "{subjects:?}");
    for subject in SUBJECTS {
        assert!(subject.rules().all(|rule| rule.code.starts_with(subject.code)));
    }
    for code in codes {
        assert_eq!(rules::find(&code.to_lowercase()).map(|rule| rule.code), Some(code));
    }
}

#[test]
fn rules_are_told_in_both_languages() {
    let han = |text: &str| text.chars().any(|c| matches!(c, '\u{3400}'..='\u{9fff}'));
    let mut faults = Vec::new();
    for rule in rules::all() {
        let mut texts = vec![("title", rule.title), ("why", rule.why)];
        if let Example::Case(case) = rule.example {
            texts.push(("case", case));
        }
        for (name, said) in texts {
            if !han(said.zh) || han(said.en) || said.en.is_empty() {
                faults.push(format!("{} {name}: the languages are mixed up", rule.code));
            }
            let ends = said.zh.ends_with('。') && said.en.ends_with('.');
            let open = !said.zh.ends_with(['。', '.']) && !said.en.ends_with(['。', '.']);
            if if name == "title" { !open } else { !ends } {
                faults.push(format!("{} {name}: a title has no full stop, a text has", rule.code));
            }
            if said.zh.contains('\n') || said.en.contains('\n') {
                faults.push(format!("{} {name}: is more than a paragraph", rule.code));
            }
            // The page of rules is Markdown.
            for text in [said.zh, said.en] {
                let plain: String = text.split('`').step_by(2).collect();
                if text.matches('`').count() % 2 > 0 || plain.contains(['*', '_', '<', '[', '\\']) {
                    faults.push(format!("{} {name}: signs that are not in backticks", rule.code));
                }
            }
        }
    }
    none(&faults);
}

/// What `check` and then `build` say of a site, a line each.
fn said_of(files: &str) -> Vec<String> {
    let mut site = Fixture::new(files);
    // The theme that settings have unless they name one.
    for (path, bytes) in site.files.clone() {
        if let Some(file) = path.strip_prefix("themes/plain/") {
            site.files.entry(format!("themes/gazette/{file}")).or_insert(bytes);
        }
    }
    let mut said = site.review();
    said.extend(site.build().said);
    said
}

fn check_example(rule: &Rule, wrong: &str, right: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let wanted = format!("{} {} ", word(rule.level), rule.code);
    let said = said_of(wrong);
    if !said.iter().any(|line| line.starts_with(&wanted)) {
        faults.push(format!("{}: the wrong files bring about\n  {}", rule.code, said.join("\n  ")));
    }
    for line in said_of(right) {
        if line.starts_with("error ") || line.split(' ').nth(1) == Some(rule.code) {
            faults.push(format!("{}: the right files bring about\n  {line}", rule.code));
        }
    }
    faults
}

#[test]
fn examples_bring_about_what_they_are_for() {
    let mut faults = Vec::new();
    for rule in rules::all() {
        if let Example::Site { wrong, right } = rule.example {
            assert!(wrong.starts_with("//- ") && right.starts_with("//- "), "{}", rule.code);
            faults.extend(check_example(rule, wrong, right));
        }
    }
    none(&faults);
}
