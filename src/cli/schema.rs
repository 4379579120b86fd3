//! `huibian schema`: JSON Schema of what editors write and of what `check` prints.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, value_parser};
use serde_json::Value;

use super::{MessageLang, Stop, args, report, say};
use crate::base::node::nearest;
use crate::kind::{Schemas, Whose};
use crate::output::write_whole;

/// What stands for a section's `_index.md`, and for the output of `check`. A site's own
/// type of one of these names goes first.
const SECTION: &str = "section";
const DIAGNOSTICS: &str = "diagnostics";

/// The older dialect, as it is called.
const DRAFT_7: &str = "draft-07";

/// The command in `lang`.
pub(super) fn command(lang: MessageLang) -> Command {
    Command::new("schema")
        .about(lang.of(
            "输出文首信息的 JSON Schema，供编辑软件检查和补全",
            "Print the JSON Schema of front matter, for editors' programs",
        ))
        .arg(Arg::new("type").value_name(lang.of("类型", "TYPE")).help(lang.of(
            "文章的类型，如 case；不写则是所有类型；section 是栏目的 _index.md，diagnostics 是 check --format json 的输出",
            "A type of article, such as case; all of them unless one is named; section for a section's _index.md, diagnostics for the output of check --format json",
        )))
        .arg(args::flag(
            "translation",
            lang,
            "译文的：沿用原文的字段不必写",
            "For translations, which need not have what they inherit",
        ))
        .arg(
            Arg::new("dialect")
                .long("dialect")
                .value_name(lang.of("版本", "DIALECT"))
                .value_parser(["2020-12", DRAFT_7])
                .default_value("2020-12")
                .help(lang.of("哪一版 JSON Schema", "The dialect of JSON Schema")),
        )
        .arg(
            Arg::new("out")
                .long("out")
                .value_name(lang.of("文件", "FILE"))
                .value_parser(value_parser!(PathBuf))
                .help(lang.of(
                    "写进这个文件，不显示在屏幕上",
                    "Write it to this file instead of the screen",
                )),
        )
}

/// What `schema` is called with.
#[derive(Debug)]
pub(super) struct Call {
    name: Option<String>,
    whose: Whose,
    /// Whether it is for programs that know no dialect newer than draft 7.
    draft_7: bool,
    out: Option<PathBuf>,
}

impl Call {
    /// Reads the arguments.
    pub(super) fn new(matches: &ArgMatches) -> Self {
        let whose = match matches.get_flag("translation") {
            true => Whose::Translation,
            false => Whose::Original,
        };
        Self {
            name: matches.get_one::<String>("type").cloned(),
            whose,
            out: matches.get_one::<PathBuf>("out").cloned(),
            draft_7: matches.get_one::<String>("dialect").is_some_and(|name| name == DRAFT_7),
        }
    }
}

/// Prints the schema for the site at `root`, or for a site without types of its own.
pub(super) fn run(root: Option<&Path>, call: &Call, lang: MessageLang) -> Result<(), Stop> {
    let mut schema = schema(root, call, lang)?;
    if call.draft_7 {
        // The words of the schemas mean the same in both dialects.
        schema["$schema"] = "http://json-schema.org/draft-07/schema#".into();
    }
    match &call.out {
        None => say::json(&schema),
        Some(file) => {
            let text = say::pretty(&schema);
            write_whole(file, text.as_bytes())
                .map_err(|error| Stop::failed(say::cannot_write(file, &error)))?;
            say::result(&say::written(file, lang));
        }
    }
    Ok(())
}

fn schema(root: Option<&Path>, call: &Call, lang: MessageLang) -> Result<Value, Stop> {
    let types = super::site::settings(root)?.types;
    let schemas = Schemas { whose: call.whose, lang };
    let Some(name) = &call.name else { return Ok(schemas.of_all(&types)) };
    match (types.get(name), name.as_str()) {
        (Some(kind), _) => Ok(schemas.of_type(kind)),
        (None, SECTION) => Ok(schemas.of_section(&types)),
        (None, DIAGNOSTICS) => Ok(report::schema(lang)),
        (None, _) => {
            let known = types.iter().map(|kind| kind.name.as_str());
            let known: Vec<&str> = known.chain([SECTION, DIAGNOSTICS]).collect();
            let near = nearest(name, known.iter().copied());
            Err(Stop::failed(say::no_type(name, near, &known)))
        }
    }
}
