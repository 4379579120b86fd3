//! Whole HTML of small texts, and what is said about them.

use super::*;
use crate::base::diag::Level;

mod blocks;

/// The HTML with references shown where their holes are, and the problems.
fn read_with(text: &str, raw_html: bool) -> (Body, String, Vec<String>) {
    let (body, problems) = read(text, &Options { raw_html, ..Options::default() });
    let html = body.fill(|_, reference| {
        let anchor = reference.anchor.as_ref().map(|anchor| format!("#{anchor}"));
        let target = format!("[{}{}]", reference.target, anchor.unwrap_or_default());
        match reference.kind {
            ReferenceKind::Link => target,
            ReferenceKind::Picture => format!(" src=\"{target}\""),
        }
    });
    let said = problems
        .iter()
        .map(|problem| {
            assert!(problem.hint.is_some(), "{} says what to do", problem.code);
            let span = problem.span.expect("a place");
            format!("{} {}:{}-{}", problem.code, span.line, span.column, span.end_column)
        })
        .collect();
    (body, html, said)
}

fn html(text: &str) -> String {
    read_with(text, false).1
}

fn said(text: &str) -> Vec<String> {
    read_with(text, false).2
}

/// Checks the HTML of each text, without the line break at its end.
fn check(cases: &[(&str, &str)]) {
    let wrong: Vec<_> = cases
        .iter()
        .map(|(text, expected)| (text, html(text).trim_end().to_owned(), expected))
        .filter(|(_, html, expected)| html != *expected)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn emphasis_beside_chinese_punctuation() {
    check(&[
        ("**真，**她", "<p><strong>真，</strong>她</p>"),
        ("**“引号”**之后", "<p><strong>“引号”</strong>之后</p>"),
        ("（**重点**）", "<p>（<strong>重点</strong>）</p>"),
        ("**文字：**后文", "<p><strong>文字：</strong>后文</p>"),
        ("这是**“科创中国”**案例", "<p>这是<strong>“科创中国”</strong>案例</p>"),
        ("**真（含括号）**她", "<p><strong>真（含括号）</strong>她</p>"),
        ("- **一、组织建设。**坚持", "<ul>\n<li><strong>一、组织建设。</strong>坚持</li>\n</ul>"),
        ("**甲：**乙**丙**丁", "<p><strong>甲：</strong>乙<strong>丙</strong>丁</p>"),
        ("甲*（乙）*丙***！丁***戊", "<p>甲<em>（乙）</em>丙<em><strong>！丁</strong></em>戊</p>"),
        (
            "甲**_乙_**丙**~~丁~~**戊",
            "<p>甲<strong><em>乙</em></strong>丙<strong><del>丁</del></strong>戊</p>",
        ),
        ("葛󠄀**（甲）**乙", "<p>葛󠄀<strong>（甲）</strong>乙</p>"),
        ("甲**😀**乙", "<p>甲<strong>😀</strong>乙</p>"),
        ("a **b,**c 2*3*4", "<p>a **b,**c 2<em>3</em>4</p>"),
        ("甲\\**乙：**丙", "<p>甲**乙：**丙</p>"),
        ("`**甲：**乙`", "<p><code>**甲：**乙</code></p>"),
        ("[**甲：**乙](x.md)", "<p><a href=\"[x.md]\"><strong>甲：</strong>乙</a></p>"),
        ("[甲](甲**，乙.md)", "<p><a href=\"[甲**，乙.md]\">甲</a></p>"),
        (
            "[**甲：**乙]\n\n[**甲：**乙]: u.md",
            "<p><a href=\"[u.md]\"><strong>甲：</strong>乙</a></p>",
        ),
        (
            "| **甲：**乙 |**“丙”**丁|\n|---|---|",
            "<div class=\"table\" role=\"group\" aria-label=\"甲：乙、“丙”丁\" tabindex=\"0\">\n<table>\n<thead>\n<tr><th scope=\"col\"><strong>甲：</strong>乙</th><th scope=\"col\"><strong>“丙”</strong>丁</th></tr>\n</thead>\n</table>\n</div>",
        ),
    ]);
}

#[test]
fn line_breaks_within_chinese_leave_no_blank() {
    check(&[
        ("第一行，\n第二行", "<p>第一行，第二行</p>"),
        ("**甲**\n乙\n*丙*", "<p><strong>甲</strong>乙<em>丙</em></p>"),
        ("甲\nword\nword\n乙", "<p>甲\nword\nword\n乙</p>"),
        ("他说“甲”\n“乙”", "<p>他说“甲”“乙”</p>"),
        ("said “a”\n“b”", "<p>said “a”\n“b”</p>"),
        (
            "甲[^1]\n乙\n\n[^1]: 注",
            "<p>甲<sup><a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\">1</a></sup>乙</p>\n<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n<li id=\"fn-1\"><p>注 <a href=\"#fnref-1\" class=\"footnote-back\" role=\"doc-backlink\">↩<span class=\"visually-hidden\">1</span></a></p></li>\n</ol>\n</div>",
        ),
        ("한국\n어", "<p>한국\n어</p>"),
        ("甲  \n乙\\\n丙", "<p>甲<br>\n乙<br>\n丙</p>"),
        ("甲\r\n乙", "<p>甲乙</p>"),
    ]);
}

#[test]
fn pictures_and_their_captions() {
    check(&[
        (
            "![说明](a.jpg \"题名\")",
            "<figure><img src=\"[a.jpg]\" alt=\"说明\"><figcaption>题名</figcaption></figure>",
        ),
        ("![说明](图片 1.jpg)", "<figure><img src=\"[图片 1.jpg]\" alt=\"说明\"></figure>"),
        ("![说明](%E5%9B%BE%201.jpg)", "<figure><img src=\"[图 1.jpg]\" alt=\"说明\"></figure>"),
        (
            "[![说明](a.jpg)](b.md)",
            "<figure><a href=\"[b.md]\"><img src=\"[a.jpg]\" alt=\"说明\"></a></figure>",
        ),
        (
            "文中![“说明”](IMG (2).JPG '题')图",
            "<p>文中<img src=\"[IMG (2).JPG]\" alt=\"“说明”\" title=\"题\">图</p>",
        ),
        (
            "![甲](https://a.cn/b.png)",
            "<figure><img src=\"https://a.cn/b.png\" loading=\"lazy\" decoding=\"async\" alt=\"甲\"></figure>",
        ),
        (
            "`![x](a b.jpg)` ![x](a b) [x](a b.md c)",
            "<p><code>![x](a b.jpg)</code> ![x](a b) [x](a b.md c)</p>",
        ),
    ]);
    assert_eq!(said("甲\n\n![](a.jpg)"), ["HB2002 3:1-11"]);
}

#[test]
fn links() {
    check(&[
        (
            "[甲](x.md) [乙](../y/index.md#z) [丙](#锚) [丁](/about.md)",
            "<p><a href=\"[x.md]\">甲</a> <a href=\"[../y/index.md#z]\">乙</a> <a href=\"[#锚]\">丙</a> <a href=\"[/about.md]\">丁</a></p>",
        ),
        ("[附件](工作 总结.docx)", "<p><a href=\"[工作 总结.docx]\">附件</a></p>"),
        (
            "[外](https://a.cn/甲?b=1&c \"题\") <a@b.cn> [电](tel:010)",
            "<p><a href=\"https://a.cn/%E7%94%B2?b=1&amp;c\" title=\"题\">外</a> <a href=\"mailto:a@b.cn\">a@b.cn</a> <a href=\"tel:010\">电</a></p>",
        ),
        (
            "[甲](javascript:alert(1)) [乙](java&#10;script:x) <vbscript:x> ![丙](data:,x)",
            "<p>甲 乙 vbscript:x 丙</p>",
        ),
        ("[空]() [](x.md)", "<p>空 <a href=\"[x.md]\">x.md</a></p>"),
    ]);
    assert_eq!(
        said("甲[乙](JavaScript:x)\n[空]() [](x.md)"),
        ["HB2001 1:2-19", "HB2017 2:1-6", "HB2018 2:7-15"]
    );
}

#[test]
fn references_stand_where_they_are_written() {
    let (body, ..) = read_with(
        "甲 [**乙**](x y.md#a \"题\")\n\n![图](<b c.jpg>) <img src='d.png' alt=''> [e][f]\n\n[f]: g.md",
        false,
    );
    let found: Vec<_> = body
        .references
        .iter()
        .map(|r| (r.target.as_str(), r.span.line, r.span.column, r.span.end_column))
        .collect();
    assert_eq!(
        found,
        [("x y.md", 1, 11, 19), ("b c.jpg", 3, 7, 14), ("d.png", 3, 27, 32), ("g.md", 3, 42, 48)]
    );
}

#[test]
fn headings_have_ids_of_their_own() {
    let text = "## 重庆\n## 重庆\n### 园区科协 {#yuanqu}\n# 甲\n## yuanqu\n### ！\n##\n";
    assert_eq!(
        html(text),
        "<h2 id=\"chongqing\">重庆</h2>\n<h2 id=\"chongqing-2\">重庆</h2>\n<h3 id=\"yuanqu\">园区科协</h3>\n<h2 id=\"jia\">甲</h2>\n<h2 id=\"yuanqu-2\">yuanqu</h2>\n<h3 id=\"section\">！</h3>\n"
    );
    assert_eq!(said(text), ["HB2003 4:1-4", "HB2019 7:1-3"]);
    let (body, ..) = read_with(text, false);
    assert_eq!(body.ids, ["chongqing", "chongqing-2", "jia", "section", "yuanqu", "yuanqu-2"]);
    assert_eq!(body.headings[2].span, Span::new(3, 5, 4));
    assert_eq!(
        said("## 甲 {#a}\n\n乙\n===\n\n## 丙 {#a}\n## 丁 {#fn-1}"),
        ["HB2003 3:1-2", "HB2004 6:7-9", "HB2016 7:7-12"]
    );
}

#[test]
fn entries_hold_what_follows_them() {
    let text = "前文。\n\n## 岱家山科协 {#daijiashan .case regions=湖北省/武汉市/江岸区 tags=孵化器,四员服务体系，“产学研”}\n\n第一段。\n\n- 又\n\n### 小节 {.item}\n\n![图](a.jpg)\n\n文。\n\n## 其他\n\n后文。\n";
    let (body, html, said) = read_with(text, false);
    assert!(html.contains("<h2 id=\"daijiashan\" class=\"case\">岱家山科协</h2>"));
    assert!(said.is_empty(), "{said:?}");
    let [first, second] = body.entries.as_slice() else { panic!("{:?}", body.entries) };
    assert_eq!(
        (first.class.as_str(), first.title.as_str(), first.level),
        ("case", "岱家山科协", 2)
    );
    assert_eq!(first.regions, [("湖北省/武汉市/江岸区".to_owned(), Span::new(3, 37, 11))]);
    assert_eq!(
        first.tags,
        [
            ("孵化器".to_owned(), Span::new(3, 54, 3)),
            ("四员服务体系".to_owned(), Span::new(3, 58, 6)),
            ("产学研".to_owned(), Span::new(3, 66, 3)),
        ]
    );
    assert_eq!(first.text, "第一段。\n又\n小节\n文。");
    assert_eq!(first.lead, "第一段。\n又\n文。");
    assert_eq!((first.picture, second.picture), (Some(0), Some(0)));
    assert_eq!((second.id.as_str(), second.text.as_str()), ("xiao-jie", "文。"));
    assert_eq!(body.text, "前文。\n岱家山科协\n第一段。\n又\n小节\n文。\n其他\n后文。");
    assert_eq!(body.lead, "前文。\n第一段。\n又\n文。\n后文。");
}

#[test]
fn braces_after_headings_are_checked() {
    let text =
        "## 甲 {.case region=湖北 tags=孵化器 产学研}\n## 乙 {tags=a}\n\n丙 {.item 地区=b}\n---\n";
    let (_, problems) = read(text, &Options::default());
    let hints: Vec<_> = problems
        .iter()
        .map(|p| {
            (
                p.code,
                p.span.unwrap(),
                p.hint.as_ref().unwrap().en.chars().take(24).collect::<String>(),
            )
        })
        .collect();
    assert_eq!(
        hints,
        [
            ("HB2005", Span::new(1, 13, 6), "Did you mean `regions=`?".to_owned()),
            ("HB2005", Span::new(1, 32, 3), "Within the braces stand ".to_owned()),
            ("HB2006", Span::new(2, 4, 1), "Add a class within the b".to_owned()),
            ("HB2005", Span::new(4, 10, 2), "Did you mean `regions=`?".to_owned()),
        ]
    );
}

#[test]
fn footnotes_are_numbered_as_they_are_used() {
    assert_eq!(
        html("甲[^b]乙[^a]丙[^b]\n\n[^a]: 一\n\n[^b]: 二\n\n    ```\n    x\n    ```\n"),
        "<p>甲<sup><a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\">1</a></sup>乙<sup><a href=\"#fn-2\" id=\"fnref-2\" role=\"doc-noteref\">2</a></sup>丙<sup><a href=\"#fn-1\" id=\"fnref-1-2\" role=\"doc-noteref\">1</a></sup></p>\n<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n<li id=\"fn-1\"><p>二</p>\n<pre tabindex=\"0\"><code>x\n</code></pre>\n<p><a href=\"#fnref-1\" class=\"footnote-back\" role=\"doc-backlink\">↩<span class=\"visually-hidden\">1</span></a> <a href=\"#fnref-1-2\" class=\"footnote-back\" role=\"doc-backlink\">↩<span class=\"visually-hidden\">1-2</span></a></p></li>\n<li id=\"fn-2\"><p>一 <a href=\"#fnref-2\" class=\"footnote-back\" role=\"doc-backlink\">↩<span class=\"visually-hidden\">2</span></a></p></li>\n</ol>\n</div>\n"
    );
    assert_eq!(
        said("甲[^x]`[^y]`\n\n[^z]: 注\n\n乙[^w]\n\n[^w]: 一\n\n[^w]: 二\n"),
        ["HB2007 1:2-6", "HB2008 3:1-5", "HB2009 9:1-8"]
    );
    let (body, ..) = read_with("甲[^1]。\n\n[^1]: 注", false);
    assert_eq!((body.text.as_str(), body.lead.as_str()), ("甲。\n注", "甲。"));
}
