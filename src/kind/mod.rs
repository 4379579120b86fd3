//! Floor 1: what may be written. A type is a table of fields, and that one table
//! drives reading, checking, scaffolding, documentation and display.
//!
//! Given: positioned values and a type. Gives: typed values and their problems.
//! May not know: sections, languages of a site, pages.

mod article;
mod brief;
mod case;
mod common;
mod compilation;
mod issue;
mod list;
mod messages;
mod page;
mod profile;
mod prose;
mod read;
mod report;
pub mod scaffold;
mod schema;
mod site;
mod value;

pub use common::{COMMON_PROSE, TRANSLATED_FROM, common_fields, section_fields};
pub use prose::words;
pub use read::{Reader, read_fields, written};
pub use schema::{Schemas, Whose};
pub use site::read_types;
pub use value::{Attachment, Fields, Person, Picture, Reference, Series, Spanned, Value};

use crate::base::lang::{Lang, Text};
use crate::base::text::fold_width;

/// A type of article.
#[derive(Clone, Debug, Hash)]
pub struct Type {
    /// Its name in front matter: `case`.
    pub name: String,
    /// Its name for readers: 案例, Case.
    pub label: Text,
    /// The schema.org type of its page.
    pub schema: Schema,
    /// The fields of its own, in the order they are shown.
    pub fields: Vec<FieldSpec>,
    /// The fields whose text places an article in a list, as `field` or
    /// `field.subfield`: a case's subject, a person's employer and post.
    pub note: Vec<String>,
    /// The fields that its articles should have, of its own or of every type. One that
    /// lacks them is published; `check` reminds the editor.
    pub asks: Vec<String>,
}

/// The schema.org type of a page (DOMAIN: schema.org vocabulary).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Schema {
    /// `Article`
    Article,
    /// `NewsArticle`
    NewsArticle,
    /// `ProfilePage` whose `mainEntity` is a `Person`
    ProfilePage,
    /// `Report`
    Report,
    /// `PublicationIssue` of a `Periodical`
    PublicationIssue,
    /// `Book`
    Book,
    /// `WebPage`
    WebPage,
}

/// One field.
#[derive(Clone, Debug, PartialEq, Hash)]
pub struct FieldSpec {
    /// Its name in front matter.
    pub name: String,
    /// What may be written in it.
    pub form: Form,
    /// Whether an article of the type must have it.
    pub required: bool,
    /// Its name for readers.
    pub label: Text,
    /// What an editor should put there.
    pub help: Text,
    /// Whether it steers the page rather than being shown on it as a fact.
    pub steers: bool,
    /// The word that stands for it where none is written.
    pub default: Option<String>,
}

/// What may be written in a field.
#[derive(Clone, Debug, PartialEq, Hash)]
pub enum Form {
    /// A line of text.
    Text,
    /// A list of lines; a single one, or one split by `，、；`, is a list too.
    List,
    /// `true` or `false`.
    Bool,
    /// A whole number; `04` is 4.
    Number,
    /// A date or date-time.
    Date,
    /// A day or a range of days.
    DateRange,
    /// A month: `2016-06`.
    Month,
    /// An absolute `http` or `https` address.
    Url,
    /// A picture beside the text, or `{src, alt, caption, credit}`.
    Picture,
    /// Files beside the text: paths or `{file, label}`.
    Files,
    /// Names or `{name, role, org, note}`.
    People,
    /// One of a few words.
    Choice(Vec<(String, Text)>),
    /// Names of things that are looked up later: tags, regions.
    References,
    /// A name, or `{name, position}`.
    Series,
    /// A group of fields.
    Record(Vec<FieldSpec>),
    /// A list of groups of fields.
    Records(Vec<FieldSpec>),
}

impl FieldSpec {
    /// An optional field with its labels.
    pub fn new(name: &str, form: Form, zh: &str, en: &str) -> Self {
        Self {
            name: name.to_owned(),
            form,
            required: false,
            label: both(zh, en),
            help: Text::default(),
            steers: false,
            default: None,
        }
    }

    /// The same field, required.
    pub fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// The same field, one that steers the page rather than being shown on it.
    pub fn steers(self) -> Self {
        Self { steers: true, ..self }
    }

    /// Whether it is meant by `name`: its own, its label, or its own in other letters.
    pub fn is_called(&self, name: &str) -> bool {
        let folded = || fold_width(name).to_lowercase().replace('-', "_");
        self.name == name || self.label.is_any(name) || self.name == folded()
    }

    /// The same field, which is `word` where none is written.
    pub fn default_is(self, word: &str) -> Self {
        Self { default: Some(word.to_owned()), ..self }
    }

    /// The same field with advice to the editor.
    pub fn help(self, zh: &str, en: &str) -> Self {
        Self { help: both(zh, en), ..self }
    }
}

/// The same text in simplified Chinese and English; generated and further
/// languages fall back to one of them.
pub(crate) fn both(zh: &str, en: &str) -> Text {
    let tag = |tag| Lang::new(tag).expect("the tags of the built-in languages are well formed");
    Text::by_lang([(tag("zh-Hans"), zh.to_owned()), (tag("en"), en.to_owned())])
}

/// All types that a site knows.
#[derive(Clone, Debug, Hash)]
pub struct Types(Vec<Type>);

impl Types {
    /// The built-in table.
    pub fn builtin() -> Self {
        Self(vec![
            article::kind(),
            case::kind(),
            profile::kind(),
            brief::kind(),
            report::kind(),
            issue::kind(),
            compilation::kind(),
            page::kind(),
        ])
    }

    /// Adds a site's own type, or replaces a built-in one of that name.
    pub fn add(&mut self, kind: Type) {
        match self.0.iter_mut().find(|known| known.name == kind.name) {
            Some(known) => *known = kind,
            None => self.0.push(kind),
        }
    }

    /// The type called `name`.
    pub fn get(&self, name: &str) -> Option<&Type> {
        self.0.iter().find(|kind| kind.name == name)
    }

    /// The type that `text` names, by its name or its label.
    pub fn find(&self, text: &str) -> Option<&Type> {
        self.get(text).or_else(|| self.0.iter().find(|kind| kind.label.is_any(text)))
    }

    /// All types in their order.
    pub fn iter(&self) -> impl Iterator<Item = &Type> {
        self.0.iter()
    }
}

impl Type {
    /// The field called `name`, of its own.
    pub fn field(&self, name: &str) -> Option<&FieldSpec> {
        self.fields.iter().find(|field| field.name == name)
    }
}
