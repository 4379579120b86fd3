//! What a reference means: the way from a text to a place.
//!
//! A text is read from its end: some place's name ends it, and what stands before must be names of
//! places around that one. So 景宁县 is never taken for 宁县, and no piece is guessed.

use super::index::{Rank, former_short, tails};
use super::table::{self, FormerRow};
use super::{Gazetteer, Place, PlaceId, nearest};

/// No name of a place is longer, with all places around it and in whatever language, in
/// bytes.
const LONGEST: usize = 500;

/// A place that a text names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Resolved {
    /// The place of today.
    pub id: PlaceId,
    /// The former name that the text used, if it did.
    pub note: Option<Former>,
}

/// A name that is no longer borne.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Former {
    /// The former name: 无为县.
    pub name: &'static str,
    /// The place that bears on: 无为市. It is not the place named where an outer name is former (襄樊市/樊城区).
    pub successor: PlaceId,
    /// The year since which the name is former.
    pub since: u16,
}

/// Why a text names no place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Unresolved {
    /// There is nothing but blanks.
    Empty,
    /// Several places bear the name; by code.
    Ambiguous(Vec<PlaceId>),
    /// No place bears it.
    Unknown {
        /// Up to five places that may be meant, likeliest first.
        nearest: Vec<PlaceId>,
    },
}

/// The text as it is looked up: full-width signs folded, pieces parted by single slashes.
pub(super) fn folded(text: &str) -> String {
    let han = text
        .chars()
        .any(|c| c >= '\u{2E80}' && !('\u{FF01}'..='\u{FF5E}').contains(&c) && c != '\u{3000}');
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let c = match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            _ => c,
        };
        match c {
            '/' | '\\' | '>' | '›' | '»' | '→' | '|' => out.push('/'),
            // Blanks part Chinese names, but stand within English ones.
            _ if c.is_whitespace() || c == '\u{200B}' || c == '\u{FEFF}' => {
                out.push(if han { '/' } else { ' ' })
            }
            _ => out.push(c),
        }
    }
    let mut pieces: Vec<&str> =
        out.split('/').map(str::trim).filter(|piece| !piece.is_empty()).collect();
    // What forms of statistics insert between a municipality and its districts is no place.
    if pieces.len() > 1 {
        if pieces[0] == "中国" {
            pieces.remove(0);
        }
        pieces.retain(|piece| {
            !matches!(*piece, "市辖区" | "县" | "省直辖县级行政区划" | "自治区直辖县级行政区划")
        });
    }
    pieces.join("/")
}

pub(super) fn resolve(gazetteer: &Gazetteer, text: &str) -> Result<Resolved, Unresolved> {
    let text = folded(text);
    if text.is_empty() {
        return Err(Unresolved::Empty);
    }
    if text.len() > LONGEST {
        return Err(Unresolved::Unknown { nearest: Vec::new() });
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return by_code(gazetteer, &text);
    }
    // `北京市/朝阳区(110105)`, as messages write it: the code says it all.
    if let Some(digits) = code_in_brackets(&text) {
        return by_code(gazetteer, digits);
    }
    let mut matches = Matches::default();
    if text.chars().any(|c| c >= '\u{2E80}') {
        matches.chinese(gazetteer, &text, false);
        if matches.found.is_empty() {
            matches.chinese(gazetteer, &text, true);
        }
    }
    if matches.found.is_empty() {
        matches.english(gazetteer, &text);
    }
    matches.settle(gazetteer, &text)
}

fn code_in_brackets(text: &str) -> Option<&str> {
    let inner = text.strip_suffix([')', '）'])?;
    let (_, digits) = inner.rsplit_once(['(', '（'])?;
    let fits = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit());
    fits.then_some(digits)
}

fn by_code(gazetteer: &Gazetteer, digits: &str) -> Result<Resolved, Unresolved> {
    let index = gazetteer.index();
    let unknown = || Unresolved::Unknown { nearest: nearest::codes(gazetteer, digits) };
    let code = table::code(digits).ok_or_else(unknown)?;
    if let Some(id) = index.by_code(code) {
        return Ok(Resolved { id, note: None });
    }
    let at =
        index.formers.iter().position(|(row, _)| row.code == Some(code)).ok_or_else(unknown)?;
    Ok(Resolved { id: index.formers[at].1, note: index.note(at) })
}

/// The best matches so far: by the rank of the last name, then by the levels left out between names.
#[derive(Default)]
struct Matches {
    best: Option<(Rank, usize)>,
    found: Vec<(PlaceId, Option<usize>)>,
}

impl Matches {
    fn add(&mut self, rank: Rank, climbed: Climbed, id: PlaceId, former: Option<usize>) {
        let score = (rank, climbed.skipped);
        if self.best.is_none_or(|best| score < best) {
            self.best = Some(score);
            self.found.clear();
        }
        if self.best == Some(score) && self.found.iter().all(|&(other, _)| other != id) {
            self.found.push((id, former.or(climbed.former)));
        }
    }

