//! `page`: a lone page, such as 关于.

use super::{Schema, Type, both};

pub(super) fn kind() -> Type {
    Type {
        name: "page".to_owned(),
        label: both("页面", "Page"),
        schema: Schema::WebPage,
        fields: Vec::new(),
        note: Vec::new(),
        asks: Vec::new(),
    }
}
