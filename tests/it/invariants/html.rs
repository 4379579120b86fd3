//! HTML as it is written: every tag closed, every value quoted, nothing that runs.

/// Elements that have no end tag.
const VOID: [&str; 8] = ["br", "col", "hr", "img", "input", "source", "track", "wbr"];
/// Elements that a page may not get from an article.
const FORBIDDEN: [&str; 10] =
    ["base", "embed", "form", "iframe", "link", "math", "meta", "object", "script", "style"];

/// `html` is well formed and harmless.
pub fn holds(html: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find(['<', '>']) {
        assert!(rest[at..].starts_with('<'), "a lone `>` in {html}");
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix('/') {
            let (name, after) = after.split_once('>').expect("an end tag ends");
            assert_eq!(open.pop(), Some(name), "ends of tags cross in\n{html}");
            rest = after;
            continue;
        }
        let name = &rest[..length(rest, |c| c.is_ascii_alphanumeric())];
        assert!(!name.is_empty() && !FORBIDDEN.contains(&name), "a tag <{name}> in\n{html}");
        rest = attributes(&rest[name.len()..], html);
        if !VOID.contains(&name) {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?} are never closed in\n{html}");
}

fn length(text: &str, fits: impl Fn(char) -> bool) -> usize {
    text.find(|c| !fits(c)).unwrap_or(text.len())
}

/// Passes over the attributes of a tag, to behind its end.
fn attributes<'h>(mut rest: &'h str, html: &str) -> &'h str {
    loop {
        if let Some(after) = rest.strip_prefix('>') {
            return after;
        }
        rest = rest.strip_prefix(' ').unwrap_or_else(|| panic!("a tag holds {rest:?} in\n{html}"));
        let name = &rest[..length(rest, |c| c.is_ascii_alphanumeric() || c == '-')];
        assert!(!name.is_empty() && !name.starts_with("on"), "an attribute {name:?} in\n{html}");
        rest = &rest[name.len()..];
        let Some(after) = rest.strip_prefix("=\"") else { continue };
        let (value, after) = after.split_once('"').expect("a value ends");
        assert!(!value.contains(['<', '>']), "{name}={value:?} in\n{html}");
        if matches!(name, "href" | "src" | "poster") {
            let scheme = value.trim_start().to_ascii_lowercase();
            let runs = ["javascript:", "vbscript:", "data:"];
            assert!(!runs.iter().any(|runs| scheme.starts_with(runs)), "{value:?} in\n{html}");
        }
        rest = after;
    }
}
