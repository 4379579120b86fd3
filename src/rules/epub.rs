//! Issues and casebooks as EPUB: HB41.

use super::{Example, Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[Rule {
    code: "HB4101",
    level: Level::Error,
    title: said("做不成 EPUB", "A book that cannot be written as EPUB"),
    why: said(
        "EPUB 把网页、样式和图片装进一个文件，缺一样都不行；后面是没有装成的原因。多半是哪张\
             图片坏了：先去掉最近改过的图片再试。",
        "An EPUB packs pages, style and pictures into one file and cannot do without any of \
             them; the message ends with what went wrong. Most likely a picture is damaged: try \
             without those that changed last.",
    ),
    example: Example::Case(said(
        "`huibian book 2024-4 --epub`，而这一期里有一张图片读不出来。",
        "`huibian book 2024-4 --epub`, while a picture of that issue cannot be read.",
    )),
}];
