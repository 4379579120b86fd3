//! With the profile for government sites: numbers, the foot, columns and dates.

use super::found::said;
use crate::support::Fixture;

const WHOLE: &str = "
[organization]
name = \"某市科学技术协会\"
phone = \"010-00000000\"
icp = \"京ICP备00000000号-1\"
police_icp = \"京公网安备 00000000000000号\"
site_code = \"bm00000000\"

[profile]
gov = true
";

/// A column with its page tags and an article of the last day of 2025.
const COLUMN: &str = "\
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
date: 2025-12-31
source: 光明网
---
";

fn with(settings: &str, files: &str) -> String {
    said(&Fixture::new(files).settings(settings))
}

#[test]
fn what_is_whole_is_quiet() {
    assert_eq!(with(WHOLE, COLUMN), "");
}

#[test]
fn numbers_are_written_as_registers_write_them() {
    let settings = WHOLE
        .replace("bm00000000", "标识码1")
        .replace("京ICP备00000000号-1", "京ICP备0000号")
        .replace("京公网安备 00000000000000号", "京公网安备00号");
    assert_eq!(
        with(&settings, COLUMN),
        "\
warning HB6109 site.toml:13:7-19
  “icp”写的“京ICP备0000号”不像ICP备案号。 → 请照备案通知抄写，例如 京ICP备00000000号-1。
  `icp` is `京ICP备0000号`, which is not the form of an ICP filing number. → Copy it from the filing, for example 京ICP备00000000号-1.
warning HB6109 site.toml:14:14-24
  “police_icp”写的“京公网安备00号”不像公安备案号。 → 请照备案通知抄写，例如 京公网安备00000000000000号。
  `police_icp` is `京公网安备00号`, which is not the form of a police filing number. → Copy it from the filing, for example 京公网安备00000000000000号.
warning HB6108 site.toml:15:13-19
  网站标识码“标识码1”的写法不对。 → 标识码共十位：十位数字，或两个字母加八位数字，例如 bm00000000。
  `标识码1` is not the form of a site code. → It has ten characters: digits, or two letters and eight digits, such as bm00000000.
"
    );
}

#[test]
fn the_foot_says_who_is_behind_the_site() {
    let nothing = "\n[profile]\ngov = true\n";
    assert_eq!(
        with(nothing, COLUMN),
        "\
warning HB6101 site.toml
  已打开政府网站规范，但 [organization] 没有 site_code（网站标识码）。 → 请补上十位的网站标识码，例如 site_code = \"bm00000000\"。
  The government profile is on, but [organization] has no site_code. → Add the code of ten characters, for example site_code = \"bm00000000\".
warning HB6110 site.toml
  页脚缺少：name（主办单位）、phone（联系方式）、icp（ICP备案号）、police_icp（公安备案号）。 → 检查时每缺一项都会扣分；请在 [organization] 里补上。
  The foot of the pages lacks: name (the body behind the site), phone (or another way to reach it), icp (ICP filing), police_icp (police filing). → Inspections mark each: add them to [organization].
"
    );
    // An address or a mailbox is a way to reach it too.
    let settings = WHOLE.replace("phone = \"010-00000000\"", "email = \"a@example.org\"");
    assert_eq!(with(&settings, COLUMN), "");
}

#[test]
fn columns_have_page_tags_of_their_own() {
    let files = format!(
        "{COLUMN}{}{}",
        COLUMN.replace("news", "briefs").replace("各地动态", "简讯"),
        COLUMN.replace("news", "notices").replace("[科协, 动态]", "通知")
    );
    assert_eq!(
        with(WHOLE, &files),
        "\
warning HB6111 content/news/_index.md:4:11-19
  这个栏目的“keywords”与 content/briefs/_index.md 的相同。 → 页面标签要反映各栏目自己的内容，请分别写。
  The `keywords` of this section is that of content/briefs/_index.md. → Page tags should tell what is in each: write one for each.
warning HB6111 content/notices/_index.md:3:14-18
  这个栏目的“description”与 content/news/_index.md 的相同。 → 页面标签要反映各栏目自己的内容，请分别写。
  The `description` of this section is that of content/news/_index.md. → Page tags should tell what is in each: write one for each.
"
    );
}

#[test]
fn dates_of_change_that_cannot_be() {
    let changed =
        |date: &str| COLUMN.replace("date: 2025", &format!("modified: {date}\ndate: 2025"));
    assert_eq!(
        with(WHOLE, &changed("2025-12-30")),
        "\
warning HB6112 content/news/a.md:3:11-21
  修改日期 2025-12-30 早于发布日期 2025-12-31。 → 检查时，日期不实是单项否决项；请核对 date 和 modified。
  The date of change, 2025-12-30, is before that of publication, 2025-12-31. → Untrue dates fail an inspection by themselves: see to date and modified.
"
    );
    assert_eq!(
        with(WHOLE, &changed("2026-01-02")),
        "\
warning HB6112 content/news/a.md:3:11-21
  修改日期 2026-01-02 还没有到。 → 检查时，日期不实是单项否决项；请核对 date 和 modified。
  The date of change, 2026-01-02, has not come. → Untrue dates fail an inspection by themselves: see to date and modified.
"
    );
    for date in ["2025-12-31", "2026-01-01"] {
        assert_eq!(with(WHOLE, &changed(date)), "", "{date}");
    }
}

#[test]
fn a_home_page_without_news() {
    let old = COLUMN.replace("2025-12-31", "2025-12-17").replace("工作动态", "政策文件");
    assert_eq!(
        with(WHOLE, &old),
        "\
warning HB6113 site.toml
  首页自 2025-12-17 起没有新内容。 → 首页超过两周不更新是单项否决项。
  The home page has had nothing new since 2025-12-17. → A home page without news for two weeks fails an inspection by itself.
"
    );
    let home = format!("{old}//- content/_index.md\n---\ntitle: 首页\n---\n");
    let lines = with(WHOLE, &home);
    assert_eq!(lines.lines().next(), Some("warning HB6113 content/_index.md"));
    assert_eq!(with(WHOLE, &old.replace("2025-12-17", "2025-12-18")), "");
}

#[test]
fn without_the_profile_nothing_of_this_is_asked() {
    let settings = WHOLE.replace("gov = true", "gov = false").replace("bm00000000", "标识码");
    assert_eq!(with(&settings, COLUMN), "");
}
