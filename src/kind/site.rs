//! A site's own types: `[types.NAME]` in `site.toml`, in the vocabulary of the
//! built-in table.

use super::messages as say;
use super::{FieldSpec, Form, Schema, Type, Types, common_fields};
use crate::base::diag::Problem;
use crate::base::lang::{Lang, Text};
use crate::base::node::{Field, Node, NodeValue, nearest};
use crate::base::table::Table;

const FORMS: [&str; 14] = [
    "text",
    "list",
    "boolean",
    "number",
    "date",
    "date-range",
    "month",
    "url",
    "picture",
    "files",
    "people",
    "choice",
    "record",
    "records",
];

/// Reads the `[types]` table of `site.toml` into `types`.
///
/// A type of a built-in name replaces it. Every problem has its place.
pub fn read_types(node: &Node, types: &mut Types, problems: &mut Vec<Problem>) {
    let mut fields: Vec<&Field> = node.fields().unwrap_or_default().iter().collect();
    fields.sort_by_key(|field| field.name_span);
    for field in fields {
        let mut table = Table::new(&field.node, problems);
        let label = label(&mut table, &field.name);
        let schema = schema(&mut table);
        let note = table.list("note");
        let own = table.node("fields").cloned();
        let asks = table.list("asks");
        table.finish(&["label", "schema", "fields", "note", "asks"]);
        let specs = own.map(|own| read_specs(&own, problems)).unwrap_or_default();
        let common = common_fields();
        let mut kept = Vec::new();
        for (spec, span) in specs {
            if common.iter().any(|known| known.name == spec.name) && spec.name != "source" {
                problems.push(say::reserved_field(&spec.name).at(span));
            } else {
                kept.push(spec);
            }
        }
        check_names(field.node.get("asks"), &kept, problems);
        types.add(Type { name: field.name.clone(), label, schema, fields: kept, note, asks });
    }
}

/// Reports the names in the list `node` that no field has.
fn check_names(node: Option<&Node>, own: &[FieldSpec], problems: &mut Vec<Problem>) {
    let items = match node.map(|node| (&node.value, node)) {
        Some((NodeValue::List(items), _)) => items.as_slice(),
        Some((_, node)) => std::slice::from_ref(node),
        None => &[],
    };
    let known = || own.iter().chain(common_fields()).map(|spec| spec.name.as_str());
    for item in items {
        if let Some(name) = item.scalar().filter(|name| !known().any(|known| known == name)) {
            problems.push(say::unknown_field(&name, nearest(&name, known())).at(item.span));
        }
    }
}

fn read_specs(
    node: &Node,
    problems: &mut Vec<Problem>,
) -> Vec<(FieldSpec, crate::base::diag::Span)> {
    let mut fields: Vec<&Field> = node.fields().unwrap_or_default().iter().collect();
    fields.sort_by_key(|field| field.name_span);
    let mut specs = Vec::new();
    for field in fields {
        let mut table = Table::new(&field.node, problems);
        let label = label(&mut table, &field.name);
        let help = table.words("help");
        let required = table.truth("required").unwrap_or(false);
        let name = table.text("form").unwrap_or_else(|| "text".to_owned());
        let form_span = table.node("form").map_or(field.name_span, |form| form.span);
        let choices = table.node("choices").cloned();
        let inner = table.node("fields").cloned();
        table.finish(&["label", "help", "required", "form", "choices", "fields"]);
        let mut inner = || {
            let specs = inner.as_ref().map(|inner| read_specs(inner, problems));
            specs.unwrap_or_default().into_iter().map(|(spec, _)| spec).collect()
        };
        let form = match name.as_str() {
            "text" => Form::Text,
            "list" => Form::List,
            "boolean" => Form::Bool,
            "number" => Form::Number,
            "date" => Form::Date,
            "date-range" => Form::DateRange,
            "month" => Form::Month,
            "url" => Form::Url,
            "picture" => Form::Picture,
            "files" => Form::Files,
            "people" => Form::People,
            "choice" => Form::Choice(read_choices(choices.as_ref())),
            "record" => Form::Record(inner()),
            "records" => Form::Records(inner()),
            other => {
                problems.push(say::unknown_form(other, &FORMS).at(form_span));
                Form::Text
            }
        };
        let spec = FieldSpec { required, label, help, ..FieldSpec::new(&field.name, form, "", "") };
        specs.push((spec, field.name_span));
    }
    specs
}

/// `choices = ["a", "b"]`, or `choices = { a = "甲", b = { zh-Hans = "乙", en = "B" } }`.
fn read_choices(node: Option<&Node>) -> Vec<(String, Text)> {
    let Some(node) = node else { return Vec::new() };
    if let Some(fields) = node.fields() {
        let mut fields: Vec<&Field> = fields.iter().collect();
        fields.sort_by_key(|field| field.name_span);
        return fields.iter().map(|field| (field.name.clone(), words(&field.node))).collect();
    }
    let NodeValue::List(items) = &node.value else { return Vec::new() };
    items.iter().filter_map(Node::scalar).map(|word| (word.clone(), Text::plain(word))).collect()
}

fn words(node: &Node) -> Text {
    match node.fields() {
        None => Text::plain(node.scalar().unwrap_or_default()),
        Some(fields) => Text::by_lang(
            fields.iter().filter_map(|field| Some((Lang::new(&field.name)?, field.node.scalar()?))),
        ),
    }
}

fn label(table: &mut Table<'_>, name: &str) -> Text {
    let label = table.words("label");
    if label.is_empty() { Text::plain(name) } else { label }
}

fn schema(table: &mut Table<'_>) -> Schema {
    let word = table.one_of("schema", &["article", "news", "profile", "report", "page"]);
    match word.as_deref() {
        Some("news") => Schema::NewsArticle,
        Some("profile") => Schema::ProfilePage,
        Some("report") => Schema::Report,
        Some("page") => Schema::WebPage,
        _ => Schema::Article,
    }
}
