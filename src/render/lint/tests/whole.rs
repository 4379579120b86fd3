//! Each message whole: place, code, what is wrong and what to do, in both languages.

use super::{find, told};

/// A template of the front page, and all that is said of it.
#[track_caller]
fn says(text: &str, expected: &str) {
    assert_eq!(told(&find(&[("home.html", text)])).trim_end(), expected.trim(), "{text}");
}

#[test]
fn variables() {
    says(
        "{{ page.title }}\n中文{{ pgae.title }}",
        "
home.html:2:6-10 HB5002
  这里没有名为“pgae”的变量。 是否想写“page”？
  There is no variable `pgae` here. Did you mean `page`?
",
    );
    says(
        "{{ title }}",
        "
home.html:1:4-9 HB5002
  这里没有名为“title”的变量。 是否想写“page.title”？
  There is no variable `title` here. Did you mean `page.title`?
",
    );
    says(
        "{{ foo }}",
        "
home.html:1:4-7 HB5002
  这里没有名为“foo”的变量。 可以用的有：asset、list、nav、page、shelf、site、words。
  There is no variable `foo` here. What is there: asset, list, nav, page, shelf, site, words.
",
    );
    says(
        "{{ loop.index }}",
        "
home.html:1:4-8 HB5002
  这里没有名为“loop”的变量。 loop 只在同一个模板的 for 之内可用。
  There is no variable `loop` here. `loop` is there only within a `for` of the same template.
",
    );
}

#[test]
fn fields() {
    says(
        "{{ page.titel | safe }}",
        "
home.html:1:9-14 HB5003
  “page”没有“titel”这一项。 是否想写“title”？
  `page` has no field `titel`. Did you mean `title`?
",
    );
    says(
        "{{ page[\"titel\"] }}",
        "
home.html:1:9-16 HB5003
  “page”没有“titel”这一项。 是否想写“title”？
  `page` has no field `titel`. Did you mean `title`?
",
    );
    says(
        "{{ nav.previous?.link }}",
        "
home.html:1:18-22 HB5003
  “nav.previous”没有“link”这一项。 可以用的有：title、url。
  `nav.previous` has no field `link`. What is there: title, url.
",
    );
    says(
        "{{ site.pages.title }}",
        "
home.html:1:15-20 HB5003
  “site.pages”是列表，没有“title”这一项。 请用 for 逐项取，或用 | first 取第一项。
  `site.pages` is a list and has no field `title`. Take its items with `for`, or the first with `| first`.
",
    );
    says(
        "{{ page.title.zh }}",
        "
home.html:1:15-17 HB5003
  “page.title”是单个的值，没有“zh”这一项。 请直接写 page.title。
  `page.title` is a plain value and has no field `zh`. Write `page.title` as it is.
",
    );
    says(
        "{% for x in site.pages %}{{ loop.indx }}{% endfor %}",
        "
home.html:1:34-38 HB5003
  “loop”没有“indx”这一项。 是否想写“index”？
  `loop` has no field `indx`. Did you mean `index`?
",
    );
    says(
        "{{ page.article.authors | sort(attribute=\"nme\") | length }}",
        "
home.html:1:42-47 HB5003
  “page.article.authors”没有“nme”这一项。 是否想写“name”？
  `page.article.authors` has no field `nme`. Did you mean `name`?
",
    );
}

#[test]
fn words() {
    says(
        "{{ words.nav.hom }}",
        "
home.html:1:14-17 HB5004
  界面用语里没有“nav.hom”。 是否想写“nav.home”？
  There is no word `nav.hom` in i18n/. Did you mean `nav.home`?
",
    );
    says(
        "{{ words.foot }}",
        "
home.html:1:10-14 HB5004
  界面用语里没有“foot”。 请把它写进 i18n/ 下每种语言的文件。
  There is no word `foot` in i18n/. Add it to the file of each language in i18n/.
",
    );
    says(
        "{{ words.nav.more }}{{ words.nav.more }}",
        "
home.html:1:14-18 HB5005 (warning)
  界面用语“nav.more”在 i18n/zh-Hans.toml 里没有。 请补上这一条。
  The word `nav.more` is missing in i18n/zh-Hans.toml. Add it there.
",
    );
    says(
        "{{ words.skip.more }}",
        "
home.html:1:15-19 HB5003
  “words.skip”是单个的值，没有“more”这一项。 请直接写 words.skip。
  `words.skip` is a plain value and has no field `more`. Write `words.skip` as it is.
",
    );
}

