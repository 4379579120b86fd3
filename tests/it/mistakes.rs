//! Editors' mistakes, each with all that is said of it in both languages, what was
//! kept of the file, and what `fix` makes of it.
//!
//! The files in `mistakes/` are a list of cases. What the program says is written by
//! `UPDATE=1 cargo test --test it mistakes`; read the difference before you commit it.
//!
//! ```text
//! @ a full-width colon                    what the mistake is
//! ---
//! title：湖北                              the whole file, content/news/a.md
//! ---
//! @ zh                                    what is said, in Chinese and in English
//! @ en
//! @ kept                                  the fields of the article; with `broken`, those
//!                                         that could be read of a file that gives none
//! @ fixed                                 the file after `fix`, if that changes it
//! ```
//!
//! The guides for editors show those whose title ends with `(shown)`, in a table.
//!
//! `⟨00A0⟩` stands for a character that could not be seen, `⟨FF:D8⟩` for bytes, and `⟨⟩`
//! at the end of a line for no line break.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use huibian::base::diag::{Diag, Level, MessageLang};
use huibian::base::node::{Field, Node, NodeValue};
use huibian::base::path::RelPath;
use huibian::kind::{Fields, Value};
use huibian::mend;
use huibian::parse::front::decode;
use huibian::pipeline::{Options, Pipeline, Turn};

use crate::support::Fixture;

/// Where the mistakes are made.
const FILE: &str = "content/news/a.md";
/// The longest bit of a text that is shown as kept.
const SHOWN: usize = 60;

/// A mistake.
pub struct Case {
    title: String,
    /// The file, with its signs for unseen characters.
    written: String,
}

/// A mistake as the guides show it.
pub struct Shown {
    /// The line with the mistake, as written.
    pub written: String,
    /// What is said of it.
    pub diag: Diag,
    /// The line after `fix`, if that changes it.
    pub fixed: Option<String>,
}

/// The mistakes that the guides show, in their order.
pub fn shown() -> Vec<Shown> {
    let texts = ["front.txt", "fields.txt"]
        .map(|name| fs::read_to_string(folder().join(name)).expect("the mistakes can be read"));
    let all = texts.iter().flat_map(|text| cases(text).1);
    all.filter(|case| case.title.ends_with("(shown)")).map(|case| case.shown()).collect()
}

impl Case {
    fn shown(&self) -> Shown {
        let mut site = Fixture::new("");
        site.files.insert(FILE.to_owned(), bytes(&self.written));
        let turn = Pipeline::default().turn(site.sources(), &site.options);
        let diag = turn.diags.iter().find(|diag| diag.span.is_some());
        let diag = diag.unwrap_or_else(|| panic!("{}: nothing is said", self.title)).clone();
        let line = diag.span.map_or(0, |span| span.line as usize - 1);
        let nth = |text: &str| text.lines().nth(line).unwrap_or_default().to_owned();
        let changes = mend::mend(&site.sources(), &site.options, &|_| true);
        let fixed = changes.values().next().map(|change| nth(&change.texts().1));
        Shown { written: nth(&self.written), diag, fixed }
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/mistakes")
}

fn cases(text: &str) -> (String, Vec<Case>) {
    let (mut head, mut cases) = (String::new(), Vec::<Case>::new());
    let mut in_file = false;
    for line in text.split_inclusive('\n') {
        match line.strip_prefix("@ ").map(str::trim_end) {
            Some("zh" | "en" | "kept" | "broken" | "fixed") => in_file = false,
            Some(title) => {
                cases.push(Case { title: title.to_owned(), written: String::new() });
                in_file = true;
            }
            None => match cases.last_mut() {
                None => head.push_str(line),
                Some(case) if in_file => case.written.push_str(line),
                Some(_) => {}
            },
        }
    }
    (head, cases)
}

/// The bytes that a case stands for.
fn bytes(written: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = written;
    while let Some((before, after)) = rest.split_once('⟨') {
        out.extend_from_slice(before.as_bytes());
        let (sign, after) = after.split_once('⟩').expect("a sign ends with ⟩");
        if sign.is_empty() {
            rest = after.strip_prefix('\n').unwrap_or(after);
            continue;
        }
        let hex = |digits: &str| u32::from_str_radix(digits, 16).expect("a sign is hexadecimal");
        match sign.split_once(':') {
            None => {
                let c = char::from_u32(hex(sign)).expect("a sign is a character");
                out.extend_from_slice(c.to_string().as_bytes());
            }
            Some(_) => out.extend(
                sign.split(':').map(|byte| u8::try_from(hex(byte)).expect("a byte has two digits")),
            ),
        }
        rest = after;
    }
    out.extend_from_slice(rest.as_bytes());
    out
}

/// A text with signs for what could not be seen.
fn signs(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let plain = c == '\n' || c == ' ' || !(c.is_whitespace() || c.is_control() || unseen(c));
        match plain {
            true => out.push(c),
            false => write!(out, "⟨{:04X}⟩", u32::from(c)).expect("a string takes all"),
        }
    }
    out
}

