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
mod claim;
mod compiled;
mod facts;
mod feed;
mod find;
mod gov;
mod head;
mod layout;
mod listing;
mod lists;
mod media;
mod messages;
mod pages;
mod places;
mod plots;
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

use crate::base::diag::Diags;
use crate::base::digest::{Digest, Piece};
use crate::base::lang::Lang;
use crate::base::path::{Address, RelPath};
use crate::model::{Article, ArticleId, SectionId, Site, TagId};
use crate::region::PlaceId;

pub use article::book_file;
pub use books::book;
pub use feed::{FeedEntry, FeedView};
pub use find::Found;
use layout::Claims;
pub use layout::Layout;
pub use listing::{By, Listing};
pub use pages::view;
pub use plots::Memory;
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
    pub pages: Layout,
    /// The makers of addresses.
    pub urls: Urls,
    asked: Asked,
    /// Where each article lies, by id.
    placed: Vec<Arc<plots::Placed>>,
    /// Where each file lies that is published beside the text or from `static/`.
    copies: BTreeMap<RelPath, Spot>,
    /// The files of `static/` and their sizes.
    fixed: BTreeMap<RelPath, u64>,
    /// The site in each language, as views show it.
    sites: BTreeMap<Lang, Piece<view::SiteView>>,
    assets: Piece<BTreeMap<String, Address>>,
    cards: card::Cards,
}

/// Plans the site. `fixed` are the files of `static/`, as paths from the site's root,
/// and their sizes in bytes.
pub fn plan(
    site: Arc<Site>,
    fixed: &BTreeMap<RelPath, u64>,
    asked: Asked,
    memory: &Memory,
) -> (Plan, Diags) {
    let urls = Urls::new(&site.config);
    let placed = plots::articles(&site, &urls, memory);
    let mut claims = Claims::new(&site, 2 * placed.len() + fixed.len());

    for edition in &site.editions {
        claim::edition(&site, edition, &urls, &placed, memory, &mut claims);
    }
    claims.add(urls.sitemap(), What::Sitemap, None);
    claims.add(urls.robots(), What::Robots, None);
    let mut assets = BTreeMap::new();
    for (name, digest) in &asked.assets {
        let Some(spot) = urls.asset(name, *digest) else {
            let file = RelPath::new(&format!("themes/{}/static/{name}", site.config.theme));
            claims.problem(&file, messages::name_with_backslash());
            continue;
        };
        assets.insert(name.clone(), spot.address.clone());
        claims.add(spot, What::Asset(name.clone()), None);
    }
    let mut copies = BTreeMap::new();
    for file in fixed.keys() {
        let name = file.as_str().strip_prefix("static/").unwrap_or(file.as_str());
        let Some(spot) = urls.fixed(name) else {
            claims.problem(file, messages::name_with_backslash());
            continue;
        };
        claims.add(spot.clone(), What::Copy(file.clone()), Some(file));
        copies.insert(file.clone(), spot);
    }
    let asking: Vec<(&Article, &plots::Placed)> = site
        .articles()
        .zip(&placed)
        .filter(|(_, placed)| placed.asks())
        .map(|(article, placed)| (article, placed.as_ref()))
        .collect();
    media::claim(&site, &urls, &asking, &mut claims, &mut copies);
    claim::redirects(&site, &urls, &asking, &mut claims);

    let Claims { layout, diags, .. } = claims;
    let mut plan = Plan {
        urls,
        pages: layout,
        asked,
        placed,
        copies,
        fixed: fixed.clone(),
        sites: BTreeMap::new(),
        assets: Piece::new(assets),
        cards: card::Cards::new(&site),
        site,
    };
    plan.sites = site::views(&plan);
    (plan, diags)
}

impl Plan {
    /// The address of an article.
    pub fn article_address(&self, article: &Article) -> Address {
        self.article_spot(article).address
    }

    fn article_spot(&self, article: &Article) -> Spot {
        self.placed(article).plot.spot.clone()
    }

    fn placed(&self, article: &Article) -> &plots::Placed {
        &self.placed[article.id.index()]
    }

    /// Whether the fields of `article` name files or pictures.
    pub fn attaches(&self, article: &Article) -> bool {
        self.placed(article).attaches
    }

    /// Whether `file`, a picture or an attachment, is published.
    pub fn publishes(&self, file: &RelPath) -> bool {
        self.copies.contains_key(file)
    }

    fn site_view(&self, lang: &Lang) -> Piece<view::SiteView> {
        self.sites.get(lang).expect("every language of the settings has its site view").clone()
    }

    fn has(&self, spot: &Spot) -> bool {
        self.pages.contains_key(&spot.out)
    }
}
