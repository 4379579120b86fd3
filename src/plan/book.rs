//! An issue or a casebook as a book: all that a writer of EPUB or PDF needs, and
//! nothing of how a book is written.

use crate::base::digest::Piece;
use crate::base::lang::Lang;
use crate::base::path::RelPath;

/// A book.
#[derive(Clone, Debug, Hash)]
pub struct BookView {
    /// Its language.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// Below the title: `2024年第4期　总第325期`; `""` if none.
    pub subtitle: String,
    /// The absolute address of its page: its lasting identifier too.
    pub url: String,
    /// Who publishes it.
    pub publisher: String,
    /// When its newest text last changed, RFC 3339: the book's own date, so that
    /// the same site gives the same bytes.
    pub updated: String,
    /// Stands at the head of each page: the periodical with year and number, or the
    /// casebook's title.
    pub running_head: String,
    /// The cover.
    pub cover: Option<BookPicture>,
    /// Its own text before the parts (卷首语, foreword) as HTML, like a chapter's body.
    pub foreword: String,
    /// Its parts: the columns of an issue, the groups of a casebook.
    pub parts: Vec<BookPart>,
    /// The particulars at its end (masthead, colophon): label and text.
    pub colophon: Vec<(String, String)>,
    /// The pictures that bodies name as `src="media:PATH"`, by that PATH.
    pub pictures: Vec<BookPicture>,
}

/// A picture of a book.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BookPicture {
    /// The file in the site's folder.
    pub file: RelPath,
    /// What it shows.
    pub alt: String,
    /// In pixels, if known.
    pub width: Option<u32>,
    /// In pixels, if known.
    pub height: Option<u32>,
}

/// A part of a book.
#[derive(Clone, Debug, Hash)]
pub struct BookPart {
    /// Its title; `""` for the only part of a book without parts.
    pub title: String,
    /// Its chapters in order.
    pub chapters: Vec<Piece<BookChapter>>,
}

/// A chapter: one article.
#[derive(Clone, Debug, Hash)]
pub struct BookChapter {
    /// Its id in the book: `m3`. Ids in its body begin with it: `m3-fn-1`.
    pub id: String,
    /// Its language, where that is not the book's.
    pub lang: Option<Lang>,
    /// Above the title.
    pub kicker: String,
    /// Its title.
    pub title: String,
    /// Below the title.
    pub subtitle: String,
    /// Authors, else contributors.
    pub byline: String,
    /// Where the text comes from.
    pub source: String,
    /// Its places, date and the like, one line.
    pub note: String,
    /// The text: well-formed HTML of the generator's own making. Headings from `h3`
    /// down (`h2` is the chapter's); links to other chapters are `#m5` or `#m5-id`,
    /// all others absolute; pictures are `src="media:PATH"`.
    pub body: String,
}
