//! Floor 5: the site → every file that will exist, and what each page shows.
//!
//! Given: the site, and what the theme asks for (its shelves, its files). Gives:
//! the plan, a map from output path to what lies there, and the view of any page.
//! The only floor that makes addresses. May not know: templates, bytes of pages.

mod archive;
mod article;
pub mod book;
mod books;
mod card;
mod casebook;
mod compiled;
mod facts;
mod feed;
mod find;
mod gov;
mod head;
mod lists;
mod media;
mod messages;
mod pages;
mod places;
mod reference;
mod renumber;
mod shelves;
mod site;
mod sitemap;
mod structured;
pub mod url;
pub mod view;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::diag::{Diags, Problem};
use crate::base::digest::{Digest, Piece};
use crate::base::lang::Lang;
use crate::base::path::{Address, OutPath, RelPath};
use crate::model::{Article, ArticleId, Listed, SectionId, Site, TagId};
use crate::region::PlaceId;

pub use article::book_file;
pub use books::book;
pub use feed::{FeedEntry, FeedView};
pub use find::Found;
pub use pages::view;
pub use reference::{Broken, Target};
pub use shelves::ShelfSpec;
pub use sitemap::{SitemapEntry, SitemapView};
use url::{FeedFormat, Spot, Urls};
pub use view::View;

/// What lies at an output path.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// The home page of a language.
    Home(Lang),
    /// A page of a section's list, from 1.
    Section(Lang, SectionId, usize),
    /// An article.
    Article(ArticleId),
    /// The index of tags.
    Tags(Lang),
    /// A page of a tag's list, from 1.
    Tag(Lang, TagId, usize),
    /// The index of regions.
    Regions(Lang),
    /// A page of a region's list, from 1.
    Region(Lang, PlaceId, usize),
    /// The years.
    Archive(Lang),
    /// A year by month.
    Year(Lang, i16),
    /// All series.
    SeriesIndex(Lang),
    /// A series, by its place among the site's.
    Series(Lang, usize),
    /// The site map for people.
    Map(Lang),
    /// The page for what is not there.
    Missing(Lang),
    /// A page that leads elsewhere.
    Redirect(Lang, Address),
    /// A feed.
    Feed(Lang, Scope, FeedFormat),
    /// The site map for machines.
    Sitemap,
    /// `robots.txt`
    Robots,
    /// A style sheet, script or picture of the theme, by its name there.
    Asset(String),
    /// A file that is copied: of `static/`, or a picture or attachment beside the text.
    Copy(RelPath),
}

/// What a feed holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Everything.
    Site,
    /// A section.
    Section(SectionId),
    /// A tag.
    Tag(TagId),
    /// A region.
    Region(PlaceId),
}

/// What a theme asks of the plan.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The shelves of each kind of page: kind, then name.
    pub shelves: BTreeMap<String, BTreeMap<String, ShelfSpec>>,
    /// Types whose sections have a template of their own.
    pub section_templates: BTreeSet<String>,
    /// Types that have a template of their own.
    pub type_templates: BTreeSet<String>,
    /// The theme's static files and their digests.
    pub assets: BTreeMap<String, Digest>,
}

/// Every file that will exist.
#[derive(Debug)]
pub struct Plan {
    /// The site.
    pub site: Arc<Site>,
    /// What lies where.
    pub pages: BTreeMap<OutPath, What>,
    /// The makers of addresses.
    pub urls: Urls,
    asked: Asked,
    /// Where each file lies that is published beside the text or from `static/`.
    copies: BTreeMap<RelPath, Spot>,
    /// The files of `static/` and their sizes.
    fixed: BTreeMap<RelPath, u64>,
    /// The site in each language, as views show it.
    sites: BTreeMap<Lang, Piece<view::SiteView>>,
    assets: Piece<BTreeMap<String, Address>>,
    cards: BTreeMap<Listed, Piece<view::Card>>,
}

