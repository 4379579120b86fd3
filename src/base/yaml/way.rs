//! The way back from a text that was mended in rounds to the text as written.

use crate::base::diag::{Problem, Span};
use crate::base::fix::{Changes, Edit, Fix, Mended};
use crate::base::lines::Lines;
use crate::base::node::{Node, NodeValue};

/// The way back. Mending changes no line into two, so only columns move.
pub(super) struct Way<'a> {
    rounds: &'a [Mended],
    /// The text as written, and as mended; `None` where nothing was.
    lines: Option<(Lines<'a>, Lines<'a>)>,
    /// What all rounds together have changed.
    changes: Changes,
}

impl<'a> Way<'a> {
    /// The way back from the last of `rounds` to `text`.
    pub(super) fn new(text: &'a str, rounds: &'a [Mended]) -> Self {
        let lines = rounds.last().map(|last| (Lines::of(text), Lines::of(&last.text)));
        let changes = rounds.iter().fold(Changes::default(), |all, round| all.then(&round.changes));
        Self { rounds, lines, changes }
    }

    fn span(&self, span: Span) -> Span {
        let Some((written, mended)) = &self.lines else { return span };
        // The place behind the last character of a line is one of no character.
        let behind = || mended.bytes(Span { end_column: span.column, ..span });
        let Some(range) = mended.bytes(span).or_else(behind) else { return span };
        let before = |at| self.rounds.iter().rev().fold(at, |at, round| round.changes.before(at));
        let (start, end) = (before(range.start), before(range.end));
        let found = written.span(start..end.max(start));
        match span.column == span.end_column {
            true => Span { end_column: found.column, ..found },
            false => found,
        }
    }

    /// A problem of the text as mended, at its place in the text as written.
    pub(super) fn problem(&self, problem: Problem) -> Problem {
        let fix = problem.fix.map(|fix| match *fix {
            Fix::Edits(edits) => {
                let edits = edits.into_iter().map(|edit| Edit { at: self.span(edit.at), ..edit });
                Box::new(Fix::Edits(edits.collect()))
            }
            Fix::Encoding => fix,
        });
        Problem { span: problem.span.map(|span| self.span(span)), fix, ..problem }
    }

    /// A problem at its place in the text as written, with what all rounds together made
    /// there as its fix. So what is mended in the file is what was read, though one slip
    /// stand within another.
    pub(super) fn mended(&self, problem: Problem) -> Problem {
        let Some((written, mended)) = &self.lines else { return problem };
        let fix = problem.fix.map(|fix| match *fix {
            Fix::Edits(edits) => {
                let ranges = edits.iter().filter_map(|edit| written.bytes(edit.at));
                let changes = ranges.flat_map(|range| self.changes.touching(&range));
                let mut edits: Vec<Edit> = changes
                    .map(|change| {
                        let with = &mended.text()[change.since.clone()];
                        let at = written.span(change.before.clone());
                        match change.before.is_empty() {
                            true => Edit::insert(at, with),
                            false => Edit::new(at, with),
                        }
                    })
                    .collect();
                edits.dedup();
                Box::new(Fix::Edits(edits))
            }
            Fix::Encoding => fix,
        });
        Problem { fix, ..problem }
    }

    /// Moves the places of a value and of all in it to those of the text as written.
    pub(super) fn node(&self, node: &mut Node) {
        if self.lines.is_none() {
            return;
        }
        node.span = self.span(node.span);
        match &mut node.value {
            NodeValue::List(items) => items.iter_mut().for_each(|item| self.node(item)),
            NodeValue::Map(fields) => {
                for field in fields {
                    field.name_span = self.span(field.name_span);
                    self.node(&mut field.node);
                }
            }
            _ => {}
        }
    }
}
