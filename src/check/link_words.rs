//! What readers click on: the words of links, and addresses that are no links.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::messages as say;
use super::reading::Reading;
use crate::base::diag::Problem;
use crate::base::fix::Fix;

/// Words of a link that do not say where it leads.
const SAY_NOTHING: [&str; 39] = [
    "这里",
    "此处",
    "这儿",
    "在这里",
    "看这里",
    "见这里",
    "点这里",
    "点此",
    "点击",
    "请点击",
    "点击这里",
    "点击此处",
    "点击查看",
    "点击链接",
    "点击打开",
    "请点击这里",
    "戳这里",
    "链接",
    "此链接",
    "这个链接",
    "更多",
    "查看更多",
    "了解更多",
    "详情",
    "查看详情",
    "点击查看详情",
    "here",
    "right here",
    "see here",
    "click here",
    "click",
    "link",
    "this link",
    "this",
    "more",
    "read more",
    "see more",
    "learn more",
    "more info",
];

/// Words longer than this, in bytes, are none of those.
const LONGEST: usize = 24;

/// The links of a text, and the addresses in it that are none.
pub(super) fn check(reading: &Reading<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let events = &reading.events;
    let mut at = 0;
    // How many elements are open in which an address is no bare one.
    let mut within = 0usize;
    while let Some((event, place)) = events.get(at) {
        at += 1;
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                let end = end_of_link(reading, at);
                // An anchor of this page may well be a heading of these words.
                if !dest_url.starts_with('#') {
                    problems.extend(empty_words(reading, at..end));
                }
                at = end;
            }
            Event::Start(Tag::Image { .. } | Tag::CodeBlock(_)) => within += 1,
            Event::End(TagEnd::Image | TagEnd::CodeBlock) => within = within.saturating_sub(1),
            Event::InlineHtml(html) if begins(html, "<a ") => within += 1,
            Event::InlineHtml(html) if begins(html, "</a") => within = within.saturating_sub(1),
            Event::Text(_) if within == 0 => {
                let ends = events.get(at).is_none_or(|(next, _)| {
                    matches!(next, Event::End(_) | Event::SoftBreak | Event::HardBreak)
                });
                bare_addresses(reading, place.clone(), ends, &mut problems);
            }
            _ => {}
        }
    }
    problems
}

fn begins(html: &str, tag: &str) -> bool {
    html.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag))
}

/// The index of the event that ends the link whose words begin at `at`.
fn end_of_link(reading: &Reading<'_>, at: usize) -> usize {
    let rest = reading.events.get(at..).unwrap_or_default();
    let end = rest.iter().position(|(event, _)| matches!(event, Event::End(TagEnd::Link)));
    end.map_or(reading.events.len(), |step| at + step)
}

/// The problem of a link whose words, the events of `inner`, say nothing.
fn empty_words(reading: &Reading<'_>, inner: Range<usize>) -> Option<Problem> {
    let events = &reading.events[inner];
    let mut words = String::new();
    for (event, _) in events {
        match event {
            Event::Text(text) | Event::Code(text) if words.len() + text.len() <= LONGEST => {
                words.push_str(text);
            }
            Event::Text(_) | Event::Code(_) => return None,
            _ => {}
        }
    }
    let bare = words.trim_matches(|c: char| !c.is_alphanumeric());
    let says_nothing = SAY_NOTHING.iter().any(|empty| bare.eq_ignore_ascii_case(empty));
    let place = events.first()?.1.start..events.last()?.1.end;
    says_nothing.then(|| say::empty_link_words(bare).at(reading.span(place)))
}