/// Plans the site. `fixed` are the files of `static/`, as paths from the site's root,
/// and their sizes in bytes.
pub fn plan(site: Arc<Site>, fixed: &BTreeMap<RelPath, u64>, asked: Asked) -> (Plan, Diags) {
    let mut claims = Claims::default();
    let urls = Urls::new(&site.config);

    for edition in &site.editions {
        claim_edition(&site, edition, &urls, &mut claims);
    }
    claims.add(urls.sitemap(), What::Sitemap, None);
    claims.add(urls.robots(), What::Robots, None);
    let mut assets = BTreeMap::new();
    for (name, digest) in &asked.assets {
        let spot = urls.asset(name, *digest);
        assets.insert(name.clone(), spot.address.clone());
        claims.add(spot, What::Asset(name.clone()), None);
    }
    let mut copies = BTreeMap::new();
    for file in fixed.keys() {
        let name = file.as_str().strip_prefix("static/").unwrap_or(file.as_str());
        let spot = urls.fixed(name);
        claims.add(spot.clone(), What::Copy(file.clone()), Some(file));
        copies.insert(file.clone(), spot);
    }
    media::claim(&site, &urls, &mut claims, &mut copies);
    claim_redirects(&site, &urls, &mut claims);

    let Claims { pages, diags, .. } = claims;
    let mut plan = Plan {
        urls,
        pages,
        asked,
        copies,
        fixed: fixed.clone(),
        sites: BTreeMap::new(),
        assets: Piece::new(assets),
        cards: BTreeMap::new(),
        site,
    };
    plan.sites = site::views(&plan);
    plan.cards = card::cards(&plan);
    (plan, diags)
}

/// Output paths under claim, so that no two things lie at one.
#[derive(Debug, Default)]
struct Claims {
    pages: BTreeMap<OutPath, What>,
    /// The file behind each claim, and paths in lower case: some systems hold
    /// `A` and `a` to be one.
    owners: BTreeMap<String, Option<RelPath>>,
    diags: Diags,
}

impl Claims {
    /// Claims `spot`; a second claim is an error that names both files. Returns
    /// whether the claim holds.
    fn add(&mut self, spot: Spot, what: What, file: Option<&RelPath>) -> bool {
        let key = spot.out.as_str().to_lowercase();
        if let Some(owner) = self.owners.get(&key) {
            let problem = messages::address_twice(&spot.address, owner.as_ref());
            let unknown = RelPath::new("site.toml");
            self.diags.add(file.or(owner.as_ref()).unwrap_or(&unknown), problem);
            return false;
        }
        self.owners.insert(key, file.cloned());
        self.pages.insert(spot.out, what);
        true
    }

    fn taken(&self, spot: &Spot) -> bool {
        self.owners.contains_key(&spot.out.as_str().to_lowercase())
    }

    fn problem(&mut self, file: &RelPath, problem: Problem) {
        self.diags.add(file, problem);
    }
}

