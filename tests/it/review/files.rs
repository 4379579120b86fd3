//! Files beside the texts: capitals of their names, pictures that are too large or that
//! nothing shows.

use super::found::{mended, said};
use crate::support::Fixture;

#[test]
fn capitals_that_differ() {
    let site = Fixture::new(
        "\
//- content/news/a/index.md
---
title: 甲
cover: {src: Huichang.JPG, alt: 会场里坐满了人}
attachments:
  - ./表.PDF
  - {file: \"../B/表.pdf\", label: 另一张}
---
![会场里坐满了人](huichang.JPG \"会场\")

![会场 一角](<会场 A.PNG>) ![会场 一角](会场 A.PNG) [表格](/News/A/表.pdf) [乙文](../B.md#one)

![会场里坐满了人][一] <img src=\"HUICHANG.jpg\" alt=\"会场里坐满了人\">

[一]: Huichang.jpg
//- content/news/a/huichang.jpg
//- content/news/a/会场 a.png
//- content/news/a/表.pdf
//- content/news/b/表.pdf
//- content/news/b.md
---
title: 乙
---
## 一节 {#one}
",
    );
    let lines = said(&site);
    assert_eq!(
        lines.lines().take(3).collect::<Vec<_>>().join("\n"),
        "\
error HB6007 content/news/a/index.md:3:14-26 fixable
  “Huichang.JPG”的大小写与文件名不一致，文件是“huichang.jpg”。 → 请写成“huichang.jpg”：在多数网站服务器上，大小写不同就是另一个文件。
  `Huichang.JPG` has other capitals than the file, which is `huichang.jpg`. → Write `huichang.jpg`: on most hosts other capitals are another file."
    );
    let places: Vec<&str> = lines.lines().filter(|line| !line.starts_with(' ')).collect();
    assert_eq!(
        places,
        [
            "error HB6007 content/news/a/index.md:3:14-26 fixable",
            "error HB6007 content/news/a/index.md:5:5-12 fixable",
            "error HB6007 content/news/a/index.md:6:12-24 fixable",
            "error HB6007 content/news/a/index.md:8:12-24 fixable",
            "error HB6007 content/news/a/index.md:10:11-19 fixable",
            "error HB6007 content/news/a/index.md:10:31-39 fixable",
            "error HB6007 content/news/a/index.md:10:46-59 fixable",
            "error HB6007 content/news/a/index.md:10:66-77 fixable",
            "error HB6007 content/news/a/index.md:12:1-14",
            "error HB6007 content/news/a/index.md:12:25-37 fixable",
        ]
    );
    assert_eq!(
        mended(&site, "content/news/a/index.md"),
        "\
---
title: 甲
cover: {src: huichang.jpg, alt: 会场里坐满了人}
attachments:
  - ./表.pdf
  - {file: \"../b/表.pdf\", label: 另一张}
---
![会场里坐满了人](huichang.jpg \"会场\")

![会场 一角](<会场 a.png>) ![会场 一角](会场 a.png) [表格](/news/a/表.pdf) [乙文](../b.md#one)

![会场里坐满了人][一] <img src=\"huichang.jpg\" alt=\"会场里坐满了人\">

[一]: Huichang.jpg
"
    );
}

#[test]
fn what_is_missing_is_not_a_matter_of_capitals() {
    let site = Fixture::new(
        "\
//- content/news/a/index.md
---
title: 甲
---
![会场里坐满了人](会厂.jpg)
//- content/news/a/会场.jpg
",
    );
    assert_eq!(
        said(&site),
        "\
error HB6001 content/news/a/index.md:4:12-18
  找不到“会厂.jpg”。 → 是不是“会场.jpg”？
  There is no `会厂.jpg`. → Did you mean `会场.jpg`?
"
    );
}

/// An article that shows the picture `name`, which is `bytes`.
fn showing(name: &str, bytes: Vec<u8>) -> Fixture {
    let text = format!("//- content/news/a/index.md\n---\ntitle: 甲\n---\n![走访企业]({name})\n");
    let mut site = Fixture::new(&text);
    site.files.insert(format!("content/news/a/{name}"), bytes);
    site
}

/// The head of a GIF of `width` and `height` pixels, and nothing up to `length` bytes.
fn gif(width: u16, height: u16, length: usize) -> Vec<u8> {
    let mut bytes = b"GIF89a".to_vec();
    bytes.extend(width.to_le_bytes());
    bytes.extend(height.to_le_bytes());
    bytes.resize(length.max(32), 0);
    bytes
}

#[test]
fn pictures_of_many_bytes_or_pixels() {
    assert_eq!(
        said(&showing("b.gif", gif(6000, 4000, 3_150_000))),
        "\
warning HB6207 content/news/a/b.gif
  这张图片有 3.2 MB，打开页面要等很久。 → 请缩小到 1 MB 以内：网页上的照片宽 1600 像素就够了。
  This picture has 3.2 MB, which makes its page slow. → Bring it below 1 MB: a photograph on a page needs 1600 pixels of width.
"
    );
    assert_eq!(
        said(&showing("b.gif", gif(1000, 4000, 0))),
        "\
note HB6208 content/news/a/b.gif
  这张图片有 1000×4000 像素，屏幕上用不到 3840 以上。 → 请缩小：网页上的照片宽 1600 像素就够了。
  This picture has 1000 × 4000 pixels; screens show at most 3840. → Make it smaller: a photograph on a page needs 1600 pixels of width.
"
    );
    let drawing = b"<svg xmlns='http://www.w3.org/2000/svg' width='9000' height='10'/>".to_vec();
    for (name, bytes) in
        [("b.gif", gif(3840, 3840, 1_000_000)), ("b.jpg", Vec::new()), ("b.svg", drawing)]
    {
        assert_eq!(said(&showing(name, bytes)), "", "{name}");
    }
}

#[test]
fn pictures_that_nothing_shows() {
    let unused = "//- content/news/a/旧图/b.PNG\n";
    let bundle = "//- content/news/a/index.md\n---\ntitle: 甲\n---\n正文。\n";
    assert_eq!(
        said(&Fixture::new(&format!("{bundle}{unused}"))),
        "\
note HB6209 content/news/a/旧图/b.PNG
  这张图片没有用到，不会发布。 → 请在正文里用上它，或把它移走。
  No text shows this picture; it is not published. → Show it in the text, or move it away.
"
    );
    for more in [
        // Another language shows it, or one that is held back may.
        "//- content/news/a/index.en.md\n---\ntitle: A\n---\n![A visit](旧图/b.PNG)\n",
        "//- content/news/a/index.en.md\n---\ntitle: A\nexpires: 2020-01-01\n---\n",
        // It is a cover elsewhere.
        "//- content/news/c.md\n---\ntitle: 丙\ncover: {src: a/旧图/b.PNG, alt: 走访}\n---\n",
    ] {
        assert_eq!(said(&Fixture::new(&format!("{bundle}{unused}{more}"))), "", "{more}");
    }
    // What lies beside articles of a section may be for any of them; other files may be
    // the sources of something.
    let beside = "//- content/news/c.md\n---\ntitle: 丙\n---\n//- content/news/b.png\n";
    assert_eq!(said(&Fixture::new(beside)), "");
    assert_eq!(said(&Fixture::new(&format!("{bundle}//- content/news/a/表.xlsx\n"))), "");
    // What leads nowhere is told, not what it may have meant.
    let broken = "//- content/news/a/index.md\n---\ntitle: 甲\n---\n![走访企业](c.png)\n";
    let lines = said(&Fixture::new(&format!("{broken}//- content/news/a/b.png\n")));
    assert_eq!(lines.lines().next(), Some("error HB6001 content/news/a/index.md:4:9-14"));
    assert_eq!(lines.lines().count(), 3);
}

#[test]
fn texts_that_make_no_page() {
    let site = |files: &str| {
        said(&Fixture::new(&format!(
            "//- content/news/a.md\n---\ntitle: 甲\n---\n//- content/news/b/index.md\n---\ntitle: 乙\n---\n{files}"
        )))
    };
    assert_eq!(
        site("//- content/news/简讯.TXT\n正文\n//- content/news/通知.docx\n"),
        "\
warning HB6210 content/news/简讯.TXT
  这是纯文本文件，没有成为网页，也没有文章用到它。 → 如果是文章，请把扩展名改成 .md；如果是附件，请写进一篇文章的 attachments。
  This is a plain text: it makes no page, and no article names it. → If it is an article, let its name end in .md; if it is an attachment, name it in an article's attachments.
warning HB6210 content/news/通知.docx
  这是 Word 文件，没有成为网页，也没有文章用到它。 → 如果是文章，请打开它，把文字复制到新的 .md 文件里；如果是附件，请写进一篇文章的 attachments。
  This is a Word document: it makes no page, and no article names it. → If it is an article, open it and copy the text into a new .md file; if it is an attachment, name it in an article's attachments.
"
    );
    for kept in [
        "//- content/news/a.docx\n",
        "//- content/news/a.初稿.docx\n",
        "//- content/news/b/稿件.wps\n",
        "//- content/news/b/旧/稿件.txt\n",
        "//- content/news/表.xlsx\n",
        "//- content/news/c.md\n---\ntitle: 丙\nattachments: [通知.docx]\n---\n//- content/news/通知.docx\n",
    ] {
        assert_eq!(site(kept), "", "{kept}");
    }
}
