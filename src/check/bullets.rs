//! Bullets that a word processor set: in Markdown they are text, and the items run
//! together into one paragraph.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::messages as say;
use super::reading::Reading;
use crate::base::diag::Problem;
use crate::base::fix::Fix;

/// Signs that begin an item in a word processor; the last two are of its own fonts.
const BULLETS: [char; 10] = ['•', '●', '◆', '■', '▪', '◇', '□', '➢', '\u{f0b7}', '\u{f06c}'];

/// The lines of a text that begin with a bullet.
pub(super) fn check(reading: &Reading<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut begins = false;
    // Within an item or a quotation the sign may be what its writer wants to see.
    let mut within = 0usize;
    for (event, place) in &reading.events {
        match event {
            Event::Start(Tag::Item | Tag::BlockQuote(_) | Tag::Table(_)) => within += 1,
            Event::End(TagEnd::Item | TagEnd::BlockQuote(_) | TagEnd::Table) => {
                within = within.saturating_sub(1);
            }
            Event::Start(Tag::Paragraph) | Event::SoftBreak | Event::HardBreak => begins = true,
            Event::Text(_) if begins && within == 0 => {
                begins = false;
                problems.extend(bullet(reading, place.start));
            }
            _ => begins = false,
        }
    }
    problems
}

/// The problem of the bullet at the byte `start`, if one stands there with words behind it.
fn bullet(reading: &Reading<'_>, start: usize) -> Option<Problem> {
    let rest = reading.text()[start..].lines().next()?;
    let bullet = rest.chars().next().filter(|c| BULLETS.contains(c))?;
    let words = rest[bullet.len_utf8()..].trim_start();
    if words.is_empty() || words.starts_with(BULLETS) {
        return None;
    }
    let at = reading.span(start..start + bullet.len_utf8());
    let sign = reading.span(start..start + rest.len() - words.len());
    Some(say::bullet().at(at).fix(Fix::edit(sign, "- ")))
}
