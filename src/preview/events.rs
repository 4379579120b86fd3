//! The stream of events: a browser is told when the page that it shows has changed,
//! or what that page draws on, and of nothing else.

use std::io::{self, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use percent_encoding::percent_decode_str;

use super::answer::answer;
use super::desk::{Current, Desk};
use super::door::Next;
use super::request::{Method, Request};
use super::shown::{self, Lies, Shown, Step};
use super::{problems, reply};
use crate::base::path::{Address, RelPath};

/// How long a stream may be silent.
const SILENCE: Duration = Duration::from_secs(15);

/// The head of a stream. tiny_http holds pieces of unknown length back until they
/// fill its buffer, so this one is written by hand; it ends with the connection.
const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n\
    Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\
    Cross-Origin-Resource-Policy: same-origin\r\nConnection: close\r\n\r\nretry: 500\n\n";

/// Answers `request` on `line`.
pub(super) fn answer_on(desk: &Desk, request: &Request, line: &TcpStream) -> io::Result<Next> {
    if request.path == "/.huibian/events" && request.method == Method::Get {
        stream(desk, request, line)?;
        return Ok(Next::Close);
    }
    reply::write(answer(desk, request), request, line)?;
    Ok(Next::Stay)
}

/// Tells of the page that `request` names until its browser has left.
fn stream(desk: &Desk, request: &Request, mut line: &TcpStream) -> io::Result<()> {
    let path = request.page();
    line.write_all(HEAD.as_bytes())?;
    let mut current = desk.current();
    let Lies::Page(first) = shown::look(desk, &current, &path) else { return Ok(()) };
    let mut told = problems::of_page(desk, &current, &first);
    let mut page = first.shown;
    // The file of the article is remembered: where it is gone, it may come back elsewhere.
    let mut file = page.file.clone();
    send(line, "problems", &told)?;
    if request.asked("key").is_some_and(|key| key != page.key()) {
        send(line, "reload", &key(&page))?;
    }
    loop {
        let next = desk.wait(current.number, SILENCE);
        if has_left(line) {
            return Ok(());
        }
        let Some(next) = next else {
            line.write_all(b":\n\n")?;
            continue;
        };
        current = next;
        let next = match shown::look(desk, &current, &path) {
            Lies::Page(next) => next,
            Lies::Elsewhere(address) => {
                go(line, &address)?;
                continue;
            }
            Lies::File(..) => return Ok(()),
        };
        let new = &next.shown;
        match goes(desk, &current, &path, file.as_ref(), new) {
            Some(address) => go(line, &address)?,
            None => tell(line, &page, new)?,
        }
        let now = problems::of_page(desk, &current, &next);
        if now != told {
            send(line, "problems", &now)?;
            told = now;
        }
        file = next.shown.file.clone().or(file);
        page = next.shown;
    }
}

/// Where the browser should go: to the page that was saved, if it follows, or to where
/// the page that it shows has moved.
fn goes(
    desk: &Desk,
    current: &Arc<Current>,
    path: &str,
    file: Option<&RelPath>,
    new: &Shown,
) -> Option<Address> {
    let is_here =
        |address: &Address| percent_decode_str(address.as_str()).decode_utf8_lossy() == path;
    let saved = current.saved.clone().filter(|_| desk.settings.follow);
    let moved = || current.shown().plan.page_of(file.filter(|_| new.status == 404)?);
    saved.or_else(moved).filter(|address| !is_here(address))
}

fn tell(line: &TcpStream, page: &Shown, new: &Shown) -> io::Result<()> {
    for step in page.step(new) {
        let (event, changed) = match step {
            Step::Reload => return send(line, "reload", &key(new)),
            Step::Styles(changed) => ("styles", changed),
            Step::Pictures(changed) => ("pictures", changed),
        };
        let changed: Vec<_> = changed
            .iter()
            .map(|(from, to)| serde_json::json!({ "from": from, "to": to }))
            .collect();
        let data = serde_json::json!({ "key": new.key(), "changed": changed });
        send(line, event, &data.to_string())?;
    }
    Ok(())
}

fn key(page: &Shown) -> String {
    serde_json::json!({ "key": page.key() }).to_string()
}

fn go(line: &TcpStream, address: &Address) -> io::Result<()> {
    send(line, "go", &serde_json::json!({ "url": address }).to_string())
}

fn send(mut line: &TcpStream, event: &str, data: &str) -> io::Result<()> {
    // JSON has no line breaks of its own, so one line of data holds it.
    line.write_all(format!("event: {event}\ndata: {data}\n\n").as_bytes())
}

/// Whether the other end of `line` is closed.
fn has_left(line: &TcpStream) -> bool {
    let mut piece = [0; 1];
    if line.set_nonblocking(true).is_err() {
        return true;
    }
    let left = match line.peek(&mut piece) {
        Ok(length) => length == 0,
        Err(error) => error.kind() != io::ErrorKind::WouldBlock,
    };
    line.set_nonblocking(false).is_err() || left
}
