//! Emphasis beside Chinese punctuation.
//!
//! CommonMark lets `*` open or close emphasis by what stands beside it, and
//! counts Chinese punctuation as it counts Latin, so that `**重点。**后文` stays
//! literal: the closing run has a mark before it and a letter behind. The public
//! CJK-friendly amendment lets a CJK character beside a run count as a border.
//! Where its verdict differs, a joiner set between the run and the punctuation
//! makes the standard rules come to the same one.

/// Where a joiner belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joint {
    /// The byte offset.
    pub at: usize,
    /// Whether other emphasis begins or ends there (`**_重点_**`), which must go on
    /// seeing punctuation beside it.
    pub border: Option<Side>,
}

/// On which side of a joiner the punctuation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Before it.
    Before,
    /// After it.
    After,
}

/// The places at which joiners belong, in order.
pub fn joints(text: &str) -> Vec<Joint> {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(step) = bytes[at..].iter().position(|b| matches!(b, b'*' | b'\\')) {
        let start = at + step;
        if bytes[start] == b'\\' {
            at = (start + 2).min(bytes.len());
            continue;
        }
        let length = bytes[start..].iter().take_while(|b| **b == b'*').count();
        at = start + length;
        found.extend(joint(&text[..start], &text[at..], start, at));
    }
    found
}

/// Where a joiner belongs beside the run that stands between `before` and `after`.
fn joint(before: &str, after: &str, start: usize, end: usize) -> Option<Joint> {
    let mut behind = before.chars().rev();
    let (mut prev, next) = (behind.next()?, after.chars().next()?);
    if prev.is_ascii() && next.is_ascii() || prev.is_whitespace() || next.is_whitespace() {
        return None;
    }
    // A cell's border is already a border.
    if prev == '|' || next == '|' {
        return None;
    }
    if is_selector(prev) {
        prev = behind.next()?;
    }
    if !is_cjk(prev) && !is_cjk(next) {
        return None;
    }
    match (is_punctuation(prev), is_punctuation(next)) {
        (false, true) => Some(Joint { at: end, border: is_delimiter(next).then_some(Side::After) }),
        (true, false) => {
            Some(Joint { at: start, border: is_delimiter(prev).then_some(Side::Before) })
        }
        (true, true) | (false, false) => None,
    }
}

fn is_delimiter(c: char) -> bool {
    matches!(c, '_' | '~')
}

/// Variation selectors belong to the character before them.
fn is_selector(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0E}' | '\u{E0100}'..='\u{E01EF}')
}

/// A CJK character by the amendment: East Asian Wide, Fullwidth or Halfwidth, or
/// Hangul, but no emoji.
fn is_cjk(c: char) -> bool {
    matches!(c,
        '\u{1100}'..='\u{11FF}' | '\u{20A9}' | '\u{2329}' | '\u{232A}'
        | '\u{2E80}'..='\u{A4CF}' | '\u{A960}'..='\u{A97F}' | '\u{AC00}'..='\u{D7FF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FE10}'..='\u{FE19}' | '\u{FE30}'..='\u{FE6F}'
        | '\u{FF01}'..='\u{FFEE}' | '\u{16FE0}'..='\u{18DFF}' | '\u{1AFF0}'..='\u{1B2FF}'
        | '\u{1F200}'..='\u{1F2FF}' | '\u{20000}'..='\u{3FFFD}')
}

/// Punctuation and symbols (general categories P and S) in the blocks that meet
/// Chinese text.
pub fn is_punctuation(c: char) -> bool {
    match c {
        '\0'..='\x7F' => c.is_ascii_punctuation(),
        '\u{A1}'..='\u{A9}' | '\u{AB}' | '\u{AC}' | '\u{AE}'..='\u{B1}' | '\u{B4}' => true,
        '\u{B6}'..='\u{B8}' | '\u{BB}' | '\u{BF}' | '\u{D7}' | '\u{F7}' => true,
        '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}' | '\u{207A}'..='\u{207E}' => true,
        '\u{208A}'..='\u{208E}' | '\u{20A0}'..='\u{20C0}' => true,
        '\u{2100}' | '\u{2101}' | '\u{2103}'..='\u{2106}' | '\u{2108}' | '\u{2109}' => true,
        '\u{2114}' | '\u{2116}'..='\u{2118}' | '\u{211E}'..='\u{2123}' => true,
        '\u{2190}'..='\u{2426}' | '\u{2440}'..='\u{244A}' | '\u{249C}'..='\u{24E9}' => true,
        '\u{2500}'..='\u{2775}' | '\u{2794}'..='\u{2BFF}' | '\u{2E00}'..='\u{2E2E}' => true,
        '\u{2E30}'..='\u{2E5D}' | '\u{2E80}'..='\u{2FD5}' | '\u{2FF0}'..='\u{2FFF}' => true,
        '\u{3001}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{3030}' => true,
        '\u{3036}' | '\u{3037}' | '\u{303D}'..='\u{303F}' | '\u{309B}' | '\u{309C}' => true,
        '\u{30A0}' | '\u{30FB}' | '\u{3190}' | '\u{3191}' | '\u{3196}'..='\u{319F}' => true,
        '\u{31C0}'..='\u{31E5}' | '\u{3200}'..='\u{321E}' | '\u{322A}'..='\u{3247}' => true,
        '\u{3250}' | '\u{3260}'..='\u{327F}' | '\u{328A}'..='\u{32B0}' => true,
        '\u{32C0}'..='\u{33FF}' | '\u{4DC0}'..='\u{4DFF}' | '\u{A490}'..='\u{A4C6}' => true,
        '\u{FE10}'..='\u{FE19}' | '\u{FE30}'..='\u{FE52}' | '\u{FE54}'..='\u{FE66}' => true,
        '\u{FE68}'..='\u{FE6B}' | '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}' => true,
        '\u{FF3B}'..='\u{FF40}' | '\u{FF5B}'..='\u{FF65}' | '\u{FFE0}'..='\u{FFE6}' => true,
        '\u{FFE8}'..='\u{FFEE}' | '\u{FFFC}' | '\u{FFFD}' => true,
        '\u{1F000}'..='\u{1F0FF}' | '\u{1F10D}'..='\u{1FAFF}' => true,
        _ => false,
    }
}
