//! The text of articles, Markdown: HB20.

use super::{Example, Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB2001",
        level: Level::Error,
        title: said("链接的开头不能用", "A link that may not begin so"),
        why: said(
            "网页里的链接只能通向网页、邮箱和电话，即以 `https:`、`http:`、`mailto:` 或 `tel:` \
             开头，或者是本站的文件。别的开头，如 `javascript:`，可能在读者的电脑上执行程序；\
             `file:` 指的是您自己电脑上的文件，别人打不开。文字保留，链接去掉。",
            "A link in a page leads to a page, a mail address or a telephone, that is, it begins \
             with `https:`, `http:`, `mailto:` or `tel:`, or it is a file of the site. Others, \
             such as `javascript:`, might run a program at the reader's; `file:` means a file on \
             your own machine, which nobody else can open. The words stay, without the link.",
        ),
        example: example!(
            text "请看[会议通知](file:///D:/tongzhi.docx)。" =>
            "请看[会议通知](https://www.example.org/tongzhi.html)。"
        ),
    },
    Rule {
        code: "HB2002",
        level: Level::Warning,
        title: said("图片没有文字说明", "A picture without a description"),
        why: said(
            "看不见图片的读者、没有加载出图片的手机和搜索引擎，都靠这句说明知道图里是什么。写图\
             里有什么，不要写“图片1”。要在图片下面显示说明的，写成 `![说明](图片.jpg \"图注\")`。",
            "Readers who do not see it, phones that have not loaded it, and search engines know \
             the picture by this description alone. Say what it shows, not “picture 1”. A \
             caption to be shown below goes in quotes after the file's name.",
        ),
        example: example!(
            text "![](https://www.example.org/huichang.jpg)" =>
            "![会场里坐满了人](https://www.example.org/huichang.jpg)"
        ),
    },
    Rule {
        code: "HB2003",
        level: Level::Warning,
        title: said("正文里用了一级标题", "A heading of level 1 in the text"),
        why: said(
            "一页只有一个一级标题，就是文首信息里的 `title`；读屏软件和搜索引擎靠它认出文章的题\
             目。正文里的 `#` 已按 `##` 显示。请从 `##` 开始写，下一级用 `###`。",
            "A page has one heading of level 1, the `title` of the front matter, by which screen \
             readers and search engines know what the article is called. `#` in the text is \
             shown as `##`. Begin with `##`, and use `###` below it.",
        ),
        example: example!(text "# 主要做法" => "## 主要做法"),
    },
    Rule {
        code: "HB2004",
        level: Level::Error,
        title: said("两个标题用了同一个编号", "Two headings with one id"),
        why: said(
            "大括号里的 `#编号` 是页面里的位置，别处的链接、地区和标签的列表都通到那里；同一页里\
             有两个，链接就不知道该去哪一个。没有写编号的标题会自动取拼音，不会相撞。",
            "The `#id` within braces is a place on the page to which links and the lists of \
             regions and tags lead; with two of them a link cannot tell which is meant. Headings \
             without one get their own, and those never collide.",
        ),
        example: example!(text "\
## 合肥高新区 {#gaoxin .case}

## 武汉东湖高新区 {#gaoxin .case}" => "\
## 合肥高新区 {#hefei .case}

## 武汉东湖高新区 {#donghu .case}"),
    },
    Rule {
        code: "HB2005",
        level: Level::Warning,
        title: said("标题的大括号里有不认识的内容", "Unknown words in a heading's braces"),
        why: said(
            "大括号里可以写 `#编号`、`.类别`、`regions=` 和 `tags=`，用空格隔开；一项里的几个值\
             用逗号隔开，中间不能有空格。不认识的内容已略过，这一条可能因此没有列到该去的地区或\
             标签下。",
            "Within the braces stand `#id`, `.class`, `regions=` and `tags=`, parted by blanks; \
             the values of one of them are parted by commas, without blanks. What is not known \
             was passed over, so the entry may be missing from the lists where it belongs.",
        ),
        example: example!(
            text "## 岱家山科技企业孵化器科协 {.case region=湖北省/武汉市/江岸区}" =>
            "## 岱家山科技企业孵化器科协 {.case regions=湖北省/武汉市/江岸区}"
        ),
    },
    Rule {
        code: "HB2006",
        level: Level::Warning,
        title: said("标题有地区或标签，没有类别", "A heading with regions or tags, and no class"),
        why: said(
            "带类别的标题自成一条，会列在它的地区和标签下；只有地区、标签而没有类别，就不会单独\
             列出，写了等于没写。请加上类别：案例写 `.case`，月报里的一条写 `.item`。",
            "A heading with a class is an entry by itself and is listed under its regions and \
             tags; without a class it is not, and what was written has no effect. Add one: \
             `.case` for a case, `.item` for an item of a report.",
        ),
        example: example!(
            text "## 岱家山科技企业孵化器科协 {regions=湖北省/武汉市/江岸区}" =>
            "## 岱家山科技企业孵化器科协 {.case regions=湖北省/武汉市/江岸区}"
        ),
    },
    Rule {
        code: "HB2007",
        level: Level::Warning,
        title: said("脚注没有内容", "A footnote that is not written"),
        why: said(
            "正文里写了脚注的记号，文末却没有这一条，读者看到的就是一个没有着落的 `[^1]`。请在文\
             末另起一段写出内容，记号与正文里的一样；不是脚注的，在方括号前加一个反斜杠。",
            "The text has the mark of a footnote that is nowhere written, so readers see a bare \
             `[^1]`. Write it in a paragraph of its own, with the same mark; if no footnote is \
             meant, put a backslash before the bracket.",
        ),
        example: example!(text "全国有42家园区科协。[^1]" => "\
全国有42家园区科协。[^1]

[^1]: 据2024年6月的统计。"),
    },
    Rule {
        code: "HB2008",
        level: Level::Warning,
        title: said("脚注在正文里没有用到", "A footnote that nothing refers to"),
        why: said(
            "文末写了脚注，正文里却没有它的记号，读者没有地方点，所以不显示。多半是改正文时删掉\
             了记号，或者两处的记号不一样。",
            "A footnote is written, but its mark does not stand in the text, so no reader could \
             come to it, and it is not shown. Most likely the mark was deleted with a sentence, \
             or the two marks differ.",
        ),
        example: example!(text "\
全国有42家园区科协。

[^1]: 据2024年6月的统计。" => "\
全国有42家园区科协。[^1]

[^1]: 据2024年6月的统计。"),
    },
    Rule {
        code: "HB2009",
        level: Level::Warning,
        title: said("同一个脚注写了两次", "A footnote that is written twice"),
        why: said(
            "两条脚注用了同一个记号，只显示前一条，后一条的内容读者看不到。请给后一条换一个记号，\
             正文里也跟着改；记号只是名称，页面上会按出现的先后重新编号。",
            "Two footnotes bear one mark; the first is shown, and no reader sees the second. \
             Give it another mark, in the text too. Marks are mere names: on the page the notes \
             are numbered in the order of the text.",
        ),
        example: example!(text "\
甲地有42家[^1]，乙地有30家[^1]。

[^1]: 据甲地科协。

[^1]: 据乙地科协。" => "\
甲地有42家[^1]，乙地有30家[^2]。

[^1]: 据甲地科协。

[^2]: 据乙地科协。"),
    },
    Rule {
        code: "HB2010",
        level: Level::Warning,
        title: said("网页代码不能用在文章里", "HTML that cannot stand in an article"),
        why: said(
            "从网页复制的代码里可能藏着脚本、跟踪读者的图片和别处的页面，也会弄乱版式，所以只让\
             安全的一部分通过，其余去掉。文字请用 Markdown 写；视频和地图可以写成链接。站点可以\
             设置 `markdown.raw_html = true` 让代码原样通过，但那样每一位投稿人都能往网站里放脚\
             本。",
            "Code that is copied from a web page may hide scripts, pictures that track readers, \
             and pages of others, and upsets the layout; so only a safe part passes. Write text \
             in Markdown, and make videos and maps links. A site may let all of it through by \
             `markdown.raw_html = true`, but then whoever sends in a text can put scripts into \
             the site.",
        ),
        example: example!(
            text r#"<iframe src="https://www.example.org/map"></iframe>"# =>
            "[会场的地图](https://www.example.org/map)"
        ),
    },
    Rule {
        code: "HB2011",
        level: Level::Warning,
        title: said("网页代码的属性已去掉", "An attribute of HTML that is left out"),
        why: said(
            "从网页或 Word 带来的字体、颜色和宽度，放到手机上、深色背景上常常看不清，脚本更不能\
             留，所以去掉了，文字还在。网站的样子由主题统一决定；要突出的文字，用 `**加粗**`。",
            "Fonts, colours and widths that come with text from a web page or Word are often \
             unreadable on a phone or in the dark, and scripts must not stay at all; so they are \
             left out, and the text remains. How the site looks is the theme's; to stress words, \
             write `**bold**`.",
        ),
        example: example!(
            text r#"<p style="color: red">报名截止到九月十日。</p>"# =>
            "**报名截止到九月十日。**"
        ),
    },
    Rule {
        code: "HB2012",
        level: Level::Warning,
        title: said("网页代码不完整", "HTML that is not complete"),
        why: said(
            "`<` 后面跟着字母，就像网页代码的开头，但没有找到配对的 `>` 或引号，所以按普通文字显\
             示。正文里真要写 `<` 的，写成 `&lt;`，或前后空一格。",
            "A `<` before a letter looks like the beginning of HTML, but its `>` or a quote is \
             missing, so it is shown as plain text. To show a `<` as such, write `&lt;`, or put \
             blanks around it.",
        ),
        example: example!(
            text r#"<p class="note 报名截止到九月十日。</p>"# =>
            "报名截止到九月十日。"
        ),
    },
    Rule {
        code: "HB2013",
        level: Level::Error,
        title: said("内容嵌套得太深", "Text that is nested too deeply"),
        why: said(
            "引用里套引用、列表里套列表，超过一百层的多半是复制出来的乱码，或者有标记忘了结束；\
             手机上每深一层就窄一点，也没法读。里面的格式已略过，文字还在。",
            "Quotations within quotations or lists within lists, more than a hundred deep, are \
             most likely garbled copies or a mark that was never closed, and on a phone each \
             level is narrower than the last. The formatting within is passed over; the words \
             remain.",
        ),
        example: Example::Case(said(
            "从邮件里复制来的文字，每行前面有一百多个“>”。",
            "Text is copied from a mail in which every line begins with a hundred `>`.",
        )),
    },
    Rule {
        code: "HB2014",
        level: Level::Note,
        title: said("不认识的代码语言", "Code in a language that is not known"),
        why: said(
            "代码照常显示，只是不着色。三个反引号后面写的是语言的英文名，如 `python`、`json`；不\
             需要着色的写 `text`，就没有这条提示。",
            "The code is shown, without colour. After the three backticks stands the name of its \
             language, such as `python` or `json`; write `text` where no colour is wanted, and \
             nothing is said.",
        ),
        example: example!(text "\
```wenyan
吾有一數。
```" => "\
```text
吾有一數。
```"),
    },
    Rule {
        code: "HB2015",
        level: Level::Note,
        title: said("代码太长，不着色", "Code that is too long to colour"),
        why: said(
            "给很长的代码着色会让整个网站都慢下来，所以只照原样显示。读者也很少在网页上读这么长\
             的代码，作为附件放在文章旁边更方便。",
            "To colour very long code would slow the whole site, so it is shown as it is. Few \
             read that much code on a page anyway: it is better attached as a file.",
        ),
        example: Example::Case(said(
            "文章里贴了一段三十万字符的数据。",
            "An article has 300,000 characters of data in a code block.",
        )),
    },
    Rule {
        code: "HB2016",
        level: Level::Error,
        title: said("编号留给脚注使用", "An id that is kept for footnotes"),
        why: said(
            "脚注和它的返回链接用 `fn-` 和 `fnref-` 开头的编号，标题用了同样的，点脚注就会跳到标\
             题上。请换一个编号，或者不写，由程序自动取拼音。",
            "Footnotes and the links back from them use ids that begin with `fn-` and `fnref-`; \
             a heading with one of these would catch their links. Choose another id, or leave it \
             out, and the heading gets one by itself.",
        ),
        example: example!(text "## 说明 {#fn-1}" => "## 说明 {#shuoming}"),
    },
    Rule {
        code: "HB2017",
        level: Level::Warning,
        title: said("链接或图片没有地址", "A link or a picture without an address"),
        why: said(
            "圆括号里是空的，点了哪里也不去，所以按普通文字显示。还没有地址的，先只写文字；本来\
             就想写括号的，在方括号前加一个反斜杠。",
            "The parentheses are empty and the link would lead nowhere, so it is shown as plain \
             text. While there is no address yet, write the words alone; if mere brackets are \
             meant, put a backslash before them.",
        ),
        example: example!(
            text "请看[会议通知]()。" =>
            "请看[会议通知](https://www.example.org/tongzhi.html)。"
        ),
    },
    Rule {
        code: "HB2018",
        level: Level::Warning,
        title: said("链接没有文字", "A link without words"),
        why: said(
            "方括号里是空的，读者不知道该点哪里，读屏软件也只能念出一串地址，所以用地址代替了。\
             请写上链接通向的内容，如“会议通知”，不要写“点这里”。",
            "The brackets are empty: readers do not see what to follow, and a screen reader can \
             only spell the address, which stands in for the words. Write what the link leads \
             to, not “click here”.",
        ),
        example: example!(
            text "请看[](https://www.cast.org.cn/)。" =>
            "请看[中国科协网站](https://www.cast.org.cn/)。"
        ),
    },
    Rule {
        code: "HB2019",
        level: Level::Warning,
        title: said("标题是空的", "An empty heading"),
        why: said(
            "只有 `##` 而没有字的标题，在目录里是一个空行，读屏软件念到它也无话可说，所以去掉了。\
             只想隔开两段的，空一行就够；要一条横线的，单独一行写 `---`，上下各空一行。",
            "A heading of `##` alone would be an empty line in the table of contents, and a \
             screen reader has nothing to say at it; so it is left out. To part paragraphs a \
             blank line is enough; for a rule across the page, write `---` between blank lines.",
        ),
        example: example!(text "\
##

正文。" => "\
## 主要做法

正文。"),
    },
];
