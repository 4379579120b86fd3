//! The head of a request → what is asked for, or why it is refused.
//!
//! Two things are refused that a host on the open network may let pass: a name that
//! is not this machine's (RFC 9110, 7.2), which is how a foreign page reaches a server
//! on its reader's own machine (DNS rebinding); and a request that a page of another
//! origin made.

use std::net::IpAddr;

use percent_encoding::percent_decode_str;

/// How many header fields a request may have.
const FIELDS: usize = 64;

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// How.
    pub method: Method,
    /// The decoded path: `/cases/合肥/`.
    pub path: String,
    /// The names and values of the query, decoded.
    pub query: Vec<(String, String)>,
    /// Whether it speaks HTTP/1.1 rather than 1.0.
    pub is_http_11: bool,
    /// Whether the connection ends after the answer.
    pub close: bool,
    /// `If-None-Match`
    pub if_none_match: Option<String>,
    /// `Range`
    pub range: Option<String>,
    /// `If-Range`
    pub if_range: Option<String>,
    /// Whether a browser says that a page of this origin asks.
    pub is_own_origin: bool,
}

/// A method that is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    /// `GET`
    #[default]
    Get,
    /// `HEAD`
    Head,
    /// `POST`, without a body.
    Post,
}

/// Why a request is refused: a status, and a line of text for whoever sent it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The status.
    pub status: u16,
    /// The reason.
    pub why: &'static str,
}

const fn refuse<T>(status: u16, why: &'static str) -> Result<T, Refusal> {
    Err(Refusal { status, why })
}

/// The names under which this machine may be asked.
#[derive(Clone, Debug)]
pub struct Hosts {
    /// The name or address that was given on the command line.
    named: String,
    /// Whether others on the network are let in.
    open: bool,
}

impl Hosts {
    /// For a server that was told to listen on `named`, which is `address`.
    pub fn new(named: &str, address: IpAddr) -> Self {
        let named = named.trim_matches(['[', ']']).to_ascii_lowercase();
        Self { named, open: !address.is_loopback() }
    }

    /// Whether `host`, with or without a port, is this machine. Addresses cannot be
    /// rebound, so any is good where the network is let in.
    fn admits(&self, host: &str) -> bool {
        let Some(name) = host_name(host) else { return false };
        match name.parse::<IpAddr>() {
            Ok(address) => address.is_loopback() || self.open,
            Err(_) => name == "localhost" || name == self.named,
        }
    }
}

/// The name in `host`, in lower case and without port and brackets.
fn host_name(host: &str) -> Option<String> {
    let (name, port) = match host.strip_prefix('[') {
        Some(rest) => rest.split_once(']')?,
        None => match host.split_once(':') {
            Some((name, _)) => (name, &host[name.len()..]),
            None => (host, ""),
        },
    };
    let is_port = port.is_empty()
        || port.strip_prefix(':').is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_digit()));
    (is_port && !name.is_empty()).then(|| name.trim_end_matches('.').to_ascii_lowercase())
}

