//! An article in one language, as it stands among others.

use std::cmp::Reverse;
use std::ops::Deref;
use std::sync::Arc;

use jiff::civil::DateTime;

use super::manuscript::{Manuscript, Rank};
use super::{ArticleId, SectionId, TagId, WorkId};
use crate::base::date::When;
use crate::base::digest::Digest;

/// An article in one language: its manuscript, and what it is on this site.
#[derive(Debug)]
pub struct Article {
    /// The digest of all that its manuscript was made from.
    pub key: Digest,
    /// Its id.
    pub id: ArticleId,
    /// The work it is a version of.
    pub work: WorkId,
    /// Its section.
    pub section: SectionId,
    /// Its tags.
    pub tags: Vec<TagId>,
    /// The tags of its entries.
    pub(super) entry_tags: Vec<Vec<TagId>>,
    /// The place of its language among the settings'.
    pub(super) edition: usize,
    /// The place of its file among all, by path.
    pub(super) file: usize,
    pub(super) rank: Rank,
    pub(super) text: Arc<Manuscript>,
}

impl Deref for Article {
    type Target = Manuscript;

    fn deref(&self) -> &Manuscript {
        &self.text
    }
}

/// What orders articles, the newest first; of one moment, by file.
pub(super) type Newest = (Reverse<Option<DateTime>>, usize);

impl Article {
    pub(super) fn newest(&self) -> Newest {
        (Reverse(self.rank.date), self.file)
    }

    /// How many entries it has.
    pub fn entry_count(&self) -> usize {
        self.entry_tags.len()
    }

    /// When it last changed: `modified`, else the date of publication.
    pub fn updated(&self) -> Option<When> {
        self.rank.updated
    }

    /// The year of its publication.
    pub fn year(&self) -> Option<i16> {
        self.rank.date.map(|date| date.year())
    }

    /// Whether it has a folder of its own, with its pictures.
    pub fn is_bundle(&self) -> bool {
        self.rank.bundle
    }

    /// The tags of the entry at `entry`.
    pub fn entry_tags(&self, entry: usize) -> &[TagId] {
        self.entry_tags.get(entry).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether it or one of its entries bears `tag`.
    pub fn bears(&self, tag: TagId) -> bool {
        self.tags.contains(&tag) || self.entry_tags.iter().any(|tags| tags.contains(&tag))
    }
}
