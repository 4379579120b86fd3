//! Floor 4: all articles → the site, whole and immutable.
//!
//! Given: every parsed file and the settings. Gives: articles with what they
//! inherit, their versions by language, sections, tags, and for each language the
//! lists that it has; and the problems that only show when all is together. May
//! not know: addresses, pages, themes.

mod article;
mod casebook;
mod edition;
mod fields;
mod issue;
mod messages;
mod publication;
mod section;
mod series;
mod tags;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use article::{Article, Entry};
pub use casebook::{Casebook, Grouping};
pub use edition::{Edition, Listed};
pub use issue::{Issue, IssueColumn, Pages, Placed};
pub use publication::{Held, Reason};
pub use section::{Section, SectionText};
pub use series::Series;
pub use tags::{Tag, Tags};

use crate::base::date::When;
use crate::base::diag::Diags;
use crate::base::lang::Lang;
use crate::base::path::RelPath;
use crate::config::Config;
use crate::parse::{Doc, Media, Vocabulary};

macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(usize);
    };
}

id_type! {
    /// An article in one language.
    ArticleId
}
id_type! {
    /// An article in all its languages.
    WorkId
}
id_type! {
    /// A section.
    SectionId
}
id_type! {
    /// A tag.
    TagId
}

/// What the site is put together from.
#[derive(Debug)]
pub struct Input {
    /// Every Markdown file, sorted by path.
    pub docs: Vec<Arc<Doc>>,
    /// The agreed tags.
    pub vocabulary: Option<Arc<Vocabulary>>,
    /// Every other file of `content/`.
    pub media: BTreeMap<RelPath, Media>,
    /// The settings.
    pub config: Arc<Config>,
    /// What is let in.
    pub options: Options,
}

/// Which articles a build lets in.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// The moment of the build, in the site's zone.
    pub now: When,
    /// Let drafts in.
    pub drafts: bool,
    /// Let articles in whose date has not come.
    pub future: bool,
}

/// The site, whole.
#[derive(Debug)]
pub struct Site {
    /// The settings.
    pub config: Arc<Config>,
    /// The moment of the build, in the site's zone.
    pub now: When,
    /// Every article that is let in, in every language.
    articles: Vec<Article>,
    /// For each work its articles by language.
    works: Vec<BTreeMap<Lang, ArticleId>>,
    /// Which article each file is, held back or not.
    files: BTreeMap<RelPath, Option<ArticleId>>,
    /// The sections; the first is the root, whose text is the home page's.
    sections: Vec<Section>,
    /// The tags in use and the agreed ones.
    pub tags: Tags,
    /// What each language has, in the order of the settings.
    pub editions: Vec<Edition>,
    /// The series, planned ones first.
    pub series: Vec<Series>,
    /// The issues of periodicals, in their order.
    pub issues: Vec<Issue>,
    /// The casebooks.
    pub casebooks: Vec<Casebook>,
    /// Which series and which issue each work belongs to, by their places.
    in_series: BTreeMap<WorkId, usize>,
    in_issue: BTreeMap<WorkId, usize>,
    /// What was held back, sorted by path.
    pub held: Vec<Held>,
    /// Pictures and attachments.
    pub media: BTreeMap<RelPath, Media>,
}

/// Puts the site together. Never fails: what is wrong is left out and reported.
pub fn assemble(input: Input) -> (Site, Diags) {
    let mut diags = Diags::default();
    let Input { docs, vocabulary, media, config, options } = input;
    let sections = section::collect(&docs, &config, &mut diags);
    let (drafts, more) = article::collect(&docs, &sections, &config);
    diags.extend(&more);

    let mut tags = Tags::new(vocabulary.as_deref(), &config, &mut diags);
    let mut articles = Vec::new();
    let mut works: Vec<BTreeMap<Lang, ArticleId>> = Vec::new();
    let mut files = BTreeMap::new();
    let mut held = Vec::new();
    let mut instalments = Vec::new();
    for work in drafts {
        let mut versions = BTreeMap::new();
        for (at, draft) in work.into_iter().enumerate() {
            let path = draft.doc.path.clone();
            let reason = publication::held_back(&draft.fields, &options)
                .or_else(|| publication::internal_issue(&draft.fields, &config));
            let let_in = reason.is_none().then_some(WorkId(works.len()));
            if at == 0 {
                instalments.extend(series::instalment(&draft.fields, &path, let_in));
            }
            if let Some(reason) = reason {
                if reason == Reason::InternalIssue && at == 0 {
                    diags.add(&path, messages::internal_issue());
                }
                files.insert(path.clone(), None);
                held.push(Held { path, reason });
                continue;
            }
            let (id, work) = (ArticleId(articles.len()), WorkId(works.len()));
            let article = draft.finish(id, work, &mut tags, &config, &mut diags);
            files.insert(path, Some(id));
            versions.insert(article.lang.clone(), id);
            articles.push(article);
        }
        works.push(versions);
    }
    held.sort_by(|a, b| a.path.cmp(&b.path));
    let series = series::collect(instalments, &articles, &config, &mut diags);
    let known = issue::Known { articles: &articles, files: &files, config: &config };
    let issues = issue::collect(&known, &mut diags);
    let casebooks = casebook::collect(&known, &sections, &series, &mut tags, &mut diags);
    let editions = config
        .langs()
        .map(|lang| Edition::new(lang, &articles, &sections, &tags, &config))
        .collect();
    let site = Site {
        config,
        now: options.now,
        articles,
        works,
        files,
        sections,
        tags,
        editions,
        in_series: places(&series, |series| Box::new(series.works.iter().copied())),
        in_issue: places(&issues, |issue| Box::new(issue.works())),
        series,
        issues,
        casebooks,
        held,
        media,
    };
    (site, diags)
}

