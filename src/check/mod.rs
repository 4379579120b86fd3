//! Floor 6: rules over the plan, one file a subject.
//!
//! Given: the plan. Gives: diagnostics. May not know: templates, bytes of pages;
//! it cannot render.

mod government;
mod links;
mod messages;

use crate::base::date::When;
use crate::base::diag::Diags;
use crate::plan::Plan;

/// A subject: its rules over the plan.
type Rules = fn(&Plan, When) -> Diags;

/// All subjects, in the order of the documentation.
const SUBJECTS: [Rules; 2] = [links::check, government::check];

/// What is wrong with the site as a whole, at the moment `now`.
pub fn check(plan: &Plan, now: When) -> Diags {
    let mut diags = Diags::default();
    for rules in SUBJECTS {
        diags.extend(&rules(plan, now));
    }
    diags
}
