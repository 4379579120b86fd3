//! Books are written, read again and compared with what they should be.

use std::sync::Arc;

use rbook::Epub;

use super::*;
use crate::base::digest::Piece;
use crate::base::lang::Lang;
use crate::plan::book::{BookChapter, BookPart, BookPicture};

const SVG: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 4\"><path d=\"M0 0h3v4H0z\"/></svg>";

/// A PNG of one pixel.
const PNG: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0,
    1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 13, b'I', b'D', b'A', b'T',
    0x78, 0xda, 0x63, 0x60, 0x60, 0x60, 0x60, 0, 0, 0, 5, 0, 1, 0xa5, 0xf6, 0x45, 0x40, 0, 0, 0, 0,
    b'I', b'E', b'N', b'D', 0xae, 0x42, 0x60, 0x82,
];

fn lang(tag: &str) -> Lang {
    Lang::new(tag).unwrap()
}

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

fn part(title: &str, chapters: Vec<BookChapter>) -> BookPart {
    BookPart { title: title.into(), chapters: chapters.into_iter().map(Piece::new).collect() }
}

fn book(parts: Vec<BookPart>) -> BookView {
    BookView {
        lang: lang("zh-Hans"),
        title: "科协通讯 <试>&amp;".into(),
        subtitle: "2024年第4期".into(),
        url: "https://example.org/issues/2024-4/".into(),
        publisher: "示例市科学技术协会".into(),
        updated: "2024-09-01T00:30:00+08:00".into(),
        running_head: "科协通讯 2024年第4期".into(),
        cover: None,
        foreword: String::new(),
        parts,
        colophon: vec![("主编".into(), "王某".into()), (String::new(), "内部资料".into())],
        pictures: Vec::new(),
    }
}

fn picture(file: &RelPath) -> Option<Arc<[u8]>> {
    match file.as_str() {
        "content/a.svg" | "content/同.svg" => Some(SVG.as_bytes().into()),
        "content/b.png" => Some(PNG.into()),
        "content/broken.png" => Some(PNG[..12].into()),
        "content/broken.svg" => Some(SVG.as_bytes()[..SVG.len() - 6].into()),
        "content/page.html" => Some(b"<html></html>"[..].into()),
        _ => None,
    }
}

fn bytes(book: &BookView) -> Vec<u8> {
    write(book, &picture).unwrap()
}

/// A file of the book as text.
fn file(book: &BookView, name: &str) -> String {
    let epub = Epub::read(std::io::Cursor::new(bytes(book))).unwrap();
    epub.read_resource_str(format!("/OEBPS/{name}").as_str()).unwrap()
}

/// What stands in the body of the only chapter of a book.
fn body(html: &str) -> String {
    let book = book(vec![part("", vec![chapter("m1", "题", html)])]);
    let page = file(&book, "chapter-1.xhtml");
    let (_, rest) = page.split_once("<div class=\"body\">\n").unwrap();
    let (body, _) = rest.rsplit_once("</div>\n</section>").unwrap();
    body.trim_end_matches('\n').to_owned()
}

#[track_caller]
fn becomes(html: &str, xhtml: &str) {
    assert_eq!(body(html), xhtml, "{html}");
}

