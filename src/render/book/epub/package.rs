//! The files of a book in one: package document and archive.

use jiff::Timestamp;
use rbook::Epub;
use rbook::ebook::errors::EbookResult;
use rbook::ebook::metadata::TitleKind;
use rbook::epub::manifest::DetachedEpubManifestEntry as Item;
use rbook::epub::metadata::DetachedEpubMetaEntry as Meta;
use rbook::epub::spine::DetachedEpubSpineEntry as SpineItem;

use super::escape::legible;
use super::pictures::Pictures;
use crate::plan::book::BookView;

/// Shown in place of a picture of a kind that a reading system does not know.
const BLANK: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\" \
                     width=\"400\" height=\"300\"><rect width=\"4\" height=\"3\" \
                     fill=\"#e8e8e8\"/></svg>\n";

/// A page of the book.
pub struct Page {
    /// Its file.
    pub file: String,
    /// All of it.
    pub xhtml: String,
}

/// What goes into the archive.
pub struct Parts<'a> {
    /// The book.
    pub book: &'a BookView,
    /// What it is known by.
    pub identifier: &'a str,
    /// Its pages in the order of reading.
    pub pages: Vec<Page>,
    /// The page that is the navigation document.
    pub contents: &'a str,
    /// The table of contents of EPUB 2.
    pub ncx: String,
    /// The style sheet.
    pub style: &'a str,
    /// The pictures.
    pub pictures: Pictures<'a>,
    /// Which of them is the cover.
    pub cover: Option<&'a str>,
}

/// The bytes of the book. The same parts give the same bytes: dates are the book's own.
pub fn write(parts: Parts<'_>) -> EbookResult<Vec<u8>> {
    let book = parts.book;
    let lang = book.lang.as_str();
    let mut editor = Epub::builder()
        .identifier(legible(parts.identifier))
        .title(Meta::title(legible(&book.title)).kind(TitleKind::Main))
        .language(lang)
        .published_date(Meta::date(day(&book.updated)))
        .modified_date(Meta::date(modified(&book.updated)))
        .generator("huibian".to_owned());
    if !book.subtitle.trim().is_empty() {
        editor = editor.title(Meta::title(legible(&book.subtitle)).kind(TitleKind::Subtitle));
    }
    if !book.publisher.trim().is_empty() {
        editor = editor.publisher(legible(&book.publisher));
    }
    let mut spine = Vec::new();
    for page in parts.pages {
        let id = page.file.trim_end_matches(".xhtml").to_owned();
        let mut item = Item::new(id.clone())
            .href(page.file.clone())
            .media_type("application/xhtml+xml")
            .content(page.xhtml);
        if page.file == parts.contents {
            item = item.property("nav");
        }
        editor = editor.resource(item);
        spine.push(id);
    }
    let style = Item::new("style").href("style.css").media_type("text/css");
    let ncx = Item::new("ncx").href("toc.ncx").media_type("application/x-dtbncx+xml");
    editor = editor.resource(style.content(parts.style)).resource(ncx.content(parts.ncx));
    if parts.pictures.all.iter().any(|picture| picture.kind.needs_fallback) {
        let blank = Item::new("blank").href("images/blank.svg").media_type("image/svg+xml");
        editor = editor.resource(blank.content(BLANK));
    }
    for (at, picture) in parts.pictures.all.iter().enumerate() {
        let mut item = Item::new(format!("picture-{}", at + 1))
            .href(picture.file.clone())
            .media_type(picture.kind.media_type)
            .content(&picture.bytes[..]);
        if picture.kind.needs_fallback {
            item = item.fallback("blank".to_owned());
        }
        editor = match parts.cover == Some(picture.file.as_str()) {
            true => editor.cover_image(item),
            false => editor.resource(item),
        };
    }
    let mut epub = editor.build();
    epub.package_mut().set_xml_language(lang.to_owned());
    for id in spine {
        epub.spine_mut().push(SpineItem::new(id));
    }
    epub.write().generate_toc(false).to_vec()
}

/// The day of an RFC 3339 time, in its own zone.
fn day(time: &str) -> String {
    match time.get(..10) {
        Some(day) if time.parse::<Timestamp>().is_ok() => day.to_owned(),
        _ => "1970-01-01".to_owned(),
    }
}

/// An RFC 3339 time as EPUB wants it: in UTC, to the second.
fn modified(time: &str) -> String {
    let time = time.parse::<Timestamp>().unwrap_or_default();
    Timestamp::from_second(time.as_second()).unwrap_or_default().to_string()
}
