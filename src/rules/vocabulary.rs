//! The vocabulary of tags, and files without front matter: HB13.

use super::{Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB1301",
        level: Level::Error,
        title: said("词表里的标签没有名称", "A tag without a name in the vocabulary"),
        why: said(
            "`content/tags.toml` 里每个标签都要有 `name`，它是读者看到的，也是文章里写的。可以只\
             写一个名称，也可以按语言写。",
            "Each tag of `content/tags.toml` needs its `name`: readers see it, and articles name \
             the tag by it. One name will do, or one for each language.",
        ),
        example: example!(files r#"//- content/tags.toml
[[tags]]
slug = "kepu"
"# => r#"//- content/tags.toml
[[tags]]
name = { zh-Hans = "科普", en = "Science for the public" }
slug = "kepu"
"#),
    },
    Rule {
        code: "HB1302",
        level: Level::Error,
        title: said("标签的地址名不对", "The slug of a tag"),
        why: said(
            "`slug` 是标签网址里的一段，读者会看到，也会抄下来，所以只用小写字母、数字和连字符。\
             中文名称的标签可以用拼音或英文；不写就自动取拼音。",
            "The `slug` is a part of the tag's address, which readers see and copy, so it holds \
             small letters, digits and hyphens only. Without one, it is made of the name, a \
             Chinese one in pinyin.",
        ),
        example: example!(files r#"//- content/tags.toml
[[tags]]
name = "科普"
slug = "Ke Pu"
"# => r#"//- content/tags.toml
[[tags]]
name = "科普"
slug = "kepu"
"#),
    },
    Rule {
        code: "HB1303",
        level: Level::Error,
        title: said("同一个词用在两个标签里", "A word that two tags claim"),
        why: said(
            "文章里写了这个词，就不知道归到哪个标签。一个词在词表里只能出现一次，作名称或作同义\
             词都算。本是一回事的两个标签，合成一个，另一个写进 `synonyms`。",
            "An article that uses the word could belong to either tag. A word stands in the \
             vocabulary once, as a name or as a synonym. Where two tags mean the same, make them \
             one, with the other word among its `synonyms`.",
        ),
        example: example!(files r#"//- content/tags.toml
[[tags]]
name = "园区科协"
synonyms = ["园企科协"]

[[tags]]
name = "园企科协"
"# => r#"//- content/tags.toml
[[tags]]
name = "园区科协"
synonyms = ["园企科协"]
"#),
    },
    Rule {
        code: "HB1304",
        level: Level::Error,
        title: said("文件开头没有字段", "A file without front matter"),
        why: said(
            "每个 `.md` 文件都是一篇文章，开头要用两行 `---` 夹着写标题等字段；没有标题，就没法\
             列在栏目里。只是素材、不想发布的文件，请放到 `content` 之外，或写上 `draft: true`。",
            "Every `.md` file is an article and begins with its title and other fields between \
             two lines of `---`; without a title it cannot be listed. Keep files that are mere \
             material outside `content`, or give them `draft: true`.",
        ),
        example: example!(files "\
//- content/news/a.md
上午走访了两家企业。
" => "\
//- content/news/a.md
---
title: 湖北省科协走访园区
---

上午走访了两家企业。
"),
    },
];
