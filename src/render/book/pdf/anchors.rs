//! The places in a book that links lead to.

use std::collections::BTreeSet;

use super::super::html::Html;

/// What of a book is known while its bodies are written.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    /// The ids that links lead to; no others are marked.
    pub(super) wanted: BTreeSet<String>,
    /// The ids that stand in the book, once all of it has been written; before that
    /// `None`, and then links are taken on trust.
    pub(super) known: Option<BTreeSet<String>>,
    /// The ids written so far: Typst wants each once.
    pub(super) written: BTreeSet<String>,
}

impl Anchors {
    /// Takes `id` if nothing has it yet.
    pub(super) fn take(&mut self, id: &str) -> bool {
        !id.is_empty() && self.written.insert(id.to_owned())
    }

    /// Whether `id` stands in the book.
    pub(super) fn leads(&self, id: &str) -> bool {
        !id.is_empty() && self.known.as_ref().is_none_or(|known| known.contains(id))
    }

    /// Notes where the links below `pieces` lead.
    pub(super) fn want(&mut self, pieces: &[Html]) {
        for piece in pieces {
            if let Some(id) = piece.attribute("href").and_then(|href| href.strip_prefix('#')) {
                self.wanted.insert(id.to_owned());
            }
            if let Html::Element { children, .. } = piece {
                self.want(children);
            }
        }
    }
}
