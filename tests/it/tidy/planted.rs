//! The rules of `tidy` on planted faults: a rule that cannot fail guards nothing.

use super::Fault;
use super::rust_text::{RustText, named_below};
use super::shape::{floors, front_doors, homes, map, shells};
use super::wording::{
    LINES, both_languages, codes, lengths, made, module_docs, no_panics, nothing_unfinished,
};

/// The faults of `rule` in the one file `path`.
fn faults(rule: fn(&[RustText]) -> Vec<Fault>, path: &str, text: &str) -> Vec<Fault> {
    rule(&[RustText::new(path, text)])
}

/// Asserts that `rule` finds exactly one fault, and that it begins with `said`.
#[track_caller]
fn found(rule: fn(&[RustText]) -> Vec<Fault>, path: &str, text: &str, said: &str) {
    let faults = faults(rule, path, text);
    assert!(faults.len() == 1 && faults[0].starts_with(said), "expected {said:?}, got {faults:#?}");
}

#[track_caller]
fn clean(rule: fn(&[RustText]) -> Vec<Fault>, path: &str, text: &str) {
    assert_eq!(faults(rule, path, text), Vec::<Fault>::new());
}

#[test]
fn text_is_told_from_code() {
    let text = r####"let a = "x // \" y"; // c::d
/* e /* f */ g */ let h = 'i'; let j: &'static str = r#"k "l" m"#; let n = b"o"; let p = '\''; let q = '“';
"####;
    let file = RustText::new("x.rs", text);
    let blanks = |count| " ".repeat(count);
    let expected = [
        format!("let a = \"{}\"; {}", blanks(9), blanks(7)),
        format!(
            "{} let h = '{}'; let j: &'static str = r#\"{}\"#; let n = b\"{}\"; let p = '{}'; let q = '{}';",
            blanks(17),
            blanks(1),
            blanks(7),
            blanks(1),
            blanks(2),
            blanks(3)
        ),
    ];
    assert_eq!(file.code.lines().collect::<Vec<_>>(), expected);
    assert_eq!(file.code.len(), text.len());
    let literals: Vec<_> = file.literals.iter().map(|literal| literal.text.as_str()).collect();
    assert_eq!(literals, ["x // \\\" y", "k \"l\" m", "o"]);
}

#[test]
fn tests_are_told_from_the_product() {
    let file = RustText::new(
        "x.rs",
        "fn a() {}\n#[cfg(test)]\nmod tests { fn b() { c() } }\n#[cfg(test)]\nmod more;\nfn d() {}\n",
    );
    assert_eq!(
        file.product.split_whitespace().collect::<Vec<_>>().join(" "),
        "fn a() {} fn d() {}"
    );
    assert_eq!(RustText::new("region/tests/table.rs", "fn a() {}").product.trim(), "");
    let functions: Vec<_> = file.functions().into_iter().map(|(name, _)| name).collect();
    assert_eq!(functions, ["a", "d"]);
}

#[test]
fn paths_and_groups_are_read() {
    let named =
        |code| named_below(code, "crate").into_iter().map(|(_, name)| name).collect::<Vec<_>>();
    assert_eq!(named("use crate::base::diag;"), ["base"]);
    assert_eq!(
        named("use crate::{base::{a, b}, kind, region::Gazetteer as G};"),
        ["base", "kind", "region"]
    );
    assert_eq!(named("pub(crate) fn a() { crate :: plan :: b() }"), ["plan"]);
    assert_eq!(named("my_crate::x; other::crate::y;"), Vec::<String>::new());
}

#[test]
fn floors_are_kept() {
    found(
        floors,
        "plan/lists.rs",
        "use crate::render::Theme;",
        "plan/lists.rs:1: plan (floor 5) uses render (floor 6).",
    );
    found(
        floors,
        "kind/mod.rs",
        "//! x\nuse crate::{base::diag, region};",
        "kind/mod.rs:2: kind (floor 1) uses region (floor 1).",
    );
    found(
        floors,
        "base/path.rs",
        "fn a() { crate::config::b() }",
        "base/path.rs:1: base (floor 0) uses config (floor 1½).",
    );
    found(
        floors,
        "parse/markdown/mod.rs",
        "use super::super::model::Site;",
        "parse/markdown/mod.rs:1: parse (floor 3) uses model",
    );
    found(
        floors,
        "source.rs",
        "use super::parse;",
        "source.rs:1: source (floor 2) uses parse (floor 3).",
    );
    found(
        floors,
        "check/mod.rs",
        "use crate::Site;",
        "check/mod.rs:1: crate::Site hides the module",
    );
    found(floors, "extra.rs", "", "extra.rs:1: extra has no floor.");
    clean(
        floors,
        "plan/mod.rs",
        "use crate::model::Site;\nuse super::model;\nmod url;\nuse crate::plan::url;",
    );
    clean(
        floors,
        "plan/url.rs",
        "use super::view;\nuse super::super::model;\n// crate::render is above\nlet a = \"crate::cli\";",
    );
    clean(floors, "plan/mod.rs", "#[cfg(test)]\nmod tests { use crate::pipeline::Pipeline; }");
    clean(floors, "base/path.rs", "crate::text_type! { A }");
    clean(floors, "main.rs", "use huibian::cli;\nfn main() { huibian::cli::main() }");
}

