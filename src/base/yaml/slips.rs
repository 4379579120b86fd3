//! Finds the usual slips of the pen in front matter that a YAML reader refuses.
//!
//! A YAML reader says where it lost its way, which is often lines after the slip.
//! Here the lines are looked at one by one, as an editor reads them.

use super::messages;
use crate::base::diag::{Level, Problem, Span};
use crate::base::lines::Lines;

/// The slips in a text that is known to be unreadable, in the order of lines.
/// Empty when none of the usual ones is found.
pub(super) fn find(lines: &Lines) -> Vec<Problem> {
    let mut search =
        Search { lines, found: Vec::new(), unsure: Vec::new(), levels: Vec::new(), entered: false };
    let mut number = 0;
    while number < lines.count() {
        number = search.line(number).max(number + 1);
    }
    if search.found.is_empty() { search.unsure } else { search.found }
}

struct Search<'a> {
    lines: &'a Lines<'a>,
    found: Vec<Problem>,
    /// What is only said if nothing surer is found.
    unsure: Vec<Problem>,
    /// The columns at which the open levels begin, and whether the last field
    /// read there waits for its value on the next line.
    levels: Vec<(usize, bool)>,
    /// Whether any level was entered.
    entered: bool,
}

impl<'a> Search<'a> {
    fn span(&self, number: usize, start: usize, length: usize) -> Span {
        let first = self.lines.start(number);
        self.lines.span(first + start..first + start + length)
    }

    /// Looks at the line `number` and says which line is to be looked at next.
    fn line(&mut self, number: usize) -> usize {
        let next = number + 1;
        let line = self.lines.get(number);
        let indent = line.len() - line.trim_start_matches(' ').len();
        let odd = &line[indent..line.len() - line.trim_start().len()];
        let mut at = indent + odd.len();
        if line[at..].is_empty() || line[at..].starts_with('#') {
            return next;
        }
        if let Some(mark) = odd.chars().next() {
            self.found.push(messages::indented_with(mark, self.span(number, indent, odd.len())));
        }
        let mut item = false;
        while line[at..].starts_with("- ") || &line[at..] == "-" {
            item = true;
            at += 1;
            at += line[at..].len() - line[at..].trim_start_matches(' ').len();
        }
        if line[at..].is_empty() {
            self.enter(number, indent, true);
            return next;
        }
        if let Some(full_width) = lost_dash(&line[at..]) {
            let rest = line[at..].chars().count();
            let at = self.span(number, at, 1);
            let at = Span { end_column: at.column + u32::try_from(rest).unwrap_or(1), ..at };
            let problem = messages::no_blank_after_dash(full_width, at);
            self.found.push(Problem { level: Level::Error, ..problem });
            return next;
        }
        match name_at(&line[at..]) {
            Some((name, after)) => self.field(number, at, name, at + after, item),
            None => {
                if !item
                    && at == 0
                    && !line.contains(':')
                    && !line.starts_with(['"', '\'', '[', '{', ']', '}', '.', '%'])
                {
                    self.unsure.push(messages::no_colon(self.span(number, 0, line.len())));
                }
                self.value(number, indent, None, at).unwrap_or(next)
            }
        }
    }

