//! The structure of a text: headings, links, pictures, titles.

use super::found::{mended, of_text, places, said};
use crate::support::Fixture;

#[test]
fn whole_messages() {
    let cases = [
        (
            "## 做法\n\n#### 第一步\n\n正文。\n",
            "\
warning HB2301 content/news/a.md:6:6-9
  小标题从“##”跳到了“####”。 → 请改成“###”：目录和读屏软件按级别读小标题，字的大小由主题决定。
  The headings jump from `##` to `####`. → Write `###`: contents and screen readers go by levels; the theme sees to sizes.
",
        ),
        (
            "### 做法\n\n正文。\n",
            "\
warning HB2301 content/news/a.md:4:5-7
  正文的第一个小标题用了“###”，应从“##”开始。 → 请改成“##”：目录和读屏软件按级别读小标题，字的大小由主题决定。
  The first heading of the text is `###`; it should be `##`. → Write `##`: contents and screen readers go by levels; the theme sees to sizes.
",
        ),
        (
            "## 甲。\n\n正文。\n",
            "\
warning HB2302 content/news/a.md:4:4-6
  这个小标题重复了文章的标题。 → 页面上方已经显示标题，请删去这一行。
  This heading repeats the article's title. → The page shows the title above the text: delete this line.
",
        ),
        (
            "详情请[点击这里](https://example.org/)。\n",
            "\
warning HB2303 content/news/a.md:4:5-9
  链接的文字“点击这里”没有说明通到哪里。 → 请把链接加在说明去处的文字上，例如“请填写[活动报名表](报名表.docx)”。
  The words of the link, `点击这里`, do not say where it leads. → Put the link on words that do, for example: fill in the [entry form](form.docx).
",
        ),
        (
            "网址是https://example.org/a，欢迎。\n",
            "\
note HB2304 content/news/a.md:4:4-25 fixable
  网址“https://example.org/a”没有做成链接，读者点不开。 → 请用尖括号把网址括起来：<https://…>，或写成 [名称](网址)。
  The address `https://example.org/a` is no link: readers cannot follow it. → Put it in angle brackets, <https://…>, or write [name](address).
",
        ),
        (
            "见 www.cast.org.cn。\n",
            "\
note HB2304 content/news/a.md:4:3-18
  网址“www.cast.org.cn”没有做成链接，读者点不开。 → 请补上 https:// 并用尖括号括起来：<https://www.cast.org.cn>。
  The address `www.cast.org.cn` is no link: readers cannot follow it. → Add https:// and put it in angle brackets: <https://www.cast.org.cn>.
",
        ),
        (
            "![图片1](https://example.org/a.jpg)\n",
            "\
warning HB2305 content/news/a.md:4:1-34
  图片的说明“图片1”只是名字，没有说图里有什么。 → 请写图里有什么，例如“园区科协座谈会现场”；看不见图片的读者靠它了解内容。
  The picture's description, `图片1`, is a mere name. → Say what it shows, such as “The meeting in the park”, for readers who cannot see it.
",
        ),
        (
            "![](https://example.org/a.jpg)\n",
            "\
warning HB2002 content/news/a.md:4:1-31
  图片没有文字说明。 → 请在方括号里写一句说明：![园区科协座谈会现场](图片.jpg)，看不见图片的读者靠它了解内容；纯装饰的图片写成 <img src=\"图片.jpg\" alt=\"\">。
  The picture has no description. → Describe it within the brackets, ![The meeting in the park](picture.jpg), for readers who cannot see it; write <img src=\"picture.jpg\" alt=\"\"> for mere decoration.
",
        ),
    ];
    for (body, wanted) in cases {
        assert_eq!(of_text(body), wanted, "{body}");
    }
}

#[test]
fn headings() {
    let cases: [(&str, &[&str]); 10] = [
        ("## 一\n\n### 二\n\n#### 三\n\n## 四\n\n### 五\n", &[]),
        ("", &[]),
        ("## 一\n\n#### 二\n\n#### 三\n\n## 四\n\n##### 五\n", &["HB2301 6:6-7", "HB2301 12:7-8"]),
        // Up again by several levels is what ends a part.
        ("## 一\n\n### 二\n\n#### 三\n\n## 四\n", &[]),
        ("# 一\n\n## 二\n", &["HB2003 4:1-4"]),
        ("一\n==\n\n二\n--\n", &["HB2003 4:1-2"]),
        ("##\n\n正文\n", &["HB2019 4:1-3"]),
        ("# 甲\n", &["HB2003 4:1-4", "HB2302 4:3-4"]),
        ("## 甲、\n\n## 甲乙\n", &["HB2302 4:4-6"]),
        ("```\n# 甲\n#### 乙\n```\n", &[]),
    ];
    for (body, wanted) in cases {
        assert_eq!(places(body), wanted, "{body}");
    }
}

