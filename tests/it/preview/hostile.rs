//! Requests that no browser sends by itself. After each of them the server answers a
//! plain one.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::Instant;

use huibian::preview::Limits;

use super::server::{PATIENCE, Server, read_reply};
use crate::support::Fixture;

fn site() -> Fixture {
    Fixture::new("//- content/news/a.md\n---\ntitle: 甲\n---\n正文\n//- static/note.txt\n笔记\n")
}

/// The server is as before.
fn lives(server: &Server) {
    let reply = server.get("/news/a/");
    assert_eq!(reply.status, 200);
    assert!(reply.text().contains("正文"), "{}", reply.text());
}

#[test]
fn lengths_that_nobody_has() {
    let server = Server::start(&site(), &[]);
    for length in [
        "200000000000",
        "9000000000000000000",
        "18446744073709551615",
        "99999999999999999999999",
        "-1",
        "1",
    ] {
        for method in ["POST", "GET", "PUT"] {
            let reply = server.ask(&format!(
                "{method} /news/a/ HTTP/1.1\r\nHost: HOST\r\nContent-Length: {length}\r\n\r\n"
            ));
            assert_eq!(reply.status, 413, "{method} {length}");
            assert_eq!(reply.text(), "requests have no body here\n");
            lives(&server);
        }
    }
    let chunked =
        "POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n";
    assert_eq!(server.ask(chunked).status, 413);
    lives(&server);
}

#[test]
fn bodies_that_never_come() {
    let server = Server::start(&site(), &[]);
    let lines: Vec<TcpStream> = (0..40)
        .map(|_| {
            let mut line = server.connect();
            let head =
                format!("POST / HTTP/1.1\r\nHost: {}\r\nContent-Length: 10\r\n\r\n", server.host);
            line.write_all(head.as_bytes()).expect("the head is sent");
            line
        })
        .collect();
    lives(&server);
    for mut line in lines {
        assert_eq!(read_reply(&mut line, false).status, 413);
    }
}

#[test]
fn heads_without_end() {
    let server = Server::start(&site(), &[]);
    let long = format!("GET / HTTP/1.1\r\nHost: HOST\r\nX: {}\r\n\r\n", "x".repeat(100_000));
    assert_eq!(server.ask(&long).status, 431);
    let many = format!("GET / HTTP/1.1\r\nHost: HOST\r\n{}\r\n", "A: b\r\n".repeat(500));
    assert_eq!(server.ask(&many).status, 431);
    assert_eq!(server.ask(&format!("GET /{} HTTP/1.1\r\n", "a".repeat(40_000))).status, 431);
    for garbage in [
        "\0\0\0\0\r\n\r\n",
        "\u{16}\u{3}\u{1}\u{2}",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "\r\n\r\n\r\n\r\nx y\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ] {
        let status = server.ask(garbage).status;
        assert!(matches!(status, 400 | 505), "{garbage:?}: {status}");
        lives(&server);
    }
    // Whoever leaves in the middle leaves nothing behind.
    for _ in 0..50 {
        let mut line = server.connect();
        line.write_all(b"GET /news/a/ HT").expect("a piece is sent");
        drop(line);
    }
    lives(&server);
}

/// The one who asks properly waits less than any who is slow is waited for.
#[test]
fn slow_clients_keep_nobody_waiting() {
    let mut fixture = site();
    fixture.files.insert("static/film.mp4".into(), vec![7; 4_000_000]);
    let server = Server::start(&fixture, &[]);
    // Twice as many as are let in: the oldest of them give way.
    let slow: Vec<TcpStream> = (0..500)
        .map(|_| {
            let mut line = server.connect();
            let _ = line.write_all(b"GET / HTTP/1.1\r\nHost:");
            line
        })
        .collect();
    lives_soon(&server);
    drop(slow);
    // Those who ask and do not read.
    let deaf: Vec<TcpStream> = (0..200)
        .map(|_| {
            let mut line = server.connect();
            let head = format!("GET /film.mp4 HTTP/1.1\r\nHost: {}\r\n\r\n", server.host);
            line.write_all(head.as_bytes()).expect("the head is sent");
            line
        })
        .collect();
    lives_soon(&server);
    drop(deaf);
}

/// An answer comes before the time is up that a slow client is given.
fn lives_soon(server: &Server) {
    let mut line = server.connect();
    let least = Limits::default().head_time.min(Limits::default().write) / 2;
    line.set_read_timeout(Some(least)).expect("a limit");
    let head = format!("GET /news/a/ HTTP/1.1\r\nHost: {}\r\n\r\n", server.host);
    line.write_all(head.as_bytes()).expect("the head is sent");
    assert_eq!(read_reply(&mut line, false).status, 200);
}

/// `ulimit` is the shell's; elsewhere the door is the same code.
#[cfg(unix)]
#[test]
fn descriptors_that_run_out() {
    let limited = ["sh", "-c", "ulimit -n 48; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_huibian")];
    let server = Server::start_by(&limited, &site(), &["--poll"]);
    let lines: Vec<TcpStream> = (0..120).map(|_| server.connect()).collect();
    // The door takes them one by one and gives up the oldest for the newest.
    lives(&server);
    drop(lines);
    lives(&server);
    server.write("content/news/a.md", "---\ntitle: 甲\n---\n正文又改\n");
    let began = Instant::now();
    while !server.get("/news/a/").text().contains("又改") {
        assert!(began.elapsed() < PATIENCE, "the change was never seen");
    }
}

