//! A tree as XHTML.

use std::collections::HashSet;

use super::escape;
use super::links::Links;
use crate::render::book::html::Html;

/// Elements that have no content.
const EMPTY: &[&str] = &["br", "col", "hr", "img", "wbr"];

/// The XHTML of what is in `file`, whose whole text has the id `own`.
pub fn write(pieces: &[Html], file: &str, own: &str, links: &Links) -> String {
    let mut writer = Writer { file, links, out: String::new(), ids: HashSet::new() };
    writer.ids.extend(links.id(file, own));
    writer.all(pieces);
    writer.out
}

struct Writer<'a> {
    file: &'a str,
    links: &'a Links,
    out: String,
    /// The ids that stand in the file already.
    ids: HashSet<&'a str>,
}

impl Writer<'_> {
    fn all(&mut self, pieces: &[Html]) {
        for piece in pieces {
            match piece {
                Html::Text(text) => self.out.push_str(&escape::text(text)),
                Html::Element { name, attributes, children } => {
                    self.out.push('<');
                    self.out.push_str(name);
                    self.attributes(name, attributes);
                    if EMPTY.contains(&name.as_str()) {
                        self.out.push_str("/>");
                        continue;
                    }
                    self.out.push('>');
                    self.all(children);
                    self.out.push_str("</");
                    self.out.push_str(name);
                    self.out.push('>');
                }
            }
        }
    }

    fn attributes(&mut self, element: &str, attributes: &[(String, String)]) {
        let href = attributes.iter().find(|(name, _)| name == "href").map(|(_, value)| value);
        let target = href.and_then(|href| self.links.resolve(self.file, href));
        let leads_nowhere = element == "a" && target.is_none();
        for (name, value) in attributes {
            match name.as_str() {
                "href" => {
                    if let Some(target) = &target {
                        self.attribute("href", target);
                    }
                }
                "role" | "epub:type" | "hreflang" if leads_nowhere => {}
                "id" => {
                    if let Some(id) = self.links.id(self.file, value)
                        && self.ids.insert(id)
                    {
                        self.attribute("id", id);
                    }
                }
                "lang" => {
                    self.attribute("lang", value);
                    self.attribute("xml:lang", value);
                }
                _ => self.attribute(name, value),
            }
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.out.push_str(&format!(" {name}=\"{}\"", escape::value(value)));
    }
}
