//! `site.toml`: what is meant by it. What was written is a tree of values with
//! places; `read` is the one conversion between the two.
//!
//! Given: the text of `site.toml`. Gives: the site's settings and all problems in
//! one go. May not know: articles, pages, how anything is shown.

mod compiled;
mod messages;
mod read;

use std::sync::Arc;

use jiff::tz::TimeZone;

use crate::base::diag::Span;
use crate::base::digest::Digest;
use crate::base::lang::{Lang, Text};
use crate::kind::Types;
use crate::region::Gazetteer;

pub use compiled::{Periodical, SeriesPlan};
pub use read::read;

/// The site's settings.
#[derive(Debug)]
pub struct Config {
    /// The digest of the text that it was read from.
    pub digest: Digest,
    /// Whether `site.toml` could not be read at all: then nothing it lacks is missed.
    pub broken: bool,
    /// The site's title.
    pub title: Text,
    /// One or two sentences about it.
    pub description: Text,
    /// Where the site will stand.
    pub base_url: BaseUrl,
    /// The language without a prefix in addresses.
    pub default_language: Lang,
    /// All written languages, the default first.
    pub languages: Vec<Language>,
    /// The zone of every date that names none.
    pub zone: TimeZone,
    /// The folder of the theme under `themes/`.
    pub theme: String,
    /// The body behind the site.
    pub organization: Organization,
    /// Sections in the order of the navigation; those not named follow by weight.
    pub sections: Vec<String>,
    /// Font files for books, relative to the site; none for the machine's own.
    pub book_fonts: Vec<String>,
    /// Series as they are planned.
    pub series: Vec<SeriesPlan>,
    /// Periodicals.
    pub periodicals: Vec<Periodical>,
    /// Built-in and own types.
    pub types: Types,
    /// Places and the site's zones.
    pub gazetteer: Arc<Gazetteer>,
    /// Whether the profile for government sites is on.
    pub gov: bool,
    /// Whether raw HTML in articles passes unfiltered.
    pub raw_html: bool,
    /// How many cards a page of a list shows.
    pub page_size: usize,
    /// How many entries a feed holds.
    pub feed_size: usize,
}

/// A language of the site.
#[derive(Clone, Debug, Hash)]
pub struct Language {
    /// Its tag.
    pub lang: Lang,
    /// Its name in itself: 简体中文, English.
    pub name: String,
}

/// Where the site stands: an absolute address that ends in `/`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BaseUrl {
    absolute: String,
    path_at: usize,
}

impl BaseUrl {
    /// Takes an absolute `http` or `https` address without query or fragment; a
    /// missing `/` at its end is added.
    pub fn new(text: &str) -> Option<Self> {
        let mut url = url::Url::parse(text.trim()).ok()?;
        let plain = url.query().is_none() && url.fragment().is_none() && url.has_host();
        if !matches!(url.scheme(), "http" | "https") || !plain {
            return None;
        }
        if !url.path().ends_with('/') {
            let path = format!("{}/", url.path());
            url.set_path(&path);
        }
        let path_length = url.path().len();
        let absolute: String = url.into();
        Some(Self { path_at: absolute.len() - path_length, absolute })
    }

    /// All of it: `https://example.org/kx/`.
    pub fn absolute(&self) -> &str {
        &self.absolute
    }

    /// Scheme, host and port: `https://example.org`.
    pub fn origin(&self) -> &str {
        &self.absolute[..self.path_at]
    }

    /// The path: `/` or `/kx/`.
    pub fn path(&self) -> &str {
        &self.absolute[self.path_at..]
    }
}

/// The body behind the site.
#[derive(Clone, Debug, Default, Hash)]
pub struct Organization {
    /// Full name.
    pub name: Text,
    /// Short name.
    pub short_name: Text,
    /// Its own web address.
    pub url: String,
    /// Its logo, a path in `static/`.
    pub logo: String,
    /// Postal address.
    pub address: Text,
    /// Postcode.
    pub postcode: String,
    /// Telephone.
    pub phone: String,
    /// E-mail address.
    pub email: String,
    /// ICP filing number.
    pub icp: String,
    /// Public security filing number.
    pub police_icp: String,
    /// Identification code of a government site.
    pub site_code: String,
    /// The first year of the site.
    pub since: Option<i64>,
    /// Sponsoring bodies.
    pub sponsors: Vec<Text>,
    /// Technical support.
    pub support: Text,
    /// Where its numbers and codes are written, by the names of the settings.
    pub places: Vec<(String, Span)>,
}

impl Config {
    /// The digest of what the reading of one file depends on.
    pub fn reading(&self) -> Digest {
        let langs: Vec<&Lang> = self.langs().collect();
        Digest::of(&(self.raw_html, langs, &self.default_language))
    }

    /// The languages' tags, the default first.
    pub fn langs(&self) -> impl Iterator<Item = &Lang> {
        self.languages.iter().map(|language| &language.lang)
    }
}

#[cfg(test)]
mod tests {
    use super::BaseUrl;

    #[test]
    fn base_addresses() {
        let parts = |text| {
            BaseUrl::new(text).map(|url| {
                (url.absolute().to_owned(), url.origin().to_owned(), url.path().to_owned())
            })
        };
        let three = |a: &str, b: &str, c: &str| Some((a.to_owned(), b.to_owned(), c.to_owned()));
        assert_eq!(
            parts("https://example.org"),
            three("https://example.org/", "https://example.org", "/")
        );
        assert_eq!(
            parts("https://example.org:8080/kx"),
            three("https://example.org:8080/kx/", "https://example.org:8080", "/kx/")
        );
        for bad in ["example.org", "/kx/", "ftp://example.org/", "https://example.org/?a=1", ""] {
            assert_eq!(parts(bad), None, "{bad}");
        }
    }
}
