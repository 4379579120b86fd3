//! YAML: places of values, and what is refused. What is said of slips is in
//! `tests/it/mistakes`.

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
fn places_are_those_of_the_text_as_written() {
    let text = "title：[转载]甲\ncover：\n\u{3000}src：图.jpg\ntags：\n  －\u{200b}乙\n";
    assert_eq!(
        shown(text),
        "\
1:1-12 map
1:1-6 title = 1:7-12 Text(\"[转载]甲\")
2:1-6 cover = 3:2-11 map
  3:2-5 src = 3:6-11 Text(\"图.jpg\")
4:1-5 tags = 5:3-6 list
  - 5:5-6 Text(\"乙\")
"
    );
    assert_eq!(
        said(text),
        [
            "warning HB1001 1:6-7 字段名“title”后用了全角冒号“：”，已按半角冒号读取。",
            "warning HB1005 1:11-12 括号结束后还有文字，已按整行文字读取。",
            "warning HB1001 2:6-7 字段名“cover”后用了全角冒号“：”，已按半角冒号读取。",
            "warning HB1011 3:1-2 行首是全角空格，不能用来缩进，已按半角空格读取。",
            "warning HB1001 3:5-6 字段名“src”后用了全角冒号“：”，已按半角冒号读取。",
            "warning HB1001 4:5-6 字段名“tags”后用了全角冒号“：”，已按半角冒号读取。",
            "warning HB1009 5:3-6 列表项开头的横线不是半角减号，已按列表项读取。",
            "note HB1025 5:4-5 这里有一个看不见的字符（U+200B），读取时略去了。",
        ]
    );
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
