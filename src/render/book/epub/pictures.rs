//! The pictures of a book: each once, under a name that every reading system takes.

use std::collections::BTreeMap;
use std::sync::Arc;

use percent_encoding::percent_decode_str;
use quick_xml::events::Event;

use crate::base::digest::Digest;
use crate::base::path::RelPath;

/// Where the bytes of a picture come from.
pub type Read<'a> = dyn Fn(&RelPath) -> Option<Arc<[u8]>> + 'a;

/// The kinds of picture that a book holds: media type and ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// Its media type.
    pub media_type: &'static str,
    /// The ending of its name.
    pub ending: &'static str,
    /// Whether EPUB 3.2 asks for another picture beside it.
    pub needs_fallback: bool,
}

const fn kind(media_type: &'static str, ending: &'static str) -> Kind {
    Kind { media_type, ending, needs_fallback: false }
}

/// A picture of the book.
pub struct Picture {
    /// Its file in the book: `images/1.jpg`.
    pub file: String,
    /// Its kind.
    pub kind: Kind,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
}

/// The pictures that were asked for, in that order.
pub struct Pictures<'a> {
    read: &'a Read<'a>,
    by_path: BTreeMap<RelPath, Option<usize>>,
    by_digest: BTreeMap<Digest, usize>,
    /// Those that the book holds.
    pub all: Vec<Picture>,
}

impl<'a> Pictures<'a> {
    /// None yet.
    pub fn new(read: &'a Read<'a>) -> Self {
        Self { read, by_path: BTreeMap::new(), by_digest: BTreeMap::new(), all: Vec::new() }
    }

    /// The picture that a body names by the path after `media:`.
    pub fn named(&mut self, path: &str) -> Option<String> {
        let decoded = percent_decode_str(path).decode_utf8_lossy();
        self.add(&RelPath::new(path)).or_else(|| self.add(&RelPath::new(&decoded)))
    }

    /// The name in the book of the picture in `file`; `None` if it is not there or no
    /// kind that a book holds.
    pub fn add(&mut self, file: &RelPath) -> Option<String> {
        let at = match self.by_path.get(file) {
            Some(at) => *at,
            None => {
                let at = self.take(file);
                self.by_path.insert(file.clone(), at);
                at
            }
        };
        at.and_then(|at| self.all.get(at)).map(|picture| picture.file.clone())
    }

    fn take(&mut self, file: &RelPath) -> Option<usize> {
        let bytes = (self.read)(file)?;
        let digest = Digest::of_bytes(&bytes);
        if let Some(at) = self.by_digest.get(&digest) {
            return Some(*at);
        }
        let kind = recognise(&bytes)?;
        let at = self.all.len();
        let file = format!("images/{}.{}", at + 1, kind.ending);
        self.all.push(Picture { file, kind, bytes });
        self.by_digest.insert(digest, at);
        Some(at)
    }
}

/// The kind of a picture by its bytes: its name may lie, and a book that says the
/// wrong kind is refused.
fn recognise(bytes: &[u8]) -> Option<Kind> {
    use imagesize::ImageType;
    if is_svg(bytes) {
        return Some(kind("image/svg+xml", "svg"));
    }
    // Whose size cannot be read, that is cut short or something else.
    imagesize::blob_size(bytes).ok()?;
    match imagesize::image_type(bytes).ok()? {
        ImageType::Png => Some(kind("image/png", "png")),
        ImageType::Jpeg => Some(kind("image/jpeg", "jpg")),
        ImageType::Gif => Some(kind("image/gif", "gif")),
        ImageType::Webp => Some(Kind { needs_fallback: true, ..kind("image/webp", "webp") }),
        _ => None,
    }
}

/// Whether these are a whole SVG.
fn is_svg(bytes: &[u8]) -> bool {
    let start = bytes.trim_ascii_start();
    if !start.starts_with(b"<") && !start.starts_with(b"\xef\xbb\xbf") {
        return false;
    }
    let mut reader = quick_xml::Reader::from_reader(bytes);
    let mut root = None;
    let mut depth = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                root.get_or_insert_with(|| start.local_name().as_ref() == "svg");
                depth += 1;
            }
            Ok(Event::Empty(start)) => {
                root.get_or_insert_with(|| start.local_name().as_ref() == "svg");
            }
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::Eof) => return root == Some(true) && depth == 0,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
}
