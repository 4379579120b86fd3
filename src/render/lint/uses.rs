//! Components where they are called: their arguments, and what they take from
//! around the call.

use std::sync::Arc;

use super::messages::{self, COMPONENT};
use super::scope::Scope;
use super::shape::{Names, Shape};
use super::tree::{Component, Expression, Use};
use super::walk::Walk;
use crate::base::node::nearest;

impl<'a> Walk<'a> {
    /// A component that is called; it gives text.
    pub(super) fn call_component(&mut self, used: &'a Use, scope: &mut Scope) -> Shape {
        let mut given = Names::new();
        for (name, value) in &used.arguments {
            given.insert(name.text.clone(), self.value(value, scope));
        }
        for spread in &used.spreads {
            if let Shape::Record(fields) = self.value(spread, scope) {
                given.extend(fields.iter().map(|(name, shape)| (name.clone(), shape.clone())));
            }
        }
        if let Some(body) = &used.body {
            self.body(body, scope);
        }
        let theme = self.theme;
        let Some((&name, (template, component))) =
            theme.components.get_key_value(used.name.text.as_str())
        else {
            let near = nearest(&used.name.text, theme.components.keys().copied());
            self.unknown(COMPONENT, &used.name, near);
            return Shape::Text;
        };
        let meant = self.check_arguments(used, component);
        let mut arguments = Names::new();
        for parameter in &component.parameters {
            let implicit =
                || scope.implicit(&parameter.name).filter(|_| parameter.implicit).cloned();
            let shape = match given.remove(&parameter.name).or_else(implicit) {
                Some(shape) => shape,
                None => match &parameter.default {
                    Some(default) => self.default(default, template),
                    None if meant.contains(&parameter.name.as_str()) => Shape::Nothing,
                    None if used.spreads.is_empty() => {
                        let of = &component.name.text;
                        let problem = match parameter.implicit {
                            true => messages::not_to_hand(of, &parameter.name),
                            false => messages::missing_argument(COMPONENT, of, &parameter.name),
                        };
                        self.report(&used.name.at, problem);
                        Shape::Nothing
                    }
                    None => Shape::Any,
                },
            };
            arguments.insert(parameter.name.clone(), shape);
        }
        if used.body.is_some() {
            arguments.insert("body".to_owned(), Shape::Text);
        }
        let outer = theme
            .implicit
            .iter()
            .filter_map(|name| Some(((*name).to_owned(), scope.implicit(name)?.clone())));
        self.component(name, with_rest(component, arguments), outer.collect());
        Shape::Text
    }

    /// The shape of a parameter's default, which stands in `template` and sees nothing.
    fn default(&mut self, default: &'a Expression, template: &'a str) -> Shape {
        let here = std::mem::replace(&mut self.here, template);
        let shape = self.value(default, &mut Scope::page(Arc::default()));
        self.here = here;
        shape
    }

    /// Looks for arguments that the component does not have; gives those that were
    /// likely meant, so that they are not called missing too.
    fn check_arguments<'c>(&mut self, used: &Use, component: &'c Component) -> Vec<&'c str> {
        let mut meant = Vec::new();
        if component.rest.is_some() {
            return meant;
        }
        let there: Vec<&'c str> = component.parameters.iter().map(|p| p.name.as_str()).collect();
        for (name, _) in &used.arguments {
            if !there.contains(&name.text.as_str()) {
                let near = nearest(&name.text, there.iter().copied());
                meant.extend(near);
                let of = &component.name.text;
                let problem = messages::no_argument(COMPONENT, of, &name.text, near, &there);
                self.report(&name.at, problem);
            }
        }
        meant
    }

    /// Walks a component that no template calls, with what its definition tells.
    pub(super) fn uncalled(&mut self, name: &'a str) {
        let theme = self.theme;
        let Some((_, component)) = theme.components.get(name) else { return };
        let mut arguments = Names::new();
        for parameter in &component.parameters {
            let view = || theme.view.get(&parameter.name).filter(|_| parameter.implicit).cloned();
            let shape = view().or_else(|| parameter.declared.clone()).unwrap_or(Shape::Nothing);
            arguments.insert(parameter.name.clone(), shape);
        }
        let outer = theme.view.as_ref().clone();
        self.component(name, with_rest(component, arguments), outer);
    }
}

/// The names that a component sees: its arguments, and `body`, which is there only
/// when it is called with one, so that components ask for it.
fn with_rest(component: &Component, mut arguments: Names) -> Names {
    arguments.entry("body".to_owned()).or_insert(Shape::Text);
    if let Some(rest) = &component.rest {
        arguments.insert(rest.clone(), Shape::Map(Shape::Any.into()));
    }
    arguments
}
