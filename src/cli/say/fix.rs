//! What `fix` says.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use super::MessageLang;
use crate::base::diag::{Problem, Words};
use crate::base::path::RelPath;
use crate::mend::Change;
use crate::source::cause;

/// A patch, with colours where they are wanted.
pub(in crate::cli) fn diff(path: &RelPath, patch: &str, colour: bool) -> String {
    if patch.is_empty() {
        // Only the encoding changes.
        return format!("--- {path}\n+++ {path}\n");
    }
    if !colour {
        return patch.to_owned();
    }
    let painted = patch.lines().map(|line| match line.as_bytes().first() {
        Some(b'+') => format!("\u{1b}[32m{line}\u{1b}[0m\n"),
        Some(b'-') => format!("\u{1b}[31m{line}\u{1b}[0m\n"),
        Some(b'@') => format!("\u{1b}[36m{line}\u{1b}[0m\n"),
        _ => format!("{line}\n"),
    });
    painted.collect()
}

fn count(changes: &BTreeMap<RelPath, Change>) -> (usize, usize) {
    (changes.len(), changes.values().map(|change| change.problems.len()).sum())
}

/// What would be changed.
pub(in crate::cli) fn would_be(changes: &BTreeMap<RelPath, Change>, lang: MessageLang) -> String {
    let (files, places) = count(changes);
    match (files, lang) {
        (0, _) => nothing(lang).to_owned(),
        (_, MessageLang::Zh) => {
            format!(
                "可以改正 {files} 个文件里的 {places} 处；现在没有改动。去掉 --dry-run 就会改正。"
            )
        }
        (_, MessageLang::En) => format!(
            "{} in {} can be put right; nothing was changed. Without --dry-run it is.",
            number(places, "place"),
            number(files, "file")
        ),
    }
}

/// What was changed.
pub(in crate::cli) fn done(changes: &BTreeMap<RelPath, Change>, lang: MessageLang) -> String {
    let (files, places) = count(changes);
    match (files, lang) {
        (0, _) => nothing(lang).to_owned(),
        (_, MessageLang::Zh) => format!("已改正 {files} 个文件里的 {places} 处。"),
        (_, MessageLang::En) => {
            format!("Put right {} in {}.", number(places, "place"), number(files, "file"))
        }
    }
}

fn nothing(lang: MessageLang) -> &'static str {
    lang.of("没有可以自动改正的地方。", "There is nothing that can be put right by itself.")
}

fn number(count: usize, noun: &str) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{s}")
}

/// A file and what was put right in it, a line each.
pub(in crate::cli) fn fixed(
    path: &RelPath,
    change: &Change,
    backup: Option<&Path>,
    lang: MessageLang,
) -> String {
    let mut text = format!("{path}\n");
    for problem in &change.problems {
        let place = match problem.span {
            Some(span) => format!("{}:{}", span.line, span.column),
            None => String::new(),
        };
        let message = lang.pick(&problem.message);
        text.push_str(&format!("  {place:<7} {}  {message}\n", problem.code));
    }
    if let Some(backup) = backup {
        let name = backup.file_name().unwrap_or_default().to_string_lossy();
        text.push_str(&match lang {
            MessageLang::Zh => format!("  原文件留在 {name}\n"),
            MessageLang::En => format!("  The file as it was is kept in {name}\n"),
        });
    }
    text
}

/// Why a file was not written; those before it were.
pub(in crate::cli) fn not_fixed(path: &RelPath, written: usize, error: &io::Error) -> Problem {
    let cause = cause(error);
    Problem::error(
        "HB9112",
        Words::new(
            format!("{path} 没有改正：{}。此前已改正 {written} 个文件。", cause.zh),
            format!(
                "{path} was not put right: {}. {} before it were.",
                cause.en,
                number(written, "file")
            ),
        ),
    )
    .hint(Words::new(
        "请关闭正在编辑它的程序，检查它是否只读，再运行一次。",
        "Close the program that edits it, see whether it is read-only, and run this again.",
    ))
}
