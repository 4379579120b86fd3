//! Translations whose originals have moved on: what counts as a change, what is said,
//! what the page shows, and what `fix` writes.

use huibian::base::fix::{Fix, Mended};
use huibian::base::path::RelPath;
use huibian::check;
use huibian::pipeline::{Options, Pipeline, Turn};
use huibian::rules::{self, Example};

use crate::support::Fixture;

/// A case and its translation, stamped.
const SITE: &str = "\
//- content/cases/a.md
---
title: 江岸区：服务企业的四种人
type: case
date: 2024-07-04
summary: 四种人，各有各的用处。
subject: 江岸区科协
metrics:
  - {label: 会员, value: 42}
tags: [科普]
regions: [江岸区]
---

第一段。

第二段。
//- content/cases/a.en.md
---
title: Four kinds of people
summary: Each is of use.
translated_from: STAMP
---

Text.
";

/// The version that the original of [`SITE`] has.
const STAMP: &str = "dc96dd6e";

fn site() -> Fixture {
    Fixture::new(&SITE.replace("STAMP", STAMP))
}

fn with(path: &str, change: impl FnOnce(&str) -> Vec<u8>) -> Fixture {
    let mut site = site();
    let file = site.files.get_mut(path).expect("the file");
    let text = String::from_utf8(file.clone()).expect("text");
    let changed = change(&text);
    assert_ne!(&changed, file, "nothing has changed");
    *file = changed;
    site
}

fn original(from: &str, to: &str) -> Fixture {
    with("content/cases/a.md", |text| text.replace(from, to).into_bytes())
}

fn translation(from: &str, to: &str) -> Fixture {
    with("content/cases/a.en.md", |text| text.replace(from, to).into_bytes())
}

/// What is said of the translation.
fn of_translation(site: &Fixture) -> Vec<String> {
    site.review().into_iter().filter(|said| said.contains(" HB623")).collect()
}

const STALE: &str = "\
warning HB6230 content/cases/a.en.md:4:18 \
这篇译文写成以后，原文 content/cases/a.md 有修改。 \
→ 请对照原文改好译文，再运行 huibian fix --stamp content/cases/a.en.md。";

#[test]
fn a_translation_of_the_text_as_it_is() {
    assert_eq!(site().review(), [""; 0]);
}

#[test]
fn what_a_translator_has_to_read_counts() {
    for (from, to) in [
        ("title: 江岸区", "title: 江岸"),
        ("title:", "kicker: 案例\ntitle:"),
        ("title:", "subtitle: 一\ntitle:"),
        ("summary: 四", "summary: 五"),
        ("summary: 四种人，各有各的用处。\n", ""),
        ("subject: 江岸区科协", "subject: 江岸区科学技术协会"),
        ("value: 42", "value: 43"),
        ("label: 会员,", "label: 会员, unit: 家,"),
        ("第二段", "第三段"),
        ("第一段。\n\n第二段。", "第一段。\n第二段。"),
    ] {
        assert_eq!(of_translation(&original(from, to)), [STALE], "{from} → {to}");
    }
}

#[test]
fn what_a_translation_takes_over_does_not_count() {
    for (from, to) in [
        ("date: 2024-07-04", "date: 2024-07-05"),
        ("date: 2024-07-04", "date: 2024-07-04\nmodified: 2025-01-01"),
        ("tags: [科普]", "tags: [年会]"),
        ("regions: [江岸区]", "regions: [武昌区]"),
        ("type: case", "type: case\nlevel: 省级"),
        ("type: case", "type: case\naliases: [/old/]"),
        ("type: case", "type: case\nweight: 3"),
        ("type: case", "type: case\neditor: 张三"),
        // The same values, spelled otherwise.
        ("subject: 江岸区科协", "subject: '江岸区科协'"),
        ("  - {label: 会员, value: 42}", "  - value: \"42\"\n    label: 会员"),
        (
            "title: 江岸区：服务企业的四种人\ntype: case\n",
            "type: case\ntitle: 江岸区：服务企业的四种人\n",
        ),
        ("summary:", "# 摘要\nsummary:"),
        // The same text, with other blanks.
        ("第一段。\n", "第一段。  \n\n"),
        ("---\n\n第一段", "---\n第一段"),
        ("第二段。\n", "第二段。\n\n\n"),
    ] {
        assert_eq!(of_translation(&original(from, to)), [""; 0], "{from} → {to}");
    }
}

#[test]
fn nor_do_encoding_and_line_ends() {
    let bytes = |change: fn(&str) -> Vec<u8>| with("content/cases/a.md", change);
    let utf16 = |text: &str| {
        let units = "\u{feff}".encode_utf16().chain(text.encode_utf16());
        units.flat_map(u16::to_le_bytes).collect()
    };
    for site in [
        bytes(|text| text.replace('\n', "\r\n").into_bytes()),
        bytes(|text| format!("\u{feff}{text}").into_bytes()),
        bytes(utf16),
    ] {
        assert_eq!(of_translation(&site), [""; 0]);
    }
}

