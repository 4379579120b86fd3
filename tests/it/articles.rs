//! Articles: addresses, inheritance, defaults, publication.

use crate::support::Fixture;

const TWO_LANGUAGES: &str = "\
//- content/news/_index.md
---
title: 动态
description: 各地动态
defaults:
  source: 省科协
---
//- content/news/_index.en.md
---
title: News
---
//- content/news/nianhui.md
---
title: 年会在南宁召开
date: 2024-07-02 09:30
regions: [广西/南宁]
tags: [年会]
slug: annual-meeting
---
年会在**南宁**召开。共二十四项活动。
//- content/news/nianhui.en.md
---
title: Annual meeting in Nanning
---
The meeting was held in Nanning.
//- content/news/b.md
---
title: 只有中文
date: 2024-07-01
source: 市科协
---
正文
";

#[test]
fn a_translation_inherits_what_is_not_prose() {
    let built = Fixture::new(TWO_LANGUAGES).build().quiet();
    assert_eq!(
        built.page("/en/news/annual-meeting/"),
        "<!doctype html>
<title>Annual meeting in Nanning – Test site</title>
alternate zh-Hans https://example.org/news/annual-meeting/
alternate en https://example.org/en/news/annual-meeting/
alternate x-default https://example.org/news/annual-meeting/
zh-Hans: /news/annual-meeting/
Home > News > Annual meeting in Nanning >
article Annual meeting in Nanning
date 2024-07-02T09:30:00+08:00 2 July 2024, 09:30
summary The meeting was held in Nanning.
source 省科协
tag 年会 /en/tags/nianhui/
region Nanning, Guangxi /en/regions/guangxi/nanning/
original /news/annual-meeting/
<p>The meeting was held in Nanning.</p>"
    );
    assert_eq!(
        built.page("/news/annual-meeting/"),
        "<!doctype html>
<title>年会在南宁召开－测试站</title>
alternate zh-Hans https://example.org/news/annual-meeting/
alternate en https://example.org/en/news/annual-meeting/
alternate x-default https://example.org/news/annual-meeting/
en: /en/news/annual-meeting/
首页 > 动态 > 年会在南宁召开 >
article 年会在南宁召开
date 2024-07-02T09:30:00+08:00 2024年7月2日 09:30
summary 年会在南宁召开。共二十四项活动。
source 省科协
tag 年会 /tags/nianhui/
region 广西壮族自治区南宁市 /regions/guangxi/nanning/
previous 只有中文
<p>年会在<strong>南宁</strong>召开。共二十四项活动。</p>"
    );
}

#[test]
fn a_page_without_a_translation_says_so() {
    let built = Fixture::new(TWO_LANGUAGES).build().quiet();
    assert_eq!(
        built.page("/news/b/"),
        "<!doctype html>
<title>只有中文－测试站</title>
en: 无此语言
首页 > 动态 > 只有中文 >
article 只有中文
date 2024-07-01 2024年7月1日
summary 正文
source 市科协
next 年会在南宁召开
<p>正文</p>"
    );
    assert!(!built.has("en/news/b/index.html"));
}

#[test]
fn lists_hold_only_what_their_language_has() {
    let built = Fixture::new(TWO_LANGUAGES).build().quiet();
    assert_eq!(
        built.page("/en/news/"),
        "<!doctype html>
<title>News – Test site</title>
alternate zh-Hans https://example.org/news/
alternate en https://example.org/en/news/
alternate x-default https://example.org/news/
zh-Hans: /news/
Home > News >
section News | News: 1 item.
1/1 of 1
- Annual meeting in Nanning /en/news/annual-meeting/"
    );
}

#[test]
fn what_is_held_back_appears_nowhere() {
    let fixture = Fixture::new(
        "\
//- content/news/draft.md
---
title: 草稿一
draft: true
---
//- content/news/future.md
---
title: 未来一
date: 2026-01-01 12:01
---
//- content/news/today.md
---
title: 今天
date: 2026-01-01
---
//- content/news/past.md
---
title: 过期
date: 2025-01-01
expires: 2025-12-31
---
//- content/news/lastday.md
---
title: 末日
date: 2025-01-01
expires: 2026-01-01
---
//- content/news/secret/index.md
---
title: 内部材料
date: 2025-01-01
visibility: internal
cover: {src: secret.svg, alt: 密}
---
//- content/news/secret/index.en.md
---
title: Internal
---
//- content/news/secret/secret.svg
<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>
",
    );
    let built = fixture.build().quiet();
    let all: String = built.files.values().map(String::as_str).collect();
    for title in ["草稿一", "未来一", "过期", "内部材料", "Internal"] {
        assert!(!all.contains(title), "{title} leaked");
    }
    assert!(!built.files.keys().any(|path| path.contains("secret")));
    assert!(built.has("news/today/index.html") && built.has("news/lastday/index.html"));
    let held: Vec<String> = built
        .turn
        .plan
        .site
        .held
        .iter()
        .map(|held| format!("{} {:?}", held.path, held.reason).chars().take(40).collect())
        .collect();
    assert_eq!(
        held.iter()
            .map(|line| line.split(['(', ' ']).take(2).collect::<Vec<_>>().join(" "))
            .collect::<Vec<_>>(),
        [
            "content/news/draft.md Draft",
            "content/news/future.md Future",
            "content/news/past.md Expired",
            "content/news/secret/index.en.md Internal",
            "content/news/secret/index.md Internal",
        ]
    );

    let mut fixture = fixture;
    fixture.options.drafts = true;
    fixture.options.future = true;
    let built = fixture.build().quiet();
    assert!(built.has("news/draft/index.html") && built.has("news/future/index.html"));
    assert!(!built.files.keys().any(|path| path.contains("secret")), "internal stays in");
}

