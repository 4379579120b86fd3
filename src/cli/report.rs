//! Diagnostics as editors, programs and code hosts read them.
//!
//! Given: problems, and the text of a file for the asking. Gives: text to print.
//! May not know: where it is printed.

use std::collections::BTreeMap;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Rung, Origin, Renderer, Snippet};

use crate::base::diag::{Diag, Diags, Level, MessageLang, Span};
use crate::base::path::RelPath;
use crate::base::record::Record;

/// How much a report on a terminal shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The width in columns: longer lines are cut around the place.
    pub width: usize,
    /// The most problems that are shown; `None` for all.
    pub problems: Option<usize>,
}

impl Default for Limits {
    fn default() -> Self {
        Self { width: 100, problems: Some(50) }
    }
}

/// The problems with the lines they are in, each followed by what to do, and their
/// counts. `source` gives the text of a file as it was read, without a byte order
/// mark. Empty when there is no problem.
pub fn terminal(
    diags: &Diags,
    source: impl Fn(&RelPath) -> Option<String>,
    lang: MessageLang,
    colour: bool,
    limits: Limits,
) -> String {
    let diags = diags.clone().sorted();
    let style = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = style.term_width(limits.width.max(40)).decor_style(DecorStyle::Ascii);
    let total = diags.iter().count();
    let shown = limits.problems.unwrap_or(total);
    let mut texts: BTreeMap<&RelPath, Option<String>> = BTreeMap::new();
    let mut report = String::new();
    for diag in diags.iter().take(shown) {
        let text = texts.entry(&diag.file).or_insert_with(|| source(&diag.file));
        let group = group(diag, text.as_deref(), lang);
        report.push_str(&renderer.render(&[group]));
        report.push_str("\n\n");
    }
    if total > shown {
        let more = total - shown;
        report.push_str(&match lang {
            MessageLang::Zh => format!("另有 {more} 条。\n"),
            MessageLang::En => format!("{more} more.\n"),
        });
    }
    if total > 0 {
        report.push_str(&counts(&diags, lang));
        report.push('\n');
    }
    report
}

fn group<'a>(diag: &'a Diag, text: Option<&'a str>, lang: MessageLang) -> Group<'a> {
    let (zh, en) = level_words(diag.level);
    let rung = match diag.level {
        Level::Error => Rung::ERROR,
        Level::Warning => Rung::WARNING,
        Level::Note => Rung::NOTE,
    };
    let rung = rung.with_name(if lang == MessageLang::Zh { zh } else { en });
    let title = rung.primary_title(lang.pick(&diag.message)).id(diag.code);
    let path = diag.file.as_str();
    let group = match (diag.span, diag.span.zip(text).and_then(|(span, text)| span.excerpt(text))) {
        (Some(span), Some((line, range))) => title.element(
            Snippet::source(line)
                .path(path)
                .line_start(span.line as usize)
                .annotation(AnnotationKind::Primary.span(range)),
        ),
        (Some(span), None) => title
            .element(Origin::path(path).line(span.line as usize).char_column(span.column as usize)),
        (None, _) => title.element(Origin::path(path)),
    };
    match &diag.hint {
        None => group,
        Some(hint) if lang == MessageLang::Zh => {
            group.element(Rung::HELP.no_name().message(format!("怎么办：{}", hint.zh)))
        }
        Some(hint) => group.element(Rung::HELP.message(hint.en.as_str())),
    }
}

fn level_words(level: Level) -> (&'static str, &'static str) {
    match level {
        Level::Error => ("错误", "error"),
        Level::Warning => ("警告", "warning"),
        Level::Note => ("提示", "note"),
    }
}

/// How many problems of each level there are: `错误 2 处，警告 1 处`. Empty when
/// there is none.
pub fn counts(diags: &Diags, lang: MessageLang) -> String {
    let of_level = |level| match (diags.count(level), level_words(level), lang) {
        (0, _, _) => None,
        (count, (zh, _), MessageLang::Zh) => Some(format!("{zh} {count} 处")),
        (1, (_, en), MessageLang::En) => Some(format!("1 {en}")),
        (count, (_, en), MessageLang::En) => Some(format!("{count} {en}s")),
    };
    let parts: Vec<String> =
        [Level::Error, Level::Warning, Level::Note].into_iter().filter_map(of_level).collect();
    parts.join(if lang == MessageLang::Zh { "，" } else { ", " })
}

