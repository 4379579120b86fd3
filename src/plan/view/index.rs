//! Tags, regions and years as pages show them.

use serde::Serialize;

use super::{Card, Link};
use crate::base::digest::Piece;
use crate::base::path::Address;

/// A tag's page.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct TagView {
    /// Its name in this language.
    pub name: String,
    /// Other names for it.
    pub synonyms: Vec<String>,
}

/// Tags under one initial letter.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct TagGroup {
    /// `A` to `Z`, or `#`.
    pub initial: String,
    /// The tags in their order.
    pub tags: Vec<TagLink>,
}

/// A tag in an index.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct TagLink {
    /// Its name in this language.
    pub name: String,
    /// Its page.
    pub url: Address,
    /// How many things bear it.
    pub count: usize,
}

/// A place's page.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct RegionView {
    /// Its name in this language: `武汉市`, `Wuhan`.
    pub name: String,
    /// From the province down: `湖北省武汉市`, `Wuhan, Hubei`.
    pub full_name: String,
    /// Its name in Chinese, on pages in other languages; else `""`.
    pub local_name: String,
    /// Its code by GB/T 2260; `""` for a zone.
    pub code: String,
    /// `province`, `prefecture`, `county` or `zone`.
    pub level: String,
    /// How many things belong to it or to a place within.
    pub count: usize,
    /// The places within that have something.
    pub children: Vec<PlaceLink>,
    /// For a zone in several places: all of them.
    pub within: Vec<Link>,
}

/// A place in an index.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct PlaceLink {
    /// Its name in this language.
    pub name: String,
    /// Its page.
    pub url: Address,
    /// How many things belong to it or to a place within.
    pub count: usize,
    /// The places within that have something.
    pub children: Vec<PlaceLink>,
}

/// A province on the tile map.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct Tile {
    /// Its short name: `鄂` is not used; `湖北`, `Hubei`.
    pub name: String,
    /// Its full name.
    pub full_name: String,
    /// Its page, when it has something.
    pub url: Option<Address>,
    /// How many things belong to it.
    pub count: usize,
    /// The tile's column, from 1.
    pub column: usize,
    /// The tile's row, from 1.
    pub row: usize,
    /// Its two letters by GB/T 2260, for narrow screens: `HB`, `HK`.
    pub letters: String,
    /// 0 for none, then 1 to 4 by rising count.
    pub shade: usize,
}

/// A year of the archive.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct Year {
    /// `2024`.
    pub year: String,
    /// In words: `2024年`, `2024`.
    pub label: String,
    /// The year's page.
    pub url: Address,
    /// How many articles it has.
    pub count: usize,
    /// Its months, newest first.
    pub months: Vec<Month>,
}

/// A month of the archive.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct Month {
    /// The anchor on the year's page: `m07`.
    pub id: String,
    /// In words: `7月`, `July`.
    pub label: String,
    /// Its place on the year's page.
    pub url: Address,
    /// How many articles it has.
    pub count: usize,
    /// Its articles, on the year's own page; empty on the archive's front page.
    pub cards: Vec<Piece<Card>>,
}
