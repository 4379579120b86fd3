//! What a link or a picture points to.

use percent_encoding::percent_decode_str;

/// What becomes of a destination.
pub enum Target {
    /// Written out as it is: another host, a mail address, a telephone number.
    Remote(String),
    /// Something of the site: a path, percent-decoded, and an anchor.
    Local(String, Option<String>),
    /// A scheme that a page may not use, such as `javascript`.
    Forbidden(String),
    /// Nothing.
    Empty,
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
    match seen.split_once('#') {
        Some((path, anchor)) => Target::Local(decode(path), Some(decode(anchor))),
        None => Target::Local(decode(&seen), None),
    }
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
