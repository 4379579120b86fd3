//! Issues in their order: the whole number counts on from one to the next.

use super::{Issue, Known};
use crate::base::diag::Diags;
use crate::model::{first_of, messages as say};

/// Reports whole numbers that do not follow. `issues` are in their order.
pub(super) fn check(issues: &[Issue], known: &Known<'_>, diags: &mut Diags) {
    for pair in issues.windows(2) {
        let [before, after] = pair else { continue };
        if before.periodical != after.periodical {
            continue;
        }
        let (Some(old), Some(new)) = (before.whole, after.whole) else { continue };
        let span = after.numbers.1 - after.numbers.0 + 1;
        let next = before.year == after.year && after.numbers.0 == before.numbers.1 + 1;
        // A combined number counts as one or as each of its numbers.
        let follows = match next {
            true => new == old + 1 || new == old + span,
            false => new > old,
        };
        if follows {
            continue;
        }
        let Some(article) = first_of(known.articles, after.work) else { continue };
        let place = article.fields.spanned("whole_number");
        let place = place.map_or(article.doc.front_span, |field| field.span);
        let expected = next.then_some(old + 1);
        diags.add(&article.doc.path, say::whole_number(new, old, expected).at(place));
    }
}
