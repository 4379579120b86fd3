//! Tables.

use pulldown_cmark::{Alignment, Event, TagEnd};

use crate::base::text::is_han;

use super::escape;
use super::write::Writer;

/// A table that is being written.
pub struct OpenTable {
    alignments: Vec<Alignment>,
    in_head: bool,
    column: usize,
    rows: bool,
    /// The element of the open cell.
    cell: &'static str,
}

impl Writer<'_> {
    /// Opens a table within a box that may scroll. The box can be reached by key
    /// and is named by the table's head, which needs no word of any language.
    pub fn start_table(&mut self, at: usize, alignments: &[Alignment]) {
        let name = self.head_words(at);
        self.page.fresh_line();
        self.page.push("<div class=\"table\"");
        if !name.is_empty() {
            self.page.push(" role=\"group\" aria-label=\"");
            escape::attribute(&mut self.page.html, &name);
            self.page.push("\"");
        }
        self.page.push(" tabindex=\"0\">\n<table>\n");
        self.tables.push(OpenTable {
            alignments: alignments.to_vec(),
            in_head: false,
            column: 0,
            rows: false,
            cell: "td",
        });
    }

    /// The words of the head of the table at `at`.
    fn head_words(&self, at: usize) -> String {
        let mut cells: Vec<String> = Vec::new();
        let mut start = None;
        for index in at + 1..self.events.len() {
            match &self.events[index].0 {
                Event::Start(pulldown_cmark::Tag::TableCell) => start = Some(index + 1),
                Event::End(TagEnd::TableCell) => {
                    cells.extend(start.take().map(|start| self.words_of(start..index)));
                }
                Event::End(TagEnd::TableHead) => break,
                _ => {}
            }
        }
        cells.retain(|cell| !cell.is_empty());
        let chinese = cells.iter().any(|cell| cell.chars().any(is_han));
        cells.join(if chinese { "、" } else { ", " })
    }

    /// Opens the head.
    pub fn start_head(&mut self) {
        self.page.push("<thead>\n<tr>");
        self.plain.line(false);
        if let Some(table) = self.tables.last_mut() {
            table.in_head = true;
            table.column = 0;
        }
    }

    /// Closes the head.
    pub fn end_head(&mut self) {
        self.page.push("</tr>\n</thead>\n");
        if let Some(table) = self.tables.last_mut() {
            table.in_head = false;
        }
    }

    /// Opens a row; the first opens the body.
    pub fn start_row(&mut self) {
        self.plain.line(false);
        if let Some(table) = self.tables.last_mut() {
            table.column = 0;
            if !std::mem::replace(&mut table.rows, true) {
                self.page.push("<tbody>\n");
            }
        }
        self.page.push("<tr>");
    }

    /// Opens the cell at `at`.
    pub fn start_cell(&mut self, at: usize) {
        let empty = matches!(self.events.get(at + 1), Some((Event::End(TagEnd::TableCell), _)));
        let Some(table) = self.tables.last_mut() else { return };
        // An empty head cell names nothing, so it is an ordinary cell.
        let is_head = table.in_head && !empty;
        table.cell = if is_head { "th" } else { "td" };
        self.page.push(if is_head { "<th scope=\"col\"" } else { "<td" });
        self.page.push(match table.alignments.get(table.column) {
            Some(Alignment::Left) => " class=\"left\">",
            Some(Alignment::Center) => " class=\"center\">",
            Some(Alignment::Right) => " class=\"right\">",
            Some(Alignment::None) | None => ">",
        });
    }

    /// Closes the cell.
    pub fn end_cell(&mut self) {
        let Some(table) = self.tables.last_mut() else { return };
        table.column += 1;
        let end = if table.cell == "th" { "</th>" } else { "</td>" };
        self.page.push(end);
        self.plain.push(" ");
    }

    /// Closes the table and its box.
    pub fn end_table(&mut self) {
        let Some(table) = self.tables.pop() else { return };
        self.page.push(if table.rows {
            "</tbody>\n</table>\n</div>\n"
        } else {
            "</table>\n</div>\n"
        });
        self.plain.line(false);
    }
}
