//! The file of a translation.

use super::{call, read, site};
use crate::support::{Fixture, huibian, on_disk, text};

/// A case with a field of every sort that matters to a translator.
fn original() -> Fixture {
    let mut site = site();
    let text = "\
---
# 编辑部的说明
title: 江岸区：服务企业的四种人
kicker: 湖北省科协
# 要翻译
summary: |
  四种人，
  各有各的用处。
date: 2024-07-04
subject: 江岸区科协
level: 省级
metrics:
  - {label: 会员, value: 42}

  # 又一项
  - {label: 活动, value: 3}
cover:
  src: 图.jpg
  alt: 四个人
tags: [科普]
regions: [江岸区]
source: 江岸区科协
weight: 2
---

第一段，见[工作简讯](../../news/gong-zuo-jianxun.md)。

## 四员 {#siyuan .case}

第二段。";
    site.files.insert("content/cases/a/index.md".into(), text.replace('\n', "\r\n").into_bytes());
    site.files.insert("content/cases/a/图.jpg".into(), Vec::new());
    site
}

const WHOLE: &str = "\
---
# 译自 content/cases/a/index.md。日期、地区、标签等沿用原文，不用写。

# 标题（必填）。原文：江岸区：服务企业的四种人
title:␣
# 引题。原文：湖北省科协
kicker:␣
# 摘要。原文：四种人， 各有各的用处。
summary:␣

# 以下各项不写就沿用原文。要译哪一项，删去那几行开头的“#”，再改写。

# 案例单位
#subject: 江岸区科协
# 主要数据
#metrics:
#  - {label: 会员, value: 42}
#
#  # 又一项
#  - {label: 活动, value: 3}
# 封面图
#cover:
#  src: 图.jpg
#  alt: 四个人
# 来源
#source: 江岸区科协

# 原文的版本。原文以后有修改，huibian check 会提醒。
translated_from: STAMP

# 下面的正文是原文，请逐段改成译文。草稿不会发布，译完以后请删去下面这一行。
draft: true
---

第一段，见[工作简讯](../../news/gong-zuo-jianxun.md)。

## 四员 {#siyuan .case}

第二段。
";

#[test]
fn what_is_to_be_translated_and_what_is_taken_over() {
    let folder = on_disk(&original());
    let done = call(folder.path(), &["--translate", "en", "content/cases/a/index.md"]);
    assert_eq!(done.out, "content/cases/a/index.en.md\n", "{}", done.said);
    assert_eq!(
        done.said,
        "下一步：在 content/cases/a/index.en.md 里填好译文的标题和摘要，把下面的原文逐段改成译文；\
         运行 huibian serve --open，边译边看。译完删去 draft 那一行，就会发布。\n"
    );
    assert_eq!(done.made, ["content/cases/a/index.en.md"]);
    let whole = read(folder.path(), &done.made[0]);
    let stamp = whole.lines().find_map(|line| line.strip_prefix("translated_from: "));
    assert_eq!(whole, WHOLE.replace("STAMP", stamp.expect("a stamp")));
    assert_eq!(stamp.map(str::len), Some(8));

    // It builds at once, and when its fields are filled in it is a translation of the
    // text as it is.
    let built = huibian(folder.path(), &["build"]);
    assert_eq!((text(&built.stderr), built.status.code()), (String::new(), Some(0)));
    let filled = whole
        .replace('␣', " ")
        .replace("\ntitle: \n", "\ntitle: Four kinds of people\n")
        .replace("\nsummary: \n", "\nsummary: Each is of use.\n")
        .replace("\n#subject: 江岸区科协", "\nsubject: \"Jiang'an: an association\"")
        .replace(
            "\n#cover:\n#  src: 图.jpg\n#  alt: 四个人",
            "\ncover:\n  src: 图.jpg\n  alt: Four people",
        )
        .replace("draft: true\n", "");
    std::fs::write(folder.path().join(&done.made[0]), filled).expect("written");
    let checked = huibian(folder.path(), &["check", "--format", "json", "content/cases"]);
    let said = text(&checked.stdout);
    assert!(!said.contains("\"level\":\"error\"") && !said.contains("HB623"), "{said}");
    let built = huibian(folder.path(), &["build"]);
    assert_eq!((text(&built.stderr), built.status.code()), (String::new(), Some(0)));
    let page = std::fs::read_to_string(folder.path().join("public/en/cases/a/index.html"));
    assert!(page.expect("a page").contains("Four kinds of people"));
}

