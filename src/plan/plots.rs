//! Where articles and lists lie: worked out once for each, remembered by the digest
//! of all that it depends on.

use std::sync::Arc;

use super::layout::Plot;
use super::lists;
use super::url::{FeedFormat, Spot, Urls};
use crate::base::digest::Digest;
use crate::base::memo::Memo;
use crate::base::path::RelPath;
use crate::kind::Value;
use crate::model::{Article, Section, Site};
use crate::parse::markdown::Reference;

/// What is remembered from one plan to the next.
#[derive(Debug, Default)]
pub struct Memory {
    articles: Memo<Placed>,
    lists: Memo<ListPlots>,
}

impl Memory {
    /// Begins a new turn, as [`Memo::next_turn`].
    pub fn next_turn(&self) {
        self.articles.next_turn();
        self.lists.next_turn();
    }
}

/// Where an article lies, and what of the site's files it asks for.
#[derive(Debug)]
pub(super) struct Placed {
    pub plot: Plot,
    /// Whether it gives former addresses.
    pub aliases: bool,
    /// The files that its text and its fields name and that are no texts.
    pub uses: Vec<RelPath>,
    /// The links of its text that lead to the whole of another text, by their
    /// places, each with the digest of that one's path.
    pub texts: Vec<(usize, Digest)>,
    /// The places of its other references.
    pub others: Vec<usize>,
    /// Whether its fields name files or pictures.
    pub attaches: bool,
}

/// The pages of a list and its feeds, Atom's first.
#[derive(Debug)]
pub(super) struct ListPlots {
    pub pages: Vec<Plot>,
    pub feeds: [Plot; 2],
}

impl Placed {
    /// Whether it asks for more than its own page.
    pub(super) fn asks(&self) -> bool {
        self.aliases || !self.uses.is_empty()
    }
}

/// The places of all articles, by their ids.
pub(super) fn articles(site: &Site, urls: &Urls, memory: &Memory) -> Vec<Arc<Placed>> {
    let base = urls.digest();
    let section = |(_, section): (_, &Section)| base.then(Digest::of(&section.folder));
    let sections: Vec<Digest> = site.sections().map(section).collect();
    let articles = site.articles().as_slice();
    let keys: Vec<Digest> = articles
        .iter()
        .map(|article| sections[article.section.index()].then(article.key))
        .collect();
    memory.articles.get_all(&keys, |at| placed(site, urls, &articles[at]))
}

fn placed(site: &Site, urls: &Urls, article: &Article) -> Placed {
    let folder = &site.section(article.section).folder;
    let from = &article.doc.path;
    let references = &article.doc.body.references;
    let files = article.fields.files();
    let names =
        references.iter().flat_map(Reference::names).chain(files.iter().map(|(name, _)| *name));
    let is_text = |path: &RelPath| matches!(path.extension().as_str(), "md" | "markdown");
    let mut fields = article.fields.iter();
    let (mut texts, mut others) = (Vec::new(), Vec::new());
    for (at, reference) in references.iter().enumerate() {
        let path = from.resolve(&reference.target);
        match path.filter(|_| reference.is_to_text() && reference.anchor.is_none()) {
            Some(path) => texts.push((at, path.digest())),
            None => others.push(at),
        }
    }
    Placed {
        texts,
        others,
        plot: Plot::new(urls.article(&article.lang, folder, &article.slug)),
        aliases: article.fields.spanned("aliases").is_some(),
        uses: names.filter_map(|name| from.resolve(name)).filter(|path| !is_text(path)).collect(),
        attaches: !files.is_empty()
            || fields.any(|(_, field)| matches!(field.value, Value::Picture(_))),
    }
}

/// The plots of a list of `count` with `size` a page; `key` is the digest of all
/// that `spot` depends on.
pub(super) fn list(
    memory: &Memory,
    urls: &Urls,
    key: Digest,
    count: usize,
    size: usize,
    spot: impl Fn(usize) -> Spot,
) -> Arc<ListPlots> {
    let pages = lists::pages(count, size);
    let key = urls.digest().then(key).then(Digest::of(&pages));
    memory.lists.get_or_make(key, || {
        let feed = |format| Plot::new(urls.feed(&spot(1), format));
        ListPlots {
            pages: (1..=pages).map(|number| Plot::new(spot(number))).collect(),
            feeds: [feed(FeedFormat::Atom), feed(FeedFormat::Json)],
        }
    })
}
