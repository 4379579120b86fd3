//! What there is to say of a file or an address, as a value: `--format json` prints it,
//! and `words` puts it into sentences.

use serde::Serialize;

use crate::base::path::RelPath;
use crate::plan::Listing;

/// What there is to say.
#[derive(Debug, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub(super) enum Answer {
    /// A text: an article.
    Article(Box<Article>),
    /// The text of a section, or a folder that is one.
    Section(Section),
    /// A page that no single text makes: an index, a list, a feed.
    Page(Page),
    /// A picture, an attachment, a file of `static/`.
    File(File),
    /// A file of a theme.
    Theme(Theme),
    /// The settings, or the agreed tags.
    Settings(Settings),
    /// An address that leads to another.
    Redirect(Redirect),
    /// A text that is none of the above: it could not be read, or is a double.
    Unread(Unread),
    /// A file that is there and no part of the site.
    Outside(Outside),
    /// An address of another site.
    Foreign(Foreign),
    /// Nothing is there.
    Nothing(Nothing),
}

/// A place in a file.
#[derive(Debug, Serialize)]
pub(super) struct Place {
    /// The file.
    pub file: RelPath,
    /// The line, from 1.
    pub line: u32,
}

/// An article.
#[derive(Debug, Serialize)]
pub(super) struct Article {
    /// Its file.
    pub file: RelPath,
    /// Its language.
    pub language: String,
    /// Whether a build publishes it.
    pub published: bool,
    /// Where it is, or will be.
    pub address: String,
    /// What holds it back.
    pub reasons: Vec<Reason>,
    /// What is wrong: nothing is published while there is an error anywhere.
    pub errors: Errors,
    /// Its fields.
    pub fields: Vec<Field>,
    /// It in other languages.
    pub versions: Vec<Version>,
    /// The languages in which it does not exist.
    pub without: Vec<String>,
    /// Former addresses that lead to it.
    pub aliases: Vec<String>,
    /// The pages that list it.
    pub listed: Vec<Listing>,
}

/// Something that holds an article back.
#[derive(Debug, Serialize)]
pub(super) struct Reason {
    /// Which.
    pub kind: ReasonKind,
    /// The field that says so.
    pub field: &'static str,
    /// The moment that has not come, or the last day.
    pub moment: Option<String>,
    /// The zone of that moment.
    pub zone: Option<String>,
    /// Where it was written.
    pub place: Option<Place>,
}

/// Kinds of reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum ReasonKind {
    Draft,
    Future,
    Expired,
    Internal,
    InternalIssue,
}

/// Errors.
#[derive(Debug, Serialize)]
pub(super) struct Errors {
    /// Those in the file itself.
    pub own: Vec<Error>,
    /// How many there are in other files.
    pub elsewhere: usize,
}

/// An error in the file that is asked about.
#[derive(Debug, Serialize)]
pub(super) struct Error {
    /// Its code.
    pub code: &'static str,
    /// Its line, where it has one.
    pub line: Option<u32>,
    /// What is wrong, in the language of messages.
    pub message: String,
}

/// A field of an article.
#[derive(Debug, Serialize)]
pub(super) struct Field {
    /// Its name.
    pub name: String,
    /// Its value in words.
    pub value: String,
    /// Where the value comes from.
    pub from: From,
    /// Where that is written; `None` for what is made or taken for granted.
    pub place: Option<Place>,
}

/// Where the value of a field comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum From {
    /// The file itself.
    Own,
    /// The text that it is a translation of.
    Original,
    /// The section.
    Section,
    /// The first sentences of the text.
    Text,
    /// The name of the file or of its folder.
    Name,
    /// Nothing says otherwise.
    Default,
}

/// An article in another language.
#[derive(Debug, Serialize)]
pub(super) struct Version {
    /// The language.
    pub language: String,
    /// The file.
    pub file: RelPath,
    /// Where it is, or will be.
    pub address: String,
    /// Whether a build publishes it.
    pub published: bool,
}

