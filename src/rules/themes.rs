//! Themes as a whole: HB40.

use super::{Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB4001",
        level: Level::Error,
        title: said("没有这个主题", "A theme that is not there"),
        why: said(
            "`site.toml` 里的 `theme` 是 `themes` 下一个文件夹的名称，里面要有 `theme.toml`。没\
             有主题，一页也做不出来。请核对名称；主题是另外下载的，看看文件夹有没有多套一层。",
            "`theme` in `site.toml` is the name of a folder in `themes` that holds a \
             `theme.toml`. Without a theme no page can be made. Check the name; if the theme was \
             downloaded, see whether its folder lies within another.",
        ),
        example: example!(files r#"//- site.toml
title = "科协创新案例汇编"
base_url = "https://www.example.org/"
theme = "gazete"
"# => r#"//- site.toml
title = "科协创新案例汇编"
base_url = "https://www.example.org/"
theme = "gazette"
"#),
    },
    Rule {
        code: "HB4002",
        level: Level::Error,
        title: said("主题继承了自己", "A theme that extends itself"),
        why: said(
            "主题可以继承另一个主题，只写不同的部分；甲继承乙、乙又继承甲，就没有一个是完整的。\
             请让最下面的那个主题不写 `extends`。",
            "A theme may extend another and hold only what differs; where one leads back to \
             itself, neither is whole. The theme at the bottom has no `extends`.",
        ),
        example: example!(files r#"//- site.toml
title = "科协创新案例汇编"
base_url = "https://www.example.org/"
theme = "mine"
//- themes/mine/theme.toml
name = "mine"
extends = "mine"
"# => r#"//- site.toml
title = "科协创新案例汇编"
base_url = "https://www.example.org/"
theme = "mine"
//- themes/mine/theme.toml
name = "mine"
extends = "gazette"
"#),
    },
    Rule {
        code: "HB4003",
        level: Level::Error,
        title: said("主题缺少模板", "A template that the theme lacks"),
        why: said(
            "每种页面都要有模板，从 `home.html` 到 `redirect.html`，缺一个，那种页面就做不出来。\
             多半是新写的主题还不完整；只想改几处的，用 `extends` 继承一个完整的主题最省事。",
            "Every kind of page has its template, from `home.html` to `redirect.html`; without \
             it those pages cannot be made. A new theme is most likely not finished yet; if only \
             a few things are to differ, extend a theme that is whole.",
        ),
        example: example!(files r#"//- site.toml
title = "科协创新案例汇编"
base_url = "https://www.example.org/"
theme = "mine"
//- themes/mine/theme.toml
name = "mine"
"# => r#"//- site.toml
title = "科协创新案例汇编"
base_url = "https://www.example.org/"
theme = "mine"
//- themes/mine/theme.toml
name = "mine"
extends = "gazette"
"#),
    },
    Rule {
        code: "HB4004",
        level: Level::Error,
        title: said("模板有误", "A template that the engine refuses"),
        why: said(
            "模板引擎不接受这个模板，后面是它的原话。这是主题的问题，不是文章的问题：编辑不用改\
             稿子，请把这条信息告诉主题的维护者。",
            "The template engine does not take this template; what it says follows. It is a \
             fault of the theme, not of any article: editors need change nothing and may pass \
             the message on to whoever keeps the theme.",
        ),
        example: example!(template r#"{% extends "home.html" %}"# => r#"{% extends "base.html" %}"#),
    },
    Rule {
        code: "HB4005",
        level: Level::Error,
        title: said("生成页面时模板出错", "A template that failed on a page"),
        why: said(
            "模板本身读得懂，做到这一页时却遇到了它没有料到的内容，如空的字段；后面是引擎的原话。\
             请把它和页面的网址告诉主题的维护者；急着发布的，可以先把这一篇改成草稿。",
            "The template can be read, but on this page it met what it was not made for, such as \
             a field without a value; what the engine says follows. Pass it on with the page's \
             address to whoever keeps the theme; in a hurry, make that article a draft.",
        ),
        example: example!(
            template "{% for letter in page.title %}{{ letter + 1 }}{% endfor %}" =>
            "{{ page.title }}"
        ),
    },
    Rule {
        code: "HB4006",
        level: Level::Warning,
        title: said("主题没有这种语言的界面用语", "A language without interface words"),
        why: said(
            "“上一篇”“返回首页”这些字来自主题的 `i18n` 文件夹，每种语言一个文件。没有的，那种语\
             言的页面暂用另一种语言的用语。请照已有的文件补一个。",
            "Words such as “next” and “home” come from the theme's folder `i18n`, one file a \
             language. Without it, the pages of that language show another's words. Make one \
             after those that are there.",
        ),
        example: example!(files r#"//- site.toml
title = "科协创新案例汇编"
base_url = "https://www.example.org/"

[languages.zh-Hans]
name = "简体中文"

[languages.fr]
name = "Français"
"# => r#"//- site.toml
title = "科协创新案例汇编"
base_url = "https://www.example.org/"

[languages.zh-Hans]
name = "简体中文"

[languages.fr]
name = "Français"
//- themes/gazette/i18n/fr.toml
none = "pas dans cette langue"
"#),
    },
];
