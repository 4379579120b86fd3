//! The help of a command in the language of messages. clap words its own in English
//! and breaks lines at blanks, which Chinese has none of.

use clap::builder::{StyledStr, Styles};
use clap::{Arg, ArgAction, Command};

use super::MessageLang;
use super::columns::{Row, table};
use super::screen::Stream;

/// The columns of a line of help at most, however wide the terminal.
const WIDEST: usize = 100;

/// What stands for the options in clap's words.
const OPTIONS: &str = "[OPTIONS]";

/// `command` with its help, and the commands below it with theirs.
pub(super) fn added(command: Command, lang: MessageLang) -> Command {
    let width = Stream::Out.width().map_or(WIDEST, |columns| columns.clamp(40, WIDEST));
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version)
        .help(lang.of("显示版本", "Print the version"));
    let command = with_flag(command, lang)
        .mut_subcommands(|below| with_flag(below, lang))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(version);
    // Only a command that is put together can be read: it has what all share.
    let mut whole = command.clone();
    whole.build();
    let of_all = text(&whole, width, lang);
    let texts: Vec<(String, StyledStr)> = whole
        .get_subcommands()
        .map(|below| (below.get_name().to_owned(), text(below, width, lang)))
        .collect();
    let command = command.override_help(of_all);
    texts.into_iter().fold(command, |command, (name, text)| {
        command.mut_subcommand(name, |below| below.override_help(text))
    })
}

fn with_flag(command: Command, lang: MessageLang) -> Command {
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help(lang.of("显示用法", "Print help"));
    command.disable_help_flag(true).arg(help)
}

/// What a command is for, how it is called, and what may stand in the call.
fn text(command: &Command, width: usize, lang: MessageLang) -> StyledStr {
    let style = *Styles::styled().get_header();
    let heading = |zh, en| format!("{style}{}{style:#}", lang.of(zh, en));
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let usage = usage(command, lang).replace('\n', lang.of("\n      ", "\n       "));
    let mut text = format!("{about}\n\n{}{usage}\n", heading("用法：", "Usage: "));
    let commands = command.get_subcommands().map(|below| {
        let about = below.get_about().map(ToString::to_string).unwrap_or_default();
        (below.get_name().to_owned(), about)
    });
    let arguments = command.get_positionals().map(|arg| (named(arg), said(arg, lang)));
    let mut options: Vec<&Arg> =
        command.get_arguments().filter(|arg| !arg.is_positional()).collect();
    // Its own first, then what all commands have; last help and version.
    options.sort_by_key(|arg| (arg.get_short().is_some(), arg.is_global_set()));
    let options = options.into_iter().map(|arg| (named(arg), said(arg, lang)));
    let parts: [(String, Vec<Row>); 3] = [
        (heading("命令：", "Commands:"), commands.collect()),
        (heading("参数：", "Arguments:"), arguments.collect()),
        (heading("选项：", "Options:"), options.collect()),
    ];
    for (heading, rows) in parts {
        if !rows.is_empty() {
            text.push_str(&format!("\n{heading}\n{}", table(&rows, Some(width))));
        }
    }
    text.into()
}

/// How a command is called, one way a line: as it says itself, else by its arguments.
pub(super) fn usage(command: &Command, lang: MessageLang) -> String {
    // clap does not tell whether a command says it, but its own usage names the options,
    // of which every command of ours has some.
    let shown = command.clone().render_usage().to_string();
    if !shown.contains(OPTIONS) {
        let ways = shown.trim_start_matches("Usage:").lines().map(str::trim);
        return ways.collect::<Vec<_>>().join("\n");
    }
    let name = command.get_bin_name().unwrap_or(command.get_name());
    let mut usage = format!("{name} {}", lang.of("[选项]", OPTIONS));
    if command.has_subcommands() {
        usage.push_str(lang.of(" <命令>", " <COMMAND>"));
    }
    for arg in command.get_positionals() {
        usage.push_str(&format!(" {arg}"));
    }
    usage
}

/// `--port <PORT>`, `[PATH]...`, `-h, --help`
fn named(arg: &Arg) -> String {
    match arg.get_short() {
        Some(letter) => format!("-{letter}, {arg}"),
        None => arg.to_string(),
    }
}

/// What an argument is for, what may stand there, and what stands for it.
pub(super) fn said(arg: &Arg, lang: MessageLang) -> String {
    let mut text = arg.get_help().map(ToString::to_string).unwrap_or_default();
    if !arg.get_action().takes_values() {
        return text;
    }
    let values: Vec<String> =
        arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    if !values.is_empty() {
        text.push_str(&format!("{}{}", lang.of("：", ": "), values.join(lang.of("、", ", "))));
    }
    if let [value] = arg.get_default_values() {
        let (value, open) = (value.to_string_lossy(), lang.of("；默认 ", "; by default "));
        text.push_str(&format!("{open}{value}"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_may_say_how_it_is_called() {
        let all = |lang| {
            let new = Command::new("new").override_usage("huibian new TYPE\n  huibian new FILE");
            let list = Command::new("list").arg(Arg::new("what").value_name("WHAT"));
            let shared = Arg::new("root").long("root").global(true);
            let all = Command::new("huibian").version("1").arg(shared).subcommands([new, list]);
            let mut all = added(all, lang);
            all.build();
            all
        };
        let usages = |lang| -> Vec<String> {
            all(lang).get_subcommands().map(|below| usage(below, lang)).collect()
        };
        let own = "huibian new TYPE\nhuibian new FILE";
        assert_eq!(usages(MessageLang::Zh), [own, "huibian list [选项] [WHAT]"]);
        assert_eq!(usages(MessageLang::En), [own, "huibian list [OPTIONS] [WHAT]"]);
    }
}
