//! What is said about a file's encoding and fences. Each message is written once,
//! in both languages.

use crate::base::diag::{Level, Problem, Span, Words};
use crate::base::fix::Fix;

/// `———` where `---` is meant.
pub(super) fn wrong_fence(written: &str, at: Span) -> Problem {
    Problem::warning(
        "HB1014",
        Words::new(
            format!("文首信息的分隔线写成了“{written}”，已按“---”读取。"),
            format!("The line beside the front matter is `{written}`; it was read as `---`."),
        ),
    )
    .at(at)
    .hint(Words::new(
        "请改成行首的三个半角减号：---",
        "Write three plain hyphens at the start of the line: ---",
    ))
}

/// No second `---`. `lines` is how many lines stand above the text.
pub(super) fn never_closed(at: Span, lines: usize, fix: Option<Fix>) -> Problem {
    let words = match fix {
        Some(_) => Words::new(
            format!("文首信息没有结束的分隔线，已读到第 {lines} 行为止。"),
            format!("The front matter is never closed; it was read to line {lines}."),
        ),
        None => Words::new(
            "文首信息没有结束的分隔线，分不清正文从哪里开始。",
            "The front matter is never closed, and where the text begins is not clear.",
        ),
    };
    let problem = Problem::warning("HB1024", words).at(at).hint(Words::new(
        "请在最后一个字段的下一行写三个半角减号：---",
        "Write three plain hyphens below the last field: ---",
    ));
    match fix {
        Some(fix) => problem.fix(fix),
        None => Problem { level: Level::Error, ..problem },
    }
}

/// Fields and a closing `---`, but none above.
pub(super) fn never_opened(at: Span) -> Problem {
    Problem::warning(
        "HB1028",
        Words::new(
            "文首信息前面没有分隔线，已按有分隔线读取。",
            "The front matter is not opened; it was read as if it were.",
        ),
    )
    .at(at)
    .hint(Words::new(
        "请在第一个字段的上一行写三个半角减号：---",
        "Write three plain hyphens above the first field: ---",
    ))
}

/// Front matter below something else. `line` is that of its fence.
pub(super) fn text_above(line: usize, at: Span) -> Problem {
    Problem::error(
        "HB1029",
        Words::new(
            format!("第 {line} 行的文首信息前面还有文字，没有读到。"),
            format!("Text stands above the front matter on line {line}, which was not read."),
        ),
    )
    .at(at)
    .hint(Words::new(
        "文首信息要在文件最前面；请把它上面的文字移到它下面。",
        "Front matter begins the file: move what stands above it below it.",
    ))
}

/// `+++` and TOML.
pub(super) fn toml(at: Span) -> Problem {
    Problem::error(
        "HB1030",
        Words::new(
            "文首信息是 TOML 写法（+++ 和等号），读不了。",
            "The front matter is written in TOML, with +++ and equals signs; it was not read.",
        ),
    )
    .at(at)
    .hint(Words::new(
        "请把 +++ 改成 ---，每行写成“字段名: 值”。",
        "Write --- for +++, and `name: value` on each line.",
    ))
}

/// Read as GBK.
pub(super) fn gbk() -> Problem {
    Problem::warning(
        "HB0011",
        Words::new("文件是 GBK 编码，已按 GBK 读取。", "The file is in GBK, and was read so."),
    )
    .hint(save_as_utf8())
    .fix(Fix::Encoding)
}

/// Read as UTF-16.
pub(super) fn utf16() -> Problem {
    Problem::warning(
        "HB0012",
        Words::new(
            "文件是 UTF-16 编码，已按 UTF-16 读取。",
            "The file is in UTF-16, and was read so.",
        ),
    )
    .hint(save_as_utf8())
    .fix(Fix::Encoding)
}

/// Another kind of file under a text file's name.
pub(super) fn no_text(zh: &str, en: &str, document: bool) -> Problem {
    let problem = Problem::error(
        "HB0013",
        Words::new(format!("这不是文本文件，是{zh}。"), format!("This is no text file but {en}.")),
    );
    if document {
        problem.hint(Words::new(
            "请打开它，把文字复制到新的 .md 文件里。",
            "Open it and copy the text into a new .md file.",
        ))
    } else {
        problem.hint(Words::new(
            "请改回原来的扩展名；图片和附件放在文章旁边即可。",
            "Give it back its own extension; pictures and attachments lie beside the article.",
        ))
    }
}

/// Zero bytes, and no encoding that explains them.
pub(super) fn zero_bytes() -> Problem {
    Problem::error(
        "HB0014",
        Words::new(
            "文件里有空字节，不是文本文件，或者已经损坏。",
            "The file holds zero bytes: it is no text file, or it is damaged.",
        ),
    )
    .hint(Words::new(
        "请用原来的程序打开检查，再另存为 UTF-8 编码的文本。",
        "Open it with the program it came from and save it as text in UTF-8.",
    ))
}

/// UTF-8 with bytes that are not.
pub(super) fn damaged(at: Span) -> Problem {
    Problem::error(
        "HB0015",
        Words::new(
            "这里的字符已经损坏，读不出来。",
            "The character here is damaged and cannot be read.",
        ),
    )
    .at(at)
    .hint(Words::new(
        "请重新输入这里的文字，并以 UTF-8 编码保存。",
        "Type the text here anew and save the file in UTF-8.",
    ))
}

fn save_as_utf8() -> Words {
    Words::new(
        "请运行 huibian fix 转成 UTF-8，原文件会留一份；或在记事本里“另存为”，编码选 UTF-8。",
        "Run huibian fix, which keeps a copy of the old file; or save it as UTF-8 by hand.",
    )
}
