//! A run taken apart: characters of one kind that stand together are one token.
//!
//! The rules look at tokens and their neighbours. Places are bytes of the file.

use std::ops::Range;

use super::runs::{PieceKind, Run, RunKind};
use super::scripts::{self, Script};
use crate::base::text::is_han;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Han characters.
    Han,
    /// Letters of any other script.
    Letters,
    /// `0` to `9`.
    Digits,
    /// Full-width Latin letters and digits.
    Wide,
    /// Blanks of any width.
    Blank,
    /// Characters that nobody sees.
    Unseen,
    /// U+FFFD, which stands where a character was lost.
    Lost,
    /// Characters that mean something to one program only.
    Private,
    /// A mark or a sign, each by itself.
    Mark(char),
    /// What is read as a word and is no prose.
    Object,
    /// The end of a line.
    Break,
    /// Beyond the beginning or the end of the run.
    Edge,
}

/// Characters of one kind that stand together.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// What it is made of.
    pub(super) kind: Kind,
    /// Its bytes in the file.
    pub(super) range: Range<usize>,
    /// How many characters it has.
    pub(super) chars: u32,
    /// Whether emphasis, a link or HTML begins or ends before it.
    pub(super) seam: bool,
    /// Whether it cannot be written otherwise here alone.
    pub(super) fixed: bool,
    /// Which scripts its characters show.
    pub(super) scripts: Script,
    /// The other of a pair of quotes or brackets.
    pub(super) mate: Option<usize>,
    /// Whether it is one of a half-width pair that is part of a Chinese sentence.
    pub(super) chinese: bool,
}

impl Token {
    fn new(kind: Kind, range: Range<usize>) -> Self {
        Self {
            kind,
            range,
            chars: 1,
            seam: false,
            fixed: false,
            scripts: Script::default(),
            mate: None,
            chinese: false,
        }
    }

    /// Takes the characters of its kind with which `words` begin, and says how many
    /// bytes they are. A mark is always alone.
    fn take(&mut self, words: &str) -> usize {
        self.chars = 0;
        for (at, c) in words.char_indices() {
            let goes_on = match self.kind {
                Kind::Mark(_) => self.chars == 0,
                own => kind(c) == own,
            };
            if !goes_on {
                return at;
            }
            self.chars += 1;
            if self.kind == Kind::Han {
                self.scripts = self.scripts.and(scripts::of(c));
            }
        }
        words.len()
    }
}

/// What a run has that some rule is about. Most runs have none of it, and need not be
/// gone through by that rule.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Signs {
    /// A half-width mark that parts words, or two marks side by side.
    pub(super) marks: bool,
    /// A stroke.
    pub(super) strokes: bool,
    /// A question mark.
    pub(super) questions: bool,
    /// An opening bracket, half-width or full-width.
    pub(super) brackets: bool,
    /// Blanks.
    pub(super) blanks: bool,
    /// Full-width letters or digits.
    pub(super) wide: bool,
}

impl Signs {
    /// Notes a token of `kind` behind one of `before`.
    fn note(&mut self, kind: Kind, before: Option<Kind>) {
        match kind {
            Kind::Blank => self.blanks = true,
            Kind::Wide => self.wide = true,
            Kind::Mark(mark) => {
                let is_half = matches!(mark, ',' | ';' | ':' | '!' | '?' | '.');
                self.marks |= is_half || matches!(before, Some(Kind::Mark(_)));
                self.strokes |= matches!(mark, '-' | '－' | '─' | '―' | '–' | '—');
                self.questions |= matches!(mark, '?' | '？');
                self.brackets |= matches!(mark, '(' | '（');
            }
            _ => {}
        }
    }
}

/// The tokens of a run.
pub(super) struct Tokens<'a> {
    text: &'a str,
    /// What the run is.
    pub(super) run: RunKind,
    /// What it has.
    pub(super) signs: Signs,
    list: Vec<Token>,
}

/// What `c` is.
fn kind(c: char) -> Kind {
    match c {
        '\u{4e00}'..='\u{9fff}' => Kind::Han,
        '0'..='9' => Kind::Digits,
        'a'..='z' | 'A'..='Z' => Kind::Letters,
        ' ' | '\t' | '\u{a0}' | '\u{3000}' | '\u{2000}'..='\u{200a}' | '\u{202f}' => Kind::Blank,
        '\0'..='\u{7f}' => Kind::Mark(c),
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => Kind::Wide,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' => Kind::Unseen,
        '\u{2060}'..='\u{2069}' | '\u{feff}' => Kind::Unseen,
        '\u{fffd}' => Kind::Lost,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => Kind::Private,
        '\u{300}'..='\u{36f}' => Kind::Letters,
        _ if is_han(c) => Kind::Han,
        // The marks of Chinese text, which need not be looked up.
        '\u{2010}'..='\u{2027}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3020}' => {
            Kind::Mark(c)
        }
        '\u{ff01}'..='\u{ff5e}' => Kind::Mark(c),
        _ if c.is_alphabetic() => Kind::Letters,
        _ => Kind::Mark(c),
    }
}

/// How many bytes the escape is long with which `words` begin: `\*`, `&amp;`.
fn escape(words: &str) -> Option<usize> {
    match *words.as_bytes() {
        [b'\\', next, ..] if next.is_ascii_punctuation() => Some(2),
        [b'&', ..] => words.find(';').map(|end| end + 1).filter(|length| *length < 40),
        _ => None,
    }
}

