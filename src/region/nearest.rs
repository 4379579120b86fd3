//! Places that a text which names none may mean.

use super::{Gazetteer, Level, Place, PlaceId, table};

/// How many places are offered.
const MANY: usize = 5;

/// Costs of an edit, in tenths of a character.
const CHARACTER: usize = 10;
const LIKE_SHAPED: usize = 7;
const GENERIC: usize = 4;

/// Characters of one radical with nearly as many strokes stand this near in Unicode: 官 and 宜.
const NEIGHBOURS: u32 = 24;

/// Places whose code differs in one digit, after the place that the first digits name.
pub(super) fn codes(gazetteer: &Gazetteer, digits: &str) -> Vec<PlaceId> {
    let mut found = Vec::new();
    for length in [4, 2] {
        let around = digits
            .get(..length)
            .and_then(table::code)
            .and_then(|code| gazetteer.index().by_code(code));
        found.extend(around);
    }
    found.dedup();
    for id in gazetteer.ids() {
        let Some(code) = gazetteer.place(id).code() else {
            continue;
        };
        let code = code.to_string();
        let differing = code.bytes().zip(digits.bytes()).filter(|(a, b)| a != b).count();
        if code.len() == digits.len() && differing == 1 && !found.contains(&id) {
            found.push(id);
        }
    }
    found.truncate(MANY);
    found
}

/// Places whose name is like the last name of a text, those within its other names first.
pub(super) fn names(gazetteer: &Gazetteer, text: &str) -> Vec<PlaceId> {
    let (around, name) = placed(gazetteer, text);
    let name: Vec<char> = name.chars().take(24).collect();
    let within = |id: PlaceId| match around {
        Some(around) if gazetteer.contains(around, id) => 0,
        Some(around) if gazetteer.path(around).first() == gazetteer.path(id).first() => 3,
        Some(_) => 6,
        None => 0,
    };
    let most = if name.len() < 5 { CHARACTER } else { name.len() * CHARACTER / 3 };
    let mut found: Vec<(usize, usize, Level, PlaceId)> = gazetteer
        .ids()
        .filter_map(|id| {
            let place = gazetteer.place(id);
            let cost = likeness(place, &name).filter(|&cost| cost <= most)?;
            Some((
                cost + within(id),
                name.len().abs_diff(place.name().chars().count()),
                place.level(),
                id,
            ))
        })
        .collect();
    found.sort_unstable();
    let found: Vec<PlaceId> = found.into_iter().map(|(_, _, _, id)| id).take(MANY).collect();
    if found.is_empty() {
        around.or_else(|| begun(gazetteer, text)).into_iter().collect()
    } else {
        found
    }
}

/// The place whose name begins a text that is like none: 合肥市 for 合肥高新区.
fn begun(gazetteer: &Gazetteer, text: &str) -> Option<PlaceId> {
    let named = gazetteer.ids().filter(|&id| text.starts_with(gazetteer.place(id).short_name()));
    named.max_by_key(|&id| (gazetteer.place(id).short_name().len(), std::cmp::Reverse(id)))
}

/// The innermost place that the first pieces of a text name, and what is left of the text.
fn placed<'a>(gazetteer: &Gazetteer, text: &'a str) -> (Option<PlaceId>, &'a str) {
    let mut around = None;
    let mut rest = text;
    loop {
        let outer = |id: &PlaceId| {
            around.is_none_or(|around| *id != around && gazetteer.contains(around, *id))
        };
        let next = gazetteer
            .ids()
            .filter(|id| gazetteer.place(*id).level() < Level::County)
            .filter(outer)
            .filter_map(|id| {
                let place = gazetteer.place(id);
                let after = rest
                    .strip_prefix(place.name())
                    .or_else(|| rest.strip_prefix(place.short_name()))?;
                let left = after.trim_start_matches('/');
                // 黔东南苗族自治州 is one name: a short name is a piece of its own where no slash follows
                // only if it is a province's.
                let whole = left.len() < after.len() || place.level() == Level::Province;
                (!left.is_empty() && (whole || rest.starts_with(place.name())))
                    .then_some((id, left))
            })
            .min_by_key(|(id, left)| (left.len(), *id));
        match next {
            Some((id, left)) => (around, rest) = (Some(id), left),
            None => break,
        }
    }
    // Pieces that name nothing are passed over; the last one is what the writer meant.
    (around, rest.rsplit('/').next().unwrap_or(rest))
}

/// The cheapest way from a text to a name of a place; none if they have no character in common.
fn likeness(place: &Place, text: &[char]) -> Option<usize> {
    let han = text.iter().any(|&c| c >= '\u{2E80}');
    let names =
        if han { [place.name(), place.short_name()] } else { [place.english(), place.slug()] };
    names.into_iter().filter_map(|name| edits(name, text, han)).min()
}

fn edits(name: &str, text: &[char], han: bool) -> Option<usize> {
    let fold = |c: char| if han { c } else { c.to_ascii_lowercase() };
    let name: Vec<char> = name.chars().map(fold).collect();
    if han && text.len() > 2 && name.len() > text.len() && name.starts_with(text) {
        return Some(LIKE_SHAPED);
    }
    if name.len().abs_diff(text.len()) > 2 || !text.iter().any(|&c| name.contains(&fold(c))) {
        return None;
    }
    let mut row: Vec<usize> = (0..=name.len()).map(|at| at * CHARACTER).collect();
    for (i, &mine) in text.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] += CHARACTER;
        for (j, &other) in name.iter().enumerate() {
            let last = i + 1 == text.len() && j + 1 == name.len();
            let exchanged = diagonal + exchange(fold(mine), other, last);
            diagonal = row[j + 1];
            row[j + 1] = exchanged.min(row[j].min(diagonal) + CHARACTER);
        }
    }
    row.last().copied()
}

fn exchange(a: char, b: char, last: bool) -> usize {
    const GENERICS: &str = "省市区县旗盟州";
    if a == b {
        0
    } else if last && GENERICS.contains(a) && GENERICS.contains(b) {
        GENERIC
    } else if a >= '\u{2E80}' && (a as u32).abs_diff(b as u32) <= NEIGHBOURS {
        LIKE_SHAPED
    } else {
        CHARACTER
    }
}
