//! Reads the two built-in tables: the places, and the former names with their successors.

use std::borrow::Cow;

use super::{Code, Level, Place, PlaceId};

const PLACES: &str = include_str!("table.tsv");
const FORMERS: &str = include_str!("former.tsv");

/// A name or code that a place bore, as the former table has it.
pub(super) struct FormerRow {
    /// The former code, where it is known and not another place's today.
    pub code: Option<u32>,
    /// The full former path: 安徽省/芜湖市/无为县.
    pub path: &'static str,
    /// Code of the successor.
    pub successor: u32,
    /// Year of the change.
    pub year: u16,
}

impl FormerRow {
    /// The last piece of the path.
    pub fn name(&self) -> &'static str {
        self.path.rsplit('/').next().unwrap_or(self.path)
    }
}

fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The number of a code of 2, 4 or 6 digits, or of more digits if the others are zeros, as in
/// statistical codes.
pub(super) fn code(digits: &str) -> Option<u32> {
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (head, tail) = digits.split_at(digits.len().min(6));
    if tail.bytes().any(|byte| byte != b'0') {
        return None;
    }
    let zeros = match head.len() {
        2 => 10_000,
        4 => 100,
        6 => 1,
        _ => return None,
    };
    head.parse::<u32>().ok().map(|number| number * zeros)
}

/// The first characters of a name that have a syllable each in its reading.
fn short(name: &str, pinyin: &str) -> usize {
    let syllables = pinyin.bytes().filter(|&byte| byte == b' ').count() + 1;
    name.char_indices().nth(syllables).map_or(name.len(), |(at, _)| at)
}

/// The places in the table's order: by code, so that a place follows the one that holds it.
pub(super) fn places() -> Vec<Place> {
    let mut places: Vec<Place> = Vec::with_capacity(3300);
    let mut province = None;
    let mut prefecture = (0, None);
    for line in lines(PLACES) {
        let mut fields = line.split('\t');
        let mut field = || fields.next().unwrap_or_default();
        let (digits, name, pinyin, english, slug) = (field(), field(), field(), field(), field());
        let number = code(digits);
        let id = Some(PlaceId(places.len() as u32));
        // Below 香港, 澳门 and 台湾 the standard gives no digits; "-" stands for each.
        let (level, parent) = match number {
            Some(number) if number % 10_000 == 0 => {
                province = id;
                (Level::Province, None)
            }
            Some(number) if number % 100 == 0 => {
                prefecture = (number / 100, id);
                (Level::Prefecture, province)
            }
            Some(number) if number / 100 == prefecture.0 => (Level::County, prefecture.1),
            None if digits.len() == 4 => (Level::Prefecture, province),
            _ => (Level::County, province),
        };
        places.push(Place {
            code: number.map(Code),
            name: Cow::Borrowed(name),
            short: short(name, pinyin),
            pinyin: Cow::Borrowed(pinyin),
            english: Cow::Borrowed(english),
            slug: if slug.is_empty() { Cow::Owned(joined(pinyin)) } else { Cow::Borrowed(slug) },
            level,
            parent,
            within: Vec::new(),
        });
    }
    places
}

/// The syllables of a reading as one word of ASCII, ü written v.
fn joined(pinyin: &str) -> String {
    let mut word = String::with_capacity(pinyin.len());
    word.extend(pinyin.chars().filter(|&c| c != ' ').map(|c| if c == 'ü' { 'v' } else { c }));
    word
}

/// The former names in the table's order.
pub(super) fn formers() -> Vec<FormerRow> {
    lines(FORMERS)
        .filter_map(|line| {
            let mut fields = line.split('\t');
            let former = fields.next()?;
            Some(FormerRow {
                code: code(former),
                path: fields.next()?,
                successor: code(fields.next()?)?,
                year: fields.next()?.parse().ok()?,
            })
        })
        .collect()
}