#[test]
fn a_chapter_is_a_page() {
    let mut one = chapter(
        "m1",
        "岱家山科协的“三进”",
        "<p>甲<sup><a href=\"#m1-fn-1\" id=\"m1-fnref-1\" role=\"doc-noteref\">1</a></sup>，\
         见<a href=\"#m2\">后文</a>、<a href=\"#m2-yi\">乙</a>、<a href=\"#m9\">没有</a>和\
         <a href=\"https://example.org/a b?x=[1]&amp;y=2\" target=\"_blank\" rel=\"noopener\">外部</a>。</p>\n\
         <figure><img src=\"media:content/b.png\" alt=\"走访\" width=\"600\" height=\"400\" loading=\"lazy\">\
         <figcaption>走访</figcaption></figure>\n\
         <div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n<li id=\"m1-fn-1\"><p>注 \
         <a href=\"#m1-fnref-1\" class=\"footnote-back\" role=\"doc-backlink\">↩<span class=\"visually-hidden\">1</span></a></p></li>\n</ol>\n</div>\n",
    );
    one.kicker = "基层".into();
    one.subtitle = "走访记".into();
    one.byline = "李某 <记者>".into();
    one.source = "来源：示例市科协".into();
    one.note = "湖北省武汉市　2024年8月1日".into();
    let two = chapter("m2", "乙", "<h3 id=\"m2-yi\">乙</h3>");
    let book = book(vec![part("案例", vec![one, two])]);
    assert_eq!(
        file(&book, "chapter-1.xhtml"),
        r##"<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="zh-Hans" xml:lang="zh-Hans">
<head>
<title>岱家山科协的“三进”</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
<section id="m1" epub:type="chapter" role="doc-chapter">
<header>
<p class="kicker">基层</p>
<h2>岱家山科协的“三进”</h2>
<p class="subtitle">走访记</p>
<p class="byline">李某 &lt;记者&gt;</p>
<p class="source">来源：示例市科协</p>
<p class="note">湖北省武汉市　2024年8月1日</p>
</header>
<div class="body">
<p>甲<sup><a href="#m1-fn-1" id="m1-fnref-1" role="doc-noteref" epub:type="noteref">1</a></sup>，见<a href="chapter-2.xhtml">后文</a>、<a href="chapter-2.xhtml#m2-yi">乙</a>、<a>没有</a>和<a href="https://example.org/a%20b?x=%5B1%5D&amp;y=2">外部</a>。</p>
<figure><img src="images/1.png" alt="走访" width="600" height="400"/><figcaption>走访</figcaption></figure>
<div class="footnotes" role="doc-endnotes" epub:type="endnotes">
<ol>
<li id="m1-fn-1" epub:type="footnote"><p>注 <a href="#m1-fnref-1" class="footnote-back" role="doc-backlink" epub:type="backlink">↩<span class="visually-hidden">1</span></a></p></li>
</ol>
</div>
</div>
</section>
</body>
</html>
"##
    );
}

#[test]
fn the_contents_list_parts_and_chapters() {
    let mut english = chapter("m2", "A case", "");
    english.lang = Some(lang("en"));
    let mut book = book(vec![
        part("案例", vec![chapter("m1", "甲", ""), english]),
        part("", vec![chapter("m3", " ", "")]),
    ]);
    book.foreword = "<p>卷首。</p>".into();
    let page = file(&book, "contents.xhtml");
    let (_, nav) = page.split_once("<body>\n").unwrap();
    assert_eq!(
        nav,
        r#"<nav id="contents" class="contents" epub:type="toc" role="doc-toc">
<h2>目录</h2>
<ol>
<li><a href="foreword.xhtml">前言</a></li>
<li><a href="part-1.xhtml">案例</a>
<ol>
<li><a href="chapter-1.xhtml">甲</a></li>
<li><a href="chapter-2.xhtml" lang="en" xml:lang="en">A case</a></li>
</ol>
</li>
<li><a href="chapter-3.xhtml">3</a></li>
<li><a href="colophon.xhtml">版权页</a></li>
</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden">
<h2>导航</h2>
<ol>
<li><a epub:type="titlepage" href="title.xhtml">书名页</a></li>
<li><a epub:type="toc" href="contents.xhtml">目录</a></li>
<li><a epub:type="bodymatter" href="part-1.xhtml">正文</a></li>
</ol>
</nav>
</body>
</html>
"#
    );
    assert!(file(&book, "chapter-2.xhtml").contains(" lang=\"en\" xml:lang=\"en\">\n<head>"));
    assert_eq!(file(&book, "toc.ncx").matches("<navPoint ").count(), 6);
}

