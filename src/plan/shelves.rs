//! Shelves: the cards that `theme.toml` asks for on a kind of page.

use std::collections::BTreeMap;

use super::Plan;
use super::card::text_of;
use super::view::Shelf;
use crate::base::lang::Lang;
use crate::model::{Article, Listed};

/// What a shelf holds: `{ type = "case", take = 8 }`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ShelfSpec {
    /// Only articles of this type.
    pub kind: Option<String>,
    /// Only articles of this section.
    pub section: Option<String>,
    /// How many at most.
    pub take: usize,
    /// How many of the newest to leave out.
    pub skip: usize,
    /// Only those with a main picture.
    pub cover: bool,
}

/// The shelves of a kind of page in `lang`.
pub(super) fn shelves(plan: &Plan, kind: &str, lang: &Lang) -> BTreeMap<String, Shelf> {
    let specs = plan.asked.shelves.get(kind);
    specs
        .into_iter()
        .flatten()
        .map(|(name, spec)| (name.clone(), shelf(plan, spec, lang)))
        .collect()
}

fn shelf(plan: &Plan, spec: &ShelfSpec, lang: &Lang) -> Shelf {
    let edition = plan.site.edition(lang);
    let default = &plan.site.config.default_language;
    let section = edition.sections.iter().find(|(id, _)| {
        let section = plan.site.section(*id);
        match (&spec.section, &spec.kind) {
            (Some(name), _) => section.folder == *name,
            (None, Some(kind)) => section.default_type.as_ref() == Some(kind),
            (None, None) => false,
        }
    });
    let ids = match (&spec.section, section) {
        (Some(_), Some((_, articles))) => articles.as_slice(),
        (Some(_), None) => &[],
        (None, _) => &edition.articles,
    };
    let fits = |article: &&Article| {
        spec.kind.as_ref().is_none_or(|kind| article.kind == *kind)
            && (!spec.cover || article.fields.get("cover").is_some())
    };
    let cards = ids
        .iter()
        .map(|id| plan.site.article(*id))
        .filter(fits)
        .skip(spec.skip)
        .take(spec.take)
        .map(|article| plan.card(Listed { article: article.id, entry: None }))
        .collect();
    let label = || {
        let kind = plan.site.config.types.get(spec.kind.as_deref()?)?;
        Some(text_of(plan, &kind.label, lang))
    };
    Shelf {
        title: section
            .map(|(id, _)| plan.site.section(*id).title(lang, default).to_owned())
            .or_else(label)
            .unwrap_or_default(),
        url: section
            .map(|(id, _)| plan.urls.section(lang, &plan.site.section(*id).folder, 1).address),
        cards,
    }
}
