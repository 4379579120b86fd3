//! An article's page.

use std::collections::BTreeMap;

use super::card::{cover, moment, section_link, tags, text_of};
use super::view::{
    ArticleView, AttachmentView, AuthorView, Card, EntryView, FieldView, Link, TocItem,
};
use super::{Plan, Target, casebook, compiled, facts, places};
use crate::base::digest::Piece;
use crate::base::path::RelPath;
use crate::base::text::is_han;
use crate::kind::Value;
use crate::model::{Article, ArticleId, Listed};
use crate::parse::markdown::{Body, Reference, ReferenceKind};

/// How many related articles a page names at most.
const RELATED: usize = 3;
/// How many of a tag's articles are looked at for related ones.
const LOOKED_AT: usize = 200;

pub(super) fn view(plan: &Plan, article: &Article) -> ArticleView {
    let lang = &article.lang;
    let fields = &article.fields;
    let kind = plan.site.config.types.get(&article.kind);
    let facts = kind.map(|kind| facts::facts(plan, article, kind)).unwrap_or_default();
    let by_name: BTreeMap<String, FieldView> =
        facts.iter().map(|field| (field.name.clone(), field.clone())).collect();
    let default = &plan.site.config.default_language;
    let original = match lang == default {
        true => None,
        false => plan.site.version(article.work, default),
    };
    let length = length(&article.doc.body.text);
    ArticleView {
        kind: article.kind.clone(),
        kind_label: kind.map(|kind| text_of(plan, &kind.label, lang)).unwrap_or_default(),
        section: section_link(plan, article),
        kicker: fields.text("kicker").to_owned(),
        title: article.title.clone(),
        subtitle: fields.text("subtitle").to_owned(),
        date: article.date.map(|date| moment(plan, date, lang)),
        modified: fields
            .date("modified")
            .filter(|modified| article.date.is_none_or(|date| *modified > date))
            .map(|modified| moment(plan, modified, lang)),
        summary: article.summary.clone(),
        summary_given: article.summary_given,
        authors: authors(article),
        source: fields.text("source").to_owned(),
        source_url: fields.text("source_url").to_owned(),
        reprint: fields.is("reprint"),
        contributors: fields.list("contributor").to_vec(),
        editors: fields.list("editor").to_vec(),
        tags: tags(plan, &article.tags, lang),
        regions: places::full_links(plan, &article.regions, lang),
        cover: cover(plan, article),
        fields: by_name,
        facts,
        body: body(plan, &article.doc.path, Some(article), lang, &article.doc.body),
        toc: article
            .doc
            .body
            .headings
            .iter()
            .map(|heading| TocItem {
                level: heading.level,
                id: heading.id.clone(),
                title: heading.title.clone(),
            })
            .collect(),
        entries: article
            .entries
            .iter()
            .enumerate()
            .map(|(at, entry)| EntryView {
                id: entry.anchor.clone(),
                title: entry.title.clone(),
                regions: places::full_links(plan, &entry.regions, lang),
                tags: tags(plan, article.entry_tags(at), lang),
            })
            .collect(),
        attachments: attachments(plan, article),
        related: related(plan, article),
        length,
        minutes: length.div_ceil(if lang.is_chinese() { 400 } else { 220 }).max(1),
        translated: original.is_some(),
        original_lang: original.map(|original| original.lang.clone()),
        stale: original.is_some() && article.is_stale(),
        original: original.map(|original| Link {
            title: original.title.clone(),
            url: plan.article_address(original),
        }),
        series: compiled::series_place(plan, article),
        in_issue: compiled::issue_place(plan, article),
        issue: compiled::issue(plan, article),
        compilation: casebook::of(plan, article).map(|book| casebook::view(plan, book, lang)),
        books: books(plan, article),
        draft: fields.is("draft"),
        due: article
            .date
            .filter(|_| plan.site.is_yet_to_come(article))
            .map(|date| moment(plan, date, lang)),
    }
}

/// A text's HTML with its holes filled.
pub(super) fn body(
    plan: &Plan,
    file: &RelPath,
    article: Option<&Article>,
    lang: &crate::base::lang::Lang,
    body: &Body,
) -> String {
    body.fill(|_, reference| attributes(plan.resolve_in(file, lang, article, reference), reference))
}

/// What fills the hole of a reference: a link's address, or a picture's attributes.
pub(super) fn attributes(target: Result<Target, super::Broken>, reference: &Reference) -> String {
    let escape =
        |text: &str| text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    match (target, reference.kind) {
        (Ok(Target::Page { address, .. } | Target::File { address, .. }), ReferenceKind::Link) => {
            escape(address.as_str())
        }
        (Ok(Target::File { address, dimensions, .. }), ReferenceKind::Picture) => {
            let size = dimensions
                .map(|(width, height)| format!(" width=\"{width}\" height=\"{height}\""))
                .unwrap_or_default();
            let src = escape(address.as_str());
            format!(" src=\"{src}\"{size} loading=\"lazy\" decoding=\"async\"")
        }
        // What leads nowhere is an error that stops a build; in preview the text
        // stays readable.
        (_, ReferenceKind::Link) => "#".to_owned(),
        (_, ReferenceKind::Picture) => " src=\"\"".to_owned(),
    }
}

