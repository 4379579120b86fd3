//! The program as an editor calls it: what it prints, what it leaves behind, and
//! its exit status.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use walkdir::WalkDir;

use crate::support::{huibian, text};

/// Without the figure of the clock.
fn without_time(text: &str) -> String {
    let Some((before, rest)) = text.split_once("用时 ") else { return text.to_owned() };
    let (_, after) = rest.split_once(" 秒").expect("seconds");
    format!("{before}用时 … 秒{after}")
}

/// A folder with the sample site in it.
fn sample() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let site = folder.path().join("站点");
    let made = huibian(folder.path(), &["init", "站点"]);
    assert!(made.status.success(), "{}", text(&made.stderr));
    (folder, site)
}

/// Every file below `folder`: its path and bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let walk = folder.exists().then(|| WalkDir::new(folder).into_iter());
    walk.into_iter()
        .flatten()
        .map(|entry| entry.expect("the folder can be read"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("within").to_string_lossy();
            (path.into_owned(), std::fs::read(entry.path()).expect("the file can be read"))
        })
        .collect()
}

/// Every file below `folder` and when it was last changed.
fn times(folder: &Path) -> BTreeMap<PathBuf, std::time::SystemTime> {
    WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("the folder can be read"))
        .map(|entry| {
            let time = entry.metadata().expect("metadata").modified().expect("a time");
            (entry.into_path(), time)
        })
        .collect()
}

#[test]
fn init_gives_a_site_that_builds_without_a_word() {
    let (_keep, site) = sample();
    let built = huibian(&site, &["build"]);
    assert_eq!(text(&built.stderr), "");
    let printed = without_time(&text(&built.stdout));
    let pages = files(&site.join("public")).keys().filter(|path| path.ends_with(".html")).count();
    let all = files(&site.join("public")).len() - 2;
    assert_eq!(
        printed,
        format!("已生成 {pages} 页到 public，用时 … 秒；文件新增 {all}，更新 0，删除 0。\n")
    );
    assert!(built.status.success());
}

#[test]
fn init_refuses_a_folder_with_files() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("稿件.docx"), "x").expect("written");
    let made = huibian(folder.path(), &["init"]);
    assert_eq!(
        text(&made.stderr),
        "错误[HB9105]：. 里已有文件：稿件.docx。\n怎么办：请换一个空文件夹，例如 huibian init 我的站点。\n"
    );
    assert_eq!(made.status.code(), Some(2));
    assert_eq!(files(folder.path()).len(), 1);
}

#[test]
fn a_second_build_touches_nothing() {
    let (_keep, site) = sample();
    assert!(huibian(&site, &["build"]).status.success());
    let before = times(&site.join("public"));
    let built = huibian(&site, &["build"]);
    assert!(without_time(&text(&built.stdout)).ends_with("用时 … 秒；没有变化，文件原样未动。\n"));
    assert_eq!(times(&site.join("public")), before);
}

#[test]
fn the_same_bytes_whatever_the_machine() {
    let (_keep, one) = sample();
    let (_keep_too, two) = sample();
    let build = |site: &Path, zone: &str, locale: &str, threads: &str| {
        let done = Command::new(env!("CARGO_BIN_EXE_huibian"))
            .args(["build", "--base-url", "https://example.org/kx/"])
            .current_dir(site)
            .env("TZ", zone)
            .env("LC_ALL", locale)
            .env("RAYON_NUM_THREADS", threads)
            .output()
            .expect("the program starts");
        assert!(done.status.success(), "{}", text(&done.stderr));
        files(&site.join("public"))
    };
    let a = build(&one, "Pacific/Honolulu", "C", "1");
    let b = build(&two, "Asia/Shanghai", "zh_CN.UTF-8", "2");
    assert!(a.len() > 900);
    for (path, bytes) in &a {
        assert_eq!(Some(bytes), b.get(path), "{path}");
    }
    assert_eq!(a.len(), b.len());
}

#[test]
fn killed_at_any_moment_no_file_is_torn() {
    let (_keep, site) = sample();
    let whole = site.join("whole");
    assert!(huibian(&site, &["build", "--out", "whole"]).status.success());
    let whole = files(&whole);
    for wait in [5, 40, 80, 120, 160, 200, 250, 300, 400, 600, 900, 1300] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_huibian"))
            .args(["build", "--out", "killed"])
            .current_dir(&site)
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .expect("the program starts");
        // The wait is the moment of the kill; the test holds at every moment.
        std::thread::sleep(std::time::Duration::from_millis(wait));
        child.kill().expect("killed");
        child.wait().expect("ended");
        for (path, bytes) in files(&site.join("killed")) {
            let temporary = path.contains(".huibian-") || path.starts_with(".huibian/");
            if !temporary {
                assert_eq!(whole.get(&path), Some(&bytes), "{path} after {wait} ms");
            }
        }
    }
    assert!(huibian(&site, &["build", "--out", "killed"]).status.success());
    let finished = files(&site.join("killed"));
    for (path, bytes) in &whole {
        assert_eq!(Some(bytes), finished.get(path), "{path}");
    }
    assert_eq!(whole.len(), finished.len());
}

