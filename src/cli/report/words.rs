//! What a report says beside the problems themselves.

use crate::base::diag::{Diags, Level, MessageLang};

/// The name of a level, in Chinese and in English.
pub(super) fn level(level: Level) -> (&'static str, &'static str) {
    match level {
        Level::Error => ("错误", "error"),
        Level::Warning => ("警告", "warning"),
        Level::Note => ("提示", "note"),
    }
}

/// How many problems of each level there are: `错误 2 处，警告 1 处`. Empty when
/// there is none.
pub fn counts(diags: &Diags, lang: MessageLang) -> String {
    let of_level = |one| match (diags.count(one), level(one), lang) {
        (0, _, _) => None,
        (count, (zh, _), MessageLang::Zh) => Some(format!("{zh} {count} 处")),
        (1, (_, en), MessageLang::En) => Some(format!("1 {en}")),
        (count, (_, en), MessageLang::En) => Some(format!("{count} {en}s")),
    };
    let parts: Vec<String> =
        [Level::Error, Level::Warning, Level::Note].into_iter().filter_map(of_level).collect();
    parts.join(lang.of("，", ", "))
}

/// That the same is the matter in `count` more places, which follow.
pub(super) fn same(count: usize, lang: MessageLang) -> String {
    match (lang, count) {
        (MessageLang::Zh, _) => format!("同样的问题还有 {count} 处："),
        (MessageLang::En, 1) => "The same in 1 more place:".to_owned(),
        (MessageLang::En, _) => format!("The same in {count} more places:"),
    }
}

/// That `count` of those places are not listed.
pub(super) fn further(count: usize, lang: MessageLang) -> String {
    match lang {
        MessageLang::Zh => format!("另有 {count} 处"),
        MessageLang::En => format!("and {count} more"),
    }
}

/// That `count` problems are not shown; with `advice`, how to see them.
pub(super) fn hidden(count: usize, advice: bool, lang: MessageLang) -> String {
    let (zh, en) = match advice {
        true => (
            "：用 huibian check --all 全部列出，或在 huibian check 后面写上文件、文件夹，只看一部分",
            ": huibian check --all shows all, huibian check PATH those of a file or folder",
        ),
        false => ("", ""),
    };
    match lang {
        MessageLang::Zh => format!("另有 {count} 处没有列出{zh}。"),
        MessageLang::En => format!("{count} more are not shown{en}."),
    }
}

/// That `count` of all problems are put right by a command.
pub(super) fn fixable(count: usize, lang: MessageLang) -> String {
    match lang {
        MessageLang::Zh => format!("其中 {count} 处可以自动改正：huibian fix"),
        MessageLang::En => format!("{count} of them can be put right: huibian fix"),
    }
}

/// Where `code` is explained.
pub(super) fn explained(code: &str, lang: MessageLang) -> String {
    match lang {
        MessageLang::Zh => format!("详细说明：huibian explain {code}"),
        MessageLang::En => format!("What it means: huibian explain {code}"),
    }
}

/// What to do.
pub(super) fn remedy(hint: &str, lang: MessageLang) -> String {
    match lang {
        MessageLang::Zh => format!("怎么办：{hint}"),
        MessageLang::En => format!("help: {hint}"),
    }
}
