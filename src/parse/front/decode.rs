//! Bytes into text, whatever editor wrote them.

use std::borrow::Cow;

use encoding_rs::{GB18030, UTF_16BE, UTF_16LE};

use super::messages;
use crate::base::diag::{Problem, Span};

/// How a file was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16 of either order.
    Utf16,
    /// GBK or its superset GB18030.
    Gb18030,
    /// No text, or damaged text.
    Unknown,
}

/// The text of `bytes` without a byte order mark, how it was written, and what is
/// wrong with that. A file that is no text at all has none.
pub fn decode(bytes: &[u8]) -> (String, Encoding, Option<Problem>) {
    // Where two programs each set a mark, there are two.
    let mut rest = bytes;
    while let Some(after) = rest.strip_prefix(b"\xef\xbb\xbf") {
        rest = after;
    }
    if rest.len() < bytes.len() {
        return decode_8_bit(rest, true);
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        let order = if bytes[0] == 0xff { UTF_16LE } else { UTF_16BE };
        let (text, damaged) = order.decode_without_bom_handling(&bytes[2..]);
        let text = unmarked(&text);
        if text.contains('\0') {
            return (String::new(), Encoding::Unknown, Some(messages::zero_bytes()));
        }
        return match damaged {
            true => (text.to_owned(), Encoding::Unknown, Some(damage(text))),
            false => (text.to_owned(), Encoding::Utf16, Some(messages::utf16())),
        };
    }
    if let Some((zh, en, document)) = other_kind(bytes) {
        return (String::new(), Encoding::Unknown, Some(messages::no_text(zh, en, document)));
    }
    if bytes.contains(&0) {
        return match utf16_without_mark(bytes) {
            Some(text) => (text, Encoding::Utf16, Some(messages::utf16())),
            None => (String::new(), Encoding::Unknown, Some(messages::zero_bytes())),
        };
    }
    decode_8_bit(bytes, false)
}

fn decode_8_bit(bytes: &[u8], marked: bool) -> (String, Encoding, Option<Problem>) {
    if bytes.contains(&0) {
        return (String::new(), Encoding::Unknown, Some(messages::zero_bytes()));
    }
    let gbk = || GB18030.decode_without_bom_handling_and_without_replacement(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => match gbk_by_accident(text, &gbk).filter(|_| !marked) {
            Some(other) => (other.into_owned(), Encoding::Gb18030, Some(messages::gbk())),
            None => (text.to_owned(), Encoding::Utf8, None),
        },
        Err(_) if !marked && !is_mostly_utf8(bytes) && gbk().is_some() => {
            let text = gbk().unwrap_or_default();
            (unmarked(&text).to_owned(), Encoding::Gb18030, Some(messages::gbk()))
        }
        Err(_) => {
            let text = String::from_utf8_lossy(bytes).into_owned();
            let problem = damage(&text);
            (text, Encoding::Unknown, Some(problem))
        }
    }
}

/// `text` without byte order marks.
fn unmarked(text: &str) -> &str {
    text.trim_start_matches('\u{feff}')
}

/// The problem of a text in which damaged bytes were replaced.
fn damage(text: &str) -> Problem {
    let at = text.find('\u{fffd}').unwrap_or_default();
    messages::damaged(Span::of_range(text, at..at + '\u{fffd}'.len_utf8()))
}

/// Whether bytes that are no UTF-8 are so only here and there. Chinese in UTF-8
/// often reads as GBK as well, and as nonsense; Chinese in GBK hardly ever has
/// three bytes in a row that fit UTF-8.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut fits, mut fits_not) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        fits += chunk.valid().chars().filter(|c| c.len_utf8() > 2).count();
        fits_not += chunk.invalid().len();
    }
    fits > 4 * fits_not
}

/// What a short text says in GBK if it is UTF-8 by accident, as 联通 and its like once
/// were in Notepad: nothing but pairs of letters that no language puts side by side,
/// each of which is one of the common characters in GBK.
fn gbk_by_accident<'t>(text: &str, gbk: &dyn Fn() -> Option<Cow<'t, str>>) -> Option<Cow<'t, str>> {
    // Nearly every text is told apart here, by its first Chinese character.
    if text.is_ascii() || text.chars().any(|c| c.len_utf8() > 2) {
        return None;
    }
    let in_pairs = text
        .split(|c: char| c.is_ascii())
        .all(|run| run.is_empty() || run.chars().nth(1).is_some());
    gbk().filter(|other| {
        let mut common = other.chars().filter(|c| !c.is_ascii()).peekable();
        common.peek().is_some() && in_pairs && common.all(is_first_level)
    })
}

/// Whether GB/T 2312 has `c` among its first-level, the common, characters.
fn is_first_level(c: char) -> bool {
    let mut buffer = [0; 4];
    let (bytes, _, _) = GB18030.encode(c.encode_utf8(&mut buffer));
    matches!(*bytes, [0xb0..=0xd7, 0xa1..=0xfe])
}

/// UTF-16 without a mark, if the zero bytes lie as it would have them: most in the
/// upper halves of Latin letters and line breaks, a few in the lower ones of 一 and
/// its like; and nothing but letters and blanks is read from it.
fn utf16_without_mark(bytes: &[u8]) -> Option<String> {
    let even = bytes.iter().step_by(2).filter(|b| **b == 0).count();
    let odd = bytes.iter().skip(1).step_by(2).filter(|b| **b == 0).count();
    let order = if odd > even { UTF_16LE } else { UTF_16BE };
    let text = order.decode_without_bom_handling_and_without_replacement(bytes)?;
    let strange = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    (!text.contains(strange)).then(|| unmarked(&text).to_owned())
}

/// What a file is, in Chinese and English, and whether it holds text that an editor
/// may want.
type Kind = (&'static str, &'static str, bool);

/// What a file that is no text is, by its first bytes.
fn other_kind(bytes: &[u8]) -> Option<Kind> {
    let holds = |part: &str| bytes.windows(part.len()).any(|window| window == part.as_bytes());
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(match () {
            () if holds("word/") => (" Word 文件", "a Word document", true),
            () if holds("xl/") => (" Excel 文件", "an Excel workbook", true),
            () if holds("ppt/") => (" PowerPoint 文件", "a PowerPoint presentation", true),
            () => ("压缩文件", "a ZIP archive", false),
        });
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Some((" WebP 图片", "a WebP picture", false));
    }
    let kinds: [(&[u8], Kind); 10] = [
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            ("旧版 Word 或 WPS 文件", "an old Word or WPS document", true),
        ),
        (b"{\\rtf", (" RTF 文件", "an RTF document", true)),
        (b"%PDF-", (" PDF 文件", "a PDF document", true)),
        (b"\x89PNG\r\n", (" PNG 图片", "a PNG picture", false)),
        (b"\xff\xd8\xff", (" JPEG 图片", "a JPEG picture", false)),
        (b"GIF8", (" GIF 图片", "a GIF picture", false)),
        (b"II*\0", (" TIFF 图片", "a TIFF picture", false)),
        (b"MM\0*", (" TIFF 图片", "a TIFF picture", false)),
        (b"\x1f\x8b", ("压缩文件", "a compressed file", false)),
        (b"Rar!", ("压缩文件", "a RAR archive", false)),
    ];
    kinds.into_iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, kind)| kind)
}
