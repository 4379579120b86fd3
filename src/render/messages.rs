//! What is said about themes. Each message is written once, in both languages.

use crate::base::diag::{Problem, Words};

pub(super) fn no_theme(name: &str, near: Option<&str>) -> Problem {
    let problem = Problem::error(
        "HB4001",
        Words::new(
            format!("没有名为“{name}”的主题。"),
            format!("There is no theme called `{name}`."),
        ),
    );
    match near {
        Some(near) => problem.hint(Words::new(
            format!("themes/ 下有“{near}”。"),
            format!("There is `{near}` in themes/."),
        )),
        None => problem.hint(Words::new(
            format!("请把主题放在 themes/{name}/，并带上 theme.toml。"),
            format!("Put the theme in themes/{name}/ with its theme.toml."),
        )),
    }
}

pub(super) fn extends_itself(name: &str) -> Problem {
    Problem::error(
        "HB4002",
        Words::new(
            format!("主题“{name}”绕了一圈又继承自己。"),
            format!("The theme `{name}` extends itself in a circle."),
        ),
    )
    .hint(Words::new("请改正 theme.toml 里的 extends。", "Mend `extends` in theme.toml."))
}

pub(super) fn no_template(name: &str) -> Problem {
    Problem::error(
        "HB4003",
        Words::new(
            format!("主题缺少模板 templates/{name}.html。"),
            format!("The theme has no template templates/{name}.html."),
        ),
    )
    .hint(Words::new(
        "请补上这个模板，或用 extends 继承一个完整的主题。",
        "Add it, or extend a theme that has it.",
    ))
}

pub(super) fn template_error(message: &str) -> Problem {
    Problem::error(
        "HB4004",
        Words::new(format!("模板有误：{message}"), format!("The template is not right: {message}")),
    )
    .hint(Words::new("请联系主题的维护者。", "Please tell whoever keeps the theme."))
}

pub(super) fn page_error(page: &str, message: &str) -> Problem {
    Problem::error(
        "HB4005",
        Words::new(
            format!("生成 {page} 时模板出错：{message}"),
            format!("The template failed on {page}: {message}"),
        ),
    )
    .hint(Words::new("请联系主题的维护者。", "Please tell whoever keeps the theme."))
}

pub(super) fn no_words(lang: &str) -> Problem {
    Problem::warning(
        "HB4006",
        Words::new(
            format!("主题没有“{lang}”的界面用语（i18n/{lang}.toml）。"),
            format!("The theme has no interface words for {lang} (i18n/{lang}.toml)."),
        ),
    )
    .hint(Words::new(
        "这些页面暂用另一种语言的用语；请补上这个文件。",
        "Those pages use another language's words until you add the file.",
    ))
}
