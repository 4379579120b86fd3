//! The statements of a template, by the grammar of Tera 2.
//!
//! It takes whatever Tera takes, and a little more: rules that Tera holds at load
//! and that touch no name (which words are reserved, how deep lists may lie) are
//! left to Tera.

use std::ops::Range;

use super::lex::{self, Broken, Kind, Token, Why};
use super::shape::Shape;
use super::tree::{Call, Component, Expression, Form, Name, Parameter, Statement, Template, Use};

/// As deep as Tera reads tags in tags and expressions in expressions.
pub(super) const DEPTH: usize = 40;

/// The template that `text` says, or where it cannot be read.
pub(super) fn template(text: &str) -> Result<Template, Broken> {
    let (tokens, broken) = lex::tokens(text);
    let mut parser = Parser {
        end: text.len(),
        tokens,
        broken,
        next: 0,
        depth: 0,
        nesting: 0,
        weight: 0,
        template: Template::default(),
    };
    let (body, _) = parser.body(&[])?;
    match parser.broken {
        Some(broken) => Err(broken),
        None => Ok(Template { body, ..parser.template }),
    }
}

/// A reader of tokens.
pub(super) struct Parser<'a> {
    end: usize,
    tokens: Vec<Token<'a>>,
    broken: Option<Broken>,
    next: usize,
    /// Expressions within expressions.
    pub(super) depth: usize,
    /// Tags within tags.
    nesting: usize,
    /// The operators of the present expression.
    pub(super) weight: usize,
    template: Template,
}

pub(super) type Read<T> = Result<T, Broken>;

