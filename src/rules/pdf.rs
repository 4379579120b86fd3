//! Issues and casebooks as PDF: HB42.

use super::{Example, Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "HB4201",
        level: Level::Error,
        title: said("没有中文字体，做不成 PDF", "A PDF without a font for Chinese"),
        why: said(
            "PDF 要把字体装进文件，电脑上没有中文字体，汉字就都是空白。装上思源宋体、思源黑体最\
             好，系统自带的宋体、黑体也行；也可以把字体文件放进站点，写在 `site.toml` 的 `[book] \
             fonts` 里。EPUB 不受影响。",
            "A PDF carries its fonts, and without one for Chinese all its characters would be \
             blank. Noto Serif CJK and Noto Sans CJK are best; or put font files into the site \
             and name them as `fonts` under `[book]` in `site.toml`. An EPUB needs none.",
        ),
        example: Example::Case(said(
            "在一台新装的 Linux 服务器上运行 `huibian book 2024-4 --pdf`。",
            "`huibian book 2024-4 --pdf` on a newly installed Linux server.",
        )),
    },
    Rule {
        code: "HB4202",
        level: Level::Error,
        title: said("没有字体，做不成 PDF", "A PDF without any font"),
        why: said(
            "PDF 要把字体装进文件，而电脑上一种能用的字体也没有找到。请安装一种字体，或把字体文\
             件放进站点，写在 `site.toml` 的 `[book] fonts` 里。",
            "A PDF carries its fonts, and none that can be read was found on this machine. \
             Install one, or put font files into the site and name them as `fonts` under \
             `[book]` in `site.toml`.",
        ),
        example: Example::Case(said(
            "在一个没有任何字体的容器里做英文的 PDF。",
            "A PDF in English is made in a container without any font.",
        )),
    },
    Rule {
        code: "HB4203",
        level: Level::Warning,
        title: said("PDF 里缺一张图片", "A picture that the PDF lacks"),
        why: said(
            "书照样做出来，只是没有这张图片。检查时它还在，做书时却读不到了：多半是刚被移走、改\
             名，或者正被别的程序使用。请把它放回去，再做一次。",
            "The book is made all the same, without this picture. It was there when the site was \
             checked, and could no longer be read when the book was made: most likely it was \
             just moved or renamed, or another program is using it. Put it back and make the \
             book again.",
        ),
        example: Example::Case(said(
            "正在做书时，网盘同步把一张图片移走了。",
            "While the book is made, a sync client moves a picture away.",
        )),
    },
    Rule {
        code: "HB4204",
        level: Level::Warning,
        title: said("PDF 放不进这张图片", "A picture that a PDF cannot hold"),
        why: said(
            "PDF 里可以放 PNG、JPEG、GIF、WebP 和 SVG。扩展名与内容不符、文件不完整，或 SVG 里又\
             引用了别的文件，都放不进去；网页上有时看得到，因为浏览器更宽松。请用看图软件打开，\
             另存为 PNG 或 JPEG。",
            "A PDF can hold PNG, JPEG, GIF, WebP and SVG. A file that is not what its name says, \
             is not complete, or is an SVG that refers to others, cannot go in, even where a \
             browser shows it. Open it and save it as PNG or JPEG.",
        ),
        example: Example::Case(said(
            "手机拍的 HEIC 照片改名成了 `会场.jpg`。",
            "A photograph in HEIC was renamed to end in `.jpg`.",
        )),
    },
    Rule {
        code: "HB4205",
        level: Level::Warning,
        title: said("图片太大，没有放进 PDF", "A picture that is too large for the PDF"),
        why: said(
            "这张图片的像素太多，排版时电脑的内存可能不够。印在 A4 纸上，长边两三千像素就足够清\
             楚。请缩小后再做。",
            "It has more pixels than the machine's memory may hold while the book is set. On A4 \
             paper, two or three thousand along the longer side are sharp enough. Make it \
             smaller.",
        ),
        example: Example::Case(said(
            "把一张扫描的大幅海报直接放进了文章。",
            "A large poster was scanned and put into an article as it came.",
        )),
    },
    Rule {
        code: "HB4206",
        level: Level::Warning,
        title: said("网上的图片没有放进 PDF", "A picture from the web that is not in the PDF"),
        why: said(
            "做书时不联网，所以别处网站上的图片放不进去；那些图片也可能哪天就没有了。请在允许的\
             前提下把图片存到文章旁边，再引用它，并写明来源。",
            "A book is made without the network, so a picture on another site is not in it; it \
             may also be gone one day. If you have the right to, save it beside the article, \
             refer to it there, and give its source.",
        ),
        example: Example::Case(said(
            "文章里写着 `![现场](https://www.example.org/a.jpg)`，用它做 PDF。",
            "A PDF is made of an article with the picture `https://www.example.org/a.jpg`.",
        )),
    },
    Rule {
        code: "HB4207",
        level: Level::Error,
        title: said("排不成 PDF", "A book that cannot be set as a PDF"),
        why: said(
            "排版的程序遇到了它没有料到的内容，后面是它的原话。这不是您的错，请把这条消息和文章\
             告诉 huibian 的维护者；EPUB 不受影响，也可以在浏览器里打开那一页，打印成 PDF。",
            "The typesetter met what it was not made for; what it says follows. It is no fault \
             of yours: please pass the message and the article on to whoever keeps huibian. An \
             EPUB can still be made, and a browser can print the page as a PDF.",
        ),
        example: Example::Case(said(
            "`huibian book` 做 PDF 时中途停下，列出了排版程序的一句话。",
            "`huibian book` stops within a PDF and shows a sentence of the typesetter's.",
        )),
    },
];
