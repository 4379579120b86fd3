//! `site.toml`, its errors, and what it changes: zones, sub-paths, the profile for
//! government sites, themes.

use crate::support::{Fixture, SETTINGS};

#[test]
fn every_error_of_the_settings_in_one_go() {
    let built = Fixture::new(
        "\
//- site.toml
titel = \"站\"
base_url = \"example.org\"
default_language = \"fr\"
timezone = \"Asia/Pekin\"
theme = \"plain\"

[languages.zh-Hans]
name = \"简体中文\"

[organization]
nmae = \"某科协\"
since = \"去年\"

[[zones]]
name = \"西咸新区\"
slug = \"xixian\"
within = [\"西安城\"]

[types.notice.fields.deadline]
form = \"dat\"

[lists]
page_size = 0
",
    )
    .build();
    assert_eq!(
        built.said(),
        "\
warning HB4006 site.toml 主题没有“fr”的界面用语（i18n/fr.toml）。 → 这些页面暂用另一种语言的用语；请补上这个文件。
error HB0104 site.toml:1:1 site.toml 缺少“title”。 → 请补上，例如：title = \"…\"
error HB0103 site.toml:1:1 没有名为“titel”的设置。 → 是不是想写“title”？
error HB0105 site.toml:2:12 “base_url”应为完整的网址，现在写的是“example.org”。 → 例如 https://www.example.org/ 或 https://example.org/kx/
error HB0108 site.toml:3:20 默认语言“fr”不在 [languages] 之中。 → 请加上 [languages.fr] 和它的 name。
error HB0106 site.toml:4:12 没有名为“Asia/Pekin”的时区。 → 中国各地都用 Asia/Shanghai。
error HB0103 site.toml:11:1 没有名为“nmae”的设置。 → 是不是想写“name”？
error HB0102 site.toml:12:9 “since”应为1000 到 9999 之间的整数。
error HB0109 site.toml:14:1 [[zones]] 里的“西咸新区”设置有误：“西安城”不能确定是哪里；是不是“陕西省/西安市”。 → 写法：name、slug，和 within = [\"陕西省/西安市\"]。
error HB1106 site.toml:20:8 没有名为“dat”的字段形式。 → 可选：text、list、boolean、number、date、date-range、month、url、picture、files、people、choice、record、records。
error HB0102 site.toml:23:13 “page_size”应为1 到 1000 之间的整数。"
    );
}

#[test]
fn broken_toml_says_where() {
    let built =
        Fixture::new("//- site.toml\ntitle = \"站\nbase_url = 'https://example.org/'\n").build();
    assert_eq!(
        built.said(),
        "error HB0125 site.toml:1:9 从这里开始的引号没有配对的结束引号。 → 请在值的末尾补上同样的引号。"
    );
}

const ONE: &str = "\
//- static/favicon.svg
<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'/>
//- content/news/_index.md
---
title: 动态
description: 各地动态
keywords: [科协, 动态]
column_type: 工作动态
---
//- content/news/a.md
---
title: 年会
date: 2025-12-30 09:30
source: 光明网
authors: [{name: 张三, org: 某科协}]
tags: [年会]
cover: {src: a.svg, alt: 会场}
---
见[关于](/about.md)和[动态](_index.md)。
//- content/news/a.svg
<svg xmlns='http://www.w3.org/2000/svg' width='8' height='6'/>
//- content/about.md
---
title: 关于
---
";

#[test]
fn everything_is_right_under_a_sub_path() {
    let mut fixture = Fixture::new(ONE);
    fixture.options.base_url = huibian::config::BaseUrl::new("https://example.org/kx");
    let built = fixture.build().quiet();
    let page = built.page("/news/a/");
    assert!(
        page.ends_with(
            "<p>见<a href=\"/kx/about/\">关于</a>和<a href=\"/kx/news/\">动态</a>。</p>"
        ),
        "{page}"
    );
    assert!(page.contains("cover /kx/news/a.svg 会场"), "{page}");
    for (path, text) in &built.files {
        for wrong in ["=\"/news", "=\"/tags", "(/news", "example.org/news", "example.org/tags"] {
            assert!(!text.contains(wrong), "{path} has {wrong}");
        }
    }
}

const GOV: &str = "
[organization]
name = \"某市科学技术协会\"
site_code = \"bm00000001\"
phone = \"010-00000000\"
icp = \"京ICP备00000000号\"
police_icp = \"京公网安备00000000000000号\"
[profile]
gov = true
";

#[test]
fn the_profile_for_government_sites_writes_its_tags() {
    let built = Fixture::new(ONE).settings(GOV).build().quiet();
    let tags: Vec<String> = built
        .page("/news/a/")
        .lines()
        .filter_map(|line| line.strip_prefix("gov "))
        .map(str::to_owned)
        .collect();
    assert_eq!(
        tags.join("\n"),
        "\
SiteName=测试站
SiteDomain=example.org
SiteIDCode=bm00000001
ColumnName=动态
ColumnDescription=各地动态
ColumnKeywords=科协,动态
ColumnType=工作动态
ArticleTitle=年会
PubDate=2025-12-30 09:30
ContentSource=光明网
Keywords=年会
Author=张三
Description=见关于和动态。
Image=https://example.org/news/a.svg
Url=https://example.org/news/a/"
    );
    assert!(built.page("/news/").contains("gov ColumnType=工作动态"));
    assert!(built.page("/").contains("gov ColumnType=首页"));
    assert!(!Fixture::new(ONE).build().page("/news/a/").contains("gov "));
}

#[test]
fn the_profile_for_government_sites_checks_columns() {
    let mut fixture = Fixture::new(ONE).settings(GOV);
    fixture
        .files
        .insert("content/empty/_index.md".into(), b"---\ntitle: \xE7\xA9\xBA\n---\n".to_vec());
    fixture.options.now = "2026-01-14T00:00:00+08:00".parse().expect("a moment");
    let built = fixture.build();
    assert_eq!(
        built.said(),
        "\
warning HB6102 content/empty/_index.md:1:1 这个栏目没有“column_type”，栏目类别（ColumnType）按“工作动态”填写。 → 请补上一行 column_type: …
warning HB6102 content/empty/_index.md:1:1 这个栏目没有“description”，栏目描述（ColumnDescription）只能用栏目名称代替。 → 请补上一行 description: …
warning HB6102 content/empty/_index.md:1:1 这个栏目没有“keywords”，栏目关键词（ColumnKeywords）只能用栏目名称代替。 → 请补上一行 keywords: …
warning HB6104 content/empty/_index.md:1:1 栏目“空”是空的。 → 检查时空白栏目会扣分；请放入内容，或去掉这个栏目。
warning HB6105 content/news/_index.md:1:1 栏目“动态”自 2025-12-30 起没有更新。 → 动态类栏目应两周内更新，通知、政策类应六个月内更新。
warning HB6113 site.toml 首页自 2025-12-30 起没有新内容。 → 首页超过两周不更新是单项否决项。"
    );
}

#[test]
fn an_unknown_theme_names_the_nearest() {
    let settings = SETTINGS.replace("theme = \"plain\"", "theme = \"plian\"");
    let built = Fixture::new(&format!("//- site.toml\n{settings}")).build();
    assert_eq!(
        built.said(),
        "error HB4001 site.toml 没有名为“plian”的主题。 → themes/ 下有“plain”。"
    );
    assert!(built.files.is_empty());
}

#[test]
fn a_theme_that_names_what_is_not_there_is_refused() {
    let built = Fixture::new(
        "\
//- themes/plain/templates/section.html
{% extends \"base.html\" %}
{% block main %}
{{ page.titel }} {{ words.nnoe | safe }}
{{ asset[\"no.css\"] }} {{ page.title | upperr }} {{ shelf.cases.cards }} {{ neither }}
{% endblock main %}
",
    )
    .build();
    let places: Vec<&str> = built.said.iter().map(|line| line.as_str()).collect();
    for (found, wanted) in places.iter().zip([
        "section.html:3:9 ",
        "section.html:3:27 ",
        "section.html:4:10 ",
        "section.html:4:39 ",
    ]) {
        assert!(found.contains(wanted), "{found} is not at {wanted}");
    }
    assert_eq!(built.said.len(), 6, "{}", built.said());
    assert!(built.said.iter().all(|line| line.starts_with("error HB50")), "{}", built.said());
    assert!(built.files.is_empty(), "nothing is made with a refused theme");
}

#[test]
fn a_theme_stands_on_another_and_replaces_single_templates() {
    let built = Fixture::new(
        "\
//- site.toml
title = \"站\"
base_url = \"https://example.org/\"
theme = \"own\"
//- themes/own/theme.toml
name = \"own\"
extends = \"plain\"
[home]
latest = { take = 1 }
//- themes/own/templates/article.html
{% extends \"plain/article.html\" %}
{% block main %}own: {{ page.title }} / {{ words.none }} / {{ words.mine }}{% endblock main %}
//- themes/own/i18n/zh-Hans.toml
mine = \"自家\"
//- content/news/a.md
---
title: 甲
---
//- content/news/b.md
---
title: 乙
---
",
    )
    .build()
    .quiet();
    assert!(
        built.page("/news/a/").ends_with("own: 甲 / 无此语言 / 自家"),
        "{}",
        built.page("/news/a/")
    );
    let home = built.page("/");
    assert_eq!(home.lines().filter(|line| line.starts_with("* ")).count(), 1, "{home}");
}

#[test]
fn json_ld_of_a_profile() {
    let gazette = |path: &str| {
        let file = format!("{}/themes/gazette/{path}", env!("CARGO_MANIFEST_DIR"));
        std::fs::read(file).expect("the theme's file")
    };
    let mut fixture = Fixture::new(
        "\
//- site.toml
title = \"站\"
base_url = \"https://example.org/\"
theme = \"gazette\"
//- content/people/a.md
---
title: 韩温：</script>逐梦三晋
type: profile
date: 2024-08-01
person: {name: 韩温, name_en: Han Wen, job_title: 工程师, org: 某公司, birth_year: 1988}
honours: [{name: 创新达人, year: 2023}]
---
",
    );
    for entry in walkdir::WalkDir::new(format!("{}/themes/gazette", env!("CARGO_MANIFEST_DIR"))) {
        let entry = entry.expect("the theme can be read");
        if entry.file_type().is_file() {
            let root = format!("{}/themes/gazette/", env!("CARGO_MANIFEST_DIR"));
            let path = entry.path().to_string_lossy().replace('\\', "/");
            let path = path.strip_prefix(&root).expect("within").to_owned();
            fixture.files.insert(format!("themes/gazette/{path}"), gazette(&path));
        }
    }
    let built = fixture.build().quiet();
    let page = built.file("people/a/index.html");
    let (_, rest) = page.split_once("<script type=\"application/ld+json\">").expect("JSON-LD");
    let (json, _) = rest.split_once("</script>").expect("its end");
    let graph: serde_json::Value = serde_json::from_str(json).expect("JSON");
    assert_eq!(
        graph,
        serde_json::json!({
            "@context": "https://schema.org",
            "@graph": [
                {
                    "@type": "ProfilePage",
                    "@id": "https://example.org/people/a/",
                    "url": "https://example.org/people/a/",
                    "mainEntityOfPage": "https://example.org/people/a/",
                    "name": "韩温：</script>逐梦三晋",
                    "inLanguage": "zh-Hans",
                    "datePublished": "2024-08-01",
                    "dateModified": "2024-08-01",
                    "mainEntity": {
                        "@type": "Person",
                        "name": "韩温",
                        "alternateName": "Han Wen",
                        "jobTitle": "工程师",
                        "worksFor": {"@type": "Organization", "name": "某公司"},
                        "birthDate": "1988",
                        "award": ["创新达人"],
                    },
                },
                {
                    "@type": "BreadcrumbList",
                    "itemListElement": [
                        {"@type": "ListItem", "position": 1, "name": "首页", "item": "https://example.org/"},
                        {"@type": "ListItem", "position": 2, "name": "people", "item": "https://example.org/people/"},
                        {"@type": "ListItem", "position": 3, "name": "韩温：</script>逐梦三晋", "item": "https://example.org/people/a/"},
                    ],
                },
            ],
        })
    );
}