impl<'a> Parser<'a> {
    pub(super) fn peek(&self) -> Option<&Kind<'a>> {
        self.tokens.get(self.next).map(|token| &token.kind)
    }

    pub(super) fn second(&self) -> Option<&Kind<'a>> {
        self.tokens.get(self.next + 1).map(|token| &token.kind)
    }

    pub(super) fn skip(&mut self) {
        self.next += 1;
    }

    /// The first byte of the next token.
    pub(super) fn start(&self) -> usize {
        self.tokens.get(self.next).map_or(self.end, |token| token.at.start)
    }

    /// The byte after the last token taken.
    pub(super) fn last(&self) -> usize {
        self.next.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(0, |t| t.at.end)
    }

    /// What is wrong at the next token.
    pub(super) fn wrong(&self, expected: &'static str) -> Broken {
        match (self.tokens.get(self.next), &self.broken) {
            (Some(token), _) => Broken { at: token.at.clone(), why: Why::Expected(expected) },
            (None, Some(broken)) => broken.clone(),
            (None, None) => Broken { at: self.end..self.end, why: Why::Expected(expected) },
        }
    }

    pub(super) fn too_deep(&self) -> Broken {
        Broken { at: self.start()..self.start() + 1, why: Why::TooDeep }
    }

    pub(super) fn sees(&self, mark: &str) -> bool {
        matches!(self.peek(), Some(Kind::Mark(seen)) if *seen == mark)
    }

    pub(super) fn sees_word(&self, word: &str) -> bool {
        matches!(self.peek(), Some(Kind::Word(seen)) if *seen == word)
    }

    pub(super) fn takes(&mut self, mark: &str) -> bool {
        let sees = self.sees(mark);
        self.next += usize::from(sees);
        sees
    }

    pub(super) fn takes_word(&mut self, word: &str) -> bool {
        let sees = self.sees_word(word);
        self.next += usize::from(sees);
        sees
    }

    pub(super) fn expect(&mut self, mark: &'static str) -> Read<()> {
        if self.takes(mark) { Ok(()) } else { Err(self.wrong(mark)) }
    }

    pub(super) fn expect_word(&mut self, word: &'static str) -> Read<()> {
        if self.takes_word(word) { Ok(()) } else { Err(self.wrong(word)) }
    }

    fn expect_end(&mut self, end: &'static str) -> Read<()> {
        if self.peek() != Some(&Kind::End) {
            return Err(self.wrong(end));
        }
        self.skip();
        Ok(())
    }

    pub(super) fn name(&mut self) -> Read<Name> {
        match self.tokens.get(self.next) {
            Some(Token { kind: Kind::Word(word), at }) => {
                let name = Name { text: (*word).to_owned(), at: at.clone() };
                self.skip();
                Ok(name)
            }
            _ => Err(self.wrong("NAME")),
        }
    }

    fn text(&mut self) -> Read<Name> {
        match self.tokens.get(self.next) {
            Some(Token { kind: Kind::Text(text), at }) => {
                let name = Name { text: text.clone(), at: at.clone() };
                self.skip();
                Ok(name)
            }
            _ => Err(self.wrong("\"…\"")),
        }
    }

    /// Statements until a tag that begins with one of `ends`; that word is taken.
    fn body(&mut self, ends: &[&'static str]) -> Read<(Vec<Statement>, &'static str)> {
        self.nesting += 1;
        if self.nesting > DEPTH {
            return Err(self.too_deep());
        }
        let mut statements = Vec::new();
        while let Some(kind) = self.peek() {
            let print = *kind == Kind::Print;
            self.skip();
            if print {
                let value = self.expression(0)?;
                self.expect_end("}}")?;
                statements.push(Statement::Print(value));
                continue;
            }
            let found = ends.iter().find(|end| match self.peek() {
                Some(Kind::Word(word)) => word == *end,
                Some(Kind::Mark(mark)) => mark == *end,
                _ => false,
            });
            if let Some(end) = found {
                self.skip();
                self.nesting -= 1;
                return Ok((statements, end));
            }
            statements.extend(self.tag()?);
            self.expect_end("%}")?;
        }
        self.nesting -= 1;
        Ok((statements, ""))
    }

    /// What the tag at `from` holds, up to `end`.
    fn held(
        &mut self,
        from: &Range<usize>,
        ends: &[&'static str],
    ) -> Read<(Vec<Statement>, &'static str)> {
        self.expect_end("%}")?;
        let (body, end) = self.body(ends)?;
        match (end, self.broken.clone()) {
            ("", Some(broken)) => Err(broken),
            ("", None) => {
                let why = Why::Unclosed(self.word_at(from));
                Err(Broken { at: from.clone(), why })
            }
            _ => Ok((body, end)),
        }
    }

    fn word_at(&self, at: &Range<usize>) -> String {
        match self.tokens.iter().find(|token| token.at == *at).map(|token| &token.kind) {
            Some(Kind::Word(word)) => (*word).to_owned(),
            _ => "{%".to_owned(),
        }
    }

    /// The tag whose first word is next, to before its `%}`.
    fn tag(&mut self) -> Read<Option<Statement>> {
        let Some(Token { kind, at }) = self.tokens.get(self.next).cloned() else {
            return Err(self.wrong("NAME"));
        };
        let tag = match kind {
            Kind::Word(word) => word,
            Kind::Mark("<") => "<",
            _ => return Err(self.wrong("NAME")),
        };
        if !TAGS.contains(&tag) {
            return Err(self.wrong("if, for, set, block, include…"));
        }
        self.skip();
        Ok(Some(match tag {
            "set" | "set_global" => self.set(&at, tag == "set_global")?,
            "include" => Statement::Include(self.text()?),
            "extends" => {
                self.template.parent = Some(self.text()?);
                return Ok(None);
            }
            "block" => {
                let name = self.name()?;
                let (body, _) = self.held(&at, &["endblock"])?;
                self.closing_name(&name)?;
                Statement::Block { name, body }
            }
            "for" => self.for_loop(&at)?,
            "if" => self.choice(&at)?,
            "filter" => {
                let filters = self.filters()?;
                let (body, _) = self.held(&at, &["endfilter"])?;
                Statement::Filtered { filters, body }
            }
            "component" => {
                let component = self.component(&at)?;
                self.template.components.push(component);
                return Ok(None);
            }
            "<" => self.use_with_body(&at)?,
            _ => return Ok(None),
        }))
    }

    fn closing_name(&mut self, name: &Name) -> Read<()> {
        if matches!(self.peek(), Some(Kind::Word(_))) {
            let before = self.next;
            if self.dotted()?.text != name.text {
                self.next = before;
                return Err(self.wrong("%}"));
            }
        }
        Ok(())
    }

    fn filters(&mut self) -> Read<Vec<Call>> {
        let mut filters = vec![self.call()?];
        while self.takes("|") {
            filters.push(self.call()?);
        }
        Ok(filters)
    }

    fn set(&mut self, at: &Range<usize>, global: bool) -> Read<Statement> {
        let name = self.name()?;
        if self.takes("=") {
            let value = self.expression(0)?;
            return Ok(Statement::Set { name, value, global });
        }
        let filters = if self.takes("|") { self.filters()? } else { Vec::new() };
        let (body, _) = self.held(at, &["endset"])?;
        Ok(Statement::Capture { name, filters, body, global })
    }

    /// `key, value in` or `value in`.
    pub(super) fn loop_names(&mut self) -> Read<(Option<Name>, Name)> {
        let first = self.name()?;
        let (key, value) = match self.takes(",") {
            true => (Some(first), self.name()?),
            false => (None, first),
        };
        self.expect_word("in")?;
        Ok((key, value))
    }

    fn for_loop(&mut self, at: &Range<usize>) -> Read<Statement> {
        let (key, value) = self.loop_names()?;
        let target = self.expression(0)?;
        let (body, end) = self.held(at, &["endfor", "else"])?;
        let otherwise = match end {
            "else" => self.held(at, &["endfor"])?.0,
            _ => Vec::new(),
        };
        Ok(Statement::For { key, value, target, body, otherwise })
    }

    fn choice(&mut self, at: &Range<usize>) -> Read<Statement> {
        let mut arms = Vec::new();
        loop {
            let condition = self.expression(0)?;
            let (body, end) = self.held(at, &["endif", "elif", "else"])?;
            arms.push((condition, body));
            match end {
                "elif" => {}
                "else" => {
                    let (otherwise, _) = self.held(at, &["endif"])?;
                    return Ok(Statement::If { arms, otherwise });
                }
                _ => return Ok(Statement::If { arms, otherwise: Vec::new() }),
            }
        }
    }

    fn use_with_body(&mut self, at: &Range<usize>) -> Read<Statement> {
        let start = at.start;
        let mut used = self.opening()?;
        self.expect(">")?;
        let (body, _) = self.held(&used.name.at.clone(), &["</"])?;
        self.closing_name(&used.name)?;
        self.expect(">")?;
        used.body = Some(body);
        let at = start..self.last();
        Ok(Statement::Print(Expression { form: Form::Component(Box::new(used)), at }))
    }

    /// The name and the arguments of a component that is called.
    pub(super) fn opening(&mut self) -> Read<Use> {
        let mut used =
            Use { name: self.dotted()?, arguments: Vec::new(), spreads: Vec::new(), body: None };
        loop {
            if self.takes("{") {
                self.expect("...")?;
                used.spreads.push(self.expression(0)?);
                self.expect("}")?;
                continue;
            }
            if !matches!(self.peek(), Some(Kind::Word(_))) {
                return Ok(used);
            }
            let name = self.name()?;
            let value = match self.takes("=") {
                // `<name argument />` passes the variable of that name.
                false => {
                    Expression { form: Form::Variable(name.text.clone()), at: name.at.clone() }
                }
                true if self.takes("{") => {
                    let value = self.expression(0)?;
                    self.expect("}")?;
                    value
                }
                true => {
                    let text = self.text()?;
                    Expression { form: Form::Text(text.text), at: text.at }
                }
            };
            used.arguments.push((name, value));
        }
    }

    /// A component's name, which may have dots.
    fn dotted(&mut self) -> Read<Name> {
        let mut name = self.name()?;
        while self.takes(".") {
            let part = self.name()?;
            name.text = format!("{}.{}", name.text, part.text);
            name.at.end = part.at.end;
        }
        Ok(name)
    }

    fn component(&mut self, at: &Range<usize>) -> Read<Component> {
        let name = self.dotted()?;
        let mut component =
            Component { name, parameters: Vec::new(), rest: None, body: Vec::new() };
        self.expect("(")?;
        while !self.takes(")") {
            if self.takes("...") {
                component.rest = Some(self.name()?.text);
                self.expect(")")?;
                break;
            }
            component.parameters.push(self.parameter()?);
            if !self.sees(")") {
                self.expect(",")?;
            }
        }
        if self.sees("{") {
            // What the theme notes of its component; it names nothing.
            self.expression(0)?;
        }
        component.body = self.held(at, &["endcomponent"])?.0;
        self.closing_name(&component.name)?;
        Ok(component)
    }

    fn parameter(&mut self) -> Read<Parameter> {
        let implicit = self.takes("@");
        let name = self.name()?.text;
        let declared = if self.takes(":") {
            let declared = shape_named(&self.name()?.text);
            if declared.is_none() {
                self.next -= 1;
                return Err(self.wrong("string, bool, integer, float, number, array, map, bytes"));
            }
            declared
        } else {
            None
        };
        let default = if self.takes("=") { Some(self.expression(19)?) } else { None };
        Ok(Parameter { name, declared, default, implicit })
    }
}

const TAGS: [&str; 12] = [
    "set",
    "set_global",
    "include",
    "extends",
    "block",
    "for",
    "if",
    "filter",
    "component",
    "break",
    "continue",
    "<",
];

/// The shape that a component's declared type tells of; the letters' case is free.
fn shape_named(name: &str) -> Option<Shape> {
    Some(match name.to_ascii_lowercase().as_str() {
        "string" => Shape::Text,
        "bool" => Shape::Bool,
        "integer" | "float" | "number" => Shape::Number,
        "array" => Shape::list(Shape::Nothing),
        "map" | "bytes" => Shape::Nothing,
        _ => return None,
    })
}
