//! Whatever an editor calls a file, it is published under a name that every browser and
//! every host takes, and what refers to it leads there.

use crate::support::{Fixture, SETTINGS};

/// A site under a sub-path, of an article that refers to `name` in five ways.
fn showing(name: &str) -> Fixture {
    let settings = SETTINGS.replace("example.org/", "example.org/kx/");
    let quoted = name.replace('\'', "''");
    let encoded = percent_encoding::utf8_percent_encode(name, percent_encoding::NON_ALPHANUMERIC);
    let text = format!(
        "\
//- site.toml
{settings}
//- content/news/甲 地/index.md
---
title: 甲
cover: {{src: '{quoted}', alt: 走访企业}}
attachments: [{{file: '{quoted}', label: 名单}}]
---
![走访企业](<{name}>)

[名单](<{name}>) [名单]({encoded})
"
    );
    let mut site = Fixture::new(&text);
    site.files.insert(format!("content/news/甲 地/{name}"), Vec::new());
    site
}

#[test]
fn names_of_pictures_and_attachments() {
    for (name, published) in [
        ("图片 1.jpg", "tupian-1.jpg"),
        ("IMG (2).JPG", "img-2.jpg"),
        ("IMG_2034.JPEG", "img_2034.jpeg"),
        ("会场（一）.png", "hui-chang-yi.png"),
        ("【重要】通知[终稿].docx", "zhongyao-tongzhi-zhong-gao.docx"),
        ("50%.jpg", "50.jpg"),
        ("报告%20终稿.pdf", "baogao-20-zhong-gao.pdf"),
        ("100%25.png", "100-25.png"),
        ("C#教程.pdf", "c-jiao-cheng.pdf"),
        ("#1.png", "1.png"),
        ("怎么办?.png", "zen-me-ban.png"),
        ("a?b=c&d.png", "a-b-c-d.png"),
        ("A&B.svg", "a-b.svg"),
        ("it's.jpg", "its.jpg"),
        ("\"科创中国\".jpg", "kechuang-zhongguo.jpg"),
        ("“科创中国”.jpg", "kechuang-zhongguo.jpg"),
        ("a+b=c.png", "a-b-c.png"),
        ("a;b,c@d!e$f~g^h`i{j}k|l.png", "a-b-c-d-e-f-g-h-i-j-k-l.png"),
        ("_DSC0001.JPG", "dsc0001.jpg"),
        ("--.png", "file.png"),
        ("😀.png", "file.png"),
        ("v1.2.final.pdf", "v1.2.final.pdf"),
        ("a..b.pdf", "a-b.pdf"),
        ("ｆｕｌｌ　１２.png", "full-12.png"),
        ("index.html", "index-c28a02db.html"),
        ("说明", "shuo-ming-d06179dd"),
    ] {
        let built = showing(name).build().quiet();
        let page = built.page("/news/jia-di/");
        let file = published_name(&built.files.keys().collect::<Vec<_>>());
        assert_eq!(file, published, "{name}");
        let address = format!("/kx/news/jia-di/{file}");
        for line in [
            format!("cover {address} 走访企业"),
            format!("file 名单 {address} "),
            format!("<figure><img src=\"{address}\""),
            format!("<p><a href=\"{address}\">名单</a> <a href=\"{address}\">名单</a></p>"),
        ] {
            assert!(page.contains(&line), "{name}: no {line} in\n{page}");
        }
        assert!(
            address
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"/-_.".contains(&b)),
            "{address}"
        );
    }
}

/// The name of the one file beside the article's page.
fn published_name(files: &[&String]) -> String {
    let names = files.iter().filter_map(|path| path.strip_prefix("news/jia-di/"));
    let names: Vec<&str> = names.filter(|name| *name != "index.html").collect();
    assert_eq!(names.len(), 1, "{names:?}");
    names[0].to_owned()
}

