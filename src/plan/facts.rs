//! The fields of a type in a form that any theme can show.

use std::collections::BTreeMap;

use super::card::{picture_view, text_of};
use super::view::{Column, FieldView};
use super::{Plan, words};
use crate::base::date;
use crate::base::lang::Lang;
use crate::kind::{FieldSpec, Fields, Form, Type, Value};
use crate::model::Article;

/// The fields of `article`'s type that are given, in the order of the table.
pub(super) fn facts(plan: &Plan, article: &Article, kind: &Type) -> Vec<FieldView> {
    kind.fields
        .iter()
        .filter(|spec| !spec.steers)
        .filter_map(|spec| Some(field(plan, article, spec, article.fields.get(&spec.name)?)))
        .collect()
}

fn field(plan: &Plan, article: &Article, spec: &FieldSpec, value: &Value) -> FieldView {
    let lang = &article.lang;
    let mut view = FieldView {
        name: spec.name.clone(),
        label: text_of(plan, &spec.label, lang),
        form: form_name(&spec.form).to_owned(),
        text: text(plan, spec, value, lang),
        ..FieldView::default()
    };
    match (value, &spec.form) {
        (Value::Url(url), _) => view.url = Some(plan.urls.elsewhere(url)),
        (Value::List(items), _) => view.items.clone_from(items),
        (Value::References(items), _) => {
            view.items = items.iter().map(|item| item.value.clone()).collect();
        }
        (Value::People(people), _) => {
            view.items = people.iter().map(|person| person.name.clone()).collect();
        }
        (Value::Picture(picture), _) => view.picture = picture_view(plan, article, picture),
        (Value::Record(record), Form::Record(inner)) => {
            view.columns = columns(plan, inner, lang);
            view.rows = vec![row(plan, inner, record, lang)];
            view.picture = record.iter().find_map(|(_, value)| match &value.value {
                Value::Picture(picture) => picture_view(plan, article, picture),
                _ => None,
            });
        }
        (Value::Records(records), Form::Records(inner)) => {
            view.columns = columns(plan, inner, lang);
            view.rows = records.iter().map(|record| row(plan, inner, record, lang)).collect();
        }
        _ => {}
    }
    view
}

fn columns(plan: &Plan, specs: &[FieldSpec], lang: &Lang) -> Vec<Column> {
    specs
        .iter()
        .map(|spec| Column { name: spec.name.clone(), label: text_of(plan, &spec.label, lang) })
        .collect()
}

/// Every column of the record, `""` where it has none.
fn row(plan: &Plan, specs: &[FieldSpec], record: &Fields, lang: &Lang) -> BTreeMap<String, String> {
    specs
        .iter()
        .map(|spec| {
            let value = record.get(&spec.name);
            let words = value.map(|value| text(plan, spec, value, lang)).unwrap_or_default();
            (spec.name.clone(), words)
        })
        .collect()
}

/// A value in words.
fn text(plan: &Plan, spec: &FieldSpec, value: &Value, lang: &Lang) -> String {
    let chinese = lang.is_chinese();
    match value {
        Value::Text(text) | Value::Url(text) => text.clone(),
        Value::List(items) => words::join(items, lang),
        Value::References(items) => {
            let items: Vec<&str> = items.iter().map(|item| item.value.as_str()).collect();
            words::join(&items, lang)
        }
        Value::Bool(truth) => match (truth, chinese) {
            (true, true) => "是".to_owned(),
            (false, true) => "否".to_owned(),
            (true, false) => "Yes".to_owned(),
            (false, false) => "No".to_owned(),
        },
        Value::Number(number) => number.to_string(),
        Value::Date(when) => when.full_text(chinese),
        Value::Range(first, last) => date::range_text(*first, *last, chinese),
        Value::Month(month) => date::month_text(*month, chinese),
        Value::People(people) => {
            let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
            words::join(&names, lang)
        }
        Value::Choice(word) => match &spec.form {
            Form::Choice(choices) => choices
                .iter()
                .find(|(name, _)| name == word)
                .map(|(_, label)| text_of(plan, label, lang))
                .unwrap_or_default(),
            _ => word.clone(),
        },
        Value::Series(series) => series.name.clone(),
        Value::Picture(picture) => picture.caption.clone(),
        Value::Files(_) | Value::Record(_) | Value::Records(_) => String::new(),
    }
}

fn form_name(form: &Form) -> &'static str {
    match form {
        Form::Text | Form::Bool | Form::Series => "text",
        Form::Number => "number",
        Form::Date | Form::DateRange | Form::Month => "date",
        Form::Choice(_) => "choice",
        Form::Url => "link",
        Form::List | Form::References | Form::People | Form::Files => "list",
        Form::Picture => "picture",
        Form::Record(_) => "record",
        Form::Records(_) => "records",
    }
}

/// The words that place an article in a list: its type says which fields they are.
pub(super) fn note(plan: &Plan, article: &Article, kind: &Type) -> String {
    let lang = &article.lang;
    let words: Vec<String> = kind
        .note
        .iter()
        .filter_map(|path| {
            let spec = find_spec(&kind.fields, path)?;
            Some(text(plan, spec, article.fields.at(path)?, lang))
        })
        .filter(|words| !words.is_empty())
        .collect();
    words.join(if lang.is_chinese() { "　" } else { ", " })
}

fn find_spec<'s>(specs: &'s [FieldSpec], path: &str) -> Option<&'s FieldSpec> {
    let (name, rest) = path.split_once('.').unwrap_or((path, ""));
    let spec = specs.iter().find(|spec| spec.name == name)?;
    match &spec.form {
        Form::Record(inner) if !rest.is_empty() => find_spec(inner, rest),
        _ => Some(spec),
    }
}
