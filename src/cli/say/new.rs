//! What `new` says.

use crate::base::diag::{MessageLang, Problem, Words};
use crate::base::lang::{Lang, Text};
use crate::base::path::RelPath;
use crate::cli::new::Taken;
use crate::kind::Type;

/// That no type is called so. `near` is the one that may be meant.
pub fn unknown_type<'t>(
    written: &str,
    near: Option<&Type>,
    all: impl Iterator<Item = &'t Type>,
) -> Problem {
    let all: Vec<(String, String)> = all.map(names).collect();
    let zh: Vec<&str> = all.iter().map(|(zh, _)| zh.as_str()).collect();
    let en: Vec<&str> = all.iter().map(|(_, en)| en.as_str()).collect();
    let (zh, en) = (zh.join("、"), en.join(", "));
    let problem = Problem::error(
        "HB9140",
        Words::new(
            format!("没有名为“{written}”的类型。"),
            format!("There is no type called `{written}`."),
        ),
    );
    problem.hint(match near.map(names) {
        Some((near_zh, near_en)) => Words::new(
            format!("是不是 {near_zh}？可选：{zh}。"),
            format!("Did you mean {near_en}? Choose one of: {en}."),
        ),
        None => Words::new(format!("可选：{zh}。"), format!("Choose one of: {en}.")),
    })
}

/// A type by its name and its label: `case（案例）`, `case (Case)`.
fn names(kind: &Type) -> (String, String) {
    let label = |tag: &str| {
        let lang = Lang::new(tag);
        lang.map(|lang| Text::get(&kind.label, &lang, &lang).to_owned()).unwrap_or_default()
    };
    (format!("{}（{}）", kind.name, label("zh-Hans")), format!("{} ({})", kind.name, label("en")))
}

/// That the call has no title.
pub fn no_title(kind: &str) -> Problem {
    Problem::error("HB9141", Words::new("没有写标题。", "The title is missing.")).hint(Words::new(
        format!("例如 huibian new {kind} 江岸区办全国科普日活动。"),
        format!("For example huibian new {kind} \"Science Day in an incubator\"."),
    ))
}

/// That the call names a file, but no language to translate it into.
pub fn no_language(file: &RelPath) -> Problem {
    Problem::error(
        "HB9142",
        Words::new(
            format!("没有写要把 {file} 译成哪种语言。"),
            format!("The language into which {file} is to be translated is missing."),
        ),
    )
    .hint(Words::new(
        format!("例如 huibian new --translate en {file}。"),
        format!("For example huibian new --translate en {file}"),
    ))
}

/// That no file name can be made of a title.
pub fn no_letters(title: &str) -> Problem {
    Problem::error(
        "HB9143",
        Words::new(
            format!("“{title}”里没有能用作文件名的字。"),
            format!("Nothing in `{title}` can be part of a file's name."),
        ),
    )
    .hint(Words::new(
        "请用 --name 指定文件名，用小写字母、数字和连字符，例如 --name kepu-ri。",
        "Give a name of small letters, digits and hyphens, for example --name open-day.",
    ))
}

/// That the place is taken. `other` is a name that is free.
pub fn taken(taken: &Taken, other: Option<&str>) -> Problem {
    let words = match taken {
        Taken::File(file) => Words::new(
            format!("已有文件 {file}，没有改动它。"),
            format!("There is a file {file}; it was not touched."),
        ),
        Taken::Address(address, Some(file)) => Words::new(
            format!("网址 {address} 已经用于 {file}。"),
            format!("The address {address} is that of {file}."),
        ),
        Taken::Address(address, None) => Words::new(
            format!("网址 {address} 已经用于别的页面。"),
            format!("The address {address} is that of another page."),
        ),
        Taken::Name(name) => Words::new(
            format!("“{name}”不能用作文章的文件名，它另有用途。"),
            format!("`{name}` cannot be the name of an article's file: it means something else."),
        ),
    };
    let problem = Problem::error("HB9144", words);
    match other {
        Some(other) => problem.hint(Words::new(
            format!("请换一个文件名，例如 --name {other}。"),
            format!("Choose another name, for example --name {other}."),
        )),
        None => problem,
    }
}

