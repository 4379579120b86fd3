//! Text that is right for Chinese: character classes, pinyin, order, summaries.
//!
//! Given: strings. Gives: addresses, sort keys, excerpts. May not know: what a
//! string is the title or the body of.

pub mod collate;
pub mod han;
pub mod pinyin;
pub mod summary;

pub use collate::{Key, Order};
pub use han::{fold_width, is_han, is_invisible, is_wide};
pub use pinyin::{initial, slug, sort_key};
pub use summary::cut;

#[cfg(test)]
mod tests;
