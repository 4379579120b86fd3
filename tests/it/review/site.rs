//! The site as a whole: tags, fields that types ask for, titles, translations.

use super::found::said;
use crate::support::Fixture;

/// Articles `content/news/a.md`, `b.md` … with these lines in their front matter.
fn articles(fronts: &[&str]) -> String {
    let mut site = String::new();
    for (name, front) in ('a'..).zip(fronts) {
        site.push_str(&format!("//- content/news/{name}.md\n---\ntitle: {name}\n{front}\n---\n"));
    }
    site
}

const VOCABULARY: &str = "\
//- content/tags.toml
[[tags]]
name = { zh-Hans = \"科普\", en = \"Science\" }
slug = \"kepu\"

[[tags]]
name = \"海智计划\"
synonyms = [\"海智\"]
";

#[test]
fn an_agreed_tag_that_nothing_bears() {
    let site = articles(&["tags: [科普]"]) + VOCABULARY;
    assert_eq!(
        said(&Fixture::new(&site)),
        "\
note HB6201 content/tags.toml:6:8-14
  标签“海智计划”还没有文章用到。 → 以后要用的可以留着；不再需要的，请从 content/tags.toml 里删去。
  No article bears the tag `海智计划`. → Keep it if one will; else take it out of content/tags.toml.
"
    );
    // By a synonym, by an entry, by a draft, by a lone page.
    for more in [
        "//- content/news/z.md\n---\ntitle: z\ntags: [海智]\n---\n",
        "//- content/news/z.md\n---\ntitle: z\n---\n## 一 {.item tags=海智计划}\n\n正文。\n",
        "//- content/news/z.md\n---\ntitle: z\ndraft: true\ntags: [海智计划]\n---\n",
        "//- content/z.md\n---\ntitle: z\ntags: [海智计划]\n---\n",
    ] {
        assert_eq!(said(&Fixture::new(&format!("{site}{more}"))), "", "{more}");
    }
}

#[test]
fn tags_that_may_be_one() {
    let site = articles(&["tags: [科普]", "tags: [科普, 乡村振兴]", "tags: [科普工作]"]);
    assert_eq!(
        said(&Fixture::new(&site)),
        "\
note HB6202 content/news/c.md:3:8-12
  标签“科普工作”与“科普”相近，是不是同一个？ → “科普”见 content/news/a.md、content/news/b.md。如是同一个，请统一写法；如不是，请把两个都收进 content/tags.toml。
  The tags `科普工作` and `科普` are much alike: are they one? → `科普` is in content/news/a.md, content/news/b.md. If they are one, spell them alike; else put both into content/tags.toml.
"
    );
    // Whoever has put both into the vocabulary has looked at them.
    let agreed = "//- content/tags.toml\n[[tags]]\nname = \"科普\"\n[[tags]]\nname = \"科普工作\"\n\
                  [[tags]]\nname = \"乡村振兴\"\n";
    assert_eq!(said(&Fixture::new(&format!("{site}{agreed}"))), "");
}

#[test]
fn the_files_of_a_tag_are_named_up_to_three() {
    let site =
        articles(&["tags: 科普", "tags: 科普", "tags: 科普", "tags: 科普", "tags: 科普活动"]);
    let lines = said(&Fixture::new(&site));
    assert_eq!(
        lines.lines().nth(1),
        Some(
            "  标签“科普活动”与“科普”相近，是不是同一个？ → “科普”见 content/news/a.md、content/news/b.md、content/news/c.md等。如是同一个，请统一写法；如不是，请把两个都收进 content/tags.toml。"
        )
    );
}

/// Whether a review takes the two tags for one.
fn are_alike(a: &str, b: &str) -> bool {
    let tags = |tag: &str| format!("tags: [\"{tag}\"]");
    let lines = said(&Fixture::new(&articles(&[&tags(a), &tags(b)])));
    let alike = lines.contains("HB6202");
    assert_eq!(lines.lines().count(), if alike { 3 } else { 0 }, "{a} {b}: {lines}");
    alike
}

#[test]
fn which_tags_are_alike() {
    for (a, b) in [
        ("志愿服务", "志愿服务活动"),
        ("园区(企业)科协", "企业(园区)科协"),
        ("园区（企业）科协", "企业(园区)科协"),
        ("园企科协", "园区企业科协"),
        ("科普活动", "科学普及活动"),
        ("incubator", "incubators"),
        ("Incubators", "incubator"),
        ("technology manager", "technology managers"),
        ("inovation", "innovation"),
        ("innovtaion", "innovation"),
        ("e-commerce", "ecommerce"),
    ] {
        assert!(are_alike(a, b), "{a} {b}");
        assert!(are_alike(b, a), "{b} {a}");
    }
    for (a, b) in [
        ("湖南科协", "湖北科协"),
        ("企业科协", "园区科协"),
        ("科技服务", "科普服务"),
        ("科技小院", "科技小镇"),
        ("青年人才", "青年科技人才"),
        ("企业创新", "企业科技创新"),
        ("院士工作站", "院士专家工作站"),
        ("科普工作", "科普活动"),
        ("工作", "科普工作"),
        ("2023年会", "2024年会"),
        ("5G", "6G"),
        ("parks", "paths"),
        ("COVID19", "COVID20"),
        ("health", "wealth"),
        ("mining industry", "dining industry"),
    ] {
        assert!(!are_alike(a, b), "{a} {b}");
    }
}

#[test]
fn what_a_type_asks_for() {
    let site = "\
//- content/cases/a.md
---
title: 把门打开
type: case
subject: 某园区科协
---
正文。
//- content/cases/a.en.md
---
title: Open doors
---
Text.
//- content/cases/b.md
---
title: 两个案例
type: case
subject: 某省科协
---
## 甲园区 {.case regions=湖北省/武汉市}

正文。
//- content/cases/c.md
---
title: 有地区
type: case
subject: 某园区科协
regions: [湖北省]
---
正文。
//- content/news/d.md
---
title: 新闻
---
正文。
";
    assert_eq!(
        said(&Fixture::new(site)),
        "\
warning HB6203 content/cases/a.md:1:1-4
  这篇案例没有写“regions”（地区）。 → 请补上一行，例如 regions: [湖北省/武汉市]；不写地区，各地的页面上就没有它。
  This article of the type Case has no `regions` (Regions). → Add a line such as regions: [湖北省/武汉市]: without, no place's page lists it.
"
    );
}

#[test]
fn what_a_sites_own_type_asks_for() {
    let settings = |asks: &str| {
        format!(
            "\n[types.notice]\nlabel = {{ zh-Hans = \"通知\", en = \"Notice\" }}\nasks = {asks}\n\
             [types.notice.fields.issuer]\nlabel = {{ zh-Hans = \"发文单位\", en = \"Issued by\" }}\n"
        )
    };
    let site = Fixture::new("//- content/a.md\n---\ntitle: 通知\ntype: notice\n---\n正文。\n");
    assert_eq!(
        said(&site.clone().settings(&settings("[\"issuer\", \"summary\"]"))),
        "\
warning HB6203 content/a.md:1:1-4
  这篇通知没有写“issuer”（发文单位）。 → 这类文章最好写上它，请补上一行：issuer: …
  This article of the type Notice has no `issuer` (Issued by). → Articles of this type should have it. Add a line: issuer: …
warning HB6203 content/a.md:1:1-4
  这篇通知没有写“summary”（摘要）。 → 这类文章最好写上它，请补上一行：summary: …
  This article of the type Notice has no `summary` (Summary). → Articles of this type should have it. Add a line: summary: …
"
    );
    assert_eq!(
        said(&site.settings(&settings("[\"region\"]"))),
        "\
error HB1101 site.toml:12:9-17
  没有名为“region”的字段。 → 是不是想写“regions”？
  There is no field called `region`. → Did you mean `regions`?
"
    );
}

#[test]
fn one_title_within_a_month() {
    let two = |a: &str, b: &str| {
        said(&Fixture::new(&format!(
            "//- content/news/a.md\n---\n{a}\n---\n//- content/news/b.md\n---\n{b}\n---\n"
        )))
    };
    assert_eq!(
        two("title: 工作简讯\ndate: 2025-06-03", "title: 工作简讯\ndate: 2025-06-30 09:00"),
        "\
note HB6204 content/news/b.md:2:8-12
  同一栏目、同一个月里还有一篇同题的文章：content/news/a.md。 → 如是重复，请删去一篇；如不是，请在标题里写出不同之处，例如日期或地点。
  An article of the same section and month has the same title: content/news/a.md. → Delete one if it is there twice; else let the titles tell them apart, by date or place.
"
    );
    for (a, b) in [
        ("title: 工作简讯\ndate: 2025-06-03", "title: 工作简讯\ndate: 2025-07-03"),
        ("title: 工作简讯\ndate: 2025-06-03", "title: 工作简讯\ndate: 2024-06-03"),
        ("title: 工作简讯\ndate: 2025-06-03", "title: 工作简报\ndate: 2025-06-03"),
        ("title: 关于\ntype: page", "title: 关于\ntype: page"),
    ] {
        assert_eq!(two(a, b), "", "{a} / {b}");
    }
    let elsewhere = "//- content/news/a.md\n---\ntitle: 甲\n---\n//- content/news/a.en.md\n---\n\
                     title: 甲\n---\n//- content/briefs/a.md\n---\ntitle: 甲\n---\n";
    assert_eq!(said(&Fixture::new(elsewhere)), "");
}

/// What is said of a site of an article and its English translation.
fn translated(original: &str, translation: &str) -> String {
    said(&Fixture::new(&format!(
        "//- content/news/a.md\n{original}//- content/news/a.en.md\n{translation}"
    )))
}

#[test]
fn texts_in_another_language_than_their_name_says() {
    let chinese = "上午，科协工作人员走访了两家企业，了解它们在用人和技术上的难处，\
                   当场答应请专家来看，并约好下个月再来回访。";
    let english = "In the morning the staff of the association visited two companies to learn \
                   what they lack in people and technology, promised on the spot to bring \
                   experts along, and agreed to come back next month to see how far things have \
                   got since, and what else might be of use to them and to others.";
    let (a, b) = ("---\ntitle: 走访\n---\n", "---\ntitle: Visit\n---\n");
    let file = |front: &str, text: &str| format!("{front}{text}\n");
    assert_eq!(translated(&file(a, chinese), &file(b, english)), "");
    assert_eq!(
        translated(&file(a, chinese), &file(b, chinese)),
        "\
warning HB6205 content/news/a.en.md:1:1-4
  按文件名这是“en”版，正文却大多是中文。 → 还没有翻译的，请先写 draft: true；放错了的，请去掉文件名里的“.en”。
  By its name this is the version `en`, but most of its text is Chinese. → If it is yet to be translated, write draft: true; if it is the original, take `.en` out of its name.
"
    );
    assert_eq!(
        translated(&file(a, english), &file(b, english)),
        "\
warning HB6205 content/news/a.md:1:1-4
  这是中文稿，正文却大多不是中文。 → 如是译文，请在文件名里写上语言，例如 年会.en.md。
  This is the Chinese version, but most of its text is not Chinese. → If it is a translation, put the language into its name, such as meeting.en.md.
"
    );
    // Names in the other language, code and short texts say nothing.
    let mixed = format!("{chinese}主办方为 China Association for Science and Technology。");
    let code = format!("{chinese}\n\n```\n{english}\n```");
    for text in [mixed.as_str(), code.as_str(), "OK", ""] {
        assert_eq!(translated(&file(a, text), &file(b, english)), "", "{text}");
    }
    let names =
        format!("{english} It met 中国科学技术协会, 湖北省科学技术协会 and 武汉市科学技术协会.");
    for text in [names.as_str(), "见中文版。", ""] {
        assert_eq!(translated(&file(a, chinese), &file(b, text)), "", "{text}");
    }
}

#[test]
fn a_translation_without_a_summary() {
    let with = "---\ntitle: 走访\nsummary: 走访两家企业。\n---\n正文。\n";
    let without = "---\ntitle: Visit\n---\nText.\n";
    assert_eq!(
        translated(with, without),
        "\
note HB6206 content/news/a.en.md:1:1-4
  原文写了摘要，这篇译文没有，列表里暂用正文开头的几句。 → 请把摘要也译出来：summary: …
  The original has a summary, this translation none: its first sentences stand in. → Translate the summary too: summary: …
"
    );
    let with_too = "---\ntitle: Visit\nsummary: Two companies.\n---\nText.\n";
    assert_eq!(translated(with, with_too), "");
    assert_eq!(translated("---\ntitle: 走访\n---\n正文。\n", without), "");
}
