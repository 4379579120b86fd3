//! HTML as a tree: what the writers of EPUB and PDF walk through.
//!
//! A body is the generator's own HTML, but it may hold HTML of an author's in which
//! ends are missing. It is therefore read by the parser that the sanitiser uses, as a
//! browser would, and every element of the tree has its end.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::{Attribute, ExpandedName, ParseOpts, QualName, local_name, ns, parse_fragment};

/// Elements within one another beyond this are left out, and their text is kept: a
/// tree is walked by functions that call themselves.
const DEPTH: usize = 200;

/// A piece of HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Html {
    /// An element.
    Element {
        /// Its name in lower case: `p`.
        name: String,
        /// Its attributes in their order, each name once; values are text, with
        /// character references resolved.
        attributes: Vec<(String, String)>,
        /// What it holds.
        children: Vec<Html>,
    },
    /// Text, with character references resolved. Two never stand side by side.
    Text(String),
}

impl Html {
    /// The value of the attribute `name`; `None` for text too.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let Self::Element { attributes, .. } = self else { return None };
        attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// All its text.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Element { children, .. } => children.iter().map(Self::text).collect(),
        }
    }
}

/// The tree of `body`, which is what may stand within the `body` of a page. Comments
/// are left out.
pub fn parse(body: &str) -> Vec<Html> {
    let context = QualName::new(None, ns!(html), local_name!("body"));
    let parser = parse_fragment(Tree::new(), ParseOpts::default(), context, Vec::new(), false);
    // The parser sets a fragment into an `html` of its own.
    let nodes = parser.one(body);
    let root = nodes.first().and_then(|document| document.children.first().copied());
    root.map_or_else(Vec::new, |root| children(&nodes, root, DEPTH))
}

/// What the node at `at` holds, as a tree at most `depth` deep.
fn children(nodes: &[Node], at: usize, depth: usize) -> Vec<Html> {
    let mut pieces = Vec::new();
    for &child in nodes.get(at).map_or(&[][..], |node| &node.children) {
        let Some(node) = nodes.get(child) else { continue };
        match &node.what {
            What::Text(text) => push_text(&mut pieces, text),
            What::Element { name, attributes } if depth > 0 => pieces.push(Html::Element {
                name: name.clone(),
                attributes: attributes.clone(),
                children: children(nodes, child, depth - 1),
            }),
            What::Element { .. } => push_text(&mut pieces, &deep_text(nodes, child)),
            What::Other => {}
        }
    }
    pieces
}

fn push_text(pieces: &mut Vec<Html>, text: &str) {
    match pieces.last_mut() {
        Some(Html::Text(last)) => last.push_str(text),
        _ if text.is_empty() => {}
        _ => pieces.push(Html::Text(text.to_owned())),
    }
}

/// The text below the node at `at`, however deep.
fn deep_text(nodes: &[Node], at: usize) -> String {
    let mut text = String::new();
    let mut to_do = vec![at];
    while let Some(node) = to_do.pop().and_then(|at| nodes.get(at)) {
        if let What::Text(own) = &node.what {
            text.push_str(own);
        }
        to_do.extend(node.children.iter().rev());
    }
    text
}

/// The nodes that the parser makes, by number. The first is the document.
struct Tree(RefCell<Vec<Node>>);

/// A node of the parser's.
struct Node {
    what: What,
    parent: Option<usize>,
    children: Vec<usize>,
}

/// What a node is.
enum What {
    Element { name: String, attributes: Vec<(String, String)> },
    Text(String),
    Other,
}

/// What the parser knows a node by.
#[derive(Clone)]
struct Handle {
    at: usize,
    name: Rc<QualName>,
}

impl Tree {
    fn new() -> Self {
        Self(RefCell::new(vec![Node { what: What::Other, parent: None, children: Vec::new() }]))
    }

    /// A new node that stands nowhere yet.
    fn add(&self, what: What) -> usize {
        let mut nodes = self.0.borrow_mut();
        nodes.push(Node { what, parent: None, children: Vec::new() });
        nodes.len() - 1
    }

    /// A new node that is no element.
    fn other(&self) -> Handle {
        let name = Rc::new(QualName::new(None, ns!(), local_name!("")));
        Handle { at: self.add(What::Other), name }
    }

    /// Sets `child` into `parent` before its `place`th child.
    fn insert(&self, parent: usize, place: usize, child: NodeOrText<Handle>) {
        let child = match child {
            NodeOrText::AppendNode(node) => {
                self.detach(node.at);
                node.at
            }
            NodeOrText::AppendText(text) => {
                let mut nodes = self.0.borrow_mut();
                let before = place.checked_sub(1).map(|before| nodes[parent].children[before]);
                if let Some(What::Text(own)) = before.map(|before| &mut nodes[before].what) {
                    own.push_str(&text);
                    return;
                }
                drop(nodes);
                self.add(What::Text(text.to_string()))
            }
        };
        let mut nodes = self.0.borrow_mut();
        nodes[child].parent = Some(parent);
        let place = place.min(nodes[parent].children.len());
        nodes[parent].children.insert(place, child);
    }

    /// Takes the node at `at` out of its parent.
    fn detach(&self, at: usize) {
        let mut nodes = self.0.borrow_mut();
        if let Some(parent) = nodes[at].parent.take() {
            nodes[parent].children.retain(|child| *child != at);
        }
    }
}

