//! TOML: places and problems of settings.

use super::*;

fn said(text: &str) -> Vec<String> {
    let (node, problems) = read(text);
    assert_eq!(node.is_none(), !problems.is_empty(), "{text:?}");
    let line = |p: &Problem| {
        let Span { line, column, end_column } = p.span.unwrap_or_default();
        assert!(p.hint.is_some());
        format!("{} {line}:{column}-{end_column} {}", p.code, p.message.zh)
    };
    problems.iter().map(line).collect()
}

#[test]
fn fields_in_the_order_written_each_with_its_place() {
    let text = "title = { zh-Hans = \"湖北\", en = 'Hubei' }\nsince = 1978\nday = 2024-07-04 16:33:00\n\
                ratio = 1.5\nraw = false\n[b]\nz = 1\na.c = [1, \"甲\"]\n[[a]]\nx = 0x1F\n[[a]]\n";
    let (node, problems) = read(text);
    assert_eq!(problems, []);
    let node = node.unwrap();
    let names = |node: &Node| -> Vec<String> {
        node.fields().unwrap().iter().map(|field| field.name.clone()).collect()
    };
    assert_eq!(names(&node), ["title", "since", "day", "ratio", "raw", "b", "a"]);
    assert_eq!(names(node.get("b").unwrap()), ["z", "a"]);
    let title = &node.fields().unwrap()[0];
    assert_eq!(title.name_span, Span::new(1, 1, 5));
    assert_eq!(title.node.span, Span::new(1, 9, 32));
    let chinese = &title.node.fields().unwrap()[0];
    assert_eq!((chinese.name_span, chinese.node.span), (Span::new(1, 11, 7), Span::new(1, 21, 4)));
    assert_eq!(node.get("day").unwrap().value, NodeValue::Text("2024-07-04 16:33:00".into()));
    assert_eq!(node.get("ratio").unwrap().value, NodeValue::Float(1.5));
    assert_eq!(node.get("raw").unwrap().value, NodeValue::Bool(false));
    let NodeValue::List(a) = &node.get("a").unwrap().value else { panic!("a list") };
    assert_eq!(a.len(), 2);
    assert_eq!(a[0].get("x").unwrap().value, NodeValue::Int(31));
    let (empty, _) = read("");
    assert_eq!(empty.unwrap().value, NodeValue::Map(Vec::new()));
}

#[test]
fn slips_are_named_where_they_stand() {
    for (text, expected) in [
        ("title = 湖北\n", "HB0122 1:9-11 文字没有加引号。"),
        ("raw = True\n", "HB0122 1:7-11 文字没有加引号。"),
        ("title ＝ \"a\"\n", "HB0121 1:7-8 这里用了全角的 ＝ ，应为半角的 = 。"),
        ("title： \"a\"\n", "HB0121 1:6-7 这里用了全角的 ： ，应为半角的 = 。"),
        ("title = “湖北”\n", "HB0121 1:9-10 这里用了全角的 “ ，应为半角的 \" 。"),
        ("a = [\"甲，乙\"，\"丙\"]\n", "HB0121 1:11-12 这里用了全角的 ， ，应为半角的 , 。"),
        ("a = { zh = \"x\"， en = \"y\" }\n", "HB0121 1:15-16 这里用了全角的 ， ，应为半角的 , 。"),
        ("\u{3000}a = 1\n", "HB0121 1:1-2 这里用了全角空格或特殊空格，应为半角空格。"),
        ("【x】\na=1\n", "HB0121 1:1-2 这里用了全角的 【 ，应为半角的 [ 。"),
        ("title = \"湖北\nb = 1\n", "HB0125 1:9-10 从这里开始的引号没有配对的结束引号。"),
        ("b = 1\na = \"x\"\nc = 'x\n", "HB0125 3:5-6 从这里开始的引号没有配对的结束引号。"),
        ("a = \"\"\"x\ny\n", "HB0125 1:5-6 从这里开始的引号没有配对的结束引号。"),
        ("a = 1\nb = 2\na = 2\n", "HB0123 3:1-2 “a”写了两次：第 1 行和第 3 行。"),
        ("[x]\na=1\n[x]\nb=1\n", "HB0123 3:2-3 “x”写了两次：第 1 行和第 3 行。"),
        ("a = \"C:\\Users\"\n", "HB0126 1:8-9 双引号里的反斜杠“\\”另有含义，这里不能这样用。"),
        ("标题 = \"a\"\n", "HB0127 1:1-3 名称只能用英文字母、数字、“-”和“_”。"),
        ("a = [1,\nb = 2\n", "HB0128 1:5-6 从这里开始的括号没有配对的结束括号。"),
        ("[x\na=1\n", "HB0128 1:3-4 从这里开始的括号没有配对的结束括号。"),
        ("title: \"a\"\n", "HB0129 1:6-7 名称后应为等号“=”，这里用了冒号。"),
        ("a = 2024-13-01\n", "HB0130 1:5-15 没有这样的日期或时间。"),
        ("a = 04\n", "HB0131 1:5-6 数字不能以 0 开头，也不能超过 18 位。"),
        ("a = 99999999999999999999\n", "HB0131 1:5-25 数字不能以 0 开头，也不能超过 18 位。"),
        ("a = [\"x\" \"y\"]\n", "HB0132 1:10-11 这里缺少逗号。"),
        ("a\n", "HB0101 1:2-3 从这里起读不懂了，写法不合 TOML 的规则。"),
        ("a = \n", "HB0101 1:5-6 从这里起读不懂了，写法不合 TOML 的规则。"),
    ] {
        assert_eq!(said(text), [expected], "{text:?}");
    }
    assert_eq!(
        said("a = 湖北\nb = 1\nc = “武汉”\n"),
        ["HB0122 1:5-7 文字没有加引号。", "HB0121 3:5-6 这里用了全角的 “ ，应为半角的 \" 。"]
    );
}

#[test]
fn hostile_texts_are_refused_soon() {
    for text in [
        format!("a = {}", "[".repeat(200_000)),
        format!("{} = 1", vec!["a"; 100_000].join(".")),
        format!("[{}]", vec!["a"; 100_000].join(".")),
        "a = 1\n".repeat(200_000),
    ] {
        let (node, problems) = read(&text);
        assert!(node.is_none() && !problems.is_empty());
    }
}

#[test]
fn of_many_slips_the_first_are_told() {
    let (node, problems) = read(&"甲\n".repeat(500));
    assert!(node.is_none());
    assert_eq!(problems.len(), MOST);
}
