//! The expressions of a template: operators by their binding power, as Tera 2
//! ranks them.

use super::lex::Kind;
use super::parse::{DEPTH, Parser, Read};
use super::tree::{Binary, Call, Each, Entry, Expression, Form, Item, Name};

/// As many operators as Tera reads in one expression.
const WEIGHT: usize = 256;

/// What an operator is, and how strongly it holds what stands left and right of it.
fn binary(kind: &Kind<'_>) -> Option<(Operator, u8, u8)> {
    use Operator::{Filter, Test, Two};
    let of = |binary, left, right| Some((Two(binary), left, right));
    match kind {
        Kind::Word("or") => of(Binary::Either, 1, 2),
        Kind::Word("and") => of(Binary::Either, 3, 4),
        Kind::Word("in") => of(Binary::Compare, 5, 6),
        Kind::Word("is") => Some((Test, 5, 6)),
        Kind::Mark("==" | "!=" | "<" | "<=" | ">" | ">=") => of(Binary::Compare, 7, 8),
        Kind::Mark("+" | "-") => of(Binary::Math, 11, 12),
        Kind::Mark("*" | "/" | "//" | "%") => of(Binary::Math, 13, 14),
        Kind::Mark("~") => of(Binary::Join, 13, 14),
        Kind::Mark("**") => of(Binary::Math, 16, 15),
        Kind::Mark("|") => Some((Filter, 17, 18)),
        _ => None,
    }
}

enum Operator {
    Two(Binary),
    Test,
    Filter,
}

/// `not` binds like `in`, `-` like nothing else.
const NOT: u8 = 5;
const MINUS: u8 = 20;

