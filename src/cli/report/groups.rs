//! Repeated causes: what is said in the same words of many places is said once.

use std::collections::HashMap;

use crate::base::diag::{Diag, Diags, Level, Words};

/// How often the same must be said for it to be said once.
const MANY: usize = 3;

/// A problem, and where else the same is the matter.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Group<'d> {
    /// The first, which is shown in full.
    pub first: &'d Diag,
    /// The others in order, of which the places are shown.
    pub others: Vec<&'d Diag>,
}

impl Group<'_> {
    /// How many problems it stands for.
    pub(super) fn len(&self) -> usize {
        1 + self.others.len()
    }
}

/// What makes two problems the same.
type Cause<'d> = (Level, &'static str, &'d Words, Option<&'d Words>);

fn cause(diag: &Diag) -> Cause<'_> {
    (diag.level, diag.code, &diag.message, diag.hint.as_ref())
}

/// The problems in their order; those that say the same stand with the first of them.
pub(super) fn of(diags: &Diags) -> Vec<Group<'_>> {
    let mut counts: HashMap<Cause<'_>, usize> = HashMap::new();
    diags.iter().for_each(|diag| *counts.entry(cause(diag)).or_default() += 1);
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut open: HashMap<Cause<'_>, usize> = HashMap::new();
    for diag in diags.iter() {
        let cause = cause(diag);
        match open.get(&cause) {
            Some(at) => groups[*at].others.push(diag),
            None => {
                if counts.get(&cause).is_some_and(|count| *count >= MANY) {
                    open.insert(cause, groups.len());
                }
                groups.push(Group { first: diag, others: Vec::new() });
            }
        }
    }
    groups
}
