//! What is said about translations. Each message is written once, in both languages.

use crate::base::diag::{Problem, Words};
use crate::base::path::RelPath;

pub(super) fn stale(original: &RelPath, file: &RelPath) -> Problem {
    Problem::warning(
        "HB6230",
        Words::new(
            format!("这篇译文写成以后，原文 {original} 有修改。"),
            format!("The original {original} has been revised since this translation was made."),
        ),
    )
    .hint(Words::new(
        format!("请对照原文改好译文，再运行 huibian fix --stamp {file}。"),
        format!("Bring the translation up to date, then run huibian fix --stamp {file}."),
    ))
}

pub(super) fn unstamped(original: &RelPath) -> Problem {
    Problem::note(
        "HB6231",
        Words::new(
            format!("这篇译文没有写明译自 {original} 的哪个版本。"),
            format!("This translation does not say which version of {original} it was made from."),
        ),
    )
    .hint(Words::new(
        "如果译文与原文一致，运行 huibian fix 即可补上；以后原文修改时会有提醒。",
        "If it agrees with the original, run huibian fix; you will be told when the original changes.",
    ))
}

pub(super) fn no_stamp(written: &str, file: &RelPath) -> Problem {
    Problem::warning(
        "HB6232",
        Words::new(
            format!("字段“translated_from”应为八位数字和字母 a 到 f，现在写的是“{written}”。"),
            format!(
                "The field `translated_from` should be eight digits and letters from a to f; it is \
                 `{written}`."
            ),
        ),
    )
    .hint(Words::new(
        format!("它由 huibian 填写：对照原文看过译文以后，运行 huibian fix --stamp {file}。"),
        format!(
            "It is written by huibian: compare the translation with the original, then run huibian \
             fix --stamp {file}."
        ),
    ))
}

pub(super) fn no_translation() -> Problem {
    Problem::note(
        "HB6233",
        Words::new(
            "字段“translated_from”只用于译文，写在这里不起作用。",
            "The field `translated_from` is for translations; here it has no effect.",
        ),
    )
    .hint(Words::new("请删去这一行。", "Delete the line."))
}
