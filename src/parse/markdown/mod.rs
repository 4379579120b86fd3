//! One file's Markdown → what it says.
//!
//! Given: the text below the front matter. Gives: HTML with holes for addresses,
//! what the holes point to, headings, entries, ids, plain text, and problems.
//! May not know: other files, addresses, which references exist.
//!
//! The way: `source` mends what CommonMark would not read as Chinese writers mean
//! it (`emphasis`, `blanks`), `events` is what the parser then says, `write` and
//! its parts make HTML of it, and `sanitise` passes over it when it has HTML of
//! the author's own.

mod attributes;
mod blanks;
mod blocks;
mod emphasis;
mod entries;
mod escape;
mod events;
mod footnotes;
mod headings;
mod highlight;
mod html;
mod inline;
mod lines;
mod messages;
mod raw;
mod sanitise;
pub mod scan;
mod source;
mod tables;
mod target;
mod write;

use crate::base::diag::{Problem, Span};

pub use events::{events, located};
pub use source::Source;

/// How a site wants its Markdown read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Options {
    /// HTML in articles is passed on as it is, unsafe or not (`markdown.raw_html`).
    pub raw_html: bool,
    /// Code is not coloured: no page will be made of what is read.
    pub plain_code: bool,
    /// How many lines of the file stand above the text: messages that name a line in
    /// words name that of the file.
    pub above: u32,
}

/// What a text says.
#[derive(Clone, Debug, Default, PartialEq, Hash)]
pub struct Body {
    /// The HTML, with holes where an address belongs.
    pub chunks: Vec<Chunk>,
    /// What the holes point to.
    pub references: Vec<Reference>,
    /// The headings in their order, for a table of contents.
    pub headings: Vec<Heading>,
    /// The headings that are entries, in their order.
    pub entries: Vec<EntryMark>,
    /// Every id in the HTML, sorted.
    pub ids: Vec<String>,
    /// Plain text: a line for each paragraph, heading, item and row; without code
    /// blocks, descriptions of pictures and footnote marks.
    pub text: String,
    /// The first paragraphs as plain text, a line each, at most 600 characters.
    pub lead: String,
}

/// A piece of HTML or a place to be filled.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Chunk {
    /// HTML as it is.
    Html(String),
    /// The place of a reference, by its index: within `href="…"` or `src="…"` for
    /// a link, right after `<img` for a picture.
    Hole(usize),
}

/// What a reference stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReferenceKind {
    /// A link; its hole takes an address.
    Link,
    /// A picture; its hole takes attributes: ` src="…" width="…" height="…"`.
    Picture,
}

/// A reference to something of the site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Reference {
    /// What it stands in.
    pub kind: ReferenceKind,
    /// The path as written, percent-decoded; empty for `#anchor` alone.
    pub target: String,
    /// What followed `#`, percent-decoded.
    pub anchor: Option<String>,
    /// All of it letter for letter, where that is not the path: a file may be called
    /// `C#.pdf` or, saved by a browser, `a%20b.pdf`.
    pub literal: Option<String>,
    /// Where it stands.
    pub span: Span,
    /// Whether the path stands there as it is, from the first letter on.
    pub exact: bool,
}

impl Reference {
    /// Whether it is a link to a Markdown file.
    pub fn is_to_text(&self) -> bool {
        self.kind == ReferenceKind::Link && is_text(&self.target)
    }

    /// What the file may be called that it leads to, the likeliest first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.target).chain(&self.literal).map(String::as_str)
    }
}

/// Whether `path` is that of a Markdown file.
pub fn is_text(path: &str) -> bool {
    path.ends_with(".md") || path.ends_with(".markdown")
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Heading {
    /// From 2 to 6.
    pub level: u8,
    /// Its id.
    pub id: String,
    /// Its words.
    pub title: String,
    /// Where its words stand.
    pub span: Span,
}

/// A heading with a class, and what belongs to it: everything up to the next
/// heading of its level or above.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EntryMark {
    /// The heading's id.
    pub id: String,
    /// The first class: `case`, `item`.
    pub class: String,
    /// The heading's words.
    pub title: String,
    /// The heading's level.
    pub level: u8,
    /// The values of `regions=`, each where it stands.
    pub regions: Vec<(String, Span)>,
    /// The values of `tags=`, each where it stands.
    pub tags: Vec<(String, Span)>,
    /// Its plain text, without the heading.
    pub text: String,
    /// Its first paragraphs, as [`Body::lead`].
    pub lead: String,
    /// The first picture in it, by its index in [`Body::references`].
    pub picture: Option<usize>,
    /// Where the heading's words stand.
    pub span: Span,
}

/// Reads `text`. Spans count lines from 1 within it.
pub fn read(text: &str, options: &Options) -> (Body, Vec<Problem>) {
    let source = source::Source::new(text);
    let events = source.events();
    let (page, mut body, mut problems) = write::write(text, &events, *options);
    body.chunks = if page.has_raw { sanitise::chunks(&page, text) } else { page.into_chunks() };
    problems.sort_by_key(|problem| (problem.span, problem.code));
    body.shrink();
    (body, problems)
}

impl Body {
    /// Gives back the room that was left for more: bodies are kept for long.
    fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.lead.shrink_to_fit();
        self.chunks.shrink_to_fit();
        for chunk in &mut self.chunks {
            if let Chunk::Html(html) = chunk {
                html.shrink_to_fit();
            }
        }
    }

    /// The HTML with every hole filled.
    pub fn fill(&self, mut fill: impl FnMut(usize, &Reference) -> String) -> String {
        let mut out = String::new();
        for chunk in &self.chunks {
            match chunk {
                Chunk::Html(html) => out.push_str(html),
                Chunk::Hole(index) => {
                    if let Some(reference) = self.references.get(*index) {
                        out.push_str(&fill(*index, reference));
                    }
                }
            }
        }
        out
    }
}

#[cfg(test)]
mod tests;
