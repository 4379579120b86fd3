//! Simplified and traditional characters in one text: it has been through a converter
//! that knew half of them.
//!
//! A name or a quotation in the other script is no mixture: only words in which both
//! stand without a mark between them are.

use std::ops::Range;

use super::found::Found;
use super::messages::traces;
use super::scripts;
use super::tokens::Tokens;

/// How many characters the message names.
const NAMED: usize = 5;

/// The scripts of a file so far.
#[derive(Debug, Default)]
pub(super) struct Mixture {
    simplified: Side,
    traditional: Side,
}

/// One of the two scripts.
#[derive(Debug, Default)]
struct Side {
    /// How often it was seen: words of one script count once.
    seen: usize,
    /// The first characters of it that stand among those of the other.
    named: Vec<char>,
    /// Where the first of them is.
    first: Option<Range<usize>>,
}

impl Mixture {
    /// Looks at the characters of a run.
    pub(super) fn check(&mut self, tokens: &Tokens<'_>) {
        for (at, token) in tokens.list().iter().enumerate() {
            if !token.scripts.is_mixed() {
                self.simplified.seen += usize::from(token.scripts.is_simplified());
                self.traditional.seen += usize::from(token.scripts.is_traditional());
            } else {
                for (place, c) in tokens.words_of(at).char_indices() {
                    let place = token.range.start + place;
                    let script = scripts::of(c);
                    if script.is_simplified() {
                        self.simplified.name(c, place);
                    } else if script.is_traditional() {
                        self.traditional.name(c, place);
                    }
                }
            }
        }
    }

    /// Says what is certain when all runs have been looked at.
    pub(super) fn end(self, found: &mut Found) {
        let simplified = self.simplified.seen >= self.traditional.seen;
        let few = if simplified { self.traditional } else { self.simplified };
        if let Some(range) = few.first {
            found.add(range, traces::mixed_scripts(simplified, &few.named));
        }
    }
}

impl Side {
    fn name(&mut self, c: char, place: usize) {
        self.seen += 1;
        self.first.get_or_insert(place..place + c.len_utf8());
        if self.named.len() < NAMED && !self.named.contains(&c) {
            self.named.push(c);
        }
    }
}
