//! Articles and sections: their types, names and addresses: HB14.

use super::{Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB1401",
        level: Level::Error,
        title: said(
            "栏目的 `defaults` 不是一组字段",
            "A section's `defaults` that are no group of fields",
        ),
        why: said(
            "`defaults` 是整个栏目共用的字段，文章自己没写的就用它。它是一组字段，要另起一行、缩\
             进两格，一行一个地写；只写一个值，不知道是哪个字段的。",
            "What stands under `defaults` holds for all articles of the section that do not say \
             otherwise. It is a group of fields, one a line, on new lines that are indented by \
             two blanks; a bare value does not say whose it is.",
        ),
        example: example!(files "\
//- content/news/_index.md
---
title: 动态
defaults: 省科协
---
" => "\
//- content/news/_index.md
---
title: 动态
defaults:
  source: 省科协
---
"),
    },
    Rule {
        code: "HB1402",
        level: Level::Error,
        title: said("没有这个类型", "A type that does not exist"),
        why: said(
            "类型决定一篇文章有哪些字段、用哪个模板、归到哪个列表，写错了就没法处理。内置的有 \
             `article`、`case`、`profile`、`brief`、`report`、`issue`、`compilation` 和 `page`；\
             站点可以在 `site.toml` 的 `[types]` 里加自己的。",
            "The type decides which fields an article has, which template shows it and which \
             lists it is in. Built in are `article`, `case`, `profile`, `brief`, `report`, \
             `issue`, `compilation` and `page`; a site adds its own under `[types]` in \
             `site.toml`.",
        ),
        example: example!(front "\
title: 湖北省科协走访园区
type: artcle" => "\
title: 湖北省科协走访园区
type: article"),
    },
    Rule {
        code: "HB1403",
        level: Level::Error,
        title: said("两个文件是同一篇文章", "Two files that are one article"),
        why: said(
            "一篇文章可以是一个文件 `a.md`，也可以是一个文件夹 `a/index.md`，旁边放图片。两种都\
             有，就不知道哪个是真的，网址也只有一个。多半是改成文件夹时忘了删旧文件。",
            "An article is either a file, `a.md`, or a folder, `a/index.md`, with its pictures \
             beside it. With both nobody knows which is the true one, and there is but one \
             address. Most likely the old file was left when the folder was made.",
        ),
        example: example!(files "\
//- content/news/zoufang.md
---
title: 湖北省科协走访园区
---
//- content/news/zoufang/index.md
---
title: 湖北省科协走访园区
---
" => "\
//- content/news/zoufang/index.md
---
title: 湖北省科协走访园区
---
"),
    },
    Rule {
        code: "HB1404",
        level: Level::Error,
        title: said("文件名做不成网址", "A file's name that makes no address"),
        why: said(
            "没有写 `slug` 的文章，网址取自文件名：中文换成拼音，标点去掉。文件名里全是标点符号，\
             就什么也不剩。请给文件改名，或在文首信息里写 `slug`。",
            "Without a `slug` an article takes its address from the name of its file: Chinese in \
             pinyin, without marks. A name of marks alone leaves nothing. Rename the file, or \
             write a `slug` in its front matter.",
        ),
        example: example!(files "\
//- content/news/！！.md
---
title: 湖北省科协走访园区
---
" => "\
//- content/news/zoufang.md
---
title: 湖北省科协走访园区
---
"),
    },
    Rule {
        code: "HB1405",
        level: Level::Error,
        title: said("`slug` 做不成网址", "A `slug` that makes no address"),
        why: said(
            "`slug` 是网址里的一段，只用小写字母、数字和连字符；中文会换成拼音。这里写的全是标点，\
             换完什么也不剩。不需要另定的，删去这一行，网址就取自文件名。",
            "The `slug` is a part of the address and holds small letters, digits and hyphens; \
             Chinese becomes pinyin. This one is made of marks alone and leaves nothing. Delete \
             the line if the file's name will do for the address.",
        ),
        example: example!(front "\
title: 湖北省科协走访园区
slug: ……" => "\
title: 湖北省科协走访园区
slug: hubei-zoufang"),
    },
    Rule {
        code: "HB1406",
        level: Level::Warning,
        title: said("`slug` 换了写法", "A `slug` that was written otherwise"),
        why: said(
            "网址里只用小写字母、数字和连字符，所以大写换成了小写，空格换成了连字符，中文换成了\
             拼音。页面能打开，只是网址和您写的不一样；照提示里的写，以后抄网址、查文件都对得上。",
            "Addresses hold small letters, digits and hyphens only, so capitals became small, \
             blanks became hyphens, and Chinese became pinyin. The page is there, but not at the \
             address that you wrote; write it as the message says, and both agree.",
        ),
        example: example!(front "\
title: 合肥高新区的做法
slug: Hefei Gaoxin" => "\
title: 合肥高新区的做法
slug: hefei-gaoxin"),
    },
];
