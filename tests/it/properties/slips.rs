//! A slip of the pen in an article that is otherwise well written: every value is kept,
//! or what became of it is told where the slip is.

use std::sync::Arc;

use huibian::base::diag::{Diag, Diags, Level};
use huibian::base::digest::Digest;
use huibian::base::node::{Field, NodeValue};
use huibian::base::path::RelPath;
use huibian::config;
use huibian::parse::{self, Doc, Said};
use huibian::pipeline::{Options, Pipeline};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::ask;
use crate::support::{Fixture, SETTINGS};

/// Fields that hold text, in an order in which they may stand.
const NAMES: [&str; 7] =
    ["title", "subtitle", "kicker", "summary", "source", "contributor", "editor"];
/// Their values.
const WORDS: [&str; 8] = [
    "湖北省科协",
    "走访园区",
    "“科创中国”",
    "《案例》一",
    "Wuhan 2024",
    "甲、乙",
    "一（二）",
    "a-b",
];

/// A slip, as it is written for a field: `N` stands for its name, `W` for its words.
/// Behind it the value that is meant; `+` for words that are a list of one or two.
const SLIPS: [(&str, &str); 62] = [
    ("N：W", "W"),
    ("N： W", "W"),
    ("N:W", "W"),
    ("N :W", "W"),
    ("N ：W", "W"),
    ("N﹕W", "W"),
    ("N:\u{3000}W", "W"),
    ("N: \u{3000}W", "W"),
    ("N:\u{a0}W", "W"),
    ("N\u{3000}: W", "W"),
    ("N\t: W", "W"),
    ("N:\tW", "W"),
    ("N;W", "W"),
    ("N W", "W"),
    ("N=W", "W"),
    ("N = W", "W"),
    ("N：：W", "W"),
    ("N:: W", "W"),
    ("N", ""),
    (": W", ""),
    ("：W", ""),
    ("N: \"W\"W", "\"W\"W"),
    ("N: 'W'W", "'W'W"),
    ("N: “W\"", "“W\""),
    ("N: \"W”", ""),
    ("N: \"W", ""),
    ("N: 'W", ""),
    ("N: W\"", "W\""),
    ("N: [W]W", "[W]W"),
    ("N: [W", ""),
    ("N: W]", "W]"),
    ("N: {W}W", ""),
    ("N: {W", ""),
    ("N: 【W】W", "【W】W"),
    ("N: @W", "@W"),
    ("N: `W", "`W"),
    ("N: %W", "%W"),
    ("N: *W", "*W"),
    ("N: &W", "&W"),
    ("N: !W", "!W"),
    ("N: |W", "|W"),
    ("N: >W", ">W"),
    ("N: ,W", ""),
    ("N: W: W", "W: W"),
    ("N: W:", "W:"),
    ("N: - W", ""),
    ("N: W #W", ""),
    ("N: #W", ""),
    ("N:#W", ""),
    ("N: W\u{200b}W", "WW"),
    ("N\u{200b}: W", "W"),
    ("\u{feff}N: W", "W"),
    ("N: W\u{1}", "W"),
    ("N: W\rW", ""),
    (" N: W", "W"),
    ("\tN: W", "W"),
    ("\u{3000}N: W", "W"),
    ("\u{a0}N: W", "W"),
    ("- N: W", ""),
    ("N: W\nN: W", ""),
    ("N:\nW", ""),
    ("\"N\"：W", "W"),
];

/// Slips in a list, likewise.
const LISTS: [&str; 22] = [
    "tags：\n  - W\n  - W",
    "tags:\n  -W\n  -W",
    "tags:\n  - W\n  -W",
    "tags:\n  -W\n  - W",
    "tags:\n－ W\n－ W",
    "tags:\n  －W\n  －W",
    "tags:\n  – W\n  – W",
    "tags:\n  — W\n  — W",
    "tags:\n  •W\n  •W",
    "tags:\n\t- W\n\t- W",
    "tags:\n\u{3000}- W\n\u{3000}- W",
    "tags:\n  - W\n - W",
    "tags:\n - W\n  - W",
    "tags: - W\n  - W",
    "tags: [W，W]",
    "tags: 【W，W】",
    "tags: [\"W\"，\"W\"]",
    "tags: [W, W",
    "tags: W, W]",
    "tags: [“W”, “W”]",
    "tags:[W, W]",
    "tags:\n- W\nW",
];

/// The lines beside front matter, and whether they are as they should be.
const FENCES: [&str; 20] = [
    "---",
    "———",
    "－－－",
    "——",
    "--",
    "----",
    "-----",
    " ---",
    "\t---",
    "\u{3000}---",
    "---\u{3000}",
    "--- #",
    "***",
    "===",
    "+++",
    "```",
    "\u{200b}---",
    "–––",
    "",
    "\u{feff}---",
];

struct Read {
    doc: Option<Arc<Doc>>,
    said: Diags,
}

