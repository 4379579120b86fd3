//! The table of types as JSON Schema: what editors' programs check and complete front
//! matter by.
//!
//! Given: types. Gives: schemas that accept what [`read`](super::read) accepts. May not
//! know: a site's articles, tags and series.
//!
//! The words are those of 2020-12, and none is used that older drafts read otherwise.

mod forms;
mod patterns;
#[cfg(test)]
mod tests;

use serde_json::{Map, Value, json};

use super::{COMMON_PROSE, FieldSpec, Form, Type, Types, common_fields, section_fields};
use crate::base::diag::MessageLang;
use crate::base::lang::{Lang, Text};

const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// A schema or a part of one, its words in their order.
type Words = Map<String, Value>;

/// Whose front matter it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// An article's in the default language.
    Original,
    /// A translation's, which inherits all that is not prose.
    Translation,
}

/// What schemas are made for.
#[derive(Clone, Copy, Debug)]
pub struct Schemas {
    /// Whose front matter.
    pub whose: Whose,
    /// The language of labels and advice.
    pub lang: MessageLang,
}

impl Schemas {
    /// The front matter of an article of the type `kind`.
    pub fn of_type(self, kind: &Type) -> Value {
        let mut schema = begun(&self.title(kind));
        let own = json!({ "const": kind.name });
        schema.extend(self.group(specs(kind), |spec| match spec.name.as_str() {
            "type" => self.described(spec, or_null(own.clone())),
            _ => self.field(spec),
        }));
        schema.into()
    }

    /// The front matter of any article; its `type` says which fields it may have.
    /// Without it, which leaves it to the section, it may have those of every type.
    pub fn of_all(self, types: &Types) -> Value {
        let names: Vec<&str> = types.iter().map(|kind| kind.name.as_str()).collect();
        let common = common_fields();
        let field = |spec: &FieldSpec| match common.contains(spec) {
            true => json!({ "$ref": format!("#/$defs/{}", spec.name) }),
            false => self.field(spec),
        };
        let mut rules: Vec<Value> = types
            .iter()
            .map(|kind| {
                let mut then = Words::from_iter([("title".to_owned(), self.title(kind).into())]);
                then.extend(self.group(specs(kind), field));
                let own = json!({ "const": kind.name });
                json!({
                    "if": { "properties": { "type": own }, "required": ["type"] },
                    "then": then,
                })
            })
            .collect();
        let known = json!({ "properties": { "type": { "enum": &names } }, "required": ["type"] });
        rules.push(json!({ "if": { "not": known }, "then": self.of_any_type(types, field) }));
        let defs: Words = common
            .iter()
            .map(|spec| {
                let schema = match spec.name.as_str() {
                    "type" => self.described(spec, or_null(json!({ "enum": &names }))),
                    _ => self.field(spec),
                };
                (spec.name.clone(), schema)
            })
            .collect();
        let mut schema = begun(self.lang.of("文首信息", "Front matter"));
        schema.insert("type".to_owned(), "object".into());
        schema.insert("allOf".to_owned(), rules.into());
        schema.insert("$defs".to_owned(), defs.into());
        schema.into()
    }

    /// The front matter of a section's `_index.md`.
    pub fn of_section(self, types: &Types) -> Value {
        let specs = section_fields();
        let mut schema = begun(self.lang.of("栏目的 _index.md", "A section's _index.md"));
        schema.extend(self.group(&specs, |spec| self.field(spec)));
        let mut defaults = self.of_any_type(types, |spec| self.field(&optional(spec)));
        defaults.remove("required");
        let defaults = self.with_words(
            self.lang.of("默认字段", "Defaults"),
            self.lang.of(
                "栏目里的文章不写就用的字段。",
                "Fields that the section's articles have unless they say otherwise.",
            ),
            or_null(defaults.into()),
        );
        if let Some(Value::Object(properties)) = schema.get_mut("properties") {
            properties.insert("defaults".to_owned(), defaults.into());
        }
        schema.into()
    }

    /// An article of which it is not known what type it is: the fields of all types.
    fn of_any_type(self, types: &Types, field: impl Fn(&FieldSpec) -> Value) -> Words {
        let mut forms: Words =
            common_fields().iter().map(|spec| (spec.name.clone(), field(spec))).collect();
        let mut more: Vec<(String, Vec<Value>)> = Vec::new();
        for spec in types.iter().flat_map(|kind| &kind.fields) {
            let form = field(&optional(spec));
            match more.iter_mut().find(|(name, _)| *name == spec.name) {
                Some((_, forms)) if !forms.contains(&form) => forms.push(form),
                Some(_) => {}
                None => {
                    let common = forms.get(&spec.name).cloned();
                    more.push((spec.name.clone(), common.into_iter().chain([form]).collect()));
                }
            }
        }
        for (name, mut all) in more {
            let form = if all.len() == 1 { all.remove(0) } else { json!({ "anyOf": all }) };
            forms.insert(name, form);
        }
        let mut words = Words::new();
        words.insert("type".to_owned(), "object".into());
        words.insert("properties".to_owned(), forms.into());
        words.insert("required".to_owned(), json!(["title"]));
        words.insert("additionalProperties".to_owned(), false.into());
        words
    }

