//! A book as Typst source.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::base::lang::Lang;
use crate::base::text::is_wide;
use crate::plan::book::{BookChapter, BookView};

use super::super::Terms;
use super::super::html::{self, Html};
use super::Paper;
use super::anchors::Anchors;
use super::body;
use super::faces::{Choice, is_traditional};
use super::pictures::Pictures;
use super::text::string;

/// How much of a chapter's title fits in the running head, a Chinese character counting
/// two.
const SHORT: usize = 52;

/// A chapter that is about to be written.
struct Chapter<'a> {
    /// The title of the part that begins with it; `""` if none does.
    part: &'a str,
    /// Whether it stands in a part that has a title.
    in_part: bool,
    view: &'a BookChapter,
    pieces: Vec<Html>,
}

/// The Typst source of `book`, and the addresses of the pictures in it that lie
/// elsewhere and are left out. `faces` gives the faces of a language.
pub(super) fn typeset(
    book: &BookView,
    pictures: &Pictures,
    faces: &dyn Fn(&Lang) -> Choice,
    paper: Paper,
) -> (String, BTreeSet<String>) {
    let foreword = foreword(book);
    let mut chapters: Vec<Chapter<'_>> =
        foreword.iter().map(|view| chapter("", false, view)).collect();
    for part in &book.parts {
        for (at, view) in part.chapters.iter().enumerate() {
            let begins = if at == 0 { part.title.as_str() } else { "" };
            chapters.push(chapter(begins, !part.title.is_empty(), view));
        }
    }
    let mut anchors = Anchors::default();
    for chapter in &chapters {
        anchors.want(&chapter.pieces);
    }
    // Typst refuses a link that leads nowhere, and what is there is known only when
    // all is written: so it is written twice.
    write_chapters(book, &chapters, pictures, &mut anchors, faces);
    anchors.known = Some(std::mem::take(&mut anchors.written));
    let (bodies, remote) = write_chapters(book, &chapters, pictures, &mut anchors, faces);

    let own = faces(&book.lang);
    let mut out = String::from("#import \"style.typ\": *\n");
    let (width, height, margin) = paper.measure();
    let _ = write!(
        out,
        "#show: book.with(\n  title: {},\n  publisher: {},\n  date: {},\n  \
         paper: ({width}mm, {height}mm),\n  margin: {margin}mm,\n  {},\n  faces: {},\n)\n\n",
        string(&book.title),
        string(&book.publisher),
        date(&book.updated),
        language(&book.lang),
        families(&own),
    );
    if let Some(cover) = &book.cover
        && let Some(kept) = pictures.get(cover.file.as_str())
    {
        let _ = writeln!(out, "#cover({}, {});\n", string(&kept.name), string(&cover.alt));
    }
    let _ = write!(
        out,
        "#title-page(\n  title: {},\n  subtitle: {},\n  publisher: {},\n  faces: {},\n);\n\n",
        string(&book.title),
        string(&book.subtitle),
        string(&book.publisher),
        families(&own),
    );
    let _ = writeln!(
        out,
        "#contents({}, parts: {}, faces: {});\n",
        string(Terms::of(&book.lang).contents),
        chapters.iter().any(|chapter| chapter.in_part),
        families(&own)
    );
    out.push_str(&bodies);
    if !book.colophon.is_empty() {
        let _ =
            writeln!(out, "#colophon(\n  {},\n  faces: {},", string(&book.title), families(&own));
        for (label, words) in &book.colophon {
            let _ = writeln!(out, "  ({}, {}),", string(label), string(words));
        }
        out.push_str(");\n");
    }
    (out, remote)
}

fn chapter<'a>(part: &'a str, in_part: bool, view: &'a BookChapter) -> Chapter<'a> {
    Chapter { part, in_part, view, pieces: html::parse(&view.body) }
}

