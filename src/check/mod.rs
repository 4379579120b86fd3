//! Floor 6: rules over the plan, one file a subject.
//!
//! Given: the plan; for a review, also each text as written. Gives: diagnostics. May
//! not know: templates, bytes of pages; it cannot render.
//!
//! [`check`] is part of every build. [`review`] reads each text closely, as an editor
//! would before it goes out; builds do not wait for it.

mod asked;
mod bullets;
mod filing;
mod government;
mod headings;
mod link_words;
mod links;
mod messages;
mod pictures;
mod prose;
mod reading;
mod stamps;
mod strays;
mod tags;
mod titles;
mod translations;

use std::sync::Arc;

use rayon::prelude::*;

pub use self::stamps::{STALE, STAMPS, stamp};

use self::reading::Reading;
use crate::base::date::When;
use crate::base::diag::{Diags, Problem};
use crate::base::lang::Lang;
use crate::base::path::RelPath;
use crate::model::Article;
use crate::parse::markdown::Source;
use crate::parse::{Doc, front};
use crate::plan::Plan;

/// A subject: its rules over the plan.
type Rules = fn(&Plan, When) -> Diags;

/// The subjects of every build, in the order of the documentation.
const SUBJECTS: [Rules; 3] = [links::check, strays::check, government::check];

/// The subjects of a review that look at the site as a whole.
const OF_SITE: [Rules; 5] = [
    tags::check_site,
    asked::check_site,
    titles::check_site,
    translations::check_site,
    pictures::check_site,
];

/// The subjects of a review that look at one text.
const OF_TEXT: [fn(&Reading<'_>) -> Vec<Problem>; 8] = [
    headings::check,
    bullets::check,
    link_words::check,
    pictures::check,
    titles::check,
    translations::check,
    stamps::check,
    prose::check,
];

/// What is wrong with the site as a whole, at the moment `now`.
pub fn check(plan: &Plan, now: When) -> Diags {
    let mut diags = Diags::default();
    for rules in SUBJECTS {
        diags.extend(&rules(plan, now));
    }
    diags
}

/// What an editor should look at once more, beyond what [`check`] finds. `read` gives
/// the bytes of a file.
pub fn review(
    plan: &Plan,
    now: When,
    read: &(dyn Fn(&RelPath) -> Option<Arc<[u8]>> + Sync),
) -> Diags {
    let of_site = || {
        let mut diags = Diags::default();
        OF_SITE.iter().for_each(|rules| diags.extend(&rules(plan, now)));
        diags
    };
    let of_texts = || -> Vec<Diags> {
        let texts = texts(plan).into_par_iter();
        let read = texts.map(|(doc, article, lang)| of_text(doc, article, lang, read));
        read.filter(|found| !found.is_empty()).collect()
    };
    let (mut diags, found) = rayon::join(of_site, of_texts);
    found.iter().for_each(|more| diags.extend(more));
    diags
}

/// What the rules find in one text.
fn of_text(
    doc: &Doc,
    article: Option<&Article>,
    lang: &Lang,
    read: &(dyn Fn(&RelPath) -> Option<Arc<[u8]>> + Sync),
) -> Diags {
    let mut found = Diags::default();
    if let Some(split) = read(&doc.path).and_then(|bytes| front::split(&bytes).0) {
        let source = Source::new(&split.text[split.body.clone()]);
        let reading = Reading::new(&split, &source, doc, article, lang);
        for rules in OF_TEXT {
            rules(&reading).into_iter().for_each(|problem| found.add(&doc.path, problem));
        }
    }
    found
}

/// Every text of the site: articles, then sections' own. Where the front matter could
/// not be read, nobody knows yet what is text.
fn texts(plan: &Plan) -> Vec<(&Doc, Option<&Article>, &Lang)> {
    let articles =
        plan.site.articles().map(|article| (&*article.doc, Some(article), &article.lang));
    let sections = plan
        .site
        .sections()
        .flat_map(|(_, section)| section.texts.iter().map(|(lang, text)| (&*text.doc, None, lang)));
    articles.chain(sections).filter(|(doc, ..)| !doc.front_broken).collect()
}
