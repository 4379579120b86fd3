//! The author's HTML, taken apart into tags and text.
//!
//! Given: a piece of HTML. Gives: what stands in it, with byte ranges. It reads
//! tags as the HTML standard's tokenizer does, and knows no elements but those
//! whose content is not markup.

use std::ops::Range;

/// A part of a piece of HTML.
#[derive(Debug)]
pub enum Token {
    /// Text between tags.
    Text(Range<usize>),
    /// A start tag.
    Open(Tag),
    /// An end tag.
    Close {
        /// The element, in lower case.
        name: String,
        /// The whole of it.
        range: Range<usize>,
    },
    /// A comment, a declaration or a processing instruction.
    Aside(Range<usize>),
    /// The beginning of a tag that does not end in this piece.
    Broken(Range<usize>),
}

/// A start tag.
#[derive(Debug)]
pub struct Tag {
    /// The element, in lower case.
    pub name: String,
    /// The whole of it.
    pub range: Range<usize>,
    /// In the order written.
    pub attributes: Vec<Attribute>,
    /// Whether it ends in `/>`.
    pub closed: bool,
}

/// An attribute.
#[derive(Debug)]
pub struct Attribute {
    /// In lower case.
    pub name: String,
    /// The value without its quotes.
    pub value: Option<Range<usize>>,
    /// The whole of it.
    pub range: Range<usize>,
}

/// Elements whose content is text whatever it looks like.
const VERBATIM: [&str; 8] =
    ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

/// The parts of `html` in their order; together they are the whole of it.
pub fn tokens(html: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let bytes = html.as_bytes();
    let mut at = 0;
    let mut text = 0;
    while let Some(step) = bytes[at..].iter().position(|b| *b == b'<') {
        let start = at + step;
        let Some((token, end)) = markup(html, start) else {
            at = start + 1;
            continue;
        };
        if text < start {
            tokens.push(Token::Text(text..start));
        }
        (at, text) = (end, end);
        let verbatim = match &token {
            Token::Open(tag) if VERBATIM.contains(&tag.name.as_str()) => Some(tag.name.clone()),
            _ => None,
        };
        tokens.push(token);
        if let Some(name) = verbatim {
            at = end_of_verbatim(html, end, &name);
        }
    }
    if text < html.len() {
        tokens.push(Token::Text(text..html.len()));
    }
    tokens
}

/// Where the end tag of `name` begins, or the end.
fn end_of_verbatim(html: &str, from: usize, name: &str) -> usize {
    let bytes = html.as_bytes();
    (from..bytes.len())
        .find(|at| {
            bytes[*at..].starts_with(b"</")
                && bytes[at + 2..].len() >= name.len()
                && bytes[at + 2..at + 2 + name.len()].eq_ignore_ascii_case(name.as_bytes())
        })
        .unwrap_or(bytes.len())
}

/// The markup that begins with the `<` at `start`, and where it ends; `None` if
/// the sign is mere text.
fn markup(html: &str, start: usize) -> Option<(Token, usize)> {
    let rest = &html[start..];
    let aside = |mark: &str, from: usize| {
        let end = rest.get(from..).and_then(|inner| inner.find(mark));
        let end = end.map_or(html.len(), |end| start + from + end + mark.len());
        Some((Token::Aside(start..end), end))
    };
    if rest.starts_with("<!--") {
        return aside("-->", if rest.starts_with("<!-->") { 2 } else { 4 });
    }
    if rest.starts_with("<![CDATA[") {
        return aside("]]>", 9);
    }
    match rest.as_bytes().get(1)? {
        b'!' | b'?' => aside(">", 2),
        b'/' if rest.as_bytes().get(2).is_some_and(u8::is_ascii_alphabetic) => {
            Some(match rest.find('>') {
                Some(end) => {
                    let range = start..start + end + 1;
                    let name = name_at(html, start + 2).to_ascii_lowercase();
                    (Token::Close { name, range: range.clone() }, range.end)
                }
                None => (Token::Broken(start..html.len()), html.len()),
            })
        }
        b if b.is_ascii_alphabetic() => Some(match tag(html, start) {
            Some(tag) => {
                let end = tag.range.end;
                (Token::Open(tag), end)
            }
            None => (Token::Broken(start..html.len()), html.len()),
        }),
        _ => None,
    }
}

/// The name that begins at `at`.
fn name_at(html: &str, at: usize) -> &str {
    let rest = &html[at..];
    let end = rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'));
    &rest[..end.unwrap_or(rest.len())]
}

/// The start tag that begins at `start`; `None` if it does not end.
fn tag(html: &str, start: usize) -> Option<Tag> {
    let bytes = html.as_bytes();
    let name = name_at(html, start + 1);
    let mut at = start + 1 + name.len();
    let mut attributes = Vec::new();
    let mut closed = false;
    loop {
        match *bytes.get(at)? {
            b'>' => {
                let name = name.to_ascii_lowercase();
                return Some(Tag { name, range: start..at + 1, attributes, closed });
            }
            b'/' => {
                closed = true;
                at += 1;
            }
            b if b.is_ascii_whitespace() => at += 1,
            _ => {
                closed = false;
                let attribute = attribute(html, at)?;
                at = attribute.range.end;
                attributes.push(attribute);
            }
        }
    }
}

/// The attribute that begins at `start`; `None` if its value does not end.
fn attribute(html: &str, start: usize) -> Option<Attribute> {
    let bytes = html.as_bytes();
    let blanks =
        |from: usize| from + bytes[from..].iter().take_while(|b| b.is_ascii_whitespace()).count();
    // A name may begin with `=`, and goes on to the next border.
    let length = bytes[start + 1..]
        .iter()
        .take_while(|b| !b.is_ascii_whitespace() && !matches!(b, b'/' | b'>' | b'='))
        .count();
    let name_end = start + 1 + length;
    let name = html[start..name_end].to_ascii_lowercase();
    let equals = blanks(name_end);
    if bytes.get(equals) != Some(&b'=') {
        return Some(Attribute { name, value: None, range: start..name_end });
    }
    let open = blanks(equals + 1);
    let (value, end) = match *bytes.get(open)? {
        quote @ (b'"' | b'\'') => {
            let length = bytes[open + 1..].iter().position(|b| *b == quote)?;
            (open + 1..open + 1 + length, open + 2 + length)
        }
        _ => {
            let length =
                bytes[open..].iter().position(|b| b.is_ascii_whitespace() || *b == b'>')?;
            (open..open + length, open + length)
        }
    };
    Some(Attribute { name, value: Some(value), range: start..end })
}
