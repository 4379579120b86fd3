//! An article in one language, and the entries in it.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::messages as say;
use super::section::{self, Section};
use super::tags::Tags;
use super::{ArticleId, SectionId, TagId, WorkId, fields};
use crate::base::date::When;
use crate::base::diag::Diags;
use crate::base::lang::Lang;
use crate::base::path::RelPath;
use crate::base::text::{pinyin, summary};
use crate::config::Config;
use crate::kind::{Fields, Reference, Schema, Value};
use crate::parse::{Doc, Role};
use crate::region::{PlaceId, Unresolved};

/// How long a summary is that is cut from the text, in characters.
const SUMMARY_LENGTH: usize = 120;

/// An article in one language.
#[derive(Debug)]
pub struct Article {
    /// Its id.
    pub id: ArticleId,
    /// The work it is a version of.
    pub work: WorkId,
    /// Its language.
    pub lang: Lang,
    /// Its file.
    pub doc: Arc<Doc>,
    /// Its section.
    pub section: SectionId,
    /// The name of its type.
    pub kind: String,
    /// What the type's page is to schema.org.
    pub schema: Schema,
    /// The last part of its address.
    pub slug: String,
    /// All its fields, inherited ones included.
    pub fields: Fields,
    /// Its title.
    pub title: String,
    /// A sentence or two.
    pub summary: String,
    /// Whether the summary was written by the editor.
    pub summary_given: bool,
    /// When it was published.
    pub date: Option<When>,
    /// Its tags.
    pub tags: Vec<TagId>,
    /// Its places.
    pub regions: Vec<PlaceId>,
    /// Its places and its entries', each with all that hold it.
    pub places_within: Vec<PlaceId>,
    /// The entries in it; none for an article that is one thing.
    pub entries: Vec<Entry>,
}

/// One of several things that an article holds: a case, an item of a report.
#[derive(Debug)]
pub struct Entry {
    /// The anchor, without `#`.
    pub anchor: String,
    /// Its class: `case`, `item`.
    pub class: String,
    /// Its heading.
    pub title: String,
    /// A sentence or two of it.
    pub summary: String,
    /// Its tags.
    pub tags: Vec<TagId>,
    /// Its places.
    pub regions: Vec<PlaceId>,
    /// The first picture in it, as an index into the body's references.
    pub picture: Option<usize>,
}

impl Article {
    /// Whether it is a lone page, which no list shows.
    pub fn is_page(&self) -> bool {
        self.schema == Schema::WebPage
    }

    /// Whether it compiles others: an issue or a casebook.
    pub fn is_compiled(&self) -> bool {
        matches!(self.kind.as_str(), "issue" | "compilation")
    }

    /// Its own tags and those of its entries.
    pub fn all_tags(&self) -> Vec<TagId> {
        let entries = self.entries.iter().flat_map(|entry| &entry.tags);
        self.tags.iter().chain(entries).copied().collect()
    }

    /// When it last changed: `modified`, else the date of publication.
    pub fn updated(&self) -> Option<When> {
        self.fields.date("modified").max(self.date)
    }

    /// Its place among others where the editor has set one.
    pub fn weight(&self) -> Option<i64> {
        match self.fields.get("weight") {
            Some(Value::Number(weight)) => Some(*weight),
            _ => None,
        }
    }
}

/// An article with its fields, before it is known whether it is let in.
#[derive(Debug)]
pub(super) struct Draft {
    pub doc: Arc<Doc>,
    pub fields: Fields,
    lang: Lang,
    kind: String,
    schema: Schema,
    section: SectionId,
}

/// Groups the articles into works and reads their fields: for each work its
/// versions, the default language's first.
pub(super) fn collect(
    docs: &[Arc<Doc>],
    sections: &[Section],
    config: &Config,
) -> (Vec<Vec<Draft>>, Diags) {
    let mut works: BTreeMap<(&str, &str), Vec<&Arc<Doc>>> = BTreeMap::new();
    for doc in docs.iter().filter(|doc| doc.naming.role != Role::Section) {
        works.entry((&doc.naming.folder, &doc.naming.name)).or_default().push(doc);
    }
    let works: Vec<Vec<&Arc<Doc>>> = works.into_values().collect();
    let read: Vec<(Vec<Draft>, Diags)> =
        works.into_par_iter().map(|versions| read_work(versions, sections, config)).collect();
    let mut diags = Diags::default();
    let mut drafts = Vec::with_capacity(read.len());
    for (work, more) in read {
        diags.extend(&more);
        drafts.push(work);
    }
    (drafts, diags)
}

