//! Commas, full stops and their like: doubled, or half-width among Chinese words.

use super::found::Found;
use super::messages;
use super::questions;
use super::tokens::{Kind, Tokens};

/// The most marks in a row that stand for an ellipsis; more are a leader.
const ELLIPSIS: usize = 6;

/// The most tokens of a number: `15.5-16.5%`.
const NUMBER: usize = 8;

/// Looks at all marks of a run that part words.
pub(super) fn check(tokens: &Tokens<'_>, found: &mut Found) {
    let mut at = 0;
    while at < tokens.list().len() {
        if full(tokens.kind(at)).is_none() {
            at += 1;
            continue;
        }
        let dots = dots(tokens, at);
        let length = if dots > 0 { dots } else { row(tokens, at) };
        let last = at + length - 1;
        match length {
            _ if dots > 0 => ellipsis(tokens, at, last, found),
            1 => one(tokens, at, found),
            _ => several(tokens, at, last, found),
        }
        at += length;
    }
}

/// The mark of Chinese text that `kind` is, or stands for; a full stop on the line is
/// none that is certain. `None` for what parts no words.
fn full(kind: Kind) -> Option<char> {
    let Kind::Mark(mark) = kind else { return None };
    Some(match mark {
        '，' | '。' | '、' | '；' | '：' | '！' | '？' | '.' => mark,
        ',' => '，',
        ';' => '；',
        ':' => '：',
        '!' => '！',
        '?' => '？',
        _ => return None,
    })
}

/// How many full stops of one kind stand in a row from `at`, if that is an ellipsis.
fn dots(tokens: &Tokens<'_>, at: usize) -> usize {
    let kind = tokens.kind(at);
    if !matches!(kind, Kind::Mark('.' | '。')) {
        return 0;
    }
    let count = (at..).take_while(|at| tokens.kind(*at) == kind).count();
    if count > 2 { count } else { 0 }
}

/// How many marks stand in a row from `at`, up to an ellipsis.
fn row(tokens: &Tokens<'_>, at: usize) -> usize {
    let goes_on = |at: &usize| full(tokens.kind(*at)).is_some() && dots(tokens, *at) == 0;
    1 + (at + 1..).take_while(goes_on).count()
}

/// A mark by itself.
fn one(tokens: &Tokens<'_>, at: usize, found: &mut Found) {
    let (Kind::Mark(mark), Some(full)) = (tokens.kind(at), full(tokens.kind(at))) else { return };
    if !mark.is_ascii() || !tokens.chinese_before(at) || questions::is_lost(tokens, at) {
        return;
    }
    // One blank behind the mark is Latin custom, and goes with it.
    let blank = tokens.words_of(at + 1) == " " && goes_on(tokens, at + 1, mark);
    let ends = match tokens.kind(at + 1) {
        Kind::Edge | Kind::Break => true,
        Kind::Blank => goes_on(tokens, at + 1, mark),
        Kind::Mark('”' | '’' | '》' | '〉' | '）' | '】' | '」' | '』') => true,
        Kind::Mark(_) if tokens.get(at + 1).is_some_and(|token| token.chinese) => true,
        _ => goes_on(tokens, at, mark),
    };
    if !ends {
        return;
    }
    let (range, problem) = (tokens.range(at, at), messages::half_width(mark, full));
    if mark == '.' || !tokens.is_free(at, at) {
        found.add(range, problem);
    } else {
        let edited = if blank { tokens.range(at, at + 1) } else { range.clone() };
        let edit = found.edit(edited, full.encode_utf8(&mut [0; 4]));
        found.add_with(range, problem, vec![edit]);
    }
}

/// Whether a Chinese sentence goes on right behind the token `at`: with Chinese words,
/// or with a number that they follow. A point before a number may belong to it.
fn goes_on(tokens: &Tokens<'_>, at: usize, mark: char) -> bool {
    let number = |at: &usize| {
        matches!(tokens.kind(*at), Kind::Digits | Kind::Mark('.' | '-' | '~' | '—' | '%' | '+'))
    };
    let begins = tokens.kind(at + 1) == Kind::Digits && mark != '.';
    let end = at + 1 + (at + 1..).take_while(number).take(NUMBER).count();
    let end = if tokens.words_of(end) == " " { end + 1 } else { end };
    tokens.chinese_after(at) || begins && tokens.kind(end) == Kind::Han
}

/// Marks in a row, from `first` to `last`.
fn several(tokens: &Tokens<'_>, first: usize, last: usize, found: &mut Found) {
    let marks = || (first..=last).filter_map(|at| full(tokens.kind(at)));
    let is_ascii = (first..=last).all(|at| tokens.words_of(at).is_ascii());
    let Some(mark) = marks().next() else { return };
    let other = marks().find(|other| *other != mark);
    // Three kinds in a row: the text speaks of marks.
    if marks().any(|third| third != mark && Some(third) != other) {
        return;
    }
    // What is half-width throughout is Latin text or code, unless Chinese words are
    // on both sides.
    if is_ascii && !(tokens.chinese_before(first) && tokens.chinese_after(last)) {
        return;
    }
    let range = tokens.range(first, last);
    let strong = |mark| matches!(mark, '！' | '？');
    if marks().all(strong) {
        if last - first > 1 {
            found.add(range, messages::repeated_mark(mark));
        }
        return;
    }
    let problem = messages::marks_together(mark, other.unwrap_or(mark));
    let twice = other.is_none() && last - first == 1 && mark != '.';
    let sure = twice && tokens.is_free(first, last);
    found.replace(range, problem, mark.encode_utf8(&mut [0; 4]), sure);
}

/// Full stops in a row, from `first` to `last`, which stand for an ellipsis.
fn ellipsis(tokens: &Tokens<'_>, first: usize, last: usize, found: &mut Found) {
    let beside = |at: usize| match tokens.kind(at) {
        Kind::Han => true,
        Kind::Mark(mark) => !mark.is_ascii(),
        _ => false,
    };
    let (left, right) = (tokens.left(first), last + 1);
    let left = if tokens.kind(left) == Kind::Blank { tokens.left(left) } else { left };
    let right = if tokens.kind(right) == Kind::Blank { right + 1 } else { right };
    let is_leader = last - first >= ELLIPSIS;
    if is_leader || !(tokens.kind(first) == Kind::Mark('。') || beside(left) || beside(right)) {
        return;
    }
    let sure = tokens.is_free(first, last);
    found.replace(tokens.range(first, last), messages::dots_for_ellipsis(), "……", sure);
}
