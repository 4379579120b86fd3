//! Series, issues of periodicals, casebooks.

use crate::support::{Fixture, SETTINGS};

fn settings(more: &str) -> String {
    format!("//- site.toml\n{SETTINGS}{more}\n")
}

const PERIODICAL: &str = "
[periodicals.qykx]
name = { zh-Hans = \"企业科协\", en = \"Enterprise Associations\" }
publisher = \"某中心\"
";

const ARTICLES: &str = "\
//- content/news/a.md
---
title: 甲
kicker: 江苏
authors: [张三, 李四]
---
正文甲
//- content/news/b.md
---
title: 乙
contributor: 某科协
---
正文乙
//- content/news/b.en.md
---
title: B
---
Text
//- content/news/c.md
---
title: 丙
---
正文丙
";

fn issue(front: &str) -> Fixture {
    Fixture::new(&format!(
        "{}{ARTICLES}//- content/issues/2024-4/index.md\n---\ntitle: 第四期\ntype: issue\nyear: 2024\nnumber: 4\nwhole_number: 325\n{front}---\n卷首语\n",
        settings(PERIODICAL)
    ))
}

const COLUMNS: &str = "\
columns:
  - name: 组织建设
    articles:
      - {ref: /news/b.md, pages: 17-18}
      - {ref: /news/a.md, pages: 15-16}
  - name: 简讯
    page: 52
    articles: [/news/c.md]
";

#[test]
fn contents_by_column_and_page() {
    let built = issue(COLUMNS).build().quiet();
    let page = built.page("/issues/2024-4/");
    assert_eq!(
        page.split_once("issue 第四期\n").expect("the page").1,
        "\
summary 卷首语
fact 年: 2024
fact 期号: 4
fact 总期号: 325
issue 《企业科协》2024年第4期 总第325期 3
column c1 组织建设 15
- 江苏 甲 张三、李四 15-16 /news/a/
- 乙 某科协 17-18 /news/b/
column c2 简讯 52
- 丙 /news/c/
<p>卷首语</p>"
    );
    let english = built.page("/en/news/b/");
    assert!(
        english.contains(
            "in Enterprise Associations, 2024, No. 4 17-18 组织建设 of 2\n\
             issue previous 甲\nissue next 丙\n"
        ),
        "{english}"
    );
    let first = built.page("/news/a/");
    assert!(
        first.contains("in 《企业科协》2024年第4期 15-16 组织建设 of 2\nissue next 乙\n"),
        "{first}"
    );
}

#[test]
fn an_article_may_name_its_issue() {
    let mut fixture = issue("");
    fixture.files.insert(
        "content/news/d.md".into(),
        "---\ntitle: 丁\nissue: 2024-4\ncolumn: 一线\npages: 25-26\n---\n".into(),
    );
    fixture.files.insert(
        "content/news/e.md".into(),
        "---\ntitle: 戊\nissue: qykx/2024-4\ncolumn: 一线\npages: 27\n---\n".into(),
    );
    let built = fixture.build().quiet();
    let page = built.page("/issues/2024-4/");
    assert!(page.contains("column c1 一线 25\n- 丁 25-26 /news/d/\n- 戊 27 /news/e/\n"), "{page}");
}

#[test]
fn the_sides_must_agree() {
    let mut fixture = issue(COLUMNS);
    fixture.files.insert(
        "content/news/a.md".into(),
        "---\ntitle: 甲\nissue: 2024-4\ncolumn: 简讯\npages: 15-17\n---\n".into(),
    );
    assert_eq!(
        fixture.build().said(),
        "\
error HB1811 content/issues/2024-4/index.md:11:15 content/news/a.md 自己写的栏目是“简讯”，这里列在“组织建设”。 → 两处须一致，或只写一处。
error HB1812 content/issues/2024-4/index.md:11:15 content/news/a.md 自己写的页码是 15-17，这里写的是 15-16。 → 两处须一致，或只写一处。"
    );
}

#[test]
fn what_is_missing_held_or_twice_in_an_issue() {
    let mut fixture = issue(
        "\
columns:
  - name: 甲栏
    articles: [/news/a.md, /news/a.md, /news/x.md, /news/draft.md]
",
    );
    fixture
        .files
        .insert("content/news/draft.md".into(), "---\ntitle: 草\ndraft: true\n---\n".into());
    fixture.files.insert(
        "content/issues/2024-5/index.md".into(),
        "---\ntitle: 五\ntype: issue\nyear: 2024\nnumber: 5\nwhole_number: 327\ncolumns:\n  - name: 乙栏\n    articles: [/news/a.md]\n---\n"
            .into(),
    );
    fixture.files.insert("content/news/f.md".into(), "---\ntitle: 己\nissue: 2024-4\n---\n".into());
    fixture.files.insert(
        "content/news/g.md".into(),
        "---\ntitle: 庚\nissue: 2024-4\ncolumn: 甲拦\n---\n".into(),
    );
    fixture.files.insert(
        "content/news/h.md".into(),
        "---\ntitle: 辛\nissue: 2024-44\ncolumn: 甲栏\n---\n".into(),
    );
    assert_eq!(
        fixture.build().said(),
        "\
error HB1807 content/issues/2024-4/index.md:9:28 content/news/a.md 在这一期里用了两次，前一次在第 9 行。 → 请去掉一处。
error HB1805 content/issues/2024-4/index.md:9:40 找不到收入的文章“/news/x.md”。 → 是不是“/news/a.md”？
error HB1806 content/issues/2024-4/index.md:9:52 收入的文章“/news/draft.md”没有发布。 → 它是草稿、未到发布时间、已失效或内部；请先发布它，或从这里去掉。
error HB1815 content/issues/2024-5/index.md:6:15 总期号 327 与上一期的 325 接不上。 → 应为 326。
error HB1808 content/issues/2024-5/index.md:9:16 content/news/a.md 已收入 content/issues/2024-4/index.md。 → 一篇文章只能在一期里出现；请去掉一处。
error HB1809 content/news/f.md:3:8 这篇文章收入 content/issues/2024-4/index.md，却没有写在哪个栏目。 → 请补上一行 column: 栏目名称。
error HB1810 content/news/g.md:4:9 content/issues/2024-4/index.md 没有名为“甲拦”的栏目。 → 是不是想写“甲栏”？
error HB1816 content/news/h.md:3:8 没有“2024-44”这一期。 → 是不是想写“2024-4”？"
    );
}

#[test]
fn pages_must_not_overlap() {
    let built = issue(
        "\
columns:
  - name: 甲栏
    articles: [{ref: /news/a.md, pages: 15-17}, {ref: /news/b.md, pages: 16-18}, {ref: /news/c.md, pages: 十八}]
",
    )
    .build();
    assert_eq!(
        built.said(),
        "\
error HB1814 content/issues/2024-4/index.md:9:55 content/news/a.md 的页码 15-17 与 content/news/b.md 的页码 16-18 重叠。 → 请改正其中一处的页码。
error HB1813 content/issues/2024-4/index.md:9:107 页码“十八”的写法不对。 → 请写 42 或 42-43。"
    );
}

#[test]
fn internal_material_stays_in() {
    let internal = format!("publication_class: internal\n{COLUMNS}");
    let built = issue(&internal).build();
    assert_eq!(
        built.said(),
        "warning HB1803 content/issues/2024-4/index.md 这一期是内部资料（publication_class: internal），没有发布。 → 内部资料不向社会公开。确需发布的，请在 site.toml 的刊物里写 publish_internal = true。"
    );
    assert!(!built.has("issues/2024-4/index.html"));
    let mut other_side = issue("publication_class: internal\n");
    other_side.files.insert(
        "content/news/d.md".into(),
        "---\ntitle: 丁\nissue: 2024-4\ncolumn: 一线\n---\n".into(),
    );
    let alone = other_side.build();
    assert_eq!(alone.said.len(), 1, "{}", alone.said());
    assert!(alone.page("/news/d/").contains("article 丁"));
    let open = Fixture {
        files: {
            let mut files = issue(&internal).files;
            let open = format!("{SETTINGS}{PERIODICAL}publish_internal = true\n");
            files.insert("site.toml".into(), open.into_bytes());
            files
        },
        ..issue("")
    };
    assert_eq!(
        open.build().said(),
        "\
error HB1804 content/issues/2024-4/index.md:7:20 内部资料须写明准印证编号（permit）。 → 请补上一行 permit: …
error HB1804 content/issues/2024-4/index.md:7:20 内部资料须写明印数（print_run）。 → 请补上一行 print_run: …
error HB1804 content/issues/2024-4/index.md:7:20 内部资料须写明发送对象（audience）。 → 请补上一行 audience: …"
    );
}

#[test]
fn combined_numbers_and_april() {
    let built = Fixture::new(&format!(
        "{}//- content/issues/2024-9-10/index.md\n---\ntitle: 合刊\ntype: issue\nyear: 2024\nnumber: 9-10\nwhole_number: 331\n---\n//- content/issues/2024-8/index.md\n---\ntitle: 八\ntype: issue\nyear: 2024\nnumber: 8\nwhole_number: 329\n---\n",
        settings(PERIODICAL)
    ))
    .build()
    .quiet();
    let page = built.page("/issues/2024-9-10/");
    assert!(page.contains("issue 《企业科协》2024年第9-10期 总第331期 0"), "{page}");
    assert!(page.contains("issue before 八"), "{page}");
}

fn series(plan: &str, files: &str) -> Fixture {
    Fixture::new(&format!("{}{files}", settings(plan)))
}

const INSTALMENTS: &str = "\
//- content/cases/one.md
---
title: 巡礼一
series: {name: 典型案例巡礼, position: 1}
---
## 甲 {#a .case}
## 乙 {#b .case}
//- content/cases/two.md
---
title: 巡礼二
series: {name: 典型案例巡礼, position: 2}
---
";

const PLAN: &str = "
[[series]]
name = { zh-Hans = \"典型案例巡礼\", en = \"Tour\" }
slug = \"tour\"
description = \"分期介绍\"
instalments = 2
entries = 10
";

#[test]
fn a_series_lists_its_instalments_in_order() {
    let built = series(PLAN, INSTALMENTS).build().quiet();
    let page = built.page("/series/tour/");
    assert_eq!(
        page.split_once("典型案例巡礼 >\n").expect("the trail").1,
        "\
series 典型案例巡礼 2/2 3/10 | 分期介绍
1/1 of 2
- 巡礼一 /cases/one/
- 巡礼二 /cases/two/"
    );
    let page = built.page("/cases/one/");
    assert!(page.contains("series 典型案例巡礼 1/2 /series/tour/\nseries next 巡礼二\n"), "{page}");
    assert!(built.page("/series/").contains("- 典型案例巡礼 2 /series/tour/"));
}

#[test]
fn gaps_doubles_and_series_that_fall_short() {
    let files = format!(
        "{INSTALMENTS}//- content/cases/two-again.md\n---\ntitle: 又二\nseries: {{name: 典型案例巡礼, position: 2}}\n---\n\
         //- content/cases/four.md\n---\ntitle: 四\nseries: {{name: 典型案例巡礼, position: 4}}\n---\n"
    );
    let plan = format!("{PLAN}closed = true\n");
    assert_eq!(
        series(&plan, &files).build().said(),
        "\
error HB1702 content/cases/four.md:3:9 系列“典型案例巡礼”有第 4 期，却没有第 3 期。 → 请补上第 3 期（可先写成草稿），或改正 position。
error HB1701 content/cases/two.md:3:9 系列“典型案例巡礼”的第 2 期已是 content/cases/two-again.md。 → 请改正其中一个的 position。
warning HB1704 site.toml:10:1 系列“典型案例巡礼”已完结，只有 5 个案例，计划是 10 个。 → 请补齐，或改正 site.toml 里的 entries。"
    );
}

#[test]
fn a_draft_fills_its_place_in_a_series() {
    let files = INSTALMENTS.replace("title: 巡礼一\n", "title: 巡礼一\ndraft: true\n");
    let built = series("", &files).build().quiet();
    assert!(built.page("/series/dianxing-anli-xunli/").ends_with("1/1 of 1\n- 巡礼二 /cases/two/"));
}

#[test]
fn a_casebook_by_query_grouped_by_region() {
    let built = Fixture::new(
        "\
//- content/cases/a.md
---
title: 松阳
type: case
subject: 松阳县科协
date: 2024-08-01
regions: [浙江/松阳]
---
见[江岸](b.md#x)。[^1]

## 做法 {#do}

[^1]: 注一
//- content/cases/b.md
---
title: 江岸
type: case
subject: 江岸区科协
date: 2024-07-01
regions: [湖北/武汉/江岸区]
---
## 一 {#x}
文[^1]

[^1]: 注二
//- content/cases/old.md
---
title: 旧
type: case
subject: 某科协
date: 2023-07-01
regions: [湖北]
---
//- content/books/2024.md
---
title: 案例选
type: compilation
members: {type: case, from: 2024-01-01, to: 2024-12-31}
group: region
---
前言
",
    )
    .build()
    .quiet();
    let page = built.page("/books/2024/");
    assert_eq!(
        page.split_once("compilation 案例选\n").expect("the page").1,
        "\
summary 前言
compilation 2
group g1 湖北省
member m1 江岸
<h4 id=\"m1-x\">一</h4>
<p>文<sup><a href=\"#m1-fn-1\" id=\"m1-fnref-1\" role=\"doc-noteref\">1</a></sup></p>
<div class=\"footnotes\" role=\"doc-endnotes\">
<ol>
<li id=\"m1-fn-1\"><p>注二 <a href=\"#m1-fnref-1\" class=\"footnote-back\" role=\"doc-backlink\">↩<span class=\"visually-hidden\">1</span></a></p></li>
</ol>
</div>
group g2 浙江省
member m2 松阳
<p>见<a href=\"#m1-x\">江岸</a>。<sup><a href=\"#m2-fn-1\" id=\"m2-fnref-1\" role=\"doc-noteref\">1</a></sup></p>
<h4 id=\"m2-do\">做法</h4>
<div class=\"footnotes\" role=\"doc-endnotes\">
<ol>
<li id=\"m2-fn-1\"><p>注一 <a href=\"#m2-fnref-1\" class=\"footnote-back\" role=\"doc-backlink\">↩<span class=\"visually-hidden\">1</span></a></p></li>
</ol>
</div>
<p>前言</p>"
    );
}

#[test]
fn a_casebook_without_texts_is_warned_of() {
    let built = Fixture::new(
        "//- content/books/x.md\n---\ntitle: 空\ntype: compilation\nmembers: {type: case, list: [/cases/no.md]}\n---\n",
    )
    .build();
    assert_eq!(
        built.said(),
        "\
warning HB1817 content/books/x.md:4:10 这本汇编没有收入任何文章。 → 请检查 members 里的条件。
error HB1805 content/books/x.md:4:29 找不到收入的文章“/cases/no.md”。 → 路径从当前文件算起；以 / 开头的从 content/ 算起。"
    );
}
