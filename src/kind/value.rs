//! What was meant: typed values of fields, each with the place it was written at.

use jiff::civil::Date;

use crate::base::date::When;
use crate::base::diag::Span;

/// A value and where it was written.
#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Spanned<T> {
    /// Where.
    pub span: Span,
    /// What.
    pub value: T,
}

/// The value of a field; its variants answer to [`super::Form`].
#[derive(Clone, Debug, PartialEq, Hash)]
pub enum Value {
    /// A line of text.
    Text(String),
    /// Lines of text.
    List(Vec<String>),
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// A date or date-time.
    Date(When),
    /// A day, or the first and the last.
    Range(When, Option<When>),
    /// The first day of a month.
    Month(Date),
    /// An absolute address.
    Url(String),
    /// A picture.
    Picture(Picture),
    /// Files to download.
    Files(Vec<Attachment>),
    /// A byline.
    People(Vec<Person>),
    /// One of the words of a choice.
    Choice(String),
    /// Names to be looked up.
    References(Vec<Reference>),
    /// A series and the place in it.
    Series(Series),
    /// A group of fields.
    Record(Fields),
    /// Groups of fields.
    Records(Vec<Fields>),
}

impl Value {
    /// The files that it names, and where: pictures, attachments, and those within
    /// groups of fields.
    pub fn files(&self) -> Vec<(&str, Span)> {
        match self {
            Value::Picture(picture) => vec![(&picture.src, picture.span)],
            Value::Files(list) => list.iter().map(|file| (file.file.as_str(), file.span)).collect(),
            Value::Record(record) => record.files(),
            Value::Records(records) => records.iter().flat_map(Fields::files).collect(),
            _ => Vec::new(),
        }
    }
}

/// A name that is looked up later, and where it was written.
pub type Reference = Spanned<String>;

/// A picture as written; `src` is relative to the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Picture {
    /// The path of the file; empty where only a translation of the words is given.
    pub src: String,
    /// Where the path was written.
    pub span: Span,
    /// What it shows.
    pub alt: String,
    /// Shown below it.
    pub caption: String,
    /// Who made it.
    pub credit: String,
}

/// A file to download; `file` is relative to the article.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Attachment {
    /// The path of the file.
    pub file: String,
    /// Where it was written.
    pub span: Span,
    /// What it is called; empty for the file's own name.
    pub label: String,
}

/// Someone in a byline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Person {
    /// The name.
    pub name: String,
    /// What they did or are.
    pub role: String,
    /// Where they work.
    pub org: String,
    /// Anything else.
    pub note: String,
}

/// A series and the place in it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Series {
    /// The series' name.
    pub name: String,
    /// The instalment, from 1.
    pub position: Option<i64>,
}

/// Values by field name, in the order of the type's table.
#[derive(Clone, Debug, Default, PartialEq, Hash)]
pub struct Fields(Vec<(String, Spanned<Value>)>);

impl Fields {
    /// Sets the value of `name`.
    pub fn set(&mut self, name: &str, value: Spanned<Value>) {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, slot)) => *slot = value,
            None => self.0.push((name.to_owned(), value)),
        }
    }

    /// The value of `name`.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.spanned(name).map(|found| &found.value)
    }

    /// The value of `name` and where it was written.
    pub fn spanned(&self, name: &str) -> Option<&Spanned<Value>> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The text of `name`; `""` if it has none.
    pub fn text(&self, name: &str) -> &str {
        match self.get(name) {
            Some(Value::Text(text) | Value::Url(text) | Value::Choice(text)) => text,
            _ => "",
        }
    }

    /// The lines of `name`.
    pub fn list(&self, name: &str) -> &[String] {
        match self.get(name) {
            Some(Value::List(list)) => list,
            _ => &[],
        }
    }

    /// The date of `name`.
    pub fn date(&self, name: &str) -> Option<When> {
        match self.get(name)? {
            Value::Date(when) => Some(*when),
            _ => None,
        }
    }

    /// Whether `name` says yes.
    pub fn is(&self, name: &str) -> bool {
        matches!(self.get(name), Some(Value::Bool(true)))
    }

    /// The names in `name` that are to be looked up.
    pub fn references(&self, name: &str) -> &[Reference] {
        match self.get(name) {
            Some(Value::References(list)) => list,
            _ => &[],
        }
    }

    /// The value at `field` or `field.subfield`.
    pub fn at(&self, path: &str) -> Option<&Value> {
        match path.split_once('.') {
            None => self.get(path),
            Some((name, rest)) => match self.get(name)? {
                Value::Record(fields) => fields.at(rest),
                _ => None,
            },
        }
    }

    /// These fields, and from `below` those that are missing here. Groups and
    /// pictures are completed field by field, so that a translation may give a
    /// picture's words alone.
    pub fn over(mut self, below: &Fields, except: &[&str]) -> Self {
        for (name, value) in &below.0 {
            if except.contains(&name.as_str()) {
                continue;
            }
            match self.0.iter_mut().find(|(known, _)| known == name) {
                None => self.0.push((name.clone(), value.clone())),
                Some((_, own)) => complete(&mut own.value, &value.value),
            }
        }
        self
    }

    /// The files that they name, and where.
    pub fn files(&self) -> Vec<(&str, Span)> {
        self.0.iter().flat_map(|(_, field)| field.value.files()).collect()
    }

    /// Each field in turn.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Spanned<Value>)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }
}

fn complete(own: &mut Value, below: &Value) {
    match (own, below) {
        (Value::Record(own), Value::Record(below)) => {
            *own = std::mem::take(own).over(below, &[]);
        }
        (Value::Picture(own), Value::Picture(below)) if own.src.is_empty() => {
            own.src.clone_from(&below.src);
            own.span = below.span;
            for (mine, other) in [(&mut own.alt, &below.alt), (&mut own.credit, &below.credit)] {
                if mine.is_empty() {
                    mine.clone_from(other);
                }
            }
        }
        _ => {}
    }
}
