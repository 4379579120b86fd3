//! What `list` says.

use unicode_width::UnicodeWidthStr;

use crate::base::diag::MessageLang;
use crate::base::lang::Lang;
use crate::cli::list::{Item, What};

impl What {
    /// What it lists, for the help of the command.
    pub fn help(self, lang: MessageLang) -> &'static str {
        match self {
            Self::Drafts => lang.of("草稿", "Drafts"),
            Self::Future => lang.of("未到发布时间的文章", "Articles that are not yet due"),
            Self::Expired => lang.of("已经失效的文章", "Articles that have expired"),
            Self::Internal => lang.of("内部文章和内部资料", "Articles that are internal"),
            Self::Untranslated => lang.of("缺某种语言的文章", "Articles that a language lacks"),
            Self::Stale => {
                lang.of("原文改过以后还没有跟上的译文", "Translations whose originals were revised")
            }
        }
    }

    fn none(self, lang: MessageLang) -> &'static str {
        match self {
            Self::Drafts => lang.of("没有草稿。", "There are no drafts."),
            Self::Future => lang.of("没有未到发布时间的文章。", "All articles are due."),
            Self::Expired => lang.of("没有失效的文章。", "No article has expired."),
            Self::Internal => lang.of("没有内部文章。", "No article is internal."),
            Self::Untranslated => {
                lang.of("文章都已译成各种语言。", "Every language has all articles.")
            }
            Self::Stale => lang.of("没有过时的译文。", "No translation is stale."),
        }
    }
}

/// The list: file, title and reason in columns, and a line that counts.
pub fn list(what: What, items: &[Item], lang: MessageLang) -> String {
    if items.is_empty() {
        return what.none(lang).to_owned();
    }
    let widest = |text: fn(&Item) -> &str| items.iter().map(|item| text(item).width()).max();
    let columns = [widest(|item| item.file.as_str()), widest(|item| &item.title)]
        .map(Option::unwrap_or_default);
    let mut out = String::new();
    for item in items {
        let mut line = String::new();
        for (text, width) in [item.file.as_str(), &item.title].into_iter().zip(columns) {
            line.push_str(text);
            line.push_str(&" ".repeat(width - text.width() + 2));
        }
        line.push_str(&reason(item, lang));
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out.push_str(&count(items, lang));
    out
}

/// How many there are, and where languages lack some, how many each of them.
fn count(items: &[Item], lang: MessageLang) -> String {
    let mut langs: Vec<&Lang> = items.iter().flat_map(|item| &item.missing).collect();
    langs.sort();
    langs.dedup();
    let lacks = langs.into_iter().map(|one| {
        let count = items.iter().filter(|item| item.missing.contains(one)).count();
        match lang {
            MessageLang::Zh => format!("，缺 {one} 的 {count} 篇"),
            MessageLang::En => format!(", {count} missing in {one}"),
        }
    });
    let lacks: String = lacks.collect();
    match lang {
        MessageLang::Zh => format!("共 {} 篇{lacks}。", items.len()),
        MessageLang::En => format!("{} in all{lacks}.", items.len()),
    }
}

/// Why an article is listed, beyond what the list is of.
fn reason(item: &Item, lang: MessageLang) -> String {
    let date = item.date.as_deref().unwrap_or_default();
    let days = item.days.unwrap_or_default();
    let missing: Vec<&str> = item.missing.iter().map(Lang::as_str).collect();
    let plural = if days == 1 { "" } else { "s" };
    match (item.reason, lang) {
        ("future", MessageLang::Zh) => match days {
            0 => format!("今天发布（{date}）"),
            _ => format!("{date} 发布，还有 {days} 天"),
        },
        ("future", MessageLang::En) => match days {
            0 => format!("due today ({date})"),
            _ => format!("due {date}, in {days} day{plural}"),
        },
        ("expired", MessageLang::Zh) => match days {
            0 => format!("今天失效（{date}）"),
            _ => format!("{date} 失效，已过 {days} 天"),
        },
        ("expired", MessageLang::En) => match days {
            0 => format!("expired today ({date})"),
            _ => format!("expired {date}, {days} day{plural} ago"),
        },
        ("internal_issue", _) => lang.of("内部资料", "internal material").to_owned(),
        ("untranslated", MessageLang::Zh) => format!("缺 {}", missing.join("、")),
        ("untranslated", MessageLang::En) => format!("missing in {}", missing.join(", ")),
        ("stale", _) => {
            let original = item.original.as_ref().map(ToString::to_string).unwrap_or_default();
            match (item.date.is_some(), lang) {
                (true, MessageLang::Zh) => {
                    format!("原文 {original} 于 {date} 修改，已有 {days} 天")
                }
                (true, MessageLang::En) => {
                    format!("{original} was revised {date}, {days} day{plural} ago")
                }
                (false, MessageLang::Zh) => format!("原文 {original} 有修改"),
                (false, MessageLang::En) => format!("{original} was revised"),
            }
        }
        _ => String::new(),
    }
}
