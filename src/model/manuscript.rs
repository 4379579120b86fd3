//! Manuscripts: articles as their own files, their section's defaults and the
//! settings make them, before they stand among others. What the files of a work say
//! is read again only when one of those has changed.

use std::sync::Arc;

use jiff::civil::DateTime;

use super::issue::IssueName;
use super::messages as say;
use super::publication::Terms;
use super::section::{self, Section};
use super::tags::Words;
use super::translation::{Stamp, Translation};
use super::{Memory, SectionId, fields};
use crate::base::date::When;
use crate::base::diag::{Diags, Problem, Span};
use crate::base::digest::Digest;
use crate::base::lang::Lang;
use crate::base::path::RelPath;
use crate::base::text::{pinyin, summary};
use crate::config::Config;
use crate::kind::{Fields, Reference, Schema, Type, Value, written};
use crate::parse::{self, Doc};
use crate::region::{Gazetteer, PlaceId, Unresolved};

/// How long a summary is that is cut from the text, in characters.
const SUMMARY_LENGTH: usize = 120;

/// An article as its own files, its section's defaults and the settings make it.
#[derive(Debug)]
pub struct Manuscript {
    /// The digest of all that it was made from.
    key: Digest,
    /// Its language.
    pub lang: Lang,
    /// Its file.
    pub doc: Arc<Doc>,
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
    /// Its places.
    pub regions: Vec<PlaceId>,
    /// Its places and its entries', each with all that hold it.
    pub places_within: Vec<PlaceId>,
    /// The entries in it; none for an article that is one thing.
    pub entries: Vec<Entry>,
    /// What it is a translation of.
    pub translation: Option<Translation>,
    /// Its places, without its entries', each with all that hold it.
    pub(super) places: Vec<PlaceId>,
    /// The issue that it names.
    pub(super) in_issue: Option<IssueName>,
    /// What is wrong with it, told if it is let in.
    pub(super) diags: Diags,
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
    /// Its places.
    pub regions: Vec<PlaceId>,
    /// The first picture in it, as an index into the body's references.
    pub picture: Option<usize>,
    /// Its places, each with all that hold it.
    pub(super) places: Vec<PlaceId>,
}

impl Manuscript {
    /// Its place among others where the editor has set one.
    pub fn weight(&self) -> Option<i64> {
        match self.fields.get("weight") {
            Some(Value::Number(weight)) => Some(*weight),
            _ => None,
        }
    }

    /// Whether it is a lone page, which no list shows.
    pub fn is_page(&self) -> bool {
        self.schema == Schema::WebPage
    }

    /// Whether it compiles others: an issue or a casebook.
    pub fn is_compiled(&self) -> bool {
        matches!(self.kind.as_str(), "issue" | "compilation")
    }
}

/// All works, with their files' places among all.
pub(super) struct Works {
    pub all: Vec<Work>,
    /// The places of the files, work after work, those of doubles included.
    pub files: Vec<usize>,
}

/// A work and where it lies.
pub(super) struct Work {
    pub section: SectionId,
    /// Where its own begin in [`Works::files`].
    pub files_at: usize,
    pub read: Arc<ReadWork>,
}

/// What the files of a work say.
#[derive(Debug)]
pub(super) struct ReadWork {
    /// Its versions, the default language's first.
    pub versions: Vec<Version>,
    diags: Diags,
}

/// A version of a work: its manuscript, and close together what every turn asks of it.
#[derive(Debug)]
pub(super) struct Version {
    pub text: Arc<Manuscript>,
    /// The place of its file among the work's.
    pub file: usize,
    /// The digest of its file's path, and that of all that the text was made from.
    pub path: Digest,
    pub text_key: Digest,
    pub lang: Lang,
    /// What it says of its own publication.
    pub terms: Terms,
    pub rank: Rank,
    /// Its tags as written, and those of its entries.
    pub words: Words,
    pub entry_words: Vec<Words>,
    pub role: Role,
    /// Whether it names an issue, and whether it is an instalment of a series.
    pub in_issue: bool,
    pub in_series: bool,
    /// Whether something is wrong with it.
    pub flawed: bool,
}

/// What an article is to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Issue,
    Casebook,
    Text,
}

/// What lists ask of every article.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rank {
    pub date: Option<DateTime>,
    /// The editor's place for it; the last where none is set.
    pub weight: i64,
    /// Whether it is a lone page.
    pub page: bool,
    /// Whether its file is that of a bundle.
    pub bundle: bool,
    /// When it last changed.
    pub updated: Option<When>,
}

