//! Quotes and brackets: straight or half-width ones round Chinese words, those
//! without a mate, and those the wrong way round.

use std::ops::Range;

use super::found::Found;
use super::messages;
use super::pairs::{Family, Pairs, Role, role};
use super::runs::RunKind;
use super::tokens::{Kind, Tokens};
use crate::base::diag::Problem;

/// A quotation between straight quotes that is longer, in characters, may be what
/// stands between two.
const LONGEST: u32 = 120;

/// How many tokens behind a bracket are looked at for Chinese words.
const NEAR: usize = 64;

/// What is known between two runs.
#[derive(Debug, Default)]
pub(super) struct Quotes {
    pairs: Pairs,
    /// An opening quote whose paragraph ended before it was closed. A quotation may
    /// go over several paragraphs, so a later one may close it.
    held: Option<(Family, Range<usize>)>,
}

impl Quotes {
    /// Looks at the pairs of a run. Straight quotes get a mend in simplified text only:
    /// which quotes traditional text wants is for its editor to say.
    pub(super) fn check(&mut self, tokens: &mut Tokens<'_>, simplified: bool, found: &mut Found) {
        if !tokens.list().iter().any(|token| role(token.kind).is_some()) {
            return;
        }
        self.pairs.join(tokens, usize::from(self.goes_on(tokens)));
        let odd = self.pairs.has_alone(Family::Straight);
        // One pair that is none puts all others in doubt.
        let sure = simplified && !self.pairs.has_alone(Family::Quotes) && all_quote(tokens);
        for at in 0..tokens.list().len() {
            let Some(mate) = tokens.list()[at].mate.filter(|mate| *mate > at) else { continue };
            match tokens.kind(at) {
                // With an odd one among them, nobody knows which belong together; the odd
                // one is reported.
                Kind::Mark('"') if odd => {}
                Kind::Mark('"') => straight(tokens, at, mate, sure, found),
                Kind::Mark('\'') => ticks(tokens, at, mate, found),
                Kind::Mark('(') => round(tokens, at, mate, found),
                Kind::Mark('（') if tokens.kind(mate) == Kind::Mark(')') => {
                    round(tokens, at, mate, found);
                }
                _ => {}
            }
        }
        self.alone(tokens, found);
    }

    /// Whether the run begins with the quote that says that a quotation goes on.
    fn goes_on(&self, tokens: &Tokens<'_>) -> bool {
        let first = role(tokens.kind(0)).map(|(family, _)| family);
        tokens.run == RunKind::Paragraph
            && opens(tokens.kind(0))
            && self.held.as_ref().is_some_and(|(family, _)| Some(*family) == first)
    }

    /// Says what is left over when all runs have been looked at.
    pub(super) fn end(&mut self, found: &mut Found) {
        if let Some((family, range)) = self.held.take() {
            found.add(range, messages::unpaired(family, Role::Opens));
        }
    }

    /// Looks at the marks without a mate: one problem a family and run, for the first
    /// that is missing makes those after it look wrong.
    fn alone(&mut self, tokens: &Tokens<'_>, found: &mut Found) {
        if tokens.run == RunKind::Heading {
            self.end(found);
        }
        let mut done: Vec<Family> = Vec::new();
        for (index, (family, at)) in self.pairs.alone.iter().enumerate() {
            let Some((_, role)) = role(tokens.kind(*at)) else { continue };
            if done.contains(family) || is_harmless(tokens, *at, *family) {
                continue;
            }
            let range = tokens.range(*at, *at);
            let mut later =
                self.pairs.alone[index + 1..].iter().filter(|(other, _)| other == family);
            let next = later.next().map(|(_, at)| tokens.kind(*at));
            let quotes = matches!(family, Family::Quotes | Family::Corners);
            let carries = quotes && tokens.run == RunKind::Paragraph;
            match role {
                Role::Closes if carries && self.held.as_ref().is_some_and(|h| h.0 == *family) => {
                    self.held = None;
                    continue;
                }
                Role::Opens if carries && next.is_none() => {
                    self.held.get_or_insert((*family, range));
                }
                Role::Closes if quotes && next.is_some_and(opens) && later.next().is_none() => {
                    found.add(range, messages::wrong_way_round());
                }
                Role::Either => found.add(range, messages::straight_quotes()),
                Role::Opens | Role::Closes => found.add(range, messages::unpaired(*family, role)),
            }
            done.push(*family);
        }
    }
}

fn opens(kind: Kind) -> bool {
    role(kind).is_some_and(|(_, role)| role == Role::Opens)
}