fn read_work(
    mut docs: Vec<&Arc<Doc>>,
    sections: &[Section],
    config: &Config,
) -> (Vec<Draft>, Diags) {
    let mut diags = Diags::default();
    docs.sort_by(|a, b| (&a.naming.lang, &a.path).cmp(&(&b.naming.lang, &b.path)));
    let mut kept: Vec<&Arc<Doc>> = Vec::new();
    for doc in docs {
        match kept.iter().find(|other| other.naming.lang == doc.naming.lang) {
            Some(other) => diags.add(&doc.path, say::same_article(&other.path).at(doc.front_span)),
            None => kept.push(doc),
        }
    }
    let section =
        kept.first().map_or(SectionId(0), |doc| section::find(sections, &doc.naming.folder));
    let plain: Vec<&Doc> = kept.iter().map(|doc| doc.as_ref()).collect();
    let (kind, versions) = fields::read_work(&plain, &sections[section.0], config, &mut diags);
    let drafts = kept
        .into_iter()
        .zip(versions)
        .map(|(doc, fields)| Draft {
            doc: doc.clone(),
            fields,
            lang: doc.naming.lang.clone().unwrap_or_else(|| config.default_language.clone()),
            kind: kind.name.clone(),
            schema: kind.schema,
            section,
        })
        .collect();
    (drafts, diags)
}

impl Draft {
    /// The article, with its tags and places looked up.
    pub(super) fn finish(
        self,
        id: ArticleId,
        work: WorkId,
        tags: &mut Tags,
        config: &Config,
        diags: &mut Diags,
    ) -> Article {
        let Draft { doc, fields, lang, kind, schema, section } = self;
        let path = &doc.path;
        // A translation's inherited references were reported with the original.
        let own = |name: &str| doc.front.iter().any(|field| field.name == name);
        let article_tags = tags.look_up(fields.references("tags"), &lang, path, own("tags"), diags);
        let regions =
            look_up_places(fields.references("regions"), path, own("regions"), config, diags);
        let mut entries = Vec::new();
        for mark in &doc.body.entries {
            let spanned = |list: &[(String, crate::base::diag::Span)]| -> Vec<Reference> {
                list.iter()
                    .map(|(value, span)| Reference { span: *span, value: value.clone() })
                    .collect()
            };
            entries.push(Entry {
                anchor: mark.id.clone(),
                class: mark.class.clone(),
                title: mark.title.clone(),
                summary: summary::cut(&mark.lead, SUMMARY_LENGTH),
                tags: tags.look_up(&spanned(&mark.tags), &lang, path, true, diags),
                regions: look_up_places(&spanned(&mark.regions), path, true, config, diags),
                picture: mark.picture,
            });
        }
        let mut places_within: Vec<PlaceId> = Vec::new();
        for place in regions.iter().chain(entries.iter().flat_map(|entry| &entry.regions)) {
            places_within.push(*place);
            places_within.extend(config.gazetteer.ancestors(*place));
        }
        places_within.sort_unstable();
        places_within.dedup();
        let given = fields.text("summary").to_owned();
        let summary_given = !given.is_empty();
        let summary =
            if summary_given { given } else { summary::cut(&doc.body.lead, SUMMARY_LENGTH) };
        let slug = slug_of(&doc, &fields, diags);
        Article {
            id,
            work,
            lang,
            section,
            kind,
            schema,
            slug,
            title: fields.text("title").to_owned(),
            summary,
            summary_given,
            date: fields.date("date"),
            tags: article_tags,
            regions,
            places_within,
            entries,
            fields,
            doc,
        }
    }
}

/// The last part of the address: the front matter's, else made from the name.
fn slug_of(doc: &Doc, fields: &Fields, diags: &mut Diags) -> String {
    let from_name = pinyin::slug(&doc.naming.name);
    let Some(written) = fields.spanned("slug") else {
        if from_name.is_empty() {
            diags.add(&doc.path, say::name_without_letters().at(doc.front_span));
        }
        return if from_name.is_empty() { "article".to_owned() } else { from_name };
    };
    let text = fields.text("slug");
    let slug = pinyin::slug(text);
    let own = doc.front.iter().any(|field| field.name == "slug");
    if slug.is_empty() {
        diags.add(&doc.path, say::slug_without_letters(text).at(written.span));
        return from_name;
    }
    if slug != text && own {
        diags.add(&doc.path, say::slug_changed(text, &slug).at(written.span));
    }
    slug
}

/// The places that `references` name, each once, in the order written.
pub(super) fn look_up_places(
    references: &[Reference],
    path: &RelPath,
    report: bool,
    config: &Config,
    diags: &mut Diags,
) -> Vec<PlaceId> {
    let gazetteer = &config.gazetteer;
    let mut places = Vec::new();
    for reference in references {
        let text = &reference.value;
        let problem = match gazetteer.resolve(text) {
            Ok(found) => {
                if !places.contains(&found.id) {
                    places.push(found.id);
                }
                found.note.map(|former| say::former_name(text, &former, gazetteer))
            }
            Err(Unresolved::Ambiguous(candidates)) => {
                Some(say::ambiguous_place(text, &candidates, gazetteer))
            }
            Err(Unresolved::Unknown { nearest }) => {
                Some(say::unknown_place(text, &nearest, gazetteer))
            }
            Err(Unresolved::Empty) => None,
        };
        if let Some(problem) = problem.filter(|_| report) {
            diags.add(path, problem.at(reference.span));
        }
    }
    places
}
