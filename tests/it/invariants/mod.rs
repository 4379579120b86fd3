//! What must hold of whatever is read, however odd it is.
//!
//! Given: a text or bytes. Gives: nothing; it panics where something does not hold.
//! The properties (`properties.rs`) ask it of texts made at random, the targets in
//! `fuzz/` of what a fuzzer finds.

mod dates;
mod files;
mod front;
mod html;
mod markdown;
mod places;
mod settings;

pub use dates::date;
pub use files::{site, whole_file};
pub use front::{front_matter, values};
pub use markdown::markdown;
pub use settings::{region, settings};
