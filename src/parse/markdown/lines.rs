//! From byte offsets to lines and columns.

use crate::base::diag::Span;
use crate::base::lines;

use super::source::Place;

/// Where the lines of a text begin.
pub struct Lines<'a>(lines::Lines<'a>);

impl<'a> Lines<'a> {
    /// Finds the lines of `text`.
    pub fn new(text: &'a str) -> Self {
        Self(lines::Lines::of(text))
    }

    /// The span of `range`, cut off at the end of the words of its first line.
    pub fn span(&self, range: Place) -> Span {
        let text = self.0.text();
        let start = text.floor_char_boundary(range.start.min(text.len()));
        let number = self.0.number(start);
        let line_end = self.0.start(number) + self.0.get(number).len();
        let end = text.floor_char_boundary(range.end.min(line_end)).max(start);
        self.0.span(start..start + text[start..end].trim_end().len())
    }
}
