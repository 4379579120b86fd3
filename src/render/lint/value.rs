//! Expressions: whether their names are known, and the shape of what they give.

use serde_json::Value as Json;

use super::builtin::{FILTERS, FUNCTIONS, Known, LOOP, TESTS};
use super::messages::{self, ASSET, Advice, FILTER, FUNCTION, Sort, TEST};
use super::scope::Scope;
use super::shape::{Names, Shape};
use super::tree::{Binary, Call, Each, Entry, Expression, Form, Name};
use super::walk::{Walk, named};
use crate::base::node::nearest;

impl<'a> Walk<'a> {
    /// The shape of `value`.
    pub(super) fn value(&mut self, value: &'a Expression, scope: &mut Scope) -> Shape {
        if !self.deeper() {
            return Shape::Any;
        }
        let shape = self.form(value, scope);
        self.back();
        shape
    }

    fn form(&mut self, value: &'a Expression, scope: &mut Scope) -> Shape {
        match &value.form {
            Form::Text(_) => Shape::Text,
            Form::Number => Shape::Number,
            Form::Truth => Shape::Bool,
            Form::Nothing => Shape::Nothing,
            Form::Variable(name) => {
                let name = Name { text: name.clone(), at: value.at.clone() };
                self.variable(&name, scope)
            }
            Form::Field { base, name } => {
                if scope.in_for && matches!(&base.form, Form::Variable(name) if name == "loop") {
                    return self.field_of_loop(name);
                }
                let shape = self.value(base, scope);
                self.field(&shape, self.written(&base.at), name)
            }
            Form::Index { base, key } => {
                let shape = self.value(base, scope);
                if let Form::Text(text) = &key.form {
                    let name = Name { text: text.clone(), at: key.at.clone() };
                    return self.field(&shape, self.written(&base.at), &name);
                }
                match (shape, self.value(key, scope)) {
                    // One of the words under it, or a table of them.
                    (Shape::Words(_), _) => Shape::Any,
                    (shape, _) => shape.item(),
                }
            }
            Form::Slice { base, bounds } => {
                for bound in bounds {
                    self.value(bound, scope);
                }
                self.value(base, scope)
            }
            Form::Function(call) => self.function(call, scope),
            Form::Filter { base, filter } => {
                let shape = self.value(base, scope);
                self.filter(&shape, self.written(&base.at), filter, scope)
            }
            Form::Test { base, test } => {
                let base = self.value(base, scope);
                self.known((&base, ""), TEST, (&TESTS, &[]), test, scope)
            }
            Form::Minus(operand) => {
                self.value(operand, scope);
                Shape::Number
            }
            Form::Not(operand) => {
                self.value(operand, scope);
                Shape::Bool
            }
            Form::Binary { kind, left, right } => {
                let (left, right) = (self.value(left, scope), self.value(right, scope));
                match kind {
                    Binary::Either => left.join(right),
                    Binary::Compare => Shape::Bool,
                    Binary::Math => Shape::Number,
                    Binary::Join => Shape::Text,
                }
            }
            Form::Choice { condition, yes, no } => {
                self.value(condition, scope);
                self.value(yes, scope).join(self.value(no, scope))
            }
            Form::List(items) => Shape::list(items.iter().fold(Shape::Nothing, |all, item| {
                let shape = self.value(&item.value, scope);
                all.join(if item.spread { shape.item() } else { shape })
            })),
            Form::Map(entries) => self.map(entries, scope),
            Form::Each(each) => self.each(each, scope),
            Form::Component(used) => self.call_component(used, scope),
        }
    }

    fn variable(&mut self, name: &Name, scope: &Scope) -> Shape {
        if let Some(shape) = scope.get(&name.text) {
            self.is_fine(&name.at);
            return shape.clone();
        }
        // `__tera_context` is Tera's own way to show all that a template sees.
        if self.lenient || name.text == "__tera_context" {
            return Shape::Any;
        }
        let seen = scope.seen();
        let near = nearest(&name.text, seen.keys().map(String::as_str)).map(str::to_owned);
        let advice = if name.text == "loop" {
            Advice::NotInLoop
        } else if scope.component && self.theme.view.contains_key(&name.text) {
            Advice::NotInComponent(name.text.clone())
        } else if let Some(near) = near.or_else(|| field_called(&name.text, &seen)) {
            Advice::Near(near)
        } else {
            Advice::There(seen.into_keys().collect())
        };
        self.report(&name.at, messages::no_variable(&name.text, advice));
        Shape::Nothing
    }

