//! Series: HB17.

use super::{Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB1701",
        level: Level::Error,
        title: said("系列里有两篇同一期", "Two instalments with one position"),
        why: said(
            "系列的上一篇、下一篇按 `position` 排，两篇同一个数，就不知道谁在前。多半是复制上一\
             篇来写时忘了改。分上下两部分的，也请各占一期，在标题里写明。",
            "The instalments of a series follow each other by `position`, and of two with one \
             number none is first. Most likely one was copied from the other and the number was \
             not changed. Give each its own, even where two belong closely together.",
        ),
        example: example!(files "\
//- content/cases/xunli-1.md
---
title: 典型案例巡礼（一）
series: {name: 典型案例巡礼, position: 1}
---
//- content/cases/xunli-2.md
---
title: 典型案例巡礼（二）
series: {name: 典型案例巡礼, position: 1}
---
" => "\
//- content/cases/xunli-1.md
---
title: 典型案例巡礼（一）
series: {name: 典型案例巡礼, position: 1}
---
//- content/cases/xunli-2.md
---
title: 典型案例巡礼（二）
series: {name: 典型案例巡礼, position: 2}
---
"),
    },
    Rule {
        code: "HB1702",
        level: Level::Error,
        title: said("系列中间缺了一期", "A gap in a series"),
        why: said(
            "读者按顺序读，跳过一期会以为网站漏了文章。还没写好的，先建一个文件，写上 `draft: \
             true` 占住位置，就不算缺；数错了的，请改正 `position`。",
            "Readers follow a series in order and would take a gap for a fault of the site. For \
             an instalment that is not ready, make its file with `draft: true`: that holds the \
             place. If the number is wrong, mend `position`.",
        ),
        example: example!(files "\
//- content/cases/xunli-1.md
---
title: 典型案例巡礼（一）
series: {name: 典型案例巡礼, position: 1}
---
//- content/cases/xunli-3.md
---
title: 典型案例巡礼（三）
series: {name: 典型案例巡礼, position: 3}
---
" => "\
//- content/cases/xunli-1.md
---
title: 典型案例巡礼（一）
series: {name: 典型案例巡礼, position: 1}
---
//- content/cases/xunli-2.md
---
title: 典型案例巡礼（二）
series: {name: 典型案例巡礼, position: 2}
---
"),
    },
    Rule {
        code: "HB1703",
        level: Level::Warning,
        title: said("系列已完结，期数不够", "A closed series that lacks instalments"),
        why: said(
            "`site.toml` 里写了计划出几期，又写了 `closed = true`，数一数却不够。可能少放了一篇，\
             也可能计划改了。页面照常生成，读者会看到“已完结”和不够的期数。",
            "In `site.toml` the series has a plan of so many instalments and says `closed = \
             true`, but there are fewer. One may have been left out, or the plan was changed. \
             The pages are made, and readers see both the end and the shortfall.",
        ),
        example: example!(files r#"//- site.toml
title = "科协创新案例汇编"
base_url = "https://www.example.org/"

[[series]]
name = "典型案例巡礼"
instalments = 2
closed = true
//- content/cases/xunli-1.md
---
title: 典型案例巡礼（一）
series: {name: 典型案例巡礼, position: 1}
---
"# => r#"//- site.toml
title = "科协创新案例汇编"
base_url = "https://www.example.org/"

[[series]]
name = "典型案例巡礼"
instalments = 2
//- content/cases/xunli-1.md
---
title: 典型案例巡礼（一）
series: {name: 典型案例巡礼, position: 1}
---
"#),
    },
    Rule {
        code: "HB1704",
        level: Level::Warning,
        title: said("系列已完结，案例数不够", "A closed series that lacks entries"),
        why: said(
            "计划收几个案例写在 `entries` 里。文章里带类别的小标题，如 `{.case}`，各算一个；没有\
             单列的，一篇算一个。数目不够，常常是有的小标题漏写了类别，请看一看；计划改了的，请\
             改正 `entries`。",
            "`entries` says how many cases the series is to hold. Each heading with a class, \
             such as `{.case}`, counts as one; an article without such headings counts as one \
             too. Often a heading lacks its class: have a look; or mend `entries` if the plan \
             has changed.",
        ),
        example: example!(files r#"//- site.toml
title = "科协创新案例汇编"
base_url = "https://www.example.org/"

[[series]]
name = "典型案例巡礼"
entries = 2
closed = true
//- content/cases/xunli-1.md
---
title: 典型案例巡礼
series: 典型案例巡礼
---

## 合肥高新区 {#hefei .case}

## 成都青羊 {#qingyang}
"# => r#"//- site.toml
title = "科协创新案例汇编"
base_url = "https://www.example.org/"

[[series]]
name = "典型案例巡礼"
entries = 2
closed = true
//- content/cases/xunli-1.md
---
title: 典型案例巡礼
series: 典型案例巡礼
---

## 合肥高新区 {#hefei .case}

## 成都青羊 {#qingyang .case}
"#),
    },
];
