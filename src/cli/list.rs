//! `huibian list`: the articles that are held back, not translated, or stale.

use std::path::Path;

use clap::builder::PossibleValue;
use clap::{Arg, ArgMatches, Command};

use super::args::{format, is_json};
use super::say::list as words;
use super::{MessageLang, Stop, build, say, site};
use crate::base::date::When;
use crate::base::lang::Lang;
use crate::base::path::RelPath;
use crate::model::{Held, Reason, Site};
use crate::pipeline::{Options, Pipeline};

/// The command and its options.
pub(super) fn command(lang: MessageLang) -> Command {
    let what = What::ALL.map(|what| {
        let (name, alias) = what.names();
        PossibleValue::new(name).alias(alias).help(what.help(lang))
    });
    Command::new("list")
        .about(lang.of(
            "列出草稿、未到期、过期、内部、未翻译或过时的文章",
            "List what is held back, not translated, or stale",
        ))
        .arg(
            Arg::new("what")
                .value_name(lang.of("哪些", "WHAT"))
                .required(true)
                .value_parser(what)
                .help(
                    lang.of(
                        "列出哪些；中文名也可以，如 草稿",
                        "What to list; Chinese names will do",
                    ),
                ),
        )
        .arg(format(lang, ["text", "json"]))
}

/// What is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Drafts,
    Future,
    Expired,
    Internal,
    Untranslated,
    Stale,
}

impl What {
    /// Everything that can be listed.
    pub(super) const ALL: [Self; 6] = [
        Self::Drafts,
        Self::Future,
        Self::Expired,
        Self::Internal,
        Self::Untranslated,
        Self::Stale,
    ];

    /// Its name on the command line, in English and in Chinese.
    pub(super) fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Drafts => ("drafts", "草稿"),
            Self::Future => ("future", "未到期"),
            Self::Expired => ("expired", "过期"),
            Self::Internal => ("internal", "内部"),
            Self::Untranslated => ("untranslated", "未翻译"),
            Self::Stale => ("stale", "过时"),
        }
    }
}

/// What `list` is called with.
#[derive(Debug)]
pub(super) struct Call {
    what: What,
    json: bool,
}

impl Call {
    /// Reads the arguments.
    pub(super) fn new(matches: &ArgMatches) -> Self {
        let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
        let asked = text("what").unwrap_or_default();
        let bears = |what: &What| [what.names().0, what.names().1].contains(&asked);
        Self {
            what: What::ALL.into_iter().find(bears).unwrap_or(What::Drafts),
            json: is_json(matches),
        }
    }
}

/// One line of a list, and one record of its JSON.
#[derive(Debug, serde::Serialize)]
pub(super) struct Item {
    /// The file.
    pub file: RelPath,
    /// Its title.
    pub title: String,
    /// Why it is listed: `draft`, `future`, `expired`, `internal`, `internal_issue`,
    /// `untranslated`, `stale`.
    pub reason: &'static str,
    /// When it is due; when it expired; when its original was revised.
    pub date: Option<String>,
    /// How many days there are from now to that date, or have been since.
    pub days: Option<i32>,
    /// The languages that it is missing in.
    pub missing: Vec<Lang>,
    /// Of a stale translation, the file of the original.
    pub original: Option<RelPath>,
}

impl Item {
    fn new(file: &RelPath, title: &str, reason: &'static str) -> Self {
        Self {
            file: file.clone(),
            title: title.to_owned(),
            reason,
            date: None,
            days: None,
            missing: Vec::new(),
            original: None,
        }
    }

    /// The same item with the date that matters, seen from `now`.
    fn on(self, date: When, now: When) -> Self {
        let text = if date.time.is_some() { date.gov_text() } else { date.date.to_string() };
        let days = (date.date - now.date).get_days().abs();
        Self { date: Some(text), days: Some(days), ..self }
    }
}

