//! Translations, and the version of the original that each was made from.

use std::fmt;

use super::Manuscript;
use crate::base::digest::Digest;
use crate::base::path::RelPath;
use crate::config::Config;
use crate::kind::{Fields, TRANSLATED_FROM, Type, words};
use crate::parse::Doc;

/// The version of a text, as a translation's front matter names it: a digest of what a
/// translator has to read, in eight hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stamp(u32);

impl Stamp {
    /// The version of the text that `doc` holds, whose fields are `fields`; `None` where
    /// it can have no translation.
    ///
    /// What counts is what was read, not how it is spelled: quotes, the order of fields
    /// and the file's encoding are no part of it; nor is what a translation takes over
    /// as it is, such as dates, tags and places.
    pub(super) fn of(doc: &Doc, fields: &Fields, kind: &Type) -> Option<Self> {
        let mut text = String::new();
        for (at, words) in words(fields, kind) {
            text.extend([at.as_str(), "\0", words, "\0"]);
        }
        text.push_str(&doc.version?.to_string());
        Some(Self(Digest::of_bytes(text.as_bytes()).number()))
    }

    /// Reads eight hexadecimal digits.
    pub fn read(text: &str) -> Option<Self> {
        let fits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        u32::from_str_radix(text, 16).ok().filter(|_| fits).map(Self)
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", self.0)
    }
}

/// How a translation stands to its original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// The file of the original.
    pub original: RelPath,
    /// The version that the original has now.
    pub now: Stamp,
    /// The version that the translation was made from, where it says so.
    pub made_from: Option<Stamp>,
}

impl Translation {
    /// That of the text whose fields are `fields` to the original in `doc`, which has
    /// the version `now`.
    pub(super) fn new(doc: &Doc, now: Stamp, fields: &Fields) -> Self {
        let made_from = Stamp::read(fields.text(TRANSLATED_FROM));
        Self { original: doc.path.clone(), now, made_from }
    }

    /// Whether the original has changed since the translation was made.
    pub fn is_stale(&self) -> bool {
        self.made_from.is_some_and(|made_from| made_from != self.now)
    }
}

impl Manuscript {
    /// Whether its original has changed since it was translated.
    pub fn is_stale(&self) -> bool {
        self.translation.as_ref().is_some_and(Translation::is_stale)
    }

    /// The version of its text that a translation made now is made from.
    pub fn stamp(&self, config: &Config) -> Option<Stamp> {
        Stamp::of(&self.doc, &self.fields, config.types.get(&self.kind)?)
    }
}

#[cfg(test)]
mod tests {
    use super::Stamp;

    #[test]
    fn eight_digits_and_nothing_else() {
        for text in ["00000000", "0012abcd", "ffffffff"] {
            assert_eq!(Stamp::read(text).map(|stamp| stamp.to_string()).as_deref(), Some(text));
        }
        assert_eq!(Stamp::read("00AB12CD"), Stamp::read("00ab12cd"));
        for text in ["", "12abcd", "0012abcd0", "0012abcg", "+012abcd", "００１２ａｂｃｄ"]
        {
            assert_eq!(Stamp::read(text), None, "{text}");
        }
    }
}
