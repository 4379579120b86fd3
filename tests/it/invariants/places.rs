//! Places: every span lies within its text.

use huibian::base::diag::{Problem, Span};
use huibian::base::fix::{Fix, Mended};
use huibian::base::lines::Lines;

/// A text of which the places are looked at.
pub struct Places<'t> {
    lines: Lines<'t>,
    /// How many characters each line has.
    lengths: Vec<usize>,
}

impl<'t> Places<'t> {
    /// The places of `text`.
    pub fn of(text: &'t str) -> Self {
        let lines = Lines::of(text);
        let lengths = (0..lines.count()).map(|n| lines.get(n).chars().count()).collect();
        Self { lines, lengths }
    }

    /// `span` lies within the text. One of a single character may stand behind the last
    /// of a line.
    pub fn hold(&self, span: Span, what: &str) {
        let Span { line, column, end_column } = span;
        let length = (line as usize).checked_sub(1).and_then(|line| self.lengths.get(line));
        let Some(&length) = length else {
            panic!("{what}: {span:?} lies beyond {} lines", self.lengths.len())
        };
        let (column, end) = (column as usize, end_column as usize);
        let fits = (1..=length + 1).contains(&column)
            && column <= end
            && (end <= length + 1 || end == column + 1);
        assert!(fits, "{what}: {span:?} lies beyond {length} characters");
    }

    /// The places of `problems`, and of what mends them, lie within the text.
    pub fn hold_all<'p>(&self, problems: impl IntoIterator<Item = &'p Problem>) {
        for problem in problems {
            let what = format!("{} {}", problem.code, problem.message.zh);
            if let Some(span) = problem.span {
                self.hold(span, &what);
            }
            if let Some(Fix::Edits(edits)) = problem.fix.as_deref() {
                for edit in edits {
                    self.hold(edit.at, &what);
                }
                let made = Mended::new(self.lines.text(), problem.fix.as_deref()).made;
                assert_eq!(made, [true], "{what}: its own edits {edits:?} overlap");
            }
        }
    }
}