#[test]
fn the_package_says_what_the_book_is() {
    let mut book = book(vec![part("", vec![chapter("m1", "甲", "")])]);
    book.cover = Some(BookPicture {
        file: RelPath::new("content/a.svg"),
        alt: String::new(),
        width: None,
        height: None,
    });
    let package = file(&book, "package.opf");
    let words: Vec<&str> = package.split_whitespace().collect();
    let package = words.join(" ").replace("> <", "><");
    for said in [
        "xml:lang=\"zh-Hans\"",
        ">https://example.org/issues/2024-4/</dc:identifier>",
        ">科协通讯 &lt;试&gt;&amp;amp;</dc:title>",
        ">2024年第4期</dc:title>",
        ">zh-Hans</dc:language>",
        ">示例市科学技术协会</dc:publisher>",
        ">2024-09-01</dc:date>",
        "<meta property=\"dcterms:modified\">2024-08-31T16:30:00Z</meta>",
        "<item id=\"picture-1\" href=\"images/1.svg\" media-type=\"image/svg+xml\" properties=\"cover-image\"/>",
        "<item id=\"contents\" href=\"contents.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>",
        "<spine toc=\"ncx\"><itemref idref=\"cover\"/><itemref idref=\"title\"/><itemref idref=\"contents\"/><itemref idref=\"chapter-1\"/><itemref idref=\"colophon\"/></spine>",
    ] {
        assert!(package.contains(said), "{said}\n{package}");
    }
    assert_eq!(
        file(&book, "cover.xhtml")
            .matches("alt=\"科协通讯 &lt;试&gt;&amp;amp;\" role=\"doc-cover\"")
            .count(),
        1
    );
}

#[test]
fn the_same_book_is_the_same_bytes() {
    let chapters = (1..30).map(|n| {
        let id = format!("m{n}");
        let body = format!("<p id=\"{id}-a\">甲<img src=\"media:content/b.png\" alt=\"\"></p>");
        chapter(&id, &format!("第{n}篇"), &body)
    });
    let book = book(vec![part("案例", chapters.collect())]);
    assert_eq!(bytes(&book), bytes(&book));
}

#[test]
fn pictures_are_held_once() {
    becomes(
        "<img src=\"media:content/a.svg\" alt=\"甲\"><img src=\"media:content/%E5%90%8C.svg\" alt=\"乙\">\
         <img src=\"media:content/b.png\">",
        "<img src=\"images/1.svg\" alt=\"甲\"/><img src=\"images/1.svg\" alt=\"乙\"/>\
         <img src=\"images/2.png\" alt=\"\"/>",
    );
}

#[test]
fn pictures_that_cannot_be_held_become_words() {
    for name in ["none.png", "broken.png", "broken.svg", "page.html"] {
        becomes(
            &format!("<p><img src=\"media:content/{name}\" alt=\"甲&amp;\"></p>"),
            "<p>甲&amp;</p>",
        );
    }
    becomes("<p><img src=\"https://example.org/a.png\" alt=\"甲\"></p>", "<p>甲</p>");
    becomes("<p><img alt=\"甲\"></p>", "<p>甲</p>");
}

#[test]
fn what_books_do_not_hold_is_replaced() {
    becomes(
        "<label><input type=\"checkbox\" disabled checked> 已办</label>",
        "<span>☑ 已办</span>",
    );
    becomes(
        "<details open><summary>甲</summary><p>乙</p></details>",
        "<div><div>甲</div><p>乙</p></div>",
    );
    becomes(
        "<video controls><source src=\"https://example.org/a.mp4\">无</video><audio src=\"a.mp3\">无</audio>",
        "<a href=\"https://example.org/a.mp4\">https://example.org/a.mp4</a>无",
    );
    becomes(
        "甲<script>乙</script><style>丙</style><iframe>丁</iframe><svg><a>戊</a></svg>己",
        "甲己",
    );
    becomes(
        "<pre tabindex=\"0\"><code class=\"language-rs\">a\n&lt;</code></pre>",
        "<pre><code class=\"language-rs\">a\n&lt;</code></pre>",
    );
    becomes(
        "<p lang=\"en\" role=\"button\" onclick=\"x\" aria-live=\"x\">甲</p>",
        "<p lang=\"en\" xml:lang=\"en\">甲</p>",
    );
    becomes(
        "<p lang=\"?\">甲<time datetime=\"x\">乙</time><odd>丙</odd></p>",
        "<p>甲<span>乙</span>丙</p>",
    );
    becomes(
        "<ol start=\"3\" type=\"z\"><li value=\"x\">甲</ol>",
        "<ol start=\"3\"><li>甲</li></ol>",
    );
    becomes(
        "<a href=\"javascript:x()\" hreflang=\"zh\">甲</a><a role=\"doc-noteref\">乙</a>",
        "<a>甲</a><a>乙</a>",
    );
}

