//! What browsers get.

use super::server::{Reply, Server};
use crate::support::Fixture;

fn site() -> Fixture {
    let mut fixture = Fixture::new(
        "\
//- content/news/a.md
---
title: 甲
date: 2025-01-01
---
![图](图 片.png)
//- content/news/a.en.md
---
title: A
---
Body
//- content/news/draft.md
---
title: 草
draft: true
---
还没写完
//- content/news/later.md
---
title: 明年
date: 2999-01-01
---
未到
//- content/news/inside.md
---
title: 内部
visibility: internal
---
内部文字
//- static/资 料/说明.txt
说明
//- static/styles.css
a {}
",
    );
    let film: Vec<u8> = (0..100_000_u32).map(|n| u8::try_from(n % 251).expect("small")).collect();
    fixture.files.insert("static/film.mp4".into(), film);
    fixture.files.insert("content/news/图 片.png".into(), b"\x89PNG\r\n\x1a\nnot really".to_vec());
    fixture
}

fn ask(server: &Server, line: &str, fields: &str) -> Reply {
    server.ask(&format!("{line} HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n{fields}\r\n"))
}

#[test]
fn kinds_and_addresses() {
    let server = Server::start(&site(), &[]);
    for (target, kind, text) in [
        ("/", "text/html; charset=utf-8", None),
        ("/news/a/", "text/html; charset=utf-8", None),
        ("/news/a/index.html?x=1", "text/html; charset=utf-8", None),
        ("/feed.xml", "text/xml; charset=utf-8", None),
        ("/feed.json", "application/json; charset=utf-8", None),
        ("/sitemap.xml", "text/xml; charset=utf-8", None),
        ("/robots.txt", "text/plain; charset=utf-8", None),
        ("/styles.css", "text/css; charset=utf-8", Some("a {}\n")),
        (
            "/%E8%B5%84%20%E6%96%99/%E8%AF%B4%E6%98%8E.txt",
            "text/plain; charset=utf-8",
            Some("说明\n"),
        ),
        ("/film.mp4", "video/mp4", None),
        ("/news/tu-pian.png", "image/png", None),
    ] {
        let reply = server.get(target);
        assert_eq!((reply.status, reply.field("content-type")), (200, Some(kind)), "{target}");
        assert_eq!(reply.field("cache-control"), Some("no-cache"), "{target}");
        if let Some(text) = text {
            assert_eq!(reply.text(), text, "{target}");
        }
    }
    for (target, to) in
        [("/news", "/news/"), ("/news/a", "/news/a/"), ("/en/news/a", "/en/news/a/")]
    {
        let reply = server.get(target);
        assert_eq!((reply.status, reply.field("location")), (302, Some(to)), "{target}");
    }
    assert_eq!(server.get("/404.html").status, 200);
    let missing = server.get("/nothing/here/");
    assert_eq!(missing.status, 404);
    assert_eq!(missing.text(), server.get("/404.html").text());
    assert_eq!(server.get("/en/nothing").text(), server.get("/en/404.html").text());
    let other = ask(&server, "POST /news/a/", "Content-Length: 0\r\n");
    assert_eq!((other.status, other.field("allow")), (405, Some("GET, HEAD")));
}

#[test]
fn heads_conditions_and_ranges() {
    let server = Server::start(&site(), &[]);
    for target in ["/news/a/", "/film.mp4", "/styles.css"] {
        let whole = server.get(target);
        let head = ask(&server, &format!("HEAD {target}"), "");
        assert_eq!((head.status, head.body.len()), (200, 0), "{target}");
        assert_eq!(head.field("content-length"), Some(whole.body.len().to_string().as_str()));
        assert_eq!(head.field("etag"), whole.field("etag"));
        let tag = whole.field("etag").expect("a tag").to_owned();
        for known in [tag.clone(), format!("\"other\", W/{tag}"), "*".to_owned()] {
            let again =
                ask(&server, &format!("GET {target}"), &format!("If-None-Match: {known}\r\n"));
            assert_eq!((again.status, again.body.len()), (304, 0), "{target} {known}");
        }
        let other = ask(&server, &format!("GET {target}"), "If-None-Match: \"other\"\r\n");
        assert_eq!(other.status, 200);
    }
    let film = server.get("/film.mp4");
    let tag = film.field("etag").expect("a tag").to_owned();
    let part = |fields: &str| ask(&server, "GET /film.mp4", fields);
    for (asked, range) in [
        ("0-0", 0..1),
        ("1000-1999", 1000..2000),
        ("99990-", 99_990..100_000),
        ("-10", 99_990..100_000),
        ("500-999999", 500..100_000),
    ] {
        let reply = part(&format!("Range: bytes={asked}\r\n"));
        assert_eq!(reply.status, 206, "{asked}");
        let shown = format!("bytes {}-{}/100000", range.start, range.end - 1);
        assert_eq!(reply.field("content-range"), Some(shown.as_str()));
        assert!(reply.body == film.body[range], "{asked}");
    }
    let outside = part("Range: bytes=100000-\r\n");
    assert_eq!((outside.status, outside.field("content-range")), (416, Some("bytes */100000")));
    assert_eq!(part(&format!("Range: bytes=0-9\r\nIf-Range: {tag}\r\n")).body.len(), 10);
    assert_eq!(part("Range: bytes=0-9\r\nIf-Range: \"old\"\r\n").body.len(), 100_000);
    assert_eq!(part("Range: bytes=0-1,5-6\r\n").body.len(), 100_000);
}

