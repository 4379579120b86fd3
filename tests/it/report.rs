//! Reports as an editor sees them: how much of them, how wide, and what follows.

use std::path::Path;
use std::process::Command;

use unicode_width::UnicodeWidthStr;

use crate::support::{Fixture, huibian, text};

/// A site with `count` files of which each has two problems: a region that is
/// ambiguous, the same in all, and a field of its own name.
fn site(count: usize) -> tempfile::TempDir {
    let file = |at: usize| {
        format!(
            "//- content/news/n{at:03}.md\n---\ntitle: 甲{at}\nregions: [朝阳区]\nzzqq{at}: 乙\n---\n正文。\n"
        )
    };
    Fixture::new(&(1..=count).map(file).collect::<String>()).on_disk()
}

fn check(folder: &Path, arguments: &[&str]) -> String {
    let call: Vec<&str> = ["check"].into_iter().chain(arguments.iter().copied()).collect();
    let answer = huibian(folder, &call);
    assert_eq!(answer.status.code(), Some(1));
    text(&answer.stdout)
}

#[test]
fn the_same_is_said_once_with_its_places() {
    let site = site(3);
    assert_eq!(
        check(site.path(), &[]),
        "\
错误[HB1601]: 有不止一个“朝阳区”：北京市/朝阳区(110105)、吉林省/长春市/朝阳区(220104)。
 --> content/news/n001.md:3:11
  |
3 | regions: [朝阳区]
  |           ^^^^^^
  |
  = 怎么办：请写全，例如 北京市/朝阳区。
同样的问题还有 2 处：
  content/news/n002.md:3:11
  content/news/n003.md:3:11

错误[HB1101]: 没有名为“zzqq1”的字段。
 --> content/news/n001.md:4:1
  |
4 | zzqq1: 乙
  | ^^^^^
  |
  = 怎么办：如不需要，请删去这一行；可用的字段见《字段一览》。

错误[HB1101]: 没有名为“zzqq2”的字段。
 --> content/news/n002.md:4:1
  |
4 | zzqq2: 乙
  | ^^^^^
  |
  = 怎么办：如不需要，请删去这一行；可用的字段见《字段一览》。

错误[HB1101]: 没有名为“zzqq3”的字段。
 --> content/news/n003.md:4:1
  |
4 | zzqq3: 乙
  | ^^^^^
  |
  = 怎么办：如不需要，请删去这一行；可用的字段见《字段一览》。

错误 6 处
详细说明：huibian explain HB1601
"
    );
}

#[test]
fn fifty_at_most_unless_all_are_asked_for() {
    let site = site(60);
    let zh = check(site.path(), &[]);
    assert_eq!(zh.matches("错误[").count(), 50);
    assert!(zh.contains("同样的问题还有 59 处：\n") && zh.contains("  另有 54 处\n"), "{zh}");
    let end = "\
另有 11 处没有列出：用 huibian check --all 全部列出，或在 huibian check 后面写上文件、文件夹，只看一部分。
错误 120 处
详细说明：huibian explain HB1601
";
    assert!(zh.ends_with(end), "{zh}");

    let all = check(site.path(), &["--all", "--lang", "en"]);
    assert_eq!(all.matches("error[").count(), 61);
    assert!(all.contains("The same in 59 more places:\n"), "{all}");
    assert!(all.contains("\n  content/news/n060.md:3:11\n"), "{all}");
    assert!(all.ends_with("\n\n120 errors\nWhat it means: huibian explain HB1601\n"), "{all}");

    let one = check(site.path(), &["content/news/n007.md"]);
    assert!(one.ends_with("\n\n错误 2 处\n详细说明：huibian explain HB1601\n"), "{one}");

    // A build says the same of what stops it.
    let built = huibian(site.path(), &["build"]);
    let said = text(&built.stderr);
    assert!(said.contains(end), "{said}");
    // Programs get all.
    let json = check(site.path(), &["--format", "json"]);
    assert_eq!(json.lines().count(), 122);
    let github = check(site.path(), &["--format", "github"]);
    assert_eq!(github.lines().count(), 121);
    assert!(github.ends_with("\n错误 120 处\n"), "{github}");
}

#[test]
fn lines_fit_the_width_that_is_said() {
    let long = format!("{}\t错：{}", "前文甲乙".repeat(30), "后文🎉".repeat(30));
    let site = Fixture::new(&format!(
        "//- content/news/a.md\n---\ntitle: 甲\nzzqq: {long}\n---\n正文[链接](没有.md){long}。\n"
    ))
    .on_disk();
    for width in [40, 60, 120] {
        let answer = Command::new(env!("CARGO_BIN_EXE_huibian"))
            .args(["check", "--lang", "zh"])
            .current_dir(site.path())
            .env("COLUMNS", width.to_string())
            .output()
            .expect("the program starts");
        let report = text(&answer.stdout);
        let excerpts: Vec<&str> = report.lines().filter(|line| line.contains(" | ")).collect();
        assert!(excerpts.len() > 3, "{report}");
        for line in excerpts {
            assert!(line.width() <= width, "{width}: {line}");
        }
    }
}