/// One JSON array of objects, one a line; paths are relative to the site, with `/`.
pub fn json(diags: &Diags, lang: MessageLang) -> String {
    let diags = diags.clone().sorted();
    let records = diags.iter().map(|diag| {
        serde_json::to_string(&Record::new(diag, lang))
            .expect("strings and numbers are always JSON")
    });
    let records: Vec<String> = records.collect();
    match records.is_empty() {
        true => "[]\n".to_owned(),
        false => format!("[\n{}\n]\n", records.join(",\n")),
    }
}

/// Workflow commands, one a line, which GitHub shows beside the lines of a change.
pub fn github(diags: &Diags, lang: MessageLang) -> String {
    let diags = diags.clone().sorted();
    let mut commands = String::new();
    for diag in diags.iter() {
        let level = match diag.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "notice",
        };
        let mut properties = format!("file={}", escape(diag.file.as_str(), true));
        if let Some(span) = diag.span {
            let Span { line, column, end_column } = span;
            properties.push_str(&format!(",line={line},col={column},endColumn={end_column}"));
        }
        let hint = diag.hint.as_ref().map(|hint| format!("\n{}", lang.pick(hint)));
        let message = format!("{}{}", lang.pick(&diag.message), hint.unwrap_or_default());
        commands.push_str(&format!(
            "::{level} {properties},title={}::{}\n",
            escape(diag.code, true),
            escape(&message, false)
        ));
    }
    commands
}

