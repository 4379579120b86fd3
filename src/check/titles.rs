//! Titles and summaries: how long, how they end, and whether they say the same.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::messages as say;
use super::reading::Reading;
use crate::base::date::When;
use crate::base::diag::{Diags, Problem, Span};
use crate::base::node::Field;
use crate::model::Article;
use crate::parse::Doc;
use crate::plan::Plan;

/// The longest title in Chinese, in characters: two lines of a list on a telephone.
const LONGEST_CHINESE: usize = 60;

/// The longest title in other languages, in characters, for the same reason.
const LONGEST: usize = 120;

/// The title and the summary that a text gives.
pub(super) fn check(reading: &Reading<'_>) -> Vec<Problem> {
    let Some(field) = own(reading.doc, "title") else { return Vec::new() };
    let Some(title) = field.node.scalar() else { return Vec::new() };
    let (title, span) = (title.trim(), field.node.span);
    let mut problems = Vec::new();
    let most = if reading.lang.is_chinese() { LONGEST_CHINESE } else { LONGEST };
    let length = title.chars().count();
    if length > most {
        problems.push(say::long_title(length, most).at(span));
    }
    if ends_like_a_sentence(title) {
        problems.push(say::title_with_stop().at(span));
    }
    if let Some(summary) = own(reading.doc, "summary")
        && summary.node.scalar().is_some_and(|text| same_words(title, &text))
    {
        problems.push(say::summary_is_title().at(summary.node.span));
    }
    problems
}

/// Titles that stand twice in one section within a month.
pub(super) fn check_site(plan: &Plan, _: When) -> Diags {
    let mut diags = Diags::default();
    let mut seen: HashMap<_, &Article> = HashMap::new();
    for article in plan.site.articles().filter(|article| !article.is_page()) {
        if article.title.is_empty() {
            continue;
        }
        let month = article.date.map(|when| (when.date.year(), when.date.month()));
        match seen.entry((article.section, &article.lang, month, article.title.as_str())) {
            Entry::Occupied(first) => {
                let problem = say::same_title(&first.get().doc.path);
                diags.add(&article.doc.path, problem.at(title_span(&article.doc)));
            }
            Entry::Vacant(free) => {
                free.insert(article);
            }
        }
    }
    diags
}

/// The field `name` that the file itself gives.
pub(super) fn own<'d>(doc: &'d Doc, name: &str) -> Option<&'d Field> {
    doc.front.iter().find(|field| field.name == name)
}

fn title_span(doc: &Doc) -> Span {
    own(doc, "title").map_or(doc.front_span, |field| field.node.span)
}

/// Whether `a` and `b` are of the same words, whatever marks and blanks there are.
pub(super) fn same_words(a: &str, b: &str) -> bool {
    let letters = |text| str::chars(text).filter(|c| c.is_alphanumeric());
    letters(a).next().is_some()
        && letters(a).flat_map(char::to_lowercase).eq(letters(b).flat_map(char::to_lowercase))
}

/// Whether `title` has a full stop at its end. After a short word or a capital a dot
/// marks an abbreviation: `Co., Ltd.`
fn ends_like_a_sentence(title: &str) -> bool {
    if title.ends_with(['。', '．']) {
        return true;
    }
    let Some(rest) = title.strip_suffix('.') else { return false };
    let word = rest.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    word.len() > 4 && word.bytes().all(|b| b.is_ascii_lowercase()) && rest.contains(' ')
}