#[test]
fn content_models_are_kept() {
    becomes("<h3><p>甲</p><div>乙</div></h3>", "<h3><span>甲</span><br/><span>乙</span></h3>");
    becomes("<li>甲</li>", "<div>甲</div>");
    becomes("<ul><p>甲</p> <li>乙</li></ul>", "<ul><li><p>甲</p></li> <li>乙</li></ul>");
    becomes("<dl><dt>甲<dd>乙</dl>", "<dl><dt>甲</dt><dd>乙</dd></dl>");
    becomes("<dl><dd>甲</dl>", "<div><div>甲</div></div>");
    becomes(
        "<figure>甲<figcaption>乙</figcaption>丙</figure><figcaption>丁</figcaption>",
        "<figure>甲丙<figcaption>乙</figcaption></figure><div>丁</div>",
    );
    becomes(
        "<table><tfoot><tr><td>甲</tfoot><tr><th scope=\"x\"><h3>乙</h3><td colspan=\"0\" rowspan=\"2\">丙</table>",
        "<table><tbody><tr><th><span>乙</span></th><td rowspan=\"2\">丙</td></tr></tbody><tfoot><tr><td>甲</td></tr></tfoot></table>",
    );
    becomes("<table></table>", "<table><tbody><tr><td></td></tr></tbody></table>");
    becomes(
        "<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby><ruby>字</ruby><rt>zì</rt>",
        "<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby><span>字</span><span>zì</span>",
    );
    becomes(
        "<a href=\"https://a.cn/\"><table><td><a href=\"https://b.cn/\">甲</a></table></a>",
        "<a href=\"https://a.cn/\"><table><tbody><tr><td>甲</td></tr></tbody></table></a>",
    );
}

#[test]
fn ids_are_names_and_stand_once() {
    becomes(
        "<p id=\"m1\">甲</p><p id=\"m1-a\">乙</p><p id=\"m1-a\">丙</p><p id=\"合肥\">丁</p>\
         <a href=\"#合肥\">戊</a><a href=\"#%E5%90%88%E8%82%A5\">己</a>",
        "<p>甲</p><p id=\"m1-a\">乙</p><p>丙</p><p id=\"id-3\">丁</p>\
         <a href=\"#id-3\">戊</a><a href=\"#id-3\">己</a>",
    );
}

#[test]
fn text_that_xml_cannot_hold_is_dropped() {
    becomes("<p title=\"a\u{b}b\">甲\u{1}乙&#8;\u{ffff}丙\u{7f}</p>", "<p title=\"ab\">甲乙丙</p>");
    let mut book = book(vec![part("\u{2}部", vec![chapter("m1", "题\u{c}目", "")])]);
    book.title = "书\u{0}名".into();
    assert!(file(&book, "chapter-1.xhtml").contains("<title>题目</title>"));
    assert!(file(&book, "package.opf").contains(">书名</dc:title>"));
}

#[test]
fn the_colophon_has_the_address_once() {
    let mut book = book(Vec::new());
    let address = |book: &BookView| file(book, "colophon.xhtml").matches(&book.url).count();
    assert_eq!(address(&book), 1);
    book.colophon.push(("网页".into(), book.url.clone()));
    assert_eq!(address(&book), 1);
}

#[test]
fn a_book_of_nothing_is_a_book() {
    let mut book = book(Vec::new());
    book.colophon.clear();
    book.updated = "gestern".into();
    book.publisher.clear();
    book.subtitle.clear();
    assert!(file(&book, "package.opf").contains(">1970-01-01T00:00:00Z</meta>"));
    assert!(file(&book, "contents.xhtml").contains("<a href=\"colophon.xhtml\">版权页</a>"));
}
