//! What each language claims of the output.

use std::sync::Arc;

use super::layout::Claims;
use super::plots::{self, ListPlots, Memory, Placed};
use super::url::{FeedFormat, Urls};
use super::{Scope, What, archive, messages};
use crate::base::digest::Digest;
use crate::base::lang::Lang;
use crate::base::text::pinyin;
use crate::model::{Article, Edition, Site};

const FORMATS: [FeedFormat; 2] = [FeedFormat::Atom, FeedFormat::Json];

/// Claims the pages and feeds of a language.
pub(super) fn edition(
    site: &Site,
    edition: &Edition,
    urls: &Urls,
    placed: &[Arc<Placed>],
    memory: &Memory,
    claims: &mut Claims<'_>,
) {
    let lang = &edition.lang;
    let size = site.config.page_size;
    let home = urls.home(lang);
    for format in FORMATS {
        let what = What::Feed(lang.clone(), Scope::Site, format);
        claims.add(urls.feed(&home, format), what, None);
    }
    claims.add(home, What::Home(lang.clone()), None);
    claims.add(urls.map(lang), What::Map(lang.clone()), None);
    claims.add(urls.missing(lang), What::Missing(lang.clone()), None);

    for (id, articles) in &edition.sections {
        let section = site.section(*id);
        let size = if section.holds_issues() { usize::MAX } else { size };
        let key = Digest::of(&("section", lang, &section.folder));
        let plots = plots::list(memory, urls, key, articles.len(), size, |number| {
            urls.section(lang, &section.folder, number)
        });
        for (at, plot) in plots.pages.iter().enumerate() {
            claims.claim(plot, What::Section(lang.clone(), *id, at + 1));
        }
        feeds(claims, &plots, lang, Scope::Section(*id));
    }
    if !edition.tags.is_empty() {
        claims.add(urls.tags(lang), What::Tags(lang.clone()), None);
    }
    for (id, listed) in &edition.tags {
        let slug = &site.tags.get(*id).slug;
        let key = Digest::of(&("tag", lang, slug));
        let plots = plots::list(memory, urls, key, listed.len(), size, |number| {
            urls.tag(lang, slug, number)
        });
        for (at, plot) in plots.pages.iter().enumerate() {
            claims.claim(plot, What::Tag(lang.clone(), *id, at + 1));
        }
        feeds(claims, &plots, lang, Scope::Tag(*id));
    }
    if !edition.places.is_empty() {
        claims.add(urls.regions(lang), What::Regions(lang.clone()), None);
    }
    for (place, listed) in &edition.places {
        let places = &site.config.gazetteer;
        // The settings decide which place an id stands for.
        let key = Digest::of(&("region", lang, place)).then(site.config.digest);
        let plots = plots::list(memory, urls, key, listed.len(), size, |number| {
            urls.region(lang, places, *place, number)
        });
        for (at, plot) in plots.pages.iter().enumerate() {
            claims.claim(plot, What::Region(lang.clone(), *place, at + 1));
        }
        feeds(claims, &plots, lang, Scope::Region(*place));
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
        claims.claim(&placed[id.index()].plot, What::Article(*id));
    }
}

fn feeds(claims: &mut Claims<'_>, plots: &ListPlots, lang: &Lang, scope: Scope) {
    for (plot, format) in plots.feeds.iter().zip(FORMATS) {
        claims.claim(plot, What::Feed(lang.clone(), scope, format));
    }
}

/// Claims the old addresses of articles and those of tags' synonyms.
pub(super) fn redirects(
    site: &Site,
    urls: &Urls,
    asking: &[(&Article, &Placed)],
    claims: &mut Claims<'_>,
) {
    for (article, placed) in asking {
        if !placed.aliases {
            continue;
        }
        let to = &placed.plot.spot.address;
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
                let slug = pinyin::slug(synonym);
                let spot = urls.tag(&edition.lang, &slug, 1);
                if !slug.is_empty() && !claims.taken(&spot) {
                    claims.add(spot, What::Redirect(edition.lang.clone(), to.clone()), None);
                }
            }
        }
    }
}
