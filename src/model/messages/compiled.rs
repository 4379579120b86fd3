//! What is said about series, issues and casebooks.

use crate::base::diag::{Problem, Words};
use crate::base::node::nearest;
use crate::base::path::RelPath;

pub(in crate::model) fn position_twice(name: &str, position: i64, other: &RelPath) -> Problem {
    Problem::error(
        "HB1701",
        Words::new(
            format!("系列“{name}”的第 {position} 期已是 {other}。"),
            format!("Instalment {position} of the series {name} is already {other}."),
        ),
    )
    .hint(Words::new("请改正其中一个的 position。", "Mend the position of one of them."))
}

pub(in crate::model) fn position_gap(name: &str, missing: i64, position: i64) -> Problem {
    Problem::error(
        "HB1702",
        Words::new(
            format!("系列“{name}”有第 {position} 期，却没有第 {missing} 期。"),
            format!("The series {name} has instalment {position} but no instalment {missing}."),
        ),
    )
    .hint(Words::new(
        format!("请补上第 {missing} 期（可先写成草稿），或改正 position。"),
        format!("Add instalment {missing} (a draft will do), or mend the position."),
    ))
}

pub(in crate::model) fn series_short(name: &str, there: usize, planned: usize) -> Problem {
    Problem::warning(
        "HB1703",
        Words::new(
            format!("系列“{name}”已完结，只有 {there} 期，计划是 {planned} 期。"),
            format!("The series {name} is closed with {there} of {planned} instalments."),
        ),
    )
    .hint(Words::new(
        "请补齐，或改正 site.toml 里的 instalments。",
        "Add the rest, or mend `instalments` in site.toml.",
    ))
}

pub(in crate::model) fn series_entries_short(name: &str, there: usize, planned: usize) -> Problem {
    Problem::warning(
        "HB1704",
        Words::new(
            format!("系列“{name}”已完结，只有 {there} 个案例，计划是 {planned} 个。"),
            format!("The series {name} is closed with {there} of {planned} entries."),
        ),
    )
    .hint(Words::new(
        "请补齐，或改正 site.toml 里的 entries。",
        "Add the rest, or mend `entries` in site.toml.",
    ))
}

pub(in crate::model) fn unknown_periodical(written: &str, known: &[&str]) -> Problem {
    let problem = Problem::error(
        "HB1801",
        Words::new(
            format!("site.toml 里没有名为“{written}”的刊物。"),
            format!("There is no periodical called `{written}` in site.toml."),
        ),
    );
    match nearest(written, known.iter().copied()) {
        Some(near) => problem
            .hint(Words::new(format!("是不是想写“{near}”？"), format!("Did you mean `{near}`?"))),
        None => problem.hint(Words::new(
            format!("请加上 [periodicals.{written}]。"),
            format!("Add [periodicals.{written}]."),
        )),
    }
}

pub(in crate::model) fn issue_number(written: &str) -> Problem {
    Problem::error(
        "HB1802",
        Words::new(
            format!("期号“{written}”的写法不对。"),
            format!("`{written}` is not the number of an issue."),
        ),
    )
    .hint(Words::new(
        "请写 4 这样的数；合刊写 9-10。",
        "Write a number such as 4; combined numbers are written 9-10.",
    ))
}

pub(in crate::model) fn internal_issue() -> Problem {
    Problem::warning(
        "HB1803",
        Words::new(
            "这一期是内部资料（publication_class: internal），没有发布。",
            "This issue is internal material (publication_class: internal) and is not published.",
        ),
    )
    .hint(Words::new(
        "内部资料不向社会公开。确需发布的，请在 site.toml 的刊物里写 publish_internal = true。",
        "Internal material is not for the public. If it must go out, write publish_internal = true for the periodical in site.toml.",
    ))
}

pub(in crate::model) fn internal_needs(field: &str) -> Problem {
    let (zh, en) = match field {
        "permit" => ("准印证编号", "the number of its permit"),
        "audience" => ("发送对象", "to whom it is sent"),
        _ => ("印数", "its print run"),
    };
    Problem::error(
        "HB1804",
        Words::new(
            format!("内部资料须写明{zh}（{field}）。"),
            format!("Internal material must say {en} (`{field}`)."),
        ),
    )
    .hint(Words::new(format!("请补上一行 {field}: …"), format!("Add a line {field}: …")))
}

pub(in crate::model) fn member_missing(written: &str, near: Option<&str>) -> Problem {
    let problem = Problem::error(
        "HB1805",
        Words::new(
            format!("找不到收入的文章“{written}”。"),
            format!("The article `{written}`, which is to be included, is not there."),
        ),
    );
    match near {
        Some(near) => {
            problem.hint(Words::new(format!("是不是“{near}”？"), format!("Did you mean `{near}`?")))
        }
        None => problem.hint(Words::new(
            "路径从当前文件算起；以 / 开头的从 content/ 算起。",
            "Paths count from this file; those that begin with / from content/.",
        )),
    }
}

pub(in crate::model) fn member_held(written: &str) -> Problem {
    Problem::error(
        "HB1806",
        Words::new(
            format!("收入的文章“{written}”没有发布。"),
            format!("The article `{written}`, which is to be included, is not published."),
        ),
    )
    .hint(Words::new(
        "它是草稿、未到发布时间、已失效或内部；请先发布它，或从这里去掉。",
        "It is a draft, not yet due, expired or internal: publish it, or take it out here.",
    ))
}

