//! Tags, regions, entries, archive, feeds, and the map of the site.

use crate::support::Fixture;

const CASES: &str = "\
//- content/tags.toml
[[tags]]
name = { zh-Hans = \"园区科协\", en = \"Park associations\" }
slug = \"parks\"
synonyms = [\"园企科协\"]

[[tags]]
name = { zh-Hans = \"孵化器\", en = \"Incubators\" }
//- content/cases/hubei.md
---
title: 湖北五例
date: 2024-07-04
regions: [湖北省]
tags: [园企科协]
---
引言。

## 岱家山 {#daijiashan .case regions=湖北省/武汉市/江岸区 tags=孵化器}
四员服务。

## 黄石 {#huangshi .case regions=420200 tags=园区科协,孵化器}
四位一体。
//- content/cases/songyang.md
---
title: 松阳
date: 2024-08-01
regions: [浙江/松阳, 安徽省/芜湖市/无为县]
tags: [园区科协]
---
//- content/cases/songyang.en.md
---
title: Songyang
---
//- content/cases/xixian.md
---
title: 西咸
date: 2023-05-01
regions: [西咸新区]
---
";

const ZONE: &str = "
[[zones]]
name = { zh-Hans = \"西咸新区\", en = \"Xixian New Area\" }
slug = \"xixian\"
within = [\"陕西省/西安市\", \"陕西省/咸阳市\"]
";

fn site() -> Fixture {
    Fixture::new(CASES).settings(ZONE)
}

#[test]
fn a_former_name_leads_to_its_successor() {
    let built = site().build();
    assert_eq!(
        built.said(),
        "note HB1603 content/cases/songyang.md:4:18 “安徽省/芜湖市/无为县”里的“无为县”是旧名，2019年起为 安徽省/芜湖市/无为市(340281)，已按现名归类。 → 正文里的旧名可以保留；文首建议写现名。"
    );
    assert_eq!(
        built.page("/regions/anhui/wuhu/wuwei/"),
        "<!doctype html>
<title>安徽省芜湖市无为市－测试站</title>
alternate zh-Hans https://example.org/regions/anhui/wuhu/wuwei/
alternate en https://example.org/en/regions/anhui/wuhu/wuwei/
alternate x-default https://example.org/regions/anhui/wuhu/wuwei/
en: /en/regions/anhui/wuhu/wuwei/
首页 > 地区 > 安徽省 > 芜湖市 > 无为市 >
region 安徽省芜湖市无为市 340281 county 1
1/1 of 1
- 松阳 /cases/songyang/"
    );
}

#[test]
fn a_place_lists_what_lies_within() {
    let built = site().build();
    assert_eq!(
        built.page("/regions/hubei/"),
        "<!doctype html>
<title>湖北省－测试站</title>
en: 无此语言
首页 > 地区 > 湖北省 >
region 湖北省 420000 province 3
child 黄石市 1 /regions/hubei/huangshi/
child 武汉市 1 /regions/hubei/wuhan/
1/1 of 3
- 湖北五例 /cases/hubei/
- 岱家山 /cases/hubei/#daijiashan in 湖北五例
- 黄石 /cases/hubei/#huangshi in 湖北五例"
    );
    assert!(built.page("/regions/zhejiang/lishui/").contains("- 松阳 /cases/songyang/"));
    assert!(built.page("/regions/zhejiang/").contains("region 浙江省 330000 province 1"));
}

#[test]
fn a_zone_shows_under_both_its_cities() {
    let built = site().build();
    for city in ["xian", "xianyang"] {
        let page = built.page(&format!("/regions/shaanxi/{city}/"));
        assert!(page.contains("child 西咸新区 1 /regions/shaanxi/xixian/"), "{page}");
        assert!(page.contains("- 西咸 /cases/xixian/"), "{page}");
    }
    let page = built.page("/regions/shaanxi/xixian/");
    assert!(page.contains("within 陕西省西安市\nwithin 陕西省咸阳市"), "{page}");
}

#[test]
fn the_index_of_regions() {
    let built = site().build();
    let page = built.page("/regions/");
    assert_eq!(
        page.split_once("首页 > 地区 >\n").expect("the trail").1,
        "\
tile 陕西 1 /regions/shaanxi/
tile 安徽 1 /regions/anhui/
tile 湖北 3 /regions/hubei/
tile 浙江 1 /regions/zhejiang/
- 安徽省 1 /regions/anhui/
-- 芜湖市 1 /regions/anhui/wuhu/
--- 无为市 1 /regions/anhui/wuhu/wuwei/
- 湖北省 3 /regions/hubei/
-- 黄石市 1 /regions/hubei/huangshi/
-- 武汉市 1 /regions/hubei/wuhan/
--- 江岸区 1 /regions/hubei/wuhan/jiangan/
- 陕西省 1 /regions/shaanxi/
-- 西安市 1 /regions/shaanxi/xian/
--- 西咸新区 1 /regions/shaanxi/xixian/
-- 咸阳市 1 /regions/shaanxi/xianyang/
--- 西咸新区 1 /regions/shaanxi/xixian/
- 浙江省 1 /regions/zhejiang/
-- 丽水市 1 /regions/zhejiang/lishui/
--- 松阳县 1 /regions/zhejiang/lishui/songyang/"
    );
}

#[test]
fn tags_sort_count_and_redirect() {
    let built = site().build();
    let page = built.page("/tags/");
    assert_eq!(
        page.split_once("首页 > 标签 >\n").expect("the trail").1,
        "F\n- 孵化器 2 /tags/fuhuaqi/\nY\n- 园区科协 3 /tags/parks/"
    );
    let synonym = built.files.get("tags/yuanqi-kexie/index.html").or_else(|| {
        built
            .files
            .iter()
            .find(|(path, text)| path.starts_with("tags/") && text.starts_with("redirect"))
            .map(|(_, text)| text)
    });
    assert_eq!(
        synonym.map(String::as_str),
        Some("redirect /tags/parks/ canonical https://example.org/tags/parks/\n")
    );
    assert!(built.page("/en/tags/").contains("P\n- Park associations 1 /en/tags/parks/"));
}

#[test]
fn an_entry_is_listed_under_its_own_tags() {
    let built = site().build();
    let page = built.page("/tags/parks/");
    assert_eq!(
        page.split_once("园区科协 >\n").expect("the trail").1,
        "\
tag 园区科协 | 标签为“园区科协”的内容，共3篇。
1/1 of 3
- 松阳 /cases/songyang/
- 湖北五例 /cases/hubei/
- 黄石 /cases/hubei/#huangshi in 湖北五例"
    );
}

#[test]
fn the_archive_goes_by_year_and_month() {
    let built = site().build();
    let page = built.page("/archive/");
    assert_eq!(
        page.split_once("首页 > 归档 >\n").expect("the trail").1,
        "\
2024年 2 /archive/2024/
- 8月 1 /archive/2024/#m08
- 7月 1 /archive/2024/#m07
2023年 1 /archive/2023/
- 5月 1 /archive/2023/#m05"
    );
    let year = built.page("/archive/2024/");
    assert_eq!(
        year.split_once("归档 > 2024年 >\n").expect("the trail").1,
        "2024年\n8月\n- 松阳\n7月\n- 湖北五例"
    );
}

#[test]
fn feeds_of_a_tag() {
    let built = site().build();
    assert_eq!(
        built.file("tags/fuhuaqi/feed.xml"),
        r#"<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
 <title>孵化器－测试站</title>
 <id>https://example.org/tags/fuhuaqi/feed.xml</id>
 <link rel="self" type="application/atom+xml" href="https://example.org/tags/fuhuaqi/feed.xml"/>
 <link rel="alternate" type="text/html" href="https://example.org/tags/fuhuaqi/"/>
 <updated>2024-07-04T00:00:00+08:00</updated>
 <author>
  <name>测试站</name>
 </author>
 <entry>
  <title>岱家山－湖北五例</title>
  <id>https://example.org/cases/hubei/#daijiashan</id>
  <link rel="alternate" type="text/html" href="https://example.org/cases/hubei/#daijiashan"/>
  <published>2024-07-04T00:00:00+08:00</published>
  <updated>2024-07-04T00:00:00+08:00</updated>
  <category term="孵化器"/>
  <summary>四员服务。</summary>
 </entry>
 <entry>
  <title>黄石－湖北五例</title>
  <id>https://example.org/cases/hubei/#huangshi</id>
  <link rel="alternate" type="text/html" href="https://example.org/cases/hubei/#huangshi"/>
  <published>2024-07-04T00:00:00+08:00</published>
  <updated>2024-07-04T00:00:00+08:00</updated>
  <category term="园区科协"/>
  <category term="孵化器"/>
  <summary>四位一体。</summary>
 </entry>
</feed>
"#
    );
}

#[test]
fn the_site_map_names_every_language() {
    let built = site().build();
    let map = built.file("sitemap.xml");
    assert!(
        map.contains(
            r#" <url>
  <loc>https://example.org/en/cases/songyang/</loc>
  <lastmod>2024-08-01</lastmod>
  <xhtml:link rel="alternate" hreflang="zh-Hans" href="https://example.org/cases/songyang/"/>
  <xhtml:link rel="alternate" hreflang="en" href="https://example.org/en/cases/songyang/"/>
  <xhtml:link rel="alternate" hreflang="x-default" href="https://example.org/cases/songyang/"/>
 </url>"#
        ),
        "{map}"
    );
    assert_eq!(
        built.file("robots.txt"),
        "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n"
    );
}

#[test]
fn lists_go_on_over_pages() {
    let articles: String = (1..=5)
        .map(|n| format!("//- content/news/a{n}.md\n---\ntitle: 文{n}\ndate: 2025-01-0{n}\n---\n"))
        .collect();
    let built = Fixture::new(&articles).settings("\n[lists]\npage_size = 2\n").build().quiet();
    assert!(built.page("/news/").ends_with("1/3 of 5\n- 文5 /news/a5/\n- 文4 /news/a4/"));
    assert!(built.page("/news/page/3/").ends_with("3/3 of 5\n- 文1 /news/a1/"));
    assert!(!built.has("news/page/4/index.html"));
}

#[test]
fn unknown_words_have_near_ones() {
    let built = Fixture::new(
        "\
//- content/tags.toml
[[tags]]
name = \"产学研合作\"
slgu = \"x\"
//- content/news/a.md
---
title: 甲
tags: [产学研合做]
regions: [官春市, 火星]
---
",
    )
    .build();
    assert_eq!(
        built.said(),
        "\
warning HB1502 content/news/a.md:3:8 标签“产学研合做”没有收入 content/tags.toml。 → 是不是想写“产学研合作”？如是新标签，请加进 tags.toml。
error HB1602 content/news/a.md:4:11 没有名为“官春市”的地区。 → 是不是“江西省/宜春市(360900)”或“吉林省/长春市(220100)”或“黑龙江省/伊春市(230700)”？
error HB1602 content/news/a.md:4:16 没有名为“火星”的地区。 → 是不是“湖南省/娄底市/娄星区(431302)”或“广西壮族自治区/桂林市/七星区(450305)”或“新疆维吾尔自治区/新星市(659011)”？
error HB0103 content/tags.toml:3:1 没有名为“slgu”的设置。 → 是不是想写“slug”？"
    );
}