    /// A group of fields and no others; `field` gives the schema of each.
    fn group<'s>(
        self,
        specs: impl IntoIterator<Item = &'s FieldSpec>,
        field: impl Fn(&FieldSpec) -> Value,
    ) -> Words {
        let mut properties = Words::new();
        let mut required: Vec<&str> = Vec::new();
        for spec in specs {
            properties.insert(spec.name.clone(), field(spec));
            if self.demands(spec) {
                required.push(&spec.name);
            }
        }
        let mut words = Words::new();
        words.insert("type".to_owned(), "object".into());
        words.insert("properties".to_owned(), properties.into());
        if !required.is_empty() {
            words.insert("required".to_owned(), json!(required));
        }
        words.insert("additionalProperties".to_owned(), false.into());
        words
    }

    /// Whether the file itself must have the field.
    fn demands(self, spec: &FieldSpec) -> bool {
        let own = self.whose == Whose::Original || COMMON_PROSE.contains(&spec.name.as_str());
        spec.required && own
    }

    fn field(self, spec: &FieldSpec) -> Value {
        let schema = self.form(&spec.form);
        let schema = if self.demands(spec) { schema } else { or_null(schema) };
        self.described(spec, schema)
    }

    /// `schema` with the label and the advice of the field, its default and examples.
    fn described(self, spec: &FieldSpec, schema: Value) -> Value {
        let (label, help) = (self.words(&spec.label), self.words(&spec.help));
        let mut whole = self.with_words(label, help, schema);
        let default = match (&spec.default, &spec.form) {
            (Some(word), _) => Some(word.as_str().into()),
            (None, Form::Bool) => Some(Value::Bool(false)),
            _ => None,
        };
        whole.extend(default.map(|default| ("default".to_owned(), default)));
        let examples = self.examples(&spec.form);
        if !examples.is_empty() {
            whole.insert("examples".to_owned(), examples.into());
        }
        whole.into()
    }

    fn with_words(self, title: &str, description: &str, schema: Value) -> Words {
        let mut whole = Words::from_iter([("title".to_owned(), title.into())]);
        if !description.is_empty() {
            whole.insert("description".to_owned(), description.into());
        }
        if let Value::Object(schema) = schema {
            whole.extend(schema);
        }
        whole
    }

    fn title(self, kind: &Type) -> String {
        let label = self.words(&kind.label);
        match self.lang {
            MessageLang::Zh => format!("{label}（{}）", kind.name),
            MessageLang::En => format!("{label} ({})", kind.name),
        }
    }

    fn words(self, text: &Text) -> &str {
        let tag = |tag| Lang::new(tag).expect("the tags are well formed");
        text.get(&tag(self.lang.of("zh-Hans", "en")), &tag("zh-Hans"))
    }
}

fn begun(title: &str) -> Words {
    Words::from_iter([("$schema".to_owned(), DRAFT.into()), ("title".to_owned(), title.into())])
}

/// The fields that an article of the type may have: the common ones, then its own,
/// which take the place of common ones of their names.
fn specs(kind: &Type) -> impl Iterator<Item = &FieldSpec> {
    let common = common_fields().iter().filter(|spec| kind.field(&spec.name).is_none());
    common.chain(&kind.fields)
}

fn optional(spec: &FieldSpec) -> FieldSpec {
    FieldSpec { required: false, ..spec.clone() }
}

/// The same, or nothing written.
fn or_null(mut schema: Value) -> Value {
    if let Some(Value::Array(words)) = schema.get_mut("enum") {
        words.push(Value::Null);
    } else if let Some(Value::Array(forms)) = schema.get_mut("anyOf") {
        forms.push(json!({ "type": "null" }));
    } else if let Some(kind) = schema.get_mut("type") {
        match kind {
            Value::Array(kinds) => kinds.push("null".into()),
            kind => *kind = json!([kind.take(), "null"]),
        }
    } else if let Some(word) = schema.get("const") {
        schema = json!({ "enum": [word, null] });
    }
    schema
}
