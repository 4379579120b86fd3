//! Names in a theme's templates: HB50.

use super::{Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB5001",
        level: Level::Error,
        title: said("模板从某处起读不懂", "A template that cannot be read"),
        why: said(
            "模板用的是 Tera 2 的写法：`{{ 值 }}`、`{% if … %}`，有开始就有结束。读不懂的模板做\
             不出页面，所以主题在加载时就拒绝了，文章没有问题。请看指出的地方有没有漏写结束的标\
             记，或者在标签里用了全角标点。",
            "Templates are written in Tera 2: `{{ value }}`, `{% if … %}`, and what opens is \
             closed. A template that cannot be read makes no page, so the theme is refused as it \
             is loaded; the articles are not at fault. See whether an end is missing at that \
             place, or a full-width mark stands within a tag.",
        ),
        example: example!(
            template "{% if page.title %}{{ page.title }}" =>
            "{% if page.title %}{{ page.title }}{% endif %}"
        ),
    },
    Rule {
        code: "HB5002",
        level: Level::Error,
        title: said("没有这个变量", "A variable that does not exist"),
        why: said(
            "模板只看得到 `site`、`page`、`nav`、`list`、`shelf`、`words` 和 `asset`，以及自己用 \
             `set`、`for` 起的名称。写错的名称在别的程序里只是显示不出来，在这里加载时就指出，免\
             得上线以后才发现缺了一块。",
            "A template sees `site`, `page`, `nav`, `list`, `shelf`, `words` and `asset`, and \
             the names that it sets itself by `set` and `for`. Elsewhere a misspelt name merely \
             shows nothing; here it is pointed out as the theme is loaded, before anyone misses \
             a part of a page.",
        ),
        example: example!(template "{{ pgae.title }}" => "{{ page.title }}"),
    },
    Rule {
        code: "HB5003",
        level: Level::Error,
        title: said("没有这一项", "A field that the value does not have"),
        why: said(
            "点号后面写的是值里的一项，如 `page.title`；每种值有哪些项，见主题文档。列表要用 \
             `for` 一项一项地取；单个的值直接写，后面没有别的。",
            "After the dot stands a field of the value, as in `page.title`; the theme \
             documentation lists the fields of each. A list is taken item by item with `for`; a \
             plain value is written as it is and has no fields.",
        ),
        example: example!(template "{{ page.titel }}" => "{{ page.title }}"),
    },
    Rule {
        code: "HB5004",
        level: Level::Error,
        title: said("没有这条界面用语", "An interface word that does not exist"),
        why: said(
            "页面上每个固定的词都写在主题 `i18n` 文件夹里，模板只写名称，译成另一种语言时才不会\
             漏。请把它加进每种语言的文件，或改正名称。",
            "Every fixed word of a page stands in the theme's folder `i18n`, and templates name \
             it, so that no word is missed in another language. Add it to the file of each \
             language, or mend the name.",
        ),
        example: example!(template "{{ words.nome }}" => "{{ words.none }}"),
    },
    Rule {
        code: "HB5005",
        level: Level::Warning,
        title: said("界面用语有的语言里没有", "An interface word that one language lacks"),
        why: said(
            "一种语言里有这个词，另一种语言里没有；那种语言的页面一用到它，就做不出来。新加一个\
             词时最容易漏，请在提示里的文件中补上。",
            "One language has the word and another lacks it; a page of that language which uses \
             it cannot be made. It is easily missed when a word is new: add it to the files that \
             the message names.",
        ),
        example: example!(files r#"//- themes/plain/i18n/zh-Hans.toml
none = "无此语言"
more = "更多"
//- themes/plain/i18n/en.toml
none = "not in this language"
//- themes/plain/templates/home.html
{{ words.more }}
"# => r#"//- themes/plain/i18n/zh-Hans.toml
none = "无此语言"
more = "更多"
//- themes/plain/i18n/en.toml
none = "not in this language"
more = "More"
//- themes/plain/templates/home.html
{{ words.more }}
"#),
    },
    Rule {
        code: "HB5006",
        level: Level::Error,
        title: said("没有这个过滤器", "A filter that does not exist"),
        why: said(
            "竖线后面的过滤器把值换一个样子，如 `join`、`length`、`replace`。能用的是 Tera 2 自\
             带的和 `fill`；从别的模板引擎抄来的，名称可能不同。",
            "A filter, after the bar, gives a value another shape: `join`, `length`, `replace`. \
             There are those of Tera 2 and `fill`; in templates from another engine the names \
             may differ.",
        ),
        example: example!(template "{{ page.title | uper }}" => "{{ page.title | upper }}"),
    },
    Rule {
        code: "HB5007",
        level: Level::Error,
        title: said("没有这个函数", "A function that does not exist"),
        why: said(
            "模板不能读文件、上网或问时间，所以函数只有 `range`、`throw` 和 `super`。要用别的内\
             容，看看主题文档里页面已经给了什么；文章的列表在 `theme.toml` 里声明。",
            "Templates cannot read files, reach the network or ask the time, so there are only \
             the functions `range`, `throw` and `super`. The theme documentation says what a \
             page is given; lists of articles are declared in `theme.toml`.",
        ),
        example: example!(template "{{ now() }}" => "{{ site.years }}"),
    },
    Rule {
        code: "HB5008",
        level: Level::Error,
        title: said("没有这个测试", "A test that does not exist"),
        why: said(
            "`is` 后面的测试回答是或否，如 `defined`、`odd`、`starting_with`。能用的是 Tera 2 自\
             带的。空的文字、列表和没有的值本来就算否，直接写 `{% if 值 %}` 常常就够了。",
            "A test, after `is`, answers yes or no: `defined`, `odd`, `starting_with`. There are \
             those of Tera 2. Empty texts and lists and missing values are false by themselves, \
             so `{% if value %}` is often enough.",
        ),
        example: example!(
            template "{% if page.title is definde %}{{ page.title }}{% endif %}" =>
            "{% if page.title is defined %}{{ page.title }}{% endif %}"
        ),
    },
    Rule {
        code: "HB5009",
        level: Level::Error,
        title: said("没有这个组件", "A component that does not exist"),
        why: said(
            "组件是模板里反复用的一块，用 `{% component … %}` 定义一次，各个模板都能用，不必引入。\
             名称要与定义的一样。",
            "A component is a piece that templates use again and again: it is defined once by \
             `{% component … %}`, and all of them may use it without including anything. The \
             name must be that of the definition.",
        ),
        example: example!(template r#"{% component badge(text: string) %}<b>{{ text }}</b>{% endcomponent badge %}
{{ <bagde text="新" /> }}"# => r#"{% component badge(text: string) %}<b>{{ text }}</b>{% endcomponent badge %}
{{ <badge text="新" /> }}"#),
    },
    Rule {
        code: "HB5010",
        level: Level::Error,
        title: said("没有这个参数", "An argument that does not exist"),
        why: said(
            "写错名称的参数不起作用，结果不对却不报错，所以在加载时就指出。能写的参数提示里都有；\
             组件的参数由它的定义规定。",
            "A misspelt argument has no effect and the result is wrong without a word, so it is \
             pointed out as the theme is loaded. The message names those that there are; a \
             component's stand in its definition.",
        ),
        example: example!(
            template r#"{{ site.title | replace(form="科协", to="协会") }}"# =>
            r#"{{ site.title | replace(from="科协", to="协会") }}"#
        ),
    },
    Rule {
        code: "HB5011",
        level: Level::Error,
        title: said("缺少参数", "An argument that is missing"),
        why: said(
            "有的参数不能省：少了它，过滤器不知道做什么，组件里就有一处空白。请照提示补上；想让\
             组件的参数可以不写，在定义里给它一个默认值。",
            "Some arguments cannot be left out: without them a filter does not know what to do, \
             and a component has a blank. Add it as the message shows; to make a component's \
             argument optional, give it a default in the definition.",
        ),
        example: example!(
            template r#"{{ site.title | replace(from="科协") }}"# =>
            r#"{{ site.title | replace(from="科协", to="协会") }}"#
        ),
    },
    Rule {
        code: "HB5012",
        level: Level::Error,
        title: said("没有这个模板", "A template that is not there"),
        why: said(
            "`extends` 和 `include` 后面写模板在 `templates` 文件夹里的路径，如 \
             `parts/card.html`，扩展名也要写。继承别的主题时，被替换的那个模板写成 `主题名/模板\
             名`。",
            "After `extends` and `include` stands the path of a template within `templates`, \
             with its ending: `parts/card.html`. A theme that extends another names a template \
             that it replaces as `theme/template`.",
        ),
        example: example!(
            template r#"{% include "parts/card.html" %}"# =>
            r#"{% extends "base.html" %}"#
        ),
    },
    Rule {
        code: "HB5013",
        level: Level::Error,
        title: said("主题没有这个静态文件", "A static file that the theme does not have"),
        why: said(
            "样式表和图片放在主题的 `static` 文件夹里，发布时文件名会带上内容的摘要，所以模板要\
             通过 `asset` 取网址。名称写错，页面就没有样式。",
            "Style sheets and pictures lie in the theme's folder `static` and are published \
             under names that carry a digest, so templates ask `asset` for the address. With a \
             wrong name the page would be without its style.",
        ),
        example: example!(files r#"//- themes/plain/static/style.css
body { margin: 1em }
//- themes/plain/templates/home.html
<link rel="stylesheet" href="{{ asset["styel.css"] }}">
"# => r#"//- themes/plain/static/style.css
body { margin: 1em }
//- themes/plain/templates/home.html
<link rel="stylesheet" href="{{ asset["style.css"] }}">
"#),
    },
    Rule {
        code: "HB5014",
        level: Level::Error,
        title: said("没有声明这一组文章", "A shelf that is not declared"),
        why: said(
            "模板不能自己去取文章，要在 `theme.toml` 里为那种页面声明：取哪一类、取几篇，模板里\
             用 `shelf.名称` 显示。一种页面声明的，别的页面用不了。",
            "A template cannot fetch articles: `theme.toml` declares for each kind of page which \
             ones and how many, and the template shows them as `shelf.NAME`. What is declared \
             for one kind of page is not there on another.",
        ),
        example: example!(
            template "{% for card in shelf.cases.cards %}{{ card.title }}{% endfor %}" =>
            "{% for card in shelf.latest.cards %}{{ card.title }}{% endfor %}"
        ),
    },
    Rule {
        code: "HB5015",
        level: Level::Error,
        title: said("被继承的模板没有这个区块", "A block that no template below has"),
        why: said(
            "继承以后，只有与下面模板同名的区块才会出现在页面上；名称不同，里面的内容就悄悄没有\
             了。请用下面的模板有的名称。",
            "In a template that extends another, only blocks that the one below has appear on \
             the page; under another name their content would vanish in silence. Use a name that \
             is there.",
        ),
        example: example!(template r#"{% extends "base.html" %}
{% block mian %}{{ page.title }}{% endblock mian %}"# => r#"{% extends "base.html" %}
{% block main %}{{ page.title }}{% endblock main %}"#),
    },
    Rule {
        code: "HB5016",
        level: Level::Error,
        title: said(
            "组件要用的值这里没有",
            "A value that a component takes, and that is not there",
        ),
        why: said(
            "定义里带 `@` 的参数从调用的地方按名称取值，不必写出来；调用的地方也没有这个名称，就\
             无处可取。请在调用时写明，或先用 `set` 起这个名称。",
            "A parameter with `@` takes its value, by name, from where the component is called; \
             if there is no such name there, it has nothing to take. Give it in the call, or \
             `set` that name before.",
        ),
        example: example!(template r#"{% component more(@link) %}<a href="{{ link }}">…</a>{% endcomponent more %}
{{ <more /> }}"# => r#"{% component more(@link) %}<a href="{{ link }}">…</a>{% endcomponent more %}
{{ <more link={page.url} /> }}"#),
    },
];
