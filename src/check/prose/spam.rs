//! Words of those who sell through other people's pages, where they put them: titles,
//! headings, the words of links, and the first line of what was copied from a page.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind, PatternID};

use super::found::Found;
use super::messages::traces;
use super::runs::{Run, RunKind};

/// Words of which one is enough.
const CERTAIN: &[&str] = &[
    "北京赛车pk10",
    "彩票平台",
    "彩票网站",
    "博彩平台",
    "博彩网站",
    "网上赌场",
    "在线赌场",
    "澳门赌场",
    "真人荷官",
    "真人娱乐城",
    "传奇私服",
    "私服发布网",
    "代开发票",
    "代开各类发票",
    "办证刻章",
    "日韩无码",
    "无码视频",
    "亚洲综合色",
    "online casino",
    "casino bonus",
    "sports betting",
    "buy viagra",
    "cheap viagra",
    "payday loan",
    "free porn",
];

/// Words that occur in honest text too, or across the border of two honest words
/// (六合彩灯节, 隐私服务). Two of them make one that is certain, and so does one that is
/// all that is said.
const DOUBTFUL: &[&str] = &[
    "彩票",
    "博彩",
    "六合彩",
    "时时彩",
    "赌场",
    "赌博",
    "百家乐",
    "老虎机",
    "下注",
    "开奖",
    "私服",
    "外挂",
    "代开增值税",
    "加QQ",
    "加微信",
    "无码",
    "一区二区",
    "国产成人",
    "国产精品",
    "成人视频",
    "成人网站",
    "成人电影",
    "免费看",
    "casino",
    "lottery",
    "jackpot",
    "viagra",
    "cialis",
    "porn",
    "escort",
    "betting",
];

/// Words of those who write against it, and of those whose office it is.
const HONEST: &[&str] = &[
    "打击", "禁", "远离", "防范", "反赌", "拒绝", "警惕", "整治", "查处", "治理", "骗", "税务",
    "办税", "against",
];

/// Finds all of them in one pass; the certain ones have the first numbers.
static WORDS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .match_kind(MatchKind::LeftmostFirst)
        .build(CERTAIN.iter().chain(DOUBTFUL))
        .expect("a short list of words makes a small automaton")
});

/// What is known between two runs.
#[derive(Debug, Default)]
pub(super) struct Spam {
    /// Whether a paragraph has been met.
    begun: bool,
}

impl Spam {
    /// Looks at the words of a run of `text`, which is a whole file.
    pub(super) fn check(&mut self, text: &str, run: &Run, found: &mut Found) {
        let first = run.kind == RunKind::Paragraph && !std::mem::replace(&mut self.begun, true);
        let whole = matches!(run.kind, RunKind::Title | RunKind::Heading) || first;
        let in_links = run.links.iter().filter(|range| look(text, range, found)).count();
        if whole && in_links == 0 {
            look(text, &run.range(), found);
        }
    }
}

/// Looks at the bytes `range` of `text`, and says whether there was a word.
fn look(text: &str, range: &Range<usize>, found: &mut Found) -> bool {
    let Some((start, word)) = word_in(&text[range.clone()]) else { return false };
    let start = range.start + start;
    found.add(start..start + word.len(), traces::spam(word));
    true
}

/// The first word that gives `words` away, and where it begins.
fn word_in(words: &str) -> Option<(usize, &str)> {
    let mut doubtful: Option<(PatternID, usize, &str)> = None;
    let mut certain = false;
    for hit in WORDS.find_iter(words) {
        let (id, word) = (hit.pattern(), &words[hit.range()]);
        let (first, ..) = *doubtful.get_or_insert((id, hit.start(), word));
        certain |= id.as_usize() < CERTAIN.len() || first != id;
    }
    let (_, start, word) = doubtful?;
    let all = word == words.trim();
    let honest = HONEST.iter().any(|honest| words.contains(honest));
    ((certain || all) && !honest).then_some((start, word))
}