/// The foreword as a chapter.
fn foreword(book: &BookView) -> Option<BookChapter> {
    let is_there = !book.foreword.trim().is_empty();
    is_there.then(|| BookChapter {
        id: "foreword".to_owned(),
        lang: None,
        kicker: String::new(),
        title: Terms::of(&book.lang).foreword.to_owned(),
        subtitle: String::new(),
        byline: String::new(),
        source: String::new(),
        note: String::new(),
        body: book.foreword.clone(),
    })
}

fn write_chapters(
    book: &BookView,
    chapters: &[Chapter<'_>],
    pictures: &Pictures,
    anchors: &mut Anchors,
    faces: &dyn Fn(&Lang) -> Choice,
) -> (String, BTreeSet<String>) {
    let mut out = String::new();
    let mut remote = BTreeSet::new();
    for (at, Chapter { part, in_part, view, pieces }) in chapters.iter().enumerate() {
        let lang = view.lang.as_ref().unwrap_or(&book.lang);
        let id = if anchors.take(&view.id) { string(&view.id) } else { "none".to_owned() };
        let _ = writeln!(out, "#chapter(\n  id: {id},\n  level: {},", if *in_part { 2 } else { 1 });
        let short = shorten(&view.title);
        let texts = [
            ("part", *part),
            ("head", &book.running_head),
            ("short", &short),
            ("kicker", &view.kicker),
            ("title", &view.title),
            ("subtitle", &view.subtitle),
            ("byline", &view.byline),
            ("source", &view.source),
            ("note", &view.note),
        ];
        for (name, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
            let _ = writeln!(out, "  {name}: {},", string(text));
        }
        if at == 0 {
            out.push_str("  first: true,\n");
        }
        let own = families(&faces(lang));
        if *lang != book.lang {
            let (code, region) = code(lang);
            let _ = writeln!(out, "  language: language.with({code}, {region}, {own}),");
        }
        let (words, elsewhere) = body::body(pieces, pictures, anchors);
        remote.extend(elsewhere);
        let _ = write!(out, "  faces: {own},\n)[\n{}\n];\n\n", words.trim_end());
    }
    (out, remote)
}

/// A title as the running head has it.
fn shorten(title: &str) -> String {
    let mut width = 0;
    for (at, c) in title.char_indices() {
        width += if is_wide(c) { 2 } else { 1 };
        if width > SHORT {
            return format!("{}…", title[..at].trim_end());
        }
    }
    title.to_owned()
}

/// `lang` as Typst has it: the language and its region.
fn code(lang: &Lang) -> (String, &'static str) {
    if lang.is_chinese() {
        let region = if is_traditional(lang) { "\"tw\"" } else { "\"cn\"" };
        return ("\"zh\"".to_owned(), region);
    }
    let first = lang.segment();
    let first = first.split('-').next().unwrap_or_default();
    let fits = (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_lowercase());
    (string(if fits { first } else { "en" }), "none")
}

fn language(lang: &Lang) -> String {
    let (code, region) = code(lang);
    format!("lang: {code},\n  region: {region}")
}

fn families(choice: &Choice) -> String {
    let list = |names: &[String]| {
        names.iter().map(|name| format!("{},", string(name))).collect::<String>()
    };
    format!(
        "(text: ({}), heading: ({}), code: ({}), emphasis: ({}), quote: ({}))",
        list(&choice.text),
        list(&choice.heading),
        list(&choice.code),
        list(&choice.emphasis),
        list(&choice.quote),
    )
}

/// The date and time that `updated` (RFC 3339) has where it was written.
fn date(updated: &str) -> String {
    let local = updated.get(..19).and_then(|local| local.parse::<jiff::civil::DateTime>().ok());
    let Some(at) = local.filter(|at| at.year() > 0) else { return "none".to_owned() };
    format!(
        "datetime(year: {}, month: {}, day: {}, hour: {}, minute: {}, second: {})",
        at.year(),
        at.month(),
        at.day(),
        at.hour(),
        at.minute(),
        at.second()
    )
}
