//! The two readers' findings joined: what a value is, and where it stands.

use std::ops::Range;

use saphyr::{MarkedYaml, ScanError, YamlData};
use serde_yaml::Value;

use super::{messages, slips};
use crate::base::diag::{Problem, Span};
use crate::base::lines::Lines;
use crate::base::node::{Field, Node, NodeValue};

pub(super) struct Reader<'a> {
    pub(super) lines: Lines<'a>,
    /// How many lines of the file stand above the text.
    above: u32,
    pub(super) problems: Vec<Problem>,
    /// Whether something was read that is hardly meant so.
    pub(super) doubtful: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(lines: Lines<'a>, above: u32) -> Self {
        Self { lines, above, problems: Vec::new(), doubtful: false }
    }

    /// The text.
    pub(super) fn lines(&self) -> &Lines<'a> {
        &self.lines
    }

    /// Whether something was read that is hardly meant so, though it is well formed.
    pub(super) fn is_doubtful(&self) -> bool {
        self.doubtful
    }

    /// The bytes of `node`, with its closing bracket and without the blanks after it,
    /// which saphyr counts the other way round.
    pub(super) fn range(&self, node: &MarkedYaml) -> Range<usize> {
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
    pub(super) fn node(&mut self, value: &Value, marked: &MarkedYaml) -> Option<Node> {
        let range = self.range(marked);
        let span = self.lines.span(range.clone());
        if let Some(mark) = self.forbidden_mark(range.start) {
            self.doubtful = true;
            self.problems.push(messages::begins_with_mark(mark, span, None));
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
            (scalar, _) => self.scalar(scalar, range.clone()),
        };
        let is_line = !range.is_empty() && !self.lines.text()[range.clone()].contains('\n');
        let whole = is_line && !matches!(value, NodeValue::Null) && !self.in_block(range.start);
        Some(Node { span, whole, value })
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
            self.problems.push(messages::begins_with_mark(mark, name_span, None));
            return None;
        }
        let name = match name {
            Value::String(name) if !name.trim().is_empty() => name.clone(),
            Value::Bool(_) | Value::Number(_) => written.to_owned(),
            Value::Null if !range.is_empty() && !written.starts_with(':') => written.to_owned(),
            _ => {
                self.problems.push(messages::name_is_no_text(name_span));
                return None;
            }
        };
        if let Some(problem) = self.odd_name(&name, range, name_span) {
            self.doubtful = true;
            self.problems.push(problem);
            return None;
        }
        let start = self.problems.len();
        let node = self.node(value, value_at)?;
        self.warn_of_comment(&name, &node, value_at);
        self.problems[start..].sort_by_key(|problem| problem.span);
        Some(Field { name, name_span, node })
    }

    /// What is wrong with a name that holds more than a name: an odd blank, which YAML
    /// takes for a letter, or a full-width colon and the value.
    fn odd_name(&self, name: &str, range: Range<usize>, at: Span) -> Option<Problem> {
        let written = &self.lines.text()[range.clone()];
        if written.starts_with(['"', '\'']) {
            return None;
        }
        if let Some(mark) = name.chars().next().filter(|c| c.is_whitespace()) {
            let at = Span { end_column: at.column + 1, ..at };
            return Some(messages::indented_with(mark, at, None));
        }
        if let Some(mark) = name.chars().next_back().filter(|c| c.is_whitespace()) {
            let at = Span { column: at.end_column - 1, ..at };
            return Some(messages::wide_blank_at_colon(name.trim(), mark, at, None));
        }
        let (before, _) = written.split_once('：').filter(|(before, _)| slips::is_name(before))?;
        let colon = range.start + before.len();
        let at = self.lines.span(colon..colon + '：'.len_utf8());
        Some(messages::full_width_colon(before, at, None))
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
                let is_plain = !written.starts_with(['"', '\'']) && !self.in_block(range.start);
                if is_plain {
                    // A full-width blank behind the colon is no part of the text.
                    self.doubtful |= text.starts_with(char::is_whitespace);
                    self.doubt_lines(range);
                }
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
    pub(super) fn in_block(&self, start: usize) -> bool {
        let number = self.lines.number(start);
        let before = &self.lines.text()[self.lines.start(number)..start];
        let mut above = (0..number).rev().map(|n| self.lines.get(n));
        before.trim().is_empty()
            && above.find(|line| !line.trim().is_empty()).is_some_and(|line| {
                line.rfind(['|', '>']).is_some_and(|at| {
                    let at = line[..at].trim_end_matches(['|', '>']).len();
                    line[..at].ends_with([' ', '\t']) && slips::is_block_header(&line[at..])
                })
            })
    }

    /// Says why a text that is well formed holds no fields.
    pub(super) fn explain_not_fields(&mut self, root: &MarkedYaml) {
        let here = self.lines.span(self.range(root));
        self.problems.extend(slips::find(&self.lines));
        if self.problems.is_empty() {
            self.problems.push(messages::not_fields(here));
        }
    }

    /// Says why the text cannot be read. `place` is where one reader stopped,
    /// `error` what the other says.
    pub(super) fn explain(
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
