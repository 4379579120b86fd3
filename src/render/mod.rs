//! Floor 6: a view → bytes.
//!
//! Given: a view and the theme. Gives: the file's bytes, or the file of the site
//! that is copied. May not know: the site behind the view, the disk.

pub mod book;
mod feed;
mod lint;
mod messages;
mod sitemap;
mod templates;
pub mod theme;
mod words;

use std::sync::Arc;

use crate::base::diag::Diag;
use crate::base::digest::Digest;
use crate::base::path::RelPath;
use crate::plan::View;

pub use theme::Theme;

/// A file of the output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Artifact {
    /// Its bytes.
    Bytes(Arc<[u8]>),
    /// The file of the site that it is a copy of.
    Copy(RelPath),
}

/// The key under which a view's file is remembered: nothing else has a part in it.
pub fn key(view: &View, theme: &Theme) -> Digest {
    Digest::of(&(theme.fingerprint, view))
}

/// Makes the file of a view.
///
/// # Errors
/// What the template says of itself when it cannot be filled.
pub fn produce(view: &View, theme: &Theme) -> Result<Artifact, Box<Diag>> {
    let text = match view {
        View::Template(sheet) => theme.render(sheet)?,
        View::Feed(view) => feed::write(view),
        View::Sitemap(view) => sitemap::write(view),
        View::Robots { sitemap } => format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n"),
        View::Asset { name } => return Ok(theme.asset(name)),
        View::Copy { file } => return Ok(Artifact::Copy(file.clone())),
    };
    Ok(Artifact::Bytes(text.into_bytes().into()))
}
