//! The order of names in a language.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;

use super::pinyin;
use crate::base::lang::Lang;

/// The order of one language. Making one takes some microseconds; make it where
/// a list is sorted, not for each comparison.
#[derive(Debug)]
pub struct Order {
    chinese: bool,
    collator: Option<CollatorBorrowed<'static>>,
}

/// What names are compared by. Keys of different orders do not compare sensibly.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(Vec<u8>);

impl Key {
    /// The key as bytes, which compare as the key does.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl Order {
    /// The order that readers of `lang` expect: pinyin for Chinese, with the
    /// readings of known phrases (重庆 under chong), the language's own for the
    /// rest; numbers by value in both.
    pub fn new(lang: &Lang) -> Self {
        let chinese = lang.is_chinese();
        let tag = match chinese {
            true => "zh-u-co-pinyin-kn".to_owned(),
            false => format!("{lang}-u-kn"),
        };
        let collator =
            ["und-u-kn", &tag].iter().rev().filter_map(|tag| tag.parse::<Locale>().ok()).find_map(
                |locale| Collator::try_new((&locale).into(), CollatorOptions::default()).ok(),
            );
        Self { chinese, collator }
    }

    /// The key of `text`.
    pub fn key(&self, text: &str) -> Key {
        let mut key = Vec::with_capacity(text.len() * 3);
        if self.chinese {
            key.extend_from_slice(pinyin::sort_key(text).as_bytes());
            key.push(0);
        }
        if let Some(collator) = &self.collator {
            let Ok(()) = collator.write_sort_key_to(text, &mut key);
        }
        // Names that the language holds equal still have one order.
        key.push(0);
        key.extend_from_slice(text.as_bytes());
        Key(key)
    }
}
