//! Through a theme as rendering goes: from each page's template into what it
//! extends and includes and into the components that it calls, with the shapes of
//! all that is seen there.
//!
//! A piece that several places share is walked once for each set of shapes that it
//! is given. A name in it is a mistake when none of those places gives it.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::Range;
use std::sync::Arc;

use serde_json::Value as Json;

use super::messages;
use super::scope::Scope;
use super::shape::{Names, Shape};
use super::tree::{Call, Component, Name, Statement, Template, all};
use crate::base::diag::{Problem, Span};

/// A theme, read.
pub(super) struct Theme<'a> {
    /// Name → text.
    pub texts: &'a BTreeMap<String, String>,
    pub templates: &'a BTreeMap<&'a str, Template>,
    /// Name → the template that defines it, and the component.
    pub components: BTreeMap<&'a str, (&'a str, &'a Component)>,
    /// Template → its blocks, nested ones included.
    pub blocks: BTreeMap<&'a str, BTreeMap<&'a str, &'a [Statement]>>,
    /// What every page sees.
    pub view: Arc<Names>,
    /// Language → its table of words.
    pub words: &'a BTreeMap<String, Json>,
    pub assets: &'a BTreeSet<String>,
    pub own_filters: &'a [&'a str],
    /// Names that some component takes from the place of its call.
    pub implicit: BTreeSet<&'a str>,
}

/// So deep may statements and expressions lie in each other over all templates;
/// what lies deeper is not looked at.
const DEPTH: usize = 400;

/// So many statements and expressions are looked at; a theme that winds its
/// includes into each other takes no longer than this.
const STEPS: usize = 2_000_000;