impl<'a> Tokens<'a> {
    /// Of `text`, which is a whole file, no run yet.
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, run: RunKind::default(), signs: Signs::default(), list: Vec::new() }
    }

    /// Takes `run` apart, in place of the one before.
    pub(super) fn read(&mut self, run: &Run) {
        self.run = run.kind;
        self.list.clear();
        self.signs = Signs::default();
        let mut seam = false;
        for piece in &run.pieces {
            let range = piece.range.clone();
            match piece.kind {
                PieceKind::Seam => {}
                PieceKind::Object => self.push(Token::new(Kind::Object, range), seam),
                PieceKind::Break => self.push(Token::new(Kind::Break, range), seam),
                PieceKind::Words { escaped, fixed } => self.words(range, seam, escaped, fixed),
            }
            seam = piece.kind == PieceKind::Seam;
        }
    }

    fn words(&mut self, range: Range<usize>, mut seam: bool, escaped: bool, fixed: bool) {
        let mut rest = &self.text[range.clone()];
        let mut at = range.start;
        while let Some(first) = rest.chars().next() {
            let mut token = Token { fixed, ..Token::new(kind(first), at..at) };
            let length = match escape(rest).filter(|_| escaped) {
                Some(length) => {
                    token.kind = Kind::Object;
                    length
                }
                None => token.take(rest),
            };
            at += length;
            rest = &rest[length..];
            token.range.end = at;
            self.push(token, seam);
            seam = false;
        }
    }

    fn push(&mut self, token: Token, seam: bool) {
        self.signs.note(token.kind, self.list.last().map(|before| before.kind));
        self.list.push(Token { seam, ..token });
    }

    /// All tokens, in order.
    pub(super) fn list(&self) -> &[Token] {
        &self.list
    }

    /// Makes a pair of the tokens `first` and `last`.
    pub(super) fn join(&mut self, first: usize, last: usize) {
        self.list[first].mate = Some(last);
        self.list[last].mate = Some(first);
    }

    /// Notes that the pair of half-width marks `first` and `last` is part of a Chinese
    /// sentence.
    pub(super) fn note_chinese_pair(&mut self, first: usize, last: usize) {
        self.list[first].chinese = true;
        self.list[last].chinese = true;
    }

    /// The token `at`, if there is one.
    pub(super) fn get(&self, at: usize) -> Option<&Token> {
        self.list.get(at)
    }

    /// What the token `at` is made of.
    pub(super) fn kind(&self, at: usize) -> Kind {
        self.list.get(at).map_or(Kind::Edge, |token| token.kind)
    }

    /// The place before `at`; beyond the first, one at which there is no token.
    pub(super) fn left(&self, at: usize) -> usize {
        at.wrapping_sub(1)
    }

    /// The characters of the token `at`.
    pub(super) fn words_of(&self, at: usize) -> &'a str {
        self.list.get(at).map_or("", |token| &self.text[token.range.clone()])
    }

    /// The text of the file from the byte `at` on.
    pub(super) fn text_from(&self, at: usize) -> &'a str {
        &self.text[at..]
    }

    /// The bytes from the token `first` to the token `last`.
    pub(super) fn range(&self, first: usize, last: usize) -> Range<usize> {
        match (self.list.get(first), self.list.get(last)) {
            (Some(first), Some(last)) => first.range.start..last.range.end,
            _ => 0..0,
        }
    }

    /// Whether the tokens from `first` to `last` can be written otherwise as one: none is
    /// fixed, and nothing stands between them.
    pub(super) fn is_free(&self, first: usize, last: usize) -> bool {
        self.list.get(first..=last).is_some_and(|tokens| {
            let whole = tokens.iter().skip(1).all(|token| !token.seam);
            whole && tokens.iter().all(|token| !token.fixed)
        })
    }

    /// Whether the run is Chinese: it has no fewer Han characters than words of letters.
    pub(super) fn is_chinese(&self) -> bool {
        let of = |kind| self.list.iter().filter(move |token| token.kind == kind);
        of(Kind::Han).map(|token| token.chars as usize).sum::<usize>() >= of(Kind::Letters).count()
    }

    /// Whether Chinese words end right before `at`: a Han character or a closing mark.
    pub(super) fn chinese_before(&self, at: usize) -> bool {
        let left = self.left(at);
        match self.kind(left) {
            Kind::Han => true,
            Kind::Mark('”' | '’' | '》' | '〉' | '）' | '】' | '〕' | '」' | '』') => {
                true
            }
            Kind::Mark(_) => {
                self.list[left].chinese && self.list[left].mate.is_some_and(|mate| mate < left)
            }
            _ => false,
        }
    }

    /// Whether Chinese words begin right after `at`: a Han character or an opening mark.
    pub(super) fn chinese_after(&self, at: usize) -> bool {
        match self.kind(at + 1) {
            Kind::Han => true,
            Kind::Mark('“' | '‘' | '《' | '〈' | '（' | '【' | '〔' | '「' | '『') => {
                true
            }
            Kind::Mark(_) => {
                let right = &self.list[at + 1];
                right.chinese && right.mate.is_some_and(|mate| mate > at + 1)
            }
            _ => false,
        }
    }
}
