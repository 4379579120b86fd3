//! Warnings about front matter that reads well but is likely not as meant.

use std::ops::Range;

use saphyr::{MarkedYaml, YamlData};

use super::{Reader, messages, slips};
use crate::base::node::{Node, NodeValue};

impl Reader<'_> {
    /// Doubts a plain text of which a line was meant as an item of a list, or one below
    /// its first as an item or a field of its own.
    pub(super) fn doubt_lines(&mut self, range: Range<usize>) {
        let first = self.lines.number(range.start);
        let last = self.lines.number(range.end);
        for number in first..=last {
            let line = self.lines.get(number);
            let body = line.trim_start();
            let start = self.lines.start(number) + line.len() - body.len();
            if start < range.start || start >= range.end {
                continue;
            }
            if let Some(full_width) = slips::lost_dash(body) {
                let at = self.lines.span(start..start + body.trim_end().len());
                self.problems.push(messages::no_blank_after_dash(full_width, at, None));
                self.doubtful = true;
                return;
            }
            let is_own = || body.starts_with("- ") || slips::is_lost_field(body);
            if number > first && is_own() {
                let line_start = self.lines.start(number);
                self.problems.push(messages::uneven(self.lines.span(line_start..start)));
                self.doubtful = true;
                return;
            }
        }
    }

    /// Warns where a comment has cut off what looks like the rest of the text.
    /// `draft: true # 待核` is a comment indeed.
    pub(super) fn warn_of_comment(&mut self, name: &str, node: &Node, marked: &MarkedYaml) {
        let range = self.range(marked);
        let in_collection = !matches!(node.value, NodeValue::Text(_) | NodeValue::Null);
        if in_collection || self.in_block(range.start) {
            if let YamlData::Sequence(_) = &marked.data {
                self.warn_of_comments_in_list(node, marked);
            }
            return;
        }
        let prose = matches!(name, "title" | "subtitle" | "kicker" | "summary");
        self.warn_of_cut(range, prose);
    }

    fn warn_of_comments_in_list(&mut self, node: &Node, marked: &MarkedYaml) {
        let (NodeValue::List(items), YamlData::Sequence(places)) = (&node.value, &marked.data)
        else {
            return;
        };
        // Of an item without a value, saphyr gives the place where the next begins.
        let mut from = self.range(marked).start;
        for (item, place) in items.iter().zip(places) {
            let range = self.range(place);
            match &item.value {
                NodeValue::Text(_) => self.warn_of_cut(range.clone(), false),
                NodeValue::Null => {
                    let before = &self.lines.text()[from..range.end.max(from)];
                    if let Some(at) = before.find("- #") {
                        self.warn_of_cut(from + at + 1..from + at + 1, false);
                    }
                }
                _ => {}
            }
            from = range.end.max(from);
        }
    }

    fn warn_of_cut(&mut self, range: Range<usize>, prose: bool) {
        let text = self.lines.text();
        if text[range.clone()].starts_with(['"', '\'']) {
            return;
        }
        let number = self.lines.number(range.end);
        let line_end = self.lines.start(number) + self.lines.get(number).len();
        let rest = text.get(range.end..line_end).unwrap_or_default();
        // Where nothing is written, the place is that of the colon or the hyphen.
        let rest = if range.is_empty() { rest.trim_start_matches([':', '-']) } else { rest };
        let comment = rest.trim_start();
        let said = comment.strip_prefix('#').filter(|_| comment.len() < rest.len());
        if said
            .is_some_and(|said| prose || said.starts_with(|c: char| !c.is_whitespace() && c != '#'))
        {
            let start = line_end - comment.len();
            self.problems.push(messages::cut_by_hash(
                self.lines.span(start..start + comment.trim_end().len()),
            ));
        }
    }
}