#[test]
fn the_page_says_so() {
    let page = |site: Fixture| {
        let page = site.build().page("/en/cases/a/");
        page.lines().find(|line| line.starts_with("original")).map(str::to_owned)
    };
    assert_eq!(page(site()).as_deref(), Some("original /cases/a/"));
    assert_eq!(page(original("第二段", "新的")).as_deref(), Some("original /cases/a/ revised"));
    // What readers do not see has not been revised for them.
    let mut held = original("title:", "draft: true\ntitle:");
    let out = held.files["content/cases/a.en.md"].clone();
    let out = String::from_utf8(out).expect("text").replace("dc96dd6e", "00000000");
    let out = out.replace("title:", "draft: false\ntitle:");
    held.files.insert("content/cases/a.en.md".into(), out.into_bytes());
    assert_eq!(page(held), None);
    let warm = Pipeline::default();
    site().build_with(&warm).quiet();
    let changed = original("第二段", "新的");
    assert_eq!(changed.build_with(&warm).files, changed.build().files);
}

#[test]
fn the_notice_of_the_theme_in_both_languages() {
    let mut site = original("第二段", "新的");
    let settings = site.files.get_mut("site.toml").expect("settings");
    let gazette = String::from_utf8(settings.clone()).expect("text").replace("plain", "gazette");
    *settings = gazette.into_bytes();
    crate::docs::add_theme(&mut site);
    site.files.insert(
        "content/cases/b.en.md".into(),
        "---\ntitle: Two\ntype: page\n---\nText.\n".as_bytes().to_vec(),
    );
    let notice = |site: &Fixture, address: &str| -> Vec<String> {
        let page = site.build().page(address);
        let is_one = |line: &&str| line.contains("\"notice\"") || line.contains("\"translation\"");
        page.lines().filter(is_one).map(str::to_owned).collect()
    };
    let link =
        "<a href=\"/cases/a/\" lang=\"zh-Hans\" hreflang=\"zh-Hans\">江岸区：服务企业的四种人</a>";
    assert_eq!(
        notice(&site, "/en/cases/a/"),
        [format!(
            "<p class=\"notice\">The original has been revised since this translation was made. \
             The present text: {link}</p>"
        )]
    );
    assert_eq!(notice(&site, "/cases/a/"), [""; 0]);
    // The other way round: an English original and its Chinese translation.
    let settings = String::from_utf8(site.files["site.toml"].clone()).expect("text");
    let english = format!("default_language = \"en\"\n{settings}");
    site.files.insert("site.toml".into(), english.into_bytes());
    site.files.insert("content/cases/c.md".into(), "---\ntitle: C\n---\nText.\n".into());
    site.files.insert(
        "content/cases/c.zh-Hans.md".into(),
        "---\ntitle: 丙\ntranslated_from: 00000000\n---\n文。\n".into(),
    );
    assert_eq!(
        notice(&site, "/zh-hans/cases/c/"),
        ["<p class=\"notice\">译文写成以后，原文已有更新。最新的原文： \
          <a href=\"/cases/c/\" lang=\"en\" hreflang=\"en\">C</a></p>"]
    );
}

fn turn(site: &Fixture) -> (Pipeline, Turn) {
    let pipeline = Pipeline::default();
    let options = Options { drafts: true, future: true, ..site.options.clone() };
    let turn = pipeline.turn(site.sources(), &options);
    (pipeline, turn)
}

/// The translation after the fix that is offered with `code`; `None` where none is.
fn fixed(site: &Fixture, code: &str) -> Option<String> {
    let (pipeline, turn) = turn(site);
    let found = pipeline.review(&turn);
    let diag = found.iter().find(|diag| diag.code == code).expect("the problem is found");
    let text = turn.text(&diag.file).expect("text");
    diag.fix.as_deref().map(|fix: &Fix| Mended::new(&text, [fix]).text)
}

