//! Which article each file of `content/` is.

use super::ArticleId;
use crate::base::path::RelPath;

/// The articles' files by path, each with its article; `None` for one held back.
#[derive(Debug, Default)]
pub(super) struct Files(Vec<(RelPath, Option<ArticleId>)>);

impl Files {
    /// Takes files that come in the order of their paths.
    pub(super) fn of_sorted(files: impl IntoIterator<Item = (RelPath, Option<ArticleId>)>) -> Self {
        let files: Vec<_> = files.into_iter().collect();
        debug_assert!(files.is_sorted_by(|a, b| a.0 < b.0), "files come by path, each once");
        Self(files)
    }

    /// The article that `path` is: `None` for no article, `Some(None)` for one that
    /// is held back.
    pub(super) fn get(&self, path: &RelPath) -> Option<Option<ArticleId>> {
        let at = self.0.binary_search_by(|(known, _)| known.cmp(path)).ok()?;
        Some(self.0[at].1)
    }

    /// The files in order.
    pub(super) fn paths(&self) -> impl Iterator<Item = &RelPath> {
        self.0.iter().map(|(path, _)| path)
    }

    /// The files of articles that are held back.
    pub(super) fn held(&self) -> impl Iterator<Item = &RelPath> {
        self.0.iter().filter(|(_, id)| id.is_none()).map(|(path, _)| path)
    }
}
