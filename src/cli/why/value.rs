//! The value of a field in a line.

use unicode_width::UnicodeWidthChar;

use crate::base::date;
use crate::base::diag::MessageLang;
use crate::kind::{Fields, Value};

/// The columns that a value takes at most.
const WIDEST: usize = 48;

/// The value in words.
pub(super) fn whole(value: &Value, lang: MessageLang) -> String {
    let chinese = lang == MessageLang::Zh;
    let comma = lang.of("、", ", ");
    match value {
        Value::Text(text) | Value::Url(text) | Value::Choice(text) => text.clone(),
        Value::List(items) => items.join(comma),
        Value::Bool(truth) => truth.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Date(when) if when.time.is_none() => when.date.to_string(),
        Value::Date(when) => when.gov_text(),
        Value::Range(first, last) => date::range_text(*first, *last, chinese),
        Value::Month(month) => date::month_text(*month, chinese),
        Value::Picture(picture) => picture.src.clone(),
        Value::Files(files) => {
            files.iter().map(|file| file.file.as_str()).collect::<Vec<_>>().join(comma)
        }
        Value::People(people) => {
            people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>().join(comma)
        }
        Value::References(items) => {
            items.iter().map(|item| item.value.as_str()).collect::<Vec<_>>().join(comma)
        }
        Value::Series(series) => match series.position {
            None => series.name.clone(),
            Some(position) => format!("{} {position}", series.name),
        },
        Value::Record(fields) => record(fields, lang),
        Value::Records(rows) => {
            rows.iter().map(|row| record(row, lang)).collect::<Vec<_>>().join(lang.of("；", "; "))
        }
    }
}

fn record(fields: &Fields, lang: MessageLang) -> String {
    let values = fields.iter().map(|(_, field)| whole(&field.value, lang));
    values.filter(|value| !value.is_empty()).collect::<Vec<_>>().join(lang.of("，", ", "))
}

/// `text` as far as it fits into a column.
pub(super) fn cut(text: &str) -> String {
    let mut columns = 0;
    let mut short = String::new();
    for c in text.chars().map(|c| if c.is_control() { ' ' } else { c }) {
        columns += c.width().unwrap_or(0);
        if columns > WIDEST {
            short.push('…');
            return short;
        }
        short.push(c);
    }
    short
}
