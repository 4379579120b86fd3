//! Whether a theme's templates name only what is there.
//!
//! Given: the templates, the words, the shelves and the files of a theme. Gives:
//! what in them names a variable, field, word, filter, test, function, component,
//! argument, template, block, shelf or file that is not there, with its place.
//! May not know: the site, its pages, where the theme lies.
//!
//! Tera finds most of this when a page is made, and only if the branch runs; a name
//! that is not there passes through `| safe`, `~`, `==` and `if` in silence. A view
//! is complete, so here such a name is always a mistake, even behind `is defined`.

mod builtin;
mod expression;
mod lex;
mod links;
mod messages;
mod parse;
mod scope;
mod shape;
mod specimen;
#[cfg(test)]
mod tests;
mod tree;
mod uses;
mod value;
mod walk;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::Value as Json;

use self::shape::{Names, Shape};
use self::tree::{Statement, Template, all};
use self::walk::{Theme, Walk};
use super::theme::KINDS;
use crate::base::diag::{Problem, Span};

/// Checks the templates of a theme against what views offer.
///
/// `templates` are texts by name (`types/case.html`); `words` the table of each
/// language; `shelves` the names that `theme.toml` declares for each kind of page;
/// `assets` the names of the static files; `own_filters` the filters registered
/// beside those of Tera. Gives problems with the names of their templates, in the
/// order of names and places. A template that cannot be read at all hides the rest:
/// what the others see cannot be told without it.
pub(super) fn check(
    templates: &BTreeMap<String, String>,
    words: &BTreeMap<String, Json>,
    shelves: &BTreeMap<String, BTreeSet<String>>,
    assets: &BTreeSet<String>,
    own_filters: &[&str],
) -> Vec<(String, Problem)> {
    let mut read = BTreeMap::new();
    let mut broken = Vec::new();
    for (name, text) in templates {
        match parse::template(text) {
            Ok(template) => {
                read.insert(name.as_str(), template);
            }
            Err(lex::Broken { at, why }) => {
                let problem = messages::broken(&why).at(Span::of_range(text, at));
                broken.push((name.clone(), problem));
            }
        }
    }
    if !broken.is_empty() {
        return broken;
    }
    // A theme that stands on another has the other's templates in a folder of its
    // own beneath: what lies higher up has the last word.
    let mut order: Vec<(&&str, &Template)> = read.iter().collect();
    order.sort_by_key(|(name, _)| std::cmp::Reverse(name.matches('/').count()));
    let components: BTreeMap<_, _> = order
        .into_iter()
        .flat_map(|(name, template)| {
            template.components.iter().map(|one| (one.name.text.as_str(), (*name, one)))
        })
        .collect();
    let implicit = components
        .values()
        .flat_map(|(_, component)| &component.parameters)
        .filter(|parameter| parameter.implicit)
        .map(|parameter| parameter.name.as_str())
        .collect();
    let theme = Theme {
        texts: templates,
        templates: &read,
        blocks: read.iter().map(|(name, template)| (*name, blocks(template))).collect(),
        components,
        view: Arc::new(view(shelves)),
        words,
        assets,
        own_filters,
        implicit,
    };
    let mut walk = Walk::new(&theme);
    walk.links();
    for name in read.keys().filter(|name| is_page(name)) {
        walk.page(name);
    }
    walk.rest();
    walk.into_problems()
}

fn is_page(template: &str) -> bool {
    let name = template.strip_suffix(".html").unwrap_or(template);
    KINDS.contains(&name)
        || name == "redirect"
        || name.starts_with("types/")
        || name.starts_with("sections/")
}

/// What every page sees: the view, its shelves and files, and the words.
fn view(shelves: &BTreeMap<String, BTreeSet<String>>) -> Names {
    let mut names = match specimen::shape() {
        Shape::Record(names) => names.as_ref().clone(),
        _ => Names::new(),
    };
    let shelf = names.get("shelf").map_or(Shape::Any, Shape::item);
    let declared = shelves.values().flatten().map(|name| (name.clone(), shelf.clone()));
    names.insert("shelf".to_owned(), Shape::Shelves(Arc::new(declared.collect())));
    names.insert("asset".to_owned(), Shape::Assets);
    names.insert("words".to_owned(), Shape::Words(Vec::new()));
    names
}

fn blocks(template: &Template) -> BTreeMap<&str, &[Statement]> {
    let mut blocks = BTreeMap::new();
    all(&template.body, &mut |statement| {
        if let Statement::Block { name, body } = statement {
            blocks.insert(name.text.as_str(), body.as_slice());
        }
    });
    blocks
}