fn unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

fn said(diags: &[&Diag], lang: MessageLang) -> String {
    let mut out = String::new();
    for diag in diags {
        let level = match diag.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "note",
        };
        let place = diag.span.map_or(String::new(), |span| {
            format!(" {}:{}-{}", span.line, span.column, span.end_column)
        });
        let fix = if diag.fix.is_some() { " (fixable)" } else { "" };
        let hint = diag.hint.as_ref().map(|hint| format!(" → {}", lang.pick(hint)));
        let hint = hint.unwrap_or_default();
        let message = lang.pick(&diag.message);
        let line = format!("{level} {}{place}{fix} {message}{hint}", diag.code);
        out.push_str(&signs(&line));
        out.push('\n');
    }
    out
}

/// The fields of an article as they were meant.
fn meant(fields: &Fields, indent: usize, out: &mut String) {
    for (name, field) in fields.iter() {
        let start = format!("{:indent$}{name} ", "");
        match &field.value {
            Value::Record(inner) => {
                out.push_str(&format!("{}\n", start.trim_end()));
                meant(inner, indent + 2, out);
            }
            Value::Records(rows) => {
                out.push_str(&format!("{}\n", start.trim_end()));
                for row in rows {
                    out.push_str(&format!("{:indent$}  -\n", ""));
                    meant(row, indent + 4, out);
                }
            }
            Value::References(list) => {
                let list: Vec<&str> = list.iter().map(|item| item.value.as_str()).collect();
                out.push_str(&format!("{start}{}\n", signs(&format!("{list:?}"))));
            }
            Value::Text(text) | Value::Url(text) | Value::Choice(text) => {
                out.push_str(&format!("{start}{}\n", signs(text)));
            }
            Value::Date(when) => out.push_str(&format!("{start}{}\n", when.gov_text())),
            Value::List(list) => out.push_str(&format!("{start}{list:?}\n")),
            other => out.push_str(&format!("{start}{other:?}\n")),
        }
    }
}

/// The fields of a file as they were read.
fn read(fields: &[Field], out: &mut String) {
    fn value(node: &Node) -> String {
        match &node.value {
            NodeValue::List(items) => {
                let items: Vec<String> = items.iter().map(value).collect();
                format!("[{}]", items.join(", "))
            }
            NodeValue::Map(fields) => {
                let fields: Vec<String> = fields
                    .iter()
                    .map(|field| format!("{}: {}", field.name, value(&field.node)))
                    .collect();
                format!("{{{}}}", fields.join(", "))
            }
            NodeValue::Null => "nothing".to_owned(),
            _ => node.scalar().unwrap_or_default(),
        }
    }
    for field in fields {
        out.push_str(&format!("{} {}\n", field.name, signs(&value(&field.node))));
    }
}

fn kept(turn: &Turn, pipeline: &Pipeline) -> String {
    let path = RelPath::new(FILE);
    let article = turn.plan.site.articles().find(|article| article.doc.path == path);
    let mut out = String::new();
    match article {
        Some(article) => {
            out.push_str("@ kept\n");
            meant(&article.fields, 0, &mut out);
            let text = article.doc.body.text.trim_end().replace('\n', " / ");
            let cut: String = text.chars().take(SHOWN).collect();
            let more = if cut.len() < text.len() { "…" } else { "" };
            if !text.is_empty() {
                out.push_str(&format!("| {}{more}\n", signs(&cut)));
            }
        }
        None => {
            out.push_str("@ broken\n");
            if let Some(doc) = pipeline.doc(turn, &path) {
                read(&doc.front, &mut out);
            }
        }
    }
    out
}