/// That it is not clear in which section an article of `kind` belongs.
pub fn no_section(kind: &Type, sections: &[(&str, &str)]) -> Problem {
    let (zh, en) = names(kind);
    Problem::error(
        "HB9145",
        Words::new(
            format!("不知道 {zh}该放在哪个栏目。"),
            format!("It is not clear in which section {en} belongs."),
        ),
    )
    .hint(choose(sections))
}

/// That there is no section called so.
pub fn unknown_section(written: &str, sections: &[(&str, &str)]) -> Problem {
    Problem::error(
        "HB9146",
        Words::new(
            format!("没有名为“{written}”的栏目。"),
            format!("There is no section called `{written}`."),
        ),
    )
    .hint(choose(sections))
}

fn choose(sections: &[(&str, &str)]) -> Words {
    let one = |(folder, title): &(&str, &str), open: &str, close: &str| match folder == title {
        true => (*folder).to_owned(),
        false => format!("{folder}{open}{title}{close}"),
    };
    let zh: Vec<String> = sections.iter().map(|section| one(section, "（", "）")).collect();
    let en: Vec<String> = sections.iter().map(|section| one(section, " (", ")")).collect();
    let new = Words::new(
        "新栏目请先写它的 _index.md，例如 content/cases/_index.md",
        "For a new section write its _index.md first, such as content/cases/_index.md",
    );
    match zh.is_empty() {
        true => Words::new(
            format!("本站还没有栏目。{}。", new.zh),
            format!("There is none yet. {}.", new.en),
        ),
        false => Words::new(
            format!("请用 --section 选一个：{}。{}。", zh.join("、"), new.zh),
            format!("Choose one with --section: {}. {}.", en.join(", "), new.en),
        ),
    }
}

/// That a folder of the site is a link that leads out of it.
pub fn outside(folder: &str) -> Problem {
    Problem::error(
        "HB9147",
        Words::new(
            format!("文件夹 {folder} 指到了 content 之外，没有在那里新建文件。"),
            format!("The folder {folder} leads out of content: no file was made there."),
        ),
    )
    .hint(Words::new("请用 --section 选别的栏目。", "Choose another section with --section."))
}

/// That the number of an issue is not understood.
pub fn no_number(written: &str) -> Problem {
    Problem::error(
        "HB9148",
        Words::new(
            format!("“{written}”不是年和期号。"),
            format!("`{written}` is no year and number."),
        ),
    )
    .hint(Words::new(
        "例如 huibian new issue 2024-4；合刊写 2024-9-10。",
        "For example huibian new issue 2024-4, or 2024-9-10 for combined numbers.",
    ))
}

/// That the site has no periodical.
pub fn no_periodical() -> Problem {
    Problem::error("HB9149", Words::new("本站还没有登记刊物。", "This site has no periodical yet."))
        .hint(Words::new(
            "请在 site.toml 里写 [periodicals.代号] 和 name = \"刊名\"。",
            "Write [periodicals.NAME] and name = \"…\" into site.toml.",
        ))
}

/// That it is not clear of which periodical an issue is.
pub fn which_periodical(written: &str, known: &[&str], number: &str) -> Problem {
    let words = match written {
        "" => Words::new("没有写是哪种刊物。", "It is not said of which periodical."),
        _ => Words::new(
            format!("没有名为“{written}”的刊物。"),
            format!("There is no periodical called `{written}`."),
        ),
    };
    let first = known.first().copied().unwrap_or_default();
    Problem::error("HB9150", words).hint(Words::new(
        format!("可选：{}。例如 huibian new issue {first}/{number}。", known.join("、")),
        format!(
            "Choose one of: {}. For example huibian new issue {first}/{number}.",
            known.join(", ")
        ),
    ))
}

