//! HTML of the author's own: what of it is passed on, and the references in it.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pulldown_cmark::Event;

use super::sanitise::{ELEMENTS, VOID, WITH_CONTENT, allows};
use super::scan::{self, Attribute, Tag, Token};
use super::source::Place;
use super::target::{self, Local, Target};
use super::write::{DEPTH, Writer};
use super::{ReferenceKind, escape, messages};

/// Elements that end of themselves where another of their kind begins, so that
/// many of them in a row are not many within one another.
const SELF_ENDING: &[&str] =
    &["colgroup", "dd", "dt", "li", "p", "rp", "rt", "tbody", "td", "tfoot", "th", "thead", "tr"];

/// Elements that stand within a line of words.
const WITHIN_WORDS: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark",
    "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u",
    "var",
];

/// What is known of the author's HTML so far.
#[derive(Default)]
pub struct Raw {
    /// The elements that are open, and within how many tags of Markdown. One that
    /// the end of another has cut short stays here, because a browser opens it anew
    /// behind that end.
    open: Vec<(String, usize)>,
    /// How many of the elements that end of themselves were begun and not ended.
    loose: HashMap<String, usize>,
    /// What was reported, so that each thing is said once.
    reported: HashSet<String>,
    /// Up to which event it is known of an element that it does not end there.
    endless: HashMap<String, usize>,
}

/// A piece of HTML and where its parts stand in the text.
struct Piece {
    html: String,
    /// Where each part begins: in the piece and in the text.
    parts: Vec<(usize, usize)>,
}

impl Piece {
    /// The place in the text of a range of the piece.
    fn place(&self, range: &Range<usize>) -> Place {
        let part = self.parts.partition_point(|(at, _)| *at <= range.start).saturating_sub(1);
        let (at, start) = self.parts.get(part).copied().unwrap_or_default();
        let start = start + (range.start - at);
        start..start + range.len()
    }
}

