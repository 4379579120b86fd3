//! Excerpts that end where a sentence ends.

use super::han::{is_extender, is_han, is_wide};

/// The first sentences of `text`, at most `max_chars` characters of them.
///
/// When the first sentence alone is longer, it is cut after a clause, or else
/// after a word, and ends in `……` (Chinese) or `…`; the mark counts. Line
/// breaks and runs of blanks become one blank, or none within Chinese text.
pub fn cut(text: &str, max_chars: usize) -> String {
    let chars = squeeze(text);
    if chars.len() <= max_chars {
        return chars.into_iter().collect();
    }
    let end = (1..=max_chars).rev().find(|&at| ends_sentence(&chars, at));
    match end {
        Some(end) => chars[..end].iter().collect::<String>().trim_end().to_owned(),
        None => shorten(&chars, max_chars),
    }
}

/// The characters of `text` with its white space put in order.
fn squeeze(text: &str) -> Vec<char> {
    let mut chars: Vec<char> = Vec::with_capacity(text.len() / 2);
    let mut blank = false;
    let mut line = false;
    for c in text.chars() {
        if c.is_whitespace() {
            blank = true;
            line |= c == '\n';
            continue;
        }
        if let Some(&last) = chars.last()
            && blank
            && !(is_wide(last) && is_wide(c) && (line || is_han(last) || is_han(c)))
        {
            chars.push(' ');
        }
        chars.push(c);
        (blank, line) = (false, false);
    }
    chars
}

/// Whether a sentence ends before the character at `at`.
fn ends_sentence(chars: &[char], at: usize) -> bool {
    if chars.get(at).is_some_and(|&c| is_closer(c) || is_end_mark(c) || is_extender(c)) {
        return false;
    }
    let mut mark = at - 1;
    while mark > 0 && is_closer(chars[mark]) {
        mark -= 1;
    }
    match chars[mark] {
        '。' | '！' | '？' => true,
        '…' => {
            mark > 0 && chars[mark - 1] == '…' && is_wide(chars.get(at).copied().unwrap_or(' '))
        }
        '!' | '?' => blank_at(chars, at),
        '.' => blank_at(chars, at) && !is_abbreviation(chars, mark, at),
        _ => false,
    }
}

fn blank_at(chars: &[char], at: usize) -> bool {
    chars.get(at).is_none_or(|c| c.is_whitespace())
}

/// Whether the point at `mark` belongs to an initial (J. Smith) or the sentence
/// plainly goes on in lower case.
fn is_abbreviation(chars: &[char], mark: usize, at: usize) -> bool {
    let initial = mark >= 1
        && chars[mark - 1].is_ascii_uppercase()
        && (mark < 2 || !chars[mark - 2].is_alphanumeric());
    initial || chars.get(at + 1).is_some_and(|c| c.is_lowercase())
}

fn is_end_mark(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '…')
}

fn is_closer(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』' | '）' | ')' | '】' | '》' | '〉' | '〕' | ']' | '"' | '\'')
}

/// The beginning of a sentence that is too long, with a mark that it goes on.
fn shorten(chars: &[char], max_chars: usize) -> String {
    let chinese = chars.iter().take(max_chars.max(8)).any(|&c| is_han(c));
    let mark = if chinese { "……" } else { "…" };
    let room = max_chars.saturating_sub(mark.chars().count());
    let clause = (room / 2 + 1..=room).rev().find(|&at| ends_clause(chars, at));
    let end = clause
        .or_else(|| (1..=room).rev().find(|&at| ends_word(chars, at)))
        .or_else(|| (1..=room).rev().find(|&at| !is_extender(chars[at])))
        .unwrap_or(0);
    let mut out: String = chars[..end].iter().collect();
    let kept = out.trim_end_matches(|c: char| c.is_whitespace() || is_clause_mark(c)).len();
    out.truncate(kept);
    out.push_str(mark);
    out
}

fn is_clause_mark(c: char) -> bool {
    matches!(c, '，' | '、' | '：' | ',' | ';' | ':' | '—')
}

fn ends_clause(chars: &[char], at: usize) -> bool {
    match chars[at - 1] {
        '；' | '，' | '、' | '：' => true,
        ',' | ';' | ':' => blank_at(chars, at),
        _ => false,
    }
}

/// Whether a word ends before `at`: at a blank, or between two characters of
/// which one is Han and neither must stay with the other.
fn ends_word(chars: &[char], at: usize) -> bool {
    let (before, after) = (chars[at - 1], chars[at]);
    if is_extender(after) || before == '\u{200D}' {
        return false;
    }
    after.is_whitespace()
        || (is_han(before) || is_han(after))
            && !is_closer(after)
            && !is_end_mark(after)
            && !matches!(before, '“' | '‘' | '《' | '（' | '「' | '『' | '【')
}
