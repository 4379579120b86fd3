//! Footnotes: numbered as they are first referred to, written at the end.

use std::collections::HashMap;

use super::html::Page;
use super::source::Place;
use super::write::Writer;
use super::{escape, messages};

/// The footnotes of a text.
#[derive(Default)]
pub struct Notes {
    /// The definitions by label.
    by_label: HashMap<String, usize>,
    defined: Vec<Note>,
    /// The definitions in the order of their numbers.
    order: Vec<usize>,
}

/// A footnote.
struct Note {
    label: String,
    /// The index of its first event.
    start: usize,
    /// From 1; `None` while nothing refers to it.
    number: Option<usize>,
    /// How many marks lead to it and are led back to.
    marks: usize,
}

/// Labels are compared without regard to case and to runs of blanks.
fn key(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl Writer<'_> {
    /// Notes the definition at `at`.
    pub fn define_note(&mut self, at: usize, label: &str) {
        if let Some(first) = self.notes.by_label.get(&key(label)) {
            let first = self.lines.span(self.events[self.notes.defined[*first].start].1.clone());
            let place = self.events[at].1.clone();
            let line = first.line + self.options.above;
            self.report(|span| messages::second_note(label, line, span), place);
            return;
        }
        self.notes.by_label.insert(key(label), self.notes.defined.len());
        let label = label.to_owned();
        self.notes.defined.push(Note { label, start: at, number: None, marks: 0 });
    }

    /// Writes the mark that refers to a footnote.
    pub fn note_mark(&mut self, label: &str, place: &Place) {
        let Some(&index) = self.notes.by_label.get(&key(label)) else {
            self.report(|span| messages::missing_note(label, span), place.clone());
            escape::text(&mut self.page.html, &format!("[^{label}]"));
            return;
        };
        let in_link = self.in_link();
        let next = self.notes.order.len() + 1;
        let note = &mut self.notes.defined[index];
        let number = *note.number.get_or_insert(next);
        if number == next {
            self.notes.order.push(index);
        }
        // A link cannot stand within a link.
        if in_link {
            self.page.push(&format!("<sup>{number}</sup>"));
            return;
        }
        note.marks += 1;
        let id = mark_id(number, note.marks);
        self.page.push(&format!(
            "<sup><a href=\"#fn-{number}\" id=\"{id}\" role=\"doc-noteref\">{number}</a></sup>"
        ));
        let span = self.lines.span(place.clone());
        self.ids.take(&id, span);
    }

    /// Reports the marks in literal text that refer to no footnote.
    pub fn report_missing_notes(&mut self, text: &str, place: &Place) {
        let source = self.text.get(place.clone()).unwrap_or_default();
        let mut from = 0;
        for part in text.split("[^").skip(1) {
            let Some((label, _)) = part.split_once(']') else { continue };
            if label.is_empty() || label.contains(|c: char| c.is_whitespace() || c == '[') {
                continue;
            }
            let mark = format!("[^{label}]");
            let Some(at) = source.get(from..).and_then(|rest| rest.find(&mark)) else { continue };
            let start = place.start + from + at;
            from += at + mark.len();
            self.report(|span| messages::missing_note(label, span), start..start + mark.len());
        }
    }

    /// Writes the footnotes that were referred to, and reports the others.
    pub fn write_notes(&mut self) {
        let mut written: Vec<(usize, Page)> = Vec::new();
        let main = std::mem::take(&mut self.page);
        // Notes may refer to further notes, which then follow.
        while let Some(&index) = self.notes.order.get(written.len()) {
            let start = self.notes.defined[index].start;
            let end = self.after(start);
            self.plain.line(false);
            self.run(start + 1..end.saturating_sub(1));
            self.close_all_raw();
            written.push((index, std::mem::take(&mut self.page)));
        }
        self.page = main;
        for at in 0..self.notes.defined.len() {
            let note = &self.notes.defined[at];
            if note.number.is_none() {
                let label = note.label.clone();
                let place = self.events[note.start].1.clone();
                let length = label.len() + 3;
                let place = place.start..place.end.min(place.start + length);
                self.report(|span| messages::unused_note(&label, span), place);
            }
        }
        if written.is_empty() {
            return;
        }
        self.page.fresh_line();
        self.page.push("<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n");
        for (at, (index, mut page)) in written.into_iter().enumerate() {
            let number = at + 1;
            let marks = self.notes.defined[index].marks;
            let span = self.lines.span(self.events[self.notes.defined[index].start].1.clone());
            let id = self.ids.take(&format!("fn-{number}"), span);
            self.page.push(&format!("<li id=\"{id}\">"));
            let kept = page.html.trim_end().strip_suffix("</p>").map(str::len);
            let in_paragraph = kept.filter(|kept| page.holes.iter().all(|(at, ..)| at <= kept));
            match in_paragraph {
                Some(kept) => page.html.truncate(kept),
                None if marks > 0 => page.push("<p>"),
                None => {}
            }
            for mark in 1..=marks {
                let back = mark_id(number, mark);
                let name = back.trim_start_matches("fnref-").to_owned();
                if mark > 1 || in_paragraph.is_some() {
                    page.push(" ");
                }
                page.push(&format!(
                    "<a href=\"#{back}\" class=\"footnote-back\" role=\"doc-backlink\">\
                     ↩<span class=\"visually-hidden\">{name}</span></a>"
                ));
            }
            if in_paragraph.is_some() || marks > 0 {
                page.push("</p>");
            }
            page.push("</li>\n");
            self.page.append(page);
        }
        self.page.push("</ol>\n</div>\n");
    }
}

/// The id of the mark that is the `mark`th to refer to footnote `number`.
fn mark_id(number: usize, mark: usize) -> String {
    match mark {
        1 => format!("fnref-{number}"),
        _ => format!("fnref-{number}-{mark}"),
    }
}
