//! Regions of a site's own, which have no code: 西咸新区, a park, a cooperation zone.

use std::borrow::Cow;
use std::sync::Arc;

use super::{Gazetteer, Level, Place, PlaceId, Unresolved};

/// The most faults that are told; more are told when these are mended.
const MOST: usize = 100;

/// A zone as a site declares it.
#[derive(Clone, Debug, Default)]
pub struct ZoneSpec {
    /// The Chinese name: 西咸新区.
    pub name: String,
    /// The English name; made from the slug where it is missing.
    pub english: Option<String>,
    /// The piece of its address, `[a-z0-9-]+`.
    pub slug: String,
    /// The reading, syllables parted by spaces, for the order of lists; the slug where it is missing.
    pub pinyin: Option<String>,
    /// References to the places that it lies within, at least one.
    pub within: Vec<String>,
}

/// A fault of one zone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ZoneError {
    /// Position of the zone among those given, from 0.
    pub zone: usize,
    /// What is wrong.
    pub problem: ZoneProblem,
}

/// What can be wrong with a zone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ZoneProblem {
    /// The name is empty.
    NoName,
    /// The slug is empty or has other signs than `a-z`, `0-9` and `-`.
    BadSlug,
    /// It lies within nothing.
    NoParent,
    /// A reference of `within` (its position, from 0) names no place.
    Parent {
        /// Position in `within`.
        at: usize,
        /// Why it names no place.
        why: Unresolved,
    },
    /// Another place with the same outer places has this slug.
    SlugTaken(PlaceId),
    /// Another place with the same outer places has this name.
    NameTaken(PlaceId),
}

pub(super) fn add(builtin: &Gazetteer, zones: &[ZoneSpec]) -> Result<Gazetteer, Vec<ZoneError>> {
    let mut gazetteer = builtin.clone();
    if zones.is_empty() {
        return Ok(gazetteer);
    }
    // The index is shared until the first zone is added to it.
    gazetteer.index();
    let mut errors = Vec::new();
    for (at, spec) in zones.iter().enumerate() {
        if errors.len() >= MOST {
            break;
        }
        match placed(&gazetteer, spec) {
            Ok(place) => {
                let id = PlaceId(gazetteer.places.len() as u32);
                if let Some(index) = gazetteer.index.get_mut() {
                    Arc::make_mut(index).insert(&place, id);
                }
                for parent in &place.within {
                    gazetteer.children[parent.index()].push(id);
                }
                gazetteer.places.push(place);
                gazetteer.children.push(Vec::new());
            }
            Err(problems) => {
                errors.extend(problems.into_iter().map(|problem| ZoneError { zone: at, problem }))
            }
        }
    }
    if errors.is_empty() { Ok(gazetteer) } else { Err(errors) }
}

fn placed(gazetteer: &Gazetteer, spec: &ZoneSpec) -> Result<Place, Vec<ZoneProblem>> {
    let mut problems = Vec::new();
    let name = spec.name.trim().to_owned();
    if name.is_empty() {
        problems.push(ZoneProblem::NoName);
    }
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if spec.slug.is_empty() || !spec.slug.bytes().all(plain) {
        problems.push(ZoneProblem::BadSlug);
    }
    let mut within: Vec<PlaceId> = Vec::new();
    for (at, text) in spec.within.iter().enumerate() {
        match gazetteer.resolve(text) {
            Ok(parent) if within.contains(&parent.id) => {}
            Ok(parent) => within.push(parent.id),
            Err(why) => problems.push(ZoneProblem::Parent { at, why }),
        }
        if problems.len() >= MOST {
            break;
        }
    }
    if spec.within.is_empty() {
        problems.push(ZoneProblem::NoParent);
    }
    let parent = common(gazetteer, &within);
    if let Some(parent) = parent {
        // Places that share an address, and zones that hang there though their parents lie deeper.
        let siblings = gazetteer.ids().filter(|&id| gazetteer.place(id).parent == Some(parent));
        for id in siblings {
            let other = gazetteer.place(id);
            if other.slug == spec.slug {
                problems.push(ZoneProblem::SlugTaken(id));
            }
            if other.name == name {
                problems.push(ZoneProblem::NameTaken(id));
            }
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(Place {
        code: None,
        short: name.len(),
        pinyin: Cow::Owned(spec.pinyin.clone().unwrap_or_else(|| spec.slug.clone())),
        english: Cow::Owned(spec.english.clone().unwrap_or_else(|| english(&name, &spec.slug))),
        name: Cow::Owned(name),
        slug: Cow::Owned(spec.slug.clone()),
        level: Level::Zone,
        parent,
        within,
    })
}

/// The nearest place that is, or holds, every parent; the first parent's province where there is none.
fn common(gazetteer: &Gazetteer, within: &[PlaceId]) -> Option<PlaceId> {
    let mut outer = gazetteer.path(*within.first()?);
    let province = outer.first().copied();
    while let Some(place) = outer.pop() {
        if within.iter().all(|&parent| gazetteer.contains(place, parent)) {
            return Some(place);
        }
    }
    province
}

/// The words of the slug with capitals, and the generic that all such zones share.
fn english(name: &str, slug: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for word in slug.split('-').filter(|word| !word.is_empty()) {
        let (first, others) = word.split_at(1);
        words.push(first.to_ascii_uppercase() + others);
    }
    if name.ends_with("新区") {
        words.push("New Area".to_owned());
    }
    words.join(" ")
}
