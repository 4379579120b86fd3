//! What is said of a wrong call.

use crate::base::diag::{Problem, Words};

/// How the command that was meant is called.
pub(in crate::cli) struct Call {
    /// `huibian book [选项] <期或汇编>`
    pub usage: String,
    /// What shows its help.
    pub help: String,
}

impl Call {
    fn hint(&self) -> Words {
        let Self { usage, help } = self;
        Words::new(
            format!("应写成 {usage}；用 {help} 查看说明。"),
            format!("It is called as {usage}; {help} tells more."),
        )
    }
}

/// What may stand in an argument, as a hint.
fn about(argument: &str, about: &str) -> Words {
    Words::new(format!("应写成 {argument}。{about}。"), format!("Write {argument}. {about}."))
}

pub(in crate::cli) fn unknown_command(written: &str, near: Option<&String>) -> Problem {
    Problem::error(
        "HB9120",
        Words::new(
            format!("没有名为“{written}”的命令。"),
            format!("There is no command called `{written}`."),
        ),
    )
    .hint(match near {
        Some(near) => Words::new(
            format!("是不是想用 huibian {near}？"),
            format!("Did you mean huibian {near}?"),
        ),
        None => {
            Words::new("用 huibian --help 查看所有命令。", "huibian --help shows all commands.")
        }
    })
}

pub(in crate::cli) fn unknown_option(
    written: &str,
    near: &str,
    others: &[&str],
    call: &Call,
) -> Problem {
    Problem::error(
        "HB9121",
        Words::new(
            format!("没有名为“{written}”的选项。"),
            format!("There is no option called `{written}`."),
        ),
    )
    .hint(match (near, others) {
        ("", []) => call.hint(),
        ("", others) => Words::new(
            format!("有这个选项的命令是 {}。", others.join("、")),
            format!("It is an option of {}.", others.join(", ")),
        ),
        (near, _) => Words::new(format!("是不是想写 {near}？"), format!("Did you mean {near}?")),
    })
}

pub(in crate::cli) fn one_too_many(written: &str, call: &Call) -> Problem {
    Problem::error(
        "HB9122",
        Words::new(
            format!("多出了“{written}”。"),
            format!("`{written}` is one argument too many."),
        ),
    )
    .hint(call.hint())
}

pub(in crate::cli) fn missing(names: &[String], call: &Call) -> Problem {
    Problem::error(
        "HB9123",
        Words::new(
            format!("缺少 {}。", names.join("、")),
            format!("There is no {}.", names.join(", ")),
        ),
    )
    .hint(call.hint())
}

pub(in crate::cli) fn not_a_choice(
    name: &str,
    written: &str,
    known: &[String],
    near: &str,
) -> Problem {
    Problem::error(
        "HB9124",
        Words::new(format!("{name} 不能是“{written}”。"), format!("{name} cannot be `{written}`.")),
    )
    .hint(match near {
        "" => Words::new(
            format!("可选：{}。", known.join("、")),
            format!("Choose one of: {}.", known.join(", ")),
        ),
        near => Words::new(
            format!("是不是想写 {near}？可选：{}。", known.join("、")),
            format!("Did you mean {near}? Choose one of: {}.", known.join(", ")),
        ),
    })
}

pub(in crate::cli) fn no_value(option: &str, argument: &str, what: &str) -> Problem {
    Problem::error(
        "HB9125",
        Words::new(
            format!("{option} 后面还缺一个值。"),
            format!("{option} needs a value after it."),
        ),
    )
    .hint(about(argument, what))
}

pub(in crate::cli) fn unsuitable(
    option: &str,
    written: &str,
    argument: &str,
    what: &str,
) -> Problem {
    Problem::error(
        "HB9126",
        Words::new(
            format!("{option} 不能是“{written}”。"),
            format!("{option} cannot be `{written}`."),
        ),
    )
    .hint(about(argument, what))
}

pub(in crate::cli) fn twice(name: &str) -> Problem {
    Problem::error(
        "HB9127",
        Words::new(
            format!("{name} 写了不止一次。"),
            format!("{name} stands there more than once."),
        ),
    )
    .hint(Words::new("请只留一个。", "Keep one of them."))
}

pub(in crate::cli) fn apart<'o>(option: &str, others: impl Iterator<Item = &'o str>) -> Problem {
    let others: Vec<&str> = others.collect();
    Problem::error(
        "HB9133",
        Words::new(
            format!("{option} 不能和 {} 一起写。", others.join("、")),
            format!("{option} does not go together with {}.", others.join(", ")),
        ),
    )
    .hint(Words::new("请只留一样。", "Keep one or the other."))
}

pub(in crate::cli) fn takes_no_value(name: &str, written: &str) -> Problem {
    Problem::error(
        "HB9128",
        Words::new(
            format!("{name} 不带值，现在写了“{written}”。"),
            format!("{name} takes no value; `{written}` stands after it."),
        ),
    )
    .hint(Words::new(format!("只写 {name}。"), format!("Write {name} alone.")))
}

pub(in crate::cli) fn no_command(call: &Call) -> Problem {
    Problem::error("HB9129", Words::new("没有写命令。", "There is no command.")).hint(call.hint())
}

pub(in crate::cli) fn no_text() -> Problem {
    Problem::error(
        "HB9130",
        Words::new("有一个参数读不出来。", "One of the arguments cannot be read as text."),
    )
    .hint(Words::new(
        "请检查文件名里有没有乱码，再试一次。",
        "Look for broken characters in the names of files, and try again.",
    ))
}

pub(in crate::cli) fn wrong(call: &Call) -> Problem {
    Problem::error("HB9131", Words::new("命令写得不对。", "The call is not right."))
        .hint(call.hint())
}
