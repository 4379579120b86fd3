//! The fields that every type has.

use super::{FieldSpec, Form, both};

/// The fields that a translation does not inherit: what a translator writes anew.
pub const COMMON_PROSE: [&str; 5] = ["title", "kicker", "subtitle", "summary", "aliases"];

/// The fields that every article may have, in the order of the reference.
pub fn common_fields() -> Vec<FieldSpec> {
    let field = FieldSpec::new;
    vec![
        field("title", Form::Text, "标题", "Title").required(),
        field("type", Form::Text, "类型", "Type"),
        field("kicker", Form::Text, "引题", "Kicker"),
        field("subtitle", Form::Text, "副题", "Subtitle"),
        field("date", Form::Date, "日期", "Date").help(
            "发布日期，如 2024-07-04 或 2024-07-04 16:33。",
            "Date of publication, such as 2024-07-04 or 2024-07-04 16:33.",
        ),
        field("modified", Form::Date, "修改日期", "Modified"),
        field("expires", Form::Date, "失效日期", "Expires"),
        field("summary", Form::Text, "摘要", "Summary"),
        field("authors", Form::People, "作者", "Authors"),
        field("source", Form::Text, "来源", "Source"),
        field("source_url", Form::Url, "来源网址", "Source address"),
        field("reprint", Form::Bool, "转载", "Reprint"),
        field("contributor", Form::List, "供稿", "Contributed by"),
        field("editor", Form::List, "责任编辑", "Editor"),
        field("tags", Form::References, "标签", "Tags"),
        field("regions", Form::References, "地区", "Regions"),
        field("cover", Form::Picture, "封面图", "Cover"),
        field("attachments", Form::Files, "附件", "Attachments"),
        field("series", Form::Series, "系列", "Series"),
        field("issue", Form::Text, "所在期", "Issue"),
        field("column", Form::Text, "栏目", "Column"),
        field("pages", Form::Text, "页码", "Pages"),
        field("slug", Form::Text, "地址名", "Slug"),
        field("aliases", Form::List, "旧地址", "Aliases"),
        field("draft", Form::Bool, "草稿", "Draft"),
        field(
            "visibility",
            Form::Choice(vec![
                ("public".to_owned(), both("公开", "Public")),
                ("internal".to_owned(), both("内部", "Internal")),
            ]),
            "公开范围",
            "Visibility",
        ),
        field("weight", Form::Number, "次序", "Weight"),
    ]
}

/// The fields of a section's `_index.md`, beside `defaults`: a group of fields
/// that its articles have unless they say otherwise.
pub fn section_fields() -> Vec<FieldSpec> {
    let field = FieldSpec::new;
    vec![
        field("title", Form::Text, "标题", "Title").required(),
        field("description", Form::Text, "简介", "Description"),
        field("type", Form::Text, "文章的类型", "Type of its articles"),
        field("weight", Form::Number, "次序", "Weight"),
        field("cover", Form::Picture, "题图", "Cover"),
        field("keywords", Form::List, "关键词", "Keywords"),
        field("column_type", Form::Text, "栏目类别", "Kind of column"),
    ]
}
