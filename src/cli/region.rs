//! `huibian region`: the places that a text may mean, and how to write each.

use std::path::Path;

use clap::{Arg, ArgMatches, Command};
use serde::Serialize;

use super::say::region as words;
use super::{MessageLang, Stop, say};
use crate::base::lang::Lang;
use crate::config::Config;
use crate::plan::url::Urls;
use crate::region::{Former, Gazetteer, Level, PlaceId, Unresolved};

/// The command in `lang`.
pub(super) fn command(lang: MessageLang) -> Command {
    Command::new("region")
        .about(lang.of("查一个地区怎么写", "Look up how a place is written"))
        .arg(
            Arg::new("text").value_name(lang.of("地区", "TEXT")).required(true).num_args(1..).help(
                lang.of(
                    "名称、旧名、代码、拼音或英文，如 江岸区、420102、jiangan",
                    "A name, former name, code, pinyin or English name: 江岸区, 420102, jiangan",
                ),
            ),
        )
        .arg(super::args::format(lang, ["text", "json"]))
}

/// What `region` is called with.
#[derive(Debug)]
pub(super) struct Call {
    text: String,
    json: bool,
}

impl Call {
    /// Reads the arguments; several words are one text.
    pub(super) fn new(matches: &ArgMatches) -> Self {
        let words: Vec<&str> =
            matches.get_many::<String>("text").into_iter().flatten().map(String::as_str).collect();
        Self { text: words.join(" "), json: super::args::is_json(matches) }
    }
}

/// What a text means.
#[derive(Debug, Serialize)]
pub(super) struct Answer {
    /// The text.
    pub text: String,
    /// The places that it names; more than one where it is ambiguous.
    pub found: Vec<Place>,
    /// The former name that it uses, if it does.
    pub former: Option<Was>,
    /// The places whose names are like it, where it names none.
    pub nearest: Vec<Place>,
}

/// A place.
#[derive(Debug, Serialize)]
pub(super) struct Place {
    /// What to write for it: 湖北省/武汉市/江岸区.
    pub reference: String,
    /// Its code; zones and what lies below 香港, 澳门 and 台湾 have none.
    pub code: Option<String>,
    /// Its English names from itself outwards.
    pub english: String,
    /// `province`, `prefecture`, `county` or `zone`.
    pub level: &'static str,
    /// Its reading.
    pub pinyin: String,
    /// The address of its page.
    pub address: String,
    /// The places that a zone lies within, where they are several.
    pub within: Vec<String>,
    /// What it was before.
    pub formerly: Vec<Was>,
}

/// A former name.
#[derive(Debug, Serialize)]
pub(super) struct Was {
    /// The name.
    pub name: String,
    /// The year since which it is former.
    pub until: u16,
    /// What to write for the place that bears on.
    pub successor: String,
}

impl Was {
    fn new(former: &Former, places: &Gazetteer) -> Self {
        let successor = places.reference(former.successor);
        Self { name: former.name.to_owned(), until: former.since, successor }
    }
}

/// Says what the text means to the site at `root`, or to any site.
pub(super) fn run(root: Option<&Path>, call: &Call, lang: MessageLang) -> Result<(), Stop> {
    let config = super::site::settings(root)?;
    let answer = answer(&call.text, &config);
    match call.json {
        true => say::json(&answer),
        false => say::result(words::answer(&answer, lang).trim_end()),
    }
    if answer.found.is_empty() { Err(Stop::NotFound) } else { Ok(()) }
}

fn answer(text: &str, config: &Config) -> Answer {
    let places = &config.gazetteer;
    let urls = Urls::new(config);
    let all = |ids: &[PlaceId]| {
        ids.iter().map(|id| place(*id, places, &urls, &config.default_language)).collect()
    };
    let mut answer =
        Answer { text: text.to_owned(), found: Vec::new(), former: None, nearest: Vec::new() };
    match places.resolve(text) {
        Ok(resolved) => {
            answer.found = all(&[resolved.id]);
            answer.former = resolved.note.map(|former| Was::new(&former, places));
        }
        Err(Unresolved::Ambiguous(ids)) => answer.found = all(&ids),
        Err(Unresolved::Unknown { nearest }) => answer.nearest = all(&nearest),
        Err(Unresolved::Empty) => {}
    }
    answer
}

fn place(id: PlaceId, places: &Gazetteer, urls: &Urls, lang: &Lang) -> Place {
    let place = places.place(id);
    let parents = places.parents(id);
    Place {
        reference: places.reference(id),
        code: place.code().map(|code| code.to_string()),
        english: places.full_english(id),
        level: match place.level() {
            Level::Province => "province",
            Level::Prefecture => "prefecture",
            Level::County => "county",
            Level::Zone => "zone",
        },
        pinyin: place.pinyin().to_owned(),
        address: urls.region(lang, places, id, 1).address.to_string(),
        within: match parents.len() {
            0 | 1 => Vec::new(),
            _ => parents.iter().map(|parent| places.reference(*parent)).collect(),
        },
        formerly: places.formers(id).iter().map(|former| Was::new(former, places)).collect(),
    }
}
