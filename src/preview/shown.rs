//! What a browser shows under an address: the page that a build would write, or the
//! last good one beneath its faults, and what it draws on.

use std::borrow::Cow;
use std::sync::Arc;

use super::desk::{Current, Desk};
use super::refs::{self, Use};
use super::{messages, problems};
use crate::base::diag::{Diags, Level};
use crate::base::digest::Digest;
use crate::base::path::{Address, OutPath, RelPath};
use crate::pipeline::Turn;
use crate::plan::{Found, What};
use crate::render::Artifact;

/// What a page that is shown has more than one that is built: a line that begins so.
///
/// It holds the first painting back until the place is found again, so that no reader
/// sees the page jump.
pub const INJECTED: &str =
    "<script type=\"module\" blocking=\"render\" src=\"/.huibian/client/preview.js\"";

/// What lies under an address.
pub(super) enum Lies {
    /// A page.
    Page(Page),
    /// Another file, and the turn that it is of.
    File(Arc<Turn>, OutPath, Arc<Artifact>),
    /// Nothing, but something at this address.
    Elsewhere(Address),
}

/// A page and what it draws on.
#[derive(Debug)]
pub(super) struct Shown {
    /// 200, or 404 for the page that says so.
    pub status: u16,
    /// The page as a build would write it.
    pub html: Arc<[u8]>,
    /// The file of the article that it is.
    pub file: Option<RelPath>,
    /// The page without its style sheets' addresses, and what else it draws on that
    /// cannot be exchanged.
    body: Digest,
    styles: Vec<Drawn>,
    pictures: Vec<Drawn>,
}

/// A page as a browser gets it, and the errors that lie over it.
#[derive(Clone, Debug)]
pub(super) struct Page {
    /// The page, which is the last good one where errors lie over it.
    pub shown: Arc<Shown>,
    /// The errors that touch it.
    pub errors: Diags,
}

/// Something that a page draws on.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Drawn {
    /// Its address without a query.
    address: Address,
    /// The digest of its content, and of what a style sheet draws on itself.
    stamp: Digest,
}

/// What makes one state of a page into another.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// It must be loaded anew.
    Reload,
    /// Style sheets are exchanged: from one address to another.
    Styles(Vec<(Address, Address)>),
    /// Pictures are exchanged.
    Pictures(Vec<(Address, Address)>),
}

/// What lies at `path` now.
pub(super) fn look(desk: &Desk, current: &Current, path: &str) -> Lies {
    let turn = current.shown();
    match turn.plan.find(path) {
        Found::Elsewhere(address) => Lies::Elsewhere(address),
        Found::File(out) if is_page(&out) => Lies::Page(page(desk, current, &out, 200)),
        Found::File(out) => match desk.page(turn, &out) {
            Some(Ok(artifact)) => Lies::File(turn.clone(), out, artifact),
            _ => Lies::Page(page(desk, current, &out, 200)),
        },
        Found::Missing(missing) => {
            let gone = turn.plan.urls.file_at(path);
            let kept = gone.and_then(|out| match is_page(&out) {
                true => faulty(desk, current, &out).map(Lies::Page),
                false => picture(desk, current, &out),
            });
            kept.unwrap_or_else(|| Lies::Page(page(desk, current, &missing, 404)))
        }
    }
}

fn is_page(out: &OutPath) -> bool {
    out.as_str().ends_with(".html")
}

/// The last good state of a page that is gone because its file has a fault.
fn faulty(desk: &Desk, current: &Current, out: &OutPath) -> Option<Page> {
    let shown = desk.last_good(out)?;
    let file = shown.file.as_ref()?;
    let errors = errors(current, |other| other == file);
    (!errors.is_empty()).then_some(Page { shown, errors })
}

/// What the last good state of a page draws on, while a fault keeps it from the site.
fn picture(desk: &Desk, current: &Current, out: &OutPath) -> Option<Lies> {
    let sound = current.sound.as_ref().filter(|_| current.turn.diags.has_errors())?;
    match desk.page(sound, out) {
        Some(Ok(artifact)) => Some(Lies::File(sound.clone(), out.clone(), artifact)),
        _ => None,
    }
}

fn page(desk: &Desk, current: &Current, out: &OutPath, status: u16) -> Page {
    // The page for what is not there is a page of its own address, too.
    let fits = |shown: &Arc<Shown>| shown.status == status;
    if let Some(shown) = desk.made_in(out, current.number).filter(fits) {
        return Page { shown, errors: Diags::default() };
    }
    let turn = current.shown();
    let plan = &turn.plan;
    let mut errors = match plan.pages.get(out) {
        Some(what) => errors(current, |file| plan.touches(what, file)),
        None => errors(current, |_| true),
    };
    let made = match desk.page(turn, out) {
        Some(Ok(artifact)) => Some(artifact),
        Some(Err(diag)) => {
            errors.push(*diag);
            None
        }
        None => None,
    };
    // A list of articles one of which has a fault is a list all the same.
    let own = |file: &RelPath| plan.page_of(file).is_some_and(|page| plan.lies_at(&page, out));
    let spoilt = made.is_none() || errors.iter().any(|diag| own(&diag.file));
    if let Some(shown) = desk.last_good(out).filter(|shown| spoilt && fits(shown)) {
        return Page { shown, errors };
    }
    let artifact = made.unwrap_or_else(|| cannot_be_made(desk));
    let shown = Arc::new(shown(turn, out, &artifact, status));
    if errors.is_empty() {
        desk.keep(out, current.number, &shown);
    }
    Page { shown, errors }
}

fn errors(current: &Current, touches: impl Fn(&RelPath) -> bool) -> Diags {
    current.turn.diags.only(|diag| diag.level == Level::Error && touches(&diag.file))
}

