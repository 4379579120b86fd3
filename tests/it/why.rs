//! `huibian why`: what there is to say of files and addresses.

use std::path::Path;

use serde_json::{Value, json};

use crate::support::{Fixture, huibian, text};

/// A site with something of everything.
const SITE: &str = "\
//- site.toml
title = { zh-Hans = \"测试站\", en = \"Test site\" }
base_url = \"https://example.org/kx/\"
theme = \"plain\"
[languages.zh-Hans]
name = \"简体中文\"
[languages.en]
name = \"English\"
[lists]
page_size = 2
[feeds]
size = 2
//- content/tags.toml
[[tags]]
name = { zh-Hans = \"科普\", en = \"Popular science\" }
slug = \"kepu\"
synonyms = [\"科学普及\"]
//- content/_index.md
---
title: 首页
---
//- content/cases/_index.md
---
title: 案例
type: case
defaults:
  recommended_by: 省科协
  tags: 科普
---
//- content/cases/_index.en.md
---
title: Cases
---
//- content/cases/合肥.md
---
title: 合肥：服务企业
date: 2024-07-04 16:33
subject: 合肥高新区科协
regions: [安徽省/合肥市]
aliases: [/old/hefei/]
series: {name: 巡礼, position: 1}
---
企业有需求，科协来对接。第二句。

![](走访.jpg)
//- content/cases/合肥.en.md
---
title: Hefei serves companies
summary: A summary.
---
Text.
//- content/cases/走访.jpg
x
//- content/cases/qingyang/index.md
---
title: 青羊
date: 2024-01-02
subject: 青羊区科协
slug: qing-yang
---
正文。
//- content/cases/laixi.md
---
title: 莱西
date: 2024-01-01
subject: 莱西市科协
draft: 是
visibility: internal
expires: 2024-02-01
---
![](莱西.jpg)
//- content/cases/莱西.jpg
x
//- content/cases/没人用.jpg
x
//- content/news/future.md
---
title: 明天的新闻
date: 2999-01-01 08:30
---
正文。
//- content/about.md
---
title: 关于
---
正文。
//- static/favicon.svg
<svg/>
//- themes/plain/static/a.css
a{}
//- themes/other/theme.toml
name = \"other\"
//- notes.txt
x
";

/// The answer and the exit status.
fn ask(folder: &Path, arguments: &[&str]) -> (String, Option<i32>) {
    let call: Vec<&str> = ["why"].into_iter().chain(arguments.iter().copied()).collect();
    let answer = huibian(folder, &call);
    assert_eq!(text(&answer.stderr), "", "{arguments:?}");
    (text(&answer.stdout), answer.status.code())
}

#[track_caller]
fn says(site: &Path, what: &str, zh: &str, en: &str) {
    assert_eq!(ask(site, &[what]), (zh.to_owned(), Some(0)));
    assert_eq!(ask(site, &[what, "--lang", "en"]), (en.to_owned(), Some(0)));
}

const HEFEI: &str = "\
content/cases/合肥.md
发布在 https://example.org/kx/cases/hefei/

字段
  title           合肥：服务企业                    第 2 行
  date            2024-07-04 16:33                  第 3 行
  subject         合肥高新区科协                    第 4 行
  regions         安徽省/合肥市                     第 5 行
  aliases         /old/hefei/                       第 6 行
  series          巡礼 1                            第 7 行
  recommended_by  省科协                            栏目的 content/cases/_index.md 第 5 行
  tags            科普                              栏目的 content/cases/_index.md 第 6 行
  type            case                              栏目的 content/cases/_index.md 第 3 行
  summary         企业有需求，科协来对接。第二句。  取自正文开头的几句
  slug            hefei                             由文件名得来

其他语言
  en  content/cases/合肥.en.md  https://example.org/kx/en/cases/hefei/

转到这里的旧地址
  https://example.org/kx/old/hefei/

列出它的页面
  首页      latest        /kx/
  栏目      案例          /kx/cases/
  标签      科普          /kx/tags/kepu/
  地区      安徽省合肥市  /kx/regions/anhui/hefei/
  地区      安徽省        /kx/regions/anhui/
  年份      2024年        /kx/archive/2024/
  系列      巡礼          /kx/series/xunli/
  相关文章  青羊          /kx/cases/qing-yang/
  网站地图  网站地图      /kx/sitemap/

这些页面的订阅里也有它
  测试站、案例、科普、安徽省合肥市、安徽省
";

#[test]
fn an_article_that_is_published() {
    let site = Fixture::new(SITE).on_disk();
    says(
        site.path(),
        "content/cases/合肥.md",
        HEFEI,
        "\
content/cases/合肥.md
Published at https://example.org/kx/cases/hefei/

Fields
  title           合肥：服务企业                    line 2
  date            2024-07-04 16:33                  line 3
  subject         合肥高新区科协                    line 4
  regions         安徽省/合肥市                     line 5
  aliases         /old/hefei/                       line 6
  series          巡礼 1                            line 7
  recommended_by  省科协                            the section's, content/cases/_index.md, line 5
  tags            科普                              the section's, content/cases/_index.md, line 6
  type            case                              the section's, content/cases/_index.md, line 3
  summary         企业有需求，科协来对接。第二句。  the first sentences of the text
  slug            hefei                             made from the file's name

Other languages
  en  content/cases/合肥.en.md  https://example.org/kx/en/cases/hefei/

Former addresses that lead here
  https://example.org/kx/old/hefei/

Pages that list it
  home      latest        /kx/
  section   案例          /kx/cases/
  tag       科普          /kx/tags/kepu/
  region    安徽省合肥市  /kx/regions/anhui/hefei/
  region    安徽省        /kx/regions/anhui/
  year      2024年        /kx/archive/2024/
  series    巡礼          /kx/series/xunli/
  related   青羊          /kx/cases/qing-yang/
  site map  网站地图      /kx/sitemap/

It is in the feeds of
  测试站, 案例, 科普, 安徽省合肥市, 安徽省
",
    );
}

#[test]
fn whichever_way_it_is_named() {
    let site = Fixture::new(SITE).on_disk();
    let root = site.path();
    let whole = root.join("content/cases/合肥.md");
    let names = [
        "content\\cases\\合肥.md",
        "./content/cases/合肥.md",
        "cases/合肥.md",
        "/cases/合肥.md",
        "content/news/../cases/合肥.md",
        whole.to_str().expect("text"),
        "https://example.org/kx/cases/hefei/",
        "https://example.org/kx/cases/hefei",
        "http://127.0.0.1:1111/kx/cases/hefei/?a=b#c",
        "/kx/cases/hefei/",
        "/cases/hefei/",
        "cases/hefei",
        "public/cases/hefei/index.html",
        "content/cases/%E5%90%88%E8%82%A5.md",
    ];
    for name in names {
        assert_eq!(ask(root, &[name]), (HEFEI.to_owned(), Some(0)), "{name}");
    }
    // From a folder within the site, too.
    let within = root.join("content/cases");
    for name in ["合肥.md", ".\\合肥.md", "../cases/合肥.md"] {
        assert_eq!(ask(&within, &[name]), (HEFEI.to_owned(), Some(0)), "{name}");
    }
}

#[test]
fn a_translation() {
    let site = Fixture::new(SITE).on_disk();
    assert_eq!(
        ask(site.path(), &["content/cases/合肥.en.md"]).0,
        "\
content/cases/合肥.en.md
发布在 https://example.org/kx/en/cases/hefei/

字段
  title           Hefei serves companies  第 2 行
  summary         A summary.              第 3 行
  date            2024-07-04 16:33        沿用 content/cases/合肥.md 第 3 行
  subject         合肥高新区科协          沿用 content/cases/合肥.md 第 4 行
  regions         安徽省/合肥市           沿用 content/cases/合肥.md 第 5 行
  series          巡礼 1                  沿用 content/cases/合肥.md 第 7 行
  recommended_by  省科协                  栏目的 content/cases/_index.md 第 5 行
  tags            科普                    栏目的 content/cases/_index.md 第 6 行
  type            case                    栏目的 content/cases/_index.md 第 3 行
  slug            hefei                   由文件名得来

其他语言
  zh-Hans  content/cases/合肥.md  https://example.org/kx/cases/hefei/

列出它的页面
  首页      latest           /kx/en/
  栏目      Cases            /kx/en/cases/
  标签      Popular science  /kx/en/tags/kepu/
  地区      Hefei, Anhui     /kx/en/regions/anhui/hefei/
  地区      Anhui            /kx/en/regions/anhui/
  年份      2024             /kx/en/archive/2024/
  系列      巡礼             /kx/en/series/xunli/
  网站地图  Site map         /kx/en/sitemap/

这些页面的订阅里也有它
  Test site、Cases、Popular science、Hefei, Anhui、Anhui
"
    );
}

#[test]
fn what_is_held_back_has_all_its_reasons() {
    let site = Fixture::new(SITE).on_disk();
    says(
        site.path(),
        "content/cases/laixi.md",
        "\
content/cases/laixi.md
不发布，因为：
  是内部文章，不出现在任何公开的页面里（visibility，第 6 行）。
  是草稿（draft，第 5 行）。
  已过失效日期 2024-02-01（北京时间）（expires，第 7 行）。
发布以后在 https://example.org/kx/cases/laixi/

字段
  title           莱西        第 2 行
  date            2024-01-01  第 3 行
  subject         莱西市科协  第 4 行
  draft           true        第 5 行
  visibility      internal    第 6 行
  expires         2024-02-01  第 7 行
  recommended_by  省科协      栏目的 content/cases/_index.md 第 5 行
  tags            科普        栏目的 content/cases/_index.md 第 6 行
  type            case        栏目的 content/cases/_index.md 第 3 行
  slug            laixi       由文件名得来

其他语言
  en  还没有
",
        "\
content/cases/laixi.md
Not published, because:
  It is internal, and on no public page (visibility, line 6).
  It is a draft (draft, line 5).
  It expired at 2024-02-01 (Beijing time) (expires, line 7).
When published, at https://example.org/kx/cases/laixi/

Fields
  title           莱西        line 2
  date            2024-01-01  line 3
  subject         莱西市科协  line 4
  draft           true        line 5
  visibility      internal    line 6
  expires         2024-02-01  line 7
  recommended_by  省科协      the section's, content/cases/_index.md, line 5
  tags            科普        the section's, content/cases/_index.md, line 6
  type            case        the section's, content/cases/_index.md, line 3
  slug            laixi       made from the file's name

Other languages
  en  none yet
",
    );
    let future = "\
content/news/future.md
不发布，因为：
  本页发布时间为 2999-01-01 08:30（北京时间），未到时间，暂不生成（date，第 3 行）。
发布以后在 https://example.org/kx/news/future/

字段
  title    明天的新闻        第 2 行
  date     2999-01-01 08:30  第 3 行
  summary  正文。            取自正文开头的几句
  slug     future            由文件名得来
  type     article           默认

其他语言
  en  还没有
";
    // By the address that it will have, too.
    for name in ["content/news/future.md", "/kx/news/future/", "https://example.org/kx/news/future"]
    {
        assert_eq!(ask(site.path(), &[name]), (future.to_owned(), Some(0)), "{name}");
    }
}

#[test]
fn errors_stop_a_build() {
    let site = Fixture::new(&format!(
        "{SITE}//- content/news/bad.md\n---\ntitle: 坏\nregoins: 江苏\n---\n正文。\n"
    ))
    .on_disk();
    let (bad, _) = ask(site.path(), &["content/news/bad.md"]);
    let said = "\
content/news/bad.md
暂时不会发布：网站有 1 处错误，改正以前 huibian build 不会更新网站。
  第 3 行：没有名为“regoins”的字段。（HB1101）
发布以后在 https://example.org/kx/news/bad/
";
    assert!(bad.starts_with(said), "{bad}");
    let (other, _) = ask(site.path(), &["content/cases/合肥.md", "--lang", "en"]);
    let said = "\
content/cases/合肥.md
Not published for now: the site has an error, and huibian build publishes nothing before it is mended.
  1 in other files: huibian check
When published, at https://example.org/kx/cases/hefei/
";
    assert!(other.starts_with(said), "{other}");
}

/// Each: what is asked about, and the answer in Chinese.
const OTHERS: [(&str, &str); 19] = [
    (
        "content/cases/走访.jpg",
        "\
content/cases/走访.jpg
发布在 https://example.org/kx/cases/zoufang.jpg

用到它的
  content/cases/合肥.md
",
    ),
    (
        "/kx/cases/zoufang.jpg",
        "\
content/cases/走访.jpg
发布在 https://example.org/kx/cases/zoufang.jpg

用到它的
  content/cases/合肥.md
",
    ),
    (
        "content/cases/莱西.jpg",
        "\
content/cases/莱西.jpg
不发布：没有已发布的文章用到它。

用到它、但没有发布的
  content/cases/laixi.md
",
    ),
    ("content/cases/没人用.jpg", "content/cases/没人用.jpg\n不发布：没有已发布的文章用到它。\n"),
    ("static/favicon.svg", "static/favicon.svg\n原样复制到 https://example.org/kx/favicon.svg\n"),
    ("site.toml", "site.toml\n站点设置：每一页都用到它。它自己不发布。\n"),
    (
        "content/tags.toml",
        "content/tags.toml\n标签词表：标签的网址、译名和同义词由它决定。它自己不发布。\n",
    ),
    (
        "themes/plain/templates/home.html",
        "themes/plain/templates/home.html\n这是主题的模板。\n网站现在的主题 plain 用到它；它自己不发布。\n",
    ),
    (
        "themes/plain/i18n/en.toml",
        "themes/plain/i18n/en.toml\n这是主题的界面文字。\n网站现在的主题 plain 用到它；它自己不发布。\n",
    ),
    (
        "themes/other/theme.toml",
        "themes/other/theme.toml\n这是主题的设置。\n网站现在的主题 plain 没有用到它。\n",
    ),
    (
        "content/cases",
        "\
content/cases/_index.md
栏目“案例”的文字和默认值，栏目里有 2 篇文章。
列表在 https://example.org/kx/cases/
文章不写类型就是 case。

默认字段
  recommended_by  省科协  第 5 行
  tags            科普    第 6 行

其他语言
  en  content/cases/_index.en.md  https://example.org/kx/en/cases/
",
    ),
    (
        "content/cases/_index.en.md",
        "\
content/cases/_index.en.md
栏目“Cases”的文字和默认值，栏目里有 1 篇文章。
列表在 https://example.org/kx/en/cases/
文章不写类型就是 case。

默认字段
  recommended_by  省科协  content/cases/_index.md 第 5 行
  tags            科普    content/cases/_index.md 第 6 行

其他语言
  zh-Hans  content/cases/_index.md  https://example.org/kx/cases/
",
    ),
    (
        "/kx/old/hefei/",
        "\
https://example.org/kx/old/hefei/
转到 https://example.org/kx/cases/hefei/
它是 content/cases/合肥.md 写在 aliases 里的旧地址。
",
    ),
    (
        "/kx/tags/kexue-pu-ji/",
        "\
https://example.org/kx/tags/kexue-pu-ji/
转到 https://example.org/kx/tags/kepu/
它是一个标签的同义词，写在 content/tags.toml 里。
",
    ),
    (
        "/kx/tags/kepu/",
        "\
https://example.org/kx/tags/kepu/
标签“科普”的列表（zh-Hans），收 2 条。

除所列的文章以外，来自
  content/tags.toml
",
    ),
    (
        "/en/regions/anhui/",
        "https://example.org/kx/en/regions/anhui/\n地区“Anhui”的列表（en），收 1 条。\n",
    ),
    ("/kx/cases/feed.xml", "https://example.org/kx/cases/feed.xml\n“案例”的订阅（zh-Hans）。\n"),
    ("/kx/", "https://example.org/kx/\n首页（zh-Hans）。\n\n来自\n  content/_index.md\n"),
    ("/404.html", "https://example.org/kx/404.html\n找不到页面时显示的页（zh-Hans）。\n"),
];

#[test]
fn files_and_pages_that_are_no_articles() {
    let site = Fixture::new(SITE).on_disk();
    for (what, answer) in OTHERS {
        assert_eq!(ask(site.path(), &[what]), (answer.to_owned(), Some(0)), "{what}");
        let (english, _) = ask(site.path(), &[what, "--lang", "en"]);
        let han = |c: char| matches!(c, '。' | '，' | '“' | '：');
        assert!(!english.contains(han), "{english}");
    }
    let (style, _) = ask(site.path(), &["themes/plain/static/a.css"]);
    let said = "themes/plain/static/a.css\n这是主题的样式、脚本或图片。\n发布在 https://example.org/kx/assets/a.";
    assert!(style.starts_with(said), "{style}");
    let address = style.lines().last().and_then(|line| line.strip_prefix("发布在 "));
    assert_eq!(ask(site.path(), &[address.expect("an address")]).0, style);
}

/// Each: what is asked about, and that nothing is there, in Chinese and in English.
const NOTHING: [(&str, &str, &str); 7] = [
    (
        "content/cases/hefei.md",
        "content/cases/hefei.md\n没有这个文件，也没有这个网址。\n\n相近的文件\n  content/cases/合肥.md\n  content/cases/合肥.en.md\n",
        "content/cases/hefei.md\nThere is no such file, and no such address.\n\nFiles that are like it\n  content/cases/合肥.md\n  content/cases/合肥.en.md\n",
    ),
    (
        "青羊",
        "青羊\n没有这个文件，也没有这个网址。\n\n相近的文件\n  content/cases/qingyang/index.md\n",
        "青羊\nThere is no such file, and no such address.\n\nFiles that are like it\n  content/cases/qingyang/index.md\n",
    ),
    (
        "/kx/cases/hefie/",
        "/kx/cases/hefie/\n这个网址上什么也没有。\n\n相近的网址\n  https://example.org/kx/cases/hefei/\n  https://example.org/kx/en/cases/hefei/\n  https://example.org/kx/old/hefei/\n  https://example.org/kx/regions/anhui/hefei/\n  https://example.org/kx/en/regions/anhui/hefei/\n",
        "/kx/cases/hefie/\nNothing lies at this address.\n\nAddresses that are like it\n  https://example.org/kx/cases/hefei/\n  https://example.org/kx/en/cases/hefei/\n  https://example.org/kx/old/hefei/\n  https://example.org/kx/regions/anhui/hefei/\n  https://example.org/kx/en/regions/anhui/hefei/\n",
    ),
    (
        "https://example.org/kx/nowhere-at-all/",
        "https://example.org/kx/nowhere-at-all/\n这个网址上什么也没有。\n",
        "https://example.org/kx/nowhere-at-all/\nNothing lies at this address.\n",
    ),
    (
        "https://elsewhere.org/a/",
        "https://elsewhere.org/a/\n这不是本站的网址；本站在 https://example.org/kx/\n",
        "https://elsewhere.org/a/\nThis is no address of this site, which is at https://example.org/kx/\n",
    ),
    (
        "notes.txt",
        "notes.txt\n它不是网站的一部分：只有 site.toml 和 content、static、themes 里的文件才是；编辑软件的临时文件和隐藏文件不算。\n",
        "notes.txt\nIt is no part of the site: only site.toml and what lies in content, static and themes is, without hidden files and what programs leave beside a file that is open.\n",
    ),
    (
        "zzzz",
        "zzzz\n没有这个文件，也没有这个网址。\n",
        "zzzz\nThere is no such file, and no such address.\n",
    ),
];

#[test]
fn where_nothing_is() {
    let site = Fixture::new(SITE).on_disk();
    for (what, zh, en) in NOTHING {
        assert_eq!(ask(site.path(), &[what]), (zh.to_owned(), Some(1)), "{what}");
        let english = ask(site.path(), &[what, "--lang", "en"]);
        assert_eq!(english, (en.to_owned(), Some(1)), "{what}");
    }
}

#[test]
fn the_page_of_a_long_list_and_what_compiles() {
    let mut files = String::from(SITE);
    for day in 1..=5 {
        files.push_str(&format!(
            "//- content/news/n{day}.md\n---\ntitle: 第{day}条\ndate: 2024-03-0{day}\n---\n正文。\n"
        ));
    }
    files.push_str(
        "\
//- content/issues/_index.md
---
title: 刊物
type: issue
---
//- content/issues/2024-4/index.md
---
title: 第四期
year: 2024
number: 4
date: 2024-01-01
columns:
  - name: 要闻
    articles: [/news/n1.md]
---
//- content/casebooks/all.md
---
title: 汇编
type: compilation
members: {list: [/news/n1.md]}
---
",
    );
    let site = Fixture::new(&files).on_disk();
    let (first, _) = ask(site.path(), &["content/news/n1.md"]);
    let listed = first.find("列出它的页面\n").expect("it is listed");
    assert_eq!(
        &first[listed..],
        "\
列出它的页面
  栏目      news      /kx/news/page/3/
  年份      2024年    /kx/archive/2024/
  期        第四期    /kx/issues/2024-4/
  汇编      汇编      /kx/casebooks/all/
  网站地图  网站地图  /kx/sitemap/
"
    );
    let (page, _) = ask(site.path(), &["/news/page/3/"]);
    let said = "栏目“news”的列表（zh-Hans），第 3 页，共 3 页，收 5 条。\n";
    assert_eq!(page, format!("https://example.org/kx/news/page/3/\n{said}"));
}

#[test]
fn texts_that_became_no_article() {
    let double =
        "//- content/cases/qingyang.md\n---\ntitle: 又一个青羊\nsubject: 青羊\n---\n正文。\n";
    let site = Fixture::new(&format!("{SITE}{double}")).on_disk();
    let (said, status) = ask(site.path(), &["content/cases/qingyang/index.md"]);
    let expected = "\
content/cases/qingyang/index.md
这个文件没有成为文章。
暂时不会发布：网站有 1 处错误，改正以前 huibian build 不会更新网站。
  第 1 行：这篇文章与 content/cases/qingyang.md 同名、同语言，只能有一个。（HB1403）
";
    assert_eq!((said.as_str(), status), (expected, Some(0)));
}

#[test]
fn for_programs() {
    let site = Fixture::new(SITE).on_disk();
    let json = |what: &str| -> Value {
        let (answer, _) = ask(site.path(), &[what, "--format", "json"]);
        serde_json::from_str(&answer).expect("JSON")
    };
    let article = json("content/cases/laixi.md");
    assert_eq!(article["is"], "article");
    assert_eq!(article["published"], false);
    assert_eq!(
        article["reasons"][2],
        json!({
            "kind": "expired",
            "field": "expires",
            "moment": "2024-02-01",
            "zone": "Asia/Shanghai",
            "place": { "file": "content/cases/laixi.md", "line": 7 },
        })
    );
    assert_eq!(
        article["fields"][6],
        json!({
            "name": "recommended_by",
            "value": "省科协",
            "from": "section",
            "place": { "file": "content/cases/_index.md", "line": 5 },
        })
    );
    assert_eq!(
        json("/kx/old/hefei/"),
        json!({
            "is": "redirect",
            "address": "https://example.org/kx/old/hefei/",
            "to": "https://example.org/kx/cases/hefei/",
            "file": "content/cases/合肥.md",
        })
    );
    assert_eq!(
        json("/kx/tags/kepu/"),
        json!({
            "is": "page",
            "address": "https://example.org/kx/tags/kepu/",
            "kind": "tag",
            "title": "科普",
            "language": "zh-Hans",
            "number": [1, 1],
            "count": 2,
            "files": ["content/tags.toml"],
        })
    );
    assert_eq!(json("zzzz")["is"], "nothing");
}
