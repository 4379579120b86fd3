//! Events → HTML, plain text and what else a body holds: the state of the way
//! through a text, and the steps that belong to no one kind of block.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::base::diag::{Problem, Span};
use crate::base::text::han::{is_extender, is_shared_mark};
use crate::base::text::is_wide;

use super::entries::OpenEntry;
use super::events::Located;
use super::footnotes::Notes;
use super::headings::Ids;
use super::html::Page;
use super::inline::OpenLink;
use super::lines::Lines;
use super::raw::Raw;
use super::source::Place;
use super::tables::OpenTable;
use super::{Body, EntryMark, Options, escape, messages};

/// Quotations, lists and emphasis within one another beyond this are flattened.
pub const DEPTH: usize = 100;

/// The length of a lead, in characters.
const LEAD: usize = 600;

/// The way through a text.
pub struct Writer<'a> {
    /// The text, as the author wrote it.
    pub text: &'a str,
    /// What the parser says of it.
    pub events: &'a [Located<'a>],
    /// How the site wants it read.
    pub options: Options,
    /// Where its lines begin.
    pub lines: Lines<'a>,
    /// The HTML so far.
    pub page: Page,
    /// What else the body holds so far.
    pub body: Body,
    /// The plain text so far.
    pub plain: Plain,
    /// What there is to say so far.
    pub problems: Vec<Problem>,
    /// The ids so far.
    pub ids: Ids,
    /// The footnotes.
    pub notes: Notes,
    /// The author's own HTML.
    pub raw: Raw,
    /// The entries of which the end is not reached, outermost first.
    pub entries: Vec<OpenEntry>,
    /// The entry of the heading that is being written.
    pub entry_due: Option<OpenEntry>,
    /// Entries of which the end is reached, each with its place in the order.
    pub closed: Vec<(usize, EntryMark)>,
    /// The references that are pictures.
    pub pictures: Vec<usize>,
    /// The open links.
    pub links: Vec<OpenLink>,
    /// The open tables.
    pub tables: Vec<OpenTable>,
    /// Whether the label of a task is open.
    pub label: bool,
    /// Whether something was nested too deep.
    pub flat: bool,
    /// For each open tag whether it was written.
    open: Vec<bool>,
}

/// Writes the HTML of `events`, which are those of `text`.
pub fn write(text: &str, events: &[Located<'_>], options: Options) -> (Page, Body, Vec<Problem>) {
    let mut writer = Writer {
        text,
        events,
        options,
        lines: Lines::new(text),
        page: Page::default(),
        body: Body::default(),
        plain: Plain::default(),
        problems: Vec::new(),
        ids: Ids::default(),
        notes: Notes::default(),
        raw: Raw::default(),
        entries: Vec::new(),
        entry_due: None,
        closed: Vec::new(),
        pictures: Vec::new(),
        links: Vec::new(),
        tables: Vec::new(),
        label: false,
        flat: false,
        open: Vec::new(),
    };
    writer.page.html.reserve(text.len() + text.len() / 8);
    writer.survey();
    writer.run(0..events.len());
    writer.close_all_raw();
    writer.close_entries(0);
    writer.plain.line(false);
    writer.body.lead = writer.plain.lead(0..writer.plain.text.len());
    writer.write_notes();
    writer.finish()
}

impl<'a> Writer<'a> {
    /// Writes the events of `range`.
    pub fn run(&mut self, range: Place) {
        let mut at = range.start;
        while at < range.end {
            at = self.step(at);
        }
    }

    /// Writes the event at `at` and says which comes next.
    fn step(&mut self, at: usize) -> usize {
        let events = self.events;
        let Some((event, place)) = events.get(at) else { return at + 1 };
        match event {
            Event::Start(tag) => {
                if let Some(next) = self.start_whole(at, tag) {
                    return next;
                }
                let written = self.may_open(tag, place);
                self.open.push(written);
                if written {
                    self.start_block(at, tag);
                }
            }
            Event::End(tag) => {
                let written = self.open.pop().unwrap_or(false);
                self.close_raw(self.open.len());
                if written {
                    self.end_block(tag, place);
                } else if *tag == TagEnd::Item {
                    self.page.fresh_line();
                }
            }
            Event::Text(text) => self.words(text, place),
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.page.push("<code>");
                escape::text(&mut self.page.html, text);
                self.page.push("</code>");
                self.plain.push(text);
            }
            Event::Html(_) => {}
            Event::InlineHtml(_) => return self.inline_html(at),
            Event::FootnoteReference(label) => self.note_mark(label, place),
            Event::SoftBreak => self.soft_break(at),
            Event::HardBreak => {
                self.page.push("<br>\n");
                self.plain.gap(self.next_char(at));
            }
            Event::Rule => {
                self.page.fresh_line();
                self.page.push("<hr>\n");
            }
            Event::TaskListMarker(done) => {
                self.page.push(match done {
                    true => "<label><input type=\"checkbox\" disabled checked> ",
                    false => "<label><input type=\"checkbox\" disabled> ",
                });
                self.label = true;
            }
        }
        at + 1
    }

    /// How many tags of Markdown are open.
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    /// Whether `tag` is still shallow enough to be written.
    fn may_open(&mut self, tag: &Tag<'_>, place: &Place) -> bool {
        match tag {
            Tag::Item | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => {
                self.open.last().copied().unwrap_or(true)
            }
            Tag::BlockQuote(_)
            | Tag::List(_)
            | Tag::DefinitionList
            | Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
                if self.open.len() >= DEPTH =>
            {
                self.report_depth(place.clone());
                false
            }
            _ => true,
        }
    }

    /// Says once that something is nested too deep.
    pub fn report_depth(&mut self, place: Place) {
        if !self.flat {
            self.flat = true;
            let span = self.lines.span(place);
            self.problems.push(messages::too_deep(DEPTH, span));
        }
    }

    /// Writes text.
    fn words(&mut self, text: &str, place: &Place) {
        escape::text(&mut self.page.html, text);
        self.plain.push(text);
        if text.contains("[^") {
            self.report_missing_notes(text, place);
        }
    }

    /// Ends a line of the source: nothing between wide characters, else a line break.
    fn soft_break(&mut self, at: usize) {
        if self.plain.gap(self.next_char(at)) {
            self.page.push("\n");
        }
    }

    /// The first character after the break at `at`, if text follows it in the same block.
    fn next_char(&self, at: usize) -> Option<char> {
        for (event, _) in self.events.get(at + 1..)? {
            match event {
                Event::Text(text) | Event::Code(text) => return text.chars().next(),
                Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough)
                | Event::Start(Tag::Link { .. })
                | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough)
                | Event::End(TagEnd::Link)
                | Event::InlineHtml(_)
                | Event::FootnoteReference(_) => {}
                _ => return None,
            }
        }
        None
    }

    /// The index after the end of the tag that starts at `at`.
    pub fn after(&self, at: usize) -> usize {
        let mut depth = 0usize;
        for (step, (event, _)) in self.events[at..].iter().enumerate() {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) if depth <= 1 => return at + step + 1,
                Event::End(_) => depth -= 1,
                _ => {}
            }
        }
        self.events.len()
    }

    /// The plain words of the events of `range`, on one line.
    pub fn words_of(&self, range: Place) -> String {
        let mut plain = Plain::default();
        for at in range {
            match &self.events[at].0 {
                Event::Text(text) | Event::Code(text) => plain.push(text),
                Event::SoftBreak | Event::HardBreak => {
                    plain.gap(self.next_char(at));
                }
                _ => {}
            }
        }
        plain.text.trim().to_owned()
    }

    /// Notes `problem` at `place`.
    pub fn report(&mut self, make: impl FnOnce(Span) -> Problem, place: Place) {
        let problem = make(self.lines.span(place));
        self.problems.push(problem);
    }

    fn finish(mut self) -> (Page, Body, Vec<Problem>) {
        self.plain.line(false);
        self.body.entries = self.take_entries();
        self.body.text = self.plain.text.trim_end().to_owned();
        self.body.ids = self.ids.into_sorted();
        (self.page, self.body, self.problems)
    }
}

