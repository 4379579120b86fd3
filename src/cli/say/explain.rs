//! What `explain` says.

use crate::base::diag::{Problem, Words};
use crate::rules::Rule;

/// That there is no such code; `near` are rules of its subject.
pub fn no_code(written: &str, near: &[&Rule]) -> Problem {
    let problem = Problem::error(
        "HB9119",
        Words::new(
            format!("没有编号为“{written}”的提示。"),
            format!("There is no message with the code `{written}`."),
        ),
    );
    if near.is_empty() {
        return problem.hint(Words::new(
            "运行 huibian explain，不写编号，会列出全部。",
            "huibian explain without a code lists them all.",
        ));
    }
    let zh: Vec<String> =
        near.iter().map(|rule| format!("{}（{}）", rule.code, rule.title.zh)).collect();
    let en: Vec<String> =
        near.iter().map(|rule| format!("{} ({})", rule.code, rule.title.en)).collect();
    problem.hint(Words::new(
        format!("相近的有：{}。不写编号，会列出全部。", zh.join("、")),
        format!("Near it are: {}. Without a code, all are listed.", en.join(", ")),
    ))
}