#[test]
fn no_path_leads_out() {
    let server = Server::start(&site(), &[]);
    std::fs::write(server.root.join("../secret.txt"), "秘密").expect("a file beside the site");
    for target in [
        "/../secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/static/../../secret.txt",
        "/news/..;/../secret.txt",
        "/%252e%252e/secret.txt",
        "/%c0%ae%c0%ae/secret.txt",
        "/a%00/../secret.txt",
        "//../secret.txt",
        "/site.toml",
        "/content/news/a.md",
        "/themes/plain/theme.toml",
        "/.huibian/../site.toml",
        "/.huibian/client/../mod.rs",
        "/.huibian/client/..%2fmod.rs",
        "/.huibian/client//etc/passwd",
        "/etc/passwd",
        "//etc/passwd",
        "/C:/Windows/win.ini",
        "file:///etc/passwd",
        "http://example.org/news/a/",
        "https://example.org/",
        "http://localhost@example.org/",
        "?",
        "*",
        "news/a/",
        "/static/note.txt",
    ] {
        let reply = server.get(target);
        assert!(matches!(reply.status, 400 | 403 | 404), "{target}: {}", reply.status);
        let text = reply.text();
        assert!(
            !text.contains("秘密") && !text.contains("root:") && !text.contains("title ="),
            "{target}: {text}"
        );
    }
    assert_eq!(server.get("/note.txt").text(), "笔记\n");
    let absolute = format!("http://{}/note.txt", server.host);
    assert_eq!(server.get(&absolute).text(), "笔记\n");
    lives(&server);
}

/// A link that leads out of the site is a fault of the site, and never followed: not
/// when it is there from the first, and not when it takes the place of a file.
#[cfg(unix)]
#[test]
fn no_link_leads_out() {
    let mut fixture = site();
    fixture.files.insert("static/a.bin".into(), b"plain".to_vec());
    let server = Server::start(&fixture, &["--poll"]);
    let secret = server.root.join("../secret.bin");
    std::fs::write(&secret, "秘密").expect("a file beside the site");
    assert_eq!(server.get("/a.bin").text(), "plain");
    let place = server.root.join("static/a.bin");
    std::fs::remove_file(&place).expect("it goes");
    std::os::unix::fs::symlink(&secret, &place).expect("a link");
    std::os::unix::fs::symlink(&secret, server.root.join("content/news/b.bin")).expect("a link");
    // Whether it has been looked at again or not.
    for _ in 0..200 {
        let reply = server.get("/a.bin");
        assert!(matches!(reply.status, 404 | 503), "{}", reply.status);
        assert!(!reply.text().contains("秘密"));
    }
    assert_eq!(server.get("/news/b.bin").status, 404);
}

#[test]
fn other_names_and_origins_get_nothing() {
    let server = Server::start(&site(), &[]);
    let with = |head: &str| server.ask(&format!("{head}\r\n\r\n")).status;
    assert_eq!(with("GET /news/a/ HTTP/1.1\r\nHost: rebound.example.org"), 403);
    assert_eq!(with("GET /news/a/ HTTP/1.1\r\nHost: 192.168.1.7"), 403);
    assert_eq!(with("GET /news/a/ HTTP/1.1"), 400);
    assert_eq!(with("GET /news/a/ HTTP/1.1\r\nHost: HOST\r\nHost: HOST"), 400);
    for path in [
        "/news/a/",
        "/.huibian/events?page=/",
        "/.huibian/problems",
        "/.huibian/source?page=/",
        "/note.txt",
    ] {
        for field in [
            "Origin: https://example.org",
            "Origin: null",
            "Origin: http://localhost:3000",
            "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors",
            "Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors",
        ] {
            assert_eq!(
                with(&format!("GET {path} HTTP/1.1\r\nHost: HOST\r\n{field}")),
                403,
                "{path} {field}"
            );
        }
    }
    let link = "GET /news/a/ HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate";
    assert_eq!(with(link), 200);
    let own = server.ask("GET /note.txt HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\n\r\n");
    assert_eq!((own.status, own.field("access-control-allow-origin")), (200, None));
    assert_eq!(own.field("cross-origin-resource-policy"), Some("same-origin"));
}

#[test]
fn requests_in_one_breath_are_answered_in_turn() {
    let server = Server::start(&site(), &[]);
    let mut line = server.connect();
    let one = format!("GET /note.txt HTTP/1.1\r\nHost: {}\r\n\r\n", server.host);
    line.write_all(one.repeat(30).as_bytes()).expect("all are sent");
    line.shutdown(Shutdown::Write).expect("no more follow");
    let mut all = String::new();
    line.read_to_string(&mut all).expect("the answers");
    assert_eq!(all.matches("HTTP/1.1 200 OK").count(), 30);
    assert_eq!(all.matches("笔记").count(), 30);
}
