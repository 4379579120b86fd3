//! What is asked of government sites: HB61.

use super::{Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB6101",
        level: Level::Warning,
        title: said("没有网站标识码", "No code of the site"),
        why: said(
            "打开政府网站规范（`[profile] gov = true`）以后，每页都要有标签 `SiteIDCode`，内容是\
             十位的网站标识码。它由政府网站信息报送系统给出，党政机关网站的页脚也要显示。",
            "With the government profile (`gov = true` under `[profile]`) every page bears the \
             tag `SiteIDCode` with the site's code of ten characters, which the national \
             register of government sites assigns; the footer shows it too.",
        ),
        example: example!(settings "\
[profile]
gov = true" => r#"[organization]
site_code = "bm00000000"

[profile]
gov = true"#),
    },
    Rule {
        code: "HB6102",
        level: Level::Warning,
        title: said("栏目缺少页面标签的内容", "A section without what its page tags need"),
        why: said(
            "《政府网站发展指引》要求栏目页有 `ColumnDescription`、`ColumnKeywords` 和 \
             `ColumnType`，内容来自栏目 `_index.md` 的 `description`、`keywords` 和 \
             `column_type`。没有写的暂时用别的代替，检查时可能不算数。",
            "The guideline asks for the tags `ColumnDescription`, `ColumnKeywords` and \
             `ColumnType` on a section's page; they come from `description`, `keywords` and \
             `column_type` in its `_index.md`. What is missing is filled with something else for \
             now, which an inspection may not accept.",
        ),
        example: example!(files r#"//- site.toml
title = "某市科协"
base_url = "https://www.example.org/"

[profile]
gov = true
//- content/news/_index.md
---
title: 工作动态
---
"# => r#"//- site.toml
title = "某市科协"
base_url = "https://www.example.org/"

[profile]
gov = true
//- content/news/_index.md
---
title: 工作动态
description: 某市科协和各园区科协的工作动态。
keywords: [科协, 科普]
column_type: 工作动态
---
"#),
    },
    Rule {
        code: "HB6103",
        level: Level::Warning,
        title: said("栏目类别不在指引之列", "A kind of column that the guideline does not have"),
        why: said(
            "`ColumnType` 只能填《政府网站发展指引》列出的类别，如工作动态、政策文件、政策解读；\
             自己起的名称机器认不出。请选最接近的一个，提示里全部列出，栏目的标题不用改。",
            "`ColumnType` takes one of the kinds that the guideline lists; others are not \
             recognised. Choose the nearest of those in the message; the section's title may \
             stay as it is.",
        ),
        example: example!(files r#"//- site.toml
title = "某市科协"
base_url = "https://www.example.org/"

[profile]
gov = true
//- content/news/_index.md
---
title: 园区新闻
column_type: 园区新闻
---
"# => r#"//- site.toml
title = "某市科协"
base_url = "https://www.example.org/"

[profile]
gov = true
//- content/news/_index.md
---
title: 园区新闻
column_type: 工作动态
---
"#),
    },
    Rule {
        code: "HB6104",
        level: Level::Warning,
        title: said("栏目是空的", "An empty section"),
        why: said(
            "政府网站检查把空白栏目列为扣分的一项，读者点进去也会失望。请放进内容；还没有内容的，\
             先去掉这个栏目，有了再开。",
            "Inspections of government sites mark empty sections, and readers who come to one \
             are disappointed. Put something into it; while there is nothing, take the section \
             away and open it later.",
        ),
        example: example!(files r#"//- site.toml
title = "某市科协"
base_url = "https://www.example.org/"

[profile]
gov = true
//- content/policies/_index.md
---
title: 政策文件
---
"# => r#"//- site.toml
title = "某市科协"
base_url = "https://www.example.org/"

[profile]
gov = true
//- content/policies/_index.md
---
title: 政策文件
---
//- content/policies/a.md
---
title: 关于加强园区科协建设的意见
---
"#),
    },
    Rule {
        code: "HB6105",
        level: Level::Warning,
        title: said("栏目长期没有更新", "A section that has had nothing new for long"),
        why: said(
            "按检查的要求，动态类栏目两周内要有更新，通知公告、政策类六个月内要有更新；以栏目里\
             最新一篇的 `date` 计。确实不再更新的，并入别的栏目，或移到不检查的地方。",
            "Inspections ask for something new within two weeks in sections of news, within six \
             months in those of notices and policies; what counts is the newest `date`. Join a \
             section that will have nothing new to another.",
        ),
        example: example!(files r#"//- site.toml
title = "某市科协"
base_url = "https://www.example.org/"

[profile]
gov = true
//- content/news/_index.md
---
title: 工作动态
---
//- content/news/a.md
---
title: 科普日走进园区
date: 2024-09-15
---
"# => r#"//- site.toml
title = "某市科协"
base_url = "https://www.example.org/"

[profile]
gov = true
//- content/news/_index.md
---
title: 工作动态
---
//- content/news/a.md
---
title: 科普日走进园区
date: 2024-09-15
---
//- content/news/b.md
---
title: 园区科协联席会议召开
date: 2025-12-30
---
"#),
    },
    Rule {
        code: "HB6106",
        level: Level::Warning,
        title: said("文章没有日期", "An article without a date"),
        why: said(
            "页面标签 `PubDate` 是检查更新的依据，没有日期的文章等于没有更新，在列表里也排在最后。\
             请写发布的日期；只是常年放着的说明，类型改成 `page`。",
            "The tag `PubDate` is what inspections go by: an article without a date counts as no \
             news, and stands last in lists. Write the date of publication; give a text that \
             merely stays there the type `page`.",
        ),
        example: example!(files r#"//- site.toml
title = "某市科协"
base_url = "https://www.example.org/"

[profile]
gov = true
//- content/news/a.md
---
title: 科普日走进园区
source: 某市科协
---
"# => r#"//- site.toml
title = "某市科协"
base_url = "https://www.example.org/"

[profile]
gov = true
//- content/news/a.md
---
title: 科普日走进园区
source: 某市科协
date: 2024-09-15
---
"#),
    },
    Rule {
        code: "HB6107",
        level: Level::Warning,
        title: said("文章没有来源", "An article without a source"),
        why: said(
            "页面标签 `ContentSource` 要写明内容来自哪里，读者也看它判断可不可信。自己写的，来源\
             就是本单位；整个栏目都一样的，可以写在栏目 `_index.md` 的 `defaults` 里。",
            "The tag `ContentSource` says where the content comes from, and readers judge by it \
             too. For what you write yourselves it is your organisation; where it is the same \
             throughout a section, it may stand under `defaults` in its `_index.md`.",
        ),
        example: example!(files r#"//- site.toml
title = "某市科协"
base_url = "https://www.example.org/"

[profile]
gov = true
//- content/news/a.md
---
title: 科普日走进园区
date: 2024-09-15
---
"# => r#"//- site.toml
title = "某市科协"
base_url = "https://www.example.org/"

[profile]
gov = true
//- content/news/a.md
---
title: 科普日走进园区
date: 2024-09-15
source: 某市科协
---
"#),
    },
];
