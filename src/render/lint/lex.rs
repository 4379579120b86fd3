//! A Tera template as tokens with their places: what stands between `{{`, `{%`
//! and their ends. Text, comments and raw blocks leave no token.

use std::ops::Range;

/// A token and its bytes in the template.
#[derive(Clone, Debug)]
pub(super) struct Token<'a> {
    pub kind: Kind<'a>,
    pub at: Range<usize>,
}

/// What a token is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind<'a> {
    /// `{{`
    Print,
    /// `{%`
    Tag,
    /// `}}` or `%}`
    End,
    /// A name or a keyword.
    Word(&'a str),
    /// A string, its escapes undone.
    Text(String),
    /// A number.
    Number,
    /// `true` or `false`.
    Truth,
    /// An operator or a bracket.
    Mark(&'static str),
}

/// Where a template cannot be read further, and why.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Broken {
    pub at: Range<usize>,
    pub why: Why,
}

/// Why a template cannot be read further.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Why {
    /// Something else ought to stand here.
    Expected(&'static str),
    /// What begins here has no end.
    Unclosed(String),
    /// A character that has no meaning within a tag.
    Character(char),
    /// Deeper or longer than Tera reads.
    TooDeep,
}

/// Longer marks first, so that the first that fits is the right one.
const MARKS: [&str; 34] = [
    "...", "//", "**", "==", "!=", ">=", "<=", "</", "?.", "?[", "+", "-", "*", "/", "%", "!", ".",
    ",", ":", "~", "|", "=", ">", "<", "(", ")", "[", "]", "{", "}", "@", "'", "\"", "`",
];

/// The tokens of `text`, as far as it can be read.
pub(super) fn tokens(text: &str) -> (Vec<Token<'_>>, Option<Broken>) {
    let mut lexer = Lexer { text, at: 0, tokens: Vec::new() };
    let broken = lexer.template().err();
    (lexer.tokens, broken)
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    tokens: Vec<Token<'a>>,
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn push(&mut self, kind: Kind<'a>, length: usize) {
        self.tokens.push(Token { kind, at: self.at..self.at + length });
        self.at += length;
    }

    fn template(&mut self) -> Result<(), Broken> {
        while let Some(start) = self.rest().find("{{").into_iter().chain(self.other()).min() {
            self.at += start;
            let opening = &self.rest()[..2];
            let length = if self.rest()[2..].starts_with('-') { 3 } else { 2 };
            match opening {
                "{{" => {
                    self.push(Kind::Print, length);
                    self.inside("}}")?;
                }
                "{%" => match self.raw(length)? {
                    Some(end) => self.at = end,
                    None => {
                        self.push(Kind::Tag, length);
                        self.inside("%}")?;
                    }
                },
                _ => {
                    let body = self.at + length;
                    let Some(end) = self.text[body..].find("#}") else {
                        return Err(self.unclosed("{#", 2));
                    };
                    self.at = body + end + 2;
                }
            }
        }
        Ok(())
    }

    fn other(&self) -> impl Iterator<Item = usize> {
        ["{%", "{#"].into_iter().filter_map(|opening| self.rest().find(opening))
    }

    fn unclosed(&self, what: &str, length: usize) -> Broken {
        Broken { at: self.at..self.at + length, why: Why::Unclosed(what.to_owned()) }
    }

    /// Where a raw block ends that begins here, if one does.
    fn raw(&self, length: usize) -> Result<Option<usize>, Broken> {
        let Some(mut at) = tag_named(self.text, self.at + length, "raw") else { return Ok(None) };
        while let Some(start) = self.text[at..].find("{%") {
            at += start + 2;
            if let Some(end) = tag_named(self.text, at, "endraw") {
                return Ok(Some(end));
            }
        }
        Err(self.unclosed("raw", length))
    }

    /// The tokens up to and with `end`.
    fn inside(&mut self, end: &str) -> Result<(), Broken> {
        loop {
            let rest = self.rest();
            self.at +=
                rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_whitespace()).len();
            let rest = self.rest();
            let Some(first) = rest.chars().next() else { return Ok(()) };
            if rest.starts_with(end) {
                self.push(Kind::End, 2);
                return Ok(());
            }
            if rest.strip_prefix('-').is_some_and(|rest| rest.starts_with(end)) {
                self.push(Kind::End, 3);
                return Ok(());
            }
            match MARKS.into_iter().find(|mark| rest.starts_with(mark)) {
                Some("'" | "\"" | "`") => self.string(first)?,
                Some(mark) => self.push(Kind::Mark(mark), mark.len()),
                None if first.is_ascii_digit() => self.number(),
                None if first == '_' || first.is_ascii_alphabetic() => self.word(),
                None => {
                    let at = self.at..self.at + first.len_utf8();
                    return Err(Broken { at, why: Why::Character(first) });
                }
            }
        }
    }

    fn word(&mut self) {
        let rest = self.rest();
        let length =
            rest.find(|c: char| c != '_' && !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let kind = match &rest[..length] {
            "true" | "True" | "false" | "False" => Kind::Truth,
            word => Kind::Word(word),
        };
        self.push(kind, length);
    }

    fn number(&mut self) {
        let mut dots = 0;
        let length = self
            .rest()
            .bytes()
            .take_while(|byte| {
                dots += usize::from(*byte == b'.');
                byte.is_ascii_digit() || *byte == b'.' && dots == 1
            })
            .count();
        self.push(Kind::Number, length);
    }

    fn string(&mut self, quote: char) -> Result<(), Broken> {
        let mut value = String::new();
        let mut chars = self.rest().char_indices().skip(1);
        while let Some((at, c)) = chars.next() {
            match c {
                _ if c == quote => {
                    self.push(Kind::Text(value), at + 1);
                    return Ok(());
                }
                '\\' => match chars.next().map(|(_, escaped)| escaped) {
                    Some('n') => value.push('\n'),
                    Some('t') => value.push('\t'),
                    Some('r') => value.push('\r'),
                    Some(escaped @ ('"' | '\'' | '/' | '\\')) => value.push(escaped),
                    _ => {
                        let at = self.at + at..self.at + at + 1;
                        return Err(Broken { at, why: Why::Character('\\') });
                    }
                },
                _ => value.push(c),
            }
        }
        Err(self.unclosed(&quote.to_string(), 1))
    }
}

/// The end of the tag whose inside begins at `at`, if it holds `name` and nothing else.
fn tag_named(text: &str, at: usize, name: &str) -> Option<usize> {
    let space = |c: char| c.is_ascii_whitespace();
    let rest = &text[at..];
    let rest = rest.strip_prefix('-').unwrap_or(rest).trim_start_matches(space);
    let rest = rest.strip_prefix(name)?.trim_start_matches(space);
    let rest = rest.strip_prefix('-').unwrap_or(rest).strip_prefix("%}")?;
    Some(text.len() - rest.len())
}
