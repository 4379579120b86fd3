//! What one article is about, told in one language.

use super::places::Place;
use super::random::Random;
use super::vocabulary::{BRANDS, Both, FAMILIES, GIVEN, PARTNERS, TRADES};

/// Chinese or English.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Lang {
    Chinese,
    English,
}

impl Lang {
    /// The one of the two that is in this language.
    pub fn of(self, both: Both) -> &'static str {
        match self {
            Self::Chinese => both.0,
            Self::English => both.1,
        }
    }
}

/// What was drawn for an article, the same for its translation.
pub struct Subject {
    trade: usize,
    brand: usize,
    partner: usize,
    family: usize,
    given: usize,
    year: usize,
    month: usize,
    choice: usize,
}

impl Subject {
    pub fn draw(year: usize, month: usize, random: &mut Random) -> Self {
        Self {
            trade: random.below(TRADES.len()),
            brand: random.below(BRANDS.len()),
            partner: random.below(PARTNERS.len()),
            family: random.below(FAMILIES.len()),
            given: random.below(GIVEN.len()),
            year,
            month,
            choice: random.below(1_000_000),
        }
    }
}

/// The subject in the words of a language.
pub struct Scene {
    pub place: String,
    pub org: String,
    pub company: String,
    pub name: String,
    pub partner: &'static str,
    makes: &'static str,
    year: String,
    month: String,
    choice: usize,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Scene {
    pub fn new(subject: &Subject, place: &Place, lang: Lang) -> Self {
        let trade = &TRADES[subject.trade];
        let (brand, family) = (BRANDS[subject.brand], FAMILIES[subject.family]);
        let given = lang.of(GIVEN[subject.given]);
        let chinese = lang == Lang::Chinese;
        let name = if chinese { &place.name } else { &place.english };
        Self {
            place: name.clone(),
            org: if chinese {
                format!("{name}科协")
            } else {
                format!("the science association of {name}")
            },
            company: if chinese {
                format!("{}{}", brand.0, trade.company.0)
            } else {
                format!("{} {}", brand.1, trade.company.1)
            },
            name: if chinese {
                format!("{}{given}", family.0)
            } else {
                format!("{} {given}", family.1)
            },
            partner: lang.of(PARTNERS[subject.partner]),
            makes: lang.of(trade.makes),
            year: subject.year.to_string(),
            month: if chinese {
                subject.month.to_string()
            } else {
                MONTHS[subject.month - 1].to_owned()
            },
            choice: subject.choice,
        }
    }

    /// What stands in the hole `name`, if the scene decides it.
    pub fn get(&self, name: &str) -> Option<&str> {
        Some(match name {
            "place" => &self.place,
            "org" => &self.org,
            "company" => &self.company,
            "name" => &self.name,
            "partner" => self.partner,
            "makes" => self.makes,
            "year" => &self.year,
            "month" => &self.month,
            _ => return None,
        })
    }

    /// Which of the words for the hole `name`.
    pub fn choice(&self, name: &str) -> usize {
        name.bytes().fold(self.choice, |sum, byte| sum / 3 + usize::from(byte) * 7)
    }
}
