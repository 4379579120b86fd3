//! What Typst may see while it sets a book: the book's source, its style, its pictures
//! and the faces. No disk, no clock, no network.

use std::collections::HashMap;

use typst::comemo::Track;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::visualize::SvgImage;
use typst::{Library, LibraryExt, World};

use super::faces::Faces;

/// How a book looks.
const STYLE: &str = include_str!("style.typ");

/// The desk that a book is set at.
pub(super) struct Desk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
    /// The families that letters within SVG are set in, first choice first.
    families: Vec<String>,
}

impl Desk {
    /// An empty desk with `faces`; `families` set the letters within SVG.
    pub(super) fn new(faces: Faces, families: Vec<String>) -> Self {
        let main = name("main.typ");
        let style = name("style.typ");
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(faces.book),
            fonts: faces.fonts,
            main,
            sources: HashMap::from([(style, Source::new(style, STYLE.to_owned()))]),
            files: HashMap::new(),
            families,
        }
    }

    /// Lays down the source of the book.
    pub(super) fn set_main(&mut self, text: String) {
        self.sources.insert(self.main, Source::new(self.main, text));
    }

    /// Lays down a picture.
    pub(super) fn put(&mut self, file: &str, bytes: Bytes) {
        self.files.insert(name(file), bytes);
    }

    /// Takes a picture away.
    pub(super) fn remove(&mut self, file: &str) {
        self.files.remove(&name(file));
    }

    /// Whether the SVG `file` can be set: it is well formed and refers to no other file.
    pub(super) fn reads_svg(&self, file: &str) -> bool {
        let id = name(file);
        let Some(bytes) = self.files.get(&id).cloned() else { return false };
        let families: Vec<&str> = self.families.iter().map(String::as_str).collect();
        let world: &dyn World = self;
        SvgImage::with_fonts_images(bytes, world.track(), &families, Some(id)).is_ok()
    }
}

/// The name of a file on the desk.
fn name(file: &str) -> FileId {
    let path = VirtualPath::new(file).expect("names on the desk are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
