//! Why an output folder is refused or could not be written. Each message is written
//! once, in both languages.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::base::diag::{Problem, Words};
use crate::base::path::OutPath;
use crate::source::cause;

/// Why an output folder is refused or could not be written.
#[derive(Debug)]
pub enum OutputError {
    /// It is the site's own folder.
    SiteItself(PathBuf),
    /// The site lies within it.
    HoldsSite(PathBuf),
    /// It is one of the site's own folders or lies within one, which is named.
    PartOfSite(PathBuf, &'static str),
    /// It is the user's own folder, or holds it.
    Home(PathBuf),
    /// It is the top of a disk.
    Top(PathBuf),
    /// It holds what only a project's folder holds, which is named.
    Project(PathBuf, &'static str),
    /// It is a file.
    NoFolder(PathBuf),
    /// It holds files that no earlier build wrote: the first few, and how many there are.
    Foreign(PathBuf, Vec<String>, usize),
    /// Files that no earlier build wrote stand where others are to be written: the
    /// first few, and how many there are.
    Overwrites(Vec<String>, usize),
    /// Two files whose paths differ only by capitals.
    SameButCase(OutPath, OutPath),
    /// A path that is to be a file and a folder at once.
    FileAndFolder(OutPath, OutPath),
    /// A path that the record itself needs.
    Reserved(OutPath),
    /// A folder of the output that is a link.
    Link(PathBuf),
    /// Another build is writing there.
    Busy(PathBuf),
    /// The record of what was written cannot be understood.
    Manifest {
        /// The record.
        path: PathBuf,
    },
    /// The file that was to be copied is no longer what it was.
    Changed(PathBuf),
    /// The system refused.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
}

impl OutputError {
    pub(super) fn io(path: &Path, error: io::Error) -> Self {
        Self::Io { path: path.to_owned(), error }
    }

    /// What is wrong and what to do, in both languages.
    pub fn problem(&self) -> Problem {
        let (code, message, hint) = self.parts();
        Problem::error(code, message).hint(hint)
    }

    fn parts(&self) -> (&'static str, Words, Words) {
        let elsewhere = || {
            Words::new(
                "请用 --out 另选一个空的或新的文件夹，例如 public。",
                "Choose an empty or new folder with --out, for example public.",
            )
        };
        match self {
            Self::SiteItself(path) => (
                "HB9001",
                Words::new(
                    format!("输出文件夹“{}”就是网站文件夹本身。", path.display()),
                    format!("The output folder `{}` is the site's own folder.", path.display()),
                ),
                elsewhere(),
            ),
            Self::HoldsSite(path) => (
                "HB9002",
                Words::new(
                    format!("网站文件夹就在输出文件夹“{}”之内。", path.display()),
                    format!(
                        "The site's folder lies within the output folder `{}`.",
                        path.display()
                    ),
                ),
                elsewhere(),
            ),
            Self::PartOfSite(path, part) => (
                "HB9003",
                Words::new(
                    format!("输出文件夹“{}”在网站的 {part} 文件夹里。", path.display()),
                    format!(
                        "The output folder `{}` lies in the site's `{part}` folder.",
                        path.display()
                    ),
                ),
                elsewhere(),
            ),
            Self::Home(path) => (
                "HB9004",
                Words::new(
                    format!("输出文件夹“{}”是个人主文件夹。", path.display()),
                    format!("The output folder `{}` is your home folder.", path.display()),
                ),
                elsewhere(),
            ),
            Self::Top(path) => (
                "HB9005",
                Words::new(
                    format!("输出文件夹“{}”是磁盘的最上层。", path.display()),
                    format!("The output folder `{}` is the top of a disk.", path.display()),
                ),
                elsewhere(),
            ),
            Self::Project(path, sign) => (
                "HB9006",
                Words::new(
                    format!("输出文件夹“{}”里有 {sign}，像是一个项目。", path.display()),
                    format!(
                        "The output folder `{}` holds {sign}, as a project does.",
                        path.display()
                    ),
                ),
                elsewhere(),
            ),
            Self::NoFolder(path) => (
                "HB9007",
                Words::new(
                    format!("“{}”不是文件夹。", path.display()),
                    format!("`{}` is no folder.", path.display()),
                ),
                elsewhere(),
            ),
            Self::Foreign(path, first, count) => (
                "HB9008",
                Words::new(
                    format!(
                        "输出文件夹“{}”里有不是由汇编生成的文件：{}。",
                        path.display(),
                        list_zh(first, *count)
                    ),
                    format!(
                        "The output folder `{}` holds files that huibian did not write: {}.",
                        path.display(),
                        list_en(first, *count)
                    ),
                ),
                elsewhere(),
            ),
            Self::Overwrites(first, count) => (
                "HB9009",
                Words::new(
                    format!("下列文件不是由汇编生成的，会被覆盖：{}。", list_zh(first, *count)),
                    format!(
                        "Files that huibian did not write would be overwritten: {}.",
                        list_en(first, *count)
                    ),
                ),
                Words::new(
                    "请把它们移到别处，或改文章的地址。",
                    "Move them elsewhere, or give the article another address.",
                ),
            ),
            Self::SameButCase(one, other) => (
                "HB9010",
                Words::new(
                    format!("“{one}”与“{other}”只有大小写不同，在有的电脑上会互相覆盖。"),
                    format!(
                        "`{one}` and `{other}` differ by capitals only: on some computers one \
                         overwrites the other."
                    ),
                ),
                Words::new("请给其中一个改名。", "Rename one of them."),
            ),
            Self::FileAndFolder(file, inside) => (
                "HB9011",
                Words::new(
                    format!("“{file}”要作文件，“{inside}”又要它作文件夹。"),
                    format!("`{file}` is to be a file, and `{inside}` needs it as a folder."),
                ),
                Words::new("请给其中一个改名。", "Rename one of them."),
            ),
            Self::Reserved(path) => (
                "HB9012",
                Words::new(
                    format!("“{path}”的位置留给汇编的记录，不能使用。"),
                    format!("`{path}` lies where huibian keeps its record."),
                ),
                Words::new("请改名。", "Give it another name."),
            ),
            Self::Link(path) => (
                "HB9013",
                Words::new(
                    format!("输出文件夹里的“{}”是一个链接，不能往里写。", path.display()),
                    format!(
                        "`{}` within the output folder is a link; nothing is written through it.",
                        path.display()
                    ),
                ),
                Words::new("请删去这个链接。", "Delete the link."),
            ),
            Self::Busy(path) => (
                "HB9014",
                Words::new(
                    format!("另一个汇编正在写输出文件夹“{}”。", path.display()),
                    format!(
                        "Another huibian is writing to the output folder `{}`.",
                        path.display()
                    ),
                ),
                Words::new("请等它结束后再试。", "Try again when it has finished."),
            ),
            Self::Manifest { path } => (
                "HB9015",
                Words::new(
                    format!("读不懂记录“{}”，不知道哪些文件是由汇编生成的。", path.display()),
                    format!(
                        "The record `{}` cannot be understood, so it is not known which files \
                         huibian wrote.",
                        path.display()
                    ),
                ),
                Words::new(
                    "请删去整个输出文件夹再试；如果它是由更新的版本写的，请升级。",
                    "Delete the whole output folder and try again; if a newer version wrote it, \
                     upgrade.",
                ),
            ),
            Self::Changed(path) => (
                "HB9016",
                Words::new(
                    format!("“{}”在生成过程中变了。", path.display()),
                    format!("`{}` changed during the build.", path.display()),
                ),
                Words::new("请再运行一次。", "Run it once more."),
            ),
            Self::Io { path, error } => {
                let cause = cause(error);
                (
                    "HB9017",
                    Words::new(
                        format!("写不成“{}”：{}。", path.display(), cause.zh),
                        format!("`{}` could not be written: {}.", path.display(), cause.en),
                    ),
                    Words::new(
                        "解决后再运行一次，会从中断处继续。",
                        "When that is solved, run it again: it goes on from there.",
                    ),
                )
            }
        }
    }
}

fn list_zh(first: &[String], count: usize) -> String {
    let names = first.join("、");
    if count > first.len() { format!("{names} 等 {count} 个") } else { names }
}

fn list_en(first: &[String], count: usize) -> String {
    let names = first.join(", ");
    let more = count.saturating_sub(first.len());
    if more > 0 { format!("{names} and {more} more") } else { names }
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.parts().1.en)
    }
}

impl std::error::Error for OutputError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { error, .. } => Some(error),
            _ => None,
        }
    }
}
