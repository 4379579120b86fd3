//! The gazetteer: the places of GB/T 2260 and the site's own zones, their names, and what a text means by one.
//!
//! It is given a text that names a place (and, once, the zones of a site); it gives places and, for a former
//! name, the successor. It knows nothing of sites, files or messages: a caller words what it returns.
//!
//! The table is made by `tools/regions`, which says where it comes from. It is read when first asked for.

mod index;
mod nearest;
mod resolve;
mod table;
#[cfg(test)]
mod tests;
mod zones;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::sync::{Arc, OnceLock};

pub use resolve::{Former, Resolved, Unresolved};
pub use zones::{ZoneError, ZoneProblem, ZoneSpec};

/// A place of one gazetteer. Ids of the built-in places are the same in every gazetteer of a run,
/// and their order is that of the codes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PlaceId(u32);

impl PlaceId {
    /// The position of the place among all places of its gazetteer, from 0.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A six-digit code of GB/T 2260; it is written with all its digits (`420102`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Code(u32);

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:06}", self.0)
    }
}

/// Where a place stands in the tree.
///
/// A county may stand right below a province (济源市, 永川区), so the level is not the depth.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Level {
    /// 省, 自治区, 直辖市, 特别行政区.
    Province,
    /// 地级市, 地区, 自治州, 盟.
    Prefecture,
    /// 县, 县级市, 市辖区, 自治县, 旗.
    County,
    /// A region of the site's own, without a code.
    Zone,
}

/// One place and its names.
#[derive(Clone, Debug)]
pub struct Place {
    code: Option<Code>,
    name: Cow<'static, str>,
    /// Bytes of `name` that make its short form.
    short: usize,
    pinyin: Cow<'static, str>,
    english: Cow<'static, str>,
    slug: Cow<'static, str>,
    level: Level,
    parent: Option<PlaceId>,
    /// The declared parents of a zone; a built-in place has `parent` alone.
    within: Vec<PlaceId>,
}

impl Place {
    /// The code of GB/T 2260. Zones have none, nor has what lies below 香港, 澳门 and 台湾.
    pub fn code(&self) -> Option<Code> {
        self.code
    }

    /// The full name: 江岸区, 内蒙古自治区, 景宁畲族自治县.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The name without its generic and its peoples: 江岸, 内蒙古, 景宁.
    ///
    /// Names that would keep one character alone stay whole (单县, 东区), and so do the names of zones.
    pub fn short_name(&self) -> &str {
        &self.name[..self.short]
    }

    /// The reading of the short name, lower case without tones, a space between syllables: `lü liang`.
    pub fn pinyin(&self) -> &str {
        &self.pinyin
    }

    /// The English name: Hubei, Wuhan, Jiang'an District, Enshi Tujia and Miao Autonomous Prefecture.
    pub fn english(&self) -> &str {
        &self.english
    }

    /// The piece of an address (`[a-z0-9-]+`), unlike that of every sibling.
    pub fn slug(&self) -> &str {
        &self.slug
    }

    /// Where the place stands in the tree.
    pub fn level(&self) -> Level {
        self.level
    }

    /// A key that sorts places by pinyin, syllable by syllable, ü after u.
    pub fn sort_key(&self) -> String {
        self.pinyin.replace('ü', "v")
    }
}

/// All places that a site can refer to.
#[derive(Clone)]
pub struct Gazetteer {
    places: Vec<Place>,
    children: Vec<Vec<PlaceId>>,
    provinces: Vec<PlaceId>,
    index: OnceLock<Arc<index::Index>>,
}

impl fmt::Debug for Gazetteer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Gazetteer({} places)", self.places.len())
    }
}

