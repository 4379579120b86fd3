//! The site as a whole: tags, regions, titles, translations, pictures: HB62; and the
//! names of files.

use super::{Example, Rule, Said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB3003",
        level: Level::Error,
        title: Said {
            zh: "要原样复制的文件名里有反斜杠",
            en: "A backslash in the name of a file that is copied as it is",
        },
        why: Said {
            zh: "static 和主题里的文件按原名发布，而反斜杠在 Windows 上是文件夹的分隔，这样的文件存不下来。",
            en: "Files of `static` and of themes keep their names, and on Windows a backslash parts \
                 folders: such a file could not be written there.",
        },
        example: Example::Site {
            wrong: "//- static/a\\b.txt\n",
            right: "//- static/a-b.txt\n",
        },
    },
    Rule {
        code: "HB6007",
        level: Level::Error,
        title: Said {
            zh: "文件名的大小写不一致", en: "The capitals of a file's name differ"
        },
        why: Said {
            zh: "在 Windows 上，图.JPG 和 图.jpg 是同一个文件；在多数网站服务器上是两个，图片会打不开。huibian fix 会改成文件真正的名字。",
            en: "On Windows `A.JPG` and `a.jpg` are one file, on most hosts they are two, and \
                 the picture would not be found. `huibian fix` writes the true name.",
        },
        example: Example::Site {
            wrong: "\
//- content/news/a/index.md
---
title: 年会开幕
---
![会场里坐满了人](Huichang.JPG)
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
        code: "HB6201",
        level: Level::Note,
        title: Said {
            zh: "词表里的标签没有用到", en: "An agreed tag that nothing bears"
        },
        why: Said {
            zh: "词表里的标签，没有文章用到就没有自己的页面。也许是写法变了，也许不再需要。",
            en: "A tag of the vocabulary that no article bears has no page. Perhaps its spelling \
                 has changed, perhaps it is no longer needed.",
        },
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
        title: Said { zh: "两个标签相近", en: "Two tags that are much alike" },
        why: Said {
            zh: "一件事有两种写法，就分成两个标签页，读者在哪一个里都找不全。没有词表（content/tags.toml）时，只差一个字母、只差标点或“工作”“活动”这样的词尾\
                 、或像简称与全称的标签，会提请核对。收进词表的不再提醒。",
            en: "One thing spelt in two ways has two pages, and neither is whole. Without a \
                 vocabulary (content/tags.toml), tags are shown to you that differ by a letter, \
                 by marks, by endings such as 工作 or 活动, or as a short form does. What is in the \
                 vocabulary is not asked about.",
        },
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
        title: Said {
            zh: "缺少这类文章应有的字段",
            en: "A field that the type asks for is missing",
        },
        why: Said {
            zh: "案例、人物和月报应写地区，地区的页面才列得出它们；月报里的条目写了地区也算。站点自己的类型可以用 asks 说明应有哪些字段。没有也照样发布。",
            en: "Cases, profiles and reports should say their regions, or no place's page lists \
                 them; regions of a report's items count too. Types of a site's own say with \
                 `asks` what they should have. Without, the article is published all the same.",
        },
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
        title: Said {
            zh: "同一个月里有同题的文章",
            en: "Two articles of one title within a month",
        },
        why: Said {
            zh: "同一栏目里两篇同题、同月的文章，读者分不清；也可能是同一篇放了两次。",
            en: "Readers cannot tell two articles apart that have one title, section and month; \
                 or one may be there twice.",
        },
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
        title: Said {
            zh: "正文的语言与文件名不符",
            en: "A text is not in the language of its name",
        },
        why: Said {
            zh: "文件名里的“.en”说这是英文版，英文的列表、订阅和搜索都会收它。还没有翻译的，请先写 draft: true。",
            en: "The `.en` in a file's name makes it the English version: English lists, feeds \
                 and search take it in. Write draft: true until it is translated.",
        },
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
        title: Said { zh: "译文没有摘要", en: "A translation without a summary" },
        why: Said {
            zh: "原文的摘要是编辑写的，译文没有写，列表里就用正文开头的几句，详略会不一样。",
            en: "Where the original has a summary that an editor wrote and the translation has \
                 none, its first sentences stand in, and lists differ.",
        },
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
        title: Said { zh: "图片太大", en: "A picture of many bytes" },
        why: Said {
            zh: "图片按原样发布；超过 1 MB 的，在手机上要等很久，也费流量。网页上的照片宽 1600 像素就够了。",
            en: "Pictures are published as they are. Above 1 MB they keep telephones waiting and \
                 cost their owners. A photograph on a page needs 1600 pixels of width.",
        },
        example: Example::Case(Said {
            zh: "把相机里 8 MB 的照片直接放进了文章的文件夹。",
            en: "A photograph of 8 MB was put beside the text as it came from the camera.",
        }),
    },
    Rule {
        code: "HB6208",
        level: Level::Note,
        title: Said { zh: "图片的像素太多", en: "A picture of many pixels" },
        why: Said {
            zh: "一边超过 3840 像素的图片，最宽的屏幕也显示不全，却要占手机很多内存。",
            en: "A side of more than 3840 pixels is more than the widest screens show, and takes \
                 much of a telephone's memory.",
        },
        example: Example::Case(Said {
            zh: "一张 6000×4000 像素的照片，压缩得很小，但没有缩小尺寸。",
            en: "A photograph of 6000 × 4000 pixels that was compressed but not made smaller.",
        }),
    },
    Rule {
        code: "HB6209",
        level: Level::Note,
        title: Said { zh: "图片没有用到", en: "A picture that no text shows" },
        why: Said {
            zh: "文章文件夹里的图片，只有正文或文首用到的才发布。也许是忘了放进正文，也许是换下来的旧图。",
            en: "Of the pictures in an article's folder, those are published that the text or \
                 its fields show. Perhaps it was forgotten, perhaps it was replaced.",
        },
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
];
