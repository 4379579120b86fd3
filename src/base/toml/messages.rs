//! What is said about TOML that cannot be read. Each message is written once, in
//! both languages.

use crate::base::diag::{Problem, Span, Words};

/// Nothing more exact is known.
pub(super) fn unreadable(at: Span) -> Problem {
    Problem::error(
        "HB0101",
        Words::new(
            "从这里起读不懂了，写法不合 TOML 的规则。",
            "From here on this cannot be read as TOML.",
        ),
    )
    .at(at)
    .hint(Words::new(
        "每行写一项：名称 = \"值\"；请检查这一行的等号、引号、逗号和括号。",
        "Write one setting a line: name = \"value\"; look at the equals sign, quotes, commas and \
         brackets of this line.",
    ))
}

/// `title ＝ “湖北”`
pub(super) fn full_width(mark: char, plain: &str, at: Span) -> Problem {
    let (what, remedy) = if plain == " " {
        (
            Words::new(
                "这里用了全角空格或特殊空格，应为半角空格。",
                "An unusual blank stands here where a plain one is needed.",
            ),
            Words::new("请删去它，改用半角空格。", "Delete it and use a plain blank."),
        )
    } else {
        (
            Words::new(
                format!("这里用了全角的 {mark} ，应为半角的 {plain} 。"),
                format!("`{mark}` stands here where a plain {plain} is needed."),
            ),
            Words::new(
                format!("请切换到英文输入法，改成 {plain} 。"),
                format!("Switch to Latin input and write {plain} ."),
            ),
        )
    };
    Problem::error("HB0121", what).at(at).hint(remedy)
}

/// `title = 湖北`
pub(super) fn unquoted(at: Span) -> Problem {
    Problem::error("HB0122", Words::new("文字没有加引号。", "The text is not in quotes."))
        .at(at)
        .hint(Words::new(
            "请用英文引号括起来：\"…\"；是与否写 true 和 false。",
            "Put it in plain quotes: \"…\"; yes and no are true and false.",
        ))
}

/// The same name twice. `first` is the line of the first, from 1.
pub(super) fn duplicate(name: &str, first: Option<u32>, at: Span) -> Problem {
    let words = match first {
        Some(line) => Words::new(
            format!("“{name}”写了两次：第 {line} 行和第 {} 行。", at.line),
            format!("`{name}` is given twice: on lines {line} and {}.", at.line),
        ),
        None => Words::new(format!("“{name}”写了两次。"), format!("`{name}` is given twice.")),
    };
    Problem::error("HB0123", words).at(at).hint(Words::new(
        "请删去其中一个，或合并成一个。",
        "Delete one of them, or join them into one.",
    ))
}

/// More than the largest size, in bytes.
pub(super) fn too_large(size: usize, most: usize) -> Problem {
    let (size, most) = (size.div_ceil(1000), most / 1000);
    Problem::error(
        "HB0124",
        Words::new(
            format!("文件有 {size} kB，超过上限 {most} kB。"),
            format!("The file is {size} kB long; at most {most} kB are read."),
        ),
    )
    .hint(Words::new("请删去多余的内容。", "Delete what is not needed."))
}

/// `title = "湖北`
pub(super) fn unclosed_quote(at: Span) -> Problem {
    Problem::error(
        "HB0125",
        Words::new(
            "从这里开始的引号没有配对的结束引号。",
            "The quote that opens here is never closed.",
        ),
    )
    .at(at)
    .hint(Words::new(
        "请在值的末尾补上同样的引号。",
        "Put the same quote mark at the end of the value.",
    ))
}

/// `folder = "C:\Users"`
pub(super) fn backslash(at: Span) -> Problem {
    Problem::error(
        "HB0126",
        Words::new(
            "双引号里的反斜杠“\\”另有含义，这里不能这样用。",
            "A backslash in double quotes has another meaning and cannot stand here.",
        ),
    )
    .at(at)
    .hint(Words::new(
        "请改用单引号：'C:\\…'；或写成“/”。",
        "Use single quotes: 'C:\\…'; or write `/`.",
    ))
}

/// `标题 = "湖北"`
pub(super) fn bare_name(at: Span) -> Problem {
    Problem::error(
        "HB0127",
        Words::new(
            "名称只能用英文字母、数字、“-”和“_”。",
            "A name takes Latin letters, digits, `-` and `_` only.",
        ),
    )
    .at(at)
    .hint(Words::new(
        "名称必须是别的文字时，请加英文引号：\"…\" = …",
        "Put a name that must be otherwise in plain quotes: \"…\" = …",
    ))
}

/// `tags = ["甲", "乙"`
pub(super) fn unclosed_bracket(at: Span) -> Problem {
    Problem::error(
        "HB0128",
        Words::new(
            "从这里开始的括号没有配对的结束括号。",
            "The bracket that opens here is never closed.",
        ),
    )
    .at(at)
    .hint(Words::new("请补上结束括号。", "Close it."))
}

/// `title: "湖北"`
pub(super) fn colon(at: Span) -> Problem {
    Problem::error(
        "HB0129",
        Words::new("名称后应为等号“=”，这里用了冒号。", "A colon stands here where `=` is needed."),
    )
    .at(at)
    .hint(Words::new("请写成：名称 = \"值\"", "Write: name = \"value\""))
}

/// `since = 2024-02-30`
pub(super) fn no_date(at: Span) -> Problem {
    Problem::error("HB0130", Words::new("没有这样的日期或时间。", "There is no such date or time."))
        .at(at)
        .hint(Words::new(
            "请写成 2024-07-04 或 2024-07-04 16:33:00。",
            "Write it as 2024-07-04 or 2024-07-04 16:33:00.",
        ))
}

/// `phone = 04`, `code = 99999999999999999999`
pub(super) fn no_number(at: Span) -> Problem {
    Problem::error(
        "HB0131",
        Words::new(
            "数字不能以 0 开头，也不能超过 18 位。",
            "A number may not begin with 0 nor have more than 18 digits.",
        ),
    )
    .at(at)
    .hint(Words::new(
        "号码一类的数字请加英文引号：\"04\"",
        "Put numbers that are names in plain quotes: \"04\"",
    ))
}

/// `["甲" "乙"]`
pub(super) fn missing_comma(at: Span) -> Problem {
    Problem::error("HB0132", Words::new("这里缺少逗号。", "A comma is missing here."))
        .at(at)
        .hint(Words::new("请用英文逗号“,”把各项隔开。", "Put a plain comma between the items."))
}
