//! An article's page.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Card, CompilationView, IssuePlace, IssueView, Link, Moment, SeriesPlace};
use crate::base::digest::Piece;
use crate::base::lang::Lang;
use crate::base::path::Address;

/// An article's page.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct ArticleView {
    /// The type's name: `case`.
    pub kind: String,
    /// The type's name in this language: `案例`.
    pub kind_label: String,
    /// Its section.
    pub section: Option<Link>,
    /// Above the title (引题).
    pub kicker: String,
    /// The title.
    pub title: String,
    /// Below the title (副题).
    pub subtitle: String,
    /// When it was published.
    pub date: Option<Moment>,
    /// When it was last changed, if after publication.
    pub modified: Option<Moment>,
    /// A sentence or two, plain text.
    pub summary: String,
    /// Whether the summary was written by the editor rather than cut from the text.
    pub summary_given: bool,
    /// The byline.
    pub authors: Vec<AuthorView>,
    /// Where the text comes from (来源).
    pub source: String,
    /// The address of the source.
    pub source_url: String,
    /// Whether it is reprinted from the source.
    pub reprint: bool,
    /// Who supplied it (供稿).
    pub contributors: Vec<String>,
    /// Who edited it (责任编辑).
    pub editors: Vec<String>,
    /// Its tags.
    pub tags: Vec<Link>,
    /// Its regions; titles are full names from the province down.
    pub regions: Vec<Link>,
    /// Its main picture.
    pub cover: Option<PictureView>,
    /// The fields of its type, by name; see [`FieldView`].
    pub fields: BTreeMap<String, FieldView>,
    /// The same fields in the order of the type's table, those that are given.
    pub facts: Vec<FieldView>,
    /// The text as HTML; write with `| safe`.
    pub body: String,
    /// The headings, for a table of contents.
    pub toc: Vec<TocItem>,
    /// Its entries: the cases of a compilation in one article, a report's items.
    pub entries: Vec<EntryView>,
    /// Files to download.
    pub attachments: Vec<AttachmentView>,
    /// Articles that share most tags and regions with it.
    pub related: Vec<Piece<Card>>,
    /// How many characters (Chinese) or words the text has.
    pub length: usize,
    /// Minutes to read it, at least 1.
    pub minutes: usize,
    /// Whether it is a translation of the default language's article.
    pub translated: bool,
    /// The article in the default language, on a translation.
    pub original: Option<Link>,
    /// The language of `original`.
    pub original_lang: Option<Lang>,
    /// Whether `original` has been revised since the translation was made.
    pub stale: bool,
    /// Its place in a series.
    pub series: Option<SeriesPlace>,
    /// Its place in an issue of a periodical.
    pub in_issue: Option<IssuePlace>,
    /// On an issue: its contents and particulars.
    pub issue: Option<IssueView>,
    /// On a casebook: its texts.
    pub compilation: Option<CompilationView>,
    /// The same as a book to download: EPUB, PDF, when they were made.
    pub books: Vec<AttachmentView>,
    /// Whether it is a draft, shown in preview only.
    pub draft: bool,
    /// When it will be published, if that is yet to come: shown in preview only.
    pub due: Option<Moment>,
}

/// Someone in the byline.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct AuthorView {
    /// The name.
    pub name: String,
    /// What they did or are.
    pub role: String,
    /// Where they work.
    pub org: String,
    /// Anything else.
    pub note: String,
}

/// A picture with its measures.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct PictureView {
    /// Where it lies.
    pub url: Address,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// Shown below it.
    pub caption: String,
    /// Who made it.
    pub credit: String,
    /// In pixels, if known.
    pub width: Option<u32>,
    /// In pixels, if known.
    pub height: Option<u32>,
}

/// One field of a type, in a form that any theme can show.
#[derive(Clone, Debug, Default, Hash, Serialize)]
pub struct FieldView {
    /// The field's name: `park`.
    pub name: String,
    /// Its label in this language: `园区`.
    pub label: String,
    /// `text`, `number`, `date`, `choice`, `link`, `list`, `picture`, `record` or `records`.
    pub form: String,
    /// The value in words; lists joined by the language's mark; a picture's caption.
    pub text: String,
    /// Where it leads, for a `link`.
    pub url: Option<Address>,
    /// The items of a `list`.
    pub items: Vec<String>,
    /// The columns of a `record` or of `records`.
    pub columns: Vec<Column>,
    /// The rows of `records`, or the one row of a `record`: text by column name.
    pub rows: Vec<BTreeMap<String, String>>,
    /// The picture of a `picture`, or the first picture of a `record`.
    pub picture: Option<PictureView>,
}

/// A column of a record.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct Column {
    /// Its name: `as_of`.
    pub name: String,
    /// Its label in this language.
    pub label: String,
}

/// A heading in the table of contents.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct TocItem {
    /// 2 to 6.
    pub level: u8,
    /// The anchor, without `#`.
    pub id: String,
    /// Its text.
    pub title: String,
}

/// An entry on its article's page.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct EntryView {
    /// The anchor, without `#`.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Its own regions.
    pub regions: Vec<Link>,
    /// Its own tags.
    pub tags: Vec<Link>,
}

/// A file to download.
#[derive(Clone, Debug, Hash, Serialize)]
pub struct AttachmentView {
    /// What it is called.
    pub label: String,
    /// Where it lies.
    pub url: Address,
    /// Its kind in capitals: `PDF`.
    pub kind: String,
    /// Its size in words: `1.2 MB`.
    pub size: String,
}
