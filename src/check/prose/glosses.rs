//! Pinyin that a page's script set behind characters: `動(dòng)`.
//!
//! Editors write a reading too, where a character is rare or is read in an unusual
//! way: 亳(bó)州, 单(shàn)县. The usual reading of an everyday character is of no use to
//! a reader, so nobody wrote it.

use std::ops::Range;

use super::found::Found;
use super::messages::traces;
use super::runs::RunKind;
use super::scripts;
use super::tokens::{Kind, Tokens};
use crate::base::text::pinyin;

/// After so many, all readings of a file are taken for such. Of the everyday characters
/// of simplified text, less than two may be what the text is about.
const CERTAIN: usize = 3;
const ENOUGH: usize = 2;

/// The readings of a file so far.
#[derive(Debug, Default)]
pub(super) struct Glosses {
    /// Usual readings of everyday characters.
    usual: Vec<Gloss>,
    /// Others, which an editor may have written.
    other: Vec<Gloss>,
    /// Whether one of the usual is that of a traditional character.
    traditional: bool,
}

/// A reading in brackets.
#[derive(Debug)]
struct Gloss {
    /// Its bytes, with the brackets.
    range: Range<usize>,
    /// The character that it stands behind.
    c: char,
    /// The letters.
    syllable: String,
    /// Whether it stands in a heading, whose words make its address.
    in_heading: bool,
}

impl Glosses {
    /// Looks at the readings of a run.
    pub(super) fn check(&mut self, tokens: &Tokens<'_>) {
        for at in 0..tokens.list().len() {
            let Some((c, syllable)) = gloss(tokens, at) else { continue };
            let has_tone = !syllable.is_ascii();
            let usual = has_tone && is_everyday(c) && pinyin::is_usual_reading(c, syllable);
            if usual || pinyin::is_syllable(syllable) {
                let gloss = Gloss {
                    range: tokens.range(at + 1, at + 3),
                    c,
                    syllable: syllable.to_owned(),
                    in_heading: tokens.run == RunKind::Heading,
                };
                self.traditional |= usual && scripts::of(c).is_traditional();
                if usual { self.usual.push(gloss) } else { self.other.push(gloss) }
            }
        }
    }

    /// Says what is certain when all runs have been looked at.
    pub(super) fn end(self, found: &mut Found) {
        if self.usual.len() < ENOUGH && !self.traditional {
            return;
        }
        let all = self.usual.len() >= CERTAIN;
        for gloss in self.usual {
            let sure = !gloss.in_heading;
            found.replace(gloss.range, traces::pinyin_behind(gloss.c, &gloss.syllable), "", sure);
        }
        for gloss in self.other.into_iter().filter(|_| all) {
            found.add(gloss.range, traces::pinyin_behind(gloss.c, &gloss.syllable));
        }
    }
}

/// The character that ends the token `at` and the letters in brackets right behind it.
fn gloss<'a>(tokens: &Tokens<'a>, at: usize) -> Option<(char, &'a str)> {
    let is_gloss = tokens.kind(at) == Kind::Han
        && matches!(tokens.kind(at + 1), Kind::Mark('(' | '（'))
        && tokens.kind(at + 2) == Kind::Letters
        && matches!(tokens.kind(at + 3), Kind::Mark(')' | '）'))
        && tokens.list()[at + 1..at + 4].iter().all(|token| !token.seam && !token.fixed);
    let c = tokens.words_of(at).chars().next_back().filter(|_| is_gloss)?;
    Some((c, tokens.words_of(at + 2)))
}

/// Whether every reader knows `c`: GB 2312 has the 3,755 characters of everyday use
/// first. Of traditional characters, those of everyday use are the list's.
fn is_everyday(c: char) -> bool {
    let mut utf8 = [0; 4];
    let (bytes, _, _) = encoding_rs::GBK.encode(c.encode_utf8(&mut utf8));
    matches!(*bytes, [0xB0..=0xD7, 0xA1..=0xFE]) || scripts::of(c).is_traditional()
}
