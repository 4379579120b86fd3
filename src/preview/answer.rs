//! What is asked for → what is answered. Nothing is read but what the plan names.

use std::ops::Range;
use std::sync::Arc;

use super::desk::{Current, Desk};
use super::request::{Method, Request};
use super::shown::{self, Lies};
use super::{client, messages, problems, written};
use crate::base::digest::Digest;
use crate::base::path::{OutPath, RelPath};
use crate::pipeline::Turn;
use crate::render::Artifact;

/// What the preview keeps for itself: no file of a site begins with a dot.
const OWN: &str = "/.huibian/";

/// An answer.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Its header fields but for date, server and length.
    pub headers: Vec<(&'static str, String)>,
    /// What follows them.
    pub body: Body,
}

/// The body of an answer.
#[derive(Debug)]
pub enum Body {
    /// None.
    Empty,
    /// A range of bytes.
    Bytes(Arc<[u8]>, Range<u64>),
    /// A range of a file.
    File(std::fs::File, Range<u64>),
}

impl Answer {
    fn new(status: u16) -> Self {
        let headers = vec![
            ("Cache-Control", "no-cache".to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        ];
        Self { status, headers, body: Body::Empty }
    }

    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    fn bytes(status: u16, kind: &str, bytes: impl Into<Arc<[u8]>>) -> Self {
        let bytes = bytes.into();
        let whole = 0..bytes.len() as u64;
        Self { body: Body::Bytes(bytes, whole), ..Self::new(status).with("Content-Type", kind) }
    }

    fn json(status: u16, text: impl Into<Vec<u8>>) -> Self {
        Self::bytes(status, "application/json; charset=utf-8", text.into())
    }

    fn said(status: u16, message: &str) -> Self {
        Self::json(status, serde_json::json!({ "message": message }).to_string())
    }

    fn goes_to(address: &str) -> Self {
        Self::new(302).with("Location", address)
    }

    /// The same with a tag, or only that the client has it already (RFC 9110, 13).
    fn tagged(self, digest: Digest, request: &Request) -> Self {
        let tag = format!("\"{digest}\"");
        let known = request.if_none_match.as_deref().unwrap_or_default();
        let is_known = known.split(',').any(|own| {
            let own = own.trim();
            own == "*" || own.strip_prefix("W/").unwrap_or(own) == tag
        });
        match is_known && self.status == 200 {
            true => Self::new(304).with("ETag", tag),
            false => self.with("ETag", tag),
        }
    }

    /// The same or a part of it, as `Range` asks (RFC 9110, 14). Several ranges in one
    /// request are answered with the whole, as is a range of what has changed since.
    fn ranged(self, request: &Request) -> Self {
        let length = match &self.body {
            Body::Bytes(_, range) | Body::File(_, range) => range.end,
            Body::Empty => return self,
        };
        let answer = self.with("Accept-Ranges", "bytes");
        let tag = answer.headers.iter().find(|(name, _)| *name == "ETag").map(|(_, tag)| tag);
        let is_current = request.if_range.as_ref().is_none_or(|own| Some(own) == tag);
        let asked =
            request.range.as_deref().filter(|_| is_current && request.method == Method::Get);
        match asked.and_then(|asked| part(asked, length)) {
            None => answer,
            Some(None) => Self::new(416).with("Content-Range", format!("bytes */{length}")),
            Some(Some(part)) => {
                let shown = format!("bytes {}-{}/{length}", part.start, part.end - 1);
                let body = match answer.body {
                    Body::Bytes(bytes, _) => Body::Bytes(bytes, part),
                    Body::File(file, _) => Body::File(file, part),
                    Body::Empty => Body::Empty,
                };
                Self { status: 206, body, ..answer }.with("Content-Range", shown)
            }
        }
    }
}

/// The one range that `asked` names in a file of `length` bytes: `None` for anything
/// but one range in bytes, `Some(None)` for one that lies outside.
fn part(asked: &str, length: u64) -> Option<Option<Range<u64>>> {
    let (first, last) = asked.trim().strip_prefix("bytes=")?.split_once('-')?;
    let number = |text: &str| text.trim().parse::<u64>().ok();
    let range = match (first.trim(), last.trim()) {
        ("", last) => length.saturating_sub(number(last)?)..length,
        (first, "") => number(first)?..length,
        (first, last) => {
            let (first, last) = (number(first)?, number(last)?);
            if last < first {
                return None;
            }
            first..last.saturating_add(1).min(length)
        }
    };
    Some((range.start < range.end).then_some(range))
}

/// Answers `request`, all but the stream of events.
pub fn answer(desk: &Desk, request: &Request) -> Answer {
    let current = desk.current();
    if let Some(own) = request.path.strip_prefix(OWN) {
        return answer_own(desk, &current, request, own);
    }
    if request.method == Method::Post {
        return Answer::new(405).with("Allow", "GET, HEAD");
    }
    match shown::look(desk, &current, &request.path) {
        Lies::Elsewhere(address) => Answer::goes_to(address.as_str()),
        Lies::Page(page) => {
            let page = page.shown;
            let bytes = page.live(desk);
            let digest = Digest::of_bytes(&bytes);
            Answer::bytes(page.status, "text/html; charset=utf-8", bytes).tagged(digest, request)
        }
        Lies::File(turn, out, artifact) => file(&turn, &out, &artifact, request),
    }
}

fn file(turn: &Turn, out: &OutPath, artifact: &Artifact, request: &Request) -> Answer {
    let kind = kind(out.as_str());
    let answer = match artifact {
        Artifact::Bytes(bytes) => {
            Some((Answer::bytes(200, &kind, bytes.clone()), Digest::of_bytes(bytes)))
        }
        Artifact::Copy(path) => turn.sources.get(path).and_then(|source| {
            let answer = match source.held() {
                Some(bytes) => Answer::bytes(200, &kind, bytes.clone()),
                None => {
                    let body = Body::File(source.open().ok()??, 0..source.size);
                    Answer { body, ..Answer::new(200).with("Content-Type", kind.as_str()) }
                }
            };
            Some((answer, source.digest))
        }),
    };
    match answer {
        Some((answer, digest)) => answer.tagged(digest, request).ranged(request),
        // It has been replaced this moment; the watcher is about to see it.
        None => Answer::new(503).with("Retry-After", "1"),
    }
}

/// The kind of a file by its name, as static hosts tell it.
fn kind(name: &str) -> String {
    let kind = mime_guess::from_path(name).first_or_octet_stream();
    let is_text = kind.type_() == "text"
        || kind.suffix().is_some_and(|suffix| suffix == "xml")
        || matches!(kind.subtype().as_str(), "json" | "xml" | "javascript");
    match is_text {
        true => format!("{}; charset=utf-8", kind.essence_str()),
        false => kind.essence_str().to_owned(),
    }
}

fn answer_own(desk: &Desk, current: &Current, request: &Request, own: &str) -> Answer {
    let lang = desk.settings.lang;
    if request.method == Method::Post {
        return match own {
            "open" if request.is_own_origin => open(desk, current, request),
            "open" => Answer::said(403, "only a page of the preview may ask for this"),
            _ => Answer::new(405).with("Allow", "GET, HEAD"),
        };
    }
    match own {
        "problems" => Answer::json(200, problems::of_site(desk, current)),
        "source" => {
            let nth = request.asked("nth").and_then(|nth| nth.parse().ok()).unwrap_or(0);
            let text = request.asked("text").unwrap_or_default();
            match written::place(current, &request.page(), text, nth) {
                Some((file, line)) => {
                    Answer::json(200, serde_json::json!({ "file": file, "line": line }).to_string())
                }
                // No fault of the browser's, which would note another status as one.
                None => Answer::json(200, "{}"),
            }
        }
        "open" => Answer::new(405).with("Allow", "POST"),
        _ => match own.strip_prefix("client/").and_then(client::script) {
            Some(script) => Answer::bytes(200, "text/javascript; charset=utf-8", script)
                .tagged(Digest::of_bytes(script), request),
            None => Answer::said(404, messages::no_file(lang)),
        },
    }
}

/// Opens a file of the site in the program that was named at the start.
fn open(desk: &Desk, current: &Current, request: &Request) -> Answer {
    let lang = desk.settings.lang;
    let Some(editor) = &desk.settings.editor else {
        return Answer::said(409, messages::no_editor(lang));
    };
    let file = RelPath::new(request.asked("file").unwrap_or_default());
    let line = request.asked("line").and_then(|line| line.parse().ok()).unwrap_or(1);
    if current.turn.sources.get(&file).is_none() {
        return Answer::said(404, messages::no_file(lang));
    }
    match editor.open(&desk.root().join(file.as_str()), line) {
        Ok(()) => Answer::new(204),
        Err(_) => Answer::said(500, &messages::editor_failed(editor.program(), lang)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges() {
        let of = |asked| part(asked, 10);
        assert_eq!(of("bytes=0-3"), Some(Some(0..4)));
        assert_eq!(of("bytes=4-"), Some(Some(4..10)));
        assert_eq!(of("bytes=-3"), Some(Some(7..10)));
        assert_eq!(of("bytes=-30"), Some(Some(0..10)));
        assert_eq!(of("bytes=8-99"), Some(Some(8..10)));
        assert_eq!(of("bytes=8-18446744073709551615"), Some(Some(8..10)));
        for outside in ["bytes=10-", "bytes=10-12", "bytes=-0"] {
            assert_eq!(of(outside), Some(None), "{outside}");
        }
        for other in ["bytes=3-1", "bytes=0-1,4-5", "lines=0-1", "bytes=a-b", "bytes=", "bytes=-"] {
            assert_eq!(of(other), None, "{other}");
        }
    }

    #[test]
    fn kinds() {
        for (name, expected) in [
            ("a.html", "text/html; charset=utf-8"),
            ("a.css", "text/css; charset=utf-8"),
            ("a.js", "text/javascript; charset=utf-8"),
            ("a.svg", "image/svg+xml; charset=utf-8"),
            ("feed.xml", "text/xml; charset=utf-8"),
            ("feed.json", "application/json; charset=utf-8"),
            ("robots.txt", "text/plain; charset=utf-8"),
            ("a.jpg", "image/jpeg"),
            ("a.mp4", "video/mp4"),
            ("a.epub", "application/epub+zip"),
            ("a.woff2", "font/woff2"),
            ("a.unheard-of", "application/octet-stream"),
        ] {
            assert_eq!(kind(name), expected, "{name}");
        }
    }
}
