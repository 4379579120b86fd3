//! Links that a page has and its readers do not see: whoever breaks into a site leaves
//! them for search engines, and they are copied along.

use pulldown_cmark::{Event, Tag};

use super::super::reading::Reading;
use super::found::Found;
use super::messages::traces;
use crate::parse::markdown::scan::{self, Token};

/// How many bytes after a tag are looked at for a link.
const REACH: usize = 4_000;

/// What is set so far to the left or above is off the page.
const FAR: f32 = -500.0;

/// Looks at the raw HTML of a file.
pub(super) fn check(reading: &Reading<'_>, found: &mut Found) {
    for (event, place) in &reading.events {
        if matches!(event, Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_)) {
            let html = &reading.text()[place.clone()];
            for token in scan::tokens(html) {
                let Token::Open(tag) = token else { continue };
                let start = place.start + tag.range.start;
                let end = place.start + tag.range.end;
                let rest = &reading.text()[end..];
                let rest = &rest[..rest.floor_char_boundary(REACH)];
                let empty = tag.name == "a" && has(&tag, "href") && ends_at_once(rest);
                if empty || is_hidden(html, &tag) && leads_away(&tag.name, rest) {
                    let name = start..start + 1 + tag.name.len();
                    found.add(name, traces::hidden_link(&tag.name));
                }
            }
        }
    }
}

fn has(tag: &scan::Tag, name: &str) -> bool {
    tag.attributes.iter().any(|attribute| attribute.name == name)
}

/// Whether the link that was opened before `rest` has nothing in it.
fn ends_at_once(rest: &str) -> bool {
    starts_with(rest.trim_start(), "</a")
}

fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

/// Whether `tag` says that its element is not to be seen.
fn is_hidden(html: &str, tag: &scan::Tag) -> bool {
    tag.attributes.iter().any(|attribute| {
        let value = attribute.value.clone().map_or("", |range| &html[range]);
        match attribute.name.as_str() {
            "hidden" => true,
            "width" | "height" => matches!(value.trim(), "0" | "0px"),
            "style" => value.split(';').any(hides),
            _ => false,
        }
    })
}

/// Whether a declaration of a style hides its element.
fn hides(declaration: &str) -> bool {
    let Some((name, value)) = declaration.split_once(':') else { return false };
    let value = value.trim().to_ascii_lowercase();
    let value = value.trim_end_matches("!important").trim_end();
    let number =
        value.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%').parse::<f32>();
    match name.trim().to_ascii_lowercase().as_str() {
        "display" => value == "none",
        "visibility" => value == "hidden",
        "font-size" | "width" | "height" | "opacity" | "max-height" | "max-width" => {
            number == Ok(0.0)
        }
        "left" | "top" | "text-indent" | "margin-left" => number.is_ok_and(|far| far <= FAR),
        _ => false,
    }
}

/// Whether the element `name`, opened before `rest`, is a link or holds one.
fn leads_away(name: &str, rest: &str) -> bool {
    let end = rest
        .match_indices("</")
        .find(|(at, _)| starts_with(&rest[at + 2..], name))
        .map_or(rest.len(), |(at, _)| at);
    let inner = &rest[..end];
    matches!(name, "a" | "iframe")
        || inner.contains("](")
        || inner
            .match_indices('<')
            .any(|(at, _)| starts_with(&inner[at..], "<a ") || starts_with(&inner[at..], "<iframe"))
}
