//! From what was written to what was meant, by a type's table.

use jiff::tz::TimeZone;

use super::messages as say;
use super::value::{Attachment, Fields, Person, Picture, Series, Spanned, Value};
use super::{FieldSpec, Form, common_fields};
use crate::base::date;
use crate::base::diag::{Problem, Span};
use crate::base::fix::Fix;
use crate::base::node::{Field, Node, NodeValue, nearest};
use crate::base::text::fold_width;

/// Reads values; holds what reading needs to know of the site, and the problems.
#[derive(Debug)]
pub struct Reader<'a> {
    /// The zone of dates that name none.
    pub zone: &'a TimeZone,
    /// What was found wrong, in the order found.
    pub problems: Vec<Problem>,
    /// The fields that were written, but not so that they could be read: they are not
    /// missed as well.
    unread: Vec<String>,
}

/// Reads `written` by `specs`. Fields that `specs` does not know are an error that
/// names the nearest known one; fields left empty count as not written. Whether
/// required fields are there is asked later, when everything inherited is known:
/// see [`Reader::demand`].
pub fn read_fields(written: &[Field], specs: &[&FieldSpec], reader: &mut Reader<'_>) -> Fields {
    let mut fields = Fields::default();
    for field in written {
        let known = specs.iter().find(|spec| spec.name == field.name).copied();
        let meant = || {
            meant(&field.name, specs)
                .filter(|spec| written.iter().all(|other| other.name != spec.name))
        };
        match known.or_else(meant) {
            None => {
                let near = nearest(&field.name, specs.iter().map(|spec| spec.name.as_str()));
                reader.problems.push(say::unknown_field(&field.name, near).at(field.name_span));
                reader.unread.extend(near.map(str::to_owned));
            }
            Some(spec) if spec.name != field.name && fields.get(&spec.name).is_some() => {
                let problem = say::unknown_field(&field.name, Some(&spec.name));
                reader.problems.push(problem.at(field.name_span));
            }
            Some(spec) => {
                if spec.name != field.name {
                    let at = field.name_span;
                    let fix = Fix::edit(at, spec.name.as_str());
                    reader.problems.push(say::other_name(&field.name, spec).at(at).fix(fix));
                }
                if field.node.is_null() {
                    continue;
                }
                let found = reader.problems.len();
                match reader.value(spec, &field.node) {
                    Some(value) => {
                        fields.set(&spec.name, Spanned { span: field.node.span, value });
                    }
                    None if reader.problems.len() > found => reader.unread.push(spec.name.clone()),
                    None => {}
                }
            }
        }
    }
    fields
}

/// The field of `front` that is the common field `name`, whichever way it is spelled.
pub fn written<'f>(front: &'f [Field], name: &str) -> Option<&'f Field> {
    let spelled = || {
        let spec = common_fields().iter().find(|spec| spec.name == name)?;
        front.iter().find(|field| meant(&field.name, &[spec]).is_some())
    };
    front.iter().find(|field| field.name == name).or_else(spelled)
}

/// The field that `name` can only mean: by its label, in other letters, or as one of
/// several.
fn meant<'a>(name: &str, specs: &[&'a FieldSpec]) -> Option<&'a FieldSpec> {
    let is_one_of = |spec: &FieldSpec| {
        let is_list = matches!(
            spec.form,
            Form::List | Form::References | Form::People | Form::Files | Form::Records(_)
        );
        let (own, other) = (spec.name.as_str(), name);
        is_list && (own.strip_suffix('s') == Some(other) || other.strip_suffix('s') == Some(own))
    };
    let found = specs.iter().find(|spec| spec.is_called(name));
    found.or_else(|| specs.iter().find(|spec| is_one_of(spec))).copied()
}

impl<'a> Reader<'a> {
    /// A reader that has found nothing yet.
    pub fn new(zone: &'a TimeZone) -> Self {
        Self { zone, problems: Vec::new(), unread: Vec::new() }
    }
}

