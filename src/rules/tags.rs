//! Tags of articles: HB15.

use super::{Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB1501",
        level: Level::Error,
        title: said("两个标签的地址名相同", "Two tags with one slug"),
        why: said(
            "每个标签有自己的页面，`slug` 是它网址里的一段，不能共用。没有写 `slug` 的按名称取拼\
             音，同音的词也会撞上。请给其中一个另写一个 `slug`；若是一回事，合成一个标签。",
            "Each tag has a page of its own, and its `slug` is a part of that address, so two \
             cannot share one. Without a `slug` it is made of the name, and words that sound \
             alike collide. Give one of them another; if they mean the same, make them one tag.",
        ),
        example: example!(files r#"//- content/tags.toml
[[tags]]
name = "科普"
slug = "kepu"

[[tags]]
name = "科学普及"
slug = "kepu"
"# => r#"//- content/tags.toml
[[tags]]
name = "科普"
slug = "kepu"
synonyms = ["科学普及"]
"#),
    },
    Rule {
        code: "HB1502",
        level: Level::Warning,
        title: said("标签不在词表里", "A tag that is not in the vocabulary"),
        why: said(
            "站点有标签词表 `content/tags.toml` 时，标签应从里面选，免得一件事有几种写法，文章散\
             在几处。这个标签照样生成页面。写错的请改正；确是新标签，请加进词表。",
            "Where a site has a vocabulary, `content/tags.toml`, tags are taken from it, lest \
             one thing go by several names and its articles be scattered. The tag gets its page \
             all the same. Mend it if it is misspelt; add it to the vocabulary if it is new.",
        ),
        example: example!(files r#"//- content/tags.toml
[[tags]]
name = "科普"
//- content/news/a.md
---
title: 科普日走进园区
tags: [科谱]
---
"# => r#"//- content/tags.toml
[[tags]]
name = "科普"
//- content/news/a.md
---
title: 科普日走进园区
tags: [科普]
---
"#),
    },
    Rule {
        code: "HB1503",
        level: Level::Error,
        title: said("标签做不成网址", "A tag that makes no address"),
        why: said(
            "标签的页面网址取自它的名称：中文换成拼音，标点去掉。全是符号的标签换完什么也不剩。\
             请换一个名称，或在 `content/tags.toml` 里给它一个 `slug`。",
            "The address of a tag's page is made of its name: Chinese in pinyin, without marks. \
             A tag of signs alone leaves nothing. Choose another name, or give it a `slug` in \
             `content/tags.toml`.",
        ),
        example: example!(front "\
title: 科普日走进园区
tags: [……]" => "\
title: 科普日走进园区
tags: [科普]"),
    },
    Rule {
        code: "HB1504",
        level: Level::Warning,
        title: said("两种写法归到了同一个标签", "Two spellings taken for one tag"),
        why: said(
            "两个标签的网址相同，多半只是大小写或空格不同，所以归成一个，页面上用先出现的写法。\
             是同一个标签的，请统一写法；不是的，在 `content/tags.toml` 里给它们不同的 `slug`。",
            "Two tags have the same address; most likely they differ by capitals or blanks only, \
             so they were taken for one, under the name that came first. Spell them alike if \
             they are one; if not, give them different slugs in `content/tags.toml`.",
        ),
        example: example!(files "\
//- content/news/a.md
---
title: 人工智能进企业
tags: [AI]
---
//- content/news/b.md
---
title: 人工智能进校园
tags: [ai]
---
" => "\
//- content/news/a.md
---
title: 人工智能进企业
tags: [AI]
---
//- content/news/b.md
---
title: 人工智能进校园
tags: [AI]
---
"),
    },
];
