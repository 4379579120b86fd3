//! Front matter: YAML into positioned values.
//!
//! Given: the text between the fences. Gives: values with their places, and
//! problems that name the slip rather than the grammar. May not know: which
//! fields there are.
//!
//! Two readers look at every text. `serde_yaml` decides whether it is well formed
//! and what a scalar is (YAML 1.2 core: `yes` and `04` are text); `saphyr` tells
//! where everything stands. Anchors, aliases and tags are refused: no editor means them.

mod doubts;
mod messages;
mod slips;
#[cfg(test)]
mod tests;
mod write;

use std::ops::Range;

pub use write::scalar;

use saphyr::{LoadableYamlNode, MarkedYaml, ScanError, YamlData};
use serde_yaml::Value;

use super::diag::{Problem, Span};
use super::lines::Lines;
use super::node::{Field, Node, NodeValue};

/// The most bytes that are read.
const LARGEST: usize = 256_000;
/// The most levels that are read.
const DEEPEST: usize = 32;

/// Reads front matter. The lines of all spans count from the first line of `text`.
///
/// The value is a map; nothing at all is an empty one. It is `None` when an error
/// kept the text from being read. A number is one only if it is written as it
/// would be printed, else it stays text: `2016.10` is a month, not 2016.1.
///
/// `above` is how many lines of the file stand above `text`: messages that name a
/// line in words name that of the file.
pub fn read(text: &str, above: u32) -> (Option<Node>, Vec<Problem>) {
    let lines = Lines::of(text);
    if let Some(problem) = refuse_early(&lines) {
        return (None, vec![problem]);
    }
    let value = serde_yaml::from_str::<Value>(text);
    let marked = MarkedYaml::load_from_str(text);
    let mut reader = Reader { lines, above, problems: Vec::new() };
    let root = match (&value, &marked) {
        (Ok(Value::Null), _) if says_nothing(text) => {
            let span = Span::new(1, 1, 1);
            return (Some(Node { span, value: NodeValue::Map(Vec::new()) }), Vec::new());
        }
        (Ok(value @ Value::Mapping(_)), Ok(documents)) if documents.len() == 1 => {
            reader.node(value, &documents[0])
        }
        (Ok(_), Ok(documents)) if documents.len() == 1 => {
            let slips = slips::find(&reader.lines);
            let here = reader.lines.span(reader.range(&documents[0]));
            reader.problems.extend(slips);
            if reader.problems.is_empty() {
                reader.problems.push(messages::not_fields(here));
            }
            None
        }
        _ => {
            let place = value.as_ref().err().and_then(|error| {
                let place = error.location()?;
                // Without a place of its own, an error has that of the whole text.
                (place.index() > 0).then(|| Span::new(place.line(), place.column(), 1))
            });
            reader.explain(&value, place, marked.err());
            None
        }
    };
    (root, reader.problems)
}

fn says_nothing(text: &str) -> bool {
    text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'))
}

/// What is refused before a YAML reader sees it: both readers take minutes for
/// some hundred kilobytes of brackets, and neither says where a control character is.
fn refuse_early(lines: &Lines) -> Option<Problem> {
    let text = lines.text();
    if text.len() > LARGEST {
        return Some(messages::too_large(text.len(), LARGEST));
    }
    // What one reader takes for the end of a line and the other does not counts
    // among the control characters: it comes with pasted text, and nobody sees it.
    let control = |&(at, c): &(usize, char)| match c {
        '\t' | '\n' => false,
        '\r' => !text[at + 1..].starts_with('\n'),
        '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => true,
        _ => c.is_control(),
    };
    if let Some((at, mark)) = text.char_indices().find(control) {
        return Some(messages::control_character(mark, lines.span(at..at + 1)));
    }
    let mut brackets = 0_usize;
    let mut levels: Vec<usize> = Vec::new();
    for number in 0..lines.count() {
        let line = lines.get(number);
        let body = line.trim_start_matches([' ', '\t', '-', '?']);
        let lead = &line[..line.len() - body.len()];
        let indent = lead.len() - lead.trim_start_matches(' ').len();
        if !body.is_empty() {
            while levels.last().is_some_and(|level| *level >= indent) {
                levels.pop();
            }
            levels.push(indent);
        }
        let dashes = lead.bytes().filter(|b| matches!(b, b'-' | b'?')).count();
        let mut deepest = brackets;
        for mark in body.bytes() {
            match mark {
                b'[' | b'{' => brackets += 1,
                b']' | b'}' => brackets = brackets.saturating_sub(1),
                _ => {}
            }
            deepest = deepest.max(brackets);
        }
        if deepest + levels.len() + dashes > DEEPEST {
            let start = lines.start(number);
            return Some(messages::too_deep(DEEPEST, lines.span(start..start + line.len())));
        }
    }
    None
}