#[test]
fn an_error_stops_the_build_and_leaves_the_last_output() {
    let (_keep, site) = sample();
    assert!(huibian(&site, &["build"]).status.success());
    let before = times(&site.join("public"));
    let path = site.join("content/news/新稿.md");
    std::fs::write(
        &path,
        "---\ntitle: 江苏省科协：服务企业\nregoins: 江苏\nregions: 朝阳区\n---\n正文\n",
    )
    .expect("written");
    let built = huibian(&site, &["build"]);
    assert_eq!(
        text(&built.stderr),
        "\
错误[HB1101]: 没有名为“regoins”的字段。
 --> content/news/新稿.md:3:1
  |
3 | regoins: 江苏
  | ^^^^^^^
  |
  = 怎么办：是不是想写“regions”？

错误[HB1601]: 有不止一个“朝阳区”：北京市/朝阳区(110105)、吉林省/长春市/朝阳区(220104)。
 --> content/news/新稿.md:4:10
  |
4 | regions: 朝阳区
  |          ^^^^^^
  |
  = 怎么办：请写全，例如 北京市/朝阳区。

错误 2 处
详细说明：huibian explain HB1101

没有生成网站；上一次的结果原样保留。
"
    );
    assert_eq!(built.status.code(), Some(1));
    assert_eq!(text(&built.stdout), "");
    assert_eq!(times(&site.join("public")), before);
}

#[test]
fn messages_in_english_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let built = huibian(folder.path(), &["--lang", "en", "build"]);
    let place = folder.path().display();
    assert_eq!(
        text(&built.stderr),
        format!(
            "error[HB9102]: There is no site.toml in {place}: it is not a site.\n\
             help: Run it in the site's folder or name that by --root; huibian init makes a new site.\n"
        )
    );
    assert_eq!(built.status.code(), Some(2));
}

#[test]
fn the_site_itself_is_no_output_folder() {
    let (_keep, site) = sample();
    for out in [".", "..", "content", "themes/gazette"] {
        let built = huibian(&site, &["build", "--out", out]);
        assert_eq!(built.status.code(), Some(2), "{out}: {}", text(&built.stderr));
        assert!(text(&built.stderr).starts_with("错误[HB90"), "{}", text(&built.stderr));
    }
    std::fs::create_dir(site.join("mine")).expect("made");
    std::fs::write(site.join("mine/letter.txt"), "x").expect("written");
    let built = huibian(&site, &["build", "--out", "mine"]);
    assert_eq!(built.status.code(), Some(2));
    assert_eq!(files(&site.join("mine")).len(), 1);
}

#[test]
fn what_is_held_back_is_counted() {
    let (_keep, site) = sample();
    let write = |name: &str, front: &str| {
        let text = format!("---\ntitle: 甲\n{front}\n---\n正文\n");
        std::fs::write(site.join("content/news").join(name), text).expect("written");
    };
    write("x1.md", "draft: true");
    write("x2.md", "date: 2999-01-01");
    write("x3.md", "visibility: internal");
    let built = huibian(&site, &["build"]);
    assert!(
        text(&built.stdout).ends_with("\n未发布：草稿 1 篇，未到发布时间 1 篇，内部 1 篇。\n"),
        "{}",
        text(&built.stdout)
    );
    let built = huibian(&site, &["build", "--drafts", "--future"]);
    assert!(text(&built.stdout).ends_with("\n未发布：内部 1 篇。\n"), "{}", text(&built.stdout));
    assert!(site.join("public/news/x1/index.html").is_file());
    assert!(site.join("public/news/x2/index.html").is_file());
}

#[test]
fn check_says_all_and_changes_nothing() {
    let (_keep, site) = sample();
    let checked = huibian(&site, &["check"]);
    assert_eq!(
        (text(&checked.stdout), text(&checked.stderr)),
        ("没有发现问题。\n".into(), String::new())
    );
    assert!(checked.status.success());

    let write = |name: &str, front: &str| {
        let text = format!("---\ntitle: 甲\n{front}\n---\n正文\n");
        std::fs::write(site.join("content/news").join(name), text).expect("written");
    };
    write("z1.md", "draft: true\ndate: 2024/7/4");
    write("z2.md", "tags: [没有的标签名]");
    let checked = huibian(&site, &["check", "content/news/z1.md"]);
    assert_eq!(
        text(&checked.stdout),
        "\
提示[HB1105]: 字段“date”写的“2024/7/4”已按 2024-07-04 读取。
 --> content/news/z1.md:4:7
  |
4 | date: 2024/7/4
  |       ^^^^^^^^
  |
  = 怎么办：建议写成 2024-07-04。

提示 1 处
其中 1 处可以自动改正：huibian fix
详细说明：huibian explain HB1105
"
    );
    assert!(checked.status.success());
    let checked = huibian(&site, &["check", "--format", "json"]);
    assert_eq!(
        text(&checked.stdout),
        "\
[
{\"code\":\"HB1105\",\"level\":\"note\",\"file\":\"content/news/z1.md\",\"line\":4,\"column\":7,\"end_column\":15,\"message\":\"字段“date”写的“2024/7/4”已按 2024-07-04 读取。\",\"hint\":\"建议写成 2024-07-04。\",\"fixable\":true},
{\"code\":\"HB1502\",\"level\":\"warning\",\"file\":\"content/news/z2.md\",\"line\":3,\"column\":8,\"end_column\":14,\"message\":\"标签“没有的标签名”没有收入 content/tags.toml。\",\"hint\":\"如是新标签，请加进 tags.toml；否则请改用已有的标签。\",\"fixable\":false}
]
"
    );
    assert!(checked.status.success());
    let checked = huibian(&site, &["check", "--format", "github", "--strict", "content/news"]);
    assert!(text(&checked.stdout).contains(
        "::warning file=content/news/z2.md,line=3,col=8,endColumn=14,title=HB1502::标签“没有的标签名”"
    ));
    assert_eq!(checked.status.code(), Some(1));
    assert!(!site.join("public").exists());
}
