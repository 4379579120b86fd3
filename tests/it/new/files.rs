//! What a new file says.

use std::path::Path;

use huibian::cli::MessageLang;
use huibian::kind::Types;
use huibian::kind::scaffold::{self, Start};

use super::{call, read, site};
use crate::incremental::Dice;
use crate::support::{Fixture, huibian, on_disk, text};

#[test]
fn a_case_with_what_it_needs_first() {
    let folder = on_disk(&site());
    let done = call(folder.path(), &["case", "江岸区：服务企业的四种人"]);
    assert_eq!(done.out, "content/cases/jiangan-qu-fuwu-qiye-de-si-zhong-ren.md\n");
    assert_eq!(
        done.said,
        "下一步：在 content/cases/jiangan-qu-fuwu-qiye-de-si-zhong-ren.md 里填好各项，写上正文；\
         运行 huibian serve --open，边写边看。写完删去 draft 那一行，就会发布。\n"
    );
    assert_eq!(done.status, Some(0));
    assert_eq!(done.made, ["content/cases/jiangan-qu-fuwu-qiye-de-si-zhong-ren.md"]);
    assert_eq!(
        read(folder.path(), &done.made[0]),
        "\
---
# “#”开头的行是说明，不会出现在网页上。值写在冒号和一个空格的后面。

# 标题（必填）
title: 江岸区：服务企业的四种人
# 案例单位（必填）：做这件事的单位全称。
subject:␣

# 日期：发布日期，如 2024-07-04 或 2024-07-04 16:33。
date: TODAY
# 摘要：一两句话；不写就取正文开头的几句。
summary:␣
# 来源：转载或编发自哪里。
source:␣
# 标签：从标签词表里选。如 [甲, 乙]。
tags:␣
# 地区：如 湖北省/武汉市/江岸区，或代码 420102。
regions:␣

# 以下可以不写。要写哪一项，删去那一行开头的“#”。

# 所在园区
#park:␣
# 级别：可选 national（国家级）、provincial（省级）、city（市级）、county（县级）。
#level:␣
# 做法名称：做法有名字时写，如 四员服务体系。
#model_name:␣
# 主要数据：每组一项，写 label 指标、value 数值、unit 单位、as_of 截至。
#metrics:
#  - {label: , value: , unit: , as_of: }
# 推荐单位
#recommended_by:␣
# 引题：标题上方的一行。
#kicker:␣
# 副题：标题下方的一行。
#subtitle:␣
# 作者：如 [甲, 乙]。
#authors:␣
# 供稿：供稿的单位或人。如 [甲, 乙]。
#contributor:␣
# 责任编辑：如 [甲, 乙]。
#editor:␣
# 来源网址：如 https://www.example.org/a。
#source_url:␣
# 转载：转载的写 true，页面会注明。
#reprint: true
# 封面图：列表和文章开头的图片；请写 alt。如 {src: 图.jpg, alt: 图里有什么}。
#cover:␣
# 附件：如 [报名表.docx]。
#attachments:␣
# 系列：所属的系列，和第几篇。如 {name: 系列名称, position: 1}。
#series:␣
# 所在期：期的文件夹名，如 2024-4；有几种刊物时写 qykx/2024-4。
#issue:␣
# 栏目：刊在期里的哪个栏目。
#column:␣
# 页码：印刷的页码，如 42-43。
#pages:␣

# 草稿不会发布。写完以后，请删去下面这一行。
draft: true
---

"
    );
}

