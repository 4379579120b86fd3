//! What is said about front matter that cannot be read as it is meant. Each
//! message is written once, in both languages.

use crate::base::diag::{Problem, Span, Words};

/// `title：湖北`
pub(super) fn full_width_colon(name: &str, at: Span) -> Problem {
    Problem::error(
        "HB1001",
        Words::new(
            format!("字段名“{name}”后用了全角冒号“：”。"),
            format!("The field name `{name}` is followed by a full-width colon `：`."),
        ),
    )
    .at(at)
    .hint(Words::new(
        format!("请改成半角冒号加一个空格：{name}: …"),
        format!("Write a plain colon and a blank: {name}: …"),
    ))
}

/// `title:湖北`
pub(super) fn no_blank_after_colon(name: &str, at: Span) -> Problem {
    Problem::error(
        "HB1002",
        Words::new(
            format!("字段名“{name}”的冒号后缺少空格。"),
            format!("A blank is missing after the colon of `{name}`."),
        ),
    )
    .at(at)
    .hint(Words::new(
        format!("请在冒号后加一个空格：{name}: …"),
        format!("Put a blank after the colon: {name}: …"),
    ))
}

/// `title: 江苏省科协: 夯实基础`
pub(super) fn colon_in_text(name: &str, at: Span) -> Problem {
    Problem::error(
        "HB1003",
        Words::new(
            format!("“{name}”的文字里有半角冒号加空格，会被当作另一个字段。"),
            format!("The text of `{name}` holds a colon and a blank, which read as another field."),
        ),
    )
    .at(at)
    .hint(Words::new(
        "请给整个值加上引号，或改用全角冒号“：”。",
        "Put the whole value in quotes, or use a full-width colon `：`.",
    ))
}

/// `title: "科创中国"榜单发布`
pub(super) fn text_after_quote(at: Span) -> Problem {
    Problem::error("HB1004", Words::new("引号结束后还有文字。", "Text follows the closing quote."))
        .at(at)
        .hint(Words::new(
            "请用单引号把整个值括起来：'\"…\"…'；或改用中文引号“”。",
            "Put the whole value in single quotes: '\"…\"…'; or use curly quotes.",
        ))
}

/// `title: [转载]陕西省科协`
pub(super) fn text_after_bracket(at: Span) -> Problem {
    Problem::error(
        "HB1005",
        Words::new("括号结束后还有文字。", "Text follows the closing bracket."),
    )
    .at(at)
    .hint(Words::new(
        "开头的方括号表示列表、花括号表示一组字段；如果是文字，请给整个值加上引号。",
        "A bracket at the start means a list, a brace a group of fields; if it is text, put the \
         whole value in quotes.",
    ))
}

/// `title: 科协 #1 案例`
pub(super) fn cut_by_hash(at: Span) -> Problem {
    Problem::warning(
        "HB1006",
        Words::new(
            "空格后的“#”及其后的文字被当作注释，没有读入。",
            "`#` after a blank begins a comment: what follows was not read.",
        ),
    )
    .at(at)
    .hint(Words::new(
        "如果是正文，请给整个值加上引号。",
        "If it is text, put the whole value in quotes.",
    ))
}

/// `note: *重点`, `author: @张三`, `cover: &a`
pub(super) fn begins_with_mark(mark: &str, at: Span) -> Problem {
    Problem::error(
        "HB1007",
        Words::new(
            format!("值以“{mark}”开头，这个符号在这里另有含义，不能这样用。"),
            format!("The value begins with `{mark}`, which has another meaning here."),
        ),
    )
    .at(at)
    .hint(Words::new("请给整个值加上引号。", "Put the whole value in quotes."))
}

/// `title: "湖北`
pub(super) fn unclosed_quote(mark: char, at: Span) -> Problem {
    Problem::error(
        "HB1008",
        Words::new(
            format!("从这里开始的引号“{mark}”没有配对的结束引号。"),
            format!("The quote {mark} that opens here is never closed."),
        ),
    )
    .at(at)
    .hint(Words::new(
        "请在值的末尾补上同样的引号。",
        "Put the same quote mark at the end of the value.",
    ))
}

