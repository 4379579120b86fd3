//! The fields that an article has because of its type.

use super::Head;
use super::places::Place;
use super::random::Random;
use super::scene::{Lang, Scene};
use super::yaml::text;

/// A field of front matter, its value as it is written. Both generators read it so.
pub struct Field {
    pub name: &'static str,
    /// After the colon; lines below it are indented already.
    pub value: String,
    /// Whether a translation takes it over from the original on huibian's sites. On
    /// Hugo's every language says everything.
    pub inherited: bool,
}

fn prose(name: &'static str, value: &str) -> Field {
    Field { name, value: text(value), inherited: false }
}

fn fact(name: &'static str, value: String) -> Field {
    Field { name, value, inherited: true }
}

/// The fields of an article's type, and where it comes from.
pub fn fields(
    head: &Head,
    number: usize,
    place: &Place,
    scene: &Scene,
    lang: Lang,
    random: &mut Random,
) -> Vec<Field> {
    let in_lang = |chinese: &'static str, english: &'static str| lang.of((chinese, english));
    let (year, month, day) = head.date;
    let mut fields = vec![prose("source", &capital(&scene.org))];
    match head.section.kind {
        "case" => {
            let levels = ["provincial", "city", "county"];
            fields.push(prose("subject", &scene.company));
            fields.push(fact("level", levels[place.chain.len() - 1].to_owned()));
            let figures = [
                in_lang("办结需求", "Needs settled"),
                in_lang("参加企业", "Companies"),
                in_lang("到场专家", "Experts"),
            ];
            let mut value = String::new();
            for label in &figures[..random.between(2, 3)] {
                let count = random.between(11, 98);
                value.push_str(&format!(
                    "\n  - {{label: {label}, value: \"{count}\", as_of: {year}-{month:02}}}"
                ));
            }
            fields.push(Field { name: "metrics", value, inherited: false });
        }
        "profile" => {
            let title = in_lang("总工程师", "Chief engineer");
            fields.push(Field {
                name: "person",
                value: format!(
                    "\n  name: {}\n  job_title: {title}\n  org: {}",
                    text(&scene.name),
                    text(&scene.company)
                ),
                inherited: false,
            });
        }
        "brief" => {
            fields.push(fact("event_date", format!("{year}-{month:02}-{day:02}")));
            fields.push(prose("place", &scene.place));
            fields.push(prose("hosts", &capital(&scene.org)));
        }
        "report" => {
            fields.push(fact("number", (number % 400 + 1).to_string()));
            fields.push(fact("period", format!("{year}-{month:02}")));
        }
        _ => {}
    }
    fields
}

fn capital(words: &str) -> String {
    match words.strip_prefix("the ") {
        Some(rest) => format!("The {rest}"),
        None => words.to_owned(),
    }
}
