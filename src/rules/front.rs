//! Front matter as YAML: HB10.

use super::{Example, Rule, Said};
use crate::base::diag::Level;

pub(super) const RULES: &[Rule] = &[Rule {
    code: "HB1001",
    level: Level::Error,
    title: Said {
        zh: "字段名后用了全角冒号", en: "A full-width colon after the name of a field"
    },
    why: Said {
        zh: "字段名和值之间是半角冒号加一个空格。中文输入法打出的是全角冒号“：”，样子相近，但整行\
             会被当作一段文字，字段就丢了。",
        en: "A field's name and its value are parted by a plain colon and a blank. A Chinese input \
             method types `：`, which looks alike, but makes the whole line a piece of text: the \
             field would be lost.",
    },
    example: Example::Site {
        wrong: "//- content/news/a.md\n---\ntitle：湖北省科协走访园区\n---\n正文。\n",
        right: "//- content/news/a.md\n---\ntitle: 湖北省科协走访园区\n---\n正文。\n",
    },
}];
