//! The prose of the front matter as runs.

use super::super::reading::Reading;
use super::runs::{PieceKind, Run, RunKind};
use crate::base::node::{Field, Node, NodeValue};

/// The fields whose values are prose, wherever they stand.
const PROSE: [&str; 9] = [
    "title",
    "kicker",
    "subtitle",
    "summary",
    "description",
    "caption",
    "alt",
    "quote",
    "foreword",
];

/// Calls `take` with each run of the front matter, in order.
pub(super) fn of_front(reading: &Reading<'_>, take: &mut dyn FnMut(&Run)) {
    let mut run = Run::default();
    of_fields(reading, &reading.doc.front, &mut run, take);
}

fn of_fields(reading: &Reading<'_>, fields: &[Field], run: &mut Run, take: &mut dyn FnMut(&Run)) {
    for field in fields {
        match &field.node.value {
            NodeValue::Map(fields) => of_fields(reading, fields, run, take),
            NodeValue::List(items) => {
                for item in items {
                    of_fields(reading, item.fields().unwrap_or_default(), run, take);
                }
            }
            NodeValue::Text(text) if PROSE.contains(&field.name.as_str()) => {
                let title = field.name == "title";
                run.clear(if title { RunKind::Title } else { RunKind::Field });
                if read(reading, &field.node, text, run).is_some() {
                    take(run);
                }
            }
            _ => {}
        }
    }
}

/// Finds the words of `text`, the value of `node`, where they stand in the file. `None`
/// where they are not written as they are read, as `\"` is not: no place would be true.
fn read(reading: &Reading<'_>, node: &Node, text: &str, run: &mut Run) -> Option<()> {
    let range = reading.head.bytes(node.span)?;
    let written = &reading.text()[range.clone()];
    let is_quoted = |quote: &char| written.starts_with(*quote) && written != text;
    let quote = ['"', '\''].into_iter().find(is_quoted);
    let mut start = range.start + quote.map_or(0, char::len_utf8);
    // Each line of the file is a part of the text, until it is all there.
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let number = reading.head.number(start);
        let line = &reading.head.get(number)[start - reading.head.start(number)..];
        let at = start + (line.len() - line.trim_start().len());
        let words = words_of(line.trim(), quote, rest)?;
        if !words.is_empty() {
            run.push(at..at + words.len(), PieceKind::Words { escaped: false, fixed: false });
        }
        rest = rest[words.len()..].trim_start();
        if !rest.is_empty() {
            run.push(at + words.len()..at + words.len(), PieceKind::Break);
        }
        let next = reading.head.start(number + 1);
        start = Some(next).filter(|next| rest.is_empty() || *next > start)?;
    }
    Some(())
}

/// The words of `line` with which `rest` begins: the whole of it, or all before what ends
/// the value, a quote, a comment or a bracket.
fn words_of<'a>(line: &'a str, quote: Option<char>, rest: &str) -> Option<&'a str> {
    if rest.starts_with(line) {
        return Some(line);
    }
    let end = rest.trim_end();
    let after = line.strip_prefix(end)?;
    let ends = match quote {
        Some(quote) => after.starts_with(quote),
        None => after.starts_with([' ', '\t', ',', '}', ']']),
    };
    ends.then(|| &line[..end.len()])
}