#[test]
fn in_english_and_with_groups_of_fields() {
    let folder = on_disk(&site());
    let done =
        call(folder.path(), &["--lang", "en", "profile", "Han", "Wen:", "to", "119", "counties"]);
    assert_eq!(done.out, "content/people/han-wen-to-119-counties.md\n");
    assert_eq!(
        done.said,
        "Next: fill in content/people/han-wen-to-119-counties.md and write the text; \
         huibian serve --open shows it while you write. Take out the line draft when it is \
         done, and it will be published.\n"
    );
    let whole = read(folder.path(), &done.made[0]);
    let (head, rest) = whole.split_once("# Date: ").expect("a date");
    assert_eq!(
        head,
        "\
---
# Lines that begin with # are notes and never show. Write values after the colon and a blank.

# Title (required)
title: \"Han Wen: to 119 counties\"
# Type: The section's unless given.
type: profile
# Person (required)
person:
  # Name (required)
  name:␣
  # Name in English
  #name_en:␣
  # Post (required)
  job_title:␣
  # Organisation (required)
  org:␣
  # Born: A whole number.
  #birth_year:␣
  # Native place
  #native_place:␣
  # Portrait: Such as {src: a.jpg, alt: What it shows}.
  #portrait:␣

"
    );
    let own = rest.split_once("# What follows").expect("what may be left out").1;
    assert!(
        own.starts_with(
            " may be left out. To write a field, take away the # before it.\n\n\
             # Honours: An item each, of name (Honour), year (Year), level (Level), by (Awarded by).\n\
             #honours:\n#  - {name: , year: , level: , by: }\n\
             # In their words: A sentence of their own.\n#quote:␣\n# Kicker"
        ),
        "{own}"
    );
}

#[test]
fn an_issue_knows_its_number() {
    let folder = on_disk(&site());
    let done = call(folder.path(), &["issue", "2024-4"]);
    assert_eq!(done.made, ["content/issues/2024-4/index.md"]);
    let whole = read(folder.path(), &done.made[0]);
    assert!(
        whole.contains(
            "\n# 标题（必填）\ntitle: 《企业科协》2024年第4期\n# 类型：不写就用栏目的。\ntype: issue\n\
             # 年（必填）：写一个整数。\nyear: 2024\n# 期号（必填）：合刊写 9-10。\nnumber: 4\n\n"
        ),
        "{whole}"
    );
    assert!(
        whole.contains(
            "\n# 目录：每组一项，写 name 栏目、page 页码、articles 文章。\n#columns:\n\
             #  - name:␣\n#    page:␣\n#    articles:\n#      - {ref: , pages: }\n"
        ),
        "{whole}"
    );
    let built = huibian(folder.path(), &["build", "--drafts"]);
    assert_eq!((text(&built.stderr), built.status.code()), (String::new(), Some(0)));
    assert!(folder.path().join("public/issues/2024-4/index.html").is_file());
}

/// What is filled into the required fields of each type.
const FILLED: [(&str, &[(&str, &str)]); 8] = [
    ("article", &[]),
    ("case", &[("\nsubject: ", "\nsubject: 某厂科协")]),
    (
        "profile",
        &[
            ("\n  name: ", "\n  name: 张三"),
            ("\n  job_title: ", "\n  job_title: 厂长"),
            ("\n  org: ", "\n  org: 某厂"),
        ],
    ),
    (
        "brief",
        &[
            ("\nevent_date: ", "\nevent_date: 2024-08-21/2024-08-23"),
            ("\nsource: ", "\nsource: 某厂"),
        ],
    ),
    ("report", &[("\nnumber: ", "\nnumber: 21"), ("\nperiod: ", "\nperiod: 2016-06")]),
    ("issue", &[]),
    ("compilation", &[("\n  #sections: ", "\n  sections: [people]")]),
    ("page", &[]),
];

