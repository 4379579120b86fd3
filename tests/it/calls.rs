//! How the program answers a wrong call, and its help.

use std::process::Output;

use crate::docs::agree;
use crate::support::{huibian, text};

/// Runs the program in a folder without a site, with the words of `line`.
fn call(line: &str) -> Output {
    let folder = tempfile::tempdir().expect("a folder");
    let words: Vec<&str> = line.split(' ').filter(|word| !word.is_empty()).collect();
    huibian(folder.path(), &words)
}

/// Calls, and what is said of each: a line `> call`, then the message in Chinese and in
/// English.
const WRONG: &str = "\
> cehck
错误[HB9120]：没有名为“cehck”的命令。
怎么办：是不是想用 huibian check？
error[HB9120]: There is no command called `cehck`.
help: Did you mean huibian check?
> 生成
错误[HB9120]：没有名为“生成”的命令。
怎么办：用 huibian --help 查看所有命令。
error[HB9120]: There is no command called `生成`.
help: huibian --help shows all commands.
> build --darfts
错误[HB9121]：没有名为“--darfts”的选项。
怎么办：是不是想写 --drafts？
error[HB9121]: There is no option called `--darfts`.
help: Did you mean --drafts?
> build --strict
错误[HB9121]：没有名为“--strict”的选项。
怎么办：有这个选项的命令是 check。
error[HB9121]: There is no option called `--strict`.
help: It is an option of check.
> build --xyzzy
错误[HB9121]：没有名为“--xyzzy”的选项。
怎么办：应写成 huibian build [选项]；用 huibian build --help 查看说明。
error[HB9121]: There is no option called `--xyzzy`.
help: It is called as huibian build [OPTIONS]; huibian build --help tells more.
> check -x
错误[HB9121]：没有名为“-x”的选项。
怎么办：应写成 huibian check [选项] [文件或文件夹]...；用 huibian check --help 查看说明。
error[HB9121]: There is no option called `-x`.
help: It is called as huibian check [OPTIONS] [PATH]...; huibian check --help tells more.
> build content
错误[HB9122]：多出了“content”。
怎么办：应写成 huibian build [选项]；用 huibian build --help 查看说明。
error[HB9122]: `content` is one argument too many.
help: It is called as huibian build [OPTIONS]; huibian build --help tells more.
> book
错误[HB9123]：缺少 <期或汇编>。
怎么办：应写成 huibian book [选项] <期或汇编>；用 huibian book --help 查看说明。
error[HB9123]: There is no <REF>.
help: It is called as huibian book [OPTIONS] <REF>; huibian book --help tells more.
> why
错误[HB9123]：缺少 <文件或网址>。
怎么办：应写成 huibian why [选项] <文件或网址>；用 huibian why --help 查看说明。
error[HB9123]: There is no <FILE|URL>.
help: It is called as huibian why [OPTIONS] <FILE|URL>; huibian why --help tells more.
> check --format xml
错误[HB9124]：--format 不能是“xml”。
怎么办：可选：text、json、github。
error[HB9124]: --format cannot be `xml`.
help: Choose one of: text, json, github.
> check --format jsn
错误[HB9124]：--format 不能是“jsn”。
怎么办：是不是想写 json？可选：text、json、github。
error[HB9124]: --format cannot be `jsn`.
help: Did you mean json? Choose one of: text, json, github.
> completions tcsh
错误[HB9124]：终端 不能是“tcsh”。
怎么办：是不是想写 zsh？可选：bash、elvish、fish、powershell、zsh。
error[HB9124]: SHELL cannot be `tcsh`.
help: Did you mean zsh? Choose one of: bash, elvish, fish, powershell, zsh.
> check --format
错误[HB9125]：--format 后面还缺一个值。
怎么办：应写成 --format <格式>。输出的格式：text、json、github；默认 text。
error[HB9125]: --format needs a value after it.
help: Write --format <FORMAT>. The format of the output: text, json, github; by default text.
> serve --port 八千
错误[HB9126]：--port 不能是“八千”。
怎么办：应写成 --port <端口>。端口，不大于 65535 的整数；已被占用时用下一个，0 表示任意；默认 1111。
error[HB9126]: --port cannot be `八千`.
help: Write --port <PORT>. The port, a number up to 65535; the next one if it is taken, 0 for any; by default 1111.
> serve --port 70000
错误[HB9126]：--port 不能是“70000”。
怎么办：应写成 --port <端口>。端口，不大于 65535 的整数；已被占用时用下一个，0 表示任意；默认 1111。
error[HB9126]: --port cannot be `70000`.
help: Write --port <PORT>. The port, a number up to 65535; the next one if it is taken, 0 for any; by default 1111.
> build --out a --out b
错误[HB9127]：--out 写了不止一次。
怎么办：请只留一个。
error[HB9127]: --out stands there more than once.
help: Keep one of them.
> check --strict --strict
错误[HB9127]：--strict 写了不止一次。
怎么办：请只留一个。
error[HB9127]: --strict stands there more than once.
help: Keep one of them.
> build --drafts=no
错误[HB9128]：--drafts 不带值，现在写了“no”。
怎么办：只写 --drafts。
error[HB9128]: --drafts takes no value; `no` stands after it.
help: Write --drafts alone.
> --root .
错误[HB9129]：没有写命令。
怎么办：应写成 huibian [选项] <命令>；用 huibian --help 查看说明。
error[HB9129]: There is no command.
help: It is called as huibian [OPTIONS] <COMMAND>; huibian --help tells more.
> schema cases
错误[HB9132]：没有名为“cases”的类型。
怎么办：是不是想写 case？可选：article、case、profile、brief、report、issue、compilation、page、section、diagnostics。
error[HB9132]: There is no type called `cases`.
help: Did you mean case? Choose one of: article, case, profile, brief, report, issue, compilation, page, section, diagnostics.
";

