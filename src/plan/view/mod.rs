//! What a template may see: its view, and nothing else.
//!
//! Given: nothing; these are the records that plan fills. Gives: the names that
//! theme authors write. May not know: where a value comes from.
//!
//! A view is a complete record of what its page depends on, so its digest is a
//! cache key that cannot be stale. Addresses are ready to be written into
//! `href`; dates come with their wording; text is plain unless a field says HTML.

mod article;
mod compiled;
mod index;
mod page;
mod site;

use std::collections::BTreeMap;

use serde::Serialize;

pub use article::*;
pub use compiled::*;
pub use index::*;
pub use page::*;
pub use site::*;

use super::{FeedView, SitemapView};
use crate::base::digest::Piece;
use crate::base::path::{Address, RelPath};

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
