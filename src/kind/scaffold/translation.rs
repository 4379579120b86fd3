//! The file of a translation that is yet to be made.

use super::sheet::Sheet;
use crate::base::diag::MessageLang;
use crate::kind::{COMMON_PROSE, Fields, TRANSLATED_FROM, Type, common_fields, words};

/// The common fields beside prose that hold words.
const WORDED: [&str; 6] = ["source", "contributor", "authors", "editor", "cover", "attachments"];

/// What is to be translated.
#[derive(Clone, Debug)]
pub struct Original<'a> {
    /// Its file.
    pub file: &'a str,
    /// Its fields as they were read.
    pub fields: &'a Fields,
    /// Those of its fields that it writes itself, each with its lines.
    pub written: Vec<(&'a str, Vec<&'a str>)>,
    /// Its text.
    pub body: &'a str,
    /// Its version.
    pub stamp: String,
}

/// The file of a translation: the prose to be written, above each field what the
/// original says; as comments the original's other words, as the original writes them;
/// and its text, to be written over. It is a draft.
pub fn translation(kind: &Type, original: &Original<'_>, lang: MessageLang) -> String {
    let mut sheet = Sheet::new(lang);
    sheet.say(&match lang {
        MessageLang::Zh => format!("译自 {}。日期、地区、标签等沿用原文，不用写。", original.file),
        MessageLang::En => format!(
            "Translated from {}. Dates, regions, tags and the like are taken over from it.",
            original.file
        ),
    });
    sheet.part();
    let prose = |name: &str| COMMON_PROSE.contains(&name) && name != "aliases";
    for spec in common_fields().iter().filter(|spec| prose(&spec.name)) {
        let said = original.fields.text(&spec.name);
        if !said.is_empty() {
            sheet.say(&quotation(&sheet.label(spec), said, lang));
            sheet.put(&format!("{}: ", spec.name));
        }
    }
    sheet.part();
    let own = words(original.fields, kind);
    let has_words = |name: &str| {
        let within = |at: &str| at.split('.').next() == Some(name);
        WORDED.contains(&name) || own.iter().any(|(at, _)| within(at))
    };
    let further: Vec<_> = original
        .written
        .iter()
        .filter(|(name, _)| !prose(name) && has_words(name))
        .filter_map(|(name, lines)| {
            let common = || common_fields().iter().find(|spec| spec.name == *name);
            Some((kind.field(name).or_else(common)?, lines))
        })
        .collect();
    if !further.is_empty() {
        sheet.say(lang.of(
            "以下各项不写就沿用原文。要译哪一项，删去那几行开头的“#”，再改写。",
            "What follows is taken over unless you write it. To translate a field, take away the # \
             before its lines and write over them.",
        ));
        sheet.part();
    }
    for (spec, lines) in further {
        sheet.say(&sheet.words(&spec.label));
        for line in lines {
            sheet.put(&format!("#{line}"));
        }
    }
    sheet.part();
    sheet.say(lang.of(
        "原文的版本。原文以后有修改，huibian check 会提醒。",
        "The version of the original: huibian check tells when it has changed.",
    ));
    sheet.put(&format!("{TRANSLATED_FROM}: {}", original.stamp));
    sheet.draft(lang.of(
        "下面的正文是原文，请逐段改成译文。草稿不会发布，译完以后请删去下面这一行。",
        "The text below is the original's, to be written over. A draft is not published: when the \
         translation is done, take out the line below.",
    ));
    let mut body = original.body.replace("\r\n", "\n");
    if !body.ends_with('\n') {
        body.push('\n');
    }
    sheet.finish(&body)
}

/// What the original says in a field, on one line.
fn quotation(label: &str, said: &str, lang: MessageLang) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let said: String = said.chars().map(plain).collect();
    match lang {
        MessageLang::Zh => format!("{label}。原文：{said}"),
        MessageLang::En => format!("{label}. The original: {said}"),
    }
}
