//! What is said of the traces of scanners and scrapers. Each message is written once,
//! in both languages.

use crate::base::diag::{Problem, Words};

/// HB2201: blanks within Chinese words.
pub(in super::super) fn blanks_in_words(count: usize) -> Problem {
    let message = match count {
        1 => Words::new("汉字之间多了空格。", "A blank stands between Chinese characters."),
        _ => Words::new(
            format!("汉字之间多了 {count} 处空格。"),
            format!("{count} blanks stand between Chinese characters."),
        ),
    };
    Problem::warning("HB2201", message).hint(Words::new(
        "多半是扫描识别或复制时带进来的，请去掉。",
        "Most likely a scanner or a copy brought them in: take them out.",
    ))
}

/// HB2202: `動(dòng)`
pub(in super::super) fn pinyin_behind(c: char, syllable: &str) -> Problem {
    Problem::warning(
        "HB2202",
        Words::new(
            format!("“{c}”字后面混进了拼音“{syllable}”。"),
            format!("The pinyin `{syllable}` stands behind `{c}`."),
        ),
    )
    .hint(Words::new(
        "是从网页复制时带来的，请连括号一起去掉。",
        "It came along from a copied page: take it out with its brackets.",
    ))
}

/// HB2203: a question mark where a character was lost, or the dot in a foreign name.
pub(in super::super) fn lost_to_question_mark(name: bool) -> Problem {
    let problem = Problem::warning(
        "HB2203",
        Words::new(
            "这个问号像是丢掉的字符。",
            "This question mark seems to stand where a character was lost.",
        ),
    );
    match name {
        true => problem.hint(Words::new(
            "外国人名中间请用“·”，如“列夫·托尔斯泰”。",
            "Use `·` between the parts of a foreign name.",
        )),
        false => problem.hint(Words::new(
            "请对照原文补上；可能是“·”，也可能是一个生僻字。",
            "Compare the source and put it back: it may be a `·` or a rare character.",
        )),
    }
}

/// HB2204: U+FFFD.
pub(in super::super) fn lost_character() -> Problem {
    garbled_text(Words::new(
        "这里有读不出来的字符“\u{fffd}”。",
        "A character that could not be read: `\u{fffd}`.",
    ))
}

/// HB2204: text that was read in the wrong encoding, and what was `meant`.
pub(in super::super) fn garbled(meant: Option<&str>) -> Problem {
    garbled_text(match meant {
        Some(meant) => Words::new(
            format!("这里是乱码，原文可能是：{meant}"),
            format!("This is garbled; it may have been: {meant}"),
        ),
        None => Words::new("这里是乱码。", "This is garbled."),
    })
}

fn garbled_text(message: Words) -> Problem {
    Problem::warning("HB2204", message).hint(Words::new(
        "文字在别处转换编码时损坏了，请对照原文改正。",
        "It was damaged where its encoding was converted: compare the source.",
    ))
}

/// HB2205: a character of a private use area.
pub(in super::super) fn private_character(c: char) -> Problem {
    let number = u32::from(c);
    Problem::warning(
        "HB2205",
        Words::new(
            format!("这里有一个专用字符 U+{number:04X}，读者看到的是空框。"),
            format!("A private character, U+{number:04X}, of which readers see an empty box."),
        ),
    )
    .hint(Words::new(
        "多半是 Word 的项目符号或造的字。请改成列表，或换成通用的字。",
        "Most likely a bullet of Word, or a character someone made: write a list, or use a \
         character that every computer has.",
    ))
}

/// HB2206: a character that nobody sees.
pub(in super::super) fn unseen_character(c: char) -> Problem {
    let number = u32::from(c);
    Problem::warning(
        "HB2206",
        Words::new(
            format!("这里有一个看不见的字符 U+{number:04X}。"),
            format!("A character that nobody sees, U+{number:04X}."),
        ),
    )
    .hint(Words::new(
        "它会让搜索和排版出错，请去掉。",
        "It disturbs search and the breaking of lines: take it out.",
    ))
}

/// HB2207: a few characters of the other script; the text is mostly `simplified` or not.
pub(in super::super) fn mixed_scripts(simplified: bool, characters: &[char]) -> Problem {
    let named = |quotes: [&str; 2], between: &str| {
        let each: Vec<_> =
            characters.iter().map(|c| format!("{}{c}{}", quotes[0], quotes[1])).collect();
        each.join(between)
    };
    let (zh, en) = match simplified {
        true => (("简体", "繁体"), ("simplified", "traditional")),
        false => (("繁体", "简体"), ("traditional", "simplified")),
    };
    Problem::warning(
        "HB2207",
        Words::new(
            format!("正文是{}，里面混有{}字：{}。", zh.0, zh.1, named(["“", "”"], "、")),
            format!(
                "The text is {}, with {} characters in it: {}.",
                en.0,
                en.1,
                named(["`", "`"], ", ")
            ),
        ),
    )
    .hint(Words::new(
        "像是机器转换时漏掉的，请统一。",
        "A converter seems to have missed them: use one script throughout.",
    ))
}

/// HB2208: a link that readers do not see.
pub(in super::super) fn hidden_link(element: &str) -> Problem {
    Problem::warning(
        "HB2208",
        Words::new(
            format!("网页代码 <{element}> 藏着读者看不见的链接。"),
            format!("The HTML element <{element}> hides a link from readers."),
        ),
    )
    .hint(Words::new(
        "多半是原网页被人植入的，请整段删去。",
        "Most likely someone planted it in the page that was copied: take out the whole element.",
    ))
}

/// HB2209: words of unasked advertising.
pub(in super::super) fn spam(word: &str) -> Problem {
    Problem::warning(
        "HB2209",
        Words::new(
            format!("这里有垃圾广告的用词“{word}”。"),
            format!("`{word}` is a word of unasked advertising."),
        ),
    )
    .hint(Words::new(
        "如果是复制网页时带进来的，请删去，并检查来源网站是否被人篡改。",
        "If it came along from a copied page, take it out, and look whether that site was broken \
         into.",
    ))
}
