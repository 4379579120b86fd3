//! What fuzzing begins with: editors' mistakes, texts of the sample site, and what was
//! found before. Made anew by `UPDATE=1 cargo test --test it seeds`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use huibian::parse::front;
use walkdir::WalkDir;

use super::found;
use crate::{invariants, mistakes};

/// Longer texts of the sample are cut.
const LONGEST: usize = 1500;
/// Of the many texts of the sample every so manieth is taken.
const STEP: usize = 4;
/// Names of places and dates, which the target of settings looks for in its lines.
const LINES: [&str; 2] = [
    "湖北省/武汉市/江岸区\n420102\n湖北武汉江岸\n朝阳区\n官春市\n无为县\nWuhan, Hubei\n西咸新区\n",
    "2024-07-04 16:33\n2024年7月4日16时33分\n二〇二四年十二月二十一日\n20240704\n2024/7/4\n\
     2024-07-04T16:33:05Z\n2024-08-21/2024-08-23\n2016年6月\n",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The seeds by target and name.
fn seeds() -> BTreeMap<String, Vec<u8>> {
    let mut seeds = BTreeMap::new();
    for (title, bytes) in mistakes::files() {
        let name: String =
            title.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        let (split, problems) = front::split(&bytes);
        let front = split
            .filter(|_| problems.is_empty())
            .and_then(|split| Some(split.text[split.front.clone()?].as_bytes().to_vec()));
        match front {
            Some(front) => seeds.insert(format!("front_matter/{name}"), front),
            None => seeds.insert(format!("whole_file/{name}"), bytes),
        };
    }
    for (number, text) in sample().into_iter().step_by(STEP).enumerate() {
        let name = format!("sample-{number}");
        seeds.insert(format!("whole_file/{name}"), cut(&text).as_bytes().to_vec());
        if let Some(split) = front::split(text.as_bytes()).0 {
            let body = cut(&split.text[split.body.clone()]).as_bytes().to_vec();
            seeds.insert(format!("markdown/{name}"), body);
        }
    }
    let settings = fs::read_to_string(root().join("site.toml")).expect("the sample has settings");
    for (number, part) in settings.split("\n\n").chain(LINES).enumerate() {
        seeds.insert(format!("settings/sample-{number}"), part.as_bytes().to_vec());
    }
    for (target, texts) in found::BY_TARGET {
        for (number, text) in texts.iter().enumerate() {
            seeds.insert(found_name(target, number), text.to_vec());
        }
    }
    seeds
}

fn sample() -> Vec<String> {
    let files = WalkDir::new(root().join("content")).sort_by_file_name().into_iter();
    let texts = files.filter_map(|entry| {
        let path = entry.expect("the sample can be read").into_path();
        let is_text = path.extension().is_some_and(|ending| ending == "md");
        is_text.then(|| fs::read_to_string(path).expect("a text of the sample is UTF-8"))
    });
    texts.collect()
}

fn cut(text: &str) -> &str {
    &text[..text.floor_char_boundary(LONGEST)]
}

/// The seeds that are there, by target and name.
fn there() -> BTreeMap<String, Vec<u8>> {
    let folder = root().join("fuzz/seeds");
    let files = WalkDir::new(&folder).into_iter().map(|entry| entry.expect("seeds can be read"));
    files
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let name = entry.path().strip_prefix(&folder).expect("walked from there");
            let name = name.to_string_lossy().replace('\\', "/");
            (name, fs::read(entry.path()).expect("a seed can be read"))
        })
        .collect()
}

#[test]
fn what_must_hold_holds_of_the_seeds() {
    if std::env::var_os("UPDATE").is_some() {
        let folder = root().join("fuzz/seeds");
        fs::remove_dir_all(&folder).expect("the seeds can be removed");
        for (name, bytes) in seeds() {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().expect("below its target")).expect("made");
            fs::write(path, bytes).expect("written");
        }
    }
    let config = invariants::settings("");
    let there = there();
    for (name, bytes) in &there {
        let text = String::from_utf8_lossy(bytes);
        match name.split('/').next() {
            Some("front_matter") => invariants::front_matter(&text),
            Some("markdown") => invariants::markdown(&text),
            Some("settings") => {
                invariants::settings(&text);
                for line in text.lines() {
                    invariants::region(line, &config);
                    invariants::date(line, &config);
                }
            }
            Some("whole_file") => invariants::whole_file(bytes),
            _ => panic!("no target has the seed {name}"),
        }
    }
    for (target, texts) in found::BY_TARGET {
        for (number, text) in texts.iter().enumerate() {
            let seed = there.get(&found_name(target, number)).map(Vec::as_slice);
            assert_eq!(seed, Some(*text), "UPDATE=1 cargo test --test it seeds");
        }
    }
}

/// The seed of what was found.
fn found_name(target: &str, number: usize) -> String {
    format!("{target}/found-{number}")
}
