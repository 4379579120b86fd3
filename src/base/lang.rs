//! Languages, and text that may be given by language.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// A language tag as BCP 47 writes it: `zh-Hans`, `en`, `zh-Hant`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(Arc<str>);

impl Lang {
    /// Takes a tag of letters, digits and hyphens; `None` for anything else.
    pub fn new(tag: &str) -> Option<Self> {
        let fits = !tag.is_empty()
            && tag.split('-').all(|part| {
                (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
            });
        fits.then(|| Self(tag.into()))
    }

    /// The tag itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether text in this language is Chinese, in whichever script.
    pub fn is_chinese(&self) -> bool {
        self.0.eq_ignore_ascii_case("zh") || self.0.to_ascii_lowercase().starts_with("zh-")
    }

    /// The tag as an address carries it: `zh-hant`.
    pub fn segment(&self) -> String {
        self.0.to_ascii_lowercase()
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl serde::Serialize for Lang {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// Text that readers see: one string for all languages, or one for each.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Text {
    plain: Option<String>,
    by_lang: BTreeMap<Lang, String>,
}

impl Text {
    /// The same text in every language.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { plain: Some(text.into()), by_lang: BTreeMap::new() }
    }

    /// A text for each language named.
    pub fn by_lang(texts: impl IntoIterator<Item = (Lang, String)>) -> Self {
        Self { plain: None, by_lang: texts.into_iter().collect() }
    }

    /// The text in `lang`, else in `fallback`, else any that is there.
    pub fn get(&self, lang: &Lang, fallback: &Lang) -> &str {
        self.exact(lang)
            .or_else(|| self.by_lang.get(fallback).map(String::as_str))
            .or_else(|| self.by_lang.values().next().map(String::as_str))
            .unwrap_or_default()
    }

    /// The text given for `lang` itself, or the one that holds for all.
    pub fn exact(&self, lang: &Lang) -> Option<&str> {
        self.by_lang.get(lang).or(self.plain.as_ref()).map(String::as_str)
    }

    /// The text given for `lang` alone.
    pub fn by_lang_only(&self, lang: &Lang) -> Option<&str> {
        self.by_lang.get(lang).map(String::as_str)
    }

    /// The texts of all languages.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.plain.iter().chain(self.by_lang.values()).map(String::as_str)
    }

    /// Whether `text` is the text in any language.
    pub fn is_any(&self, text: &str) -> bool {
        self.all().any(|own| own == text)
    }

    /// Whether nothing was given at all.
    pub fn is_empty(&self) -> bool {
        self.plain.as_ref().is_none_or(String::is_empty)
            && self.by_lang.values().all(String::is_empty)
    }
}
