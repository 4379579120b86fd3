//! What is said about files on disk. Each message is written once, in both languages.

use std::io;

use crate::base::diag::{Problem, Words};
use crate::base::path::RelPath;

/// Why an operation on a file failed, in words that end a sentence.
pub fn cause(error: &io::Error) -> Words {
    let (zh, en) = match error.kind() {
        io::ErrorKind::NotFound => ("没有找到", "it was not found"),
        io::ErrorKind::PermissionDenied => ("没有权限", "permission was denied"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            ("磁盘已满", "the disk is full")
        }
        io::ErrorKind::ReadOnlyFilesystem => ("磁盘是只读的", "the disk is read-only"),
        io::ErrorKind::FileTooLarge => ("文件太大", "the file is too large"),
        io::ErrorKind::InvalidFilename => {
            ("文件名太长或有不能用的字符", "the name is too long or holds forbidden characters")
        }
        io::ErrorKind::NotADirectory => {
            ("路径中有一段不是文件夹", "a part of the path is no folder")
        }
        io::ErrorKind::IsADirectory => ("这是一个文件夹", "it is a folder"),
        io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy => {
            ("正被别的程序使用", "another program is using it")
        }
        io::ErrorKind::InvalidData => ("内容已经变了", "its content has changed"),
        _ => {
            return Words::new(format!("系统说：{error}"), format!("the system says: {error}"));
        }
    };
    Words::new(zh, en)
}

pub(super) fn unreadable(error: &io::Error) -> Problem {
    let cause = cause(error);
    Problem::error(
        "HB0001",
        Words::new(
            format!("读不到这个文件：{}。", cause.zh),
            format!("This file cannot be read: {}.", cause.en),
        ),
    )
    .hint(Words::new(
        "请关闭正在使用它的程序，检查它的权限。",
        "Close the program that uses it and see to its permissions.",
    ))
}

pub(super) fn unreadable_folder(error: &io::Error) -> Problem {
    let cause = cause(error);
    Problem::error(
        "HB0002",
        Words::new(
            format!("读不到这个文件夹：{}。", cause.zh),
            format!("This folder cannot be read: {}.", cause.en),
        ),
    )
    .hint(Words::new("请检查它的权限。", "See to its permissions."))
}

pub(super) fn name_is_no_text() -> Problem {
    Problem::warning(
        "HB0003",
        Words::new(
            "文件名不是 UTF-8，没有读入。",
            "The file's name is not in UTF-8; it was left out.",
        ),
    )
    .hint(Words::new("请给它重新起名。", "Give it a new name."))
}

pub(super) fn link_leads_out() -> Problem {
    Problem::warning(
        "HB0004",
        Words::new(
            "这个链接指向网站文件夹之外，没有读入。",
            "This link leads out of the site's folder; it was left out.",
        ),
    )
    .hint(Words::new("请把它指向的文件复制进来。", "Copy what it leads to into the site."))
}

pub(super) fn link_is_not_followed() -> Problem {
    Problem::warning(
        "HB0005",
        Words::new(
            "这个链接指向它所在的文件夹，或在另一个链接之内，没有读入。",
            "This link leads to a folder that holds it, or lies behind another link; it was left out.",
        ),
    )
    .hint(Words::new(
        "请把它指向的文件复制进来。",
        "Copy what it leads to into the site.",
    ))
}

pub(super) fn link_is_broken() -> Problem {
    Problem::warning(
        "HB0006",
        Words::new("这个链接指向的文件不存在。", "What this link leads to does not exist."),
    )
    .hint(Words::new("请删去它。", "Delete it."))
}

pub(super) fn same_but_case(other: &RelPath) -> Problem {
    Problem::warning(
        "HB0007",
        Words::new(
            format!("它与“{other}”只有大小写不同，在有的电脑上会互相覆盖。"),
            format!("It differs from `{other}` by capitals only: on some computers one overwrites the other."),
        ),
    )
    .hint(Words::new("请给其中一个改名。", "Rename one of them."))
}

pub(super) fn same_but_form(other: &RelPath) -> Problem {
    Problem::warning(
        "HB0008",
        Words::new(
            format!("它与“{other}”看起来同名，只有字符的编码形式不同，在有的电脑上会互相覆盖。"),
            format!(
                "It looks the same as `{other}` and differs by Unicode normal form only: on some \
                 computers one overwrites the other."
            ),
        ),
    )
    .hint(Words::new("请给其中一个改名。", "Rename one of them."))
}
