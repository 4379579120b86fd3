//! What reports look like.

use unicode_width::UnicodeWidthStr;

use super::github::escape;
use super::*;
use crate::base::diag::{Diags, MessageLang, Problem, Span, Words};
use crate::base::fix::Fix;
use crate::base::path::RelPath;

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
        english.starts_with("error[HB1003]: The title holds a colon.\n --> content/a.md:2:13\n")
    );
    assert!(english.contains("  = help: Put it in quotes.\n"));
    assert!(english.ends_with("\n1 error, 1 warning, 1 note\n"));
    assert!(
        terminal(&diags(), source, MessageLang::Zh, true, Limits::default()).contains("\u{1b}[")
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
    diags.add(&RelPath::new("content/a.md"), Problem::error("HB1", Words::new("甲", "a")).at(odd));
    assert!(shown(&diags, MessageLang::Zh).contains("content/a.md:2:9\n"));
}

/// Lines of all kinds, each with one place marked by `误`.
fn lines() -> Vec<String> {
    let (before, after) = ("甲乙丙丁，".repeat(40), "戊己 abc。".repeat(40));
    let kinds = [
        "title: 江苏省科协误夯实基础",
        "\ttitle:\t江苏省科协\t误夯实\t基础",
        "🎉 家👨‍👩‍👧 旗🇨🇳 ❤ 误 🎉🎉",
        "ＡＢＣ：１２３，ｱｲｳ「误」・ＡＢＣ",
        "cafe\u{301} e\u{301}n̈ é误e\u{301}é",
        "plain words of Latin letters 误 and more of them",
        "误",
        "　　全角空格　误　　　",
    ];
    let mut lines: Vec<String> = kinds.iter().map(|line| (*line).to_owned()).collect();
    lines.extend(kinds.iter().map(|line| format!("{line}{after}")));
    lines.extend(kinds.iter().map(|line| format!("{before}{line}")));
    lines.extend(kinds.iter().map(|line| format!("{before}{line}{after}")));
    lines
}

#[test]
fn carets_stand_right_whatever_the_width() {
    for line in lines() {
        for (number, width) in [(1, 20), (7, 40), (9999, 40), (80, 80), (12345, 80), (1, 200)] {
            let at = line.chars().position(|c| c == '误').expect("the mark") + 1;
            let text = format!("{}{line}\n", "\n".repeat(number - 1));
            let mut diags = Diags::default();
            let problem = Problem::error("HB1", Words::new("甲", "a"));
            diags.add(&RelPath::new("a.md"), problem.at(Span::new(number, at, 1)));
            let limits = Limits { width, ..Limits::default() };
            let source = |_: &RelPath| Some(text.clone());
            let report = terminal(&diags, source, MessageLang::Zh, false, limits);
            let lines: Vec<&str> = report.lines().collect();
            let gutter = number.to_string().len();
            assert_eq!(lines[1].trim_start(), format!("--> a.md:{number}:{at}"));
            let (shown, carets) = (lines[3], lines[4]);
            assert!(shown.width() <= width, "{width}: {} columns\n{report}", shown.width());
            let place = shown.find('误').unwrap_or_else(|| panic!("{width}: cut off\n{report}"));
            let under = format!("{}^^", " ".repeat(shown[..place].width() - gutter - 2));
            assert_eq!(carets, format!("{}|{under}", " ".repeat(gutter + 1)), "{width}\n{report}");
        }
    }
}

#[test]
fn a_long_place_is_cut_too() {
    for width in [20, 40, 80, 200] {
        let line = format!("甲{}乙", "误".repeat(300));
        let mut diags = Diags::default();
        let problem = Problem::error("HB1", Words::new("甲", "a")).at(Span::new(1, 2, 300));
        diags.add(&RelPath::new("a.md"), problem);
        let limits = Limits { width, ..Limits::default() };
        let report = terminal(&diags, |_| Some(line.clone()), MessageLang::Zh, false, limits);
        for line in report.lines() {
            assert!(line.width() <= width, "{width}: {} columns\n{report}", line.width());
        }
    }
}

/// The same in `count` lines of `file`.
fn repeated(diags: &mut Diags, file: &str, code: &'static str, count: usize) {
    for line in 1..=count {
        let problem = Problem::warning(code, Words::new("两个逗号连在一起。", "Two commas."));
        diags.add(&RelPath::new(file), problem.at(Span::new(line, 2, 1)));
    }
}