#[test]
fn wrong_calls_are_told_in_both_languages() {
    let mut said = String::new();
    for line in WRONG.lines().filter_map(|line| line.strip_prefix("> ")) {
        said.push_str(&format!("> {line}\n"));
        for lang in ["zh", "en"] {
            let answer = call(&format!("{line} --lang {lang}"));
            said.push_str(&text(&answer.stderr));
            assert_eq!(text(&answer.stdout), "", "{line}");
            assert_eq!(answer.status.code(), Some(2), "{line}");
        }
    }
    assert_eq!(said, WRONG);
}

#[test]
fn the_language_may_be_asked_for_anywhere() {
    let english = "error[HB9120]: There is no command called `ffff`.\nhelp: huibian --help shows all commands.\n";
    for line in ["--lang en ffff", "ffff --lang en", "--lang=en ffff", "ffff --lang=en"] {
        assert_eq!(text(&call(line).stderr), english, "{line}");
    }
    // What is neither is told in the language of the locale.
    assert_eq!(
        text(&call("build --lang fr").stderr),
        "错误[HB9124]：--lang 不能是“fr”。\n怎么办：可选：zh、en。\n"
    );
    assert_eq!(
        text(&call("build --lang").stderr),
        "错误[HB9125]：--lang 后面还缺一个值。\n怎么办：应写成 --lang <语言>。提示信息的语言：zh、en。\n"
    );
}

#[cfg(unix)]
#[test]
fn words_that_are_no_text() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let answer = std::process::Command::new(env!("CARGO_BIN_EXE_huibian"))
        .args([OsStr::new("--lang"), OsStr::new("zh"), OsStr::new("why")])
        .arg(OsStr::from_bytes(b"a\xff.md"))
        .output()
        .expect("the program starts");
    assert_eq!(
        text(&answer.stderr),
        "错误[HB9130]：有一个参数读不出来。\n怎么办：请检查文件名里有没有乱码，再试一次。\n"
    );
    assert_eq!(answer.status.code(), Some(2));
}

/// The names of all commands, as the help lists them.
fn commands() -> Vec<String> {
    let help = text(&call("--help --lang en").stdout);
    let (_, list) = help.split_once("Commands:\n").expect("a list of commands");
    let (list, _) = list.split_once("\n\n").expect("options follow");
    let name = |line: &str| line.split_whitespace().next().unwrap_or_default().to_owned();
    list.lines().map(name).collect()
}

#[test]
fn the_help_of_all_commands() {
    for lang in ["zh", "en"] {
        let mut help = String::new();
        for command in std::iter::once(String::new()).chain(commands()) {
            let answer = call(&format!("{command} --help --lang {lang}"));
            assert!(answer.status.success(), "{command}");
            assert_eq!(text(&answer.stderr), "", "{command}");
            let short = call(&format!("{command} -h --lang {lang}"));
            assert_eq!(text(&short.stdout), text(&answer.stdout), "{command}");
            help.push_str(&format!("$ huibian {command} --help\n").replace("  ", " "));
            help.push_str(&text(&answer.stdout));
            help.push('\n');
        }
        agree(
            &format!("tests/it/calls/help.{lang}.txt"),
            help.replace("\n\n\n", "\n\n").trim_start(),
        );
    }
}

#[test]
fn help_without_a_word() {
    let answer = call("");
    assert_eq!(answer.status.code(), Some(2));
    assert_eq!(text(&answer.stdout), "");
    assert_eq!(text(&answer.stderr), text(&call("--help").stdout));
    let version = format!("huibian {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(text(&call("--version").stdout), version);
}

#[test]
fn completions_name_every_command() {
    for (shell, said) in [
        ("bash", "complete -F _huibian"),
        ("zsh", "#compdef huibian"),
        ("fish", "complete -c huibian"),
        ("powershell", "Register-ArgumentCompleter"),
        ("elvish", "set edit:completion:arg-completer[huibian]"),
    ] {
        let answer = call(&format!("completions {shell}"));
        let script = text(&answer.stdout);
        assert!(answer.status.success() && script.contains(said), "{shell}: {script}");
        for command in commands() {
            assert!(script.contains(&command), "{shell} does not name {command}");
        }
        // What is said of a command is in the language of messages.
        assert!(shell == "bash" || script.contains("生成网站"), "{shell}");
    }
}
