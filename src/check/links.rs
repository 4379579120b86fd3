//! Links and pictures of texts and fields: each leads to something.

use rayon::prelude::*;

use super::messages as say;
use crate::base::date::When;
use crate::base::diag::{Diags, Problem, Span};
use crate::base::fix::Fix;
use crate::base::node::Field;
use crate::kind::{Value, written};
use crate::model::Article;
use crate::parse::markdown::Reference;
use crate::plan::{Broken, Plan};

/// Every reference of every published text.
pub(super) fn check(plan: &Plan, _: When) -> Diags {
    let articles = plan.site.articles().as_slice();
    let found: Vec<Diags> = articles
        .par_iter()
        .with_min_len(256)
        .map(|article| check_article(plan, article))
        .filter(|diags| !diags.is_empty())
        .collect();
    let mut diags = Diags::default();
    found.iter().for_each(|more| diags.extend(more));
    for (_, section) in plan.site.sections() {
        for (lang, text) in &section.texts {
            let path = &text.doc.path;
            for reference in &text.doc.body.references {
                if let Err(broken) = plan.resolve_in(path, lang, None, reference) {
                    diags.add(path, of_reference(reference, &broken));
                }
            }
            for (name, span) in text.fields.files() {
                if let Err(broken) = plan.resolve_file(path, name) {
                    diags.add(path, of_field(name, &broken, span));
                }
            }
        }
    }
    diags
}

fn check_article(plan: &Plan, article: &Article) -> Diags {
    let mut diags = Diags::default();
    let path = &article.doc.path;
    for (reference, broken) in plan.broken(article) {
        diags.add(path, of_reference(reference, &broken));
    }
    if !plan.attaches(article) {
        return diags;
    }
    // What a translation inherits was reported with the original: of a picture, the
    // path where it gives the words alone.
    let own = |name: &str| {
        let field = written(&article.doc.front, name);
        let picture = matches!(article.fields.get(name), Some(Value::Picture(_)));
        field.is_some_and(|Field { node, .. }| {
            !picture || node.fields().is_none() || node.get("src").is_some()
        })
    };
    for (name, field) in article.fields.iter().filter(|(name, _)| own(name)) {
        for (file, span) in field.value.files().into_iter().filter(|(file, _)| !file.is_empty()) {
            if let Err(broken) = plan.resolve_file(path, file) {
                diags.add(path, of_field(file, &broken, span));
            }
        }
        if let Value::Picture(picture) = &field.value
            && picture.alt.is_empty()
            && !picture.src.is_empty()
        {
            diags.add(path, say::no_alt(name, &picture.src).at(field.span));
        }
    }
    diags
}

fn of_reference(reference: &Reference, broken: &Broken) -> Problem {
    let name = reference.target.as_str();
    let place = Some(reference.span).filter(|_| reference.exact);
    mended(say::broken(name, broken), broken, place.map(|span| first(span, name)))
        .at(reference.span)
}

fn of_field(name: &str, broken: &Broken, span: Span) -> Problem {
    let length = first(span, name).end_column - span.column;
    // In quotes, the name stands one further on.
    let place = match (span.end_column - span.column).checked_sub(length) {
        Some(0) => Some(span),
        Some(2) => Some(first(Span { column: span.column + 1, ..span }, name)),
        _ => None,
    };
    mended(say::broken(name, broken), broken, place).at(span)
}

/// The beginning of `span` that is as long as `name`.
fn first(span: Span, name: &str) -> Span {
    Span::new(span.line as usize, span.column as usize, name.chars().count())
}

/// `problem` with the fix that there is where `place` holds the name of a file alone.
fn mended(problem: Problem, broken: &Broken, place: Option<Span>) -> Problem {
    match (broken, place) {
        (Broken::Capitals(written), Some(place)) => problem.fix(Fix::edit(place, written)),
        _ => problem,
    }
}
