//! The site map for machines: sitemaps.org 0.9 with `xhtml:link` alternates.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::plan::{SitemapEntry, SitemapView};

/// The site map as text.
pub(super) fn write(view: &SitemapView) -> String {
    let bytes = urlset(view).expect("writing to memory does not fail");
    let mut text = String::from_utf8_lossy(&bytes).into_owned();
    text.push('\n');
    text
}

fn urlset(view: &SitemapView) -> std::io::Result<Vec<u8>> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    xml.create_element("urlset")
        .with_attributes([
            ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
            ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
        ])
        .write_inner_content(|xml| {
            view.entries.iter().try_for_each(|entry| write_entry(xml, entry))
        })?;
    Ok(xml.into_inner())
}

fn write_entry(xml: &mut Writer<Vec<u8>>, entry: &SitemapEntry) -> std::io::Result<()> {
    xml.create_element("url").write_inner_content(|xml| {
        xml.create_element("loc").write_text_content(BytesText::new(&entry.url))?;
        if let Some(modified) = &entry.modified {
            xml.create_element("lastmod").write_text_content(BytesText::new(modified))?;
        }
        for alternate in &entry.alternates {
            xml.create_element("xhtml:link")
                .with_attributes([
                    ("rel", "alternate"),
                    ("hreflang", alternate.hreflang.as_str()),
                    ("href", alternate.url.as_str()),
                ])
                .write_empty()?;
        }
        Ok(())
    })?;
    Ok(())
}