struct Reader<'a> {
    lines: Lines<'a>,
    /// How many lines of the file stand above the text.
    above: u32,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    /// The bytes of `node`, with its closing bracket and without the blanks after it,
    /// which saphyr counts the other way round.
    fn range(&self, node: &MarkedYaml) -> Range<usize> {
        let text = self.lines.text();
        let start = self.lines.byte_of_char(node.span.start.index());
        let end = self.lines.byte_of_char(node.span.end.index()).max(start);
        let closing = match &node.data {
            YamlData::Sequence(_) if text[start..].starts_with('[') => ']',
            YamlData::Mapping(_) if text[start..].starts_with('{') => '}',
            _ => return start..start + text[start..end].trim_end().len(),
        };
        let blanks = text[end..].len() - text[end..].trim_start().len();
        if text[end + blanks..].starts_with(closing) {
            return start..end + blanks + 1;
        }
        start..end
    }

    /// Joins what one reader says a value is with where the other says it stands.
    /// `None` when a problem forbids to use it.
    fn node(&mut self, value: &Value, marked: &MarkedYaml) -> Option<Node> {
        let range = self.range(marked);
        let span = self.lines.span(range.clone());
        if let Some(mark) = self.forbidden_mark(range.start) {
            self.problems.push(messages::begins_with_mark(mark, span));
            return None;
        }
        let value = match (value, &marked.data) {
            (Value::Mapping(fields), YamlData::Mapping(places)) if fields.len() == places.len() => {
                let mut read = Vec::with_capacity(fields.len());
                for ((name, value), (name_at, value_at)) in fields.iter().zip(places) {
                    read.extend(self.field((name, value), (name_at, value_at)));
                }
                NodeValue::Map(read)
            }
            (Value::Sequence(items), YamlData::Sequence(places)) if items.len() == places.len() => {
                let items = items.iter().zip(places);
                NodeValue::List(items.filter_map(|(item, place)| self.node(item, place)).collect())
            }
            (Value::Mapping(_) | Value::Sequence(_) | Value::Tagged(_), _) => {
                self.problems.push(messages::unreadable(span));
                return None;
            }
            (scalar, _) => self.scalar(scalar, range),
        };
        Some(Node { span, value })
    }

    fn field(
        &mut self,
        (name, value): (&Value, &Value),
        (name_at, value_at): (&MarkedYaml, &MarkedYaml),
    ) -> Option<Field> {
        let range = self.range(name_at);
        let name_span = self.lines.span(range.clone());
        let written = &self.lines.text()[range.clone()];
        if let Some(mark) = self.forbidden_mark(range.start) {
            self.problems.push(messages::begins_with_mark(mark, name_span));
            return None;
        }
        let name = match name {
            Value::String(name) => name.clone(),
            Value::Bool(_) | Value::Number(_) | Value::Null => written.to_owned(),
            Value::Mapping(_) | Value::Sequence(_) | Value::Tagged(_) => {
                self.problems.push(messages::name_is_no_text(name_span));
                return None;
            }
        };
        if let Some(mark) =
            name.chars().next().filter(|c| c.is_whitespace() && !written.starts_with(['"', '\'']))
        {
            self.problems.push(messages::indented_with(
                mark,
                Span { end_column: name_span.column + 1, ..name_span },
            ));
            return None;
        }
        if let Some((before, _)) = written.split_once('：').filter(|(before, _)| is_name(before)) {
            let at = range.start + before.len();
            let at = self.lines.span(at..at + '：'.len_utf8());
            self.problems.push(messages::full_width_colon(before, at));
            return None;
        }
        let start = self.problems.len();
        let node = self.node(value, value_at)?;
        self.warn_of_comment(&name, &node, value_at);
        self.problems[start..].sort_by_key(|problem| problem.span);
        Some(Field { name, name_span, node })
    }

    fn scalar(&mut self, value: &Value, range: Range<usize>) -> NodeValue {
        let written = &self.lines.text()[range.clone()];
        match value {
            Value::Null => NodeValue::Null,
            Value::Bool(truth) => NodeValue::Bool(*truth),
            Value::Number(number) => {
                let int = number.as_i64().filter(|int| int.to_string() == written);
                let float = number
                    .as_f64()
                    .filter(|float| float.to_string() == written && !number.is_i64());
                match (int, float) {
                    (Some(int), _) => NodeValue::Int(int),
                    (None, Some(float)) if float.is_finite() => NodeValue::Float(float),
                    _ => NodeValue::Text(written.to_owned()),
                }
            }
            Value::String(text) => {
                self.warn_of_lost_items(range);
                NodeValue::Text(text.clone())
            }
            Value::Mapping(_) | Value::Sequence(_) | Value::Tagged(_) => NodeValue::Null,
        }
    }

    /// Anchors, aliases and tags begin with marks with which no plain text may begin.
    fn forbidden_mark(&self, start: usize) -> Option<&'static str> {
        let mark = match self.lines.text().as_bytes().get(start)? {
            b'&' => "&",
            b'*' => "*",
            b'!' => "!",
            _ => return None,
        };
        (!self.in_block(start)).then_some(mark)
    }

    /// Whether the text at `start` is what follows `|` or `>`: its span begins with
    /// the first line of the text, below the mark.
    fn in_block(&self, start: usize) -> bool {
        let number = self.lines.number(start);
        let before = &self.lines.text()[self.lines.start(number)..start];
        let above =
            (0..number).rev().map(|n| self.lines.get(n)).find(|line| !line.trim().is_empty());
        before.trim().is_empty()
            && above.is_some_and(|line| {
                line.rfind(['|', '>']).is_some_and(|at| {
                    let at = line[..at].trim_end_matches(['|', '>']).len();
                    line[..at].ends_with([' ', '\t']) && slips::is_block_header(&line[at..])
                })
            })
    }

    /// Says why the text cannot be read. `place` is where one reader stopped,
    /// `error` what the other says.
    fn explain(
        &mut self,
        value: &Result<Value, serde_yaml::Error>,
        place: Option<Span>,
        error: Option<ScanError>,
    ) {
        self.problems.extend(slips::find(&self.lines));
        let duplicate = error.as_ref().filter(|error| error.info().starts_with("duplicated key"));
        if let Some(error) = duplicate {
            let at = self.lines.byte_of_char(error.marker().index());
            let problem = self.duplicate(at);
            self.problems.push(problem);
        }
        self.problems.sort_by_key(|problem| problem.span);
        if !self.problems.is_empty() {
            return;
        }
        let elsewhere = error.map(|error| {
            let at = self.lines.byte_of_char(error.marker().index());
            self.lines.span(at..at)
        });
        let at = place.or(elsewhere).unwrap_or(Span::new(1, 1, 1));
        let too_large = value.as_ref().err().is_some_and(|error| {
            let said = error.to_string();
            said.contains("invalid type: integer") || said.contains("invalid type: floating point")
        });
        self.problems.push(if too_large {
            messages::number_too_large(at)
        } else {
            messages::unreadable(at)
        });
    }

    /// The problem of the field whose second mention begins at the byte `second`.
    fn duplicate(&self, second: usize) -> Problem {
        let text = self.lines.text();
        let number = self.lines.number(second);
        let column = second - self.lines.start(number);
        let rest = &self.lines.get(number)[column..];
        let name = rest[..rest.find([':', ',', '}']).unwrap_or(rest.len())].trim_end();
        let names = |line: &str| {
            line.strip_prefix(name).is_some_and(|after| after.trim_start().starts_with(':'))
        };
        let mut first = None;
        let before = &text[self.lines.start(number)..second];
        if before.contains(['{', ',']) {
            first = Some(number);
        } else {
            for above in (0..number).rev() {
                let line = self.lines.get(above);
                if line.get(column..).is_some_and(names) {
                    first = Some(above);
                    break;
                }
                let indent = line.len() - line.trim_start_matches(' ').len();
                if indent < column && !line.trim().is_empty() && !line.trim_start().starts_with('-')
                {
                    break;
                }
            }
        }
        let first = first.and_then(|line| u32::try_from(line + 1).ok());
        messages::duplicate(
            name.trim_matches(['"', '\'']),
            first,
            self.above,
            self.lines.span(second..second + name.len()),
        )
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-')
}
