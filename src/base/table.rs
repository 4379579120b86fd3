//! Reads a table of settings key by key, with a place for every problem.

use super::diag::{Problem, Span, Words};
use super::lang::{Lang, Text};
use super::node::{Node, NodeValue, nearest};

/// A table of settings under reading. Call [`Table::finish`] at the end: it
/// reports the keys that nobody asked for.
#[derive(Debug)]
pub struct Table<'a> {
    node: &'a Node,
    /// What was found wrong.
    pub problems: &'a mut Vec<Problem>,
}

impl<'a> Table<'a> {
    /// Begins to read `node`, which should be a table.
    pub fn new(node: &'a Node, problems: &'a mut Vec<Problem>) -> Self {
        if node.fields().is_none() {
            problems.push(wrong("", node, "一个表", "a table"));
        }
        Self { node, problems }
    }

    /// The value of `name`, if it is there.
    pub fn node(&self, name: &str) -> Option<&'a Node> {
        self.node.get(name)
    }

    /// The place of the table.
    pub fn span(&self) -> Span {
        self.node.span
    }

    /// A line of text.
    pub fn text(&mut self, name: &str) -> Option<String> {
        let node = self.node(name)?;
        match &node.value {
            NodeValue::Text(text) => Some(text.trim().to_owned()),
            NodeValue::Int(number) => Some(number.to_string()),
            _ => self.wrong(name, node, "一行文字", "a line of text"),
        }
    }

    /// A line of text, `""` if it is not there.
    pub fn text_or_empty(&mut self, name: &str) -> String {
        self.text(name).unwrap_or_default()
    }

    /// A text, or a table of texts by language.
    pub fn words(&mut self, name: &str) -> Text {
        self.node(name).map(|node| self.words_of(name, node)).unwrap_or_default()
    }

    /// A list of texts, each plain or by language.
    pub fn words_list(&mut self, name: &str) -> Vec<Text> {
        let Some(node) = self.node(name) else { return Vec::new() };
        match &node.value {
            NodeValue::List(items) => items.iter().map(|item| self.words_of(name, item)).collect(),
            _ => vec![self.words_of(name, node)],
        }
    }

    fn words_of(&mut self, name: &str, node: &Node) -> Text {
        let mut line = |node: &Node| match &node.value {
            NodeValue::Text(text) => Some(text.trim().to_owned()),
            NodeValue::Int(number) => Some(number.to_string()),
            _ => self.wrong(
                name,
                node,
                "一行文字，或按语言写的文字，如 { zh-Hans = \"…\", en = \"…\" }",
                "a line of text, or texts by language such as { zh-Hans = \"…\", en = \"…\" }",
            ),
        };
        match node.fields() {
            None => line(node).map(Text::plain).unwrap_or_default(),
            Some(fields) => Text::by_lang(
                fields
                    .iter()
                    .filter_map(|field| Lang::new(&field.name).zip(line(&field.node)))
                    .collect::<Vec<_>>(),
            ),
        }
    }

    /// Yes or no.
    pub fn truth(&mut self, name: &str) -> Option<bool> {
        let node = self.node(name)?;
        match &node.value {
            NodeValue::Bool(truth) => Some(*truth),
            _ => self.wrong(name, node, "true 或 false", "true or false"),
        }
    }

    /// A whole number from `least` to `most`.
    pub fn number(&mut self, name: &str, least: i64, most: i64) -> Option<i64> {
        let node = self.node(name)?;
        match &node.value {
            NodeValue::Int(number) if (least..=most).contains(number) => Some(*number),
            _ => self.wrong(
                name,
                node,
                &format!("{least} 到 {most} 之间的整数"),
                &format!("a whole number from {least} to {most}"),
            ),
        }
    }

    /// A list of lines, or a single one.
    pub fn list(&mut self, name: &str) -> Vec<String> {
        let Some(node) = self.node(name) else { return Vec::new() };
        let items = match &node.value {
            NodeValue::List(items) => items.as_slice(),
            _ => std::slice::from_ref(node),
        };
        let list: Option<Vec<String>> = items.iter().map(Node::scalar).collect();
        match list {
            Some(list) => list,
            None => self.wrong(name, node, "文字的列表", "a list of texts").unwrap_or_default(),
        }
    }

    /// One of a few words.
    pub fn one_of(&mut self, name: &str, words: &[&str]) -> Option<String> {
        let node = self.node(name)?;
        match node.scalar() {
            Some(word) if words.contains(&word.as_str()) => Some(word),
            _ => {
                let zh = format!("下列之一：{}", words.join("、"));
                let en = format!("one of {}", words.join(", "));
                self.wrong(name, node, &zh, &en)
            }
        }
    }

    /// Reports that `name` is not what it should be.
    pub fn wrong<T>(&mut self, name: &str, node: &Node, zh: &str, en: &str) -> Option<T> {
        self.problems.push(wrong(name, node, zh, en));
        None
    }

    /// Reports the keys that are none of `known`, each with the nearest known one.
    pub fn finish(self, known: &[&str]) {
        for field in self.node.fields().unwrap_or_default() {
            if !known.contains(&field.name.as_str()) {
                let near = nearest(&field.name, known.iter().copied());
                self.problems.push(unknown(&field.name, near).at(field.name_span));
            }
        }
    }
}

fn wrong(name: &str, node: &Node, zh: &str, en: &str) -> Problem {
    let (subject_zh, subject_en) = match name {
        "" => ("这里".to_owned(), "This".to_owned()),
        name => (format!("“{name}”"), format!("`{name}`")),
    };
    Problem::error(
        "HB0102",
        Words::new(format!("{subject_zh}应为{zh}。"), format!("{subject_en} should be {en}.")),
    )
    .at(node.span)
}

fn unknown(name: &str, near: Option<&str>) -> Problem {
    let problem = Problem::error(
        "HB0103",
        Words::new(
            format!("没有名为“{name}”的设置。"),
            format!("There is no setting called `{name}`."),
        ),
    );
    match near {
        None => {
            problem.hint(Words::new("如不需要，请删去这一项。", "Delete it if it is not needed."))
        }
        Some(known) => problem
            .hint(Words::new(format!("是不是想写“{known}”？"), format!("Did you mean `{known}`?"))),
    }
}