#[test]
fn long_files_are_found() {
    let long = |lines| format!("//! x\n{}", "fn a() {}\n".repeat(lines - 1));
    found(
        lengths,
        "plan/mod.rs",
        &long(LINES + 1),
        "plan/mod.rs:451: the file has 451 lines; at most 450.",
    );
    clean(lengths, "plan/mod.rs", &long(LINES));
    clean(lengths, "plan/tests.rs", &long(LINES * 2));
}

#[test]
fn missing_docs_are_found() {
    found(
        module_docs,
        "plan/mod.rs",
        "use crate::x;\n//! late",
        "plan/mod.rs:1: the file does not begin with `//! `.",
    );
    clean(module_docs, "plan/mod.rs", "//! The plan.\n");
    let faults = faults(front_doors, "plan/mod.rs", "//! The plan. Given: the site.\nfn a() {}");
    assert_eq!(faults.len(), 2);
    assert!(faults[0].contains("does not say what it gives"), "{faults:#?}");
    assert!(faults[1].contains("does not say what it may not know"), "{faults:#?}");
    clean(
        front_doors,
        "plan/mod.rs",
        "//! Given: the site. Gives: pages. May\n//! not know: themes.\nfn a() {}",
    );
    clean(
        front_doors,
        "region/mod.rs",
        "//! It is given a text; it gives places. It knows nothing of sites.\nfn a() {}",
    );
}

#[test]
fn holes_in_the_map_are_found() {
    let map_of = |doc: &str| {
        map(&[
            RustText::new("lib.rs", doc),
            RustText::new("plan/url.rs", ""),
            RustText::new("output.rs", ""),
            RustText::new("main.rs", ""),
        ])
    };
    assert_eq!(
        map_of("//! `output`: a folder\n//! planning\n"),
        ["lib.rs:1: its map does not name `plan`. Add a line that says what plan is."]
    );
    assert_eq!(map_of("//! plan/  the pages\n//! output  a folder"), Vec::<Fault>::new());
    assert_eq!(map(&[]).len(), 1);
}

#[test]
fn the_world_is_left_to_the_shells() {
    for (text, what) in [
        ("use std::fs;", "std::fs"),
        ("use std::{collections::BTreeMap, env};", "std::env"),
        ("fn a() { std::process::exit(1) }", "std::process"),
        ("use std::net::TcpListener;", "std::net"),
        ("use std::time::SystemTime;", "SystemTime"),
        ("fn a() { println!(\"x\") }", "println!"),
        ("fn a() { eprintln!(\"x\") }", "eprintln!"),
        ("fn a() { eprint!(\"x\") }", "eprint!"),
        ("fn a() { jiff::Zoned::now() }", "Zoned::now"),
        ("fn a(p: &Path) { p.canonicalize() }", "canonicalize"),
    ] {
        found(shells, "plan/mod.rs", text, &format!("plan/mod.rs:1: {what} belongs to the shells"));
        for shell in ["source.rs", "cli/mod.rs", "main.rs", "preview/server.rs"] {
            clean(shells, shell, text);
        }
    }
    clean(
        shells,
        "plan/mod.rs",
        "// println!\nlet a = \"std::fs\"; let b = env!(\"X\"); std::fmt::Write; #[cfg(test)] mod tests { use std::fs; }",
    );
}

#[test]
fn what_stops_the_program_is_found() {
    found(no_panics, "a.rs", "fn a() { b().unwrap() }", "a.rs:1: `.unwrap()` outside tests.");
    found(no_panics, "a.rs", "fn a() {\n    panic!(\"no\")\n}", "a.rs:2: `panic!(` outside tests.");
    found(
        no_panics,
        "a.rs",
        "fn a() { b().expect(\"\") }",
        "a.rs:1: `.expect(\"\")` outside tests.",
    );
    found(
        no_panics,
        "a.rs",
        "#[cfg(test)] mod t { fn a() { unsafe { b() } } }",
        "a.rs:1: `unsafe`.",
    );
    clean(
        no_panics,
        "a.rs",
        "fn a() { b().unwrap_or(1); c().expect(\"never empty\") } // .unwrap()\n#[cfg(test)]\nmod tests { fn b() { c().unwrap() } }",
    );
    clean(no_panics, "a/tests.rs", "fn b() { c().unwrap(); panic!(\"x\") }");
    clean(no_panics, "a.rs", "#![forbid(unsafe_code)]");
}