impl Gazetteer {
    /// The places of GB/T 2260, read at the first call.
    pub fn builtin() -> &'static Gazetteer {
        static BUILTIN: OnceLock<Gazetteer> = OnceLock::new();
        BUILTIN.get_or_init(|| Gazetteer::of(table::places()))
    }

    /// The built-in places and a site's zones. Every fault of every zone is reported.
    ///
    /// A zone may lie within an earlier one.
    pub fn with_zones(zones: &[ZoneSpec]) -> Result<Gazetteer, Vec<ZoneError>> {
        zones::add(Gazetteer::builtin(), zones)
    }

    fn of(places: Vec<Place>) -> Gazetteer {
        let mut gazetteer = Gazetteer {
            children: vec![Vec::new(); places.len()],
            provinces: Vec::new(),
            places,
            index: OnceLock::new(),
        };
        for id in gazetteer.ids() {
            match gazetteer.place(id).parent {
                Some(parent) => gazetteer.children[parent.index()].push(id),
                None => gazetteer.provinces.push(id),
            }
        }
        gazetteer
    }

    /// The place of an id that this gazetteer gave.
    pub fn place(&self, id: PlaceId) -> &Place {
        &self.places[id.index()]
    }

    /// All places: the built-in ones by code, then the zones as they were given.
    pub fn ids(&self) -> impl ExactSizeIterator<Item = PlaceId> + use<> {
        (0..self.places.len()).map(|at| PlaceId(at as u32))
    }

    /// The provinces and their like, by code.
    pub fn provinces(&self) -> &[PlaceId] {
        &self.provinces
    }

    /// The places right within a place, by code; then the zones that name it as a parent.
    pub fn children(&self, id: PlaceId) -> &[PlaceId] {
        &self.children[id.index()]
    }

    /// The places right around a place: none for a province, several for a zone that crosses a border.
    pub fn parents(&self, id: PlaceId) -> &[PlaceId] {
        let place = self.place(id);
        if place.within.is_empty() { place.parent.as_slice() } else { &place.within }
    }

    /// The one way from a province to a place, both included: what an address and a breadcrumb follow.
    ///
    /// A zone within several places follows the nearest place that holds all its parents (西咸新区 in
    /// 西安市 and 咸阳市: 陕西省), and the first parent's province where there is none.
    pub fn path(&self, id: PlaceId) -> Vec<PlaceId> {
        let mut path = vec![id];
        let mut at = id;
        while let Some(parent) = self.place(at).parent {
            path.push(parent);
            at = parent;
        }
        path.reverse();
        path
    }

    /// Every place that holds a place, each once, nearest first: the lists that it belongs to.
    pub fn ancestors(&self, id: PlaceId) -> Vec<PlaceId> {
        let mut found: Vec<PlaceId> = Vec::new();
        let mut next = 0;
        let mut at = id;
        loop {
            for &parent in self.parents(at) {
                if !found.contains(&parent) {
                    found.push(parent);
                }
            }
            let Some(&following) = found.get(next) else {
                break;
            };
            at = following;
            next += 1;
        }
        found
    }

    /// Whether `outer` is `inner` or holds it.
    pub fn contains(&self, outer: PlaceId, inner: PlaceId) -> bool {
        outer == inner || self.ancestors(inner).contains(&outer)
    }

    /// The full names from the province on: 湖北省武汉市江岸区.
    pub fn full_name(&self, id: PlaceId) -> String {
        self.joined(id, "")
    }

    /// The reference that means this place and no other, as a writer may copy it: 湖北省/武汉市/江岸区.
    pub fn reference(&self, id: PlaceId) -> String {
        self.joined(id, "/")
    }

    fn joined(&self, id: PlaceId, separator: &str) -> String {
        let names: Vec<&str> = self.path(id).into_iter().map(|id| self.place(id).name()).collect();
        names.join(separator)
    }

    /// The English names from the place outwards: Jiang'an District, Wuhan, Hubei.
    pub fn full_english(&self, id: PlaceId) -> String {
        let names: Vec<&str> =
            self.path(id).into_iter().rev().map(|id| self.place(id).english()).collect();
        names.join(", ")
    }

    /// The order of two places in a Chinese list: by pinyin, then by code.
    pub fn by_pinyin(&self, a: PlaceId, b: PlaceId) -> Ordering {
        let key =
            |id: PlaceId| self.place(id).pinyin.chars().map(|c| if c == 'ü' { 'v' } else { c });
        key(a).cmp(key(b)).then(a.cmp(&b))
    }

    /// The place of a code, whole or without its trailing pairs of zeros (`420102`, `4201`, `42`).
    pub fn by_code(&self, digits: &str) -> Option<PlaceId> {
        let code = table::code(digits)?;
        self.index().by_code(code)
    }

    /// What a reference means: a code, a path or a name, in full or short, of today or former.
    ///
    /// Pieces of a path are parted by `/` (or ／, ＞, ›, a blank) or written as one word
    /// (湖北省武汉市江岸区); levels may be left out. A full name counts before a short one, and a path
    /// without gaps before one with gaps. English names and address pieces are understood too.
    pub fn resolve(&self, text: &str) -> Result<Resolved, Unresolved> {
        resolve::resolve(self, text)
    }

    /// What a place was before: names that it bore, and places that went into it.
    pub fn formers(&self, id: PlaceId) -> Vec<Former> {
        let mut formers = Vec::new();
        for (row, successor) in self.index().formers.iter().filter(|(_, to)| *to == id) {
            let former = Former { name: row.name(), successor: *successor, since: row.year };
            // A place that got another code before it got another name stands there twice.
            if !formers.contains(&former) {
                formers.push(former);
            }
        }
        formers
    }

    fn index(&self) -> &Arc<index::Index> {
        self.index.get_or_init(|| Arc::new(index::Index::of(self)))
    }
}
