//! Lists as editors write them: in brackets, on lines of their own, or in one text with
//! the marks that Chinese sets between items.

use super::messages as say;
use super::read::Reader;
use super::value::{Reference, Spanned};
use super::{FieldSpec, Form};
use crate::base::node::{Node, NodeValue};
use crate::base::text::is_han;

/// The marks that part items in every list.
const MARKS: [char; 5] = ['，', '、', '；', '﹑', '\n'];
/// The marks that do so among Chinese words and between names that are looked up; in
/// other text they belong to it: `Wuhan, Hubei`.
const PLAIN_MARKS: [char; 2] = [',', ';'];
/// Brackets that are typed for square ones.
const BRACKETS: [(char, char); 5] =
    [('【', '】'), ('［', '］'), ('〔', '〕'), ('「', '」'), ('（', '）')];

impl Reader<'_> {
    /// The items of a list, each where it stands.
    pub(super) fn list(&mut self, spec: &FieldSpec, node: &Node) -> Option<Vec<Reference>> {
        let NodeValue::List(items) = &node.value else {
            return self.items(spec, node, Place::Field);
        };
        // In `[甲` an item stands right behind the bracket, in `- 甲` a blank behind the dash.
        let in_brackets = items.first().is_some_and(|first| {
            (first.span.line, first.span.column) == (node.span.line, node.span.column + 1)
        });
        let place = if in_brackets { Place::Brackets } else { Place::Line };
        let mut list = Vec::new();
        for item in items.iter().filter(|item| !item.is_null()) {
            list.extend(self.items(spec, item, place)?);
        }
        Some(list)
    }

    /// The items of one text.
    fn items(&mut self, spec: &FieldSpec, node: &Node, place: Place) -> Option<Vec<Reference>> {
        let text = self.text(spec, node)?;
        let bare = unbracketed(&text);
        let parts = parts(spec, bare);
        let span = node.span;
        let fix = written_anew(&parts, place).and_then(|text| node.written_as(text));
        if bare.len() < text.len() {
            self.problems.push(say::wide_brackets(spec, &parts, fix).at(span));
        } else if let Some(mark) = first_mark(spec, bare).filter(|_| parts.len() > 1) {
            self.problems.push(say::parted_by(spec, mark, parts.len(), fix).at(span));
        }
        Some(parts.into_iter().map(|value| Spanned { span, value }).collect())
    }
}

/// Where a text of a list stands.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// It is the whole value of a field.
    Field,
    /// In square brackets.
    Brackets,
    /// On a line of its own.
    Line,
}

/// `text` without the full-width brackets that enclose the whole of it.
fn unbracketed(text: &str) -> &str {
    let inside = |(open, close)| text.strip_prefix(open)?.strip_suffix(close);
    let inside = BRACKETS.into_iter().find_map(inside);
    let is_list = |inside: &&str| {
        let marks = |c: char| MARKS.contains(&c) || PLAIN_MARKS.contains(&c);
        let closes = |c: char| BRACKETS.iter().any(|(_, close)| *close == c);
        inside.contains(marks) && !inside.contains(closes)
    };
    inside.filter(is_list).unwrap_or(text)
}

fn is_mark(spec: &FieldSpec, text: &str) -> impl Fn(char) -> bool + use<> {
    let plain = spec.form == Form::References || text.chars().any(is_han);
    move |c| MARKS.contains(&c) || (plain && PLAIN_MARKS.contains(&c))
}

fn first_mark(spec: &FieldSpec, text: &str) -> Option<char> {
    text.chars().find(|c| is_mark(spec, text)(*c) && *c != '\n')
}

fn parts(spec: &FieldSpec, text: &str) -> Vec<String> {
    let parts = text.split(is_mark(spec, text)).map(str::trim);
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// The items as a list in brackets, or as what stands in one; `None` where an item
/// would need quotes, or where the lines of a list would have to change.
fn written_anew(parts: &[String], place: Place) -> Option<String> {
    let is_plain = |part: &String| {
        let begins = part.chars().next().is_some_and(|c| c.is_alphanumeric() || c == '“');
        begins && !part.contains(|c: char| "[]{},:#\"'&*!|>%@`\\".contains(c))
    };
    let text = parts.iter().all(is_plain).then(|| parts.join(", "))?;
    match place {
        Place::Field => Some(format!("[{text}]")),
        Place::Brackets => Some(text),
        Place::Line => None,
    }
}
