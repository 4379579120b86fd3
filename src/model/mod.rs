//! Floor 4: all articles → the site, whole and immutable.
//!
//! Given: every parsed file and the settings. Gives: articles with what they
//! inherit, their versions by language, sections, tags, and for each language the
//! lists that it has; and the problems that only show when all is together. May
//! not know: addresses, pages, themes.

mod admission;
mod article;
mod casebook;
mod edition;
mod fields;
mod files;
mod issue;
mod manuscript;
mod messages;
mod origin;
mod publication;
mod section;
mod series;
mod tags;
mod translation;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

pub use article::Article;
pub use casebook::{Casebook, Grouping};
pub use edition::{Edition, Listed};
pub use issue::{Issue, IssueColumn, Pages, Placed};
pub use manuscript::{Entry, Manuscript};
pub use origin::{Origin, Source};
pub use publication::{Held, Reason};
pub use section::{Section, SectionText};
pub use series::Series;
pub use tags::{Tag, Tags};
pub use translation::{Stamp, Translation};

use admission::Admitted;
use files::Files;

use crate::base::date::When;
use crate::base::diag::Diags;
use crate::base::digest::Digest;
use crate::base::lang::Lang;
use crate::base::memo::Memo;
use crate::base::path::RelPath;
use crate::config::Config;
use crate::parse::{Doc, Media, Vocabulary};

macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(usize);

        impl $name {
            /// Its place among its like, from 0.
            pub fn index(self) -> usize {
                self.0
            }
        }
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
    /// For each work its articles, as a range of those by language.
    works: Vec<Range<usize>>,
    /// The articles by work and tag of language.
    by_lang: Vec<ArticleId>,
    /// Which article each file is, held back or not.
    files: Files,
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

/// What is remembered from one site to the next: works by the digest of their files
/// and of what they inherit.
#[derive(Debug, Default)]
pub struct Memory {
    works: Memo<manuscript::ReadWork>,
}

impl Memory {
    /// Begins a new turn, as [`Memo::next_turn`].
    pub fn next_turn(&self) {
        self.works.next_turn();
    }
}

/// Puts the site together. Never fails: what is wrong is left out and reported.
pub fn assemble(input: Input, memory: &Memory) -> (Site, Diags) {
    let mut diags = Diags::default();
    let Input { docs, vocabulary, media, config, options } = input;
    let (sections, order) =
        rayon::join(|| section::collect(&docs, &config, &mut diags), || manuscript::group(&docs));
    let (works, more) = manuscript::collect(&docs, order, &sections, &config, memory);
    diags.extend(&more);
    let mut tags = Tags::new(vocabulary.as_deref(), &config, &mut diags);
    let admitted = admission::admit(&works, docs, &mut tags, &config, &options, &mut diags);
    let Admitted { articles, works, by_lang, files, held, instalments, .. } = admitted;

    let series = series::collect(instalments, &articles, &config, &mut diags);
    let listed =
        |ids: &[ArticleId]| -> Vec<&Article> { ids.iter().map(|id| &articles[id.0]).collect() };
    let known = issue::Known {
        articles: &articles,
        files: &files,
        config: &config,
        issues: &listed(&admitted.issues),
        books: &listed(&admitted.books),
        named: &listed(&admitted.named),
    };
    let issues = issue::collect(&known, &mut diags);
    let casebooks = casebook::collect(&known, &sections, &series, &mut tags, &mut diags);
    let langs: Vec<&Lang> = config.langs().collect();
    let editions = || {
        let langs = langs.into_par_iter().enumerate();
        langs
            .map(|(at, lang)| Edition::new(at, lang, &articles, &sections, &tags, &config))
            .collect()
    };
    let (editions, _) = rayon::join(editions, || files.by_path());
    let site = Site {
        config,
        now: options.now,
        articles,
        works,
        by_lang,
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

/// The first version of `work`: the default language's where it is there.
fn first_of(articles: &[Article], work: WorkId) -> Option<&Article> {
    let at = articles.partition_point(|article| article.work < work);
    articles.get(at).filter(|article| article.work == work)
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

    /// All articles, by work and language; their ids are their places.
    pub fn articles(&self) -> std::slice::Iter<'_, Article> {
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
        self.versions(work).find(|article| article.lang == *lang)
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
        self.by_lang[self.works[work.0].clone()].iter().map(|id| self.article(*id))
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
        self.files.get(file.digest()).map(|id| id.map(|id| self.article(id)))
    }

    /// The article that `file` is, if that is held back.
    pub fn held_of(&self, file: &RelPath) -> Option<&Held> {
        self.held.iter().find(|held| held.path == *file)
    }

    /// Whether the path with the digest `file` is that of an article that is let in.
    pub fn has_article(&self, file: Digest) -> bool {
        self.files.get(file).flatten().is_some()
    }

    /// The section whose text `file` is.
    pub fn section_of(&self, file: &RelPath) -> Option<SectionId> {
        self.sections().find(|(_, section)| section.has_file(file)).map(|(id, _)| id)
    }

    /// All files of `content/` that a reference may name, for near misses.
    pub fn known_files(&self) -> impl Iterator<Item = &RelPath> {
        self.files.paths().chain(self.media.keys())
    }
}
