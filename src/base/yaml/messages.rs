//! What is said about front matter that cannot be read as it is meant. Each
//! message is written once, in both languages.

use crate::base::diag::{Level, Problem, Span, Words};
use crate::base::fix::Fix;

/// A problem that does no harm if there is no doubt what was meant; without a fix, what
/// was meant is not known, and it is an error.
fn mended(problem: Problem, fix: Option<Fix>) -> Problem {
    match fix {
        Some(fix) => problem.fix(fix),
        None => Problem { level: Level::Error, ..problem },
    }
}

/// What ends the sentence about a slip: how it was read, if it was.
fn read_as(fix: Option<&Fix>, zh: &str, en: &str) -> Words {
    match fix {
        Some(_) => Words::new(format!("，{zh}。"), format!("; {en}.")),
        None => Words::new("。", "."),
    }
}

/// `title：湖北`
pub(super) fn full_width_colon(name: &str, at: Span, fix: Option<Fix>) -> Problem {
    let end = read_as(fix.as_ref(), "已按半角冒号读取", "it was read as a plain one");
    let problem = Problem::warning(
        "HB1001",
        Words::new(
            format!("字段名“{name}”后用了全角冒号“：”{}", end.zh),
            format!("The field name `{name}` is followed by a full-width colon `：`{}", end.en),
        ),
    )
    .at(at)
    .hint(Words::new(
        format!("请改成半角冒号加一个空格：{name}: …"),
        format!("Write a plain colon and a blank: {name}: …"),
    ));
    mended(problem, fix)
}

/// `title:湖北`
pub(super) fn no_blank_after_colon(name: &str, at: Span, fix: Option<Fix>) -> Problem {
    let end = read_as(fix.as_ref(), "已按有空格读取", "it was read as if there were one");
    let problem = Problem::warning(
        "HB1002",
        Words::new(
            format!("字段名“{name}”的冒号后缺少空格{}", end.zh),
            format!("A blank is missing after the colon of `{name}`{}", end.en),
        ),
    )
    .at(at)
    .hint(Words::new(
        format!("请在冒号后加一个空格：{name}: …"),
        format!("Put a blank after the colon: {name}: …"),
    ));
    mended(problem, fix)
}

/// `title: 江苏省科协: 夯实基础`
pub(super) fn colon_in_text(name: &str, at: Span, fix: Option<Fix>) -> Problem {
    let words = match fix {
        Some(_) => Words::new(
            format!("“{name}”的文字里有半角冒号加空格，已按整行文字读取。"),
            format!(
                "The text of `{name}` holds a colon and a blank; the whole line was read as text."
            ),
        ),
        None => Words::new(
            format!("“{name}”的文字里有半角冒号加空格，会被当作另一个字段。"),
            format!("The text of `{name}` holds a colon and a blank, which read as another field."),
        ),
    };
    let problem = Problem::note("HB1003", words).at(at).hint(Words::new(
        "请给整个值加上引号，或改用全角冒号“：”。",
        "Put the whole value in quotes, or use a full-width colon `：`.",
    ));
    mended(problem, fix)
}

/// `title: "科创中国"榜单发布`
pub(super) fn text_after_quote(at: Span, fix: Option<Fix>) -> Problem {
    let end = read_as(fix.as_ref(), "已按整行文字读取", "the whole line was read as text");
    let problem = Problem::warning(
        "HB1004",
        Words::new(
            format!("引号结束后还有文字{}", end.zh),
            format!("Text follows the closing quote{}", end.en),
        ),
    )
    .at(at)
    .hint(Words::new(
        "请用单引号把整个值括起来：'\"…\"…'；或改用中文引号“”。",
        "Put the whole value in single quotes: '\"…\"…'; or use curly quotes.",
    ));
    mended(problem, fix)
}

/// `title: [转载]陕西省科协`
pub(super) fn text_after_bracket(at: Span, fix: Option<Fix>) -> Problem {
    let end = read_as(fix.as_ref(), "已按整行文字读取", "the whole line was read as text");
    let problem = Problem::warning(
        "HB1005",
        Words::new(
            format!("括号结束后还有文字{}", end.zh),
            format!("Text follows the closing bracket{}", end.en),
        ),
    )
    .at(at)
    .hint(Words::new(
        "开头的方括号表示列表、花括号表示一组字段；如果是文字，请给整个值加上引号。",
        "A bracket at the start means a list, a brace a group of fields; if it is text, put the \
         whole value in quotes.",
    ));
    mended(problem, fix)
}

/// `title: 科协 #1 案例`
pub(super) fn cut_by_hash(at: Span) -> Problem {
    Problem::error(
        "HB1006",
        Words::new(
            "空格后的“#”及其后的文字被当作注释，没有读入。",
            "`#` after a blank begins a comment: what follows was not read.",
        ),
    )
    .at(at)
    .hint(Words::new(
        "如果是文字，请给整个值加上引号；如果是备注，请单独写一行，以“# ”开头。",
        "If it is text, put the whole value in quotes; a remark belongs on a line of its own that \
         begins with `# `.",
    ))
}

