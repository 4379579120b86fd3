//! Links, pictures and attachments that lead somewhere or not: HB60.

use super::{Example, Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB6001",
        level: Level::Error,
        title: said("找不到文件", "A file that is not there"),
        why: said(
            "链接、图片和附件的路径从当前文件算起，在发布之前都核对一遍，免得读者点到空页。大小\
             写也要一致：Windows 不分大小写，网站的主机却分。提示里有最像的文件名。",
            "The paths of links, pictures and attachments count from this file and are checked \
             before anything goes out, lest a reader come upon an empty page. Capitals count: \
             Windows does not tell them from small letters, a web host does. The message names \
             the nearest file.",
        ),
        example: example!(files "\
//- content/news/yugao.md
---
title: 科普日预告
---
//- content/news/huigu.md
---
title: 科普日回顾
---

见[预告](yugoa.md)。
" => "\
//- content/news/yugao.md
---
title: 科普日预告
---
//- content/news/huigu.md
---
title: 科普日回顾
---

见[预告](yugao.md)。
"),
    },
    Rule {
        code: "HB6002",
        level: Level::Error,
        title: said("链接指向没有发布的文章", "A link to an article that is not published"),
        why: said(
            "那篇文章是草稿、没到发布日期、已经失效，或者只限内部，读者点进去什么也没有。请先发\
             布它，或去掉链接；预览时含草稿，所以预览里能点开。",
            "The article is a draft, not yet due, expired or internal, so a reader would find \
             nothing. Publish it, or take the link out. The preview shows drafts, which is why \
             the link works there.",
        ),
        example: example!(files "\
//- content/news/yugao.md
---
title: 科普日预告
draft: true
---
//- content/news/huigu.md
---
title: 科普日回顾
---

见[预告](yugao.md)。
" => "\
//- content/news/yugao.md
---
title: 科普日预告
---
//- content/news/huigu.md
---
title: 科普日回顾
---

见[预告](yugao.md)。
"),
    },
    Rule {
        code: "HB6003",
        level: Level::Error,
        title: said("页面里没有这个位置", "A place that the page does not have"),
        why: said(
            "链接里“#”后面的是页面里的位置，通常是一个标题。标题改了字，它的拼音编号也跟着变；要\
             长期引用的标题，在后面写 `{#名称}`，以后改字也不变。",
            "After the `#` of a link stands a place on the page, most often a heading. When the \
             heading changes, so does the id that was made of it; a heading that others refer to \
             had best be given one of its own, as `{#name}`.",
        ),
        example: example!(text "\
见[主要做法](#zuofa)。

## 主要做法" => "\
见[主要做法](#zuofa)。

## 主要做法 {#zuofa}"),
    },
    Rule {
        code: "HB6004",
        level: Level::Error,
        title: said("本站没有这个页面", "A page that this site does not have"),
        why: said(
            "以 `/` 开头的链接按网站的网址核对。写网址的链接，文章改了名就断；改成指向 `.md` 文\
             件的链接，网址怎样变都跟着变，译文也会通到同一种语言。",
            "A link that begins with `/` is checked against the site's addresses. It breaks when \
             an article is renamed; a link to the `.md` file follows whatever becomes of its \
             address, and leads to the reader's own language.",
        ),
        example: example!(text "更多消息见[动态](/nwes/)。" => "更多消息见[动态](/news/)。"),
    },
    Rule {
        code: "HB6005",
        level: Level::Error,
        title: said("指到了站点文件夹之外", "A path that leads out of the site"),
        why: said(
            "只有站点文件夹里的文件才会发布；桌面上、别的文件夹里的文件，读者拿不到。请把文件复\
             制到文章旁边，直接写文件名。",
            "Only what lies in the site's folder is published; a file on the desktop or in \
             another folder is out of readers' reach. Copy it beside the article and write its \
             name alone.",
        ),
        example: example!(
            text "报名表[在这里](../../../../桌面/报名表.docx)。" =>
            "报名表可以向园区科协索取。"
        ),
    },
    Rule {
        code: "HB6006",
        level: Level::Warning,
        title: said("封面等图片没有说明文字", "A cover without a description"),
        why: said(
            "文首信息里的封面、照片会出现在列表、文章和分享的卡片上，看不见图片的读者靠 `alt` 了\
             解内容。写图里有什么，一句话就够。",
            "The pictures of front matter, covers and portraits, appear in lists, on articles \
             and on shared cards, and readers who do not see them know them by their `alt`. A \
             sentence about what is shown will do.",
        ),
        example: example!(files "\
//- content/news/会场.jpg
//- content/news/a.md
---
title: 科协年会在南宁举行
cover: 会场.jpg
---
" => "\
//- content/news/会场.jpg
//- content/news/a.md
---
title: 科协年会在南宁举行
cover: {src: 会场.jpg, alt: 会场里坐满了人}
---
"),
    },
    Rule {
        code: "HB6007",
        level: Level::Error,
        title: said("文件名的大小写不一致", "The capitals of a file's name differ"),
        why: said(
            "在 Windows 上，图.JPG 和 图.jpg 是同一个文件；在多数网站服务器上是两个，图片会打不开。huibian fix 会改成文件真正的名字。",
            "On Windows `A.JPG` and `a.jpg` are one file, on most hosts they are two, and \
                 the picture would not be found. `huibian fix` writes the true name.",
        ),
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
];
