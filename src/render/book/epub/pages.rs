//! The pages of a book, apart from what stands in bodies.

use super::contents::Entry;
use super::escape::{text, value};
use super::links::Links;
use super::xhtml;
use crate::base::lang::Lang;
use crate::plan::book::{BookChapter, BookPart, BookPicture, BookView};
use crate::render::book::Terms;
use crate::render::book::html::Html;

/// A page as a file: `inner` is what its body holds.
pub fn page(lang: &Lang, title: &str, inner: &str) -> String {
    let (lang, title) = (value(lang.as_str()), text(title));
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\" \
         xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"{lang}\" xml:lang=\"{lang}\">\n\
         <head>\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>\n</head>\n\
         <body>\n{inner}</body>\n</html>\n"
    )
}

/// A line of its own class; nothing if there is nothing to say.
fn line(class: &str, words: &str) -> String {
    if words.trim().is_empty() {
        return String::new();
    }
    format!("<p class=\"{class}\">{}</p>\n", text(words))
}

/// The picture in front.
pub fn cover(book: &BookView, picture: &BookPicture, file: &str, terms: &Terms) -> String {
    let alt = if picture.alt.trim().is_empty() { &book.title } else { &picture.alt };
    let (file, alt) = (value(file), value(alt));
    let inner = format!(
        "<section class=\"cover\" epub:type=\"cover\">\n\
         <img src=\"{file}\" alt=\"{alt}\" role=\"doc-cover\"/>\n</section>\n"
    );
    page(&book.lang, terms.cover, &inner)
}

/// The page with the book's title.
pub fn title_page(book: &BookView) -> String {
    let title = text(&book.title);
    let subtitle = match book.subtitle.trim().is_empty() {
        true => String::new(),
        false => format!(
            "<p class=\"subtitle\" epub:type=\"subtitle\" role=\"doc-subtitle\">{}</p>\n",
            text(&book.subtitle)
        ),
    };
    let publisher = line("publisher", &book.publisher);
    let inner = format!(
        "<section class=\"title-page\" epub:type=\"titlepage\">\n\
         <h1 epub:type=\"title\">{title}</h1>\n{subtitle}{publisher}</section>\n"
    );
    page(&book.lang, &book.title, &inner)
}

/// The text before the parts.
pub fn foreword(book: &BookView, tree: &[Html], links: &Links, own: &Own<'_>) -> String {
    let title = text(own.title);
    let body = xhtml::write(tree, own.file, own.id, links);
    let id = id_of(links, own);
    let inner = format!(
        "<section{id} epub:type=\"foreword\" role=\"doc-foreword\">\n\
         <h2>{title}</h2>\n<div class=\"body\">\n{}</div>\n</section>\n",
        ended(body)
    );
    page(&book.lang, own.title, &inner)
}

/// The head of a part, with what is in it.
pub fn part(book: &BookView, part: &BookPart, chapters: &[Entry]) -> String {
    let title = text(&part.title);
    let list = list(chapters);
    let inner = format!(
        "<section class=\"part\" epub:type=\"part\" role=\"doc-part\">\n\
         <h1>{title}</h1>\n{list}</section>\n"
    );
    page(&book.lang, &part.title, &inner)
}

/// What a page knows of itself.
pub struct Own<'a> {
    /// Its file.
    pub file: &'a str,
    /// The id of its whole text.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
}

/// A chapter.
pub fn chapter(
    book: &BookView,
    chapter: &BookChapter,
    tree: &[Html],
    links: &Links,
    own: &Own<'_>,
) -> String {
    let mut head = line("kicker", &chapter.kicker);
    head.push_str(&format!("<h2>{}</h2>\n", text(own.title)));
    head.push_str(&line("subtitle", &chapter.subtitle));
    head.push_str(&line("byline", &chapter.byline));
    head.push_str(&line("source", &chapter.source));
    head.push_str(&line("note", &chapter.note));
    let body = xhtml::write(tree, own.file, own.id, links);
    let id = id_of(links, own);
    let inner = format!(
        "<section{id} epub:type=\"chapter\" role=\"doc-chapter\">\n\
         <header>\n{head}</header>\n<div class=\"body\">\n{}</div>\n</section>\n",
        ended(body)
    );
    page(chapter.lang.as_ref().unwrap_or(&book.lang), own.title, &inner)
}

/// The particulars at the end. The book's address ends them: a copy that is passed on
/// still tells where it comes from.
pub fn colophon(book: &BookView, terms: &Terms) -> String {
    let mut particulars = String::new();
    for (label, words) in &book.colophon {
        match (label.trim().is_empty(), words.trim().is_empty()) {
            (false, false) => particulars.push_str(&format!(
                "<dt>{}</dt>\n<dd>{}</dd>\n",
                text(label),
                text(words)
            )),
            // Kept, because a list of terms would need the other half.
            (true, false) => {
                particulars.push_str(&format!("<dt>·</dt>\n<dd>{}</dd>\n", text(words)))
            }
            (_, true) => {}
        }
    }
    if !particulars.is_empty() {
        particulars = format!("<dl>\n{particulars}</dl>\n");
    }
    let title = text(terms.colophon);
    let is_told = book.colophon.iter().any(|(_, words)| words.trim() == book.url.trim());
    let own = if is_told { String::new() } else { line("address", &book.url) };
    let inner = format!(
        "<section class=\"colophon\" epub:type=\"colophon\" role=\"doc-colophon\">\n\
         <h2>{title}</h2>\n{particulars}{own}</section>\n"
    );
    page(&book.lang, terms.colophon, &inner)
}

/// A list of links, and the lists below them.
pub fn list(entries: &[Entry]) -> String {
    if entries.is_empty() {
        return String::new();
    }
    let mut out = String::from("<ol>\n");
    for entry in entries {
        let (file, title) = (value(&entry.file), text(&entry.title));
        let lang = entry.lang.as_ref().map_or_else(String::new, |lang| {
            let lang = value(lang.as_str());
            format!(" lang=\"{lang}\" xml:lang=\"{lang}\"")
        });
        out.push_str(&format!("<li><a href=\"{file}\"{lang}>{title}</a>"));
        if !entry.entries.is_empty() {
            out.push('\n');
            out.push_str(&list(&entry.entries));
        }
        out.push_str("</li>\n");
    }
    out.push_str("</ol>\n");
    out
}

fn id_of(links: &Links, own: &Own<'_>) -> String {
    let id = links.id(own.file, own.id);
    id.map_or_else(String::new, |id| format!(" id=\"{}\"", value(id)))
}

fn ended(mut body: String) -> String {
    if !body.is_empty() && !body.ends_with('\n') {
        body.push('\n');
    }
    body
}
