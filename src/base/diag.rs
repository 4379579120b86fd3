//! What is wrong, where, and what to do: a diagnostic is a value until a shell
//! prints it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::fix::Fix;
use super::path::RelPath;

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Nothing is published while it stands.
    Error,
    /// Something is likely not as meant.
    Warning,
    /// Something was understood, and a better way of writing it exists.
    Note,
}

/// A place within one line of a file, in characters from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The line, from 1.
    pub line: u32,
    /// The first character, from 1.
    pub column: u32,
    /// The character after the last.
    pub end_column: u32,
}

impl Span {
    /// A span on `line` from `column` of `length` characters.
    pub fn new(line: usize, column: usize, length: usize) -> Self {
        let short = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { line: short(line), column: short(column), end_column: short(column + length.max(1)) }
    }

    /// The span of the bytes `range` of `text`, cut off at the end of its first line.
    pub fn of_range(text: &str, range: std::ops::Range<usize>) -> Self {
        let start = text.floor_char_boundary(range.start.min(text.len()));
        let end = text.floor_char_boundary(range.end.clamp(start, text.len()));
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let first = text[start..end].lines().next().unwrap_or_default();
        Self::new(
            text[..start].bytes().filter(|b| *b == b'\n').count() + 1,
            text[line_start..start].chars().count() + 1,
            first.chars().count(),
        )
    }

    /// The line of the span in `text` and the bytes of the line that it covers; `None`
    /// if the text has no such place: the file may have changed since it was read.
    pub fn excerpt(self, text: &str) -> Option<(&str, std::ops::Range<usize>)> {
        let line = text.split('\n').nth(self.line.checked_sub(1)? as usize)?;
        let line = line.strip_suffix('\r').unwrap_or(line);
        let byte = |column: u32| {
            let before = column.saturating_sub(1) as usize;
            line.char_indices().nth(before).map_or(line.len(), |(at, _)| at)
        };
        if line.chars().count() + 1 < self.column as usize {
            return None;
        }
        let start = byte(self.column);
        Some((line, start..byte(self.end_column).max(start)))
    }

    /// The same span `lines` further down.
    pub fn down(self, lines: usize) -> Self {
        Self { line: self.line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX)), ..self }
    }
}

/// One thing said in both languages.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Words {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Words {
    /// The same thing in Chinese and in English.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }
}

/// The language that the program speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MessageLang {
    /// Chinese.
    Zh,
    /// English.
    En,
}

impl MessageLang {
    /// The words in this language.
    pub fn pick(self, words: &Words) -> &str {
        match self {
            Self::Zh => &words.zh,
            Self::En => &words.en,
        }
    }

    /// One of two texts.
    pub fn of<'w>(self, zh: &'w str, en: &'w str) -> &'w str {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Diag {
    /// How much it matters.
    pub level: Level,
    /// The rule's code, for example `HB1003`.
    pub code: &'static str,
    /// The file it is in.
    pub file: RelPath,
    /// The place in the file; `None` when it concerns the file as a whole.
    pub span: Option<Span>,
    /// What is wrong.
    pub message: Words,
    /// What to do.
    pub hint: Option<Words>,
    /// What puts it right without doubt.
    pub fix: Option<Box<Fix>>,
}

/// A problem of which the file is not yet told: what parsers and readers give.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Problem {
    /// How much it matters.
    pub level: Level,
    /// The rule's code.
    pub code: &'static str,
    /// The place in the file.
    pub span: Option<Span>,
    /// What is wrong.
    pub message: Words,
    /// What to do.
    pub hint: Option<Words>,
    /// What puts it right without doubt.
    pub fix: Option<Box<Fix>>,
}

impl Problem {
    /// An error with `code`.
    pub fn error(code: &'static str, message: Words) -> Self {
        Self { level: Level::Error, code, span: None, message, hint: None, fix: None }
    }

    /// A warning with `code`.
    pub fn warning(code: &'static str, message: Words) -> Self {
        Self { level: Level::Warning, ..Self::error(code, message) }
    }

    /// A note with `code`.
    pub fn note(code: &'static str, message: Words) -> Self {
        Self { level: Level::Note, ..Self::error(code, message) }
    }

    /// The same problem with what to do.
    pub fn hint(self, hint: Words) -> Self {
        Self { hint: Some(hint), ..self }
    }

    /// The same problem with what puts it right without doubt.
    pub fn fix(self, fix: Fix) -> Self {
        Self { fix: Some(Box::new(fix)), ..self }
    }

    /// The same problem at `span`.
    pub fn at(self, span: Span) -> Self {
        Self { span: Some(span), ..self }
    }

    /// The same problem `lines` further down: its reader was given a part of a file.
    pub fn down(self, lines: usize) -> Self {
        Self {
            span: self.span.map(|span| span.down(lines)),
            fix: self.fix.map(|fix| Box::new(fix.down(lines))),
            ..self
        }
    }

    /// The diagnostic for `file`.
    pub fn in_file(self, file: &RelPath) -> Diag {
        let Self { level, code, span, message, hint, fix } = self;
        Diag { level, code, file: file.clone(), span, message, hint, fix }
    }
}

/// All problems of a stage.
#[derive(Clone, Debug, Default)]
pub struct Diags(Vec<Arc<Diag>>);

impl Diags {
    /// Adds one.
    pub fn push(&mut self, diag: Diag) {
        self.0.push(Arc::new(diag));
    }

    /// Adds a reader's problem, told of its file.
    pub fn add(&mut self, file: &RelPath, problem: Problem) {
        self.push(problem.in_file(file));
    }

    /// Adds those of another stage; shared, not copied.
    pub fn extend(&mut self, others: &Diags) {
        self.0.extend(others.0.iter().cloned());
    }

    /// Sorted by file, place and code, each once.
    pub fn sorted(mut self) -> Self {
        self.0.sort_by(|a, b| {
            (&a.file, a.span, a.level, a.code, &a.message)
                .cmp(&(&b.file, b.span, b.level, b.code, &b.message))
        });
        self.0.dedup();
        self
    }

    /// Those that fit; shared, not copied.
    pub fn only(&self, fits: impl Fn(&Diag) -> bool) -> Self {
        Self(self.0.iter().filter(|diag| fits(diag)).cloned().collect())
    }

    /// The same, but what is wrong with `files` is not put right: they cannot be written.
    pub fn without_fixes_of(mut self, files: &BTreeSet<RelPath>) -> Self {
        for diag in &mut self.0 {
            if diag.fix.is_some() && files.contains(&diag.file) {
                *diag = Arc::new(Diag { fix: None, ..(**diag).clone() });
            }
        }
        self
    }

    /// Those of `file` alone.
    pub fn of_file(&self, file: &RelPath) -> Self {
        self.only(|diag| diag.file == *file)
    }

    /// Those that matter to whoever is at work: notes are for `check`.
    pub fn without_notes(&self) -> Self {
        self.only(|diag| diag.level != Level::Note)
    }

    /// Whether one of them is an error.
    pub fn has_errors(&self) -> bool {
        self.iter().any(|diag| diag.level == Level::Error)
    }

    /// How many there are of `level`.
    pub fn count(&self, level: Level) -> usize {
        self.iter().filter(|diag| diag.level == level).count()
    }

    /// Each in turn.
    pub fn iter(&self) -> impl Iterator<Item = &Diag> {
        self.0.iter().map(AsRef::as_ref)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
