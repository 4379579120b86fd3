//! Which article each file of `content/` is.

use std::sync::Arc;

use super::ArticleId;
use crate::base::digest::{Digest, DigestMap};
use crate::base::path::RelPath;
use crate::parse::Doc;

/// What a Markdown file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileIs {
    Article(ArticleId),
    /// An article that is held back.
    Held,
    /// A section's text, or a double of an article.
    NoArticle,
}

/// The Markdown files by path, each with what it is.
#[derive(Debug, Default)]
pub(super) struct Files {
    docs: Vec<Arc<Doc>>,
    are: Vec<FileIs>,
    /// The articles, and `None` for those held back, by the digests of their paths.
    by_path: DigestMap<Option<ArticleId>>,
}

impl Files {
    /// Takes the files in the order of their paths, what they are, and the digests
    /// of the paths of those that are articles.
    pub(super) fn new(
        docs: Vec<Arc<Doc>>,
        are: Vec<FileIs>,
        by_path: DigestMap<Option<ArticleId>>,
    ) -> Self {
        Self { docs, are, by_path }
    }

    /// The article whose path has the digest `path`: `None` for no article,
    /// `Some(None)` for one that is held back.
    pub(super) fn get(&self, path: Digest) -> Option<Option<ArticleId>> {
        self.by_path.get(&path).copied()
    }

    /// The articles' files in order.
    pub(super) fn paths(&self) -> impl Iterator<Item = &RelPath> {
        self.all().filter(|(_, is)| *is != FileIs::NoArticle).map(|(path, _)| path)
    }

    /// The files of articles that are held back.
    pub(super) fn held(&self) -> impl Iterator<Item = &RelPath> {
        self.all().filter(|(_, is)| *is == FileIs::Held).map(|(path, _)| path)
    }

    fn all(&self) -> impl Iterator<Item = (&RelPath, FileIs)> {
        self.docs.iter().zip(&self.are).map(|(doc, is)| (&doc.path, *is))
    }
}
