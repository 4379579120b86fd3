//! Translations: in the language that their name says, and with a summary where the
//! original has one.

use super::messages as say;
use super::reading::Reading;
use crate::base::date::When;
use crate::base::diag::{Diags, Problem};
use crate::base::text::is_han;
use crate::plan::Plan;

/// How much of a text is looked at, in bytes: a few hundred characters tell.
const LOOKED_AT: usize = 1200;

/// A text with fewer characters or words than this says too little of its language.
const ENOUGH: usize = 40;

/// A text is in the language that the name of its file says.
pub(super) fn check(reading: &Reading<'_>) -> Vec<Problem> {
    let text = &reading.doc.body.text;
    let text = &text[..text.floor_char_boundary(LOOKED_AT.min(text.len()))];
    let (han, words) = measure(text);
    let lang = reading.lang;
    let (wanted, other) = if lang.is_chinese() { (han, words) } else { (words, han) };
    // Japanese and Korean texts may hold as many of the characters.
    let uses_both = ["ja", "ko"].iter().any(|tag| lang.as_str().starts_with(tag));
    match !uses_both && other > ENOUGH && other > 2 * wanted {
        true => vec![say::other_language(lang).at(reading.doc.front_span)],
        false => Vec::new(),
    }
}

/// How many Han characters a text has, and how many words of other letters.
fn measure(text: &str) -> (usize, usize) {
    let (mut han, mut words, mut in_word) = (0, 0, false);
    for c in text.chars() {
        let is_han = is_han(c);
        let is_letter = !is_han && c.is_alphabetic();
        han += usize::from(is_han);
        words += usize::from(is_letter && !in_word);
        in_word = is_letter;
    }
    (han, words)
}

/// A translation has a summary of its own if the original has one.
pub(super) fn check_site(plan: &Plan, _: When) -> Diags {
    let mut diags = Diags::default();
    let site = &plan.site;
    let default = &site.config.default_language;
    for article in site.articles().filter(|article| article.lang != *default) {
        let original = site.version(article.work, default);
        if !article.summary_given
            && !article.doc.front_broken
            && original.is_some_and(|original| original.summary_given)
        {
            diags.add(&article.doc.path, say::no_summary().at(article.doc.front_span));
        }
    }
    diags
}
