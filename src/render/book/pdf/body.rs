//! A chapter's body as Typst source: its blocks, with what stands within a line set by
//! `inline`.

use std::collections::{BTreeMap, BTreeSet};

use super::super::html::Html;
use super::anchors::Anchors;
use super::pictures::Pictures;
use super::tables;
use super::text::{Line, string};

/// Elements within one another beyond this are written as what they hold: Typst sets
/// a limit to how deep things may lie.
pub(super) const DEPTH: usize = 14;

/// How deep the cells of a table lie for Typst.
const TABLE: usize = 3;

/// The way through a body.
pub(super) struct Setter<'a> {
    /// The pictures that can be set.
    pub(super) pictures: &'a Pictures,
    /// The places that links lead to.
    pub(super) anchors: &'a mut Anchors,
    /// The addresses of pictures that lie elsewhere.
    pub(super) remote: BTreeSet<String>,
    /// The footnotes by id.
    pub(super) notes: BTreeMap<String, &'a [Html]>,
    /// The line that is being written.
    pub(super) line: Line,
    /// How many elements lie around it.
    pub(super) depth: usize,
}

/// Writes `pieces`, the body of a chapter. Gives the source and the addresses of the
/// pictures that lie elsewhere.
pub(super) fn body(
    pieces: &[Html],
    pictures: &Pictures,
    anchors: &mut Anchors,
) -> (String, BTreeSet<String>) {
    let mut notes = BTreeMap::new();
    let mut order = Vec::new();
    collect_notes(pieces, &mut notes, &mut order);
    let mut setter =
        Setter { pictures, anchors, remote: BTreeSet::new(), notes, line: Line::new(), depth: 0 };
    let mut out = setter.blocks(pieces);
    // Notes whose marks could not lead to them, for example from within a link.
    let left: Vec<_> =
        order.into_iter().filter_map(|id| Some((id, setter.notes.remove(id)?))).collect();
    if !left.is_empty() {
        let mut written = Vec::new();
        for (id, children) in left {
            let anchor = setter.anchor_of(id);
            let number = id.rsplit('-').next().unwrap_or_default();
            let words = setter.within(children);
            written.push(format!("{anchor}#{};#h(1em);{words}", string(number)));
        }
        out.push_str(&format!("#left-notes[{}];\n\n", written.join("\n\n")));
    }
    (out, setter.remote)
}

fn collect_notes<'a>(
    pieces: &'a [Html],
    notes: &mut BTreeMap<String, &'a [Html]>,
    order: &mut Vec<&'a str>,
) {
    for piece in pieces {
        let Html::Element { children, .. } = piece else { continue };
        if !is_notes(piece) {
            collect_notes(children, notes, order);
            continue;
        }
        let lists = children.iter().filter_map(inside).flatten();
        for item in lists {
            if let (Some(id), Some(children)) = (item.attribute("id"), inside(item))
                && notes.insert(id.to_owned(), children).is_none()
            {
                order.push(id);
            }
        }
    }
}

fn inside(piece: &Html) -> Option<&[Html]> {
    match piece {
        Html::Element { children, .. } => Some(children),
        Html::Text(_) => None,
    }
}

fn is(piece: &Html, wanted: &str) -> bool {
    matches!(piece, Html::Element { name, .. } if name == wanted)
}

fn has_class(piece: &Html, class: &str) -> bool {
    piece.attribute("class").is_some_and(|own| own.split_whitespace().any(|own| own == class))
}

fn is_notes(piece: &Html) -> bool {
    piece.attribute("role") == Some("doc-endnotes")
}

/// Whether it is the mark of a footnote.
pub(super) fn is_mark(piece: &Html) -> bool {
    piece.attribute("role") == Some("doc-noteref")
}

/// Whether nothing of it is shown in print.
pub(super) fn is_hidden(piece: &Html) -> bool {
    has_class(piece, "visually-hidden")
        || piece.attribute("role") == Some("doc-backlink")
        || is_notes(piece)
        || ["rp", "script", "style", "template", "track"].iter().any(|name| is(piece, name))
}

/// Whether the element `name` cannot stand within a line.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "caption"
            | "dd"
            | "details"
            | "div"
            | "dl"
            | "dt"
            | "figcaption"
            | "figure"
            | "footer"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hr"
            | "li"
            | "main"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "ul"
    )
}

