//! A text as the rules of `review` read it: its words, their places, and what the
//! parser says of it, made once for all rules.

use std::cell::OnceCell;
use std::ops::Range;

use pulldown_cmark::Event;

use crate::base::diag::Span;
use crate::base::lang::Lang;
use crate::base::lines::Lines;
use crate::model::Article;
use crate::parse::markdown::Source;
use crate::parse::{Doc, front};

/// A Markdown file.
pub(super) struct Reading<'a> {
    /// The language of its text.
    pub(super) lang: &'a Lang,
    /// What was read of it.
    pub(super) doc: &'a Doc,
    /// The article that it is; `None` for the text of a section.
    pub(super) article: Option<&'a Article>,
    /// The lines above the body.
    pub(super) head: Lines<'a>,
    /// The bytes of the file between the fences; `None` without front matter.
    pub(super) front: Option<Range<usize>>,
    /// What the parser says of the body. The ranges are bytes of the file.
    pub(super) events: Vec<(Event<'a>, Range<usize>)>,
    text: &'a str,
    /// Those of the whole file, found when a place in it is asked for: most texts have
    /// nothing to tell.
    lines: OnceCell<Lines<'a>>,
}

impl<'a> Reading<'a> {
    /// Reads `split`, the file of `doc`, whose body is prepared as `source`.
    pub(super) fn new(
        split: &'a front::Split,
        source: &'a Source<'a>,
        doc: &'a Doc,
        article: Option<&'a Article>,
        lang: &'a Lang,
    ) -> Self {
        let start = split.body.start;
        let located = source.events().into_iter();
        let events =
            located.map(|(event, place)| (event, place.start + start..place.end + start)).collect();
        let (text, front) = (split.text.as_str(), split.front.clone());
        let head = Lines::of(&text[..start]);
        Self { lang, doc, article, head, front, events, text, lines: OnceCell::new() }
    }

    /// The text of the whole file.
    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    /// The lines of the whole file.
    pub(super) fn lines(&self) -> &Lines<'a> {
        self.lines.get_or_init(|| Lines::of(self.text))
    }

    /// The place of some bytes of the file.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        self.lines().span(range)
    }
}
