//! `huibian new`: the file of an article that is yet to be written, or of a translation
//! that is yet to be made.

mod issue;
mod place;
mod translation;

use std::path::Path;

use clap::parser::ValueSource;
use clap::{Arg, ArgMatches, Command};

pub(in crate::cli) use self::place::Taken;
use super::args::flag;
use super::say::new as words;
use super::{MessageLang, Stop, build, say, site};
use crate::base::date::When;
use crate::base::node::nearest;
use crate::base::path::RelPath;
use crate::base::text::pinyin;
use crate::config::Config;
use crate::kind::Type;
use crate::kind::scaffold::{self, Start};
use crate::output::write_new;
use crate::pipeline::{Pipeline, Turn};

/// The command and its options.
pub(super) fn command(lang: MessageLang) -> Command {
    let (name, language) = (lang.of("名称", "NAME"), lang.of("语言", "LANG"));
    let named = |option: &'static str, value: &'static str, zh, en| {
        Arg::new(option).long(option).value_name(value).help(lang.of(zh, en))
    };
    Command::new("new")
        .about(lang.of("新建一篇文章或一篇译文", "Begin an article, or a translation of one"))
        .override_usage(lang.of(
            "huibian new <类型> <标题>...\n      huibian new --translate <语言> <文件>",
            "huibian new <TYPE> <TITLE>...\n       huibian new --translate <LANG> <FILE>",
        ))
        .arg(Arg::new("what").value_name(lang.of("类型或文件", "TYPE|FILE")).required(true).help(
            lang.of(
                "类型，如 case 或 案例；译文则写原文的文件",
                "The type, such as case; of a translation, the original's file",
            ),
        ))
        .arg(Arg::new("title").value_name(lang.of("标题", "TITLE")).num_args(0..).help(lang.of(
            "标题；期写年和期号，如 2024-4",
            "The title; of an issue its year and number, such as 2024-4",
        )))
        .arg(named(
            "section",
            name,
            "放在哪个栏目；默认按类型选",
            "The section to put it in; by default one of its type",
        ))
        .arg(named(
            "name",
            name,
            "文件名；默认是标题的拼音",
            "The file's name; by default made from the title",
        ))
        .arg(flag(
            "bundle",
            lang,
            "自己占一个文件夹，图片和附件放在一起",
            "Give it a folder of its own, for pictures and attachments",
        ))
        .arg(
            named("translate", language, "新建译文，如 en", "Begin a translation, such as en")
                .conflicts_with_all(["title", "section", "name", "bundle"]),
        )
}

/// What `new` is called with.
#[derive(Debug)]
pub(super) struct Call {
    /// A type; of a translation, the file of the original.
    what: String,
    title: String,
    section: Option<String>,
    name: Option<String>,
    bundle: bool,
    /// The language of a translation.
    translate: Option<String>,
    /// The language of messages, where the call names it.
    spoken: Option<String>,
}

impl Call {
    /// Reads the arguments.
    pub(super) fn new(matches: &ArgMatches) -> Self {
        let text = |name: &str| matches.get_one::<String>(name).cloned();
        let title: Vec<&str> =
            matches.get_many::<String>("title").into_iter().flatten().map(String::as_str).collect();
        let plain = |c: char| if c.is_control() { ' ' } else { c };
        let title: String = title.join(" ").chars().map(plain).collect();
        let named = matches.value_source("lang") == Some(ValueSource::CommandLine);
        Self {
            what: text("what").unwrap_or_default(),
            title: title.trim().to_owned(),
            section: text("section"),
            name: text("name"),
            bundle: matches.get_flag("bundle"),
            translate: text("translate"),
            spoken: text("lang").filter(|_| named),
        }
    }
}

