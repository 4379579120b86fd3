//! What one language has: its articles and their lists, each in its order.

use std::collections::BTreeMap;

use super::article::Newest;
use super::section::Section;
use super::tags::Tags;
use super::{Article, ArticleId, SectionId, TagId};
use crate::base::lang::Lang;
use crate::base::text::collate::Order;
use crate::config::Config;
use crate::region::PlaceId;

/// Something that an index lists: an article, or one entry in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Listed {
    /// The article.
    pub article: ArticleId,
    /// The entry's index, for an entry.
    pub entry: Option<usize>,
}

/// What one language has.
#[derive(Debug)]
pub struct Edition {
    /// The language.
    pub lang: Lang,
    /// All articles but lone pages, newest first.
    pub articles: Vec<ArticleId>,
    /// Lone pages, by weight and title.
    pub pages: Vec<ArticleId>,
    /// For each section that has any its articles, those of sections within it
    /// included; sections in the order of the navigation.
    pub sections: Vec<(SectionId, Vec<ArticleId>)>,
    /// For each tag in use what bears it, newest first; tags in the language's order.
    pub tags: Vec<(TagId, Vec<Listed>)>,
    /// For each place in use what belongs to it or to a place within, newest first.
    pub places: BTreeMap<PlaceId, Vec<Listed>>,
}

impl Edition {
    pub(super) fn new(
        at: usize,
        lang: &Lang,
        all: &[Article],
        sections: &[Section],
        tags: &Tags,
        config: &Config,
    ) -> Self {
        // The file settles what dates leave open, so that every build has one order.
        let mut articles: Vec<(Newest, &Article)> = all
            .iter()
            .filter(|article| article.edition == at)
            .map(|article| (article.newest(), article))
            .collect();
        articles.sort_unstable_by_key(|(key, _)| *key);
        let articles = articles.into_iter().map(|(_, article)| article);
        let (pages, articles): (Vec<&Article>, Vec<&Article>) =
            articles.partition(|article| article.rank.page);
        let order = Order::new(lang);
        let mut edition = Self {
            lang: lang.clone(),
            pages: order_pages(pages, &order),
            sections: by_section(&articles, sections, &order, lang, config),
            articles: articles.iter().map(|article| article.id).collect(),
            tags: Vec::new(),
            places: BTreeMap::new(),
        };
        edition.index(&articles, tags, &order, config);
        edition
    }

    /// Fills the indices by tag and by place.
    fn index(&mut self, articles: &[&Article], tags: &Tags, order: &Order, config: &Config) {
        let by_tag = || {
            let mut lists: Vec<Vec<Listed>> = vec![Vec::new(); tags.len()];
            let mut list = |listed, tags: &[TagId]| {
                tags.iter().for_each(|tag| lists[tag.0].push(listed));
            };
            for article in articles {
                list(Listed { article: article.id, entry: None }, &article.tags);
                for at in 0..article.entry_count() {
                    let listed = Listed { article: article.id, entry: Some(at) };
                    list(listed, article.entry_tags(at));
                }
            }
            lists
        };
        let by_place = || {
            let mut lists: Vec<Vec<Listed>> = vec![Vec::new(); config.gazetteer.ids().len()];
            let mut list = |listed, places: &[PlaceId]| {
                places.iter().for_each(|place| lists[place.index()].push(listed));
            };
            for article in articles {
                list(Listed { article: article.id, entry: None }, &article.places);
                for at in 0..article.entry_count() {
                    let listed = Listed { article: article.id, entry: Some(at) };
                    list(listed, &article.entries[at].places);
                }
            }
            lists
        };
        let (by_tag, by_place) = rayon::join(by_tag, by_place);
        self.places =
            config.gazetteer.ids().zip(by_place).filter(|(_, listed)| !listed.is_empty()).collect();
        let by_tag = by_tag.into_iter().enumerate().filter(|(_, listed)| !listed.is_empty());
        let mut keyed: Vec<_> = by_tag
            .map(|(at, listed)| {
                let id = TagId(at);
                let name = tags.get(id).name.get(&self.lang, &config.default_language);
                (order.key(name), id, listed)
            })
            .collect();
        keyed.sort_by(|a, b| (&a.0, a.1).cmp(&(&b.0, b.1)));
        self.tags = keyed.into_iter().map(|(_, id, listed)| (id, listed)).collect();
    }

    /// What bears `tag`.
    pub fn tagged(&self, tag: TagId) -> &[Listed] {
        let found = self.tags.iter().find(|(id, _)| *id == tag);
        found.map(|(_, listed)| listed.as_slice()).unwrap_or_default()
    }

    /// What belongs to `place` or to a place within.
    pub fn placed(&self, place: PlaceId) -> &[Listed] {
        self.places.get(&place).map(Vec::as_slice).unwrap_or_default()
    }

    /// The articles of `section`.
    pub fn section(&self, section: SectionId) -> &[ArticleId] {
        let found = self.sections.iter().find(|(id, _)| *id == section);
        found.map(|(_, articles)| articles.as_slice()).unwrap_or_default()
    }
}

fn order_pages(mut pages: Vec<&Article>, order: &Order) -> Vec<ArticleId> {
    pages.sort_by_cached_key(|page| {
        (page.rank.weight, order.key(&page.title), page.doc.path.clone())
    });
    pages.into_iter().map(|page| page.id).collect()
}

fn by_section(
    articles: &[&Article],
    sections: &[Section],
    order: &Order,
    lang: &Lang,
    config: &Config,
) -> Vec<(SectionId, Vec<ArticleId>)> {
    let mut lists: BTreeMap<SectionId, Vec<&Article>> = BTreeMap::new();
    // A section with a text of its own is there in the default language even
    // while it is empty: its editors are about to fill it.
    for (at, section) in sections.iter().enumerate().skip(1) {
        if *lang == config.default_language && section.texts.contains_key(lang) {
            lists.entry(SectionId(at)).or_default();
        }
    }
    for article in articles {
        let mut section = Some(article.section);
        while let Some(id) = section.filter(|id| id.0 != 0) {
            lists.entry(id).or_default().push(article);
            section = sections[id.0].parent;
        }
    }
    let mut lists: Vec<_> = lists.into_iter().collect();
    lists.sort_by_cached_key(|(id, _)| {
        let section = &sections[id.0];
        let title = order.key(section.title(lang, &config.default_language));
        (section.weight, title, section.folder.clone())
    });
    lists
        .into_iter()
        .map(|(id, mut articles)| {
            // The sort is stable: what has no weight stays newest first.
            articles.sort_by_key(|article| article.rank.weight);
            (id, articles.into_iter().map(|article| article.id).collect())
        })
        .collect()
}
