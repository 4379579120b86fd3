//! A file that is no text: its size, and a picture's measures.

use crate::base::path::RelPath;

/// A picture or an attachment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Media {
    /// In bytes.
    pub size: u64,
    /// Width and height in pixels, if it is a picture that says so.
    pub dimensions: Option<(u32, u32)>,
}

/// Measures a file from its bytes; for pictures the head is enough.
pub(super) fn measure(path: &RelPath, bytes: &[u8]) -> Media {
    let dimensions = match path.extension().as_str() {
        "svg" => svg_dimensions(bytes),
        "jpg" | "jpeg" | "png" | "gif" | "webp" | "avif" => raster_dimensions(bytes),
        _ => None,
    };
    Media { size: bytes.len() as u64, dimensions }
}

fn raster_dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    let size = imagesize::blob_size(bytes).ok()?;
    Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?))
}

/// The `width` and `height` of the root element in pixels, else those of its
/// `viewBox` (SVG 2, section 8.2).
fn svg_dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut reader = quick_xml::Reader::from_reader(bytes);
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).ok()? {
            quick_xml::events::Event::Start(root) | quick_xml::events::Event::Empty(root) => {
                let attribute = |name: &str| {
                    let found = root.try_get_attribute(name).ok()??;
                    Some(found.value.into_owned())
                };
                let pixels = |name| {
                    let text = attribute(name)?;
                    whole(text.trim().trim_end_matches("px").parse().ok()?)
                };
                if let (Some(width), Some(height)) = (pixels("width"), pixels("height")) {
                    return Some((width, height));
                }
                let view = attribute("viewBox")?;
                let mut sides = view
                    .split([' ', ','])
                    .filter(|part| !part.is_empty())
                    .skip(2)
                    .map(|side| whole(side.parse().ok()?));
                return Some((sides.next()??, sides.next()??));
            }
            quick_xml::events::Event::Eof => return None,
            _ => buffer.clear(),
        }
    }
}

/// A length in pixels as a whole number; `None` unless it lies within 1 and a million.
fn whole(length: f64) -> Option<u32> {
    // The range is checked, so the cast loses nothing but the fraction.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    (1.0..=1_000_000.0).contains(&length).then(|| length.round() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn svg_measures() {
        let of = |text: &str| measure(&RelPath::new("a.svg"), text.as_bytes()).dimensions;
        assert_eq!(of("<svg width='1200' height='675px'/>"), Some((1200, 675)));
        assert_eq!(
            of("<?xml version='1.0'?><!-- x --><svg viewBox='0 0 40.4 30'></svg>"),
            Some((40, 30))
        );
        assert_eq!(of("<svg width='100%' height='100%' viewBox='0,0,4,3'/>"), Some((4, 3)));
        assert_eq!(of("<svg/>"), None);
        assert_eq!(of("not a picture"), None);
    }
}
