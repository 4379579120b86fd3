//! From an article to the pages that list it.

use serde::Serialize;

use super::url::{FeedFormat, Spot};
use super::{Plan, Scope, What, article, compiled, feed, places, shelves, words};
use crate::base::lang::Lang;
use crate::base::path::Address;
use crate::model::{Article, ArticleId, Listed, SectionId, Series};
use crate::region::PlaceId;

/// A page that lists an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Listing {
    /// What kind of page it is.
    pub by: By,
    /// What the page, or the shelf on it, is called.
    pub title: String,
    /// Its address.
    pub address: Address,
}

/// What lists an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// A shelf of the front page.
    Home,
    /// A section, its own or one above.
    Section,
    /// A tag of the article or of an entry in it.
    Tag,
    /// A place of the article or of an entry in it, or one that holds such.
    Region,
    /// The archive of a year.
    Year,
    /// Its series.
    Series,
    /// The issue that it stands in.
    Issue,
    /// A casebook.
    Casebook,
    /// Another article, as a related one.
    Related,
    /// The site map for people.
    Map,
    /// A feed.
    Feed,
}

impl Plan {
    /// The pages that list `article`, feeds last.
    pub fn listings(&self, article: &Article) -> Vec<Listing> {
        let lang = &article.lang;
        let mut all = Vec::new();
        let mut add = |by, what: &What, spot: Spot| {
            if self.has(&spot) {
                all.push(Listing { by, title: self.title(what), address: spot.address });
            }
        };
        for (what, listed) in self.lists(article) {
            let Some(at) = listed.iter().position(|listed| listed.article == article.id) else {
                continue;
            };
            let (by, size) = match &what {
                What::Tag(..) => (By::Tag, self.site.config.page_size),
                What::Region(..) => (By::Region, self.site.config.page_size),
                What::Section(_, id, _) if self.site.section(*id).holds_issues() => {
                    (By::Section, usize::MAX)
                }
                _ => (By::Section, self.site.config.page_size),
            };
            if let Some(spot) = self.spot_of(&what, lang, at / size.max(1) + 1) {
                add(by, &what, spot);
            }
        }
        if let Some(year) = article.year().filter(|_| !article.is_page()) {
            add(By::Year, &What::Year(lang.clone(), year), self.urls.year(lang, year));
        }
        let series = |one: &Series| one.works.contains(&article.work);
        if let Some(at) = self.site.series.iter().position(series) {
            let spot = self.urls.series(lang, &self.site.series[at].slug);
            add(By::Series, &What::Series(lang.clone(), at), spot);
        }
        let issue = self.site.issue_of(article.work).map(|issue| (By::Issue, issue.work));
        let books = self.site.casebooks.iter().filter(|book| book.members.contains(&article.work));
        for (by, work) in issue.into_iter().chain(books.map(|book| (By::Casebook, book.work))) {
            if let Some(page) = self.site.best_version(work, lang) {
                add(by, &What::Article(page.id), self.article_spot(page));
            }
        }
        for other in self.related_to(article) {
            add(By::Related, &What::Article(other.id), self.article_spot(other));
        }
        add(By::Map, &What::Map(lang.clone()), self.urls.map(lang));
        let mut listings = self.shelved(article);
        listings.extend(all);
        listings.extend(self.fed(article));
        listings
    }

    /// The lists that `article` may stand on, each with what it lists.
    fn lists(&self, article: &Article) -> Vec<(What, Vec<Listed>)> {
        let lang = &article.lang;
        let edition = self.site.edition(lang);
        let whole = |id: &ArticleId| Listed { article: *id, entry: None };
        let above = |id: &SectionId| self.site.section(*id).parent;
        let sections = std::iter::successors(Some(article.section), above);
        let mut lists: Vec<(What, Vec<Listed>)> = sections
            .map(|id| {
                let listed = edition.section(id).iter().map(whole).collect();
                (What::Section(lang.clone(), id, 1), listed)
            })
            .collect();
        let entries = (0..article.entry_count()).flat_map(|at| article.entry_tags(at));
        let mut tags: Vec<_> = article.tags.iter().chain(entries).copied().collect();
        dedup(&mut tags);
        for id in tags {
            lists.push((What::Tag(lang.clone(), id, 1), edition.tagged(id).to_vec()));
        }
        for id in self.places_of(article) {
            lists.push((What::Region(lang.clone(), id, 1), edition.placed(id).to_vec()));
        }
        lists
    }

    /// The places of an article and its entries, each followed by those around it.
    fn places_of(&self, article: &Article) -> Vec<PlaceId> {
        let gazetteer = &self.site.config.gazetteer;
        let entries = article.entries.iter().flat_map(|entry| &entry.regions);
        let own = article.regions.iter().chain(entries);
        let mut places: Vec<PlaceId> = own
            .flat_map(|place| std::iter::once(*place).chain(gazetteer.ancestors(*place)))
            .collect();
        dedup(&mut places);
        places
    }

