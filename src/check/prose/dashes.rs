//! Dashes: hyphens and other strokes where Chinese text has `——`.

use super::found::Found;
use super::messages;
use super::tokens::{Kind, Tokens};

/// Words that begin an explanation: before them a single dash is no “from … to”.
const EXPLAINS: [&str; 10] =
    ["这", "那", "即", "也就是", "就是", "一个", "一种", "一场", "一项", "一条"];

/// Looks at all dashes of a run.
pub(super) fn check(tokens: &Tokens<'_>, found: &mut Found) {
    let mut at = 0;
    while at < tokens.list().len() {
        let kind = tokens.kind(at);
        let Kind::Mark('-' | '－' | '─' | '―' | '–' | '—') = kind else {
            at += 1;
            continue;
        };
        let count = (at..).take_while(|at| tokens.kind(*at) == kind).count();
        match (kind, count) {
            (Kind::Mark('—'), 1) => single(tokens, at, found),
            (Kind::Mark('—'), _) => {}
            (_, 2) => double(tokens, at, found),
            _ => {}
        }
        at += count;
    }
}

/// `—` where an explanation or a subtitle begins.
fn single(tokens: &Tokens<'_>, at: usize, found: &mut Found) {
    let begins = match tokens.kind(tokens.left(at)) {
        Kind::Edge | Kind::Mark('，' | '。') => tokens.chinese_after(at),
        Kind::Han => EXPLAINS.iter().any(|word| tokens.words_of(at + 1).starts_with(word)),
        _ => false,
    };
    if begins {
        found.add(tokens.range(at, at), messages::half_dash());
    }
}

/// Two strokes that are no Chinese dash, from `at`.
fn double(tokens: &Tokens<'_>, at: usize, found: &mut Found) {
    let (mut first, mut last) = (at, at + 1);
    // Blanks round the strokes are Latin custom, and go with them.
    let is_blank = |at: usize| tokens.kind(at) == Kind::Blank;
    if is_blank(tokens.left(first)) && is_blank(last + 1) {
        (first, last) = (tokens.left(first), last + 1);
    }
    let before = tokens.chinese_before(first);
    let begins = tokens.kind(tokens.left(first)) == Kind::Edge;
    if !(before || begins) || !tokens.chinese_after(last) {
        return;
    }
    let (shown, problem) = (tokens.range(at, at + 1), messages::strokes_for_dash());
    if before && tokens.is_free(first, last) {
        let edit = found.edit(tokens.range(first, last), "——");
        found.add_with(shown, problem, vec![edit]);
    } else {
        found.add(shown, problem);
    }
}
