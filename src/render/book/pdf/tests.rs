//! What the source of a book is, word for word; and that Typst takes it, however odd
//! the book.

use super::*;
use crate::base::digest::Piece;
use crate::base::lang::Lang;
use crate::plan::book::{BookChapter, BookPart, BookPicture};

use super::faces::Choice;
use super::pictures::{Kept, Pictures};

fn chapter(id: &str, title: &str, body: &str) -> BookChapter {
    BookChapter {
        id: id.into(),
        lang: None,
        kicker: String::new(),
        title: title.into(),
        subtitle: String::new(),
        byline: String::new(),
        source: String::new(),
        note: String::new(),
        body: body.into(),
    }
}

fn book(chapters: Vec<BookChapter>) -> BookView {
    BookView {
        lang: Lang::new("zh-Hans").unwrap(),
        title: "案例汇编".into(),
        subtitle: "2024年第4期".into(),
        url: "https://example.org/issues/4/".into(),
        publisher: "编辑部".into(),
        updated: "2024-05-01T08:30:00+08:00".into(),
        running_head: "案例汇编2024年第4期".into(),
        cover: None,
        foreword: String::new(),
        parts: vec![BookPart {
            title: "区县实践".into(),
            chapters: chapters.into_iter().map(Piece::new).collect(),
        }],
        colophon: vec![("主办".into(), "“甲”科协".into())],
        pictures: Vec::new(),
    }
}

fn choice(lang: &Lang) -> Choice {
    let one = |name: &str| vec![format!("{name} {lang}")];
    Choice {
        text: one("Song"),
        heading: one("Hei"),
        code: one("Mono"),
        emphasis: one("Hei"),
        quote: one("Kai"),
    }
}

fn pictures() -> Pictures {
    let kept = |name: &str, width, height| Kept { name: name.into(), width, height };
    let list = [
        ("content/a.svg", kept("picture-1.svg", Some(800), Some(500))),
        ("content/logo.png", kept("picture-2.png", Some(32), Some(32))),
    ];
    Pictures(list.into_iter().map(|(path, kept)| (path.to_owned(), kept)).collect())
}

/// The source of a body, without the chapter around it.
#[track_caller]
fn sets(body: &str, source: &str) {
    let book = book(vec![chapter("m1", "甲", body), chapter("m2", "乙", "")]);
    let (whole, _) = typeset::typeset(&book, &pictures(), &choice, Paper::Kai16);
    let (_, rest) = whole.split_once("\n)[\n").expect("a chapter");
    let (own, _) = rest.split_once("\n];\n").expect("its end");
    assert_eq!(own, source, "{body}");
}

#[test]
fn a_book_is_one_source() {
    let mut first = chapter("m1", "甲“篇”", "<p>见<a href=\"#m2\">乙</a>。</p>");
    first.byline = "张三".into();
    let mut second = chapter("m2", "An English chapter with a title that is long", "<p>Yes.</p>");
    second.lang = Lang::new("en-GB");
    let mut book = book(vec![first, second]);
    book.foreword = "<p>卷首。</p>\n".into();
    book.cover = Some(BookPicture {
        file: RelPath::new("content/a.svg"),
        alt: "封面".into(),
        width: None,
        height: None,
    });
    let (source, remote) = typeset::typeset(&book, &pictures(), &choice, Paper::Kai16);
    assert!(remote.is_empty());
    let zh = "(text: (\"Song zh-Hans\",), heading: (\"Hei zh-Hans\",), code: (\"Mono zh-Hans\",), \
              emphasis: (\"Hei zh-Hans\",), quote: (\"Kai zh-Hans\",))";
    let en = zh.replace("zh-Hans", "en-GB");
    let expected = format!(
        r##"#import "style.typ": *
#show: book.with(
  title: "案例汇编",
  publisher: "编辑部",
  date: datetime(year: 2024, month: 5, day: 1, hour: 8, minute: 30, second: 0),
  paper: (185mm, 260mm),
  margin: 20mm,
  lang: "zh",
  region: "cn",
  faces: {zh},
)

#cover("picture-1.svg", "封面");

#title-page(
  title: "案例汇编",
  subtitle: "2024年第4期",
  publisher: "编辑部",
  faces: {zh},
);

#contents("目录", parts: true, faces: {zh});

#chapter(
  id: "foreword",
  level: 1,
  head: "案例汇编2024年第4期",
  short: "前言",
  title: "前言",
  first: true,
  faces: {zh},
)[
#"卷首。";
];