#[test]
fn the_unfinished_is_found() {
    found(nothing_unfinished, "a.rs", "fn a() { todo!() }", "a.rs:1: `todo!` is left.");
    found(nothing_unfinished, "a.rs", "fn a() { dbg!(1) }", "a.rs:1: `dbg!` is left.");
    found(nothing_unfinished, "a.rs", "// TODO: more", "a.rs:1: TODO is left.");
    found(nothing_unfinished, "a.rs", "/* FIXME */", "a.rs:1: FIXME is left.");
    found(
        nothing_unfinished,
        "a.rs",
        "#[test]\n#[ignore]\nfn a() {}",
        "a.rs:2: `#[ignore]` without a reason.",
    );
    clean(
        nothing_unfinished,
        "a.rs",
        "#[test]\n#[ignore = \"needs a network\"]\nfn a() {} // all TODOs done",
    );
}

#[test]
fn words_away_from_home_are_found() {
    found(
        homes,
        "render/theme.rs",
        "fn a(site: &crate::model::Site) {}",
        "render/theme.rs:1: render names the model.",
    );
    found(
        homes,
        "plan/lists.rs",
        "let a = Address::new(\"/x/\");",
        "plan/lists.rs:1: `Address::new(…)` here.",
    );
    found(
        homes,
        "render/feeds.rs",
        "let a = OutPath::new(\"x\");",
        "render/feeds.rs:1: `OutPath::new(…)` here.",
    );
    for maker in ["plan/url.rs", "base/path.rs", "output.rs", "output/manifest.rs", "plan/tests.rs"]
    {
        clean(homes, maker, "let a = OutPath::new(\"x\"); let b = Address::new(\"/x/\");");
    }
    clean(
        homes,
        "render/theme.rs",
        "//! Nothing of model:: here.\nfn a(remodel: &str, model: &str) {}",
    );
}

#[test]
fn a_code_made_twice_is_found() {
    let made = "fn a() { Problem::error(\"HB1001\", words) }\nfn b() { Problem::warning(\n    \"HB1001\", words) }";
    found(
        codes,
        "kind/messages.rs",
        made,
        "kind/messages.rs:3: HB1001 is already made at kind/messages.rs:1.",
    );
    found(
        codes,
        "a.rs",
        "match x { A => \"HB9001\", B => \"HB9001\" }",
        "a.rs:1: HB9001 is already made at a.rs:1.",
    );
    let two = [
        RustText::new("a.rs", "Problem::note(\"HB2001\", w)"),
        RustText::new("b.rs", "Diag { code: \"HB2001\" }"),
    ];
    assert_eq!(
        codes(&two),
        [
            "b.rs:1: HB2001 is already made at a.rs:1. One code means one thing: call that function, or take a free code."
        ]
    );
    clean(
        codes,
        "a.rs",
        "Problem::error(\"HB1001\", w); explain(&[\"HB1001\", \"HB1002\"]); // \"HB1001\"\n#[cfg(test)] mod t { Problem::error(\"HB1001\", w) }",
    );
}

#[test]
fn codes_are_known_with_their_levels() {
    let text = "fn a() { Problem::note(\n    \"HB1001\", w) }\nfn b() { is(\"HB1001\") }\n\
                const C: Sort = Sort { code: \"HB5006\" };\n\
                #[cfg(test)] mod t { Problem::error(\"HB9999\", w) }";
    let files = [RustText::new("a.rs", text), RustText::new("rules/a.rs", "code: \"HB1002\"")];
    let found: Vec<_> = made(&files).into_iter().collect();
    assert_eq!(found, [("HB1001".to_owned(), Some("note")), ("HB5006".to_owned(), None)]);
}

#[test]
fn a_message_in_one_language_is_found() {
    let message = |zh: &str, en: &str| {
        format!(
            "fn missing() -> Problem {{ Problem::error(\"HB1001\", Words::new({zh:?}, {en:?})) }}"
        )
    };
    found(
        both_languages,
        "a.rs",
        &message("Missing.", "Missing."),
        "a.rs:1: the message HB1001 of `missing` has no Chinese.",
    );
    found(
        both_languages,
        "a.rs",
        &message("没有。", "没有。"),
        "a.rs:1: the message HB1001 of `missing` has no English.",
    );
    found(
        both_languages,
        "a.rs",
        &message("没有。", ""),
        "a.rs:1: the message HB1001 of `missing` has no English.",
    );
    clean(both_languages, "a.rs", &message("没有“title”。", "There is no `title`."));
    clean(both_languages, "a.rs", "fn a() { report(\"HB1001\") }");
}
