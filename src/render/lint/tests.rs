//! What the check finds in templates, and what it leaves alone.

mod whole;

use std::fmt::Write;

use include_dir::{Dir, DirEntry, include_dir};

use super::builtin::{FILTERS, FUNCTIONS, Known, TESTS};
use super::*;
use crate::base::diag::Level;
use crate::base::node::Node;

static GAZETTE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/gazette");

const ENGLISH: &str = r#"{
    "skip": "Skip", "nav": {"home": "Home", "more": "More"},
    "items": {"one": "{n} item", "other": "{n} items"}
}"#;
const CHINESE: &str = r#"{"skip": "跳过", "nav": {"home": "首页"}, "items": "{n}篇"}"#;

/// What is found in these templates.
fn find(templates: &[(&str, &str)]) -> Vec<(String, Problem)> {
    let texts =
        templates.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let words = [("en", ENGLISH), ("zh-Hans", CHINESE)]
        .map(|(lang, json)| (lang.to_owned(), serde_json::from_str(json).unwrap()));
    let shelves = [("home".to_owned(), ["lead", "news"].map(str::to_owned).into())];
    let assets = ["gazette.css".to_owned()];
    check(&texts, &words.into(), &shelves.into(), &assets.into(), &["fill"])
}

/// Problems whole: place and code, then message and hint in each language.
fn told(problems: &[(String, Problem)]) -> String {
    let mut told = String::new();
    for (template, problem) in problems {
        let span = problem.span.unwrap();
        let level = if problem.level == Level::Error { "" } else { " (warning)" };
        let (line, from, to) = (span.line, span.column, span.end_column);
        writeln!(told, "{template}:{line}:{from}-{to} {}{level}", problem.code).unwrap();
        let hint = problem.hint.as_ref().unwrap();
        for (message, hint) in [(&problem.message.zh, &hint.zh), (&problem.message.en, &hint.en)] {
            writeln!(told, "  {message} {hint}").unwrap();
        }
    }
    told
}

/// Templates in which nothing is wrong.
#[track_caller]
fn fine(templates: &[(&str, &str)]) {
    assert_eq!(told(&find(templates)), "");
}

/// The places and codes of what is found, and no more.
fn places(templates: &[(&str, &str)]) -> Vec<String> {
    let place = |(template, problem): &(String, Problem)| {
        let span = problem.span.unwrap();
        format!("{template}:{}:{} {}", span.line, span.column, problem.code)
    };
    find(templates).iter().map(place).collect()
}

#[test]
fn a_name_is_unknown_behind_default_and_defined_too() {
    for text in [
        "{{ page.titel | default(value=\"\") }}",
        "{{ page.titel or \"\" }}",
        "{% if page.titel is undefined %}{% endif %}",
        "{{ \"a\" ~ page.titel }}",
        "{{ [1, page.titel] | length }}",
        "{{ {\"a\": page.titel}[\"a\"] }}",
        "{{ page.body[page.titel:] }}",
        "{{ 1 if page.titel else 2 }}",
        "{% set x %}{{ page.titel }}{% endset %}",
        "{% filter upper %}{{ page.titel }}{% endfilter %}",
        "{% set x | replace(from=page.titel, to=\"\") %}{% endset %}",
        "{% for x in [] %}{% else %}{{ page.titel }}{% endfor %}",
        "{% if false %}{% elif true %}{% else %}{{ page.titel }}{% endif %}",
        "{{ [x for x in site.pages if x.title == page.titel] | length }}",
    ] {
        let at = text.find("titel").unwrap() + 1;
        let found = places(&[("home.html", text)]);
        assert_eq!(found, [format!("home.html:1:{at} HB5003")], "{text}");
    }
}

#[test]
fn comments_and_raw_blocks_are_not_read() {
    fine(&[("home.html", "{# {{ pgae }} #}{%- raw -%} {{ pgae }} {% if %} {%- endraw %}")]);
}