#[test]
fn words_of_links() {
    let cases: [(&str, &[&str]); 13] = [
        ("[链接](#links)\n\n## 链接 {#links}\n", &[]),
        ("[这里](https://a.org)", &["HB2303 4:2-4"]),
        ("[**点这里**](https://a.org)", &["HB2303 4:2-9"]),
        ("[【查看详情】>>](https://a.org)", &["HB2303 4:2-10"]),
        (
            "[Click here!](https://a.org) [here](https://a.org)",
            &["HB2303 4:2-13", "HB2303 4:31-35"],
        ),
        ("[Read\nmore](https://a.org)", &[]),
        ("[这里的做法](https://a.org)", &[]),
        ("[活动报名表](https://a.org)", &[]),
        ("<https://a.org>", &[]),
        ("[![走访企业](https://a.org/a.jpg)](https://a.org)", &[]),
        ("[](https://a.org)", &["HB2018 4:1-18"]),
        ("[文字]( )", &["HB2017 4:1-8"]),
        ("`[这里](https://a.org)`", &[]),
    ];
    for (body, wanted) in cases {
        assert_eq!(places(body), wanted, "{body}");
    }
}

#[test]
fn bare_addresses() {
    // What is written, the place, and what the fix makes of it.
    let cases = [
        ("见 https://a.org 。", "4:3-16 fixable", "见 <https://a.org> 。"),
        ("见http://a.org/b?c=1&d=2#e；", "4:2-26 fixable", "见<http://a.org/b?c=1&d=2#e>；"),
        ("（https://a.org/b）", "4:2-17 fixable", "（<https://a.org/b>）"),
        ("(https://a.org/b).", "4:2-17 fixable", "(<https://a.org/b>)."),
        ("https://a.org/x_(y).", "4:1-20 fixable", "<https://a.org/x_(y)>."),
        ("(https://a.org/x_(y))", "4:2-21 fixable", "(<https://a.org/x_(y)>)"),
        ("**https://a.org/b**", "4:3-18 fixable", "**<https://a.org/b>**"),
        ("HTTPS://A.ORG/b", "4:1-16 fixable", "<HTTPS://A.ORG/b>"),
        ("“https://a.org/b.pdf”", "4:2-21 fixable", "“<https://a.org/b.pdf>”"),
        ("- https://a.org\n- 乙", "4:3-16 fixable", "- <https://a.org>\n- 乙"),
        ("https://a.org:8080/b/\r\n乙\r\n", "4:1-22 fixable", "<https://a.org:8080/b/>\r\n乙\r\n"),
        // What follows may belong to it or not.
        ("见https://a.org/关于", "4:2-16", "见https://a.org/关于"),
        ("见https://a.org谢谢", "4:2-15", "见https://a.org谢谢"),
        ("https://a.org/b.谢谢", "4:1-16", "https://a.org/b.谢谢"),
        ("https://a.org/*b*", "4:1-15", "https://a.org/*b*"),
        ("https://a.org/?b&amp;c", "4:1-23", "https://a.org/?b&amp;c"),
        ("www.a.org/b", "4:1-12", "www.a.org/b"),
    ];
    for (body, place, wanted) in cases {
        let place = format!("HB2304 {place}");
        assert_eq!(places(body), [place], "{body}");
        let text = format!("//- content/news/a.md\n---\ntitle: 甲\n---\n{body}");
        let mended = mended(&Fixture::new(&text), "content/news/a.md");
        assert_eq!(mended, format!("---\ntitle: 甲\n---\n{wanted}"));
    }
}

#[test]
fn what_is_no_bare_address() {
    for body in [
        "<https://a.org>",
        "[甲乙](https://a.org)",
        "[https://a.org](https://a.org)",
        "![走访企业](https://a.org/a.jpg)",
        "`https://a.org`",
        "```\nhttps://a.org\n```",
        "    https://a.org",
        "<a href=\"https://a.org\">https://a.org</a>",
        "[甲乙][一]\n\n[一]: https://a.org",
        "网址以 https:// 开头，或以 www. 开头。",
        "ftp://a.org/b",
        "someone@www.a.org",
        "http://localhost",
        "比例为 1://2",
    ] {
        assert_eq!(places(body), [""; 0], "{body}");
    }
}

#[test]
fn positions_count_characters_from_the_front_matter_on() {
    let site = Fixture::new(
        "//- content/news/a.md\n\u{FEFF}---\r\ntitle: 甲\r\n---\r\n\r\n网址：https://a.org。\r\n",
    );
    let lines = said(&site);
    assert_eq!(lines.lines().next(), Some("note HB2304 content/news/a.md:5:4-17 fixable"));
}

