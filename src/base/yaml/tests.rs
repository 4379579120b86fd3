//! YAML: places, slips and problems of front matter.

use super::*;
use crate::base::diag::Level;

/// What was read, one line a value: `place name = value`.
fn shown(text: &str) -> String {
    fn show(node: &Node, depth: usize, out: &mut String) {
        let Span { line, column, end_column } = node.span;
        let place = format!("{line}:{column}-{end_column}");
        match &node.value {
            NodeValue::Map(fields) => {
                out.push_str(&format!("{place} map\n"));
                for field in fields {
                    let Span { line, column, end_column } = field.name_span;
                    out.push_str(&format!(
                        "{:depth$}{line}:{column}-{end_column} {} = ",
                        "", field.name
                    ));
                    show(&field.node, depth + 2, out);
                }
            }
            NodeValue::List(items) => {
                out.push_str(&format!("{place} list\n"));
                for item in items {
                    out.push_str(&format!("{:depth$}- ", ""));
                    show(item, depth + 2, out);
                }
            }
            value => out.push_str(&format!("{place} {value:?}\n")),
        }
    }
    let mut out = String::new();
    match read(text, 0) {
        (Some(node), _) => show(&node, 0, &mut out),
        (None, _) => out.push_str("nothing\n"),
    }
    out
}

/// The problems, one line each: `level code place message`.
fn said(text: &str) -> Vec<String> {
    let (node, problems) = read(text, 0);
    assert!(
        node.is_some() || problems.iter().any(|p| p.level == Level::Error),
        "nothing read and no error for {text:?}"
    );
    let line = |p: &Problem| {
        let Span { line, column, end_column } = p.span.unwrap_or_default();
        let level = match p.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "note",
        };
        assert!(p.hint.is_some());
        format!("{level} {} {line}:{column}-{end_column} {}", p.code, p.message.zh)
    };
    problems.iter().map(line).collect()
}

