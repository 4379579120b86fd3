//! What is said about the names in a theme's templates. Each message is written
//! once, in both languages.

use super::lex::Why;
use crate::base::diag::{Problem, Words};

/// What a name was taken for, and what to do when there is nothing of that name, in
/// both languages.
#[derive(Clone, Copy)]
pub(super) struct Sort {
    code: &'static str,
    zh: &'static str,
    en: &'static str,
    /// How its arguments are given.
    argument: &'static str,
    remedy: (&'static str, &'static str),
}

const DOCUMENTED: (&str, &str) = (
    "可用的见主题文档和 Tera 2 的文档。",
    "The theme documentation and that of Tera 2 say what there is.",
);

pub(super) const FILTER: Sort =
    Sort { code: "HB5006", zh: "过滤器", en: "filter", argument: "=…", remedy: DOCUMENTED };
pub(super) const FUNCTION: Sort =
    Sort { code: "HB5007", zh: "函数", en: "function", argument: "=…", remedy: DOCUMENTED };
pub(super) const TEST: Sort =
    Sort { code: "HB5008", zh: "测试", en: "test", argument: "=…", remedy: DOCUMENTED };
pub(super) const COMPONENT: Sort = Sort {
    code: "HB5009",
    zh: "组件",
    en: "component",
    argument: "={…}",
    remedy: (
        "请在任一模板里用 {% component … %} 定义它。",
        "Define it with `{% component … %}` in any template.",
    ),
};
pub(super) const TEMPLATE: Sort = Sort {
    code: "HB5012",
    zh: "模板",
    en: "template",
    argument: "",
    remedy: ("请把它放进 templates/。", "Add it to templates/."),
};
pub(super) const ASSET: Sort = Sort {
    code: "HB5013",
    zh: "静态文件",
    en: "static file",
    argument: "",
    remedy: ("请把它放进主题的 static/。", "Add it to the theme's static/."),
};
pub(super) const BLOCK: Sort = Sort {
    code: "HB5015",
    zh: "区块",
    en: "block",
    argument: "",
    remedy: (
        "被继承的模板里没有这个区块，这里的内容不会出现。",
        "No template that this one extends has it, so nothing of it would be shown.",
    ),
};

pub(super) fn broken(why: &Why) -> Problem {
    let words = match why {
        Why::Expected("NAME") => Words::new(
            "模板从这里起读不懂：这里应该是名称。",
            "The template cannot be read from here: a name ought to stand here.",
        ),
        Why::Expected("VALUE") => Words::new(
            "模板从这里起读不懂：这里应该是一个值。",
            "The template cannot be read from here: a value ought to stand here.",
        ),
        Why::Expected(mark) => Words::new(
            format!("模板从这里起读不懂：这里应该是 {mark}。"),
            format!("The template cannot be read from here: {mark} ought to stand here."),
        ),
        Why::Unclosed(opening) => Words::new(
            format!("这里的 {opening} 没有结束。"),
            format!("This {opening} has no end."),
        ),
        Why::Character(c) => Words::new(
            format!("模板从这里起读不懂：标签里不能有“{c}”。"),
            format!("The template cannot be read from here: {c} has no meaning within a tag."),
        ),
        Why::TooDeep => {
            Words::new("这里套得太深，模板读不下去了。", "This is nested too deep to be read.")
        }
    };
    let problem = Problem::error("HB5001", words);
    match why {
        Why::Character(c) if !c.is_ascii() => problem.hint(Words::new(
            "引号以外的名称和标点要用半角英文字符。",
            "Outside quotes, names and marks are written in ASCII.",
        )),
        Why::Unclosed(_) => problem.hint(Words::new("请补上结束的标记。", "Add its end.")),
        _ => problem.hint(Words::new(
            "写法见 Tera 2 的文档。",
            "The documentation of Tera 2 says how it is written.",
        )),
    }
}

/// What to do about a name that is not known.
pub(super) enum Advice {
    /// The name that was likely meant.
    Near(String),
    /// Everything that is there.
    There(Vec<String>),
    /// A component does not see the page.
    NotInComponent(String),
    /// `loop` is only in a loop of the same template.
    NotInLoop,
    /// A plain value is written as it is.
    Plain(String),
    /// A list is taken item by item.
    EachItem,
}

fn advise(problem: Problem, advice: Advice) -> Problem {
    problem.hint(match advice {
        Advice::Near(near) => {
            Words::new(format!("是否想写“{near}”？"), format!("Did you mean `{near}`?"))
        }
        Advice::There(names) if names.is_empty() => {
            Words::new("这里什么也没有。", "There is nothing there.")
        }
        Advice::There(names) => Words::new(
            format!("可以用的有：{}。", names.join("、")),
            format!("What is there: {}.", names.join(", ")),
        ),
        Advice::NotInComponent(name) => Words::new(
            format!("组件只看得到自己的参数；请在它的定义里加上参数 @{name}。"),
            format!("A component sees its own parameters alone; add `@{name}` to its definition."),
        ),
        Advice::NotInLoop => Words::new(
            "loop 只在同一个模板的 for 之内可用。",
            "`loop` is there only within a `for` of the same template.",
        ),
        Advice::Plain(base) => {
            Words::new(format!("请直接写 {base}。"), format!("Write `{base}` as it is."))
        }
        Advice::EachItem => Words::new(
            "请用 for 逐项取，或用 | first 取第一项。",
            "Take its items with `for`, or the first with `| first`.",
        ),
    })
}

