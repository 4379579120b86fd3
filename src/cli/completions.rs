//! `huibian completions`: what a shell needs to complete the calls of this program.

use clap::{Arg, ArgMatches, Command, value_parser};
use clap_complete::{Shell, generate};

use super::{MessageLang, args, say};

/// The command in `lang`.
pub(super) fn command(lang: MessageLang) -> Command {
    Command::new("completions")
        .about(lang.of("输出命令行补全脚本", "Print a script that completes calls in a shell"))
        .arg(
            Arg::new("shell")
                .value_name(lang.of("终端", "SHELL"))
                .required(true)
                .value_parser(value_parser!(Shell))
                .help(lang.of("用哪种终端", "The shell")),
        )
}

/// What `completions` is called with.
#[derive(Debug)]
pub(super) struct Call {
    shell: Shell,
}

impl Call {
    /// Reads the arguments.
    pub(super) fn new(matches: &ArgMatches) -> Self {
        let shell = matches.get_one::<Shell>("shell").copied();
        Self { shell: shell.unwrap_or(Shell::Bash) }
    }
}

/// Prints the script.
pub(super) fn run(call: &Call, lang: MessageLang) {
    let mut script = Vec::new();
    generate(call.shell, &mut args::command(lang), "huibian", &mut script);
    say::result(String::from_utf8_lossy(&script).trim_end());
}
