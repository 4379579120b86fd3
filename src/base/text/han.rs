//! Which characters are Han, which are set full width, and half-width forms.

use std::borrow::Cow;

/// Whether `c` is a Han character: one that has a reading in pinyin.
pub fn is_han(c: char) -> bool {
    matches!(c,
        '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{323AF}' | '〇' | '々')
}

/// Whether `c` takes a full em in Chinese text, so that a line may end beside it
/// without a blank being meant.
///
/// This is East Asian Wide and Fullwidth (UAX #11) without Hangul, whose words
/// are parted by blanks, and with [the marks](is_shared_mark) that Chinese and
/// Latin text share.
pub fn is_wide(c: char) -> bool {
    match c {
        '\0'..='\u{B6}' => false,
        '\u{3131}'..='\u{318E}' | '\u{3200}'..='\u{321E}' | '\u{3260}'..='\u{327E}' => false,
        '\u{2E80}'..='\u{A4CF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FE10}'..='\u{FE19}'
        | '\u{FE30}'..='\u{FE6F}'
        | '\u{FF01}'..='\u{FF60}'
        | '\u{FFE0}'..='\u{FFE6}'
        | '\u{16FE0}'..='\u{18DFF}'
        | '\u{1AFF0}'..='\u{1B2FF}'
        | '\u{1F200}'..='\u{1F2FF}'
        | '\u{1F300}'..='\u{1F64F}'
        | '\u{1F680}'..='\u{1F6FF}'
        | '\u{1F900}'..='\u{1FAFF}'
        | '\u{20000}'..='\u{3FFFD}' => true,
        _ => is_shared_mark(c),
    }
}

/// Whether `c` is a mark of Chinese text that Unicode counts as ambiguous in
/// width, because Latin text uses it too: `“”‘’—…·`.
pub fn is_shared_mark(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’' | '—' | '―' | '…' | '‥' | '·')
}

/// The text with full-width letters and digits (`ＡＢ１２`) made half-width;
/// full-width punctuation stays.
pub fn fold_width(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| narrow(c) != c) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(narrow).collect())
}

fn narrow(c: char) -> char {
    match c {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
            char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c)
        }
        _ => c,
    }
}

/// Whether `c` belongs to the character before it, so that no cut may come
/// between the two: combining marks, joiners, variation selectors, skin tones.
pub fn is_extender(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{200C}' | '\u{200D}' | '\u{20D0}'..='\u{20FF}' | '\u{302A}'..='\u{302F}'
        | '\u{3099}' | '\u{309A}' | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}'
        | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Whether `c` is seen by nobody and means nothing in running text: it comes along with
/// pasted text. Marks of direction belong to it, with which a text can be made to look
/// otherwise than it reads; the joiners U+200C and U+200D do not, which shape letters
/// and emoji.
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}')
}
