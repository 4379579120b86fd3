//! The site as a whole: tags, regions, titles, translations, pictures: HB62.

use super::{Example, Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB6201",
        level: Level::Note,
        title: said("词表里的标签没有用到", "An agreed tag that nothing bears"),
        why: said("词表里的标签，没有文章用到就没有自己的页面。也许是写法变了，也许不再需要。", "A tag of the vocabulary that no article bears has no page. Perhaps its spelling \
                 has changed, perhaps it is no longer needed."),
        example: Example::Site {
            wrong: "\
//- content/news/a.md
---
title: 科普日活动
tags: [科普]
---
正文。
//- content/tags.toml
[[tags]]
name = \"科普\"

[[tags]]
name = \"海智计划\"
",
            right: "\
//- content/news/a.md
---
title: 科普日活动
tags: [科普]
---
正文。
//- content/tags.toml
[[tags]]
name = \"科普\"
",
        },
    },
    Rule {
        code: "HB6202",
        level: Level::Note,
        title: said("两个标签相近", "Two tags that are much alike"),
        why: said("一件事有两种写法，就分成两个标签页，读者在哪一个里都找不全。没有词表（`content/tags.toml`）时，只差一个字母、只差标点或“工作”“活动”这样的词尾\
                 、或像简称与全称的标签，会提请核对。收进词表的不再提醒。", "One thing spelt in two ways has two pages, and neither is whole. Without a \
                 vocabulary (`content/tags.toml`), tags are shown to you that differ by a letter, \
                 by marks, by an ending such as the word for work, or as a short form does. What is in the \
                 vocabulary is not asked about."),
        example: Example::Site {
            wrong: "\
//- content/news/a.md
---
title: 甲地
tags: [科普]
---
正文。
//- content/news/b.md
---
title: 乙地
tags: [科普工作]
---
正文。
",
            right: "\
//- content/news/a.md
---
title: 甲地
tags: [科普]
---
正文。
//- content/news/b.md
---
title: 乙地
tags: [科普]
---
正文。
",
        },
    },
    Rule {
        code: "HB6203",
        level: Level::Warning,
        title: said("缺少这类文章应有的字段", "A field that the type asks for is missing"),
        why: said("案例、人物和月报应写地区，地区的页面才列得出它们；月报里的条目写了地区也算。站点自己的类型可以用 asks 说明应有哪些字段。没有也照样发布。", "Cases, profiles and reports should say their regions, or no place's page lists \
                 them; regions of a report's items count too. Types of a site's own say with \
                 `asks` what they should have. Without, the article is published all the same."),
        example: Example::Site {
            wrong: "\
//- content/cases/a.md
---
title: 把门打开
type: case
subject: 某园区科协
---
正文。
",
            right: "\
//- content/cases/a.md
---
title: 把门打开
type: case
subject: 某园区科协
regions: [湖北省/武汉市]
---
正文。
",
        },
    },
    Rule {
        code: "HB6204",
        level: Level::Note,
        title: said("同一个月里有同题的文章", "Two articles of one title within a month"),
        why: said("同一栏目里两篇同题、同月的文章，读者分不清；也可能是同一篇放了两次。", "Readers cannot tell two articles apart that have one title, section and month; \
                 or one may be there twice."),
        example: Example::Site {
            wrong: "\
//- content/news/a.md
---
title: 工作简讯
date: 2025-06-03
---
正文。
//- content/news/b.md
---
title: 工作简讯
date: 2025-06-20
---
正文。
",
            right: "\
//- content/news/a.md
---
title: 工作简讯
date: 2025-06-03
---
正文。
//- content/news/b.md
---
title: 工作简讯（二）
date: 2025-06-20
---
正文。
",
        },
    },
    Rule {
        code: "HB6205",
        level: Level::Warning,
        title: said("正文的语言与文件名不符", "A text is not in the language of its name"),
        why: said("文件名里的“.en”说这是英文版，英文的列表、订阅和搜索都会收它。还没有翻译的，请先写 draft: true。", "The `.en` in a file's name makes it the English version: English lists, feeds \
                 and search take it in. Write draft: true until it is translated."),
        example: Example::Site {
            wrong: "\
//- content/news/a.md
---
title: 科协走访企业
---
上午走访了两家企业。
//- content/news/a.en.md
---
title: A visit
---
上午，科协工作人员走访了两家企业，了解它们在用人和技术上的难处，当场答应请专家来看，并约好下个月再来回访。
",
            right: "\
//- content/news/a.md
---
title: 科协走访企业
---
上午走访了两家企业。
//- content/news/a.en.md
---
title: A visit
---
The association visited two companies.
",
        },
    },
    Rule {
        code: "HB6206",
        level: Level::Note,
        title: said("译文没有摘要", "A translation without a summary"),
        why: said("原文的摘要是编辑写的，译文没有写，列表里就用正文开头的几句，详略会不一样。", "Where the original has a summary that an editor wrote and the translation has \
                 none, its first sentences stand in, and lists differ."),
        example: Example::Site {
            wrong: "\
//- content/news/a.md
---
title: 科协走访企业
summary: 走访两家企业，解决三个难题。
---
正文。
//- content/news/a.en.md
---
title: A visit
---
The association visited two companies.
",
            right: "\
//- content/news/a.md
---
title: 科协走访企业
summary: 走访两家企业，解决三个难题。
---
正文。
//- content/news/a.en.md
---
title: A visit
summary: Two companies, three problems solved.
---
The association visited two companies.
",
        },
    },
    Rule {
        code: "HB6207",
        level: Level::Warning,
        title: said("图片太大", "A picture of many bytes"),
        why: said("图片按原样发布；超过 1 MB 的，在手机上要等很久，也费流量。网页上的照片宽 1600 像素就够了。", "Pictures are published as they are. Above 1 MB they keep telephones waiting and \
                 cost their owners. A photograph on a page needs 1600 pixels of width."),
        example: Example::Case(said("把相机里 8 MB 的照片直接放进了文章的文件夹。", "A photograph of 8 MB was put beside the text as it came from the camera.")),
    },
    Rule {
        code: "HB6208",
        level: Level::Note,
        title: said("图片的像素太多", "A picture of many pixels"),
        why: said("一边超过 3840 像素的图片，最宽的屏幕也显示不全，却要占手机很多内存。", "A side of more than 3840 pixels is more than the widest screens show, and takes \
                 much of a telephone's memory."),
        example: Example::Case(said("一张 6000×4000 像素的照片，压缩得很小，但没有缩小尺寸。", "A photograph of 6000 × 4000 pixels that was compressed but not made smaller.")),
    },
    Rule {
        code: "HB6209",
        level: Level::Note,
        title: said("图片没有用到", "A picture that no text shows"),
        why: said("文章文件夹里的图片，只有正文或文首用到的才发布。也许是忘了放进正文，也许是换下来的旧图。", "Of the pictures in an article's folder, those are published that the text or \
                 its fields show. Perhaps it was forgotten, perhaps it was replaced."),
        example: Example::Site {
            wrong: "\
//- content/news/a/index.md
---
title: 年会开幕
---
年会今天开幕。
//- content/news/a/huichang.jpg
",
            right: "\
//- content/news/a/index.md
---
title: 年会开幕
---
![会场里坐满了人](huichang.jpg)
//- content/news/a/huichang.jpg
",
        },
    },
    Rule {
        code: "HB6210",
        level: Level::Warning,
        title: said("文稿没有成为网页", "A text that makes no page"),
        why: said(
            "只有 `.md` 文件会成为网页。记事本常把扩展名存成 `.txt`，Word 和 WPS 的文件也读不了，放进来\
             不会报错，网站上却没有这一篇。跟文章放在同一个文件夹、或与文章同名的，是它的底稿，不提示。",
            "Only files that end in `.md` make pages. Notepad likes to end them in `.txt`, and \
             documents of word processors cannot be read: nothing breaks, but the article is not \
             there. What lies in an article's folder or has its name is its source, and is left \
             alone.",
        ),
        example: example!(files "\
//- content/news/_index.md
---
title: 新闻
---
//- content/news/kepu-ri.txt
---
title: 江岸区办全国科普日活动
---
孵化器门前摆开了十二张实验台。
" => "\
//- content/news/_index.md
---
title: 新闻
---
//- content/news/kepu-ri.md
---
title: 江岸区办全国科普日活动
---
孵化器门前摆开了十二张实验台。
"),
    },
];
