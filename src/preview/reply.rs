//! Answers → bytes on the line, by tiny_http's hand.

use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::net::TcpStream;

use tiny_http::{HTTPVersion, Header, Response, StatusCode};

use super::answer::{Answer, Body};
use super::request::{Method, Refusal, Request};

/// Writes `answer` to `request`.
pub fn write(answer: Answer, request: &Request, line: &TcpStream) -> io::Result<()> {
    let version = HTTPVersion(1, u8::from(request.is_http_11));
    let headers = answer
        .headers
        .iter()
        .filter_map(|(name, value)| Header::from_bytes(name.as_bytes(), value.as_bytes()).ok());
    let (body, length): (Box<dyn Read>, u64) = match answer.body {
        Body::Empty => (Box::new(io::empty()), 0),
        Body::Bytes(bytes, range) => {
            let length = range.end - range.start;
            let mut reader = io::Cursor::new(bytes);
            reader.set_position(range.start);
            (Box::new(reader.take(length)), length)
        }
        Body::File(mut file, range) => {
            let length = range.end - range.start;
            file.seek(SeekFrom::Start(range.start))?;
            (Box::new(file.take(length)), length)
        }
    };
    let length = usize::try_from(length).unwrap_or(usize::MAX);
    // A length that is known is always told: no answer comes in chunks.
    let response =
        Response::new(StatusCode(answer.status), headers.collect(), body, Some(length), None)
            .with_chunked_threshold(usize::MAX);
    let mut line = BufWriter::with_capacity(32 * 1024, line);
    response.raw_print(&mut line, version, &[], request.method == Method::Head, None)?;
    line.flush()
}

/// The whole answer to a request that could not be read: the connection ends with it,
/// which tiny_http's own answers cannot say.
pub fn refusal(Refusal { status, why }: Refusal) -> String {
    let reason = StatusCode(status).default_reason_phrase();
    let allow = if status == 405 { "Allow: GET, HEAD\r\n" } else { "" };
    format!(
        "HTTP/1.1 {status} {reason}\r\n{allow}Content-Type: text/plain; charset=utf-8\r\n\
         Content-Length: {}\r\nConnection: close\r\nCache-Control: no-store\r\n\r\n{why}\n",
        why.len() + 1
    )
}