    fn field_of_loop(&mut self, name: &Name) -> Shape {
        let fields = LOOP.map(|(name, shape)| (name.to_owned(), shape)).into();
        self.field(&Shape::Record(std::sync::Arc::new(fields)), "loop", name)
    }

    /// What the field `name` of `base` gives, which is written `written`.
    pub(super) fn field(&mut self, base: &Shape, written: &str, name: &Name) -> Shape {
        let fields = match base {
            Shape::Nothing => return Shape::Nothing,
            Shape::Any => {
                self.is_fine(&name.at);
                return Shape::Any;
            }
            Shape::Map(item) => {
                self.is_fine(&name.at);
                return item.as_ref().clone();
            }
            Shape::Words(path) => return self.word(path, name),
            Shape::Assets => {
                let assets = self.theme.assets;
                if !assets.contains(&name.text) {
                    let near = nearest(&name.text, assets.iter().map(String::as_str));
                    self.unknown(ASSET, name, near);
                }
                return Shape::Text;
            }
            Shape::Record(fields) | Shape::Shelves(fields) => fields,
            Shape::List(_) => {
                let problem = messages::no_field(written, &name.text, Advice::EachItem);
                self.report(&name.at, problem);
                return Shape::Nothing;
            }
            Shape::Text | Shape::Number | Shape::Bool => {
                let advice = Advice::Plain(written.to_owned());
                self.report(&name.at, messages::no_field(written, &name.text, advice));
                return Shape::Nothing;
            }
        };
        if let Some(shape) = fields.get(&name.text) {
            self.is_fine(&name.at);
            return shape.clone();
        }
        let near = nearest(&name.text, fields.keys().map(String::as_str));
        let problem = match (base, near) {
            (Shape::Shelves(_), near) => messages::no_shelf(&name.text, near),
            (_, Some(near)) => {
                messages::no_field(written, &name.text, Advice::Near(near.to_owned()))
            }
            (_, None) => {
                let there = Advice::There(fields.keys().cloned().collect());
                messages::no_field(written, &name.text, there)
            }
        };
        self.report(&name.at, problem);
        Shape::Nothing
    }

    /// What the word `name` under `path` is.
    fn word(&mut self, path: &[String], name: &Name) -> Shape {
        let words = self.theme.words;
        let full: Vec<String> = path.iter().chain([&name.text]).cloned().collect();
        let written = full.join(".");
        let values: Vec<(&str, Option<&Json>)> =
            words.iter().map(|(lang, table)| (lang.as_str(), look_up(table, &full))).collect();
        let lacking: Vec<&str> =
            values.iter().filter(|(_, value)| value.is_none()).map(|(lang, _)| *lang).collect();
        if lacking.len() == values.len() {
            let tables = words.values().filter_map(|table| look_up(table, path)?.as_object());
            let near =
                nearest(&name.text, tables.flat_map(|table| table.keys()).map(String::as_str));
            let near = near.map(|near| path.iter().map(String::as_str).chain([near]).collect());
            let advice = near.map(|near: Vec<&str>| Advice::Near(near.join(".")));
            self.report(&name.at, messages::no_word(&written, advice));
            return Shape::Nothing;
        }
        if !lacking.is_empty() && self.warned.insert(written.clone()) {
            self.report(&name.at, messages::word_missing_in(&written, &lacking));
        }
        match values.iter().filter_map(|(_, value)| *value).any(is_table) {
            true => Shape::Words(full),
            false => Shape::Text,
        }
    }

    fn map(&mut self, entries: &'a [Entry], scope: &mut Scope) -> Shape {
        let mut fields = Names::new();
        let mut open = false;
        for Entry { key, value } in entries {
            let shape = self.value(value, scope);
            match (key, shape) {
                (Some(key), shape) => {
                    fields.insert(key.clone(), shape);
                }
                (None, Shape::Record(spread)) => {
                    fields.extend(spread.iter().map(|(name, shape)| (name.clone(), shape.clone())));
                }
                (None, _) => open = true,
            }
        }
        if open { Shape::Any } else { Shape::Record(fields.into()) }
    }