/// Reads the head at the beginning of `bytes`. `None` while it is not all there; else
/// what is asked for and how long the head is.
///
/// # Errors
/// Why it is refused: after that the connection cannot be used any more.
pub fn read(bytes: &[u8], hosts: &Hosts) -> Result<Option<(Request, usize)>, Refusal> {
    let mut fields = [httparse::EMPTY_HEADER; FIELDS];
    let mut head = httparse::Request::new(&mut fields);
    let length = match head.parse(bytes) {
        Ok(httparse::Status::Complete(length)) => length,
        Ok(httparse::Status::Partial) => return Ok(None),
        Err(httparse::Error::TooManyHeaders) => return refuse(431, "too many header fields"),
        Err(httparse::Error::Version) => {
            return refuse(505, "HTTP/1.0 and HTTP/1.1 are spoken here");
        }
        Err(_) => return refuse(400, "this is no HTTP request"),
    };
    let all = |name: &str| -> Vec<Option<&str>> {
        let fields = head.headers.iter().filter(|field| field.name.eq_ignore_ascii_case(name));
        fields.map(|field| std::str::from_utf8(field.value).ok().map(str::trim)).collect()
    };
    let one = |name: &str| match all(name).as_slice() {
        [] => Ok(None),
        [Some(value)] => Ok(Some(value.to_owned())),
        _ => refuse(400, "a header field is there twice, or is no text"),
    };
    let is_http_11 = head.version == Some(1);
    let host = match one("host")? {
        Some(host) => host,
        None => return refuse(400, "the request names no host"),
    };
    if !hosts.admits(host) {
        return refuse(403, "this name is not served here");
    }
    if !all("transfer-encoding").is_empty() {
        return refuse(413, "requests have no body here");
    }
    if one("content-length")?
        .is_some_and(|length| length.is_empty() || length.bytes().any(|b| b != b'0'))
    {
        return refuse(413, "requests have no body here");
    }
    if one("expect")?.is_some() || one("upgrade")?.is_some_and(|to| !to.starts_with("h2c")) {
        return refuse(417, "nothing but plain requests is answered here");
    }
    let method = match head.method {
        Some("GET") => Method::Get,
        Some("HEAD") => Method::Head,
        Some("POST") => Method::Post,
        _ => return refuse(405, "GET and HEAD are answered here"),
    };
    let (path, query) = target(head.path.unwrap_or_default(), hosts)?;
    let is_own_origin = check_origin(host, one("origin")?, &one)?;
    let connection = one("connection")?.unwrap_or_default().to_ascii_lowercase();
    let text = |value: Option<&str>| value.map(str::to_owned);
    let request = Request {
        method,
        path,
        query,
        is_http_11,
        close: !is_http_11 || connection.split(',').any(|word| word.trim() == "close"),
        if_none_match: text(one("if-none-match")?),
        range: text(one("range")?),
        if_range: text(one("if-range")?),
        is_own_origin,
    };
    Ok(Some((request, length)))
}

/// Refuses what a page of another origin asks; says whether one of this origin does.
/// A reader who follows a link to the preview is let in.
fn check_origin<'a>(
    host: &str,
    origin: Option<&str>,
    one: &impl Fn(&str) -> Result<Option<&'a str>, Refusal>,
) -> Result<bool, Refusal> {
    const OTHER: &str = "a page of another origin asks for this";
    if let Some(origin) = origin {
        let own = origin.strip_prefix("http://").is_some_and(|own| own.eq_ignore_ascii_case(host));
        return if own { Ok(true) } else { refuse(403, OTHER) };
    }
    match one("sec-fetch-site")? {
        Some("same-origin") => Ok(true),
        None | Some("none") => Ok(false),
        Some(_) if one("sec-fetch-mode")? == Some("navigate") => Ok(false),
        Some(_) => refuse(403, OTHER),
    }
}

/// The decoded path and query of a request's target: `/a/?b=c`, or the same behind an
/// address of this machine (RFC 9112, 3.2).
fn target(written: &str, hosts: &Hosts) -> Result<(String, Vec<(String, String)>), Refusal> {
    let local = match written.strip_prefix("http://") {
        None => written,
        Some(rest) => {
            let at = rest.find(['/', '?']).unwrap_or(rest.len());
            if !hosts.admits(&rest[..at]) {
                return refuse(403, "this name is not served here");
            }
            if rest[at..].starts_with('/') { &rest[at..] } else { "/" }
        }
    };
    if !local.starts_with('/') {
        return refuse(400, "the request names no path");
    }
    let local = local.split('#').next().unwrap_or_default();
    let (path, query) = local.split_once('?').unwrap_or((local, ""));
    let Ok(path) = percent_decode_str(path).decode_utf8() else {
        return refuse(400, "the path is no text");
    };
    if path.contains(['\0', '\\']) || path.split('/').any(|part| matches!(part, "." | "..")) {
        return refuse(400, "the path leads nowhere");
    }
    let query = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    Ok((path.into_owned(), query))
}

impl Request {
    /// The path of the page that `page` in the query names; `/` where none is named. A
    /// browser gives it as it stands in its address, escaped.
    pub fn page(&self) -> String {
        let page = self.asked("page").unwrap_or("/");
        percent_decode_str(page).decode_utf8_lossy().into_owned()
    }

