//! The braces after a heading, each part where it stands:
//! `{#daijiashan .case regions=湖北省/武汉市 tags=孵化器,产学研}`.

use super::source::Place;

/// A part of the form `name=value` or a lone word.
pub struct Attribute<'a> {
    /// What stands before `=`.
    pub name: &'a str,
    /// Where the name stands.
    pub place: Place,
    /// What stands after `=`, and where it begins.
    pub value: Option<(&'a str, usize)>,
}

/// The parts within the braces of `source`, a heading that begins at `offset`,
/// without ids and classes.
pub fn attributes(source: &str, offset: usize) -> Vec<Attribute<'_>> {
    let Some(inner) = braces(source) else { return Vec::new() };
    let mut parts = Vec::new();
    let mut at = inner.start;
    for part in source[inner].split_inclusive(|c: char| c.is_ascii_whitespace()) {
        let start = offset + at;
        at += part.len();
        let part = part.trim_ascii_end();
        if part.is_empty() || part.starts_with(['#', '.']) {
            continue;
        }
        let (name, value) = match part.split_once('=') {
            Some((name, value)) => (name, Some((value, start + name.len() + 1))),
            None => (part, None),
        };
        parts.push(Attribute { name, place: start..start + name.len(), value });
    }
    parts
}

/// The inside of the braces that end the heading's words.
fn braces(source: &str) -> Option<Place> {
    let line = source.trim_end();
    let words = match line.ends_with('}') {
        true => line,
        // The line below a heading of two lines is all `=` or `-`.
        false => line.trim_end_matches(['=', '-', ' ', '\t', '>']).trim_end(),
    };
    let end = words.strip_suffix('}')?.len();
    let start = words[..end].rfind('{')? + 1;
    Some(start..end)
}

/// The values of a list such as `孵化器,产学研`, each with its place. The marks
/// between them may be those of Chinese or of Latin text.
pub fn values(list: &str, offset: usize) -> Vec<(&str, Place)> {
    let mut values = Vec::new();
    let mut at = offset;
    for part in list.split_inclusive([',', '，', '、', ';', '；']) {
        let bare = part
            .trim_end_matches([',', '，', '、', ';', '；'])
            .trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”' | '\''));
        if !bare.is_empty() {
            let start = at + part.find(bare).unwrap_or(0);
            values.push((bare, start..start + bare.len()));
        }
        at += part.len();
    }
    values
}
