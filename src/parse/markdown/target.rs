//! What a link or a picture points to.

use percent_encoding::percent_decode_str;

/// What becomes of a destination.
pub enum Target {
    /// Written out as it is: another host, a mail address, a telephone number.
    Remote(String),
    /// Something of the site.
    Local(Local),
    /// A scheme that a page may not use, such as `javascript`.
    Forbidden(String),
    /// Nothing.
    Empty,
}

/// A destination within the site.
pub struct Local {
    /// The path, percent-decoded.
    pub path: String,
    /// What follows `#`, percent-decoded.
    pub anchor: Option<String>,
    /// All of it as written, where that is not the path.
    pub literal: Option<String>,
}

/// Sorts `destination`, as it is after character references are resolved.
pub fn sort(destination: &str) -> Target {
    // Browsers drop these before they look for a scheme, so must we.
    let seen: String = destination
        .trim_matches(|c: char| c <= ' ')
        .chars()
        .filter(|c| !matches!(c, '\t' | '\n' | '\r'))
        .collect();
    if seen.is_empty() {
        return Target::Empty;
    }
    if seen.starts_with("//") || seen.starts_with("\\\\") || seen.starts_with("/\\") {
        return Target::Remote(seen.replace('\\', "/"));
    }
    if let Some(scheme) = scheme(&seen) {
        return match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" | "mailto" | "tel" => Target::Remote(seen),
            other => Target::Forbidden(other.to_owned()),
        };
    }
    let (path, anchor) = match seen.split_once('#') {
        Some((path, anchor)) => (decode(path), Some(decode(anchor))),
        None => (decode(&seen), None),
    };
    // Without a dot it is no file, but an anchor of this page.
    let literal = (path != seen && seen.contains('.')).then_some(seen);
    Target::Local(Local { path, anchor, literal })
}

fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let fits = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    fits.then_some(scheme)
}

fn decode(text: &str) -> String {
    match percent_decode_str(text).decode_utf8() {
        Ok(decoded) => decoded.into_owned(),
        Err(_) => text.to_owned(),
    }
}
