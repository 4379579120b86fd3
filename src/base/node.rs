//! Values as they were written, each with its place: what YAML front matter and
//! `site.toml` are read into before anything is made of them.

use super::diag::Span;
use super::fix::Fix;

/// A written value and where it stands.
#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Node {
    /// Where the value stands; of one that takes several lines, the part on the first.
    pub span: Span,
    /// Whether this place holds all of it, so that something else can be written there.
    pub whole: bool,
    /// What was written.
    pub value: NodeValue,
}

/// What was written.
#[derive(Clone, Debug, PartialEq)]
pub enum NodeValue {
    /// Nothing, `~` or `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number with a fraction; its text as written is kept for numbers that are names.
    Float(f64),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Fields in the order written.
    Map(Vec<Field>),
}

/// A named value within a map.
#[derive(Clone, Debug, PartialEq, Hash)]
pub struct Field {
    /// The name.
    pub name: String,
    /// Where the name stands.
    pub name_span: Span,
    /// The value.
    pub node: Node,
}

impl std::hash::Hash for NodeValue {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        std::mem::discriminant(self).hash(state);
        match self {
            NodeValue::Null => {}
            NodeValue::Bool(b) => b.hash(state),
            NodeValue::Int(i) => i.hash(state),
            NodeValue::Float(f) => f.to_bits().hash(state),
            NodeValue::Text(t) => t.hash(state),
            NodeValue::List(l) => l.hash(state),
            NodeValue::Map(m) => m.hash(state),
        }
    }
}

impl Node {
    /// The fields, if it is a map.
    pub fn fields(&self) -> Option<&[Field]> {
        match &self.value {
            NodeValue::Map(fields) => Some(fields),
            _ => None,
        }
    }

    /// The value of the field `name`, if it is a map that has one.
    pub fn get(&self, name: &str) -> Option<&Node> {
        self.fields()?.iter().find(|field| field.name == name).map(|field| &field.node)
    }

    /// The text of a scalar: what an editor wrote for a title, a name or a number.
    pub fn scalar(&self) -> Option<String> {
        match &self.value {
            NodeValue::Text(text) => Some(text.clone()),
            NodeValue::Int(number) => Some(number.to_string()),
            NodeValue::Float(number) => Some(number.to_string()),
            NodeValue::Bool(truth) => Some(truth.to_string()),
            NodeValue::Null | NodeValue::List(_) | NodeValue::Map(_) => None,
        }
    }

    /// The same value with all its places `lines` further down.
    pub fn down(mut self, lines: usize) -> Self {
        self.move_down(lines);
        self
    }

    fn move_down(&mut self, lines: usize) {
        self.span = self.span.down(lines);
        match &mut self.value {
            NodeValue::List(items) => items.iter_mut().for_each(|item| item.move_down(lines)),
            NodeValue::Map(fields) => {
                for field in fields {
                    field.name_span = field.name_span.down(lines);
                    field.node.move_down(lines);
                }
            }
            _ => {}
        }
    }

    /// The fields of a map; none for anything else.
    pub fn into_fields(self) -> Vec<Field> {
        match self.value {
            NodeValue::Map(fields) => fields,
            _ => Vec::new(),
        }
    }

    /// What writes `text` in place of the value; `None` if the place holds only part of it.
    pub fn written_as(&self, text: impl Into<String>) -> Option<Fix> {
        self.whole.then(|| Fix::edit(self.span, text))
    }

    /// Whether nothing was written.
    pub fn is_null(&self) -> bool {
        matches!(self.value, NodeValue::Null)
    }
}

/// The name among `known` that is nearest to `name`, if one is near enough to
/// be meant.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = name.chars().count();
    known
        .into_iter()
        .filter_map(|other| {
            let (own, most) = (other.chars().count(), other.chars().count().max(3) / 3);
            let is_near = own.abs_diff(length) <= most;
            let distance = is_near.then(|| strsim::damerau_levenshtein(name, other))?;
            (distance <= most).then_some((distance, other))
        })
        .min()
        .map(|(_, other)| other)
}
