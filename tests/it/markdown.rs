//! What is said about a text, whole; the places are those of the file.

use crate::support::Fixture;

/// The article's text, and all that is said about it.
fn said(text: &str) -> String {
    Fixture::new(&format!("//- content/news/a.md\n---\ntitle: 甲\n---\n{text}\n")).build().said()
}

#[test]
fn headings() {
    assert_eq!(
        said("# 一\n\n## 二 {#x}\n\n## 三 {#x}\n\n## 四 {.case region=武汉}\n\n## 五 {tags=年会}\n\n##"),
        "\
warning HB2003 content/news/a.md:4:1 正文里用了一级标题“#”，已按二级标题显示。 → 一级标题是文章的题目，正文请从“##”开始。
error HB2004 content/news/a.md:8:7 标题编号“#x”重复：第 6 行已经用过。 → 请给其中一个换一个编号。
warning HB2005 content/news/a.md:10:13 标题后的大括号里有不认识的内容“region”，已忽略。 → 是不是“regions=”？
warning HB2006 content/news/a.md:12:4 标题写了地区或标签，却没有写类别，不会单独列出。 → 请在大括号里加上类别，例如 .case（案例）或 .item（条目）。
warning HB2019 content/news/a.md:14:1 标题是空的，已去掉。 → 请写上标题，或删去这一行。"
    );
}

#[test]
fn links_and_pictures() {
    assert_eq!(
        said("![](https://example.org/a.png)\n\n[坏](javascript:x) [空]() [](https://example.org/)"),
        "\
warning HB2002 content/news/a.md:4:1 图片没有文字说明。 → 请在方括号里写一句说明：![园区科协座谈会现场](图片.jpg)，看不见图片的读者靠它了解内容；纯装饰的图片写成 <img src=\"图片.jpg\" alt=\"\">。
error HB2001 content/news/a.md:6:1 链接不能以“javascript:”开头，已按普通文字处理。 → 请改用 https:、http:、mailto:、tel: 开头的地址，或写文件的相对路径。
warning HB2017 content/news/a.md:6:19 括号里没有写地址，已按普通文字处理。 → 请在括号里写上地址或文件名。
warning HB2018 content/news/a.md:6:25 链接没有文字，已用“https://example.org/”代替。 → 请在方括号里写上链接的文字。"
    );
}

#[test]
fn footnotes() {
    assert_eq!(said("甲[^a][^c]\n\n[^a]: 一\n\n[^a]: 二\n\n[^b]: 三"), "\
warning HB2007 content/news/a.md:4:6 脚注“[^c]”没有内容，已按普通文字显示。 → 请在文末另起一段写：[^c]: 脚注内容。
warning HB2009 content/news/a.md:8:1 脚注“[^a]”写了两次，只用第 6 行的那一条。 → 请给第二条换一个名字。
warning HB2008 content/news/a.md:10:1 脚注“[^b]”在正文里没有用到，不会显示。 → 请在正文相应处写上 [^b]，或删去这条脚注。");
}

#[test]
fn html() {
    assert_eq!(
        said("<script>x</script>\n\n<p style=\"color:red\" onclick=\"x\">甲</p>\n\n<b title=\"x"),
        "\
warning HB2010 content/news/a.md:4:1 网页代码 <script> 不能用在文章里，已去掉。 → 请改用 Markdown 的写法；确需原样保留，请管理员在 site.toml 里设置 markdown.raw_html = true。
warning HB2011 content/news/a.md:6:4 <p> 的属性“style”不能用在文章里，已去掉。 → 文字的样子由主题决定；图片的宽高由文件读出。
warning HB2011 content/news/a.md:6:22 <p> 的属性“onclick”不能用在文章里，已去掉。 → 文字的样子由主题决定；图片的宽高由文件读出。"
    );
}

#[test]
fn code() {
    assert_eq!(
        said("```klingon\nx\n```"),
        "\
note HB2014 content/news/a.md:4:1 不认识代码语言“klingon”，这段代码不着色。 → 不需要着色时可以写 text。"
    );
}