#[test]
fn blanks_need_no_brackets() {
    let built = Fixture::new(
        "\
//- content/news/a/index.md
---
title: 甲
---
![会场](图片 1.jpg) ![会场](IMG (2).JPG \"题注\") [表](附件 1：报名表（新）.docx)

[乙](../工作 简讯.md#一) [丙](../C#.md) [丁](../100%25.md)
//- content/news/a/图片 1.jpg
//- content/news/a/IMG (2).JPG
//- content/news/a/附件 1：报名表（新）.docx
//- content/news/工作 简讯.md
---
title: 乙
---
## 一 {#一}
//- content/news/C#.md
---
title: 丙
---
//- content/news/100%.md
---
title: 丁
---
",
    )
    .build()
    .quiet();
    assert_eq!(
        built
            .page("/news/a/")
            .lines()
            .skip_while(|line| !line.starts_with("<p>"))
            .collect::<Vec<_>>(),
        [
            "<p><img src=\"/news/a/tupian-1.jpg\" loading=\"lazy\" decoding=\"async\" alt=\"会场\"> <img src=\"/news/a/img-2.jpg\" loading=\"lazy\" decoding=\"async\" alt=\"会场\" title=\"题注\"> <a href=\"/news/a/fujian-1-bao-ming-biao-xin.docx\">表</a></p>",
            "<p><a href=\"/news/gong-zuo-jianxun/#%E4%B8%80\">乙</a> <a href=\"/news/c/\">丙</a> <a href=\"/news/100/\">丁</a></p>",
        ]
    );
}

#[test]
fn names_that_become_one_are_told_apart() {
    let site = Fixture::new(
        "\
//- content/news/a/index.md
---
title: 甲
---
![一](图片 1.jpg) ![二](图片-1.jpg) ![三](旧/图片1.JPG)
//- content/news/a/图片 1.jpg
1
//- content/news/a/图片-1.jpg
2
//- content/news/a/旧/图片1.JPG
3
",
    );
    let files = |site: &Fixture| -> Vec<String> {
        site.build().quiet().files.into_keys().filter(|path| path.ends_with(".jpg")).collect()
    };
    assert_eq!(
        files(&site),
        ["news/a/tupian-1-0192a176.jpg", "news/a/tupian-1-dae21f48.jpg", "news/a/tupian-1.jpg"]
    );
    assert_eq!(files(&site), files(&site));
}

#[test]
fn an_attachment_is_called_as_its_editor_calls_it() {
    let built = Fixture::new(
        "\
//- content/news/a/index.md
---
title: 甲
attachments: [报名表 (新).docx, {file: 名单.xlsx, label: 获奖名单}]
---
//- content/news/a/报名表 (新).docx
1
//- content/news/a/名单.xlsx
2
",
    )
    .build()
    .quiet();
    let page = built.page("/news/a/");
    let files: Vec<&str> = page.lines().filter(|line| line.starts_with("file ")).collect();
    assert_eq!(
        files,
        [
            "file 报名表 (新).docx /news/a/bao-ming-biao-xin.docx DOCX 2 B",
            "file 获奖名单 /news/a/ming-dan.xlsx XLSX 2 B",
        ]
    );
}

#[test]
fn names_of_articles_and_folders() {
    let built = Fixture::new(
        "\
//- content/工作 动态/_index.md
---
title: 动态
---
//- content/工作 动态/年会（一）& 50%.md
---
title: 甲
---
//- content/_新/乙 地/index.md
---
title: 乙
---
![走访企业](图 1.png)
//- content/_新/乙 地/图 1.png
",
    )
    .build()
    .quiet();
    let pages: Vec<&String> = built
        .files
        .keys()
        .filter(|path| path.contains("nianhui") || path.contains("yi-di"))
        .collect();
    assert_eq!(
        pages,
        ["gong-zuo-dongtai/nianhui-yi-50/index.html", "xin/yi-di/index.html", "xin/yi-di/tu-1.png",]
    );
}
