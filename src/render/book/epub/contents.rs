//! The table of contents: for EPUB 3, and for reading systems that know EPUB 2 alone.

use super::escape::{text, value};
use super::pages::{list, page};
use crate::base::lang::Lang;
use crate::plan::book::BookView;
use crate::render::book::Terms;

/// A line of the table of contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it says.
    pub title: String,
    /// Its language, where that is not the book's.
    pub lang: Option<Lang>,
    /// The file that it leads to.
    pub file: String,
    /// The lines below it.
    pub entries: Vec<Entry>,
}

impl Entry {
    /// A line with none below it.
    pub fn new(title: &str, file: &str) -> Self {
        let (title, file) = (title.to_owned(), file.to_owned());
        Self { title, lang: None, file, entries: Vec::new() }
    }
}

/// A place that a reader goes to first: what EPUB calls it, its name, its file.
pub type Landmark<'a> = (&'a str, &'a str, &'a str);

/// The page that is also EPUB 3's navigation document.
pub fn page_of_contents(
    book: &BookView,
    entries: &[Entry],
    landmarks: &[Landmark<'_>],
    terms: &Terms,
) -> String {
    let (title, list) = (text(terms.contents), list(entries));
    let mut inner = format!(
        "<nav id=\"contents\" class=\"contents\" epub:type=\"toc\" role=\"doc-toc\">\n\
         <h2>{title}</h2>\n{list}</nav>\n"
    );
    let title = text(terms.landmarks);
    inner.push_str(&format!(
        "<nav epub:type=\"landmarks\" hidden=\"hidden\">\n<h2>{title}</h2>\n<ol>\n"
    ));
    for (kind, name, file) in landmarks {
        inner.push_str(&format!(
            "<li><a epub:type=\"{}\" href=\"{}\">{}</a></li>\n",
            value(kind),
            value(file),
            text(name)
        ));
    }
    inner.push_str("</ol>\n</nav>\n");
    page(&book.lang, terms.contents, &inner)
}

/// The same as NCX 2005-1.
pub fn ncx(book: &BookView, identifier: &str, entries: &[Entry]) -> String {
    let mut points = String::new();
    let mut number = 0;
    write_points(entries, &mut number, &mut points);
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" version=\"2005-1\" xml:lang=\"{}\">\n\
         <head>\n<meta name=\"dtb:uid\" content=\"{}\"/>\n</head>\n\
         <docTitle><text>{}</text></docTitle>\n<navMap>\n{points}</navMap>\n</ncx>\n",
        value(book.lang.as_str()),
        value(identifier),
        text(&book.title),
    )
}

fn write_points(entries: &[Entry], number: &mut usize, out: &mut String) {
    for entry in entries {
        *number += 1;
        out.push_str(&format!(
            "<navPoint id=\"point-{number}\" playOrder=\"{number}\">\n\
             <navLabel><text>{}</text></navLabel>\n<content src=\"{}\"/>\n",
            text(&entry.title),
            value(&entry.file)
        ));
        write_points(&entry.entries, number, out);
        out.push_str("</navPoint>\n");
    }
}
