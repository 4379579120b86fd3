//! The language of messages.

use std::ffi::OsString;

use crate::base::diag::MessageLang;

/// The language that `--lang` asks for, else that of the locale, else Chinese:
/// whoever has no locale set is most likely an editor on Windows.
pub(super) fn choose(arguments: &[OsString]) -> MessageLang {
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let asked = texts.iter().enumerate().find_map(|(at, text)| match *text {
        "--lang" => texts.get(at + 1).copied(),
        text => text.strip_prefix("--lang="),
    });
    match asked {
        Some("en") => return MessageLang::En,
        Some("zh") => return MessageLang::Zh,
        // What else is asked for is a wrong call, which is told in the locale's.
        _ => {}
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    match locale {
        Some(locale) if !locale.starts_with("zh") => MessageLang::En,
        _ => MessageLang::Zh,
    }
}