/// Whether it is no fault that the mark `at` has no mate.
fn is_harmless(tokens: &Tokens<'_>, at: usize, family: Family) -> bool {
    let (before, after) = (tokens.kind(tokens.left(at)), tokens.kind(at + 1));
    match family {
        // In the list `1）` the mark opens nothing, and half-width ones make faces.
        Family::Round => {
            let left = tokens.words_of(tokens.left(at));
            matches!(tokens.kind(at), Kind::Mark('(' | ')'))
                || before == Kind::Digits
                || before == Kind::Letters && left.len() == 1
                || left.chars().all(|c| "一二三四五六七八九十".contains(c)) && !left.is_empty()
        }
        // Inches, and quotes of another language.
        Family::Straight => before != Kind::Han && after != Kind::Han,
        Family::Ticks => true,
        Family::InnerQuotes => {
            let latin = |kind| matches!(kind, Kind::Letters | Kind::Digits);
            latin(before) || latin(after)
        }
        _ => false,
    }
}

/// `"甲"`
fn straight(tokens: &mut Tokens<'_>, first: usize, last: usize, sure: bool, found: &mut Found) {
    let inner = &tokens.list()[first + 1..last];
    let left = tokens.kind(tokens.left(first));
    let in_chinese = inner.iter().any(|token| token.kind == Kind::Han)
        || left == Kind::Han
        || tokens.kind(last + 1) == Kind::Han;
    // `title="甲"` and 19" are no quotations.
    if in_chinese && !inner.is_empty() && !matches!(left, Kind::Mark('=') | Kind::Digits) {
        pair(tokens, first, last, messages::straight_quotes(), sure.then_some(["“", "”"]), found);
        tokens.note_chinese_pair(first, last);
    }
}

/// Whether all pairs of straight quotes are quotations.
fn all_quote(tokens: &Tokens<'_>) -> bool {
    tokens.list().iter().enumerate().all(|(at, token)| match (token.kind, token.mate) {
        (Kind::Mark('"'), Some(mate)) if mate > at => is_quotation(tokens, at, mate),
        _ => true,
    })
}

/// Whether the straight quotes `first` and `last` are the two ends of one quotation, and
/// not the end of one and the beginning of the next.
fn is_quotation(tokens: &Tokens<'_>, first: usize, last: usize) -> bool {
    let inner = &tokens.list()[first + 1..last];
    let begins = !matches!(
        tokens.kind(first + 1),
        Kind::Blank
            | Kind::Break
            | Kind::Mark('，' | '。' | '、' | '；' | '：' | '！' | '？' | '）' | '》')
            | Kind::Mark(',' | '.' | ';' | ':' | '!' | '?' | ')')
    );
    let ends = !matches!(
        tokens.kind(last - 1),
        Kind::Blank
            | Kind::Break
            | Kind::Mark('，' | '、' | '；' | '：' | ',' | ';' | ':' | '(' | '（')
    );
    begins
        && ends
        && tokens.kind(tokens.left(first)) != Kind::Letters
        && !inner.iter().any(|token| matches!(token.kind, Kind::Mark('“' | '”')))
        && inner.iter().map(|token| token.chars).sum::<u32>() <= LONGEST
}

/// `'甲'`
fn ticks(tokens: &Tokens<'_>, first: usize, last: usize, found: &mut Found) {
    let is_han = |at: usize| tokens.kind(at) == Kind::Han;
    if is_han(first + 1) && is_han(last - 1) {
        pair(tokens, first, last, messages::straight_quotes(), None, found);
    }
}

/// `(甲)`, and brackets of which one is half-width.
fn round(tokens: &mut Tokens<'_>, first: usize, last: usize, found: &mut Found) {
    let inner = &tokens.list()[first + 1..last];
    let is_han = |at: usize| tokens.kind(at) == Kind::Han;
    let left = tokens.left(first);
    let begins = match tokens.kind(left) {
        Kind::Han | Kind::Edge | Kind::Break => true,
        Kind::Mark(mark) if !mark.is_ascii() => true,
        _ => tokens.chinese_before(first) || tokens.chinese_after(last),
    };
    let has_chinese = inner.iter().take(NEAR).any(|token| token.kind == Kind::Han);
    // Behind Chinese words, even `(CAST)` is part of a Chinese sentence.
    if is_han(left) || begins && has_chinese {
        tokens.note_chinese_pair(first, last);
    }
    if !begins || !has_chinese {
        return;
    }
    pair(tokens, first, last, messages::half_width_brackets(), Some(["（", "）"]), found);
}

/// Adds a problem of the pair `first` and `last`, at the first; `with` in their place puts
/// it right.
fn pair(
    tokens: &Tokens<'_>,
    first: usize,
    last: usize,
    problem: Problem,
    with: Option<[&str; 2]>,
    found: &mut Found,
) {
    let range = tokens.range(first, first);
    match with {
        Some([open, close]) if tokens.is_free(first, first) && tokens.is_free(last, last) => {
            let ends = [(first, open), (last, close)];
            let edits = ends.map(|(at, with)| found.edit(tokens.range(at, at), with));
            found.add_with(range, problem, edits.into());
        }
        _ => found.add(range, problem),
    }
}
