//! Finds the usual slips of the pen in front matter that a YAML reader refuses, or
//! reads as something else.
//!
//! Given: the lines of a text in which something is known to be wrong. Gives: the
//! slips, with their fixes where there is no doubt. May not know: what a YAML reader
//! makes of the text.
//!
//! A YAML reader says where it lost its way, which is often lines after the slip.
//! Here the lines are looked at one by one, as an editor reads them.

mod signs;
mod values;

pub(super) use self::signs::{is_block_header, is_lost_field, is_name, lost_dash};

use self::signs::{Head, head, item_dash};
use super::messages;
use crate::base::diag::{Problem, Span};
use crate::base::fix::Fix;
use crate::base::lines::Lines;

/// The slips in a text that is known to be unreadable, in the order of lines.
/// Empty when none of the usual ones is found.
pub(super) fn find(lines: &Lines) -> Vec<Problem> {
    let mut search =
        Search { lines, found: Vec::new(), unsure: Vec::new(), levels: Vec::new(), first: None };
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
    /// The line that began the first level, and its indentation.
    first: Option<(usize, usize)>,
}

impl<'a> Search<'a> {
    fn span(&self, number: usize, start: usize, length: usize) -> Span {
        let first = self.lines.start(number);
        let span = self.lines.span(first + start..first + start + length);
        if length == 0 { Span { end_column: span.column, ..span } } else { span }
    }