#[test]
fn what_is_set_is_seen() {
    fine(&[(
        "home.html",
        "{% set lead = shelf.lead.cards | first %}{% set url = lead.url if lead else \"\" %}
        {% for card in [c for c in shelf.news.cards if c.url != url][:3] %}
        {{ loop.index }}{{ card.date?.text }}{{ card.cover?.width }}
        {% endfor %}
        {% for name, field in page.article.fields %}{{ name }}{{ field.rows[0].anything }}{% endfor %}
        {% for g in [{\"name\": \"a\", \"url\": site.indices.tags}] %}{{ g.name }}{{ g.url }}{% endfor %}
        {% if lead %}{% set note = lead.note %}{% endif %}{{ note }}
        {% set last = \"\" %}
        {% for year in page.years %}
        {% if last and last.year != year.year %}{{ before.label }}{% endif %}
        {% set_global last = year %}{% set_global before = year %}
        {% endfor %}
        {{ words.items | fill(n=list.total) }}{{ words.nav[nav.index] }}{{ asset[\"gazette.css\"] }}",
    )]);
    // A name that a loop sets ends with the round.
    let text = "{% for x in site.pages %}{% set y = x %}{% endfor %}{{ y.title }}{{ x.title }}";
    assert_eq!(places(&[("home.html", text)]), ["home.html:1:56 HB5002", "home.html:1:69 HB5002"],);
}

#[test]
fn an_included_template_sees_what_the_other_sees() {
    let part = ("parts/row.html", "{{ item.title }}{{ item.note }}");
    fine(&[
        ("home.html", "{% for item in list.cards %}{% include \"parts/row.html\" %}{% endfor %}"),
        part,
    ]);
    // `item` is a link, which has no note.
    let links = "{% for item in site.pages %}{% include \"parts/row.html\" %}{% endfor %}";
    assert_eq!(places(&[("home.html", links), part]), ["parts/row.html:1:25 HB5003"]);
    // Where one of several gives it, the part may ask for it.
    let cards = "{% for item in list.cards %}{% include \"parts/row.html\" %}{% endfor %}";
    fine(&[("home.html", links), ("section.html", cards), part]);
    let nobody = "{% include \"parts/row.html\" %}";
    assert_eq!(
        places(&[("home.html", nobody), part]),
        ["parts/row.html:1:4 HB5002", "parts/row.html:1:20 HB5002"],
    );
    // `loop` stays with its template, and what the part sets stays there too.
    let text =
        "{% for item in site.pages %}{% include \"parts/loop.html\" %}{% endfor %}{{ set_there }}";
    let part = ("parts/loop.html", "{{ loop.index }}{% set set_there = 1 %}");
    assert_eq!(
        places(&[("home.html", text), part]),
        ["home.html:1:75 HB5002", "parts/loop.html:1:4 HB5002"],
    );
}

#[test]
fn blocks_see_what_is_set_before_them_in_what_they_replace() {
    let base =
        ("base.html", "{% set a = page.article %}{% block main %}{{ a.title }}{% endblock %}");
    let article = (
        "article.html",
        "{% extends \"base.html\" %}{% block main %}{% set b = a.date %}
        {% block head %}{{ b.text }}{% endblock head %}{% endblock main %}",
    );
    let case = (
        "types/case.html",
        "{% extends \"article.html\" %}{% block head %}{{ b.iso }}{{ super() }}{{ a.kind }}{% endblock %}",
    );
    fine(&[base, article, case]);
    let wrong = (
        "types/case.html",
        "{% extends \"article.html\" %}
{% block head %}{{ b.txt }}{{ c }}{% endblock %}
{% block haed %}{% endblock %}",
    );
    assert_eq!(
        places(&[base, article, wrong]),
        [
            "types/case.html:2:22 HB5003",
            "types/case.html:2:31 HB5002",
            "types/case.html:3:10 HB5015",
        ],
    );
}

#[test]
fn a_component_is_read_with_what_it_is_given() {
    let places_index = (
        "regions.html",
        "{{ <tree places={page.places} /> }}
{% component tree(places: array, @words, level: integer = 1, ...rest) %}
{% for place in places %}{{ words.skip }}{{ place.name }}{{ rest.anything }}{{ body or \"\" }}
{{ <tree places={place.children} level={level + 1} class=\"x\" /> }}{{ place.cuont }}{% endfor %}
{% endcomponent tree %}",
    );
    assert_eq!(places(&[places_index]), ["regions.html:4:76 HB5003"]);
    // What one call gives and another does not, the component may ask for.
    let row = "{% component row(of) %}{{ of.title }}{% if of.note %}{{ of.note }}{% endif %}{% endcomponent %}";
    let calls = "{{ <row of={site.pages | first} /> }}{{ <row of={list.cards | first} /> }}";
    fine(&[("home.html", &format!("{calls}{row}"))]);
    // One that nobody calls is read by its definition.
    let alone = "{% component alone(a, n: integer, @page) %}{{ a.b }}{{ page.titel }}{{ n.x }}{{ site }}{% endcomponent %}";
    assert_eq!(
        places(&[("home.html", alone)]),
        ["home.html:1:61 HB5003", "home.html:1:74 HB5003", "home.html:1:81 HB5002"],
    );
    // Between its tags stand the names of the caller.
    fine(&[(
        "home.html",
        "{% set a = page.title %}{% <box title={a}> %}{{ a }}{% </box> %}
        {% component box(title: string) %}{{ title }}{{ body }}{% endcomponent box %}",
    )]);
}

#[test]
fn pieces_that_nothing_leads_to_may_expect_anything() {
    // They may be for a theme that stands on this one; what they ask of the view is
    // looked at all the same.
    let part = ("parts/spare.html", "{{ anything.at.all }}{{ page.titel }}");
    assert_eq!(places(&[part]), ["parts/spare.html:1:30 HB5003"]);
    // A block that every page replaces.
    let base = ("base.html", "{% block main %}{{ page.titel }}{% endblock %}");
    let home = ("home.html", "{% extends \"base.html\" %}{% block main %}{% endblock %}");
    assert_eq!(places(&[base, home]), ["base.html:1:25 HB5003"]);
}

#[test]
fn templates_that_lead_to_themselves_end() {
    let round = [
        (
            "home.html",
            "{% extends \"tag.html\" %}{% block a %}{% include \"map.html\" %}{% endblock %}",
        ),
        (
            "tag.html",
            "{% extends \"home.html\" %}{% block a %}{% block b %}{% endblock %}{% endblock %}",
        ),
        ("map.html", "{% include \"map.html\" %}{% include \"home.html\" %}"),
        (
            "year.html",
            "{{ <a x={[x]} /> }}{% component a(x) %}{{ <a x={[x]} /> }}{{ <b y={x} /> }}{% endcomponent %}",
        ),
        ("archive.html", "{% component b(y) %}{{ <a x={[y]} /> }}{% endcomponent %}"),
    ];
    assert_eq!(places(&round), ["year.html:1:11 HB5002"]);
}

#[test]
fn all_that_tera_brings_is_known_to_it() {
    let knows = |expression: String| {
        let mut tera = tera::Tera::default();
        let added = tera.add_raw_template("a", &format!("{{{{ {expression} }}}}"));
        assert!(added.is_ok(), "{expression}: {added:?}");
    };
    FILTERS.iter().for_each(|filter| knows(format!("1 | {}", filter.name)));
    TESTS.iter().for_each(|test| knows(format!("1 is {}", test.name)));
    let call = |function: &Known| knows(format!("{}()", function.name));
    FUNCTIONS.iter().filter(|function| function.name != "super").for_each(call);
}

#[test]
fn the_specimen_has_everything_in_it() {
    fn look(value: &Json, path: &str) {
        match value {
            Json::Null => panic!("{path} is not given"),
            // Places within places within places are as those above them.
            Json::Array(items) if items.is_empty() => {
                assert!(path.ends_with(".children.children"), "{path} is empty");
            }
            Json::Array(items) => items.iter().for_each(|item| look(item, path)),
            Json::Object(fields) => {
                assert!(!fields.contains_key(shape::OPEN) || fields.len() == 1, "{path}");
                fields.iter().for_each(|(name, value)| look(value, &format!("{path}.{name}")));
            }
            _ => {}
        }
    }
    look(&serde_json::to_value(specimen::view()).unwrap(), "view");
}

/// The files of `folder` by their names in it.
fn files<'f>(folder: &'f Dir<'f>, root: &str, into: &mut BTreeMap<String, &'f str>) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(folder) => files(folder, root, into),
            DirEntry::File(file) => {
                let name = file.path().strip_prefix(root).unwrap().to_str().unwrap();
                into.insert(name.replace('\\', "/"), file.contents_utf8().unwrap_or_default());
            }
        }
    }
}

fn gazette(folder: &str) -> BTreeMap<String, &'static str> {
    let mut found = BTreeMap::new();
    files(GAZETTE.get_dir(folder).unwrap(), folder, &mut found);
    found
}

fn toml(text: &str) -> Node {
    crate::base::toml::read(text).0.unwrap()
}

#[test]
fn gazette_names_only_what_is_there() {
    let texts = gazette("templates").into_iter().map(|(name, text)| (name, text.to_owned()));
    let words = gazette("i18n").into_iter().map(|(file, text)| {
        let lang = file.strip_suffix(".toml").unwrap();
        (lang.to_owned(), crate::render::words::table(&toml(text)))
    });
    let settings = toml(GAZETTE.get_file("theme.toml").unwrap().contents_utf8().unwrap());
    let shelves = settings.fields().unwrap().iter().filter_map(|kind| {
        let names = kind.node.fields()?.iter().map(|shelf| shelf.name.clone());
        Some((kind.name.clone(), names.collect()))
    });
    let found = check(
        &texts.collect(),
        &words.collect(),
        &shelves.collect(),
        &gazette("static").into_keys().collect(),
        &["fill"],
    );
    assert_eq!(told(&found), "");
}

#[test]
fn a_garbled_template_is_read_or_refused() {
    let text = gazette("templates")["parts/components.html"];
    for (at, _) in text.char_indices().step_by(7) {
        let _ = parse::template(&text[..at]);
    }
    let marks = ["{", "}}", "{%", "\"", "(", "[", "<", "中", "|", "..", "#}", "-", "?["];
    let mut chars: Vec<String> = text.chars().map(String::from).collect();
    for turn in 0..60 {
        let at = turn * 7919 % chars.len();
        let before = std::mem::replace(&mut chars[at], marks[turn % marks.len()].to_owned());
        let garbled = chars.concat();
        // Whatever Tera takes must be read; and reading comes to an end.
        let refused = match tera::Tera::default().add_raw_template("a", &garbled) {
            Err(error) => matches!(error.kind(), tera::ErrorKind::SyntaxError(_)),
            Ok(()) => false,
        };
        assert!(refused || parse::template(&garbled).is_ok(), "{at}");
        find(&[("home.html", &garbled)]);
        chars[at] = before;
    }
}
