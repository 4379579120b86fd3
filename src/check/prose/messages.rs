//! What the rules of prose say. Each message is written once, in both languages.

pub(super) mod traces;

use super::pairs::{Family, Role};
use crate::base::diag::{Problem, Words};

/// HB2101: a mark and the `next` where one is enough.
pub(super) fn marks_together(mark: char, next: char) -> Problem {
    let (message, hint) = match mark == next {
        true => (
            Words::new(format!("标点“{mark}”重复了。"), format!("The mark `{mark}` stands twice.")),
            Words::new(format!("请只留一个“{mark}”。"), format!("Leave one `{mark}`.")),
        ),
        false => (
            Words::new(
                format!("标点“{mark}”和“{next}”连在了一起。"),
                format!("The marks `{mark}` and `{next}` stand together."),
            ),
            Words::new("请只留合适的一个。", "Leave the one that fits."),
        ),
    };
    Problem::warning("HB2101", message).hint(hint)
}

/// HB2102: `！！！`
pub(super) fn repeated_mark(mark: char) -> Problem {
    Problem::note(
        "HB2102",
        Words::new(format!("“{mark}”连用了好几个。"), format!("Several `{mark}` in a row.")),
    )
    .hint(Words::new("新闻和公文里一个就够。", "In news and reports one is enough."))
}

/// HB2103: a half-width mark among Chinese words.
pub(super) fn half_width(mark: char, full: char) -> Problem {
    let problem = Problem::warning(
        "HB2103",
        Words::new(
            format!("中文里用了半角标点“{mark}”。"),
            format!("A half-width `{mark}` in Chinese text."),
        ),
    );
    match mark {
        '.' => problem.hint(Words::new(
            "句末请用“。”，外国人名中间用“·”，“一”“二”这样的序号后面用“、”。",
            "Use `。` at the end of a sentence, `·` within a foreign name, `、` after the number of an \
             item.",
        )),
        _ => problem
            .hint(Words::new(format!("请改成“{full}”。"), format!("Use `{full}` instead."))),
    }
}

/// HB2104: `(甲)`
pub(super) fn half_width_brackets() -> Problem {
    Problem::warning(
        "HB2104",
        Words::new("中文用了半角括号。", "Half-width brackets round Chinese words."),
    )
    .hint(Words::new("请改成“（”和“）”。", "Use `（` and `）` instead."))
}

/// HB2105: `"甲"`
pub(super) fn straight_quotes() -> Problem {
    Problem::warning(
        "HB2105",
        Words::new("中文用了直引号。", "Straight quotes round Chinese words."),
    )
    .hint(Words::new(
        "请改成弯引号“”，里层用单引号‘’。",
        "Use `“` and `”`, with `‘` and `’` within them.",
    ))
}

/// HB2106: `...` or `。。。`
pub(super) fn dots_for_ellipsis() -> Problem {
    Problem::warning(
        "HB2106",
        Words::new("省略号写成了几个点或句号。", "Full stops where an ellipsis is meant."),
    )
    .hint(Words::new("请改成“……”。", "Use `……` instead."))
}

/// HB2107: `--`
pub(super) fn strokes_for_dash() -> Problem {
    dash(Words::new("破折号写成了别的短线。", "Strokes where a Chinese dash is meant."))
}

/// HB2107: `—`
pub(super) fn half_dash() -> Problem {
    dash(Words::new("破折号只写了一半。", "Half of a Chinese dash."))
}

fn dash(message: Words) -> Problem {
    Problem::warning("HB2107", message)
        .hint(Words::new("请改成“——”。", "Use `——`, which is two characters wide."))
}

/// HB2108: `ＡＢＣ１２３`
pub(super) fn full_width(written: &str, narrow: &str) -> Problem {
    Problem::warning(
        "HB2108",
        Words::new(
            format!("“{written}”是全角的字母或数字。"),
            format!("`{written}` is made of full-width letters or digits."),
        ),
    )
    .hint(Words::new(format!("请改成“{narrow}”。"), format!("Use `{narrow}` instead.")))
}

/// HB2109: full-width blanks at the beginning of a line; `within` a paragraph or at its
/// beginning.
pub(super) fn indented(within: bool) -> Problem {
    let problem = Problem::note(
        "HB2109",
        Words::new("行首打了全角空格。", "The line begins with full-width blanks."),
    );
    match within {
        true => problem.hint(Words::new(
            "如果这里另起一段，请在上面空一行，再去掉空格；页面会自己缩进。",
            "If a paragraph begins here, leave an empty line above it and take the blanks out: the \
             page indents by itself.",
        )),
        false => problem.hint(Words::new(
            "请去掉，页面会自己缩进。",
            "Take them out: the page indents by itself.",
        )),
    }
}

/// HB2110: a quote or bracket without its mate.
pub(super) fn unpaired(family: Family, role: Role) -> Problem {
    let (zh, en) = match family {
        Family::Quotes | Family::Straight => ("引号", "quote"),
        Family::InnerQuotes | Family::Ticks => ("单引号", "single quote"),
        Family::Corners => ("直角引号", "corner quote"),
        Family::InnerCorners => ("双直角引号", "double corner quote"),
        Family::Titles => ("书名号", "title mark"),
        Family::InnerTitles => ("单书名号", "single title mark"),
        Family::Round => ("括号", "bracket"),
        Family::Black => ("方头括号", "lenticular bracket"),
        Family::Shell => ("六角括号", "tortoise-shell bracket"),
    };
    let ((this, mate), (this_en, mate_en)) = match role {
        Role::Closes => (("右", "左"), ("closing", "opening")),
        Role::Opens | Role::Either => (("左", "右"), ("opening", "closing")),
    };
    Problem::warning(
        "HB2110",
        Words::new(
            format!("{this}{zh}没有配对的{mate}{zh}。"),
            format!("The {this_en} {en} has no mate."),
        ),
    )
    .hint(Words::new(
        format!("请在同一段里补上{mate}{zh}，或去掉这个{this}{zh}。"),
        format!("Add the {mate_en} one within the paragraph, or take this one out."),
    ))
}

/// HB2111: `”甲“`
pub(super) fn wrong_way_round() -> Problem {
    Problem::warning(
        "HB2111",
        Words::new("引号的方向反了。", "The quotes are the wrong way round."),
    )
    .hint(Words::new("请把左引号放在前面，右引号放在后面。", "Put the opening quote first."))
}
