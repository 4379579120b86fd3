//! The number of an issue that is to be written: `2024-4`, `qykx/2024-4`.

use crate::base::text::fold_width;
use crate::cli::Stop;
use crate::cli::say::new as words;
use crate::config::{Config, Periodical};

/// What its number says of an issue.
#[derive(Debug)]
pub(super) struct Number {
    /// The name of its folder: `2024-4`.
    pub name: String,
    /// `《企业科协》2024年第4期`
    pub title: String,
    /// The periodical's name in the settings.
    pub periodical: String,
    /// The fields that follow from it, with their values.
    pub given: Vec<(&'static str, String)>,
}

/// Reads a year and a number, or two numbers that were combined, as they are usually
/// written; before them may stand the periodical.
pub(super) fn read(config: &Config, written: &str) -> Result<Number, Stop> {
    let (periodical, number) = written.rsplit_once('/').unwrap_or(("", written));
    let periodical = find(config, periodical.trim(), number)?;
    let folded = fold_width(number);
    let mut digits = folded.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let year = digits.next().filter(|year| year.len() == 4);
    let numbers: Option<Vec<u16>> = digits.map(|digits| digits.parse().ok()).collect();
    let (Some(year), Some(numbers @ ([_] | [_, _]))) = (year, numbers.as_deref()) else {
        return Err(Stop::failed(words::no_number(written)));
    };
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    let number = numbers.join("-");
    let lang = &config.default_language;
    let name = periodical.name.get(lang, lang);
    let title = match lang.is_chinese() {
        true => format!("《{name}》{year}年第{number}期"),
        false => format!("{name}, {year}, No. {number}"),
    };
    let mut given = Vec::new();
    if config.periodicals.len() > 1 {
        given.push(("periodical", periodical.id.clone()));
    }
    given.extend([("year", year.to_owned()), ("number", number.clone())]);
    Ok(Number { name: format!("{year}-{number}"), title, periodical: periodical.id.clone(), given })
}

/// The periodical called `written`, by its name in the settings or for readers; without
/// one, the only one there is.
fn find<'c>(config: &'c Config, written: &str, number: &str) -> Result<&'c Periodical, Stop> {
    let all = &config.periodicals;
    let found = match (written, all.as_slice()) {
        (_, []) => return Err(Stop::failed(words::no_periodical())),
        ("", [only]) => Some(only),
        _ => all.iter().find(|one| one.id == written || one.name.is_any(written)),
    };
    found.ok_or_else(|| {
        let ids: Vec<&str> = all.iter().map(|one| one.id.as_str()).collect();
        Stop::failed(words::which_periodical(written, &ids, number))
    })
}
