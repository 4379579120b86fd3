//! Fields that a type asks for without requiring them.

use super::messages as say;
use crate::base::date::When;
use crate::base::diag::Diags;
use crate::kind::common_fields;
use crate::model::Article;
use crate::plan::Plan;

/// Every article has what its type asks for.
pub(super) fn check_site(plan: &Plan, _: When) -> Diags {
    let mut diags = Diags::default();
    let mut last = None;
    for article in plan.site.articles() {
        // A translation takes such fields from the original, which comes first.
        if last.replace(article.work) == Some(article.work) || article.doc.front_broken {
            continue;
        }
        let Some(kind) = plan.site.config.types.get(&article.kind) else { continue };
        for name in kind.asks.iter().filter(|name| !has(article, name)) {
            let spec = kind
                .field(name)
                .or_else(|| common_fields().iter().find(|field| field.name == **name));
            if let Some(spec) = spec {
                let problem = say::asked_for(&kind.label, spec).at(article.doc.front_span);
                diags.add(&article.doc.path, problem);
            }
        }
    }
    diags
}

/// Whether `article` has the field `name`, or an entry of it has what that holds.
fn has(article: &Article, name: &str) -> bool {
    let mut entries = article.doc.body.entries.iter();
    article.fields.spanned(name).is_some()
        || match name {
            "regions" => entries.any(|entry| !entry.regions.is_empty()),
            "tags" => entries.any(|entry| !entry.tags.is_empty()),
            _ => false,
        }
}
