//! Books: an issue or a casebook in one file.
//!
//! Given: a book's view and the bytes of its pictures. Gives: the file's bytes. May
//! not know: the site behind the view, the disk.

pub mod epub;
pub mod html;
mod messages;
#[cfg(feature = "pdf")]
pub mod pdf;
mod terms;

pub use terms::Terms;