/// `-科协`, `－ 科协`; an error where nothing can be read, a warning where it was
/// read as plain text.
pub(super) fn no_blank_after_dash(full_width: bool, at: Span) -> Problem {
    let words = if full_width {
        Words::new(
            "列表项开头用了全角的“－”，没有当作列表项。",
            "The item begins with a full-width `－` and is not read as an item.",
        )
    } else {
        Words::new(
            "列表项的“-”后缺少空格，没有当作列表项。",
            "A blank is missing after `-`: this is not read as an item.",
        )
    };
    Problem::warning("HB1009", words).at(at).hint(Words::new(
        "请写成半角减号加一个空格：- …；如果不是列表，请加引号。",
        "Write a hyphen and a blank: - …; if it is no list, put it in quotes.",
    ))
}

/// The same field twice. `first` is the line of the first, from 1; `above` is how
/// many lines of the file stand above the text.
pub(super) fn duplicate(name: &str, first: Option<u32>, above: u32, at: Span) -> Problem {
    let words = match first.map(|line| (line + above, at.line + above)) {
        Some((one, two)) if one != two => Words::new(
            format!("字段“{name}”写了两次：第 {one} 行和第 {two} 行。"),
            format!("The field `{name}` is given twice: on lines {one} and {two}."),
        ),
        _ => Words::new(
            format!("字段“{name}”写了两次。"),
            format!("The field `{name}` is given twice."),
        ),
    };
    Problem::error("HB1010", words)
        .at(at)
        .hint(Words::new("请删去其中一个。", "Delete one of them."))
}

/// Indentation with tabs, U+3000 or no-break spaces.
pub(super) fn indented_with(mark: char, at: Span) -> Problem {
    let (zh, en) = match mark {
        '\t' => ("制表符", "a tab"),
        '\u{3000}' => ("全角空格", "a full-width blank"),
        _ => ("特殊空格", "an unusual blank"),
    };
    Problem::error(
        "HB1011",
        Words::new(
            format!("行首是{zh}，不能用来缩进。"),
            format!("The line begins with {en}, which cannot indent it."),
        ),
    )
    .at(at)
    .hint(Words::new("请换成半角空格，每一级两个。", "Use plain blanks, two for each level."))
}

/// The whole is a line of text or a list.
pub(super) fn not_fields(at: Span) -> Problem {
    Problem::error(
        "HB1012",
        Words::new("文首信息里没有读到字段。", "The front matter holds no fields."),
    )
    .at(at)
    .hint(Words::new(
        "每行写一个字段，例如：title: 标题",
        "Write one field a line, for example: title: A title",
    ))
}

/// `title 湖北`
pub(super) fn no_colon(at: Span) -> Problem {
    Problem::error(
        "HB1013",
        Words::new("这一行没有冒号，不是字段。", "This line has no colon and is no field."),
    )
    .at(at)
    .hint(Words::new(
        "请写成“字段名: 值”；如果是上一行的延续，请在行首加两个空格。",
        "Write `name: value`; if it goes on from the line above, begin it with two blanks.",
    ))
}

/// More than the largest size, in bytes.
pub(super) fn too_large(size: usize, most: usize) -> Problem {
    let (size, most) = (size.div_ceil(1000), most / 1000);
    Problem::error(
        "HB1015",
        Words::new(
            format!("文首信息有 {size} kB，超过上限 {most} kB。"),
            format!("The front matter is {size} kB long; at most {most} kB are read."),
        ),
    )
    .hint(Words::new(
        "请检查结尾的“---”是否漏写；长文字请放到正文里。",
        "See whether the closing `---` is missing; long text belongs below it.",
    ))
}

