//! Blanks within Chinese words: where a printed line ended before a text was scanned,
//! or where letters were spaced out.
//!
//! Blanks are also set on purpose: between the halves of a slogan, in lists of names,
//! after 记者. The rules would rather miss a blank than take one of these for a fault.

use std::ops::Range;

use super::found::Found;
use super::messages::traces;
use super::runs::RunKind;
use super::tokens::{Kind, Tokens};

/// How many blanks in a paragraph, or between single characters, make a trace.
const SEVERAL: usize = 3;

/// After so many, a text is known to have been scanned, and a single blank in a sentence
/// is a trace too.
const SCANNED: usize = 12;

/// A name is not longer, in characters.
const NAME: u32 = 4;

/// A member of a list that is parted by blanks, or half a slogan, is not longer, in
/// characters.
const MEMBER: u32 = 12;
const HALF: u32 = 8;

/// Words beside which a name follows a blank.
const ROLES: [&str; 10] =
    ["记者", "通讯员", "作者", "编辑", "摄影", "供图", "供稿", "来源", "责编", "审核"];

/// The most common surnames: `张 三` is spaced out to stand below `李小四`.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程\
                        苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺\
                        顾毛郝龚邵万钱严覃武戴莫孔向汤";

/// The blanks of a file so far.
#[derive(Debug, Default)]
pub(super) struct Blanks {
    /// How many are certain.
    certain: usize,
    /// Those that are a trace if the text was scanned: the characters beside them, and
    /// the blanks alone.
    waiting: Vec<(Range<usize>, Range<usize>)>,
}

impl Blanks {
    /// Looks at the blanks of a run.
    pub(super) fn check(&mut self, tokens: &Tokens<'_>, found: &mut Found) {
        let gaps: Vec<usize> = (0..tokens.list().len()).filter(|at| is_gap(tokens, *at)).collect();
        if gaps.is_empty() {
            return;
        }
        let prose = is_prose(tokens);
        // Gaps that have one character between them belong to one spaced-out word.
        let near = |one: &usize, next: &usize| next - one == 2 && chars(tokens, one + 1) == 1;
        let mut lines = Vec::new();
        for group in gaps.chunk_by(near) {
            let spaced = if prose { Some(group) } else { single_characters(tokens, group) };
            match spaced.filter(|gaps| gaps.len() >= SEVERAL && !are_names(tokens, gaps)) {
                Some(gaps) => spaced_out(tokens, gaps, prose, found),
                None if prose => lines.extend(group.iter().filter(|gap| !is_meant(tokens, **gap))),
                None => {}
            }
        }
        // One after which punctuation comes before the next parts no members of a list.
        let in_sentence = lines.iter().filter(|gap| !is_list(tokens, **gap, u32::MAX)).count();
        let several = in_sentence >= SEVERAL;
        for gap in lines {
            if several && !is_list(tokens, gap, MEMBER) {
                self.certain += 1;
                spaced_out(tokens, &[gap], true, found);
            } else if !several && !is_list(tokens, gap, u32::MAX) {
                self.waiting.push((beside(tokens, gap), tokens.range(gap, gap)));
            }
        }
    }

    /// Says what is certain when all runs have been looked at.
    pub(super) fn end(&mut self, found: &mut Found) {
        if self.certain >= SCANNED {
            for (range, blank) in self.waiting.drain(..) {
                let edit = found.edit(blank, "");
                found.add_with(range, traces::blanks_in_words(1), vec![edit]);
            }
        }
    }
}

/// Whether the token `at` is a blank between Han characters of one text.
fn is_gap(tokens: &Tokens<'_>, at: usize) -> bool {
    let plain = |at: usize| tokens.get(at).is_some_and(|token| !token.seam && !token.fixed);
    tokens.kind(at) == Kind::Blank
        && tokens.kind(at + 1) == Kind::Han
        && tokens.kind(tokens.left(at)) == Kind::Han
        && plain(at)
        && plain(at + 1)
}

fn chars(tokens: &Tokens<'_>, at: usize) -> u32 {
    tokens.get(at).map_or(0, |token| token.chars)
}

