//! What is said about fields. Each message is written once, in both languages.

use super::{FieldSpec, Form};
use crate::base::date::When;
use crate::base::diag::{Problem, Words};
use crate::base::fix::Fix;
use crate::base::lang::{Lang, Text};
use crate::base::node::{Node, NodeValue};

pub(super) fn unknown_field(name: &str, nearest: Option<&str>) -> Problem {
    let problem = Problem::error(
        "HB1101",
        Words::new(
            format!("没有名为“{name}”的字段。"),
            format!("There is no field called `{name}`."),
        ),
    );
    match nearest {
        Some(known) => problem
            .hint(Words::new(format!("是不是想写“{known}”？"), format!("Did you mean `{known}`?"))),
        None => problem.hint(Words::new(
            "如不需要，请删去这一行；可用的字段见《字段一览》。",
            "Delete the line if it is not needed; the field reference lists what may be used.",
        )),
    }
}

pub(super) fn missing_field(spec: &FieldSpec) -> Problem {
    let (zh, en) = labels(&spec.label);
    Problem::error(
        "HB1102",
        Words::new(
            format!("缺少必填字段“{}”（{zh}）。", spec.name),
            format!("The required field `{}` ({en}) is missing.", spec.name),
        ),
    )
    .hint(Words::new(
        format!("请补上一行：{}: …", spec.name),
        format!("Add a line: {}: …", spec.name),
    ))
}

pub(super) fn wrong_form(spec: &FieldSpec, node: &Node) -> Problem {
    let (zh, en) = wanted(&spec.form);
    let (got_zh, got_en) = match &node.value {
        NodeValue::List(_) => ("一个列表".to_owned(), "a list".to_owned()),
        NodeValue::Map(_) => ("一组字段".to_owned(), "a group of fields".to_owned()),
        _ => {
            let text = node.scalar().unwrap_or_default();
            (format!("“{text}”"), format!("`{text}`"))
        }
    };
    Problem::error(
        "HB1103",
        Words::new(
            format!("字段“{}”应为{zh}，现在写的是{got_zh}。", spec.name),
            format!("The field `{}` should be {en}; it is {got_en}.", spec.name),
        ),
    )
    .hint(example(spec))
}

/// How a field is written.
fn example(spec: &FieldSpec) -> Words {
    let value = match &spec.form {
        Form::Text => {
            return Words::new(
                "请写在一行里；含有特殊符号的文字请加引号。",
                "Write it on one line; put text with special signs in quotes.",
            );
        }
        Form::List | Form::People | Form::References => "[甲, 乙]",
        Form::Bool => "true",
        Form::Number => "4",
        Form::Date => "2024-07-04",
        Form::DateRange => "2024-08-21/2024-08-23",
        Form::Month => "2016-06",
        Form::Url => "https://www.example.org/",
        Form::Picture => "{src: 走访.jpg, alt: 走访园区企业}",
        Form::Files => "[通知.pdf]",
        Form::Choice(words) => words.first().map_or("", |(word, _)| word.as_str()),
        Form::Series => "{name: 园区巡礼, position: 1}",
        Form::Record(_) | Form::Records(_) => {
            return Words::new(
                "请换行，把各个字段写在下面，行首加两个空格。",
                "Write its fields on the lines below, each begun with two blanks.",
            );
        }
    };
    let name = &spec.name;
    Words::new(format!("例如：{name}: {value}"), format!("For example: {name}: {value}"))
}

/// `标题: …`, `Title: …`, `author: …`
pub(super) fn other_name(written: &str, spec: &FieldSpec) -> Problem {
    let name = &spec.name;
    Problem::warning(
        "HB1109",
        Words::new(
            format!("字段“{written}”已按“{name}”读取。"),
            format!("The field `{written}` was read as `{name}`."),
        ),
    )
    .hint(Words::new(format!("请写成 {name}。"), format!("Write {name}.")))
}

/// `tags: 科协、园区`
pub(super) fn parted_by(spec: &FieldSpec, mark: char, count: usize, fix: Option<Fix>) -> Problem {
    let name = &spec.name;
    let problem = Problem::note(
        "HB1108",
        Words::new(
            format!("字段“{name}”用“{mark}”分隔，已读作 {count} 项。"),
            format!("The field `{name}` is parted by `{mark}` and was read as {count} items."),
        ),
    )
    .hint(as_list(name));
    with(problem, fix)
}

