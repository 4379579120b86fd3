//! What a template may see: its view, and nothing else.
//!
//! A view is a complete record of what its page depends on, so its digest is a
//! cache key that cannot be stale. Addresses are ready to be written into
//! `href`; dates come with their wording; text is plain unless a field says HTML.
//! The field names here are the names that theme authors write.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::digest::Piece;
use crate::base::lang::Lang;
use crate::base::path::{Address, RelPath};
use crate::plan::{FeedView, SitemapView};

/// What a file of the output is made of: all of it, and nothing else.
#[derive(Clone, Debug, Hash)]
pub enum View {
    /// A page that a template makes.
    Template(Box<TemplateView>),
    /// A feed.
    Feed(FeedView),
    /// The site map for machines.
    Sitemap(SitemapView),
    /// `robots.txt`
    Robots {
        /// The absolute address of the site map.
        sitemap: String,
    },
    /// A file of the theme.
    Asset {
        /// Its name there.
        name: String,
    },
    /// A file of the site that is copied.
    Copy {
        /// The file.
        file: RelPath,
    },
}

/// Everything that one page's template may see.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct TemplateView {
    /// The template, without its ending: `home`, `section`, `article`, `types/case`…
    #[serde(skip)]
    pub template: String,
    /// The site in this language: the same for all its pages.
    pub site: Piece<SiteView>,
    /// The page itself.
    pub page: PageView,
    /// Where the page stands among others.
    pub nav: NavView,
    /// The page's list, on pages that have one.
    pub list: Option<ListView>,
    /// The shelves that `theme.toml` declares for this kind of page, by name.
    pub shelf: BTreeMap<String, Shelf>,
    /// Where the theme's static files lie, by their names.
    pub asset: Piece<BTreeMap<String, Address>>,
}

/// The site in one language.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct SiteView {
    /// The site's title.
    pub title: String,
    /// One or two sentences about it.
    pub description: String,
    /// The language of this edition: `zh-Hans`, `en`.
    pub lang: Lang,
    /// Whether `lang` is Chinese, for what is set differently in Chinese.
    pub chinese: bool,
    /// The home page of this language.
    pub home: Address,
    /// The absolute address of the site, ending in `/`.
    pub base_url: String,
    /// The path part of `base_url`: `/` or `/kx/`.
    pub base_path: String,
    /// The version of huibian, for the `generator` tag.
    pub generator: String,
    /// The body behind the site.
    pub organization: OrganizationView,
    /// The sections in their order.
    pub sections: Vec<SectionLink>,
    /// Lone pages, such as about and contact, in their order.
    pub pages: Vec<Link>,
    /// The indices that exist in this language.
    pub indices: Indices,
    /// The years from `since` to the newest article: `2024–2026`.
    pub years: String,
    /// Whether the profile for government sites is on.
    pub gov: bool,
    /// The icon in `static/`, when there is one.
    pub icon: Option<Address>,
    /// The site's own feeds in this language.
    pub feeds: FeedLinks,
}

/// The pages that lead to lists; each only when it exists in this language.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct Indices {
    /// All tags.
    pub tags: Option<Address>,
    /// All regions.
    pub regions: Option<Address>,
    /// Everything by year and month.
    pub archive: Option<Address>,
    /// The site map for people.
    pub map: Address,
}

/// The particulars of the organisation; empty text where none is given.
#[derive(Clone, Debug, Default, Hash, Serialize)]
pub struct OrganizationView {
    /// Full name.
    pub name: String,
    /// Short name.
    pub short_name: String,
    /// Its own web address.
    pub url: String,
    /// Its logo.
    pub logo: Option<Address>,
    /// Postal address.
    pub address: String,
    /// Postcode.
    pub postcode: String,
    /// Telephone.
    pub phone: String,
    /// E-mail address.
    pub email: String,
    /// ICP filing number (ICP备案编号).
    pub icp: String,
    /// Public security filing number (公安备案号).
    pub police_icp: String,
    /// The digits of `police_icp`, for the link to its record.
    pub police_code: String,
    /// Identification code of a government site (网站标识码).
    pub site_code: String,
    /// Sponsoring bodies (主办).
    pub sponsors: Vec<String>,
    /// Technical support (技术支持).
    pub support: String,
}

/// A text and where it leads.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Link {
    /// What is shown.
    pub title: String,
    /// Where it leads.
    pub url: Address,
}

