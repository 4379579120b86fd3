//! `issue`: one number of a periodical (期).

use super::{FieldSpec, Form, Schema, Type, both};

pub(super) fn kind() -> Type {
    let field = FieldSpec::new;
    let classes = [
        ("internal", "内部资料", "Internal material"),
        ("serial", "正式期刊", "Serial"),
        ("web", "网络版", "Web only"),
    ];
    Type {
        name: "issue".to_owned(),
        label: both("期", "Issue"),
        schema: Schema::PublicationIssue,
        fields: vec![
            field("periodical", Form::Text, "刊物", "Periodical").help(
                "site.toml 里 [periodicals.名称] 的名称；只有一种刊物时可以不写。",
                "The NAME of [periodicals.NAME] in site.toml; not needed where there is one.",
            ),
            field("year", Form::Number, "年", "Year").required(),
            field("number", Form::Text, "期号", "Number")
                .required()
                .help("合刊写 9-10。", "Combined numbers are written 9-10."),
            field("whole_number", Form::Number, "总期号", "Whole number"),
            field("print_date", Form::Date, "印刷日期", "Printed"),
            field("print_run", Form::Number, "印数", "Print run"),
            field("audience", Form::Text, "发送对象", "Sent to"),
            field("printer", Form::Text, "印刷", "Printer"),
            field(
                "publication_class",
                Form::Choice(
                    classes
                        .iter()
                        .map(|(name, zh, en)| ((*name).to_owned(), both(zh, en)))
                        .collect(),
                ),
                "出版类别",
                "Class",
            ),
            field("permit", Form::Text, "准印证编号", "Permit"),
            field("focus", Form::Text, "本期关注", "In focus"),
            field(
                "masthead",
                Form::Records(vec![
                    field("role", Form::Text, "职务", "Role").required(),
                    field("people", Form::List, "姓名", "Names").required(),
                ]),
                "版权页",
                "Masthead",
            ),
            field("inside_front", Form::Picture, "封二", "Inside front cover"),
            field("inside_back", Form::Picture, "封三", "Inside back cover"),
            field("back", Form::Picture, "封底", "Back cover"),
            field(
                "columns",
                Form::Records(vec![
                    field("name", Form::Text, "栏目", "Column").required(),
                    field("page", Form::Text, "页码", "Page"),
                    field(
                        "articles",
                        Form::Records(vec![
                            field("ref", Form::Text, "文章", "Article").required(),
                            field("pages", Form::Text, "页码", "Pages"),
                        ]),
                        "文章",
                        "Articles",
                    ),
                ]),
                "目录",
                "Contents",
            )
            .steers(),
        ],
        note: vec!["focus".to_owned()],
        asks: Vec::new(),
    }
}
