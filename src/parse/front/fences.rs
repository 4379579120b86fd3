//! The lines between which front matter stands, as written and as meant.

use std::borrow::Cow;
use std::ops::Range;

use super::messages;
use crate::base::diag::{Problem, Span};
use crate::base::fix::{Edit, Fix};
use crate::base::yaml::is_passed_over;

/// Where front matter stands in a file.
pub(super) struct Fences {
    /// The bytes between the fences.
    pub(super) front: Range<usize>,
    /// The line, from 1, at which they begin.
    pub(super) front_line: usize,
    /// The first byte below.
    pub(super) body: usize,
    /// Its line, from 1.
    pub(super) body_line: usize,
}

/// What a line is, as far as fences go.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// `---`
    Fence,
    /// `———`, `***`, ` ---`: meant as a fence if front matter is beside it.
    WrongFence,
    Other,
}

/// A line of a file.
struct Line<'a> {
    /// Its first byte.
    start: usize,
    /// Without its break.
    text: &'a str,
}

impl<'a> Line<'a> {
    /// As it is read: without what nobody sees.
    fn bare(&self) -> Cow<'a, str> {
        match self.text.contains(is_passed_over) {
            true => Cow::Owned(self.text.replace(is_passed_over, "")),
            false => Cow::Borrowed(self.text),
        }
    }

    fn kind(&self) -> Kind {
        let dash = |c: char| matches!(c, '-' | '‐'..='―' | '─' | '━' | '－' | '﹣' | '−' | '一');
        let bare = self.bare();
        let text = bare.trim();
        let other = matches!(text, "***" | "===" | "+++" | "___" | "```");
        if self.text.trim_end() == "---" {
            Kind::Fence
        } else if text.chars().count() >= 2 && (text.chars().all(dash) || other) {
            Kind::WrongFence
        } else {
            Kind::Other
        }
    }

    fn is_blank(&self) -> bool {
        self.bare().trim().is_empty()
    }

    /// Whether it looks like a field: a name of Latin letters and a colon.
    fn is_field(&self) -> bool {
        let line = self.bare();
        let end = line.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-'));
        end.is_some_and(|end| end > 0 && line[end..].trim_start().starts_with([':', '：']))
    }

    /// Whether it may stand among fields: a field, what belongs to one, a remark.
    fn is_front(&self) -> bool {
        self.is_field() || self.bare().starts_with([' ', '\t', '\u{3000}', '-', '－', '#'])
    }

    /// Whether an editor would take it for the beginning of the text.
    fn begins_text(&self) -> bool {
        let line = self.bare();
        line.trim().is_empty() || line.starts_with("# ") || line.starts_with("##")
    }
}

/// The fences of a file; `None` if it has no front matter.
pub(super) fn find(text: &str, problems: &mut Vec<Problem>) -> Option<Fences> {
    if let Some(fences) = usual(text) {
        return Some(fences);
    }
    let mut at = 0;
    let lines: Vec<Line<'_>> = text
        .split_inclusive('\n')
        .map(|line| {
            at += line.len();
            Line { start: at - line.len(), text: line.trim_end_matches(['\n', '\r']) }
        })
        .collect();
    let mut file = File { text, lines, problems };
    let open = file.first_from(0)?;
    match file.lines[open].kind() {
        Kind::Other => file.without_opening(open),
        kind => file.with_opening(open, kind),
    }
}

/// The fences where they are as they should be, and nothing between them could be meant
/// as one: nearly all files are told by their first lines.
fn usual(text: &str) -> Option<Fences> {
    let is_fence = |line: &str| line.trim_end_matches(['\n', '\r']) == "---";
    let mut lines = text.split_inclusive('\n');
    let start = lines.next().filter(|line| is_fence(line))?.len();
    let mut at = start;
    for (number, line) in lines.enumerate() {
        if is_fence(line) {
            let (front, body) = (start..at, at + line.len());
            return Some(Fences { front, front_line: 2, body, body_line: number + 3 });
        }
        let is_field = |c: char| c.is_ascii_alphanumeric() || " #\r\n".contains(c);
        if !line.starts_with(is_field) && !line.starts_with("- ") {
            return None;
        }
        at += line.len();
    }
    None
}

struct File<'a> {
    text: &'a str,
    lines: Vec<Line<'a>>,
    problems: &'a mut Vec<Problem>,
}

