//! What HTML of the author's own may hold, and the pass that sees to it.
//!
//! `raw` writes only what these tables name. That every element is closed where
//! HTML wants it closed is ammonia's work, which also holds the tables a second
//! time: what slips past the one is stopped by the other.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

use crate::base::digest::Digest;

use super::html::Page;
use super::{Chunk, ReferenceKind};

/// The elements that may stand in an article.
pub const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "address",
    "article",
    "aside",
    "audio",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "source",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "track",
    "u",
    "ul",
    "var",
    "video",
    "wbr",
];

/// Elements that are left out with all that is in them.
pub const WITH_CONTENT: &[&str] = &[
    "applet",
    "canvas",
    "embed",
    "frameset",
    "iframe",
    "math",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "plaintext",
    "script",
    "select",
    "style",
    "svg",
    "template",
    "textarea",
    "title",
    "xmp",
];

/// Elements that have no content and no end tag.
pub const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// The attributes that any element may have.
const EVERYWHERE: &[&str] = &["class", "dir", "id", "lang", "role", "title"];

/// The attributes of single elements.
const ATTRIBUTES: &[(&str, &[&str])] = &[
    ("a", &["download", "href", "hreflang", "rel", "target", "type"]),
    ("audio", &["controls", "loop", "muted", "preload", "src"]),
    ("col", &["span"]),
    ("colgroup", &["span"]),
    ("del", &["datetime"]),
    ("details", &["open"]),
    ("img", &["alt", "decoding", "height", "loading", "src", "width"]),
    ("ins", &["datetime"]),
    ("li", &["value"]),
    ("ol", &["reversed", "start", "type"]),
    ("source", &["media", "src", "type"]),
    ("td", &["colspan", "headers", "rowspan"]),
    ("th", &["abbr", "colspan", "headers", "rowspan", "scope"]),
    ("time", &["datetime"]),
    ("track", &["default", "kind", "label", "src", "srclang"]),
    (
        "video",
        &[
            "controls",
            "height",
            "loop",
            "muted",
            "playsinline",
            "poster",
            "preload",
            "src",
            "width",
        ],
    ),
];

/// What this module's own HTML has beyond that.
const OWN: &[(&str, &[&str])] = &[
    ("div", &["tabindex"]),
    ("input", &["checked", "disabled", "type"]),
    ("label", &[]),
    ("pre", &["tabindex"]),
];

/// Whether `element` may have `attribute`.
pub fn allows(element: &str, attribute: &str) -> bool {
    let is_aria = |rest: &str| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_lowercase());
    EVERYWHERE.contains(&attribute)
        || attribute.strip_prefix("aria-").is_some_and(is_aria)
        || ATTRIBUTES.iter().any(|(name, list)| *name == element && list.contains(&attribute))
}

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut attributes: HashMap<&str, HashSet<&str>> = HashMap::new();
    for (element, list) in ATTRIBUTES.iter().chain(OWN) {
        attributes.entry(element).or_default().extend(*list);
    }
    let mut builder = Builder::empty();
    builder
        .tags(ELEMENTS.iter().copied().chain(["input", "label"]).collect())
        .tag_attributes(attributes)
        .generic_attributes(EVERYWHERE.iter().copied().collect())
        .generic_attribute_prefixes(HashSet::from(["aria-"]))
        // Behind the prefix anything could follow that a reader of HTML takes for a name.
        .attribute_filter(|_, name, value| {
            let is_name = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
            is_name.then_some(value.into())
        })
        .clean_content_tags(WITH_CONTENT.iter().copied().collect())
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None);
    builder
});

/// The chunks of `page` after the pass. `text` is what the page was made of.
pub fn chunks(page: &Page, text: &str) -> Vec<Chunk> {
    // The holes pass through as addresses that no text can hold, because they
    // are made of the text's own digest.
    let token = format!("hole-{}-", Digest::of_bytes(text.as_bytes()));
    let mut html = String::with_capacity(page.html.len() + page.holes.len() * 50);
    let mut done = 0;
    for (at, index, kind) in &page.holes {
        html.push_str(&page.html[done..*at]);
        done = *at;
        html.push_str(&match kind {
            ReferenceKind::Link => format!("{token}{index}."),
            ReferenceKind::Picture => format!(" src=\"{token}{index}.\""),
        });
    }
    html.push_str(&page.html[done..]);
    // The parser leaves an empty paragraph where a block breaks one open.
    let clean = CLEANER.clean(&html).to_string().replace("<p></p>", "");

    let kinds: HashMap<usize, ReferenceKind> =
        page.holes.iter().map(|(_, index, kind)| (*index, *kind)).collect();
    let mut out = Page::default();
    let mut rest = clean.as_str();
    while let Some(at) = rest.find(&token) {
        let before = &rest[..at];
        rest = &rest[at + token.len()..];
        let Some((number, after)) = rest.split_once('.') else { break };
        let Some((index, kind)) =
            number.parse().ok().and_then(|index| Some((index, *kinds.get(&index)?)))
        else {
            continue;
        };
        rest = after;
        match kind {
            ReferenceKind::Link => out.push(before),
            ReferenceKind::Picture => {
                out.push(before.strip_suffix(" src=\"").unwrap_or(before));
                rest = rest.strip_prefix('"').unwrap_or(rest);
            }
        }
        out.hole(index, kind);
    }
    out.push(rest);
    out.fresh_line();
    out.into_chunks()
}
