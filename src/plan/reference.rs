//! What a link or a picture in a text leads to: the holes that parsing left are
//! filled here, as a linker relocates.

use super::Plan;
use crate::base::lang::Lang;
use crate::base::path::{Address, RelPath};
use crate::model::{Article, WorkId};
use crate::parse::markdown::{Reference, ReferenceKind, is_text};

/// What a reference leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A page of the site.
    Page {
        /// Its address, with the anchor if one was written.
        address: Address,
        /// The work that it is, if it is an article.
        work: Option<WorkId>,
    },
    /// A file that is copied.
    File {
        /// The file.
        file: RelPath,
        /// Its address.
        address: Address,
        /// A picture's width and height.
        dimensions: Option<(u32, u32)>,
        /// In bytes.
        size: u64,
    },
}

/// Why a reference leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Broken {
    /// There is no such file; the nearest of those there are.
    NoFile(Option<String>),
    /// The file is called otherwise, by capitals alone: the path as it should be.
    Capitals(String),
    /// The article is there but is not published in this build.
    Held(RelPath),
    /// The page has no such anchor; the nearest of those it has.
    NoAnchor(String, Option<String>),
    /// There is no such page.
    NoPage,
    /// It leads out of the site's folder.
    Outside,
}

impl Plan {
    /// The references in the text of `article` that lead nowhere, and why.
    pub fn broken<'p>(
        &'p self,
        article: &'p Article,
    ) -> impl Iterator<Item = (&'p Reference, Broken)> + 'p {
        let placed = self.placed(article);
        let missing = placed.texts.iter().filter(|(_, path)| !self.site.has_article(*path));
        let doubtful = missing.map(|(at, _)| at).chain(&placed.others);
        doubtful.filter_map(|at| {
            let reference = &article.doc.body.references[*at];
            Some((reference, self.resolve(article, reference).err()?))
        })
    }

    /// What `reference`, in the text of `article`, leads to.
    pub fn resolve(&self, article: &Article, reference: &Reference) -> Result<Target, Broken> {
        self.resolve_in(&article.doc.path, &article.lang, Some(article), reference)
    }

    /// What `reference`, in the text of `file`, leads to; `article` if that is one.
    pub fn resolve_in(
        &self,
        file: &RelPath,
        lang: &Lang,
        article: Option<&Article>,
        reference: &Reference,
    ) -> Result<Target, Broken> {
        let target = reference.target.as_str();
        let anchor = reference.anchor.as_deref();
        let found = match target.is_empty() {
            true => self.resolve_here(article, anchor),
            false => self.resolve_name(file, lang, reference.kind, (target, anchor)),
        };
        match (found, &reference.literal) {
            (Err(broken), Some(name)) => {
                self.resolve_name(file, lang, reference.kind, (name, None)).map_err(|_| broken)
            }
            (found, _) => found,
        }
    }

    /// What an anchor leads to in the text that names it.
    fn resolve_here(
        &self,
        article: Option<&Article>,
        anchor: Option<&str>,
    ) -> Result<Target, Broken> {
        if let Some(article) = article {
            check_anchor(article, anchor)?;
        }
        let address = self.urls.here(anchor.unwrap_or_default());
        Ok(Target::Page { address, work: article.map(|article| article.work) })
    }

    /// What a path and an anchor in the text of `file` lead to.
    fn resolve_name(
        &self,
        file: &RelPath,
        lang: &Lang,
        kind: ReferenceKind,
        (target, anchor): (&str, Option<&str>),
    ) -> Result<Target, Broken> {
        let is_link = kind == ReferenceKind::Link;
        if is_link && is_text(target) {
            return self.resolve_text(file, lang, target, anchor);
        }
        let is_page = target.ends_with('/') || target.ends_with(".html");
        if is_link && target.starts_with('/') && is_page {
            let spot = self.urls.alias(target).filter(|spot| self.has(spot));
            let address = spot.map(|spot| spot.address).ok_or(Broken::NoPage)?;
            return Ok(Target::Page { address: self.with_anchor(address, anchor), work: None });
        }
        self.resolve_file(file, target)
    }

    fn with_anchor(&self, address: Address, anchor: Option<&str>) -> Address {
        match anchor {
            Some(id) => self.urls.anchor(&address, id),
            None => address,
        }
    }

    /// A link to a Markdown file: to that article in the reader's language if it
    /// is there, else in the language of the file named.
    fn resolve_text(
        &self,
        file: &RelPath,
        lang: &Lang,
        target: &str,
        anchor: Option<&str>,
    ) -> Result<Target, Broken> {
        let path = file.resolve(target).ok_or(Broken::Outside)?;
        if let Some(found) = self.site.article_of(&path) {
            let named = found.ok_or_else(|| Broken::Held(path.clone()))?;
            let article = self.site.version(named.work, lang).unwrap_or(named);
            check_anchor(article, anchor)?;
            let address = self.article_address(article);
            let work = Some(article.work);
            return Ok(Target::Page { address: self.with_anchor(address, anchor), work });
        }
        let Some(section) = self.site.section_of(&path) else {
            return Err(self.missing(file, target, &path));
        };
        let folder = &self.site.section(section).folder;
        let default = &self.site.config.default_language;
        [lang, default]
            .into_iter()
            .map(|lang| match folder.is_empty() {
                true => self.urls.home(lang),
                false => self.urls.section(lang, folder, 1),
            })
            .find(|spot| self.has(spot))
            .map(|spot| Target::Page {
                address: self.with_anchor(spot.address, anchor),
                work: None,
            })
            .ok_or(Broken::NoPage)
    }

    /// A picture or an attachment named in the file `from`.
    pub fn resolve_file(&self, from: &RelPath, target: &str) -> Result<Target, Broken> {
        let beside = from.resolve(target).ok_or(Broken::Outside)?;
        let fixed = target.strip_prefix('/').map(|rest| RelPath::new(&format!("static/{rest}")));
        for path in [Some(beside.clone()), fixed].into_iter().flatten() {
            if let Some(spot) = self.copies.get(&path) {
                let media = self.site.media.get(&path).copied().unwrap_or_default();
                return Ok(Target::File {
                    file: path,
                    address: spot.address.clone(),
                    dimensions: media.dimensions,
                    size: media.size,
                });
            }
        }
        Err(self.missing(from, target, &beside))
    }

    /// Why `target`, which in `from` names `path`, leads nowhere.
    fn missing(&self, from: &RelPath, target: &str, path: &RelPath) -> Broken {
        match self.but_for_capitals(from, target, path) {
            Some(written) => Broken::Capitals(written),
            None => Broken::NoFile(self.near(path)),
        }
    }

    /// `target` as it should be written if a file is called so but for capitals.
    fn but_for_capitals(&self, from: &RelPath, target: &str, path: &RelPath) -> Option<String> {
        let wanted = path.as_str().to_lowercase();
        let file = self.site.known_files().find(|file| file.as_str().to_lowercase() == wanted)?;
        let mut parts: Vec<&str> = target.split('/').collect();
        let mut names = file.as_str().rsplit('/');
        for part in parts.iter_mut().rev() {
            match *part {
                ".." | "" => break,
                "." => {}
                _ => *part = names.next()?,
            }
        }
        Some(parts.join("/")).filter(|written| from.resolve(written).as_ref() == Some(file))
    }

    /// The file that `path` may have been meant to name, relative to its folder.
    fn near(&self, path: &RelPath) -> Option<String> {
        let same_folder = self.site.known_files().filter(|file| file.folder() == path.folder());
        let names: Vec<&str> = same_folder.map(RelPath::name).collect();
        let elsewhere = || {
            let mut files = self.site.known_files();
            let found = files.find(|file| file.name() == path.name())?;
            Some(format!("/{}", found.as_str().trim_start_matches("content/")))
        };
        crate::base::node::nearest(path.name(), names.iter().copied())
            .map(str::to_owned)
            .or_else(elsewhere)
    }
}

fn check_anchor(article: &Article, anchor: Option<&str>) -> Result<(), Broken> {
    let Some(anchor) = anchor.filter(|anchor| !anchor.is_empty()) else { return Ok(()) };
    let ids = &article.doc.body.ids;
    if ids.iter().any(|id| id == anchor) {
        return Ok(());
    }
    let near = crate::base::node::nearest(anchor, ids.iter().map(String::as_str));
    Err(Broken::NoAnchor(anchor.to_owned(), near.map(str::to_owned)))
}
