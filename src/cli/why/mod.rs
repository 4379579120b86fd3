//! `huibian why`: why a file or an address is, or is not, published; where its fields
//! come from; which pages list it.
//!
//! Given: a file or an address, and a turn as a build makes it. Gives: an answer as a
//! value, and its words. May not know: how pages are rendered.

mod answer;
mod article;
mod files;
mod near;
mod pages;
mod target;
mod value;
mod words;

use std::path::Path;

use clap::{Arg, ArgMatches, Command, ValueHint};

use self::answer::{Answer, Foreign, Nothing, Outside, Settings, Unread};
use self::article::Found;
use self::target::{Desk, Target};
use super::{MessageLang, Stop, args, say, site};
use crate::base::path::RelPath;
use crate::pipeline::{Pipeline, Turn};
use crate::plan::Found as Lies;

/// The command in `lang`.
pub(super) fn command(lang: MessageLang) -> Command {
    Command::new("why")
        .about(lang.of(
            "一个文件或网址为什么发布或没有发布，字段从哪里来，列在哪些页面",
            "Why a file or address is published or not, where its fields come from, what lists it",
        ))
        .arg(
            Arg::new("what")
                .value_name(lang.of("文件或网址", "FILE|URL"))
                .required(true)
                .value_hint(ValueHint::AnyPath)
                .help(lang.of(
                    "如 content/news/a.md、/news/a/ 或完整的网址",
                    "Such as content/news/a.md, /news/a/ or a full address",
                )),
        )
        .arg(args::format(lang, ["text", "json"]))
}

/// What `why` is called with.
#[derive(Debug)]
pub(super) struct Call {
    what: String,
    json: bool,
}

impl Call {
    /// Reads the arguments.
    pub(super) fn new(matches: &ArgMatches) -> Self {
        let what = matches.get_one::<String>("what").cloned().unwrap_or_default();
        Self { what, json: args::is_json(matches) }
    }
}

/// Answers for the site at `root`, as a build of this moment would make it.
pub(super) fn run(root: &Path, call: &Call, lang: MessageLang) -> Result<(), Stop> {
    let here = std::env::current_dir().map_err(|error| Stop::failed(say::no_folder(&error)))?;
    let sources = site::sources(root)?;
    let turn = Pipeline::default().turn(sources, &site::published());
    let desk = Desk { root, here: &here, turn: &turn };
    let answer = answer(&desk, &call.what, lang);
    match call.json {
        true => say::json(&answer),
        false => say::result(words::answer(&answer, lang).trim_end()),
    }
    match answer {
        Answer::Nothing(_) | Answer::Outside(_) | Answer::Foreign(_) => Err(Stop::NotFound),
        _ => Ok(()),
    }
}

fn answer(desk: &Desk<'_>, text: &str, lang: MessageLang) -> Answer {
    let turn = desk.turn;
    let nothing = |address: Option<&str>| {
        let asked = address.unwrap_or(text);
        Answer::Nothing(Nothing {
            text: text.to_owned(),
            address: address.is_some(),
            files: if address.is_none() { near::files(turn, text) } else { Vec::new() },
            addresses: near::addresses(turn, within(turn, asked)),
        })
    };
    match desk.target(text) {
        Target::File(file) => of_file(turn, &file, lang),
        Target::Folder(folder) => of_folder(turn, &folder, lang).unwrap_or_else(|| nothing(None)),
        Target::Address(path) => match turn.plan.find(&path) {
            Lies::File(out) => pages::answer(turn, &out, lang),
            Lies::Elsewhere(_) | Lies::Missing(_) => None,
        }
        .unwrap_or_else(|| nothing(Some(&path))),
        Target::Outside(_) => Answer::Outside(Outside { file: text.to_owned() }),
        Target::Foreign => Answer::Foreign(Foreign {
            address: text.to_owned(),
            own: turn.plan.urls.base().absolute().to_owned(),
        }),
        Target::Unknown(Some(path)) => {
            held_at(turn, &path, lang).unwrap_or_else(|| nothing(Some(&path)))
        }
        Target::Unknown(None) => nothing(None),
    }
}

/// The path of an address below the site's own top.
fn within<'p>(turn: &Turn, path: &'p str) -> &'p str {
    path.strip_prefix(turn.plan.urls.base().path()).unwrap_or(path)
}

/// The article that will lie at `path` when nothing holds it back any more.
fn held_at(turn: &Turn, path: &str, lang: MessageLang) -> Option<Answer> {
    let wanted = within(turn, path).trim_matches('/');
    let held = turn.plan.site.held.iter().find(|held| {
        let address = turn.plan.address_of_held(held);
        within(turn, address.as_str()).trim_matches('/') == wanted
    })?;
    Some(Answer::Article(Box::new(Found::held(held).account(turn, lang))))
}

fn of_file(turn: &Turn, file: &RelPath, lang: MessageLang) -> Answer {
    let path = file.as_str();
    if let Some(found) = Found::new(turn, file) {
        return Answer::Article(Box::new(found.account(turn, lang)));
    }
    if let Some(id) = turn.plan.site.section_of(file) {
        return Answer::Section(pages::section(turn, id, Some(file), lang));
    }
    let errors = || article::errors(turn, file, lang);
    match path.split('/').next() {
        _ if matches!(path, "site.toml" | "content/tags.toml") => {
            Answer::Settings(Settings { file: file.clone(), errors: errors() })
        }
        Some("themes") => Answer::Theme(files::theme(turn, file)),
        Some("content") if matches!(file.extension().as_str(), "md" | "markdown") => {
            Answer::Unread(Unread { file: file.clone(), errors: errors() })
        }
        _ => Answer::File(files::copied(turn, file)),
    }
}

/// A folder is the article whose pictures it holds, or a section.
fn of_folder(turn: &Turn, folder: &str, lang: MessageLang) -> Option<Answer> {
    let site = &turn.plan.site;
    let mut texts = turn.sources.in_folder(folder).map(|(path, _)| path);
    let index = texts.find(|path| path.folder() == folder && path.name() == "index.md");
    if let Some(found) = index.and_then(|index| Found::new(turn, index)) {
        return Some(Answer::Article(Box::new(found.account(turn, lang))));
    }
    let inner = folder.strip_prefix("content")?.trim_start_matches('/');
    let (id, _) = site.sections().find(|(_, section)| section.folder == inner)?;
    Some(Answer::Section(pages::section(turn, id, None, lang)))
}