#chapter(
  id: "m1",
  level: 2,
  part: "区县实践",
  head: "案例汇编2024年第4期",
  short: "甲“篇”",
  title: "甲“篇”",
  byline: "张三",
  faces: {zh},
)[
#"见";#link(label("m2"))[#"乙";];#"。";
];

#chapter(
  id: "m2",
  level: 2,
  head: "案例汇编2024年第4期",
  short: "An English chapter with a title that is long",
  title: "An English chapter with a title that is long",
  language: language.with("en", none, {en}),
  faces: {en},
)[
#"Yes.";
];

#colophon(
  "案例汇编",
  faces: {zh},
  ("主办", "“甲”科协"),
);
"##
    );
    assert_eq!(source, expected);
}

#[test]
fn words_and_paragraphs() {
    sets("", "");
    sets(
        "<p>　　甲 \n <strong>乙 </strong>b<br>\n丙</p>\n<p>丁</p>\n",
        "#\"甲\";#strong[#\" 乙\";];#\" b\";#linebreak();#\"丙\";\n\n#\"丁\";",
    );
    sets("<p>#panic(\"甲\")*_$[]\\</p>", "#\"#panic(\\\"甲\\\")*_$[]\\\\\";");
    sets(
        "<p>x<sub>2</sub><sup>3</sup> <code>a  \"b\"</code><del>c</del><strong></strong></p>",
        "#\"x\";#sub[#\"2\";];#super[#\"3\";];#\" \";#raw(\"a  \\\"b\\\"\");#strike[#\"c\";];",
    );
    sets(
        "<p><ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby><q>甲</q></p>",
        "#\"汉\";#\"（\";#\"hàn\";#\"）\";#\"“\";#\"甲\";#\"”\";",
    );
}

#[test]
fn headings_quotes_and_code() {
    sets(
        "<h3 id=\"m1-a\">一、<em>甲</em></h3>\n<h6>乙</h6><h2>丙</h2><h3></h3>",
        "#heading(level: 3)[#\"一、\";#emph[#\"甲\";];];\n\n#heading(level: 6)[#\"乙\";];\n\n#heading(level: 3)[#\"丙\";];",
    );
    sets(
        "<blockquote>\n<p>甲</p>\n<p>乙</p></blockquote><hr>",
        "#quote(block: true)[#\"甲\";\n\n#\"乙\";];\n\n#rule;",
    );
    sets(
        "<pre tabindex=\"0\"><code><span class=\"k\">fn</span> a() {\n\t\"b\"\n}\n</code></pre>",
        "#raw(block: true, \"fn a() {\\n\\t\\\"b\\\"\\n}\");",
    );
    sets("<dl><dt>科协</dt><dd>协会</dd></dl>", "#term[#\"科协\";];\n\n#description[#\"协会\";];");
}

#[test]
fn lists() {
    sets(
        "<ul>\n<li>甲\n<ol start=\"3\">\n<li>乙</li>\n<li value=\"7\">丙</li></ol></li></ul>",
        "#list(tight: true,\n  [#\"甲\";\n\n#enum(tight: true, start: 3,\n  [#\"乙\";],\n  enum.item(7)[#\"丙\";],\n);],\n);",
    );
    sets(
        "<ul>\n<li class=\"task\"><label><input type=\"checkbox\" disabled checked> 甲</label></li>\n<li><p>乙</p></li></ul>",
        "#list(tight: false,\n  [#task(true);#\" 甲\";],\n  [#\"乙\";],\n);",
    );
}

#[test]
fn tables_have_every_cell_in_its_place() {
    sets(
        "<div class=\"table\"><table><caption>表1</caption><thead>\n<tr><th scope=\"col\" class=\"right\">甲</th><td></td></tr></thead>\n<tbody><tr><td rowspan=\"9\">乙</td><td>丙</td></tr><tr><td colspan=\"2\">丁</td></tr></tbody></table></div>",
        "#caption[#\"表1\";];\n\n#table(columns: 3,\n  ..rules(1, 3),\n  table.header(table.cell(x: 0, y: 0, align: right + horizon)[#strong[#\"甲\";];], table.cell(x: 1, y: 0)[]),\n  table.cell(x: 0, y: 1, rowspan: 2)[#\"乙\";],\n  table.cell(x: 1, y: 1)[#\"丙\";],\n  table.cell(x: 1, y: 2, colspan: 2)[#\"丁\";],\n);",
    );
}

