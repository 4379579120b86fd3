//! What is said about files and the vocabulary of tags. Each message is written
//! once, in both languages.

use crate::base::diag::{Problem, Words};

pub(super) fn no_front_matter() -> Problem {
    Problem::error(
        "HB1304",
        Words::new("文件开头没有写字段。", "The file does not begin with front matter."),
    )
    .hint(Words::new(
        "请在最前面写三行：第一行 ---，第二行 title: 标题，第三行 ---。",
        "Begin it with three lines: ---, then title: with the title, then ---.",
    ))
}

pub(super) fn tag_without_name() -> Problem {
    Problem::error("HB1301", Words::new("这个标签没有名称。", "This tag has no name."))
        .hint(Words::new("请补上 name = \"…\"。", "Add name = \"…\"."))
}

pub(super) fn tag_slug(slug: &str) -> Problem {
    Problem::error(
        "HB1302",
        Words::new(
            format!("标签的地址名“{slug}”只能用小写字母、数字和连字符。"),
            format!("The tag's slug `{slug}` may hold only small letters, digits and hyphens."),
        ),
    )
    .hint(Words::new("例如 slug = \"kepu\"。", "For example slug = \"kepu\"."))
}

pub(super) fn tag_twice(word: &str, line: u32) -> Problem {
    Problem::error(
        "HB1303",
        Words::new(
            format!("“{word}”已在第 {line} 行用作标签名或同义词。"),
            format!("`{word}` is already a tag's name or synonym on line {line}."),
        ),
    )
    .hint(Words::new("请只保留一处。", "Keep it in one place only."))
}
