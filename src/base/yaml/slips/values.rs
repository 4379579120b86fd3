//! Slips in values: marks that YAML gives a meaning of its own, quotes and brackets
//! that do not close.

use super::signs::{closing_quote, head, is_block_header, quoted};
use super::{Search, messages};
use crate::base::diag::{Problem, Span};
use crate::base::fix::Fix;

/// Marks with which no plain text may begin.
const RESERVED: [char; 11] = ['@', '`', '%', '*', '&', '!', '|', '>', ',', ']', '}'];

impl Search<'_> {
    /// Looks at the value at `start` of a field that is indented by `indent`.
    /// Gives the next line to look at when the value takes several.
    pub(super) fn value(
        &mut self,
        number: usize,
        indent: usize,
        name: Option<&str>,
        start: usize,
    ) -> Option<usize> {
        let value = &self.lines.get(number)[start..];
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
            mark if RESERVED.contains(&mark) => {
                let fix = self.reserved(value).then(|| self.as_text(number, indent, start));
                self.marked(number, start, &first.to_string(), fix.flatten());
                None
            }
            '-' | '?' if name.is_some() && value[1..].starts_with(' ') => {
                self.marked(number, start, &value[..2], None);
                None
            }
            _ => {
                let text = without_comment(value).trim_ascii_end();
                let colon = text.find(": ").or_else(|| text.ends_with(':').then(|| text.len() - 1));
                if let (Some(name), Some(colon)) = (name, colon) {
                    let at = self.span(number, start + colon, 1);
                    let fix = self.as_text(number, indent, start);
                    self.found.push(messages::colon_in_text(name, at, fix));
                }
                None
            }
        }
    }

    fn marked(&mut self, number: usize, start: usize, mark: &str, fix: Option<Fix>) {
        let at = self.span(number, start, self.lines.get(number).len() - start);
        self.found.push(messages::begins_with_mark(mark, at, fix));
    }

    /// Whether a value that begins with a reserved mark is text and nothing else: no
    /// anchor that is used, no alias of one, no tag of YAML's, no end of a bracket.
    fn reserved(&self, value: &str) -> bool {
        let word = |text: &str| {
            let end = text.find(|c: char| c.is_whitespace() || ",[]{}".contains(c));
            text[..end.unwrap_or(text.len())].to_owned()
        };
        let (mark, rest) = value.split_at(value.chars().next().map_or(0, char::len_utf8));
        let text = self.lines.text();
        let after = rest.trim_start_matches(|c: char| !c.is_whitespace()).trim_start();
        match mark {
            "," | "]" | "}" => false,
            "!" => !rest.starts_with(['!', '<']) && !after.starts_with(['[', '{']),
            "&" => {
                let used = text.contains(&format!("*{}", word(rest)));
                !used && !after.starts_with(['[', '{']) && !rest.is_empty()
            }
            "*" => !text.contains(&format!("&{}", word(rest))),
            _ => true,
        }
    }

    /// The fix that makes text of everything from `start` to the end of the line; `None`
    /// if it may be more: a comment follows, or the next line goes on with it.
    fn as_text(&self, number: usize, indent: usize, start: usize) -> Option<Fix> {
        let text = self.rest(number, start);
        let has_comment = text.contains(" #") || text.contains("\t#");
        let goes_on = number + 1 < self.lines.count() && {
            let line = self.lines.get(number + 1);
            let body = line.trim_start();
            let deeper = line.len() - body.len() > indent;
            deeper && !body.is_empty() && !body.starts_with('#')
        };
        let fits = !has_comment && !goes_on;
        // Blanks at the end of the line go: behind a quote not all of them may stand.
        let length = self.lines.get(number).len() - start;
        fits.then(|| Fix::edit(self.span(number, start, length), quoted(text)))
    }

    fn quoted(&mut self, number: usize, indent: usize, start: usize, mark: char) -> Option<usize> {
        let line = self.lines.get(number);
        if let Some(end) = closing_quote(&line[start + 1..], mark) {
            let fix = self.as_text(number, indent, start);
            self.after(number, start + 1 + end + 1, fix, messages::text_after_quote);
            return None;
        }
        // A quoted text may go on over lines, but hardly over a field of the same level.
        for below in number + 1..self.lines.count() {
            let line = self.lines.get(below);
            if self.is_field(below, indent) {
                break;
            }
            if let Some(end) = closing_quote(line, mark) {
                self.after(below, end + 1, None, messages::text_after_quote);
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
            let mut after_quote = false;
            for (at, c) in line[from..].char_indices() {
                let before = line[..from + at].chars().next_back();
                match (quote, c) {
                    (Some(open), c) if open == c => (quote, after_quote) = (None, true),
                    (Some(_), _) => {}
                    (None, '，' | '、' | '；') if after_quote => {
                        self.parted(below, from + at, c)
                    }
                    (None, '"' | '\'') if before.is_none_or(|b| " [{,:，、；".contains(b)) => {
                        quote = Some(c)
                    }
                    (None, '[' | '{') => depth += 1,
                    (None, ']' | '}') => depth = depth.saturating_sub(1),
                    (None, _) => {}
                }
                after_quote &= c == ' ' || quote.is_none() && matches!(c, '"' | '\'');
                if depth == 0 {
                    let fix = self.bracket_as_text(below == number, number, indent, start, at);
                    self.after(below, from + at + 1, fix, messages::text_after_bracket);
                    return Some(below + 1);
                }
            }
        }
        self.found.push(messages::unclosed_bracket(mark, self.span(number, start, 1)));
        None
    }

    /// A full-width mark between two quoted items.
    fn parted(&mut self, number: usize, start: usize, mark: char) {
        let rest = &self.lines.get(number)[start + mark.len_utf8()..];
        let blanks = rest.len() - rest.trim_start().len();
        let fix = Fix::edit(self.span(number, start, mark.len_utf8() + blanks), ", ");
        let at = self.span(number, start, mark.len_utf8());
        self.found.push(messages::mark_between_items(mark, at, fix));
    }

    /// The fix for a bracket that closes after `length` bytes and is followed by text: a
    /// title such as `[转载]陕西省科协`. With a comma in it, it may be a list.
    fn bracket_as_text(
        &self,
        on_one_line: bool,
        number: usize,
        indent: usize,
        start: usize,
        length: usize,
    ) -> Option<Fix> {
        let rest = self.rest(number, start);
        let inside = rest.get(..length)?;
        let after = rest.get(length + 1..)?.trim_start();
        let is_title = on_one_line
            && rest.starts_with('[')
            && !inside.contains([',', '，', '、', '"', '\''])
            && after.starts_with(|c: char| c.is_alphanumeric() || "“《「【（(".contains(c));
        if is_title { self.as_text(number, indent, start) } else { None }
    }

    /// Reports the text that stands at `start`, where a value has ended.
    fn after(
        &mut self,
        number: usize,
        start: usize,
        fix: Option<Fix>,
        say: fn(Span, Option<Fix>) -> Problem,
    ) {
        let rest = &self.lines.get(number)[start..];
        let text = rest.trim_start();
        let comment = text.starts_with('#') && text.len() < rest.len();
        if !text.is_empty() && !comment && !text.starts_with([':', ',', ']', '}']) {
            let at = start + rest.len() - text.len();
            self.found.push(say(self.span(number, at, text.trim_end().len()), fix));
        }
    }

    /// Whether the line `number` is a field that is indented by no more than `indent`.
    fn is_field(&self, number: usize, indent: usize) -> bool {
        let line = self.lines.get(number);
        let start = line.len() - line.trim_start_matches(' ').len();
        start <= indent && head(&line[start..]).is_some()
    }
}

fn without_comment(text: &str) -> &str {
    text.find(" #").map_or(text, |at| &text[..at])
}