/// A file with the folder and the name of its work.
type Named<'a> = (&'a str, &'a str, usize);

/// The places of all articles' files, work after work.
pub(super) fn group(docs: &[Arc<Doc>]) -> Vec<Named<'_>> {
    let mut order: Vec<Named<'_>> = docs
        .iter()
        .enumerate()
        .filter(|(_, doc)| doc.naming.role != parse::Role::Section)
        .map(|(at, doc)| (doc.naming.folder.as_str(), doc.naming.name.as_str(), at))
        .collect();
    // The files come by path, which is nearly this order: a stable sort makes use of it.
    order.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    order
}

/// Reads the works whose files are in `order`.
pub(super) fn collect(
    docs: &[Arc<Doc>],
    order: Vec<Named<'_>>,
    sections: &[Section],
    config: &Config,
    memory: &Memory,
) -> (Works, Diags) {
    let groups: Vec<&[Named<'_>]> = order.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)).collect();

    let inherited: Vec<Digest> =
        sections.iter().map(|section| config.digest.then(section.inherited())).collect();
    let mut last = ("", section::find(sections, ""));
    let mut section_of = |folder| {
        if last.0 != folder {
            last = (folder, section::find(sections, folder));
        }
        last.1
    };
    let found: Vec<SectionId> = groups.iter().map(|group| section_of(group[0].0)).collect();
    let keys: Vec<Digest> = groups
        .iter()
        .zip(&found)
        .map(|(group, section)| {
            let docs = group.iter().map(|(_, _, at)| docs[*at].key);
            docs.fold(inherited[section.0], Digest::then)
        })
        .collect();
    let read = memory.works.get_all(&keys, |at| {
        let docs: Vec<&Arc<Doc>> = groups[at].iter().map(|(_, _, at)| &docs[*at]).collect();
        read_work(keys[at], &docs, &sections[found[at].0], config)
    });
    let mut diags = Diags::default();
    read.iter().for_each(|work| diags.extend(&work.diags));
    let mut files_at = 0;
    let all = read
        .into_iter()
        .zip(groups)
        .zip(found)
        .map(|((read, group), section)| {
            let work = Work { section, files_at, read };
            files_at += group.len();
            work
        })
        .collect();
    (Works { all, files: order.into_iter().map(|(_, _, at)| at).collect() }, diags)
}

fn read_work(key: Digest, docs: &[&Arc<Doc>], section: &Section, config: &Config) -> ReadWork {
    let mut diags = Diags::default();
    let mut order: Vec<usize> = (0..docs.len()).collect();
    order.sort_by_key(|at| (&docs[*at].naming.lang, &docs[*at].path));
    let mut kept: Vec<usize> = Vec::new();
    for at in order {
        let doc = docs[at];
        match kept.iter().find(|other| docs[**other].naming.lang == doc.naming.lang) {
            Some(other) => {
                let problem = say::same_article(&docs[*other].path).at(doc.front_span);
                diags.add(&doc.path, problem);
            }
            None => kept.push(at),
        }
    }
    let plain: Vec<&Doc> = kept.iter().map(|at| docs[*at].as_ref()).collect();
    let (kind, read) = fields::read_work(&plain, section, config, &mut diags);
    // The default language's comes first.
    let original = plain.first().filter(|doc| doc.naming.lang.is_none() && plain.len() > 1);
    let original =
        original.and_then(|doc| Some((*doc, Stamp::of(doc, &read.first()?.fields, kind)?)));
    let versions = kept
        .into_iter()
        .zip(read)
        .map(|(at, fields::Read { fields, missing })| {
            let doc = docs[at];
            let original = original.filter(|_| doc.naming.lang.is_some());
            let translation = original.map(|(of, now)| Translation::new(of, now, &fields));
            let mut text = Manuscript::new(key.then(doc.key), doc.clone(), fields, kind, config);
            text.translation = translation;
            missing.into_iter().for_each(|problem| text.diags.add(&doc.path, problem));
            Version::new(at, text, config)
        })
        .collect();
    ReadWork { versions, diags }
}

impl Manuscript {
    fn new(key: Digest, doc: Arc<Doc>, fields: Fields, kind: &Type, config: &Config) -> Self {
        let mut diags = Diags::default();
        let path = &doc.path;
        let places = &config.gazetteer;
        // A translation's inherited references were reported with the original.
        let own = |name: &str| written(&doc.front, name).is_some();
        let regions =
            look_up_places(fields.references("regions"), path, own("regions"), config, &mut diags);
        let mut entries = Vec::new();
        for mark in &doc.body.entries {
            let regions = look_up_places(&spanned(&mark.regions), path, true, config, &mut diags);
            entries.push(Entry {
                anchor: mark.id.clone(),
                class: mark.class.clone(),
                title: mark.title.clone(),
                summary: summary::cut(&mark.lead, SUMMARY_LENGTH),
                places: with_holders(&regions, places),
                regions,
                picture: mark.picture,
            });
        }
        let own_places = with_holders(&regions, places);
        let mut places_within = own_places.clone();
        places_within.extend(entries.iter().flat_map(|entry| &entry.places));
        places_within.sort_unstable();
        places_within.dedup();
        let given = fields.text("summary").to_owned();
        let summary_given = !given.is_empty();
        let summary =
            if summary_given { given } else { summary::cut(&doc.body.lead, SUMMARY_LENGTH) };
        Self {
            key,
            lang: doc.naming.lang.clone().unwrap_or_else(|| config.default_language.clone()),
            kind: kind.name.clone(),
            schema: kind.schema,
            slug: slug_of(&doc, &fields, &mut diags),
            title: fields.text("title").to_owned(),
            summary,
            summary_given,
            date: fields.date("date"),
            regions,
            places_within,
            entries,
            translation: None,
            places: own_places,
            in_issue: IssueName::of(&fields),
            fields,
            doc,
            diags,
        }
    }
}

impl Version {
    /// Whether it is more than an article among others, or something is wrong with it.
    pub(super) fn is_notable(&self) -> bool {
        self.role != Role::Text || self.in_issue || self.in_series || self.flawed
    }

    fn new(file: usize, text: Manuscript, config: &Config) -> Self {
        let fields = &text.fields;
        let own = written(&text.doc.front, "tags").is_some();
        let entries = text.doc.body.entries.iter();
        Self {
            file,
            path: text.doc.path.digest(),
            text_key: text.key,
            lang: text.lang.clone(),
            terms: Terms::new(fields, config),
            rank: Rank {
                date: text.date.map(|date| date.datetime()),
                weight: text.weight().unwrap_or(i64::MAX),
                page: text.is_page(),
                bundle: text.doc.naming.role == parse::Role::Bundle,
                updated: fields.date("modified").max(text.date),
            },
            words: Words::new(fields.references("tags").to_vec(), own),
            entry_words: entries.map(|mark| Words::new(spanned(&mark.tags), true)).collect(),
            role: match text.kind.as_str() {
                "issue" => Role::Issue,
                "compilation" => Role::Casebook,
                _ => Role::Text,
            },
            in_issue: text.in_issue.is_some(),
            in_series: fields.spanned("series").is_some(),
            flawed: !text.diags.is_empty(),
            text: Arc::new(text),
        }
    }
}

fn spanned(list: &[(String, Span)]) -> Vec<Reference> {
    list.iter().map(|(value, span)| Reference { span: *span, value: value.clone() }).collect()
}

/// `places` and all that hold them, each once.
fn with_holders(places: &[PlaceId], gazetteer: &Gazetteer) -> Vec<PlaceId> {
    let mut all = places.to_vec();
    all.extend(places.iter().flat_map(|place| gazetteer.ancestors(*place)));
    all.sort_unstable();
    all.dedup();
    all
}

/// The last part of the address: the front matter's, else made from the name.
fn slug_of(doc: &Doc, fields: &Fields, diags: &mut Diags) -> String {
    let from_name = pinyin::slug(&doc.naming.name);
    let Some(given) = fields.spanned("slug") else {
        if from_name.is_empty() {
            diags.add(&doc.path, say::name_without_letters().at(doc.front_span));
        }
        return if from_name.is_empty() { "article".to_owned() } else { from_name };
    };
    let text = fields.text("slug");
    let slug = pinyin::slug(text);
    let own = written(&doc.front, "slug");
    if slug.is_empty() {
        diags.add(&doc.path, say::slug_without_letters(text).at(given.span));
        return from_name;
    }
    if let Some(own) = own.filter(|_| slug != text) {
        let problem = say::slug_changed(text, &slug).at(given.span);
        let fix = own.node.written_as(slug.as_str());
        diags.add(&doc.path, Problem { fix: fix.map(Box::new), ..problem });
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
