//! A file's bytes into text, and the text into front matter and body.
//!
//! Given: bytes. Gives: text, the two ranges, and problems. May not know: what
//! the front matter or the body says.

mod decode;
mod fences;
mod messages;
#[cfg(test)]
mod tests;

use std::ops::Range;

pub use decode::{Encoding, decode};

use crate::base::diag::Problem;

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
    let fences = fences::find(&text, &mut problems);
    let (front, front_line, body, body_line) = match fences {
        None => (None, 1, 0..text.len(), 1),
        Some(fences) => {
            (Some(fences.front), fences.front_line, fences.body..text.len(), fences.body_line)
        }
    };
    let split = Split { text, encoding, front, front_line, body, body_line };
    (Some(split), problems)
}
