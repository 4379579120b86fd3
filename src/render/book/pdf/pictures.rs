//! The pictures of a book: those that can be set, under the names that the source has
//! for them, and what there is to say of the others.

use std::collections::BTreeMap;
use std::sync::Arc;

use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage};

use crate::base::diag::Problem;
use crate::base::path::RelPath;
use crate::plan::book::{BookPicture, BookView};

use super::messages;
use super::world::Desk;

/// How many pixels a picture may have: it is decoded, which takes memory.
const PIXELS: usize = 80_000_000;

/// A picture that can be set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    /// Its name in the source: `picture-3.svg`.
    pub(super) name: String,
    /// In pixels, if known.
    pub(super) width: Option<u32>,
    /// In pixels, if known.
    pub(super) height: Option<u32>,
}

/// The pictures that can be set, by their file in the site's folder.
#[derive(Debug, Default)]
pub(super) struct Pictures(pub(super) BTreeMap<String, Kept>);

impl Pictures {
    /// The picture of the file at `path`.
    pub(super) fn get(&self, path: &str) -> Option<&Kept> {
        self.0.get(path)
    }
}

/// Puts the pictures of `book` on `desk`.
pub(super) fn lay_out(
    book: &BookView,
    give: &dyn Fn(&RelPath) -> Option<Arc<[u8]>>,
    desk: &mut Desk,
) -> (Pictures, Vec<Problem>) {
    let mut pictures = Pictures::default();
    let mut problems = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for picture in book.cover.iter().chain(&book.pictures) {
        let path = picture.file.as_str();
        if !seen.insert(path) {
            continue;
        }
        match keep(picture, seen.len(), give, desk) {
            Ok(kept) => drop(pictures.0.insert(path.to_owned(), kept)),
            Err(problem) => problems.push(problem),
        }
    }
    (pictures, problems)
}

fn keep(
    picture: &BookPicture,
    number: usize,
    give: &dyn Fn(&RelPath) -> Option<Arc<[u8]>>,
    desk: &mut Desk,
) -> Result<Kept, Problem> {
    let path = picture.file.as_str();
    let bytes = give(&picture.file).ok_or_else(|| messages::missing_picture(path))?;
    let (mut width, mut height) = (picture.width, picture.height);
    let format = ExchangeFormat::detect(&bytes);
    let ending = match format {
        Some(ExchangeFormat::Png) => "png",
        Some(ExchangeFormat::Jpg) => "jpg",
        Some(ExchangeFormat::Gif) => "gif",
        Some(ExchangeFormat::Webp) => "webp",
        None => "svg",
    };
    if let Some(format) = format {
        if let Ok(size) = imagesize::blob_size(&bytes) {
            if size.width.saturating_mul(size.height) > PIXELS {
                return Err(messages::large_picture(path, size.width, size.height));
            }
            width = width.or(u32::try_from(size.width).ok());
            height = height.or(u32::try_from(size.height).ok());
        }
        // Decoded once: Typst remembers it.
        RasterImage::plain(Bytes::new(bytes.clone()), format)
            .map_err(|why| messages::unusable_picture(path, &why))?;
    }
    let name = format!("picture-{number}.{ending}");
    let is_svg = format.is_none();
    desk.put(&name, Bytes::new(bytes));
    if is_svg && !desk.reads_svg(&name) {
        desk.remove(&name);
        return Err(messages::unusable_picture(path, "SVG"));
    }
    Ok(Kept { name, width, height })
}
