//! Where each text of a Markdown file stands: read on demand, when someone points at
//! a text of a page and asks for its line.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::front;
use super::markdown::located;
use crate::base::node::{Field, Node, NodeValue};

/// A block of text and the line that it begins in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextBlock {
    /// Its text without blanks, as a page shows it: without the marks of footnotes.
    pub text: String,
    /// From 1, in the file.
    pub line: u32,
}

/// The blocks of a Markdown file in the order written: the values of `fields`, which
/// are those of its front matter, then paragraphs, headings, items, cells and blocks
/// of code.
pub fn text_blocks(bytes: &[u8], fields: &[Field]) -> Vec<TextBlock> {
    let mut blocks = Vec::new();
    for field in fields {
        values(&field.node, &mut blocks);
    }
    if let (Some(split), _) = front::split(bytes) {
        body(&split.text[split.body.clone()], split.body_line, &mut blocks);
    }
    blocks.retain(|block| !block.text.is_empty());
    blocks
}

/// `text` without blanks: what blocks are compared by.
pub fn without_blanks(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn values(node: &Node, blocks: &mut Vec<TextBlock>) {
    match &node.value {
        NodeValue::List(items) => items.iter().for_each(|item| values(item, blocks)),
        NodeValue::Map(fields) => fields.iter().for_each(|field| values(&field.node, blocks)),
        _ => {
            let text = node.scalar().as_deref().map(without_blanks).unwrap_or_default();
            blocks.push(TextBlock { text, line: node.span.line });
        }
    }
}

fn body(text: &str, first_line: usize, blocks: &mut Vec<TextBlock>) {
    // Events come in the order of the text, so the lines are counted once.
    let (mut counted, mut line) = (0, first_line);
    let mut open: Option<TextBlock> = None;
    let mut in_picture = false;
    for (event, place) in located(text) {
        let start = place.start.clamp(counted, text.len());
        line += text.as_bytes()[counted..start].iter().filter(|byte| **byte == b'\n').count();
        counted = start;
        let line = u32::try_from(line).unwrap_or(u32::MAX);
        match &event {
            Event::Start(tag) if begins(tag) => {
                blocks.extend(open.replace(TextBlock { text: String::new(), line }));
            }
            Event::End(tag) if ends(*tag) => blocks.extend(open.take()),
            // A picture's title is its caption; what it shows is no text of the page.
            Event::Start(Tag::Image { title, .. }) => {
                in_picture = true;
                blocks.push(TextBlock { text: without_blanks(title), line });
            }
            Event::End(TagEnd::Image) => in_picture = false,
            Event::Text(_) if in_picture => {}
            Event::Text(words) | Event::Code(words) => {
                let block = open.get_or_insert_with(|| TextBlock { text: String::new(), line });
                block.text.push_str(&without_blanks(words));
            }
            Event::Html(_) => blocks.extend(open.take()),
            _ => {}
        }
    }
    blocks.extend(open);
}

fn begins(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Paragraph
            | Tag::Heading { .. }
            | Tag::Item
            | Tag::TableCell
            | Tag::CodeBlock(_)
            | Tag::HtmlBlock
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::FootnoteDefinition(_)
    )
}

fn ends(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::TableCell
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::FootnoteDefinition
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_block_has_its_line() {
        let text = "\u{feff}---\ntitle: 甲 乙\n---\n\n第一段，\n还是第一段**。**后文[^1]\n\n- 项一\n- 项二\n  - 项三\n\n| 头 | 首 |\n|---|---|\n| 格 | `码` |\n\n![描述](a.jpg \"图 注\")\n\n## 题 {#t}\n\n```\n代 码\n```\n\n[^1]: 注\n";
        let blocks = text_blocks(text.as_bytes(), &[]);
        let shown: Vec<(u32, &str)> =
            blocks.iter().map(|block| (block.line, block.text.as_str())).collect();
        assert_eq!(
            shown,
            [
                (5, "第一段，还是第一段。后文"),
                (8, "项一"),
                (9, "项二"),
                (10, "项三"),
                (12, "头"),
                (12, "首"),
                (14, "格"),
                (14, "码"),
                (16, "图注"),
                (18, "题"),
                (20, "代码"),
                (24, "注"),
            ]
        );
    }
}
