//! Where a text that a page shows is written: its file and line.

use super::desk::Current;
use crate::base::path::RelPath;
use crate::model::{Article, Section};
use crate::parse::{self, Doc, TextBlock, without_blanks};
use crate::pipeline::Turn;
use crate::plan::{Found, What};

/// A text shorter than this is found whole or not at all.
const SHORT: usize = 4;

/// The file and the line of `text`, a block of the page at `path`; before it stand
/// `nth` blocks of the same text. Where the text is none of an author's, the beginning
/// of the page's own file.
pub(super) fn place(
    current: &Current,
    path: &str,
    text: &str,
    nth: usize,
) -> Option<(RelPath, u32)> {
    let turn = current.shown();
    let Found::File(out) = turn.plan.find(path) else { return None };
    let wanted = without_blanks(text);
    let own: Vec<&Doc> = match turn.plan.pages.get(&out)? {
        What::Article(id) => of_article(turn, turn.plan.site.article(*id)),
        What::Section(_, id, _) => of_section(turn.plan.site.section(*id)),
        What::Home(_) => match turn.plan.site.sections().next() {
            Some((_, root)) => of_section(root),
            None => Vec::new(),
        },
        _ => Vec::new(),
    };
    let found =
        own.iter().find_map(|doc| Some((doc.path.clone(), line_in(turn, doc, &wanted, nth)?)));
    let listed = || card(turn, &wanted);
    let begin = || own.first().map(|doc| (doc.path.clone(), 1));
    found.or_else(listed).or_else(begin)
}

/// The file of an article, then those of what it compiles.
fn of_article<'t>(turn: &'t Turn, article: &'t Article) -> Vec<&'t Doc> {
    let site = &turn.plan.site;
    let issue = site.issues.iter().find(|issue| issue.work == article.work);
    let works = issue.into_iter().flat_map(|issue| issue.works());
    let members = works.filter_map(|work| site.best_version(work, &article.lang));
    std::iter::once(article).chain(members).map(|article| article.doc.as_ref()).collect()
}

fn of_section(section: &Section) -> Vec<&Doc> {
    section.texts.values().map(|text| text.doc.as_ref()).collect()
}

/// The line of `wanted` in `doc`: the `nth` block of just this text, else the one that
/// shares the longest beginning with it, as a list shares one with its first item.
fn line_in(turn: &Turn, doc: &Doc, wanted: &str, nth: usize) -> Option<u32> {
    let bytes = turn.sources.get(&doc.path)?.held()?;
    let blocks = parse::text_blocks(bytes, &doc.front);
    let same: Vec<&TextBlock> = blocks.iter().filter(|block| block.text == wanted).collect();
    if let Some(block) = same.get(nth).or(same.last()) {
        return Some(block.line);
    }
    let alike = |block: &&TextBlock| {
        let (short, long) = match block.text.len() < wanted.len() {
            true => (block.text.as_str(), wanted),
            false => (wanted, block.text.as_str()),
        };
        short.chars().count() >= SHORT && long.contains(short)
    };
    blocks
        .iter()
        .filter(alike)
        .max_by_key(|block| block.text.len().min(wanted.len()))
        .map(|b| b.line)
}

/// The title or the summary of another article, as lists show them.
fn card(turn: &Turn, wanted: &str) -> Option<(RelPath, u32)> {
    let site = &turn.plan.site;
    let shows = |article: &&Article| {
        [&article.title, &article.summary].into_iter().any(|text| without_blanks(text) == wanted)
    };
    let article = site.articles().find(shows)?;
    let line = line_in(turn, &article.doc, wanted, 0).unwrap_or(1);
    Some((article.doc.path.clone(), line))
}