/// `tags: 【科协，园区】`
pub(super) fn wide_brackets(spec: &FieldSpec, items: &[String], fix: Option<Fix>) -> Problem {
    let name = &spec.name;
    let problem = Problem::warning(
        "HB1110",
        Words::new(
            format!("字段“{name}”用了全角括号，已读作 {} 项。", items.len()),
            format!(
                "The field `{name}` is in full-width brackets and was read as {} items.",
                items.len()
            ),
        ),
    )
    .hint(as_list(name));
    with(problem, fix)
}

fn as_list(name: &str) -> Words {
    Words::new(format!("建议写成 {name}: [甲, 乙]。"), format!("Better write {name}: [甲, 乙]."))
}

fn with(problem: Problem, fix: Option<Fix>) -> Problem {
    match fix {
        Some(fix) => problem.fix(fix),
        None => problem,
    }
}

pub(super) fn not_a_choice(spec: &FieldSpec, text: &str, words: &[(String, Text)]) -> Problem {
    let zh: Vec<String> =
        words.iter().map(|(word, label)| format!("{word}（{}）", labels(label).0)).collect();
    let en: Vec<&str> = words.iter().map(|(word, _)| word.as_str()).collect();
    Problem::error(
        "HB1104",
        Words::new(
            format!("字段“{}”不能写“{text}”。", spec.name),
            format!("The field `{}` cannot be `{text}`.", spec.name),
        ),
    )
    .hint(Words::new(
        format!("可选：{}。", zh.join("、")),
        format!("Choose one of: {}.", en.join(", ")),
    ))
}

pub(super) fn unusual_date(spec: &FieldSpec, written: &str, meant: When, node: &Node) -> Problem {
    let usual = meant.usual();
    let problem = Problem::note(
        "HB1105",
        Words::new(
            format!("字段“{}”写的“{written}”已按 {usual} 读取。", spec.name),
            format!("The field `{}` says `{written}`, which was read as {usual}.", spec.name),
        ),
    )
    .at(node.span)
    .hint(Words::new(format!("建议写成 {usual}。"), format!("Better write {usual}.")));
    with(problem, node.written_as(usual))
}

pub(super) fn unknown_form(form: &str, known: &[&str]) -> Problem {
    Problem::error(
        "HB1106",
        Words::new(
            format!("没有名为“{form}”的字段形式。"),
            format!("There is no form of field called `{form}`."),
        ),
    )
    .hint(Words::new(
        format!("可选：{}。", known.join("、")),
        format!("Choose one of: {}.", known.join(", ")),
    ))
}

pub(super) fn reserved_field(name: &str) -> Problem {
    Problem::error(
        "HB1107",
        Words::new(
            format!("“{name}”是所有类型共有的字段，不能重新定义。"),
            format!("`{name}` is a field of every type and cannot be defined anew."),
        ),
    )
    .hint(Words::new("请换一个名称。", "Choose another name."))
}

/// A label's Chinese and English.
fn labels(label: &Text) -> (String, String) {
    let in_lang = |tag: &str| {
        Lang::new(tag).map(|lang| label.get(&lang, &lang).to_owned()).unwrap_or_default()
    };
    (in_lang("zh-Hans"), in_lang("en"))
}

fn wanted(form: &Form) -> (&'static str, &'static str) {
    match form {
        Form::Text => ("一行文字", "a line of text"),
        Form::List | Form::References => ("一个列表", "a list"),
        Form::Bool => (" true（是）或 false（否）", "true or false"),
        Form::Number => ("一个整数", "a whole number"),
        Form::Date => (
            "日期，如 2024-07-04 或 2024-07-04 16:33",
            "a date such as 2024-07-04 or 2024-07-04 16:33",
        ),
        Form::DateRange => (
            "一天或起止两天，如 2024-08-21/2024-08-23",
            "a day, or two joined by a slash: 2024-08-21/2024-08-23",
        ),
        Form::Month => ("年和月，如 2016-06", "a month such as 2016-06"),
        Form::Url => {
            ("以 http:// 或 https:// 开头的网址", "an address that begins with http:// or https://")
        }
        Form::Picture => (
            "图片的路径，或 {src, alt, caption, credit}",
            "the path of a picture, or {src, alt, caption, credit}",
        ),
        Form::Files => ("附件的路径列表，或 {file, label}", "a list of paths, or of {file, label}"),
        Form::People => (
            "姓名列表，或 {name, role, org, note}",
            "a list of names, or of {name, role, org, note}",
        ),
        Form::Choice(_) => ("给定的几个词之一", "one of the given words"),
        Form::Series => ("系列名称，或 {name, position}", "a series' name, or {name, position}"),
        Form::Record(_) => ("一组字段", "a group of fields"),
        Form::Records(_) => ("由字段组构成的列表", "a list of groups of fields"),
    }
}