impl Setter<'_> {
    /// Writes `pieces` as blocks with empty lines between them; words that stand
    /// between blocks become paragraphs.
    fn blocks(&mut self, pieces: &[Html]) -> String {
        let mut out = String::new();
        let mut words = String::new();
        self.line.fresh();
        for piece in pieces {
            let block = match piece {
                Html::Element { name, children, .. } if !is_hidden(piece) => match name.as_str() {
                    "img" => self.block_picture(piece),
                    name if is_block(name) => Some(String::new()),
                    // Pictures in a row, each a link.
                    "a" if matches!(children.as_slice(), [only] if is(only, "img")) => {
                        Some(String::new())
                    }
                    _ => None,
                },
                _ => None,
            };
            let Some(block) = block else {
                words.push_str(&self.inline(piece));
                continue;
            };
            flush(&mut out, &mut words);
            self.line.fresh();
            match block.is_empty() {
                true => out.push_str(&self.block(piece)),
                false => out.push_str(&block),
            }
            self.line.fresh();
        }
        flush(&mut out, &mut words);
        out
    }

    /// Writes `pieces` as what stands within a block: without empty lines at the end.
    pub(super) fn within(&mut self, pieces: &[Html]) -> String {
        if self.depth >= DEPTH {
            self.line.fresh();
            return pieces.iter().map(|piece| self.inline(piece)).collect();
        }
        self.depth += 1;
        let mut words = self.blocks(pieces);
        self.depth -= 1;
        words.truncate(words.trim_end().len());
        words
    }

    /// Writes the block `piece`.
    pub(super) fn block(&mut self, piece: &Html) -> String {
        let Html::Element { name, children, .. } = piece else { return String::new() };
        let anchor = self.anchor(piece);
        let block = match name.as_str() {
            "p" => self.blocks(children),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = name[1..].parse::<u8>().map_or(3, |level| level.max(3));
                let words: String = children.iter().map(|piece| self.inline(piece)).collect();
                match words.is_empty() {
                    true => String::new(),
                    false => format!("#heading(level: {level})[{words}];\n\n"),
                }
            }
            "ul" | "ol" => self.list(piece, name, children),
            "dt" => self.wrapped("term", children),
            "dd" => self.wrapped("description", children),
            "summary" => self.wrapped("term", children),
            "blockquote" => self.wrapped("quote(block: true)", children),
            "pre" => {
                let text: String = children.iter().map(Html::text).collect();
                format!("#raw(block: true, {});\n\n", string(text.trim_end_matches('\n')))
            }
            "hr" => "#rule;\n\n".to_owned(),
            "figure" => self.figure(children),
            "table" if self.depth + TABLE > DEPTH => self.blocks(children),
            "table" => {
                self.depth += TABLE - 1;
                let table = tables::table(self, children);
                self.depth -= TABLE - 1;
                table
            }
            "a" => {
                let words = self.within(children);
                format!("{}\n\n", self.link(piece, &words))
            }
            _ => self.blocks(children),
        };
        format!("{anchor}{block}")
    }

    /// `children` as what `function` is given, if there is anything.
    fn wrapped(&mut self, function: &str, children: &[Html]) -> String {
        let deep = self.depth >= DEPTH;
        let words = self.within(children);
        match (words.is_empty(), deep) {
            (true, _) => String::new(),
            (false, true) => format!("{words}\n\n"),
            (false, false) => format!("#{function}[{words}];\n\n"),
        }
    }

    fn list(&mut self, piece: &Html, name: &str, children: &[Html]) -> String {
        if self.depth >= DEPTH {
            return self.blocks(children);
        }
        let mut items = Vec::new();
        let mut tight = true;
        for item in children.iter().filter(|item| is(item, "li")) {
            let anchor = self.anchor(item);
            let inner = inside(item).unwrap_or_default();
            tight &= !inner.iter().any(|piece| is(piece, "p"));
            let words = self.within(inner);
            let number = item.attribute("value").and_then(|value| value.trim().parse::<u32>().ok());
            items.push(match number.filter(|_| name == "ol") {
                Some(number) => format!("enum.item({number})[{anchor}{words}]"),
                None => format!("[{anchor}{words}]"),
            });
        }
        if items.is_empty() {
            return String::new();
        }
        let mut settings = format!("tight: {tight}");
        let function = if name == "ol" { "enum" } else { "list" };
        if name == "ol" {
            let start = piece.attribute("start").and_then(|start| start.trim().parse::<u32>().ok());
            if let Some(start) = start {
                settings.push_str(&format!(", start: {start}"));
            }
            if piece.attribute("reversed").is_some() {
                settings.push_str(", reversed: true");
            }
            if let Some(kind @ ("a" | "A" | "i" | "I")) = piece.attribute("type") {
                settings.push_str(&format!(", numbering: \"{kind}.\""));
            }
        }
        format!("#{function}({settings},\n  {},\n);\n\n", items.join(",\n  "))
    }

    /// Writes a figure; nothing if it has no picture that can be shown and no other words.
    fn figure(&mut self, children: &[Html]) -> String {
        let (captions, shown): (Vec<&Html>, Vec<&Html>) =
            children.iter().partition(|piece| is(piece, "figcaption"));
        let shown: Vec<Html> = shown.into_iter().cloned().collect();
        let words = self.within(&shown);
        if words.is_empty() {
            return String::new();
        }
        let captions: Vec<String> = captions
            .into_iter()
            .filter_map(inside)
            .map(|children| self.within(children))
            .filter(|caption| !caption.is_empty())
            .collect();
        match captions.is_empty() {
            true => format!("#figure[{words}];\n\n"),
            false => format!("#figure(caption: [{}])[{words}];\n\n", captions.join("\n\n")),
        }
    }

    /// The mark of the place `piece`, if links lead to it.
    pub(super) fn anchor(&mut self, piece: &Html) -> String {
        piece.attribute("id").map(|id| self.anchor_of(id)).unwrap_or_default()
    }

    fn anchor_of(&mut self, id: &str) -> String {
        match self.anchors.wanted.contains(id) && self.anchors.take(id) {
            true => format!("#anchor({});", string(id)),
            false => String::new(),
        }
    }
}

/// Ends the paragraph `words`, if it holds anything.
fn flush(out: &mut String, words: &mut String) {
    let paragraph = std::mem::take(words);
    let paragraph = paragraph.trim_matches('\n');
    if !paragraph.is_empty() {
        out.push_str(paragraph);
        out.push_str("\n\n");
    }
}
