//! The documents that are made from the program: the field reference, from the table
//! of types; the page of rules, from the table of rules; and the messages in the
//! guides, from what the program says of the examples beside them.
//!
//! `UPDATE=1 cargo test --test it docs` writes them anew.

mod examples;
mod fields;
mod rules;

pub use self::examples::add_theme;

use std::fs;
use std::path::{Path, PathBuf};

use huibian::cli::MessageLang;

/// Both languages of the documents, with the ending that a file's name has for each.
const LANGS: [(MessageLang, &str); 2] = [(MessageLang::Zh, "zh"), (MessageLang::En, "en")];

fn file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn text(path: &str) -> String {
    fs::read_to_string(file(path)).unwrap_or_default()
}

/// The document at `path` is `made`, or becomes so with `UPDATE=1`.
pub fn agree(path: &str, made: &str) {
    let written = text(path);
    if written == made {
        return;
    }
    if std::env::var_os("UPDATE").is_some() {
        fs::write(file(path), made).expect("the document can be written");
        return;
    }
    let (mut there, mut wanted) = (written.lines(), made.lines());
    let mut number = 1;
    let (old, new) = loop {
        match (there.next(), wanted.next()) {
            (None, None) => break ("", ""),
            (old, new) if old != new => break (old.unwrap_or(""), new.unwrap_or("")),
            _ => number += 1,
        }
    };
    panic!(
        "{path} is not what the program makes of it, from line {number} on:\n  \
         it says     {old}\n  should say  {new}\n\
         Look whether the change is meant, then: UPDATE=1 cargo test --test it docs"
    );
}

#[test]
fn the_field_reference_is_the_table_of_types() {
    for (lang, ending) in LANGS {
        agree(&format!("docs/fields.{ending}.md"), &fields::reference(lang));
    }
}

#[test]
fn the_page_of_rules_is_the_table_of_rules() {
    for (lang, ending) in LANGS {
        agree(&format!("docs/rules.{ending}.md"), &rules::page(lang));
    }
}

#[test]
fn the_guides_say_what_the_program_says() {
    for (lang, ending) in LANGS {
        for name in ["editors", "site"] {
            let path = format!("docs/{name}.{ending}.md");
            assert!(!text(&path).is_empty(), "{path} is missing");
            agree(&path, &examples::answered(&path, &text(&path), lang));
        }
    }
}
