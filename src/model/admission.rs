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
use super::{Article, ArticleId, Options, WorkId};
use crate::base::diag::Diags;
use crate::base::digest::DigestMap;
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

/// A version before it is let in.
struct Candidate<'a> {
    version: &'a Version,
    /// Whether it is the first of its work.
    first: bool,
    reason: Option<Reason>,
    /// What it will be; its id is yet to be given.
    article: Article,
    /// Whether a tag is yet to be made for it.
    new_tags: bool,
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
    let chunks: Vec<Vec<Candidate<'_>>> = works
        .all
        .par_chunks(CHUNK)
        .enumerate()
        .map(|(at, part)| {
            let ids = (at * CHUNK..).map(WorkId);
            ids.zip(part).flat_map(|(id, work)| door.candidates(id, work)).collect()
        })
        .collect();

    let mut all = Admitted::default();
    all.articles.reserve(docs.len());
    all.works = vec![0..0; works.all.len()];
    let mut files = vec![FileIs::NoArticle; docs.len()];
    let mut by_path = DigestMap::default();
    by_path.reserve(docs.len());
    for Candidate { version, first, reason, mut article, new_tags } in chunks.into_iter().flatten()
    {
        let text = &version.text;
        let path = &text.doc.path;
        let work = article.work;
        if first && version.in_series {
            let let_in = reason.is_none().then_some(work);
            all.instalments.extend(series::instalment(&text.fields, path, let_in));
        }
        if let Some(reason) = reason {
            if reason == Reason::InternalIssue && first {
                diags.add(path, say::internal_issue());
            }
            files[article.file] = FileIs::Held;
            by_path.insert(version.path, None);
            all.held.push(Held { path: path.clone(), reason });
            continue;
        }
        let id = ArticleId(all.articles.len());
        article.id = id;
        files[article.file] = FileIs::Article(id);
        by_path.insert(version.path, Some(id));
        let versions = &mut all.works[work.0];
        if versions.start == versions.end {
            *versions = id.0..id.0;
            match version.role {
                Role::Issue => all.issues.push(id),
                Role::Casebook => all.books.push(id),
                Role::Text => {}
            }
            if version.in_issue {
                all.named.push(id);
            }
        }
        versions.end = id.0 + 1;
        if version.flawed {
            diags.extend(&text.diags);
        }
        if new_tags {
            let entries = version.entry_words.iter();
            article.tags = tags.look_up(&version.words, &version.lang, path, diags);
            article.entry_tags =
                entries.map(|words| tags.look_up(words, &version.lang, path, diags)).collect();
        }
        all.articles.push(article);
    }
    all.by_lang = (0..all.articles.len()).map(ArticleId).collect();
    for versions in all.works.iter().filter(|versions| versions.len() > 1) {
        all.by_lang[versions.clone()].sort_by(|a, b| {
            let lang = |id: &ArticleId| &all.articles[id.0].lang;
            lang(a).cmp(lang(b))
        });
    }
    all.held.sort_by(|a, b| a.path.cmp(&b.path));
    all.files = Files::new(docs, files, by_path);
    all
}

/// What is asked of every version, whatever the others are.
struct Door<'a> {
    files: &'a [usize],
    tags: &'a Tags,
    langs: Vec<&'a Lang>,
    options: &'a Options,
}

impl Door<'_> {
    fn candidates<'w>(
        &self,
        id: WorkId,
        work: &'w Work,
    ) -> impl Iterator<Item = Candidate<'w>> + use<'w, '_> {
        work.read.versions.iter().enumerate().map(move |(at, version)| {
            let own = self.tags.find(&version.words);
            let of_entries: Option<Vec<_>> =
                version.entry_words.iter().map(|words| self.tags.find(words)).collect();
            let lang = self.langs.iter().position(|lang| **lang == version.lang);
            Candidate {
                version,
                first: at == 0,
                reason: version.terms.held_back(self.options),
                new_tags: own.is_none() || of_entries.is_none(),
                article: Article {
                    id: ArticleId(0),
                    work: id,
                    section: work.section,
                    tags: own.unwrap_or_default(),
                    entry_tags: of_entries.unwrap_or_default(),
                    edition: lang.expect("every article is in a language of the settings"),
                    file: self.files[work.files_at + version.file],
                    rank: version.rank,
                    text: version.text.clone(),
                },
            }
        })
    }
}