/// A page in place of one that cannot be made and never could.
fn cannot_be_made(desk: &Desk) -> Arc<Artifact> {
    Arc::new(Artifact::Bytes(messages::cannot_be_made(desk.settings.lang).into_bytes().into()))
}

/// A page of `turn` with what it draws on.
fn shown(turn: &Turn, out: &OutPath, artifact: &Artifact, status: u16) -> Shown {
    let html = match artifact {
        Artifact::Bytes(bytes) => bytes.clone(),
        Artifact::Copy(file) => turn.sources.bytes(file).unwrap_or_default(),
    };
    let text = String::from_utf8_lossy(&html);
    let base = format!("http://h{}{out}", turn.plan.urls.base().path());
    let mut bare = Cow::Borrowed(text.as_ref());
    let (mut styles, mut pictures, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for (written, of) in refs::of_page(&text) {
        let Some((address, stamp)) = drawn(turn, &base, &written) else { continue };
        let drawn = Drawn { address, stamp };
        match of {
            Use::Style => {
                bare = Cow::Owned(bare.replace(written.as_str(), ""));
                styles.push(drawn);
            }
            Use::Picture => pictures.push(drawn),
            Use::Other => others.push(drawn.stamp),
        }
    }
    let body = Digest::of(&(status, bare.as_bytes(), others));
    let file = turn.plan.file_of(out).cloned();
    Shown { status, html: html.clone(), file, body, styles, pictures }
}

/// Where `written` leads from the page at `base`, and the digest of what lies there;
/// `None` for what is no file of the site.
fn drawn(turn: &Turn, base: &str, written: &str) -> Option<(Address, Digest)> {
    let (path, out) = lead(turn, base, written)?;
    let (digest, css) = content(turn, &out)?;
    let mut stamps = vec![digest];
    if let Some(css) = css {
        let base = format!("http://h{path}");
        let inner = refs::of_style(&css).into_iter();
        let inner = inner.filter_map(|written| lead(turn, &base, written));
        stamps.extend(inner.filter_map(|(_, out)| content(turn, &out)).map(|(digest, _)| digest));
    }
    Some((turn.plan.urls.elsewhere(&path), Digest::of(&stamps)))
}

fn lead(turn: &Turn, base: &str, written: &str) -> Option<(String, OutPath)> {
    let url = url::Url::parse(base).ok()?.join(written).ok()?;
    let path = percent_encoding::percent_decode_str(url.path()).decode_utf8().ok()?;
    match turn.plan.find(&path) {
        Found::File(out) => Some((url.path().to_owned(), out)),
        _ => None,
    }
}

/// The digest of the file at `out`, and its text if it is a style sheet.
fn content(turn: &Turn, out: &OutPath) -> Option<(Digest, Option<String>)> {
    let file = match turn.plan.pages.get(out)? {
        What::Copy(file) => file,
        // The address of a theme's file carries its hash; what it draws on is beside.
        What::Asset(_) => return Some((Digest::of(out), None)),
        _ => return None,
    };
    let file = turn.sources.get(file)?;
    let css = out.as_str().ends_with(".css").then(|| file.held()).flatten();
    Some((file.digest, css.map(|bytes| String::from_utf8_lossy(bytes).into_owned())))
}

impl Shown {
    /// What the page is known by: the same for the same page, whatever process made it.
    pub fn key(&self) -> String {
        let stamps = |drawn: &[Drawn]| drawn.iter().map(|one| one.stamp).collect::<Vec<_>>();
        Digest::of(&(self.body, stamps(&self.styles), stamps(&self.pictures))).short()
    }

    /// What leads from this state to `next`.
    pub fn step(&self, next: &Shown) -> Vec<Step> {
        let same_places = self.styles.len() == next.styles.len()
            && addresses(&self.pictures).eq(addresses(&next.pictures));
        if self.body != next.body || !same_places {
            return vec![Step::Reload];
        }
        let changed = |old: &[Drawn], new: &[Drawn]| {
            let pairs = old.iter().zip(new).filter(|(old, new)| old != new);
            pairs.map(|(old, new)| (old.address.clone(), new.renewed(old))).collect::<Vec<_>>()
        };
        let styles = changed(&self.styles, &next.styles);
        let pictures = changed(&self.pictures, &next.pictures);
        let mut steps = Vec::new();
        if !styles.is_empty() {
            steps.push(Step::Styles(styles));
        }
        if !pictures.is_empty() {
            steps.push(Step::Pictures(pictures));
        }
        steps
    }

    /// The page with what makes it live in a browser.
    pub fn live(&self, desk: &Desk) -> Vec<u8> {
        let lang = problems::code(desk.settings.lang);
        let editor = desk.settings.editor.is_some();
        let line = format!(
            "{INJECTED} data-lang=\"{lang}\" data-key=\"{}\" data-editor=\"{editor}\"></script>\n",
            self.key()
        );
        let end = b"</head>";
        let at = self.html.windows(end.len()).position(|piece| piece.eq_ignore_ascii_case(end));
        let (before, after) = self.html.split_at(at.unwrap_or(self.html.len()));
        [before, line.as_bytes(), after].concat()
    }
}

impl Drawn {
    /// Its address, or one that a browser has not seen where `old` had the same.
    fn renewed(&self, old: &Drawn) -> Address {
        match self.address == old.address {
            true => crate::plan::url::renewed(&self.address, self.stamp),
            false => self.address.clone(),
        }
    }
}

fn addresses(drawn: &[Drawn]) -> impl Iterator<Item = &Address> {
    drawn.iter().map(|one| &one.address)
}