impl Reader<'_> {
    /// Reports the required fields of `specs` that `fields` lacks, at `span`.
    pub fn demand(&mut self, fields: &Fields, specs: &[&FieldSpec], span: Span) {
        for spec in specs {
            match (fields.spanned(&spec.name), &spec.form) {
                (None, _) if spec.required && !self.unread.contains(&spec.name) => {
                    self.problems.push(say::missing_field(spec).at(span));
                }
                (Some(found), Form::Record(inner)) => {
                    if let Value::Record(record) = &found.value {
                        let inner: Vec<_> = inner.iter().collect();
                        self.demand(record, &inner, found.span);
                    }
                }
                (Some(Spanned { value: Value::Records(rows), span }), Form::Records(inner)) => {
                    let inner: Vec<_> = inner.iter().collect();
                    for row in rows {
                        let at = row.iter().next().map_or(*span, |(_, first)| first.span);
                        self.demand(row, &inner, at);
                    }
                }
                _ => {}
            }
        }
    }

    fn value(&mut self, spec: &FieldSpec, node: &Node) -> Option<Value> {
        match &spec.form {
            Form::Text => self.text(spec, node).map(Value::Text),
            Form::List => self
                .list(spec, node)
                .map(|list| Value::List(list.into_iter().map(|item| item.value).collect())),
            Form::References => self.list(spec, node).map(Value::References),
            Form::Bool => self.truth(spec, node).map(Value::Bool),
            Form::Number => self.number(spec, node).map(Value::Number),
            Form::Date => self.date(spec, node).map(Value::Date),
            Form::DateRange => self.range(spec, node),
            Form::Month => self.month(spec, node),
            Form::Url => self.url(spec, node).map(Value::Url),
            Form::Picture => self.picture(spec, node).map(Value::Picture),
            Form::Files => self.files(spec, node).map(Value::Files),
            Form::People => self.people(spec, node).map(Value::People),
            Form::Choice(words) => self.choice(spec, words, node),
            Form::Series => self.series(spec, node).map(Value::Series),
            Form::Record(inner) => self.record(spec, inner, node).map(Value::Record),
            Form::Records(inner) => {
                let rows = match &node.value {
                    NodeValue::List(items) => items.iter().collect(),
                    _ => vec![node],
                };
                let rows =
                    rows.into_iter().filter_map(|row| self.record(spec, inner, row)).collect();
                Some(Value::Records(rows))
            }
        }
    }

    fn wrong<T>(&mut self, spec: &FieldSpec, node: &Node) -> Option<T> {
        self.problems.push(say::wrong_form(spec, node).at(node.span));
        None
    }

    pub(super) fn text(&mut self, spec: &FieldSpec, node: &Node) -> Option<String> {
        match node.scalar() {
            Some(text) => {
                let text = text.trim();
                (!text.is_empty()).then(|| text.to_owned())
            }
            None => self.wrong(spec, node),
        }
    }

    fn truth(&mut self, spec: &FieldSpec, node: &Node) -> Option<bool> {
        let text = node.scalar().unwrap_or_default();
        match fold_width(text.trim()).to_lowercase().as_str() {
            "true" | "yes" | "是" => Some(true),
            "false" | "no" | "否" => Some(false),
            _ => self.wrong(spec, node),
        }
    }

    fn number(&mut self, spec: &FieldSpec, node: &Node) -> Option<i64> {
        let text = node.scalar().unwrap_or_default();
        match fold_width(text.trim()).parse().ok() {
            Some(number) => Some(number),
            None => self.wrong(spec, node),
        }
    }

    fn date(&mut self, spec: &FieldSpec, node: &Node) -> Option<date::When> {
        let text = node.scalar().unwrap_or_default();
        let Some((when, spelling)) = date::read(&text, self.zone) else {
            return self.wrong(spec, node);
        };
        if spelling == date::Spelling::Unusual {
            self.problems.push(say::unusual_date(spec, &text, when, node));
        }
        Some(when)
    }

    fn range(&mut self, spec: &FieldSpec, node: &Node) -> Option<Value> {
        let text = node.scalar().unwrap_or_default();
        match date::read_range(&text, self.zone) {
            Some((first, last)) => Some(Value::Range(first, last)),
            None => self.wrong(spec, node),
        }
    }

    fn month(&mut self, spec: &FieldSpec, node: &Node) -> Option<Value> {
        match date::read_month(&node.scalar().unwrap_or_default()) {
            Some(month) => Some(Value::Month(month)),
            None => self.wrong(spec, node),
        }
    }

    fn url(&mut self, spec: &FieldSpec, node: &Node) -> Option<String> {
        let text = self.text(spec, node)?;
        match url::Url::parse(&text) {
            Ok(url) if matches!(url.scheme(), "http" | "https") => Some(url.into()),
            _ => self.wrong(spec, node),
        }
    }

    fn choice(
        &mut self,
        spec: &FieldSpec,
        words: &[(String, crate::base::lang::Text)],
        node: &Node,
    ) -> Option<Value> {
        let text = self.text(spec, node)?;
        let means = |(word, label): &&(String, crate::base::lang::Text)| {
            *word == text || label.is_any(&text)
        };
        match words.iter().find(means) {
            Some((word, _)) => Some(Value::Choice(word.clone())),
            None => {
                self.problems.push(say::not_a_choice(spec, &text, words).at(node.span));
                None
            }
        }
    }

    fn record(&mut self, spec: &FieldSpec, inner: &[FieldSpec], node: &Node) -> Option<Fields> {
        if let Some(written) = node.fields() {
            let inner: Vec<_> = inner.iter().collect();
            return Some(read_fields(written, &inner, self));
        }
        // Within a list, one that is given its first field alone need not name it.
        match (&spec.form, inner.first()) {
            (Form::Records(_), Some(first)) if node.scalar().is_some() => {
                let mut fields = Fields::default();
                let value = self.value(first, node)?;
                fields.set(&first.name, Spanned { span: node.span, value });
                Some(fields)
            }
            _ => self.wrong(spec, node),
        }
    }

    fn parts<const N: usize>(&mut self, node: &Node, names: [&str; N]) -> Option<[String; N]> {
        let specs = names.map(|name| FieldSpec::new(name, Form::Text, name, name));
        let fields = read_fields(node.fields()?, &specs.iter().collect::<Vec<_>>(), self);
        Some(names.map(|name| fields.text(name).to_owned()))
    }

    fn picture(&mut self, spec: &FieldSpec, node: &Node) -> Option<Picture> {
        if node.fields().is_none() {
            let src = self.text(spec, node)?;
            return Some(Picture { src, span: node.span, ..Picture::default() });
        }
        let [src, alt, caption, credit] = self.parts(node, ["src", "alt", "caption", "credit"])?;
        let span = node.get("src").map_or(node.span, |src| src.span);
        Some(Picture { src, span, alt, caption, credit })
    }

    fn files(&mut self, spec: &FieldSpec, node: &Node) -> Option<Vec<Attachment>> {
        let items = match &node.value {
            NodeValue::List(items) => items.as_slice(),
            _ => std::slice::from_ref(node),
        };
        let mut files = Vec::new();
        for item in items {
            if item.fields().is_some() {
                let [file, label] = self.parts(item, ["file", "label"])?;
                let span = item.get("file").map_or(item.span, |file| file.span);
                files.push(Attachment { file, span, label });
            } else if let Some(file) = self.text(spec, item) {
                files.push(Attachment { file, span: item.span, label: String::new() });
            }
        }
        Some(files)
    }

    fn people(&mut self, spec: &FieldSpec, node: &Node) -> Option<Vec<Person>> {
        let items = match &node.value {
            NodeValue::List(items) => items.as_slice(),
            _ => std::slice::from_ref(node),
        };
        let mut people = Vec::new();
        for item in items {
            if item.fields().is_some() {
                let [name, role, org, note] = self.parts(item, ["name", "role", "org", "note"])?;
                people.push(Person { name, role, org, note });
            } else {
                people.extend(
                    self.list(spec, item)?
                        .into_iter()
                        .map(|name| Person { name: name.value, ..Person::default() }),
                );
            }
        }
        Some(people)
    }

    fn series(&mut self, spec: &FieldSpec, node: &Node) -> Option<Series> {
        if node.fields().is_none() {
            return self.text(spec, node).map(|name| Series { name, position: None });
        }
        let specs = series_fields();
        let specs: Vec<_> = specs.iter().collect();
        let fields = read_fields(node.fields()?, &specs, self);
        self.demand(&fields, &specs, node.span);
        let position = match fields.get("position") {
            Some(Value::Number(position)) => Some(*position),
            _ => None,
        };
        let name = fields.text("name").to_owned();
        (!name.is_empty()).then_some(Series { name, position })
    }
}

/// The parts of a series.
pub(super) fn series_fields() -> [FieldSpec; 2] {
    [
        FieldSpec::new("name", Form::Text, "名称", "Name").required(),
        FieldSpec::new("position", Form::Number, "序号", "Position"),
    ]
}