#[test]
fn each_type_builds_at_once_and_passes_when_it_is_filled_in() {
    let folder = on_disk(&site());
    let root = folder.path();
    assert_eq!(Types::builtin().iter().count(), FILLED.len());
    for (kind, filled) in FILLED {
        let title = if kind == "issue" { "2024-4" } else { "一件事：两句话" };
        let done = call(root, &[kind, title, "--section", "people", "--name", kind]);
        let made: Vec<String> = match kind {
            "issue" => vec!["content/people/issue/index.md".into()],
            _ => vec![format!("content/people/{kind}.md")],
        };
        assert_eq!((done.made, done.status), (made.clone(), Some(0)), "{kind}");
        let built = huibian(root, &["build"]);
        assert_eq!((text(&built.stderr).as_str(), built.status.code()), ("", Some(0)), "{kind}");

        let path = root.join(&made[0]);
        let mut whole = std::fs::read_to_string(&path).expect("read");
        for (from, to) in filled {
            assert_eq!(whole.matches(&format!("{from}\n")).count(), 1, "{kind}: {from}");
            whole = whole.replace(&format!("{from}\n"), &format!("{to}\n"));
        }
        // Out of draft, with a text.
        whole = whole.replace("\ndraft: true\n---\n", "\n---\n一段话。\n");
        std::fs::write(&path, whole).expect("written");
        let built = huibian(root, &["build"]);
        assert_eq!((text(&built.stderr).as_str(), built.status.code()), ("", Some(0)), "{kind}");
        let checked = huibian(root, &["check", "--format", "json"]);
        assert!(
            !text(&checked.stdout).contains("\"level\":\"error\""),
            "{}",
            text(&checked.stdout)
        );
        assert!(root.join(format!("public/people/{kind}/index.html")).is_file(), "{kind}");
    }
}

#[test]
fn a_draft_that_lacks_something_keeps_nobody_waiting() {
    let text =
        "//- content/cases/a.md\n---\ntitle: 甲\ntype: case\nregions: [420102]\ndraft: true\n---\n";
    let site = Fixture::new(text);
    site.build().quiet();
    let missing = "error HB1102 content/cases/a.md:1:1 缺少必填字段“subject”（案例单位）。 → 请补上一行：subject: …";
    assert_eq!(site.review(), [missing]);
    let mut drafts = Fixture::new(text);
    drafts.options.drafts = true;
    assert_eq!(drafts.build().said, [missing]);
    // What is written wrongly is told at once, whether or not it is a draft.
    let wrong = Fixture::new("//- content/a.md\n---\ntitle: 甲\ndraft: true\ndate: 明天\n---\n");
    assert_eq!(
        wrong.build().said(),
        "error HB1103 content/a.md:4:7 字段“date”应为日期，如 2024-07-04 或 2024-07-04 16:33，现在写的是“明天”。 → 例如：date: 2024-07-04"
    );
}

#[test]
fn a_sites_own_type() {
    let site = site().settings(
        "[types.notice]\nlabel = { zh-Hans = \"通知\", en = \"Notice\" }\nschema = \"news\"\n\
         [types.notice.fields.number]\nlabel = \"文号\"\nrequired = true\n\
         [types.notice.fields.urgent]\nform = \"boolean\"\nlabel = \"急件\"\n\
         [types.notice.fields.contacts]\nform = \"records\"\nrequired = true\nlabel = \"联系人\"\n\
         [types.notice.fields.contacts.fields.name]\nrequired = true\n\
         [types.notice.fields.contacts.fields.phone]\n",
    );
    let folder = on_disk(&site);
    let done = call(folder.path(), &["通知", "关于开展科普日活动的通知", "--section", "动态"]);
    assert_eq!(
        done.out, "content/news/guanyu-kai-zhan-kepuri-huodong-de-tongzhi.md\n",
        "{}",
        done.said
    );
    let whole = read(folder.path(), &done.made[0]);
    assert!(
        whole.contains(
            "\n# 标题（必填）\ntitle: 关于开展科普日活动的通知\n# 类型：不写就用栏目的。\ntype: notice\n\
             # 文号（必填）\nnumber:␣\n# 联系人（必填）：每组一项，写 name name、phone phone。\n\
             contacts:\n  - {name: , phone: }\n\n"
        ),
        "{whole}"
    );
    assert!(whole.contains("\n# 急件：写 true 或 false。\n#urgent: true\n# 引题"), "{whole}");
}