    /// The line `number` from the byte `start` on, without the blanks at its end.
    fn rest(&self, number: usize, start: usize) -> &'a str {
        self.lines.get(number)[start..].trim_end()
    }

    /// Looks at the line `number` and says which line is to be looked at next.
    fn line(&mut self, number: usize) -> usize {
        let next = number + 1;
        let line = self.lines.get(number);
        let lead = line.len() - line.trim_start().len();
        let mut at = lead;
        if line[at..].is_empty() || line[at..].starts_with('#') {
            return next;
        }
        let indent = self.indent(number, lead);
        let mut item = false;
        while let Some(dash) = item_dash(&line[at..]) {
            item = true;
            at += dash;
        }
        // How far a place of the line would be moved by plain indentation.
        let column = |at: usize| at - lead + indent;
        if line[at..].is_empty() {
            self.enter(number, indent, true);
            return next;
        }
        if lost_dash(&line[at..]).is_some() && (item || self.may_hold(indent)) {
            self.lost_item(number, at);
            self.enter(number, indent, true);
            return next;
        }
        if !item && self.continues(indent) {
            if head(&line[at..]).is_some_and(|head| head.colon == ":" && !head.is_glued) {
                self.unsure.push(messages::uneven(self.span(number, 0, lead.max(1))));
            }
            return next;
        }
        match head(&line[at..]) {
            Some(head) => self.field(number, at, &head, (indent, column(at)), item),
            None => {
                let is_text = !line.contains(':')
                    && !line.starts_with(['"', '\'', '[', '{', ']', '}', '.', '%']);
                if !item && at == 0 && is_text {
                    self.unsure.push(messages::no_colon(self.span(number, 0, line.len())));
                }
                self.value(number, indent, None, at).unwrap_or(next)
            }
        }
    }

    /// The indentation of a line whose first `lead` bytes are blanks of some kind; an
    /// odd one is said.
    fn indent(&mut self, number: usize, lead: usize) -> usize {
        let line = self.lines.get(number);
        let plain = line.len() - line.trim_start_matches(' ').len();
        let odd = &line[plain..lead];
        let Some(mark) = odd.chars().next() else { return plain };
        let body = &line[lead..];
        let begins = head(body).is_some() || item_dash(body).is_some() || lost_dash(body).is_some();
        let indent = self.fitting(plain + 2 * odd.chars().count(), begins);
        let fix = Fix::edit(self.span(number, 0, lead), " ".repeat(indent));
        let at = self.span(number, plain, odd.len());
        self.found.push(messages::indented_with(mark, at, Some(fix)));
        indent
    }

    /// The indentation that is meant by one of about `wanted` columns. `begins` says
    /// that a field or an item begins there, not the rest of a text.
    fn fitting(&self, wanted: usize, begins: bool) -> usize {
        let Some(&(last, waits)) = self.levels.last() else { return 0 };
        if self.levels.iter().any(|level| level.0 == wanted) {
            return wanted;
        }
        if wanted > last && (waits || !begins) {
            return wanted;
        }
        let above = self.levels.iter().rev().find(|level| level.0 < wanted);
        above.or(self.levels.first()).map_or(0, |level| level.0)
    }

    /// Whether the field read last waits for a value that may stand at `indent`.
    fn may_hold(&self, indent: usize) -> bool {
        self.levels.iter().rev().find(|level| level.0 <= indent).is_some_and(|level| level.1)
    }

    /// Whether a line indented by `indent` goes on with the text of the field above.
    fn continues(&self, indent: usize) -> bool {
        self.levels.last().is_some_and(|(last, waits)| indent > *last && !waits)
    }

    /// An item whose dash is none, at the byte `start` of a line.
    fn lost_item(&mut self, number: usize, start: usize) {
        let rest = self.rest(number, start);
        let Some(full_width) = lost_dash(rest) else { return };
        let dash = rest.chars().next().map_or(1, char::len_utf8);
        let blanks = rest[dash..].len() - rest[dash..].trim_start().len();
        // With a blank before it, `#` would begin a comment.
        let is_text = !rest[dash + blanks..].starts_with('#');
        let fix = is_text.then(|| Fix::edit(self.span(number, start, dash + blanks), "- "));
        let at = self.span(number, start, rest.len());
        self.found.push(messages::no_blank_after_dash(full_width, at, fix));
    }

    /// A line that begins like a field: its head at the byte `start`. `column` is where
    /// the line and the field begin.
    fn field(
        &mut self,
        number: usize,
        start: usize,
        head: &Head<'a>,
        (indent, column): (usize, usize),
        item: bool,
    ) -> usize {
        let next = number + 1;
        let rest = self.rest(number, start + head.length);
        // An address is no field.
        if head.colon == ":" && head.is_glued && rest.starts_with("//") {
            return next;
        }
        self.head(number, start, head, rest);
        let waits = rest.is_empty() || rest.starts_with('#');
        if item {
            self.enter(number, indent, true);
        }
        self.enter(number, column, waits);
        if waits {
            return next;
        }
        self.value(number, column, Some(head.name), start + head.length).unwrap_or(next)
    }

    /// Says what is wrong with the head of a field: its colon and the blanks beside it.
    /// `rest` is what follows.
    fn head(&mut self, number: usize, start: usize, head: &Head<'a>, rest: &str) {
        let after = head.name.len();
        let ends = rest.is_empty();
        let at = self.span(number, start + after, head.length - after);
        // With a blank before it, `#` would begin a comment.
        let is_text = !rest.starts_with('#');
        let fix = is_text.then(|| Fix::edit(at, if ends { ":" } else { ": " }));
        let colon = self.span(number, start + head.colon_at, head.colon.len());
        let problem = if head.colon != ":" {
            messages::full_width_colon(head.name, colon, fix)
        } else if let Some((at, mark)) = head.odd_blank {
            let at = self.span(number, start + at, mark.len_utf8());
            messages::wide_blank_at_colon(head.name, mark, at, fix)
        } else if head.is_glued && !ends {
            // A number and a colon is a time.
            let is_word = head.name.starts_with(|c: char| !c.is_numeric());
            messages::no_blank_after_colon(head.name, colon, fix.filter(|_| is_word))
        } else {
            return;
        };
        self.found.push(problem);
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
            None => self.first.is_none(),
        };
        // Where all else begins further left, the line that does not is the first.
        let (line, blanks) = match self.first.filter(|_| self.levels.is_empty()) {
            Some(first) => first,
            None => (number, indent),
        };
        if !fits {
            self.unsure.push(messages::uneven(self.span(line, 0, blanks.max(1))));
        }
        if self.levels.is_empty() {
            self.first = Some((number, indent));
        }
        match self.levels.last_mut() {
            Some(level) if level.0 == indent => level.1 = waits,
            _ => self.levels.push((indent, waits)),
        }
    }
}
