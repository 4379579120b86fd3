//! Which names can be seen at a place of a template.

use std::sync::Arc;

use super::shape::{Names, Shape, joined};

/// The names that a template sees, the innermost first.
#[derive(Clone, Debug)]
pub(super) struct Scope {
    /// What it was given: the view, a component's arguments, all that the template
    /// sees that includes this one.
    given: Arc<Names>,
    /// Set by `set` outside loops, and by `set_global`.
    sets: Names,
    /// What loops name and set, the innermost last.
    loops: Vec<Names>,
    /// Whether a `for` of this template is round it, so that there is `loop`.
    pub(super) in_for: bool,
    /// Whether it is a component, which does not see the page.
    pub(super) component: bool,
    /// What components may take from the places that called this one.
    pub(super) outer: Arc<Names>,
}

impl Scope {
    /// That of a page.
    pub(super) fn page(view: Arc<Names>) -> Self {
        Self {
            given: view,
            sets: Names::new(),
            loops: Vec::new(),
            in_for: false,
            component: false,
            outer: Arc::default(),
        }
    }

    /// That of a component called with `arguments`.
    pub(super) fn component(arguments: Names, outer: Names) -> Self {
        let page = Self::page(Arc::new(arguments));
        Self { component: true, outer: Arc::new(outer), ..page }
    }

    /// That of a template included here: it sees all, and sets nothing here.
    pub(super) fn included(&self) -> Self {
        let page = Self::page(Arc::new(self.seen()));
        Self { component: self.component, outer: self.outer.clone(), ..page }
    }

    pub(super) fn get(&self, name: &str) -> Option<&Shape> {
        let mut inner = self.loops.iter().rev().chain([&self.sets, self.given.as_ref()]);
        inner.find_map(|names| names.get(name))
    }

    /// What a component called here finds for its parameter `@name`.
    pub(super) fn implicit(&self, name: &str) -> Option<&Shape> {
        self.get(name).or_else(|| self.outer.get(name))
    }

    /// All names that are seen.
    pub(super) fn seen(&self) -> Names {
        let mut all = self.given.as_ref().clone();
        for names in [&self.sets].into_iter().chain(&self.loops) {
            all.extend(names.iter().map(|(name, shape)| (name.clone(), shape.clone())));
        }
        all
    }

    pub(super) fn set(&mut self, name: &str, shape: Shape, global: bool) {
        let names = match self.loops.last_mut() {
            Some(names) if !global => names,
            _ => &mut self.sets,
        };
        names.insert(name.to_owned(), shape);
    }

    /// Goes into a loop that names these.
    pub(super) fn enter(&mut self, names: Names) {
        self.loops.push(names);
    }

    /// Comes out of the innermost loop.
    pub(super) fn leave(&mut self) {
        self.loops.pop();
    }

    /// After a fork: what either way has set.
    pub(super) fn meet(&mut self, other: &Scope) {
        self.sets = joined(&self.sets, &other.sets);
        for (own, other) in self.loops.iter_mut().zip(&other.loops) {
            *own = joined(own, other);
        }
    }
}
