//! What every page has: its head, its trail, its languages.

use super::structured;
use super::url::Spot;
use super::view::{Alternate, FeedLinks, LanguageLink, Link, Meta, NavView, PageView, PictureView};
use super::{Plan, What, words};
use crate::base::lang::Lang;

/// What is particular about a page's head.
pub(super) struct Head<'a> {
    /// What the page is; its versions in other languages are found by it.
    pub what: &'a What,
    pub kind: &'a str,
    pub lang: &'a Lang,
    pub title: String,
    pub description: String,
    pub spot: Spot,
    /// The page of a list, from 1.
    pub number: usize,
    /// From below the home page to this page, this page included.
    pub trail: Vec<Link>,
    pub feeds: Option<FeedLinks>,
    pub picture: Option<PictureView>,
}

/// The page and its place among others, with nothing on it yet.
pub(super) fn page(plan: &Plan, head: Head<'_>) -> (PageView, NavView) {
    let Head { what, kind, lang, title, description, spot, number, trail, feeds, picture } = head;
    let site = plan.site_view(lang);
    let later = if number > 1 { words::page_number(number, lang) } else { String::new() };
    let head_title = match kind {
        "home" => site.title.clone(),
        _ => words::head_title(&[&title, &later, &site.title], lang),
    };
    let canonical = match kind {
        "missing" => String::new(),
        _ => plan.urls.absolute(&spot.address),
    };
    let versions = if number > 1 { Vec::new() } else { plan.versions(what) };
    let languages = languages(plan, lang, &spot, what);
    let breadcrumbs = match kind {
        "home" | "missing" => Vec::new(),
        _ => {
            let home = super::site::own_page(words::Title::Home, lang, plan.urls.home(lang));
            let mut trail: Vec<Link> = std::iter::once(home).chain(trail).collect();
            // On a later page of a list the trail still ends at the page itself.
            if let Some(last) = trail.last_mut() {
                last.url = spot.address.clone();
            }
            trail
        }
    };
    let description = if description.is_empty() { site.description.clone() } else { description };
    let mut page = PageView {
        kind: kind.to_owned(),
        title,
        head_title,
        description,
        lang: lang.clone(),
        url: spot.address,
        canonical,
        alternates: alternates(plan, &versions),
        feeds,
        open_graph: Vec::new(),
        json_ld: String::new(),
        gov: Vec::new(),
        body: String::new(),
        article: None,
        tag: None,
        region: None,
        tag_groups: Vec::new(),
        tiles: Vec::new(),
        places: Vec::new(),
        years: Vec::new(),
        groups: Vec::new(),
        series: None,
        series_list: Vec::new(),
        card_groups: Vec::new(),
        redirect: None,
    };
    page.open_graph = open_graph(plan, &page, picture.as_ref());
    page.json_ld = structured::page(plan, &page, &breadcrumbs);
    let nav = NavView { breadcrumbs, languages, ..NavView::default() };
    (page, nav)
}

/// The page in all its languages, and `x-default`; nothing for a page in one
/// language only.
pub(super) fn alternates(plan: &Plan, versions: &[(Lang, Spot)]) -> Vec<Alternate> {
    if versions.len() < 2 {
        return Vec::new();
    }
    let link = |hreflang: &str, spot: &Spot| Alternate {
        hreflang: hreflang.to_owned(),
        url: plan.urls.absolute(&spot.address),
    };
    let default = &plan.site.config.default_language;
    let fallback = versions.iter().find(|(lang, _)| lang == default).or(versions.first());
    versions
        .iter()
        .map(|(lang, spot)| link(lang.as_str(), spot))
        .chain(fallback.map(|(_, spot)| link("x-default", spot)))
        .collect()
}

fn languages(plan: &Plan, current: &Lang, spot: &Spot, what: &What) -> Vec<LanguageLink> {
    plan.site
        .config
        .languages
        .iter()
        .map(|language| {
            let here = language.lang == *current;
            let there = match here {
                true => Some(spot.clone()),
                false => plan.spot_in(what, &language.lang),
            };
            LanguageLink {
                lang: language.lang.clone(),
                name: language.name.clone(),
                current: here,
                exists: there.is_some(),
                url: there.unwrap_or_else(|| plan.urls.home(&language.lang)).address,
            }
        })
        .collect()
}

/// Open Graph (ogp.me): what other sites show of a link to the page.
fn open_graph(plan: &Plan, page: &PageView, picture: Option<&PictureView>) -> Vec<Meta> {
    if page.canonical.is_empty() {
        return Vec::new();
    }
    let site = plan.site_view(&page.lang);
    let locale = match page.lang.as_str() {
        "zh-Hans" => "zh_CN".to_owned(),
        "zh-Hant" => "zh_TW".to_owned(),
        other => other.replace('-', "_"),
    };
    let mut properties = vec![
        ("og:type", if page.kind == "article" { "article" } else { "website" }.to_owned()),
        ("og:title", page.title.clone()),
        ("og:description", page.description.clone()),
        ("og:url", page.canonical.clone()),
        ("og:site_name", site.title.clone()),
        ("og:locale", locale),
    ];
    if let Some(picture) = picture {
        properties.push(("og:image", plan.urls.absolute(&picture.url)));
        if !picture.alt.is_empty() {
            properties.push(("og:image:alt", picture.alt.clone()));
        }
    }
    properties.into_iter().map(|(name, content)| Meta { name: name.to_owned(), content }).collect()
}
