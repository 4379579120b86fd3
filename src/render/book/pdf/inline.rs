//! What stands within a line: words and their emphasis, links, marks of footnotes,
//! pictures.

use super::super::html::Html;
use super::body::{DEPTH, Setter, is_block, is_hidden, is_mark};
use super::pictures::Kept;
use super::text::{Line, string};

/// A picture of at most this many pixels in height stands within words as one of them.
const SMALL: u32 = 64;

/// Typst refuses addresses that are longer.
const ADDRESS: usize = 8000;

impl Setter<'_> {
    /// Writes `piece` as it stands within a line.
    pub(super) fn inline(&mut self, piece: &Html) -> String {
        let mut out = String::new();
        let (name, children) = match piece {
            Html::Text(text) => {
                self.line.words(&mut out, text);
                return out;
            }
            Html::Element { .. } if is_hidden(piece) => return out,
            Html::Element { name, children, .. } => (name.as_str(), children.as_slice()),
        };
        if is_block(name) && self.depth < DEPTH {
            let block = self.block(piece);
            self.line.fresh();
            return format!("\n\n{block}");
        }
        out.push_str(&self.anchor(piece));
        match name {
            "strong" | "b" => out.push_str(&self.around("strong", children)),
            "em" | "i" | "dfn" | "var" => out.push_str(&self.around("emph", children)),
            "del" | "s" => out.push_str(&self.around("strike", children)),
            "ins" | "u" => out.push_str(&self.around("underline", children)),
            "mark" => out.push_str(&self.around("highlight", children)),
            "small" => out.push_str(&self.around("small", children)),
            "sub" => out.push_str(&self.around("sub", children)),
            "sup" if !children.iter().any(is_mark) => {
                out.push_str(&self.around("super", children));
            }
            "code" | "kbd" | "samp" => {
                let text = piece.text();
                if !text.is_empty() {
                    self.line.thing(&mut out);
                    out.push_str(&format!("#raw({});", string(&text)));
                }
            }
            "q" => {
                self.line.words(&mut out, "“");
                out.push_str(&self.all(children));
                self.line.words(&mut out, "”");
            }
            "rt" => {
                self.line.words(&mut out, "（");
                out.push_str(&self.all(children));
                self.line.words(&mut out, "）");
            }
            "br" => {
                out.push_str("#linebreak();");
                self.line.fresh();
            }
            "wbr" => out.push_str("#\"\u{200b}\";"),
            "input" => {
                self.line.thing(&mut out);
                out.push_str(&format!("#task({});", piece.attribute("checked").is_some()));
            }
            "img" => self.inline_picture(&mut out, piece),
            "a" if is_mark(piece) => self.mark(&mut out, piece),
            "a" => {
                let mut words = self.all(children);
                // The blank before a link is no part of it.
                if let Some(rest) = words.strip_prefix("#\" ") {
                    out.push_str("#\" \";");
                    words = match rest.strip_prefix("\";") {
                        Some(rest) => rest.to_owned(),
                        None => format!("#\"{rest}"),
                    };
                }
                out.push_str(&self.link(piece, &words));
            }
            _ => out.push_str(&self.all(children)),
        }
        out
    }

    /// Writes `pieces` as they stand within a line.
    pub(super) fn all(&mut self, pieces: &[Html]) -> String {
        pieces.iter().map(|piece| self.inline(piece)).collect()
    }

    /// `children` as what `function` is given within a line, if there is anything.
    fn around(&mut self, function: &str, children: &[Html]) -> String {
        if self.depth >= DEPTH {
            return self.all(children);
        }
        self.depth += 1;
        let words = self.all(children);
        self.depth -= 1;
        match words.is_empty() {
            true => words,
            false => format!("#{function}[{words}];"),
        }
    }

    /// `words` as the link `piece`, where it leads anywhere.
    pub(super) fn link(&self, piece: &Html, words: &str) -> String {
        let href = piece.attribute("href").unwrap_or_default().trim();
        let to = match href.strip_prefix('#') {
            Some(id) if self.anchors.leads(id) => format!("label({})", string(id)),
            None if !href.is_empty() && href.len() <= ADDRESS => string(href),
            _ => return words.to_owned(),
        };
        match words.is_empty() {
            true => String::new(),
            false => format!("#link({to})[{words}];"),
        }
    }

    /// Writes the mark of a footnote: with the note where it is the first.
    fn mark(&mut self, out: &mut String, piece: &Html) {
        let id = piece.attribute("href").and_then(|href| href.strip_prefix('#'));
        let Some(id) = id else { return };
        // The mark stands close to the word before it.
        self.line.thing(out);
        if let Some(children) = self.notes.remove(id) {
            let outer = std::mem::replace(&mut self.line, Line::new());
            let taken = self.anchors.take(id);
            let words = self.within(children);
            self.line = outer;
            out.push_str(&match taken {
                true => format!("#note({})[{words}];", string(id)),
                false => format!("#footnote[{words}];"),
            });
        } else if self.anchors.leads(id) && self.anchors.written.contains(id) {
            out.push_str(&format!("#again({});", string(id)));
        } else {
            let words = piece.text();
            out.push_str(&format!("#super[#{};];", string(&words)));
        }
    }

    /// The picture that `piece` shows, if it can be shown.
    fn picture(&mut self, piece: &Html) -> Option<&Kept> {
        let source = piece.attribute("src").unwrap_or_default();
        match source.strip_prefix("media:") {
            Some(path) => self.pictures.get(path),
            None => {
                if !source.is_empty() {
                    self.remote.insert(source.to_owned());
                }
                None
            }
        }
    }

    /// The source of the picture as a block; `None` for one that stands within words.
    pub(super) fn block_picture(&mut self, piece: &Html) -> Option<String> {
        let alt = string(piece.attribute("alt").unwrap_or_default());
        let kept = self.picture(piece)?;
        if kept.height.is_some_and(|height| height <= SMALL) {
            return None;
        }
        let width = kept.width.map(|width| format!(", width: {width}")).unwrap_or_default();
        let picture = format!("#picture({}, {alt}{width});\n\n", string(&kept.name));
        Some(format!("{}{picture}", self.anchor(piece)))
    }

    fn inline_picture(&mut self, out: &mut String, piece: &Html) {
        let alt = string(piece.attribute("alt").unwrap_or_default());
        let Some(kept) = self.picture(piece) else { return };
        let (name, width) = (string(&kept.name), kept.width);
        let small = kept.height.is_some_and(|height| height <= SMALL);
        self.line.thing(out);
        let width = width.map(|width| format!(", width: {width}")).unwrap_or_default();
        out.push_str(&match small {
            true => format!("#small-picture({name}, {alt});"),
            false => format!("#box(picture({name}, {alt}{width}));"),
        });
    }
}
