//! The site map for machines (sitemaps.org 0.9, with language alternates).

use super::view::Alternate;
use super::{Plan, What, head};

/// All pages that are to be found.
#[derive(Clone, Debug, Hash)]
pub struct SitemapView {
    /// In the order of their addresses.
    pub entries: Vec<SitemapEntry>,
}

/// A page.
#[derive(Clone, Debug, Hash)]
pub struct SitemapEntry {
    /// Its absolute address.
    pub url: String,
    /// When it last changed, a W3C date; for articles alone.
    pub modified: Option<String>,
    /// The page in all its languages.
    pub alternates: Vec<Alternate>,
}

pub(super) fn view(plan: &Plan) -> SitemapView {
    let mut entries: Vec<SitemapEntry> = plan
        .pages
        .values()
        .filter_map(|what| {
            let (address, first) = plan.indexable(what)?;
            let versions = if first { plan.versions(what) } else { Vec::new() };
            let modified = match what {
                What::Article(id) => plan.site.article(*id).updated(),
                _ => None,
            };
            Some(SitemapEntry {
                url: plan.urls.absolute(&address),
                modified: modified.map(|when| when.iso(&plan.site.config.zone)),
                alternates: head::alternates(plan, &versions),
            })
        })
        .collect();
    entries.sort_by(|a, b| a.url.cmp(&b.url));
    SitemapView { entries }
}
