//! The shape of a value, as far as it is known without rendering.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value as Json;

/// The key under which a specimen fills a map whose keys are open.
pub(super) const OPEN: &str = "*";

/// Names and the shapes of what they name.
pub(super) type Names = BTreeMap<String, Shape>;

/// What a value may be asked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Shape {
    Text,
    Number,
    Bool,
    List(Arc<Shape>),
    /// Fields that are known by name.
    Record(Arc<Names>),
    /// Any keys, values of one shape.
    Map(Arc<Shape>),
    /// The shelves that the theme declares.
    Shelves(Arc<Names>),
    /// The addresses of the theme's static files.
    Assets,
    /// The words under these keys of the table of words.
    Words(Vec<String>),
    /// Something; whatever is asked of it may be there.
    Any,
    /// Not known here: nothing is learnt from what is asked of it.
    Nothing,
}

impl Shape {
    /// A list of `item`.
    pub(super) fn list(item: Shape) -> Self {
        Shape::List(Arc::new(item))
    }

    /// The shape of JSON that stands for all values of its kind. An empty list
    /// tells nothing of its items.
    pub(super) fn of(json: &Json) -> Self {
        match json {
            Json::Null => Shape::Nothing,
            Json::Bool(_) => Shape::Bool,
            Json::Number(_) => Shape::Number,
            Json::String(_) => Shape::Text,
            Json::Array(items) => {
                Shape::list(items.iter().map(Shape::of).fold(Shape::Nothing, Shape::join))
            }
            Json::Object(fields) => match fields.get(OPEN) {
                Some(value) => Shape::Map(Arc::new(Shape::of(value))),
                None => Shape::Record(Arc::new(
                    fields.iter().map(|(name, value)| (name.clone(), Shape::of(value))).collect(),
                )),
            },
        }
    }

    /// The shape of what is one or the other. A plain value beside one with fields
    /// is taken for its empty stand-in: `card if … else ""`.
    pub(super) fn join(self, other: Shape) -> Shape {
        use Shape::{Any, Bool, List, Map, Nothing, Number, Record, Text};
        match (self, other) {
            (a, b) if a == b => a,
            (Nothing, known) | (known, Nothing) => known,
            (List(a), List(b)) => Shape::list(a.as_ref().clone().join(b.as_ref().clone())),
            (Map(a), Map(b)) => Map(Arc::new(a.as_ref().clone().join(b.as_ref().clone()))),
            (Record(a), Record(b)) => Record(Arc::new(joined(&a, &b))),
            (Text | Number | Bool, held @ (List(_) | Map(_) | Record(_)))
            | (held @ (List(_) | Map(_) | Record(_)), Text | Number | Bool) => held,
            _ => Any,
        }
    }

    /// What a loop over it yields.
    pub(super) fn item(&self) -> Shape {
        match self {
            Shape::List(item) | Shape::Map(item) => item.as_ref().clone(),
            Shape::Record(fields) | Shape::Shelves(fields) => {
                fields.values().cloned().fold(Shape::Nothing, Shape::join)
            }
            Shape::Text | Shape::Assets => Shape::Text,
            Shape::Nothing => Shape::Nothing,
            Shape::Number | Shape::Bool | Shape::Words(_) | Shape::Any => Shape::Any,
        }
    }
}

/// The names of both, each with all that it may be.
pub(super) fn joined(a: &Names, b: &Names) -> Names {
    let mut all = a.clone();
    for (name, shape) in b {
        let shape = match all.remove(name) {
            Some(other) => other.join(shape.clone()),
            None => shape.clone(),
        };
        all.insert(name.clone(), shape);
    }
    all
}