/// That the site has no such language to translate into.
pub fn unknown_language(written: &str, known: &[&str]) -> Problem {
    let problem = Problem::error(
        "HB9151",
        Words::new(
            format!("不能译成“{written}”。"),
            format!("There is no language `{written}` to translate into."),
        ),
    );
    problem.hint(match known.is_empty() {
        true => Words::new(
            "本站只有一种语言；请先在 site.toml 里加一段 [languages.en]。",
            "This site has one language; add [languages.en] to site.toml first.",
        ),
        false => Words::new(
            format!("可选：{}。", known.join("、")),
            format!("Choose one of: {}.", known.join(", ")),
        ),
    })
}

/// That the site has no such file.
pub fn no_file(written: &str) -> Problem {
    Problem::error(
        "HB9152",
        Words::new(
            format!("站点里没有文件“{written}”。"),
            format!("There is no file `{written}` in the site."),
        ),
    )
    .hint(Words::new(
        "请写原文的文件，例如 content/cases/hefei.md。",
        "Name the original's file, for example content/cases/hefei.md.",
    ))
}

/// That a file is no article.
pub fn no_article(file: &str) -> Problem {
    Problem::error(
        "HB9153",
        Words::new(format!("{file} 不是一篇文章。"), format!("{file} is no article.")),
    )
    .hint(Words::new(
        "栏目的译文请直接写：_index.md 的英文版是 _index.en.md，写 title 和 description。",
        "A section's text is translated by hand: _index.en.md, with title and description.",
    ))
}

/// That a file is a translation itself.
pub fn is_translation(file: &RelPath) -> Problem {
    Problem::error(
        "HB9154",
        Words::new(
            format!("{file} 不是默认语言的文章。"),
            format!("{file} is not in the default language."),
        ),
    )
    .hint(Words::new(
        "译文都从默认语言译出；请写它的文件。",
        "Translations are made from that: name its file.",
    ))
}

/// That an article is not for the public.
pub fn is_held(file: &RelPath) -> Problem {
    Problem::error(
        "HB9155",
        Words::new(
            format!("{file} 是内部文章或已经失效，不会发布。"),
            format!("{file} is internal or expired, and is not published."),
        ),
    )
    .hint(Words::new(
        "要译它，请先去掉 visibility 或改正 expires。",
        "To translate it, take out visibility or mend expires first.",
    ))
}

/// That an article is translated already.
pub fn translated(file: &RelPath) -> Problem {
    Problem::error(
        "HB9156",
        Words::new(
            format!("已有译文 {file}，没有改动它。"),
            format!("There is a translation {file}; it was not touched."),
        ),
    )
    .hint(Words::new("请直接改那个文件。", "Go on in that file."))
}

/// What to do with a new article.
pub fn fill_in(file: &RelPath, lang: MessageLang) -> String {
    match lang {
        MessageLang::Zh => format!(
            "下一步：在 {file} 里填好各项，写上正文；运行 huibian serve --open，边写边看。写完删去 draft 那一行，就会发布。"
        ),
        MessageLang::En => format!(
            "Next: fill in {file} and write the text; huibian serve --open shows it while you write. Take out the line draft when it is done, and it will be published."
        ),
    }
}

/// What to do with a new translation.
pub fn translate(file: &RelPath, lang: MessageLang) -> String {
    match lang {
        MessageLang::Zh => format!(
            "下一步：在 {file} 里填好译文的标题和摘要，把下面的原文逐段改成译文；运行 huibian serve --open，边译边看。译完删去 draft 那一行，就会发布。"
        ),
        MessageLang::En => format!(
            "Next: write the title and the summary into {file}, and the translation over the original's text below; huibian serve --open shows it meanwhile. Take out the line draft when it is done, and it will be published."
        ),
    }
}