#[test]
fn in_the_language_of_the_translator() {
    // `--lang en FILE`, as no type is called like a file.
    let folder = on_disk(&original());
    let done = call(folder.path(), &["--lang", "en", "content/cases/a/index.md"]);
    assert_eq!(done.out, "content/cases/a/index.en.md\n");
    let whole = read(folder.path(), &done.made[0]);
    assert!(
        whole.starts_with(
            "---\n# Translated from content/cases/a/index.md. Dates, regions, tags and the like are \
             taken over from it.\n\n# Title (required). The original: 江岸区：服务企业的四种人\ntitle:␣\n"
        ),
        "{whole}"
    );
    assert!(
        whole.contains(
            "\n# What follows is taken over unless you write it. To translate a field, take away \
             the # before its lines and write over them.\n\n# Organisation\n#subject: 江岸区科协\n"
        ),
        "{whole}"
    );
}

#[test]
fn a_file_is_found_from_where_one_stands() {
    for (here, file) in [
        (".", "./content/news/gong-zuo-jianxun.md"),
        ("content/news", "gong-zuo-jianxun.md"),
        ("content/news", "content/news/gong-zuo-jianxun.md"),
        ("content/cases", "../news/gong-zuo-jianxun.md"),
    ] {
        let folder = on_disk(&site());
        let here = folder.path().join(here);
        let done = huibian(&here, &["new", "--translate", "English", file]);
        assert_eq!(
            text(&done.stdout),
            "content/news/gong-zuo-jianxun.en.md\n",
            "{}",
            text(&done.stderr)
        );
    }
}

#[test]
fn a_text_of_little() {
    let folder = on_disk(&site());
    let done = call(folder.path(), &["--translate", "EN", "content/news/gong-zuo-jianxun.md"]);
    let whole = read(folder.path(), &done.made[0]);
    let stamp = whole.lines().find_map(|line| line.strip_prefix("translated_from: "));
    assert_eq!(
        whole,
        format!(
            "\
---
# 译自 content/news/gong-zuo-jianxun.md。日期、地区、标签等沿用原文，不用写。

# 标题（必填）。原文：工作简讯
title:␣

# 原文的版本。原文以后有修改，huibian check 会提醒。
translated_from: {}

# 下面的正文是原文，请逐段改成译文。草稿不会发布，译完以后请删去下面这一行。
draft: true
---
正文。
",
            stamp.expect("a stamp")
        )
    );
}