/// Lists what `call` asks for of the site at `root`.
pub(super) fn run(root: &Path, call: &Call, lang: MessageLang) -> Result<(), Stop> {
    let sources = site::sources(root)?;
    // What is asked for is what this turn holds back; it lets in all else that it can.
    let options = Options {
        now: jiff::Timestamp::now(),
        drafts: call.what != What::Drafts,
        future: call.what != What::Future,
        base_url: None,
    };
    let turn = Pipeline::without_pages().turn(sources, &options);
    let site = &turn.plan.site;
    if site.config.broken {
        build::show(&turn, &turn.diags, lang);
        return Err(Stop::SiteErrors);
    }
    let items = match call.what {
        What::Untranslated => untranslated(site),
        What::Stale => stale(site),
        held => held_back(site, held),
    };
    say::result(&match call.json {
        true => json(&items),
        false => words::list(call.what, &items, lang),
    });
    Ok(())
}

/// What is held back for the reason that `what` names: by date where that is the
/// reason, else by file.
fn held_back(site: &Site, what: What) -> Vec<Item> {
    let mut found: Vec<(Option<When>, Item)> = site
        .held
        .iter()
        .filter_map(|Held { path, reason, text, .. }| {
            let item = |name| Item::new(path, &text.title, name);
            match (what, *reason) {
                (What::Drafts, Reason::Draft) => Some((None, item("draft"))),
                (What::Future, Reason::Future(date)) => {
                    Some((Some(date), item("future").on(date, site.now)))
                }
                (What::Expired, Reason::Expired(date)) => {
                    Some((Some(date), item("expired").on(date, site.now)))
                }
                (What::Internal, Reason::Internal) => Some((None, item("internal"))),
                (What::Internal, Reason::InternalIssue) => Some((None, item("internal_issue"))),
                _ => None,
            }
        })
        .collect();
    found.sort_by_key(|(date, _)| date.map(|date| date.datetime()));
    found.into_iter().map(|(_, item)| item).collect()
}

/// The articles, drafts aside, that some language of the site lacks. A translation that
/// is begun counts as there.
fn untranslated(site: &Site) -> Vec<Item> {
    let mut items = Vec::new();
    let mut last = None;
    for article in site.articles() {
        let first = last != Some(article.work);
        last = Some(article.work);
        if !first || article.fields.is("draft") {
            continue;
        }
        let is_there = |lang: &&Lang| site.version(article.work, lang).is_some();
        let missing: Vec<Lang> =
            site.config.langs().filter(|lang| !is_there(lang)).cloned().collect();
        if !missing.is_empty() {
            let item = Item::new(&article.doc.path, &article.title, "untranslated");
            items.push(Item { missing, ..item });
        }
    }
    items.sort_by(|a, b| a.file.cmp(&b.file));
    items
}

/// The translations whose originals have been revised since.
fn stale(site: &Site) -> Vec<Item> {
    let mut items: Vec<Item> = site
        .articles()
        .filter(|article| article.is_stale())
        .map(|article| {
            let original = article.translation.as_ref().map(|made| made.original.clone());
            let item = Item::new(&article.doc.path, &article.title, "stale");
            let item = Item { original, ..item };
            let default = site.version(article.work, &site.config.default_language);
            let revised = default.and_then(|original| original.fields.date("modified"));
            match revised.filter(|date| date.datetime() <= site.now.datetime()) {
                Some(date) => item.on(date, site.now),
                None => item,
            }
        })
        .collect();
    items.sort_by(|a, b| a.file.cmp(&b.file));
    items
}

/// One JSON array of objects, one a line.
fn json(items: &[Item]) -> String {
    let records: Vec<String> = items
        .iter()
        .map(|item| serde_json::to_string(item).expect("strings and numbers are always JSON"))
        .collect();
    match records.is_empty() {
        true => "[]".to_owned(),
        false => format!("[\n{}\n]", records.join(",\n")),
    }
}
