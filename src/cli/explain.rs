//! `huibian explain`: what a message means, with an example.

use clap::{Arg, ArgMatches, Command};

use super::{MessageLang, Stop, say};
use crate::rules::{self, Example, Part, Rule, SUBJECTS, Subject, level_name};

/// The command and its options.
pub(super) fn command(lang: MessageLang) -> Command {
    Command::new("explain")
        .about(lang.of(
            "说明一条提示：什么意思，怎样改，举个例子",
            "What a message means and what to do, with an example",
        ))
        .arg(Arg::new("code").value_name(lang.of("编号", "CODE")).help(
            lang.of("编号，如 HB1003；不写就列出全部", "Its code, such as HB1003; all without it"),
        ))
}

/// How many codes are offered in place of one that does not exist.
const NEAR: usize = 3;

/// Explains the code that is asked for; lists those of a subject, or all.
pub(super) fn run(matches: &ArgMatches, lang: MessageLang) -> Result<(), Stop> {
    let Some(written) = matches.get_one::<String>("code") else {
        let all: Vec<String> = SUBJECTS.iter().map(|subject| list(subject, lang)).collect();
        say::result(all.join("\n").trim_end());
        return Ok(());
    };
    let code = code(written);
    if let Some(rule) = rules::find(&code) {
        say::result(explanation(rule, lang).trim_end());
    } else if let Some(subject) = SUBJECTS.iter().find(|subject| subject.code == code) {
        say::result(list(subject, lang).trim_end());
    } else {
        return Err(Stop::failed(say::explain::no_code(written, &near(&code))));
    }
    Ok(())
}

/// The code that was meant: `1003`, `hb1003` and `[HB1003]` are HB1003.
fn code(written: &str) -> String {
    let code = written.trim_matches(['[', ']', ' ']).to_uppercase();
    let digits = !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_digit());
    if digits { format!("HB{code}") } else { code }
}

/// The rules of the same subject whose codes are nearest to `code`.
fn near(code: &str) -> Vec<&'static Rule> {
    let number = |code: &str| code.get(2..)?.parse::<i64>().ok();
    let subject = SUBJECTS.iter().find(|subject| code.starts_with(subject.code));
    let (Some(subject), Some(wanted)) = (subject, number(code)) else { return Vec::new() };
    let mut near: Vec<&Rule> = subject.rules().collect();
    near.sort_by_key(|rule| number(rule.code).map(|number| (number - wanted).abs()));
    near.truncate(NEAR);
    near.sort_by_key(|rule| rule.code);
    near
}

/// The rules of a subject, a line each.
fn list(subject: &Subject, lang: MessageLang) -> String {
    let mut out = format!("{} {}\n", subject.code, subject.title.pick(lang));
    for rule in subject.rules() {
        let level = level_name(rule.level).pick(lang);
        let width = if lang == MessageLang::En { 7 } else { 0 };
        out.push_str(&format!("  {}  {level:width$}  {}\n", rule.code, rule.title.pick(lang)));
    }
    out
}

fn explanation(rule: &Rule, lang: MessageLang) -> String {
    let (title, level) = (rule.title.pick(lang), level_name(rule.level).pick(lang));
    let mut out = match lang {
        MessageLang::Zh => format!("{level}[{}]：{title}\n", rule.code),
        MessageLang::En => format!("{level}[{}]: {title}\n", rule.code),
    };
    out.push_str(&format!("\n{}\n", rule.why.pick(lang)));
    if let Example::Case(case) = rule.example {
        out.push_str(&format!("\n{}{}\n", lang.of("例如：", "For example: "), case.pick(lang)));
    }
    if let Some((before, changes)) = rule.example.parts() {
        out.push_str(lang.of("\n改之前：\n", "\nBefore:\n"));
        before.iter().for_each(|part| out.push_str(&block(part, lang)));
        out.push_str(lang.of("\n改之后：\n", "\nAfter:\n"));
        changes.iter().for_each(|part| out.push_str(&block(part, lang)));
    }
    out
}

/// A file with its name, indented.
fn block(part: &Part, lang: MessageLang) -> String {
    let Some(text) = &part.text else {
        return format!("  {}{}\n", lang.of("删去 ", "deleted: "), part.path);
    };
    let mut out = format!("  {}\n", part.path);
    for line in text.lines() {
        out.push_str(format!("    {line}").trim_end());
        out.push('\n');
    }
    out
}