#[test]
fn pictures_are_those_that_can_be_set() {
    let figure = |src: &str| {
        format!("<figure><img src=\"{src}\" alt=\"甲\"><figcaption>图1</figcaption></figure>")
    };
    sets(
        &figure("media:content/a.svg"),
        "#figure(caption: [#\"图1\";])[#picture(\"picture-1.svg\", \"甲\", width: 800);];",
    );
    sets(&figure("media:content/none.svg"), "");
    sets(&figure("https://example.org/a.png"), "");
    sets(
        "<p>甲<img src=\"media:content/a.svg\" alt=\"\">乙</p>",
        "#\"甲\";\n\n#picture(\"picture-1.svg\", \"\", width: 800);\n\n#\"乙\";",
    );
    sets(
        "<p>甲<img src=\"media:content/logo.png\" alt=\"标\">乙</p>",
        "#\"甲\";#small-picture(\"picture-2.png\", \"标\");#\"乙\";",
    );
}

#[test]
fn footnotes_stand_at_their_marks() {
    let mark = |number| {
        format!("<sup><a href=\"#m1-fn-{number}\" role=\"doc-noteref\">{number}</a></sup>")
    };
    let notes = "<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n<li id=\"m1-fn-1\"><p>注 <a href=\"#m1-fnref-1\" class=\"footnote-back\" role=\"doc-backlink\">↩</a></p></li>\n<li id=\"m1-fn-2\"><p>余</p></li></ol>\n</div>";
    sets(
        &format!("<p>甲{}乙{}</p>{notes}", mark(1), mark(1)),
        "#\"甲\";#note(\"m1-fn-1\")[#\"注\";];#\"乙\";#again(\"m1-fn-1\");\n\n#left-notes[#\"2\";#h(1em);#\"余\";];",
    );
    sets(&format!("<p>甲{}</p>", mark(9)), "#\"甲\";#super[#\"9\";];");
}

#[test]
fn links_lead_somewhere() {
    sets(
        "<p><a href=\"#m2\">乙</a><a href=\"#none\">无</a> <a href=\"https://a.org/?b&amp;c\">d</a><a>e</a></p>",
        "#link(label(\"m2\"))[#\"乙\";];#\"无\";#\" \";#link(\"https://a.org/?b&c\")[#\"d\";];#\"e\";",
    );
    sets(
        "<p id=\"m1-甲 乙\">丙</p><p id=\"m1-甲 乙\"><a href=\"#m1-甲 乙\">丁</a></p>",
        "#anchor(\"m1-甲 乙\");#\"丙\";\n\n#link(label(\"m1-甲 乙\"))[#\"丁\";];",
    );
}

/// The Chinese fonts of a machine with Noto CJK. `None` where there is none, which
/// may not be so where the program is checked.
fn fonts() -> Option<Vec<Arc<[u8]>>> {
    let walk = walkdir::WalkDir::new("/usr/share/fonts").sort_by_file_name();
    let wanted = ["NotoSerifCJK-Regular.ttc", "NotoSansCJK-Regular.ttc"];
    let files = walk
        .into_iter()
        .flatten()
        .filter(|entry| wanted.iter().any(|name| entry.file_name().to_string_lossy() == *name));
    let mut fonts: Vec<Arc<[u8]>> = Vec::new();
    for entry in files {
        fonts.push(std::fs::read(entry.path()).expect("a font can be read").into());
    }
    assert!(
        !fonts.is_empty() || std::env::var_os("CI").is_none(),
        "no Chinese font below /usr/share/fonts: install fonts-noto-cjk"
    );
    (!fonts.is_empty()).then_some(fonts)
}

fn print(book: &BookView) -> Option<Result<Printed, Problem>> {
    const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"50\"><text y=\"20\">图</text></svg>";
    let give = |path: &RelPath| -> Option<Arc<[u8]>> {
        match path.as_str() {
            "content/a.svg" => Some(SVG.as_bytes().into()),
            "content/far.svg" => Some(
                SVG.replace("<text", "<image href=\"http://a.org/b.png\"/><text")
                    .into_bytes()
                    .into(),
            ),
            "content/b.jpg" => Some(b"\xff\xd8\xff\xe0 cut".as_slice().into()),
            _ => None,
        }
    };
    Some(write(book, &give, &fonts()?, Paper::Kai16))
}