fn authors(article: &Article) -> Vec<AuthorView> {
    let Some(Value::People(people)) = article.fields.get("authors") else { return Vec::new() };
    people
        .iter()
        .map(|person| AuthorView {
            name: person.name.clone(),
            role: person.role.clone(),
            org: person.org.clone(),
            note: person.note.clone(),
        })
        .collect()
}

fn attachments(plan: &Plan, article: &Article) -> Vec<AttachmentView> {
    let Some(Value::Files(files)) = article.fields.get("attachments") else { return Vec::new() };
    files
        .iter()
        .filter_map(|file| {
            let found = plan.resolve_file(&article.doc.path, &file.file).ok()?;
            let Target::File { address, size, .. } = found else { return None };
            let path = RelPath::new(&file.file);
            let label = match file.label.is_empty() {
                true => path.name().to_owned(),
                false => file.label.clone(),
            };
            let kind = path.extension().to_uppercase();
            Some(AttachmentView { label, url: address, kind, size: size_text(size) })
        })
        .collect()
}

/// Where `huibian book` puts a book of `article`, so that its page can offer it:
/// `static/books/2024-4.epub`, in other languages `static/books/2024-4.en.epub`.
pub fn book_file(plan: &Plan, article: &Article, ending: &str) -> RelPath {
    let lang = match article.lang == plan.site.config.default_language {
        true => String::new(),
        false => format!(".{}", article.lang),
    };
    RelPath::new(&format!("static/books/{}{lang}.{ending}", article.slug))
}

/// The books of an issue or a casebook that have been made.
fn books(plan: &Plan, article: &Article) -> Vec<AttachmentView> {
    if !article.is_compiled() {
        return Vec::new();
    }
    ["epub", "pdf"]
        .into_iter()
        .filter_map(|ending| {
            let file = book_file(plan, article, ending);
            let spot = plan.copies.get(&file)?;
            let size = plan.fixed.get(&file).copied().unwrap_or_default();
            Some(AttachmentView {
                label: article.title.clone(),
                url: spot.address.clone(),
                kind: ending.to_uppercase(),
                size: size_text(size),
            })
        })
        .collect()
}

/// A size in words: `812 B`, `35 KB`, `1.2 MB`.
fn size_text(bytes: u64) -> String {
    const KILO: u64 = 1000;
    match bytes {
        0..1000 => format!("{bytes} B"),
        1000..1_000_000 => format!("{} KB", bytes.div_ceil(KILO)),
        _ => {
            let tenths = bytes.div_ceil(100 * KILO);
            format!("{}.{} MB", tenths / 10, tenths % 10)
        }
    }
}

/// Characters of Chinese, words of the rest.
fn length(text: &str) -> usize {
    let mut count = 0;
    let mut in_word = false;
    for c in text.chars() {
        let letter = c.is_alphanumeric() && !is_han(c);
        count += usize::from(is_han(c)) + usize::from(letter && !in_word);
        in_word = letter || (in_word && matches!(c, '\'' | '’' | '-' | '.' | ','));
    }
    count
}

fn related(plan: &Plan, article: &Article) -> Vec<Piece<Card>> {
    let card = |id| plan.card(Listed { article: id, entry: None });
    related_ids(plan, article).into_iter().map(card).collect()
}

/// The articles of the same language that share most tags and places, the newest
/// of equals first.
pub(super) fn related_ids(plan: &Plan, article: &Article) -> Vec<ArticleId> {
    if article.is_page() {
        return Vec::new();
    }
    let edition = plan.site.edition(&article.lang);
    let mut scores: BTreeMap<ArticleId, usize> = BTreeMap::new();
    let mut add = |listed: &[Listed], score: usize| {
        for found in listed.iter().take(LOOKED_AT).filter(|found| found.entry.is_none()) {
            *scores.entry(found.article).or_default() += score;
        }
    };
    for tag in &article.tags {
        add(edition.tagged(*tag), 2);
    }
    for place in &article.regions {
        add(edition.placed(*place), 3);
    }
    scores.remove(&article.id);
    let mut scored: Vec<_> = scores
        .into_iter()
        .map(|(id, score)| {
            let other = plan.site.article(id);
            let newest = std::cmp::Reverse(other.date.map(|date| date.datetime()));
            (std::cmp::Reverse(score), newest, &other.doc.path, id)
        })
        .collect();
    scored.sort();
    scored.into_iter().take(RELATED).map(|(_, _, _, id)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_in_words() {
        assert_eq!(size_text(812), "812 B");
        assert_eq!(size_text(34_100), "35 KB");
        assert_eq!(size_text(1_150_000), "1.2 MB");
    }

    #[test]
    fn lengths() {
        assert_eq!(length("科协2024年 ok"), 5);
        assert_eq!(length("It's a well-kept list, 1,481 long."), 6);
    }
}
