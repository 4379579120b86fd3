//! A file's bytes into text, and the text into front matter and body.
//!
//! Given: bytes. Gives: text, the two ranges, and problems. May not know: what
//! the front matter or the body says.

mod decode;
mod messages;
#[cfg(test)]
mod tests;

use std::ops::Range;

pub use decode::{Encoding, decode};

use crate::base::diag::{Problem, Span};

/// A file taken apart.
#[derive(Clone, Debug)]
pub struct Split {
    /// The whole text, without a byte order mark, otherwise as written.
    pub text: String,
    /// How the file was written.
    pub encoding: Encoding,
    /// The bytes of `text` between the two fences; `None` without front matter.
    pub front: Option<Range<usize>>,
    /// The line of `text`, from 1, at which the front matter begins: add one less
    /// to the lines that its reader counts. 1 without front matter.
    pub front_line: usize,
    /// The bytes of `text` below the front matter.
    pub body: Range<usize>,
    /// The line of `text`, from 1, at which the body begins.
    pub body_line: usize,
}

/// Takes a file apart. Front matter stands between two lines of `---` at the top;
/// blank lines above it and blanks after the hyphens do no harm. `None` for a file
/// that is no text. The problems are those of the encoding and of the fences.
pub fn split(bytes: &[u8]) -> (Option<Split>, Vec<Problem>) {
    let (text, encoding, problem) = decode(bytes);
    if text.is_empty() && encoding == Encoding::Unknown {
        return (None, problem.into_iter().collect());
    }
    let mut problems: Vec<Problem> = problem.into_iter().collect();
    let fences = find_fences(&text, &mut problems);
    let (front, front_line, body, body_line) = match fences {
        None => (None, 1, 0..text.len(), 1),
        Some(fences) => {
            (Some(fences.front), fences.front_line, fences.body..text.len(), fences.body_line)
        }
    };
    let split = Split { text, encoding, front, front_line, body, body_line };
    (Some(split), problems)
}

struct Fences {
    front: Range<usize>,
    front_line: usize,
    body: usize,
    body_line: usize,
}

/// What a line is, as far as fences go.
#[derive(PartialEq)]
enum Line {
    /// `---`
    Fence,
    /// `———`, `***`, ` ---`: meant as a fence if front matter is beside it.
    WrongFence,
    Other,
}

fn kind(line: &str) -> Line {
    let dash = |c: char| matches!(c, '-' | '‐'..='―' | '─' | '━' | '－' | '﹣' | '−' | '一');
    let text = line.trim();
    if line.trim_end() == "---" {
        Line::Fence
    } else if text.chars().count() >= 2
        && (text.chars().all(dash) || matches!(text, "***" | "===" | "+++" | "___" | "```"))
    {
        Line::WrongFence
    } else {
        Line::Other
    }
}

/// Whether a line looks like a field: a name of Latin letters and a colon.
fn is_field(line: &str) -> bool {
    let end = line.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-'));
    end.is_some_and(|end| end > 0 && line[end..].trim_start().starts_with([':', '：']))
}

fn find_fences(text: &str, problems: &mut Vec<Problem>) -> Option<Fences> {
    let mut at = 0;
    // Each line with its number and first byte, and at last the end of the text.
    let lines: Vec<(usize, usize, &str)> = text
        .split_inclusive('\n')
        .enumerate()
        .map(|(number, line)| {
            at += line.len();
            (number + 1, at - line.len(), line.trim_end_matches(['\n', '\r']))
        })
        .collect();
    let start_of = |index: usize| lines.get(index).map_or(text.len(), |line| line.1);
    let whole = |line: &(usize, usize, &str)| {
        let lead = line.2.chars().take_while(|c| c.is_whitespace()).count();
        Span::new(line.0, lead + 1, line.2.trim().chars().count())
    };

    let open = lines.iter().position(|line| !line.2.trim().is_empty())?;
    let opening = kind(lines[open].2);
    // A rule across the page may stand at the top, too.
    let says = |line: &&(usize, usize, &str)| !line.2.trim().is_empty() && !line.2.starts_with('#');
    let first = lines[open + 1..].iter().find(says);
    let has_fields = first.is_some_and(|line| is_field(line.2));
    match opening {
        Line::Other => return None,
        Line::WrongFence if !has_fields => return None,
        Line::WrongFence => {
            problems.push(messages::wrong_fence(lines[open].2.trim(), whole(&lines[open])))
        }
        Line::Fence => {}
    }
    let wrong = |line: &str| opening == Line::WrongFence && line.trim() == lines[open].2.trim();
    let dashes = |line: &str| {
        !line.starts_with([' ', '\t', '*', '=', '+', '_', '`']) && kind(line) == Line::WrongFence
    };
    let close = (open + 1..lines.len()).find(|index| {
        let line = lines[*index].2;
        kind(line) == Line::Fence || wrong(line) || dashes(line)
    });
    let found = |close: usize, body: usize| Fences {
        front: start_of(open + 1)..start_of(close),
        front_line: lines[open].0 + 1,
        body: start_of(body),
        body_line: body + 1,
    };
    match close {
        Some(close) => {
            if kind(lines[close].2) != Line::Fence && opening == Line::Fence {
                problems.push(messages::wrong_fence(lines[close].2.trim(), whole(&lines[close])));
            }
            Some(found(close, close + 1))
        }
        None if has_fields => {
            problems.push(messages::never_closed(whole(&lines[open])));
            // What an editor would take for the end: a blank line or a heading.
            let ends = |line: &str| {
                line.trim().is_empty() || line.starts_with("# ") || line.starts_with("##")
            };
            let end = (open + 1..lines.len())
                .skip_while(|index| lines[*index].2.trim().is_empty())
                .find(|index| ends(lines[*index].2));
            let end = end.unwrap_or(lines.len());
            Some(found(end, end))
        }
        None => None,
    }
}
