//! What the rules find, gathered: each problem at its place, with what puts it right.

use std::cell::Cell;
use std::ops::Range;

use super::super::reading::Reading;
use crate::base::diag::{Problem, Span};
use crate::base::fix::{Edit, Fix};

/// The problems of a file so far.
pub(super) struct Found<'r, 'a> {
    reading: &'r Reading<'a>,
    problems: Vec<Problem>,
    /// A byte, and how many characters stand before it on its line: the next place is
    /// counted from there, for a line may be as long as a file.
    counted: Cell<(usize, usize)>,
}

impl<'r, 'a> Found<'r, 'a> {
    /// None yet.
    pub(super) fn of(reading: &'r Reading<'a>) -> Self {
        Self { reading, problems: Vec::new(), counted: Cell::default() }
    }

    /// Adds a problem of the bytes `range`.
    pub(super) fn add(&mut self, range: Range<usize>, problem: Problem) {
        self.problems.push(problem.at(self.span(range)));
    }

    /// Adds a problem of the bytes `range`, put right by `edits`.
    pub(super) fn add_with(&mut self, range: Range<usize>, problem: Problem, edits: Vec<Edit>) {
        self.add(range, problem.fix(Fix::Edits(edits)));
    }

    /// Adds a problem of the bytes `range` that `with` in their place puts right, if
    /// `sure`.
    pub(super) fn replace(
        &mut self,
        range: Range<usize>,
        problem: Problem,
        with: &str,
        sure: bool,
    ) {
        match sure {
            true => self.add_with(range.clone(), problem, vec![self.edit(range, with)]),
            false => self.add(range, problem),
        }
    }

    /// `with` in place of the bytes `range`.
    pub(super) fn edit(&self, range: Range<usize>, with: &str) -> Edit {
        Edit::new(self.span(range), with)
    }

    /// All of them.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// The place of the bytes `range`, which are on one line.
    fn span(&self, range: Range<usize>) -> Span {
        let (text, lines) = (self.reading.text(), self.reading.lines());
        let number = lines.number(range.start);
        let start = lines.start(number);
        let (from, before) = match self.counted.get() {
            (byte, before) if (start..=range.start).contains(&byte) => (byte, before),
            _ => (start, 0),
        };
        let before = before + text[from..range.start].chars().count();
        self.counted.set((range.start, before));
        Span::new(number + 1, before + 1, text[range].chars().count())
    }
}