impl Writer<'_> {
    /// Writes the HTML block at `at` and says what comes after it.
    pub fn html_block(&mut self, at: usize) -> usize {
        let next = self.after(at);
        let mut piece = Piece { html: String::new(), parts: Vec::new() };
        for (event, place) in &self.events[at..next] {
            if let Event::Html(html) | Event::Text(html) = event {
                piece.parts.push((piece.html.len(), place.start));
                piece.html.push_str(html);
            }
        }
        self.page.fresh_line();
        self.plain.line(false);
        self.pass(&piece);
        self.plain.line(false);
        self.page.fresh_line();
        next
    }

    /// Writes the tag at `at` and says what comes after it.
    pub fn inline_html(&mut self, at: usize) -> usize {
        let (Event::InlineHtml(html), place) = &self.events[at] else { return at + 1 };
        let piece = Piece { html: html.to_string(), parts: vec![(0, place.start)] };
        let dropped = self.pass(&piece);
        dropped.and_then(|name| self.inline_end(at, &name)).unwrap_or(at + 1)
    }

    /// The index after the end tag of `name`, if it stands in the same block.
    fn inline_end(&mut self, at: usize, name: &str) -> Option<usize> {
        if self.raw.endless.get(name).is_some_and(|known| at < *known) {
            return None;
        }
        let mut looked = at + 1;
        for (event, _) in &self.events[at + 1..] {
            match event {
                Event::InlineHtml(html) => {
                    if let [Token::Close { name: end, .. }] = scan::tokens(html).as_slice()
                        && end == name
                    {
                        return Some(looked + 1);
                    }
                }
                // To pass over half of a link would leave it open.
                Event::Start(_) | Event::End(_) => break,
                _ => {}
            }
            looked += 1;
        }
        self.raw.endless.insert(name.to_owned(), looked);
        None
    }

    /// Passes on what may stand; the element that is dropped with all that follows.
    fn pass(&mut self, piece: &Piece) -> Option<String> {
        let mut skipping: Option<String> = None;
        for token in scan::tokens(&piece.html) {
            match (&token, &skipping) {
                (Token::Close { name, .. }, Some(until)) if name == until => skipping = None,
                (_, Some(_)) => {}
                (Token::Open(tag), None) if self.options.raw_html => self.open_as_is(tag, piece),
                (Token::Open(tag), None) => {
                    if !ELEMENTS.contains(&tag.name.as_str()) {
                        let place = piece.place(&tag.range);
                        self.removed(&tag.name, place);
                        let is_void = VOID.contains(&tag.name.as_str());
                        if WITH_CONTENT.contains(&tag.name.as_str()) && !is_void {
                            skipping = Some(tag.name.clone());
                        }
                    } else {
                        self.open_safely(tag, piece);
                    }
                }
                (Token::Close { range, .. } | Token::Aside(range) | Token::Broken(range), None)
                    if self.options.raw_html =>
                {
                    self.page.push(&piece.html[range.clone()]);
                }
                (Token::Close { name, .. }, None) => self.close_safely(name),
                (Token::Aside(_), None) => {}
                (Token::Broken(range), None) => {
                    self.report(messages::broken_tag, piece.place(range));
                    escape::text(&mut self.page.html, &piece.html[range.clone()]);
                }
                (Token::Text(range), None) => {
                    let text = &piece.html[range.clone()];
                    if text.trim().is_empty() && self.page.is_fresh_line() {
                        continue;
                    }
                    match self.options.raw_html {
                        true => self.page.push(text),
                        false => {
                            // Character references are for the pass to judge.
                            self.page.has_raw |= text.contains('&');
                            push_kept(&mut self.page.html, text);
                        }
                    }
                    self.plain.push_lines(&escape::unescape(text));
                }
            }
        }
        skipping
    }

    /// Says once for each name that an element is left out.
    fn removed(&mut self, name: &str, place: Place) {
        if self.raw.reported.insert(name.to_owned()) {
            self.report(|span| messages::removed_element(name, span), place);
        }
    }

    /// Writes a start tag anew, with what it may have.
    fn open_safely(&mut self, tag: &Tag, piece: &Piece) {
        let is_void = VOID.contains(&tag.name.as_str());
        let counts = !is_void && !SELF_ENDING.contains(&tag.name.as_str());
        if counts && self.raw.open.len() >= DEPTH {
            self.report_depth(piece.place(&tag.range));
            return;
        }
        self.page.has_raw = true;
        self.page.push("<");
        self.page.push(&tag.name);
        let is_local = self.is_local_picture(tag, piece);
        let mut seen: HashSet<&str> = HashSet::new();
        for attribute in &tag.attributes {
            let name = attribute.name.as_str();
            let from_file = is_local && matches!(name, "width" | "height" | "loading" | "decoding");
            if !allows(&tag.name, name) || from_file {
                self.removed_attribute(name, &tag.name, piece.place(&attribute.range));
            } else if seen.insert(name) {
                self.attribute(tag, attribute, piece);
            }
        }
        if tag.name == "img" && !seen.contains("alt") {
            self.report(messages::no_description, piece.place(&tag.range));
            self.page.push(" alt=\"\"");
        }
        self.page.push(">");
        if is_void {
            return;
        }
        if tag.closed {
            // Written so, an author means an empty element, which HTML does not know.
            self.page.push("</");
            self.page.push(&tag.name);
            self.page.push(">");
        } else if counts {
            self.raw.open.push((tag.name.clone(), self.depth()));
        } else {
            *self.raw.loose.entry(tag.name.clone()).or_default() += 1;
        }
        self.part_words(&tag.name, true);
    }

    fn removed_attribute(&mut self, name: &str, element: &str, place: Place) {
        if self.raw.reported.insert(format!("{element} {name}")) {
            self.report(|span| messages::removed_attribute(name, element, span), place);
        }
    }

    /// Writes an end tag if it ends something of the author's own.
    fn close_safely(&mut self, name: &str) {
        let is_open = match SELF_ENDING.contains(&name) {
            true => match self.raw.loose.get_mut(name) {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    true
                }
                _ => false,
            },
            false => match self.raw.open.iter().rposition(|(open, _)| open == name) {
                Some(at) => {
                    self.raw.open.remove(at);
                    true
                }
                None => false,
            },
        };
        if is_open {
            self.page.push("</");
            self.page.push(name);
            self.page.push(">");
            self.part_words(name, false);
        }
    }

    /// Ends what was opened within more than `depth` tags of Markdown: an element
    /// does not outlive the paragraph, item or note in which it began.
    pub fn close_raw(&mut self, depth: usize) {
        while let Some((name, _)) = self.raw.open.pop_if(|(_, opened)| *opened > depth) {
            self.page.push("</");
            self.page.push(&name);
            self.page.push(">");
        }
    }

    /// Ends whatever is open.
    pub fn close_all_raw(&mut self) {
        while let Some((name, _)) = self.raw.open.pop() {
            self.page.push("</");
            self.page.push(&name);
            self.page.push(">");
        }
        self.raw.loose.clear();
    }

    /// Begins a line of plain text where an element that stands alone begins or ends.
    fn part_words(&mut self, name: &str, opens: bool) {
        if !WITHIN_WORDS.contains(&name) {
            self.plain.line(opens && name == "p");
        }
    }

    /// Writes an attribute of a tag that is written anew.
    fn attribute(&mut self, tag: &Tag, attribute: &Attribute, piece: &Piece) {
        let name = attribute.name.as_str();
        let Some(range) = &attribute.value else {
            self.page.push(" ");
            self.page.push(name);
            return;
        };
        let written = &piece.html[range.clone()];
        let value = escape::unescape(written);
        let place = piece.place(range);
        if name == "id" {
            let span = self.lines.span(place.clone());
            if value.is_empty()
                || value.contains(char::is_whitespace)
                || self.ids.get(&value).is_some()
            {
                self.removed_attribute("id", &tag.name, place);
                return;
            }
            self.ids.take(&value, span);
        }
        if !is_address(&tag.name, name) {
            self.page.push(&format!(" {name}=\""));
            push_kept(&mut self.page.html, written);
            self.page.push("\"");
            return;
        }
        match target::sort(&value) {
            Target::Remote(address) => {
                self.page.push(&format!(" {name}=\""));
                escape::address(&mut self.page.html, &address);
                self.page.push("\"");
            }
            Target::Local(local) => self.local(tag, name, local, place),
            Target::Forbidden(scheme) => {
                self.report(|span| messages::forbidden_scheme(&scheme, span), place);
            }
            Target::Empty => self.report(messages::no_target, place),
        }
    }

    /// Leaves a hole for a reference to something of the site.
    fn local(&mut self, tag: &Tag, name: &str, local: Local, place: Place) {
        if tag.name == "img" {
            self.refer(ReferenceKind::Picture, local, place);
            return;
        }
        self.page.push(&format!(" {name}=\""));
        self.refer(ReferenceKind::Link, local, place);
        self.page.push("\"");
    }

    /// Writes a start tag as it is, but for what it refers to within the site.
    fn open_as_is(&mut self, tag: &Tag, piece: &Piece) {
        let is_local = self.is_local_picture(tag, piece);
        let mut done = tag.range.start;
        for attribute in &tag.attributes {
            let name = attribute.name.as_str();
            let value = attribute.value.clone().map(|range| (piece.place(&range), range));
            let from_file = is_local && matches!(name, "width" | "height" | "loading" | "decoding");
            if from_file {
                self.page.push(&piece.html[done..attribute.range.start]);
                done = attribute.range.end;
                continue;
            }
            let Some((place, range)) = value else { continue };
            let value = escape::unescape(&piece.html[range]);
            if name == "id" && !value.is_empty() {
                let span = self.lines.span(place);
                self.ids.take(&value, span);
            } else if is_address(&tag.name, name)
                && let Target::Local(local) = target::sort(&value)
            {
                self.page.push(piece.html[done..attribute.range.start].trim_end());
                done = attribute.range.end;
                self.local(tag, name, local, place);
            }
        }
        self.page.push(&piece.html[done..tag.range.end]);
    }

    /// Whether `tag` is a picture of the site, of which the file tells the size.
    fn is_local_picture(&self, tag: &Tag, piece: &Piece) -> bool {
        tag.name == "img"
            && tag.attributes.iter().any(|attribute| {
                attribute.name == "src"
                    && attribute.value.as_ref().is_some_and(|range| {
                        let value = escape::unescape(&piece.html[range.clone()]);
                        matches!(target::sort(&value), Target::Local(..))
                    })
            })
    }
}

/// Whether the attribute holds an address.
fn is_address(element: &str, attribute: &str) -> bool {
    match attribute {
        "href" => matches!(element, "a" | "area"),
        "src" => matches!(element, "img" | "audio" | "video" | "source" | "track"),
        "poster" => element == "video",
        _ => false,
    }
}

/// Appends text of the author's HTML: its character references stay, all else
/// that could be markup is escaped.
fn push_kept(out: &mut String, text: &str) {
    let mut done = 0;
    for (at, found) in text.match_indices('&') {
        escape::attribute(out, &text[done..at]);
        out.push_str(found);
        done = at + 1;
    }
    escape::attribute(out, &text[done..]);
}
