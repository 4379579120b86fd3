//! Settings in `site.toml`, and in the theme's and the tags' TOML: HB0101 to HB0110.

use super::{Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB0101",
        level: Level::Error,
        title: said("设置从某处起读不懂", "TOML that cannot be read"),
        why: said(
            "`site.toml`、`tags.toml` 和 `theme.toml` 每行写一项：名称、等号、值，文字放在英文双\
             引号里。指出的地方不合这个写法，又不是常见的那几种笔误，所以只能说到这里。请看这一\
             行和上一行的等号、引号、逗号和括号。",
            "`site.toml`, `tags.toml` and `theme.toml` hold one setting a line: a name, an \
             equals sign and a value, text in plain double quotes. The place pointed out does \
             not fit, and it is none of the usual slips, so no more can be said. Look at the \
             equals signs, quotes, commas and brackets of this line and the one above.",
        ),
        example: example!(settings "timezone" => r#"timezone = "Asia/Shanghai""#),
    },
    Rule {
        code: "HB0102",
        level: Level::Error,
        title: said("设置的值不对", "A setting of the wrong form"),
        why: said(
            "每项设置只认一种值：文字、数字、`true` 或 `false`、列表，或者一组设置。huibian 不去\
             猜别的写法是什么意思。数字、`true` 和 `false` 不加引号；取值有范围的，提示里会写明。",
            "Each setting takes one kind of value: text, a number, `true` or `false`, a list, or \
             a group of settings. huibian does not guess what another might mean. Numbers, \
             `true` and `false` stand without quotes; where there is a range, the message says \
             which.",
        ),
        example: example!(settings r#"[lists]
page_size = "二十""# => "\
[lists]
page_size = 20"),
    },
    Rule {
        code: "HB0103",
        level: Level::Error,
        title: said("没有这个设置", "A setting that does not exist"),
        why: said(
            "名称写错的设置如果悄悄略过，效果一直不出来，却找不到原因，所以算错误。提示里有最像\
             的名称。还有一种可能：名称没错，写错了地方，方括号下面的各项都属于那个方括号。",
            "A misspelt setting that is passed over in silence never has an effect, and nobody \
             knows why; so it is an error, and the message names the nearest that there is. The \
             name may also be right in the wrong place: whatever follows a line in brackets \
             belongs to it.",
        ),
        example: example!(
            settings r#"timezon = "Asia/Shanghai""# =>
            r#"timezone = "Asia/Shanghai""#
        ),
    },
    Rule {
        code: "HB0104",
        level: Level::Error,
        title: said("缺少必需的设置", "A required setting is missing"),
        why: said(
            "没有站名 `title` 和网址 `base_url`，网页的标题、订阅和给搜索引擎的地址都写不出来；\
             系列没有 `name`，也没法列出。请按提示里的例子补上。",
            "Without `title` and `base_url` no page title, feed or address for search engines \
             can be written, and a series without a `name` cannot be listed. Add it as the \
             message shows.",
        ),
        example: example!(files r#"//- site.toml
title = "科协创新案例汇编"
"# => r#"//- site.toml
title = "科协创新案例汇编"
base_url = "https://www.example.org/"
"#),
    },
    Rule {
        code: "HB0105",
        level: Level::Error,
        title: said("`base_url` 不是完整的网址", "`base_url` is not a whole address"),
        why: said(
            "订阅、站点地图和分享出去的链接都要写完整的网址，由 `base_url` 开头。它以 `http://` \
             或 `https://` 开头；网站放在子目录里的，把子目录也写上。现在只在自己电脑上看的，写\
             将来的网址就行。",
            "Feeds, the site map and shared links hold whole addresses, and all begin with \
             `base_url`. It starts with `http://` or `https://` and includes the folder if the \
             site lies in one. If the site is only on your machine for now, write the address \
             that it will have.",
        ),
        example: example!(files r#"//- site.toml
title = "科协创新案例汇编"
base_url = "www.example.org"
"# => r#"//- site.toml
title = "科协创新案例汇编"
base_url = "https://www.example.org/"
"#),
    },
    Rule {
        code: "HB0106",
        level: Level::Error,
        title: said("没有这个时区", "An unknown time zone"),
        why: said(
            "没有写时区的日期都按站点的时区算：定时的文章到点才发布，日期在哪台电脑上生成都一样。\
             时区写国际通用的名称；中国各地都是 `Asia/Shanghai`，也可以不写。",
            "Every date without a zone of its own counts in the site's: an article waits for its \
             hour, and the dates are the same whatever machine builds the site. Write the \
             international name; all of China uses `Asia/Shanghai`, which is also what holds if \
             the line is left out.",
        ),
        example: example!(
            settings r#"timezone = "Asia/Beijing""# =>
            r#"timezone = "Asia/Shanghai""#
        ),
    },
    Rule {
        code: "HB0107",
        level: Level::Error,
        title: said("不是语言标签", "Not the tag of a language"),
        why: said(
            "语言用国际通用的标签表示：简体中文是 `zh-Hans`，繁体中文是 `zh-Hant`，英文是 `en`。\
             网址的前缀、译文的文件名（如 `about.en.md`）和页面上标明的语言都由它而来。显示给读\
             者的名称写在 `name` 里。",
            "Languages go by their international tags: `zh-Hans` for simplified Chinese, \
             `zh-Hant` for traditional, `en` for English. The prefix of addresses, the names of \
             translations (`about.en.md`) and the language that a page states all come from it. \
             What readers see is the `name`.",
        ),
        example: example!(settings r#"[languages.zh-Hans]
name = "简体中文"

[languages."英文"]
name = "English""# => r#"[languages.zh-Hans]
name = "简体中文"

[languages.en]
name = "English""#),
    },
    Rule {
        code: "HB0108",
        level: Level::Error,
        title: said(
            "默认语言不在列出的语言之中",
            "The default language is not among the languages",
        ),
        why: said(
            "默认语言的网页不带网址前缀，译文没有写的字段也从它沿用，所以 `[languages]` 里要有它\
             的一段。请补上，或把 `default_language` 改成已有的语言。",
            "The default language has the addresses without a prefix, and translations take over \
             from it what they do not say, so `[languages]` must have it. Add it there, or let \
             `default_language` name one that is there.",
        ),
        example: example!(settings r#"default_language = "zh-Hans"

[languages.en]
name = "English""# => r#"default_language = "zh-Hans"

[languages.zh-Hans]
name = "简体中文"

[languages.en]
name = "English""#),
    },
    Rule {
        code: "HB0109",
        level: Level::Error,
        title: said("功能区的设置不完整", "A zone that is not wholly described"),
        why: said(
            "新区、示范区没有国家的行政区划代码，要由站点说明三件事：名称，网址里用的一段，在哪\
             个地区里。说清了，写着它的文章才会列在它的页面上，也列在它所在的市和省的页面上。跨\
             几个地方的，`within` 里写几个。",
            "New areas and pilot zones have no national code, so the site says three things of \
             each: its name, its part of an address, and where it lies. Then an article that \
             names it is listed on its page, and on those of its city and province. If it spans \
             several places, `within` names them all.",
        ),
        example: example!(settings r#"[[zones]]
name = "西咸新区"
slug = "xixian""# => r#"[[zones]]
name = "西咸新区"
slug = "xixian"
within = ["陕西省/西安市", "陕西省/咸阳市"]"#),
    },
    Rule {
        code: "HB0110",
        level: Level::Error,
        title: said("`theme` 不是文件夹的名称", "`theme` is not the name of a folder"),
        why: said(
            "主题都在 `themes` 文件夹里，`theme` 只写其中那个文件夹的名称，不写路径；站点之外的\
             主题用不了。",
            "Themes lie in the folder `themes`, and `theme` is the name of one folder there, not \
             a path. A theme outside the site cannot be used.",
        ),
        example: example!(files r#"//- site.toml
title = "科协创新案例汇编"
base_url = "https://www.example.org/"
theme = "themes/gazette"
"# => r#"//- site.toml
title = "科协创新案例汇编"
base_url = "https://www.example.org/"
theme = "gazette"
"#),
    },
];
