//! `huibian book`, and the books that a page offers.

use crate::support::{Fixture, huibian, text};

fn sample() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let made = huibian(folder.path(), &["init"]);
    assert!(made.status.success(), "{}", text(&made.stderr));
    folder
}

#[test]
fn a_book_lies_where_its_page_offers_it() {
    let site = sample();
    let folder = site.path();
    let made = huibian(folder, &["book", "2024-4"]);
    assert_eq!(text(&made.stderr), "");
    let path = folder.join("static/books/2024-4.epub");
    let size = std::fs::metadata(&path).expect("the book").len();
    let kilobytes = size.div_ceil(1000);
    assert_eq!(
        text(&made.stdout),
        format!("已生成 static/books/2024-4.epub（{kilobytes} KB）。\n")
    );
    let first = std::fs::read(&path).expect("the book");
    assert!(huibian(folder, &["book", "content/issues/2024-4/index.md"]).status.success());
    assert_eq!(first, std::fs::read(&path).expect("the book"), "made twice");

    assert!(huibian(folder, &["build"]).status.success());
    let page = std::fs::read_to_string(folder.join("public/issues/2024-4/index.html"));
    assert!(page.expect("the page").contains("href=\"/books/2024-4.epub\""));
    let other = std::fs::read_to_string(folder.join("public/en/issues/2024-4/index.html"));
    assert!(!other.expect("the page").contains(".epub\""));
}

#[test]
fn a_casebook_in_english_by_its_address() {
    let site = sample();
    let call = [
        "book",
        "/casebooks/park-and-enterprise-2024/",
        "--language",
        "en",
        "--epub",
        "out/cases.epub",
        "--lang",
        "en",
    ];
    let made = huibian(site.path(), &call);
    assert_eq!(text(&made.stderr), "");
    assert!(text(&made.stdout).starts_with("Made out/cases.epub ("), "{}", text(&made.stdout));
    let bytes = std::fs::read(site.path().join("out/cases.epub")).expect("the book");
    assert_eq!(&bytes[..4], b"PK\x03\x04");
    assert_eq!(&bytes[30..58], b"mimetypeapplication/epub+zip");
}

#[test]
fn what_is_no_book_is_said_with_what_is() {
    let site = sample();
    let made = huibian(site.path(), &["book", "2024-5"]);
    assert_eq!(
        text(&made.stderr),
        "错误[HB9107]：没有名为“2024-5”的期或汇编。\n怎么办：可选：2024-4、park-and-enterprise-2024。\n"
    );
    assert_eq!(made.status.code(), Some(2));
    let made = huibian(site.path(), &["book", "2024-4", "--language", "fr"]);
    assert_eq!(
        text(&made.stderr),
        "错误[HB9108]：“2024-4”没有“fr”版。\n怎么办：请先写好那种语言的 index 文件。\n"
    );
    assert_eq!(made.status.code(), Some(2));
}

#[cfg(not(feature = "pdf"))]
#[test]
fn without_the_feature_a_pdf_says_how_to_get_it() {
    let site = sample();
    let made = huibian(site.path(), &["book", "2024-4", "--pdf"]);
    assert_eq!(
        text(&made.stderr),
        "错误[HB9109]：这个 huibian 没有带 PDF 功能。\n怎么办：请用 cargo install --path . --features pdf 重新安装；或在浏览器里打开该页，打印成 PDF。\n"
    );
    assert_eq!(made.status.code(), Some(2));
    assert!(!site.path().join("static/books").exists());
}

#[test]
fn a_site_without_books_offers_none() {
    let built = Fixture::new(
        "//- content/issues/1/index.md\n---\ntitle: 一\ntype: issue\nyear: 2025\nnumber: 1\n---\n",
    )
    .build()
    .quiet();
    assert!(!built.files.keys().any(|path| path.contains("books")));
}
