//! What is left of characters that were lost or read in the wrong encoding, and
//! characters that nobody sees.

use std::ops::Range;

use super::found::Found;
use super::messages::traces;
use super::runs::RunKind;
use super::tokens::{Kind, Tokens};
use crate::base::text::is_han;

/// How many garbled characters are put together to what was meant.
const LONGEST: usize = 60;

/// Looks at all characters of a run that may be no text.
pub(super) fn check(tokens: &Tokens<'_>, found: &mut Found) {
    let mut done = 0;
    for (at, token) in tokens.list().iter().enumerate() {
        let range = token.range.clone();
        if range.start < done {
            continue;
        }
        match token.kind {
            Kind::Lost => found.add(range, traces::lost_character()),
            Kind::Private => {
                let c = tokens.words_of(at).chars().next().unwrap_or_default();
                found.add(range, traces::private_character(c));
            }
            Kind::Unseen => unseen(tokens, at, found),
            Kind::Letters if !tokens.words_of(at).is_ascii() => {
                if let Some((bytes, meant)) = read_as_latin(tokens, at) {
                    done = bytes.end;
                    found.add(bytes, traces::garbled(Some(&meant)));
                }
            }
            Kind::Han if token.scripts.is_garbled() => {
                if let Some(bytes) = read_as_gbk(tokens.words_of(at)) {
                    let bytes = range.start + bytes.start..range.start + bytes.end;
                    found.add(bytes, traces::garbled(None));
                }
            }
            _ => {}
        }
    }
}

/// Characters that nobody sees. Those that join a family of emoji or the letters of
/// other scripts are left alone.
fn unseen(tokens: &Tokens<'_>, at: usize, found: &mut Found) {
    // The reader of front matter speaks of those that it finds.
    if matches!(tokens.run, RunKind::Title | RunKind::Field) {
        return;
    }
    let (left, right) = (tokens.left(at), at + 1);
    let plain = |at: usize, c: Option<char>| match tokens.kind(at) {
        Kind::Letters => c.is_some_and(|c| c.is_ascii()),
        Kind::Mark(mark) => {
            mark.is_ascii()
                || matches!(mark, '\u{3001}'..='\u{301f}' | '\u{ff01}'..='\u{ff1f}' | '“' | '”')
        }
        _ => true,
    };
    let before = tokens.words_of(left).chars().next_back();
    let after = tokens.words_of(right).chars().next();
    if !plain(left, before) || !plain(right, after) {
        return;
    }
    let c = tokens.words_of(at).chars().next().unwrap_or_default();
    // At the beginning of a line it may hold back what Markdown would read.
    let begins = matches!(tokens.kind(left), Kind::Edge | Kind::Break);
    let word = after.is_some_and(|c| is_han(c) || c.is_ascii_alphabetic());
    let fixed = !tokens.is_free(at, at);
    // The address of a heading is made of its words.
    let sure = !fixed && (!begins || word) && tokens.run != RunKind::Heading;
    found.replace(tokens.range(at, at), traces::unseen_character(c), "", sure);
}

/// UTF-8 that was read as Windows-1252: `â€œ` for “. The bytes, and what was meant.
fn read_as_latin(tokens: &Tokens<'_>, at: usize) -> Option<(Range<usize>, String)> {
    let words = tokens.words_of(at);
    let first = words.find(|c| matches!(c, 'Â'..='ô'))?;
    let start = tokens.range(at, at).start + first;
    let mut bytes = Vec::new();
    let mut ends = Vec::new();
    for (place, c) in tokens.text_from(start).char_indices().take(LONGEST) {
        let mut utf8 = [0; 4];
        let (encoded, _, lost) = encoding_rs::WINDOWS_1252.encode(c.encode_utf8(&mut utf8));
        match *encoded {
            [byte] if !lost && byte >= 0x80 => bytes.push(byte),
            _ => break,
        }
        ends.push(place + c.len_utf8());
    }
    let valid = match std::str::from_utf8(&bytes) {
        Ok(text) => text.len(),
        Err(error) => error.valid_up_to(),
    };
    let meant = String::from_utf8_lossy(&bytes[..valid]).into_owned();
    let end = ends.get(valid.checked_sub(1)?)?;
    meant.chars().all(is_likely).then_some((start..start + end, meant))
}

/// Whether `c` is a character that Chinese or European text has; by chance, letters and
/// marks of French come out as others.
fn is_likely(c: char) -> bool {
    let european = matches!(c, '\u{a0}'..='\u{24f}' | '\u{2010}'..='\u{2122}');
    european || matches!(c, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

/// UTF-8 that was read as GBK, or memory that was never filled: the bytes of `words`.
fn read_as_gbk(words: &str) -> Option<Range<usize>> {
    for known in ["锟斤拷", "烫烫烫", "屯屯屯"] {
        if let Some(at) = words.find(known) {
            let length = words[at..].chars().take_while(|c| known.contains(*c)).map(char::len_utf8);
            return Some(at..at + length.sum::<usize>());
        }
    }
    // The first two bytes of a Chinese mark make one of these, the third begins the
    // next character, as no character does that people write.
    let (at, first) = words.char_indices().find(|(_, c)| "锛銆鈥".contains(*c))?;
    let next = words[at + first.len_utf8()..].chars().next()?;
    let mut utf8 = [0; 4];
    let (bytes, _, _) = encoding_rs::GBK.encode(next.encode_utf8(&mut utf8));
    matches!(bytes[0], 0x80..=0xBF).then(|| at..at + first.len_utf8() + next.len_utf8())
}