/// A section.
#[derive(Debug, Serialize)]
pub(super) struct Section {
    /// The file of its text, if it has one.
    pub file: Option<RelPath>,
    /// Its folder.
    pub folder: String,
    /// Its title.
    pub title: String,
    /// Where its list is, if it has one.
    pub address: Option<String>,
    /// How many articles it lists, those of sections within it included.
    pub articles: usize,
    /// The type of its articles.
    pub default_type: Option<String>,
    /// The fields that its articles have unless they say otherwise.
    pub defaults: Vec<Field>,
    /// Its text in other languages.
    pub versions: Vec<Version>,
    /// What is wrong.
    pub errors: Errors,
}

/// A page that no single text makes.
#[derive(Debug, Serialize)]
pub(super) struct Page {
    /// Its address.
    pub address: String,
    /// What kind of page it is.
    pub kind: PageKind,
    /// What it is called.
    pub title: String,
    /// Its language.
    pub language: Option<String>,
    /// For a list, which of its pages it is, and of how many.
    pub number: Option<(usize, usize)>,
    /// For a list, how much it lists.
    pub count: Option<usize>,
    /// The files that say something about it.
    pub files: Vec<RelPath>,
}

/// Kinds of pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum PageKind {
    Home,
    Section,
    Tags,
    Tag,
    Regions,
    Region,
    Archive,
    Year,
    SeriesIndex,
    Series,
    Map,
    Missing,
    Feed,
    Sitemap,
    Robots,
}

/// A file that is published as it is.
#[derive(Debug, Serialize)]
pub(super) struct File {
    /// The file.
    pub file: RelPath,
    /// Whether it lies in `static/`, and is copied whether or not it is used.
    pub fixed: bool,
    /// Where it is, if it is published.
    pub address: Option<String>,
    /// The texts that use it.
    pub users: Vec<RelPath>,
    /// The texts that use it and are held back.
    pub held_users: Vec<RelPath>,
}

/// A file of a theme.
#[derive(Debug, Serialize)]
pub(super) struct Theme {
    /// The file.
    pub file: RelPath,
    /// What it is to the theme.
    pub part: Part,
    /// Whether the site's theme is made of it.
    pub used: bool,
    /// The site's theme.
    pub theme: String,
    /// Where it is, if it is published.
    pub address: Option<String>,
}

/// What a file is to a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Part {
    Settings,
    Template,
    Words,
    Static,
    Other,
}

/// The settings, or the agreed tags.
#[derive(Debug, Serialize)]
pub(super) struct Settings {
    /// The file.
    pub file: RelPath,
    /// What is wrong.
    pub errors: Errors,
}

/// An address that leads to another.
#[derive(Debug, Serialize)]
pub(super) struct Redirect {
    /// The address.
    pub address: String,
    /// Where it leads.
    pub to: String,
    /// The file that says so; for a synonym of a tag the vocabulary.
    pub file: Option<RelPath>,
}

/// A text that is no article and no section.
#[derive(Debug, Serialize)]
pub(super) struct Unread {
    /// The file.
    pub file: RelPath,
    /// What is wrong.
    pub errors: Errors,
}

/// A file that is there and no part of the site.
#[derive(Debug, Serialize)]
pub(super) struct Outside {
    /// The file as it was named.
    pub file: String,
}

/// An address of another site.
#[derive(Debug, Serialize)]
pub(super) struct Foreign {
    /// The address as it was named.
    pub address: String,
    /// The address of this site.
    pub own: String,
}

/// Nothing is there.
#[derive(Debug, Serialize)]
pub(super) struct Nothing {
    /// What was asked about.
    pub text: String,
    /// Whether it looks like an address, not like a file.
    pub address: bool,
    /// Files whose names are like it.
    pub files: Vec<RelPath>,
    /// Addresses that are like it.
    pub addresses: Vec<String>,
}
