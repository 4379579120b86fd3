//! What every page has: its head, its place among others, its list.

use serde::Serialize;

use super::{
    ArticleView, CardGroup, FeedLinks, Link, Moment, PictureView, PlaceLink, RegionView,
    SeriesLink, SeriesView, TagGroup, TagView, Tile, Year,
};
use crate::base::digest::Piece;
use crate::base::lang::Lang;
use crate::base::path::Address;

/// The page itself.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct PageView {
    /// `home`, `section`, `article`, `tags`, `tag`, `regions`, `region`, `archive`,
    /// `year`, `map`, `series`, `series_index`, `missing` (the 404 page) or `redirect`.
    pub kind: String,
    /// The page's heading.
    pub title: String,
    /// The title for `<title>`: heading, page number and site.
    pub head_title: String,
    /// For `<meta name="description">`; also shown above lists.
    pub description: String,
    /// Its language.
    pub lang: Lang,
    /// Its address.
    pub url: Address,
    /// Its absolute address; empty on the 404 page.
    pub canonical: String,
    /// The same page in all its languages, itself included, then `x-default`.
    /// Empty when it exists in one language only.
    pub alternates: Vec<Alternate>,
    /// The list's own feeds, when it has any.
    pub feeds: Option<FeedLinks>,
    /// Open Graph properties: `og:title`, …
    pub open_graph: Vec<Meta>,
    /// JSON-LD, ready for a `<script type="application/ld+json">`; write with `| safe`.
    pub json_ld: String,
    /// The page tags of 《政府网站发展指引》; empty unless the profile is on.
    pub gov: Vec<Meta>,
    /// A section's or the home page's own text as HTML; write with `| safe`.
    pub body: String,
    /// On an article's page.
    pub article: Option<ArticleView>,
    /// On a tag's page.
    pub tag: Option<TagView>,
    /// On a region's page.
    pub region: Option<RegionView>,
    /// On the tag index: tags by initial letter.
    pub tag_groups: Vec<TagGroup>,
    /// On the region index: one tile a province.
    pub tiles: Vec<Tile>,
    /// On the region index: the same facts as a list, places with something in them.
    pub places: Vec<PlaceLink>,
    /// On the archive: years, newest first.
    pub years: Vec<Year>,
    /// On the site map: groups of links.
    pub groups: Vec<LinkGroup>,
    /// On a series' page.
    pub series: Option<SeriesView>,
    /// On the index of series.
    pub series_list: Vec<SeriesLink>,
    /// On a section of issues: covers by year, newest first.
    pub card_groups: Vec<CardGroup>,
    /// On a redirect page: where it leads.
    pub redirect: Option<Link>,
}

/// The page in one language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Alternate {
    /// `zh-Hans`, `en`, `x-default`.
    pub hreflang: String,
    /// Its absolute address.
    pub url: String,
}

/// A `<meta>` element's name and content.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Meta {
    /// The name or property.
    pub name: String,
    /// The content.
    pub content: String,
}

/// Where the page stands among others.
#[derive(Clone, Debug, Default, Hash, Serialize)]
pub struct NavView {
    /// The name of the section it belongs to, `""` if none.
    pub section: String,
    /// Which of the indices it belongs to: `tags`, `regions`, `archive`, `map` or `""`.
    pub index: String,
    /// From home to this page; the last is the page itself. Empty on the home page.
    pub breadcrumbs: Vec<Link>,
    /// The languages of the site and where each leads from here.
    pub languages: Vec<LanguageLink>,
    /// The older article of the section.
    pub previous: Option<Link>,
    /// The newer article of the section.
    pub next: Option<Link>,
}

/// One language in the switch.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct LanguageLink {
    /// `en`.
    pub lang: Lang,
    /// `English`.
    pub name: String,
    /// The same page in that language, or its home page when there is none.
    pub url: Address,
    /// Whether the page is in that language.
    pub current: bool,
    /// Whether the page exists in that language.
    pub exists: bool,
}

/// What a list shows of an article or of an entry in it.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct Card {
    /// The title of the article, or of the entry.
    pub title: String,
    /// Its page, or its anchor within a page.
    pub url: Address,
    /// For an entry: the article it stands in.
    pub within: Option<Link>,
    /// The type's name: `case`.
    pub kind: String,
    /// The type's name in this language.
    pub kind_label: String,
    /// The section.
    pub section: Option<Link>,
    /// Above the title.
    pub kicker: String,
    /// When it was published; for a brief, when it happened.
    pub date: Option<Moment>,
    /// A sentence or two.
    pub summary: String,
    /// Where the text comes from.
    pub source: String,
    /// Its regions; titles are short names (`松阳`).
    pub regions: Vec<Link>,
    /// Its tags.
    pub tags: Vec<Link>,
    /// Its main picture.
    pub cover: Option<PictureView>,
    /// Words that place it: a case's subject, a person's post and employer, a
    /// brief's place. `""` where the type has none.
    pub note: String,
    /// Whether it is a draft, shown in preview only.
    pub draft: bool,
    /// Whether its date is yet to come: shown in preview only.
    pub due: bool,
}

/// One page of a list.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct ListView {
    /// What this page of the list shows.
    pub cards: Vec<Piece<Card>>,
    /// How many the whole list has.
    pub total: usize,
    /// Which page of the list this is, from 1.
    pub number: usize,
    /// How many pages it has.
    pub pages: usize,
    /// The page before.
    pub previous: Option<Address>,
    /// The page after.
    pub next: Option<Address>,
    /// Links to its pages, with gaps where there are many.
    pub links: Vec<PageLink>,
}

/// A link to one page of a list.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct PageLink {
    /// The page's number; 0 for a gap.
    pub number: usize,
    /// Its address.
    pub url: Address,
    /// Whether it is this page.
    pub current: bool,
}

/// A shelf: the newest cards of a kind.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct Shelf {
    /// The section's or type's title.
    pub title: String,
    /// Where all of them are.
    pub url: Option<Address>,
    /// The cards.
    pub cards: Vec<Piece<Card>>,
}

/// A group of links on the site map.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct LinkGroup {
    /// What they have in common.
    pub title: String,
    /// Where the group's own page is.
    pub url: Option<Address>,
    /// The links.
    pub links: Vec<Link>,
}