    fn chinese(&mut self, gazetteer: &Gazetteer, text: &str, with_former: bool) {
        let index = gazetteer.index();
        let last = text.rfind('/').map_or(0, |at| at + 1);
        for (at, _) in text[last..].char_indices() {
            let (rest, name) = text.split_at(last + at);
            for form in index.named(name) {
                let climbed = match form.former {
                    None => climb(gazetteer, form.id, rest, with_former),
                    Some(former) if with_former => along(index.formers[former].0, rest)
                        .or_else(|| climb(gazetteer, form.id, rest, true))
                        .map(|climbed| Climbed { former: Some(former), ..climbed }),
                    Some(_) => None,
                };
                if let Some(climbed) = climbed {
                    self.add(form.rank, climbed, form.id, None);
                }
            }
        }
    }

    /// English names and address pieces, each piece whole.
    fn english(&mut self, gazetteer: &Gazetteer, text: &str) {
        let mut pieces: Vec<&str> = text.split('/').collect();
        let Some(last) = pieces.pop() else { return };
        for id in gazetteer.ids() {
            let place = gazetteer.place(id);
            let Some(rank) = said_in_english(place, last) else {
                continue;
            };
            let mut outer = gazetteer.ancestors(id).into_iter();
            let holds = pieces
                .iter()
                .rev()
                .all(|piece| outer.any(|id| said_in_english(gazetteer.place(id), piece).is_some()));
            if holds {
                self.add(rank, Climbed::default(), id, None);
            }
        }
    }

    fn settle(mut self, gazetteer: &Gazetteer, text: &str) -> Result<Resolved, Unresolved> {
        match self.found.as_slice() {
            [] => Err(Unresolved::Unknown { nearest: nearest::names(gazetteer, text) }),
            &[(id, former)] => {
                let note = former.and_then(|former| gazetteer.index().note(former));
                Ok(Resolved { id, note })
            }
            _ => {
                self.found.sort_unstable();
                Err(Unresolved::Ambiguous(self.found.into_iter().map(|(id, _)| id).collect()))
            }
        }
    }
}

/// A way outwards that used up a text.
#[derive(Clone, Copy, Default)]
struct Climbed {
    /// Levels that the text leaves out between two names.
    skipped: usize,
    /// The former name of an outer place that the text used.
    former: Option<usize>,
}

/// Reads `rest` from its end as names of places around `id`, in order.
fn climb(gazetteer: &Gazetteer, id: PlaceId, rest: &str, with_former: bool) -> Option<Climbed> {
    let rest = rest.trim_end_matches('/');
    if rest.is_empty() {
        return Some(Climbed::default());
    }
    let place = gazetteer.place(id);
    if gazetteer.parents(id).is_empty() && place.name().ends_with('市') {
        // A municipality stands twice where forms ask for a province and a city: 北京市/北京市/朝阳区.
        return [place.name(), place.short_name()].contains(&rest).then(Climbed::default);
    }
    let mut best: Option<Climbed> = None;
    let mut keep = |climbed: Climbed| {
        if best.is_none_or(|best| climbed.skipped < best.skipped) {
            best = Some(climbed);
        }
    };
    for &parent in gazetteer.parents(id) {
        let place = gazetteer.place(parent);
        let shorts = tails(place)
            .chain([""])
            .filter_map(|tail| rest.strip_suffix(tail)?.strip_suffix(place.short_name()));
        for before in rest.strip_suffix(place.name()).into_iter().chain(shorts) {
            climb(gazetteer, parent, before, with_former).into_iter().for_each(&mut keep);
        }
        if with_former {
            let formers = gazetteer.index().formers.iter().enumerate();
            for (at, (row, _)) in formers.filter(|(_, (_, successor))| *successor == parent) {
                if let Some(before) = strip_former(rest, row.name()) {
                    let climbed = climb(gazetteer, parent, before, true);
                    climbed
                        .into_iter()
                        .for_each(|climbed| keep(Climbed { former: Some(at), ..climbed }));
                }
            }
        }
        if let Some(climbed) = climb(gazetteer, parent, rest, with_former) {
            keep(Climbed { skipped: climbed.skipped + 1, ..climbed });
        }
    }
    best
}

/// Reads `rest` from its end as the outer names of a former path, some of which may be left out.
fn along(row: &FormerRow, rest: &str) -> Option<Climbed> {
    let mut rest = rest.trim_end_matches('/');
    let mut skipped = 0;
    for piece in row.path.rsplit('/').skip(1) {
        if rest.is_empty() {
            break;
        }
        match strip_former(rest, piece) {
            Some(before) => rest = before.trim_end_matches('/'),
            None => skipped += 1,
        }
    }
    rest.is_empty().then_some(Climbed { skipped, former: None })
}

fn strip_former<'a>(rest: &'a str, name: &str) -> Option<&'a str> {
    rest.strip_suffix(name).or_else(|| rest.strip_suffix(former_short(name)?))
}

fn said_in_english(place: &Place, text: &str) -> Option<Rank> {
    if alike(place.english(), text) || alike(place.name(), text) {
        Some(Rank::Full)
    } else if alike(place.slug(), text) {
        Some(Rank::Short)
    } else {
        None
    }
}

/// Equal but for case, apostrophes, hyphens and blanks.
fn alike(a: &str, b: &str) -> bool {
    fn letters(text: &str) -> impl Iterator<Item = char> {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
    }
    letters(a).eq(letters(b))
}
