//! Wrong calls: what clap finds wrong with a call, in our words. clap speaks English
//! alone.

use std::ffi::OsString;

use clap::Command;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::say::calls as say;
use super::{MessageLang, args, help};
use crate::base::diag::Problem;

/// Whether nothing is wrong with the call but that it names no command: it is answered
/// by the help.
pub(super) fn asks_for_help(error: &Error) -> bool {
    error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
}

/// What is wrong with the call `arguments`.
pub(super) fn problem(error: &Error, arguments: &[OsString], lang: MessageLang) -> Problem {
    let mut all = args::command(lang);
    // Only a command that is put together can be asked for its arguments' names.
    all.build();
    let named = |name: &OsString| all.get_subcommands().find(|one| *one.get_name() == **name);
    let command = arguments.iter().skip(1).find_map(named).unwrap_or(&all);
    let call = say::Call {
        usage: help::usage(command, lang).replace('\n', lang.of("，或 ", ", or ")),
        help: format!("{} --help", command.get_bin_name().unwrap_or("huibian")),
    };
    let found = text(error, ContextKind::InvalidArg);
    let value = text(error, ContextKind::InvalidValue);
    let option = name_of(&found);
    let about = command.get_arguments().find(|arg| arg.to_string() == found);
    let about = about.map(|arg| help::said(arg, lang)).unwrap_or_default();
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let near = list(error, ContextKind::SuggestedSubcommand);
            say::unknown_command(&text(error, ContextKind::InvalidSubcommand), near.last())
        }
        ErrorKind::MissingSubcommand => say::no_command(&call),
        ErrorKind::UnknownArgument => match found.strip_prefix('-') {
            None => say::one_too_many(&found, &call),
            Some(rest) => {
                let has = |one: &&Command| {
                    let long = rest.strip_prefix('-');
                    one.get_arguments().any(|arg| long.is_some() && arg.get_long() == long)
                };
                let others: Vec<&str> =
                    all.get_subcommands().filter(has).map(Command::get_name).collect();
                let near = text(error, ContextKind::SuggestedArg);
                say::unknown_option(&found, &near, &others, &call)
            }
        },
        ErrorKind::MissingRequiredArgument => {
            say::missing(&list(error, ContextKind::InvalidArg), &call)
        }
        ErrorKind::InvalidValue if value.is_empty() => say::no_value(option, &found, &about),
        ErrorKind::InvalidValue => {
            let near = text(error, ContextKind::SuggestedValue);
            say::not_a_choice(option, &value, &list(error, ContextKind::ValidValue), &near)
        }
        ErrorKind::ValueValidation => say::unsuitable(option, &value, &found, &about),
        ErrorKind::ArgumentConflict => {
            let others = list(error, ContextKind::PriorArg);
            match others.is_empty() || others.contains(&found) {
                true => say::twice(option),
                false => say::apart(option, others.iter().map(|other| name_of(other))),
            }
        }
        ErrorKind::TooManyValues => say::takes_no_value(option, &value),
        ErrorKind::InvalidUtf8 => say::no_text(),
        _ => say::wrong(&call),
    }
}

/// The name alone of an argument as clap shows it: `--port` of `--port <PORT>`.
fn name_of(argument: &str) -> &str {
    let first = argument.split(' ').next().unwrap_or_default();
    first.trim_end_matches("...").trim_matches(['<', '>', '[', ']'])
}

fn text(error: &Error, kind: ContextKind) -> String {
    list(error, kind).pop().unwrap_or_default()
}

fn list(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use clap::{Arg, ArgAction, Command};

    use super::*;

    #[test]
    fn what_does_not_go_together() {
        let option = |name: &'static str| Arg::new(name).long(name);
        let command = Command::new("huibian")
            .arg(option("translate").conflicts_with_all(["bundle", "title"]))
            .arg(option("bundle").action(ArgAction::SetTrue))
            .arg(Arg::new("title").value_name("TITLE").num_args(0..));
        let said = |words: &[&str]| {
            let calls = ["huibian"].iter().chain(words);
            let error = command.clone().try_get_matches_from(calls).expect_err("a wrong call");
            problem(&error, &[], MessageLang::En)
        };
        let problem = said(&["--translate", "en", "--bundle", "A title"]);
        assert_eq!(
            (problem.code, problem.message.zh.as_str()),
            ("HB9133", "--translate 不能和 --bundle、TITLE 一起写。")
        );
        assert_eq!(problem.message.en, "--translate does not go together with --bundle, TITLE.");
        let problem = said(&["--bundle", "--bundle"]);
        assert_eq!(
            (problem.code, problem.message.zh.as_str()),
            ("HB9127", "--bundle 写了不止一次。")
        );
    }
}