#[test]
fn dates_are_of_the_sites_zone() {
    // 2026-01-01 12:00 in Shanghai is 04:00 in UTC: a page of this morning is out.
    let built = Fixture::new(
        "\
//- content/news/a.md
---
title: 今晨
date: 2026-01-01 11:59
---
",
    )
    .build()
    .quiet();
    assert!(built.has("news/a/index.html"));
}

#[test]
fn names_become_pinyin_with_the_right_readings() {
    let built = Fixture::new(
        "\
//- content/news/重庆.md
---
title: 甲
---
//- content/news/单县/index.md
---
title: 乙
---
//- content/news/六安.md
---
title: 丙
---
",
    )
    .build()
    .quiet();
    for path in ["news/chongqing/", "news/shanxian/", "news/luan/"] {
        assert!(built.has(&format!("{path}index.html")), "{path}");
    }
}

#[test]
fn one_address_for_two_articles_is_an_error_that_names_both() {
    let built = Fixture::new(
        "\
//- content/news/a.md
---
title: 甲
---
//- content/news/b.md
---
title: 乙
slug: a
---
",
    )
    .build();
    assert_eq!(
        built.said(),
        "error HB3001 content/news/b.md 地址 /news/a/ 已由 content/news/a.md 使用。 \
         → 请在其中一个文件的文首写 slug: 另一个名称，或给文件改名。"
    );
}

#[test]
fn a_file_and_a_bundle_of_one_name_are_an_error() {
    let built = Fixture::new(
        "\
//- content/news/a.md
---
title: 甲
---
//- content/news/a/index.md
---
title: 乙
---
",
    )
    .build();
    assert_eq!(
        built.said(),
        "error HB1403 content/news/a/index.md:1:1 这篇文章与 content/news/a.md 同名、同语言，只能有一个。 \
         → 请删去一个，或给其中一个改名。"
    );
}

#[test]
fn aliases_redirect() {
    let built = Fixture::new(
        "\
//- content/news/a.md
---
title: 甲
aliases: [/old/a/, /2019/x.html, nope]
---
",
    )
    .build();
    assert_eq!(
        built.said(),
        "error HB3002 content/news/a.md:3:10 旧地址“nope”的写法不对。 \
         → 请写以斜杠开头的地址，例如 /old/page/。"
    );
    let redirect = "redirect /news/a/ canonical https://example.org/news/a/\n";
    assert_eq!(built.file("old/a/index.html"), redirect);
    assert_eq!(built.file("2019/x.html"), redirect);
}

#[test]
fn all_problems_of_a_file_in_one_go() {
    let built = Fixture::new(
        "\
//- content/cases/_index.md
---
title: 案例
type: case
---
//- content/cases/a.md
---
titel: 甲
date: 7月4日
draft: 也许
level: 国家
metrics:
  - label: 项目
    valeu: 18
regions: 朝阳区
---
",
    )
    .build();
    assert_eq!(
        built.said(),
        "\
error HB1102 content/cases/a.md:1:1 缺少必填字段“subject”（案例单位）。 → 请补上一行：subject: …
error HB1101 content/cases/a.md:2:1 没有名为“titel”的字段。 → 是不是想写“title”？
error HB1103 content/cases/a.md:3:7 字段“date”应为日期，如 2024-07-04 或 2024-07-04 16:33，现在写的是“7月4日”。 → 例如：date: 2024-07-04
error HB1103 content/cases/a.md:4:8 字段“draft”应为 true（是）或 false（否），现在写的是“也许”。 → 例如：draft: true
error HB1104 content/cases/a.md:5:8 字段“level”不能写“国家”。 → 可选：national（国家级）、provincial（省级）、city（市级）、county（县级）。
error HB1101 content/cases/a.md:8:5 没有名为“valeu”的字段。 → 是不是想写“value”？
error HB1601 content/cases/a.md:9:10 有不止一个“朝阳区”：北京市/朝阳区(110105)、吉林省/长春市/朝阳区(220104)。 → 请写全，例如 北京市/朝阳区。"
    );
}

