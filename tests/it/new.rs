//! `huibian new`: what it writes, where, what it refuses, and that what it writes reads
//! back as what was asked for.

mod files;
mod places;
mod translations;

use std::path::Path;
use std::process::Output;

use crate::support::{Fixture, files, huibian, new_files, text};

/// The day in the sites' zone.
fn today() -> jiff::civil::Date {
    let now = jiff::Timestamp::now().in_tz("Asia/Shanghai").expect("the zone is known");
    now.date()
}

/// A site with sections of several kinds.
fn site() -> Fixture {
    Fixture::new(
        "\
//- content/_index.md
---
title: 首页
---
//- content/cases/_index.md
---
title: 案例
type: case
---
//- content/news/_index.md
---
title: 动态
type: article
---
//- content/people/_index.md
---
title: 人物
---
//- content/people/li-si.md
---
title: 李四：一个人
type: profile
person: {name: 李四, job_title: 厂长, org: 某厂}
---
正文。
//- content/news/gong-zuo-jianxun.md
---
title: 工作简讯
---
正文。
",
    )
    .settings("[periodicals.qykx]\nname = \"企业科协\"\n")
}

/// What one call of `new` comes to: its exit status, what it prints, and the files that
/// it makes.
struct Done {
    status: Option<i32>,
    out: String,
    said: String,
    made: Vec<String>,
}

fn call(site: &Path, arguments: &[&str]) -> Done {
    let before = files(site);
    let arguments: Vec<&str> = ["new"].iter().chain(arguments).copied().collect();
    let Output { status, stdout, stderr } = huibian(site, &arguments);
    Done {
        status: status.code(),
        out: text(&stdout),
        said: text(&stderr),
        made: new_files(site, &before),
    }
}

/// The text of a file below `site`, today's date in it as `TODAY` and a blank at the end
/// of a line, where a value is to be written, as `␣`.
fn read(site: &Path, path: &str) -> String {
    let text = std::fs::read_to_string(site.join(path)).expect("the file can be read");
    text.replace(&today().to_string(), "TODAY").replace(" \n", "␣\n")
}
