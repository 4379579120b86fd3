//! Front matter: YAML into positioned values.
//!
//! Given: the text between the fences. Gives: values with their places, and
//! problems that name the slip rather than the grammar. May not know: which
//! fields there are.
//!
//! Two readers look at every text. `serde_yaml` decides whether it is well formed
//! and what a scalar is (YAML 1.2 core: `yes` and `04` are text); `saphyr` tells
//! where everything stands. Anchors, aliases and tags are refused: no editor means them.
//!
//! A slip of which there is no doubt what was meant comes with its fix. The fixes are
//! made in memory and the text is read once more, until no such slip is left; so what
//! is read is what `huibian fix` would write, and the places are those of the file.

mod doubts;
mod messages;
mod reader;
mod refuse;
mod slips;
#[cfg(test)]
mod tests;
mod way;
mod write;

pub use self::refuse::is_passed_over;
pub use self::write::scalar;

use saphyr::{LoadableYamlNode, MarkedYaml};
use serde_yaml::Value;

use self::reader::Reader;
use self::way::Way;
use super::diag::{Problem, Span};
use super::fix::Mended;
use super::lines::Lines;
use super::node::{Node, NodeValue};

/// How often a text is mended and read once more. Each slip is mended in one round,
/// and some come to light only when others are gone.
const ROUNDS: usize = 6;

/// Reads front matter. The lines of all spans count from the first line of `text`.
///
/// The value is a map; nothing at all is an empty one. It is `None` when an error
/// kept the text from being read. A number is one only if it is written as it
/// would be printed, else it stays text: `2016.10` is a month, not 2016.1.
///
/// `above` is how many lines of the file stand above `text`: messages that name a
/// line in words name that of the file.
pub fn read(text: &str, above: u32) -> (Option<Node>, Vec<Problem>) {
    let mut rounds: Vec<Mended> = Vec::new();
    let mut said: Vec<(Problem, bool)> = Vec::new();
    loop {
        let current = rounds.last().map_or(text, |round| round.text.as_str());
        let (mut node, problems) = once(current, above);
        let fixes = problems.iter().filter_map(|problem| problem.fix.as_deref());
        let mended = Mended::new(current, fixes);
        let is_last = mended.is_same() || rounds.len() == ROUNDS;
        let way = Way::new(text, &rounds);
        // What is not mended in this round is found again in the next.
        let mut made = mended.made.iter();
        for problem in problems {
            let mends = problem.fix.is_some() && made.next().is_some_and(|made| *made);
            if is_last || mends {
                said.push((way.problem(problem), !is_last));
            }
        }
        if is_last {
            if let Some(node) = &mut node {
                way.node(node);
            }
            let mut said: Vec<Problem> = said
                .into_iter()
                .map(|(problem, made)| if made { way.mended(problem) } else { problem })
                .collect();
            said.sort_by_key(|problem: &Problem| problem.span);
            return (node, said);
        }
        rounds.push(mended);
    }
}

/// Reads a text as it stands.
fn once(text: &str, above: u32) -> (Option<Node>, Vec<Problem>) {
    let lines = Lines::of(text);
    let refused = refuse::early(&lines);
    if !refused.is_empty() {
        return (None, refused);
    }
    let value = serde_yaml::from_str::<Value>(text);
    let marked = MarkedYaml::load_from_str(text);
    let mut reader = Reader::new(lines, above);
    let root = match (&value, &marked) {
        (Ok(Value::Null), _) if says_nothing(text) => {
            let span = Span::new(1, 1, 1);
            return (
                Some(Node { span, whole: false, value: NodeValue::Map(Vec::new()) }),
                Vec::new(),
            );
        }
        (Ok(value @ Value::Mapping(_)), Ok(documents)) if documents.len() == 1 => {
            let root = reader.node(value, &documents[0]);
            if reader.is_doubtful() {
                // Well formed by chance: what looks like one text was meant as several.
                let slips = slips::find(reader.lines());
                if slips.iter().any(|problem| problem.fix.is_some()) {
                    return (None, slips);
                }
            }
            root
        }
        (Ok(_), Ok(documents)) if documents.len() == 1 => {
            reader.explain_not_fields(&documents[0]);
            None
        }
        _ => {
            let place = value.as_ref().err().and_then(|error| {
                let place = error.location()?;
                // Without a place of its own, an error has that of the whole text.
                let at = place.index();
                (at > 0).then(|| reader.lines().span(at..at))
            });
            reader.explain(&value, place, marked.err());
            None
        }
    };
    (root, reader.problems)
}

fn says_nothing(text: &str) -> bool {
    text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'))
}
