//! Traces of scanners and scrapers: HB22.

use super::{Example, Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB2201",
        level: Level::Warning,
        title: said("汉字之间多余的空格", "Blanks between Chinese characters"),
        why: said(
            "扫描识别会在原书换行的地方留下空格，有的文件为了对齐把字排散。这样的词搜不到，断行也\
                 不对。标语、人名、“记者”后面的空格可能是有意的，所以一段里有好几处、又在句子中间的\
                 才提示。",
            "A scanner leaves blanks where the printed lines ended, and some files space letters out \
                 to align them. Such words are not found by search and break at the wrong places. Blanks \
                 in slogans, beside names and after titles may be meant, so only several of them within \
                 the sentences of a paragraph are reported.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n园区科协坚持服务科技工 作者的方向，在园区广泛开 展活动，推动企业建立创新 平台，取得了良好成效。\n",
            right: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n园区科协坚持服务科技工作者的方向，在园区广泛开展活动，推动企业建立创新平台，取得了良好成效。\n",
        },
    },
    Rule {
        code: "HB2202",
        level: Level::Warning,
        title: said("汉字后面混进了拼音", "Pinyin behind characters"),
        why: said(
            "有的网页用脚本给字注音，复制下来就成了字后面的括号。给常用字注常用的音不是作者的本意\
                 。“亳（bó）州”这样给生僻字、多音字注音的不提示。",
            "The scripts of some pages set readings behind characters, and a copy takes them along. \
                 Nobody means to give the usual reading of an everyday character. Readings of rare characters, \
                 and unusual readings, are left alone.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n萊西市啟動(dòng)科技服務活動。\n",
            right: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n萊西市啟動科技服務活動。\n",
        },
    },
    Rule {
        code: "HB2203",
        level: Level::Warning,
        title: said("像是丢了字符的问号", "A question mark where a character was lost"),
        why: said(
            "转换编码时认不出的字符会变成问号，最常见的是外国人名里的“·”。问号前面的话不是问句\
                 、后面又紧接着文字的，会提示。",
            "What a conversion of encodings does not know becomes a question mark, most often the \
                 dot in a foreign name. It is reported where the words before it ask nothing and words \
                 follow at once.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n列夫?托尔斯泰的著作。\n",
            right: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n列夫·托尔斯泰的著作。\n",
        },
    },
    Rule {
        code: "HB2204",
        level: Level::Warning,
        title: said("乱码", "Garbled characters"),
        why: said(
            "文字按错误的编码读过一次，原来的字就变了样；黑底问号是已经丢失的字符。只能对照原文改\
                 正。",
            "Text that was once read in the wrong encoding has other characters in its place, and \
                 the replacement character stands where one is lost for good. Only the source can tell \
                 what it was.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n园区科\u{fffd}今天成立。\n",
            right: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n园区科协今天成立。\n",
        },
    },
    Rule {
        code: "HB2205",
        level: Level::Warning,
        title: said("别人看不见的专用字符", "A private character"),
        why: said(
            "Word 的项目符号和自造的字用的是专用码位，换一台电脑就是空框。项目符号请改成 Markdown \
                 列表，生僻字请找通用的写法。",
            "Bullets of Word and characters someone made use private numbers, and are empty boxes \
                 on any other computer. Write a Markdown list, or a character that every computer has.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n\u{e000} 园区科协成立\n",
            right: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n- 园区科协成立\n",
        },
    },
    Rule {
        code: "HB2206",
        level: Level::Warning,
        title: said("看不见的字符", "A character that nobody sees"),
        why: said(
            "从网页和 Word 复制的文字里常有零宽空格、软连字符。它们看不见，却会让搜索落空、断行出\
                 错。表情符号和别的文字里起连接作用的不提示。",
            "Text from web pages and Word has zero-width blanks and soft hyphens in it. Nobody sees \
                 them, yet search misses the word and lines break in it. Those that join emoji or the \
                 letters of other scripts are left alone.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n园区科\u{200b}协今天成立。\n",
            right: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n园区科协今天成立。\n",
        },
    },
    Rule {
        code: "HB2207",
        level: Level::Warning,
        title: said("简体和繁体混用", "Simplified and traditional characters in one text"),
        why: said(
            "机器转换常漏掉一部分字，一句话里就有了两种字。单独的书名、人名和引文用另一种字的不提\
                 示。",
            "A converter that knew half of the characters leaves both kinds in one sentence. A title, \
                 a name or a quotation in the other script by itself is left alone.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n园区学會组织科技工作者开展活动。\n",
            right: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n园区学会组织科技工作者开展活动。\n",
        },
    },
    Rule {
        code: "HB2208",
        level: Level::Warning,
        title: said("藏起来的链接", "A hidden link"),
        why: said(
            "被人植入的链接用样式藏起来，读者看不见，搜索引擎看得见，会连累网站的名声。复制网页时\
                 请整段删去。",
            "Planted links are hidden by styles: readers do not see them, search engines do, and the \
                 site's name suffers. Take them out of what was copied.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n园区科协今天成立。<a href=\"https://example.com/\"></a>\n",
            right: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n园区科协今天成立。\n",
        },
    },
    Rule {
        code: "HB2209",
        level: Level::Warning,
        title: said("垃圾广告的用词", "Words of unasked advertising"),
        why: said(
            "标题、链接和正文第一行里有赌博、假票、色情广告常用的词，多半是从被篡改的网页复制来的\
                 。讲打击和防范的文章不提示。",
            "The title, a link or the first line has words of those who sell gambling, false invoices \
                 or pornography; most likely the page that was copied had been broken into. Texts about \
                 fighting it are left alone.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 澳门赌场彩票平台_园区科协\n---\n\n园区科协今天成立。\n",
            right: "//- content/news/a.md\n---\ntitle: 园区科协成立\n---\n\n园区科协今天成立。\n",
        },
    },
];
