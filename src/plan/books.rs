//! Makes a book of an issue or a casebook: the same texts as their pages show, in
//! one piece.

use std::collections::{BTreeMap, BTreeSet};

use super::book::{BookChapter, BookPart, BookPicture, BookView};
use super::renumber::renumber;
use super::{Plan, Target, casebook, compiled, places, words};
use crate::base::digest::Piece;
use crate::base::lang::Lang;
use crate::base::path::RelPath;
use crate::kind::{Fields, Picture, Value};
use crate::model::{Article, Casebook, Issue, WorkId};
use crate::parse::markdown::ReferenceKind;

/// The book of `article`; `None` unless it is an issue or a casebook.
pub fn book(plan: &Plan, article: &Article) -> Option<BookView> {
    let lang = &article.lang;
    let issue = plan.site.issues.iter().find(|issue| issue.work == article.work);
    let parts = match (issue, casebook::of(plan, article)) {
        (Some(issue), _) => issue_parts(plan, issue, lang),
        (None, Some(book)) => casebook_parts(plan, book, lang),
        (None, None) => return None,
    };
    let mut maker = Maker { plan, ids: BTreeMap::new(), pictures: BTreeSet::new() };
    maker.ids = parts
        .iter()
        .flat_map(|(_, members)| members)
        .enumerate()
        .map(|(at, member)| (member.work, format!("m{}", at + 1)))
        .collect();
    let newest = parts
        .iter()
        .flat_map(|(_, members)| members)
        .filter_map(|member| member.updated())
        .chain(article.updated())
        .max();
    let foreword = maker.body(article, "m0");
    let chapters: Vec<BookPart> = parts
        .iter()
        .map(|(title, members)| BookPart {
            title: title.clone(),
            chapters: members
                .iter()
                .map(|member| Piece::new(maker.chapter(member, lang)))
                .collect(),
        })
        .collect();
    let site = plan.site_view(lang);
    let publisher = match issue {
        Some(issue) => compiled::periodical(plan, issue, lang).publisher,
        None => String::new(),
    };
    let title = match issue {
        Some(issue) => compiled::issue_title(plan, issue, lang),
        None => article.title.clone(),
    };
    Some(BookView {
        subtitle: match issue {
            Some(issue) => compiled::whole(issue, lang),
            None => article.fields.text("subtitle").to_owned(),
        },
        running_head: title.clone(),
        title,
        lang: lang.clone(),
        url: plan.urls.absolute(&plan.article_address(article)),
        publisher: match publisher.is_empty() {
            true => site.organization.name.clone(),
            false => publisher,
        },
        updated: newest.map_or_else(
            || "1970-01-01T00:00:00Z".to_owned(),
            |when| when.rfc3339(&plan.site.config.zone),
        ),
        cover: match article.fields.get("cover") {
            Some(Value::Picture(picture)) => cover(plan, article, picture),
            _ => None,
        },
        foreword,
        parts: chapters,
        colophon: colophon(plan, article, issue),
        pictures: maker.pictures.iter().filter_map(|file| picture(plan, file)).collect(),
    })
}

type Parts<'p> = Vec<(String, Vec<&'p Article>)>;

fn issue_parts<'p>(plan: &'p Plan, issue: &Issue, lang: &Lang) -> Parts<'p> {
    let page = plan.site.best_version(issue.work, lang);
    issue
        .columns
        .iter()
        .map(|column| {
            let members = column
                .articles
                .iter()
                .filter_map(|placed| plan.site.best_version(placed.work, lang))
                .collect();
            (compiled::column_name(column, page), members)
        })
        .collect()
}

fn casebook_parts<'p>(plan: &'p Plan, book: &Casebook, lang: &Lang) -> Parts<'p> {
    casebook::groups(plan, book, lang)
        .into_iter()
        .map(|group| {
            let members = group.members.into_iter().map(|(_, member)| member).collect();
            (group.title, members)
        })
        .collect()
}

/// Makes chapters, and remembers the pictures that they show.
struct Maker<'p> {
    plan: &'p Plan,
    ids: BTreeMap<WorkId, String>,
    pictures: BTreeSet<RelPath>,
}

