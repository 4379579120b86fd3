//! Text in columns, as wide as a terminal shows it.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::base::text::is_wide;

/// A name and what is said of it.
pub(super) type Row = (String, String);

/// The columns before a name, and between the longest name and what is said of it.
const MARGIN: usize = 2;

/// Names, and beside them what is said of each; folded where a width is given.
pub(super) fn table(rows: &[Row], width: Option<usize>) -> String {
    let width = width.unwrap_or(usize::MAX);
    let longest = rows.iter().map(|(name, _)| name.width()).max().unwrap_or(0).min(width / 3);
    let left = MARGIN + longest + MARGIN;
    let mut text = String::new();
    for (name, said) in rows {
        text.push_str(&" ".repeat(MARGIN));
        text.push_str(name);
        let mut at = MARGIN + name.width();
        for line in folded(said, width - left) {
            if at + MARGIN > left {
                text.push('\n');
                at = 0;
            }
            text.push_str(&format!("{}{line}", " ".repeat(left - at)));
            at = width;
        }
        text.push('\n');
    }
    text
}

/// Rows of cells, each column as wide as its widest cell.
pub(super) fn grid<const N: usize>(rows: &[[String; N]]) -> String {
    let widths: Vec<usize> =
        (0..N).map(|at| rows.iter().map(|row| row[at].width()).max().unwrap_or(0)).collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths).filter(|(_, width)| **width > 0) {
            let gap = width - cell.width();
            line.push_str(&format!("{}{cell}{}", " ".repeat(MARGIN), " ".repeat(gap)));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// `text` in lines of at most `width` columns, broken at blanks and beside Chinese.
fn folded(text: &str, width: usize) -> Vec<&str> {
    let mut lines = Vec::new();
    let (mut start, mut columns) = (0, 0);
    // Where the line may be broken, and the columns up to there.
    let mut gap = None;
    let mut before = None;
    for (at, c) in text.char_indices() {
        if at > start && before.is_some_and(|before| may_part(before, c)) {
            gap = Some((at, columns));
        }
        let own = c.width().unwrap_or(0);
        if columns + own > width
            && c != ' '
            && let Some((end, so_far)) = gap.take()
        {
            lines.push(text[start..end].trim_end());
            (start, columns) = (end, columns - so_far);
        }
        columns += own;
        before = Some(c);
    }
    lines.push(text[start..].trim_end());
    lines
}

/// Whether a line may end after `before` and the next begin with `next`.
fn may_part(before: char, next: char) -> bool {
    const NO_BEGINNING: &str = "，。、；：！？）》】”’…—";
    const NO_END: &str = "（《【“‘—";
    let beside = before == ' ' || is_wide(before) || is_wide(next);
    beside && next != ' ' && !NO_BEGINNING.contains(next) && !NO_END.contains(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_beside_chinese_and_at_blanks() {
        let text = "在哪个地址上服务；0.0.0.0 让同一网络里的手机也能看（慎用）";
        assert_eq!(
            folded(text, 20),
            ["在哪个地址上服务；", "0.0.0.0 让同一网络里", "的手机也能看（慎用）"]
        );
        // A line neither ends with an opening mark nor begins with a closing one.
        assert_eq!(folded("手机也能看（慎用）。", 12), ["手机也能看", "（慎用）。"]);
        assert_eq!(folded("手机也能看（慎用）。", 18), ["手机也能看（慎", "用）。"]);
        assert_eq!(folded("one two three", 8), ["one two", "three"]);
        assert_eq!(folded("incomprehensible words", 8), ["incomprehensible", "words"]);
        assert_eq!(folded("", 8), [""]);
    }
}
