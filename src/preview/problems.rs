//! Problems as browsers are told of them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::desk::{Current, Desk};
use super::shown::Page;
use crate::base::diag::{Diag, Diags, Level, MessageLang};
use crate::base::path::RelPath;
use crate::base::record::Record;
use crate::pipeline::Turn;

/// How many characters of a line are shown on each side of the place.
const AROUND: usize = 200;

/// A problem with the line that it is in.
#[derive(Serialize)]
struct Problem<'a> {
    #[serde(flatten)]
    record: Record<'a>,
    excerpt: Option<Excerpt>,
}

/// A line of a file, cut at the place.
#[derive(Serialize)]
struct Excerpt {
    before: String,
    marked: String,
    after: String,
}

/// How much is wrong with the whole site.
#[derive(Serialize)]
struct Counts {
    errors: usize,
    warnings: usize,
    notes: usize,
}

#[derive(Serialize)]
struct OfSite<'a> {
    problems: Vec<Problem<'a>>,
    #[serde(flatten)]
    counts: Counts,
}

#[derive(Serialize)]
struct OfPage<'a> {
    page: Vec<Problem<'a>>,
    #[serde(flatten)]
    counts: Counts,
}

/// Everything that is wrong with the site.
pub(super) fn of_site(desk: &Desk, current: &Current) -> String {
    let turn = &current.turn;
    let all = OfSite {
        problems: list(&turn.diags, turn, desk.settings.lang),
        counts: counts(&turn.diags),
    };
    json(&all)
}

/// The errors that touch a page, and how much is wrong with the site.
pub(super) fn of_page(desk: &Desk, current: &Current, page: &Page) -> String {
    let turn = &current.turn;
    let of_page =
        OfPage { page: list(&page.errors, turn, desk.settings.lang), counts: counts(&turn.diags) };
    json(&of_page)
}

/// The code of a language of messages.
pub(super) fn code(lang: MessageLang) -> &'static str {
    lang.of("zh", "en")
}

fn list<'a>(diags: &'a Diags, turn: &Turn, lang: MessageLang) -> Vec<Problem<'a>> {
    let mut texts: BTreeMap<&RelPath, Option<String>> = BTreeMap::new();
    let mut problem = |diag: &'a Diag| {
        let text = texts.entry(&diag.file).or_insert_with(|| turn.text(&diag.file));
        Problem { record: Record::new(diag, lang), excerpt: excerpt(diag, text.as_deref()) }
    };
    diags.iter().map(&mut problem).collect()
}

fn excerpt(diag: &Diag, text: Option<&str>) -> Option<Excerpt> {
    let (line, range) = diag.span?.excerpt(text?)?;
    let (before, after) = (&line[..range.start], &line[range.end..]);
    let skip = before.chars().count().saturating_sub(AROUND);
    let lead = if skip > 0 { "…" } else { "" };
    let trail = if after.chars().count() > AROUND { "…" } else { "" };
    Some(Excerpt {
        before: lead.chars().chain(before.chars().skip(skip)).collect(),
        marked: line[range].chars().take(AROUND).collect(),
        after: after.chars().take(AROUND).chain(trail.chars()).collect(),
    })
}

fn counts(diags: &Diags) -> Counts {
    Counts {
        errors: diags.count(Level::Error),
        warnings: diags.count(Level::Warning),
        notes: diags.count(Level::Note),
    }
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("texts and numbers are always JSON")
}
