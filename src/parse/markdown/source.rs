//! The text as the parser is given it.
//!
//! Marks that the author did not write are set into a copy of the text: joiners
//! beside emphasis, brackets around destinations with blanks. They are taken out
//! of every event again, and every range is led back to the author's own text.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Parser, Tag};

use super::emphasis::Side;
use super::events::{Located, OPTIONS};
use super::{blanks, emphasis};

/// What is set in, and how long it is.
#[derive(Clone, Copy)]
enum Mark {
    /// Beside a run of `*`.
    Joiner(Option<Side>),
    /// Before a destination: `<` and a bracket mark.
    Open,
    /// After it: a bracket mark and `>`.
    Close,
}

/// The text and what was set into it.
pub struct Source<'a> {
    text: Cow<'a, str>,
    /// For each mark its place in the copy and the bytes set in up to its end.
    shifts: Vec<(usize, usize)>,
    /// The characters that the marks are made of, none of which the author's text holds.
    chars: Option<[char; 3]>,
}

impl<'a> Source<'a> {
    /// Prepares `text`.
    pub fn new(text: &'a str) -> Self {
        let plain = Self { text: Cow::Borrowed(text), shifts: Vec::new(), chars: None };
        let mut marks: Vec<(usize, Mark)> =
            emphasis::joints(text).into_iter().map(|j| (j.at, Mark::Joiner(j.border))).collect();
        for range in blanks::destinations(text) {
            marks.push((range.start, Mark::Open));
            marks.push((range.end, Mark::Close));
        }
        if marks.is_empty() {
            return plain;
        }
        // Private characters of the last plane: neither white space nor punctuation.
        let mut free = ('\u{10FFF0}'..='\u{10FFFD}').filter(|c| !text.contains(*c));
        let (Some(joiner), Some(bracket)) = (free.next(), free.next()) else { return plain };
        // Old marks of punctuation that no longer occur.
        let mut free = ('\u{2E42}'..='\u{2E4F}').filter(|c| !text.contains(*c));
        let Some(border) = free.next() else { return plain };
        marks.sort_by_key(|(at, _)| *at);

        let mut copy = String::with_capacity(text.len() + marks.len() * 5);
        let mut shifts = Vec::with_capacity(marks.len());
        let mut done = 0;
        for (at, mark) in marks {
            copy.push_str(&text[done..at]);
            done = at;
            let place = copy.len();
            match mark {
                Mark::Joiner(None) => copy.push(joiner),
                Mark::Joiner(Some(Side::Before)) => copy.extend([border, joiner]),
                Mark::Joiner(Some(Side::After)) => copy.extend([joiner, border]),
                Mark::Open => copy.extend(['<', bracket]),
                Mark::Close => copy.extend([bracket, '>']),
            }
            shifts.push((place, copy.len() - at));
        }
        copy.push_str(&text[done..]);
        Self { text: Cow::Owned(copy), shifts, chars: Some([joiner, bracket, border]) }
    }

    /// What the parser says of the text, with ranges in the author's own.
    pub fn events(&self) -> Vec<Located<'_>> {
        let mut events: Vec<Located<'_>> = Vec::with_capacity(self.text.len() / 24);
        // Text that comes in several pieces, growing until something else comes.
        let mut joined = String::new();
        for (event, range) in Parser::new_ext(&self.text, OPTIONS).into_offset_iter() {
            let range = self.own(range.start)..self.own(range.end);
            match (&event, events.last_mut()) {
                (Event::Text(more), Some((Event::Text(before), place))) => {
                    if joined.is_empty() {
                        joined.push_str(before);
                    }
                    joined.push_str(more);
                    place.end = place.end.max(range.end);
                }
                (_, last) => {
                    if let Some((Event::Text(before), _)) = last
                        && !joined.is_empty()
                    {
                        *before = CowStr::from(std::mem::take(&mut joined));
                    }
                    events.push((event, range));
                }
            }
        }
        if self.chars.is_some() {
            for (event, _) in &mut events {
                self.strip_event(event);
            }
            events.retain(|(event, _)| !matches!(event, Event::Text(text) if text.is_empty()));
        }
        events
    }

    /// The place in the author's text of the place `at` in the copy.
    fn own(&self, at: usize) -> usize {
        let before = self.shifts.partition_point(|(place, _)| *place < at);
        match before.checked_sub(1).and_then(|last| self.shifts.get(last)) {
            Some((place, shift)) => at.saturating_sub(*shift).max(place.saturating_sub(*shift)),
            None => at,
        }
    }

    fn strip_event(&self, event: &mut Event<'_>) {
        match event {
            Event::Text(text)
            | Event::Code(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::FootnoteReference(text) => self.strip(text),
            Event::Start(tag) => match tag {
                Tag::Link { dest_url, title, id, .. } | Tag::Image { dest_url, title, id, .. } => {
                    self.strip(dest_url);
                    self.strip(title);
                    self.strip(id);
                }
                Tag::Heading { id, classes, attrs, .. } => {
                    id.iter_mut().chain(classes).for_each(|text| self.strip(text));
                    for (name, value) in attrs {
                        self.strip(name);
                        value.iter_mut().for_each(|text| self.strip(text));
                    }
                }
                Tag::FootnoteDefinition(label) => self.strip(label),
                Tag::CodeBlock(pulldown_cmark::CodeBlockKind::Fenced(info)) => self.strip(info),
                _ => {}
            },
            _ => {}
        }
    }

    fn strip(&self, text: &mut CowStr<'_>) {
        let Some([joiner, bracket, border]) = self.chars else { return };
        if text.contains([joiner, bracket, border]) {
            let mut own = text.replace([joiner, border], "");
            if own.contains(bracket) {
                own = own.replace(&format!("<{bracket}"), "").replace(&format!("{bracket}>"), "");
                own = own.replace(bracket, "");
            }
            *text = CowStr::from(own);
        }
    }
}

/// A range of bytes of the author's text.
pub type Place = Range<usize>;
