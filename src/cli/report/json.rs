//! Problems as programs read them, and the schema of that form.

use serde_json::{Value, json};

use crate::base::diag::{Diags, MessageLang};
use crate::base::record::Record;

/// One JSON array of objects, one a line; paths are relative to the site, with `/`.
pub fn json(diags: &Diags, lang: MessageLang) -> String {
    let diags = diags.clone().sorted();
    let records = diags.iter().map(|diag| {
        serde_json::to_string(&Record::new(diag, lang))
            .expect("strings and numbers are always JSON")
    });
    let records: Vec<String> = records.collect();
    match records.is_empty() {
        true => "[]\n".to_owned(),
        false => format!("[\n{}\n]\n", records.join(",\n")),
    }
}

/// The JSON Schema of what [`json`] gives.
pub(in crate::cli) fn schema(lang: MessageLang) -> Value {
    let place = |zh, en| json!({ "description": lang.of(zh, en), "type": ["integer", "null"], "minimum": 1 });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": lang.of("huibian check --format json 的输出", "The output of huibian check --format json"),
        "type": "array",
        "items": {
            "type": "object",
            "properties": {
                "code": {
                    "description": lang.of(
                        "代码；huibian explain 加代码可查说明",
                        "The code, which huibian explain explains",
                    ),
                    "type": "string",
                    "pattern": "^HB[0-9]{4}$",
                },
                "level": {
                    "description": lang.of("错误、警告、提示", "How much it matters"),
                    "enum": ["error", "warning", "note"],
                },
                "file": {
                    "description": lang.of(
                        "文件，从站点文件夹算起，用 / 分隔",
                        "The file, relative to the site, with /",
                    ),
                    "type": "string",
                    "minLength": 1,
                },
                "line": place(
                    "行，从 1 数起；关系到整个文件时为 null",
                    "The line, from 1; null for a problem of the file as a whole",
                ),
                "column": place(
                    "列，按字符从 1 数起",
                    "The column, in characters from 1",
                ),
                "end_column": place(
                    "最后一个字符之后的列",
                    "The column after the last character",
                ),
                "message": {
                    "description": lang.of("错在哪里", "What is wrong"),
                    "type": "string",
                    "minLength": 1,
                },
                "hint": {
                    "description": lang.of("怎么办", "What to do"),
                    "type": ["string", "null"],
                },
                "fixable": {
                    "description": lang.of(
                        "huibian fix 能否改正",
                        "Whether huibian fix puts it right",
                    ),
                    "type": "boolean",
                },
            },
            "required": [
                "code", "level", "file", "line", "column", "end_column", "message", "hint", "fixable",
            ],
            "additionalProperties": false,
        },
    })
}
