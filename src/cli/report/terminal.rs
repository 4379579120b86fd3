//! Problems as an editor reads them: with the line that each is in.

use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Rung, Origin, Renderer, Snippet};
use unicode_width::UnicodeWidthChar;

use super::{groups, words};
use crate::base::diag::{Diag, Diags, Level, MessageLang};
use crate::base::path::RelPath;

/// The narrowest terminal that is written for.
const NARROWEST: usize = 20;

/// The columns of a tab.
const TAB: usize = 4;

/// The columns of the dots on both sides of a line that is cut; a wide character may be
/// cut a column late.
const DOTS: usize = "... ... ".len();

/// How many places of a repeated cause are listed.
const PLACES: usize = 5;

/// How much a report on a terminal shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The width in columns: longer lines are cut around the place.
    pub width: usize,
    /// The most problems that are shown; `None` for all, and all their places.
    pub problems: Option<usize>,
    /// Whether commands that help further stand at the end.
    pub advice: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self { width: 100, problems: Some(50), advice: false }
    }
}

/// The problems with the lines they are in, each followed by what to do, and their
/// counts. `source` gives the text of a file as it was read, without a byte order
/// mark. Empty when there is no problem.
pub fn terminal(
    diags: &Diags,
    source: impl Fn(&RelPath) -> Option<String>,
    lang: MessageLang,
    colour: bool,
    limits: Limits,
) -> String {
    let diags = diags.clone().sorted();
    let Some(first) = diags.iter().next() else { return String::new() };
    let style = if colour { Renderer::styled() } else { Renderer::plain() };
    let width = limits.width.max(NARROWEST) - DOTS;
    let renderer = style.decor_style(DecorStyle::Ascii).term_width(width);
    let groups = groups::of(&diags);
    let (shown, hidden) = groups.split_at(limits.problems.unwrap_or(usize::MAX).min(groups.len()));
    let mut texts: BTreeMap<&RelPath, Option<String>> = BTreeMap::new();
    let mut report = String::new();
    for group in shown {
        let diag = group.first;
        let text = texts.entry(&diag.file).or_insert_with(|| source(&diag.file));
        report.push_str(&renderer.render(&[problem(diag, text.as_deref(), width, lang)]));
        report.push('\n');
        if !group.others.is_empty() {
            report.push_str(&places(&group.others, limits.problems.map(|_| PLACES), lang));
        }
        report.push('\n');
    }
    let mut line = |text: String| {
        report.push_str(&text);
        report.push('\n');
    };
    let count = hidden.iter().map(groups::Group::len).sum();
    if count > 0 {
        line(words::hidden(count, limits.advice, lang));
    }
    line(words::counts(&diags, lang));
    if limits.advice {
        let fixable = diags.iter().filter(|diag| diag.fix.is_some()).count();
        if fixable > 0 {
            line(words::fixable(fixable, lang));
        }
        line(words::explained(first.code, lang));
    }
    report
}

/// As much of the beginning of `range` as `room` columns hold: a longer place would keep
/// the line from being cut, and leave no room for what stands around it.
fn within(line: &str, range: Range<usize>, room: usize) -> Range<usize> {
    let mut columns = 0;
    let mut fits = |c: char| {
        columns += c.width().unwrap_or(0).max(if c == '\t' { TAB } else { 0 });
        columns <= room
    };
    let end = line[range.clone()].char_indices().find(|(_, c)| !fits(*c));
    range.start..end.map_or(range.end, |(at, _)| range.start + at)
}

fn problem<'a>(
    diag: &'a Diag,
    text: Option<&'a str>,
    width: usize,
    lang: MessageLang,
) -> Group<'a> {
    let excerpt = diag.span.zip(text).and_then(|(span, text)| span.excerpt(text));
    let (zh, en) = words::level(diag.level);
    let rung = match diag.level {
        Level::Error => Rung::ERROR,
        Level::Warning => Rung::WARNING,
        Level::Note => Rung::NOTE,
    };
    let title = rung.with_name(lang.of(zh, en)).primary_title(lang.pick(&diag.message));
    let title = title.id(diag.code);
    let path = diag.file.as_str();
    let group = match (diag.span, excerpt) {
        (Some(span), Some((line, range))) => title.element(
            Snippet::source(line)
                .path(path)
                .line_start(span.line as usize)
                .annotation(AnnotationKind::Primary.span(within(line, range, width / 2))),
        ),
        (Some(span), None) => title
            .element(Origin::path(path).line(span.line as usize).char_column(span.column as usize)),
        (None, _) => title.element(Origin::path(path)),
    };
    match &diag.hint {
        None => group,
        Some(hint) => {
            group.element(Rung::HELP.no_name().message(words::remedy(lang.pick(hint), lang)))
        }
    }
}

/// Where else the same is the matter; `most` places are listed.
fn places(others: &[&Diag], most: Option<usize>, lang: MessageLang) -> String {
    let mut text = words::same(others.len(), lang);
    text.push('\n');
    let listed = most.unwrap_or(others.len()).min(others.len());
    for diag in &others[..listed] {
        text.push_str(&match diag.span {
            Some(span) => format!("  {}:{}:{}\n", diag.file, span.line, span.column),
            None => format!("  {}\n", diag.file),
        });
    }
    if listed < others.len() {
        text.push_str(&format!("  {}\n", words::further(others.len() - listed, lang)));
    }
    text
}