    /// The shelves of the front page that `article` stands on.
    fn shelved(&self, article: &Article) -> Vec<Listing> {
        let own = self.article_address(article);
        let home = self.urls.home(&article.lang).address;
        let shelves = shelves::shelves(self, "home", &article.lang);
        let has = shelves.into_iter().filter(|(_, shelf)| shelf.cards.iter().any(|c| c.url == own));
        has.map(|(name, shelf)| {
            let title = if shelf.title.is_empty() { name } else { shelf.title };
            Listing { by: By::Home, title, address: home.clone() }
        })
        .collect()
    }

    /// The feeds that `article` is in, the Atom ones; the others hold the same.
    fn fed(&self, article: &Article) -> Vec<Listing> {
        let lang = &article.lang;
        let of_list = |(what, _)| match what {
            What::Section(_, id, _) => Some(Scope::Section(id)),
            What::Tag(_, id, _) => Some(Scope::Tag(id)),
            What::Region(_, id, _) => Some(Scope::Region(id)),
            _ => None,
        };
        let lists = self.lists(article).into_iter().filter_map(of_list);
        let has = |scope: &Scope| {
            let held = feed::newest(self, lang, *scope);
            held.iter().any(|(_, listed)| listed.article == article.id)
        };
        std::iter::once(Scope::Site)
            .chain(lists)
            .filter(has)
            .filter_map(|scope| {
                let list = self.spot_in(&followed(lang, scope), lang)?;
                let title = self.title(&What::Feed(lang.clone(), scope, FeedFormat::Atom));
                let address = self.urls.feed(&list, FeedFormat::Atom).address;
                Some(Listing { by: By::Feed, title, address })
            })
            .collect()
    }

    /// The articles that name `article` as a related one.
    fn related_to(&self, article: &Article) -> Vec<&Article> {
        let edition = self.site.edition(&article.lang);
        let tagged = article.tags.iter().flat_map(|tag| edition.tagged(*tag));
        let placed = article.regions.iter().flat_map(|place| edition.placed(*place));
        let mut others: Vec<ArticleId> = tagged.chain(placed).map(|found| found.article).collect();
        others.sort_unstable();
        others.dedup();
        others
            .into_iter()
            .filter(|id| *id != article.id)
            .map(|id| self.site.article(id))
            .filter(|other| article::related_ids(self, other).contains(&article.id))
            .collect()
    }

    /// What the page `what` is called; `""` for what is no page for people.
    pub fn title(&self, what: &What) -> String {
        let default = &self.site.config.default_language;
        let own = |title, lang: &Lang| words::title(title, lang).to_owned();
        match what {
            What::Home(lang) => own(words::Title::Home, lang),
            What::Section(lang, id, _) => self.site.section(*id).title(lang, default).to_owned(),
            What::Article(id) => self.site.article(*id).title.clone(),
            What::Tags(lang) => own(words::Title::Tags, lang),
            What::Tag(lang, id, _) => self.site.tags.get(*id).name.get(lang, default).to_owned(),
            What::Regions(lang) => own(words::Title::Regions, lang),
            What::Region(lang, id, _) => places::full_name(self, *id, lang),
            What::Archive(lang) => own(words::Title::Archive, lang),
            What::Year(lang, year) => words::year(*year, lang),
            What::SeriesIndex(lang) => own(words::Title::Series, lang),
            What::Series(lang, at) => compiled::series_name(self, &self.site.series[*at], lang),
            What::Map(lang) => own(words::Title::Map, lang),
            What::Missing(lang) => own(words::Title::Missing, lang),
            What::Feed(lang, scope, _) => match scope {
                Scope::Site => self.site_view(lang).title.clone(),
                scope => self.title(&followed(lang, *scope)),
            },
            What::Redirect(..) | What::Sitemap | What::Robots | What::Asset(_) | What::Copy(_) => {
                String::new()
            }
        }
    }
}

/// The list that a feed follows.
fn followed(lang: &Lang, scope: Scope) -> What {
    match scope {
        Scope::Site => What::Home(lang.clone()),
        Scope::Section(id) => What::Section(lang.clone(), id, 1),
        Scope::Tag(id) => What::Tag(lang.clone(), id, 1),
        Scope::Region(id) => What::Region(lang.clone(), id, 1),
    }
}

/// Each once, in the order in which they first stand.
fn dedup<T: Copy + PartialEq>(all: &mut Vec<T>) {
    let mut kept: Vec<T> = Vec::with_capacity(all.len());
    for one in all.iter() {
        if !kept.contains(one) {
            kept.push(*one);
        }
    }
    *all = kept;
}
