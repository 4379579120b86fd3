//! `profile`: an innovation expert or a leader (人物).

use super::{FieldSpec, Form, Schema, Type, both};

pub(super) fn kind() -> Type {
    let field = FieldSpec::new;
    Type {
        name: "profile".to_owned(),
        label: both("人物", "Profile"),
        schema: Schema::ProfilePage,
        fields: vec![
            field(
                "person",
                Form::Record(vec![
                    field("name", Form::Text, "姓名", "Name").required(),
                    field("name_en", Form::Text, "英文名", "Name in English"),
                    field("job_title", Form::Text, "职务", "Post").required(),
                    field("org", Form::Text, "单位", "Organisation").required(),
                    field("birth_year", Form::Number, "出生年", "Born"),
                    field("native_place", Form::Text, "籍贯", "Native place"),
                    field("portrait", Form::Picture, "照片", "Portrait"),
                ]),
                "人物",
                "Person",
            )
            .required(),
            field(
                "honours",
                Form::Records(vec![
                    field("name", Form::Text, "荣誉", "Honour").required(),
                    field("year", Form::Text, "年份", "Year"),
                    field("level", Form::Text, "级别", "Level"),
                    field("by", Form::Text, "授予单位", "Awarded by"),
                ]),
                "荣誉",
                "Honours",
            ),
            field("quote", Form::Text, "寄语", "In their words")
                .help("本人的一句话。", "A sentence of their own."),
        ],
        note: vec!["person.org".to_owned(), "person.job_title".to_owned()],
        asks: vec!["regions".to_owned()],
    }
}
