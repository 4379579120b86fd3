//! Floor 0: what knows nothing of sites.
//!
//! Given: bytes and text. Gives: paths that cannot be mixed, digests, a memo,
//! diagnostics, dates, positioned values, and text handled rightly for Chinese.
//! May not know: front matter fields, regions, pages, files on disk.

pub mod date;
pub mod diag;
pub mod digest;
pub mod fix;
pub mod lang;
pub mod lines;
pub mod memo;
pub mod node;
pub mod path;
pub mod record;
pub mod table;
pub mod text;
pub mod toml;
pub mod yaml;
