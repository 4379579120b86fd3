//! What is said about a file's encoding and fences. Each message is written once,
//! in both languages.

use crate::base::diag::{Problem, Span, Words};

/// `———` where `---` is meant.
pub(super) fn wrong_fence(written: &str, at: Span) -> Problem {
    Problem::error(
        "HB1014",
        Words::new(
            format!("文首信息的分隔线写成了“{written}”。"),
            format!("The line beside the front matter is `{written}`."),
        ),
    )
    .at(at)
    .hint(Words::new(
        "请改成行首的三个半角减号：---",
        "Write three plain hyphens at the start of the line: ---",
    ))
}

/// No second `---`.
pub(super) fn never_closed(at: Span) -> Problem {
    Problem::error(
        "HB1024",
        Words::new("文首信息没有结束的分隔线。", "The front matter is never closed."),
    )
    .at(at)
    .hint(Words::new(
        "请在最后一个字段的下一行写三个半角减号：---",
        "Write three plain hyphens below the last field: ---",
    ))
}

/// Read as GBK.
pub(super) fn gbk() -> Problem {
    Problem::warning(
        "HB0011",
        Words::new("文件是 GBK 编码，已按 GBK 读取。", "The file is in GBK, and was read so."),
    )
    .hint(save_as_utf8())
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
        "请另存为 UTF-8：在记事本里选“另存为”，编码选 UTF-8。",
        "Save it in UTF-8: in Notepad choose “Save as” and the encoding UTF-8.",
    )
}
