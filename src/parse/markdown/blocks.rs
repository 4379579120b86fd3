//! Blocks and emphasis: the tags that open and close around others.

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::source::Place;
use super::write::Writer;
use super::{escape, highlight, messages};

impl Writer<'_> {
    /// Writes what is taken as a whole, and says what comes after it.
    pub fn start_whole(&mut self, at: usize, tag: &Tag<'_>) -> Option<usize> {
        if begins_block(tag) {
            self.close_label();
        }
        match tag {
            Tag::Paragraph => self.figure(at),
            Tag::Image { .. } => {
                self.picture(at, false);
                Some(self.after(at))
            }
            Tag::CodeBlock(kind) => Some(self.code_block(at, kind)),
            Tag::HtmlBlock => Some(self.html_block(at)),
            Tag::Heading { .. } => self.empty_heading(at),
            Tag::FootnoteDefinition(_) | Tag::MetadataBlock(_) => Some(self.after(at)),
            _ => None,
        }
    }

    /// Writes the start of a tag.
    pub fn start_block(&mut self, at: usize, tag: &Tag<'_>) {
        match tag {
            Tag::Paragraph => {
                self.page.fresh_line();
                self.page.push("<p>");
                self.plain.line(true);
            }
            Tag::Heading { level, classes, .. } => self.start_heading(at, *level, classes),
            Tag::BlockQuote(_) => self.open_line("<blockquote>\n"),
            Tag::List(None) => self.open_line("<ul>\n"),
            Tag::List(Some(1)) => self.open_line("<ol>\n"),
            Tag::List(Some(first)) => self.open_line(&format!("<ol start=\"{first}\">\n")),
            Tag::Item => {
                self.plain.line(true);
                self.open_line(if self.is_task(at) { "<li class=\"task\">" } else { "<li>" });
            }
            Tag::DefinitionList => self.open_line("<dl>\n"),
            Tag::DefinitionListTitle => {
                self.plain.line(false);
                self.open_line("<dt>");
            }
            Tag::DefinitionListDefinition => {
                self.plain.line(true);
                self.open_line("<dd>");
            }
            Tag::Table(alignments) => self.start_table(at, alignments),
            Tag::TableHead => self.start_head(),
            Tag::TableRow => self.start_row(),
            Tag::TableCell => self.start_cell(at),
            Tag::Emphasis => self.page.push("<em>"),
            Tag::Strong => self.page.push("<strong>"),
            Tag::Strikethrough => self.page.push("<del>"),
            Tag::Superscript => self.page.push("<sup>"),
            Tag::Subscript => self.page.push("<sub>"),
            Tag::Link { .. } => self.start_link(at),
            Tag::Image { .. }
            | Tag::CodeBlock(_)
            | Tag::HtmlBlock
            | Tag::FootnoteDefinition(_)
            | Tag::MetadataBlock(_) => {}
        }
    }

    /// Writes the end of a tag.
    pub fn end_block(&mut self, tag: &TagEnd, place: &Place) {
        if ends_block(tag) {
            self.close_label();
        }
        match tag {
            TagEnd::Paragraph => self.page.push("</p>\n"),
            TagEnd::Heading(level) => self.end_heading(*level),
            TagEnd::BlockQuote(_) => self.close_line("</blockquote>\n"),
            TagEnd::List(true) => self.close_line("</ol>\n"),
            TagEnd::List(false) => self.close_line("</ul>\n"),
            TagEnd::Item => self.page.push("</li>\n"),
            TagEnd::DefinitionList => self.close_line("</dl>\n"),
            TagEnd::DefinitionListTitle => self.page.push("</dt>\n"),
            TagEnd::DefinitionListDefinition => self.page.push("</dd>\n"),
            TagEnd::Table => self.end_table(),
            TagEnd::TableHead => self.end_head(),
            TagEnd::TableRow => self.page.push("</tr>\n"),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::Emphasis => self.page.push("</em>"),
            TagEnd::Strong => self.page.push("</strong>"),
            TagEnd::Strikethrough => self.page.push("</del>"),
            TagEnd::Superscript => self.page.push("</sup>"),
            TagEnd::Subscript => self.page.push("</sub>"),
            TagEnd::Link => self.end_link(place),
            TagEnd::Image
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::FootnoteDefinition
            | TagEnd::MetadataBlock(_) => {}
        }
    }

    fn open_line(&mut self, tag: &str) {
        self.page.fresh_line();
        self.page.push(tag);
    }

    fn close_line(&mut self, tag: &str) {
        self.page.fresh_line();
        self.page.push(tag);
    }

    /// Ends the words that name a task's box.
    pub fn close_label(&mut self) {
        if std::mem::take(&mut self.label) {
            self.page.push("</label>");
        }
    }

    /// Whether the item at `at` is a task.
    fn is_task(&self, at: usize) -> bool {
        let event = |at| self.events.get(at).map(|(event, _)| event);
        matches!(event(at + 1), Some(Event::TaskListMarker(_)))
            || matches!(event(at + 1), Some(Event::Start(Tag::Paragraph | Tag::Heading { .. })))
                && matches!(event(at + 2), Some(Event::TaskListMarker(_)))
    }

    /// Writes a code block and says what comes after it.
    fn code_block(&mut self, at: usize, kind: &CodeBlockKind<'_>) -> usize {
        let next = self.after(at);
        let events = self.events;
        let code: String = events[at..next]
            .iter()
            .filter_map(|(event, _)| match event {
                Event::Text(text) => Some(&**text),
                _ => None,
            })
            .collect();
        let language = match kind {
            CodeBlockKind::Fenced(info) => info
                .split(|c: char| c.is_whitespace() || matches!(c, ',' | '{'))
                .next()
                .unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        self.page.fresh_line();
        // A block that scrolls must be reached by key.
        self.page.push("<pre tabindex=\"0\"><code");
        if !language.is_empty() {
            self.page.push(" class=\"language-");
            escape::attribute(&mut self.page.html, &language.to_lowercase());
            self.page.push("\"");
        }
        self.page.push(">");
        match highlight::highlight(&mut self.page.html, &code, language, self.options.plain_code) {
            highlight::Outcome::Done => {}
            highlight::Outcome::Unknown => {
                let place = events[at].1.clone();
                self.report(|span| messages::unknown_language(language, span), place);
            }
            highlight::Outcome::TooLong => {
                let place = events[at].1.clone();
                self.report(messages::long_code, place);
            }
        }
        self.page.push("</code></pre>\n");
        next
    }
}

/// Whether `tag` cannot stand within a line.
fn begins_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. }
    )
}

/// Whether what ends with `tag` cannot stand within a line.
fn ends_block(tag: &TagEnd) -> bool {
    !matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}
