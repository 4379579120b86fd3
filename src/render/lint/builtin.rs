//! What Tera 2.4 brings along: filters, tests and functions, with their arguments
//! and what they give.

use std::sync::Arc;

use super::shape::Shape;

/// A filter, test or function of Tera.
pub(super) struct Known {
    pub name: &'static str,
    pub required: &'static [&'static str],
    pub optional: &'static [&'static str],
    pub gives: Gives,
}

/// What comes out.
#[derive(Clone, Copy)]
pub(super) enum Gives {
    Text,
    Number,
    Bool,
    /// What went in.
    Same,
    /// An item of what went in.
    Item,
    /// Lists.
    Texts,
    Numbers,
    Items,
    Pairs,
    /// What went in, or the argument `value`.
    Default,
    /// The field that the argument `key` names.
    Field,
    /// Lists of items under the values of their field `attribute`.
    Groups,
}

impl Gives {
    /// What comes out when `base` goes in; the first of the arguments' shapes that
    /// matters is `argument`.
    pub(super) fn of(self, base: &Shape, argument: Option<Shape>) -> Shape {
        match self {
            Gives::Text => Shape::Text,
            Gives::Number => Shape::Number,
            Gives::Bool => Shape::Bool,
            Gives::Same => base.clone(),
            Gives::Item => base.item(),
            Gives::Texts => Shape::list(Shape::Text),
            Gives::Numbers => Shape::list(Shape::Number),
            Gives::Items => Shape::list(base.item()),
            Gives::Pairs => Shape::list(Shape::list(Shape::Any)),
            Gives::Default => base.clone().join(argument.unwrap_or(Shape::Nothing)),
            Gives::Field => argument.unwrap_or(Shape::Any),
            Gives::Groups => Shape::Map(Arc::new(Shape::list(base.item()))),
        }
    }
}

const fn known(name: &'static str, gives: Gives) -> Known {
    Known { name, required: &[], optional: &[], gives }
}

const fn with(
    name: &'static str,
    required: &'static [&'static str],
    optional: &'static [&'static str],
    gives: Gives,
) -> Known {
    Known { name, required, optional, gives }
}

pub(super) const FILTERS: [Known; 37] = [
    known("safe", Gives::Text),
    with("default", &["value"], &["boolean"], Gives::Default),
    known("upper", Gives::Text),
    known("lower", Gives::Text),
    known("wordcount", Gives::Number),
    known("escape", Gives::Text),
    known("escape_html", Gives::Text),
    known("escape_xml", Gives::Text),
    known("newlines_to_br", Gives::Text),
    with("pluralize", &[], &["singular", "plural"], Gives::Text),
    with("trim", &[], &["pat"], Gives::Text),
    with("trim_start", &[], &["pat"], Gives::Text),
    with("trim_end", &[], &["pat"], Gives::Text),
    with("replace", &["from", "to"], &[], Gives::Text),
    known("capitalize", Gives::Text),
    known("title", Gives::Text),
    with("truncate", &["length"], &["end"], Gives::Text),
    with("indent", &[], &["width", "indentation", "first", "blank"], Gives::Text),
    known("str", Gives::Text),
    with("int", &[], &["base"], Gives::Number),
    known("float", Gives::Number),
    known("length", Gives::Number),
    known("reverse", Gives::Same),
    with("split", &["pat"], &[], Gives::Texts),
    known("abs", Gives::Number),
    with("round", &[], &["method", "precision"], Gives::Number),
    known("first", Gives::Item),
    known("last", Gives::Item),
    with("nth", &["n"], &[], Gives::Item),
    with("join", &[], &["sep"], Gives::Text),
    with("sort", &[], &["attribute"], Gives::Same),
    known("unique", Gives::Same),
    with("get", &["key"], &["default"], Gives::Field),
    known("values", Gives::Items),
    known("keys", Gives::Texts),
    known("pairs", Gives::Pairs),
    with("group_by", &["attribute"], &[], Gives::Groups),
];

pub(super) const TESTS: [Known; 17] = [
    known("string", Gives::Bool),
    known("number", Gives::Bool),
    known("map", Gives::Bool),
    known("bool", Gives::Bool),
    known("array", Gives::Bool),
    known("integer", Gives::Bool),
    known("float", Gives::Bool),
    known("none", Gives::Bool),
    known("iterable", Gives::Bool),
    known("defined", Gives::Bool),
    known("undefined", Gives::Bool),
    known("odd", Gives::Bool),
    known("even", Gives::Bool),
    with("divisible_by", &["divisor"], &[], Gives::Bool),
    with("starting_with", &["pat"], &[], Gives::Bool),
    with("ending_with", &["pat"], &[], Gives::Bool),
    with("containing", &["pat"], &[], Gives::Bool),
];

pub(super) const FUNCTIONS: [Known; 3] = [
    with("range", &["end"], &["start", "step_by"], Gives::Numbers),
    with("throw", &["message"], &[], Gives::Bool),
    known("super", Gives::Text),
];

/// The fields of `loop`.
pub(super) const LOOP: [(&str, Shape); 5] = [
    ("index", Shape::Number),
    ("index0", Shape::Number),
    ("first", Shape::Bool),
    ("last", Shape::Bool),
    ("length", Shape::Number),
];
