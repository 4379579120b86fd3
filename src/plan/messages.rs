//! What is said about addresses. Each message is written once, in both languages.

use crate::base::diag::{Problem, Words};
use crate::base::path::{Address, RelPath};

pub(super) fn address_twice(address: &Address, other: Option<&RelPath>) -> Problem {
    let (zh, en) = match other {
        Some(file) => (format!("已由 {file} 使用"), format!("is already that of {file}")),
        None => {
            ("已由站点自身的页面使用".to_owned(), "is that of a page of the site itself".to_owned())
        }
    };
    Problem::error(
        "HB3001",
        Words::new(format!("地址 {address} {zh}。"), format!("The address {address} {en}.")),
    )
    .hint(Words::new(
        "请在其中一个文件的文首写 slug: 另一个名称，或给文件改名。",
        "Give one of them another slug: in its front matter, or another file name.",
    ))
}

pub(super) fn alias_form(alias: &str) -> Problem {
    Problem::error(
        "HB3002",
        Words::new(
            format!("旧地址“{alias}”的写法不对。"),
            format!("The alias `{alias}` is not an address of this site."),
        ),
    )
    .hint(Words::new(
        "请写以斜杠开头的地址，例如 /old/page/。",
        "Write an address that begins with a slash, for example /old/page/.",
    ))
}

pub(super) fn name_with_backslash() -> Problem {
    Problem::error(
        "HB3003",
        Words::new(
            "文件名里有反斜杠“\\”，不能照原名发布。",
            "The file's name has a backslash and cannot be published as it is.",
        ),
    )
    .hint(Words::new("请给它改名。", "Give it another name."))
}
