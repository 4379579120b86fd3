//! What may have been meant by a name or an address at which nothing lies.

use super::pages::address;
use crate::base::path::{OutPath, RelPath};
use crate::base::text::pinyin;
use crate::pipeline::Turn;

/// How many are offered.
const MANY: usize = 5;

/// How many letters may differ.
const MOST: usize = 4;

/// Files whose titles hold `text`, then those whose names or paths are like it.
pub(super) fn files(turn: &Turn, text: &str) -> Vec<RelPath> {
    let text = text.replace('\\', "/");
    let name = text.rsplit('/').next().unwrap_or_default();
    let site = &turn.plan.site;
    let published = site.articles().map(|article| (&article.title, &article.doc.path));
    let held = site.held.iter().map(|held| (&held.text.title, &held.path));
    let titled = published.chain(held).filter(|(title, _)| title.contains(text.trim()));
    let mut found: Vec<&RelPath> = titled.map(|(_, path)| path).take(MANY).collect();
    let files = turn.sources.files().map(|(path, _)| path);
    let files = files.filter(|path| !path.as_str().starts_with("themes/"));
    let slug = pinyin::slug(name);
    let alike = nearest(files, |path| {
        let written = distance(name, path.name());
        let spoken = distance(&slug, &pinyin::slug(path.name()));
        let far = written.into_iter().chain(spoken).min()?;
        Some((far, strsim::damerau_levenshtein(&text, path.as_str())))
    });
    let new: Vec<&RelPath> = alike.into_iter().filter(|path| !found.contains(path)).collect();
    found.extend(new);
    found.into_iter().take(MANY).cloned().collect()
}

/// The absolute addresses of pages that are like the path `text`.
pub(super) fn addresses(turn: &Turn, text: &str) -> Vec<String> {
    let plan = &turn.plan;
    let wanted = text.trim_matches('/');
    let last = wanted.rsplit('/').next().unwrap_or_default();
    // The first page of a list stands for all.
    let is_first = |out: &&OutPath| !out.as_str().contains("/page/");
    let pages = plan.pages.keys().filter(|out| out.as_str().ends_with("/index.html"));
    nearest(pages.filter(is_first), |out| {
        let path = out.as_str().trim_end_matches("/index.html");
        let far = distance(last, path.rsplit('/').next().unwrap_or_default())?;
        Some((far, strsim::damerau_levenshtein(wanted, path)))
    })
    .into_iter()
    .map(|out| address(plan, out))
    .collect()
}

/// The nearest of `all`: how far each is, and what settles a draw.
fn nearest<T: Ord + Copy>(
    all: impl Iterator<Item = T>,
    far: impl Fn(T) -> Option<(usize, usize)>,
) -> Vec<T> {
    let mut found: Vec<((usize, usize), T)> =
        all.filter_map(|one| Some((far(one)?, one))).collect();
    found.sort();
    found.into_iter().take(MANY).map(|(_, one)| one).collect()
}

/// How many letters differ, unless so many do that nobody can have meant it.
fn distance(a: &str, b: &str) -> Option<usize> {
    let most = (b.chars().count().max(3) / 3).min(MOST);
    let lengths = a.chars().count().abs_diff(b.chars().count());
    if lengths > most {
        return None;
    }
    Some(strsim::damerau_levenshtein(a, b)).filter(|far| *far <= most)
}
