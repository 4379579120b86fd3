//! Feeds: Atom (RFC 4287) and JSON Feed 1.1.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use serde_json::{Value as Json, json};

use crate::plan::url::FeedFormat;
use crate::plan::{FeedEntry, FeedView};

/// The feed as text.
pub(super) fn write(view: &FeedView) -> String {
    match view.format {
        FeedFormat::Atom => atom(view).expect("writing to memory does not fail"),
        FeedFormat::Json => json_feed(view),
    }
}

type Xml = Writer<Vec<u8>>;

fn atom(view: &FeedView) -> std::io::Result<String> {
    let mut xml: Xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    xml.create_element("feed")
        .with_attributes([
            ("xmlns", "http://www.w3.org/2005/Atom"),
            ("xml:lang", view.lang.as_str()),
        ])
        .write_inner_content(|xml| {
            text(xml, "title", &view.title)?;
            if !view.description.is_empty() {
                text(xml, "subtitle", &view.description)?;
            }
            text(xml, "id", &view.own)?;
            link(xml, "self", "application/atom+xml", &view.own)?;
            link(xml, "alternate", "text/html", &view.home)?;
            if let Some(icon) = &view.icon {
                text(xml, "icon", icon)?;
            }
            text(xml, "updated", &view.updated)?;
            person(xml, &view.author)?;
            view.entries.iter().try_for_each(|entry| atom_entry(xml, entry))
        })?;
    let mut text = String::from_utf8_lossy(&xml.into_inner()).into_owned();
    text.push('\n');
    Ok(text)
}

fn atom_entry(xml: &mut Xml, entry: &FeedEntry) -> std::io::Result<()> {
    xml.create_element("entry").write_inner_content(|xml| {
        text(xml, "title", &entry.title)?;
        text(xml, "id", &entry.url)?;
        link(xml, "alternate", "text/html", &entry.url)?;
        text(xml, "published", &entry.published)?;
        text(xml, "updated", &entry.updated)?;
        entry.authors.iter().try_for_each(|author| person(xml, author))?;
        for tag in &entry.tags {
            xml.create_element("category").with_attribute(("term", tag.as_str())).write_empty()?;
        }
        text(xml, "summary", &entry.summary)
    })?;
    Ok(())
}

fn text(xml: &mut Xml, name: &str, content: &str) -> std::io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(&legible(content)))?;
    Ok(())
}

/// Without the control characters that XML 1.0 cannot hold.
fn legible(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

fn link(xml: &mut Xml, rel: &str, kind: &str, href: &str) -> std::io::Result<()> {
    xml.create_element("link")
        .with_attributes([("rel", rel), ("type", kind), ("href", href)])
        .write_empty()?;
    Ok(())
}

fn person(xml: &mut Xml, name: &str) -> std::io::Result<()> {
    xml.create_element("author").write_inner_content(|xml| text(xml, "name", name))?;
    Ok(())
}

fn json_feed(view: &FeedView) -> String {
    let author = |name: &String| json!({ "name": name });
    let items: Vec<Json> = view
        .entries
        .iter()
        .map(|entry| {
            let mut item = json!({
                "id": entry.url,
                "url": entry.url,
                "title": entry.title,
                "summary": entry.summary,
                "content_text": entry.summary,
                "date_published": entry.published,
                "date_modified": entry.updated,
                "tags": entry.tags,
            });
            if !entry.authors.is_empty() {
                item["authors"] = entry.authors.iter().map(author).collect();
            }
            item
        })
        .collect();
    let mut feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": view.title,
        "home_page_url": view.home,
        "feed_url": view.own,
        "language": view.lang.as_str(),
        "authors": [author(&view.author)],
    });
    if !view.description.is_empty() {
        feed["description"] = json!(view.description);
    }
    if let Some(icon) = &view.icon {
        feed["favicon"] = json!(icon);
    }
    feed["items"] = Json::Array(items);
    format!("{feed:#}\n")
}