#[test]
fn filters_tests_and_functions() {
    says(
        "{{ page.title | uper }}",
        "
home.html:1:17-21 HB5006
  没有名为“uper”的过滤器。 是否想写“upper”？
  There is no filter `uper`. Did you mean `upper`?
",
    );
    says(
        "{{ page.title | xyzzy }}",
        "
home.html:1:17-22 HB5006
  没有名为“xyzzy”的过滤器。 可用的见主题文档和 Tera 2 的文档。
  There is no filter `xyzzy`. The theme documentation and that of Tera 2 say what there is.
",
    );
    says(
        "{{ words.items | fil(n=3) }}",
        "
home.html:1:18-21 HB5006
  没有名为“fil”的过滤器。 是否想写“fill”？
  There is no filter `fil`. Did you mean `fill`?
",
    );
    says(
        "{{ rang(end=3) }}",
        "
home.html:1:4-8 HB5007
  没有名为“rang”的函数。 是否想写“range”？
  There is no function `rang`. Did you mean `range`?
",
    );
    says(
        "{{ page.title is strng }}",
        "
home.html:1:18-23 HB5008
  没有名为“strng”的测试。 是否想写“string”？
  There is no test `strng`. Did you mean `string`?
",
    );
    says(
        "{{ page.title | truncate(lenght=3) }}",
        "
home.html:1:26-32 HB5010
  过滤器“truncate”没有参数“lenght”。 是否想写“length”？
  The filter `truncate` has no argument `lenght`. Did you mean `length`?
",
    );
    says(
        "{{ page.title | truncate }}",
        "
home.html:1:17-25 HB5011
  过滤器“truncate”缺少参数“length”。 请加上 length=…。
  The filter `truncate` lacks its argument `length`. Add `length=…`.
",
    );
    says(
        "{{ site.pages | first(n=2) }}",
        "
home.html:1:23-24 HB5010
  过滤器“first”没有参数“n”。 它不带参数，请去掉。
  The filter `first` has no argument `n`. It takes none: leave it out.
",
    );
}

#[test]
fn components() {
    says(
        "{{ <cart /> }}{% component card() %}{% endcomponent %}",
        "
home.html:1:5-9 HB5009
  没有名为“cart”的组件。 是否想写“card”？
  There is no component `cart`. Did you mean `card`?
",
    );
    says(
        "{{ <card crd=\"a\" /> }}{% component card(card) %}{{ card }}{% endcomponent %}",
        "
home.html:1:10-13 HB5010
  组件“card”没有参数“crd”。 是否想写“card”？
  The component `card` has no argument `crd`. Did you mean `card`?
",
    );
    says(
        "{{ <card /> }}{% component card(title: string) %}{{ title }}{% endcomponent %}",
        "
home.html:1:5-9 HB5011
  组件“card”缺少参数“title”。 请加上 title={…}。
  The component `card` lacks its argument `title`. Add `title={…}`.
",
    );
    says(
        "{{ <rule thick={true} /> }}{% component rule() %}<hr>{% endcomponent %}",
        "
home.html:1:10-15 HB5010
  组件“rule”没有参数“thick”。 它不带参数，请去掉。
  The component `rule` has no argument `thick`. It takes none: leave it out.
",
    );
    says(
        "{{ <card /> }}{% component card(@crad) %}{{ crad }}{% endcomponent %}",
        "
home.html:1:5-9 HB5016
  组件“card”要从这里取“crad”，而这里没有。 请加上 crad={…}。
  The component `card` takes `crad` from here, and there is none. Add `crad={…}`.
",
    );
    says(
        "{{ <head /> }}{% component head() %}{{ page.title }}{% endcomponent %}",
        "
home.html:1:40-44 HB5002
  这里没有名为“page”的变量。 组件只看得到自己的参数；请在它的定义里加上参数 @page。
  There is no variable `page` here. A component sees its own parameters alone; add `@page` to its definition.
",
    );
}

