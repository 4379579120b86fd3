//! `site.toml` and its kin: TOML into positioned values.
//!
//! Given: the text of a file. Gives: values with their places, and problems that
//! name the slip rather than the grammar. May not know: which settings there are.

mod messages;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::ops::Range;

use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue, Error};

use super::diag::{Problem, Span};
use super::lines::Lines;
use super::node::{Field, Node, NodeValue};

/// The most bytes that are read.
const LARGEST: usize = 1_000_000;
/// The most lines of which the slip is told; more are told when these are mended.
const MOST: usize = 100;

/// Reads a file. The value is a map, its fields in the order written; it is `None`
/// when an error kept the file from being read. Dates are text, as written.
pub fn read(text: &str) -> (Option<Node>, Vec<Problem>) {
    if text.len() > LARGEST {
        return (None, vec![messages::too_large(text.len(), LARGEST)]);
    }
    let lines = Lines::of(text);
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return (None, explain(&lines, &errors));
    }
    let mut reader = Reader { lines: &lines, problems: Vec::new() };
    let value = reader.table(table.get_ref());
    let root = Node { span: Span::new(1, 1, 1), whole: false, value };
    if reader.problems.is_empty() { (Some(root), Vec::new()) } else { (None, reader.problems) }
}

struct Reader<'a> {
    lines: &'a Lines<'a>,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn table(&mut self, table: &DeTable) -> NodeValue {
        let mut fields: Vec<_> = table.iter().collect();
        fields.sort_by_key(|(name, _)| name.span().start);
        let read = |(name, value): (&Spanned<_>, &Spanned<DeValue>)| {
            let name: &Spanned<std::borrow::Cow<str>> = name;
            let name_span = self.lines.span(name.span());
            Field { name: name.get_ref().to_string(), name_span, node: self.node(value) }
        };
        NodeValue::Map(fields.into_iter().map(read).collect())
    }

    fn node(&mut self, value: &Spanned<DeValue>) -> Node {
        let span = self.lines.span(value.span());
        let whole = !self.lines.text()[value.span()].contains('\n');
        let value = match value.get_ref() {
            DeValue::String(text) => NodeValue::Text(text.to_string()),
            DeValue::Integer(number) => {
                match i64::from_str_radix(number.as_str(), number.radix()) {
                    Ok(number) => NodeValue::Int(number),
                    Err(_) => {
                        self.problems.push(messages::no_number(span));
                        NodeValue::Null
                    }
                }
            }
            DeValue::Float(number) => match number.as_str().parse() {
                Ok(number) => NodeValue::Float(number),
                Err(_) => {
                    self.problems.push(messages::no_number(span));
                    NodeValue::Null
                }
            },
            DeValue::Boolean(truth) => NodeValue::Bool(*truth),
            DeValue::Datetime(_) => NodeValue::Text(self.lines.text()[value.span()].to_owned()),
            DeValue::Array(items) => {
                NodeValue::List(items.iter().map(|item| self.node(item)).collect())
            }
            DeValue::Table(table) => self.table(table),
        };
        Node { span, whole, value }
    }
}

/// One problem a line: the first error is the slip, those after it on the line
/// are its echo.
fn explain(lines: &Lines, errors: &[Error]) -> Vec<Problem> {
    let mut of_line: BTreeMap<usize, Vec<&Error>> = BTreeMap::new();
    for error in errors {
        let at = error.span().map_or(0, |span| span.start);
        of_line.entry(lines.number(at)).or_default().push(error);
    }
    let open = errors.iter().find(|error| error.message().starts_with("unclosed array"));
    if let (Some(_), Some((&first, _))) = (open, of_line.first_key_value()) {
        let opens = |n: &usize| {
            let line = lines.get(*n);
            line.find('[').filter(|at| line[..*at].contains('=')).is_some()
        };
        if let Some(number) = (0..=first).rev().find(opens) {
            let at = lines.start(number) + lines.get(number).find('[').unwrap_or_default();
            return vec![messages::unclosed_bracket(lines.span(at..at + 1))];
        }
    }
    of_line
        .into_iter()
        .take(MOST)
        .map(|(number, mut errors)| {
            errors.sort_by_key(|error| error.span().map_or(0, |span| span.start));
            explain_line(lines, number, &errors)
        })
        .collect()
}

