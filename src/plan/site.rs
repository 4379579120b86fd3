//! The site in one language, as every page of that language shows it.

use std::collections::BTreeMap;

use super::Plan;
use super::url::Spot;
use super::view::{FeedLinks, Indices, Link, OrganizationView, SectionLink, SiteView};
use super::{FeedFormat, words};
use crate::base::digest::Piece;
use crate::base::lang::{Lang, Text};
use crate::base::path::{Address, RelPath};
use crate::model::Edition;

/// The site in each of its languages.
pub(super) fn views(plan: &Plan) -> BTreeMap<Lang, Piece<SiteView>> {
    plan.site
        .editions
        .iter()
        .map(|edition| (edition.lang.clone(), Piece::new(view(plan, edition))))
        .collect()
}

fn view(plan: &Plan, edition: &Edition) -> SiteView {
    let (site, urls, lang) = (&plan.site, &plan.urls, &edition.lang);
    let config = &site.config;
    let in_lang = |text: &Text| text.get(lang, &config.default_language).to_owned();
    let existing = |spot: Spot| plan.has(&spot).then_some(spot.address);
    let title = in_lang(&config.title);
    let sections = edition.sections.iter().filter(|(id, _)| {
        // Sections within sections are reached through those.
        site.section(*id).parent.is_none_or(|parent| site.section(parent).folder.is_empty())
    });
    SiteView {
        description: in_lang(&config.description),
        lang: lang.clone(),
        chinese: lang.is_chinese(),
        home: urls.home(lang).address,
        base_url: urls.base().absolute().to_owned(),
        base_path: urls.base().path().to_owned(),
        generator: format!("huibian {}", env!("CARGO_PKG_VERSION")),
        organization: organization(plan, lang),
        sections: sections
            .map(|(id, articles)| {
                let section = site.section(*id);
                SectionLink {
                    name: section.folder.clone(),
                    title: section.title(lang, &config.default_language).to_owned(),
                    url: urls.section(lang, &section.folder, 1).address,
                    count: articles.len(),
                }
            })
            .collect(),
        pages: edition
            .pages
            .iter()
            .map(|id| {
                let page = site.article(*id);
                Link { title: page.title.clone(), url: plan.article_address(page) }
            })
            .collect(),
        indices: Indices {
            tags: existing(urls.tags(lang)),
            regions: existing(urls.regions(lang)),
            archive: existing(urls.archive(lang)),
            series: existing(urls.series_index(lang)),
            map: urls.map(lang).address,
        },
        years: years(plan, edition),
        gov: config.gov,
        icon: ["favicon.svg", "favicon.ico", "favicon.png"]
            .iter()
            .find_map(|name| fixed(plan, name)),
        feeds: feeds(plan, &urls.home(lang), &title),
        title,
    }
}

/// The feeds of the list at `list`, which is called `title`.
pub(super) fn feeds(plan: &Plan, list: &Spot, title: &str) -> FeedLinks {
    FeedLinks {
        title: title.to_owned(),
        atom: plan.urls.feed(list, FeedFormat::Atom).address,
        json: plan.urls.feed(list, FeedFormat::Json).address,
    }
}

/// The address of a file of `static/`, if it is there.
pub(super) fn fixed(plan: &Plan, name: &str) -> Option<Address> {
    let file = RelPath::new(&format!("static/{}", name.trim_start_matches('/')));
    plan.copies.get(&file).map(|spot| spot.address.clone())
}

/// From the first year of the site to that of its newest article; the clock has
/// no part in it.
fn years(plan: &Plan, edition: &Edition) -> String {
    let newest = edition
        .articles
        .iter()
        .filter_map(|id| plan.site.article(*id).updated())
        .map(|when| i64::from(when.date.year()))
        .max();
    match (plan.site.config.organization.since, newest) {
        (Some(since), Some(newest)) if newest > since => format!("{since}–{newest}"),
        (Some(year), _) | (None, Some(year)) => year.to_string(),
        (None, None) => String::new(),
    }
}

fn organization(plan: &Plan, lang: &Lang) -> OrganizationView {
    let config = &plan.site.config;
    let organization = &config.organization;
    let text = |text: &Text| text.get(lang, &config.default_language).to_owned();
    OrganizationView {
        name: text(&organization.name),
        short_name: text(&organization.short_name),
        url: organization.url.clone(),
        logo: fixed(plan, &organization.logo),
        address: text(&organization.address),
        postcode: organization.postcode.clone(),
        phone: organization.phone.clone(),
        email: organization.email.clone(),
        icp: organization.icp.clone(),
        police_icp: organization.police_icp.clone(),
        police_code: organization.police_icp.chars().filter(char::is_ascii_digit).collect(),
        site_code: organization.site_code.clone(),
        sponsors: organization.sponsors.iter().map(text).collect(),
        support: text(&organization.support),
    }
}

/// A page that no editor wrote, as a link.
pub(super) fn own_page(title: words::Title, lang: &Lang, spot: Spot) -> Link {
    Link { title: words::title(title, lang).to_owned(), url: spot.address }
}
