//! What is said of a text: its headings, links, pictures, title.

use crate::base::diag::{Problem, Words};
use crate::base::lang::Lang;

/// `##` for 2.
fn signs(level: u8) -> String {
    "#".repeat(level.into())
}

pub(in crate::check) fn skipped_level(above: u8, level: u8) -> Problem {
    let (wanted, written) = (signs(above + 1), signs(level));
    let message = match above {
        1 => Words::new(
            format!("正文的第一个小标题用了“{written}”，应从“##”开始。"),
            format!("The first heading of the text is `{written}`; it should be `##`."),
        ),
        _ => {
            let above = signs(above);
            Words::new(
                format!("小标题从“{above}”跳到了“{written}”。"),
                format!("The headings jump from `{above}` to `{written}`."),
            )
        }
    };
    Problem::warning("HB2301", message).hint(Words::new(
        format!("请改成“{wanted}”：目录和读屏软件按级别读小标题，字的大小由主题决定。"),
        format!(
            "Write `{wanted}`: contents and screen readers go by levels; the theme sees to sizes."
        ),
    ))
}

pub(in crate::check) fn title_again() -> Problem {
    Problem::warning(
        "HB2302",
        Words::new("这个小标题重复了文章的标题。", "This heading repeats the article's title."),
    )
    .hint(Words::new(
        "页面上方已经显示标题，请删去这一行。",
        "The page shows the title above the text: delete this line.",
    ))
}

pub(in crate::check) fn empty_link_words(words: &str) -> Problem {
    Problem::warning(
        "HB2303",
        Words::new(
            format!("链接的文字“{words}”没有说明通到哪里。"),
            format!("The words of the link, `{words}`, do not say where it leads."),
        ),
    )
    .hint(Words::new(
        "请把链接加在说明去处的文字上，例如“请填写[活动报名表](报名表.docx)”。",
        "Put the link on words that do, for example: fill in the [entry form](form.docx).",
    ))
}

pub(in crate::check) fn bare_address(address: &str) -> Problem {
    not_a_link(address).hint(Words::new(
        "请用尖括号把网址括起来：<https://…>，或写成 [名称](网址)。",
        "Put it in angle brackets, <https://…>, or write [name](address).",
    ))
}

pub(in crate::check) fn bare_host(address: &str) -> Problem {
    not_a_link(address).hint(Words::new(
        format!("请补上 https:// 并用尖括号括起来：<https://{address}>。"),
        format!("Add https:// and put it in angle brackets: <https://{address}>."),
    ))
}

fn not_a_link(address: &str) -> Problem {
    Problem::note(
        "HB2304",
        Words::new(
            format!("网址“{address}”没有做成链接，读者点不开。"),
            format!("The address `{address}` is no link: readers cannot follow it."),
        ),
    )
}

pub(in crate::check) fn name_for_description(words: &str) -> Problem {
    Problem::warning(
        "HB2305",
        Words::new(
            format!("图片的说明“{words}”只是名字，没有说图里有什么。"),
            format!("The picture's description, `{words}`, is a mere name."),
        ),
    )
    .hint(Words::new(
        "请写图里有什么，例如“园区科协座谈会现场”；看不见图片的读者靠它了解内容。",
        "Say what it shows, such as “The meeting in the park”, for readers who cannot see it.",
    ))
}

pub(in crate::check) fn long_title(length: usize, most: usize) -> Problem {
    Problem::note(
        "HB2306",
        Words::new(
            format!("标题有 {length} 个字符，超过了 {most} 个。"),
            format!("The title has {length} characters, more than {most}."),
        ),
    )
    .hint(Words::new(
        "列表和搜索结果会显示不全；请写短些，把细节移到副题（subtitle）或摘要（summary）里。",
        "Lists and search results cut it off: shorten it, and move details to subtitle or summary.",
    ))
}

pub(in crate::check) fn title_with_stop() -> Problem {
    Problem::note("HB2307", Words::new("标题末尾有句号。", "The title ends with a full stop."))
        .hint(Words::new("标题末尾不用句号，请删去。", "Titles have none: delete it."))
}

pub(in crate::check) fn summary_is_title() -> Problem {
    Problem::warning(
        "HB2308",
        Words::new("摘要与标题相同。", "The summary is the same as the title."),
    )
    .hint(Words::new(
        "列表里同一句话会出现两遍。请用一两句话写内容；或删去这一行，用正文开头的几句。",
        "Lists would say it twice: tell the content in a sentence or two, or delete the line.",
    ))
}

pub(in crate::check) fn other_language(lang: &Lang) -> Problem {
    let problem = |message, hint| Problem::warning("HB6205", message).hint(hint);
    match lang.is_chinese() {
        true => problem(
            Words::new(
                "这是中文稿，正文却大多不是中文。",
                "This is the Chinese version, but most of its text is not Chinese.",
            ),
            Words::new(
                "如是译文，请在文件名里写上语言，例如 年会.en.md。",
                "If it is a translation, put the language into its name, such as meeting.en.md.",
            ),
        ),
        false => problem(
            Words::new(
                format!("按文件名这是“{lang}”版，正文却大多是中文。"),
                format!(
                    "By its name this is the version `{lang}`, but most of its text is Chinese."
                ),
            ),
            Words::new(
                format!("还没有翻译的，请先写 draft: true；放错了的，请去掉文件名里的“.{lang}”。"),
                format!(
                    "If it is yet to be translated, write draft: true; if it is the original, \
                     take `.{lang}` out of its name."
                ),
            ),
        ),
    }
}

pub(in crate::check) fn bullet() -> Problem {
    Problem::warning(
        "HB2309",
        Words::new(
            "这个项目符号不会变成列表，各项会连成一段。",
            "This bullet makes no list: the items run together into one paragraph.",
        ),
    )
    .hint(Words::new(
        "请改成行首的半角减号加一个空格：- …",
        "Begin the line with a hyphen and a blank: - …",
    ))
}
