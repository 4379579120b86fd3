//! The words of the interface: a theme's `i18n/LANG.toml`, and the filter that
//! fills in numbers and names.

use serde_json::{Map, Value as Json};
use tera::{Kwargs, State, TeraResult, Value};

use crate::base::node::{Node, NodeValue};

/// A table of words as templates see it.
pub(super) fn table(node: &Node) -> Json {
    match &node.value {
        NodeValue::Map(fields) => fields
            .iter()
            .map(|field| (field.name.clone(), table(&field.node)))
            .collect::<Map<_, _>>()
            .into(),
        NodeValue::List(items) => items.iter().map(table).collect(),
        _ => node.scalar().unwrap_or_default().into(),
    }
}

/// `own` over `below`, table by table: what a theme says of the words it stands on.
pub(super) fn over(own: Json, below: &Json) -> Json {
    match (own, below) {
        (Json::Object(own), Json::Object(below)) => {
            let mut merged = below.clone();
            for (name, value) in own {
                let value = match merged.get(&name) {
                    Some(under) => over(value, under),
                    None => value,
                };
                merged.insert(name, value);
            }
            Json::Object(merged)
        }
        (own, _) => own,
    }
}

/// The filter `fill`: `{{ words.items | fill(n=3) }}` puts the arguments into the
/// word's `{n}`, `{name}`. A word may have two forms, `one` and `other`: `n` decides.
pub(super) fn fill(word: &Value, arguments: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let number = arguments.get::<i64>("n")?;
    let form = if number == Some(1) { "one" } else { "other" };
    let forms = word.as_map();
    let chosen = forms.and_then(|map| {
        map.iter().find(|(key, _)| key.as_str() == Some(form)).map(|(_, value)| value)
    });
    let Some(text) = chosen.unwrap_or(word).as_str() else {
        return Err(tera::Error::message("`fill` takes a word, or one with `one` and `other`"));
    };
    let mut filled = text.to_owned();
    for (name, value) in arguments.iter() {
        if let Some(name) = name.as_str() {
            filled = filled.replace(&format!("{{{name}}}"), &value.to_string());
        }
    }
    Ok(Value::from(filled))
}