#[test]
fn drafts_and_what_is_not_due_are_there_and_internal_things_are_not() {
    let server = Server::start(&site(), &[]);
    assert_eq!(
        server.printed,
        format!(
            "预览：http://{}/（含草稿 1 篇，含未到发布时间的 1 篇，不含内部和已失效的 1 篇）\n",
            server.host
        )
    );
    assert!(server.get("/news/draft/").text().contains("还没写完"));
    assert!(server.get("/news/later/").text().contains("未到"));
    assert_eq!(server.get("/news/inside/").status, 404);
    assert!(!server.get("/news/").text().contains("内部"));
}

#[test]
fn a_site_under_a_sub_path() {
    let mut fixture = site();
    let settings =
        crate::support::SETTINGS.replace("https://example.org/", "https://example.org/kx/");
    fixture.files.insert("site.toml".into(), settings.into_bytes());
    let server = Server::start(&fixture, &[]);
    assert!(server.printed.contains("/kx/（"), "{}", server.printed);
    for top in ["/", "/kx"] {
        let reply = server.get(top);
        assert_eq!((reply.status, reply.field("location")), (302, Some("/kx/")), "{top}");
    }
    assert_eq!(server.get("/kx/news/a/").status, 200);
    assert_eq!(server.get("/news/a/").status, 404);
    assert_eq!(server.get("/kx/en/none/").text(), server.get("/kx/en/404.html").text());
}

#[test]
fn where_a_text_is_written() {
    let server = Server::start(&site(), &[]);
    let place = |page: &str, text: &str| {
        let encoded: String = text.bytes().map(|byte| format!("%{byte:02X}")).collect();
        let page = page.replace('/', "%2F");
        server.get(&format!("/.huibian/source?page={page}&text={encoded}&nth=0")).text()
    };
    assert_eq!(place("/news/draft/", "还没 写完"), r#"{"file":"content/news/draft.md","line":5}"#);
    assert_eq!(place("/news/draft/", "草"), r#"{"file":"content/news/draft.md","line":2}"#);
    assert_eq!(place("/en/news/a/", "Body"), r#"{"file":"content/news/a.en.md","line":4}"#);
    assert_eq!(place("/news/", "明年"), r#"{"file":"content/news/later.md","line":2}"#);
    assert_eq!(
        place("/news/draft/", "theme's own"),
        r#"{"file":"content/news/draft.md","line":1}"#
    );
    assert_eq!(place("/nothing/", "x"), "{}");
}

/// A program that keeps what it is called with.
#[cfg(unix)]
#[test]
fn the_editors_program_opens_the_place() {
    let kept = tempfile::tempdir().expect("a folder");
    let file = kept.path().join("called");
    std::process::Command::new("mkfifo").arg(&file).status().expect("a pipe is made");
    let editor = format!("sh -c 'printf %s \"$0 $1\" > {}' {{file}} {{line}}", file.display());
    let server = Server::start(&site(), &["--editor", &editor]);
    let open =
        |fields: &str, query: &str| ask(&server, &format!("POST /.huibian/open?{query}"), fields);
    let own = format!("Origin: http://{}\r\nContent-Length: 0\r\n", server.host);
    let query = "file=content%2Fnews%2Fa.md&line=5";
    assert_eq!(open("Content-Length: 0\r\n", query).status, 403);
    assert_eq!(open("Origin: http://localhost:3000\r\n", query).status, 403);
    let unknown = open(&own, "file=..%2Fsecret.txt&line=5");
    assert_eq!(
        (unknown.status, unknown.text().as_str()),
        (404, r#"{"message":"站点里没有这个文件。"}"#)
    );
    assert_eq!(open(&own, query).status, 204);
    // The pipe gives its text when the program has written it.
    let called = std::fs::read_to_string(&file).expect("the program was called");
    assert_eq!(called, format!("{} 5", server.root.join("content/news/a.md").display()));
    let none = Server::start(&site(), &[]);
    let own = format!("Origin: http://{}\r\n", none.host);
    let reply = ask(&none, &format!("POST /.huibian/open?{query}"), &own);
    assert_eq!(reply.status, 409);
    assert_eq!(
        reply.text(),
        r#"{"message":"没有设定用什么打开文件；请用 huibian serve --editor 重新启动预览。"}"#
    );
}
