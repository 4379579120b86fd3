//! Syncing, guarding, and breaking off at every step.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::disk::Disk;
use super::sync::sync_on;
use super::*;

fn path(path: &str) -> OutPath {
    OutPath::new(path).unwrap()
}

fn tree(files: &[(&str, &str)]) -> Tree {
    files.iter().map(|(at, text)| (path(at), Content::bytes(text.as_bytes()))).collect()
}

fn bring(out: &Path, tree: &Tree) -> Report {
    sync(out, tree, &|_| {}).unwrap()
}

fn refused(result: Result<impl Sized, OutputError>) -> String {
    let problem = result.err().expect("a refusal").problem();
    assert!(problem.hint.is_some() && !problem.message.en.is_empty());
    format!("{} {}", problem.code, problem.message.zh)
}

/// All files and folders below `out` but the lock, with their content and time.
fn state(out: &Path) -> BTreeMap<String, (Option<String>, std::time::SystemTime)> {
    fn visit(
        out: &Path,
        at: &str,
        found: &mut BTreeMap<String, (Option<String>, std::time::SystemTime)>,
    ) {
        for entry in fs::read_dir(out.join(at)).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{at}{}", entry.file_name().to_str().unwrap());
            let time = entry.metadata().unwrap().modified().unwrap();
            if entry.file_type().unwrap().is_dir() {
                visit(out, &format!("{name}/"), found);
                found.insert(format!("{name}/"), (None, time));
            } else if name != ".huibian/lock" {
                let bytes = fs::read(entry.path()).unwrap();
                found.insert(name, (Some(String::from_utf8(bytes).unwrap()), time));
            }
        }
    }
    let mut found = BTreeMap::new();
    visit(out, "", &mut found);
    found
}

/// The files and folders below `out`, without the record.
fn names(out: &Path) -> Vec<String> {
    state(out).into_keys().filter(|name| !name.starts_with(".huibian")).collect()
}

#[test]
fn only_what_changed_is_touched() {
    let out = tempfile::tempdir().unwrap();
    let out = out.path();
    let first = tree(&[("index.html", "1"), ("a/b/c.html", "2"), ("style.css", "3")]);
    assert_eq!(bring(out, &first), Report { new: 3, bytes: 3, ..Report::default() });
    assert_eq!(names(out), ["a/", "a/b/", "a/b/c.html", "index.html", "style.css"]);

    let before = state(out);
    assert_eq!(bring(out, &first), Report { unchanged: 3, ..Report::default() });
    assert_eq!(state(out), before, "the second sync wrote something");

    let second = tree(&[("index.html", "1"), ("style.css", "33"), ("n.html", "4")]);
    let expected = Report { new: 1, changed: 1, unchanged: 1, removed: 1, bytes: 3 };
    assert_eq!(bring(out, &second), expected);
    assert_eq!(names(out), ["index.html", "n.html", "style.css"]);
    assert_eq!(state(out)["index.html"], before["index.html"]);
}

#[test]
fn the_record_says_what_was_written_and_no_times() {
    let out = tempfile::tempdir().unwrap();
    bring(out.path(), &tree(&[("b.css", "x"), ("a.html", "y")]));
    let written = fs::read_to_string(out.path().join(".huibian/manifest.json")).unwrap();
    let digest = |text: &str| Digest::of_bytes(text.as_bytes()).to_string();
    let expected = format!(
        "{{\n  \"version\": 1,\n  \"files\": {{\n    \"a.html\": \"{}\",\n    \"b.css\": \"{}\"\n  }}\n}}\n",
        digest("y"),
        digest("x")
    );
    assert_eq!(written, expected);
    assert_eq!(Manifest::from_json(b"{\"version\":2,\"files\":{}}"), None);
    let hostile = b"{\"version\":1,\"files\":{\"../x\":\"1\",\".huibian/lock\":\"2\",\"/etc/x\":\"3\",\"ok\":\"4\"}}";
    let hostile = Manifest::from_json(hostile).unwrap();
    assert_eq!(hostile.paths().collect::<Vec<_>>(), [&path("ok")]);
}

#[test]
fn the_difference_to_a_record() {
    let old = Manifest::of(&tree(&[("a", "1"), ("b", "2"), ("c", "3")]));
    let kinds: Vec<_> = diff(&old, &tree(&[("a", "1"), ("b", "x"), ("d", "4")]))
        .into_iter()
        .map(|change| (change.path.to_string(), change.kind))
        .collect();
    let expected = [
        ("a", ChangeKind::Unchanged),
        ("b", ChangeKind::Changed),
        ("c", ChangeKind::Removed),
        ("d", ChangeKind::New),
    ];
    assert_eq!(kinds, expected.map(|(path, kind)| (path.to_owned(), kind)));
}

