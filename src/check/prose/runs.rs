//! The prose of a file as runs: what a reader takes in without a pause of layout.
//!
//! A run may go over several lines, and in and out of emphasis and links, so that
//! what stands on both sides of such a seam is seen side by side. Code, raw HTML and
//! addresses are no prose.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::super::reading::Reading;

/// What a run is to its reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum RunKind {
    /// The title of an article or a section.
    Title,
    /// Another field of the front matter.
    Field,
    /// A heading.
    Heading,
    /// A paragraph of the text.
    #[default]
    Paragraph,
    /// An item of a list, a term, or the definition of one.
    Item,
    /// A cell of a table.
    Cell,
    /// What a picture shows, or what stands below it.
    Picture,
}

/// A part of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its bytes in the file, on one line.
    pub(super) range: Range<usize>,
    /// What it is.
    pub(super) kind: PieceKind,
}

/// What a part of a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PieceKind {
    /// Words, as they stand in the file.
    Words {
        /// Whether some characters are written with others: `\*`, `&amp;`.
        escaped: bool,
        /// Whether other places of the file repeat these words, so that they cannot be
        /// written otherwise here alone.
        fixed: bool,
    },
    /// Something that is read as a word and is no prose: code, a picture, an address.
    Object,
    /// Where emphasis, a link or HTML begins or ends.
    Seam,
    /// The end of a line.
    Break,
}

/// A stretch of prose.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// What it is to its reader.
    pub(super) kind: RunKind,
    /// Its parts in their order.
    pub(super) pieces: Vec<Piece>,
    /// The bytes of the words of links in it.
    pub(super) links: Vec<Range<usize>>,
}

impl Run {
    /// The bytes of the file from its first part to its last.
    pub(super) fn range(&self) -> Range<usize> {
        match (self.pieces.first(), self.pieces.last()) {
            (Some(first), Some(last)) => first.range.start..last.range.end,
            _ => 0..0,
        }
    }

    pub(super) fn clear(&mut self, kind: RunKind) {
        self.kind = kind;
        self.pieces.clear();
        self.links.clear();
    }

    pub(super) fn push(&mut self, range: Range<usize>, kind: PieceKind) {
        self.pieces.push(Piece { range, kind });
    }
}

/// Inline elements of HTML whose content is code.
const CODE: [&str; 4] = ["code", "kbd", "samp", "var"];

/// Calls `take` with each run of the text below the front matter, in order.
pub(super) fn of_body(reading: &Reading<'_>, take: &mut dyn FnMut(&Run)) {
    let mut walk = Walk {
        text: reading.text(),
        take,
        run: Run::default(),
        picture: None,
        in_block: false,
        in_object: false,
        fixed: false,
        link: None,
    };
    for (event, place) in &reading.events {
        walk.event(event, place);
    }
    walk.begin(RunKind::Paragraph);
}

/// What is known between two events.
struct Walk<'a, 't> {
    text: &'a str,
    take: &'t mut dyn FnMut(&Run),
    run: Run,
    /// The description of the picture that is open.
    picture: Option<Run>,
    /// Whether a block that is no prose is open.
    in_block: bool,
    /// Whether an element of HTML that holds code, or an address that is its own text,
    /// is open.
    in_object: bool,
    /// Whether the words are the name by which a link finds its address.
    fixed: bool,
    /// Where the words of the open link begin.
    link: Option<usize>,
}