/// A piece of a theme that is walked as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Piece<'a> {
    Template(&'a str),
    /// A block of a template.
    Block(&'a str, &'a str),
    Component(&'a str),
}

pub(super) struct Walk<'a> {
    pub(super) theme: &'a Theme<'a>,
    /// The template whose text is being read.
    pub(super) here: &'a str,
    /// The template of the page and those it extends, each the parent of the last.
    chain: Vec<&'a str>,
    /// The block being walked, and whose of the chain it is.
    block: Option<(&'a str, usize)>,
    depth: usize,
    steps: usize,
    /// What has been walked with which names: those seen, and those round it.
    seen: HashSet<(Piece<'a>, Names, Names)>,
    reached: BTreeSet<Piece<'a>>,
    /// Whether variables may be there that nobody tells of: in a piece that nothing
    /// leads to, they are the matter of whatever will.
    pub(super) lenient: bool,
    found: BTreeMap<(&'a str, usize, &'static str, String), Problem>,
    /// Names that were there in at least one of the contexts walked.
    fine: BTreeSet<(&'a str, usize)>,
    pub(super) warned: BTreeSet<String>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(theme: &'a Theme<'a>) -> Self {
        Self {
            theme,
            here: "",
            chain: Vec::new(),
            block: None,
            depth: 0,
            steps: 0,
            seen: HashSet::new(),
            reached: BTreeSet::new(),
            lenient: false,
            found: BTreeMap::new(),
            fine: BTreeSet::new(),
            warned: BTreeSet::new(),
        }
    }

    /// What was found, by template and place.
    pub(super) fn into_problems(self) -> Vec<(String, Problem)> {
        let Self { found, fine, .. } = self;
        found
            .into_iter()
            .filter(|((template, at, ..), _)| !fine.contains(&(*template, *at)))
            .map(|((template, ..), problem)| (template.to_owned(), problem))
            .collect()
    }

    pub(super) fn report(&mut self, at: &Range<usize>, problem: Problem) {
        let text = self.theme.texts.get(self.here).map_or("", String::as_str);
        let problem = problem.at(Span::of_range(text, at.clone()));
        let key = (self.here, at.start, problem.code, problem.message.zh.clone());
        self.found.entry(key).or_insert(problem);
    }

    /// Notes that the name at `at` is there.
    pub(super) fn is_fine(&mut self, at: &Range<usize>) {
        self.fine.insert((self.here, at.start));
    }

    /// What stands at `at` in the template.
    pub(super) fn written(&self, at: &Range<usize>) -> &'a str {
        let text = self.theme.texts.get(self.here).and_then(|text| text.get(at.clone()));
        text.unwrap_or_default()
    }

    /// Goes one step deeper, unless that is too deep or has taken too long.
    pub(super) fn deeper(&mut self) -> bool {
        self.steps += 1;
        if self.depth >= DEPTH || self.steps >= STEPS {
            return false;
        }
        self.depth += 1;
        true
    }

    /// Comes back from there.
    pub(super) fn back(&mut self) {
        self.depth -= 1;
    }

    /// Walks the template of a page, with what it extends.
    pub(super) fn page(&mut self, name: &'a str) {
        let mut chain = vec![name];
        let mut last = name;
        while let Some(parent) = self.theme.templates.get(last).and_then(|t| t.parent.as_ref()) {
            // A parent that is missing or a circle is told of elsewhere; what such
            // a page sees is not known.
            let Some((parent, _)) = self.theme.templates.get_key_value(parent.text.as_str()) else {
                return;
            };
            if chain.contains(parent) {
                return;
            }
            chain.push(parent);
            last = parent;
        }
        self.reached.extend(chain.iter().map(|name| Piece::Template(name)));
        self.chain = chain;
        let mut scope = Scope::page(self.theme.view.clone());
        self.template(last, &mut scope);
    }

    /// Walks what no page has led to: templates and blocks with what every page
    /// sees, components with what their definitions tell.
    pub(super) fn rest(&mut self) {
        let theme = self.theme;
        self.lenient = true;
        for (template, blocks) in &theme.blocks {
            self.chain = vec![template];
            let mut scope = Scope::page(theme.view.clone());
            if self.reached.insert(Piece::Template(template)) {
                self.template(template, &mut scope);
            }
            for name in blocks.keys() {
                if !self.reached.contains(&Piece::Block(template, name)) {
                    self.block_from(name, 0, &mut scope);
                }
            }
        }
        self.lenient = false;
        for name in theme.components.keys() {
            if !self.reached.contains(&Piece::Component(name)) {
                self.uncalled(name);
            }
        }
    }

    fn template(&mut self, name: &'a str, scope: &mut Scope) {
        if let Some(template) = self.theme.templates.get(name) {
            let before = std::mem::replace(&mut self.here, name);
            self.body(&template.body, scope);
            self.here = before;
        }
    }

    fn include(&mut self, name: &Name, scope: &Scope) {
        let Some((name, _)) = self.theme.templates.get_key_value(name.text.as_str()) else {
            return;
        };
        let mut scope = scope.included();
        let piece = Piece::Template(name);
        if !self.seen.insert((piece, scope.seen(), scope.outer.as_ref().clone())) {
            return;
        }
        self.reached.insert(piece);
        let chain = std::mem::replace(&mut self.chain, vec![name]);
        let block = self.block.take();
        self.template(name, &mut scope);
        self.chain = chain;
        self.block = block;
    }

    /// Walks a component's body with what it was given.
    pub(super) fn component(&mut self, name: &'a str, arguments: Names, outer: Names) {
        let Some((template, component)) = self.theme.components.get(name).copied() else { return };
        let piece = Piece::Component(name);
        if !self.seen.insert((piece, arguments.clone(), outer.clone())) {
            return;
        }
        self.reached.insert(piece);
        let lenient = std::mem::take(&mut self.lenient);
        let here = std::mem::replace(&mut self.here, template);
        let chain = std::mem::take(&mut self.chain);
        let block = self.block.take();
        self.body(&component.body, &mut Scope::component(arguments, outer));
        self.lenient = lenient;
        self.here = here;
        self.chain = chain;
        self.block = block;
    }

    /// Walks the block `name` as the template says that is `from` or above in the chain.
    fn block_from(&mut self, name: &str, from: usize, scope: &mut Scope) {
        let found = self.chain.iter().enumerate().skip(from).find_map(|(level, template)| {
            let (name, body) = self.theme.blocks.get(template)?.get_key_value(name)?;
            Some((level, *template, *name, *body))
        });
        if let Some((level, template, name, body)) = found {
            self.reached.insert(Piece::Block(template, name));
            let here = std::mem::replace(&mut self.here, template);
            let block = self.block.replace((name, level));
            self.body(body, scope);
            self.here = here;
            self.block = block;
        }
    }

    /// `super()`
    pub(super) fn above(&mut self, scope: &mut Scope) {
        if let Some((name, level)) = self.block {
            self.block_from(name, level + 1, scope);
        }
    }

    pub(super) fn body(&mut self, body: &'a [Statement], scope: &mut Scope) {
        if self.deeper() {
            body.iter().for_each(|statement| self.statement(statement, scope));
            self.back();
        }
    }

    fn statement(&mut self, statement: &'a Statement, scope: &mut Scope) {
        match statement {
            Statement::Print(value) => {
                self.value(value, scope);
            }
            Statement::Set { name, value, global } => {
                let shape = self.value(value, scope);
                scope.set(&name.text, shape, *global);
            }
            Statement::Capture { name, filters, body, global } => {
                self.body(body, scope);
                let shape = self.filters(filters, scope);
                scope.set(&name.text, shape, *global);
            }
            Statement::Filtered { filters, body } => {
                self.body(body, scope);
                self.filters(filters, scope);
            }
            Statement::Include(name) => self.include(name, scope),
            Statement::Block { name, .. } => self.block_from(&name.text, 0, scope),
            Statement::If { arms, otherwise } => {
                let start = scope.clone();
                self.body(otherwise, scope);
                for (condition, body) in arms {
                    let mut way = start.clone();
                    self.value(condition, &mut way);
                    self.body(body, &mut way);
                    scope.meet(&way);
                }
            }
            Statement::For { key, value, target, body, otherwise } => {
                let item = self.value(target, scope).item();
                let start = scope.clone();
                let outside = std::mem::replace(&mut scope.in_for, true);
                // A second round sees what `set_global` says in the first.
                let rounds = if carries(body, scope) { 2 } else { 1 };
                for _ in 0..rounds {
                    scope.enter(named(key.as_ref(), value, item.clone()));
                    self.body(body, scope);
                    scope.leave();
                    scope.meet(&start);
                }
                scope.in_for = outside;
                self.body(otherwise, scope);
            }
        }
    }

    fn filters(&mut self, filters: &'a [Call], scope: &mut Scope) -> Shape {
        filters.iter().fold(Shape::Text, |base, filter| self.filter(&base, "", filter, scope))
    }

    pub(super) fn unknown(&mut self, sort: messages::Sort, name: &Name, near: Option<&str>) {
        self.report(&name.at, messages::unknown(sort, &name.text, near));
    }
}

/// What a loop names.
pub(super) fn named(key: Option<&Name>, value: &Name, item: Shape) -> Names {
    let key = key.map(|key| (key.text.clone(), Shape::Text));
    key.into_iter().chain([(value.text.clone(), item)]).collect()
}

/// Whether one round of a loop sets names for the next; they are there from the
/// first, since a template may ask for them before it sets them.
fn carries(body: &[Statement], scope: &mut Scope) -> bool {
    let mut carries = false;
    all(body, &mut |statement| {
        if let Statement::Set { name, global: true, .. }
        | Statement::Capture { name, global: true, .. } = statement
        {
            carries = true;
            if scope.get(&name.text).is_none() {
                scope.set(&name.text, Shape::Nothing, true);
            }
        }
    });
    carries
}
