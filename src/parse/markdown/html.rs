//! HTML as it is written: text with holes.

use super::{Chunk, ReferenceKind};

/// HTML with holes, growing.
#[derive(Default)]
pub struct Page {
    /// The text between the holes.
    pub html: String,
    /// Where in the text each hole is, with its reference and kind.
    pub holes: Vec<(usize, usize, ReferenceKind)>,
    /// Whether it holds tags of the author's own.
    pub has_raw: bool,
}

impl Page {
    /// Appends HTML as it is.
    pub fn push(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// Leaves a hole for the reference `index`.
    pub fn hole(&mut self, index: usize, kind: ReferenceKind) {
        self.holes.push((self.html.len(), index, kind));
    }

    /// Appends another page.
    pub fn append(&mut self, other: Page) {
        let start = self.html.len();
        self.html.push_str(&other.html);
        self.holes
            .extend(other.holes.into_iter().map(|(at, index, kind)| (start + at, index, kind)));
        self.has_raw |= other.has_raw;
    }

    /// Begins a new line if something stands on this one.
    pub fn fresh_line(&mut self) {
        if !self.is_fresh_line() {
            self.html.push('\n');
        }
    }

    /// Whether nothing stands on this line yet.
    pub fn is_fresh_line(&self) -> bool {
        self.html.is_empty() || self.html.ends_with('\n')
    }

    /// The text and the holes in turn.
    pub fn into_chunks(self) -> Vec<Chunk> {
        let mut chunks = Vec::with_capacity(self.holes.len() * 2 + 1);
        let mut done = 0;
        for (at, index, _) in self.holes {
            if at > done {
                chunks.push(Chunk::Html(self.html[done..at].to_owned()));
            }
            chunks.push(Chunk::Hole(index));
            done = at;
        }
        if done == 0 && !self.html.is_empty() {
            chunks.push(Chunk::Html(self.html));
        } else if done < self.html.len() {
            chunks.push(Chunk::Html(self.html[done..].to_owned()));
        }
        chunks
    }
}
