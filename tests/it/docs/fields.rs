//! The field reference, from the table of types.

use huibian::base::lang::{Lang, Text};
use huibian::cli::MessageLang;
use huibian::kind::{COMMON_PROSE, FieldSpec, Form, Types, common_fields, section_fields};

/// The whole document in `lang`.
pub fn reference(lang: MessageLang) -> String {
    let mut out = lang.of(HEAD_ZH, HEAD_EN).to_owned();
    out.push_str(lang.of("\n## 所有类型共有的字段\n\n", "\n## Fields of every type\n\n"));
    out.push_str(lang.of(
        "标 ✎ 的字段译文另写，不沿用默认语言的；其余的译文不写就沿用。\n\n",
        "Those marked ✎ are written anew in a translation; it takes over all others unless it \
         gives its own.\n\n",
    ));
    out.push_str(&table(common_fields(), lang, true));
    for kind in Types::builtin().iter() {
        let name = words(&kind.label, lang);
        out.push_str(&match lang {
            MessageLang::Zh => format!("\n## {}（`{}`）\n\n", name, kind.name),
            MessageLang::En => format!("\n## {} (`{}`)\n\n", name, kind.name),
        });
        match kind.fields.is_empty() {
            true => out.push_str(lang.of("没有自己的字段。\n", "It has no fields of its own.\n")),
            false => out.push_str(&table(&kind.fields, lang, false)),
        }
        if !kind.asks.is_empty() {
            let names: Vec<String> = kind.asks.iter().map(|name| format!("`{name}`")).collect();
            out.push_str(&match lang {
                MessageLang::Zh => {
                    format!("\n最好还写上 {}：没有也能发布，检查时会提醒。\n", names.join("、"))
                }
                MessageLang::En => format!(
                    "\nIt should also have {}: it is published without, and `check` reminds you.\n",
                    names.join(", ")
                ),
            });
        }
    }
    out.push_str(lang.of("\n## 栏目的 `_index.md`\n\n", "\n## A section's `_index.md`\n\n"));
    out.push_str(&table(&section_fields(), lang, false));
    out.push_str(lang.of(TAIL_ZH, TAIL_EN));
    out
}

const HEAD_ZH: &str = "\
# 字段一览

<!-- 由 tests/it/docs.rs 从类型的表生成，请不要直接改：UPDATE=1 cargo test --test it docs -->

文首信息里可以写的全部字段。怎样写一篇文章，见[编辑手册](editors.zh.md)；怎样添加自己的类型，见[站点设置](site.zh.md)。

“必填”一列有 ● 的不能不写，从栏目或默认语言沿用来的也算写了。
";

const HEAD_EN: &str = "\
# Field reference

<!-- Made by tests/it/docs.rs from the table of types; do not edit: UPDATE=1 cargo test --test it docs -->