/// Whether a run has sentences: a name, a title or a line of a table has none.
fn is_prose(tokens: &Tokens<'_>) -> bool {
    let ends = |at: usize| match tokens.kind(at) {
        Kind::Mark('，' | '。' | '；' | '！' | '？') => true,
        Kind::Mark(',' | '.' | ';') => tokens.kind(tokens.left(at)) == Kind::Han,
        _ => false,
    };
    !matches!(tokens.run, RunKind::Title | RunKind::Heading | RunKind::Picture)
        && (0..tokens.list().len()).any(ends)
}

/// Those of `gaps` that have single characters on both sides.
fn single_characters<'g>(tokens: &Tokens<'_>, gaps: &'g [usize]) -> Option<&'g [usize]> {
    let first = gaps.first().map(|gap| usize::from(chars(tokens, tokens.left(*gap)) > 1))?;
    let last = gaps.last().map(|gap| usize::from(chars(tokens, gap + 1) > 1))?;
    gaps.get(first..gaps.len().checked_sub(last)?)
}

/// Whether the characters beside `gaps` are names of two characters each.
fn are_names(tokens: &Tokens<'_>, gaps: &[usize]) -> bool {
    let first = gaps.first().map(|gap| tokens.left(*gap));
    let beside = first.into_iter().chain(gaps.iter().map(|gap| gap + 1));
    let surname = |at: usize| is_surname(tokens.words_of(at).chars().next_back());
    gaps.len() % 2 == 1 && beside.step_by(2).all(surname)
}

fn is_surname(c: Option<char>) -> bool {
    c.is_some_and(|c| SURNAMES.contains(c))
}

/// Whether the blank `gap` of a sentence may have been meant.
fn is_meant(tokens: &Tokens<'_>, gap: usize) -> bool {
    let (left, right) = (tokens.left(gap), gap + 1);
    let (before, after) = (chars(tokens, left), chars(tokens, right));
    let (left_words, right_words) = (tokens.words_of(left), tokens.words_of(right));
    let outer = tokens.left(left);
    let is_mark = |at: usize| matches!(tokens.kind(at), Kind::Mark(_) | Kind::Edge);
    let names = before <= NAME
        && after <= NAME
        && [left_words, right_words].into_iter().any(|words| is_surname(words.chars().next()));
    let after_role = ROLES.iter().any(|role| left_words.ends_with(role));
    let in_quotes = tokens.get(outer).is_some_and(|open| open.mate == Some(right + 1));
    let slogan = in_quotes && before.min(after) > 2
        || is_mark(outer) && is_mark(right + 1) && before == after && before <= HALF;
    let number = left_words.starts_with('第') && before <= NAME + 1;
    tokens.words_of(gap) != " " || names || after_role || slogan || number
}

/// Whether only Han characters, at most `longest`, part the blank `gap` from the next
/// one or the one before.
fn is_list(tokens: &Tokens<'_>, gap: usize, longest: u32) -> bool {
    let short = |at: usize| chars(tokens, at) <= longest;
    let before = gap.wrapping_sub(2);
    is_gap(tokens, gap + 2) && short(gap + 1) || is_gap(tokens, before) && short(tokens.left(gap))
}

/// Adds the problem of `gaps`, from the character before the first to the one behind
/// the last.
fn spaced_out(tokens: &Tokens<'_>, gaps: &[usize], prose: bool, found: &mut Found) {
    let (Some(first), Some(last)) = (gaps.first(), gaps.last()) else { return };
    let range = beside(tokens, *first).start..beside(tokens, *last).end;
    let problem = traces::blanks_in_words(gaps.len());
    if prose && gaps.iter().all(|gap| tokens.words_of(*gap) == " ") {
        let edits = gaps.iter().map(|gap| found.edit(tokens.range(*gap, *gap), "")).collect();
        found.add_with(range, problem, edits);
    } else {
        found.add(range, problem);
    }
}

/// The bytes of the blank `gap` and of the characters beside it.
fn beside(tokens: &Tokens<'_>, gap: usize) -> Range<usize> {
    let blank = tokens.range(gap, gap);
    let before = tokens.words_of(tokens.left(gap)).chars().next_back().map_or(0, char::len_utf8);
    let after = tokens.words_of(gap + 1).chars().next().map_or(0, char::len_utf8);
    blank.start - before..blank.end + after
}