/// Attributes as names and values.
fn pairs(attributes: Vec<Attribute>) -> impl Iterator<Item = (String, String)> {
    attributes.into_iter().map(|own| (own.name.local.to_string(), own.value.to_string()))
}

impl TreeSink for Tree {
    type Handle = Handle;
    type Output = Vec<Node>;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Vec<Node> {
        self.0.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle { at: 0, name: Rc::new(QualName::new(None, ns!(), local_name!(""))) }
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        _: ElementFlags,
    ) -> Handle {
        let what =
            What::Element { name: name.local.to_string(), attributes: pairs(attributes).collect() };
        Handle { at: self.add(what), name: Rc::new(name) }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        self.other()
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.other()
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let place = self.0.borrow()[parent.at].children.len();
        self.insert(parent.at, place, child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        previous: &Handle,
        child: NodeOrText<Handle>,
    ) {
        if self.0.borrow()[element.at].parent.is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        one.at == other.at
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, node: NodeOrText<Handle>) {
        if let NodeOrText::AppendNode(node) = &node {
            self.detach(node.at);
        }
        let found = {
            let nodes = self.0.borrow();
            nodes[sibling.at].parent.and_then(|parent| {
                let mut children = nodes[parent].children.iter();
                Some((parent, children.position(|child| *child == sibling.at)?))
            })
        };
        if let Some((parent, place)) = found {
            self.insert(parent, place, node);
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, more: Vec<Attribute>) {
        let mut nodes = self.0.borrow_mut();
        if let What::Element { attributes, .. } = &mut nodes[target.at].what {
            for (name, value) in pairs(more) {
                if !attributes.iter().any(|(own, _)| *own == name) {
                    attributes.push((name, value));
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(target.at);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let mut nodes = self.0.borrow_mut();
        let children = std::mem::take(&mut nodes[node.at].children);
        for child in &children {
            nodes[*child].parent = Some(new_parent.at);
        }
        nodes[new_parent.at].children.extend(children);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tree on one line: `p class=lead(你好 br())`.
    fn sketch(pieces: &[Html]) -> String {
        let sketch_of = |piece: &Html| match piece {
            Html::Text(text) => format!("{text:?}"),
            Html::Element { name, attributes, children } => {
                let own: String =
                    attributes.iter().map(|(name, value)| format!(" {name}={value:?}")).collect();
                format!("{name}{own}({})", sketch(children))
            }
        };
        pieces.iter().map(sketch_of).collect::<Vec<_>>().join(" ")
    }

    #[track_caller]
    fn read(html: &str, tree: &str) {
        assert_eq!(sketch(&parse(html)), tree, "{html}");
    }

    #[test]
    fn our_own_html_is_read() {
        read("", "");
        read(
            "<p class=\"lead\">合肥<br>\n高新区&amp;&lt;&#x4e2d;&nbsp;</p>\n<hr>\n",
            "p class=\"lead\"(\"合肥\" br() \"\\n高新区&<中\\u{a0}\") \"\\n\" hr() \"\\n\"",
        );
        read(
            "<figure><img src=\"media:content/a.jpg\" alt=\"“甲”&quot;\"></figure>",
            "figure(img src=\"media:content/a.jpg\" alt=\"“甲”\\\"\"())",
        );
        read(
            "<label><input type=\"checkbox\" disabled checked> 已办</label>",
            "label(input type=\"checkbox\" disabled=\"\" checked=\"\"() \" 已办\")",
        );
        read(
            "<table>\n<thead>\n<tr><th scope=\"col\">项</th></tr>\n</thead>\n</table>",
            "table(\"\\n\" thead(\"\\n\" tr(th scope=\"col\"(\"项\")) \"\\n\") \"\\n\")",
        );
    }

    #[test]
    fn html_without_its_ends_is_read_as_browsers_do() {
        read("<p>甲<p>乙", "p(\"甲\") p(\"乙\")");
        read("<b>甲<i>乙</b>丙</i>", "b(\"甲\" i(\"乙\")) i(\"丙\")");
        read("<ul><li>甲<li>乙</ul>", "ul(li(\"甲\") li(\"乙\"))");
        read("<table><tr><td>甲</table>", "table(tbody(tr(td(\"甲\"))))");
        read("<table>丙<tr>甲</table>", "\"丙甲\" table(tbody(tr()))");
        read("<!-- 甲 -->乙<!DOCTYPE html></p></div>", "\"乙\" p()");
        read("<p title=a title=b>1 < 2 & 3 &没有;", "p title=\"a\"(\"1 < 2 & 3 &没有;\")");
        read("<template><p>甲</p></template>", "template(p(\"甲\"))");
        read("<a<b><", "a<b(\"<\")");
    }

    #[test]
    fn depth_is_bounded() {
        let deep = format!("{}甲<b>乙</b>{}", "<div>".repeat(2_000), "</div>".repeat(2_000));
        let tree = parse(&deep);
        assert_eq!(tree[0].text(), "甲乙");
        let mut depth = 0;
        let mut at = &tree;
        while let Some(Html::Element { children, .. }) = at.first() {
            depth += 1;
            at = children;
        }
        assert_eq!(depth, DEPTH);
    }

    #[test]
    fn attributes_and_text_are_found() {
        let tree = parse("<p id=\"m1-a\">甲<em>乙</em></p>");
        assert_eq!(tree[0].attribute("id"), Some("m1-a"));
        assert_eq!(tree[0].attribute("class"), None);
        assert_eq!(tree[0].text(), "甲乙");
    }
}
