//! Which manuscripts become articles of the site, and by which ids they are known.

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use super::files::{FileIs, Files};
use super::manuscript::{Role, Version, Work, Works};
use super::messages as say;
use super::publication::{Held, Reason};
use super::series::{self, Instalment};
use super::tags::Tags;
use super::{Article, ArticleId, Options, SectionId, WorkId};
use crate::base::diag::Diags;
use crate::base::digest::Digest;
use crate::base::lang::Lang;
use crate::config::Config;
use crate::parse::Doc;

/// How many works are looked at in one go.
const CHUNK: usize = 512;

/// The articles that are let in, and what was learned on the way.
#[derive(Default)]
pub(super) struct Admitted {
    /// By work; within one the default language's first.
    pub articles: Vec<Article>,
    /// For each work its articles, as a range of `by_lang`.
    pub works: Vec<Range<usize>>,
    /// By work and tag of language.
    pub by_lang: Vec<ArticleId>,
    pub files: Files,
    pub held: Vec<Held>,
    pub instalments: Vec<Instalment>,
    /// Of the works that are issues, casebooks, or name an issue, the first versions.
    pub issues: Vec<ArticleId>,
    pub books: Vec<ArticleId>,
    pub named: Vec<ArticleId>,
}

/// What comes of some works that follow each other.
#[derive(Default)]
struct Part<'a> {
    /// Those let in; their ids count from the first of the part.
    articles: Vec<Article>,
    /// The digests of their files' paths.
    paths: Vec<Digest>,
    /// What is to be looked at with the others in view, in order.
    notes: Vec<Note<'a>>,
}

/// A version that is more than an article among others.
struct Note<'a> {
    version: &'a Version,
    work: WorkId,
    section: SectionId,
    /// Whether it is the first of its work.
    first: bool,
    /// The place of its file among all.
    file: usize,
    outcome: Outcome,
}

enum Outcome {
    Held(Reason),
    /// Let in, by its place in the part; `new_tags` tells that a tag is yet to be
    /// made for it.
    LetIn {
        at: usize,
        new_tags: bool,
    },
}

/// Lets in what `options` let in.
pub(super) fn admit(
    works: &Works,
    docs: Vec<Arc<Doc>>,
    tags: &mut Tags,
    config: &Config,
    options: &Options,
    diags: &mut Diags,
) -> Admitted {
    let door = Door { files: &works.files, tags, langs: config.langs().collect(), options };
    let parts: Vec<Part<'_>> = works
        .all
        .par_chunks(CHUNK)
        .enumerate()
        .map(|(at, works)| door.part(WorkId(at * CHUNK), works))
        .collect();

    let mut all = Admitted::default();
    all.articles.reserve(docs.len());
    let mut files = vec![FileIs::NoArticle; docs.len()];
    let mut paths = Vec::with_capacity(docs.len());
    for mut part in parts {
        let start = all.articles.len();
        for note in part.notes {
            all.note(note, start, &mut part.articles, tags, diags, |file, path| {
                files[file] = FileIs::Held;
                paths.push((path, None));
            });
        }
        for (article, path) in part.articles.iter_mut().zip(part.paths) {
            article.id = ArticleId(start + article.id.0);
            files[article.file] = FileIs::Article(article.id);
            paths.push((path, Some(article.id)));
        }
        all.articles.append(&mut part.articles);
    }
    all.works = vec![0..0; works.all.len()];
    for article in &all.articles {
        let versions = &mut all.works[article.work.0];
        if versions.start == versions.end {
            versions.start = article.id.0;
        }
        versions.end = article.id.0 + 1;
    }
    all.by_lang = (0..all.articles.len()).map(ArticleId).collect();
    for versions in all.works.iter().filter(|versions| versions.len() > 1) {
        all.by_lang[versions.clone()].sort_by(|a, b| {
            let lang = |id: &ArticleId| &all.articles[id.0].lang;
            lang(a).cmp(lang(b))
        });
    }
    all.held.sort_by(|a, b| a.path.cmp(&b.path));
    all.files = Files::new(docs, files, paths);
    all
}

impl Admitted {
    /// Looks at one version of a part whose articles are `articles`, the first of
    /// which will have the id `start`.
    fn note(
        &mut self,
        note: Note<'_>,
        start: usize,
        articles: &mut [Article],
        tags: &mut Tags,
        diags: &mut Diags,
        mut hold: impl FnMut(usize, Digest),
    ) {
        let Note { version, work, section, first, file, outcome } = note;
        let text = &version.text;
        let path = &text.doc.path;
        if first && version.in_series {
            let let_in = matches!(outcome, Outcome::LetIn { .. }).then_some(work);
            self.instalments.extend(series::instalment(&text.fields, path, let_in));
        }
        let (at, new_tags) = match outcome {
            Outcome::LetIn { at, new_tags } => (at, new_tags),
            Outcome::Held(reason) => {
                if reason == Reason::InternalIssue && first {
                    diags.add(path, say::internal_issue());
                }
                hold(file, version.path);
                let (path, text) = (path.clone(), text.clone());
                self.held.push(Held { path, reason, work, section, text });
                return;
            }
        };
        // The first that is let in stands for its work.
        if at == 0 || articles[at - 1].work != work {
            let id = ArticleId(start + at);
            match version.role {
                Role::Issue => self.issues.push(id),
                Role::Casebook => self.books.push(id),
                Role::Text => {}
            }
            if version.in_issue {
                self.named.push(id);
            }
        }
        diags.extend(&text.diags);
        if new_tags {
            let entries = version.entry_words.iter();
            articles[at].tags = tags.look_up(&version.words, &version.lang, path, diags);
            articles[at].entry_tags =
                entries.map(|words| tags.look_up(words, &version.lang, path, diags)).collect();
        }
    }
}

/// What is asked of every version, whatever the others are.
struct Door<'a> {
    files: &'a [usize],
    tags: &'a Tags,
    langs: Vec<&'a Lang>,
    options: &'a Options,
}

impl Door<'_> {
    /// Looks at `works`, the first of which is `first`.
    fn part<'w>(&self, first: WorkId, works: &'w [Work]) -> Part<'w> {
        let mut part = Part::default();
        for (id, work) in (first.0..).map(WorkId).zip(works) {
            for (at, version) in work.read.versions.iter().enumerate() {
                let file = self.files[work.files_at + version.file];
                let (section, first) = (work.section, at == 0);
                let mut note = |outcome| {
                    part.notes.push(Note { version, work: id, section, first, file, outcome });
                };
                if let Some(reason) = version.terms.held_back(self.options) {
                    note(Outcome::Held(reason));
                    continue;
                }
                let own = self.tags.find(&version.words);
                let of_entries: Option<Vec<_>> =
                    version.entry_words.iter().map(|words| self.tags.find(words)).collect();
                let new_tags = own.is_none() || of_entries.is_none();
                if new_tags || version.is_notable() {
                    note(Outcome::LetIn { at: part.articles.len(), new_tags });
                }
                let lang = self.langs.iter().position(|lang| **lang == version.lang);
                part.paths.push(version.path);
                part.articles.push(Article {
                    key: version.text_key,
                    id: ArticleId(part.articles.len()),
                    work: id,
                    section: work.section,
                    tags: own.unwrap_or_default(),
                    entry_tags: of_entries.unwrap_or_default(),
                    edition: lang.expect("every article is in a language of the settings"),
                    file,
                    rank: version.rank,
                    text: version.text.clone(),
                });
            }
        }
        part
    }
}
