//! The names of places, of today and former, ready to be looked up.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::resolve::Former;
use super::table::{self, FormerRow};
use super::{Gazetteer, Place, PlaceId};

/// How a text names a place; a full name counts before a short one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Rank {
    Full,
    Short,
}

/// One name of one place.
#[derive(Clone)]
pub(super) struct Form {
    text: Cow<'static, str>,
    pub id: PlaceId,
    pub rank: Rank,
    /// Position among the former names, for a name that is no longer borne.
    pub former: Option<usize>,
}

/// The names and codes of a gazetteer, ready to be looked up.
#[derive(Clone)]
pub(super) struct Index {
    forms: Vec<Form>,
    codes: Vec<(u32, PlaceId)>,
    /// The former names, each with its successor.
    pub formers: Vec<(&'static FormerRow, PlaceId)>,
}

/// The former table is read once and shared by every index.
fn former_rows() -> &'static [FormerRow] {
    static ROWS: OnceLock<Vec<FormerRow>> = OnceLock::new();
    ROWS.get_or_init(table::formers)
}

impl Index {
    /// The index of all places of a gazetteer.
    pub fn of(gazetteer: &Gazetteer) -> Index {
        let mut index =
            Index { forms: Vec::with_capacity(8000), codes: Vec::new(), formers: Vec::new() };
        for id in gazetteer.ids() {
            let place = gazetteer.place(id);
            index.codes.extend(place.code.map(|code| (code.0, id)));
            index.forms.extend(forms(place, id));
        }
        // The places are in the order of their codes; the search relies on it.
        index.codes.sort_unstable();
        for row in former_rows() {
            let Some(successor) = index.by_code(row.successor) else {
                continue;
            };
            let at = index.formers.len();
            index.formers.push((row, successor));
            let name = row.name();
            let mut add = |text, rank| {
                index.forms.push(Form {
                    text: Cow::Borrowed(text),
                    id: successor,
                    rank,
                    former: Some(at),
                });
            };
            add(name, Rank::Full);
            if let Some(short) = former_short(name) {
                add(short, Rank::Short);
            }
        }
        index.forms.sort_unstable_by(|a, b| a.text.cmp(&b.text).then(a.id.cmp(&b.id)));
        index
    }

    /// Adds a place that came after the others.
    pub fn insert(&mut self, place: &Place, id: PlaceId) {
        for form in forms(place, id) {
            let at = self.forms.partition_point(|other| other.text <= form.text);
            self.forms.insert(at, form);
        }
    }

    /// The place of a six-digit code.
    pub fn by_code(&self, code: u32) -> Option<PlaceId> {
        let at = self.codes.binary_search_by_key(&code, |&(code, _)| code).ok()?;
        Some(self.codes[at].1)
    }

    /// The places that bear a name, and those that bore it.
    pub fn named(&self, text: &str) -> &[Form] {
        let from = self.forms.partition_point(|form| form.text.as_ref() < text);
        let count = self.forms[from..].partition_point(|form| form.text.as_ref() == text);
        &self.forms[from..from + count]
    }

    /// What is said of a former name that a text used.
    pub fn note(&self, former: usize) -> Option<Former> {
        let (row, successor) = *self.formers.get(former)?;
        Some(Former { name: row.name(), successor, since: row.year })
    }
}

/// The names of a place: in full, short, and as people shorten long ones (恩施州, 恩施自治州).
fn forms(place: &Place, id: PlaceId) -> impl Iterator<Item = Form> {
    let form = move |text, rank| Form { text, id, rank, former: None };
    let short = match &place.name {
        Cow::Borrowed(name) => Cow::Borrowed(&name[..place.short]),
        Cow::Owned(name) => Cow::Owned(name[..place.short].to_owned()),
    };
    let whole = short == place.name;
    let between = tails(place)
        .map(move |tail| form(Cow::Owned(format!("{}{tail}", place.short_name())), Rank::Short));
    let short = (!whole).then(|| form(short, Rank::Short));
    [form(place.name.clone(), Rank::Full)].into_iter().chain(short).chain(between)
}

/// The shorter ends that may follow a short name in place of the full generic: 州 and 自治州.
pub(super) fn tails(place: &Place) -> impl Iterator<Item = &str> {
    let generic = &place.name[place.short..];
    let last = generic.char_indices().next_back().map(|(at, _)| &generic[at..]);
    let autonomous = generic.find("自治").map(|at| &generic[at..]);
    last.into_iter().chain(autonomous).filter(move |tail| tail.len() < generic.len())
}

/// A former name without its generic, where two characters are left: 襄樊.
pub(super) fn former_short(name: &str) -> Option<&str> {
    let (at, _) = name.char_indices().next_back()?;
    (name[..at].chars().count() > 1).then_some(&name[..at])
}
