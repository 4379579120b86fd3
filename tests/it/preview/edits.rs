//! Whatever is done to a site's files, what is served is what a build writes.

use std::path::Path;

use huibian::base::diag::MessageLang;
use huibian::base::path::RelPath;
use huibian::output::{Content, Tree};
use huibian::pipeline::Pipeline;
use huibian::preview::{Body, Desk, Limits, Request, Settings, answer};

use super::server::{plain, write_site};
use crate::incremental::{Dice, edit};
use crate::support::Fixture;

fn settings() -> Settings {
    Settings {
        host: "127.0.0.1".to_owned(),
        port: 0,
        follow: false,
        poll: false,
        editor: None,
        lang: MessageLang::Zh,
        limits: Limits::default(),
    }
}

/// What is served at `path`: the status, and the bytes that a build would have written.
fn served(desk: &Desk, path: &str) -> (u16, Vec<u8>) {
    let answer = answer(desk, &Request { path: path.to_owned(), ..Request::default() });
    let bytes = match answer.body {
        Body::Bytes(bytes, _) => bytes.to_vec(),
        Body::Empty => Vec::new(),
        Body::File(mut file, _) => {
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut file, &mut bytes).expect("the file can be read");
            bytes
        }
    };
    match String::from_utf8(bytes) {
        Ok(text) => (answer.status, plain(&text).into_bytes()),
        Err(other) => (answer.status, other.into_bytes()),
    }
}

/// Brings the folder into the state of the fixture, as an editor's programs do: some
/// write in place, some beside it and rename.
///
/// Gives the paths that a watcher would name.
fn save(before: &Fixture, now: &Fixture, root: &Path, dice: &mut Dice) -> Vec<RelPath> {
    let mut touched = Vec::new();
    for path in before.files.keys().filter(|path| !now.files.contains_key(*path)) {
        std::fs::remove_file(root.join(path)).expect("the file goes");
        touched.push(RelPath::new(path));
    }
    for (path, bytes) in &now.files {
        if before.files.get(path) == Some(bytes) {
            continue;
        }
        touched.push(RelPath::new(path));
        let place = root.join(path);
        std::fs::create_dir_all(place.parent().expect("within the site")).expect("a folder");
        if dice.roll(2) == 0 {
            std::fs::write(&place, bytes).expect("the file is written");
        } else {
            let beside = place.with_extension("tmp");
            touched.push(RelPath::new(&format!("{path}.tmp")));
            std::fs::write(&beside, bytes).expect("the file is written");
            std::fs::rename(&beside, &place).expect("the file is renamed");
        }
    }
    touched
}

/// Breaks something, so that a build would refuse.
fn spoil(fixture: &mut Fixture, dice: &mut Dice) {
    let articles: Vec<String> =
        fixture.files.keys().filter(|path| path.ends_with(".md")).cloned().collect();
    let broken = *dice.pick(&[
        "---\ntitle：甲\n---\n",
        "---\ntitle: \"open\n---\n",
        "",
        "\0\u{1}\u{2}",
        "---\ntitle: x\n---\n[no](nowhere.md)\n",
    ]);
    match dice.roll(4) {
        0 => {
            let path = "themes/plain/templates/article.html";
            fixture.files.insert(path.into(), b"{{ page.no_such_field }}".to_vec());
        }
        1 => {
            fixture.files.insert("site.toml".into(), b"title = \"open\nbase_url = 3".to_vec());
        }
        _ if !articles.is_empty() => {
            fixture.files.insert(dice.pick(&articles).clone(), broken.into());
        }
        _ => {}
    }
}

/// Every so many edits everything is compared, with a build that remembers nothing;
/// after the others what the edit has changed, and some pages besides.
const WHOLE: usize = 50;

#[test]
fn a_thousand_edits_leave_what_a_build_writes() {
    let mut dice = Dice(7);
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let mut fixture = Fixture::new("//- static/a b.bin\nx\n");
    write_site(&fixture, root);
    let desk = Desk::open(root, settings()).expect("the site can be read");
    let pipeline = Pipeline::default();
    let (mut sound, mut last) = (fixture.clone(), Tree::default());
    let (mut compared, mut refused) = (0, 0);
    for step in 1..=1000 {
        let before = fixture.clone();
        match dice.roll(8) {
            0 => spoil(&mut fixture, &mut dice),
            1 => fixture = sound.clone(),
            _ => edit(&mut fixture, &mut dice),
        }
        let saved = save(&before, &fixture, root, &mut dice);
        match dice.roll(2) {
            0 => desk.refresh().expect("the site can be read"),
            _ => desk.glance(&saved).expect("the site can be read"),
        };
        let whole = step % WHOLE == 0;
        let cold = Pipeline::default();
        let Some(tree) = built(&fixture, if whole { &cold } else { &pipeline }) else {
            refused += 1;
            // A fault takes nothing away: every page that is asked for is answered.
            for address in ["/", "/news/", "/news/a1/", "/tags/"] {
                assert!(matches!(served(&desk, address).0, 200 | 404), "step {step}: {address}");
            }
            continue;
        };
        for (path, content) in &tree {
            let same = last.get(path).is_some_and(|old| old.digest() == content.digest());
            if same && !whole && dice.roll(20) > 0 {
                continue;
            }
            compared += 1;
            let Content::Bytes(bytes, _) = content else { panic!("{path} is not in memory") };
            let (status, found) = served(&desk, &format!("/{path}"));
            assert_eq!(status, 200, "step {step}: {path}");
            assert!(found == **bytes, "step {step}: {path} is served otherwise");
        }
        for gone in last.keys().filter(|path| !tree.contains_key(*path)) {
            assert_eq!(served(&desk, &format!("/{gone}")).0, 404, "step {step}: {gone}");
        }
        sound = fixture.clone();
        last = tree;
    }
    assert!(compared > 10_000 && refused > 50, "{compared} compared, {refused} refused");
}

/// Everything that a build writes; `None` if it refuses.
fn built(fixture: &Fixture, pipeline: &Pipeline) -> Option<Tree> {
    let mut options = fixture.options.clone();
    (options.now, options.drafts, options.future) = (jiff::Timestamp::now(), true, true);
    let turn = pipeline.turn(fixture.sources(), &options);
    if turn.diags.has_errors() {
        return None;
    }
    pipeline.tree(&turn, &|| ()).ok()
}
