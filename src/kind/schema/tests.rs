//! The schema accepts what reading accepts, and refuses what it refuses.

use boon::{Compiler, SchemaIndex, Schemas as Compiled};
use serde_json::{Value, json};

use super::*;
use crate::kind::{Reader, both, read_fields};

struct Checker(Compiled, SchemaIndex);

impl Checker {
    fn new(schema: Value) -> Self {
        let (mut compiled, mut compiler) = (Compiled::new(), Compiler::new());
        compiler.add_resource("https://example.org/schema.json", schema).expect("it is JSON");
        let index = compiler.compile("https://example.org/schema.json", &mut compiled);
        Self(compiled, index.expect("it is a schema"))
    }

    fn accepts(&self, value: &Value) -> bool {
        self.0.validate(value, self.1).is_ok()
    }
}

const WHOLE: Schemas = Schemas { whose: Whose::Original, lang: MessageLang::En };

/// A type with one field `x` of `form`.
fn kind(form: Form) -> Type {
    Type {
        name: "t".to_owned(),
        label: both("甲", "T"),
        schema: crate::kind::Schema::Article,
        fields: vec![FieldSpec::new("x", form, "乙", "X").required()],
        note: Vec::new(),
        asks: Vec::new(),
    }
}

/// Whether reading finds nothing wrong with `text` in a required field of `form`.
fn is_read(kind: &Type, text: &str) -> bool {
    let zone = jiff::tz::TimeZone::UTC;
    let (node, problems) = crate::base::yaml::read(&format!("x: {text}\n"), 0);
    let Some(node) = node.filter(|_| problems.is_empty()) else { return false };
    let mut reader = Reader::new(&zone);
    let specs: Vec<&FieldSpec> = kind.fields.iter().collect();
    let fields = read_fields(&node.into_fields(), &specs, &mut reader);
    reader.demand(&fields, &specs, crate::base::diag::Span::default());
    // That something was read is no refusal.
    reader.problems.iter().all(|problem| problem.level == crate::base::diag::Level::Note)
}

#[track_caller]
fn agree(form: Form, good: &[&str], bad: &[&str]) {
    let kind = kind(form);
    let checker = Checker::new(WHOLE.of_type(&kind));
    for (texts, expected) in [(good, true), (bad, false)] {
        for text in texts {
            let written = format!("title: 甲\nx: {text}\n");
            let value: Value = serde_yaml::from_str(&written).expect(text);
            assert_eq!(is_read(&kind, text), expected, "reading `{text}`");
            assert_eq!(checker.accepts(&value), expected, "the schema of `{text}`");
        }
    }
}

#[test]
fn lines_and_lists() {
    agree(Form::Text, &["甲", "2024", "1.5", "true", "'04'"], &["[甲]", "{a: b}", "~"]);
    let good = ["甲", "[甲, 乙]", "甲、乙", "2024", "[1, 乙]"];
    agree(Form::List, &good, &["{a: b}", "[[甲]]", "[{a: b}]"]);
    agree(Form::References, &good, &["{a: b}", "[[甲]]"]);
}

#[test]
fn truths_and_numbers() {
    let good = ["true", "false", "yes", "No", "YES", "是", "否", "'true'", "TRUE"];
    agree(Form::Bool, &good, &["1", "maybe", "'是的'"]);
    let good = ["4", "04", "-3", "'12'", "３２５", "+7"];
    agree(Form::Number, &good, &["4.5", "四", "12a", "[4]", "1,000"]);
}

#[test]
fn dates() {
    let good = [
        "2024-07-04",
        "2024-7-4",
        "2024-07-04 16:33",
        "2024-07-04T16:33",
        "2024-07-04 16:33:05",
        "2024-07-04T16:33:05Z",
        "2024-07-04T16:33:05+08:00",
        "2024-07-04T16:33:05.25+08:00",
        "2024年7月4日",
        "2024年07月04日 16时33分",
        "2024年7月4日16时33分",
        "2024年7月4号",
        "2024年12月31日 16：33",
        "2024/7/4",
        "2024/07/04 8:05",
        "2024.7.4",
        "２０２４-07-04",
        "2024－07－04",
        "２０２４年７月４日",
        "' 2024-07-04 '",
    ];
    let bad = ["2024-13-01", "2024-07", "24-1-1", "昨天", "2024", "2024-07-04x", "[2024-07-04]"];
    agree(Form::Date, &good, &bad);
    let ranges = [
        "2024-08-21/2024-08-23",
        "2024年8月21日至2024年8月23日",
        "2024-08-21 至 2024-08-23",
        "2024/8/21～2024/8/23",
        "2024-08-21 – 2024-08-23",
        "2024-08-21到2024-08-23",
    ];
    let good: Vec<&str> = good.into_iter().chain(ranges).collect();
    agree(Form::DateRange, &good, &["2024-08-21/23", "8月21日", "2024-08"]);
    let good =
        ["2016-06", "2016年6月", "2016/6", "2016.6", "2016.12", "2016－06", "２０１６年６月"];
    agree(Form::Month, &good, &["2016", "2016-13", "六月", "2016-06-01", "[2016-06]"]);
}