#[test]
fn a_sites_own_type_speaks_the_same_vocabulary() {
    let fixture = Fixture::new(
        "\
//- content/notices/_index.md
---
title: 通知
type: notice
---
//- content/notices/a.md
---
title: 关于申报的通知
date: 2025-05-01
deadline: 2025年6月1日
grade: 急
---
",
    )
    .settings(
        "
[types.notice]
label = { zh-Hans = \"通知\", en = \"Notice\" }
[types.notice.fields.deadline]
form = \"date\"
required = true
label = { zh-Hans = \"截止日期\", en = \"Deadline\" }
[types.notice.fields.grade]
form = \"choice\"
choices = { urgent = { zh-Hans = \"急\", en = \"Urgent\" }, normal = \"平\" }
label = { zh-Hans = \"缓急\", en = \"Urgency\" }
",
    );
    let built = fixture.build();
    assert_eq!(
        built.said(),
        "note HB1105 content/notices/a.md:4:11 字段“deadline”写的“2025年6月1日”已按 2025-06-01 读取。 → 建议写成 2025-06-01。"
    );
    assert_eq!(
        built.page("/notices/a/"),
        "<!doctype html>
<title>关于申报的通知－测试站</title>
en: 无此语言
首页 > 通知 > 关于申报的通知 >
notice 关于申报的通知
date 2025-05-01 2025年5月1日
fact 截止日期: 2025年6月1日
fact 缓急: 急"
    );
}

#[test]
fn pictures_lie_with_their_article_under_safe_names() {
    let built = Fixture::new(
        "\
//- content/cases/qingyang/index.md
---
title: 青羊
cover: {src: 走访.svg, alt: 走访企业}
attachments:
  - {file: 工作 总结.pdf, label: 总结}
---
![走访企业](走访.svg \"走访\")

见[总结](工作 总结.pdf)。
//- content/cases/qingyang/走访.svg
<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'/>
//- content/cases/qingyang/工作 总结.pdf
pdf
//- content/cases/qingyang/没用到.svg
<svg/>
",
    )
    .build()
    .quiet();
    let page = built.page("/cases/qingyang/");
    assert!(page.contains("cover /cases/qingyang/zoufang.svg 走访企业"), "{page}");
    assert!(
        page.contains("<figure><img src=\"/cases/qingyang/zoufang.svg\" width=\"40\" height=\"30\" loading=\"lazy\" decoding=\"async\" alt=\"走访企业\"><figcaption>走访</figcaption></figure>"),
        "{page}"
    );
    let pdf = built.files.keys().find(|path| path.ends_with(".pdf")).expect("the attachment");
    assert!(page.contains(&format!("file 总结 /{pdf} PDF 4 B")), "{page}");
    assert!(page.contains(&format!("见<a href=\"/{pdf}\">总结</a>。")), "{page}");
    assert_eq!(built.files.keys().filter(|path| path.ends_with(".svg")).count(), 1);
}

#[test]
fn links_are_checked() {
    let built = Fixture::new(
        "\
//- content/news/a.md
---
title: 甲
---
## 一节 {#one}
[乙](b.md) [乙](b.md#two) [节](#one) [丢](c.md) [丢](b.md#tow) [丢](#onne)
[草稿](draft.md) ![丢](图.png) [外](../../../../etc/passwd)
//- content/news/b.md
---
title: 乙
---
## 二节 {#two}
//- content/news/draft.md
---
title: 丙
draft: true
---
",
    )
    .build();
    assert_eq!(
        built.said(),
        "\
error HB6001 content/news/a.md:5:39 找不到“c.md”。 → 是不是“a.md”？
error HB6003 content/news/a.md:5:49 那一页没有“#tow”这个位置。 → 是不是“#two”？
error HB6003 content/news/a.md:5:63 那一页没有“#onne”这个位置。 → 是不是“#one”？
error HB6002 content/news/a.md:6:6 “draft.md”指向的文章没有发布。 → content/news/draft.md 是草稿、未到发布时间或已失效；请先发布它，或去掉这个链接。
error HB6001 content/news/a.md:6:21 找不到“图.png”。 → 路径从当前文件算起；请检查文件名，或把文件放到这里。
error HB6005 content/news/a.md:6:32 “../../../../etc/passwd”指到了站点文件夹之外。 → 请把文件放进 content/，再写相对路径。"
    );
}

#[test]
fn a_file_without_front_matter_is_told_how_to_begin() {
    let built = Fixture::new("//- content/news/a.md\ntitle: 没有分隔线\n\n正文\n").build();
    assert_eq!(
        built.said(),
        "error HB1304 content/news/a.md:1:1 文件开头没有写字段。 → 请在最前面写三行：第一行 ---，第二行 title: 标题，第三行 ---。"
    );
}

#[test]
fn twice_the_same_field_names_both_lines_of_the_file() {
    let built = Fixture::new("//- content/news/a.md\n---\ntitle: 甲\ntitle: 乙\n---\n").build();
    assert_eq!(
        built.said(),
        "error HB1010 content/news/a.md:3:1 字段“title”写了两次：第 2 行和第 3 行。 → 请删去其中一个。"
    );
}
