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
/// where they are written so differently that no place would be true.
fn read(reading: &Reading<'_>, node: &Node, text: &str, run: &mut Run) -> Option<()> {
    let range = reading.lines.bytes(node.span)?;
    let written = &reading.text()[range.clone()];
    let quote =
        ['"', '\''].into_iter().find(|quote| written.starts_with(*quote) && written != text);
    let open = range.start + quote.map_or(0, char::len_utf8);
    let inner = &reading.text()[open..range.end];
    let inner = quote.and_then(|quote| inner.strip_suffix(quote)).unwrap_or(inner);
    let words = |escaped| PieceKind::Words { escaped, fixed: false };
    if inner == text {
        run.push(open..open + inner.len(), words(false));
        return Some(());
    }
    // A text over several lines: each line of the file is a part of it, until it is
    // all there.
    let mut rest = text.trim_start();
    let mut start = open;
    while !rest.is_empty() {
        let number = reading.lines.number(start);
        let line = &reading.lines.get(number)[start - reading.lines.start(number)..];
        let words_of_line = line.trim();
        let at = start + (line.len() - line.trim_start().len());
        let whole =
            [Some(words_of_line), quote.and_then(|quote| words_of_line.strip_suffix(quote))]
                .into_iter()
                .flatten()
                .find(|words_of_line| rest.starts_with(words_of_line))?;
        if !whole.is_empty() {
            run.push(at..at + whole.len(), words(false));
            run.push(at + whole.len()..at + whole.len(), PieceKind::Break);
        }
        rest = rest[whole.len()..].trim_start();
        start = reading.lines.start(number + 1);
    }
    Some(())
}
