//! A template as a tree: Tera 2's statements and expressions with their places.

use std::ops::Range;

use super::shape::Shape;

/// A name or a string as it stands in a template.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Name {
    pub text: String,
    pub at: Range<usize>,
}

/// What a template consists of.
#[derive(Debug, Default)]
pub(super) struct Template {
    /// The template that it extends.
    pub parent: Option<Name>,
    pub body: Vec<Statement>,
    pub components: Vec<Component>,
}

/// A tag, with what it holds.
#[derive(Debug)]
pub(super) enum Statement {
    /// `{{ … }}`
    Print(Expression),
    /// `{% set name = … %}`, or `set_global`.
    Set { name: Name, value: Expression, global: bool },
    /// `{% set name | filter %}…{% endset %}`
    Capture { name: Name, filters: Vec<Call>, body: Vec<Statement>, global: bool },
    /// `{% include "…" %}`
    Include(Name),
    /// `{% block name %}…{% endblock %}`
    Block { name: Name, body: Vec<Statement> },
    /// `{% for key, value in … %}…{% else %}…{% endfor %}`
    For {
        key: Option<Name>,
        value: Name,
        target: Expression,
        body: Vec<Statement>,
        otherwise: Vec<Statement>,
    },
    /// `{% if … %}…{% elif … %}…{% else %}…{% endif %}`
    If { arms: Vec<(Expression, Vec<Statement>)>, otherwise: Vec<Statement> },
    /// `{% filter … %}…{% endfilter %}`
    Filtered { filters: Vec<Call>, body: Vec<Statement> },
}

/// `{% component name(…) %}…{% endcomponent %}`
#[derive(Debug)]
pub(super) struct Component {
    pub name: Name,
    pub parameters: Vec<Parameter>,
    /// `...rest`
    pub rest: Option<String>,
    pub body: Vec<Statement>,
}

/// A parameter of a component.
#[derive(Debug)]
pub(super) struct Parameter {
    pub name: String,
    /// The shape that its declared type tells of.
    pub declared: Option<Shape>,
    pub default: Option<Expression>,
    /// `@name`: taken from wherever the component is called.
    pub implicit: bool,
}

/// An expression and its bytes.
#[derive(Debug)]
pub(super) struct Expression {
    pub form: Form,
    pub at: Range<usize>,
}

/// What an expression is.
#[derive(Debug)]
pub(super) enum Form {
    Text(String),
    Number,
    Truth,
    /// `none`
    Nothing,
    Variable(String),
    /// `base.name`, `base?.name`
    Field {
        base: Box<Expression>,
        name: Name,
    },
    /// `base[key]`, `base?[key]`
    Index {
        base: Box<Expression>,
        key: Box<Expression>,
    },
    /// `base[start:end:step]`
    Slice {
        base: Box<Expression>,
        bounds: Vec<Expression>,
    },
    /// `name(argument=…)`
    Function(Call),
    /// `base | name(argument=…)`
    Filter {
        base: Box<Expression>,
        filter: Call,
    },
    /// `base is name(argument=…)`
    Test {
        base: Box<Expression>,
        test: Call,
    },
    /// `- operand`
    Minus(Box<Expression>),
    /// `not operand`
    Not(Box<Expression>),
    Binary {
        kind: Binary,
        left: Box<Expression>,
        right: Box<Expression>,
    },
    /// `yes if condition else no`
    Choice {
        condition: Box<Expression>,
        yes: Box<Expression>,
        no: Box<Expression>,
    },
    List(Vec<Item>),
    Map(Vec<Entry>),
    /// `[item for key, value in target if condition]`
    Each(Box<Each>),
    /// `<name argument={…} />`
    Component(Box<Use>),
}

/// What a binary operator makes of its two sides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Binary {
    /// One of the two: `and`, `or`.
    Either,
    /// A truth: comparisons and `in`.
    Compare,
    /// A number.
    Math,
    /// A text: `~`.
    Join,
}

/// An item of a list, or a list spread into it.
#[derive(Debug)]
pub(super) struct Item {
    pub spread: bool,
    pub value: Expression,
}

/// An entry of a map, or a map spread into it (no key).
#[derive(Debug)]
pub(super) struct Entry {
    pub key: Option<String>,
    pub value: Expression,
}

/// A list comprehension.
#[derive(Debug)]
pub(super) struct Each {
    pub item: Expression,
    pub key: Option<Name>,
    pub value: Name,
    pub target: Expression,
    pub condition: Option<Expression>,
}

/// A filter, test or function by name, with its arguments.
#[derive(Debug)]
pub(super) struct Call {
    pub name: Name,
    pub arguments: Vec<(Name, Expression)>,
}

/// A component that is called.
#[derive(Debug)]
pub(super) struct Use {
    pub name: Name,
    pub arguments: Vec<(Name, Expression)>,
    /// `{...map}`
    pub spreads: Vec<Expression>,
    /// What stands between its tags; `None` for `<name />`.
    pub body: Option<Vec<Statement>>,
}

/// Each statement of `body` and of what it holds, in their order.
pub(super) fn all<'a>(body: &'a [Statement], visit: &mut dyn FnMut(&'a Statement)) {
    for statement in body {
        visit(statement);
        match statement {
            Statement::Capture { body, .. }
            | Statement::Block { body, .. }
            | Statement::Filtered { body, .. } => all(body, visit),
            Statement::For { body, otherwise, .. } => {
                all(body, visit);
                all(otherwise, visit);
            }
            Statement::If { arms, otherwise } => {
                arms.iter().for_each(|(_, body)| all(body, visit));
                all(otherwise, visit);
            }
            Statement::Print(Expression { form: Form::Component(used), .. }) => {
                used.body.iter().for_each(|body| all(body, visit));
            }
            Statement::Print(_) | Statement::Set { .. } | Statement::Include(_) => {}
        }
    }
}
