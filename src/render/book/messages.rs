//! What is said about books. Each message is written once, in both languages.

use crate::base::diag::{Problem, Words};

pub(super) fn epub_error(title: &str, message: &str) -> Problem {
    Problem::error(
        "HB4101",
        Words::new(
            format!("《{title}》不能写成 EPUB：{message}"),
            format!("“{title}” cannot be written as EPUB: {message}"),
        ),
    )
    .hint(Words::new(
        "请先去掉最近改动的图片再试；如仍不行，请把这条信息告诉维护者。",
        "Try without the pictures that changed last; if that does not help, please report this.",
    ))
}