impl Maker<'_> {
    fn chapter(&mut self, article: &Article, book: &Lang) -> BookChapter {
        let fields = &article.fields;
        let id = self.ids.get(&article.work).cloned().unwrap_or_default();
        let places = places::full_links(self.plan, &article.regions, &article.lang);
        let mut note: Vec<String> = places.into_iter().map(|link| link.title).collect();
        note.extend(article.date.map(|date| date.day_text(article.lang.is_chinese())));
        BookChapter {
            lang: (article.lang != *book).then(|| article.lang.clone()),
            kicker: fields.text("kicker").to_owned(),
            title: article.title.clone(),
            subtitle: fields.text("subtitle").to_owned(),
            byline: compiled::byline(article),
            source: fields.text("source").to_owned(),
            note: words::join(&note, &article.lang),
            body: self.body(article, &id),
            id,
        }
    }

    /// A text with its ids prefixed, its links absolute or within the book, and its
    /// pictures by their files.
    fn body(&mut self, article: &Article, id: &str) -> String {
        let plan = self.plan;
        let mut shown = Vec::new();
        let html = article.doc.body.fill(|_, reference| {
            let target = plan.resolve(article, reference);
            if let Some(anchor) = casebook::inner_anchor(&target, reference, &self.ids) {
                return anchor;
            }
            match (target, reference.kind) {
                (Ok(Target::File { file, dimensions, .. }), ReferenceKind::Picture) => {
                    let size = dimensions
                        .map(|(width, height)| format!(" width=\"{width}\" height=\"{height}\""));
                    let src = format!(" src=\"media:{file}\"{}", size.unwrap_or_default());
                    shown.push(file);
                    src
                }
                (Ok(Target::Page { address, .. } | Target::File { address, .. }), _) => {
                    plan.urls.absolute(&address).replace('&', "&amp;").replace('"', "&quot;")
                }
                (Err(_), ReferenceKind::Link) => plan.urls.base().absolute().to_owned(),
                (Err(_), ReferenceKind::Picture) => " src=\"\"".to_owned(),
            }
        });
        self.pictures.extend(shown);
        renumber(&html, &format!("{id}-"), 1)
    }
}

fn picture(plan: &Plan, file: &RelPath) -> Option<BookPicture> {
    let media = plan.site.media.get(file)?;
    Some(BookPicture {
        file: file.clone(),
        alt: String::new(),
        width: media.dimensions.map(|(width, _)| width),
        height: media.dimensions.map(|(_, height)| height),
    })
}

fn cover(plan: &Plan, article: &Article, written: &Picture) -> Option<BookPicture> {
    let file = article.doc.path.resolve(&written.src)?;
    picture(plan, &file).map(|picture| BookPicture { alt: written.alt.clone(), ..picture })
}

/// The particulars at the end: the masthead, then who made it and where it is.
fn colophon(plan: &Plan, article: &Article, issue: Option<&Issue>) -> Vec<(String, String)> {
    let lang = &article.lang;
    let mut rows: Vec<(String, String)> = Vec::new();
    if let Some(Value::Records(masthead)) = article.fields.get("masthead") {
        rows.extend(masthead.iter().map(|row: &Fields| {
            (row.text("role").to_owned(), words::join(row.list("people"), lang))
        }));
    }
    if let Some(kind) = plan.site.config.types.get(&article.kind) {
        let facts = super::facts::facts(plan, article, kind);
        // The title page says which issue it is.
        let said = ["periodical", "year", "number", "whole_number"];
        let facts = facts.into_iter().filter(|fact| !said.contains(&fact.name.as_str()));
        rows.extend(facts.map(|fact| (fact.label, fact.text)));
    }
    if let Some(issue) = issue {
        let periodical = compiled::periodical(plan, issue, lang);
        let labels = words::particulars(lang);
        let texts = [
            periodical.sponsor,
            periodical.publisher,
            periodical.address,
            periodical.postcode,
            periodical.phone,
            periodical.email,
        ];
        rows.extend(labels.into_iter().map(str::to_owned).zip(texts));
    }
    rows.push((
        words::web_page(lang).to_owned(),
        plan.urls.absolute(&plan.article_address(article)),
    ));
    rows.retain(|(_, text)| !text.is_empty());
    rows
}