#[test]
fn addresses() {
    let good = ["https://example.org/", "http://example.org/甲?b=c", "HTTPS://EXAMPLE.ORG"];
    agree(Form::Url, &good, &["example.org", "ftp://example.org/", "/a/", "5"]);
}

#[test]
fn pictures_files_people() {
    let good = ["a.jpg", "{src: a.jpg}", "{src: a.jpg, alt: 甲, caption: 乙, credit: 丙}"];
    agree(Form::Picture, &good, &["{src: a.jpg, atl: 甲}", "[a.jpg]"]);
    let good =
        ["a.docx", "[a.docx, b.pdf]", "{file: a.docx}", "[{file: a.docx, label: 表}, b.pdf]"];
    agree(Form::Files, &good, &["[{path: a.docx}]", "[[a]]"]);
    let good =
        ["张三", "张三、李四", "[张三, 李四]", "[{name: 张三, org: 某厂}, 李四]", "{name: 张三}"];
    agree(Form::People, &good, &["[{name: 张三, firm: 某厂}]"]);
    let good = ["巡礼", "{name: 巡礼}", "{name: 巡礼, position: 1}"];
    agree(Form::Series, &good, &["{position: 1}", "{name: 巡礼, no: 1}", "[巡礼]"]);
}

#[test]
fn choices() {
    let words = vec![
        ("national".to_owned(), both("国家级", "National")),
        ("5".to_owned(), both("五", "Five")),
    ];
    let good = ["national", "国家级", "National", "5", "'5'", "五"];
    agree(Form::Choice(words), &good, &["省级", "nation", "[national]"]);
}

#[test]
fn groups() {
    let a = FieldSpec::new("a", Form::Text, "甲", "A");
    let b = FieldSpec::new("b", Form::Number, "乙", "B");
    let both = vec![a.clone().required(), b.clone().required()];
    agree(
        Form::Record(both.clone()),
        &["{a: 甲, b: 1}"],
        &["{a: 甲}", "甲", "{a: 甲, b: 1, c: 2}", "{a: 甲, b: x}", "[{a: 甲, b: 1}]"],
    );
    agree(
        Form::Records(both),
        &["[{a: 甲, b: 1}]", "{a: 甲, b: 1}", "[]"],
        &["[{a: 甲}]", "[甲]", "甲", "[{a: 甲, b: 1, c: 2}]"],
    );
    agree(
        Form::Records(vec![a.required(), b]),
        &["[{a: 甲, b: 1}]", "[{a: 甲}]", "[甲]", "甲", "[甲, {a: 乙}]"],
        &["[{b: 1}]"],
    );
}

#[test]
fn nothing_written_is_nothing() {
    let mut kind = kind(Form::Date);
    kind.fields[0].required = false;
    let checker = Checker::new(WHOLE.of_type(&kind));
    for (value, expected) in [
        (json!({ "title": "甲" }), true),
        (json!({ "title": "甲", "x": null, "type": null, "tags": null, "draft": null }), true),
        (json!({ "title": null }), false),
        (json!({}), false),
        (json!({ "title": "甲", "type": "t" }), true),
        (json!({ "title": "甲", "type": "case" }), false),
        (json!({ "title": "甲", "tilte": "乙" }), false),
    ] {
        assert_eq!(checker.accepts(&value), expected, "{value}");
    }
}

#[test]
fn the_type_says_which_fields() {
    let checker = Checker::new(WHOLE.of_all(&Types::builtin()));
    for (value, expected) in [
        (json!({ "title": "甲" }), true),
        (json!({ "title": "甲", "subject": "某厂", "number": 4 }), true),
        (json!({ "title": "甲", "subjekt": "某厂" }), false),
        (json!({ "title": "甲", "type": "case", "subject": "某厂" }), true),
        (json!({ "title": "甲", "type": "case" }), false),
        (json!({ "title": "甲", "type": "case", "subject": "某厂", "period": "2016-06" }), false),
        (json!({ "title": "甲", "type": "cases" }), false),
        (json!({ "type": "article" }), false),
    ] {
        assert_eq!(checker.accepts(&value), expected, "{value}");
    }
    let translation = Schemas { whose: Whose::Translation, ..WHOLE };
    let checker = Checker::new(translation.of_all(&Types::builtin()));
    assert!(
        checker.accepts(&json!({ "title": "A", "type": "profile", "person": { "name": "B" } }))
    );
    assert!(!checker.accepts(&json!({ "type": "case" })));
}

#[test]
fn sections_have_defaults() {
    let checker = Checker::new(WHOLE.of_section(&Types::builtin()));
    for (value, expected) in [
        (json!({ "title": "案例", "type": "case", "weight": 1 }), true),
        (
            json!({ "title": "案例", "defaults": { "recommended_by": "某协会", "tags": "科普" } }),
            true,
        ),
        (json!({ "title": "案例", "defaults": { "recomended_by": "某协会" } }), false),
        (json!({ "description": "甲" }), false),
    ] {
        assert_eq!(checker.accepts(&value), expected, "{value}");
    }
}
