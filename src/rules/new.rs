//! Calls of `huibian new` that come to nothing: HB914 and HB915.

use super::{Example, Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB9140",
        level: Level::Error,
        title: said("`huibian new` 里的类型不认识", "`huibian new` is called with an unknown type"),
        why: said(
            "文章的类型是一张字段表：内置的有 case（案例）、brief（简讯）等，站点也可以在 \
                 `site.toml` 里加自己的。英文名和中文名都可以写。",
            "A type is a table of fields. Some are built in, such as case and brief, and a site \
                 may add its own in `site.toml`. Its name and its label both will do.",
        ),
        example: Example::Case(said(
            "运行 `huibian new casse 甲`，类型应为 case。",
            "`huibian new casse \"A title\"`, where case is meant.",
        )),
    },
    Rule {
        code: "HB9141",
        level: Level::Error,
        title: said("`huibian new` 没有写标题", "`huibian new` is called without a title"),
        why: said(
            "文件名由标题来，标题也是每篇文章必填的字段。标题里有空格不要紧，几段会连起来。",
            "The file's name is made from the title, which every article needs. Several words are \
                 joined.",
        ),
        example: Example::Case(said(
            "运行 `huibian new case`，后面没有标题。",
            "`huibian new case`, and nothing after it.",
        )),
    },
    Rule {
        code: "HB9142",
        level: Level::Error,
        title: said("没有写译成哪种语言", "The language of a translation is missing"),
        why: said(
            "新建译文要写明语言和原文的文件：`huibian new --translate en 原文.md`。也可以写 `huibian \
                 new --lang en 原文.md`，这时提示和说明也用英文。",
            "A translation needs its language and the original's file: `huibian new --translate en \
                 FILE.md`. `huibian new --lang en FILE.md` does the same, with messages and notes in \
                 English.",
        ),
        example: Example::Case(said(
            "运行 `huibian new content/cases/hefei.md`，没有写语言。",
            "`huibian new content/cases/hefei.md`, without a language.",
        )),
    },
    Rule {
        code: "HB9143",
        level: Level::Error,
        title: said(
            "标题里没有能用作文件名的字",
            "Nothing in a title can be part of a file's name",
        ),
        why: said(
            "文件名用标题的拼音，只有小写字母、数字和连字符，因为它也是网址的一段。标题里只有标点或\
                 表情时，就没有可用的字。",
            "A file's name is the title's pinyin, in small letters, digits and hyphens, for it is \
                 a part of the address too. A title of nothing but marks has none of these.",
        ),
        example: Example::Case(said(
            "运行 `huibian new article ……`。",
            "`huibian new article \"?!\"`.",
        )),
    },
    Rule {
        code: "HB9144",
        level: Level::Error,
        title: said(
            "新文章的文件或网址已经有了",
            "The file or the address of a new article is taken",
        ),
        why: said(
            "`huibian new` 从不改动已有的文件，也不让两篇文章用同一个网址。index 是文件夹里正文的名字\
                 ，con、nul 等在 Windows 上不能用作文件名。请用 --name 换一个名字。",
            "`huibian new` never touches a file that is there, nor lets two articles share an \
                 address. index is the text of a folder, and Windows knows no files called con or nul. \
                 Choose another name with --name.",
        ),
        example: Example::Case(said(
            "栏目里已有 gong-zuo-jianxun.md，又运行 `huibian new article 工作简讯`。",
            "`huibian new article \"Open day\"`, where the section has an open-day.md.",
        )),
    },
    Rule {
        code: "HB9145",
        level: Level::Error,
        title: said(
            "不知道新文章该放在哪个栏目",
            "It is not clear in which section a new article belongs",
        ),
        why: said(
            "新文章放在默认类型与它相同的栏目；没有这样的栏目，就放在这类文章最多的栏目。两样都没有\
                 ，请用 --section 指明。",
            "A new article goes to the section that is made for its type, else to the one that has \
                 most of it. Where there is neither, name one with --section.",
        ),
        example: Example::Case(said(
            "站点里没有月报，也没有月报的栏目，运行 `huibian new report 六月月报`。",
            "`huibian new report \"June\"`, on a site without reports.",
        )),
    },
    Rule {
        code: "HB9146",
        level: Level::Error,
        title: said("--section 指的栏目没有", "The section that --section names is not there"),
        why: said(
            "栏目是 content 里的文件夹，写它的文件夹名或标题都可以。新栏目请先写它的 `_index.md`。",
            "A section is a folder of content; its folder's name or its title will do. For a new \
                 one write its `_index.md` first.",
        ),
        example: Example::Case(said(
            "运行 `huibian new case 甲 --section casse`，栏目应为 cases。",
            "`huibian new case \"A title\" --section casse`, where cases is meant.",
        )),
    },
    Rule {
        code: "HB9147",
        level: Level::Error,
        title: said("新文件会落到 content 之外", "A new file would lie outside content"),
        why: said(
            "文件夹是一个链接，指到了站点的 content 之外。huibian 只在 content 里新建文件。",
            "The folder is a link that leads out of the site's content. huibian makes files there \
                 alone.",
        ),
        example: Example::Case(said(
            "content/issues 是指到别处的链接，运行 `huibian new issue 2024-4`。",
            "`huibian new issue 2024-4`, where content/issues is a link to elsewhere.",
        )),
    },
    Rule {
        code: "HB9148",
        level: Level::Error,
        title: said(
            "看不出是哪一年哪一期",
            "The year and the number of an issue are not understood",
        ),
        why: said(
            "期用年和期号命名：2024-4 是 2024 年第 4 期，2024-9-10 是第 9、10 期合刊。写“2024年第4\
                 期”也可以。",
            "An issue is named by year and number: 2024-4 is number 4 of 2024, 2024-9-10 the \
                 combined numbers 9 and 10.",
        ),
        example: Example::Case(said(
            "运行 `huibian new issue 第四期`。",
            "`huibian new issue four`.",
        )),
    },
    Rule {
        code: "HB9149",
        level: Level::Error,
        title: said("本站没有登记刊物", "The site has no periodical"),
        why: said(
            "期属于一种刊物。刊物的名称、编印单位等在 `site.toml` 的 `[periodicals.代号]` 里登记一次，\
                 以后每一期都用它。",
            "An issue belongs to a periodical, whose name and publisher stand once in \
                 `[periodicals.NAME]` of `site.toml`.",
        ),
        example: Example::Case(said(
            "`site.toml` 里没有 `[periodicals]`，运行 `huibian new issue 2024-4`。",
            "`huibian new issue 2024-4`, where `site.toml` has no `[periodicals]`.",
        )),
    },
    Rule {
        code: "HB9150",
        level: Level::Error,
        title: said("看不出是哪种刊物", "It is not clear of which periodical an issue is"),
        why: said(
            "有几种刊物时，期号前面写刊物的代号或刊名：qykx/2024-4。",
            "Where there are several periodicals, the number has one before it: qykx/2024-4.",
        ),
        example: Example::Case(said(
            "有两种刊物，运行 `huibian new issue 2024-4`。",
            "`huibian new issue 2024-4`, where there are two periodicals.",
        )),
    },
    Rule {
        code: "HB9151",
        level: Level::Error,
        title: said("不能译成这种语言", "There is no such language to translate into"),
        why: said(
            "译文的语言须是 `site.toml` 的 `[languages]` 里登记的、默认语言以外的一种。",
            "A translation is in one of the `[languages]` of `site.toml`, other than the default.",
        ),
        example: Example::Case(said(
            "运行 `huibian new --translate fr content/cases/hefei.md`，本站没有法文。",
            "`huibian new --translate fr content/cases/hefei.md`, on a site without French.",
        )),
    },
    Rule {
        code: "HB9152",
        level: Level::Error,
        title: said("要翻译的文件没有", "The file to be translated is not there"),
        why: said(
            "路径从当前文件夹或站点的文件夹算起，文件须在站点里。",
            "A path counts from the current folder or from the site's, and leads to a file of the \
                 site.",
        ),
        example: Example::Case(said(
            "运行 `huibian new --translate en content/cases/hefe.md`，文件名写错了。",
            "`huibian new --translate en content/cases/hefe.md`, a slip of the pen.",
        )),
    },
    Rule {
        code: "HB9153",
        level: Level::Error,
        title: said("要翻译的文件不是文章", "The file to be translated is no article"),
        why: said(
            "能这样新建译文的是文章。栏目的 `_index.md` 只有名称和简介要译，直接写 `_index.en.md` 就可\
                 以。",
            "Only an article's translation is begun so. Of a section's `_index.md` only title and \
                 description are translated: write `_index.en.md` by hand.",
        ),
        example: Example::Case(said(
            "运行 `huibian new --translate en content/cases/_index.md`。",
            "`huibian new --translate en content/cases/_index.md`.",
        )),
    },
    Rule {
        code: "HB9154",
        level: Level::Error,
        title: said("要翻译的文件本身是译文", "The file to be translated is a translation itself"),
        why: said(
            "译文都从默认语言的文章译出，这样才知道原文后来有没有修改。",
            "Translations are made from the default language's article, so that it can be told \
                 when that has changed.",
        ),
        example: Example::Case(said(
            "运行 `huibian new --translate en content/cases/hefei.en.md`。",
            "`huibian new --translate en content/cases/hefei.en.md`.",
        )),
    },
    Rule {
        code: "HB9155",
        level: Level::Error,
        title: said("要翻译的文章不发布", "The article to be translated is not published"),
        why: said(
            "内部的和已经失效的文章不进网站，译文也不会进。",
            "What is internal or has expired is not on the site, and no more would its translation \
                 be.",
        ),
        example: Example::Case(said(
            "content/news/a.md 写着 visibility: internal，运行 `huibian new --translate en \
                 content/news/a.md`。",
            "`huibian new --translate en content/news/a.md`, which says visibility: internal.",
        )),
    },
    Rule {
        code: "HB9156",
        level: Level::Error,
        title: said("译文已经有了", "The translation is there already"),
        why: said(
            "`huibian new` 从不改动已有的文件。要更新译文，请直接改它；改好以后运行 `huibian fix --stamp` \
                 记下原文的版本。",
            "`huibian new` never touches a file that is there. To renew the translation, go on in \
                 it; then `huibian fix --stamp` notes the original's version.",
        ),
        example: Example::Case(said(
            "旁边已有 hefei.en.md，运行 `huibian new --translate en content/cases/hefei.md`。",
            "`huibian new --translate en content/cases/hefei.md`, where hefei.en.md is there.",
        )),
    },
];