#[test]
fn what_cannot_be_translated() {
    let mut site = original();
    let mut add = |path: &str, text: &str| site.files.insert(path.into(), text.as_bytes().to_vec());
    add("content/news/b.md", "---\ntitle: 乙\n---\n");
    add("content/news/b.en.md", "---\ntitle: B\n---\n");
    add("content/news/n.md", "---\ntitle: 内部\nvisibility: internal\n---\n");
    add("content/news/x.md", "---\ntitle: \"坏\nsummary: 甲\n---\n");
    for (arguments, said, status) in [
        (
            "--translate fr content/news/b.md",
            "错误[HB9151]：不能译成“fr”。\n怎么办：可选：en。\n",
            2,
        ),
        (
            "--translate zh-Hans content/news/b.md",
            "错误[HB9151]：不能译成“zh-Hans”。\n怎么办：可选：en。\n",
            2,
        ),
        ("--lang zh content/news/b.md", "错误[HB9151]：不能译成“zh”。\n怎么办：可选：en。\n", 2),
        (
            "--translate en content/news/c.md",
            "错误[HB9152]：站点里没有文件“content/news/c.md”。\n\
             怎么办：请写原文的文件，例如 content/cases/hefei.md。\n",
            2,
        ),
        (
            "--translate en ../../etc/passwd",
            "错误[HB9152]：站点里没有文件“../../etc/passwd”。\n\
             怎么办：请写原文的文件，例如 content/cases/hefei.md。\n",
            2,
        ),
        (
            "--translate en content/cases/_index.md",
            "错误[HB9153]：content/cases/_index.md 不是一篇文章。\n\
             怎么办：栏目的译文请直接写：_index.md 的英文版是 _index.en.md，写 title 和 description。\n",
            2,
        ),
        (
            "--translate en content/cases/a/图.jpg",
            "错误[HB9153]：content/cases/a/图.jpg 不是一篇文章。\n\
             怎么办：栏目的译文请直接写：_index.md 的英文版是 _index.en.md，写 title 和 description。\n",
            2,
        ),
        (
            "--translate en content/news/b.en.md",
            "错误[HB9154]：content/news/b.en.md 不是默认语言的文章。\n\
             怎么办：译文都从默认语言译出；请写它的文件。\n",
            2,
        ),
        (
            "--translate en content/news/n.md",
            "错误[HB9155]：content/news/n.md 是内部文章或已经失效，不会发布。\n\
             怎么办：要译它，请先去掉 visibility 或改正 expires。\n",
            2,
        ),
        (
            "--translate en content/news/b.md",
            "错误[HB9156]：已有译文 content/news/b.en.md，没有改动它。\n怎么办：请直接改那个文件。\n",
            2,
        ),
    ] {
        let folder = on_disk(&site);
        let done = call(folder.path(), &arguments.split(' ').collect::<Vec<_>>());
        assert_eq!((done.said.as_str(), done.status), (said, Some(status)), "{arguments}");
        assert_eq!(done.made, [""; 0], "{arguments}");
    }
    // What cannot be read is put right first.
    let folder = on_disk(&site);
    let done = call(folder.path(), &["--translate", "en", "content/news/x.md"]);
    assert!(done.said.contains("--> content/news/x.md:2:8\n"), "{}", done.said);
    assert_eq!((done.status, done.made.len()), (Some(1), 0));
    // A site of one language.
    let one = "title = \"测试站\"\nbase_url = \"https://example.org/\"\ntheme = \"plain\"\n";
    site.files.insert("site.toml".into(), one.into());
    let folder = on_disk(&site);
    let done = call(folder.path(), &["--translate", "en", "content/cases/a/index.md"]);
    assert_eq!(
        done.said,
        "错误[HB9151]：不能译成“en”。\n\
         怎么办：本站只有一种语言；请先在 site.toml 里加一段 [languages.en]。\n"
    );
}

#[test]
fn lines_are_copied_only_where_they_stand_by_themselves() {
    for (front, copied) in [
        ("title: 甲\nsource: 某厂", "# 来源\n#source: 某厂\n"),
        ("source: 某厂\n\n# 标题\ntitle: 甲", "# 来源\n#source: 某厂\n"),
        ("  title: 甲\n  source: 某厂", "# 来源\n#source: 某厂\n"),
        ("{title: 甲, source: 某厂}", ""),
    ] {
        let mut site = site();
        site.files
            .insert("content/news/c.md".into(), format!("---\n{front}\n---\n文。\n").into_bytes());
        let folder = on_disk(&site);
        let done = call(folder.path(), &["--translate", "en", "content/news/c.md"]);
        let whole = read(folder.path(), "content/news/c.en.md");
        let after = whole.split_once("再改写。\n\n").map_or("", |(_, after)| after);
        let after = after.split_once("\n# 原文的版本").map_or("", |(after, _)| after);
        assert_eq!(after, copied, "{front}: {}", done.said);
    }
}
