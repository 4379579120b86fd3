//! What browsers are told, by a server that watches a folder on disk.

use std::time::Instant;

use serde_json::json;

use super::server::{PATIENCE, Server};
use crate::support::Fixture;

const BASE: &str = "{{ page.title }}|{% block main %}{% endblock main %}";

fn site() -> Fixture {
    Fixture::new(
        "\
//- content/news/a.md
---
title: 甲
tags: [科普]
---
正文

![图](a.svg)
//- content/news/b.md
---
title: 乙
---
别的
//- content/news/a.svg
<svg width='1' height='1'/>
//- static/own.css
a {}
//- themes/plain/static/look.css
b {}
//- themes/plain/templates/base.html
<!doctype html><html><head><link rel=\"stylesheet\" href=\"{{ asset[\"look.css\"] }}\"><link rel=\"stylesheet\" href=\"/own.css\"></head><body>{{ page.title }}|{% block main %}{% endblock main %}</body></html>
//- themes/plain/templates/article.html
{% extends \"base.html\" %}{% block main %}{{ page.article.body | safe }}{% endblock main %}
",
    )
}

const A: &str = "---\ntitle: 甲\ntags: [科普]\n---\n";
const PICTURE: &str = "\n![图](a.svg)\n";

#[test]
fn a_page_hears_of_itself_alone() {
    let server = Server::start(&site(), &[]);
    let page = server.get("/news/a/");
    let mut a = server.events("/news/a/", &page.key());
    let mut b = server.events("/news/b/", &server.get("/news/b/").key());
    let none = json!({ "page": [], "errors": 0, "warnings": 0, "notes": 0 });
    assert_eq!(a.next(), ("problems".to_owned(), none.clone()));
    assert_eq!(b.next(), ("problems".to_owned(), none));

    server.write("content/news/a.md", format!("{A}新的正文\n{PICTURE}"));
    let (name, data) = a.next();
    let renewed = server.get("/news/a/");
    assert!(renewed.text().contains("新的正文"));
    assert_eq!((name.as_str(), data), ("reload", json!({ "key": renewed.key() })));

    // Nothing was said to the other page: the first that it hears is of itself.
    server.write("content/news/b.md", "---\ntitle: 乙\n---\n改了\n");
    assert_eq!(b.next().0, "reload");
    assert!(server.get("/news/b/").text().contains("改了"));
}

#[test]
fn styles_and_pictures_are_exchanged() {
    let server = Server::start(&site(), &[]);
    let page = server.get("/news/a/");
    let mut a = server.events("/news/a/", &page.key());
    a.await_event("problems");
    let address = |page: &str| {
        let after = page.split("href=\"").nth(1).expect("a style sheet");
        after.split('"').next().expect("a quote").to_owned()
    };
    server.write("themes/plain/static/look.css", "b { color: red }");
    let (name, data) = a.next();
    let now = server.get("/news/a/");
    assert_eq!(name, "styles");
    assert_eq!(
        data,
        json!({ "key": now.key(), "changed": [{ "from": address(&page.text()), "to": address(&now.text()) }] })
    );

    server.write("static/own.css", "a { color: red }");
    let (name, data) = a.next();
    assert_eq!(name, "styles");
    assert_eq!(data["changed"][0]["from"], "/own.css");
    let to = data["changed"][0]["to"].as_str().expect("an address");
    assert!(to.starts_with("/own.css?v="), "{to}");
    assert_eq!(server.get(to).text(), "a { color: red }");

    server.write("content/news/a.svg", "<svg width='1' height='1'><g/></svg>");
    let (name, data) = a.next();
    assert_eq!((name.as_str(), &data["changed"][0]["from"]), ("pictures", &json!("/news/a.svg")));
    let to = data["changed"][0]["to"].as_str().expect("an address");
    assert_eq!(server.get(to).text(), "<svg width='1' height='1'><g/></svg>");
    // Other measures are in the page itself.
    server.write("content/news/a.svg", "<svg width='2' height='1'/>");
    assert_eq!(a.next().0, "reload");
}

#[test]
fn whoever_comes_back_late_is_told_at_once() {
    let server = Server::start(&site(), &[]);
    let old = server.get("/news/a/").key();
    server.write("content/news/a.md", format!("{A}新的正文\n{PICTURE}"));
    let mut first = server.events("/news/a/", &old);
    assert_eq!(first.await_event("reload"), json!({ "key": server.get("/news/a/").key() }));
    // A process that knows nothing of the first knows the page by the same key.
    let again = Server::start(&site(), &[]);
    assert_eq!(again.get("/news/a/").key(), old);
}

#[test]
fn faults_lie_over_the_last_good_page() {
    let server = Server::start(&site(), &[]);
    let page = server.get("/news/a/");
    let mut a = server.events("/news/a/", &page.key());
    let mut b = server.events("/news/b/", "");
    a.await_event("problems");
    b.await_event("problems");
    server.write("content/news/a.md", "---\ntitle: \"甲\n---\n写坏了\n");
    let told = a.await_event("problems");
    assert_eq!(
        told["page"][0],
        json!({
            "code": "HB1008", "level": "error", "file": "content/news/a.md",
            "line": 2, "column": 8, "end_column": 9,
            "message": "从这里开始的引号“\"”没有配对的结束引号。",
            "hint": "请在值的末尾补上同样的引号。",
            "fixable": false,
            "excerpt": { "before": "title: ", "marked": "\"", "after": "甲" },
        })
    );
    let beneath = server.get("/news/a/");
    assert_eq!((beneath.status, beneath.text()), (200, page.text()));
    assert_eq!(beneath.key(), page.key());
    // The other page counts it, and is not touched.
    let told = b.await_event("problems");
    assert_eq!((&told["page"], &told["errors"]), (&json!([]), &json!(1)));
    let all: serde_json::Value =
        serde_json::from_str(&server.get("/.huibian/problems").text()).expect("JSON");
    assert_eq!(all["problems"][0]["code"], "HB1008");

    server.write("content/news/a.md", format!("{A}改好了\n{PICTURE}"));
    assert_eq!(a.next().0, "reload");
    assert_eq!(a.await_event("problems")["page"], json!([]));
    assert!(server.get("/news/a/").text().contains("改好了"));
}

/// A file in an article's own folder is the article's; one in a folder whose name only
/// begins alike is not.
#[test]
fn a_fault_lies_over_the_page_that_owns_the_file() {
    let article = "---\ntitle: 甲\n---\n正文\n";
    let mut fixture = site();
    for folder in ["bundle", "bundle-two"] {
        let path = format!("content/news/{folder}/index.md");
        fixture.files.insert(path, article.into());
    }
    let server = Server::start(&fixture, &["--poll"]);
    let mut one = server.events("/news/bundle/", "");
    let mut two = server.events("/news/bundle-two/", "");
    one.await_event("problems");
    two.await_event("problems");
    server.write("content/news/bundle-two/x.md", b"\0\x01\x02\x03");
    let told = two.await_event("problems");
    assert_eq!(told["page"][0]["file"], "content/news/bundle-two/x.md");
    let told = one.await_event("problems");
    assert_eq!((&told["page"], &told["errors"]), (&json!([]), &json!(1)));
}

#[test]
fn a_broken_theme_leaves_every_page_as_it_was() {
    let server = Server::start(&site(), &[]);
    let (a, unseen) = (server.get("/news/a/"), "/tags/");
    let mut events = server.events("/news/a/", &a.key());
    events.await_event("problems");
    server.write("themes/plain/templates/base.html", BASE.replace("title", "titel"));
    let told = events.await_event("problems");
    assert_eq!(told["page"][0]["code"], "HB5003");
    assert_eq!(told["page"][0]["file"], "themes/plain/templates/base.html");
    assert_eq!(server.get("/news/a/").text(), a.text());
    assert_eq!(server.get(unseen).status, 200);
    server.write("themes/plain/templates/base.html", BASE);
    assert_eq!(events.next().0, "reload");
    assert_eq!(events.await_event("problems")["page"], json!([]));
    assert_eq!(server.get("/news/b/").text(), "乙|<p>别的</p>\n");
}

#[test]
fn a_site_that_is_broken_from_the_first() {
    let mut fixture = site();
    fixture.files.insert("site.toml".into(), b"title = \"open\n".to_vec());
    let server = Server::start(&fixture, &[]);
    let page = server.get("/");
    assert_eq!(page.status, 200);
    assert!(page.text().contains("<h1>这一页暂时做不出来</h1>"), "{}", page.text());
    let mut events = server.events("/", &page.key());
    assert_eq!(events.await_event("problems")["page"][0]["file"], "site.toml");
    server.write("site.toml", crate::support::SETTINGS);
    assert_eq!(events.next().0, "reload");
    assert!(server.get("/news/a/").text().contains("正文"));
}

#[test]
fn pages_go_and_come_and_move() {
    let server = Server::start(&site(), &[]);
    let mut events = server.events("/news/b/", &server.get("/news/b/").key());
    events.await_event("problems");
    std::fs::remove_file(server.root.join("content/news/b.md")).expect("it goes");
    assert_eq!(events.next().0, "reload");
    assert_eq!(server.get("/news/b/").status, 404);
    server.write("content/news/b.md", "---\ntitle: 乙\n---\n又有了\n");
    assert_eq!(events.next().0, "reload");
    assert!(server.get("/news/b/").text().contains("又有了"));
    server.write("content/news/b.md", "---\ntitle: 乙\nslug: moved\n---\n又有了\n");
    assert_eq!(events.next(), ("go".to_owned(), json!({ "url": "/news/moved/" })));
}

#[test]
fn the_saved_page_is_followed() {
    let server = Server::start(&site(), &["--follow"]);
    let mut events = server.events("/news/a/", &server.get("/news/a/").key());
    events.await_event("problems");
    server.write("content/news/b.md", "---\ntitle: 乙\n---\n改了\n");
    assert_eq!(events.next(), ("go".to_owned(), json!({ "url": "/news/b/" })));
    server.write("content/news/a.md", format!("{A}改了\n{PICTURE}"));
    assert_eq!(events.next().0, "reload");
}

/// Folders that come, go and come back, and many files at once.
#[test]
fn folders_are_watched_wherever_they_come_from() {
    for arguments in [&[][..], &["--poll"][..]] {
        let server = Server::start(&site(), arguments);
        let content = server.root.join("content");
        let aside = server.root.join("../aside");
        std::fs::rename(&content, &aside).expect("it is moved out");
        until(|| server.get("/news/a/").status == 404);
        std::fs::rename(&aside, &content).expect("it is moved in");
        until(|| server.get("/news/a/").status == 200);
        std::fs::remove_dir_all(&content).expect("it is removed");
        until(|| server.get("/news/a/").status == 404);
        std::fs::create_dir_all(content.join("深/层")).expect("it is made again");
        for n in 0..2000 {
            server.write(
                &format!("content/深/层/n{n}.md"),
                format!("---\ntitle: 第{n}篇\n---\n文\n"),
            );
        }
        until(|| server.get("/shen/n1999/").status == 200);
        // The folder that was made again is watched like the first.
        server.write("content/深/层/n7.md", "---\ntitle: 第七篇改\n---\n文\n");
        until(|| server.get("/shen/n7/").text().contains("第七篇改"));
    }
}

/// Asks until it is so.
fn until(is_so: impl Fn() -> bool) {
    let began = Instant::now();
    while !is_so() {
        assert!(began.elapsed() < PATIENCE, "it never came");
    }
}
