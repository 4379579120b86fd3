//! Tags: agreed ones that nothing bears, and pairs that may be meant for one.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::messages as say;
use crate::base::date::When;
use crate::base::diag::{Diags, Span};
use crate::base::path::RelPath;
use crate::base::text::is_han;
use crate::model::TagId;
use crate::plan::Plan;

/// Where the agreed tags are.
const FILE: &str = "content/tags.toml";

/// What may stand behind a Chinese tag without making it another.
const ENDINGS: [&str; 3] = ["工作", "活动", "情况"];

/// A word of Latin letters must be as long as this, or one letter makes another word.
const LATIN: usize = 6;

/// The tags of the site.
pub(super) fn check_site(plan: &Plan, _: When) -> Diags {
    let mut diags = Diags::default();
    unused(plan, &mut diags);
    alike(plan, &mut diags);
    diags
}

fn unused(plan: &Plan, diags: &mut Diags) {
    let site = &plan.site;
    let listed: BTreeSet<TagId> =
        site.editions.iter().flat_map(|edition| &edition.tags).map(|(id, _)| *id).collect();
    for (id, tag) in site.tags.iter() {
        let Some(span) = tag.agreed else { continue };
        if !listed.contains(&id) && !site.articles().any(|article| article.bears(id)) {
            let default = &site.config.default_language;
            let problem = say::unused_tag(tag.name.get(default, default)).at(span);
            diags.add(&RelPath::new(FILE), problem);
        }
    }
}

/// A place where a tag is written.
type Place<'p> = (&'p RelPath, Span);

fn alike(plan: &Plan, diags: &mut Diags) {
    let tags = &plan.site.tags;
    let default = &plan.site.config.default_language;
    // The vocabulary's keeper has looked at what is in it; what is not is reported
    // with the article.
    let brought: Vec<(&str, TagId)> = tags
        .iter()
        .filter(|(_, tag)| tag.agreed.is_none())
        .map(|(id, tag)| (tag.name.get(default, default), id))
        .collect();
    let pairs = pairs(&brought);
    if pairs.is_empty() {
        return;
    }
    let wanted: BTreeSet<TagId> = pairs.iter().flat_map(|(a, b)| [*a, *b]).collect();
    let places = places(plan, &wanted);
    let of = |id: &TagId| places.get(id).map(Vec::as_slice).unwrap_or_default();
    for (a, b) in pairs {
        // The rarer one is likelier the slip; of equals the one that came later.
        let (rare, other) = if of(&a).len() < of(&b).len() { (a, b) } else { (b, a) };
        let Some((file, span)) = of(&rare).first() else { continue };
        let name = |id| tags.get(id).name.get(default, default);
        let files = of(&other).iter().map(|(file, _)| *file);
        diags.add(file, say::tags_alike(name(rare), name(other), files).at(*span));
    }
}

/// Where each of `wanted` is written, in the order of the articles.
fn places<'p>(plan: &'p Plan, wanted: &BTreeSet<TagId>) -> BTreeMap<TagId, Vec<Place<'p>>> {
    let mut places: BTreeMap<TagId, Vec<Place<'p>>> = BTreeMap::new();
    for article in plan.site.articles() {
        let path = &article.doc.path;
        let mut note = |word: &str, span| {
            let id = plan.site.tags.named(word).filter(|id| wanted.contains(id));
            if let Some(id) = id {
                places.entry(id).or_default().push((path, span));
            }
        };
        if article.doc.front.iter().any(|field| field.name == "tags") {
            for one in article.fields.references("tags") {
                note(&one.value, one.span);
            }
        }
        for mark in &article.doc.body.entries {
            for (word, span) in &mark.tags {
                note(word, *span);
            }
        }
    }
    places
}

/// The pairs of `tags` that may be meant for one.
fn pairs(tags: &[(&str, TagId)]) -> BTreeSet<(TagId, TagId)> {
    let mut pairs = BTreeSet::new();
    let mut add = |a: TagId, b: TagId| {
        if a != b {
            pairs.insert((a.min(b), a.max(b)));
        }
    };
    let plain: Vec<(String, TagId)> = tags.iter().map(|(name, id)| (letters(name), *id)).collect();
    let mut whole: HashMap<&str, TagId> = HashMap::new();
    for (name, id) in &plain {
        add(*whole.entry(name).or_insert(*id), *id);
    }
    for (name, id) in &plain {
        let stems = ENDINGS.iter().filter_map(|ending| name.strip_suffix(ending));
        for other in stems.filter_map(|stem| whole.get(stem)) {
            add(*other, *id);
        }
    }
    // Tags that share one of these differ by a letter, or by the order of two parts.
    let mut shared: HashMap<String, TagId> = HashMap::new();
    for ((name, id), (written, _)) in plain.iter().zip(tags) {
        for spelling in one_letter_less(name).chain(turned_about(written)) {
            add(*shared.entry(spelling).or_insert(*id), *id);
        }
    }
    // A short form keeps the first character and the last of what it stands for.
    let mut ends: HashMap<(char, char), Vec<(&str, TagId)>> = HashMap::new();
    for (name, id) in plain.iter().filter(|(name, _)| name.chars().all(is_han)) {
        if let (Some(first), Some(last)) = (name.chars().next(), name.chars().next_back()) {
            ends.entry((first, last)).or_default().push((name, *id));
        }
    }
    for alike in ends.values() {
        for (short, id) in alike {
            for (_, other) in alike.iter().filter(|(long, _)| is_short_for(short, long)) {
                add(*other, *id);
            }
        }
    }
    pairs
}

/// The letters of `tag` without marks and blanks, and in small ones.
fn letters(tag: &str) -> String {
    tag.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// A word of Latin letters, and what it is without each of its letters but the first.
fn one_letter_less(word: &str) -> impl Iterator<Item = String> + '_ {
    let is_latin = word.len() >= LATIN && word.bytes().all(|b| b.is_ascii_lowercase());
    let places = if is_latin { 1..word.len() + 1 } else { 0..0 };
    places.map(|at| format!("{}{}", &word[..at], word.get(at + 1..).unwrap_or_default()))
}

/// `园区（企业）科协`, written alike for `企业（园区）科协`.
fn turned_about(tag: &str) -> Option<String> {
    let (before, rest) = tag.split_once(['（', '('])?;
    let (within, after) = rest.split_once(['）', ')'])?;
    Some(format!("{}({}){after}", before.min(within), before.max(within)))
}

/// Whether `short` leaves out parts of `long` at two places or more, as 园企科协 does
/// of 园区企业科协. What is left out at one place alone makes another thing of it:
/// 青年科技人才 are not 青年人才.
fn is_short_for(short: &str, long: &str) -> bool {
    let mut rest = long.chars();
    let mut gaps = 0;
    for c in short.chars() {
        match rest.position(|other| other == c) {
            Some(0) => {}
            Some(_) => gaps += 1,
            None => return false,
        }
    }
    gaps > 1 && rest.next().is_none() && short.chars().count() > 3
}