fn explain_line(lines: &Lines, number: usize, errors: &[&Error]) -> Problem {
    let line = lines.get(number);
    let start = lines.start(number);
    let says = |what: &str| errors.iter().find(|error| error.message().starts_with(what));
    let range = |error: &Error| -> Range<usize> { error.span().unwrap_or(start..start) };
    if let Some(error) = says("duplicate key") {
        return duplicate(lines, number, range(error));
    }
    if let Some((at, mark, plain)) = full_width_mark(line) {
        return messages::full_width(
            mark,
            plain,
            lines.span(start + at..start + at + mark.len_utf8()),
        );
    }
    let strings = ["invalid basic string", "invalid literal string", "invalid multi-line"];
    if let Some(error) = strings.iter().find_map(|what| says(what)) {
        let at = opening_quote(lines, range(error).start);
        return messages::unclosed_quote(lines.span(at..at + 1));
    }
    let named = [
        ("too few unicode", messages::backslash as fn(Span) -> Problem),
        ("missing escaped", messages::backslash),
        ("invalid unicode", messages::backslash),
        ("invalid escape", messages::backslash),
        ("invalid boolean", messages::unquoted),
        ("invalid date", messages::no_date),
        ("invalid time", messages::no_date),
        ("unexpected leading zero", messages::no_number),
        ("missing comma", messages::missing_comma),
        ("unclosed", messages::unclosed_bracket),
    ];
    for (what, say) in named {
        if let Some(error) = says(what) {
            let range = range(error);
            let slash = lines.text()[start..range.start].rfind('\\').map(|at| start + at);
            let escape = what.contains("unicode") || what.contains("escape");
            return match slash.filter(|_| escape) {
                Some(at) => say(lines.span(at..at + 1)),
                None => say(lines.span(range)),
            };
        }
    }
    if let Some(error) =
        says("string values must be quoted").filter(|error| !range(error).is_empty())
    {
        return messages::unquoted(lines.span(range(error)));
    }
    if let Some(at) = line.find(':').filter(|at| !line[..*at].contains(['=', '"', '\''])) {
        return messages::colon(lines.span(start + at..start + at + 1));
    }
    if let Some(error) = says("invalid unquoted key") {
        return messages::bare_name(lines.span(range(error)));
    }
    messages::unreadable(lines.span(errors.first().map_or(start..start, |error| range(error))))
}

/// The first full-width mark of `line` outside quotes and comments that stands for
/// a plain one, and the plain one.
fn full_width_mark(line: &str) -> Option<(usize, char, &'static str)> {
    let mut quote = None;
    for (at, mark) in line.char_indices() {
        match (quote, mark) {
            (Some(open), mark) if open == mark => quote = None,
            (Some(_), _) => continue,
            (None, '"' | '\'') => quote = Some(mark),
            (None, '#') => return None,
            (None, _) => {}
        }
        let plain = match mark {
            '＝' | '：' => "=",
            '“' | '”' | '＂' | '「' | '」' => "\"",
            '‘' | '’' | '＇' => "'",
            '，' | '、' => ",",
            '【' | '［' => "[",
            '】' | '］' => "]",
            '｛' => "{",
            '｝' => "}",
            '＃' => "#",
            '\u{3000}' | '\u{a0}' => " ",
            _ => continue,
        };
        return Some((at, mark, plain));
    }
    None
}

/// Where the quote opens that is missed at the byte `end`.
fn opening_quote(lines: &Lines, end: usize) -> usize {
    let text = &lines.text()[..end];
    let number = lines.number(end);
    let start = lines.start(number);
    let threefold = ["\"\"\"", "'''"].iter().filter_map(|mark| text.rfind(mark)).max();
    let mut open = None;
    for (at, mark) in lines.text()[start..end].char_indices() {
        match open {
            None if mark == '"' || mark == '\'' => open = Some((start + at, mark)),
            Some((_, quote)) if quote == mark => open = None,
            _ => {}
        }
    }
    // A threefold quote looks like an empty text and an opening quote after it.
    match (threefold, open) {
        (Some(threefold), Some((at, _))) if at > threefold + 2 => at,
        (Some(threefold), _) => threefold,
        (None, Some((at, _))) => at,
        (None, None) => end.saturating_sub(1),
    }
}

fn duplicate(lines: &Lines, number: usize, range: Range<usize>) -> Problem {
    let name = lines.text().get(range.clone()).unwrap_or_default();
    let line = lines.get(number).trim();
    let header = line.starts_with('[');
    let same = |above: &&usize| {
        let other = lines.get(**above).trim();
        let sets = other.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='));
        sets || (header && other == line)
    };
    let above: Vec<usize> = (0..number)
        .rev()
        .take_while(|above| header || !lines.get(*above).trim_start().starts_with('['))
        .collect();
    let first = above.iter().find(same).and_then(|above| u32::try_from(above + 1).ok());
    messages::duplicate(name, first, lines.span(range))
}
