//! From byte offsets to lines and columns, for many of them in one text.

use std::cell::Cell;

use crate::base::diag::Span;

use super::source::Place;

/// Where the lines of a text begin.
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
    /// The place asked for last and its column, from which the next is counted on,
    /// so that a thousand places on one line stay quick.
    last: Cell<(usize, usize)>,
}

impl<'a> Lines<'a> {
    /// Finds the lines of `text`.
    pub fn new(text: &'a str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at + 1);
        Self { text, starts: std::iter::once(0).chain(breaks).collect(), last: Cell::new((0, 1)) }
    }

    /// The span of `range`, cut off at the end of its first line.
    pub fn span(&self, range: Place) -> Span {
        let start = self.text.floor_char_boundary(range.start.min(self.text.len()));
        let end = self.text.floor_char_boundary(range.end.clamp(start, self.text.len()));
        let line = self.starts.partition_point(|at| *at <= start).saturating_sub(1);
        let line_start = self.starts.get(line).copied().unwrap_or(0);
        let first = self.text[start..end].lines().next().unwrap_or_default();
        let (known, column) = match self.last.get() {
            (at, column) if (line_start..=start).contains(&at) => (at, column),
            _ => (line_start, 1),
        };
        let column = column + self.text[known..start].chars().count();
        self.last.set((start, column));
        Span::new(line + 1, column, first.trim_end().chars().count())
    }
}
