//! Front matter that is well formed: what is meant, and one of the ways to write it.

use huibian::base::diag::Span;
use huibian::base::node::{Field, Node, NodeValue};
use huibian::base::yaml::{self, is_passed_over};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::ask;
use crate::invariants;

/// Names of fields, known ones and others.
const NAMES: [&str; 9] =
    ["title", "date", "tags", "authors", "cover", "x-1", "2024", "标题", "source_url"];
/// Pieces of texts, among them all that mean something to YAML.
const PIECES: [&str; 24] = [
    "湖北省科协",
    "走访",
    "a",
    "Wuhan",
    "12",
    ": ",
    ":",
    "：",
    " #",
    "#",
    "\"",
    "'",
    "\\",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "- ",
    "&",
    "*",
    "|",
    "“引号”",
    " ",
];

/// How a value is written.
#[derive(Clone, Copy, Debug)]
enum Style {
    Plain,
    Single,
    Double,
    /// Below the name, after `|`.
    Block,
}

/// A value as it is meant and how it is to be written.
#[derive(Clone, Debug)]
enum Meant {
    Text(String, Style),
    Number(f64),
    Nothing,
    List(Vec<Meant>, Style),
    Map(Vec<(String, Meant)>, Style),
}

fn style() -> impl Strategy<Value = Style> {
    select(&[Style::Plain, Style::Single, Style::Double, Style::Block][..])
}

fn text() -> impl Strategy<Value = Meant> {
    let piece = prop_oneof![
        20 => select(&PIECES[..]).prop_map(str::to_owned),
        2 => any::<char>().prop_map(String::from),
        1 => Just("\n".to_owned()),
    ];
    let text = prop::collection::vec(piece, 0..6)
        .prop_map(|pieces| pieces.concat().replace(|c| c == '\r' || is_passed_over(c), ""));
    (text, style()).prop_map(|(text, style)| Meant::Text(text, style))
}

fn scalar() -> impl Strategy<Value = Meant> {
    prop_oneof![
        6 => text(),
        1 => select(&[0.0, 12.0, -3.0, 2.5, -0.25, 1999.0][..]).prop_map(Meant::Number),
        1 => Just(Meant::Nothing),
    ]
}

fn map(value: impl Strategy<Value = Meant>) -> impl Strategy<Value = Vec<(String, Meant)>> {
    (subsequence(&NAMES[..], 1..6), prop::collection::vec(value, 6))
        .prop_map(|(names, values)| names.into_iter().map(str::to_owned).zip(values).collect())
}

fn value() -> impl Strategy<Value = Meant> {
    let map = || (map(scalar()), style()).prop_map(|(fields, style)| Meant::Map(fields, style));
    let item = prop_oneof![3 => scalar(), 1 => map()];
    let list = (prop::collection::vec(item, 1..5), style())
        .prop_map(|(items, style)| Meant::List(items, style));
    prop_oneof![3 => scalar(), 2 => list, 1 => map()]
}

/// The value, as it should be read.
fn node(meant: &Meant) -> Node {
    let fields = |fields: &[(String, Meant)]| {
        let field = |(name, value): &(String, Meant)| Field {
            name: name.clone(),
            name_span: Span::default(),
            node: node(value),
        };
        NodeValue::Map(fields.iter().map(field).collect())
    };
    let value = match meant {
        Meant::Text(text, _) => NodeValue::Text(text.clone()),
        Meant::Number(number) if number.fract() == 0.0 => {
            NodeValue::Int(format!("{number}").parse().expect("a whole number"))
        }
        Meant::Number(number) => NodeValue::Float(*number),
        Meant::Nothing => NodeValue::Null,
        Meant::List(items, _) => NodeValue::List(items.iter().map(node).collect()),
        Meant::Map(map, _) => fields(map),
    };
    Node { span: Span::default(), whole: false, value }
}

/// Writes `fields`, each on a line that is indented by `indent`; the first goes on with
/// the line that is there.
fn write(fields: &[(String, Meant)], indent: usize, out: &mut String) {
    for (at, (name, value)) in fields.iter().enumerate() {
        if at > 0 {
            out.push_str(&" ".repeat(indent));
        }
        out.push_str(&format!("{name}:"));
        write_below(value, indent, out);
    }
}

/// Writes a value behind `name:` or `-` of a line that is indented by `indent`.
fn write_below(value: &Meant, indent: usize, out: &mut String) {
    let (inner, lead) = (indent + 2, " ".repeat(indent + 2));
    match value {
        Meant::List(items, Style::Block) => {
            for item in items {
                out.push_str(&format!("\n{lead}-"));
                match item {
                    Meant::Map(fields, Style::Block) => {
                        out.push(' ');
                        write(fields, inner + 2, out);
                        out.truncate(out.trim_end_matches('\n').len());
                    }
                    _ => {
                        write_below(item, inner, out);
                        out.truncate(out.len() - 1);
                    }
                }
            }
            out.push('\n');
        }
        Meant::Map(fields, Style::Block) => {
            out.push_str(&format!("\n{lead}"));
            write(fields, inner, out);
        }
        Meant::Text(text, Style::Block) if fits_block(text) => {
            let body = text.replace('\n', &format!("\n{lead}"));
            out.push_str(&format!(" |-\n{lead}{body}\n"));
        }
        Meant::Nothing => out.push('\n'),
        _ => out.push_str(&format!(" {}\n", within(value))),
    }
}

/// Whether a text can stand below `|-` as it is.
fn fits_block(text: &str) -> bool {
    let is_whole = |line: &str| !line.trim().is_empty() && !line.starts_with([' ', '\t']);
    !text.is_empty() && text.split('\n').all(is_whole)
}

/// A value on one line.
fn within(value: &Meant) -> String {
    let field = |(name, value): &(String, Meant)| format!("{name}: {}", within(value));
    let joined = |parts: Vec<String>| parts.join(", ");
    match value {
        Meant::Text(text, Style::Plain) if is_plain(text) => text.clone(),
        Meant::Text(text, Style::Single) if !text.contains('\n') => {
            format!("'{}'", text.replace('\'', "''"))
        }
        Meant::Text(text, _) => {
            let text = text.replace('\\', "\\\\").replace('"', "\\\"");
            format!("\"{}\"", text.replace('\n', "\\n"))
        }
        Meant::Number(number) => number.to_string(),
        Meant::Nothing => "~".to_owned(),
        Meant::List(items, _) => format!("[{}]", joined(items.iter().map(within).collect())),
        Meant::Map(fields, _) => format!("{{{}}}", joined(fields.iter().map(field).collect())),
    }
}

/// Whether a text needs no quotes.
fn is_plain(text: &str) -> bool {
    let begins = text.chars().next().is_some_and(|c| c.is_alphabetic() || c == '“');
    let marks = |c: char| c.is_whitespace() || ",[]{}#&*!|>'\"%@`:\\".contains(c);
    begins && !text.contains(marks)
}

#[test]
fn what_is_well_written_is_read_exactly() {
    ask(1500, map(value()), |meant| {
        let mut text = String::new();
        write(&meant, 0, &mut text);
        let expected = node(&Meant::Map(meant, Style::Block));
        for text in [text.replace('\n', "\r\n"), text] {
            let (read, problems) = yaml::read(&text, 0);
            assert!(problems.is_empty(), "{problems:#?} in\n{text}");
            assert_eq!(read.as_ref().map(invariants::values), Some(expected.clone()), "{text}");
        }
    });
}
