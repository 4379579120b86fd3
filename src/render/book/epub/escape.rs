//! Text as XML holds it.

use quick_xml::escape::{escape, partial_escape};

/// `text` without the characters that XML 1.0 cannot hold and without other controls.
pub fn legible(text: &str) -> String {
    let fits = |c: &char| match c {
        '\n' | '\t' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        _ => !c.is_control(),
    };
    text.chars().filter(fits).collect()
}

/// `text` as the content of an element.
pub fn text(text: &str) -> String {
    partial_escape(legible(text)).into_owned()
}

/// `value` as the value of an attribute, without its quotes.
pub fn value(value: &str) -> String {
    escape(legible(value)).into_owned()
}