fn read(text: &str) -> Read {
    let mut site = Fixture::new("");
    site.files.insert("content/news/a.md".to_owned(), text.as_bytes().to_vec());
    site.files.retain(|path, _| !path.starts_with("themes/"));
    let options = Options { drafts: true, future: true, ..site.options.clone() };
    let pipeline = Pipeline::default();
    let turn = pipeline.turn(site.sources(), &options);
    let path = RelPath::new("content/news/a.md");
    let said = pipeline.review(&turn).of_file(&path);
    let config = config::read(SETTINGS).0;
    let key = Digest::of_bytes(text.as_bytes());
    let doc = match parse::parse(key, &path, text.as_bytes(), &config, false).said {
        Said::Doc(doc) => Some(doc),
        _ => None,
    };
    Read { doc, said }
}

impl Read {
    fn value(&self, name: &str) -> Option<&NodeValue> {
        let front = &self.doc.as_ref()?.front;
        let found = front.iter().find(|field: &&Field| field.name == name)?;
        Some(&found.node.value)
    }

    fn text(&self, name: &str) -> Option<String> {
        match self.value(name)? {
            // Blanks beside a text are never part of it.
            NodeValue::Text(text) => Some(text.trim().to_owned()),
            _ => None,
        }
    }

    /// Whether something was told of the lines from `first` to `last`, of `level` or worse.
    fn told(&self, level: Level, first: usize, last: usize) -> bool {
        let on = |diag: &Diag| {
            let line = diag.span.map_or(0, |span| span.line as usize);
            // This one asks to look at the line above, too.
            let above = usize::from(diag.code == "HB1017");
            (first..=last + above).contains(&line)
        };
        self.said.iter().filter(|diag| on(diag)).any(|diag| diag.level <= level)
    }
}

/// Some fields with their words, at least two.
fn fields() -> impl Strategy<Value = Vec<(&'static str, String)>> {
    let words = prop::collection::vec(select(&WORDS[..]), 1..4).prop_map(|words| words.concat());
    (subsequence(&NAMES[..], 2..6), prop::collection::vec(words, 6))
        .prop_map(|(names, words)| names.into_iter().zip(words).collect())
}

fn file(fields: &[String]) -> String {
    format!("---\n{}\n---\n正文。\n", fields.join("\n"))
}

#[test]
fn a_slip_in_a_field_is_mended_or_told() {
    let slip = (fields(), any::<prop::sample::Index>(), select(&SLIPS[..]));
    ask(600, slip, |(fields, at, (slip, meant))| {
        let at = at.index(fields.len());
        let (name, words) = &fields[at];
        let filled = |form: &str| {
            form.replace('W', "\u{e000}").replace('N', name).replace('\u{e000}', words)
        };
        let mut lines: Vec<String> =
            fields.iter().map(|(name, words)| format!("{name}: {words}")).collect();
        lines[at] = filled(slip);
        let text = file(&lines);
        let read = read(&text);

        let (first, last) = (at + 2, at + 2 + slip.matches('\n').count());
        let is_kept = read.text(name) == Some(filled(meant));
        assert!(
            is_kept || read.told(Level::Warning, first, last),
            "lost in silence in\n{text}\n{:#?}",
            read.said
        );
        if !read.told(Level::Error, first, last) {
            for (other, words) in fields.iter().filter(|(other, _)| other != name) {
                assert_eq!(read.text(other).as_ref(), Some(words), "{other} was lost in\n{text}");
            }
        }
    });
}

#[test]
fn a_slip_in_a_list_is_mended_or_told() {
    let slip = (fields(), any::<prop::sample::Index>(), select(&LISTS[..]), select(&WORDS[..]));
    ask(300, slip, |(fields, at, slip, word)| {
        let at = at.index(fields.len() + 1);
        let mut lines: Vec<String> =
            fields.iter().map(|(name, words)| format!("{name}: {words}")).collect();
        lines.insert(at, slip.replace('W', word));
        let text = file(&lines);
        let read = read(&text);

        let (first, last) = (at + 2, at + 2 + slip.matches('\n').count());
        let is_list =
            matches!(read.value("tags"), Some(NodeValue::List(items)) if items.len() == 2);
        assert!(
            is_list || read.told(Level::Note, first, last),
            "lost in silence in\n{text}\n{:#?}",
            read.said
        );
        if !read.told(Level::Error, first, last) {
            for (name, words) in &fields {
                assert_eq!(read.text(name).as_ref(), Some(words), "{name} was lost in\n{text}");
            }
        }
    });
}

#[test]
fn fields_between_wrong_fences_are_kept_or_told() {
    let slip = (fields(), select(&FENCES[..]), select(&FENCES[..]), select(&["\n", "\n\n"][..]));
    ask(300, slip, |(fields, open, close, gap)| {
        let lines: Vec<String> =
            fields.iter().map(|(name, words)| format!("{name}: {words}\n")).collect();
        let text = format!("{open}\n{}{close}{gap}正文。\n", lines.concat());
        let read = read(&text);
        if !read.said.has_errors() {
            for (name, words) in &fields {
                assert_eq!(read.text(name).as_ref(), Some(words), "{name} was lost in\n{text}");
            }
            let body = read.doc.as_ref().map(|doc| doc.body.text.as_str());
            assert_eq!(body, Some("正文。"), "{text}");
        }
    });
}