    /// A line that begins like a field: `name` at `start`, and after it at `after`
    /// a colon of some kind.
    fn field(
        &mut self,
        number: usize,
        start: usize,
        name: &'a str,
        after: usize,
        item: bool,
    ) -> usize {
        let next = number + 1;
        let line = self.lines.get(number);
        let rest = &line[after..];
        if rest.starts_with('：') {
            self.found
                .push(messages::full_width_colon(name, self.span(number, after, '：'.len_utf8())));
            return next;
        }
        let value = &rest[1..];
        match value.chars().next() {
            None | Some(' ' | '\t') => {}
            Some(mark) if mark.is_whitespace() => {
                let at = self.span(number, after + 1, mark.len_utf8());
                self.found.push(messages::wide_blank_after_colon(name, mark, at));
                return next;
            }
            // An address is no field.
            Some('/') if value.starts_with("//") => return next,
            Some(_) => {
                self.found.push(messages::no_blank_after_colon(name, self.span(number, after, 1)));
                return next;
            }
        }
        let trimmed = value.trim_start();
        let waits = trimmed.is_empty() || trimmed.starts_with('#');
        if item {
            let indent = line.len() - line.trim_start_matches(' ').len();
            self.enter(number, indent, true);
        }
        self.enter(number, start, waits);
        if waits {
            return next;
        }
        let value_at = line.len() - trimmed.len();
        self.value(number, start, Some(name), value_at).unwrap_or(next)
    }

    /// Enters the level of a line indented by `indent`; says so when it fits none.
    fn enter(&mut self, number: usize, indent: usize, waits: bool) {
        let open = self.levels.len();
        while self.levels.last().is_some_and(|level| level.0 > indent) {
            self.levels.pop();
        }
        let left = self.levels.len() < open;
        let fits = match self.levels.last() {
            Some((column, may_hold)) => *column == indent || (*may_hold && !left),
            None => !self.entered,
        };
        self.entered = true;
        if !fits {
            self.unsure.push(messages::uneven(self.span(number, 0, indent.max(1))));
        }
        match self.levels.last_mut() {
            Some(level) if level.0 == indent => level.1 = waits,
            _ => self.levels.push((indent, waits)),
        }
    }

    /// Looks at the value at `start` of a field that is indented by `indent`.
    /// Gives the next line to look at when the value takes several.
    fn value(
        &mut self,
        number: usize,
        indent: usize,
        name: Option<&str>,
        start: usize,
    ) -> Option<usize> {
        let line = self.lines.get(number);
        let value = &line[start..];
        let first = value.chars().next()?;
        match first {
            '"' | '\'' => self.quoted(number, indent, start, first),
            '[' | '{' => self.bracketed(number, indent, start, first),
            '|' | '>' if is_block_header(value) => {
                let inside = |n: usize| {
                    let line = self.lines.get(n);
                    line.trim().is_empty()
                        || line.len() - line.trim_start_matches(' ').len() > indent
                };
                (number + 1..self.lines.count()).find(|n| !inside(*n)).or(Some(self.lines.count()))
            }
            '@' | '`' | '%' | '*' | '&' | '!' | '|' | '>' | ',' | ']' | '}' => {
                let at = self.span(number, start, value.len());
                self.found.push(messages::begins_with_mark(&first.to_string(), at));
                None
            }
            '-' | '?' if name.is_some() && value[1..].starts_with(' ') => {
                let at = self.span(number, start, value.len());
                self.found.push(messages::begins_with_mark(&value[..2], at));
                None
            }
            _ => {
                let text = without_comment(value).trim_end();
                let colon = text.find(": ").or_else(|| text.ends_with(':').then(|| text.len() - 1));
                if let (Some(name), Some(colon)) = (name, colon) {
                    self.found
                        .push(messages::colon_in_text(name, self.span(number, start + colon, 1)));
                }
                None
            }
        }
    }

    fn quoted(&mut self, number: usize, indent: usize, start: usize, mark: char) -> Option<usize> {
        let line = self.lines.get(number);
        if let Some(end) = closing_quote(&line[start + 1..], mark) {
            self.after(number, start + 1 + end + 1, messages::text_after_quote);
            return None;
        }
        // A quoted text may go on over lines, but hardly over a field of the same level.
        for below in number + 1..self.lines.count() {
            let line = self.lines.get(below);
            if self.is_field(below, indent) {
                break;
            }
            if let Some(end) = closing_quote(line, mark) {
                self.after(below, end + 1, messages::text_after_quote);
                return Some(below + 1);
            }
        }
        self.found.push(messages::unclosed_quote(mark, self.span(number, start, 1)));
        None
    }

