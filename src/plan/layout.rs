//! What lies where in the output: claimed by path, so that no two things lie at one.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::OnceLock;

use super::url::Spot;
use super::{What, messages};
use crate::base::diag::{Diags, Problem};
use crate::base::digest::First;
use crate::base::path::{FoldedPath, OutPath, RelPath};
use crate::model::Site;

/// The output by path.
#[derive(Debug, Default)]
pub struct Layout {
    /// In the order of the claims.
    claimed: Vec<(OutPath, What)>,
    /// The place of each claim, by its path in lower case.
    by_path: HashMap<FoldedPath, usize, BuildHasherDefault<First>>,
    /// The places of the claims in the order of their paths, made when asked for.
    sorted: OnceLock<Vec<usize>>,
}

impl Layout {
    /// What lies at `path`.
    pub fn get(&self, path: &OutPath) -> Option<&What> {
        let (known, what) = &self.claimed[*self.by_path.get(&path.folded())?];
        (known == path).then_some(what)
    }

    /// Whether something lies at `path`.
    pub fn contains_key(&self, path: &OutPath) -> bool {
        self.get(path).is_some()
    }

    /// Everything, in the order of the paths.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&OutPath, &What)> {
        let sorted = self.sorted.get_or_init(|| {
            let mut places: Vec<usize> = (0..self.claimed.len()).collect();
            places.sort_unstable_by_key(|at| &self.claimed[*at].0);
            places
        });
        sorted.iter().map(|at| (&self.claimed[*at].0, &self.claimed[*at].1))
    }

    /// The paths in order.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = &OutPath> {
        self.iter().map(|(path, _)| path)
    }

    /// What lies there, in the order of the paths.
    pub fn values(&self) -> impl ExactSizeIterator<Item = &What> {
        self.iter().map(|(_, what)| what)
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.claimed.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.claimed.is_empty()
    }
}

/// A spot that may be claimed.
#[derive(Debug)]
pub(super) struct Plot {
    pub spot: Spot,
    folded: FoldedPath,
}

impl Plot {
    pub(super) fn new(spot: Spot) -> Self {
        Self { folded: spot.out.folded(), spot }
    }
}

/// Output paths under claim.
pub(super) struct Claims<'a> {
    pub layout: Layout,
    pub diags: Diags,
    site: &'a Site,
    /// The files behind claims that do not tell it themselves.
    owners: HashMap<usize, RelPath>,
}

impl<'a> Claims<'a> {
    /// Expects about `count` claims.
    pub(super) fn new(site: &'a Site, count: usize) -> Self {
        let mut layout = Layout::default();
        layout.claimed.reserve(count);
        layout.by_path.reserve(count);
        Self { layout, diags: Diags::default(), site, owners: HashMap::new() }
    }

    /// Claims `spot`, for which `file` asks; see [`Claims::claim`].
    pub(super) fn add(&mut self, spot: Spot, what: What, file: Option<&RelPath>) -> bool {
        let at = self.layout.len();
        let holds = self.claim_for(&Plot::new(spot), what, file);
        if let Some(file) = file.filter(|_| holds) {
            self.owners.insert(at, file.clone());
        }
        holds
    }

    /// Claims `plot`; a second claim is an error that names both files. Returns
    /// whether the claim holds.
    pub(super) fn claim(&mut self, plot: &Plot, what: What) -> bool {
        self.claim_for(plot, what, None)
    }

    fn claim_for(&mut self, plot: &Plot, what: What, file: Option<&RelPath>) -> bool {
        let Plot { spot, folded } = plot;
        if let Some(at) = self.layout.by_path.get(folded) {
            let owner = self.owner(&self.layout.claimed[*at].1).or(self.owners.get(at)).cloned();
            let problem = messages::address_twice(&spot.address, owner.as_ref());
            let unknown = RelPath::new("site.toml");
            let asking = file.or(self.owner(&what)).or(owner.as_ref()).unwrap_or(&unknown);
            self.diags.add(&asking.clone(), problem);
            return false;
        }
        self.layout.by_path.insert(folded.clone(), self.layout.claimed.len());
        self.layout.claimed.push((spot.out.clone(), what));
        true
    }

    /// The file behind `what`, where it tells that itself.
    fn owner(&self, what: &What) -> Option<&'a RelPath> {
        match what {
            What::Article(id) => Some(&self.site.article(*id).doc.path),
            What::Section(_, id, _) => self.site.section(*id).file(),
            _ => None,
        }
    }

    pub(super) fn taken(&self, spot: &Spot) -> bool {
        self.layout.by_path.contains_key(&spot.out.folded())
    }

    pub(super) fn problem(&mut self, file: &RelPath, problem: Problem) {
        self.diags.add(file, problem);
    }
}
