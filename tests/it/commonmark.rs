//! The examples of the CommonMark specification: the parser reads them as the
//! specification does, and what is done for Chinese text changes none of them.

use std::collections::BTreeSet;

use huibian::parse::markdown::{self, ReferenceKind};
use pulldown_cmark::{CowStr, Event, Options, Parser, html};

struct Example {
    number: u64,
    markdown: String,
    html: String,
}

fn examples() -> Vec<Example> {
    let data: serde_json::Value =
        serde_json::from_str(include_str!("../data/commonmark-0.31.2.json")).unwrap();
    data.as_array()
        .unwrap()
        .iter()
        .map(|example| Example {
            number: example["number"].as_u64().unwrap(),
            markdown: example["markdown"].as_str().unwrap().to_owned(),
            html: example["html"].as_str().unwrap().to_owned(),
        })
        .collect()
}

/// The parser's own events without any extension, with neighbouring text joined.
fn plain_events(text: &str) -> Vec<Event<'_>> {
    let mut events: Vec<Event<'_>> = Vec::new();
    for event in Parser::new_ext(text, Options::empty()) {
        match (events.last_mut(), event) {
            (Some(Event::Text(before)), Event::Text(more)) => {
                *before = CowStr::from(format!("{before}{more}"));
            }
            (_, event) => events.push(event),
        }
    }
    events
}

#[test]
fn every_example_is_read_as_plain_commonmark() {
    let examples = examples();
    assert_eq!(examples.len(), 652);
    for Example { number, markdown, .. } in &examples {
        let (ours, plain) = (markdown::events(markdown), plain_events(markdown));
        assert_eq!(ours, plain, "example {number}: {markdown:?}");
    }
}

#[test]
fn the_events_make_the_html_of_the_specification() {
    for example in examples() {
        let mut made = String::new();
        html::push_html(&mut made, markdown::events(&example.markdown).into_iter());
        assert_eq!(
            loosely(&made),
            loosely(&example.html),
            "example {}: {:?}",
            example.number,
            example.markdown
        );
    }
}

/// HTML without what the specification leaves open: line breaks between blocks
/// and which characters are written as references.
fn loosely(html: &str) -> String {
    html.replace("&quot;", "\"").replace(">\n", ">").replace("\n<", "<")
}

/// Examples of which the written HTML differs on purpose.
const DIFFERENT: &[(&str, &[u64])] = &[
    ("a heading without words is left out", &[79]),
    ("a link that points nowhere is plain text", &[200, 485, 486, 487, 567]),
    ("a link without words shows where it leads", &[484]),
    ("a link has a scheme that pages may use", &[596, 598, 599, 601]),
];

#[test]
fn the_written_html_says_the_same() {
    let options = markdown::Options { raw_html: true, ..Default::default() };
    let different: BTreeSet<u64> = DIFFERENT.iter().flat_map(|(_, all)| *all).copied().collect();
    for Example { number, markdown, html } in examples() {
        let (body, _) = markdown::read(&markdown, &options);
        let written = body.fill(|_, reference| match reference.kind {
            ReferenceKind::Link => "x".to_owned(),
            ReferenceKind::Picture => " src=\"x\"".to_owned(),
        });
        let (written, html) = (outline(&undo(&written)), outline(&undo(&html)));
        match different.contains(&number) {
            true => assert_ne!(written, html, "example {number}: {markdown:?}"),
            false => assert_eq!(written, html, "example {number}: {markdown:?}"),
        }
    }
}

/// HTML without what is written differently everywhere: the first level is kept for
/// the page's title, a picture alone is a figure with a caption, code has colours.
fn undo(html: &str) -> String {
    let mut out = html
        .replace("<h1", "<h2")
        .replace("</h1>", "</h2>")
        .replace("<figure>", "<p>")
        .replace("</figure>", "</p>");
    if let (Some(start), Some(end)) = (out.find("<figcaption>"), out.find("</figcaption>")) {
        out.replace_range(start..end + "</figcaption>".len(), "");
    }
    while let Some(start) = out.find("<span class=\"hl-") {
        let end = out[start..].find('>').unwrap();
        out.replace_range(start..=start + end, "");
        let close = out[start..].find("</span>").unwrap();
        out.replace_range(start + close..start + close + 7, "");
    }
    out
}

/// The names of the tags and the words between them.
fn outline(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        out.extend(rest[..at].split_whitespace());
        let tag = &rest[at..];
        let name = tag[1..].find(|c: char| !c.is_ascii_alphanumeric() && c != '/');
        out.push_str(&tag[..1 + name.unwrap_or(0)]);
        out.push('>');
        rest = tag.find('>').map_or("", |end| &tag[end + 1..]);
    }
    out.extend(rest.split_whitespace());
    out.replace("&quot;", "\"")
}
