//! The words of an article's fields that a translator has to read.

use super::{COMMON_PROSE, Fields, Type, Value, common_fields};

/// The words in `fields`, each with where it stands (`subject`, `metrics.0.label`), in
/// the order of these: what readers read in the common fields of prose and in the
/// type's own. Dates, numbers, choices and names that are looked up are no words, nor
/// are addresses.
pub fn words<'f>(fields: &'f Fields, kind: &Type) -> Vec<(String, &'f str)> {
    let is_common = |name: &str| common_fields().iter().any(|spec| spec.name == name);
    let common = COMMON_PROSE.into_iter().filter(|name| *name != "aliases");
    let own = kind.fields.iter().filter(|spec| !spec.steers && !is_common(&spec.name));
    let mut words = Vec::new();
    for name in common.chain(own.map(|spec| spec.name.as_str())) {
        if let Some(value) = fields.get(name) {
            gather(name.to_owned(), value, &mut words);
        }
    }
    words.sort();
    words
}

fn gather<'f>(at: String, value: &'f Value, words: &mut Vec<(String, &'f str)>) {
    match value {
        Value::Text(text) => words.push((at, text)),
        Value::List(items) => {
            let items = items.iter().enumerate();
            words.extend(items.map(|(place, item)| (format!("{at}.{place}"), item.as_str())));
        }
        Value::Record(fields) => {
            for (name, field) in fields.iter() {
                gather(format!("{at}.{name}"), &field.value, words);
            }
        }
        Value::Records(rows) => {
            for (place, row) in rows.iter().enumerate() {
                for (name, field) in row.iter() {
                    gather(format!("{at}.{place}.{name}"), &field.value, words);
                }
            }
        }
        _ => {}
    }
}