#[test]
fn what_was_edited_by_hand_is_put_right() {
    let out = tempfile::tempdir().unwrap();
    let tree = tree(&[("a.html", "right"), ("b.html", "b")]);
    bring(out.path(), &tree);
    fs::write(out.path().join("a.html"), "wrong").unwrap();
    fs::remove_file(out.path().join("b.html")).unwrap();
    assert_eq!(
        bring(out.path(), &tree),
        Report { new: 1, changed: 1, bytes: 6, ..Report::default() }
    );
    assert_eq!(fs::read_to_string(out.path().join("a.html")).unwrap(), "right");
}

#[test]
fn what_others_put_there_is_left_alone() {
    let out = tempfile::tempdir().unwrap();
    let out = out.path();
    bring(out, &tree(&[("a/x.html", "1"), ("b.html", "2")]));
    fs::write(out.join("CNAME"), "www.example.org").unwrap();
    fs::write(out.join("a/own.txt"), "own").unwrap();
    bring(out, &tree(&[("b.html", "3")]));
    assert_eq!(names(out), ["CNAME", "a/", "a/own.txt", "b.html"]);

    let before = state(out);
    assert_eq!(
        refused(sync(out, &tree(&[("CNAME", "x"), ("a/own.txt", "y"), ("b.html", "4")]), &|_| {})),
        "HB9009 下列文件不是由汇编生成的，会被覆盖：CNAME、a/own.txt。"
    );
    assert_eq!(
        refused(sync(out, &tree(&[("a", "x")]), &|_| {})),
        "HB9009 下列文件不是由汇编生成的，会被覆盖：a/own.txt。"
    );
    assert_eq!(
        refused(sync(out, &tree(&[("CNAME/x.html", "x")]), &|_| {})),
        "HB9009 下列文件不是由汇编生成的，会被覆盖：CNAME。"
    );
    assert_eq!(state(out), before, "a refused sync wrote something");
    // The same bytes are adopted.
    bring(out, &tree(&[("CNAME", "www.example.org"), ("b.html", "3")]));
    bring(out, &tree(&[("b.html", "3")]));
    assert_eq!(names(out), ["a/", "a/own.txt", "b.html"]);
}

#[test]
fn a_file_becomes_a_folder_and_back() {
    let out = tempfile::tempdir().unwrap();
    let one = tree(&[("a", "1"), ("b/c/d", "2"), ("b/e", "3")]);
    let other = tree(&[("a/x", "4"), ("b", "5")]);
    for _ in 0..2 {
        bring(out.path(), &one);
        assert_eq!(names(out.path()), ["a", "b/", "b/c/", "b/c/d", "b/e"]);
        bring(out.path(), &other);
        assert_eq!(names(out.path()), ["a/", "a/x", "b"]);
    }
}

#[test]
fn paths_that_cannot_be_are_refused_before_anything_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    for (files, expected) in [
        (
            [("Tags/a.html", "1"), ("tags/a.html", "2")],
            "HB9010 “Tags/a.html”与“tags/a.html”只有大小写不同，在有的电脑上会互相覆盖。",
        ),
        ([("A", "1"), ("a/b", "2")], "HB9011 “A”要作文件，“a/b”又要它作文件夹。"),
        (
            [(".huibian/lock", "1"), ("b", "2")],
            "HB9012 “.huibian/lock”的位置留给汇编的记录，不能使用。",
        ),
    ] {
        assert_eq!(refused(sync(&out, &tree(&files), &|_| {})), expected);
    }
    assert!(!out.exists());
}

#[test]
fn pictures_are_copied_as_they_were_read() {
    let site = tempfile::tempdir().unwrap();
    let from = site.path().join("a.png");
    fs::write(&from, "png").unwrap();
    let content = Content::Copy { from: from.clone(), size: 3, digest: Digest::of_bytes(b"png") };
    let tree = Tree::from([(path("a.png"), content)]);
    let out = site.path().join("public");
    assert_eq!(bring(&out, &tree), Report { new: 1, bytes: 3, ..Report::default() });
    assert_eq!(bring(&out, &tree), Report { unchanged: 1, ..Report::default() });
    fs::write(&from, "gif").unwrap();
    fs::remove_file(out.join("a.png")).unwrap();
    assert_eq!(
        refused(sync(&out, &tree, &|_| {})),
        format!("HB9016 “{}”在生成过程中变了。", from.display())
    );
    assert_eq!(names(&out), [""; 0]);
}

#[test]
fn one_build_at_a_time() {
    let out = tempfile::tempdir().unwrap();
    let one = tree(&[("a", "1")]);
    bring(out.path(), &one);
    let lock = fs::File::options().write(true).open(out.path().join(".huibian/lock")).unwrap();
    lock.lock().unwrap();
    assert_eq!(
        refused(sync(out.path(), &tree(&[("a", "2")]), &|_| {})),
        format!("HB9014 另一个汇编正在写输出文件夹“{}”。", out.path().display())
    );
    // Where nothing is to be done, nobody is in the way.
    bring(out.path(), &one);
    drop(lock);
    bring(out.path(), &tree(&[("a", "2")]));
}

