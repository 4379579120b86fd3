//! `huibian schema`: schemas that hold for what editors write and for what is printed.

use std::path::Path;
use std::sync::Arc;

use boon::{Compiler, SchemaIndex, Schemas};
use huibian::parse::front;
use huibian::pipeline::{Options, Pipeline};
use huibian::source;
use serde_json::{Value, json};

use crate::docs::agree;
use crate::support::{Fixture, huibian, text};

/// A schema as the program prints it.
struct Schema(Schemas, SchemaIndex);

impl Schema {
    fn of(folder: &Path, arguments: &[&str]) -> Self {
        let call: Vec<&str> = ["schema"].into_iter().chain(arguments.iter().copied()).collect();
        let answer = huibian(folder, &call);
        assert!(answer.status.success(), "{}", text(&answer.stderr));
        let schema = serde_json::from_slice(&answer.stdout).expect("JSON");
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.add_resource("https://example.org/it.json", schema).expect("it is JSON");
        let index = compiler.compile("https://example.org/it.json", &mut schemas);
        Self(schemas, index.expect("it is a schema"))
    }

    /// What is wrong with `value`; `""` if nothing is.
    fn faults(&self, value: &Value) -> String {
        match self.0.validate(value, self.1) {
            Ok(()) => String::new(),
            Err(error) => format!("{error:#}"),
        }
    }
}

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_sample_fits_its_schemas() {
    let here = repository();
    let sources = Arc::new(source::scan(here, None).expect("the sample can be read"));
    let now = "2026-01-01T12:00:00+08:00".parse().expect("a moment");
    let options = Options { now, drafts: true, future: true, base_url: None };
    let turn = Pipeline::default().turn(sources.clone(), &options);
    let site = &turn.plan.site;
    let of_all = [Schema::of(here, &[]), Schema::of(here, &["--translation"])];
    let of_section = Schema::of(here, &["section"]);
    let front = |path| {
        let split = front::split(&sources.bytes(path).expect("it can be read")).0.expect("text");
        let front = split.front.expect("front matter");
        serde_yaml::from_str::<Value>(&split.text[front]).expect("YAML")
    };
    let mut faults = Vec::new();
    let mut count = 0;
    for kind in site.config.types.iter() {
        let name = kind.name.as_str();
        let of_type = [Schema::of(here, &[name]), Schema::of(here, &[name, "--translation"])];
        for article in site.articles().filter(|article| article.kind == name) {
            let value = front(&article.doc.path);
            let at = usize::from(article.doc.naming.lang.is_some());
            for schema in [&of_type[at], &of_all[at]] {
                faults.push((article.doc.path.clone(), schema.faults(&value)));
            }
            count += 1;
        }
    }
    for (_, section) in site.sections() {
        for text in section.texts.values() {
            faults.push((text.doc.path.clone(), of_section.faults(&front(&text.doc.path))));
        }
    }
    faults.retain(|(_, faults)| !faults.is_empty());
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(count > 70, "{count} articles were looked at");
}

#[test]
fn what_check_prints_fits_its_schema() {
    let site = Fixture::new(
        "\
//- content/news/a.md
---
title: 甲
dat: 2024-01-01
date: 2024/7/4
regions: [朝阳区, 官春市]
---
![](没有.jpg)
//- content/news/b.md
没有文首信息
//- content/news/c.md
---
title：乙
---
",
    )
    .on_disk();
    std::fs::write(
        site.path().join("content/news/d.md"),
        b"---\ntitle: \xbc\xd7\xd2\xd2\xb1\xfb\n---\n",
    )
    .expect("written");
    for lang in ["zh", "en"] {
        let schema = Schema::of(site.path(), &["diagnostics", "--lang", lang]);
        let answer = huibian(site.path(), &["check", "--format", "json", "--lang", lang]);
        let printed: Value = serde_json::from_slice(&answer.stdout).expect("JSON");
        assert!(printed.as_array().is_some_and(|all| all.len() > 5), "{printed}");
        assert_eq!(schema.faults(&printed), "");
        assert_eq!(schema.faults(&json!([])), "");
        for wrong in [
            json!({}),
            json!([{ "code": "HB1001" }]),
            json!([{
                "code": "HB1", "level": "error", "file": "a.md", "line": 1, "column": 1,
                "end_column": 2, "message": "x", "hint": null, "fixable": false
            }]),
        ] {
            assert_ne!(schema.faults(&wrong), "", "{wrong}");
        }
    }
}

#[test]
fn a_site_has_types_of_its_own() {
    let site = Fixture::new("//- content/news/a.md\n---\ntitle: 甲\n---\n")
        .settings(
            "\
[types.notice]
label = { zh-Hans = \"通知\", en = \"Notice\" }
[types.notice.fields.number]
label = \"文号\"
required = true
[types.notice.fields.kind]
form = \"choice\"
choices = [\"会议\", \"征集\"]
",
        )
        .on_disk();
    let schema = Schema::of(site.path(), &["notice"]);
    assert_eq!(
        schema.faults(&json!({ "title": "甲", "number": "〔2024〕4号", "kind": "会议" })),
        ""
    );
    for wrong in [
        json!({ "title": "甲" }),
        json!({ "title": "甲", "number": "4", "kind": "其他" }),
        json!({ "title": "甲", "number": "4", "subject": "某厂" }),
    ] {
        assert_ne!(schema.faults(&wrong), "", "{wrong}");
    }
    let all = Schema::of(site.path(), &[]);
    assert_ne!(all.faults(&json!({ "title": "甲", "type": "notice" })), "");
    // Without the site there is no such type.
    let folder = tempfile::tempdir().expect("a folder");
    let answer = huibian(folder.path(), &["schema", "notice"]);
    assert_eq!(answer.status.code(), Some(2));
}

#[test]
fn a_schema_as_it_is_printed() {
    let folder = tempfile::tempdir().expect("a folder");
    for lang in ["zh", "en"] {
        let answer = huibian(folder.path(), &["schema", "brief", "--lang", lang]);
        agree(&format!("tests/it/schema/brief.{lang}.json"), &text(&answer.stdout));
    }
    let dialect = |arguments: &[&str]| {
        let answer = huibian(folder.path(), arguments);
        let schema: Value = serde_json::from_slice(&answer.stdout).expect("JSON");
        schema["$schema"].as_str().map(str::to_owned)
    };
    let new = Some("https://json-schema.org/draft/2020-12/schema".to_owned());
    let old = Some("http://json-schema.org/draft-07/schema#".to_owned());
    for name in [None, Some("case"), Some("section"), Some("diagnostics")] {
        let call: Vec<&str> = ["schema"].into_iter().chain(name).collect();
        assert_eq!(dialect(&call), new);
        let call: Vec<&str> = call.into_iter().chain(["--dialect", "draft-07"]).collect();
        assert_eq!(dialect(&call), old);
    }
    // A shell may write what is printed in an encoding of its own: a file is UTF-8.
    let file = folder.path().join("简讯.json");
    let call = ["schema", "brief", "--out", "简讯.json"];
    let answer = huibian(folder.path(), &call);
    assert_eq!(text(&answer.stdout), "已写入 简讯.json。\n");
    assert_eq!(
        std::fs::read_to_string(file).expect("written"),
        text(&huibian(folder.path(), &call[..2]).stdout)
    );
}
