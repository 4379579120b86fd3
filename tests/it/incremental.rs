//! Warm equals cold: whatever is edited, a pipeline that remembers gives what a
//! new one gives. And it makes no more pages than the edit asks for.

use std::collections::BTreeMap;

use huibian::pipeline::Pipeline;

use crate::support::Fixture;

/// A generator of numbers that is the same on every machine (SplitMix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % sides as u64).expect("less than sides")
    }

    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.roll(items.len())]
    }
}

const TAGS: [&str; 5] = ["孵化器", "园区科协", "园企科协", "科普", "年会"];
const PLACES: [&str; 5] = ["湖北/武汉/江岸区", "浙江/丽水/松阳县", "420200", "青海省", "西安市"];
const SECTIONS: [&str; 3] = ["news", "cases", "briefs"];

fn article(dice: &mut Dice, all: &[String]) -> String {
    let link = all
        .get(dice.roll(all.len().max(1)))
        .map(|path| format!("见[别处](/{})。", path.trim_start_matches("content/")));
    format!(
        "---\ntitle: 文{}\ndate: 202{}-0{}-1{}\ntags: [{}]\nregions: [{}]\n{}---\n第{}段。{}\n\n## 节 {{#j .case tags={} regions={}}}\n小节。\n",
        dice.roll(1000),
        dice.roll(7),
        1 + dice.roll(9),
        dice.roll(10),
        dice.pick(&TAGS),
        dice.pick(&PLACES),
        dice.pick(&["", "", "draft: true\n", "weight: 3\n", "expires: 2025-01-01\n"]),
        dice.roll(100),
        link.unwrap_or_default(),
        dice.pick(&TAGS),
        dice.pick(&PLACES),
    )
}

/// Changes the site as an editor might.
pub fn edit(fixture: &mut Fixture, dice: &mut Dice) {
    let articles: Vec<String> =
        fixture.files.keys().filter(|path| path.ends_with(".md")).cloned().collect();
    let files = &mut fixture.files;
    match dice.roll(12) {
        0..=3 => {
            let path = format!("content/{}/a{}.md", dice.pick(&SECTIONS), dice.roll(12));
            files.insert(path, article(dice, &articles).into_bytes());
        }
        4 => {
            let path = format!("content/{}/a{}.en.md", dice.pick(&SECTIONS), dice.roll(12));
            files.insert(
                path,
                b"---\ntitle: English\ntranslated_from: 00000000\n---\nText.\n".to_vec(),
            );
        }
        5 | 6 => {
            if !articles.is_empty() {
                files.remove(dice.pick(&articles));
            }
        }
        7 => {
            if !articles.is_empty() {
                let from = dice.pick(&articles).clone();
                let to = format!("content/{}/a{}.md", dice.pick(&SECTIONS), dice.roll(12));
                if let Some(text) = files.remove(&from) {
                    files.insert(to, text);
                }
            }
        }
        8 => {
            let synonym = dice.pick(&["园企科协", "科普一"]);
            let text = format!(
                "[[tags]]\nname = \"园区科协\"\nslug = \"parks\"\nsynonyms = [\"{synonym}\"]\n"
            );
            files.insert("content/tags.toml".into(), text.into_bytes());
        }
        9 => {
            let folder = dice.pick(&SECTIONS);
            let text = format!(
                "---\ntitle: 栏目{}\ndefaults:\n  source: 某{}\n---\n",
                dice.roll(9),
                dice.roll(9)
            );
            files.insert(format!("content/{folder}/_index.md"), text.into_bytes());
        }
        10 => {
            let text = format!(
                "{}\n[lists]\npage_size = {}\n",
                crate::support::SETTINGS,
                1 + dice.roll(4)
            );
            files.insert("site.toml".into(), text.into_bytes());
        }
        _ => {
            let path = "themes/plain/templates/section.html";
            let text = format!(
                "{{% extends \"base.html\" %}}{{% block main %}}{}{{% endblock main %}}",
                dice.roll(9)
            );
            files.insert(path.into(), text.into_bytes());
        }
    }
}

/// What makes an article more than one among others.
const MORE: [&str; 8] = [
    "aliases: [/old/]\n",
    "aliases: [/news/a1/, /older/]\n",
    "series: {name: 巡礼, position: 1}\n",
    "series: 访谈\n",
    "issue: 2024-4\ncolumn: 动态\n",
    "cover: {src: p0.svg, alt: 图}\n",
    "visibility: internal\n",
    "slug: same\n",
];
/// Issues and casebooks.
const COMPILED: [(&str, &str); 2] = [
    ("content/issues/2024-4.md", "type: issue\nyear: 2024\nnumber: 4\n"),
    ("content/books/all.md", "type: compilation\nmembers: {tags: [孵化器, 新词]}\n"),
];
/// Settings that decide what articles say.
const DECISIVE: [&str; 4] = [
    "",
    "[[series]]\nname = \"巡礼\"\nslug = \"tour\"\n",
    "[[zones]]\nname = \"西咸新区\"\nslug = \"xixian\"\nwithin = [\"陕西省/西安市\"]\n",
    "[lists]\npage_size = 2\n[profile]\ngov = true\n",
];

