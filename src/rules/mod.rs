//! Floor 0: every diagnostic: its code, its level, and what it means.
//!
//! Given: a code. Gives: what `explain` and the page of rules say of it. May not know:
//! who finds the problem, and where.
//!
//! The message of a problem is made where it is found, for it names what it found
//! there. Here is what is true of all problems of the code. The tests hold both to
//! each other: that each code has its rule, and that each rule's example brings it about.

mod front;
mod traces;
mod typography;

use crate::base::diag::Level;

/// One thing in Chinese and in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

/// What is true of all problems of one code.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The code: `HB1003`. Its first two digits are its subject's.
    pub code: &'static str,
    /// How much it matters.
    pub level: Level,
    /// What is wrong, in a line without a full stop.
    pub title: Said,
    /// Why it matters, what huibian makes of it, and how to do it right: one to four
    /// sentences.
    pub why: Said,
    /// How it comes about.
    pub example: Example,
}

/// How a problem comes about.
#[derive(Clone, Copy, Debug)]
pub enum Example {
    /// Files of a site of which it is said, and the same files put right. Each begins
    /// with a line `//- path`; a site without a `site.toml` has a plain one.
    Site {
        /// What brings it about.
        wrong: &'static str,
        /// What does not.
        right: &'static str,
    },
    /// A case in words, where files alone do not bring it about: a full disk, a wrong
    /// call.
    Case(Said),
}

/// All rules, by subject.
const SUBJECTS: &[&[Rule]] = &[front::RULES, typography::RULES, traces::RULES];

/// All rules, by code.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    SUBJECTS.iter().copied().flatten()
}

/// The rule of `code`, in capitals or not.
pub fn find(code: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code.eq_ignore_ascii_case(code))
}
