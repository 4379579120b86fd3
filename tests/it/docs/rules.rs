//! The page of rules, from the table of rules.

use huibian::cli::MessageLang;
use huibian::rules::{Example, Part, Rule, SUBJECTS, level_name};

/// The whole document in `lang`.
pub fn page(lang: MessageLang) -> String {
    let mut out = lang.of(HEAD_ZH, HEAD_EN).to_owned();
    for subject in SUBJECTS {
        let (title, anchor) = (subject.title.pick(lang), subject.code.to_lowercase());
        out.push_str(&format!("- [{} {title}](#{anchor})\n", subject.code));
    }
    for subject in SUBJECTS {
        let title = subject.title.pick(lang);
        out.push_str(&format!("\n## {}{} {title}\n", anchor(subject.code), subject.code));
        subject.rules().for_each(|rule| out.push_str(&section(rule, lang)));
    }
    out
}

const HEAD_ZH: &str = "\
# 提示一览

<!-- 由 tests/it/docs.rs 从规则的表生成，请不要直接改：UPDATE=1 cargo test --test it docs -->

huibian 说的每一条提示都有编号，写在方括号里，如 `错误[HB1003]`。这里说明各条是什么意思、为什么要紧、怎样改；在命令行里，`huibian explain HB1003` 显示的也是这些。提示怎样读，见[编辑手册](editors.zh.md#提示信息)。

- **错误**：不改好就不生成。
- **警告**：照样生成，但多半不是您的意思。
- **提示**：读懂了，有更好的写法；只有 `huibian check` 会说。

";

const HEAD_EN: &str = "\
# Messages, by code

<!-- Made by tests/it/docs.rs from the table of rules; do not edit: UPDATE=1 cargo test --test it docs -->

Everything that huibian says has a code in brackets, as in `error[HB1003]`. Here is what each means, why it matters, and how to put it right; on the command line, `huibian explain HB1003` shows the same. [The editors' guide](editors.en.md#messages) tells how a message is read.

- **Errors**: nothing is built until they are put right.
- **Warnings**: the site is built, but most likely not as you mean it.
- **Notes**: it was understood, and there is a better way to write it; only `huibian check` tells them.

";

/// A place that links lead to: the code in small letters.
fn anchor(code: &str) -> String {
    format!("<a id=\"{}\"></a>", code.to_lowercase())
}

fn section(rule: &Rule, lang: MessageLang) -> String {
    let (level, title, why) =
        (level_name(rule.level).pick(lang), rule.title.pick(lang), rule.why.pick(lang));
    let mut out = format!("\n### {}{} {title}\n\n", anchor(rule.code), rule.code);
    out.push_str(&match lang {
        MessageLang::Zh => format!("**{level}。** {why}\n"),
        MessageLang::En => format!("**{}.** {why}\n", capital(level)),
    });
    if let Example::Case(case) = rule.example {
        out.push_str(&format!("\n{}{}\n", lang.of("例如：", "For example: "), case.pick(lang)));
    }
    if let Some((before, changes)) = rule.example.parts() {
        out.push_str(lang.of("\n改之前：\n", "\nBefore:\n"));
        before.iter().for_each(|part| out.push_str(&block(part, lang)));
        out.push_str(lang.of("\n改之后：\n", "\nAfter:\n"));
        changes.iter().for_each(|part| out.push_str(&block(part, lang)));
    }
    out
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest
}

/// A file with its name, in a fence that is longer than any within.
fn block(part: &Part, lang: MessageLang) -> String {
    let Some(text) = &part.text else {
        return format!("\n{}`{}`\n", lang.of("删去 ", "Deleted: "), part.path);
    };
    let text = text.trim_end_matches('\n');
    if text.is_empty() {
        return format!("\n`{}`\n", part.path);
    }
    let fence = if text.contains("```") { "````" } else { "```" };
    let language = match part.path.rsplit_once('.') {
        Some((_, "md")) => "markdown",
        Some((_, ending @ ("toml" | "html" | "css"))) => ending,
        _ => "text",
    };
    format!("\n`{}`\n\n{fence}{language}\n{text}\n{fence}\n", part.path)
}
