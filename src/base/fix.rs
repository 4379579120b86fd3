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

/// A text after its edits.
#[derive(Clone, Debug)]
pub struct Mended {
    /// The text.
    pub text: String,
    /// Whether each of the fixes was made.
    pub made: Vec<bool>,
    /// What was changed.
    pub changes: Changes,
}

impl Mended {
    /// Makes the edits of `fixes` in `text`. A fix of which one edit overlaps what is
    /// changed already is left out whole: the next round finds it again. Several may
    /// share an edit.
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
        Self { text: out, made, changes: Changes(changes) }
    }

    /// Whether nothing was changed.
    pub fn is_same(&self) -> bool {
        self.changes.0.is_empty()
    }
}

/// What became of the bytes of a text: in order, where something was changed.
#[derive(Clone, Debug, Default)]
pub struct Changes(Vec<Change>);

/// A change that was made.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The bytes before.
    pub before: Range<usize>,
    /// The bytes since.
    pub since: Range<usize>,
}

impl Changes {
    /// The byte of the text before that the byte `at` of it since comes from; within a
    /// change, the change's first.
    pub fn before(&self, at: usize) -> usize {
        let above = self.0.partition_point(|change| change.since.start <= at);
        match above.checked_sub(1).and_then(|last| self.0.get(last)) {
            Some(change) if at < change.since.end => change.before.start,
            Some(change) => change.before.end + (at - change.since.end),
            None => at,
        }
    }

    /// The changes that touch the bytes `range` of the text before.
    pub fn touching(&self, range: &Range<usize>) -> &[Change] {
        let first = self.0.partition_point(|change| change.before.end < range.start);
        let after = self.0.partition_point(|change| change.before.start <= range.end);
        self.0.get(first..after).unwrap_or_default()
    }

    /// These changes and then the `next`, made in the text that they gave, as changes of
    /// the first text to the last. Those that touch each other are one.
    pub fn then(&self, next: &Self) -> Self {
        let (mut first, mut second) = (self.0.as_slice(), next.0.as_slice());
        // Two places that are one: in the first text and between, between and in the last.
        let (mut left, mut right) = ((0, 0), (0, 0));
        let mut all = Vec::with_capacity(first.len() + second.len());
        loop {
            let starts =
                [first.first().map(|c| c.since.start), second.first().map(|c| c.before.start)];
            let Some(start) = starts.into_iter().flatten().min() else { return Self(all) };
            let begin = (left.0 + (start - left.1), right.1 + (start - right.0));
            let mut end = start;
            loop {
                match (first, second) {
                    ([change, rest @ ..], _) if change.since.start <= end => {
                        end = end.max(change.since.end);
                        left = (change.before.end, change.since.end);
                        first = rest;
                    }
                    (_, [change, rest @ ..]) if change.before.start <= end => {
                        end = end.max(change.before.end);
                        right = (change.before.end, change.since.end);
                        second = rest;
                    }
                    _ => break,
                }
            }
            all.push(Change {
                before: begin.0..left.0 + (end - left.1),
                since: begin.1..right.1 + (end - right.0),
            });
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
            match lines.bytes(edit.at) {
                Some(range) if self.has(&range, &edit.with) => {}
                Some(range) if self.is_free(&range) => {
                    self.0.insert((range.start, range.end), &edit.with);
                    taken.push((range.start, range.end));
                }
                _ => {
                    for range in taken {
                        self.0.remove(&range);
                    }
                    return false;
                }
            }
        }
        true
    }

    /// Whether just this is to be done already.
    fn has(&self, range: &Range<usize>, with: &str) -> bool {
        self.0.get(&(range.start, range.end)) == Some(&with)
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
            assert_eq!(mended.changes.before(since), at, "{of}");
        }
        assert_eq!(mended.changes.before(mended.text.len()), text.len());
    }

    #[test]
    fn changes_of_changes_are_changes_of_the_first_text() {
        let rounds = [
            (
                vec![Edit::new(Span::new(1, 2, 1), "12"), Edit::new(Span::new(1, 6, 1), "")],
                "a12cdegh",
            ),
            (
                vec![Edit::new(Span::new(1, 3, 2), "-"), Edit::insert(Span::new(1, 8, 1), "+")],
                "a1-deg+h",
            ),
            (vec![Edit::new(Span::new(1, 7, 1), "")], "a1-degh"),
        ];
        let first = "abcdefgh";
        let (mut text, mut all) = (first.to_owned(), Changes::default());
        for (edits, expected) in rounds {
            let mended = Mended::new(&text, [&Fix::Edits(edits)]);
            assert_eq!(mended.text, expected);
            all = all.then(&mended.changes);
            text = mended.text;
        }
        let of = |change: &Change| {
            let (before, since) = (change.before.clone(), change.since.clone());
            (first[before].to_owned(), text[since].to_owned())
        };
        let changes: Vec<_> = all.0.iter().map(of).collect();
        let expected = [("bc", "1-"), ("f", ""), ("", "")];
        assert_eq!(changes, expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
        assert_eq!(all.touching(&(3..4)).len(), 1);
        assert_eq!(all.touching(&(4..7)).len(), 2);
        assert_eq!(all.touching(&(8..8)).len(), 0);
    }

    #[test]
    fn what_is_wanted_twice_is_made_once() {
        let fixes = [
            Fix::edit(Span::new(1, 1, 1), "x"),
            Fix::Edits(vec![
                Edit::new(Span::new(1, 1, 1), "x"),
                Edit::new(Span::new(1, 2, 1), "y"),
            ]),
            Fix::edit(Span::new(1, 1, 1), "z"),
        ];
        let mended = Mended::new("abc", &fixes);
        assert_eq!((mended.text.as_str(), mended.made), ("xyc", vec![true, true, false]));
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
