//! A book as EPUB 3.2, which is EPUB 3.3 too.
//!
//! Given: a book's view and the bytes of its pictures. Gives: the bytes of an `.epub`.
//! May not know: the site behind the view, the disk.
//!
//! ```text
//! body ─parse→ tree ─clean→ tree of what a book may hold ─ids of all→ links ─xhtml→ page ─package→ bytes
//! ```

mod attributes;
mod clean;
mod contents;
mod escape;
mod links;
mod package;
mod pages;
mod pictures;
mod structures;
mod xhtml;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use super::Terms;
use super::html::{self, Html};
use super::messages;
use crate::base::diag::Problem;
use crate::base::path::RelPath;
use crate::plan::book::{BookPicture, BookView};

use self::contents::Entry;
use self::links::Links;
use self::package::{Page, Parts};
use self::pages::Own;
use self::pictures::Pictures;

const STYLE: &str = include_str!("style.css");

const COVER: &str = "cover.xhtml";
const TITLE_PAGE: &str = "title.xhtml";
const CONTENTS: &str = "contents.xhtml";
const FOREWORD: &str = "foreword.xhtml";
const COLOPHON: &str = "colophon.xhtml";

/// Given: a book and its pictures' bytes. Gives: the bytes of an `.epub` (EPUB 3.2,
/// with EPUB 2's table of contents beside its own). May not know: the disk, the clock:
/// the same book gives the same bytes.
///
/// A picture that `pictures` does not have, or that is none of PNG, JPEG, GIF, WebP
/// and SVG, is replaced by the words that stand for it.
///
/// # Errors
/// What the archive's writer says when it cannot write.
pub fn write(
    book: &BookView,
    pictures: &dyn Fn(&RelPath) -> Option<Arc<[u8]>>,
) -> Result<Vec<u8>, Problem> {
    let terms = Terms::of(&book.lang);
    let mut pictures = Pictures::new(pictures);
    let cover = book.cover.as_ref().and_then(|cover| Some((cover, pictures.add(&cover.file)?)));
    let (pages, entries) = pages_of(book, &mut pictures, cover.as_ref(), &terms);
    let identifier = if book.url.trim().is_empty() { &book.title } else { &book.url };
    let parts = Parts {
        book,
        identifier,
        pages,
        contents: CONTENTS,
        ncx: contents::ncx(book, identifier, &entries),
        style: STYLE,
        pictures,
        cover: cover.as_ref().map(|(_, file)| file.as_str()),
    };
    package::write(parts).map_err(|error| messages::epub_error(&book.title, &error.to_string()))
}

/// A text of the book that has its own page, before links are known.
struct Text {
    file: String,
    title: String,
    tree: Vec<Html>,
}

impl Text {
    fn own<'a>(&'a self, id: &'a str) -> Own<'a> {
        Own { file: &self.file, id, title: &self.title }
    }
}

/// The pages in the order of reading, and the table of contents.
fn pages_of(
    book: &BookView,
    pictures: &mut Pictures<'_>,
    cover: Option<&(&BookPicture, String)>,
    terms: &Terms,
) -> (Vec<Page>, Vec<Entry>) {
    let mut links = Links::default();
    let mut text = |file: &str, id: &str, title: &str, body: &str| {
        let tree = clean::clean(&html::parse(body), pictures);
        links.add(file, id, &tree);
        Text { file: file.to_owned(), title: title.to_owned(), tree }
    };
    let foreword = (!book.foreword.trim().is_empty())
        .then(|| text(FOREWORD, "foreword", terms.foreword, &book.foreword));
    let mut number = 0;
    let mut chapters = Vec::new();
    for part in &book.parts {
        let mut texts = Vec::new();
        for chapter in &part.chapters {
            number += 1;
            let file = format!("chapter-{number}.xhtml");
            // A line of the table of contents must say something.
            let title = match chapter.title.trim().is_empty() {
                true => number.to_string(),
                false => chapter.title.clone(),
            };
            texts.push(text(&file, &chapter.id, &title, &chapter.body));
        }
        chapters.push(texts);
    }

    let mut pages = Vec::new();
    let mut entries = Vec::new();
    let mut add = |file: &str, xhtml: String| pages.push(Page { file: file.to_owned(), xhtml });
    if let Some((picture, file)) = cover {
        add(COVER, pages::cover(book, picture, file, terms));
    }
    add(TITLE_PAGE, pages::title_page(book));
    // Its place is here; it is written when all that it lists is known.
    add(CONTENTS, String::new());
    if let Some(foreword) = &foreword {
        add(FOREWORD, pages::foreword(book, &foreword.tree, &links, &foreword.own("foreword")));
        entries.push(Entry::new(terms.foreword, FOREWORD));
    }
    let mut start = None;
    for (at, (part, texts)) in book.parts.iter().zip(&chapters).enumerate() {
        let mut lines = Vec::new();
        for (chapter, text) in part.chapters.iter().zip(texts) {
            let lang = chapter.lang.clone();
            lines.push(Entry { lang, ..Entry::new(&text.title, &text.file) });
        }
        let first = texts.first().map(|text| text.file.clone());
        if part.title.trim().is_empty() {
            start = start.or(first);
            entries.append(&mut lines);
        } else {
            let file = format!("part-{}.xhtml", at + 1);
            add(&file, pages::part(book, part, &lines));
            start = start.or_else(|| Some(file.clone()));
            entries.push(Entry { entries: lines, ..Entry::new(&part.title, &file) });
        }
        for (chapter, text) in part.chapters.iter().zip(texts) {
            let own = text.own(&chapter.id);
            add(&text.file, pages::chapter(book, chapter, &text.tree, &links, &own));
        }
    }
    add(COLOPHON, pages::colophon(book, terms));
    entries.push(Entry::new(terms.colophon, COLOPHON));

    let mut landmarks = Vec::new();
    if cover.is_some() {
        landmarks.push(("cover", terms.cover, COVER));
    }
    landmarks.push(("titlepage", terms.title_page, TITLE_PAGE));
    landmarks.push(("toc", terms.contents, CONTENTS));
    if let Some(start) = &start {
        landmarks.push(("bodymatter", terms.text, start));
    }
    let contents = contents::page_of_contents(book, &entries, &landmarks, terms);
    if let Some(page) = pages.iter_mut().find(|page| page.file == CONTENTS) {
        page.xhtml = contents;
    }
    (pages, entries)
}
