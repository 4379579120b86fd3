//! What puts a problem right without doubt: changes to the text of its file.
//!
//! The forgiving reader of front matter makes these changes in memory and reads on;
//! `fix` makes the same ones on disk. What is read is therefore what is written.

use std::collections::BTreeMap;
use std::ops::Range;

use super::diag::Span;
use super::lines::Lines;

/// How a problem is put right.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Fix {
    /// Parts of the text are written otherwise; they do not overlap.
    Edits(Vec<Edit>),
    /// The text stays, its bytes are written anew as UTF-8.
    Encoding,
}

/// A part of one line, and what stands there instead. A span without length is a
/// place where something is put in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Edit {
    /// The part.
    pub at: Span,
    /// What stands there instead.
    pub with: String,
}

impl Edit {
    /// `with` in place of the part at `at`.
    pub fn new(at: Span, with: impl Into<String>) -> Self {
        Self { at, with: with.into() }
    }

    /// `with` put in before the character at `at`.
    pub fn insert(at: Span, with: impl Into<String>) -> Self {
        Self::new(Span { end_column: at.column, ..at }, with)
    }
}

impl Fix {
    /// The fix of a single change.
    pub fn edit(at: Span, with: impl Into<String>) -> Self {
        Self::Edits(vec![Edit::new(at, with)])
    }

    /// The same fix `lines` further down.
    pub fn down(self, lines: usize) -> Self {
        match self {
            Self::Edits(edits) => Self::Edits(
                edits.into_iter().map(|edit| Edit { at: edit.at.down(lines), ..edit }).collect(),
            ),
            Self::Encoding => Self::Encoding,
        }
    }
}

/// A text after its edits, and the way back to the places before them.
#[derive(Clone, Debug)]
pub struct Mended {
    /// The text.
    pub text: String,
    /// Whether each of the fixes was made.
    pub made: Vec<bool>,
    /// What was changed, in order.
    changes: Vec<Change>,
}

/// A change that was made.
#[derive(Clone, Debug)]
struct Change {
    /// The bytes before.
    before: Range<usize>,
    /// The bytes since.
    since: Range<usize>,
}

impl Mended {
    /// Makes the edits of `fixes` in `text`. A fix of which one edit overlaps what is
    /// changed already is left out whole: the next round finds it again.
    pub fn new<'f>(text: &str, fixes: impl IntoIterator<Item = &'f Fix>) -> Self {
        let lines = Lines::of(text);
        let mut wanted = Wanted::default();
        let made = fixes.into_iter().map(|fix| wanted.takes(fix, &lines)).collect();
        let mut out = String::with_capacity(text.len() + 16);
        let mut changes = Vec::with_capacity(wanted.0.len());
        let mut done = 0;
        for ((start, end), with) in wanted.0 {
            out.push_str(&text[done..start]);
            let since = out.len();
            out.push_str(with);
            changes.push(Change { before: start..end, since: since..out.len() });
            done = end;
        }
        out.push_str(&text[done..]);
        Self { text: out, made, changes }
    }

    /// Whether nothing was changed.
    pub fn is_same(&self) -> bool {
        self.changes.is_empty()
    }

    /// The byte of the text before the edits that the byte `at` of it since comes
    /// from; within a change, the change's first.
    pub fn before(&self, at: usize) -> usize {
        let above = self.changes.partition_point(|change| change.since.start <= at);
        match above.checked_sub(1).and_then(|last| self.changes.get(last)) {
            Some(change) if at < change.since.end => change.before.start,
            Some(change) => change.before.end + (at - change.since.end),
            None => at,
        }
    }
}

/// The changes that are to be made, by the bytes that they take, none of which meddles
/// with another.
#[derive(Default)]
struct Wanted<'f>(BTreeMap<(usize, usize), &'f str>);

impl<'f> Wanted<'f> {
    /// Takes the edits of `fix`, all of them or none.
    fn takes(&mut self, fix: &'f Fix, lines: &Lines<'_>) -> bool {
        let Fix::Edits(edits) = fix else { return false };
        let mut taken = Vec::with_capacity(edits.len());
        for edit in edits {
            match lines.bytes(edit.at).filter(|range| self.is_free(range)) {
                Some(range) => {
                    self.0.insert((range.start, range.end), &edit.with);
                    taken.push((range.start, range.end));
                }
                None => {
                    for range in taken {
                        self.0.remove(&range);
                    }
                    return false;
                }
            }
        }
        true
    }

    /// Whether `range` meddles with nothing that is taken: those before it that reach to
    /// it are few, because they do not meddle with each other either.
    fn is_free(&self, range: &Range<usize>) -> bool {
        let before = self.0.range(..=(range.end, usize::MAX)).rev();
        before
            .map(|((start, end), _)| *start..*end)
            .take_while(|taken| taken.end >= range.start)
            .all(|taken| are_apart(range, &taken))
    }
}

/// Whether two changes do not meddle with each other. Where one only puts something in,
/// it may not touch the other: which comes first would be left open.
fn are_apart(a: &Range<usize>, b: &Range<usize>) -> bool {
    match a.is_empty() || b.is_empty() {
        true => a.end < b.start || b.end < a.start,
        false => a.end <= b.start || b.end <= a.start,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_made_and_places_lead_back() {
        let text = "标题：甲\r\n- 乙\n";
        let fixes = [
            Fix::edit(Span::new(1, 3, 1), ": "),
            Fix::Edits(vec![Edit::insert(Span::new(2, 3, 1), "\"")]),
        ];
        let mended = Mended::new(text, &fixes);
        assert_eq!(mended.text, "标题: 甲\r\n- \"乙\n");
        for (of, at) in [("标", 0), ("甲", 9), ("乙", 16), ("\n", 13)] {
            let since = mended.text.find(of).expect("it is there");
            assert_eq!(mended.before(since), at, "{of}");
        }
        assert_eq!(mended.before(mended.text.len()), text.len());
    }

    #[test]
    fn what_overlaps_waits() {
        let fixes = [
            Fix::edit(Span::new(1, 1, 2), "x"),
            Fix::Edits(vec![
                Edit::new(Span::new(1, 5, 1), "y"),
                Edit::new(Span::new(1, 2, 1), "z"),
            ]),
            Fix::edit(Span::new(9, 1, 1), "beyond"),
            Fix::Edits(vec![
                Edit::new(Span::new(1, 4, 2), "itself"),
                Edit::new(Span::new(1, 5, 1), "twice"),
            ]),
            Fix::Encoding,
            Fix::Edits(vec![Edit::insert(Span::new(1, 6, 1), "v")]),
            Fix::edit(Span::new(1, 5, 1), "beside what is put in"),
        ];
        let mended = Mended::new("abcdef", &fixes);
        assert_eq!(mended.text, "xcdevf");
        assert_eq!(mended.made, [true, false, false, false, false, true, false]);
        assert!(Mended::new("abc", [&Fix::Encoding]).is_same());
    }
}