/// Escapes what ends a workflow command, or in a property what ends that.
fn escape(text: &str, property: bool) -> String {
    let text = text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    if property { text.replace(':', "%3A").replace(',', "%2C") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::diag::{Problem, Words};
    use crate::base::fix::Fix;

    fn diags() -> Diags {
        let mut diags = Diags::default();
        let file = RelPath::new("content/a.md");
        let colon = Words::new("标题里有半角冒号。", "The title holds a colon.");
        let quote = Words::new("请加引号。", "Put it in quotes.");
        let (at, fix) = (Span::new(2, 13, 1), Fix::edit(Span::new(2, 13, 1), "："));
        diags.add(&file, Problem::error("HB1003", colon).at(at).hint(quote).fix(fix));
        let region = Words::new("地区不明确。", "The region is ambiguous.");
        diags.add(&file, Problem::warning("HB2001", region).at(Span::new(3, 11, 3)));
        let whole = Words::new("文件是 GBK 编码。", "The file is in GBK.");
        diags.add(&RelPath::new("content/b,1.md"), Problem::note("HB0011", whole));
        diags
    }

    fn source(path: &RelPath) -> Option<String> {
        let text = "---\ntitle: 江苏省科协: 夯实基础\r\nregions: [朝阳区]\n---\n";
        (path.as_str() == "content/a.md").then(|| text.to_owned())
    }

    fn shown(diags: &Diags, lang: MessageLang) -> String {
        terminal(diags, source, lang, false, Limits { width: 80, ..Limits::default() })
    }

    #[test]
    fn carets_stand_right_under_chinese() {
        assert_eq!(
            shown(&diags(), MessageLang::Zh),
            "\
错误[HB1003]: 标题里有半角冒号。
 --> content/a.md:2:13
  |
2 | title: 江苏省科协: 夯实基础
  |                  ^
  |
  = 怎么办：请加引号。

警告[HB2001]: 地区不明确。
 --> content/a.md:3:11
  |
3 | regions: [朝阳区]
  |           ^^^^^^

提示[HB0011]: 文件是 GBK 编码。
--> content/b,1.md

错误 1 处，警告 1 处，提示 1 处
"
        );
        let english = shown(&diags(), MessageLang::En);
        assert!(
            english
                .starts_with("error[HB1003]: The title holds a colon.\n --> content/a.md:2:13\n")
        );
        assert!(english.contains("  = help: Put it in quotes.\n"));
        assert!(english.ends_with("\n1 error, 1 warning, 1 note\n"));
        assert!(
            terminal(&diags(), source, MessageLang::Zh, true, Limits::default())
                .contains("\u{1b}[")
        );
        assert_eq!(shown(&Diags::default(), MessageLang::Zh), "");
    }

    #[test]
    fn places_that_are_no_more_do_no_harm() {
        let spans =
            [(1, 1, 1), (1, 4, 9), (1, 5, 1), (2, 23, 5), (5, 1, 1), (6, 1, 1), (900, 900, 900)];
        for (line, column, length) in spans {
            let mut diags = Diags::default();
            let problem = Problem::error("HB1", Words::new("甲", "a"));
            diags.add(&RelPath::new("content/a.md"), problem.at(Span::new(line, column, length)));
            let report = shown(&diags, MessageLang::Zh);
            assert!(report.contains(&format!("content/a.md:{line}:{column}\n")), "{report}");
        }
        let mut diags = Diags::default();
        let odd = Span { line: 2, column: 9, end_column: 3 };
        diags.add(
            &RelPath::new("content/a.md"),
            Problem::error("HB1", Words::new("甲", "a")).at(odd),
        );
        assert!(shown(&diags, MessageLang::Zh).contains("content/a.md:2:9\n"));
    }

    #[test]
    fn long_lines_are_cut_around_the_place() {
        let line = format!("{}错误{}", "甲乙丙丁".repeat(60), "戊己".repeat(60));
        let mut diags = Diags::default();
        let problem = Problem::error("HB1", Words::new("甲", "a")).at(Span::new(1, 241, 2));
        diags.add(&RelPath::new("a.md"), problem);
        let report = terminal(
            &diags,
            |_| Some(line.clone()),
            MessageLang::Zh,
            false,
            Limits { width: 80, ..Limits::default() },
        );
        let lines: Vec<&str> = report.lines().collect();
        assert_eq!(lines[1], " --> a.md:1:241");
        assert!(unicode_width::UnicodeWidthStr::width(lines[3]) <= 88, "{report}");
        let cut = lines[3].find("错误").expect("the place is shown");
        let caret = lines[4].find("^^^^").expect("a caret");
        assert_eq!(unicode_width::UnicodeWidthStr::width(&lines[3][..cut]), caret);
    }

    #[test]
    fn no_more_than_fifty_unless_asked() {
        let mut diags = Diags::default();
        for line in 1..=53 {
            let problem = Problem::error("HB1", Words::new("甲", "a")).at(Span::new(line, 1, 1));
            diags.add(&RelPath::new("x.md"), problem);
        }
        let report = terminal(&diags, |_| None, MessageLang::Zh, false, Limits::default());
        assert_eq!(report.matches("错误[HB1]").count(), 50);
        assert!(report.ends_with("另有 3 条。\n错误 53 处\n"));
        let report = terminal(
            &diags,
            |_| None,
            MessageLang::En,
            false,
            Limits { problems: None, ..Limits::default() },
        );
        assert_eq!(report.matches("error[HB1]").count(), 53);
        assert!(report.ends_with("\n53 errors\n"));
    }

    #[test]
    fn for_programs() {
        assert_eq!(
            json(&diags(), MessageLang::Zh),
            "[\n\
             {\"code\":\"HB1003\",\"level\":\"error\",\"file\":\"content/a.md\",\"line\":2,\"column\":13,\
             \"end_column\":14,\"message\":\"标题里有半角冒号。\",\"hint\":\"请加引号。\",\"fixable\":true},\n\
             {\"code\":\"HB2001\",\"level\":\"warning\",\"file\":\"content/a.md\",\"line\":3,\"column\":11,\
             \"end_column\":14,\"message\":\"地区不明确。\",\"hint\":null,\"fixable\":false},\n\
             {\"code\":\"HB0011\",\"level\":\"note\",\"file\":\"content/b,1.md\",\"line\":null,\
             \"column\":null,\"end_column\":null,\"message\":\"文件是 GBK 编码。\",\"hint\":null,\
             \"fixable\":false}\n]\n"
        );
        assert_eq!(json(&Diags::default(), MessageLang::En), "[]\n");
    }

    #[test]
    fn for_code_hosts() {
        assert_eq!(
            github(&diags(), MessageLang::En),
            "\
::error file=content/a.md,line=2,col=13,endColumn=14,title=HB1003::The title holds a colon.%0APut it in quotes.
::warning file=content/a.md,line=3,col=11,endColumn=14,title=HB2001::The region is ambiguous.
::notice file=content/b%2C1.md,title=HB0011::The file is in GBK.
"
        );
        assert_eq!(escape("100%: a\nb", false), "100%25: a%0Ab");
    }
}
