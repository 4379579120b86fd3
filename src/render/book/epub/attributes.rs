//! Which attributes of an element a book keeps, and in which form.

use crate::base::lang::Lang;
use crate::render::book::html::Html;

use super::escape::legible;

/// The roles that are kept, the elements that have them, and what they are called in
/// the vocabulary of EPUB, by which reading systems find footnotes.
const ROLES: &[(&str, &str, &str)] = &[
    ("a", "doc-noteref", "noteref"),
    ("a", "doc-backlink", "backlink"),
    ("div", "doc-endnotes", "endnotes"),
];

/// The attributes that `name` has when it takes the place of `of`. An address that
/// begins with `#` is left for the book to resolve.
pub fn kept(name: &str, of: &Html) -> Vec<(String, String)> {
    let mut kept: Vec<(String, String)> = Vec::new();
    let Html::Element { name: was, attributes, .. } = of else { return kept };
    for (attribute, value) in attributes {
        let value = legible(value);
        let value = value.as_str();
        let new = match (name, attribute.as_str()) {
            (_, "class" | "id") => Some(value.trim().to_owned()).filter(|value| !value.is_empty()),
            (_, "title") => Some(value.to_owned()),
            (_, "dir") => among(value, &["ltr", "rtl", "auto"]),
            (_, "lang") => Lang::new(value).map(|lang| lang.to_string()),
            ("a", "href") => match value.starts_with('#') {
                true => Some(value.to_owned()),
                false => address(value),
            },
            ("a", "hreflang") => Lang::new(value).map(|lang| lang.to_string()),
            ("img", "alt") => Some(value.to_owned()),
            ("img", "width" | "height") | ("td" | "th", "colspan" | "rowspan") => number(value),
            ("col" | "colgroup", "span") => number(value),
            ("li", "value") | ("ol", "start") => {
                value.trim().parse::<i32>().ok().map(|number| number.to_string())
            }
            ("ol", "reversed") => Some("reversed".to_owned()),
            ("ol", "type") => among(value, &["1", "a", "A", "i", "I"]),
            ("th", "scope") => among(value, &["col", "row", "colgroup", "rowgroup"]),
            _ => None,
        };
        kept.extend(new.map(|new| (attribute.clone(), new)));
        if attribute == "role"
            && name == was
            && let Some((_, role, kind)) =
                ROLES.iter().find(|(on, role, _)| *on == name && *role == value)
        {
            kept.push(("role".to_owned(), (*role).to_owned()));
            kept.push(("epub:type".to_owned(), (*kind).to_owned()));
        }
    }
    if name == "img" && of.attribute("alt").is_none() {
        kept.push(("alt".to_owned(), String::new()));
    }
    kept
}

/// An absolute address with nothing in it that a strict reader of RFC 3986 refuses.
pub fn address(href: &str) -> Option<String> {
    let url = url::Url::parse(href.trim()).ok()?;
    if !matches!(url.scheme(), "http" | "https" | "mailto" | "tel") {
        return None;
    }
    let text = url.as_str();
    let fragment = text.find('#').unwrap_or(text.len());
    // Square brackets belong to the host alone, around an address of IPv6.
    let host = url.host_str().unwrap_or_default();
    let host_end = text.find(host).map_or(0, |at| at + host.len());
    let mut address = String::new();
    for (at, c) in text.char_indices() {
        let stands = match c {
            '[' | ']' => at < host_end,
            '#' => at == fragment,
            '%' => text[at + 1..].bytes().take(2).filter(u8::is_ascii_hexdigit).count() == 2,
            _ => c.is_ascii_alphanumeric() || "-._~:/?@!$&'()*+,;=".contains(c),
        };
        if stands {
            address.push(c);
        } else {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                address.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    Some(address)
}

fn among(value: &str, list: &[&str]) -> Option<String> {
    list.contains(&value).then(|| value.to_owned())
}

/// A number from 1 to 9999.
fn number(value: &str) -> Option<String> {
    let number = value.trim().parse::<u16>().ok()?;
    (1..10_000).contains(&number).then(|| number.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_as_strict_readers_want_them() {
        let is = |href, expected: Option<&str>| assert_eq!(address(href).as_deref(), expected);
        is(
            "https://例子.cn/路?查#片",
            Some("https://xn--fsqu00a.cn/%E8%B7%AF?%E6%9F%A5#%E7%89%87"),
        );
        is("http://[::1]/a[b]|^`#c#d", Some("http://[::1]/a%5Bb%5D%7C%5E%60#c%23d"));
        is("https://a.cn/100%/%zz%41", Some("https://a.cn/100%25/%25zz%41"));
        is("mailto:a@b.cn", Some("mailto:a@b.cn"));
        is("tel:+86 10", Some("tel:+86%2010"));
        is("javascript:x()", None);
        is("a/b", None);
        is("http://", None);
    }
}