/// The addresses in the words at `place`; `ends` tells that their line or the block
/// they stand in ends with them.
fn bare_addresses(
    reading: &Reading<'_>,
    place: Range<usize>,
    ends: bool,
    problems: &mut Vec<Problem>,
) {
    let Some(text) = reading.text().get(place.clone()) else { return };
    let mut done = 0;
    while let Some((address, has_scheme)) = next_address(text, done) {
        done = address.end;
        let written = &text[address.clone()];
        let span = reading.span(place.start + address.start..place.start + address.end);
        let problem = match has_scheme {
            true => say::bare_address(written),
            false => say::bare_host(written),
        };
        let problem = problem.at(span);
        problems.push(match has_scheme && ends_without_doubt(text, &address, ends) {
            true => problem.fix(Fix::edit(span, format!("<{written}>"))),
            false => problem,
        });
    }
}

/// The first address of `text` from the byte `from` on, and whether it names its
/// scheme: `https://…` or `www.…`.
fn next_address(text: &str, from: usize) -> Option<(Range<usize>, bool)> {
    let mut from = from;
    loop {
        let rest = &text[from..];
        let (scheme, www) = (rest.find("://"), rest.find("www."));
        let (found, has_scheme) = match (scheme, www) {
            (Some(scheme), www) if www.is_none_or(|www| scheme < www) => (scheme, true),
            (_, Some(www)) => (www, false),
            _ => return None,
        };
        let (start, host) = match has_scheme {
            true => (scheme_start(text, from + found), from + found + 3),
            false => (host_start(text, from + found), from + found),
        };
        if let Some(start) = start
            && let Some(end) = end_of_address(text, host, has_scheme)
        {
            return Some((start..end, has_scheme));
        }
        from = host + usize::from(!has_scheme) * 4;
    }
}

/// Where `http` or `https` begins that stands before the byte `colon`.
fn scheme_start(text: &str, colon: usize) -> Option<usize> {
    let before = &text.as_bytes()[..colon];
    ["https", "http"].iter().find_map(|scheme| {
        let start = colon.checked_sub(scheme.len())?;
        let fits = before[start..].eq_ignore_ascii_case(scheme.as_bytes());
        (fits && (start == 0 || !before[start - 1].is_ascii_alphanumeric())).then_some(start)
    })
}

/// The byte `at` if what stands before it does not go on there.
fn host_start(text: &str, at: usize) -> Option<usize> {
    let before = text.as_bytes()[..at].last();
    before.is_none_or(|b| !b.is_ascii_alphanumeric() && !b"/.-_@:=".contains(b)).then_some(at)
}

/// Where the address ends whose host begins at `host`; `None` for what is none.
fn end_of_address(text: &str, host: usize, has_scheme: bool) -> Option<usize> {
    let rest = &text[host..];
    let length = rest.bytes().take_while(|b| is_of_address(*b)).count();
    let mut address = &rest[..length];
    // Marks at the end belong to the sentence, and a parenthesis that was not opened here.
    while let Some(last) = address.bytes().last() {
        let count = |mark| address.bytes().filter(|b| *b == mark).count();
        let is_mark = b".,;:!?'*_~[](".contains(&last);
        if !is_mark && (last != b')' || count(b'(') >= count(b')')) {
            break;
        }
        address = &address[..address.len() - 1];
    }
    let name = address.split(['/', '?', '#', ':']).next()?;
    let dots = name.bytes().filter(|b| *b == b'.').count();
    let fits = dots > usize::from(!has_scheme)
        && name.split('.').all(|part| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        });
    fits.then_some(host + address.len())
}

fn is_of_address(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte)
}

/// Whether it is certain that `address` is the whole of it. A Chinese character right
/// behind may belong to it or not.
fn ends_without_doubt(text: &str, address: &Range<usize>, ends: bool) -> bool {
    let rest = &text[address.end..];
    let marks = rest.bytes().take_while(|b| is_of_address(*b)).count();
    let written = &text[address.clone()];
    let is_whole = match rest[marks..].chars().next() {
        None => ends,
        Some(c) => !c.is_alphanumeric() && !matches!(c, '\\' | '`' | '|' | '^' | '{' | '}' | '<'),
    };
    // A character reference would be read within brackets too, but not as it is here.
    is_whole && !(written.contains('&') && written.contains(';'))
}