impl Parser<'_> {
    /// An expression of operators that hold at least as strongly as `least`.
    pub(super) fn expression(&mut self, least: u8) -> Read<Expression> {
        if self.depth == 0 {
            self.weight = 0;
        }
        if self.depth >= DEPTH {
            return Err(self.too_deep());
        }
        self.depth += 1;
        let value = self.operators(least);
        self.depth -= 1;
        value
    }

    fn heavier(&mut self) -> Read<()> {
        self.weight += 1;
        if self.weight > WEIGHT { Err(self.too_deep()) } else { Ok(()) }
    }

    fn operators(&mut self, least: u8) -> Read<Expression> {
        let start = self.start();
        let mut value = self.operand()?;
        loop {
            if self.sees("[") {
                value = self.subscript(value)?;
                continue;
            }
            if self.sees_word("if") {
                if least > 0 {
                    return Ok(value);
                }
                self.skip();
                let condition = Box::new(self.expression(0)?);
                self.expect_word("else")?;
                let no = Box::new(self.expression(0)?);
                let form = Form::Choice { condition, yes: Box::new(value), no };
                return Ok(Expression { form, at: start..self.last() });
            }
            let mut negated = false;
            if self.sees_word("not") {
                if NOT < least {
                    return Ok(value);
                }
                self.skip();
                negated = true;
                if !self.sees_word("in") {
                    return Err(self.wrong("in"));
                }
            }
            let Some((operator, left, right)) = self.peek().and_then(binary) else {
                return Ok(value);
            };
            if left < least {
                return Ok(value);
            }
            self.heavier()?;
            self.skip();
            let base = Box::new(value);
            let form = match operator {
                Operator::Filter => Form::Filter { base, filter: self.call()? },
                Operator::Test => {
                    negated = self.takes_word("not");
                    Form::Test { base, test: self.call()? }
                }
                Operator::Two(kind) => {
                    Form::Binary { kind, left: base, right: Box::new(self.expression(right)?) }
                }
            };
            value = Expression { form, at: start..self.last() };
            if negated {
                let at = value.at.clone();
                value = Expression { form: Form::Not(Box::new(value)), at };
            }
        }
    }

    fn operand(&mut self) -> Read<Expression> {
        let start = self.start();
        let form = match self.peek().cloned() {
            Some(Kind::Number) => self.literal(Form::Number),
            Some(Kind::Truth) => self.literal(Form::Truth),
            Some(Kind::Text(text)) => self.literal(Form::Text(text)),
            Some(Kind::Word("none" | "None" | "null")) => self.literal(Form::Nothing),
            Some(Kind::Word("not")) => {
                self.skip();
                Form::Not(Box::new(self.expression(NOT)?))
            }
            Some(Kind::Word(_)) => return self.chain(),
            Some(Kind::Mark("-")) => {
                self.skip();
                Form::Minus(Box::new(self.expression(MINUS)?))
            }
            Some(Kind::Mark("(")) => {
                self.skip();
                let value = self.expression(0)?;
                self.expect(")")?;
                return Ok(value);
            }
            Some(Kind::Mark("[")) => self.list()?,
            Some(Kind::Mark("{")) => self.map()?,
            Some(Kind::Mark("<")) => {
                self.skip();
                let used = self.opening()?;
                self.expect("/")?;
                self.expect(">")?;
                Form::Component(Box::new(used))
            }
            _ => return Err(self.wrong("VALUE")),
        };
        Ok(Expression { form, at: start..self.last() })
    }

    fn literal(&mut self, form: Form) -> Form {
        self.skip();
        form
    }

    /// A function call, or a variable with what is asked of it.
    fn chain(&mut self) -> Read<Expression> {
        let start = self.start();
        if self.second() == Some(&Kind::Mark("(")) {
            let form = Form::Function(self.call()?);
            return Ok(Expression { form, at: start..self.last() });
        }
        let name = self.name()?;
        let mut value = Expression { form: Form::Variable(name.text), at: name.at };
        loop {
            if self.takes(".") || self.takes("?.") {
                self.heavier()?;
                let form = Form::Field { base: Box::new(value), name: self.name()? };
                value = Expression { form, at: start..self.last() };
            } else if self.sees("[") || self.sees("?[") {
                value = self.subscript(value)?;
            } else {
                return Ok(value);
            }
        }
    }

    fn subscript(&mut self, base: Expression) -> Read<Expression> {
        self.heavier()?;
        self.skip();
        let start = base.at.start;
        let base = Box::new(base);
        let mut bounds = Vec::new();
        let mut slice = false;
        loop {
            if self.takes("]") {
                break;
            }
            if self.takes(":") {
                slice = true;
            } else {
                bounds.push(self.expression(0)?);
                if !self.sees(":") {
                    self.expect("]")?;
                    break;
                }
            }
        }
        let form = match (slice, bounds.pop()) {
            (false, Some(key)) => Form::Index { base, key: Box::new(key) },
            (false, None) => return Err(self.wrong("VALUE")),
            (true, last) => {
                bounds.extend(last);
                Form::Slice { base, bounds }
            }
        };
        Ok(Expression { form, at: start..self.last() })
    }

    fn list(&mut self) -> Read<Form> {
        self.expect("[")?;
        let mut items = Vec::new();
        while !self.takes("]") {
            let spread = self.takes("...");
            let value = self.expression(0)?;
            if items.is_empty() && !spread && self.takes_word("for") {
                return self.each(value);
            }
            items.push(Item { spread, value });
            if !self.sees("]") {
                self.expect(",")?;
            }
        }
        Ok(Form::List(items))
    }

    fn each(&mut self, item: Expression) -> Read<Form> {
        let (key, value) = self.loop_names()?;
        // One step above the ternary, whose `if` would else be taken for the condition.
        let target = self.expression(1)?;
        let condition = if self.takes_word("if") { Some(self.expression(1)?) } else { None };
        self.expect("]")?;
        Ok(Form::Each(Box::new(Each { item, key, value, target, condition })))
    }

    fn map(&mut self) -> Read<Form> {
        self.expect("{")?;
        let mut entries = Vec::new();
        while !self.takes("}") {
            let key = if self.takes("...") {
                None
            } else {
                let key = match self.peek() {
                    Some(Kind::Text(text)) => text.clone(),
                    // Such a key is written by no field, so its name is of no use.
                    Some(Kind::Number | Kind::Truth) => String::new(),
                    _ => return Err(self.wrong("\"…\"")),
                };
                self.skip();
                self.expect(":")?;
                Some(key)
            };
            entries.push(Entry { key, value: self.expression(0)? });
            if !self.sees("}") {
                self.expect(",")?;
            }
        }
        Ok(Form::Map(entries))
    }

    /// A name, and its arguments when there are brackets.
    pub(super) fn call(&mut self) -> Read<Call> {
        let name = self.name()?;
        let mut arguments: Vec<(Name, Expression)> = Vec::new();
        if self.takes("(") {
            while !self.takes(")") {
                let name = self.name()?;
                self.expect("=")?;
                arguments.push((name, self.expression(0)?));
                if !self.sees(")") {
                    self.expect(",")?;
                }
            }
        }
        Ok(Call { name, arguments })
    }
}