#[test]
fn without_chinese_fonts_there_is_no_chinese_book() {
    let book = book(Vec::new());
    let problem = write(&book, &|_| None, &[], Paper::A4).expect_err("there is no font");
    assert_eq!(problem.code, "HB4201");
}

#[test]
fn a_book_is_printed_the_same_each_time() {
    let picture = |file: &str| BookPicture {
        file: RelPath::new(file),
        alt: "图".into(),
        width: None,
        height: None,
    };
    let body = "<p>甲<sup><a href=\"#m1-fn-1\" role=\"doc-noteref\">1</a></sup></p>\
                <figure><img src=\"media:content/a.svg\" alt=\"图\"></figure>\
                <p><img src=\"https://a.org/b.png\" alt=\"\"></p>\
                <div role=\"doc-endnotes\"><ol><li id=\"m1-fn-1\">注</li></ol></div>";
    let mut book = book(vec![chapter("m1", "甲", body), chapter("m2", "乙", "<p>乙</p>")]);
    book.pictures = ["a.svg", "far.svg", "b.jpg", "none.png"]
        .map(|name| picture(&format!("content/{name}")))
        .into();
    let Some(first) = print(&book) else { return };
    let first = first.expect("a book");
    assert!(first.bytes.starts_with(b"%PDF-1.7"));
    let codes: Vec<_> = first.problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["HB4204", "HB4204", "HB4203", "HB4206"]);
    assert_eq!(print(&book), Some(Ok(first)));
}

#[test]
fn odd_books_are_printed() {
    let deep = |tag: &str, inner: &str| {
        format!("{}{inner}{}", format!("<{tag}>").repeat(120), format!("</{tag}>").repeat(120))
    };
    let bodies = [
        deep("blockquote", "<p>甲</p>"),
        deep("ul><li", "甲"),
        deep("div", "<p>甲</p>"),
        deep("strong", "甲"),
        deep("em><b", "甲<table><tr><td>乙</td></tr></table>"),
        deep("table><tr><td", "甲"),
        deep("figure", "<img src=\"media:content/a.svg\">"),
        "<strong><p>甲</p><ul><li>乙</ul></strong>".into(),
        "<table><tr><td colspan=999 rowspan=999>甲<td rowspan=3>乙<tr><td colspan=2>丙<tr><td></table>".into(),
        "<table><thead><tr><th rowspan=3>甲</thead><tfoot><tr></tfoot></table><table></table>".into(),
        "<h3 id=\"\">甲</h3><p id=\"a b\"><a href=\"#a b\">乙</a><a href=\"#\">丙</a><a href=\"\">丁</a></p>".into(),
        "<a href=\"mailto:a@b.cn\">甲</a><a href=\"#m1\"><div>乙</div></a><a href=\"#m1\"></a>".into(),
        "<p>\u{1}\u{7f}\u{fffe}\u{2028}\u{ad}\u{200b}🇨🇳𠮷</p><pre></pre><code></code><ol></ol><li>甲".into(),
        "<h3>甲<sup><a href=\"#m1-fn-1\" role=\"doc-noteref\">1</a></sup></h3><table><tr><td>乙<sup><a href=\"#m1-fn-2\" role=\"doc-noteref\">2</a></sup></table>\
         <div role=\"doc-endnotes\"><ol><li id=\"m1-fn-1\">注<sup><a href=\"#m1-fn-1\" role=\"doc-noteref\">1</a></sup><sup><a href=\"#m1-fn-2\" role=\"doc-noteref\">2</a></sup></li><li id=\"m1-fn-2\"><p>见<sup><a href=\"#m1-fn-1\" role=\"doc-noteref\">1</a></sup></p><ul><li>丙</ul></li><li>丁</ol></div>".into(),
    ];
    let odd = |(at, body): (usize, &String)| {
        let id = format!("m{}", at + 1);
        BookChapter {
            lang: Lang::new("x-odd"),
            ..chapter(&id, &"甲".repeat(300), &body.replace("m1", &id))
        }
    };
    let mut chapters: Vec<_> = bodies.iter().enumerate().map(odd).collect();
    chapters.extend([chapter("m1", "", ""), chapter("", "\"#", "")]);
    let mut book = book(chapters);
    book.updated = "soon".into();
    book.lang = Lang::new("zh-Hant-TW").unwrap();
    if let Some(Err(problem)) = print(&book) {
        panic!("{}", problem.message.en);
    }
}
