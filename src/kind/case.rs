//! `case`: a case showcase (案例): what one organisation did, and what came of it.

use super::{FieldSpec, Form, Schema, Type, both};

pub(super) fn kind() -> Type {
    let field = FieldSpec::new;
    let levels = [
        ("national", "国家级", "National"),
        ("provincial", "省级", "Provincial"),
        ("city", "市级", "City"),
        ("county", "县级", "County"),
    ];
    Type {
        name: "case".to_owned(),
        label: both("案例", "Case"),
        schema: Schema::Article,
        fields: vec![
            field("subject", Form::Text, "案例单位", "Organisation")
                .required()
                .help("做这件事的单位全称。", "The full name of the organisation it is about."),
            field("park", Form::Text, "所在园区", "Park"),
            field(
                "level",
                Form::Choice(
                    levels
                        .iter()
                        .map(|(name, zh, en)| ((*name).to_owned(), both(zh, en)))
                        .collect(),
                ),
                "级别",
                "Level",
            ),
            field("model_name", Form::Text, "做法名称", "Model").help(
                "做法有名字时写，如 四员服务体系。",
                "What the practice is called, if it has a name.",
            ),
            field(
                "metrics",
                Form::Records(vec![
                    field("label", Form::Text, "指标", "Figure").required(),
                    field("value", Form::Text, "数值", "Value").required(),
                    field("unit", Form::Text, "单位", "Unit"),
                    field("as_of", Form::Text, "截至", "As of")
                        .help("数据的时间，如 2024-06。", "When the figure held, such as 2024-06."),
                ]),
                "主要数据",
                "Key figures",
            ),
            field("recommended_by", Form::Text, "推荐单位", "Recommended by"),
        ],
        note: vec!["subject".to_owned()],
        asks: vec!["regions".to_owned()],
    }
}