    fn bracketed(
        &mut self,
        number: usize,
        indent: usize,
        start: usize,
        mark: char,
    ) -> Option<usize> {
        let mut depth = 0_usize;
        let mut quote = None;
        for below in number..self.lines.count() {
            if below > number && mark == '[' && self.is_field(below, indent) {
                break;
            }
            let line = self.lines.get(below);
            let from = if below == number { start } else { 0 };
            for (at, c) in line[from..].char_indices() {
                let before = line[..from + at].chars().next_back();
                match (quote, c) {
                    (Some(open), c) if open == c => quote = None,
                    (Some(_), _) => {}
                    (None, '"' | '\'') if before.is_none_or(|b| " [{,:".contains(b)) => {
                        quote = Some(c)
                    }
                    (None, '[' | '{') => depth += 1,
                    (None, ']' | '}') => depth = depth.saturating_sub(1),
                    (None, _) => {}
                }
                if depth == 0 {
                    self.after(below, from + at + 1, messages::text_after_bracket);
                    return Some(below + 1);
                }
            }
        }
        self.found.push(messages::unclosed_bracket(mark, self.span(number, start, 1)));
        None
    }

    /// Reports the text that stands at `start`, where a value has ended.
    fn after(&mut self, number: usize, start: usize, say: fn(Span) -> Problem) {
        let line = self.lines.get(number);
        let rest = &line[start..];
        let text = rest.trim_start();
        let comment = text.starts_with('#') && text.len() < rest.len();
        if !text.is_empty() && !comment && !text.starts_with([':', ',', ']', '}']) {
            let at = line.len() - text.len();
            self.found.push(say(self.span(number, at, text.trim_end().len())));
        }
    }

    /// Whether the line `number` is a field that is indented by no more than `indent`.
    fn is_field(&self, number: usize, indent: usize) -> bool {
        let line = self.lines.get(number);
        let start = line.len() - line.trim_start_matches(' ').len();
        start <= indent && name_at(&line[start..]).is_some()
    }
}

/// The name of a field at the start of `text` and the place of the colon after it,
/// of whichever kind.
fn name_at(text: &str) -> Option<(&str, usize)> {
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-'))?;
    let after = end + text[end..].len() - text[end..].trim_start_matches(' ').len();
    (end > 0 && text[after..].starts_with([':', '：'])).then(|| (&text[..end], after))
}

/// Whether `text` begins with a dash that was meant for an item of a list and is
/// none; and if so, whether the dash is a full-width one.
pub(super) fn lost_dash(text: &str) -> Option<bool> {
    let mut marks = text.chars();
    match (marks.next(), marks.next()) {
        (Some('－'), Some(_)) => Some(true),
        (Some('-'), Some(next)) => {
            (!next.is_ascii_digit() && !matches!(next, ' ' | '\t' | '-' | '.')).then_some(false)
        }
        _ => None,
    }
}

/// Whether `text` is `|` or `>` with nothing but indicators and a comment after it.
pub(super) fn is_block_header(text: &str) -> bool {
    let rest = text.trim_start_matches(['|', '>']);
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '+' || c == '-');
    let trimmed = rest.trim();
    trimmed.is_empty() || (trimmed.starts_with('#') && rest.starts_with([' ', '\t']))
}

/// Where the quote `mark` closes in `text`, which begins after the opening one.
fn closing_quote(text: &str, mark: char) -> Option<usize> {
    let mut marks = text.char_indices().peekable();
    while let Some((at, c)) = marks.next() {
        let doubled =
            c == '\'' && mark == '\'' && marks.peek().is_some_and(|(_, next)| *next == '\'');
        if doubled || (c == '\\' && mark == '"') {
            marks.next();
        } else if c == mark {
            return Some(at);
        }
    }
    None
}

fn without_comment(text: &str) -> &str {
    text.find(" #").map_or(text, |at| &text[..at])
}
