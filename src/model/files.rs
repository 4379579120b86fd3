//! Which article each file of `content/` is.

use std::sync::{Arc, OnceLock};

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
    /// The digests of the articles' paths, each with its article; `None` for those
    /// held back.
    paths: Vec<(Digest, Option<ArticleId>)>,
    by_path: OnceLock<DigestMap<Option<ArticleId>>>,
}

impl Files {
    /// Takes the files in the order of their paths, what they are, and the digests
    /// of the paths of those that are articles.
    pub(super) fn new(
        docs: Vec<Arc<Doc>>,
        are: Vec<FileIs>,
        paths: Vec<(Digest, Option<ArticleId>)>,
    ) -> Self {
        Self { docs, are, paths, by_path: OnceLock::new() }
    }

    /// The articles by the digests of their paths; put in place when first asked for.
    pub(super) fn by_path(&self) -> &DigestMap<Option<ArticleId>> {
        self.by_path.get_or_init(|| self.paths.iter().copied().collect())
    }

    /// The article whose path has the digest `path`: `None` for no article,
    /// `Some(None)` for one that is held back.
    pub(super) fn get(&self, path: Digest) -> Option<Option<ArticleId>> {
        self.by_path().get(&path).copied()
    }

    /// All of them, in the order of their paths.
    pub(super) fn docs(&self) -> impl Iterator<Item = &Doc> {
        self.docs.iter().map(AsRef::as_ref)
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