#[test]
fn a_damaged_record_is_not_guessed_at() {
    let out = tempfile::tempdir().unwrap();
    bring(out.path(), &tree(&[("a", "1")]));
    let record = out.path().join(".huibian/manifest.json");
    fs::write(&record, "{").unwrap();
    let expected =
        format!("HB9015 读不懂记录“{}”，不知道哪些文件是由汇编生成的。", record.display());
    assert_eq!(refused(sync(out.path(), &tree(&[("a", "2")]), &|_| {})), expected);
    assert_eq!(refused(guard(out.path(), Path::new("/nowhere/site"))), expected);
}

#[test]
fn progress_and_order() {
    let out = tempfile::tempdir().unwrap();
    let told = AtomicUsize::new(0);
    let tree = tree(&[("a.html", "1"), ("b.css", "2"), ("feed.xml", "3"), ("c.png", "4")]);
    let progress = |more| {
        told.fetch_add(more, Ordering::SeqCst);
    };
    sync(out.path(), &tree, &progress).unwrap();
    assert_eq!(told.into_inner(), 4);
    let ranks =
        ["a.css", "a.woff2", "feed.xml", "search.json", "index.html"].map(|p| Rank::of(&path(p)));
    assert_eq!(ranks, [Rank::Asset, Rank::Asset, Rank::Other, Rank::Other, Rank::Page]);
}

/// The process ends before each of its steps in turn. Never is a file torn, or a page
/// there before the style sheet that it names; and the next sync completes the work.
#[test]
fn killed_at_any_moment() {
    let old_files = [
        ("index.html", "old index"),
        ("gone/deep/page.html", "old page"),
        ("style.1.css", "old style"),
        ("file", "becomes a folder"),
        ("folder/x.html", "becomes a file"),
    ];
    let new_files = [
        ("index.html", "the new index"),
        ("style.2.css", "new style"),
        ("feed.xml", "new feed"),
        ("file/y.html", "in a folder"),
        ("folder", "a file"),
    ];
    let (old, new) = (tree(&old_files), tree(&new_files));
    let whole = |name: &str, text: &str| {
        let among = |files: &[(&str, &str)]| files.contains(&(name, text));
        name.contains(".huibian") || name == "CNAME" || among(&old_files) || among(&new_files)
    };
    let mut steps = 0;
    loop {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path();
        bring(out, &old);
        fs::write(out.join("CNAME"), "own").unwrap();
        let count = AtomicUsize::new(0);
        let before = || {
            if count.fetch_add(1, Ordering::SeqCst) < steps {
                return Ok(());
            }
            Err(io::Error::other("the process was killed"))
        };
        let killed = sync_on(out, &new, &|_| {}, &Disk { before: &before }).is_err();
        let there = state(out);
        for (name, (text, _)) in &there {
            let Some(text) = text else { continue };
            assert!(whole(name, text), "step {steps}: {name} holds {text:?}");
        }
        let is_new = |name: &str, text: &str| {
            there.get(name).is_some_and(|found| found.0.as_deref() == Some(text))
        };
        if is_new("index.html", "the new index") {
            assert!(is_new("style.2.css", "new style") && is_new("feed.xml", "new feed"));
        }
        assert!(there.contains_key("index.html"), "step {steps}: a page is gone");

        bring(out, &new);
        let expected =
            ["CNAME", "feed.xml", "file/", "file/y.html", "folder", "index.html", "style.2.css"];
        assert_eq!(names(out), expected, "step {steps}");
        for (name, text) in new_files {
            assert_eq!(fs::read_to_string(out.join(name)).unwrap(), text);
        }
        let left: Vec<_> = state(out).into_keys().filter(|name| name.ends_with(".tmp")).collect();
        assert_eq!(left, [""; 0]);
        let before = state(out);
        bring(out, &new);
        assert_eq!(state(out), before);
        if !killed {
            break;
        }
        steps += 1;
    }
    assert!(steps > 15, "only {steps} steps");
}

#[test]
fn a_full_disk_is_told_and_leaves_nothing_behind() {
    let out = tempfile::tempdir().unwrap();
    bring(out.path(), &tree(&[("a.html", "1")]));
    let count = AtomicUsize::new(0);
    // The write of a.html, after that of the record, finds the disk full; removing works.
    let before = || match count.fetch_add(1, Ordering::SeqCst) {
        4 => Err(io::Error::from(io::ErrorKind::StorageFull)),
        _ => Ok(()),
    };
    let result = sync_on(out.path(), &tree(&[("a.html", "2")]), &|_| {}, &Disk { before: &before });
    let expected = format!("HB9017 写不成“{}”：磁盘已满。", out.path().join("a.html").display());
    assert_eq!(refused(result), expected);
    assert_eq!(names(out.path()), ["a.html"]);
    assert_eq!(fs::read_to_string(out.path().join("a.html")).unwrap(), "1");
}

