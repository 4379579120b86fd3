//! As much of HTTP/1.1 as it takes to ask for a page: GET, on a connection that is
//! kept, and answers of every framing.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// How long an answer may keep silent.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// A server's address, and the connection to it while there is one.
pub struct Connection {
    /// Host and port, as the server named itself.
    host: String,
    port: u16,
    open: Option<BufReader<TcpStream>>,
}

/// What a page request gives.
pub struct Page {
    pub status: u16,
    pub body: Vec<u8>,
}

/// The head of an answer.
struct Head {
    status: u16,
    fields: Vec<(String, String)>,
}

/// The bytes of an answer, without their framing.
pub struct Body {
    from: BufReader<TcpStream>,
    left: Left,
}

/// What is still to come.
enum Left {
    Bytes(u64),
    /// So many of this chunk, and more chunks after it.
    Chunk(u64),
    UntilClosed,
}

impl Connection {
    /// To the server at `url`, such as `http://127.0.0.1:1111/`.
    pub fn new(url: &str) -> io::Result<Self> {
        let host = url.strip_prefix("http://").and_then(|rest| rest.split('/').next());
        let port = host.and_then(|host| host.rsplit_once(':')?.1.parse().ok());
        match (host, port) {
            (Some(host), Some(port)) => Ok(Self { host: host.to_owned(), port, open: None }),
            _ => Err(io::Error::other(format!("{url} is no address of a preview"))),
        }
    }

    /// A connection of its own to the same server.
    pub fn another(&self) -> Self {
        Self { host: self.host.clone(), port: self.port, open: None }
    }

    /// A fresh stream, for what is not a plain request.
    pub fn stream(&self) -> io::Result<TcpStream> {
        let stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        Ok(stream)
    }

    /// Host and port as requests name them.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The page at `path`, whole.
    pub fn get(&mut self, path: &str) -> io::Result<Page> {
        if let Some(stream) = self.open.take() {
            // The server may have closed a kept connection meanwhile.
            if let Ok(page) = self.get_on(stream, path) {
                return Ok(page);
            }
        }
        let stream = BufReader::new(self.stream()?);
        self.get_on(stream, path)
    }

    fn get_on(&mut self, stream: BufReader<TcpStream>, path: &str) -> io::Result<Page> {
        let (head, mut answer) = self.ask(stream, path, "text/html")?;
        let mut body = Vec::new();
        answer.read_to_end(&mut body)?;
        let closes =
            head.get("connection").is_some_and(|value| value.eq_ignore_ascii_case("close"));
        if !closes && !matches!(answer.left, Left::UntilClosed) {
            self.open = Some(answer.from);
        }
        Ok(Page { status: head.status, body })
    }

    /// The answer at `path` as it comes, for a stream that does not end.
    pub fn follow(&self, path: &str, accept: &str) -> io::Result<Body> {
        let stream = BufReader::new(self.stream()?);
        let (head, body) = self.ask(stream, path, accept)?;
        if head.status != 200 {
            return Err(io::Error::other(format!("{path} answers {}", head.status)));
        }
        Ok(body)
    }

    fn ask(
        &self,
        mut stream: BufReader<TcpStream>,
        path: &str,
        accept: &str,
    ) -> io::Result<(Head, Body)> {
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: {}\r\nAccept: {accept}\r\n\r\n", self.host);
        stream.get_mut().write_all(request.as_bytes())?;
        let head = Head::read(&mut stream)?;
        let chunked = head.get("transfer-encoding").is_some_and(|value| value.contains("chunked"));
        let length = head.get("content-length").and_then(|value| value.parse().ok());
        let left = match (chunked, length) {
            (true, _) => Left::Chunk(0),
            (false, Some(length)) => Left::Bytes(length),
            (false, None) => Left::UntilClosed,
        };
        Ok((head, Body { from: stream, left }))
    }
}

impl Head {
    fn read(from: &mut impl BufRead) -> io::Result<Self> {
        let first = line(from)?;
        let status = first.split(' ').nth(1).and_then(|word| word.parse().ok());
        let status = status.ok_or_else(|| io::Error::other(format!("no answer: {first}")))?;
        let mut fields = Vec::new();
        loop {
            let line = line(from)?;
            if line.is_empty() {
                return Ok(Self { status, fields });
            }
            if let Some((name, value)) = line.split_once(':') {
                fields.push((name.to_ascii_lowercase(), value.trim().to_owned()));
            }
        }
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// A line without its end; the end of the stream is an error, for none is due.
pub fn line(from: &mut impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    if from.read_line(&mut line)? == 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    line.truncate(line.trim_end_matches(['\r', '\n']).len());
    Ok(line)
}

impl Read for Body {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if matches!(self.left, Left::Chunk(0)) {
            let size = line(&mut self.from)?;
            let size = size.split(';').next().unwrap_or_default().trim();
            let size = u64::from_str_radix(size, 16)
                .map_err(|_| io::Error::other(format!("{size} is no length of a chunk")))?;
            if size == 0 {
                while !line(&mut self.from)?.is_empty() {}
                self.left = Left::Bytes(0);
            } else {
                self.left = Left::Chunk(size);
            }
        }
        let most = match self.left {
            Left::Bytes(left) | Left::Chunk(left) => left,
            Left::UntilClosed => u64::MAX,
        };
        let count = (&mut self.from).take(most).read(into)?;
        match &mut self.left {
            Left::Bytes(left) => *left -= count as u64,
            Left::Chunk(left) => {
                *left -= count as u64;
                if *left == 0 {
                    line(&mut self.from)?;
                }
            }
            Left::UntilClosed => return Ok(count),
        }
        if count == 0 && most > 0 && !into.is_empty() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(count)
    }
}
