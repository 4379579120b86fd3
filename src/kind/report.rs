//! `report`: a periodic report (月报) whose items belong to places.

use super::{FieldSpec, Form, Schema, Type, both};

pub(super) fn kind() -> Type {
    let field = FieldSpec::new;
    Type {
        name: "report".to_owned(),
        label: both("月报", "Report"),
        schema: Schema::Report,
        fields: vec![
            field("number", Form::Number, "期号", "Number").required(),
            field("period", Form::Month, "报告月份", "Period")
                .required()
                .help("报告写的是哪个月，如 2016-06。", "The month it tells of, such as 2016-06."),
        ],
        note: Vec::new(),
        asks: vec!["regions".to_owned()],
    }
}
