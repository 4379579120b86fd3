//! `huibian fix`, with the real program on a folder of its own.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use huibian::base::path::RelPath;
use huibian::mend::mend;
use huibian::pipeline::Pipeline;

use crate::support::{Fixture, huibian, text};

/// An article with slips among lines that are none of `fix`'s business.
const SLIPS: &str = "---
# 初稿，待核
title：湖北省科协走访园区
date: 2024/7/4   # 周四
tags：[科协,   园区]

source: '湖北省科协'
---
正文：第一行。
";

fn write(site: &Fixture, folder: &Path) {
    for (path, bytes) in &site.files {
        let disk = folder.join(path);
        fs::create_dir_all(disk.parent().expect("files lie in folders")).expect("made");
        fs::write(disk, bytes).expect("written");
    }
}

fn site() -> Fixture {
    let mut site = Fixture::new("//- content/news/b.md\n---\ntitle: 乙\n---\n正文。\n");
    site.files.insert("content/news/a.md".to_owned(), SLIPS.into());
    site
}

#[test]
fn shows_what_it_would_change_and_then_changes_just_that() {
    let folder = tempfile::tempdir().expect("a folder");
    write(&site(), folder.path());
    let shown = huibian(folder.path(), &["fix", "--dry-run"]);
    assert!(shown.status.success());
    assert_eq!(
        text(&shown.stdout),
        "\
--- content/news/a.md
+++ content/news/a.md
@@ -1,7 +1,7 @@
 ---
 # 初稿，待核
-title：湖北省科协走访园区
-date: 2024/7/4   # 周四
-tags：[科协,   园区]
+title: 湖北省科协走访园区
+date: 2024-07-04   # 周四
+tags: [科协,   园区]
 
 source: '湖北省科协'
"
    );
    assert_eq!(
        text(&shown.stderr),
        "可以改正 1 个文件里的 3 处；现在没有改动。去掉 --dry-run 就会改正。\n"
    );
    let file = folder.path().join("content/news/a.md");
    assert_eq!(fs::read_to_string(&file).expect("there"), SLIPS);

    let fixed = huibian(folder.path(), &["fix"]);
    assert!(fixed.status.success());
    assert_eq!(
        text(&fixed.stdout),
        "\
content/news/a.md
  3:6     HB1001  字段名“title”后用了全角冒号“：”，已按半角冒号读取。
  4:7     HB1105  字段“date”写的“2024/7/4”已按 2024-07-04 读取。
  5:5     HB1001  字段名“tags”后用了全角冒号“：”，已按半角冒号读取。
"
    );
    assert_eq!(text(&fixed.stderr), "已改正 1 个文件里的 3 处。\n");
    let expected = SLIPS
        .replace("title：", "title: ")
        .replace("2024/7/4", "2024-07-04")
        .replace("tags：", "tags: ");
    assert_eq!(fs::read_to_string(&file).expect("there"), expected);

    let again = huibian(folder.path(), &["--lang", "en", "fix"]);
    assert!(again.status.success());
    assert_eq!(text(&again.stdout), "");
    assert_eq!(text(&again.stderr), "There is nothing that can be put right by itself.\n");
    assert_eq!(fs::read_to_string(&file).expect("there"), expected);
}

#[test]
fn another_encoding_is_kept_beside_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut site = site();
    let (gbk, _, _) = encoding_rs::GBK.encode("---\r\ntitle：湖北省科协\r\n---\r\n走访园区。\r\n");
    site.files.insert("content/news/c.md".to_owned(), gbk.to_vec());
    write(&site, folder.path());
    fs::write(folder.path().join("content/news/c.md.bak"), "更早的一份").expect("written");
    let fixed = huibian(folder.path(), &["fix", "content/news/c.md", "--lang", "en"]);
    assert_eq!(
        text(&fixed.stdout),
        "\
content/news/c.md
          HB0011  The file is in GBK, and was read so.
  2:6     HB1001  The field name `title` is followed by a full-width colon `：`; it was read as a plain one.
  The file as it was is kept in c.md.1.bak
"
    );
    assert_eq!(text(&fixed.stderr), "Put right 2 places in 1 file.\n");
    let there =
        |name: &str| fs::read(folder.path().join("content/news").join(name)).expect("there");
    assert_eq!(
        String::from_utf8(there("c.md")).expect("UTF-8"),
        "---\r\ntitle: 湖北省科协\r\n---\r\n走访园区。\r\n"
    );
    assert_eq!(there("c.md.1.bak"), gbk.to_vec());
    assert_eq!(there("c.md.bak"), "更早的一份".as_bytes());
    // The file that was not named is as it was, and the copies are no files of the site.
    assert_eq!(there("a.md"), SLIPS.as_bytes());
    let checked = huibian(folder.path(), &["check", "content/news/c.md"]);
    assert_eq!(text(&checked.stdout), "没有发现问题。\n");
}

