//! Casebooks: texts that are there already, compiled by list or by query.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::issue::Known;
use super::messages as say;
use super::series::Series;
use super::tags::{Tags, Words};
use super::{Article, WorkId};
use crate::base::date::When;
use crate::base::diag::Diags;
use crate::base::text::Order;
use crate::kind::{Fields, Value};
use crate::region::PlaceId;

/// A casebook.
#[derive(Debug)]
pub struct Casebook {
    /// The work that is its own page.
    pub work: WorkId,
    /// Its texts in their order.
    pub members: Vec<WorkId>,
    /// How they are grouped.
    pub group: Grouping,
}

/// How the texts of a casebook are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// Not at all.
    None,
    /// By province of the first region.
    Region,
    /// By the first tag.
    Tag,
    /// By year of publication.
    Year,
}

/// What a casebook asks for.
struct Query {
    kinds: Vec<String>,
    sections: Vec<String>,
    tags: Vec<super::TagId>,
    regions: Vec<PlaceId>,
    series: Vec<String>,
    from: Option<When>,
    to: Option<When>,
}

/// All casebooks.
pub(super) fn collect(
    known: &Known<'_>,
    sections: &[super::Section],
    series: &[Series],
    tags: &mut Tags,
    diags: &mut Diags,
) -> Vec<Casebook> {
    known
        .books
        .iter()
        .filter_map(|article| {
            let Some(Value::Record(members)) = article.fields.get("members") else { return None };
            let mut found = listed(article, members, known, diags);
            let by_list = !found.is_empty();
            if let Some(query) = read_query(article, members, known, tags, diags) {
                let fits = known.works().filter(|other| {
                    is_text(other)
                        && other.work != article.work
                        && query.fits(other, sections, series)
                });
                found.extend(fits);
            }
            let mut works: Vec<WorkId> = Vec::new();
            let mut seen = HashSet::new();
            sort(&mut found, article, by_list, known);
            for member in found {
                if seen.insert(member.work) {
                    works.push(member.work);
                }
            }
            if works.is_empty() {
                let span =
                    article.fields.spanned("members").map_or(article.doc.front_span, |f| f.span);
                diags.add(&article.doc.path, say::empty_casebook().at(span));
            }
            Some(Casebook { work: article.work, members: works, group: grouping(&article.fields) })
        })
        .collect()
}

/// Whether an article is a text that a casebook may hold.
fn is_text(article: &Article) -> bool {
    !article.is_page() && !article.is_compiled()
}

fn listed<'a>(
    article: &Article,
    members: &Fields,
    known: &Known<'a>,
    diags: &mut Diags,
) -> Vec<&'a Article> {
    let span = members.spanned("list").map_or(article.doc.front_span, |field| field.span);
    let mut found = Vec::new();
    for text in members.list("list") {
        let target = article.doc.path.resolve(text);
        match target.and_then(|target| known.files.get(target.digest())) {
            Some(Some(id)) => found.push(known.article(id)),
            Some(None) => diags.add(&article.doc.path, say::member_held(text).at(span)),
            None => diags.add(&article.doc.path, say::member_missing(text, None).at(span)),
        }
    }
    found
}

/// The query; `None` where only a list is given.
fn read_query(
    article: &Article,
    members: &Fields,
    known: &Known<'_>,
    tags: &mut Tags,
    diags: &mut Diags,
) -> Option<Query> {
    let path = &article.doc.path;
    let asked = ["type", "sections", "tags", "regions", "series", "from", "to"];
    if asked.iter().all(|name| members.get(name).is_none()) {
        return None;
    }
    for name in members.list("type") {
        if known.config.types.get(name).is_none() {
            let span = members.spanned("type").map_or(article.doc.front_span, |f| f.span);
            diags.add(path, say::unknown_type(name, &known.config.types).at(span));
        }
    }
    let regions = members.references("regions");
    let words = Words::new(members.references("tags").to_vec(), true);
    Some(Query {
        kinds: members.list("type").to_vec(),
        sections: members.list("sections").to_vec(),
        tags: tags.look_up(&words, &article.lang, path, diags),
        regions: super::manuscript::look_up_places(regions, path, true, known.config, diags),
        series: members.list("series").to_vec(),
        from: members.date("from"),
        to: members.date("to"),
    })
}

impl Query {
    /// Whether an article answers to every part of the query; within a part one of
    /// its words is enough.
    fn fits(&self, article: &Article, sections: &[super::Section], series: &[Series]) -> bool {
        let section = &sections[article.section.0].folder;
        let within = |folder: &String| {
            let rest = section.strip_prefix(folder.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let in_series = |name: &String| {
            series.iter().any(|one| one.name.is_any(name) && one.works.contains(&article.work))
        };
        let date = article.date;
        (self.kinds.is_empty() || self.kinds.contains(&article.kind))
            && (self.sections.is_empty() || self.sections.iter().any(within))
            && (self.tags.is_empty() || self.tags.iter().any(|tag| article.bears(*tag)))
            && self.from.is_none_or(|from| date.is_some_and(|date| date.date >= from.date))
            && self.to.is_none_or(|to| date.is_some_and(|date| date.date <= to.date))
            && self.regions_fit(article)
            && (self.series.is_empty() || self.series.iter().any(in_series))
    }

    fn regions_fit(&self, article: &Article) -> bool {
        self.regions.is_empty()
            || self.regions.iter().any(|outer| article.places_within.contains(outer))
    }
}

fn sort(members: &mut [&Article], book: &Article, by_list: bool, known: &Known<'_>) {
    let date = |article: &Article| article.date.map(|date| date.datetime());
    let path = |article: &Article| article.doc.path.clone();
    match book.fields.text("order") {
        "newest" => members.sort_by_key(|article| (Reverse(date(article)), path(article))),
        "title" => {
            let order = Order::new(&known.config.default_language);
            members.sort_by_cached_key(|article| (order.key(&article.title), path(article)));
        }
        "date" => members.sort_by_key(|article| (date(article), path(article))),
        _ if by_list => {}
        _ => members.sort_by_key(|article| (date(article), path(article))),
    }
}

fn grouping(fields: &Fields) -> Grouping {
    match fields.text("group") {
        "region" => Grouping::Region,
        "tag" => Grouping::Tag,
        "year" => Grouping::Year,
        _ => Grouping::None,
    }
}
