//! Headings of a text: one below the other without gaps, and none that says the
//! title again.

use super::messages as say;
use super::reading::Reading;
use super::titles::same_words;
use crate::base::diag::Problem;

/// The headings of a text.
pub(super) fn check(reading: &Reading<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    // The page's title is of level 1.
    let mut above = 1;
    for heading in &reading.doc.body.headings {
        if heading.level > above + 1 {
            problems.push(say::skipped_level(above, heading.level).at(heading.span));
        }
        above = heading.level;
        if reading.article.is_some_and(|article| same_words(&article.title, &heading.title)) {
            problems.push(say::title_again().at(heading.span));
        }
    }
    problems
}
