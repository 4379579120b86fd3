//! Front matter, whatever it is.

use huibian::base::diag::{Level, Problem, Span};
use huibian::base::fix::Mended;
use huibian::base::node::{Node, NodeValue};
use huibian::base::yaml;

use super::places::Places;

/// How often a text is mended before it must be whole: as often as `fix` does it.
const ROUNDS: usize = 8;

/// Something is read or an error says why not; all places lie within the text; and what
/// was read is what is read of the text once its slips are mended on disk.
pub fn front_matter(text: &str) {
    let (node, problems) = yaml::read(text, 0);
    let has_error = problems.iter().any(|problem| problem.level == Level::Error);
    assert!(node.is_some() || has_error, "nothing read and no error");
    let places = Places::of(text);
    places.hold_all(&problems);
    assert!(problems.is_sorted_by_key(|problem| problem.span), "out of order: {problems:#?}");
    if let Some(node) = &node {
        assert!(matches!(node.value, NodeValue::Map(_)), "no map: {node:#?}");
        nodes_hold(node, &places);
    }

    let mut mended = text.to_owned();
    for _ in 0..ROUNDS {
        let found = yaml::read(&mended, 0).1;
        let next = Mended::new(&mended, found.iter().filter_map(|problem| problem.fix.as_deref()));
        if next.is_same() {
            break;
        }
        mended = next.text;
    }
    let (again, left) = yaml::read(&mended, 0);
    let fixable: Vec<&Problem> = left.iter().filter(|problem| problem.fix.is_some()).collect();
    assert!(fixable.is_empty(), "not mended in\n{mended}\n{fixable:#?}");
    assert_eq!(
        node.as_ref().map(values),
        again.as_ref().map(values),
        "read otherwise once mended to\n{mended}"
    );
    assert_eq!(unfixable(&problems), unfixable(&left), "said otherwise once mended to\n{mended}");
}

fn unfixable(problems: &[Problem]) -> Vec<&str> {
    let mut codes: Vec<&str> =
        problems.iter().filter(|problem| problem.fix.is_none()).map(|p| p.code).collect();
    codes.sort_unstable();
    codes
}

/// The places of all names and values lie within the text, those of fields in order.
fn nodes_hold(node: &Node, places: &Places) {
    places.hold(node.span, "a value");
    match &node.value {
        NodeValue::List(items) => items.iter().for_each(|item| nodes_hold(item, places)),
        NodeValue::Map(fields) => {
            for field in fields {
                places.hold(field.name_span, "a name");
                nodes_hold(&field.node, places);
                assert!(start(field.name_span) <= start(field.node.span), "{field:#?}");
            }
            let starts = |pair: &[_]| matches!(pair, [a, b] if a < b);
            let names: Vec<_> = fields.iter().map(|field| start(field.name_span)).collect();
            assert!(names.windows(2).all(starts), "out of order: {node:#?}");
        }
        _ => {}
    }
}

fn start(span: Span) -> (u32, u32) {
    (span.line, span.column)
}

/// A value without its places.
pub fn values(node: &Node) -> Node {
    let value = match &node.value {
        NodeValue::List(items) => NodeValue::List(items.iter().map(values).collect()),
        NodeValue::Map(fields) => {
            let mut fields = fields.clone();
            for field in &mut fields {
                field.name_span = Span::default();
                field.node = values(&field.node);
            }
            NodeValue::Map(fields)
        }
        value => value.clone(),
    };
    Node { span: Span::default(), whole: false, value }
}