/// `note: *重点`, `author: @张三`, `cover: &a`
pub(super) fn begins_with_mark(mark: &str, at: Span, fix: Option<Fix>) -> Problem {
    let words = match fix {
        Some(_) => Words::new(
            format!("值以“{mark}”开头，这个符号在这里另有含义；已按文字读取。"),
            format!(
                "The value begins with `{mark}`, which has another meaning here; it was read as text."
            ),
        ),
        None => Words::new(
            format!("值以“{mark}”开头，这个符号在这里另有含义，不能这样用。"),
            format!("The value begins with `{mark}`, which has another meaning here."),
        ),
    };
    let problem = Problem::note("HB1007", words)
        .at(at)
        .hint(Words::new("请给整个值加上引号。", "Put the whole value in quotes."));
    mended(problem, fix)
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

/// `-科协`, `－ 科协`
pub(super) fn no_blank_after_dash(full_width: bool, at: Span, fix: Option<Fix>) -> Problem {
    let end = match fix {
        Some(_) => Words::new("已按列表项读取。", "it was read as an item."),
        None => Words::new("没有当作列表项。", "it is not read as an item."),
    };
    let words = match full_width {
        true => Words::new(
            format!("列表项开头的横线不是半角减号，{}", end.zh),
            format!("The item does not begin with a plain hyphen; {}", end.en),
        ),
        false => Words::new(
            format!("列表项的“-”后缺少空格，{}", end.zh),
            format!("A blank is missing after `-`; {}", end.en),
        ),
    };
    let problem = Problem::warning("HB1009", words).at(at).hint(Words::new(
        "请写成半角减号加一个空格：- …；如果不是列表，请加引号。",
        "Write a hyphen and a blank: - …; if it is no list, put it in quotes.",
    ));
    mended(problem, fix)
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
pub(super) fn indented_with(mark: char, at: Span, fix: Option<Fix>) -> Problem {
    let (zh, en) = match mark {
        '\t' => ("制表符", "a tab"),
        '\u{3000}' => ("全角空格", "a full-width blank"),
        _ => ("特殊空格", "an unusual blank"),
    };
    let end = read_as(fix.as_ref(), "已按半角空格读取", "it was read as plain blanks");
    let problem = Problem::warning(
        "HB1011",
        Words::new(
            format!("行首是{zh}，不能用来缩进{}", end.zh),
            format!("The line begins with {en}, which cannot indent it{}", end.en),
        ),
    )
    .at(at)
    .hint(Words::new("请换成半角空格，每一级两个。", "Use plain blanks, two for each level."));
    mended(problem, fix)
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
    Problem::warning(
        "HB1018",
        Words::new(
            format!("这里有一个控制字符（{code}），读取时略去了。"),
            format!("A control character ({code}) stands here; it was passed over."),
        ),
    )
    .at(at)
    .hint(delete_unseen())
    .fix(Fix::edit(at, ""))
}

/// A character without width, which comes with pasted text.
pub(super) fn invisible(mark: char, at: Span) -> Problem {
    let code = format!("U+{:04X}", u32::from(mark));
    Problem::note(
        "HB1025",
        Words::new(
            format!("这里有一个看不见的字符（{code}），读取时略去了。"),
            format!("An invisible character ({code}) stands here; it was passed over."),
        ),
    )
    .at(at)
    .hint(delete_unseen())
    .fix(Fix::edit(at, ""))
}

/// A carriage return without a line feed.
pub(super) fn lone_return(at: Span) -> Problem {
    Problem::error(
        "HB1027",
        Words::new(
            "这里有一个单独的回车符（U+000D），分不清是不是换行。",
            "A lone carriage return (U+000D) stands here: it may or may not end the line.",
        ),
    )
    .at(at)
    .hint(Words::new(
        "请把前后两段分成两行，或连成一行，重新输入这一处。",
        "Make two lines of it or one, and type this place anew.",
    ))
}

fn delete_unseen() -> Words {
    Words::new(
        "请删去它；删不掉时，把这一行重新输入一遍。",
        "Delete it; if that fails, type the line anew.",
    )
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
pub(super) fn wide_blank_at_colon(name: &str, mark: char, at: Span, fix: Option<Fix>) -> Problem {
    let (zh, en) = match mark {
        '\u{3000}' => ("全角空格", "a full-width blank"),
        '\t' => ("制表符", "a tab"),
        _ => ("特殊空格", "an unusual blank"),
    };
    let end = read_as(fix.as_ref(), "已按半角空格读取", "it was read as a plain blank");
    let problem = Problem::note(
        "HB1023",
        Words::new(
            format!("字段名“{name}”的冒号旁边是{zh}{}", end.zh),
            format!("Beside the colon of `{name}` stands {en}{}", end.en),
        ),
    )
    .at(at)
    .hint(Words::new(
        format!("请删去它，改用半角空格：{name}: …"),
        format!("Delete it and use a plain blank: {name}: …"),
    ));
    mended(problem, fix)
}

/// `tags: ["甲"，"乙"]`
pub(super) fn mark_between_items(mark: char, at: Span, fix: Fix) -> Problem {
    Problem::warning(
        "HB1026",
        Words::new(
            format!("列表里用“{mark}”分隔，已按半角逗号读取。"),
            format!("The items are parted by `{mark}`, which was read as a plain comma."),
        ),
    )
    .at(at)
    .hint(Words::new("请改成半角逗号加一个空格。", "Write a plain comma and a blank."))
    .fix(fix)
}