/// For each work that one of `all` holds, the place of that one.
fn places<T>(
    all: &[T],
    works: impl for<'t> Fn(&'t T) -> Box<dyn Iterator<Item = WorkId> + 't>,
) -> BTreeMap<WorkId, usize> {
    let mut places = BTreeMap::new();
    for (at, one) in all.iter().enumerate() {
        for work in works(one) {
            places.entry(work).or_insert(at);
        }
    }
    places
}

impl Site {
    /// The series that `work` is an instalment of.
    pub fn series_of(&self, work: WorkId) -> Option<&Series> {
        self.in_series.get(&work).map(|at| &self.series[*at])
    }

    /// The issue that holds `work`.
    pub fn issue_of(&self, work: WorkId) -> Option<&Issue> {
        self.in_issue.get(&work).map(|at| &self.issues[*at])
    }

    /// The article `id`.
    pub fn article(&self, id: ArticleId) -> &Article {
        &self.articles[id.0]
    }

    /// All articles, by work and language.
    pub fn articles(&self) -> impl Iterator<Item = &Article> {
        self.articles.iter()
    }

    /// The section `id`.
    pub fn section(&self, id: SectionId) -> &Section {
        &self.sections[id.0]
    }

    /// All sections with their ids; the first is the root.
    pub fn sections(&self) -> impl Iterator<Item = (SectionId, &Section)> {
        self.sections.iter().enumerate().map(|(at, section)| (SectionId(at), section))
    }

    /// Whether the date of `article` has not come: it is let in by a preview only.
    pub fn is_yet_to_come(&self, article: &Article) -> bool {
        article.date.is_some_and(|date| date.datetime() > self.now.datetime())
    }

    /// The same article in another language.
    pub fn version(&self, work: WorkId, lang: &Lang) -> Option<&Article> {
        self.works[work.0].get(lang).map(|id| self.article(*id))
    }

    /// The article of `work` that stands for it in `lang`: in that language, else in
    /// the default one, else in any.
    pub fn best_version(&self, work: WorkId, lang: &Lang) -> Option<&Article> {
        self.version(work, lang)
            .or_else(|| self.version(work, &self.config.default_language))
            .or_else(|| self.versions(work).next())
    }

    /// The languages that a work exists in.
    pub fn versions(&self, work: WorkId) -> impl Iterator<Item = &Article> {
        self.works[work.0].values().map(|id| self.article(*id))
    }

    /// What `lang` has.
    ///
    /// `lang` is one of the site's languages, as every article's is.
    pub fn edition(&self, lang: &Lang) -> &Edition {
        self.editions
            .iter()
            .find(|edition| edition.lang == *lang)
            .expect("every language of the settings has its edition")
    }

    /// The article that `file` is: `None` for no article, `Some(None)` for one
    /// that is held back.
    pub fn article_of(&self, file: &RelPath) -> Option<Option<&Article>> {
        self.files.get(file).map(|id| id.map(|id| self.article(id)))
    }

    /// The section whose text `file` is.
    pub fn section_of(&self, file: &RelPath) -> Option<SectionId> {
        self.sections().find(|(_, section)| section.has_file(file)).map(|(id, _)| id)
    }

    /// All files of `content/` that a reference may name, for near misses.
    pub fn known_files(&self) -> impl Iterator<Item = &RelPath> {
        self.files.keys().chain(self.media.keys())
    }
}
