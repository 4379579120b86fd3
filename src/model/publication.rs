//! Whether an article is let into a build, and if not, why.

use super::Options;
use crate::base::date::When;
use crate::base::path::RelPath;
use crate::config::Config;
use crate::kind::{Fields, Value};

/// An article that is held back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Its file.
    pub path: RelPath,
    /// Its title.
    pub title: String,
    /// Why.
    pub reason: Reason,
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
    ///
    /// A date without a time counts from its first moment, a last day until its last.
    pub(super) fn held_back(&self, options: &Options) -> Option<Reason> {
        let now = options.now.datetime();
        if self.internal {
            return Some(Reason::Internal);
        }
        if self.draft && !options.drafts {
            return Some(Reason::Draft);
        }
        if let Some(expires) = self.expires {
            let over = match expires.time {
                Some(_) => expires.datetime() <= now,
                None => expires.date < now.date(),
            };
            if over {
                return Some(Reason::Expired(expires));
            }
        }
        let future = self.date.filter(|date| date.datetime() > now && !options.future);
        future.map(Reason::Future).or(self.internal_issue.then_some(Reason::InternalIssue))
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