/// Every mistake: its title and the bytes of its file.
pub fn files() -> Vec<(String, Vec<u8>)> {
    let texts = lists().into_iter().map(|path| fs::read_to_string(path).expect("a list is text"));
    texts.flat_map(|text| cases(&text).1).map(|case| (case.title, bytes(&case.written))).collect()
}

/// The lists of mistakes.
fn lists() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder())
        .expect("the mistakes are there")
        .map(|entry| entry.expect("the folder can be read").path())
        .collect();
    files.sort();
    files
}

/// A case with all that the program makes of it.
fn answered(case: &Case) -> String {
    let mut site = Fixture::new("");
    site.files.insert(FILE.to_owned(), bytes(&case.written));
    let pipeline = Pipeline::default();
    let options = Options { drafts: true, future: true, ..site.options.clone() };
    let turn = pipeline.turn(site.sources(), &options);
    let found = pipeline.review(&turn);
    let diags: Vec<&Diag> = found.iter().collect();
    let mut out = format!("@ {}\n{}", case.title, case.written);
    out.push_str(&format!("@ zh\n{}", said(&diags, MessageLang::Zh)));
    out.push_str(&format!("@ en\n{}", said(&diags, MessageLang::En)));
    out.push_str(&kept(&turn, &pipeline));
    let changes = mend::mend(&site.sources(), &options, &|_| true);
    for (path, change) in &changes {
        assert_eq!(path.as_str(), FILE, "{}: another file was changed", case.title);
        let text = String::from_utf8(change.after.to_vec()).expect("what is written is UTF-8");
        out.push_str(&format!("@ fixed\n{}", signs(&text)));
        let again = Arc::new(site.sources().with([(path.clone(), change.after.clone())]));
        let again = mend::mend(&again, &options, &|_| true);
        assert!(again.is_empty(), "{}: a second run changes something", case.title);
    }
    // What is fixable is what fix changes.
    let fixable = diags.iter().any(|diag| diag.fix.is_some());
    assert_eq!(fixable, !changes.is_empty(), "{}: fixable and not fixed", case.title);
    places_are_true(case, &diags, &decode(&bytes(&case.written)).0);
    if !out.ends_with('\n') {
        out.push('\n');
    }
    out
}

/// Every place lies within the file.
fn places_are_true(case: &Case, diags: &[&Diag], text: &str) {
    for span in diags.iter().filter_map(|diag| diag.span) {
        let line = text.split('\n').nth(span.line as usize - 1);
        let line = line.unwrap_or_else(|| panic!("{}: no line {}", case.title, span.line));
        let length = line.trim_end_matches('\r').chars().count() + 1;
        assert!(
            (span.column as usize) <= length && (span.end_column as usize) <= length + 1,
            "{}: {span:?} lies beyond the {length} columns of {line:?}",
            case.title
        );
    }
}

#[test]
fn every_mistake_is_told_and_nothing_is_lost() {
    let mut count = 0;
    for path in lists() {
        let text = fs::read_to_string(&path).expect("the mistakes can be read");
        let (head, cases) = cases(&text);
        count += cases.len();
        let made: Vec<String> = cases.iter().map(answered).collect();
        let made = format!("{head}{}", made.join("\n"));
        if made == text {
            continue;
        }
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, made).expect("the mistakes can be written");
            continue;
        }
        let at = made.lines().zip(text.lines()).take_while(|(new, old)| new == old).count();
        panic!(
            "{}:{}: the program says\n  {}\nand the file has\n  {}\n\
             If that is meant: UPDATE=1 cargo test --test it mistakes",
            path.display(),
            at + 1,
            made.lines().nth(at).unwrap_or_default(),
            text.lines().nth(at).unwrap_or_default()
        );
    }
    assert!(count >= 120, "only {count} mistakes");
}