/// The plain text, growing.
#[derive(Default)]
pub struct Plain {
    /// The lines.
    pub text: String,
    /// Where the lines are that a lead may take.
    leads: Vec<Place>,
    start: usize,
    leading: bool,
    last: Option<char>,
    last_letter_wide: bool,
}

impl Plain {
    /// Appends words.
    pub fn push(&mut self, words: &str) {
        match self.text.ends_with([' ', '\n']) {
            true => self.text.push_str(words.trim_start_matches(' ')),
            false => self.text.push_str(words),
        }
        if let Some(last) = words.chars().next_back() {
            self.last = Some(last);
        }
        if let Some(letter) = words.chars().rfind(|c| c.is_alphanumeric()) {
            self.last_letter_wide = is_wide(letter);
        }
    }

    /// Appends text of several lines as one.
    pub fn push_lines(&mut self, text: &str) {
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if self.last.is_some() {
                self.gap(line.chars().next());
            }
            self.push(line);
        }
    }

    /// Begins a line; whether a lead may take it.
    pub fn line(&mut self, leading: bool) {
        let end = self.text.trim_end_matches([' ', '\n']).len().max(self.start);
        if end > self.start {
            if self.leading {
                self.leads.push(self.start..end);
            }
            self.text.truncate(end);
            self.text.push('\n');
        } else {
            self.text.truncate(self.start);
        }
        self.start = self.text.len();
        self.leading = leading;
        (self.last, self.last_letter_wide) = (None, false);
    }

    /// Ends a line of the source before `next`: sets a blank, and says so, unless
    /// Chinese text goes on without one.
    pub fn gap(&mut self, next: Option<char>) -> bool {
        let joined = match (self.last, next) {
            (Some(last), Some(next)) if is_wide(last) && is_wide(next) => {
                // Marks that Latin text shares say nothing; the letter before them does.
                !(is_shared_mark(last) && is_shared_mark(next)) || self.last_letter_wide
            }
            _ => false,
        };
        if !joined {
            self.text.push(' ');
        }
        !joined
    }

    /// What a summary of `range` may be taken from.
    pub fn lead(&self, range: Place) -> String {
        let mut lead = String::new();
        let mut left = LEAD;
        let first = self.leads.partition_point(|line| line.start < range.start);
        for line in self.leads[first..].iter().take_while(|line| line.end <= range.end) {
            let words = self.text[line.clone()].trim();
            if left == 0 || words.is_empty() {
                continue;
            }
            if !lead.is_empty() {
                lead.push('\n');
                left -= 1;
            }
            let mut chars = words.char_indices().skip(left);
            match chars.find(|(_, c)| !is_extender(*c)) {
                Some((end, _)) => {
                    lead.push_str(&words[..end]);
                    left = 0;
                }
                None => {
                    lead.push_str(words);
                    left = left.saturating_sub(words.chars().count());
                }
            }
        }
        lead.truncate(lead.trim_end().len());
        lead
    }
}
