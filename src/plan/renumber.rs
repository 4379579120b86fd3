//! Puts a text among others on one page: its ids get a prefix, its headings go
//! down, and its own anchors follow.

/// The HTML of a body, of the generator's own making, with `prefix` before every id
/// and every address within the page, and every heading `down` levels lower, at
/// most to level 6.
///
/// Only what stands within tags is touched.
pub(super) fn renumber(html: &str, prefix: &str, down: u8) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            let end = comment.find("-->").map_or(rest.len(), |end| end + "<!---->".len());
            out.push_str(&rest[..end]);
            rest = &rest[end..];
            continue;
        }
        let end = tag_end(rest);
        push_tag(&rest[..end], prefix, down, &mut out);
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

/// Where the tag at the start of `html` ends: at the first `>` outside quotes.
fn tag_end(html: &str) -> usize {
    let mut quote = None;
    for (at, byte) in html.bytes().enumerate() {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            (None, b'>') => return at + 1,
            _ => {}
        }
    }
    html.len()
}

fn push_tag(tag: &str, prefix: &str, down: u8, out: &mut String) {
    let name_end = tag[1..].find(|c: char| !c.is_ascii_alphanumeric() && c != '/');
    let name_end = name_end.map_or(tag.len(), |end| end + 1);
    match heading(&tag[..name_end]) {
        Some((open, level)) => {
            out.push_str(open);
            out.push_str(&(level + down).min(6).to_string());
        }
        None => out.push_str(&tag[..name_end]),
    }
    // Attributes of the generator's own making are in double quotes.
    let mut rest = &tag[name_end..];
    while let Some(at) = rest.find('"') {
        let (before, value) = rest.split_at(at + 1);
        out.push_str(before);
        let end = value.find('"').unwrap_or(value.len());
        let name = before.trim_end_matches("=\"").rsplit([' ', '\n']).next().unwrap_or_default();
        push_value(name, &value[..end], prefix, out);
        rest = &value[end..];
        if let Some(after) = rest.strip_prefix('"') {
            out.push('"');
            rest = after;
        }
    }
    out.push_str(rest);
}

fn push_value(name: &str, value: &str, prefix: &str, out: &mut String) {
    match name {
        "id" => {
            out.push_str(prefix);
            out.push_str(value);
        }
        "for" | "headers" | "aria-labelledby" | "aria-describedby" => {
            let ids: Vec<String> =
                value.split_whitespace().map(|id| format!("{prefix}{id}")).collect();
            out.push_str(&ids.join(" "));
        }
        // Anchors that lead to another text of the page were written with theirs.
        "href" => match value.strip_prefix('#') {
            Some(id) => {
                out.push('#');
                out.push_str(prefix);
                out.push_str(id);
            }
            None => out.push_str(value.strip_prefix(PLACED).unwrap_or(value)),
        },
        _ => out.push_str(value),
    }
}

/// Marks an anchor as one of the whole page, until [`renumber`] takes the mark off.
const PLACED: &str = "placed:";

/// The address, within a text that is yet to be renumbered, of a place on the page
/// that it is put on.
pub(super) fn placed(id: &str) -> String {
    format!("{PLACED}#{id}")
}

fn heading(open: &str) -> Option<(&str, u8)> {
    let (start, digit) = open.split_at(open.len().checked_sub(1)?);
    let level = digit.parse().ok().filter(|level| (1..=6).contains(level))?;
    matches!(start, "<h" | "</h").then_some((start, level))
}

#[cfg(test)]
mod tests {
    use super::{placed, renumber};

    #[test]
    fn ids_anchors_and_headings() {
        let other = placed("m2-x");
        let html = format!(
            "<h2 id=\"a\">id=\"a\" &gt;</h2>\n<p>1<a href=\"#fn-1\" id=\"fnref-1\">1</a> \
             <a href=\"/x/#a\" title=\"a > b\">x</a> <a href=\"{other}\">y</a></p><hr><h6>z</h6>"
        );
        assert_eq!(
            renumber(&html, "m1-", 2),
            "<h4 id=\"m1-a\">id=\"a\" &gt;</h4>\n<p>1<a href=\"#m1-fn-1\" id=\"m1-fnref-1\">1</a> \
             <a href=\"/x/#a\" title=\"a > b\">x</a> <a href=\"#m2-x\">y</a></p><hr><h6>z</h6>"
        );
    }

    #[test]
    fn odd_text_survives() {
        for odd in ["<", "a < b", "<!-- <h2 id=\"a\"> -->", "<h", "<a href=\"", "</"] {
            let _ = renumber(odd, "m1-", 1);
        }
        assert_eq!(renumber("<!-- <h2> --><b>x</b>", "m-", 1), "<!-- <h2> --><b>x</b>");
    }
}