/// More levels than are read.
pub(super) fn too_deep(most: usize, at: Span) -> Problem {
    Problem::error(
        "HB1016",
        Words::new(
            format!("层次太多，最多 {most} 层。"),
            format!("This is nested too deeply; at most {most} levels are read."),
        ),
    )
    .at(at)
    .hint(Words::new("请减少嵌套。", "Use fewer levels."))
}

/// Nothing more exact is known.
pub(super) fn unreadable(at: Span) -> Problem {
    Problem::error(
        "HB1017",
        Words::new(
            "从这里起读不懂了，写法不合 YAML 的规则。",
            "From here on this cannot be read as YAML.",
        ),
    )
    .at(at)
    .hint(Words::new(
        "请检查这一行和上一行的冒号、引号、括号和缩进；含有特殊符号的文字请加引号。",
        "Look at the colons, quotes, brackets and indentation of this line and the one above; \
         put text with special signs in quotes.",
    ))
}

/// A character that cannot be seen and may not stand in YAML.
pub(super) fn control_character(mark: char, at: Span) -> Problem {
    let code = format!("U+{:04X}", u32::from(mark));
    Problem::error(
        "HB1018",
        Words::new(
            format!("这里有一个看不见的控制字符（{code}）。"),
            format!("An invisible control character ({code}) stands here."),
        ),
    )
    .at(at)
    .hint(Words::new(
        "请删去它；删不掉时，把这一行重新输入一遍。",
        "Delete it; if that fails, type the line anew.",
    ))
}

/// A list or a group of fields as the name of a field.
pub(super) fn name_is_no_text(at: Span) -> Problem {
    Problem::error("HB1019", Words::new("字段名必须是文字。", "The name of a field must be text."))
        .at(at)
        .hint(Words::new("请写成“字段名: 值”。", "Write `name: value`."))
}

/// `tags: [甲, 乙`
pub(super) fn unclosed_bracket(mark: char, at: Span) -> Problem {
    Problem::error(
        "HB1020",
        Words::new(
            format!("从这里开始的“{mark}”没有配对的结束括号。"),
            format!("The `{mark}` that opens here is never closed."),
        ),
    )
    .at(at)
    .hint(Words::new(
        "请补上结束括号；如果是文字，请给整个值加上引号。",
        "Close it; if it is text, put the whole value in quotes.",
    ))
}

/// A line whose indentation fits no line above.
pub(super) fn uneven(at: Span) -> Problem {
    Problem::error(
        "HB1021",
        Words::new(
            "这一行的缩进与同级的字段不一致。",
            "This line is not indented like the fields beside it.",
        ),
    )
    .at(at)
    .hint(Words::new(
        "同级字段的行首空格要一样多；属于上一个字段的内容，多缩进两个空格。",
        "Fields of one level begin with equally many blanks; what belongs to the field above \
         has two more.",
    ))
}

/// More digits than a number may have.
pub(super) fn number_too_large(at: Span) -> Problem {
    Problem::error("HB1022", Words::new("数字太长了。", "The number has too many digits."))
        .at(at)
        .hint(Words::new(
            "号码一类的数字请加引号。",
            "Put numbers that are names, such as a card number, in quotes.",
        ))
}

/// `title:<U+3000>湖北`
pub(super) fn wide_blank_after_colon(name: &str, mark: char, at: Span) -> Problem {
    let (zh, en) = match mark {
        '\u{3000}' => ("全角空格", "a full-width blank"),
        '\t' => ("制表符", "a tab"),
        _ => ("特殊空格", "an unusual blank"),
    };
    Problem::error(
        "HB1023",
        Words::new(
            format!("字段名“{name}”的冒号后是{zh}，应为半角空格。"),
            format!("The colon of `{name}` is followed by {en} instead of a plain one."),
        ),
    )
    .at(at)
    .hint(Words::new(
        format!("请删去它，改用半角空格：{name}: …"),
        format!("Delete it and use a plain blank: {name}: …"),
    ))
}
