//! Destinations with blanks: `![说明](图片 1.jpg)`.
//!
//! CommonMark asks for `<图片 1.jpg>` or `%20`. Editors drop files as they are
//! named; what plainly is a file name with blanks is taken as one.

use std::ops::Range;

/// A destination longer than this, in bytes, is not looked at.
const LONGEST: usize = 300;

/// The ranges of destinations that have blanks, in order.
pub fn destinations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(step) = text[at..].find("](") {
        let start = at + step + 2;
        at = start;
        let Some(length) = inside(&text[start..]) else { continue };
        if let Some(part) = named_with_blanks(&text[start..start + length]) {
            found.push(start + part.start..start + part.end);
            at = start + length;
        }
    }
    found
}

/// The bytes up to the parenthesis that closes, on the same line.
fn inside(rest: &str) -> Option<usize> {
    let mut open = 0;
    let mut escaped = false;
    for (at, byte) in rest.bytes().enumerate().take(LONGEST) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'\n' | b'\r' | b'<' | b'>' => return None,
            b'(' => open += 1,
            b')' if open == 0 => return Some(at),
            b')' => open -= 1,
            _ => {}
        }
    }
    None
}

/// The file name within `inner` (a destination and perhaps a title), if it has
/// blanks and an ending.
fn named_with_blanks(inner: &str) -> Option<Range<usize>> {
    let mut end = inner.trim_end().len();
    for quote in ['"', '\''] {
        if let Some(body) = inner[..end].strip_suffix(quote)
            && let Some(open) = body.find([' ', '\t']).and_then(|_| body.find(quote))
            && body[..open].ends_with([' ', '\t'])
        {
            end = open;
        }
    }
    let name = inner[..end].trim_ascii();
    let path = name.split_once('#').map_or(name, |(path, _)| path);
    let (stem, ending) = path.rsplit_once('.')?;
    let fits = path.contains([' ', '\t'])
        && !stem.is_empty()
        && (1..=5).contains(&ending.len())
        && ending.bytes().all(|b| b.is_ascii_alphanumeric());
    let start = inner.len() - inner.trim_ascii_start().len();
    fits.then(|| start..start + name.len())
}