/// Writes the file that `call` asks for into the site at `root`.
pub(super) fn run(root: &Path, call: &Call, lang: MessageLang) -> Result<(), Stop> {
    let turn = look(root, lang)?;
    if let Some(to) = &call.translate {
        let done = translation::write(root, &turn, &call.what, to, lang)?;
        return tell(&done, words::translate(&done, lang));
    }
    let is_text = |file: &RelPath| {
        turn.sources.get(file).is_some() && matches!(file.extension().as_str(), "md" | "markdown")
    };
    let file = place::of_site(root, &call.what).filter(is_text);
    if let (Some(file), true) = (file, call.title.is_empty()) {
        // `--lang en FILE`: no type is called like a file, so this can only mean one thing.
        let to = call.spoken.as_ref().ok_or_else(|| Stop::failed(words::no_language(&file)))?;
        let done = translation::write(root, &turn, &call.what, to, lang)?;
        return tell(&done, words::translate(&done, lang));
    }
    let done = article(root, &turn, call, lang)?;
    tell(&done, words::fill_in(&done, lang))
}

/// The site as it is, drafts and what is not due yet among it.
fn look(root: &Path, lang: MessageLang) -> Result<Turn, Stop> {
    let sources = site::sources(root)?;
    let turn = Pipeline::default().turn(sources, &site::at_work());
    if turn.plan.site.config.broken {
        build::show(&turn, &turn.diags, lang);
        return Err(Stop::SiteErrors);
    }
    Ok(turn)
}

fn tell(file: &RelPath, next: String) -> Result<(), Stop> {
    say::result(file.as_str());
    say::note(&next);
    Ok(())
}

/// Writes the file of a new article.
fn article(root: &Path, turn: &Turn, call: &Call, lang: MessageLang) -> Result<RelPath, Stop> {
    let config = &turn.plan.site.config;
    let kind = find_type(config, &call.what)?;
    if call.title.is_empty() {
        return Err(Stop::failed(words::no_title(&kind.name)));
    }
    let number = match kind.name.as_str() {
        "issue" => Some(issue::read(config, &call.title)?),
        _ => None,
    };
    let title = number.as_ref().map_or(call.title.as_str(), |number| &number.title);
    let section = place::section(turn, kind, call.section.as_deref())?;

    let today = When::at(jiff::Timestamp::now(), &config.zone).date;
    let named = number.as_ref().map_or(title, |number| &number.name);
    let named = call.name.as_deref().unwrap_or(named);
    let name = pinyin::slug(named);
    if name.is_empty() {
        return Err(Stop::failed(words::no_letters(named)));
    }
    if let Some(taken) = place::taken(turn, root, &section.folder, &name) {
        let before = number.as_ref().map(|number| format!("{}-{name}", number.periodical));
        let other = before
            .into_iter()
            .chain(place::other_names(&name, today))
            .find(|other| place::taken(turn, root, &section.folder, other).is_none());
        return Err(Stop::failed(words::taken(&taken, other.as_deref())));
    }
    let file = place::file(&section.folder, &name, call.bundle || number.is_some());
    place::refuse_outside(root, &file)?;
    let start = Start {
        title,
        date: today,
        given: number.as_ref().map(|number| number.given.clone()).unwrap_or_default(),
        names_type: section.kind != kind.name,
    };
    put(root, &file, &scaffold::article(kind, &start, lang))?;
    Ok(file)
}

/// Writes `text` where nothing lies.
fn put(root: &Path, file: &RelPath, text: &str) -> Result<(), Stop> {
    let path = root.join(file.as_str());
    write_new(&path, text.as_bytes()).map_err(|error| {
        Stop::failed(match error.kind() {
            std::io::ErrorKind::AlreadyExists => words::taken(&Taken::File(file.clone()), None),
            _ => say::cannot_write(&path, &error),
        })
    })
}

/// The type that is called `written`, by its name or by its label in any language.
fn find_type<'c>(config: &'c Config, written: &str) -> Result<&'c Type, Stop> {
    let written = written.trim();
    let bears = |kind: &&Type| {
        let mut names = std::iter::once(kind.name.as_str()).chain(kind.label.all());
        names.any(|name| name.to_lowercase() == written.to_lowercase())
    };
    config.types.iter().find(bears).ok_or_else(|| {
        let names = config
            .types
            .iter()
            .flat_map(|kind| std::iter::once(kind.name.as_str()).chain(kind.label.all()));
        let near = nearest(written, names);
        let near = near.and_then(|near| {
            config.types.iter().find(|kind| kind.name == near || kind.label.is_any(near))
        });
        Stop::failed(words::unknown_type(written, near, config.types.iter()))
    })
}
