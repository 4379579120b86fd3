//! Answers in sentences.
//!
//! Given: an answer. Gives: its words. May not know: how it was found.

mod article;
mod others;

use super::answer::{Answer, Errors, Place};
use crate::base::diag::MessageLang;

/// The answer in `lang`.
pub(super) fn answer(answer: &Answer, lang: MessageLang) -> String {
    match answer {
        Answer::Article(article) => article::article(article, lang),
        Answer::Section(section) => others::section(section, lang),
        Answer::Page(page) => others::page(page, lang),
        Answer::File(file) => others::file(file, lang),
        Answer::Theme(theme) => others::theme(theme, lang),
        Answer::Settings(settings) => others::settings(settings, lang),
        Answer::Redirect(redirect) => others::redirect(redirect, lang),
        Answer::Unread(unread) => others::unread(unread, lang),
        Answer::Outside(outside) => others::outside(outside, lang),
        Answer::Foreign(foreign) => others::foreign(foreign, lang),
        Answer::Nothing(nothing) => others::nothing(nothing, lang),
    }
}

/// A heading and what stands below it; nothing without that.
fn part(heading: &str, rows: String) -> String {
    if rows.is_empty() { rows } else { format!("\n{heading}\n{rows}") }
}

/// One a line.
fn lines<T: ToString>(all: &[T]) -> String {
    all.iter().map(|one| format!("  {}\n", one.to_string())).collect()
}

/// `第 4 行`, and the file if it is another than `own`.
fn place(place: &Place, own: &str, lang: MessageLang) -> String {
    let Place { file, line } = place;
    match (lang, file.as_str() == own) {
        (MessageLang::Zh, true) => format!("第 {line} 行"),
        (MessageLang::En, true) => format!("line {line}"),
        (MessageLang::Zh, false) => format!("{file} 第 {line} 行"),
        (MessageLang::En, false) => format!("{file}, line {line}"),
    }
}

/// That a build is stopped by errors, and which are in the file itself.
fn errors(errors: &Errors, lang: MessageLang) -> String {
    let Errors { own, elsewhere } = errors;
    let count = own.len() + elsewhere;
    if count == 0 {
        return String::new();
    }
    let mut text = match (lang, count) {
        (MessageLang::Zh, _) => {
            format!("暂时不会发布：网站有 {count} 处错误，改正以前 huibian build 不会更新网站。\n")
        }
        (MessageLang::En, 1) => {
            "Not published for now: the site has an error, and huibian build publishes nothing before it is mended.\n".to_owned()
        }
        (MessageLang::En, _) => format!(
            "Not published for now: the site has {count} errors, and huibian build publishes nothing before they are mended.\n"
        ),
    };
    for error in own {
        let (code, message) = (error.code, &error.message);
        text.push_str(&match (lang, error.line) {
            (MessageLang::Zh, Some(line)) => format!("  第 {line} 行：{message}（{code}）\n"),
            (MessageLang::En, Some(line)) => format!("  line {line}: {message} ({code})\n"),
            (MessageLang::Zh, None) => format!("  {message}（{code}）\n"),
            (MessageLang::En, None) => format!("  {message} ({code})\n"),
        });
    }
    if *elsewhere > 0 {
        text.push_str(&match lang {
            MessageLang::Zh => format!("  别的文件里有 {elsewhere} 处：huibian check\n"),
            MessageLang::En => format!("  {elsewhere} in other files: huibian check\n"),
        });
    }
    text
}
