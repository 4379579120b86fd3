//! The fonts of books: HB92.

use super::{Example, Rule, said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[Rule {
    code: "HB9201",
    level: Level::Error,
    title: said("字体文件读不了", "A font file that cannot be read"),
    why: said(
        "`site.toml` 的 `[book] fonts` 写的是字体文件，路径从站点的文件夹算起。写明了的字体\
             读不到，就不用别的代替，免得做出来的书换了样子。请核对路径；站点是从别处复制来的，\
             看看字体有没有一起复制。",
        "`fonts` under `[book]` in `site.toml` names font files, counted from the site's \
             folder. Where one cannot be read no other takes its place, lest the book look \
             different. Check the path; if the site was copied, see whether its fonts came \
             along.",
    ),
    example: Example::Case(said(
        "`fonts = [\"fonts/SourceHanSerifSC-Regular.otf\"]`，而 `fonts` 文件夹没有复制过来。",
        "`fonts = [\"fonts/SourceHanSerifSC-Regular.otf\"]`, where the folder `fonts` was \
             not copied.",
    )),
}];