/// A section in the site's navigation.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct SectionLink {
    /// The folder's name: `cases`.
    pub name: String,
    /// Its title in this language.
    pub title: String,
    /// Its page.
    pub url: Address,
    /// How many articles it holds in this language.
    pub count: usize,
}

/// The two feeds of a list.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct FeedLinks {
    /// What the feed holds: the site's or the list's title.
    pub title: String,
    /// Atom (RFC 4287).
    pub atom: Address,
    /// JSON Feed 1.1.
    pub json: Address,
}

/// A date with its wording in the page's language.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct Moment {
    /// For `<time datetime>`: `2024-07-04` or `2024-07-04T16:33+08:00`.
    pub iso: String,
    /// The day: `2024年7月4日`, `4 July 2024`.
    pub text: String,
    /// The day, and the time of day where one was given: `2024年7月4日 16:33`.
    pub full: String,
    /// The year alone: `2024`.
    pub year: String,
    /// Month and day as figures: `07-04`.
    pub short: String,
}

/// The page itself.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct PageView {
    /// `home`, `section`, `article`, `tags`, `tag`, `regions`, `region`, `archive`,
    /// `year`, `map`, `missing` (the 404 page) or `redirect`.
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

/// An article's page.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct ArticleView {
    /// The type's name: `case`.
    pub kind: String,
    /// The type's name in this language: `案例`.
    pub kind_label: String,
    /// Its section.
    pub section: Option<Link>,
    /// Above the title (引题).
    pub kicker: String,
    /// The title.
    pub title: String,
    /// Below the title (副题).
    pub subtitle: String,
    /// When it was published.
    pub date: Option<Moment>,
    /// When it was last changed, if after publication.
    pub modified: Option<Moment>,
    /// A sentence or two, plain text.
    pub summary: String,
    /// Whether the summary was written by the editor rather than cut from the text.
    pub summary_given: bool,
    /// The byline.
    pub authors: Vec<AuthorView>,
    /// Where the text comes from (来源).
    pub source: String,
    /// The address of the source.
    pub source_url: String,
    /// Whether it is reprinted from the source.
    pub reprint: bool,
    /// Who supplied it (供稿).
    pub contributors: Vec<String>,
    /// Who edited it (责任编辑).
    pub editors: Vec<String>,
    /// Its tags.
    pub tags: Vec<Link>,
    /// Its regions; titles are full names from the province down.
    pub regions: Vec<Link>,
    /// Its main picture.
    pub cover: Option<PictureView>,
    /// The fields of its type, by name; see [`FieldView`].
    pub fields: BTreeMap<String, FieldView>,
    /// The same fields in the order of the type's table, those that are given.
    pub facts: Vec<FieldView>,
    /// The text as HTML; write with `| safe`.
    pub body: String,
    /// The headings, for a table of contents.
    pub toc: Vec<TocItem>,
    /// Its entries: the cases of a compilation in one article, a report's items.
    pub entries: Vec<EntryView>,
    /// Files to download.
    pub attachments: Vec<AttachmentView>,
    /// Articles that share most tags and regions with it.
    pub related: Vec<Piece<Card>>,
    /// How many characters (Chinese) or words the text has.
    pub length: usize,
    /// Minutes to read it, at least 1.
    pub minutes: usize,
    /// Whether it is a translation of the default language's article.
    pub translated: bool,
    /// The article in the default language, on a translation.
    pub original: Option<Link>,
    /// The language of `original`.
    pub original_lang: Option<Lang>,
    /// Whether it is a draft, shown in preview only.
    pub draft: bool,
}

/// Someone in the byline.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct AuthorView {
    /// The name.
    pub name: String,
    /// What they did or are.
    pub role: String,
    /// Where they work.
    pub org: String,
    /// Anything else.
    pub note: String,
}

/// A picture with its measures.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct PictureView {
    /// Where it lies.
    pub url: Address,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// Shown below it.
    pub caption: String,
    /// Who made it.
    pub credit: String,
    /// In pixels, if known.
    pub width: Option<u32>,
    /// In pixels, if known.
    pub height: Option<u32>,
}

