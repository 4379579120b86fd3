//! Which manuscripts become articles of the site, and by which ids they are known.

use std::ops::Range;
use std::sync::Arc;

use super::files::Files;
use super::manuscript::Work;
use super::messages as say;
use super::publication::{Held, Reason};
use super::series::{self, Instalment};
use super::tags::Tags;
use super::{Article, ArticleId, Options, WorkId};
use crate::base::diag::Diags;
use crate::parse::Doc;

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

/// Lets in what `options` let in.
pub(super) fn admit(
    manuscripts: Vec<Work>,
    docs: &[Arc<Doc>],
    tags: &mut Tags,
    options: &Options,
    diags: &mut Diags,
) -> Admitted {
    let mut all = Admitted::default();
    all.articles.reserve(docs.len());
    all.works.reserve(manuscripts.len());
    all.by_lang.reserve(docs.len());
    let mut files = vec![None; docs.len()];
    for manuscript in manuscripts {
        let work = WorkId(all.works.len());
        let start = all.articles.len();
        for (at, (place, text)) in manuscript.read.versions.iter().enumerate() {
            let path = &text.doc.path;
            let file = manuscript.docs[*place];
            let reason = text.terms.held_back(options);
            if at == 0 {
                let let_in = reason.is_none().then_some(work);
                all.instalments.extend(series::instalment(&text.fields, path, let_in));
            }
            if let Some(reason) = reason {
                if reason == Reason::InternalIssue && at == 0 {
                    diags.add(path, say::internal_issue());
                }
                files[file] = Some(None);
                all.held.push(Held { path: path.clone(), reason });
                continue;
            }
            let id = ArticleId(all.articles.len());
            files[file] = Some(Some(id));
            if id.0 == start {
                match text.kind.as_str() {
                    "issue" => all.issues.push(id),
                    "compilation" => all.books.push(id),
                    _ => {}
                }
                if text.in_issue.is_some() {
                    all.named.push(id);
                }
            }
            diags.extend(&text.diags);
            let mut look_up = |words| tags.look_up(words, &text.lang, path, diags);
            let tags = look_up(&text.words);
            let entry_tags = text.entries.iter().map(|entry| look_up(&entry.words)).collect();
            let section = manuscript.section;
            let text = text.clone();
            all.articles.push(Article { id, work, section, tags, entry_tags, file, text });
            all.by_lang.push(id);
        }
        let versions = start..all.articles.len();
        all.by_lang[versions.clone()].sort_by(|a, b| {
            let lang = |id: &ArticleId| &all.articles[id.0].lang;
            lang(a).cmp(lang(b))
        });
        all.works.push(versions);
    }
    all.held.sort_by(|a, b| a.path.cmp(&b.path));
    all.files = Files::of_sorted(
        docs.iter().zip(files).filter_map(|(doc, file)| Some((doc.path.clone(), file?))),
    );
    all
}
