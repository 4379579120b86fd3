//! The site in one language, and what is used all over: links, dates.

use serde::Serialize;

use crate::base::lang::Lang;
use crate::base::path::Address;

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
    /// All series.
    pub series: Option<Address>,
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
