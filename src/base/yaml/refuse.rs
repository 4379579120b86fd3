//! What is looked at before a YAML reader sees a text: its size and depth, and the
//! characters that nobody sees.
//!
//! Both readers take minutes for some hundred kilobytes of brackets, and neither says
//! where a control character is.

use super::messages;
use crate::base::diag::Problem;
use crate::base::lines::Lines;
use crate::base::text::is_invisible;

/// The most bytes that are read.
const LARGEST: usize = 256_000;
/// The most levels that are read.
const DEEPEST: usize = 32;

/// Why `lines` are not given to a reader as they stand; empty when they are.
pub(super) fn early(lines: &Lines) -> Vec<Problem> {
    let size = lines.text().len();
    if size > LARGEST {
        return vec![messages::too_large(size, LARGEST)];
    }
    let unseen = unseen(lines);
    if !unseen.is_empty() {
        return unseen;
    }
    too_deep(lines).into_iter().collect()
}

/// The characters that cannot be seen. What one reader takes for the end of a line and
/// the other does not is one of them: it comes with pasted text.
fn unseen(lines: &Lines) -> Vec<Problem> {
    let text = lines.text();
    let mut found = Vec::new();
    if text.is_ascii() && !text.bytes().any(|b| b.is_ascii_control() && b != b'\n') {
        return found;
    }
    for (at, c) in text.char_indices() {
        let place = || lines.span(at..at + c.len_utf8());
        match c {
            '\r' if text[at + 1..].starts_with('\n') => {}
            '\r' => found.push(messages::lone_return(place())),
            _ if is_invisible(c) => found.push(messages::invisible(c, place())),
            _ if is_passed_over(c) => found.push(messages::control_character(c, place())),
            _ => {}
        }
    }
    found
}

/// Whether `c` is read as if it were not there.
pub fn is_passed_over(c: char) -> bool {
    let is_control = c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    is_control || is_invisible(c) || matches!(c, '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}')
}

fn too_deep(lines: &Lines) -> Option<Problem> {
    let mut brackets = 0_usize;
    let mut levels: Vec<usize> = Vec::new();
    for number in 0..lines.count() {
        let line = lines.get(number);
        let body = line.trim_start_matches([' ', '\t', '-', '?']);
        let lead = &line[..line.len() - body.len()];
        let indent = lead.len() - lead.trim_start_matches(' ').len();
        if !body.is_empty() {
            while levels.last().is_some_and(|level| *level >= indent) {
                levels.pop();
            }
            levels.push(indent);
        }
        let dashes = lead.bytes().filter(|b| matches!(b, b'-' | b'?')).count();
        let mut deepest = brackets;
        for mark in body.bytes() {
            match mark {
                b'[' | b'{' => brackets += 1,
                b']' | b'}' => brackets = brackets.saturating_sub(1),
                _ => {}
            }
            deepest = deepest.max(brackets);
        }
        if deepest + levels.len() + dashes > DEEPEST {
            let start = lines.start(number);
            return Some(messages::too_deep(DEEPEST, lines.span(start..start + line.len())));
        }
    }
    None
}
