//! Code → spans with classes, few enough to be read.
//!
//! Every scope of a syntax would make a span; here the innermost one that a
//! reader can tell by colour decides, and neighbours of one class share a span.

use std::sync::LazyLock;

use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxSet};

use super::escape;

/// A block longer than this, in bytes, is left plain.
const LONGEST_BLOCK: usize = 200_000;

/// A block with a line longer than this, in characters, is left plain.
const LONGEST_LINE: usize = 2_000;

/// Names that ask for no colour.
const PLAIN: &[&str] = &["", "text", "txt", "plain", "plaintext", "none"];

/// Loaded when the first block of code is met.
static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// Scopes and their classes; the first that fits decides. No class means that
/// what stands around does not colour it either.
static CLASSES: LazyLock<Vec<(Scope, &'static str)>> = LazyLock::new(|| {
    [
        ("comment", "hl-comment"),
        ("constant.character.escape", "hl-constant"),
        ("meta.interpolation", ""),
        ("string", "hl-string"),
        ("constant.numeric", "hl-number"),
        ("constant", "hl-constant"),
        ("keyword.operator", ""),
        ("keyword", "hl-keyword"),
        ("storage", "hl-keyword"),
        ("entity.name.function", "hl-function"),
        ("support.function", "hl-function"),
        ("variable.function", "hl-function"),
        ("entity.name.tag", "hl-tag"),
        ("entity.other.attribute-name", "hl-attr"),
        ("entity.name.section", "hl-type"),
        ("entity.name", "hl-type"),
        ("support.type", "hl-type"),
        ("support.class", "hl-type"),
        ("entity.other.inherited-class", "hl-type"),
        ("markup.heading", "hl-keyword"),
        ("markup.raw", "hl-string"),
    ]
    .into_iter()
    .filter_map(|(scope, class)| Some((Scope::new(scope).ok()?, class)))
    .collect()
});

/// What became of a block.
pub enum Outcome {
    /// It was coloured, or asked for no colour.
    Done,
    /// Its language is not known.
    Unknown,
    /// It is too long.
    TooLong,
}

/// Appends `code` as HTML, coloured as `language` unless it is to be `plain`.
pub fn highlight(out: &mut String, code: &str, language: &str, plain: bool) -> Outcome {
    let mut outcome = Outcome::Done;
    let wanted = language.to_lowercase();
    if !PLAIN.contains(&wanted.as_str()) {
        let is_long = code.len() > LONGEST_BLOCK
            || code
                .lines()
                .any(|line| line.len() > LONGEST_LINE && line.chars().count() > LONGEST_LINE);
        match SYNTAXES.find_syntax_by_token(&wanted) {
            None => outcome = Outcome::Unknown,
            Some(_) if is_long => outcome = Outcome::TooLong,
            Some(_) if plain => {}
            Some(syntax) => {
                if let Some(spans) = coloured(code, ParseState::new(syntax)) {
                    out.push_str(&spans);
                    return Outcome::Done;
                }
            }
        }
    }
    escape::text(out, code);
    outcome
}

/// The code with spans; `None` if the syntax fails on it.
fn coloured(code: &str, mut state: ParseState) -> Option<String> {
    let mut spans = Spans { out: String::with_capacity(code.len() * 2), class: "" };
    let mut stack = ScopeStack::new();
    let mut class = "";
    for line in code.split_inclusive('\n') {
        let mut done = 0;
        for (at, change) in state.parse_line(line, &SYNTAXES).ok()? {
            spans.push(line.get(done..at)?, class);
            done = at;
            stack.apply(&change).ok()?;
            class = class_of(&stack);
        }
        spans.push(line.get(done..)?, class);
    }
    spans.open("");
    Some(spans.out)
}

fn class_of(stack: &ScopeStack) -> &'static str {
    let classes = &*CLASSES;
    stack
        .as_slice()
        .iter()
        .rev()
        .find_map(|scope| classes.iter().find(|(prefix, _)| prefix.is_prefix_of(*scope)))
        .map_or("", |(_, class)| class)
}

/// Spans, growing.
struct Spans {
    out: String,
    class: &'static str,
}

impl Spans {
    fn push(&mut self, text: &str, class: &'static str) {
        if text.is_empty() {
            return;
        }
        // White space has no colour, so it need not end a span.
        if !text.trim().is_empty() {
            self.open(class);
        }
        escape::text(&mut self.out, text);
    }

    fn open(&mut self, class: &'static str) {
        if class == self.class {
            return;
        }
        if !self.class.is_empty() {
            // White space at the end goes outside, so that lines end plainly.
            let kept = self.out.trim_end().len();
            let blank = self.out.split_off(kept);
            self.out.push_str("</span>");
            self.out.push_str(&blank);
        }
        self.class = class;
        if !class.is_empty() {
            self.out.push_str("<span class=\"");
            self.out.push_str(class);
            self.out.push_str("\">");
        }
    }
}
