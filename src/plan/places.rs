//! Regions as pages show them: the tile map, the tree in use, a place's own page.

use super::Plan;
use super::view::{Link, PlaceLink, RegionView, Tile};
use crate::base::lang::Lang;
use crate::base::text::Order;
use crate::region::{Level, PlaceId};

/// The letters (GB/T 2260), column and row of each province on the tile map, by
/// code: one tile a province, neighbours near each other, no borders drawn.
const TILES: [(&str, &str, usize, usize); 34] = [
    ("230000", "HL", 8, 1),
    ("150000", "NM", 5, 2),
    ("220000", "JL", 8, 2),
    ("650000", "XJ", 1, 3),
    ("620000", "GS", 3, 3),
    ("640000", "NX", 4, 3),
    ("110000", "BJ", 6, 3),
    ("120000", "TJ", 7, 3),
    ("210000", "LN", 8, 3),
    ("630000", "QH", 2, 4),
    ("610000", "SN", 4, 4),
    ("140000", "SX", 5, 4),
    ("130000", "HE", 6, 4),
    ("370000", "SD", 7, 4),
    ("540000", "XZ", 1, 5),
    ("510000", "SC", 3, 5),
    ("500000", "CQ", 4, 5),
    ("410000", "HA", 5, 5),
    ("340000", "AH", 6, 5),
    ("320000", "JS", 7, 5),
    ("310000", "SH", 8, 5),
    ("530000", "YN", 3, 6),
    ("520000", "GZ", 4, 6),
    ("420000", "HB", 5, 6),
    ("360000", "JX", 6, 6),
    ("330000", "ZJ", 7, 6),
    ("450000", "GX", 4, 7),
    ("430000", "HN", 5, 7),
    ("440000", "GD", 6, 7),
    ("350000", "FJ", 7, 7),
    ("710000", "TW", 8, 7),
    ("460000", "HI", 4, 8),
    ("820000", "MO", 5, 8),
    ("810000", "HK", 6, 8),
];

/// The tile map of `lang`: every province, those with something linked.
pub(super) fn tiles(plan: &Plan, lang: &Lang) -> Vec<Tile> {
    let places = &plan.site.config.gazetteer;
    let edition = plan.site.edition(lang);
    let count = |id: PlaceId| edition.placed(id).len();
    let most = places.provinces().iter().map(|id| count(*id)).max().unwrap_or(0);
    TILES
        .iter()
        .filter_map(|(code, letters, column, row)| {
            let id = places.by_code(code)?;
            let (place, count) = (places.place(id), count(id));
            Some(Tile {
                name: short_name(plan, id, lang),
                full_name: name(plan, id, lang),
                letters: (*letters).to_owned(),
                url: (count > 0).then(|| plan.urls.region(lang, places, id, 1).address),
                count,
                column: *column,
                row: *row,
                shade: shade(count, most),
            })
            .filter(|_| place.level() == Level::Province)
        })
        .collect()
}

/// 0 for none, then 1 to 4 by the share of the largest count.
fn shade(count: usize, most: usize) -> usize {
    if count == 0 { 0 } else { (count * 4).div_ceil(most.max(1)).clamp(1, 4) }
}

/// The provinces that have something, with what lies within.
pub(super) fn tree(plan: &Plan, lang: &Lang) -> Vec<PlaceLink> {
    links(plan, plan.site.config.gazetteer.provinces(), lang)
}

fn links(plan: &Plan, ids: &[PlaceId], lang: &Lang) -> Vec<PlaceLink> {
    let places = &plan.site.config.gazetteer;
    let edition = plan.site.edition(lang);
    let mut used: Vec<PlaceId> =
        ids.iter().copied().filter(|id| !edition.placed(*id).is_empty()).collect();
    if lang.is_chinese() {
        used.sort_by(|a, b| places.by_pinyin(*a, *b));
    } else {
        let order = Order::new(lang);
        used.sort_by_cached_key(|id| (order.key(places.place(*id).english()), *id));
    }
    used.into_iter()
        .map(|id| PlaceLink {
            name: name(plan, id, lang),
            url: plan.urls.region(lang, places, id, 1).address,
            count: edition.placed(id).len(),
            children: links(plan, places.children(id), lang),
        })
        .collect()
}

/// A place's own page.
pub(super) fn region(plan: &Plan, id: PlaceId, lang: &Lang) -> RegionView {
    let places = &plan.site.config.gazetteer;
    let place = places.place(id);
    let children = links(plan, places.children(id), lang);
    let parents = places.parents(id);
    RegionView {
        name: name(plan, id, lang),
        full_name: full_name(plan, id, lang),
        local_name: match lang.is_chinese() {
            true => String::new(),
            false => places.full_name(id),
        },
        code: place.code().map(|code| code.to_string()).unwrap_or_default(),
        level: match place.level() {
            Level::Province => "province",
            Level::Prefecture => "prefecture",
            Level::County => "county",
            Level::Zone => "zone",
        }
        .to_owned(),
        count: plan.site.edition(lang).placed(id).len(),
        children,
        within: match place.level() {
            Level::Zone => parents.iter().map(|id| link(plan, *id, lang, full_name)).collect(),
            _ => Vec::new(),
        },
    }
}

/// From the region index to the place.
pub(super) fn trail(plan: &Plan, id: PlaceId, lang: &Lang) -> Vec<Link> {
    plan.site.config.gazetteer.path(id).into_iter().map(|id| link(plan, id, lang, name)).collect()
}

/// An article's places, each with its full name.
pub(super) fn full_links(plan: &Plan, ids: &[PlaceId], lang: &Lang) -> Vec<Link> {
    ids.iter().map(|id| link(plan, *id, lang, full_name)).collect()
}

fn link(
    plan: &Plan,
    id: PlaceId,
    lang: &Lang,
    title: impl Fn(&Plan, PlaceId, &Lang) -> String,
) -> Link {
    let places = &plan.site.config.gazetteer;
    Link { title: title(plan, id, lang), url: plan.urls.region(lang, places, id, 1).address }
}

pub(super) fn name(plan: &Plan, id: PlaceId, lang: &Lang) -> String {
    let place = plan.site.config.gazetteer.place(id);
    if lang.is_chinese() { place.name() } else { place.english() }.to_owned()
}

fn short_name(plan: &Plan, id: PlaceId, lang: &Lang) -> String {
    let place = plan.site.config.gazetteer.place(id);
    if lang.is_chinese() { place.short_name() } else { place.english() }.to_owned()
}

pub(super) fn full_name(plan: &Plan, id: PlaceId, lang: &Lang) -> String {
    let places = &plan.site.config.gazetteer;
    if lang.is_chinese() { places.full_name(id) } else { places.full_english(id) }
}
