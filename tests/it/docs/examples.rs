//! The examples in a guide, tried out. A comment, which readers do not see, says what
//! the block below it is:
//!
//! ```text
//! <!-- file: content/news/a.md -->   a file of a site
//! <!-- settings -->                  lines of its site.toml
//! <!-- also: content/news/a.jpg -->  a further file, which is empty; no block
//! <!-- says -->                      what `build` says of that site, which ends here
//! <!-- fine -->                      that it says nothing, and the site ends; no block
//! <!-- mistakes -->                  the table of mistakes, from `tests/it/mistakes`
//! ```

use std::path::Path;

use huibian::base::diag::{Diags, Level};
use huibian::base::path::RelPath;
use huibian::cli::{MessageLang, report};
use huibian::parse::front;

use crate::mistakes::shown;
use crate::support::Fixture;

/// What a site of the guide is made of.
#[derive(Default)]
struct Example {
    files: String,
    settings: String,
}

/// `text` with what the program says in every block that shows it.
pub fn answered(path: &str, text: &str, lang: MessageLang) -> String {
    let mut out = String::new();
    let mut example = Example::default();
    let mut lines = text.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        out.push_str(line);
        out.push('\n');
        let comment = line.strip_prefix("<!-- ").and_then(|rest| rest.strip_suffix(" -->"));
        let Some(comment) = comment else { continue };
        let (word, argument) = comment.split_once(": ").unwrap_or((comment, ""));
        match word {
            "also" => example.files.push_str(&format!("//- {argument}\n")),
            "fine" => {
                let said = said(&std::mem::take(&mut example), lang);
                assert!(said.is_empty(), "{path}:{}: not fine:\n{said}", number + 1);
            }
            "mistakes" => {
                // The table that stands there goes to the next blank line.
                lines.by_ref().find(|(_, line)| line.is_empty());
                out.push_str(&mistakes(lang));
                out.push('\n');
            }
            "file" | "settings" | "says" => {
                let (_, fence) = lines.next().expect("a block follows its comment");
                let mark = fence.split(|c| c != '`').next().unwrap_or_default();
                assert!(mark.len() > 2, "{path}:{}: no block follows", number + 1);
                let body: String = lines
                    .by_ref()
                    .map(|(_, line)| line)
                    .take_while(|line| *line != mark)
                    .map(|line| format!("{line}\n"))
                    .collect();
                let shown = match word {
                    "file" => {
                        example.files.push_str(&format!("//- {argument}\n{body}"));
                        body
                    }
                    "settings" => {
                        example.settings.push_str(&body);
                        body
                    }
                    _ => {
                        let said = said(&std::mem::take(&mut example), lang);
                        assert!(!said.is_empty(), "{path}:{}: nothing is said", number + 1);
                        said
                    }
                };
                out.push_str(&format!("{fence}\n{shown}{mark}\n"));
            }
            _ => {}
        }
    }
    out
}

/// The table of mistakes: as written, what is said, and what `fix` makes of it.
fn mistakes(lang: MessageLang) -> String {
    let mut table = lang
        .of(
            "| 写成了 | huibian 说 | 自动改成 |\n|---|---|---|\n",
            "| written | what huibian says | `fix` writes |\n|---|---|---|\n",
        )
        .to_owned();
    for mistake in shown() {
        let level = match (mistake.diag.level, lang) {
            (Level::Error, MessageLang::Zh) => "错误：",
            (Level::Error, MessageLang::En) => "error: ",
            (Level::Warning, MessageLang::Zh) => "警告：",
            (Level::Warning, MessageLang::En) => "warning: ",
            (Level::Note, MessageLang::Zh) => "提示：",
            (Level::Note, MessageLang::En) => "note: ",
        };
        let said = lang.pick(&mistake.diag.message);
        let hint = mistake.diag.hint.as_ref().map_or("", |hint| lang.pick(hint));
        let between = lang.of("", " ");
        let fixed = mistake.fixed.map(|fixed| code(&fixed)).unwrap_or_default();
        let said = format!("{level}{said}{between}{hint}").replace('|', "\\|");
        table.push_str(&format!("| {} | {said} | {fixed} |\n", code(&mistake.written)));
    }
    table
}

/// A line of a file in a cell.
fn code(line: &str) -> String {
    let mark = if line.contains('`') { "``" } else { "`" };
    format!("{mark}{}{mark}", line.trim_end().replace('|', "\\|"))
}

/// The report of `build`: errors and warnings.
fn said(example: &Example, lang: MessageLang) -> String {
    let mut site = Fixture::new(&example.files).settings(&example.settings);
    add_theme(&mut site);
    let turn = site.build().turn;
    let mut shown = Diags::default();
    for diag in turn.diags.iter().filter(|diag| diag.level != Level::Note) {
        shown.push(diag.clone());
    }
    let source = |path: &RelPath| Some(front::decode(turn.sources.get(path)?.held()?).0);
    let report = report::terminal(&shown, source, lang, false, report::Limits::default());
    match report.trim_end() {
        "" => String::new(),
        report => format!("{report}\n"),
    }
}

/// The theme that settings of the guides name.
pub fn add_theme(site: &mut Fixture) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for entry in walkdir::WalkDir::new(root.join("themes/gazette")) {
        let entry = entry.expect("the theme can be read");
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(root).expect("walked from the root");
            let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
            let bytes = std::fs::read(entry.path()).expect("the theme can be read");
            site.files.insert(parts.join("/"), bytes);
        }
    }
}
