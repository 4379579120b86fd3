//! Translations and their originals: HB623.

use super::{Example, Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB6230",
        level: Level::Warning,
        title: said(
            "译文写成以后原文有修改",
            "The original has been revised since the translation was made",
        ),
        why: said(
            "译文用`translated_from`记着译的是原文的哪个版本。标题、引题、副题、摘要、类型自己的\
                 文字字段或正文改了，版本就不同；日期、标签、地区和文件编码改了不算。译文的页面会说明原文已有更新。\
                 请对照原文改好译文，再用 `huibian fix --stamp` 记下新的版本。",
            "A translation remembers in `translated_from` which version of the original it was made \
                 from. The version changes with the title, kicker, subtitle, summary, the type's own \
                 fields of text, and the text itself; not with dates, tags, regions or the file's \
                 encoding. The translation's page says that the original has been revised. Bring the \
                 translation up to date, then run `huibian fix --stamp` to note the new version.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 科普日在江岸区举办\n---\n活动改到了九月十六日。\n\
                    //- content/news/a.en.md\n---\ntitle: Science Day in Jiang'an\n\
                    translated_from: 00000000\n---\nIt is on 15 September.\n",
            right: "//- content/news/a.md\n---\ntitle: 科普日在江岸区举办\n---\n活动改到了九月十六日。\n\
                    //- content/news/a.en.md\n---\ntitle: Science Day in Jiang'an\n\
                    translated_from: 27665545\n---\nIt is on 16 September.\n",
        },
    },
    Rule {
        code: "HB6231",
        level: Level::Note,
        title: said(
            "译文没有写明译自原文的哪个版本",
            "A translation does not say which version of the original it was made from",
        ),
        why: said(
            "没有`translated_from`，原文以后有修改，就没有人知道译文已经过时。译文与原文一致时，运行 `huibian fix` \
                 会按原文现在的版本补上；不一致的，请先改好译文。",
            "Without `translated_from` nobody will know when the original moves on. If the translation \
                 agrees with the original, `huibian fix` adds the version that the original has now; if it \
                 does not, bring it up to date first.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 科普日在江岸区举办\n---\n活动改到了九月十六日。\n\
                    //- content/news/a.en.md\n---\ntitle: Science Day in Jiang'an\n---\n\
                    It is on 16 September.\n",
            right: "//- content/news/a.md\n---\ntitle: 科普日在江岸区举办\n---\n活动改到了九月十六日。\n\
                    //- content/news/a.en.md\n---\ntitle: Science Day in Jiang'an\n\
                    translated_from: 27665545\n---\nIt is on 16 September.\n",
        },
    },
    Rule {
        code: "HB6232",
        level: Level::Warning,
        title: said(
            "`translated_from`写得不对",
            "`translated_from` is not written as it should be",
        ),
        why: said(
            "`translated_from`是 huibian 填写的八位数字和字母，代表原文的一个版本，不是日期，也不是文件名。\
                 写成别的样子，就无法知道原文后来有没有修改。",
            "`translated_from` is eight digits and letters that huibian writes for a version of the \
                 original: no date and no file name. Written otherwise, it cannot tell whether the \
                 original has been revised.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 科普日在江岸区举办\n---\n活动改到了九月十六日。\n\
                    //- content/news/a.en.md\n---\ntitle: Science Day in Jiang'an\n\
                    translated_from: 2024-09-15\n---\nIt is on 16 September.\n",
            right: "//- content/news/a.md\n---\ntitle: 科普日在江岸区举办\n---\n活动改到了九月十六日。\n\
                    //- content/news/a.en.md\n---\ntitle: Science Day in Jiang'an\n\
                    translated_from: 27665545\n---\nIt is on 16 September.\n",
        },
    },
    Rule {
        code: "HB6233",
        level: Level::Note,
        title: said(
            "`translated_from`写在不是译文的文章里",
            "`translated_from` in an article that is no translation",
        ),
        why: said(
            "译文是文件名里带语言的文件，如 a.en.md，旁边有它的原文 a.md。别的文章写`translated_from`不起作用，\
                 多半是从译文复制来的。",
            "A translation is a file with a language in its name, such as a.en.md, beside its original \
                 a.md. In any other article `translated_from` has no effect; most likely it was copied \
                 from a translation.",
        ),
        example: Example::Site {
            wrong: "//- content/news/a.md\n---\ntitle: 科普日在江岸区举办\ntranslated_from: 0d9ee3c0\n\
                    ---\n活动改到了九月十六日。\n",
            right: "//- content/news/a.md\n---\ntitle: 科普日在江岸区举办\n---\n活动改到了九月十六日。\n",
        },
    },
];