#[test]
fn what_cannot_be_written_is_told_and_left_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    write(&site(), folder.path());
    let file = folder.path().join("content/news/a.md");
    let mut permissions = fs::metadata(&file).expect("there").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&file, permissions).expect("set");
    let fixed = huibian(folder.path(), &["fix"]);
    assert_eq!(fixed.status.code(), Some(2));
    assert_eq!(
        text(&fixed.stderr),
        "错误[HB9112]：content/news/a.md 没有改正：没有权限。此前已改正 0 个文件。\n\
         怎么办：请关闭正在编辑它的程序，检查它是否只读，再运行一次。\n"
    );
    assert_eq!(fs::read_to_string(&file).expect("there"), SLIPS);
}

#[test]
fn a_mark_at_the_top_stays() {
    let mut site = site();
    let marked = format!("\u{feff}{}", SLIPS.replace('\n', "\r\n"));
    site.files.insert("content/news/a.md".to_owned(), marked.into_bytes());
    let changes = mend(&site.sources(), &site.options, &|_| true);
    let after: Vec<&Arc<[u8]>> = changes.values().map(|change| &change.after).collect();
    assert_eq!(after.len(), 1);
    let text = String::from_utf8(after[0].to_vec()).expect("UTF-8");
    assert!(text.starts_with("\u{feff}---\r\n# 初稿，待核\r\ntitle: 湖北省科协走访园区"), "{text}");
    assert_eq!(text.matches("\r\n").count(), text.matches('\n').count());
}

#[test]
fn a_translation_that_is_up_to_date_again_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut site = site();
    let files = [
        ("content/news/d.md", "---\ntitle: 丁\n---\n新的正文。\n"),
        ("content/news/d.en.md", "---\ntitle: D\ntranslated_from: 00000000\n---\nThe old text.\n"),
        ("content/news/b.en.md", "---\ntitle: B\n---\nText.\n"),
    ];
    for (path, text) in files {
        site.files.insert(path.to_owned(), text.into());
    }
    write(&site, folder.path());
    let checked = huibian(folder.path(), &["check", "content/news/d.en.md"]);
    assert!(text(&checked.stdout).starts_with("警告[HB6230]"), "{}", text(&checked.stdout));
    // What is stale is not put right by itself.
    let fixed = huibian(folder.path(), &["fix", "content/news/d.en.md"]);
    assert_eq!(text(&fixed.stderr), "没有可以自动改正的地方。\n");
    let stamped = huibian(folder.path(), &["fix", "--stamp", "content/news/d.en.md"]);
    assert_eq!(text(&stamped.stderr), "已改正 1 个文件里的 1 处。\n");
    let read = |path: &str| fs::read_to_string(folder.path().join(path)).expect("there");
    let english = read("content/news/d.en.md");
    let line = english.lines().nth(2).expect("a stamp");
    let (_, stamp) = line.split_once(": ").expect("a field");
    assert!(stamp.len() == 8 && stamp != "00000000", "{english}");
    assert_eq!(english.replace(stamp, "00000000"), files[1].1);
    let checked = huibian(folder.path(), &["check", "content/news/d.en.md"]);
    assert_eq!(text(&checked.stdout), "没有发现问题。\n");
    // One without a stamp gets it from fix; all at once are not declared up to date.
    huibian(folder.path(), &["fix", "content/news/b.en.md"]);
    assert!(read("content/news/b.en.md").contains("\ntranslated_from: "));
    assert_eq!(huibian(folder.path(), &["fix", "--stamp"]).status.code(), Some(2));
    assert_eq!(read("content/news/a.md"), SLIPS);
}

#[test]
fn marks_mended_in_an_original_leave_no_translation_behind() {
    let mut site = Fixture::new("");
    let original = "---\ntitle: 丁\n---\n科协走访了三家企业,解决了难题。\n";
    site.files.insert("content/news/d.md".to_owned(), original.into());
    site.files.insert("content/news/d.en.md".to_owned(), "---\ntitle: D\n---\nText.\n".into());
    site.files.insert(
        "content/news/e.en.md".to_owned(),
        "---\ntitle: E\ntranslated_from: 00000000\n---\nText.\n".into(),
    );
    site.files.insert("content/news/e.md".to_owned(), original.into());
    let mut sources = site.sources();
    for _ in 0..2 {
        let changes = mend(&sources, &site.options, &|diag| diag.file.name().ends_with("en.md"));
        let changed = changes.iter().map(|(path, change)| (path.clone(), change.after.clone()));
        sources = Arc::new(sources.with(changed));
    }
    // Both are mended; the translation that agreed with its original still does.
    let changes = mend(&sources, &site.options, &|_| true);
    let names: Vec<&str> = changes.keys().map(RelPath::name).collect();
    assert_eq!(names, ["d.en.md", "d.md", "e.md"]);
    let changed = changes.iter().map(|(path, change)| (path.clone(), change.after.clone()));
    let sources = Arc::new(sources.with(changed));
    assert!(mend(&sources, &site.options, &|_| true).is_empty());
    let pipeline = Pipeline::without_pages();
    let found = pipeline.review(&pipeline.turn(sources, &site.options));
    let left: Vec<String> =
        found.iter().map(|diag| format!("{} {}", diag.code, diag.file)).collect();
    assert_eq!(left, ["HB6230 content/news/e.en.md", "HB6204 content/news/e.md"]);
}
