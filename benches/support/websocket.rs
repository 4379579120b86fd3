//! Hugo's reload signal: the LiveReload protocol over a WebSocket, as much of both as
//! it takes to hear that a page is to be loaded anew.

use std::io::{self, BufReader, Read, Write};
use std::net::TcpStream;

use super::http::{Connection, line};

const HELLO: &str =
    r#"{"command":"hello","protocols":["http://livereload.com/protocols/official-7"]}"#;

/// A connection to `/livereload`.
pub struct Socket(BufReader<TcpStream>);

impl Socket {
    /// Comes back when the server has said hello: from now on it tells of changes.
    pub fn open(connection: &Connection) -> io::Result<Self> {
        let mut stream = connection.stream()?;
        // The key is any sixteen bytes; what the server makes of it is not checked.
        write!(
            stream,
            "GET /livereload HTTP/1.1\r\nHost: {}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
             Sec-WebSocket-Key: aHVpYmlhbiBiZW5jaGVzIQ==\r\nSec-WebSocket-Version: 13\r\n\r\n",
            connection.host()
        )?;
        let mut socket = Self(BufReader::new(stream));
        let first = line(&mut socket.0)?;
        if !first.contains(" 101 ") {
            return Err(io::Error::other(format!("/livereload answers {first}")));
        }
        while !line(&mut socket.0)?.is_empty() {}
        socket.send(HELLO)?;
        socket.wait_for("hello")?;
        Ok(socket)
    }

    /// Waits until the server tells that pages are to be loaded anew.
    pub fn wait(&mut self) -> io::Result<()> {
        self.wait_for("reload")
    }

    fn wait_for(&mut self, command: &str) -> io::Result<()> {
        let wanted = format!("\"command\":\"{command}\"");
        loop {
            let message = self.message()?;
            if String::from_utf8_lossy(&message).replace(' ', "").contains(&wanted) {
                return Ok(());
            }
        }
    }

    /// A short text; a client's frames are masked, here with zeros, which change nothing.
    fn send(&mut self, text: &str) -> io::Result<()> {
        let length = u8::try_from(text.len()).ok().filter(|length| *length < 126);
        let length = length.expect("the text is short enough for the short form of a frame");
        let mut frame = vec![0x81, 0x80 | length, 0, 0, 0, 0];
        frame.extend(text.as_bytes());
        self.0.get_mut().write_all(&frame)
    }

    /// The payload of the next frame, whatever its kind. The messages that matter are
    /// short, so that none comes in several frames.
    fn message(&mut self) -> io::Result<Vec<u8>> {
        let mut head = [0; 2];
        self.0.read_exact(&mut head)?;
        let length = match head[1] & 0x7F {
            126 => {
                let mut long = [0; 2];
                self.0.read_exact(&mut long)?;
                u64::from(u16::from_be_bytes(long))
            }
            127 => {
                let mut long = [0; 8];
                self.0.read_exact(&mut long)?;
                u64::from_be_bytes(long)
            }
            short => u64::from(short),
        };
        let mut payload = Vec::new();
        (&mut self.0).take(length).read_to_end(&mut payload)?;
        if payload.len() as u64 != length {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(payload)
    }
}