/// One field of a type, in a form that any theme can show.
#[derive(Clone, Debug, Default, Hash, Serialize)]
pub struct FieldView {
    /// The field's name: `park`.
    pub name: String,
    /// Its label in this language: `园区`.
    pub label: String,
    /// `text`, `number`, `date`, `choice`, `link`, `list`, `picture`, `record` or `records`.
    pub form: String,
    /// The value in words; lists joined by the language's mark.
    pub text: String,
    /// Where it leads, for a `link`.
    pub url: Option<Address>,
    /// The items of a `list`.
    pub items: Vec<String>,
    /// The columns of a `record` or of `records`.
    pub columns: Vec<Column>,
    /// The rows of `records`, or the one row of a `record`: text by column name.
    pub rows: Vec<BTreeMap<String, String>>,
    /// The picture of a `picture`, or the first picture of a `record`.
    pub picture: Option<PictureView>,
}

/// A column of a record.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct Column {
    /// Its name: `as_of`.
    pub name: String,
    /// Its label in this language.
    pub label: String,
}

/// A heading in the table of contents.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct TocItem {
    /// 2 to 6.
    pub level: u8,
    /// The anchor, without `#`.
    pub id: String,
    /// Its text.
    pub title: String,
}

/// An entry on its article's page.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct EntryView {
    /// The anchor, without `#`.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Its own regions.
    pub regions: Vec<Link>,
    /// Its own tags.
    pub tags: Vec<Link>,
}

/// A file to download.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct AttachmentView {
    /// What it is called.
    pub label: String,
    /// Where it lies.
    pub url: Address,
    /// Its kind in capitals: `PDF`.
    pub kind: String,
    /// Its size in words: `1.2 MB`.
    pub size: String,
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

/// A tag's page.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct TagView {
    /// Its name in this language.
    pub name: String,
    /// Other names for it.
    pub synonyms: Vec<String>,
}

/// Tags under one initial letter.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct TagGroup {
    /// `A` to `Z`, or `#`.
    pub initial: String,
    /// The tags in their order.
    pub tags: Vec<TagLink>,
}

/// A tag in an index.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct TagLink {
    /// Its name in this language.
    pub name: String,
    /// Its page.
    pub url: Address,
    /// How many things bear it.
    pub count: usize,
}

/// A place's page.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct RegionView {
    /// Its name in this language: `武汉市`, `Wuhan`.
    pub name: String,
    /// From the province down: `湖北省武汉市`, `Wuhan, Hubei`.
    pub full_name: String,
    /// Its name in Chinese, on pages in other languages; else `""`.
    pub local_name: String,
    /// Its code by GB/T 2260; `""` for a zone.
    pub code: String,
    /// `province`, `prefecture`, `county` or `zone`.
    pub level: String,
    /// How many things belong to it or to a place within.
    pub count: usize,
    /// The places within that have something.
    pub children: Vec<PlaceLink>,
    /// For a zone in several places: all of them.
    pub within: Vec<Link>,
}

/// A place in an index.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct PlaceLink {
    /// Its name in this language.
    pub name: String,
    /// Its page.
    pub url: Address,
    /// How many things belong to it or to a place within.
    pub count: usize,
    /// The places within that have something.
    pub children: Vec<PlaceLink>,
}

/// A province on the tile map.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct Tile {
    /// Its short name: `鄂` is not used; `湖北`, `Hubei`.
    pub name: String,
    /// Its full name.
    pub full_name: String,
    /// Its page, when it has something.
    pub url: Option<Address>,
    /// How many things belong to it.
    pub count: usize,
    /// The tile's column, from 1.
    pub column: usize,
    /// The tile's row, from 1.
    pub row: usize,
    /// Its two letters by GB/T 2260, for narrow screens: `HB`, `HK`.
    pub letters: String,
    /// 0 for none, then 1 to 4 by rising count.
    pub shade: usize,
}

/// A year of the archive.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct Year {
    /// `2024`.
    pub year: String,
    /// In words: `2024年`, `2024`.
    pub label: String,
    /// The year's page.
    pub url: Address,
    /// How many articles it has.
    pub count: usize,
    /// Its months, newest first.
    pub months: Vec<Month>,
}

/// A month of the archive.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct Month {
    /// The anchor on the year's page: `m07`.
    pub id: String,
    /// In words: `7月`, `July`.
    pub label: String,
    /// Its place on the year's page.
    pub url: Address,
    /// How many articles it has.
    pub count: usize,
    /// Its articles, on the year's own page; empty on the archive's front page.
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