    /// The value of `name` in the query.
    pub fn asked(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts() -> Hosts {
        Hosts::new("127.0.0.1", IpAddr::from([127, 0, 0, 1]))
    }

    fn asked(head: &str) -> Result<Request, u16> {
        match read(head.as_bytes(), &hosts()) {
            Ok(Some((request, length))) => {
                assert_eq!(length, head.len());
                Ok(request)
            }
            Ok(None) => Err(0),
            Err(refusal) => Err(refusal.status),
        }
    }

    fn get(target: &str) -> Result<String, u16> {
        asked(&format!("GET {target} HTTP/1.1\r\nHost: localhost:1\r\n\r\n")).map(|r| r.path)
    }

    #[test]
    fn paths_are_decoded_once() {
        assert_eq!(get("/a/%E5%90%88%E8%82%A5/?x=%31&y"), Ok("/a/合肥/".to_owned()));
        assert_eq!(get("/%2561"), Ok("/%61".to_owned()));
        assert_eq!(get("http://127.0.0.1:1/a#b"), Ok("/a".to_owned()));
        assert_eq!(get("http://localhost"), Ok("/".to_owned()));
        assert_eq!(get("http://example.org/a"), Err(403));
        for bad in [
            "/..",
            "/a/../b",
            "/%2e%2e/b",
            "/.%2E/b",
            "/a/./b",
            "/a\\b",
            "/a%5cb",
            "/a%00",
            "/%ff",
            "a",
            "*",
            "file:///etc/passwd",
            "//../x",
        ] {
            assert_eq!(get(bad), Err(400), "{bad}");
        }
    }

    #[test]
    fn only_this_machine_is_named() {
        let host = |host: &str| asked(&format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n")).err();
        for good in ["localhost", "LOCALHOST:80", "127.0.0.1:1111", "[::1]:1111", "127.9.9.9"] {
            assert_eq!(host(good), None, "{good}");
        }
        for bad in [
            "example.org",
            "127.0.0.1.example.org",
            "192.168.1.2",
            "localhost:x",
            "a@localhost",
            "",
        ] {
            assert_eq!(host(bad), Some(403), "{bad}");
        }
        assert_eq!(asked("GET / HTTP/1.1\r\n\r\n").err(), Some(400));
        assert_eq!(
            asked("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n").err(),
            Some(400)
        );
        let open = Hosts::new("0.0.0.0", IpAddr::from([0, 0, 0, 0]));
        assert!(open.admits("192.168.1.2:1111") && !open.admits("example.org"));
        assert!(Hosts::new("Mac.local", IpAddr::from([192, 168, 1, 2])).admits("mac.local:1111"));
    }

    #[test]
    fn other_origins_get_nothing() {
        let with = |fields: &str| {
            asked(&format!("GET /a HTTP/1.1\r\nHost: localhost:1\r\n{fields}\r\n"))
                .map(|request| request.is_own_origin)
        };
        assert_eq!(with(""), Ok(false));
        assert_eq!(with("Origin: http://localhost:1\r\n"), Ok(true));
        assert_eq!(with("Sec-Fetch-Site: same-origin\r\n"), Ok(true));
        assert_eq!(with("Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n"), Ok(false));
        for bad in [
            "Origin: http://localhost:2\r\n",
            "Origin: https://localhost:1\r\n",
            "Origin: null\r\n",
            "Sec-Fetch-Site: cross-site\r\n",
            "Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors\r\n",
        ] {
            assert_eq!(with(bad), Err(403), "{bad}");
        }
    }

    #[test]
    fn bodies_and_oddities_are_refused() {
        let with = |line: &str, fields: &str| {
            asked(&format!("{line}\r\nHost: localhost\r\n{fields}\r\n")).err()
        };
        for length in ["1", "200000000000", "18446744073709551615", "-1", "x"] {
            assert_eq!(
                with("POST / HTTP/1.1", &format!("Content-Length: {length}\r\n")),
                Some(413)
            );
        }
        assert_eq!(with("POST / HTTP/1.1", "Content-Length: 0\r\n"), None);
        assert_eq!(with("POST / HTTP/1.1", "Transfer-Encoding: chunked\r\n"), Some(413));
        assert_eq!(with("GET / HTTP/1.1", "Expect: 100-continue\r\n"), Some(417));
        assert_eq!(with("GET / HTTP/1.1", "Upgrade: websocket\r\n"), Some(417));
        assert_eq!(with("DELETE / HTTP/1.1", ""), Some(405));
        assert_eq!(with("GET / HTTP/2.0", ""), Some(505));
        assert_eq!(with("\x16\x03\x01", ""), Some(400));
        assert_eq!(with("GET / HTTP/1.1", &"a: b\r\n".repeat(80)), Some(431));
        assert_eq!(read(b"GET / HT", &hosts()).map(|found| found.is_none()), Ok(true));
    }
}