#[test]
fn descriptions_of_pictures() {
    let cases: [(&str, &[&str]); 12] = [
        ("![IMG_2034](https://a.org/IMG_2034.JPG)", &["HB2305 4:1-40"]),
        ("![走访.jpg](https://a.org/b.jpg)", &["HB2305 4:1-31"]),
        ("![微信图片_20240821](https://a.org/b.jpg)", &["HB2305 4:1-38"]),
        ("![Picture 1](https://a.org/b.jpg)", &["HB2305 4:1-34"]),
        ("![photo](https://a.org/photo.jpg)", &["HB2305 4:1-34"]),
        // A name that an editor gave may be what there is to say.
        ("![走访园区企业](https://a.org/走访园区企业.jpg)", &[]),
        ("![图片展览](https://a.org/b.jpg)", &[]),
        ("![四个人站在实验台前](https://a.org/b.jpg)", &[]),
        ("![The meeting in the park](https://a.org/b.jpg)", &[]),
        ("<img src=\"https://a.org/b.jpg\" alt=\"\">", &[]),
        ("<img src=\"https://a.org/b.jpg\">", &["HB2002 4:1-32"]),
        ("![](https://a.org/b.jpg)", &["HB2002 4:1-25"]),
    ];
    for (body, wanted) in cases {
        assert_eq!(places(body), wanted, "{body}");
    }
}

#[test]
fn the_description_of_a_cover() {
    let site = Fixture::new(
        "\
//- content/news/a/index.md
---
title: 甲
cover: {src: IMG_1.svg, alt: IMG_1}
---
正文。
//- content/news/a/index.en.md
---
title: A
---
Text.
//- content/news/a/IMG_1.svg
<svg/>
",
    );
    assert_eq!(
        said(&site),
        "\
warning HB2305 content/news/a/index.md:3:8-36
  图片的说明“IMG_1”只是名字，没有说图里有什么。 → 请写图里有什么，例如“园区科协座谈会现场”；看不见图片的读者靠它了解内容。
  The picture's description, `IMG_1`, is a mere name. → Say what it shows, such as “The meeting in the park”, for readers who cannot see it.
"
    );
}

/// What is said of an article of this front matter in Chinese and, with `.en`, English.
fn of_front(front: &str, name: &str) -> String {
    said(&Fixture::new(&format!("//- content/news/{name}\n---\n{front}\n---\n")))
}

#[test]
fn titles() {
    let han = |count: usize| "科".repeat(count);
    let latin = |count: usize| "a".repeat(count);
    for (title, name) in [
        (han(60), "a.md"),
        (latin(120), "a.en.md"),
        ("科协走访企业！".to_owned(), "a.md"),
        ("科协有什么用？".to_owned(), "a.md"),
        ("A visit to Acme Co., Ltd.".to_owned(), "a.en.md"),
        ("The work of the U.S.A.".to_owned(), "a.en.md"),
        ("Open data etc.".to_owned(), "a.en.md"),
        ("example.org".to_owned(), "a.en.md"),
    ] {
        assert_eq!(of_front(&format!("title: {title}"), name), "", "{title}");
    }
    assert_eq!(
        of_front(&format!("title: {}", han(61)), "a.md"),
        "\
note HB2306 content/news/a.md:2:8-69
  标题有 61 个字符，超过了 60 个。 → 列表和搜索结果会显示不全；请写短些，把细节移到副题（subtitle）或摘要（summary）里。
  The title has 61 characters, more than 60. → Lists and search results cut it off: shorten it, and move details to subtitle or summary.
"
    );
    assert_eq!(
        of_front(&format!("title: {}", latin(121)), "a.en.md").lines().next(),
        Some("note HB2306 content/news/a.en.md:2:8-129")
    );
    assert_eq!(
        of_front("title: \"科协走访企业。\"", "a.md"),
        "\
note HB2307 content/news/a.md:2:8-17
  标题末尾有句号。 → 标题末尾不用句号，请删去。
  The title ends with a full stop. → Titles have none: delete it.
"
    );
    assert_eq!(
        of_front("title: The association visited two companies.", "a.en.md").lines().next(),
        Some("note HB2307 content/news/a.en.md:2:8-46")
    );
}

#[test]
fn summaries() {
    assert_eq!(
        of_front("title: 科协走访企业\nsummary: 科协走访企业。", "a.md"),
        "\
warning HB2308 content/news/a.md:3:10-17
  摘要与标题相同。 → 列表里同一句话会出现两遍。请用一两句话写内容；或删去这一行，用正文开头的几句。
  The summary is the same as the title. → Lists would say it twice: tell the content in a sentence or two, or delete the line.
"
    );
    assert_eq!(of_front("title: 科协走访企业\nsummary: 科协走访企业两家。", "a.md"), "");
    assert_eq!(of_front("title: ！\nsummary: 。", "a.md"), "");
}
