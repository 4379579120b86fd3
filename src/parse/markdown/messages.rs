//! What there is to say about a text, each thing once, in both languages.

use crate::base::diag::{Problem, Span, Words};

fn words(zh: impl Into<String>, en: impl Into<String>) -> Words {
    Words::new(zh, en)
}

/// HB2001: a link whose scheme a page may not use.
pub fn forbidden_scheme(scheme: &str, span: Span) -> Problem {
    Problem::error(
        "HB2001",
        words(
            format!("链接不能以“{scheme}:”开头，已按普通文字处理。"),
            format!("A link cannot begin with `{scheme}:`; it is shown as plain text."),
        ),
    )
    .hint(words(
        "请改用 https:、http:、mailto:、tel: 开头的地址，或写文件的相对路径。",
        "Use an address that begins with https:, http:, mailto: or tel:, or the path of a file.",
    ))
    .at(span)
}

/// HB2002: a picture without a description.
pub fn no_description(span: Span) -> Problem {
    Problem::warning(
        "HB2002",
        words("图片没有文字说明。", "The picture has no description."),
    )
    .hint(words(
        "请在方括号里写一句说明：![园区科协座谈会现场](图片.jpg)，看不见图片的读者靠它了解内容；\
         纯装饰的图片写成 <img src=\"图片.jpg\" alt=\"\">。",
        "Describe it within the brackets, ![The meeting in the park](picture.jpg), for readers \
         who cannot see it; write <img src=\"picture.jpg\" alt=\"\"> for mere decoration.",
    ))
    .at(span)
}

/// HB2003: a heading of level 1 in the text.
pub fn level_one(span: Span) -> Problem {
    Problem::warning(
        "HB2003",
        words(
            "正文里用了一级标题“#”，已按二级标题显示。",
            "The text has a heading of level 1 (`#`); it is shown as level 2.",
        ),
    )
    .hint(words(
        "一级标题是文章的题目，正文请从“##”开始。",
        "Level 1 is the article's title; begin the text with `##`.",
    ))
    .at(span)
}

/// HB2004: two headings with one id.
pub fn same_id(id: &str, line: u32, span: Span) -> Problem {
    Problem::error(
        "HB2004",
        words(
            format!("标题编号“#{id}”重复：第 {line} 行已经用过。"),
            format!("The heading id `#{id}` is used twice: first in line {line}."),
        ),
    )
    .hint(words("请给其中一个换一个编号。", "Give one of the two another id."))
    .at(span)
}

/// HB2005: an attribute of a heading that is not known.
pub fn unknown_attribute(name: &str, nearest: Option<&str>, span: Span) -> Problem {
    let hint = match nearest {
        Some(known) => words(format!("是不是“{known}=”？"), format!("Did you mean `{known}=`?")),
        None => words(
            "标题后的大括号里可以写 #编号、.类别、regions=、tags=；几个值之间用逗号，不用空格。",
            "Within the braces stand #id, .class, regions= and tags=; several values are parted by commas, not blanks.",
        ),
    };
    Problem::warning(
        "HB2005",
        words(
            format!("标题后的大括号里有不认识的内容“{name}”，已忽略。"),
            format!(
                "The braces after the heading hold `{name}`, which is not known; it is ignored."
            ),
        ),
    )
    .hint(hint)
    .at(span)
}

/// HB2006: a heading with regions or tags that is no entry.
pub fn no_class(span: Span) -> Problem {
    Problem::warning(
        "HB2006",
        words(
            "标题写了地区或标签，却没有写类别，不会单独列出。",
            "The heading has regions or tags but no class, so it is not listed by itself.",
        ),
    )
    .hint(words(
        "请在大括号里加上类别，例如 .case（案例）或 .item（条目）。",
        "Add a class within the braces, such as .case or .item.",
    ))
    .at(span)
}

/// HB2007: a footnote that is referred to and not written.
pub fn missing_note(label: &str, span: Span) -> Problem {
    Problem::warning(
        "HB2007",
        words(
            format!("脚注“[^{label}]”没有内容，已按普通文字显示。"),
            format!("The footnote `[^{label}]` is not written; the mark is shown as plain text."),
        ),
    )
    .hint(words(
        format!("请在文末另起一段写：[^{label}]: 脚注内容。"),
        format!("Write in a paragraph of its own: [^{label}]: the note."),
    ))
    .at(span)
}

/// HB2008: a footnote that is written and not referred to.
pub fn unused_note(label: &str, span: Span) -> Problem {
    Problem::warning(
        "HB2008",
        words(
            format!("脚注“[^{label}]”在正文里没有用到，不会显示。"),
            format!("Nothing refers to the footnote `[^{label}]`; it is not shown."),
        ),
    )
    .hint(words(
        format!("请在正文相应处写上 [^{label}]，或删去这条脚注。"),
        format!("Write [^{label}] where it belongs in the text, or delete the note."),
    ))
    .at(span)
}

