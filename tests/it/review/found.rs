//! What a review says of a site, in both languages, and what its fixes make of it.

use huibian::base::diag::{Diag, Words};
use huibian::base::fix::{Fix, Mended};
use huibian::pipeline::{Options, Pipeline};

use crate::support::Fixture;

/// The diagnostics of a review, without the notes on translations that do not say what
/// they were made from: `stale.rs` is about those.
fn review(site: &Fixture) -> Vec<Diag> {
    let pipeline = Pipeline::default();
    let options = Options { drafts: true, future: true, ..site.options.clone() };
    let turn = pipeline.turn(site.sources(), &options);
    pipeline.review(&turn).iter().filter(|diag| diag.code != "HB6231").cloned().collect()
}

/// What is said of `site`: three lines each, of which the second is Chinese and the
/// third English.
pub fn said(site: &Fixture) -> String {
    let mut lines = String::new();
    for diag in review(site) {
        let place =
            diag.span.map(|span| format!(":{}:{}-{}", span.line, span.column, span.end_column));
        let level = format!("{:?}", diag.level).to_lowercase();
        let fix = if diag.fix.is_some() { " fixable" } else { "" };
        lines.push_str(&format!(
            "{level} {} {}{}{fix}\n",
            diag.code,
            diag.file,
            place.unwrap_or_default()
        ));
        for pick in [|words: &Words| words.zh.clone(), |words: &Words| words.en.clone()] {
            let hint = diag.hint.as_ref().map(|hint| format!(" → {}", pick(hint)));
            lines.push_str(&format!("  {}{}\n", pick(&diag.message), hint.unwrap_or_default()));
        }
    }
    lines
}

/// What is said of an article in `content/news/a.md` whose text is `body`.
pub fn of_text(body: &str) -> String {
    said(&Fixture::new(&format!("//- content/news/a.md\n---\ntitle: 甲\n---\n{body}")))
}

/// The codes and places that are said of that article.
pub fn places(body: &str) -> Vec<String> {
    of_text(body)
        .lines()
        .filter(|line| !line.starts_with(' '))
        .map(|line| line.split(' ').skip(1).collect::<Vec<_>>().join(" "))
        .map(|line| line.replace(" content/news/a.md:", " "))
        .collect()
}

/// The file at `path` after all fixes that `site` has for it. With them made, no fix is
/// left and nothing new is said.
pub fn mended(site: &Fixture, path: &str) -> String {
    let before = review(site);
    let fixes: Vec<&Fix> = before
        .iter()
        .filter(|diag| diag.file.as_str() == path)
        .filter_map(|diag| diag.fix.as_deref())
        .collect();
    let text = String::from_utf8(site.files[path].clone()).expect("a text");
    let text = Mended::new(&text, fixes.iter().copied()).text;
    let mut after = site.clone();
    after.files.insert(path.to_owned(), text.clone().into_bytes());
    let left = review(&after);
    assert!(left.iter().all(|diag| diag.fix.is_none()), "{}", said(&after));
    assert_eq!(left.len() + fixes.len(), before.len(), "{}", said(&after));
    text
}
