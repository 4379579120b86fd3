//! A problem as programs read it: the form of `check --format json`, and of what the
//! preview shows over a page.

use serde::Serialize;

use super::diag::{Diag, Level, MessageLang};
use super::path::RelPath;

/// A problem in one language.
#[derive(Clone, Debug, Serialize)]
pub struct Record<'a> {
    /// The rule's code.
    pub code: &'a str,
    /// `error`, `warning` or `note`.
    pub level: Level,
    /// The file, relative to the site, with `/`.
    pub file: &'a RelPath,
    /// From 1; `None` for a problem of the file as a whole.
    pub line: Option<u32>,
    /// From 1, in characters.
    pub column: Option<u32>,
    /// The column after the last.
    pub end_column: Option<u32>,
    /// What is wrong.
    pub message: &'a str,
    /// What to do.
    pub hint: Option<&'a str>,
    /// Whether `fix` puts it right.
    pub fixable: bool,
}

impl<'a> Record<'a> {
    /// `diag` in `lang`.
    pub fn new(diag: &'a Diag, lang: MessageLang) -> Self {
        Self {
            code: diag.code,
            level: diag.level,
            file: &diag.file,
            line: diag.span.map(|span| span.line),
            column: diag.span.map(|span| span.column),
            end_column: diag.span.map(|span| span.end_column),
            message: lang.pick(&diag.message),
            hint: diag.hint.as_ref().map(|hint| lang.pick(hint)),
            fixable: diag.fix.is_some(),
        }
    }
}
