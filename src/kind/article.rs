//! `article`: news and everything that has no type of its own.

use super::{Schema, Type, both};

pub(super) fn kind() -> Type {
    Type {
        name: "article".to_owned(),
        label: both("文章", "Article"),
        schema: Schema::NewsArticle,
        fields: Vec::new(),
        note: Vec::new(),
        asks: Vec::new(),
    }
}