pub(in crate::model) fn listed_twice(article: &RelPath, line: u32) -> Problem {
    Problem::error(
        "HB1807",
        Words::new(
            format!("{article} 在这一期里用了两次，前一次在第 {line} 行。"),
            format!("{article} is in this issue twice; the first time on line {line}."),
        ),
    )
    .hint(Words::new("请去掉一处。", "Take one of them out."))
}

pub(in crate::model) fn used_twice(article: &RelPath, other: &RelPath) -> Problem {
    Problem::error(
        "HB1808",
        Words::new(
            format!("{article} 已收入 {other}。"),
            format!("{article} is already in {other}."),
        ),
    )
    .hint(Words::new(
        "一篇文章只能在一期里出现；请去掉一处。",
        "An article belongs to one issue: take it out of the other.",
    ))
}

pub(in crate::model) fn no_column(issue: &RelPath) -> Problem {
    Problem::error(
        "HB1809",
        Words::new(
            format!("这篇文章收入 {issue}，却没有写在哪个栏目。"),
            format!("This article belongs to {issue} but to none of its columns."),
        ),
    )
    .hint(Words::new("请补上一行 column: 栏目名称。", "Add a line column: with its name."))
}

pub(in crate::model) fn unknown_column(name: &str, issue: &RelPath, known: &[&str]) -> Problem {
    let problem = Problem::error(
        "HB1810",
        Words::new(
            format!("{issue} 没有名为“{name}”的栏目。"),
            format!("{issue} has no column called {name}."),
        ),
    );
    problem.hint(match nearest(name, known.iter().copied()) {
        Some(near) => Words::new(format!("是不是想写“{near}”？"), format!("Did you mean {near}?")),
        None => Words::new(
            format!("它的栏目有：{}。", known.join("、")),
            format!("Its columns are: {}.", known.join(", ")),
        ),
    })
}

pub(in crate::model) fn columns_disagree(article: &RelPath, own: &str, listed: &str) -> Problem {
    Problem::error(
        "HB1811",
        Words::new(
            format!("{article} 自己写的栏目是“{own}”，这里列在“{listed}”。"),
            format!("{article} says that its column is {own}; here it is in {listed}."),
        ),
    )
    .hint(Words::new("两处须一致，或只写一处。", "Let both say the same, or only one of them."))
}

pub(in crate::model) fn pages_disagree(article: &RelPath, own: &str, listed: &str) -> Problem {
    Problem::error(
        "HB1812",
        Words::new(
            format!("{article} 自己写的页码是 {own}，这里写的是 {listed}。"),
            format!("{article} says that its pages are {own}; here they are {listed}."),
        ),
    )
    .hint(Words::new("两处须一致，或只写一处。", "Let both say the same, or only one of them."))
}

pub(in crate::model) fn pages_form(written: &str) -> Problem {
    Problem::error(
        "HB1813",
        Words::new(
            format!("页码“{written}”的写法不对。"),
            format!("`{written}` is not a page or a range of pages."),
        ),
    )
    .hint(Words::new("请写 42 或 42-43。", "Write 42 or 42-43."))
}

pub(in crate::model) fn pages_overlap(
    (one, its): (&RelPath, &str),
    (other, others): (&RelPath, &str),
) -> Problem {
    Problem::error(
        "HB1814",
        Words::new(
            format!("{one} 的页码 {its} 与 {other} 的页码 {others} 重叠。"),
            format!("The pages {its} of {one} overlap with the pages {others} of {other}."),
        ),
    )
    .hint(Words::new("请改正其中一处的页码。", "Mend the pages of one of them."))
}

pub(in crate::model) fn whole_number(new: i64, old: i64, expected: Option<i64>) -> Problem {
    let problem = Problem::error(
        "HB1815",
        Words::new(
            format!("总期号 {new} 与上一期的 {old} 接不上。"),
            format!("The whole number {new} does not follow {old}, that of the issue before."),
        ),
    );
    problem.hint(match expected {
        Some(expected) => {
            Words::new(format!("应为 {expected}。"), format!("It should be {expected}."))
        }
        None => Words::new(format!("应大于 {old}。"), format!("It should be more than {old}.")),
    })
}

pub(in crate::model) fn unknown_issue(written: &str, known: &[&str]) -> Problem {
    let problem = Problem::error(
        "HB1816",
        Words::new(format!("没有“{written}”这一期。"), format!("There is no issue `{written}`.")),
    );
    problem.hint(match nearest(written, known.iter().copied()) {
        Some(near) => {
            Words::new(format!("是不是想写“{near}”？"), format!("Did you mean `{near}`?"))
        }
        None => Words::new(
            "请写期的文件夹名称，例如 2024-4。",
            "Write the name of the issue's folder, for example 2024-4.",
        ),
    })
}

pub(in crate::model) fn empty_casebook() -> Problem {
    Problem::warning(
        "HB1817",
        Words::new("这本汇编没有收入任何文章。", "This casebook holds no article."),
    )
    .hint(Words::new("请检查 members 里的条件。", "Look at the conditions in `members`."))
}