    fn each(&mut self, each: &'a Each, scope: &mut Scope) -> Shape {
        let item = self.value(&each.target, scope).item();
        scope.enter(named(each.key.as_ref(), &each.value, item));
        if let Some(condition) = &each.condition {
            self.value(condition, scope);
        }
        let item = self.value(&each.item, scope);
        scope.leave();
        Shape::list(item)
    }

    fn function(&mut self, call: &'a Call, scope: &mut Scope) -> Shape {
        if call.name.text == "super" {
            self.above(scope);
        }
        self.known((&Shape::Nothing, ""), FUNCTION, (&FUNCTIONS, &[]), call, scope)
    }

    pub(super) fn filter(
        &mut self,
        base: &Shape,
        written: &str,
        filter: &'a Call,
        scope: &mut Scope,
    ) -> Shape {
        if self.theme.own_filters.contains(&filter.name.text.as_str()) {
            for (_, argument) in &filter.arguments {
                self.value(argument, scope);
            }
            return Shape::Any;
        }
        self.known((base, written), FILTER, (&FILTERS, self.theme.own_filters), filter, scope)
    }

    /// A call of something that Tera brings along; `own` are names of the same sort
    /// beside `all` of its.
    fn known(
        &mut self,
        (base, written): (&Shape, &str),
        sort: Sort,
        (all, own): (&'static [Known], &[&str]),
        call: &'a Call,
        scope: &mut Scope,
    ) -> Shape {
        let mut shapes = Names::new();
        for (name, argument) in &call.arguments {
            shapes.insert(name.text.clone(), self.value(argument, scope));
        }
        let Some(known) = all.iter().find(|known| known.name == call.name.text) else {
            let names = all.iter().map(|known| known.name).chain(own.iter().copied());
            self.unknown(sort, &call.name, nearest(&call.name.text, names));
            return Shape::Nothing;
        };
        let there: Vec<&str> = known.required.iter().chain(known.optional).copied().collect();
        let mut meant = Vec::new();
        for (name, argument) in &call.arguments {
            if !there.contains(&name.text.as_str()) {
                let near = nearest(&name.text, there.iter().copied());
                meant.extend(near);
                let problem = messages::no_argument(sort, known.name, &name.text, near, &there);
                self.report(&name.at, problem);
            }
            if let Form::Text(text) = &argument.form {
                let field = |part: &str| Name { text: part.to_owned(), at: argument.at.clone() };
                let shape = match name.text.as_str() {
                    "key" => self.field(base, written, &field(text)),
                    "attribute" => text
                        .split('.')
                        .fold(base.item(), |base, part| self.field(&base, written, &field(part))),
                    _ => continue,
                };
                shapes.insert(name.text.clone(), shape);
            }
        }
        for required in known.required {
            if !shapes.contains_key(*required) && !meant.contains(required) {
                let problem = messages::missing_argument(sort, known.name, required);
                self.report(&call.name.at, problem);
            }
        }
        let default = shapes.remove("default").unwrap_or(Shape::Nothing);
        let argument = shapes.remove("value").or_else(|| Some(shapes.remove("key")?.join(default)));
        known.gives.of(base, argument)
    }
}

/// `page.title` for `title`: a field of that name in something that is seen.
fn field_called(name: &str, seen: &Names) -> Option<String> {
    let held = ["page", "site", "nav", "list"].into_iter().chain(seen.keys().map(String::as_str));
    held.filter_map(|holder| match seen.get(holder)? {
        Shape::Record(fields) => fields.contains_key(name).then(|| format!("{holder}.{name}")),
        _ => None,
    })
    .next()
}

fn look_up<'w>(table: &'w Json, path: &[String]) -> Option<&'w Json> {
    path.iter().try_fold(table, |table, part| table.get(part))
}

/// Whether it holds words; one with `one` and `other` is itself a word.
fn is_table(value: &Json) -> bool {
    value.as_object().is_some_and(|table| {
        table.get("other").is_none() || table.keys().any(|key| key != "one" && key != "other")
    })
}
