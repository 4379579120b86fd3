//! `compilation`: a casebook: texts that are there already, compiled by list or by
//! query into one that is read or printed from cover to end (汇编).

use super::{FieldSpec, Form, Schema, Type, both};

pub(super) fn kind() -> Type {
    let field = FieldSpec::new;
    let choice = |words: &[(&str, &str, &str)]| {
        Form::Choice(
            words.iter().map(|(name, zh, en)| ((*name).to_owned(), both(zh, en))).collect(),
        )
    };
    Type {
        name: "compilation".to_owned(),
        label: both("汇编", "Casebook"),
        schema: Schema::Book,
        fields: vec![
            field(
                "members",
                Form::Record(vec![
                    field("list", Form::List, "篇目", "List"),
                    field("type", Form::List, "类型", "Type"),
                    field("sections", Form::List, "栏目", "Sections"),
                    field("tags", Form::References, "标签", "Tags"),
                    field("regions", Form::References, "地区", "Regions"),
                    field("series", Form::List, "系列", "Series"),
                    field("from", Form::Date, "起", "From"),
                    field("to", Form::Date, "止", "To"),
                ]),
                "收入的文章",
                "Members",
            )
            .required()
            .steers()
            .help(
                "用 list 列出文件，或用 type、tags、regions、series、from、to 查询。",
                "Files by list, or a query by type, tags, regions, series, from, to.",
            ),
            field(
                "group",
                choice(&[
                    ("none", "不分组", "None"),
                    ("region", "按地区", "By region"),
                    ("tag", "按标签", "By tag"),
                    ("year", "按年份", "By year"),
                ]),
                "分组",
                "Grouped",
            )
            .steers()
            .default_is("none"),
            field(
                "order",
                choice(&[
                    ("date", "按日期", "By date"),
                    ("newest", "新的在前", "Newest first"),
                    ("title", "按标题", "By title"),
                ]),
                "次序",
                "Order",
            )
            .steers(),
        ],
        note: Vec::new(),
        asks: Vec::new(),
    }
}
