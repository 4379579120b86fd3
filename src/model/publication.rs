//! Whether an article is let into a build, and if not, why.

use std::sync::Arc;

use jiff::civil::DateTime;

use super::manuscript::Manuscript;
use super::{Options, SectionId, WorkId};
use crate::base::date::When;
use crate::base::path::RelPath;
use crate::config::Config;
use crate::kind::{Fields, Value};

/// An article that is held back.
#[derive(Clone, Debug)]
pub struct Held {
    /// Its file.
    pub path: RelPath,
    /// Why; the first of all reasons.
    pub reason: Reason,
    /// The work it is a version of.
    pub work: WorkId,
    /// Its section.
    pub section: SectionId,
    /// Its manuscript.
    pub text: Arc<Manuscript>,
}

impl Held {
    /// Everything that keeps it from being published at `now`.
    pub fn reasons(&self, config: &Config, now: When) -> Vec<Reason> {
        Terms::new(&self.text.fields, config).reasons(now.datetime()).collect()
    }
}

/// Why an article is held back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is a draft.
    Draft,
    /// Its date has not come.
    Future(When),
    /// Its last day has passed.
    Expired(When),
    /// It is for internal use and never leaves the site's folder.
    Internal,
    /// It is an issue of internal material, which the settings do not let out.
    InternalIssue,
}

/// What an article says of its own publication.
#[derive(Clone, Copy, Debug)]
pub(super) struct Terms {
    internal: bool,
    internal_issue: bool,
    draft: bool,
    expires: Option<When>,
    date: Option<When>,
}

impl Terms {
    pub(super) fn new(fields: &Fields, config: &Config) -> Self {
        let visibility = fields.get("visibility");
        Self {
            internal: matches!(visibility, Some(Value::Choice(word)) if word == "internal"),
            internal_issue: internal_issue(fields, config),
            draft: fields.is("draft"),
            expires: fields.date("expires"),
            date: fields.date("date"),
        }
    }

    /// Why the article is held back, if it is.
    pub(super) fn held_back(&self, options: &Options) -> Option<Reason> {
        self.reasons(options.now.datetime()).find(|reason| match reason {
            Reason::Draft => !options.drafts,
            Reason::Future(_) => !options.future,
            Reason::Internal | Reason::Expired(_) | Reason::InternalIssue => true,
        })
    }

    /// Everything that speaks against publishing it at `now`.
    ///
    /// A date without a time counts from its first moment, a last day until its last.
    fn reasons(&self, now: DateTime) -> impl Iterator<Item = Reason> {
        let over = |expires: &When| match expires.time {
            Some(_) => expires.datetime() <= now,
            None => expires.date < now.date(),
        };
        let reasons = [
            self.internal.then_some(Reason::Internal),
            self.draft.then_some(Reason::Draft),
            self.expires.filter(over).map(Reason::Expired),
            self.date.filter(|date| date.datetime() > now).map(Reason::Future),
            self.internal_issue.then_some(Reason::InternalIssue),
        ];
        reasons.into_iter().flatten()
    }
}

/// Whether `fields` are those of an issue of internal material (内部资料性出版物) that
/// the settings do not let out.
fn internal_issue(fields: &Fields, config: &Config) -> bool {
    if fields.text("publication_class") != "internal" {
        return false;
    }
    let written = fields.text("periodical");
    let periodical = config
        .periodicals
        .iter()
        .find(|one| one.id == written)
        .or_else(|| config.periodicals.first().filter(|_| written.is_empty()));
    !periodical.is_some_and(|one| one.publish_internal)
}
