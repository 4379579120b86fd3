//! Pinyin: addresses and sort keys from Chinese text.
//!
//! Phrases come first, longest first (`readings.tsv`), then single characters.
//! `ü` is written `v`, as it is typed: 绿色 lvse, 女性 nvxing.

use std::collections::HashMap;
use std::sync::LazyLock;

use pinyin::ToPinyin;

use super::han::{fold_width, is_han};

/// The longest address piece that [`slug`] makes, in bytes.
pub const SLUG_BYTES: usize = 80;

/// A phrase and its syllables, parted by blanks.
type Reading = (&'static str, &'static str);

/// The phrases by their first character, longest first.
static PHRASES: LazyLock<HashMap<char, Vec<Reading>>> = LazyLock::new(|| {
    let mut table: HashMap<char, Vec<Reading>> = HashMap::new();
    for line in include_str!("readings.tsv").lines() {
        if let Some((phrase, syllables)) = line.split_once('\t')
            && let Some(first) = phrase.chars().next()
        {
            table.entry(first).or_default().push((phrase, syllables));
        }
    }
    for bucket in table.values_mut() {
        bucket.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
    }
    table
});

/// What a text falls into.
enum Piece<'a> {
    /// Han characters that are read together: their syllables, parted by blanks.
    Word(&'a str),
    /// Any other character.
    Char(char),
}

/// Calls `take` with each piece of `text` in turn.
fn pieces(text: &str, mut take: impl FnMut(Piece<'_>)) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let mut length = c.len_utf8();
        if is_han(c) {
            let phrase = PHRASES
                .get(&c)
                .and_then(|bucket| bucket.iter().find(|(phrase, _)| rest.starts_with(phrase)));
            match (phrase, c) {
                (Some((phrase, syllables)), _) => {
                    length = phrase.len();
                    take(Piece::Word(syllables));
                }
                (None, '〇') => take(Piece::Word("ling")),
                (None, _) => match c.to_pinyin().map(pinyin::Pinyin::plain) {
                    Some(plain) if plain.contains('ü') => {
                        take(Piece::Word(&plain.replace("üe", "ue").replace('ü', "v")));
                    }
                    Some(plain) => take(Piece::Word(plain)),
                    None => take(Piece::Char(c)),
                },
            }
        } else {
            take(Piece::Char(c));
        }
        rest = &rest[length..];
    }
}

/// The piece of an address that stands for `text`: `[a-z0-9-]`, at most 80 bytes,
/// never beginning or ending with a hyphen. `""` if nothing of the text can stand there.
///
/// Known phrases are one word each, other Han characters a word for each
/// character: 科协动态 `kexie-dongtai`, 第3期 `di-3-qi`.
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    pieces(&fold_width(text), |piece| match piece {
        Piece::Word(syllables) => {
            if !out.is_empty() {
                out.push('-');
            }
            out.extend(syllables.chars().filter(char::is_ascii_lowercase));
            gap = true;
        }
        Piece::Char(c) if plain_letter(c).is_some() => {
            if gap && !out.is_empty() {
                out.push('-');
            }
            out.extend(plain_letter(c));
            gap = false;
        }
        // An apostrophe parts syllables within a word: Xi'an is xian.
        Piece::Char('\'' | '’') => {}
        Piece::Char(_) => gap = true,
    });
    if out.len() > SLUG_BYTES {
        let end = out[..=SLUG_BYTES].rfind('-').unwrap_or(SLUG_BYTES);
        out.truncate(end);
    }
    out
}

/// The letter or digit of an address that stands for `c`: itself in lower case,
/// or without the marks that pinyin and the languages of Europe set on it.
fn plain_letter(c: char) -> Option<char> {
    match c {
        _ if c.is_ascii_alphanumeric() => Some(c.to_ascii_lowercase()),
        'À'..='Å' | 'à'..='å' | 'Ā' | 'ā' | 'Ǎ' | 'ǎ' => Some('a'),
        'È'..='Ë' | 'è'..='ë' | 'Ē' | 'ē' | 'Ě' | 'ě' => Some('e'),
        'Ì'..='Ï' | 'ì'..='ï' | 'Ī' | 'ī' | 'Ǐ' | 'ǐ' => Some('i'),
        'Ò'..='Ö' | 'ò'..='ö' | 'Ō' | 'ō' | 'Ǒ' | 'ǒ' => Some('o'),
        'Ù'..='Ü' | 'ù'..='ü' | 'Ū' | 'ū' | 'Ǔ' | 'ǔ' | 'Ǖ'..='ǜ' => Some('u'),
        'Ñ' | 'ñ' => Some('n'),
        'Ç' | 'ç' => Some('c'),
        _ => None,
    }
}

/// Whether `syllable` is how `c` is read where nothing else tells. Marks of tone may be
/// written or left out.
pub fn is_usual_reading(c: char, syllable: &str) -> bool {
    c.to_pinyin().is_some_and(|reading| bare(reading.plain()).eq(bare(syllable)))
}

/// Whether `text` looks like a syllable of pinyin: small letters, with a vowel, and an
/// end that syllables have.
pub fn is_syllable(text: &str) -> bool {
    let bare: String = bare(text).collect();
    let small = text.chars().all(char::is_lowercase);
    let ends = bare.ends_with(['a', 'e', 'i', 'o', 'u', 'v', 'n', 'g', 'r']);
    small && ends && bare.len() <= 6 && bare.contains(['a', 'e', 'i', 'o', 'u', 'v'])
}

/// The letters of a syllable without marks of tone.
fn bare(syllable: &str) -> impl Iterator<Item = char> {
    syllable.chars().filter_map(plain_letter)
}

/// The text as it is compared in pinyin order: a blank after each syllable, so
/// that 西安 comes before 先; letters in lower case; numbers by their value.
pub fn sort_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len() * 2);
    let mut digits = String::new();
    pieces(&fold_width(text), |piece| match piece {
        Piece::Char(c) if c.is_ascii_digit() => digits.push(c),
        piece => {
            push_number(&mut key, &mut digits);
            match piece {
                Piece::Word(syllables) => {
                    key.push_str(syllables);
                    key.push(' ');
                }
                Piece::Char(c) if c.is_alphanumeric() => key.extend(c.to_lowercase()),
                Piece::Char(_) => {
                    if !key.is_empty() && !key.ends_with(' ') {
                        key.push(' ');
                    }
                }
            }
        }
    });
    push_number(&mut key, &mut digits);
    key
}

/// Writes a number so that text order is the order of values: how many digits, then the digits.
fn push_number(key: &mut String, digits: &mut String) {
    if digits.is_empty() {
        return;
    }
    let value = digits.trim_start_matches('0');
    let length = u32::try_from(value.len()).unwrap_or(u32::MAX).min(0x40);
    key.push('0');
    key.push(char::from_u32(u32::from('0') + length).unwrap_or('0'));
    key.push_str(value);
    digits.clear();
}

/// The letter under which an index lists `text`: `A` to `Z`, or `#` where there
/// is none. Opening marks are passed over.
pub fn initial(text: &str) -> char {
    let folded = fold_width(text);
    let start = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    let head: String = start.chars().take(8).collect();
    let mut letter = None;
    pieces(&head, |piece| {
        letter.get_or_insert(match piece {
            Piece::Word(syllables) => syllables.chars().next().unwrap_or('#'),
            Piece::Char(c) => c,
        });
    });
    match letter {
        Some(c) if c.is_ascii_alphabetic() => c.to_ascii_uppercase(),
        _ => '#',
    }
}
