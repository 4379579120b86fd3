//! Links and pictures.

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use crate::base::diag::Span;

use super::source::Place;
use super::target::{self, Local, Target};
use super::write::Writer;
use super::{Reference, ReferenceKind, escape, messages};

/// A link that is being written.
pub struct OpenLink {
    /// Whether a tag was written for it.
    pub written: bool,
    /// How long the HTML was after that tag.
    length: usize,
    /// Its reference, of which the place is found at its end.
    reference: Option<usize>,
    kind: LinkType,
    destination: String,
    /// The index of its first event.
    start: usize,
}

impl Writer<'_> {
    /// Writes a picture that is a paragraph of its own, perhaps a link, and says
    /// what comes after it.
    pub fn figure(&mut self, at: usize) -> Option<usize> {
        let is_link = matches!(self.events.get(at + 1)?.0, Event::Start(Tag::Link { .. }));
        let image = at + 1 + usize::from(is_link);
        let Event::Start(Tag::Image { title, .. }) = &self.events.get(image)?.0 else {
            return None;
        };
        let mut next = self.after(image);
        if is_link {
            let (Event::End(TagEnd::Link), _) = self.events.get(next)? else { return None };
            next += 1;
        }
        let (Event::End(TagEnd::Paragraph), _) = self.events.get(next)? else { return None };

        let title = title.clone();
        self.page.fresh_line();
        self.page.push("<figure>");
        if is_link {
            self.start_link(at + 1);
        }
        self.picture(image, true);
        if is_link {
            let place = self.events[at + 1].1.clone();
            self.end_link(&place);
        }
        if !title.trim().is_empty() {
            self.page.push("<figcaption>");
            escape::text(&mut self.page.html, title.trim());
            self.page.push("</figcaption>");
            self.plain.line(false);
            self.plain.push(title.trim());
        }
        self.plain.line(false);
        self.page.push("</figure>\n");
        Some(next + 1)
    }

    /// Writes the picture at `at`; within a figure its title is the caption.
    pub fn picture(&mut self, at: usize, in_figure: bool) {
        let events = self.events;
        let (Event::Start(Tag::Image { link_type, dest_url, title, .. }), place) = &events[at]
        else {
            return;
        };
        let end = self.after(at) - 1;
        let alt = self.words_of(at + 1..end);
        let inner = (at + 1..end).next_back().map(|last| events[last].1.end);
        let span_place =
            self.destination_place(place, inner.unwrap_or(place.start + 2), dest_url, *link_type);
        match target::sort(dest_url) {
            Target::Remote(address) => {
                self.page.push("<img src=\"");
                escape::address(&mut self.page.html, &address);
                self.page.push("\" loading=\"lazy\" decoding=\"async\"");
            }
            Target::Local(local) => {
                self.page.push("<img");
                self.refer(ReferenceKind::Picture, local, span_place);
            }
            Target::Forbidden(scheme) => {
                self.report(|span| messages::forbidden_scheme(&scheme, span), span_place);
                escape::text(&mut self.page.html, &alt);
                self.plain.push(&alt);
                return;
            }
            Target::Empty => {
                self.report(messages::no_target, place.clone());
                escape::text(&mut self.page.html, &alt);
                self.plain.push(&alt);
                return;
            }
        }
        if alt.is_empty() {
            self.report(messages::no_description, place.clone());
        }
        self.page.push(" alt=\"");
        escape::attribute(&mut self.page.html, &alt);
        if !in_figure && !title.is_empty() {
            self.page.push("\" title=\"");
            escape::attribute(&mut self.page.html, title);
        }
        self.page.push("\">");
    }

    /// Opens the link at `at`.
    pub fn start_link(&mut self, at: usize) {
        let (Event::Start(Tag::Link { link_type, dest_url, title, .. }), place) = &self.events[at]
        else {
            return;
        };
        let destination = match link_type {
            LinkType::Email => format!("mailto:{dest_url}"),
            _ => dest_url.to_string(),
        };
        let mut link = OpenLink {
            written: true,
            length: 0,
            reference: None,
            kind: *link_type,
            destination: dest_url.to_string(),
            start: at,
        };
        match target::sort(&destination) {
            Target::Remote(address) => {
                self.page.push("<a href=\"");
                escape::address(&mut self.page.html, &address);
            }
            Target::Local(local) => {
                link.reference = Some(self.body.references.len());
                self.page.push("<a href=\"");
                self.refer(ReferenceKind::Link, local, place.clone());
            }
            Target::Forbidden(scheme) => {
                link.written = false;
                self.report(|span| messages::forbidden_scheme(&scheme, span), place.clone());
            }
            Target::Empty => {
                link.written = false;
                self.report(messages::no_target, place.clone());
            }
        }
        if link.written {
            if !title.is_empty() {
                self.page.push("\" title=\"");
                escape::attribute(&mut self.page.html, title);
            }
            self.page.push("\">");
        }
        link.length = self.page.html.len();
        self.links.push(link);
    }

    /// Closes the innermost link, which stands at `place`.
    pub fn end_link(&mut self, place: &Place) {
        let Some(link) = self.links.pop() else { return };
        if !link.written {
            return;
        }
        let next = self.after(link.start);
        let inner = (link.start + 1..next.saturating_sub(1)).next_back();
        let inner = inner.map_or(place.start + 1, |last| self.events[last].1.end);
        if let Some(reference) = link.reference {
            let place = self.destination_place(place, inner, &link.destination, link.kind);
            self.place_reference(reference, place);
        }
        if self.page.html.len() == link.length {
            let shown = link.destination.trim();
            self.report(|span| messages::no_words(shown, span), place.clone());
            escape::text(&mut self.page.html, shown);
            self.plain.push(shown);
        }
        self.page.push("</a>");
    }

    /// Leaves a hole for a new reference.
    pub fn refer(&mut self, kind: ReferenceKind, local: Local, place: Place) {
        let index = self.body.references.len();
        self.page.hole(index, kind);
        if kind == ReferenceKind::Picture {
            self.pictures.push(index);
        }
        let Local { path: target, anchor, literal } = local;
        let (span, exact) = (Span::default(), false);
        let reference = Reference { kind, target, anchor, literal, span, exact };
        self.body.references.push(reference);
        self.place_reference(index, place);
    }

    /// Notes where the reference `index` stands.
    fn place_reference(&mut self, index: usize, place: Place) {
        let written = self.text.get(place.clone()).unwrap_or_default();
        let reference = &mut self.body.references[index];
        reference.exact = written.starts_with(&reference.target);
        reference.span = self.lines.span(place);
    }

    /// Whether a link is open.
    pub fn in_link(&self) -> bool {
        self.links.iter().any(|link| link.written)
    }

    /// Where the destination of the link at `place` stands, of which the words end
    /// at `inner`; the whole link if the destination stands elsewhere.
    fn destination_place(
        &self,
        place: &Place,
        inner: usize,
        destination: &str,
        kind: LinkType,
    ) -> Place {
        let tail = match kind {
            LinkType::Inline => self.text.get(inner..place.end),
            _ => None,
        };
        let Some(open) = tail.and_then(|tail| tail.find("](")).map(|at| inner + at + 2) else {
            return place.clone();
        };
        let rest = &self.text[open..place.end];
        let start = open + rest.len() - rest.trim_start_matches([' ', '\t', '\n', '<']).len();
        let rest = &self.text[start..place.end];
        let length = match rest.starts_with(destination) {
            true => destination.len(),
            false => rest.find([' ', '\t', '\n', ')', '>']).unwrap_or(rest.len()),
        };
        start..start + length.max(1)
    }
}