#[test]
fn what_is_said_again_is_said_once() {
    let mut diags = diags();
    repeated(&mut diags, "content/a.md", "HB2101", 2);
    repeated(&mut diags, "content/news/c.md", "HB2101", 6);
    repeated(&mut diags, "content/z.md", "HB2102", 2);
    assert_eq!(
        shown(&diags, MessageLang::Zh),
        "\
警告[HB2101]: 两个逗号连在一起。
 --> content/a.md:1:2
  |
1 | ---
  |  ^
同样的问题还有 7 处：
  content/a.md:2:2
  content/news/c.md:1:2
  content/news/c.md:2:2
  content/news/c.md:3:2
  content/news/c.md:4:2
  另有 2 处

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

警告[HB2102]: 两个逗号连在一起。
--> content/z.md:1:2

警告[HB2102]: 两个逗号连在一起。
--> content/z.md:2:2

错误 1 处，警告 11 处，提示 1 处
"
    );
    let all = Limits { problems: None, ..Limits::default() };
    let english = terminal(&diags, source, MessageLang::En, false, all);
    let places = "The same in 7 more places:\n  content/a.md:2:2\n  content/news/c.md:1:2\n  \
                  content/news/c.md:2:2\n  content/news/c.md:3:2\n  content/news/c.md:4:2\n  \
                  content/news/c.md:5:2\n  content/news/c.md:6:2\n\nerror[HB1003]";
    assert!(english.contains(places), "{english}");
}

#[test]
fn what_is_said_of_whole_files_again() {
    let mut diags = Diags::default();
    for name in ["a", "b", "c"] {
        let problem = Problem::note("HB0011", Words::new("文件是 GBK 编码。", "It is in GBK."));
        diags.add(&RelPath::new(&format!("content/{name}.md")), problem);
    }
    assert_eq!(
        shown(&diags, MessageLang::En),
        "\
note[HB0011]: It is in GBK.
--> content/a.md
The same in 2 more places:
  content/b.md
  content/c.md

3 notes
"
    );
}

#[test]
fn no_more_than_fifty_unless_asked() {
    let mut diags = Diags::default();
    for line in 1..=53 {
        let said = Words::new(format!("甲{line}"), format!("a{line}"));
        diags.add(&RelPath::new("x.md"), Problem::error("HB1", said).at(Span::new(line, 1, 1)));
    }
    repeated(&mut diags, "y.md", "HB2", 4);
    let report = terminal(&diags, |_| None, MessageLang::Zh, false, Limits::default());
    assert_eq!(report.matches("错误[HB1]").count(), 50);
    assert!(report.ends_with("\n\n另有 7 处没有列出。\n错误 53 处，警告 4 处\n"), "{report}");
    let advice = Limits { advice: true, ..Limits::default() };
    let report = terminal(&diags, |_| None, MessageLang::Zh, false, advice);
    let end = "\n另有 7 处没有列出：用 huibian check --all 全部列出，或在 huibian check \
               后面写上文件、文件夹，只看一部分。\n错误 53 处，警告 4 处\n详细说明：huibian explain HB1\n";
    assert!(report.ends_with(end), "{report}");
    let all = Limits { problems: None, ..Limits::default() };
    let report = terminal(&diags, |_| None, MessageLang::En, false, all);
    assert_eq!(report.matches("error[HB1]").count(), 53);
    assert!(report.ends_with("\n\n53 errors, 4 warnings\n"), "{report}");
}

#[test]
fn commands_that_help_further() {
    let limits = Limits { width: 80, advice: true, ..Limits::default() };
    let end = |lang| {
        let report = terminal(&diags(), source, lang, false, limits);
        let lines: Vec<&str> = report.lines().collect();
        lines[lines.len() - 3..].join("\n")
    };
    assert_eq!(
        end(MessageLang::Zh),
        "错误 1 处，警告 1 处，提示 1 处\n其中 1 处可以自动改正：huibian fix\n详细说明：huibian explain HB1003"
    );
    assert_eq!(
        end(MessageLang::En),
        "1 error, 1 warning, 1 note\n1 of them can be put right: huibian fix\nWhat it means: huibian explain HB1003"
    );
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
1 error, 1 warning, 1 note
"
    );
    assert_eq!(escape("100%: a\nb", false), "100%25: a%0Ab");
}
