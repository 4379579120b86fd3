//! Whole files, and sites of one article, whatever they are.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use huibian::base::diag::{Diag, Diags, Level, Span};
use huibian::base::digest::Digest;
use huibian::base::fix::Fix;
use huibian::base::path::RelPath;
use huibian::config::{self, Config};
use huibian::mend::{self, Change};
use huibian::parse::{self, Said, front};
use huibian::pipeline::{Options, Pipeline};
use huibian::source::Sources;

use super::places::Places;

/// Where the articles of a site lie.
const ARTICLES: [&str; 3] =
    ["content/news/a.md", "content/news/a.en.md", "content/cases/b/index.md"];
/// The settings of the site.
const SETTINGS: &str = r#"title = "测试站"
base_url = "https://example.org/"

[languages.zh-Hans]
name = "简体中文"
[languages.en]
name = "English"
"#;
static CONFIG: LazyLock<Config> = LazyLock::new(|| config::read(SETTINGS).0);

/// The parts of a file are what they are said to be; all places lie within the file;
/// and mending it keeps what [`site`] asks.
pub fn whole_file(bytes: &[u8]) {
    let (split, problems) = front::split(bytes);
    let text = split.as_ref().map_or("", |split| split.text.as_str());
    let places = Places::of(text);
    places.hold_all(&problems);
    if let Some(split) = &split {
        parts_hold(split);
    }
    let path = RelPath::new(ARTICLES[0]);
    let parsed = parse::parse(Digest::of_bytes(bytes), &path, bytes, &CONFIG, false);
    for diag in parsed.diags.iter() {
        if let Some(span) = diag.span {
            places.hold(span, &diag.message.zh);
        }
    }
    if let Said::Doc(doc) = &parsed.said {
        places.hold(doc.front_span, "the fence");
        for field in &doc.front {
            places.hold(field.name_span, "a name");
            places.hold(field.node.span, "a value");
        }
        doc.body.references.iter().for_each(|found| places.hold(found.span, "a reference"));
        doc.body.headings.iter().for_each(|found| places.hold(found.span, "a heading"));
    }
    site(&[bytes]);
}

fn parts_hold(split: &front::Split) {
    let text = &split.text;
    let line_of = |at: usize| text[..at].matches('\n').count() + 1;
    assert!(text.get(split.body.clone()).is_some() && split.body.end == text.len());
    if let Some(front) = &split.front {
        assert!(text.get(front.clone()).is_some() && front.end <= split.body.start);
        assert_eq!(split.front_line, line_of(front.start));
    }
    let is_whole = text.is_empty() || text.ends_with('\n') || split.body.start < text.len();
    assert_eq!(split.body_line, line_of(split.body.start) + usize::from(!is_whole));
}

fn options() -> Options {
    let now = "2026-01-01T12:00:00+08:00".parse().expect("a moment");
    Options { now, drafts: true, future: true, base_url: None }
}

fn review(sources: &Arc<Sources>) -> Diags {
    let pipeline = Pipeline::default();
    pipeline.review(&pipeline.turn(sources.clone(), &options()))
}

/// Of a site of a few articles, what can be mended is mended at once: a second run
/// changes nothing and nothing more can be mended; no error is added; and no line is
/// touched but those of the problems.
pub fn site(articles: &[&[u8]]) {
    let settings = std::iter::once(("site.toml", SETTINGS.as_bytes()));
    let files = settings.chain(ARTICLES.into_iter().zip(articles.iter().copied()));
    let sources = Arc::new(Sources::from_memory(files));
    let found = review(&sources);
    let changes = mend::mend(&sources, &options(), &|_| true);
    let files: BTreeSet<&RelPath> = fixable(&found).into_iter().map(|diag| &diag.file).collect();
    assert!(files.into_iter().eq(changes.keys()), "not fixed: {:#?}", fixable(&found));
    changes.values().for_each(lines_are_kept);

    let after = changes.iter().map(|(path, change)| (path.clone(), change.after.clone()));
    let after = Arc::new(sources.with(after));
    let left = review(&after);
    let again = mend::mend(&after, &options(), &|_| true);
    assert!(again.is_empty(), "a second run changes {again:#?}\nafter {changes:#?}");
    assert!(fixable(&left).is_empty(), "{:#?} after {changes:#?}", fixable(&left));
    let (before, after) = (found.count(Level::Error), left.count(Level::Error));
    assert!(after <= before, "an error was added: {found:#?}\n{left:#?}\nafter {changes:#?}");
}

fn fixable(diags: &Diags) -> Vec<&Diag> {
    diags.iter().filter(|diag| diag.fix.is_some()).collect()
}

/// Lines that no problem names stay as they are, in their order.
fn lines_are_kept(change: &Change) {
    let (before, after) = change.texts();
    let mark = |bytes: &[u8]| bytes.starts_with("\u{feff}".as_bytes());
    assert_eq!(mark(&change.before), mark(&change.after), "the mark at the beginning");
    let mut named: BTreeSet<usize> = BTreeSet::new();
    for diag in &change.problems {
        let Some(Fix::Edits(edits)) = diag.fix.as_deref() else { continue };
        for Span { line, .. } in edits.iter().map(|edit| edit.at) {
            // A fence may have been put in above in a round before, at the top and below.
            named.extend((0..3).map(|above| (line as usize).saturating_sub(above)));
        }
    }
    let mut left = after.split_inclusive('\n');
    for (at, line) in before.split_inclusive('\n').enumerate() {
        if !named.contains(&(at + 1)) {
            assert!(left.any(|kept| kept == line), "the line {line:?} was lost in\n{after}");
        }
    }
}
