//! Lists, figures, tables and ruby: elements whose parts stand in a fixed order.

use super::clean::{Cleaner, Content, element, is, is_blank, plain};
use super::escape::legible;
use crate::render::book::html::Html;

impl Cleaner<'_, '_> {
    /// The items of a list; what is no item becomes one.
    pub(super) fn items(&mut self, children: &[Html]) -> Vec<Html> {
        let are_notes = std::mem::take(&mut self.in_notes);
        let mut items = Vec::new();
        for child in children {
            if is_blank(child) {
                items.push(child.clone());
            } else if is(child, "li") {
                let Html::Element { children, .. } = child else { continue };
                let children = self.all(children, Content::Flow);
                let mut item = element("li", child, children);
                if let (true, Html::Element { attributes, .. }) = (are_notes, &mut item) {
                    attributes.push(("epub:type".to_owned(), "footnote".to_owned()));
                }
                items.push(item);
            } else {
                let mut children = Vec::new();
                self.piece(child, Content::Flow, &mut children);
                if !children.is_empty() {
                    items.push(plain("li", children));
                }
            }
        }
        self.in_notes = are_notes;
        items
    }

    /// A list of terms and what they mean, if every term has its meaning; else the
    /// same one below the other.
    pub(super) fn definitions(&mut self, piece: &Html, children: &[Html], out: &mut Vec<Html>) {
        let parts: Vec<&Html> = children.iter().filter(|child| !is_blank(child)).collect();
        let begins = parts.first().is_some_and(|first| is(first, "dt"));
        let ends = parts.last().is_some_and(|last| is(last, "dd"));
        if !begins || !ends || !parts.iter().all(|part| is(part, "dt") || is(part, "dd")) {
            let children = self.all(children, Content::Flow);
            out.push(element("div", piece, children));
            return;
        }
        let mut list = Vec::new();
        for child in children {
            match child {
                Html::Element { name, children, .. } => {
                    // A heading may not stand in a term.
                    let holds = if name == "dt" { Content::Words } else { Content::Flow };
                    let children = self.all(children, holds);
                    list.push(element(name, child, children));
                }
                Html::Text(_) => list.push(child.clone()),
            }
        }
        out.push(element("dl", piece, list));
    }

    /// What a figure holds: its caption is one, and comes first or last.
    pub(super) fn figure(&mut self, children: &[Html]) -> Vec<Html> {
        let caption = children.iter().position(|child| is(child, "figcaption"));
        let comes_first = caption.is_some_and(|at| children.iter().take(at).all(is_blank));
        let mut held = Vec::new();
        for (at, child) in children.iter().enumerate() {
            if Some(at) != caption {
                self.piece(child, Content::Flow, &mut held);
            }
        }
        let caption = caption.and_then(|at| children.get(at));
        if let Some(caption @ Html::Element { children, .. }) = caption {
            let children = self.all(children, Content::Flow);
            let caption = element("figcaption", caption, children);
            held.insert(if comes_first { 0 } else { held.len() }, caption);
        }
        held
    }

    /// The parts of a table in the order that they must have.
    pub(super) fn table(&mut self, children: &[Html]) -> Vec<Html> {
        let mut parts = Vec::new();
        if let Some(caption @ Html::Element { children, .. }) =
            children.iter().find(|child| is(child, "caption"))
        {
            let children = self.all(children, Content::Words);
            parts.push(element("caption", caption, children));
        }
        for group in children.iter().filter(|child| is(child, "colgroup")) {
            let Html::Element { children, .. } = group else { continue };
            let columns: Vec<Html> = children
                .iter()
                .filter(|child| is(child, "col"))
                .map(|column| element("col", column, Vec::new()))
                .collect();
            let mut group = element("colgroup", group, columns);
            // A group has its span or its columns, not both.
            if let Html::Element { attributes, children, .. } = &mut group
                && !children.is_empty()
            {
                attributes.retain(|(name, _)| name != "span");
            }
            parts.push(group);
        }
        let head = children.iter().position(|child| is(child, "thead"));
        let foot = children.iter().position(|child| is(child, "tfoot"));
        let mut rows_of = |at: usize, name: &str| {
            let Some(group @ Html::Element { children, .. }) = children.get(at) else { return };
            let rows = self.rows(children);
            if rows.iter().any(|row| !is_blank(row)) {
                parts.push(element(name, group, rows));
            }
        };
        if let Some(at) = head {
            rows_of(at, "thead");
        }
        for (at, child) in children.iter().enumerate() {
            let is_body = ["tbody", "thead", "tfoot"].iter().any(|name| is(child, name));
            if is_body && Some(at) != head && Some(at) != foot {
                rows_of(at, "tbody");
            }
        }
        if let Some(at) = foot {
            rows_of(at, "tfoot");
        }
        if !parts.iter().any(|part| ["thead", "tbody", "tfoot"].iter().any(|name| is(part, name))) {
            let cell = plain("td", Vec::new());
            parts.push(plain("tbody", vec![plain("tr", vec![cell])]));
        }
        parts
    }

    fn rows(&mut self, children: &[Html]) -> Vec<Html> {
        let mut rows = Vec::new();
        for row in children {
            let Html::Element { name, children, .. } = row else { continue };
            if name != "tr" {
                continue;
            }
            let mut cells = Vec::new();
            for cell in children {
                let Html::Element { name, children, .. } = cell else { continue };
                // No heading may stand in the head of a column.
                match name.as_str() {
                    "td" => {
                        let children = self.all(children, Content::Flow);
                        cells.push(element("td", cell, children));
                    }
                    "th" => {
                        let children = self.all(children, Content::Words);
                        cells.push(element("th", cell, children));
                    }
                    _ => {}
                }
            }
            if !cells.is_empty() {
                rows.push(element("tr", row, cells));
            }
        }
        rows
    }

    /// What a ruby holds: `(words, rt)…` or `(words, rp, rt, rp)…`; else all as words.
    pub(super) fn ruby(&mut self, children: &[Html]) -> Vec<Html> {
        let marks: String = children
            .iter()
            .filter(|child| !is_blank(child))
            .map(|child| match child {
                _ if is(child, "rt") => 't',
                _ if is(child, "rp") => 'p',
                _ => 'w',
            })
            .collect();
        let fits = |marks: &str| {
            let mut rest = marks;
            while let Some(after) = rest.strip_prefix('w') {
                let after = after.trim_start_matches('w');
                let Some(next) = after.strip_prefix("ptp").or_else(|| after.strip_prefix('t'))
                else {
                    return false;
                };
                rest = next;
            }
            rest.is_empty() && !marks.is_empty()
        };
        if !fits(&marks) {
            return self.all(children, Content::Words);
        }
        let mut held = Vec::new();
        for child in children.iter().filter(|child| !is_blank(child)) {
            match child {
                Html::Element { name, children, .. } if name == "rt" => {
                    let children = self.all(children, Content::Words);
                    held.push(element("rt", child, children));
                }
                Html::Element { name, .. } if name == "rp" => {
                    held.push(element("rp", child, vec![Html::Text(legible(&child.text()))]));
                }
                _ => self.piece(child, Content::Words, &mut held),
            }
        }
        held
    }
}