Everything that may stand in front matter. [The editors' guide](editors.en.md) tells how an article is written, [the settings](site.en.md) how a site adds types of its own.

A field with ● in the column “required” must be there; what is taken over from the section or the default language counts.
";

const TAIL_ZH: &str = "
栏目还可以写 `defaults`：一组字段，栏目里的文章不写就用它。

## 写法

| 形式 | 例子 | 说明 |
|---|---|---|
| 文字 | `title: 科协年会在南宁举行` | 一行。有半角冒号加空格、空格加 `#`，或以 `[` `{` `@` `*` `&` `\"` 开头的，要给整个值加引号 |
| 列表 | `editor: [张三, 李四]` | 也可以每项一行，以 `- ` 开头；`张三、李四` 这样用 `，` `、` `；` 隔开的，读作几项 |
| 是否 | `draft: true` | `true`、`yes`、`是`；`false`、`no`、`否` |
| 整数 | `number: 21` | `04` 读作 4 |
| 日期 | `date: 2024-07-04 16:33` | 时间可以不写；`2024年7月4日`、`2024/7/4` 也能读懂 |
| 起止日期 | `event_date: 2024-08-21/2024-08-23` | 一天，或起止两天；也可以用“至”连接 |
| 年月 | `period: 2016-06` | `2016年6月` 也能读懂 |
| 网址 | `source_url: https://www.example.org/a` | 以 `http://` 或 `https://` 开头 |
| 图片 | `cover: {src: 会场.jpg, alt: 会场里坐满了人}` | 路径从当前文件算起；也可以只写路径。可写 `src`、`alt`、`caption`、`credit` |
| 附件 | `attachments: [{file: 报名表.docx, label: 报名表}]` | 也可以只写路径 |
| 人 | `authors: [{name: 张三, org: 某市科协}]` | 也可以只写姓名。可写 `name`、`role`、`org`、`note` |
| 几选一 | `level: 省级` | 写英文名或它的中文名称都可以 |
| 引用 | `regions: [湖北省/武汉市]` | 标签或地区的列表 |
| 系列 | `series: {name: 典型案例巡礼, position: 1}` | 也可以只写名称 |
| 字段组 | `person: {name: 张三, job_title: 厂长, org: 某厂}` | 也可以每个字段一行，缩进两格 |
| 字段组的列表 | `metrics: [{label: 会员, value: 42}]` | 每组一项 |
";

const TAIL_EN: &str = "
A section may also have `defaults`: a group of fields that its articles have unless they say otherwise.

## Forms

| form | example | notes |
|---|---|---|
| text | `title: Annual meeting opens in Nanning` | One line. Put the whole value in quotes if it holds a colon and a blank, a blank and `#`, or begins with `[` `{` `@` `*` `&` `\"` |
| list | `editor: [Zhang San, Li Si]` | Or one item a line after `- `; items parted by the Chinese marks `，` `、` `；` are understood |
| yes or no | `draft: true` | `true`, `yes`, `是`; `false`, `no`, `否` |
| whole number | `number: 21` | `04` is 4 |
| date | `date: 2024-07-04 16:33` | The time may be left out; `2024年7月4日` and `2024/7/4` are understood |
| days | `event_date: 2024-08-21/2024-08-23` | A day, or the first and the last |
| month | `period: 2016-06` | `2016年6月` is understood |
| address | `source_url: https://www.example.org/a` | Begins with `http://` or `https://` |
| picture | `cover: {src: hall.jpg, alt: A full hall}` | The path counts from this file, and may stand alone. Parts: `src`, `alt`, `caption`, `credit` |
| files | `attachments: [{file: form.docx, label: Entry form}]` | A path may stand alone |
| people | `authors: [{name: Zhang San, org: City Association}]` | A name may stand alone. Parts: `name`, `role`, `org`, `note` |
| choice | `level: provincial` | The word, or its label |
| references | `regions: [湖北省/武汉市]` | A list of tags or places |
| series | `series: {name: Model cases, position: 1}` | The name may stand alone |
| group | `person: {name: Zhang San, job_title: Director, org: A Works}` | Or one field a line, indented by two blanks |
| list of groups | `metrics: [{label: Members, value: 42}]` | One item a group |
";

/// The rows of `specs`, and below a group those of its own fields. `marks` says
/// whether to mark what a translation does not take over.
fn table(specs: &[FieldSpec], lang: MessageLang, marks: bool) -> String {
    let mut out = lang
        .of(
            "| 字段 | 名称 | 形式 | 必填 | 说明 |\n|---|---|---|---|---|\n",
            "| field | label | form | required | notes |\n|---|---|---|---|---|\n",
        )
        .to_owned();
    rows(specs, lang, marks, "", &mut out);
    out
}

fn rows(specs: &[FieldSpec], lang: MessageLang, marks: bool, lead: &str, out: &mut String) {
    for spec in specs {
        let prose = marks && COMMON_PROSE.contains(&spec.name.as_str());
        out.push_str(&format!(
            "| {lead}`{}`{} | {} | {} | {} | {} |\n",
            spec.name,
            if prose { " ✎" } else { "" },
            words(&spec.label, lang),
            form(&spec.form, lang),
            if spec.required { "●" } else { "" },
            words(&spec.help, lang),
        ));
        if let Form::Record(inner) | Form::Records(inner) = &spec.form {
            rows(inner, lang, false, &format!("{lead}└ "), out);
        }
    }
}

fn words(text: &Text, lang: MessageLang) -> String {
    let tag = Lang::new(lang.of("zh-Hans", "en")).expect("the tags are well formed");
    text.get(&tag, &tag).to_owned()
}

fn form(form: &Form, lang: MessageLang) -> String {
    let name = match form {
        Form::Text => lang.of("文字", "text"),
        Form::List => lang.of("列表", "list"),
        Form::Bool => lang.of("是否", "yes or no"),
        Form::Number => lang.of("整数", "whole number"),
        Form::Date => lang.of("日期", "date"),
        Form::DateRange => lang.of("起止日期", "days"),
        Form::Month => lang.of("年月", "month"),
        Form::Url => lang.of("网址", "address"),
        Form::Picture => lang.of("图片", "picture"),
        Form::Files => lang.of("附件", "files"),
        Form::People => lang.of("人", "people"),
        Form::Choice(choices) => return choice(choices, lang),
        Form::References => lang.of("引用", "references"),
        Form::Series => lang.of("系列", "series"),
        Form::Record(_) => lang.of("字段组", "group"),
        Form::Records(_) => lang.of("字段组的列表", "list of groups"),
    };
    name.to_owned()
}

fn choice(choices: &[(String, Text)], lang: MessageLang) -> String {
    let each: Vec<String> = choices
        .iter()
        .map(|(word, label)| match lang {
            MessageLang::Zh => format!("`{word}`（{}）", words(label, lang)),
            MessageLang::En => format!("`{word}`"),
        })
        .collect();
    match lang {
        MessageLang::Zh => format!("几选一：{}", each.join("、")),
        MessageLang::En => format!("choice: {}", each.join(", ")),
    }
}
