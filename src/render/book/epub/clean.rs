//! From the HTML of pages to the HTML of books: what a reading system would not show
//! or a checker would not pass is replaced by what says the same.
//!
//! Authors' own HTML may hold any element anywhere. The tree that leaves here keeps to
//! the content models of HTML as EPUB 3 profiles them.

use super::attributes;
use super::escape::legible;
use super::pictures::Pictures;
use crate::render::book::html::Html;

/// Where something stands, or what may stand in it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// Paragraphs, lists, tables.
    Flow,
    /// Words.
    Words,
}

/// Elements that are left out with all that is in them.
const DROPPED: &[&str] = &[
    "applet", "base", "canvas", "col", "embed", "frame", "frameset", "head", "iframe", "link",
    "math", "meta", "noembed", "noframes", "noscript", "object", "option", "param", "script",
    "select", "source", "style", "svg", "template", "textarea", "title", "track",
];

/// Elements that stand among words and hold words, and what they become.
const OF_WORDS: &[(&str, &str)] = &[
    ("abbr", "abbr"),
    ("b", "b"),
    ("bdi", "bdi"),
    ("cite", "cite"),
    ("code", "code"),
    ("em", "em"),
    ("i", "i"),
    ("kbd", "kbd"),
    ("mark", "mark"),
    ("q", "q"),
    ("s", "s"),
    ("samp", "samp"),
    ("small", "small"),
    ("span", "span"),
    ("strong", "strong"),
    ("sub", "sub"),
    ("sup", "sup"),
    ("u", "u"),
    ("var", "var"),
    // These need attributes or neighbours that may be missing.
    ("bdo", "span"),
    ("dfn", "span"),
    ("label", "span"),
    ("rb", "span"),
    ("rp", "span"),
    ("rt", "span"),
    ("rtc", "span"),
    ("time", "span"),
    // Older HTML.
    ("big", "span"),
    ("font", "span"),
    ("strike", "s"),
    ("tt", "code"),
];

/// Elements that stand among paragraphs, what they become, and what they hold.
const OF_FLOW: &[(&str, &str, Content)] = &[
    ("aside", "aside", Content::Flow),
    ("blockquote", "blockquote", Content::Flow),
    ("div", "div", Content::Flow),
    ("h1", "h2", Content::Words),
    ("h2", "h2", Content::Words),
    ("h3", "h3", Content::Words),
    ("h4", "h4", Content::Words),
    ("h5", "h5", Content::Words),
    ("h6", "h6", Content::Words),
    ("p", "p", Content::Words),
    ("pre", "pre", Content::Words),
    // Of no use on a page that does not open and fold, or not allowed everywhere.
    ("address", "div", Content::Flow),
    ("article", "div", Content::Flow),
    ("caption", "div", Content::Flow),
    ("center", "div", Content::Flow),
    ("dd", "div", Content::Flow),
    ("details", "div", Content::Flow),
    ("dt", "div", Content::Flow),
    ("fieldset", "div", Content::Flow),
    ("figcaption", "div", Content::Flow),
    ("footer", "div", Content::Flow),
    ("form", "div", Content::Flow),
    ("header", "div", Content::Flow),
    ("legend", "div", Content::Flow),
    ("li", "div", Content::Flow),
    ("main", "div", Content::Flow),
    ("nav", "div", Content::Flow),
    ("section", "div", Content::Flow),
    ("summary", "div", Content::Flow),
];

/// The tree of a body as a book holds it. Pictures are looked up in `pictures` and
/// named by their files in the book.
pub fn clean(pieces: &[Html], pictures: &mut Pictures<'_>) -> Vec<Html> {
    let mut cleaner = Cleaner { pictures, in_link: false, in_notes: false };
    cleaner.all(pieces, Content::Flow)
}

/// The way through a tree.
pub(super) struct Cleaner<'a, 'b> {
    pictures: &'a mut Pictures<'b>,
    /// A link holds no link.
    in_link: bool,
    /// Whether the next items are footnotes.
    pub(super) in_notes: bool,
}

impl Cleaner<'_, '_> {
    pub(super) fn all(&mut self, pieces: &[Html], within: Content) -> Vec<Html> {
        let mut out = Vec::new();
        for piece in pieces {
            self.piece(piece, within, &mut out);
        }
        out
    }