/// The titles of the articles that `titles` are written for, as the site reads them.
fn read_back(titles: &[String]) -> Vec<String> {
    let types = Types::builtin();
    let kind = types.get("article").expect("built in");
    let mut site = Fixture::new("");
    for (at, title) in titles.iter().enumerate() {
        let start = Start {
            title,
            date: jiff::civil::date(2026, 1, 1),
            given: Vec::new(),
            names_type: true,
        };
        let text = scaffold::article(kind, &start, MessageLang::Zh);
        site.files.insert(format!("content/news/a{at:04}.md"), text.into_bytes());
    }
    site.options.drafts = true;
    let built = site.build().quiet();
    let mut read: Vec<(&str, &str)> = built
        .turn
        .plan
        .site
        .articles()
        .map(|article| (article.doc.path.as_str(), article.title.as_str()))
        .collect();
    read.sort_unstable();
    read.into_iter().map(|(_, title)| title.to_owned()).collect()
}

#[test]
fn odd_titles_are_read_back_as_they_were_given() {
    let mut titles: Vec<String> = [
        "江苏省科协: 夯实基础",
        "\"科创中国\"榜单发布",
        "'甲'与'乙'",
        "科协 #1 案例",
        "#1",
        "@张三：@李四",
        "*重点",
        "&华",
        "!要",
        "%1",
        "`a`",
        "[转载]陕西省科协",
        "{甲}",
        "- 甲",
        "-甲",
        "---",
        "——甲",
        "? 甲",
        "| 甲",
        "> 甲",
        "甲:",
        ":甲",
        "：甲",
        "title: 甲",
        "true",
        "no",
        "是",
        "null",
        "~",
        "2024",
        "04",
        "2024-07-04",
        "1e3",
        "0x1F",
        ".5",
        "甲\\乙\\n",
        "C:\\甲",
        "<b>甲</b> & 乙",
        "甲　乙",
        "甲  乙",
        "甲\u{a0}乙",
        "😀 表情 👩‍🔬",
        "ﬁ ①Ⅳ",
        "العربية",
        "𠮷野家",
        "a: b: c # d",
        "\"",
        "'",
        "\\",
        "，、；",
        "甲，乙、丙；丁",
        "<<: *a",
        "甲 #",
        "# 甲",
        "…",
        "...",
        "%YAML 1.2",
        "!!str 甲",
        "甲\u{2028}乙",
        "甲\u{7f}乙",
    ]
    .map(str::to_owned)
    .to_vec();
    titles.push("科".repeat(200));
    titles.push("a: ".repeat(66) + "甲");
    let marks: Vec<char> = "甲乙ab12 :#-?[]{},&*!|>'\"%@`\\~=<.：，。“”（）😀".chars().collect();
    let mut dice = Dice(7);
    while titles.len() < 600 {
        let length = 1 + dice.roll(12);
        let title: String = (0..length).map(|_| *dice.pick(&marks)).collect();
        if !title.trim().is_empty() {
            titles.push(title.trim().to_owned());
        }
    }
    assert_eq!(read_back(&titles), titles);
}

#[test]
fn a_title_of_several_words_and_lines() {
    let folder = on_disk(&site());
    let title = |arguments: &[&str]| {
        let done = call(folder.path(), arguments);
        let whole =
            read(folder.path(), done.made.first().unwrap_or_else(|| panic!("{}", done.said)));
        let line = whole.lines().find(|line| line.starts_with("title: ")).map(str::to_owned);
        line.expect("a title")
    };
    assert_eq!(title(&["article", "Open", "day:", "#2"]), "title: \"Open day: #2\"");
    assert_eq!(title(&["article", " 一行\n又一行\t"]), "title: 一行 又一行");
    assert_eq!(title(&["article", "--", "-- 甲"]), "title: -- 甲");
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let folder = on_disk(&site());
    let news = folder.path().join("content/news");
    let is_left = |name: &str| name.starts_with('.');
    call(folder.path(), &["article", "甲"]);
    let names = |folder: &Path| -> Vec<String> {
        let entries = std::fs::read_dir(folder).expect("read");
        entries
            .map(|entry| entry.expect("read").file_name().to_string_lossy().into_owned())
            .collect()
    };
    assert!(!names(&news).iter().any(|name| is_left(name)), "{:?}", names(&news));
    assert!(!names(&news.join("..")).iter().any(|name| is_left(name)));
}
