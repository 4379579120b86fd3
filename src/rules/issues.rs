//! Issues of periodicals, and the articles in them: HB1801 to HB1808.

use super::{Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB1801",
        level: Level::Error,
        title: said("没有这种刊物", "A periodical that is not known"),
        why: said(
            "刊物的名称、编印单位和电话写在 `site.toml` 的 `[periodicals]` 里，各期只写代号，免\
             得每期抄一遍。代号写错，这些就找不到了。只有一种刊物的，期里不写 `periodical` 也行。",
            "A periodical's name, publisher and telephone stand once, under `[periodicals]` in \
             `site.toml`, and each issue names it by its short name. If that is wrong, none of \
             this can be found. Where there is only one periodical, an issue need not name it.",
        ),
        example: example!(files r#"//- site.toml
title = "科协创新案例汇编"
base_url = "https://www.example.org/"

[periodicals.qykx]
name = "企业科协"
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
periodical: qikx
year: 2024
number: 4
---
"# => r#"//- site.toml
title = "科协创新案例汇编"
base_url = "https://www.example.org/"

[periodicals.qykx]
name = "企业科协"
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
periodical: qykx
year: 2024
number: 4
---
"#),
    },
    Rule {
        code: "HB1802",
        level: Level::Error,
        title: said("期号的写法不对", "The number of an issue"),
        why: said(
            "期号是一个数，合刊是两个数，中间一个减号，小的在前；各期按它排先后。“第”和“期”字不\
             用写，页面上会加。",
            "The number of an issue is a figure, or two joined by a hyphen for a combined issue, \
             the smaller first; issues are put in order by it. Words such as “No.” are added on \
             the page.",
        ),
        example: example!(files "\
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
year: 2024
number: 第四期
---
" => "\
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
year: 2024
number: 4
---
"),
    },
    Rule {
        code: "HB1803",
        level: Level::Warning,
        title: said("内部资料没有发布", "An issue of internal material that is not published"),
        why: said(
            "内部资料性出版物只在本系统内交流，按规定不向社会公开，所以写了 `publication_class: \
             internal` 的期不进网站，它的文章照常发布。类别写错的请改正；是内部资料而确实可以公\
             开的，请在 `site.toml` 的刊物里写 `publish_internal = true`。",
            "Internal material is printed for an organisation's own use and, by regulation, not \
             for the public; so an issue with `publication_class: internal` stays out of the \
             site, while its articles are published. Mend the class if it is wrong; if internal \
             material may be made public, write `publish_internal = true` for the periodical in \
             `site.toml`.",
        ),
        example: example!(files "\
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
year: 2024
number: 4
publication_class: internal
---
" => "\
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
year: 2024
number: 4
publication_class: web
---
"),
    },
    Rule {
        code: "HB1804",
        level: Level::Error,
        title: said("内部资料缺少应写明的事项", "Internal material without its particulars"),
        why: said(
            "《内部资料性出版物管理办法》要求写明准印证编号、发送对象和印数，页面的版权页也照此\
             显示。请照准印证和印刷记录补上。",
            "The regulation on internal publications asks for the number of the permit, to whom \
             the issue is sent and how many were printed, and the imprint on the page shows \
             them. Add them from the permit and the printer's record.",
        ),
        example: example!(files r#"//- site.toml
title = "科协创新案例汇编"
base_url = "https://www.example.org/"

[periodicals.qykx]
name = "企业科协"
publish_internal = true
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
year: 2024
number: 4
publication_class: internal
audience: 全国企业科协
print_run: 2000
---
"# => r#"//- site.toml
title = "科协创新案例汇编"
base_url = "https://www.example.org/"

[periodicals.qykx]
name = "企业科协"
publish_internal = true
//- content/issues/2024-4/index.md
---
title: 企业科协 2024年第4期
type: issue
year: 2024
number: 4
publication_class: internal
permit: 准印证第0000号
audience: 全国企业科协
print_run: 2000
---
"#),
    },
    Rule {
        code: "HB1805",
        level: Level::Error,
        title: said("收入的文章不存在", "An included article that does not exist"),
        why: said(
            "期的目录和汇编的篇目只写文件的位置，标题、作者都从文章里取。写错位置，目录就缺一篇。\
             以 `/` 开头的从 `content` 算起，如 `/news/a.md`；其余的从当前文件算起。",
            "The contents of an issue and the list of a casebook name files; titles and authors \
             come from the articles. If the path is wrong, the contents lack an article. Paths \
             that begin with `/` count from `content`, as `/news/a.md`; others from this file.",
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
    articles: [/news/nianhu.md]
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
---
"),
    },
    Rule {
        code: "HB1806",
        level: Level::Error,
        title: said("收入的文章没有发布", "An included article that is not published"),
        why: said(
            "目录里列了一篇读者打不开的文章：它是草稿、没到发布日期、已经失效，或者只限内部。请\
             先发布那篇文章，或从目录里去掉它。",
            "The contents list an article that no reader can open: it is a draft, not yet due, \
             expired or internal. Publish it first, or take it out of the contents.",
        ),
        example: example!(files "\
//- content/news/nianhui.md
---
title: 科协年会在南宁举行
visibility: internal
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
---
"),
    },
    Rule {
        code: "HB1807",
        level: Level::Error,
        title: said("一篇文章在同一期里用了两次", "An article that is in an issue twice"),
        why: said(
            "文章页上的“上一篇”“下一篇”和页码都从目录来，列了两次就不知道算哪一处。多半是调整栏\
             目时复制了，没有删掉原来的。",
            "The previous and next article and the pages come from the contents, and with two \
             places none is the true one. Most likely it was copied to another column and left \
             in the first.",
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
    articles: [/news/nianhui.md]
  - name: 简讯
    articles: [/news/nianhui.md]
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
---
"),
    },
    Rule {
        code: "HB1808",
        level: Level::Error,
        title: said("一篇文章收进了两期", "An article that is in two issues"),
        why: said(
            "一篇文章刊在哪一期、第几页，只有一个答案，页面上也只显示一处。两期都登的，请各写一\
             篇，或在其中一期只作链接。",
            "An article has appeared in one issue, on certain pages, and its page says which. If \
             two issues carry it, write one for each, or let one of them merely link to it.",
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
    articles: [/news/nianhui.md]
---
//- content/issues/2024-5/index.md
---
title: 企业科协 2024年第5期
type: issue
year: 2024
number: 5
columns:
  - name: 要闻
    articles: [/news/nianhui.md]
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
---
//- content/issues/2024-5/index.md
---
title: 企业科协 2024年第5期
type: issue
year: 2024
number: 5
---
"),
    },
];
