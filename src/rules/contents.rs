//! Columns, pages and numbers of issues, and casebooks: HB1809 to HB1817.

use super::{Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB1809",
        level: Level::Error,
        title: said("文章写了所在的期，没有写栏目", "An article of an issue that names no column"),
        why: said(
            "期的目录按栏目排，没有栏目的文章排不进去，读者在目录里找不到它。请补上 `column`，名\
             称与期里的栏目一样。",
            "The contents of an issue go by columns, so an article without one cannot be listed \
             and no reader would find it there. Add `column`, with the name that the issue uses.",
        ),
        example: example!(files "\
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
year: 2024
number: 4
---
//- content/news/nianhui.md
---
title: 科协年会在南宁举行
issue: 2024-4
---
" => "\
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
year: 2024
number: 4
---
//- content/news/nianhui.md
---
title: 科协年会在南宁举行
issue: 2024-4
column: 要闻
---
"),
    },
    Rule {
        code: "HB1810",
        level: Level::Error,
        title: said("这一期没有这个栏目", "A column that the issue does not have"),
        why: said(
            "期里列了栏目，文章就只能进其中一个；名称差一个字，目录里会多出一个栏目来，所以算错\
             误。确是新栏目的，请先加进期的 `columns`。",
            "Where an issue lists its columns, an article belongs to one of them; a name that \
             differs by a character would make a further column, so it is an error. Add a column \
             that is really new to `columns` of the issue first.",
        ),
        example: example!(files "\
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
year: 2024
number: 4
columns:
  - name: 组织建设
---
//- content/news/nianhui.md
---
title: 科协年会在南宁举行
issue: 2024-4
column: 组织建没
---
" => "\
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
year: 2024
number: 4
columns:
  - name: 组织建设
---
//- content/news/nianhui.md
---
title: 科协年会在南宁举行
issue: 2024-4
column: 组织建设
---
"),
    },
    Rule {
        code: "HB1811",
        level: Level::Error,
        title: said(
            "文章和期写的栏目不一致",
            "An article and its issue that name different columns",
        ),
        why: said(
            "栏目可以写在文章里，也可以写在期的目录里；两处都写又不一样，就不知道以哪个为准。最\
             省事的是只写一处。",
            "The column may stand in the article or in the contents of the issue; where both \
             name one and they differ, nobody knows which is meant. It is easiest to write it in \
             one place only.",
        ),
        example: example!(files "\
//- content/news/nianhui.md
---
title: 科协年会在南宁举行
issue: 2024-4
column: 简讯
---
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
year: 2024
number: 4
columns:
  - name: 要闻
    articles: [/news/nianhui.md]
  - name: 简讯
---
" => "\
//- content/news/nianhui.md
---
title: 科协年会在南宁举行
---
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
year: 2024
number: 4
columns:
  - name: 要闻
    articles: [/news/nianhui.md]
  - name: 简讯
---
"),
    },
    Rule {
        code: "HB1812",
        level: Level::Error,
        title: said("文章和期写的页码不一致", "An article and its issue that give different pages"),
        why: said(
            "页码可以写在文章里，也可以写在期的目录里；两处都写又不一样，引用的人会抄到错的一处。\
             请对照印出来的刊物改正，最好只写一处。",
            "Pages may stand in the article or in the contents of the issue; where they differ, \
             whoever cites the article may copy the wrong ones. Mend them from the printed \
             issue, and best write them in one place only.",
        ),
        example: example!(files "\
//- content/news/nianhui.md
---
title: 科协年会在南宁举行
pages: 15-17
---
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
year: 2024
number: 4
columns:
  - name: 要闻
    articles: [{ref: /news/nianhui.md, pages: 15-16}]
---
" => "\
//- content/news/nianhui.md
---
title: 科协年会在南宁举行
---
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
year: 2024
number: 4
columns:
  - name: 要闻
    articles: [{ref: /news/nianhui.md, pages: 15-16}]
---
"),
    },
    Rule {
        code: "HB1813",
        level: Level::Error,
        title: said("页码的写法不对", "Pages that are written otherwise"),
        why: said(
            "页码是印出来的刊物上的页码，写一页或起止两页：`42` 或 `42-43`。目录按它排先后，也按\
             它查有没有重叠。“第”“页”两个字不用写。",
            "These are the pages of the printed issue: one, or the first and the last, `42` or \
             `42-43`. The contents are put in order by them and checked for overlaps. Leave out \
             words such as “page”.",
        ),
        example: example!(files "\
//- content/news/nianhui.md
---
title: 科协年会在南宁举行
---
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
year: 2024
number: 4
columns:
  - name: 要闻
    articles: [{ref: /news/nianhui.md, pages: 十五}]
---
" => "\
//- content/news/nianhui.md
---
title: 科协年会在南宁举行
---
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
year: 2024
number: 4
columns:
  - name: 要闻
    articles: [{ref: /news/nianhui.md, pages: 15}]
---
"),
    },
    Rule {
        code: "HB1814",
        level: Level::Error,
        title: said("两篇文章的页码重叠", "Pages that overlap"),
        why: said(
            "一篇在某页结束，另一篇接着在这一页开始，是常有的；重叠一页以上，多半是抄错了，请对\
             照印出来的刊物改正。同一页登几篇简讯的，各篇都只写这一页，不算重叠。",
            "An article may begin on the page where another ends; where they share more, most \
             likely a figure was miscopied: mend it from the printed issue. Short items on one \
             page each name that page alone, which is no overlap.",
        ),
        example: example!(files "\
//- content/news/nianhui.md
---
title: 科协年会在南宁举行
---
//- content/news/zoufang.md
---
title: 湖北省科协走访园区
---
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
year: 2024
number: 4
columns:
  - name: 要闻
    articles:
      - {ref: /news/nianhui.md, pages: 15-17}
      - {ref: /news/zoufang.md, pages: 16-18}
---
" => "\
//- content/news/nianhui.md
---
title: 科协年会在南宁举行
---
//- content/news/zoufang.md
---
title: 湖北省科协走访园区
---
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
year: 2024
number: 4
columns:
  - name: 要闻
    articles:
      - {ref: /news/nianhui.md, pages: 15-17}
      - {ref: /news/zoufang.md, pages: 18-20}
---
"),
    },
    Rule {
        code: "HB1815",
        level: Level::Error,
        title: said("总期号与上一期接不上", "A whole number that does not follow the one before"),
        why: said(
            "总期号从创刊起一期一期地数，图书馆和读者靠它查有没有缺期。同一年里相邻的两期，后一\
             期应是前一期加一；合刊可以占一个号，也可以占几个号。请对照刊物封面改正。",
            "The whole number counts all issues since the first, and libraries look by it for \
             what they lack. Of two issues in a row the second has one more; a combined issue \
             may take one number or several. Mend it from the covers.",
        ),
        example: example!(files "\
//- content/issues/2024-3/index.md
---
title: 企业科协 2024年第3期
type: issue
year: 2024
number: 3
whole_number: 324
---
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
year: 2024
number: 4
whole_number: 352
---
" => "\
//- content/issues/2024-3/index.md
---
title: 企业科协 2024年第3期
type: issue
year: 2024
number: 3
whole_number: 324
---
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
year: 2024
number: 4
whole_number: 325
---
"),
    },
    Rule {
        code: "HB1816",
        level: Level::Error,
        title: said("没有这一期", "An issue that is not there"),
        why: said(
            "文章用 `issue` 写明刊在哪一期，写的是期的文件夹名称，如 `2024-4`；有几种刊物的，前\
             面加代号，如 `qykx/2024-4`。这一期还没有建的，请先建它的 `index.md`。",
            "By `issue` an article names the issue that it appeared in: the name of the issue's \
             folder, `2024-4`, with that of the periodical before it where there are several, \
             `qykx/2024-4`. If the issue is not there yet, make its `index.md` first.",
        ),
        example: example!(files "\
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
year: 2024
number: 4
---
//- content/news/nianhui.md
---
title: 科协年会在南宁举行
issue: 2024-04
column: 要闻
---
" => "\
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
year: 2024
number: 4
---
//- content/news/nianhui.md
---
title: 科协年会在南宁举行
issue: 2024-4
column: 要闻
---
"),
    },
    Rule {
        code: "HB1817",
        level: Level::Warning,
        title: said("汇编没有收入任何文章", "A casebook that holds no article"),
        why: said(
            "汇编可以列出篇目，也可以按类型、标签、地区、系列和日期查询。几个条件要同时符合才收，\
             条件写得太多，或标签换了名称，就一篇也收不到。页面照样生成，只有前言。",
            "A casebook lists its articles or finds them by type, tag, region, series and date. \
             An article must fit all conditions, so with too many of them, or when a tag was \
             renamed, there is none. The page is made and holds the foreword alone.",
        ),
        example: example!(files "\
//- content/cases/hefei.md
---
title: 合肥高新区的做法
tags: [园区科协]
---
//- content/books/2024.md
---
title: 2024年案例汇编
type: compilation
members:
  tags: [园企科协]
---
" => "\
//- content/cases/hefei.md
---
title: 合肥高新区的做法
tags: [园区科协]
---
//- content/books/2024.md
---
title: 2024年案例汇编
type: compilation
members:
  tags: [园区科协]
---
"),
    },
];
