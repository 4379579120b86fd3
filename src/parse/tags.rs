//! `content/tags.toml`: the controlled vocabulary of tags.

use std::collections::BTreeMap;

use super::messages as say;
use crate::base::diag::{Problem, Span};
use crate::base::lang::Text;
use crate::base::node::NodeValue;
use crate::base::table::Table;

/// The tags that a site has agreed on.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// In the order written.
    pub tags: Vec<TagSpec>,
}

/// An agreed tag.
#[derive(Clone, Debug)]
pub struct TagSpec {
    /// Its name, by language.
    pub name: Text,
    /// The last part of its address; `None` for one made from its name.
    pub slug: Option<String>,
    /// Other names for it.
    pub synonyms: Vec<String>,
    /// Where it was written.
    pub span: Span,
}

/// Reads the vocabulary: `[[tags]]` with `name`, `slug`, `synonyms`.
pub(super) fn read(text: &str) -> (Vocabulary, Vec<Problem>) {
    let (root, mut problems) = crate::base::toml::read(text);
    let Some(root) = root else { return (Vocabulary::default(), problems) };
    Table::new(&root, &mut problems).finish(&["tags"]);
    let items = match root.get("tags").map(|node| &node.value) {
        Some(NodeValue::List(items)) => items.as_slice(),
        _ => &[],
    };
    let mut vocabulary = Vocabulary::default();
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    for item in items {
        let mut table = Table::new(item, &mut problems);
        let name = table.words("name");
        let slug = table.text("slug");
        let synonyms = table.list("synonyms");
        table.finish(&["name", "slug", "synonyms"]);
        let span = item.get("name").map_or(item.span, |name| name.span);
        if name.is_empty() {
            problems.push(say::tag_without_name().at(item.span));
            continue;
        }
        if let Some(slug) = slug.as_ref().filter(|slug| !is_slug(slug)) {
            let at = item.get("slug").map_or(span, |slug| slug.span);
            problems.push(say::tag_slug(slug).at(at));
        }
        for word in name.all().map(str::to_owned).chain(synonyms.iter().cloned()) {
            match seen.get(&word) {
                Some(before) if *before != span => {
                    problems.push(say::tag_twice(&word, before.line).at(span));
                }
                _ => {
                    seen.insert(word, span);
                }
            }
        }
        let slug = slug.filter(|slug| is_slug(slug));
        vocabulary.tags.push(TagSpec { name, slug, synonyms, span });
    }
    (vocabulary, problems)
}

fn is_slug(slug: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !slug.is_empty() && slug.bytes().all(plain)
}