pub(super) fn no_variable(name: &str, advice: Advice) -> Problem {
    let problem = Problem::error(
        "HB5002",
        Words::new(
            format!("这里没有名为“{name}”的变量。"),
            format!("There is no variable `{name}` here."),
        ),
    );
    advise(problem, advice)
}

pub(super) fn no_field(base: &str, name: &str, advice: Advice) -> Problem {
    let words = match advice {
        Advice::Plain(_) => Words::new(
            format!("“{base}”是单个的值，没有“{name}”这一项。"),
            format!("`{base}` is a plain value and has no field `{name}`."),
        ),
        Advice::EachItem => Words::new(
            format!("“{base}”是列表，没有“{name}”这一项。"),
            format!("`{base}` is a list and has no field `{name}`."),
        ),
        _ => Words::new(
            format!("“{base}”没有“{name}”这一项。"),
            format!("`{base}` has no field `{name}`."),
        ),
    };
    advise(Problem::error("HB5003", words), advice)
}

pub(super) fn no_word(word: &str, advice: Option<Advice>) -> Problem {
    let problem = Problem::error(
        "HB5004",
        Words::new(
            format!("界面用语里没有“{word}”。"),
            format!("There is no word `{word}` in i18n/."),
        ),
    );
    match advice {
        Some(advice) => advise(problem, advice),
        None => problem.hint(Words::new(
            "请把它写进 i18n/ 下每种语言的文件。",
            "Add it to the file of each language in i18n/.",
        )),
    }
}

pub(super) fn word_missing_in(word: &str, langs: &[&str]) -> Problem {
    let files = |between: &str| {
        langs.iter().map(|lang| format!("i18n/{lang}.toml")).collect::<Vec<_>>().join(between)
    };
    Problem::warning(
        "HB5005",
        Words::new(
            format!("界面用语“{word}”在 {} 里没有。", files("、")),
            format!("The word `{word}` is missing in {}.", files(", ")),
        ),
    )
    .hint(Words::new("请补上这一条。", "Add it there."))
}

/// No filter, function, test, component, template, static file or block of that name.
pub(super) fn unknown(sort: Sort, name: &str, near: Option<&str>) -> Problem {
    let problem = Problem::error(
        sort.code,
        Words::new(
            format!("没有名为“{name}”的{}。", sort.zh),
            format!("There is no {} `{name}`.", sort.en),
        ),
    );
    match near {
        Some(near) => advise(problem, Advice::Near(near.to_owned())),
        None => problem.hint(Words::new(sort.remedy.0, sort.remedy.1)),
    }
}

pub(super) fn no_argument(
    sort: Sort,
    of: &str,
    name: &str,
    near: Option<&str>,
    all: &[&str],
) -> Problem {
    let problem = Problem::error(
        "HB5010",
        Words::new(
            format!("{}“{of}”没有参数“{name}”。", sort.zh),
            format!("The {} `{of}` has no argument `{name}`.", sort.en),
        ),
    );
    let advice = match near {
        Some(near) => Advice::Near(near.to_owned()),
        None => Advice::There(all.iter().map(|name| (*name).to_owned()).collect()),
    };
    match (near, all.is_empty()) {
        (None, true) => {
            problem.hint(Words::new("它不带参数，请去掉。", "It takes none: leave it out."))
        }
        _ => advise(problem, advice),
    }
}

pub(super) fn missing_argument(sort: Sort, of: &str, name: &str) -> Problem {
    Problem::error(
        "HB5011",
        Words::new(
            format!("{}“{of}”缺少参数“{name}”。", sort.zh),
            format!("The {} `{of}` lacks its argument `{name}`.", sort.en),
        ),
    )
    .hint(Words::new(
        format!("请加上 {name}{}。", sort.argument),
        format!("Add `{name}{}`.", sort.argument),
    ))
}

/// An `@argument` that is not there where the component is called.
pub(super) fn not_to_hand(of: &str, name: &str) -> Problem {
    Problem::error(
        "HB5016",
        Words::new(
            format!("组件“{of}”要从这里取“{name}”，而这里没有。"),
            format!("The component `{of}` takes `{name}` from here, and there is none."),
        ),
    )
    .hint(Words::new(format!("请加上 {name}={{…}}。"), format!("Add `{name}={{…}}`.")))
}

pub(super) fn no_shelf(name: &str, near: Option<&str>) -> Problem {
    let problem = Problem::error(
        "HB5014",
        Words::new(
            format!("theme.toml 没有声明 shelf“{name}”。"),
            format!("theme.toml declares no shelf `{name}`."),
        ),
    );
    match near {
        Some(near) => advise(problem, Advice::Near(near.to_owned())),
        None => problem.hint(Words::new(
            format!("请在 theme.toml 里为这种页面声明，例如 [home] 之下写 {name} = {{ take = 5 }}。"),
            format!("Declare it in theme.toml for that kind of page: `{name} = {{ take = 5 }}` under [home]."),
        )),
    }
}
