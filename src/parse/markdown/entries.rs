//! Headings with a class, and what belongs to them.

use pulldown_cmark::{Event, Tag};

use crate::base::diag::Span;
use crate::base::node::nearest;

use super::write::Writer;
use super::{EntryMark, attributes, messages};

/// An entry of which the end is not reached.
pub struct OpenEntry {
    mark: EntryMark,
    /// Its place in the order of entries.
    order: usize,
    text_start: usize,
    reference_start: usize,
}

impl Writer<'_> {
    /// What the heading at `at` says of itself; the entry that it begins.
    pub fn entry_of(
        &mut self,
        at: usize,
        id: &str,
        title: &str,
        level: u8,
        span: Span,
    ) -> Option<OpenEntry> {
        let (Event::Start(Tag::Heading { classes, attrs, .. }), place) = &self.events[at] else {
            return None;
        };
        if classes.is_empty() && attrs.is_empty() {
            return None;
        }
        let (mut regions, mut tags) = (Vec::new(), Vec::new());
        let source = self.text.get(place.clone()).unwrap_or_default();
        for attribute in attributes::attributes(source, place.start) {
            let list = match (attribute.name, attribute.value) {
                ("regions", Some(_)) => &mut regions,
                ("tags", Some(_)) => &mut tags,
                (name, value) => {
                    let known = match name {
                        "地区" => Some("regions"),
                        "标签" => Some("tags"),
                        _ => nearest(name, ["regions", "tags"]),
                    };
                    let known = known.filter(|_| value.is_some() || name.is_ascii());
                    let span = self.lines.span(attribute.place);
                    self.problems.push(messages::unknown_attribute(name, known, span));
                    continue;
                }
            };
            let (value, offset) = attribute.value.unwrap_or_default();
            list.extend(
                attributes::values(value, offset)
                    .into_iter()
                    .map(|(value, place)| (value.to_owned(), self.lines.span(place))),
            );
        }
        let Some(class) = classes.first() else {
            if !regions.is_empty() || !tags.is_empty() {
                self.problems.push(messages::no_class(span));
            }
            return None;
        };
        let mark = EntryMark {
            id: id.to_owned(),
            class: class.to_string(),
            title: title.to_owned(),
            level,
            regions,
            tags,
            text: String::new(),
            lead: String::new(),
            picture: None,
            span,
        };
        Some(OpenEntry { mark, order: 0, text_start: 0, reference_start: 0 })
    }

    /// Begins the entry of the heading that was just written, if it has one.
    pub fn open_entry(&mut self) {
        if let Some(mut entry) = self.entry_due.take() {
            entry.text_start = self.plain.text.len();
            entry.reference_start = self.body.references.len();
            entry.order = self.closed.len() + self.entries.len();
            self.entries.push(entry);
        }
    }

    /// Ends the entries that a heading of `level` ends; all for level 0.
    pub fn close_entries(&mut self, level: u8) {
        if self.entries.is_empty() {
            return;
        }
        self.plain.line(false);
        // Open entries lie within one another, but headings may skip levels.
        let (closed, open): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.entries).into_iter().partition(|e| e.mark.level >= level);
        self.entries = open;
        for OpenEntry { mut mark, order, text_start, reference_start } in closed {
            let range = text_start..self.plain.text.len();
            mark.lead = self.plain.lead(range.clone());
            mark.text = self.plain.text[range].trim().to_owned();
            let first = self.pictures.partition_point(|index| *index < reference_start);
            mark.picture = self.pictures.get(first).copied();
            self.closed.push((order, mark));
        }
    }

    /// All entries in the order of their headings.
    pub fn take_entries(&mut self) -> Vec<EntryMark> {
        self.closed.sort_by_key(|(order, _)| *order);
        std::mem::take(&mut self.closed).into_iter().map(|(_, mark)| mark).collect()
    }
}
