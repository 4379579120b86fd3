//! Full-width letters, and blanks that are set by hand where the page sets them.

use super::found::Found;
use super::messages;
use super::runs::RunKind;
use super::tokens::{Kind, Tokens};
use crate::base::text::fold_width;

/// Looks at the letters and the beginning of the lines of a run.
pub(super) fn check(tokens: &Tokens<'_>, found: &mut Found) {
    for (at, token) in tokens.list().iter().enumerate() {
        match token.kind {
            Kind::Wide => wide(tokens, at, found),
            Kind::Blank if tokens.words_of(at).starts_with('\u{3000}') => indent(tokens, at, found),
            _ => {}
        }
    }
}

/// `ＡＢＣ１２３`
fn wide(tokens: &Tokens<'_>, at: usize, found: &mut Found) {
    let words = tokens.words_of(at);
    let narrow = fold_width(words);
    let fixed = !tokens.is_free(at, at);
    // `１. 甲` would become an item of a list, and a field of `１２` a number.
    let begins = matches!(tokens.kind(tokens.left(at)), Kind::Edge | Kind::Break);
    let marks = matches!(tokens.kind(at + 1), Kind::Mark('.' | ')'));
    let alone = tokens.list().len() == 1 && is_field(tokens.run);
    let sure = !(fixed || alone || begins && marks);
    found.replace(tokens.range(at, at), messages::full_width(words, &narrow), &narrow, sure);
}

/// Full-width blanks at the beginning of a line.
fn indent(tokens: &Tokens<'_>, at: usize, found: &mut Found) {
    let before = tokens.kind(tokens.left(at));
    if is_field(tokens.run) || !matches!(before, Kind::Edge | Kind::Break) {
        return;
    }
    // Before Chinese words the blanks hold nothing back that Markdown would read.
    let sure = before == Kind::Edge && tokens.chinese_after(at);
    let problem = messages::indented(before == Kind::Break);
    found.replace(tokens.range(at, at), problem, "", sure);
}

fn is_field(run: RunKind) -> bool {
    matches!(run, RunKind::Title | RunKind::Field)
}
