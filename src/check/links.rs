//! Links and pictures of texts and fields: each leads to something.

use rayon::prelude::*;

use super::messages as say;
use crate::base::date::When;
use crate::base::diag::Diags;
use crate::base::node::Field;
use crate::kind::{Value, written};
use crate::model::Article;
use crate::plan::Plan;

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
                    let problem = say::broken(&reference.target, &broken);
                    diags.add(path, problem.at(reference.span));
                }
            }
            for (name, span) in text.fields.files() {
                if let Err(broken) = plan.resolve_file(path, name) {
                    diags.add(path, say::broken(name, &broken).at(span));
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
        diags.add(path, say::broken(&reference.target, &broken).at(reference.span));
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
                diags.add(path, say::broken(file, &broken).at(span));
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
