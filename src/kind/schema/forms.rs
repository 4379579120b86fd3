//! What may be written in a field, by its form.

use serde_json::{Value, json};

use super::{Schemas, Whose, Words, or_null, patterns};
use crate::kind::read::series_fields;
use crate::kind::{FieldSpec, Form};

impl Schemas {
    /// What a form accepts.
    pub(super) fn form(self, form: &Form) -> Value {
        match form {
            Form::Text => line(),
            Form::List | Form::References => one_or_list(&[line()]),
            Form::Bool => json!({ "type": ["boolean", "string"], "pattern": patterns::truth() }),
            Form::Number => json!({ "type": ["integer", "string"], "pattern": patterns::number() }),
            Form::Date => json!({ "type": "string", "pattern": patterns::date() }),
            Form::DateRange => json!({ "type": "string", "pattern": patterns::range() }),
            // A month with a dot, such as 2016.6, is a number to YAML; a year is none.
            Form::Month => json!({
                "type": ["string", "number"],
                "pattern": patterns::month(),
                "minimum": 1000,
                "not": { "type": "integer" },
            }),
            Form::Url => json!({ "type": "string", "pattern": patterns::url() }),
            Form::Picture => {
                json!({ "anyOf": [line(), parts(&["src", "alt", "caption", "credit"])] })
            }
            Form::Files => one_or_list(&[line(), parts(&["file", "label"])]),
            Form::People => one_or_list(&[line(), parts(&["name", "role", "org", "note"])]),
            Form::Choice(choices) => {
                let words = choices.iter().map(|(word, _)| word.as_str());
                let labels = choices.iter().flat_map(|(_, label)| label.all());
                let mut known: Vec<Value> = Vec::new();
                for word in words.chain(labels).flat_map(as_written) {
                    if !known.contains(&word) {
                        known.push(word);
                    }
                }
                json!({ "enum": known })
            }
            Form::Series => json!({ "anyOf": [line(), self.whole().record(&series_fields())] }),
            Form::Record(inner) => self.record(inner),
            Form::Records(inner) => {
                let group = self.whole().record(inner);
                // A row of which the first field is enough need not name it.
                match inner.split_first() {
                    Some((first, rest)) if rest.iter().all(|spec| !spec.required) => {
                        one_or_list(&[self.form(&first.form), group])
                    }
                    _ => one_or_list(&[group]),
                }
            }
        }
    }

    fn record(self, inner: &[FieldSpec]) -> Value {
        self.group(inner, |spec| self.field(spec)).into()
    }

    /// A translation completes a group of fields from the original, but writes lists
    /// and series anew.
    fn whole(self) -> Self {
        Self { whose: Whose::Original, ..self }
    }

    /// How a form is written.
    pub(super) fn examples(self, form: &Form) -> Vec<Value> {
        let name = self.lang.of("张三", "Zhang San");
        match form {
            Form::Date => vec![json!("2024-07-04"), json!("2024-07-04 16:33")],
            Form::DateRange => vec![json!("2024-08-21"), json!("2024-08-21/2024-08-23")],
            Form::Month => vec![json!("2016-06")],
            Form::Url => vec![json!("https://www.example.org/")],
            Form::Picture => vec![
                json!({ "src": "cover.jpg", "alt": self.lang.of("会场里坐满了人", "A full hall") }),
            ],
            Form::Files => vec![
                json!([{ "file": "form.docx", "label": self.lang.of("报名表", "Entry form") }]),
            ],
            Form::People => vec![
                json!([name]),
                json!([{ "name": name, "org": self.lang.of("某市科协", "City Association") }]),
            ],
            Form::Series => {
                vec![json!({ "name": self.lang.of("典型案例巡礼", "Model cases"), "position": 1 })]
            }
            _ => Vec::new(),
        }
    }
}

/// What one line of text may be: a number or a truth is read as it is written.
fn line() -> Value {
    json!({ "type": ["string", "number", "boolean"] })
}

/// One of `forms`, or a list of such.
fn one_or_list(forms: &[Value]) -> Value {
    let items = match forms {
        [one] => one.clone(),
        _ => json!({ "anyOf": forms }),
    };
    let mut all = forms.to_vec();
    all.push(json!({ "type": "array", "items": items }));
    json!({ "anyOf": all })
}

/// Lines of text by name.
fn parts(names: &[&str]) -> Value {
    let properties: Words =
        names.iter().map(|name| ((*name).to_owned(), or_null(line()))).collect();
    json!({ "type": "object", "properties": properties, "additionalProperties": false })
}

/// A word, and the number that YAML takes it for.
fn as_written(word: &str) -> impl Iterator<Item = Value> {
    let number = word.parse::<i64>().ok().filter(|number| number.to_string() == word);
    [Value::from(word)].into_iter().chain(number.map(Value::from))
}
