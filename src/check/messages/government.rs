//! What is said of a government site.

use jiff::civil::Date;

use crate::base::diag::{Problem, Words};
use crate::base::path::RelPath;

pub(in crate::check) fn no_site_code() -> Problem {
    Problem::warning(
        "HB6101",
        Words::new(
            "已打开政府网站规范，但 [organization] 没有 site_code（网站标识码）。",
            "The government profile is on, but [organization] has no site_code.",
        ),
    )
    .hint(Words::new(
        "请补上十位的网站标识码，例如 site_code = \"bm00000000\"。",
        "Add the code of ten characters, for example site_code = \"bm00000000\".",
    ))
}

pub(in crate::check) fn no_column_tag(field: &str) -> Problem {
    let (zh, tag) = match field {
        "description" => ("栏目描述", "ColumnDescription"),
        "keywords" => ("栏目关键词", "ColumnKeywords"),
        _ => ("栏目类别", "ColumnType"),
    };
    Problem::warning(
        "HB6102",
        match field {
            "column_type" => Words::new(
                "这个栏目没有“column_type”，栏目类别（ColumnType）按“工作动态”填写。",
                "This section has no `column_type`: 工作动态 stands in for ColumnType.",
            ),
            _ => Words::new(
                format!("这个栏目没有“{field}”，{zh}（{tag}）只能用栏目名称代替。"),
                format!("This section has no `{field}`: its title stands in for {tag}."),
            ),
        },
    )
    .hint(Words::new(format!("请补上一行 {field}: …"), format!("Add a line {field}: …")))
}

pub(in crate::check) fn column_type(written: &str, known: &[&str]) -> Problem {
    Problem::warning(
        "HB6103",
        Words::new(
            format!("栏目类别“{written}”不在《政府网站发展指引》之列。"),
            format!("The kind of column {written} is not one of the guideline's."),
        ),
    )
    .hint(Words::new(
        format!("可选：{}。", known.join("、")),
        format!("Choose one of: {}.", known.join("、")),
    ))
}

pub(in crate::check) fn empty_column(title: &str) -> Problem {
    Problem::warning(
        "HB6104",
        Words::new(format!("栏目“{title}”是空的。"), format!("The section {title} is empty.")),
    )
    .hint(Words::new(
        "检查时空白栏目会扣分；请放入内容，或去掉这个栏目。",
        "Inspections mark empty sections: fill it, or take it away.",
    ))
}

pub(in crate::check) fn stale_column(title: &str, newest: Date) -> Problem {
    Problem::warning(
        "HB6105",
        Words::new(
            format!("栏目“{title}”自 {newest} 起没有更新。"),
            format!("The section {title} has had nothing new since {newest}."),
        ),
    )
    .hint(Words::new(
        "动态类栏目应两周内更新，通知、政策类应六个月内更新。",
        "News is due within two weeks, notices and policies within six months.",
    ))
}

pub(in crate::check) fn no_date() -> Problem {
    Problem::warning(
        "HB6106",
        Words::new(
            "这篇文章没有日期，检查时按未更新计。",
            "This article has no date: inspections count it as not updated.",
        ),
    )
    .hint(Words::new("请补上 date: 年-月-日。", "Add date: year-month-day."))
}

pub(in crate::check) fn no_source() -> Problem {
    Problem::warning(
        "HB6107",
        Words::new(
            "这篇文章没有来源，页面标签用本单位名称代替。",
            "This article has no source: the organisation's name stands in for it.",
        ),
    )
    .hint(Words::new("请补上 source: …。", "Add source: …."))
}

pub(in crate::check) fn site_code_form(written: &str) -> Problem {
    Problem::warning(
        "HB6108",
        Words::new(
            format!("网站标识码“{written}”的写法不对。"),
            format!("`{written}` is not the form of a site code."),
        ),
    )
    .hint(Words::new(
        "标识码共十位：十位数字，或两个字母加八位数字，例如 bm00000000。",
        "It has ten characters: digits, or two letters and eight digits, such as bm00000000.",
    ))
}

pub(in crate::check) fn filing_form(name: &str, written: &str) -> Problem {
    let (zh, en, example) = match name {
        "icp" => ("ICP备案号", "an ICP filing number", "京ICP备00000000号-1"),
        _ => ("公安备案号", "a police filing number", "京公网安备00000000000000号"),
    };
    Problem::warning(
        "HB6109",
        Words::new(
            format!("“{name}”写的“{written}”不像{zh}。"),
            format!("`{name}` is `{written}`, which is not the form of {en}."),
        ),
    )
    .hint(Words::new(
        format!("请照备案通知抄写，例如 {example}。"),
        format!("Copy it from the filing, for example {example}."),
    ))
}

pub(in crate::check) fn foot_lacks(names: &[&str]) -> Problem {
    let label = |name: &&str| match *name {
        "name" => ("name（主办单位）", "name (the body behind the site)"),
        "phone" => ("phone（联系方式）", "phone (or another way to reach it)"),
        "icp" => ("icp（ICP备案号）", "icp (ICP filing)"),
        _ => ("police_icp（公安备案号）", "police_icp (police filing)"),
    };
    let zh: Vec<&str> = names.iter().map(|name| label(name).0).collect();
    let en: Vec<&str> = names.iter().map(|name| label(name).1).collect();
    Problem::warning(
        "HB6110",
        Words::new(
            format!("页脚缺少：{}。", zh.join("、")),
            format!("The foot of the pages lacks: {}.", en.join(", ")),
        ),
    )
    .hint(Words::new(
        "检查时每缺一项都会扣分；请在 [organization] 里补上。",
        "Inspections mark each: add them to [organization].",
    ))
}

pub(in crate::check) fn same_column_tag(field: &str, first: &RelPath) -> Problem {
    Problem::warning(
        "HB6111",
        Words::new(
            format!("这个栏目的“{field}”与 {first} 的相同。"),
            format!("The `{field}` of this section is that of {first}."),
        ),
    )
    .hint(Words::new(
        "页面标签要反映各栏目自己的内容，请分别写。",
        "Page tags should tell what is in each: write one for each.",
    ))
}

pub(in crate::check) fn changed_before(modified: Date, date: Date) -> Problem {
    wrong_modified(Words::new(
        format!("修改日期 {modified} 早于发布日期 {date}。"),
        format!("The date of change, {modified}, is before that of publication, {date}."),
    ))
}

pub(in crate::check) fn changed_in_future(modified: Date) -> Problem {
    wrong_modified(Words::new(
        format!("修改日期 {modified} 还没有到。"),
        format!("The date of change, {modified}, has not come."),
    ))
}

fn wrong_modified(message: Words) -> Problem {
    Problem::warning("HB6112", message).hint(Words::new(
        "检查时，日期不实是单项否决项；请核对 date 和 modified。",
        "Untrue dates fail an inspection by themselves: see to date and modified.",
    ))
}

pub(in crate::check) fn stale_home(newest: Date) -> Problem {
    Problem::warning(
        "HB6113",
        Words::new(
            format!("首页自 {newest} 起没有新内容。"),
            format!("The home page has had nothing new since {newest}."),
        ),
    )
    .hint(Words::new(
        "首页超过两周不更新是单项否决项。",
        "A home page without news for two weeks fails an inspection by itself.",
    ))
}
