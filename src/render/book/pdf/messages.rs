//! What is said about a book as PDF. Each message is written once, in both languages.

use crate::base::diag::{Problem, Words};

pub(super) fn no_chinese_font() -> Problem {
    Problem::error(
        "HB4201",
        Words::new(
            "没有可用的中文字体，无法制作PDF。",
            "There is no font with Chinese characters, so the PDF cannot be made.",
        ),
    )
    .hint(Words::new(
        "请安装思源宋体和思源黑体（Debian和Ubuntu上是 fonts-noto-cjk），或在 site.toml 的 [book] 里用 fonts 写上字体文件的路径。",
        "Install Noto Serif CJK and Noto Sans CJK (fonts-noto-cjk on Debian and Ubuntu), or name font files as `fonts` under [book] in site.toml.",
    ))
}

pub(super) fn no_font() -> Problem {
    Problem::error(
        "HB4202",
        Words::new(
            "没有可用的字体，无法制作PDF。",
            "There is no font that can be read, so the PDF cannot be made.",
        ),
    )
    .hint(Words::new(
        "请安装一种字体，或在 site.toml 的 [book] 里用 fonts 写上字体文件的路径。",
        "Install a font, or name font files as `fonts` under [book] in site.toml.",
    ))
}

pub(super) fn missing_picture(file: &str) -> Problem {
    Problem::warning(
        "HB4203",
        Words::new(
            format!("PDF里没有放图片“{file}”：找不到这个文件。"),
            format!("The PDF is without the picture {file}: the file is not there."),
        ),
    )
    .hint(Words::new("请核对文件名。", "Please check its name."))
}

pub(super) fn unusable_picture(file: &str, why: &str) -> Problem {
    Problem::warning(
        "HB4204",
        Words::new(
            format!("PDF里没有放图片“{file}”：无法读取（{why}）。"),
            format!("The PDF is without the picture {file}: it cannot be read ({why})."),
        ),
    )
    .hint(Words::new(
        "PDF可以放PNG、JPEG、GIF、WebP和SVG图片；SVG不能再引用别的文件。请换一种格式保存。",
        "A PDF can hold PNG, JPEG, GIF, WebP, and SVG that refers to no other file. Please save it in one of these.",
    ))
}

pub(super) fn large_picture(file: &str, width: usize, height: usize) -> Problem {
    Problem::warning(
        "HB4205",
        Words::new(
            format!("PDF里没有放图片“{file}”：太大（{width}×{height}像素）。"),
            format!(
                "The PDF is without the picture {file}: it is too large ({width}×{height} pixels)."
            ),
        ),
    )
    .hint(Words::new("请缩小后再用。", "Please make it smaller."))
}

pub(super) fn remote_picture(address: &str) -> Problem {
    Problem::warning(
        "HB4206",
        Words::new(
            format!("PDF里没有放网上的图片“{address}”。"),
            format!("The PDF is without the picture {address}, which lies elsewhere on the web."),
        ),
    )
    .hint(Words::new(
        "请把图片保存到文章旁边，再引用它。",
        "Save the picture beside the article and refer to it there.",
    ))
}

pub(super) fn not_set(why: &str) -> Problem {
    Problem::error(
        "HB4207",
        Words::new(
            format!("这本书排不成PDF：{why}。"),
            format!("The book cannot be set as a PDF: {why}."),
        ),
    )
    .hint(Words::new(
        "请把这条消息告诉程序的维护者；EPUB不受影响。",
        "Please tell whoever keeps the program; the EPUB is not affected.",
    ))
}
