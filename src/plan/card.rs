//! What a list shows of an article or an entry. A body edit leaves a card as it
//! was, and so every list that shows it.

use std::sync::OnceLock;

use super::view::{Card, Link, Moment, PictureView};
use super::{Plan, Target, facts};
use crate::base::date::When;
use crate::base::digest::Piece;
use crate::base::lang::{Lang, Text};
use crate::base::path::RelPath;
use crate::kind::{Picture, Value};
use crate::model::{Article, Listed, Site, TagId};
use crate::region::PlaceId;

/// The cards of everything that is listed, each made when it is first asked for.
#[derive(Debug)]
pub(super) struct Cards {
    /// For each article the place of its own card; those of its entries follow.
    starts: Vec<usize>,
    made: Vec<OnceLock<Piece<Card>>>,
}

impl Cards {
    /// Room for the cards of `site`.
    pub(super) fn new(site: &Site) -> Self {
        let mut count = 0;
        let starts = site
            .articles()
            .map(|article| {
                let start = count;
                count += 1 + article.entry_count();
                start
            })
            .collect();
        Self { starts, made: vec![OnceLock::new(); count] }
    }
}

impl Plan {
    /// The card of what is listed.
    pub(super) fn card(&self, listed: Listed) -> Piece<Card> {
        let start = self.cards.starts[listed.article.index()];
        let slot = &self.cards.made[start + listed.entry.map_or(0, |entry| entry + 1)];
        let make = || Piece::new(card(self, self.site.article(listed.article), listed.entry));
        slot.get_or_init(make).clone()
    }
}

fn card(plan: &Plan, article: &Article, entry: Option<usize>) -> Card {
    let lang = &article.lang;
    let address = plan.article_address(article);
    let kind = plan.site.config.types.get(&article.kind);
    let mut card = Card {
        title: article.title.clone(),
        url: address.clone(),
        within: None,
        kind: article.kind.clone(),
        kind_label: kind.map(|kind| text_of(plan, &kind.label, lang)).unwrap_or_default(),
        section: section_link(plan, article),
        kicker: article.fields.text("kicker").to_owned(),
        date: happened(article).map(|when| moment(plan, when, lang)),
        summary: article.summary.clone(),
        source: article.fields.text("source").to_owned(),
        regions: regions(plan, &article.regions, lang),
        tags: tags(plan, &article.tags, lang),
        cover: cover(plan, article),
        note: kind.map(|kind| facts::note(plan, article, kind)).unwrap_or_default(),
        draft: article.fields.is("draft"),
        due: plan.site.is_yet_to_come(article),
    };
    if let Some(at) = entry {
        let entry = &article.entries[at];
        card.title.clone_from(&entry.title);
        card.url = plan.urls.anchor(&address, &entry.anchor);
        card.within = Some(Link { title: article.title.clone(), url: address });
        card.kicker = String::new();
        card.summary.clone_from(&entry.summary);
        card.regions = regions(plan, &entry.regions, lang);
        card.tags = tags(plan, article.entry_tags(at), lang);
        card.note = String::new();
        card.cover = entry
            .picture
            .and_then(|at| article.doc.body.references.get(at))
            .and_then(|reference| sized(plan.resolve(article, reference).ok()?));
    }
    card
}

/// When an article's event happened, else when it was published.
fn happened(article: &Article) -> Option<When> {
    match article.fields.get("event_date") {
        Some(Value::Range(first, _)) => Some(*first),
        _ => article.date,
    }
}

pub(super) fn text_of(plan: &Plan, text: &Text, lang: &Lang) -> String {
    // Labels of types and fields are there in Chinese and English: a further
    // language is shown the English ones.
    let english = Lang::new("en").filter(|_| !lang.is_chinese());
    let fallback = english.as_ref().unwrap_or(&plan.site.config.default_language);
    text.get(lang, fallback).to_owned()
}

pub(super) fn moment(plan: &Plan, when: When, lang: &Lang) -> Moment {
    let chinese = lang.is_chinese();
    Moment {
        iso: when.iso(&plan.site.config.zone),
        text: when.day_text(chinese),
        full: when.full_text(chinese),
        year: when.date.year().to_string(),
        short: when.date.strftime("%m-%d").to_string(),
    }
}

pub(super) fn section_link(plan: &Plan, article: &Article) -> Option<Link> {
    let section = plan.site.section(article.section);
    let lang = &article.lang;
    (!section.folder.is_empty()).then(|| Link {
        title: section.title(lang, &plan.site.config.default_language).to_owned(),
        url: plan.urls.section(lang, &section.folder, 1).address,
    })
}

pub(super) fn tags(plan: &Plan, tags: &[TagId], lang: &Lang) -> Vec<Link> {
    tags.iter()
        .map(|id| {
            let tag = plan.site.tags.get(*id);
            Link {
                title: tag.name.get(lang, &plan.site.config.default_language).to_owned(),
                url: plan.urls.tag(lang, &tag.slug, 1).address,
            }
        })
        .collect()
}

fn regions(plan: &Plan, regions: &[PlaceId], lang: &Lang) -> Vec<Link> {
    let places = &plan.site.config.gazetteer;
    regions
        .iter()
        .map(|id| {
            let place = places.place(*id);
            let title = if lang.is_chinese() { place.short_name() } else { place.english() };
            Link { title: title.to_owned(), url: plan.urls.region(lang, places, *id, 1).address }
        })
        .collect()
}

/// The article's main picture, if it is there.
pub(super) fn cover(plan: &Plan, article: &Article) -> Option<PictureView> {
    match article.fields.get("cover") {
        Some(Value::Picture(picture)) => picture_view(plan, article, picture),
        _ => None,
    }
}

pub(super) fn picture_view(
    plan: &Plan,
    article: &Article,
    picture: &Picture,
) -> Option<PictureView> {
    picture_at(plan, &article.doc.path, picture)
}

/// A picture that the file `from` names, if it is there.
pub(super) fn picture_at(plan: &Plan, from: &RelPath, picture: &Picture) -> Option<PictureView> {
    let found = plan.resolve_file(from, &picture.src).ok()?;
    let mut view = sized(found)?;
    view.alt.clone_from(&picture.alt);
    view.caption.clone_from(&picture.caption);
    view.credit.clone_from(&picture.credit);
    Some(view)
}

/// A picture without words.
fn sized(target: Target) -> Option<PictureView> {
    let Target::File { address, dimensions, .. } = target else { return None };
    Some(PictureView {
        url: address,
        alt: String::new(),
        caption: String::new(),
        credit: String::new(),
        width: dimensions.map(|(width, _)| width),
        height: dimensions.map(|(_, height)| height),
    })
}
