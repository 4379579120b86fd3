//! Addresses of pages: HB30.

use super::{Example, Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB3001",
        level: Level::Error,
        title: said("两个页面要用同一个网址", "Two pages at one address"),
        why: said(
            "一个网址只能是一个页面；不报错的话，后一篇会悄悄盖掉前一篇。网址取自 `slug` 或文件\
             名的拼音，每月都写的《工作简讯》、同音的文件名最容易撞上。请给其中一个另写 `slug`，\
             最好带上日期。",
            "An address is one page; if nothing were said, the second would silently replace the \
             first. Addresses come from `slug` or the file's name, in pinyin if it is Chinese, \
             so monthly items and names that sound alike collide most often. Give one of them \
             another `slug`, best with its date.",
        ),
        example: example!(files "\
//- content/news/jianxun-8.md
---
title: 工作简讯
slug: gongzuo-jianxun
---
//- content/news/jianxun-9.md
---
title: 工作简讯
slug: gongzuo-jianxun
---
" => "\
//- content/news/jianxun-8.md
---
title: 工作简讯
slug: gongzuo-jianxun-202408
---
//- content/news/jianxun-9.md
---
title: 工作简讯
slug: gongzuo-jianxun-202409
---
"),
    },
    Rule {
        code: "HB3002",
        level: Level::Error,
        title: said("旧地址的写法不对", "An alias that is no address of the site"),
        why: said(
            "`aliases` 写文章以前的网址，收藏过它的读者会转到现在的页面。只写域名后面的一段，以\
             斜杠开头；别的网站的地址不归本站管，写了也转不过来。",
            "`aliases` are the article's former addresses: readers who kept one are led to the \
             present page. Write the part after the host's name, beginning with a slash; an \
             address of another site is not this site's to redirect.",
        ),
        example: example!(front "\
title: 湖北省科协走访园区
aliases: [https://old.example.org/2016/a.html]" => "\
title: 湖北省科协走访园区
aliases: [/2016/a.html]"),
    },
    Rule {
        code: "HB3003",
        level: Level::Error,
        title: said(
            "要原样复制的文件名里有反斜杠",
            "A backslash in the name of a file that is copied as it is",
        ),
        why: said(
            "static 和主题里的文件按原名发布，而反斜杠在 Windows 上是文件夹的分隔，这样的文件存不下来。",
            "Files of `static` and of themes keep their names, and on Windows a backslash parts \
                 folders: such a file could not be written there.",
        ),
        example: Example::Site { wrong: "//- static/a\\b.txt\n", right: "//- static/a-b.txt\n" },
    },
];