impl File<'_> {
    /// The first line from `index` on that is not blank.
    fn first_from(&self, index: usize) -> Option<usize> {
        (index..self.lines.len()).find(|index| !self.lines[*index].is_blank())
    }

    fn start_of(&self, index: usize) -> usize {
        self.lines.get(index).map_or(self.text.len(), |line| line.start)
    }

    /// The words of the line `index`.
    fn span(&self, index: usize) -> Span {
        let text = self.lines[index].text;
        let lead = text.chars().take_while(|c| c.is_whitespace()).count();
        Span::new(index + 1, lead + 1, text.trim().chars().count())
    }

    /// A fence put in above the line `index`, or below the last.
    fn insertion(&self, index: usize) -> Fix {
        let end = if self.text.contains("\r\n") { "\r\n" } else { "\n" };
        let at = |line: usize, column: usize| Edit::insert(Span::new(line, column, 1), "");
        let edit = match self.lines.last() {
            Some(last) if index >= self.lines.len() && !self.text.ends_with('\n') => {
                let edit = at(self.lines.len(), last.text.chars().count() + 1);
                Edit { with: format!("{end}---{end}"), ..edit }
            }
            _ => Edit { with: format!("---{end}"), ..at(index + 1, 1) },
        };
        Fix::Edits(vec![edit])
    }

    fn wrong_fence(&mut self, index: usize) {
        let text = self.lines[index].text;
        let whole = Span::new(index + 1, 1, text.chars().count());
        let fix = Fix::edit(whole, "---");
        let problem = messages::wrong_fence(text.trim(), self.span(index)).fix(fix);
        self.problems.push(problem);
    }

    fn found(&self, open: usize, close: usize, body: usize) -> Fences {
        Fences {
            front: self.start_of(open)..self.start_of(close),
            front_line: open + 1,
            body: self.start_of(body),
            body_line: body + 1,
        }
    }

    /// The line `open` is a fence of some kind.
    fn with_opening(&mut self, open: usize, kind: Kind) -> Option<Fences> {
        // A rule across the page may stand at the top, too.
        let first = self.first_from(open + 1).map(|index| &self.lines[index]);
        let says = |line: &&Line<'_>| !line.is_blank() && !line.text.starts_with('#');
        let has_fields = self.lines[open + 1..].iter().find(says).is_some_and(Line::is_field);
        let opening = self.lines[open].bare();
        let opening = opening.trim();
        if kind == Kind::WrongFence && !has_fields {
            if opening == "+++" && first.is_some_and(|line| line.text.contains('=')) {
                self.problems.push(messages::toml(self.span(open)));
            }
            return None;
        }
        let closes = |line: &Line<'_>| match line.kind() {
            Kind::Fence => true,
            Kind::WrongFence => {
                let line = line.bare();
                let is_same = kind == Kind::WrongFence && line.trim() == opening;
                is_same || !line.starts_with([' ', '\t', '*', '=', '+', '_', '`'])
            }
            Kind::Other => false,
        };
        let close = (open + 1..self.lines.len()).find(|index| closes(&self.lines[*index]));
        let close = close.or_else(|| self.indented_fence(open).filter(|_| has_fields));
        if kind == Kind::WrongFence {
            self.wrong_fence(open);
        }
        match close {
            Some(close) => {
                if self.lines[close].kind() != Kind::Fence {
                    self.wrong_fence(close);
                }
                Some(self.found(open + 1, close, close + 1))
            }
            None if has_fields => Some(self.never_closed(open)),
            None => None,
        }
    }

    /// What an editor would take for the end of the fields from the line `first` on: a
    /// blank line or a heading.
    fn end_of_fields(&self, first: usize) -> usize {
        let end = (first..self.lines.len()).find(|index| self.lines[*index].begins_text());
        end.unwrap_or(self.lines.len())
    }

    /// A fence of some kind behind blanks, where no other closes: within a long text
    /// there may be one, but more of the text or of the fields follows.
    fn indented_fence(&self, open: usize) -> Option<usize> {
        let first = self.first_from(open + 1)?;
        let end = self.end_of_fields(first);
        (first..end).find(|index| {
            let follows = self.lines[*index + 1..end].first();
            self.lines[*index].kind() != Kind::Other && !follows.is_some_and(Line::is_front)
        })
    }

    /// Front matter goes on to the end of its fields.
    fn never_closed(&mut self, open: usize) -> Fences {
        let first = self.first_from(open + 1).unwrap_or(self.lines.len());
        let end = self.end_of_fields(first);
        // Fields below the blank line would be lost in the text.
        let after = self.first_from(end).map(|index| &self.lines[index]);
        let is_sure =
            self.lines[first..end].iter().all(Line::is_front) && !after.is_some_and(Line::is_field);
        let fix = is_sure.then(|| self.insertion(end));
        let problem = messages::never_closed(self.span(open), end, fix);
        self.problems.push(problem);
        self.found(open + 1, end, end)
    }

    /// The line `first` is no fence; but front matter may begin there without one, or
    /// further down.
    fn without_opening(&mut self, first: usize) -> Option<Fences> {
        let fence =
            (first..self.lines.len()).find(|index| self.lines[*index].kind() == Kind::Fence)?;
        if self.lines[first].is_field() && self.lines[first..fence].iter().all(Line::is_front) {
            let problem = messages::never_opened(self.span(first)).fix(self.insertion(first));
            self.problems.push(problem);
            return Some(self.found(first, fence, fence + 1));
        }
        // Two fences with fields between them, below something else.
        let inside = self.first_from(fence + 1)?;
        if self.lines[inside].is_field()
            && self.lines[inside..].iter().any(|line| line.kind() == Kind::Fence)
        {
            let problem = messages::text_above(fence + 1, self.span(first));
            self.problems.push(problem);
        }
        None
    }
}
