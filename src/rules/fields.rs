//! Fields of articles and of types: HB11.

use super::{Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB1101",
        level: Level::Error,
        title: said("没有这个字段", "A field that does not exist"),
        why: said(
            "写错名称的字段如果悄悄略过，作者、日期就从页面上消失了，却没有人知道，所以算错误；\
             提示里有最像的名称。能写哪些字段，见《字段一览》；站点自己要加的字段，先写进 \
             `site.toml` 的 `[types]`。",
            "If a misspelt field were passed over in silence, the author or the date would \
             vanish from the page and nobody would know; so it is an error, and the message \
             names the nearest that there is. The field reference lists them all; a site \
             declares its own under `[types]` in `site.toml`.",
        ),
        example: example!(front "\
title: 湖北省科协走访园区
autor: 张三" => "\
title: 湖北省科协走访园区
authors: 张三"),
    },
    Rule {
        code: "HB1102",
        level: Level::Error,
        title: said("缺少必填的字段", "A required field is missing"),
        why: said(
            "每种类型都有几个字段不能少：文章都要有标题，案例要有案例单位，人物要有姓名、职务和\
             单位。没有它们，列表和页面就不成样子。整个栏目都一样的值，可以写在栏目 `_index.md` \
             的 `defaults` 里，不必每篇都写。",
            "Each type has fields that it cannot do without: every article its title, a case its \
             organisation, a profile the person's name, post and organisation. Lists and pages \
             would be bare without them. What is the same throughout a section may stand once, \
             under `defaults` in its `_index.md`.",
        ),
        example: example!(front "date: 2024-07-04" => "\
title: 湖北省科协走访园区
date: 2024-07-04"),
    },
    Rule {
        code: "HB1103",
        level: Level::Error,
        title: said("字段的值不对", "A field of the wrong form"),
        why: said(
            "每个字段只认一种形式：日期、网址、列表、是与否等。huibian 尽量读懂常见的写法，如 \
             `2024年7月4日`、`是`、全角的数字；实在读不出来的才报错，免得页面上印出错的日期。各\
             种形式的写法见《字段一览》。",
            "Each field has its form: a date, an address, a list, yes or no. huibian understands \
             the usual variants, such as `2024/7/4` or full-width digits, and complains only of \
             what it cannot read at all, lest a wrong date go into print. The field reference \
             shows how each form is written.",
        ),
        example: example!(front "\
title: 湖北省科协走访园区
date: 上周四" => "\
title: 湖北省科协走访园区
date: 2024-07-04"),
    },
    Rule {
        code: "HB1104",
        level: Level::Error,
        title: said("不在可选的词之内", "Not one of the words to choose from"),
        why: said(
            "这样的字段只能从几个词里选一个，因为网站要按它归类，或者决定发不发布。写英文的词，\
             或写它的中文名称，都可以；提示里全部列出。",
            "Such a field takes one of a few words, for the site sorts by it or decides by it \
             whether to publish. The word itself and its label in any language will do; the \
             message lists them all.",
        ),
        example: example!(front "\
title: 园区科协联席会议纪要
visibility: 不公开" => "\
title: 园区科协联席会议纪要
visibility: 内部"),
    },
    Rule {
        code: "HB1105",
        level: Level::Note,
        title: said("日期换成了标准写法", "A date in an unusual form"),
        why: said(
            "这个日期读懂了，页面上照常显示，不改也行。建议写成年、月、日之间用减号的样子：文件\
             按它排序、查找都方便，换别的程序也读得懂。",
            "The date was understood and is shown as usual; nothing need be done. Year, month \
             and day joined by hyphens are better all the same: files can be searched and sorted \
             by it, and other programs read it too.",
        ),
        example: example!(front "\
title: 湖北省科协走访园区
date: 2024年7月4日" => "\
title: 湖北省科协走访园区
date: 2024-07-04"),
    },
    Rule {
        code: "HB1106",
        level: Level::Error,
        title: said("没有这种字段形式", "A form of field that does not exist"),
        why: said(
            "站点在 `[types]` 里给自己的字段写明形式，程序才知道怎样读、怎样检查、怎样显示。可写\
             的形式提示里都有；不写 `form` 就是一行文字。",
            "Under `[types]` a site says the form of each field of its own, so that the program \
             knows how to read, check and show it. The message lists the forms; without `form` \
             it is a line of text.",
        ),
        example: example!(settings r#"[types.notice]
label = { zh-Hans = "通知", en = "Notice" }

[types.notice.fields.deadline]
label = { zh-Hans = "截止日期", en = "Deadline" }
form = "day""# => r#"[types.notice]
label = { zh-Hans = "通知", en = "Notice" }

[types.notice.fields.deadline]
label = { zh-Hans = "截止日期", en = "Deadline" }
form = "date""#),
    },
    Rule {
        code: "HB1107",
        level: Level::Error,
        title: said("自己的类型占用了共有字段的名称", "A type that defines a common field anew"),
        why: said(
            "标题、日期、供稿等字段每种类型都有，列表、订阅和页面标签都靠它们，所以不能另作他用。\
             请给自己的字段起别的名称；共有的字段直接在文章里写就行，不用在类型里说明。",
            "Every type has the common fields, title, date, contributor and so on; lists, feeds \
             and page tags rely on them, so they cannot mean something else. Give your own field \
             another name; a common one can be written in any article without being declared.",
        ),
        example: example!(settings r#"[types.notice]
label = { zh-Hans = "通知", en = "Notice" }

[types.notice.fields.contributor]
label = { zh-Hans = "发文单位", en = "Issued by" }"# => r#"[types.notice]
label = { zh-Hans = "通知", en = "Notice" }

[types.notice.fields.issuer]
label = { zh-Hans = "发文单位", en = "Issued by" }"#),
    },
    Rule {
        code: "HB1108",
        level: Level::Note,
        title: said("一项里写了几项", "Several items written as one"),
        why: said(
            "列表写在方括号里，用半角逗号分隔。用顿号、全角逗号连着写的，也照几项读，但别的程序和同\
             事未必这样看；`huibian fix` 会改成方括号的写法。",
            "A list stands in brackets, its items parted by plain commas. Items parted by Chinese \
             marks are read as several, too, but other programs and colleagues may not see it; \
             `huibian fix` writes brackets.",
        ),
        example: example!(front "\
title: 科普日走进园区
tags: 科普、园区科协" => "\
title: 科普日走进园区
tags: [科普, 园区科协]"),
    },
    Rule {
        code: "HB1109",
        level: Level::Warning,
        title: said("字段名写成了别的样子", "The name of a field spelled otherwise"),
        why: said(
            "字段名是小写的英文词。写成中文名（标题、日期）、大写、全角字母，或少写了复数的 s，意思都\
             清楚，照本意读；`huibian fix` 会改成规定的写法。",
            "The names of fields are small Latin words. Their Chinese labels, capitals, full-width \
             letters and a missing plural leave no doubt and are read as meant; `huibian fix` \
             writes the usual form.",
        ),
        example: example!(front "标题: 湖北省科协走访园区" => "title: 湖北省科协走访园区"),
    },
    Rule {
        code: "HB1110",
        level: Level::Warning,
        title: said("列表用了全角括号", "A list in full-width brackets"),
        why: said(
            "列表用半角方括号。写成“【】”“［］”的，照列表读；`huibian fix` 会改成半角方括号。",
            "A list stands in plain brackets. Full-width ones are read alike, and `huibian fix` \
             writes plain ones.",
        ),
        example: example!(front "\
title: 科普日走进园区
tags: 【科普，园区科协】" => "\
title: 科普日走进园区
tags: [科普, 园区科协]"),
    },
];
