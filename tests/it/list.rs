//! `huibian list`: what is held back, not translated, or stale.

use std::path::Path;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::support::{Fixture, huibian, on_disk, text};

/// The day in the sites' zone.
fn today() -> Date {
    jiff::Timestamp::now().in_tz("Asia/Shanghai").expect("the zone is known").date()
}

/// A site that has something for every list.
fn site() -> Fixture {
    let past = today() - 3.days();
    let text = "\
//- content/news/a.md
---
title: 甲：都有
modified: MODIFIED
---
改过的正文。
//- content/news/a.en.md
---
title: Both
translated_from: 00000000
---
Text.
//- content/news/b.md
---
title: 乙 draft
draft: true
---
//- content/news/b2.md
---
title: 将来的草稿
draft: true
date: 2999-01-01
---
//- content/news/c.md
---
title: 丙
date: 2999-03-01 09:30
---
//- content/news/d.md
---
title: 先到的
date: 2999-01-01
---
//- content/news/e.md
---
title: 过了期的
expires: EXPIRES
---
//- content/news/f.md
---
title: 早过了期的
expires: 2020-12-31 12:00
---
//- content/news/g.md
---
title: 内部
visibility: internal
draft: true
---
//- content/issues/2024-4/index.md
---
title: 内部资料
type: issue
year: 2024
number: 4
publication_class: internal
---
//- content/news/h.en.md
---
title: English alone
---
//- content/news/i.md
---
title: 正在译
---
//- content/news/i.en.md
---
title: Being translated
draft: true
translated_from: 00000000
---
";
    let text = text.replace("EXPIRES", &past.to_string()).replace("MODIFIED", &past.to_string());
    Fixture::new(&text).settings("[languages.zh-Hant]\nname = \"繁體中文\"\n")
}

fn list(site: &Path, arguments: &[&str]) -> String {
    let arguments: Vec<&str> = ["list"].iter().chain(arguments).copied().collect();
    let done = huibian(site, &arguments);
    assert_eq!((text(&done.stderr).as_str(), done.status.code()), ("", Some(0)), "{arguments:?}");
    text(&done.stdout)
}

/// How many days there are between now and a day.
fn days(day: &str) -> i32 {
    let day: Date = day.parse().expect("a day");
    (day - today()).get_days().abs()
}

#[test]
fn each_list_by_both_its_names() {
    let folder = on_disk(&site());
    let past = today() - 3.days();
    let future = format!(
        "\
content/news/b2.md  将来的草稿  2999-01-01 发布，还有 {first} 天
content/news/d.md   先到的      2999-01-01 发布，还有 {first} 天
content/news/c.md   丙          2999-03-01 09:30 发布，还有 {last} 天
共 3 篇。
",
        first = days("2999-01-01"),
        last = days("2999-03-01")
    );
    let expired = format!(
        "\
content/news/f.md  早过了期的  2020-12-31 12:00 失效，已过 {} 天
content/news/e.md  过了期的    {past} 失效，已过 3 天
共 2 篇。
",
        days("2020-12-31")
    );
    let stale = format!(
        "\
content/news/a.en.md  Both              原文 content/news/a.md 于 {past} 修改，已有 3 天
content/news/i.en.md  Being translated  原文 content/news/i.md 有修改
共 2 篇。
"
    );
    for (names, listed) in [
        (
            ["drafts", "草稿"],
            "\
content/news/b.md     乙 draft
content/news/b2.md    将来的草稿
content/news/i.en.md  Being translated
共 3 篇。
",
        ),
        (["future", "未到期"], &future),
        (["expired", "过期"], &expired),
        (
            ["internal", "内部"],
            "\
content/issues/2024-4/index.md  内部资料  内部资料
content/news/g.md               内部
共 2 篇。
",
        ),
        (
            ["untranslated", "未翻译"],
            "\
content/news/a.md     甲：都有       缺 zh-Hant
content/news/c.md     丙             缺 en、zh-Hant
content/news/d.md     先到的         缺 en、zh-Hant
content/news/h.en.md  English alone  缺 zh-Hans、zh-Hant
content/news/i.md     正在译         缺 zh-Hant
共 5 篇，缺 en 的 2 篇，缺 zh-Hans 的 1 篇，缺 zh-Hant 的 5 篇。
",
        ),
        (["stale", "过时"], &stale),
    ] {
        for name in names {
            assert_eq!(list(folder.path(), &[name]), listed, "{name}");
        }
    }
}

#[test]
fn in_english() {
    let folder = on_disk(&site());
    let list = |what| list(folder.path(), &["--lang", "en", what]);
    assert!(
        list("expired")
            .ends_with(&format!("  expired {}, 3 days ago\n2 in all.\n", today() - 3.days()))
    );
    assert!(
        list("future").contains(&format!("  due 2999-01-01, in {} days\n", days("2999-01-01")))
    );
    assert!(list("internal").contains("  internal material\n"));
    assert!(list("untranslated").ends_with(
        "  missing in zh-Hant\n5 in all, 2 missing in en, 1 missing in zh-Hans, 5 missing in zh-Hant.\n"
    ));
    assert!(list("stale").contains("  content/news/i.md was revised\n"));
}

#[test]
fn for_programs() {
    let folder = on_disk(&site());
    let past = today() - 3.days();
    assert_eq!(
        list(folder.path(), &["stale", "--format", "json"]),
        format!(
            "\
[
{{\"file\":\"content/news/a.en.md\",\"title\":\"Both\",\"reason\":\"stale\",\"date\":\"{past}\",\"days\":3,\"missing\":[],\"original\":\"content/news/a.md\"}},
{{\"file\":\"content/news/i.en.md\",\"title\":\"Being translated\",\"reason\":\"stale\",\"date\":null,\"days\":null,\"missing\":[],\"original\":\"content/news/i.md\"}}
]
"
        )
    );
    assert_eq!(
        list(folder.path(), &["内部", "--format", "json"]),
        "\
[
{\"file\":\"content/issues/2024-4/index.md\",\"title\":\"内部资料\",\"reason\":\"internal_issue\",\"date\":null,\"days\":null,\"missing\":[],\"original\":null},
{\"file\":\"content/news/g.md\",\"title\":\"内部\",\"reason\":\"internal\",\"date\":null,\"days\":null,\"missing\":[],\"original\":null}
]
"
    );
    let json = list(folder.path(), &["untranslated", "--format", "json"]);
    assert!(json.contains(
        "\"reason\":\"untranslated\",\"date\":null,\"days\":null,\"missing\":[\"en\",\"zh-Hant\"],"
    ));
}

#[test]
fn nothing_to_list() {
    let folder = on_disk(&Fixture::new(
        "//- content/news/a.md\n---\ntitle: 甲\n---\n//- content/news/a.en.md\n---\ntitle: A\n---\n",
    ));
    for (what, said) in [
        ("drafts", "没有草稿。\n"),
        ("future", "没有未到发布时间的文章。\n"),
        ("expired", "没有失效的文章。\n"),
        ("internal", "没有内部文章。\n"),
        ("untranslated", "文章都已译成各种语言。\n"),
        ("stale", "没有过时的译文。\n"),
    ] {
        assert_eq!(list(folder.path(), &[what]), said);
        assert_eq!(list(folder.path(), &[what, "--format", "json"]), "[]\n");
    }
    let wrong = huibian(folder.path(), &["list", "all"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert_eq!(text(&wrong.stdout), "");
}