#[test]
fn folders_that_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let base = fs::canonicalize(folder.path()).unwrap();
    let site = base.join("site");
    for part in ["content/cases", "static", "public", "other", "project/.git", "full"] {
        fs::create_dir_all(site.join(part)).unwrap();
    }
    for file in ["a.txt", "b.txt", "c.txt", "d.txt", ".DS_Store"] {
        fs::write(site.join("full").join(file), "x").unwrap();
    }
    fs::write(site.join("file"), "x").unwrap();
    let shown = |part: &str| site.join(part).display().to_string();
    for (part, expected) in [
        ("", format!("HB9001 输出文件夹“{}”就是网站文件夹本身。", shown(""))),
        ("public/..", format!("HB9001 输出文件夹“{}”就是网站文件夹本身。", shown("public/.."))),
        ("..", format!("HB9002 网站文件夹就在输出文件夹“{}”之内。", shown(".."))),
        ("content", format!("HB9003 输出文件夹“{}”在网站的 content 文件夹里。", shown("content"))),
        (
            "static/new/deep",
            format!("HB9003 输出文件夹“{}”在网站的 static 文件夹里。", shown("static/new/deep")),
        ),
        ("project", format!("HB9006 输出文件夹“{}”里有 .git，像是一个项目。", shown("project"))),
        ("file", format!("HB9007 “{}”不是文件夹。", shown("file"))),
        (
            "full",
            format!(
                "HB9008 输出文件夹“{}”里有不是由汇编生成的文件：a.txt、b.txt、c.txt 等 4 个。",
                shown("full")
            ),
        ),
    ] {
        assert_eq!(refused(guard(&site.join(part), &site)), expected, "{part}");
    }
    assert_eq!(refused(guard(Path::new("/"), &site)), "HB9005 输出文件夹“/”是磁盘的最上层。");
    let home = std::env::home_dir().unwrap();
    assert_eq!(
        refused(guard(&home, &site)),
        format!("HB9004 输出文件夹“{}”是个人主文件夹。", home.display())
    );
    for part in ["public", "other", "new/deep", "../elsewhere"] {
        guard(&site.join(part), &site).unwrap();
    }
    bring(&site.join("public"), &tree(&[("a", "1")]));
    fs::write(site.join("public/own.txt"), "x").unwrap();
    guard(&site.join("public"), &site).unwrap();
}

#[cfg(unix)]
#[test]
fn links_are_seen_through() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    let outside = folder.path().join("outside");
    fs::create_dir_all(site.join("content")).unwrap();
    fs::create_dir_all(&outside).unwrap();
    symlink(site.join("content"), site.join("public")).unwrap();
    symlink(site.join("nowhere"), site.join("broken")).unwrap();
    let shown = |part: &str| site.join(part).display().to_string();
    assert_eq!(
        refused(guard(&site.join("public"), &site)),
        format!("HB9003 输出文件夹“{}”在网站的 content 文件夹里。", shown("public"))
    );
    assert_eq!(
        refused(guard(&site.join("broken"), &site)),
        format!("HB9007 “{}”不是文件夹。", shown("broken"))
    );

    let out = site.join("out");
    bring(&out, &tree(&[("a/x", "1"), ("b", "2")]));
    fs::write(outside.join("x"), "not ours").unwrap();
    fs::remove_dir_all(out.join("a")).unwrap();
    symlink(&outside, out.join("a")).unwrap();
    assert_eq!(
        refused(sync(&out, &tree(&[("a/x", "3")]), &|_| {})),
        format!("HB9013 输出文件夹里的“{}”是一个链接，不能往里写。", out.join("a").display())
    );
    bring(&out, &tree(&[("b", "2")]));
    assert_eq!(fs::read_to_string(outside.join("x")).unwrap(), "not ours");
}

#[test]
fn a_new_file_takes_no_place_that_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    write_new(&at("a/b/c.md"), "甲".as_bytes()).unwrap();
    let error = write_new(&at("a/b/c.md"), "乙".as_bytes()).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
    assert_eq!(fs::read_to_string(at("a/b/c.md")).unwrap(), "甲");
    // A folder is in the way as a file is; nothing is left behind.
    assert!(write_new(&at("a/b"), b"x").is_err());
    assert!(write_new(&at("a/b/c.md/d.md"), b"x").is_err());
    let names = |folder: &Path| -> Vec<_> {
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect()
    };
    assert_eq!((names(&at("a")), names(&at("a/b"))), (vec!["b".into()], vec!["c.md".into()]));
}