/// Changes what stands between articles: series, issues, pictures, former addresses,
/// settings. Much of it is a fault, which both must tell alike.
fn entangle(fixture: &mut Fixture, dice: &mut Dice) {
    let files = &mut fixture.files;
    match dice.roll(8) {
        0..=3 => {
            let name = dice.pick(&["a1", "a2", "a3", "a3/index", "a4/index"]);
            let path = format!("content/{}/{name}.md", dice.pick(&SECTIONS));
            let text = format!(
                "---\ntitle: 文{}\ntags: [{}]\n{}---\n{}见[别处](/news/a{}.md)。\n",
                dice.roll(9),
                dice.pick(&["孵化器", "新词", "园企科协"]),
                dice.pick(&MORE),
                dice.pick(&["", "![图](p0.svg)", "![图](../cases/p1.svg)", "[节](#j)"]),
                dice.roll(5),
            );
            files.insert(path, text.into_bytes());
        }
        4 => {
            let path = format!("content/{}/p{}.svg", dice.pick(&SECTIONS), dice.roll(2));
            let width = 1 + dice.roll(9);
            let text =
                format!("<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='3'/>");
            match dice.roll(3) {
                0 => files.remove(&path),
                _ => files.insert(path, text.into_bytes()),
            };
        }
        5 | 6 => {
            let (path, front) = dice.pick(&COMPILED);
            let draft = dice.pick(&["", "draft: true\n"]);
            let text = format!("---\ntitle: 合编\n{front}{draft}---\n卷首语。\n");
            files.insert((*path).into(), text.into_bytes());
        }
        _ => {
            let text = format!("{}\n{}", crate::support::SETTINGS, dice.pick(&DECISIVE));
            files.insert("site.toml".into(), text.into_bytes());
        }
    }
}

#[test]
fn warm_equals_cold_over_random_edits() {
    for seed in 0..6 {
        let mut dice = Dice(seed);
        let mut fixture = Fixture::new("");
        let warm = Pipeline::default();
        for step in 0..80 {
            match dice.roll(3) {
                0 => entangle(&mut fixture, &mut dice),
                _ => edit(&mut fixture, &mut dice),
            }
            let by_warm = fixture.build_with(&warm);
            let by_cold = fixture.build();
            assert_eq!(by_warm.said, by_cold.said, "seed {seed}, step {step}");
            differ(&by_warm.files, &by_cold.files, &format!("seed {seed}, step {step}"));
        }
    }
}

fn differ(warm: &BTreeMap<String, String>, cold: &BTreeMap<String, String>, when: &str) {
    if warm != cold {
        let paths: Vec<&String> = warm
            .keys()
            .chain(cold.keys())
            .filter(|path| warm.get(*path) != cold.get(*path))
            .collect();
        panic!("{when}: {paths:?}");
    }
}

/// Twelve articles in two sections, in two languages where even.
fn site() -> Fixture {
    let mut text = String::new();
    for n in 0..12 {
        let section = if n < 6 { "news" } else { "cases" };
        text.push_str(&format!(
            "//- content/{section}/a{n}.md\n---\ntitle: 文{n}\ndate: 2025-01-{:02}\ntags: [孵化器]\nregions: [湖北/武汉]\nsummary: 摘要{n}\n---\n正文{n}\n",
            n + 1
        ));
        if n % 2 == 0 {
            text.push_str(&format!(
                "//- content/{section}/a{n}.en.md\n---\ntitle: Text {n}\n---\nBody\n"
            ));
        }
    }
    Fixture::new(&text)
}

/// How many files are parsed and how many pages are made after `change`.
fn cost(change: impl FnOnce(&mut Fixture)) -> (usize, usize) {
    let mut fixture = site();
    let pipeline = Pipeline::default();
    fixture.build_with(&pipeline).quiet();
    let before = (pipeline.files_parsed(), pipeline.pages_made());
    change(&mut fixture);
    fixture.build_with(&pipeline).quiet();
    (pipeline.files_parsed() - before.0, pipeline.pages_made() - before.1)
}

fn replace(fixture: &mut Fixture, path: &str, from: &str, to: &str) {
    let file = fixture.files.get_mut(path).expect("the file");
    let text = String::from_utf8(file.clone()).expect("text");
    assert!(text.contains(from), "{path} has no {from}");
    *file = text.replace(from, to).into_bytes();
}

#[test]
fn nothing_changed_makes_nothing() {
    assert_eq!(cost(|_| ()), (0, 0));
}

#[test]
fn a_body_edit_makes_one_page() {
    assert_eq!(cost(|site| replace(site, "content/news/a3.md", "正文3", "新正文")), (1, 1));
}

#[test]
fn a_draft_that_nobody_sees_makes_nothing() {
    let draft = "---\ntitle: 新\ndraft: true\n---\n";
    let add = |site: &mut Fixture| {
        site.files.insert("content/news/new.md".into(), draft.as_bytes().to_vec());
    };
    assert_eq!(cost(add), (1, 0));
}

#[test]
fn a_title_edit_makes_the_pages_that_show_it() {
    // Its own page and its two neighbours; the lists of its section, its tag, its
    // city and province, and its year; the site map for people; and the feeds of
    // the site, the section, the tag and the two places, each in two formats.
    let (parsed, made) =
        cost(|site| replace(site, "content/news/a3.md", "title: 文3", "title: 改题"));
    assert_eq!(parsed, 1);
    assert_eq!(made, 3 + 5 + 1 + 2 * 5);
}

#[test]
fn a_change_of_style_makes_every_page_of_the_theme() {
    let (parsed, _) = cost(|site| {
        site.files.insert("themes/plain/static/a.css".into(), b"p{}".to_vec());
    });
    assert_eq!(parsed, 0);
}
