//! Translations: each says which version of the original it was made from, and the
//! original is still that version.

mod messages;

use std::ops::Range;

use self::messages as say;
use super::reading::Reading;
use crate::base::diag::{Problem, Span};
use crate::base::fix::{Edit, Fix};
use crate::base::lines::Lines;
use crate::base::path::RelPath;
use crate::kind::TRANSLATED_FROM;
use crate::model::Stamp;
use crate::parse::{Doc, front};
use crate::plan::Plan;

/// The codes of what a new stamp puts right.
pub const STAMPS: [&str; 3] = ["HB6230", "HB6231", "HB6232"];

/// The code of a translation that is older than its original.
pub const STALE: &str = STAMPS[0];

/// What one text says of the version that it was translated from.
pub(super) fn check(reading: &Reading<'_>) -> Vec<Problem> {
    let doc = reading.doc;
    let Some(article) = reading.article.filter(|_| !doc.front_broken) else { return Vec::new() };
    let field = doc.front.iter().find(|field| field.name == TRANSLATED_FROM);
    let written = field.filter(|field| !field.node.is_null());
    let Some(translation) = &article.translation else {
        return field.map(|field| say::no_translation().at(field.name_span)).into_iter().collect();
    };
    let problem = match (written, translation.made_from) {
        (None, _) => {
            let problem = say::unstamped(&translation.original).at(doc.front_span);
            match put(&reading.head, reading.front.as_ref(), doc, translation.now) {
                Some(fix) => problem.fix(fix),
                None => problem,
            }
        }
        // A list or a group of fields was reported where fields are read.
        (Some(field), None) => match field.node.scalar() {
            Some(text) => say::no_stamp(&text, &doc.path).at(field.node.span),
            None => return Vec::new(),
        },
        (Some(field), Some(_)) if translation.is_stale() => {
            say::stale(&translation.original, &doc.path).at(field.node.span)
        }
        _ => return Vec::new(),
    };
    vec![problem]
}

/// What writes into the translation `file`, whose bytes are `bytes`, that it is up to
/// date with its original. `None` where it says so already, is no translation, or has
/// front matter into which nothing can be put without doubt.
pub fn stamp(plan: &Plan, file: &RelPath, bytes: &[u8]) -> Option<Fix> {
    let article = plan.site.article_of(file)??;
    let translation = article.translation.as_ref()?;
    if article.doc.front_broken || translation.made_from == Some(translation.now) {
        return None;
    }
    let split = front::split(bytes).0?;
    put(&Lines::of(&split.text), split.front.as_ref(), &article.doc, translation.now)
}

/// Puts `stamp` in the place of the one that is there, or on a line of its own before
/// the closing fence.
fn put(lines: &Lines<'_>, front: Option<&Range<usize>>, doc: &Doc, stamp: Stamp) -> Option<Fix> {
    let front = front?;
    if let Some(field) = doc.front.iter().find(|field| field.name == TRANSLATED_FROM) {
        if !field.node.is_null() {
            return field.node.scalar().map(|_| Fix::edit(field.node.span, stamp.to_string()));
        }
        // Nothing but a colon follows the name.
        let at = field.name_span;
        let line = lines.get((at.line as usize).checked_sub(1)?);
        let after: String = line.chars().skip(at.end_column as usize - 1).collect();
        let to_end = Span::new(at.line as usize, at.end_column as usize, after.chars().count());
        return (after.trim_end() == ":").then(|| Fix::edit(to_end, format!(": {stamp}")));
    }
    let number = lines.number(front.end);
    let fence = lines.get(number);
    // Where the closing fence is missing, or the fields stand in braces, a line more
    // might say something else.
    let first = doc.front.first()?;
    let line = lines.get((first.name_span.line as usize).checked_sub(1)?);
    let indent = line.len() - line.trim_start_matches(' ').len();
    let own_line = first.name_span.column as usize == indent + 1;
    if lines.start(number) != front.end || fence.trim().is_empty() || !own_line {
        return None;
    }
    let text = lines.text();
    let ending = if text[..front.end].ends_with("\r\n") { "\r\n" } else { "\n" };
    let with = format!("{}{TRANSLATED_FROM}: {stamp}{ending}", " ".repeat(indent));
    Some(Fix::Edits(vec![Edit::insert(Span::new(number + 1, 1, 1), with)]))
}