#[test]
fn a_translation_without_a_stamp_is_given_one() {
    let bare = translation("translated_from: dc96dd6e\n", "");
    assert_eq!(
        of_translation(&bare),
        ["note HB6231 content/cases/a.en.md:1:1 \
          这篇译文没有写明译自 content/cases/a.md 的哪个版本。 \
          → 如果译文与原文一致，运行 huibian fix 即可补上；以后原文修改时会有提醒。"]
    );
    let whole = "---\ntitle: Four kinds of people\nsummary: Each is of use.\n\
                 translated_from: dc96dd6e\n---\n\nText.\n";
    assert_eq!(fixed(&bare, "HB6231").as_deref(), Some(whole));

    let file = |text: &str| {
        let text = text.to_owned();
        with("content/cases/a.en.md", |_| text.into_bytes())
    };
    for (written, mended) in [
        // With the line ends that the file has.
        (
            "---\r\ntitle: A\r\n---\r\nText.\r\n",
            Some("---\r\ntitle: A\r\ntranslated_from: dc96dd6e\r\n---\r\nText.\r\n"),
        ),
        // Below a byte order mark and empty lines.
        (
            "\u{feff}\n\n---\ntitle: A\n--- \nText.\n",
            Some("\n\n---\ntitle: A\ntranslated_from: dc96dd6e\n--- \nText.\n"),
        ),
        // As far in as the other fields.
        (
            "---\n  title: A\n  summary: |\n    B\n---\n",
            Some("---\n  title: A\n  summary: |\n    B\n  translated_from: dc96dd6e\n---\n"),
        ),
        // On the line that is there.
        (
            "---\ntitle: A\ntranslated_from:\n---\n",
            Some("---\ntitle: A\ntranslated_from: dc96dd6e\n---\n"),
        ),
        (
            "---\ntitle: A\ntranslated_from:   \nkicker: B\n---\n",
            Some("---\ntitle: A\ntranslated_from: dc96dd6e\nkicker: B\n---\n"),
        ),
        // Nothing is put where it might mean something else.
        ("---\n{title: A}\n---\n", None),
        ("---\ntitle: A\ntranslated_from: # later\n---\n", None),
    ] {
        let site = file(written);
        let after = fixed(&site, "HB6231");
        assert_eq!(after.as_deref(), mended, "{written:?}");
        if let Some(after) = after {
            assert_eq!(of_translation(&file(&after)), [""; 0], "{after:?}");
        }
    }
    // What cannot be read is not missed.
    assert_eq!(of_translation(&file("---\ntitle: A\nsummary: \"B\n---\n")), [""; 0]);
}

#[test]
fn a_translation_brought_up_to_date_is_stamped_anew() {
    let stamped = |site: &Fixture, path: &str| {
        let (_, turn) = turn(site);
        let bytes = site.files[path].clone();
        let fix = check::stamp(&turn.plan, &RelPath::new(path), &bytes)?;
        Some(Mended::new(&String::from_utf8(bytes).expect("text"), [&fix]).text)
    };
    let changed = original("第二段", "新的一段");
    let after = stamped(&changed, "content/cases/a.en.md").expect("a stamp");
    assert_eq!(
        after,
        "---\ntitle: Four kinds of people\nsummary: Each is of use.\n\
         translated_from: bf975606\n---\n\nText.\n"
    );
    let mut mended = changed.clone();
    mended.files.insert("content/cases/a.en.md".into(), after.into_bytes());
    assert_eq!(of_translation(&mended), [""; 0]);
    assert_eq!(stamped(&mended, "content/cases/a.en.md"), None);
    assert_eq!(stamped(&mended, "content/cases/a.md"), None);
    assert_eq!(stamped(&site(), "content/cases/a.en.md"), None);
}

#[test]
fn stamps_that_are_none() {
    let wrong = |text: &str, written: &str| {
        format!(
            "warning HB6232 content/cases/a.en.md:4:18 \
             字段“translated_from”应为八位数字和字母 a 到 f，现在写的是“{text}”。 \
             → 它由 huibian 填写：对照原文看过译文以后，运行 huibian fix --stamp content/cases/a.en.md。{written}"
        )
    };
    for text in ["2024-07-04", "a.md", "dc96dd6", "dc96dd6e0", "true"] {
        let site = translation("dc96dd6e", text);
        assert_eq!(of_translation(&site), [wrong(text, "")], "{text}");
        let page = site.build().page("/en/cases/a/");
        assert!(page.contains("original /cases/a/\n"), "{page}");
    }
    // What YAML might take for a number is text as well.
    for digits in ["00000012", "12345678", "12345e67", "'12345678'", "DC96DD6F"] {
        assert_eq!(of_translation(&translation("dc96dd6e", digits)), [STALE], "{digits}");
    }
    assert_eq!(translation("dc96dd6e", "DC96DD6E").review(), [""; 0]);
    assert_eq!(
        translation("dc96dd6e", "[a, b]").review(),
        ["error HB1103 content/cases/a.en.md:4:18 \
          字段“translated_from”应为一行文字，现在写的是一个列表。 → 请写在一行里；含有特殊符号的文字请加引号。"]
    );
}

#[test]
fn a_stamp_on_what_is_no_translation() {
    let none = |place: &str| {
        format!(
            "note HB6233 {place} 字段“translated_from”只用于译文，写在这里不起作用。 → 请删去这一行。"
        )
    };
    // A translation does not take it over.
    let site = original("type: case", "type: case\ntranslated_from: dc96dd6e");
    assert_eq!(of_translation(&site), [none("content/cases/a.md:4:1")]);
    let mut alone = translation("Text", "The text");
    alone.files.remove("content/cases/a.md");
    assert_eq!(of_translation(&alone), [none("content/cases/a.en.md:4:1")]);
}

#[test]
fn the_rules_show_what_they_tell_of() {
    for code in ["HB6230", "HB6231", "HB6232", "HB6233"] {
        let rule = rules::find(code).expect("a rule");
        let Example::Site { wrong, right } = rule.example else { panic!("{code}: no files") };
        let said = Fixture::new(wrong).review();
        let level = format!("{:?} {code} ", rule.level).to_lowercase();
        assert!(said.len() == 1 && said[0].to_lowercase().starts_with(&level), "{said:?}");
        assert_eq!(Fixture::new(right).review(), [""; 0], "{code}");
    }
}