/// HB2009: a footnote that is written twice.
pub fn second_note(label: &str, line: u32, span: Span) -> Problem {
    Problem::warning(
        "HB2009",
        words(
            format!("脚注“[^{label}]”写了两次，只用第 {line} 行的那一条。"),
            format!("The footnote `[^{label}]` is written twice; the one in line {line} is used."),
        ),
    )
    .hint(words("请给第二条换一个名字。", "Give the second another name."))
    .at(span)
}

/// HB2010: an HTML element that is not passed on.
pub fn removed_element(name: &str, span: Span) -> Problem {
    Problem::warning(
        "HB2010",
        words(
            format!("网页代码 <{name}> 不能用在文章里，已去掉。"),
            format!("The HTML element <{name}> cannot stand in an article; it is left out."),
        ),
    )
    .hint(words(
        "请改用 Markdown 的写法；确需原样保留，请管理员在 site.toml 里设置 markdown.raw_html = true。",
        "Write it in Markdown; if it must stay, the site's keeper may set markdown.raw_html = true in site.toml.",
    ))
    .at(span)
}

/// HB2011: an attribute of an HTML element that is not passed on.
pub fn removed_attribute(name: &str, element: &str, span: Span) -> Problem {
    Problem::warning(
        "HB2011",
        words(
            format!("<{element}> 的属性“{name}”不能用在文章里，已去掉。"),
            format!(
                "The attribute `{name}` of <{element}> cannot stand in an article; it is left out."
            ),
        ),
    )
    .hint(words(
        "文字的样子由主题决定；图片的宽高由文件读出。",
        "The theme decides how text looks; width and height of a picture are read from the file.",
    ))
    .at(span)
}

/// HB2012: an HTML tag that is not complete.
pub fn broken_tag(span: Span) -> Problem {
    Problem::warning(
        "HB2012",
        words(
            "网页代码不完整，已按普通文字显示。",
            "The HTML tag is not complete; it is shown as plain text.",
        ),
    )
    .hint(words(
        "请检查引号和“>”是否成对；如果只想显示“<”，请写 &lt;。",
        "See that quotes and `>` are closed; to show a `<`, write &lt;.",
    ))
    .at(span)
}

/// HB2013: HTML, quotations, lists or emphasis within one another, too deep.
pub fn too_deep(limit: usize, span: Span) -> Problem {
    Problem::error(
        "HB2013",
        words(
            format!("这里的内容层层嵌套超过 {limit} 层，里面的格式已忽略。"),
            format!(
                "What stands here is nested more than {limit} deep; further formatting is ignored."
            ),
        ),
    )
    .hint(words(
        "请减少引用、列表或网页代码的层数，检查有没有忘记结束的标记。",
        "Use fewer levels of quotations, lists or HTML, and look for marks that are never closed.",
    ))
    .at(span)
}

/// HB2014: code in a language that is not known.
pub fn unknown_language(name: &str, span: Span) -> Problem {
    Problem::note(
        "HB2014",
        words(
            format!("不认识代码语言“{name}”，这段代码不着色。"),
            format!("The language `{name}` is not known; the code is shown without colour."),
        ),
    )
    .hint(words("不需要着色时可以写 text。", "Write `text` where no colour is wanted."))
    .at(span)
}

/// HB2015: code that is too long to colour.
pub fn long_code(span: Span) -> Problem {
    Problem::note(
        "HB2015",
        words("这段代码太长，不着色。", "The code is too long; it is shown without colour."),
    )
    .hint(words("长代码可以作为附件提供。", "Long code is better attached as a file."))
    .at(span)
}

/// HB2016: an id that is kept for footnotes.
pub fn reserved_id(id: &str, span: Span) -> Problem {
    Problem::error(
        "HB2016",
        words(
            format!("编号“#{id}”留给脚注使用。"),
            format!("The id `#{id}` is kept for footnotes."),
        ),
    )
    .hint(words(
        "请换一个编号，不要以 fn- 或 fnref- 开头。",
        "Use one that does not begin with fn- or fnref-.",
    ))
    .at(span)
}

/// HB2017: a link or a picture that points nowhere.
pub fn no_target(span: Span) -> Problem {
    Problem::warning(
        "HB2017",
        words(
            "括号里没有写地址，已按普通文字处理。",
            "The parentheses hold no address; it is shown as plain text.",
        ),
    )
    .hint(words("请在括号里写上地址或文件名。", "Write an address or a file name there."))
    .at(span)
}

/// HB2018: a link without words.
pub fn no_words(shown: &str, span: Span) -> Problem {
    Problem::warning(
        "HB2018",
        words(
            format!("链接没有文字，已用“{shown}”代替。"),
            format!("The link has no words; `{shown}` is shown instead."),
        ),
    )
    .hint(words("请在方括号里写上链接的文字。", "Write what the link says within the brackets."))
    .at(span)
}

/// HB2019: a heading without words.
pub fn empty_heading(span: Span) -> Problem {
    Problem::warning(
        "HB2019",
        words("标题是空的，已去掉。", "The heading is empty; it is left out."),
    )
    .hint(words("请写上标题，或删去这一行。", "Write the heading, or delete the line."))
    .at(span)
}
