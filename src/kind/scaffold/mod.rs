//! The front matter of a file that is yet to be written, from its type's table: each
//! field with its name for readers and what belongs there.
//!
//! Given: a type and what is known beforehand. Gives: the text of a file. May not know:
//! where it will lie, and who asks for it.

mod sheet;
mod translation;

use jiff::civil::Date;

pub use translation::{Original, translation};

use self::sheet::{Line, Sheet};
use super::{Schema, Type, common_fields};
use crate::base::diag::MessageLang;
use crate::base::yaml::scalar;

/// What is known of an article before it is written.
#[derive(Clone, Debug)]
pub struct Start<'a> {
    /// Its title.
    pub title: &'a str,
    /// The day on which it is begun.
    pub date: Date,
    /// Further fields and their values, in YAML.
    pub given: Vec<(&'a str, String)>,
    /// Whether its section has articles of another type, so that it names its own.
    pub names_type: bool,
}

/// The file of a new article, its text empty: what must be there, what had better be
/// there, and as comments what may be there. It is a draft.
pub fn article(kind: &Type, start: &Start<'_>, lang: MessageLang) -> String {
    let mut sheet = Sheet::new(lang);
    sheet.say(lang.of(
        "“#”开头的行是说明，不会出现在网页上。值写在冒号和一个空格的后面。",
        "Lines that begin with # are notes and never show. Write values after the colon and a blank.",
    ));
    let given = |name: &str| {
        let known = start.given.iter().find(|(known, _)| *known == name);
        known.map(|(_, value)| value.as_str())
    };
    let own = |name: &str| kind.field(name);
    let common = |name: &&str| common_fields().iter().find(|spec| spec.name == **name);
    let wanted = wanted(kind.schema);

    sheet.part();
    for spec in common_fields() {
        match spec.name.as_str() {
            "title" => sheet.field(spec, Line::Given(&scalar(start.title))),
            "type" if start.names_type => sheet.field(spec, Line::Given(&kind.name)),
            _ => {}
        }
    }
    for spec in &kind.fields {
        match given(&spec.name) {
            Some(value) => sheet.field(spec, Line::Given(value)),
            None if spec.required => sheet.field(spec, Line::Empty),
            None => {}
        }
    }

    sheet.part();
    let date = start.date.to_string();
    for spec in wanted.iter().filter(|name| own(name).is_none()).filter_map(common) {
        match spec.name.as_str() {
            "date" => sheet.field(spec, Line::Given(&date)),
            _ => sheet.field(spec, Line::Empty),
        }
    }

    sheet.part();
    sheet.say(lang.of(
        "以下可以不写。要写哪一项，删去那一行开头的“#”。",
        "What follows may be left out. To write a field, take away the # before it.",
    ));
    sheet.part();
    let further = further(kind.schema).iter().filter(|name| own(name).is_none());
    let may = kind.fields.iter().filter(|spec| !spec.required && given(&spec.name).is_none());
    for spec in may.chain(further.filter_map(common)) {
        sheet.field(spec, Line::Off);
    }
    sheet.draft(lang.of(
        "草稿不会发布。写完以后，请删去下面这一行。",
        "A draft is not published. When it is written, take out the line below.",
    ));
    sheet.finish("\n")
}

/// The common fields that an article for this schema.org type had better have.
fn wanted(schema: Schema) -> &'static [&'static str] {
    match schema {
        Schema::WebPage => &["summary"],
        Schema::PublicationIssue | Schema::Book => &["date", "summary", "cover"],
        Schema::Article | Schema::NewsArticle | Schema::ProfilePage | Schema::Report => {
            &["date", "summary", "source", "tags", "regions"]
        }
    }
}

/// The common fields that it may have beside them. Those that steer an address or hold
/// an article back are for who knows them.
fn further(schema: Schema) -> &'static [&'static str] {
    match schema {
        Schema::WebPage => &["cover", "attachments"],
        Schema::PublicationIssue | Schema::Book => &["subtitle", "editor", "tags", "regions"],
        Schema::Article | Schema::NewsArticle | Schema::ProfilePage | Schema::Report => &[
            "kicker",
            "subtitle",
            "authors",
            "contributor",
            "editor",
            "source_url",
            "reprint",
            "cover",
            "attachments",
            "series",
            "issue",
            "column",
            "pages",
        ],
    }
}