impl Walk<'_, '_> {
    fn event(&mut self, event: &Event<'_>, place: &Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, place),
            Event::End(tag) => self.end(*tag, place),
            Event::Text(words) if !self.in_block && !self.in_object => {
                let escaped = self.text.get(place.clone()) != Some(words);
                let fixed = self.fixed;
                self.push(place, PieceKind::Words { escaped, fixed });
            }
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                self.push(place, PieceKind::Object);
            }
            Event::InlineHtml(html) => self.tag(html, place),
            Event::FootnoteReference(_) => self.push(place, PieceKind::Seam),
            Event::SoftBreak | Event::HardBreak => self.push(place, PieceKind::Break),
            Event::Rule => self.begin(RunKind::Paragraph),
            Event::Text(_) | Event::Html(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, place: &Range<usize>) {
        match tag {
            Tag::Paragraph => self.begin(RunKind::Paragraph),
            Tag::Heading { .. } => self.begin(RunKind::Heading),
            Tag::Item | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => {
                self.begin(RunKind::Item);
            }
            Tag::TableCell => self.begin(RunKind::Cell),
            Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_) => {
                self.begin(RunKind::Paragraph);
                self.in_block = true;
            }
            Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. } => {
                self.push(place, PieceKind::Object);
                self.in_object = true;
            }
            Tag::Link { link_type, .. } => {
                self.push(&(place.start..place.start), PieceKind::Seam);
                self.fixed = matches!(link_type, LinkType::Collapsed | LinkType::Shortcut);
                self.link = Some(self.run.pieces.len());
            }
            Tag::Image { link_type, title, .. } => {
                self.push(place, PieceKind::Object);
                self.fixed = matches!(link_type, LinkType::Collapsed | LinkType::Shortcut);
                self.picture = Some(Run { kind: RunKind::Picture, ..Run::default() });
                if *link_type == LinkType::Inline {
                    self.caption(title, place);
                }
            }
            Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript => self.push(&(place.start..place.start), PieceKind::Seam),
            Tag::BlockQuote(_)
            | Tag::List(_)
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::Table(_)
            | Tag::TableHead
            | Tag::TableRow => self.begin(RunKind::Paragraph),
        }
    }

    fn end(&mut self, tag: TagEnd, place: &Range<usize>) {
        match tag {
            TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => {
                self.in_block = false;
            }
            TagEnd::Link => {
                let words = self.link.take().and_then(|first| self.run.pieces.get(first..));
                if let Some([first, .., last] | [first @ last]) = words {
                    let range = first.range.start..last.range.end;
                    self.run.links.push(range);
                }
                (self.in_object, self.fixed) = (false, false);
                self.push(&(place.end..place.end), PieceKind::Seam);
            }
            TagEnd::Image => {
                self.fixed = false;
                if let Some(picture) = self.picture.take() {
                    self.give(&picture);
                }
            }
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript => self.push(&(place.end..place.end), PieceKind::Seam),
            _ => self.begin(RunKind::Paragraph),
        }
    }

    /// A tag of HTML within a line.
    fn tag(&mut self, html: &str, place: &Range<usize>) {
        let name = html.trim_start_matches(['<', '/']);
        let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
        let is = |other: &str| name[..end].eq_ignore_ascii_case(other);
        if CODE.into_iter().any(is) {
            self.in_object = !html.starts_with("</");
            self.push(place, PieceKind::Object);
        } else if is("br") {
            self.push(place, PieceKind::Break);
        } else {
            self.push(place, PieceKind::Seam);
        }
    }

    /// Gives the title of a picture, which is its caption, if it stands in the tag as it
    /// is read.
    fn caption(&mut self, title: &str, place: &Range<usize>) {
        let tag = self.text.get(place.clone()).unwrap_or_default();
        if let Some(at) = tag.rfind(title).filter(|_| !title.is_empty() && !title.contains('\n')) {
            let start = place.start + at;
            let mut caption = Run { kind: RunKind::Picture, ..Run::default() };
            let words = PieceKind::Words { escaped: false, fixed: false };
            caption.push(start..start + title.len(), words);
            self.give(&caption);
        }
    }

    fn push(&mut self, place: &Range<usize>, kind: PieceKind) {
        self.picture.as_mut().unwrap_or(&mut self.run).push(place.clone(), kind);
    }

    /// Ends the run, and begins one of `kind`.
    fn begin(&mut self, kind: RunKind) {
        let mut run = std::mem::take(&mut self.run);
        self.give(&run);
        run.clear(kind);
        self.run = run;
    }

    fn give(&mut self, run: &Run) {
        if run.pieces.iter().any(|piece| matches!(piece.kind, PieceKind::Words { .. })) {
            (self.take)(run);
        }
    }
}
