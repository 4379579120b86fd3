//! Question marks that ask nothing: they stand where a character was lost, most often
//! the dot in a foreign name.

use super::found::Found;
use super::messages::traces;
use super::tokens::{Kind, Tokens};

/// Characters that ask.
const ASKING: &str = "吗呢么嗎麼谁誰哪何怎几幾否吧啥";

/// Characters with which foreign names are written.
const FOREIGN: &str = "阿艾安奥巴班贝本比彼波伯博布查达戴丹德登迪蒂丁东杜多恩尔法费芬弗夫福盖冈戈格葛古哈\
                       海汉赫亨胡怀基吉加贾杰卡凯坎康柯科克肯库拉莱兰劳勒雷里丽利莉列林琳卢鲁路伦罗洛\
                       马玛迈曼梅门蒙米密莫默穆纳娜内尼诺努欧帕佩彭皮珀普乔切琴瑞萨塞桑瑟沙莎舍圣史舒\
                       斯丝索塔泰坦唐特提图托瓦威韦维温沃乌伍西希夏谢辛休雪亚扬伊因尤约泽扎詹朱兹佐";

/// Looks at all question marks of a run.
pub(super) fn check(tokens: &Tokens<'_>, found: &mut Found) {
    for at in 0..tokens.list().len() {
        if matches!(tokens.kind(at), Kind::Mark('?' | '？')) && is_lost(tokens, at) {
            let name = is_in_name(tokens, at);
            found.add(tokens.range(at, at), traces::lost_to_question_mark(name));
        }
    }
}

/// Whether the mark `at` is a question mark that cannot ask: words go on right behind
/// it, and those before it are no question.
pub(super) fn is_lost(tokens: &Tokens<'_>, at: usize) -> bool {
    let left = tokens.kind(tokens.left(at));
    match (tokens.kind(at), left, tokens.kind(at + 1)) {
        // The query of an address.
        _ if tokens.kind(at + 2) == Kind::Mark('=') => false,
        (Kind::Mark('?'), Kind::Digits, Kind::Digits) => true,
        (Kind::Mark('?'), Kind::Han, Kind::Han | Kind::Digits | Kind::Letters)
        | (Kind::Mark('?'), Kind::Digits, Kind::Han) => !asks(tokens, at),
        (Kind::Mark('？'), Kind::Han, Kind::Han) => is_in_name(tokens, at) && !asks(tokens, at),
        _ => false,
    }
}

/// Whether the clause before `at` asks.
fn asks(tokens: &Tokens<'_>, at: usize) -> bool {
    let clause = tokens.list()[..at].iter().rev().take_while(|token| {
        !matches!(token.kind, Kind::Mark('，' | '。' | '；' | '！' | '？' | ',' | ';' | '!' | '?'))
    });
    let first = at - clause.count();
    (first..at).any(|at| tokens.kind(at) == Kind::Han && has_question(tokens.words_of(at)))
}

/// Whether Han characters ask: 谁, 多少, 是不是.
fn has_question(words: &str) -> bool {
    let doubled = |at: usize| {
        let (before, after) = (words[..at].chars().next_back(), words[at..].chars().nth(1));
        before.is_some() && before == after
    };
    words.chars().any(|c| ASKING.contains(c))
        || words.contains("多少")
        || words.contains("有没有")
        || words.match_indices('不').any(|(at, _)| doubled(at))
}

/// Whether the mark `at` stands between two parts of a foreign name.
fn is_in_name(tokens: &Tokens<'_>, at: usize) -> bool {
    let foreign = |c: Option<char>| c.is_some_and(|c| FOREIGN.contains(c));
    let mut before = tokens.words_of(tokens.left(at)).chars().rev();
    let mut after = tokens.words_of(at + 1).chars();
    foreign(before.next())
        && foreign(before.next())
        && foreign(after.next())
        && foreign(after.next())
}