fn claim_edition(site: &Site, edition: &crate::model::Edition, urls: &Urls, claims: &mut Claims) {
    let lang = &edition.lang;
    let size = site.config.page_size;
    let feeds = |claims: &mut Claims, list: &Spot, scope: Scope| {
        for format in [FeedFormat::Atom, FeedFormat::Json] {
            claims.add(urls.feed(list, format), What::Feed(lang.clone(), scope, format), None);
        }
    };
    let home = urls.home(lang);
    feeds(claims, &home, Scope::Site);
    claims.add(home, What::Home(lang.clone()), None);
    claims.add(urls.map(lang), What::Map(lang.clone()), None);
    claims.add(urls.missing(lang), What::Missing(lang.clone()), None);

    for (id, articles) in &edition.sections {
        let section = site.section(*id);
        let file = section.texts.values().next().map(|text| &text.doc.path);
        let size = if section.holds_issues() { usize::MAX } else { size };
        for number in 1..=lists::pages(articles.len(), size) {
            let spot = urls.section(lang, &section.folder, number);
            claims.add(spot, What::Section(lang.clone(), *id, number), file);
        }
        feeds(claims, &urls.section(lang, &section.folder, 1), Scope::Section(*id));
    }
    if !edition.tags.is_empty() {
        claims.add(urls.tags(lang), What::Tags(lang.clone()), None);
    }
    for (id, listed) in &edition.tags {
        let slug = &site.tags.get(*id).slug;
        for number in 1..=lists::pages(listed.len(), size) {
            let what = What::Tag(lang.clone(), *id, number);
            claims.add(urls.tag(lang, slug, number), what, None);
        }
        feeds(claims, &urls.tag(lang, slug, 1), Scope::Tag(*id));
    }
    if !edition.places.is_empty() {
        claims.add(urls.regions(lang), What::Regions(lang.clone()), None);
    }
    for (place, listed) in &edition.places {
        let places = &site.config.gazetteer;
        for number in 1..=lists::pages(listed.len(), size) {
            let what = What::Region(lang.clone(), *place, number);
            claims.add(urls.region(lang, places, *place, number), what, None);
        }
        feeds(claims, &urls.region(lang, places, *place, 1), Scope::Region(*place));
    }
    let years = archive::years(site, edition);
    if !years.is_empty() {
        claims.add(urls.archive(lang), What::Archive(lang.clone()), None);
    }
    for year in years {
        claims.add(urls.year(lang, year), What::Year(lang.clone(), year), None);
    }
    let mut has_series = false;
    for (at, series) in site.series.iter().enumerate() {
        if series.works.iter().any(|work| site.version(*work, lang).is_some()) {
            has_series = true;
            claims.add(urls.series(lang, &series.slug), What::Series(lang.clone(), at), None);
        }
    }
    if has_series {
        claims.add(urls.series_index(lang), What::SeriesIndex(lang.clone()), None);
    }
    for id in edition.articles.iter().chain(&edition.pages) {
        let article = site.article(*id);
        let spot = article_spot(site, urls, article);
        claims.add(spot, What::Article(*id), Some(&article.doc.path));
    }
}

fn article_spot(site: &Site, urls: &Urls, article: &Article) -> Spot {
    let folder = &site.section(article.section).folder;
    urls.article(&article.lang, folder, &article.slug)
}

/// Claims the old addresses of articles and those of tags' synonyms.
fn claim_redirects(site: &Site, urls: &Urls, claims: &mut Claims) {
    for article in site.articles() {
        let to = article_spot(site, urls, article).address;
        let Some(aliases) = article.fields.spanned("aliases") else { continue };
        for alias in article.fields.list("aliases") {
            let file = &article.doc.path;
            match urls.alias(alias) {
                Some(spot) => {
                    let what = What::Redirect(article.lang.clone(), to.clone());
                    claims.add(spot, what, Some(file));
                }
                None => claims.problem(file, messages::alias_form(alias).at(aliases.span)),
            }
        }
    }
    for edition in &site.editions {
        for (id, _) in &edition.tags {
            let tag = site.tags.get(*id);
            let to = urls.tag(&edition.lang, &tag.slug, 1).address;
            for synonym in &tag.synonyms {
                let slug = crate::base::text::pinyin::slug(synonym);
                let spot = urls.tag(&edition.lang, &slug, 1);
                if !slug.is_empty() && !claims.taken(&spot) {
                    claims.add(spot, What::Redirect(edition.lang.clone(), to.clone()), None);
                }
            }
        }
    }
}

impl Plan {
    /// The address of an article.
    pub fn article_address(&self, article: &Article) -> Address {
        self.article_spot(article).address
    }

    fn article_spot(&self, article: &Article) -> Spot {
        article_spot(&self.site, &self.urls, article)
    }

    fn site_view(&self, lang: &Lang) -> Piece<view::SiteView> {
        self.sites.get(lang).expect("every language of the settings has its site view").clone()
    }

    fn card(&self, listed: Listed) -> Piece<view::Card> {
        self.cards.get(&listed).expect("everything listed has its card").clone()
    }

    fn has(&self, spot: &Spot) -> bool {
        self.pages.contains_key(&spot.out)
    }
}
