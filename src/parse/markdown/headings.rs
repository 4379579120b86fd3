//! Headings and their ids.

use std::collections::{BTreeMap, HashMap};

use pulldown_cmark::{CowStr, Event, HeadingLevel, Tag};

use crate::base::diag::Span;
use crate::base::text::slug;

use super::source::Place;
use super::write::Writer;
use super::{Heading, escape, messages};

/// The ids of a text.
#[derive(Default)]
pub struct Ids {
    used: BTreeMap<String, Span>,
    /// Where the next number after an id is looked for, so that a thousand equal
    /// headings stay quick.
    next: HashMap<String, usize>,
    /// The ids that authors gave, by the index of their heading.
    given: HashMap<usize, String>,
}

impl Ids {
    /// Takes `id` if it is free, else the first free one that has a number behind it.
    pub fn take(&mut self, id: &str, span: Span) -> String {
        let mut free = id.to_owned();
        while self.used.contains_key(&free) {
            let number = self.next.entry(id.to_owned()).or_insert(2);
            free = format!("{id}-{number}");
            *number += 1;
        }
        self.used.insert(free.clone(), span);
        free
    }

    /// Where `id` is used.
    pub fn get(&self, id: &str) -> Option<Span> {
        self.used.get(id).copied()
    }

    /// All ids in order.
    pub fn into_sorted(self) -> Vec<String> {
        self.used.into_keys().collect()
    }
}

/// Whether `id` could be a footnote's.
fn is_reserved(id: &str) -> bool {
    id.starts_with("fn-") || id.starts_with("fnref-")
}

impl Writer<'_> {
    /// Looks through the text for what must be known before writing begins: the
    /// ids that authors gave, which go before those that are made, and footnotes.
    pub fn survey(&mut self) {
        let events = self.events;
        for (at, (event, place)) in events.iter().enumerate() {
            match event {
                Event::Start(Tag::Heading { id: Some(id), .. }) => self.given_id(at, id, place),
                Event::Start(Tag::FootnoteDefinition(label)) => self.define_note(at, label),
                _ => {}
            }
        }
    }

    fn given_id(&mut self, at: usize, id: &str, place: &Place) {
        let span = self.lines.span(self.id_place(id, place));
        if is_reserved(id) {
            self.problems.push(messages::reserved_id(id, span));
            return;
        }
        if let Some(first) = self.ids.get(id) {
            self.problems.push(messages::same_id(id, first.line + self.options.above, span));
        }
        let id = self.ids.take(id, span);
        self.ids.given.insert(at, id);
    }

    /// Where `#id` stands in the heading at `place`.
    fn id_place(&self, id: &str, place: &Place) -> Place {
        let source = self.text.get(place.clone()).unwrap_or_default();
        match source.rfind(&format!("#{id}")) {
            Some(at) => place.start + at..place.start + at + id.len() + 1,
            None => place.clone(),
        }
    }

    /// Passes over a heading that has nothing in it.
    pub fn empty_heading(&mut self, at: usize) -> Option<usize> {
        let (Event::End(_), _) = self.events.get(at + 1)? else { return None };
        let place = self.events[at].1.clone();
        self.report(messages::empty_heading, place);
        Some(at + 2)
    }

    /// Opens the heading at `at`.
    pub fn start_heading(&mut self, at: usize, level: HeadingLevel, classes: &[CowStr<'_>]) {
        let events = self.events;
        let end = self.after(at) - 1;
        let mut title = self.words_of(at + 1..end);
        title.truncate(title.trim_end().len());
        let words = events[at + 1].1.start..events[end.saturating_sub(1).max(at + 1)].1.end;
        let span = self.lines.span(words);
        let number = self.shown_level(at, level);

        let id = match self.ids.given.get(&at) {
            Some(id) => id.clone(),
            None => {
                let mut id = slug(&title);
                if id.is_empty() || is_reserved(&id) {
                    id = format!("section-{id}").trim_end_matches('-').to_owned();
                }
                self.ids.take(&id, span)
            }
        };
        self.close_entries(number);
        self.entry_due = self.entry_of(at, &id, &title, number, span);

        self.page.fresh_line();
        self.page.push(&format!("<h{number} id=\""));
        escape::attribute(&mut self.page.html, &id);
        if !classes.is_empty() {
            self.page.push("\" class=\"");
            escape::attribute(&mut self.page.html, &classes.join(" "));
        }
        self.page.push("\">");
        self.plain.line(false);
        self.body.headings.push(Heading { level: number, id, title, span });
    }

    /// The level that a heading is written with: the page's title alone is of level 1.
    fn shown_level(&mut self, at: usize, level: HeadingLevel) -> u8 {
        match level {
            HeadingLevel::H1 => {
                let place = self.events[at].1.clone();
                self.report(messages::level_one, place);
                2
            }
            HeadingLevel::H2 => 2,
            HeadingLevel::H3 => 3,
            HeadingLevel::H4 => 4,
            HeadingLevel::H5 => 5,
            HeadingLevel::H6 => 6,
        }
    }

    /// Closes a heading.
    pub fn end_heading(&mut self, level: HeadingLevel) {
        self.page.push(match level {
            HeadingLevel::H1 | HeadingLevel::H2 => "</h2>\n",
            HeadingLevel::H3 => "</h3>\n",
            HeadingLevel::H4 => "</h4>\n",
            HeadingLevel::H5 => "</h5>\n",
            HeadingLevel::H6 => "</h6>\n",
        });
        self.plain.line(false);
        self.open_entry();
    }
}
