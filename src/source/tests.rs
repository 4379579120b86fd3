//! Scanning folders as editors leave them.

use std::fs;

use super::*;
use crate::base::diag::Level;

fn write(root: &Path, files: &[(&str, &[u8])]) {
    for (path, bytes) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

fn paths(sources: &Sources) -> Vec<&str> {
    sources.files().map(|(path, _)| path.as_str()).collect()
}

fn said(sources: &Sources) -> Vec<String> {
    let line = |d: &crate::base::diag::Diag| {
        let level = if d.level == Level::Error { "error" } else { "warning" };
        format!("{level} {} {} {}", d.code, d.file, d.message.zh)
    };
    sources.diags.iter().map(line).collect()
}

/// Sets the times of all files back, as if they had lain there for an hour.
fn settle(root: &Path) {
    for path in scan(root, None).unwrap().files().map(|(path, _)| path) {
        let file = fs::File::options().write(true).open(root.join(path.as_str())).unwrap();
        file.set_modified(SystemTime::now() - Duration::from_secs(3600)).unwrap();
    }
}

#[test]
fn the_files_of_a_site_and_no_others() {
    let site = tempfile::tempdir().unwrap();
    write(
        site.path(),
        &[
            ("site.toml", b"title = 1"),
            ("README.md", b"-"),
            ("public/index.html", b"-"),
            ("content/a.md", b"a"),
            ("content/案例/走访.jpg", b"jpg"),
            ("content/~$a.docx", b"-"),
            ("content/a.md~", b"-"),
            ("content/a.tmp", b"-"),
            ("content/.a.md.swp", b"-"),
            ("content/Thumbs.db", b"-"),
            ("content/Desktop.ini", b"-"),
            ("content/.git/config", b"-"),
            ("static/node_modules/x.js", b"-"),
            ("static/x.js", b"x"),
            ("themes/gazette/theme.toml", b"t"),
        ],
    );
    let sources = scan(site.path(), None).unwrap();
    assert_eq!(
        paths(&sources),
        [
            "content/a.md",
            "content/案例/走访.jpg",
            "site.toml",
            "static/x.js",
            "themes/gazette/theme.toml"
        ]
    );
    assert_eq!(said(&sources), [""; 0]);
    let in_content: Vec<&str> =
        sources.in_folder("content").map(|(path, _)| path.as_str()).collect();
    assert_eq!(in_content, ["content/a.md", "content/案例/走访.jpg"]);
    assert_eq!(sources.in_folder("cont").count(), 0);

    let text = sources.get(&RelPath::new("content/a.md")).unwrap();
    assert_eq!(text.held().map(|bytes| &bytes[..]), Some(b"a".as_slice()));
    let picture = sources.get(&RelPath::new("content/案例/走访.jpg")).unwrap();
    assert!(picture.held().is_none() && picture.disk_path().unwrap().is_absolute());
    assert_eq!((picture.size, picture.digest), (3, Digest::of_bytes(b"jpg")));
    assert_eq!(&sources.bytes(&RelPath::new("content/案例/走访.jpg")).unwrap()[..], b"jpg");
    assert!(sources.bytes(&RelPath::new("content/b.md")).is_err());
    assert!(scan(&site.path().join("nowhere"), None).is_err());
    assert_eq!(paths(&scan(&site.path().join("public"), None).unwrap()), [""; 0]);
}

#[test]
fn unchanged_files_are_not_read_again() {
    let site = tempfile::tempdir().unwrap();
    write(site.path(), &[("content/a.md", b"a"), ("content/b.md", b"b")]);
    settle(site.path());
    let first = scan(site.path(), None).unwrap();
    write(site.path(), &[("content/b.md", b"c")]);
    let second = scan(site.path(), Some(&first)).unwrap();
    let held =
        |sources: &Sources, path| sources.get(&RelPath::new(path)).unwrap().held().unwrap().clone();
    assert!(Arc::ptr_eq(&held(&first, "content/a.md"), &held(&second, "content/a.md")));
    assert_eq!(&held(&second, "content/b.md")[..], b"c");
    // A file that has just been written may be written again within one tick of the clock.
    let third = scan(site.path(), Some(&second)).unwrap();
    assert!(!Arc::ptr_eq(&held(&second, "content/b.md"), &held(&third, "content/b.md")));
    fs::remove_file(site.path().join("content/b.md")).unwrap();
    assert_eq!(paths(&scan(site.path(), Some(&third)).unwrap()), ["content/a.md"]);
}

#[test]
fn a_folder_without_changes_is_shared() {
    let site = tempfile::tempdir().unwrap();
    write(site.path(), &[("content/a/x.md", b"x"), ("content/b/y.md", b"y"), ("site.toml", b"")]);
    settle(site.path());
    let first = scan(site.path(), None).unwrap();
    let second = scan(site.path(), Some(&first)).unwrap();
    assert!(Arc::ptr_eq(&first.tree, &second.tree));
    write(site.path(), &[("content/b/z.md", b"z")]);
    let third = scan(site.path(), Some(&second)).unwrap();
    let folder = |sources: &Sources, path| std::ptr::from_ref(sources.tree.within(path).unwrap());
    assert_eq!(folder(&second, "content/a"), folder(&third, "content/a"));
    assert_ne!(folder(&second, "content/b"), folder(&third, "content/b"));
    assert_eq!(second.differences(&third), [RelPath::new("content/b/z.md")]);
}

#[test]
fn a_later_scan_finds_what_a_first_one_would() {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    write(root, &[("content/a/x.md", b"x"), ("content/a/b/y.md", b"y"), ("static/p.png", b"p")]);
    settle(root);
    let mut known = scan(root, None).unwrap();
    let steps: [&dyn Fn(); 7] = [
        &|| write(root, &[("content/a/x.md", b"other")]),
        &|| write(root, &[("content/a/b-c.md", b"new"), ("content/A/x.md", b"twin")]),
        &|| fs::rename(root.join("content/a/b"), root.join("content/c")).unwrap(),
        &|| fs::remove_file(root.join("content/a/x.md")).unwrap(),
        &|| fs::remove_dir_all(root.join("content/A")).unwrap(),
        &|| write(root, &[("content/a/x.md/y.md", b"a folder now")]),
        &|| fs::remove_dir_all(root.join("content")).unwrap(),
    ];
    for step in steps {
        step();
        settle(root);
        let (warm, cold) = (scan(root, Some(&known)).unwrap(), scan(root, None).unwrap());
        let keys = |sources: &Sources| -> Vec<(RelPath, Digest)> {
            sources.files().map(|(path, file)| (path.clone(), file.key)).collect()
        };
        assert_eq!(keys(&warm), keys(&cold));
        assert_eq!(said(&warm), said(&cold));
        assert!(warm.differences(&cold).is_empty());
        known = warm;
    }
}

#[test]
fn a_picture_that_changed_since_is_not_given_out() {
    let site = tempfile::tempdir().unwrap();
    write(site.path(), &[("static/a.png", b"one")]);
    let sources = scan(site.path(), None).unwrap();
    write(site.path(), &[("static/a.png", b"two")]);
    let error = sources.bytes(&RelPath::new("static/a.png")).unwrap_err();
    assert_eq!(cause(&error).zh, "内容已经变了");
}

#[cfg(unix)]
#[test]
fn links_are_followed_within_the_site_only() {
    use std::os::unix::fs::symlink;
    let outside = tempfile::tempdir().unwrap();
    write(outside.path(), &[("secret.md", b"-"), ("folder/secret.md", b"-")]);
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    write(root, &[("content/a/x.md", b"x"), ("static/y.png", b"y"), (".git/config", b"-")]);
    symlink(root.join("static/y.png"), root.join("content/a/y.png")).unwrap();
    symlink("../static", root.join("content/pictures")).unwrap();
    symlink("../content", root.join("content/loop")).unwrap();
    symlink("self", root.join("content/self")).unwrap();
    symlink("missing.md", root.join("content/broken.md")).unwrap();
    symlink(outside.path().join("secret.md"), root.join("content/secret.md")).unwrap();
    symlink(outside.path().join("folder"), root.join("content/folder")).unwrap();
    symlink("../.git/config", root.join("content/config.md")).unwrap();
    symlink("../content/a", root.join("static/behind")).unwrap();
    let sources = scan(root, None).unwrap();
    assert_eq!(
        paths(&sources),
        [
            "content/a/x.md",
            "content/a/y.png",
            "content/pictures/y.png",
            "static/behind/x.md",
            "static/behind/y.png",
            "static/y.png"
        ]
    );
    let out = "这个链接指向网站文件夹之外，没有读入。";
    let not = "这个链接指向它所在的文件夹，或在另一个链接之内，没有读入。";
    assert_eq!(
        said(&sources),
        [
            "warning HB0006 content/broken.md 这个链接指向的文件不存在。".to_owned(),
            format!("warning HB0004 content/config.md {out}"),
            format!("warning HB0004 content/folder {out}"),
            format!("warning HB0005 content/loop {not}"),
            format!("warning HB0005 content/pictures/behind {not}"),
            format!("warning HB0004 content/secret.md {out}"),
            format!("warning HB0005 content/self {not}"),
        ]
    );
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_some_systems_confuse() {
    use std::os::unix::ffi::OsStrExt;
    let site = tempfile::tempdir().unwrap();
    write(
        site.path(),
        &[
            ("content/IMG.jpg", b"1"),
            ("content/img.JPG", b"2"),
            ("content/caf\u{e9}.md", b"3"),
            ("content/cafe\u{301}.md", b"4"),
            ("content/\u{8c48}.md", b"5"),
            ("content/\u{f900}.md", b"6"),
            ("content/武汉.md", b"7"),
        ],
    );
    let bad = std::ffi::OsStr::from_bytes(b"\xff.md");
    fs::write(site.path().join("content").join(bad), b"x").unwrap();
    let sources = scan(site.path(), None).unwrap();
    assert_eq!(sources.len(), 7);
    let twin = "只有字符的编码形式不同，在有的电脑上会互相覆盖。";
    assert_eq!(
        said(&sources),
        [
            format!("warning HB0008 content/cafe\u{301}.md 它与“content/caf\u{e9}.md”看起来同名，{twin}"),
            "warning HB0007 content/img.JPG 它与“content/IMG.jpg”只有大小写不同，在有的电脑上会互相覆盖。".to_owned(),
            format!("warning HB0008 content/\u{f900}.md 它与“content/\u{8c48}.md”看起来同名，{twin}"),
            "warning HB0003 content/\u{fffd}.md 文件名不是 UTF-8，没有读入。".to_owned(),
        ]
    );
}

#[test]
fn a_site_in_memory() {
    let sources = Sources::from_memory([("site.toml", b"x".as_slice()), ("content/a.md", b"y")]);
    assert_eq!(paths(&sources), ["content/a.md", "site.toml"]);
    assert_eq!(&sources.bytes(&RelPath::new("site.toml")).unwrap()[..], b"x");
}
