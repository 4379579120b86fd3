//! What the rules say. Each message is written once, in both languages.

use jiff::civil::Date;

use crate::base::diag::{Problem, Words};
use crate::plan::Broken;

pub(super) fn broken(target: &str, why: &Broken) -> Problem {
    match why {
        Broken::NoFile(near) => no_file(target, near.as_deref()),
        Broken::Held(file) => Problem::error(
            "HB6002",
            Words::new(
                format!("“{target}”指向的文章没有发布。"),
                format!("`{target}` leads to an article that is not published."),
            ),
        )
        .hint(Words::new(
            format!("{file} 是草稿、未到发布时间或已失效；请先发布它，或去掉这个链接。"),
            format!("{file} is a draft, not yet due or expired: publish it, or take out the link."),
        )),
        Broken::NoAnchor(anchor, near) => no_anchor(anchor, near.as_deref()),
        Broken::NoPage => Problem::error(
            "HB6004",
            Words::new(
                format!("本站没有“{target}”这个页面。"),
                format!("There is no page `{target}` on this site."),
            ),
        )
        .hint(Words::new(
            "请改为指向 .md 文件的链接，文件改名时会报错而不会断链。",
            "Better link to the .md file: then a renamed file is an error, not a dead link.",
        )),
        Broken::Outside => Problem::error(
            "HB6005",
            Words::new(
                format!("“{target}”指到了站点文件夹之外。"),
                format!("`{target}` leads out of the site's folder."),
            ),
        )
        .hint(Words::new(
            "请把文件放进 content/，再写相对路径。",
            "Put the file into content/ and write its path from here.",
        )),
    }
}

fn no_file(target: &str, near: Option<&str>) -> Problem {
    let problem = Problem::error(
        "HB6001",
        Words::new(format!("找不到“{target}”。"), format!("There is no `{target}`.")),
    );
    match near {
        Some(near) => problem.hint(Words::new(
            format!("是不是“{near}”？文件名的大小写也要一致。"),
            format!("Did you mean `{near}`? Capital and small letters count."),
        )),
        None => problem.hint(Words::new(
            "路径从当前文件算起；请检查文件名，或把文件放到这里。",
            "Paths count from this file: check the name, or put the file there.",
        )),
    }
}

fn no_anchor(anchor: &str, near: Option<&str>) -> Problem {
    let problem = Problem::error(
        "HB6003",
        Words::new(
            format!("那一页没有“#{anchor}”这个位置。"),
            format!("That page has no place `#{anchor}`."),
        ),
    );
    match near {
        Some(near) => problem
            .hint(Words::new(format!("是不是“#{near}”？"), format!("Did you mean `#{near}`?"))),
        None => problem.hint(Words::new(
            "可以在标题后面写 {#名称} 来设一个位置。",
            "Write {#name} after a heading to make one.",
        )),
    }
}

pub(super) fn no_alt(field: &str, src: &str) -> Problem {
    Problem::warning(
        "HB6006",
        Words::new(
            format!("“{field}”的图片 {src} 没有说明文字（alt）。"),
            format!("The picture {src} of `{field}` has no alternative text (alt)."),
        ),
    )
    .hint(Words::new(
        "请写 {src: …, alt: 图里有什么}，看不见图片的读者靠它了解内容。",
        "Write {src: …, alt: what it shows} for readers who do not see it.",
    ))
}

pub(super) fn no_site_code() -> Problem {
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

pub(super) fn no_column_tag(field: &str) -> Problem {
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

pub(super) fn column_type(written: &str, known: &[&str]) -> Problem {
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

pub(super) fn empty_column(title: &str) -> Problem {
    Problem::warning(
        "HB6104",
        Words::new(format!("栏目“{title}”是空的。"), format!("The section {title} is empty.")),
    )
    .hint(Words::new(
        "检查时空白栏目会扣分；请放入内容，或去掉这个栏目。",
        "Inspections mark empty sections: fill it, or take it away.",
    ))
}

pub(super) fn stale_column(title: &str, newest: Date) -> Problem {
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

pub(super) fn no_date() -> Problem {
    Problem::warning(
        "HB6106",
        Words::new(
            "这篇文章没有日期，检查时按未更新计。",
            "This article has no date: inspections count it as not updated.",
        ),
    )
    .hint(Words::new("请补上 date: 年-月-日。", "Add date: year-month-day."))
}

pub(super) fn no_source() -> Problem {
    Problem::warning(
        "HB6107",
        Words::new(
            "这篇文章没有来源，页面标签用本单位名称代替。",
            "This article has no source: the organisation's name stands in for it.",
        ),
    )
    .hint(Words::new("请补上 source: …。", "Add source: …."))
}