    pub(super) fn piece(&mut self, piece: &Html, within: Content, out: &mut Vec<Html>) {
        let Html::Element { name, children, .. } = piece else {
            push_text(out, &legible(&piece.text()));
            return;
        };
        let name = name.as_str();
        if DROPPED.contains(&name) {
            return;
        }
        if let Some((_, new)) = OF_WORDS.iter().find(|(own, _)| *own == name) {
            let children = self.all(children, Content::Words);
            out.push(element(new, piece, children));
            return;
        }
        match name {
            "a" => self.link(piece, within, out),
            "br" | "wbr" => out.push(element(name, piece, Vec::new())),
            "del" | "ins" => {
                let children = self.all(children, within);
                out.push(element(name, piece, children));
            }
            "img" => self.picture(piece, out),
            "input" => {
                // Forms work in few reading systems; the mark says the same.
                if piece.attribute("type") == Some("checkbox") {
                    let done = piece.attribute("checked").is_some();
                    push_text(out, if done { "☑" } else { "☐" });
                }
            }
            "audio" | "video" => self.recording(piece, within, out),
            "ruby" => {
                let children = self.ruby(children);
                let is_ruby = children.iter().any(|child| is(child, "rt"));
                out.push(element(if is_ruby { "ruby" } else { "span" }, piece, children));
            }
            _ if within == Content::Words && is_flow(name) => self.flow_among_words(piece, out),
            _ if within == Content::Words => {
                children.iter().for_each(|child| self.piece(child, within, out));
            }
            "hr" => out.push(element("hr", piece, Vec::new())),
            "ol" | "ul" => {
                let items = self.items(children);
                out.push(element(name, piece, items));
            }
            "dl" => self.definitions(piece, children, out),
            "figure" => {
                let children = self.figure(children);
                out.push(element("figure", piece, children));
            }
            "table" => {
                let children = self.table(children);
                out.push(element("table", piece, children));
            }
            _ => match OF_FLOW.iter().find(|(own, ..)| *own == name) {
                Some((_, new, holds)) => {
                    let was_in_notes = self.in_notes;
                    self.in_notes |= piece.attribute("role") == Some("doc-endnotes");
                    let children = self.all(children, *holds);
                    self.in_notes = was_in_notes;
                    out.push(element(new, piece, children));
                }
                None => children.iter().for_each(|child| self.piece(child, within, out)),
            },
        }
    }

    /// Sets what belongs among paragraphs among words, on a line of its own.
    fn flow_among_words(&mut self, piece: &Html, out: &mut Vec<Html>) {
        let Html::Element { name, children, .. } = piece else { return };
        if out.last().is_some_and(|last| !is(last, "br")) {
            out.push(plain("br", Vec::new()));
        }
        if name == "hr" {
            return;
        }
        let children = self.all(children, Content::Words);
        if !children.is_empty() {
            out.push(element("span", piece, children));
        }
    }

    fn link(&mut self, piece: &Html, within: Content, out: &mut Vec<Html>) {
        let Html::Element { children, .. } = piece else { return };
        if self.in_link {
            children.iter().for_each(|child| self.piece(child, within, out));
            return;
        }
        self.in_link = true;
        let children = self.all(children, within);
        self.in_link = false;
        out.push(element("a", piece, children));
    }

    /// A picture, else the words that stand for it.
    fn picture(&mut self, piece: &Html, out: &mut Vec<Html>) {
        let path = piece.attribute("src").and_then(|src| src.strip_prefix("media:"));
        match path.and_then(|path| self.pictures.named(path)) {
            Some(file) => {
                let mut picture = element("img", piece, Vec::new());
                if let Html::Element { attributes, .. } = &mut picture {
                    attributes.insert(0, ("src".to_owned(), file));
                }
                out.push(picture);
            }
            None => push_text(out, &legible(piece.attribute("alt").unwrap_or_default())),
        }
    }

    /// Sound and film stay where they are; the book has the way there.
    fn recording(&mut self, piece: &Html, within: Content, out: &mut Vec<Html>) {
        let Html::Element { children, .. } = piece else { return };
        let mut sources = std::iter::once(piece).chain(children).filter_map(|p| p.attribute("src"));
        match sources.find_map(attributes::address) {
            Some(address) if !self.in_link => out.push(Html::Element {
                name: "a".to_owned(),
                attributes: vec![("href".to_owned(), address.clone())],
                children: vec![Html::Text(address)],
            }),
            _ => children.iter().for_each(|child| self.piece(child, within, out)),
        }
    }
}

/// The element `name` with those attributes of `of` that a book keeps.
pub(super) fn element(name: &str, of: &Html, children: Vec<Html>) -> Html {
    Html::Element { name: name.to_owned(), attributes: attributes::kept(name, of), children }
}

/// The element `name` without attributes.
pub(super) fn plain(name: &str, children: Vec<Html>) -> Html {
    Html::Element { name: name.to_owned(), attributes: Vec::new(), children }
}

/// Whether this is an element called `wanted`.
pub(super) fn is(piece: &Html, wanted: &str) -> bool {
    matches!(piece, Html::Element { name, .. } if name == wanted)
}

/// Whether a line begins where `name` begins.
fn is_flow(name: &str) -> bool {
    matches!(name, "dl" | "figure" | "hr" | "ol" | "table" | "tr" | "ul")
        || OF_FLOW.iter().any(|(own, ..)| *own == name)
}

/// Whether this is text that shows nothing.
pub(super) fn is_blank(piece: &Html) -> bool {
    matches!(piece, Html::Text(text) if text.trim_ascii().is_empty())
}

fn push_text(out: &mut Vec<Html>, text: &str) {
    match out.last_mut() {
        Some(Html::Text(last)) => last.push_str(text),
        _ if text.is_empty() => {}
        _ => out.push(Html::Text(text.to_owned())),
    }
}