#[test]
fn places_of_all_values() {
    let text = "where: 湖北  # c\n\"k\" : 'a b'  \ntags: [甲, \"乙\",丙]\nlist:\n  - x\n  - y: 1\n    \
                z: 2.5\nnothing:\ntext: |\n  *重点\n  d\nfold: >-\n  甲\n  乙\n\nlong: 甲\n  乙\nq: \"甲\n  乙\"\n";
    let expected = "\
1:1-15 map
1:1-6 where = 1:8-10 Text(\"湖北\")
2:1-4 k = 2:7-12 Text(\"a b\")
3:1-5 tags = 3:7-17 list
  - 3:8-9 Text(\"甲\")
  - 3:11-14 Text(\"乙\")
  - 3:15-16 Text(\"丙\")
4:1-5 list = 5:3-6 list
  - 5:5-6 Text(\"x\")
  - 6:5-9 map
    6:5-6 y = 6:8-9 Int(1)
    7:5-6 z = 7:8-11 Float(2.5)
8:1-8 nothing = 8:8-9 Null
9:1-5 text = 10:3-6 Text(\"*重点\\nd\\n\")
12:1-5 fold = 13:3-4 Text(\"甲 乙\")
16:1-5 long = 16:7-8 Text(\"甲 乙\")
18:1-2 q = 18:4-6 Text(\"甲 乙\")
";
    assert_eq!(shown(text), expected);
    assert_eq!(shown(&text.replace('\n', "\r\n")), expected);
    assert_eq!(said(text), [""; 0]);
}

#[test]
fn numbers_that_are_names_stay_as_written() {
    let text = "a: 04\nb: 4.20\nc: 2016.10\nd: 0x1F\ne: +5\nf: 1e3\ng: .inf\nh: 18446744073709551615\n\
                i: 2024-07-04\nj: yes\nk: True\nl: ~\nm: -3\n2024: x\ntrue: y\n";
    assert_eq!(
        shown(text),
        "\
1:1-6 map
1:1-2 a = 1:4-6 Text(\"04\")
2:1-2 b = 2:4-8 Text(\"4.20\")
3:1-2 c = 3:4-11 Text(\"2016.10\")
4:1-2 d = 4:4-8 Text(\"0x1F\")
5:1-2 e = 5:4-6 Text(\"+5\")
6:1-2 f = 6:4-7 Text(\"1e3\")
7:1-2 g = 7:4-8 Text(\".inf\")
8:1-2 h = 8:4-24 Text(\"18446744073709551615\")
9:1-2 i = 9:4-14 Text(\"2024-07-04\")
10:1-2 j = 10:4-7 Text(\"yes\")
11:1-2 k = 11:4-8 Bool(true)
12:1-2 l = 12:4-5 Null
13:1-2 m = 13:4-6 Int(-3)
14:1-5 2024 = 14:7-8 Text(\"x\")
15:1-5 true = 15:7-8 Text(\"y\")
"
    );
}

#[test]
fn nothing_is_an_empty_map() {
    for text in ["", "\n\n", "# 注释\n"] {
        assert_eq!(shown(text), "1:1-2 map\n");
        assert_eq!(said(text), [""; 0]);
    }
}

#[test]
fn slips_are_named_where_they_stand() {
    for (text, expected) in [
        (
            "title：湖北省科协\ndate: 2024-01-01\n",
            "error HB1001 1:6-7 字段名“title”后用了全角冒号“：”。",
        ),
        ("title：湖北省科协", "error HB1001 1:6-7 字段名“title”后用了全角冒号“：”。"),
        ("a: 1\nb：2", "error HB1001 2:2-3 字段名“b”后用了全角冒号“：”。"),
        ("title:湖北\ndate: 1\n", "error HB1002 1:6-7 字段名“title”的冒号后缺少空格。"),
        ("title:湖北", "error HB1002 1:6-7 字段名“title”的冒号后缺少空格。"),
        (
            "title: 江苏省科协: 夯实基础\n",
            "error HB1003 1:13-14 “title”的文字里有半角冒号加空格，会被当作另一个字段。",
        ),
        ("title: \"科创中国\"榜单发布\nx: y\n", "error HB1004 1:14-18 引号结束后还有文字。"),
        ("title: '科创'榜单", "error HB1004 1:12-14 引号结束后还有文字。"),
        ("title: [转载]陕西省科协\nx: y\n", "error HB1005 1:12-17 括号结束后还有文字。"),
        (
            "author: @张三\n",
            "error HB1007 1:9-12 值以“@”开头，这个符号在这里另有含义，不能这样用。",
        ),
        ("a: 1\nb: %5\n", "error HB1007 2:4-6 值以“%”开头，这个符号在这里另有含义，不能这样用。"),
        ("a: *重点\n", "error HB1007 1:4-7 值以“*”开头，这个符号在这里另有含义，不能这样用。"),
        ("a: &华\n", "error HB1007 1:4-6 值以“&”开头，这个符号在这里另有含义，不能这样用。"),
        ("a: !重要 1\n", "error HB1007 1:4-9 值以“!”开头，这个符号在这里另有含义，不能这样用。"),
        ("a: - b\n", "error HB1007 1:4-7 值以“- ”开头，这个符号在这里另有含义，不能这样用。"),
        ("a: |重点\n", "error HB1007 1:4-7 值以“|”开头，这个符号在这里另有含义，不能这样用。"),
        ("a: 1\nb:\n\t- c\n", "error HB1011 3:1-2 行首是制表符，不能用来缩进。"),
        ("b:\n\u{3000}c: 1\n", "error HB1011 2:1-2 行首是全角空格，不能用来缩进。"),
        ("b:\n\u{a0}\u{a0}- c\nd: 1\n", "error HB1011 2:1-3 行首是特殊空格，不能用来缩进。"),
        ("a: \"湖北\nb: c\nd: e\n", "error HB1008 1:4-5 从这里开始的引号“\"”没有配对的结束引号。"),
        ("a: \"湖北\nb: \"c\"\n", "error HB1008 1:4-5 从这里开始的引号“\"”没有配对的结束引号。"),
        ("a: 1\nb: 'x", "error HB1008 2:4-5 从这里开始的引号“'”没有配对的结束引号。"),
        (
            "title: 1\nb: 2\ntitle: 3\n",
            "error HB1010 3:1-6 字段“title”写了两次：第 1 行和第 3 行。",
        ),
        (
            "a:\n  - b: 1\n    c: 2\n    b: 3\n",
            "error HB1010 4:5-6 字段“b”写了两次：第 2 行和第 4 行。",
        ),
        ("a: {b: 1, b: 2}\n", "error HB1010 1:11-12 字段“b”写了两次。"),
        ("tags:\n  - 甲\n  -乙: 1\n", "error HB1009 3:3-8 列表项的“-”后缺少空格，没有当作列表项。"),
        ("- 甲\n- 乙\n", "error HB1012 1:1-4 文首信息里没有读到字段。"),
        ("湖北省科协\n", "error HB1013 1:1-6 这一行没有冒号，不是字段。"),
        ("title 湖北\nb: 1\n", "error HB1013 1:1-9 这一行没有冒号，不是字段。"),
        ("a: 1\nb: 甲\u{2028}乙\n", "error HB1018 2:5-6 这里有一个看不见的控制字符（U+2028）。"),
        ("a: 甲\r乙\r\n", "error HB1018 1:5-6 这里有一个看不见的控制字符（U+000D）。"),
        ("a: x\u{7}y\n", "error HB1018 1:5-6 这里有一个看不见的控制字符（U+0007）。"),
        ("? [a]\n: b\n", "error HB1019 1:3-6 字段名必须是文字。"),
        ("a: [x, y\nb: 1\n", "error HB1020 1:4-5 从这里开始的“[”没有配对的结束括号。"),
        (" a: 1\nb: 2\n", "error HB1021 2:1-2 这一行的缩进与同级的字段不一致。"),
        ("a: 1\n b: 2\n", "error HB1021 2:1-2 这一行的缩进与同级的字段不一致。"),
        ("a:\n    b: 1\n  c: 2\n", "error HB1021 3:1-3 这一行的缩进与同级的字段不一致。"),
        ("a: 1\nb: 99999999999999999999\n", "error HB1022 2:4-5 数字太长了。"),
        (
            "title:\u{a0}湖北\nb: 1\n",
            "error HB1023 1:7-8 字段名“title”的冒号后是特殊空格，应为半角空格。",
        ),
        (
            "title:\u{3000}湖北",
            "error HB1023 1:7-8 字段名“title”的冒号后是全角空格，应为半角空格。",
        ),
        ("a: 1\n...\nb: 2\n", "error HB1017 1:1-2 从这里起读不懂了，写法不合 YAML 的规则。"),
    ] {
        assert_eq!(said(text), [expected], "{text:?}");
    }
}

#[test]
fn every_slip_of_a_text_is_said() {
    assert_eq!(
        said("title：甲\ntags:乙\nsummary: |\n  a：b\n  c:d\nauthor: @丙\nsource: '丁'报\n"),
        [
            "error HB1001 1:6-7 字段名“title”后用了全角冒号“：”。",
            "error HB1002 2:5-6 字段名“tags”的冒号后缺少空格。",
            "error HB1007 6:9-11 值以“@”开头，这个符号在这里另有含义，不能这样用。",
            "error HB1004 7:12-13 引号结束后还有文字。",
        ]
    );
}

#[test]
fn what_was_read_but_not_meant_is_warned_of() {
    for (text, expected) in [
        (
            "tags:\n  -科协\n  -园区\n",
            "warning HB1009 2:3-6 列表项的“-”后缺少空格，没有当作列表项。",
        ),
        ("tags:\n  － 科协\n", "warning HB1009 2:3-7 列表项开头用了全角的“－”，没有当作列表项。"),
        (
            "title: 科协 #1 案例\n",
            "warning HB1006 1:11-16 空格后的“#”及其后的文字被当作注释，没有读入。",
        ),
        (
            "title: 科协 # 案例\n",
            "warning HB1006 1:11-15 空格后的“#”及其后的文字被当作注释，没有读入。",
        ),
        ("title: #科协\n", "warning HB1006 1:8-11 空格后的“#”及其后的文字被当作注释，没有读入。"),
        (
            "tags:\n  - #科协\n  - 乙\n",
            "warning HB1006 2:5-8 空格后的“#”及其后的文字被当作注释，没有读入。",
        ),
    ] {
        assert_eq!(said(text), [expected], "{text:?}");
    }
}

#[test]
fn what_is_meant_is_not_blamed() {
    for text in [
        "draft: true # 待核\ndate: 2024-07-04 # 周四\nauthors:  # 两人\n  - 甲 # 供稿\n",
        "subtitle: ——记湖北省科协\nkicker: -5%\n",
        "source_url: https://a.example/b?c=d#e\n",
        "title: \"科协 #1\"\n",
        "summary: >\n  - 甲\n  -乙 #丙\n  &丁\n",
        "metrics:\n- {label: 会员, value: 12}\n- {label: 企业, value: 3}\n",
        "title: 【科协】“创新”：甲\n",
        "metrics:\n  - label: 甲\n    value: 1\n  - label: 乙\n    value: 2\n",
    ] {
        assert_eq!(said(text), [""; 0], "{text:?}");
    }
}

#[test]
fn both_languages_and_a_remedy() {
    let (_, problems) = read("title：湖北", 0);
    assert_eq!(problems.len(), 1);
    let hint = problems[0].hint.clone().unwrap();
    assert_eq!(
        problems[0].message.en,
        "The field name `title` is followed by a full-width colon `：`."
    );
    assert_eq!(hint.zh, "请改成半角冒号加一个空格：title: …");
    assert_eq!(hint.en, "Write a plain colon and a blank: title: …");
}

#[test]
fn hostile_texts_are_refused_soon() {
    let deep = "HB1016";
    for (text, code) in [
        (format!("a: {}", "[".repeat(200_000)), deep),
        (format!("a: {}", "{a: ".repeat(50_000)), deep),
        ("- ".repeat(100_000), deep),
        ((0..600).map(|n| format!("{}a:\n", " ".repeat(n))).collect(), deep),
        ("a: 1\n".repeat(60_000), "HB1015"),
        ("a: &x [1]\nb: &y [*x, *x]\nc: [*y, *y]\n".to_owned(), "HB1007"),
    ] {
        let (node, problems) = read(&text, 0);
        assert!(problems.iter().all(|problem| problem.code == code), "{problems:?}");
        assert!(!problems.is_empty() && (node.is_none() || code == "HB1007"));
    }
}
