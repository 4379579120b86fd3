//! A casebook's page: all of its texts, one after the other.

use std::collections::BTreeMap;

use super::card::moment;
use super::renumber::{placed, renumber};
use super::view::{CompilationGroup, CompilationMember, CompilationView};
use super::{Plan, Target, article, compiled, places, words};
use crate::base::digest::Piece;
use crate::base::lang::Lang;
use crate::base::text::Order;
use crate::model::{Article, Casebook, Grouping, WorkId};
use crate::parse::markdown::{Reference, ReferenceKind};

/// A group before it is shown: its heading, and its texts with their ids.
pub(super) struct Group<'p> {
    pub title: String,
    pub members: Vec<(String, &'p Article)>,
}

/// The casebook whose own page is `article`.
pub(super) fn of<'p>(plan: &'p Plan, article: &Article) -> Option<&'p Casebook> {
    plan.site.casebooks.iter().find(|book| book.work == article.work)
}

/// The page.
pub(super) fn view(plan: &Plan, book: &Casebook, lang: &Lang) -> CompilationView {
    let groups = groups(plan, book, lang);
    let ids = ids(&groups);
    let all: Vec<&Article> =
        groups.iter().flat_map(|group| group.members.iter().map(|(_, one)| *one)).collect();
    CompilationView {
        count: all.len(),
        newest: compiled::newest(plan, &all, lang),
        groups: groups
            .iter()
            .enumerate()
            .map(|(at, group)| CompilationGroup {
                id: format!("g{}", at + 1),
                title: group.title.clone(),
                members: group
                    .members
                    .iter()
                    .map(|(id, article)| Piece::new(member(plan, id, article, &ids)))
                    .collect(),
            })
            .collect(),
    }
}

fn member(
    plan: &Plan,
    id: &str,
    article: &Article,
    ids: &BTreeMap<WorkId, String>,
) -> CompilationMember {
    let lang = &article.lang;
    let fields = &article.fields;
    CompilationMember {
        id: id.to_owned(),
        kicker: fields.text("kicker").to_owned(),
        title: article.title.clone(),
        subtitle: fields.text("subtitle").to_owned(),
        byline: compiled::byline(article),
        source: fields.text("source").to_owned(),
        date: article.date.map(|date| moment(plan, date, lang)),
        regions: places::full_links(plan, &article.regions, lang),
        summary: article.summary.clone(),
        url: plan.article_address(article),
        body: body(plan, id, article, ids),
    }
}

/// Where each text stands on the page.
pub(super) fn ids(groups: &[Group<'_>]) -> BTreeMap<WorkId, String> {
    let members = groups.iter().flat_map(|group| &group.members);
    members.map(|(id, article)| (article.work, id.clone())).collect()
}

/// A text of the page, its links to the other texts made anchors.
fn body(plan: &Plan, id: &str, article: &Article, ids: &BTreeMap<WorkId, String>) -> String {
    let html = article.doc.body.fill(|_, reference| {
        let target = plan.resolve(article, reference);
        match inner_anchor(&target, reference, ids) {
            Some(anchor) => anchor,
            None => article::attributes(target, reference),
        }
    });
    renumber(&html, &format!("{id}-"), 2)
}

/// The anchor of a link to another text of the same page.
pub(super) fn inner_anchor(
    target: &Result<Target, super::Broken>,
    reference: &Reference,
    ids: &BTreeMap<WorkId, String>,
) -> Option<String> {
    let Ok(Target::Page { work: Some(work), .. }) = target else { return None };
    let id = ids.get(work).filter(|_| reference.kind == ReferenceKind::Link)?;
    Some(match &reference.anchor {
        Some(anchor) => placed(&format!("{id}-{anchor}")),
        None => placed(id),
    })
}

/// The texts that `lang` has, grouped as the casebook asks.
pub(super) fn groups<'p>(plan: &'p Plan, book: &Casebook, lang: &Lang) -> Vec<Group<'p>> {
    let members: Vec<&Article> =
        book.members.iter().filter_map(|work| plan.site.version(*work, lang)).collect();
    // The key decides the order of groups; texts without one come last.
    let mut keyed: BTreeMap<(bool, Vec<u8>, String), Vec<&Article>> = BTreeMap::new();
    for article in members {
        let (order, title) = group_of(plan, book.group, article, lang);
        let none = title.is_empty() && book.group != Grouping::None;
        let title = if none { words::other(lang).to_owned() } else { title };
        keyed.entry((none, order, title)).or_default().push(article);
    }
    let mut next = 0;
    keyed
        .into_iter()
        .map(|((_, _, title), articles)| Group {
            title,
            members: articles
                .into_iter()
                .map(|article| {
                    next += 1;
                    (format!("m{next}"), article)
                })
                .collect(),
        })
        .collect()
}

/// The heading that an article belongs under, and what orders it.
fn group_of(plan: &Plan, grouping: Grouping, article: &Article, lang: &Lang) -> (Vec<u8>, String) {
    let places = &plan.site.config.gazetteer;
    match grouping {
        Grouping::None => (Vec::new(), String::new()),
        Grouping::Region => {
            let place = article
                .regions
                .first()
                .or_else(|| article.entries.iter().find_map(|entry| entry.regions.first()));
            let Some(province) = place.and_then(|id| places.path(*id).first().copied()) else {
                return (Vec::new(), String::new());
            };
            let name = places::name(plan, province, lang);
            let key = match lang.is_chinese() {
                true => places.place(province).sort_key(),
                false => name.clone(),
            };
            (key.into_bytes(), name)
        }
        Grouping::Tag => match article.tags.first() {
            None => (Vec::new(), String::new()),
            Some(id) => {
                let tag = plan.site.tags.get(*id);
                let name = tag.name.get(lang, &plan.site.config.default_language).to_owned();
                (Order::new(lang).key(&name).bytes().to_vec(), name)
            }
        },
        Grouping::Year => match article.date {
            None => (Vec::new(), String::new()),
            Some(when) => {
                let year = when.date.year();
                (year.to_string().into_bytes(), words::year(year, lang))
            }
        },
    }
}