#[test]
fn templates_files_and_shelves() {
    says(
        "{% include \"parts/lost.html\" %}",
        "
home.html:1:12-29 HB5012
  没有名为“parts/lost.html”的模板。 请把它放进 templates/。
  There is no template `parts/lost.html`. Add it to templates/.
",
    );
    says(
        "{% extends \"hme.html\" %}",
        "
home.html:1:12-22 HB5012
  没有名为“hme.html”的模板。 是否想写“home.html”？
  There is no template `hme.html`. Did you mean `home.html`?
",
    );
    says(
        "{{ asset[\"gazete.css\"] }}",
        "
home.html:1:10-22 HB5013
  没有名为“gazete.css”的静态文件。 是否想写“gazette.css”？
  There is no static file `gazete.css`. Did you mean `gazette.css`?
",
    );
    says(
        "{{ asset[\"x.js\"] }}",
        "
home.html:1:10-16 HB5013
  没有名为“x.js”的静态文件。 请把它放进主题的 static/。
  There is no static file `x.js`. Add it to the theme's static/.
",
    );
    says(
        "{{ shelf.led.title }}",
        "
home.html:1:10-13 HB5014
  theme.toml 没有声明 shelf“led”。 是否想写“lead”？
  theme.toml declares no shelf `led`. Did you mean `lead`?
",
    );
    says(
        "{{ shelf.people.cards }}",
        "
home.html:1:10-16 HB5014
  theme.toml 没有声明 shelf“people”。 请在 theme.toml 里为这种页面声明，例如 [home] 之下写 people = { take = 5 }。
  theme.toml declares no shelf `people`. Declare it in theme.toml for that kind of page: `people = { take = 5 }` under [home].
",
    );
}

#[test]
fn what_cannot_be_read() {
    says(
        "{{ page.title ",
        "
home.html:1:15-16 HB5001
  模板从这里起读不懂：这里应该是 }}。 写法见 Tera 2 的文档。
  The template cannot be read from here: }} ought to stand here. The documentation of Tera 2 says how it is written.
",
    );
    says(
        "{% if page %}",
        "
home.html:1:4-6 HB5001
  这里的 if 没有结束。 请补上结束的标记。
  This if has no end. Add its end.
",
    );
    says(
        "{{ page.title ｜ safe }}",
        "
home.html:1:15-16 HB5001
  模板从这里起读不懂：标签里不能有“｜”。 引号以外的名称和标点要用半角英文字符。
  The template cannot be read from here: ｜ has no meaning within a tag. Outside quotes, names and marks are written in ASCII.
",
    );
    says(
        "{{ page. }}",
        "
home.html:1:10-12 HB5001
  模板从这里起读不懂：这里应该是名称。 写法见 Tera 2 的文档。
  The template cannot be read from here: a name ought to stand here. The documentation of Tera 2 says how it is written.
",
    );
    says(
        "{{ }}",
        "
home.html:1:4-6 HB5001
  模板从这里起读不懂：这里应该是一个值。 写法见 Tera 2 的文档。
  The template cannot be read from here: a value ought to stand here. The documentation of Tera 2 says how it is written.
",
    );
    says(
        "{{ \"open }}",
        r#"
home.html:1:4-5 HB5001
  这里的 " 没有结束。 请补上结束的标记。
  This " has no end. Add its end.
"#,
    );
    says(
        "{# open",
        "
home.html:1:1-3 HB5001
  这里的 {# 没有结束。 请补上结束的标记。
  This {# has no end. Add its end.
",
    );
}
