//! Pictures and attachments: published when a published article uses them, in the
//! folder of the article that owns them.

use std::collections::{BTreeMap, HashMap};

use super::What;
use super::layout::Claims;
use super::plots::Placed;
use super::url::{Spot, Urls};
use crate::base::digest::Digest;
use crate::base::path::RelPath;
use crate::model::{Article, Site};
use crate::parse::markdown::Reference;

/// Claims a place for every file that published articles and sections use.
pub(super) fn claim(
    site: &Site,
    urls: &Urls,
    asking: &[(&Article, &Placed)],
    claims: &mut Claims<'_>,
    copies: &mut BTreeMap<RelPath, Spot>,
) {
    // Which work owns the bundle in a folder; its default-language slug names it.
    let mut bundles: HashMap<&str, &Article> = HashMap::new();
    for article in site.articles().filter(|article| article.is_bundle()) {
        bundles.entry(article.doc.path.folder()).or_insert(article);
    }
    let mut used: Vec<RelPath> = Vec::new();
    for (_, placed) in asking {
        used.extend(placed.uses.iter().filter(|file| site.media.contains_key(*file)).cloned());
    }
    for (_, section) in site.sections() {
        for text in section.texts.values() {
            let from = &text.doc.path;
            let names = text.doc.body.references.iter().flat_map(Reference::names);
            used.extend(names.filter_map(|name| from.resolve(name)));
            used.extend(text.fields.files().into_iter().filter_map(|(name, _)| from.resolve(name)));
        }
    }
    used.sort();
    used.dedup();
    for file in used.into_iter().filter(|file| site.media.contains_key(file)) {
        let spot = spot(site, urls, &bundles, &file, claims);
        if claims.add(spot.clone(), What::Copy(file.clone()), Some(&file)) {
            copies.insert(file, spot);
        }
    }
}

fn spot(
    site: &Site,
    urls: &Urls,
    bundles: &HashMap<&str, &Article>,
    file: &RelPath,
    claims: &Claims<'_>,
) -> Spot {
    // The nearest folder upward that is a bundle: pictures may lie deeper in it.
    let mut folder = file.folder();
    let owner = loop {
        if let Some(article) = bundles.get(folder) {
            break Some(*article);
        }
        match folder.rsplit_once('/') {
            Some((above, _)) => folder = above,
            None => break None,
        }
    };
    let within = |folder: &str| folder.strip_prefix("content").unwrap_or(folder).to_owned();
    let (folder, slug) = match owner {
        Some(article) => {
            let section = site.section(article.section).folder.clone();
            (section, Some(article.slug.as_str()))
        }
        None => (within(file.folder()).trim_start_matches('/').to_owned(), None),
    };
    let plain = urls.media(&folder, slug, file.name(), "");
    // Without an ending it might have the name of a folder.
    if plain.has_ending() && !claims.taken(&plain) {
        return plain;
    }
    // Two names that become one in ASCII are told apart by a mark.
    let mark = Digest::of_bytes(file.as_str().as_bytes()).short();
    urls.media(&folder, slug, file.name(), &mark[..8])
}
