//! Diagnostics as editors, programs and code hosts read them.
//!
//! Given: problems, and the text of a file for the asking. Gives: text to print.
//! May not know: where it is printed.

mod github;
mod groups;
mod json;
mod terminal;
mod words;

pub use github::github;
pub use json::json;
pub(super) use json::schema;
pub use terminal::{Limits, terminal};
pub use words::counts;

#[cfg(test)]
mod tests;
