//! A preview as a process, and a client that says just what a test wants said.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::support::Fixture;

/// Longer than anything takes: a test that waits so long has failed.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// A running preview of a site in a temporary folder. It ends with the test.
pub struct Server {
    child: Child,
    /// The site's folder.
    pub root: PathBuf,
    /// `127.0.0.1:PORT`
    pub host: String,
    /// What was printed up to the line with the address, that included.
    pub printed: String,
    _folder: tempfile::TempDir,
}

/// An answer as it came.
#[derive(Debug)]
pub struct Reply {
    /// The status; 0 where the connection ended without one.
    pub status: u16,
    /// The header fields, names in lower case.
    pub fields: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// Writes the files of a fixture to `root`.
pub fn write_site(fixture: &Fixture, root: &Path) {
    for (path, bytes) in &fixture.files {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().expect("within the site")).expect("a folder");
        std::fs::write(path, bytes).expect("a file");
    }
}

impl Server {
    /// Starts a preview of `fixture` with further arguments.
    pub fn start(fixture: &Fixture, arguments: &[&str]) -> Self {
        Self::start_by(&[env!("CARGO_BIN_EXE_huibian")], fixture, arguments)
    }

    /// The same by a command that starts the program.
    pub fn start_by(command: &[&str], fixture: &Fixture, arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().join("站点");
        write_site(fixture, &root);
        let mut child = Command::new(command[0])
            .args(&command[1..])
            .args(["serve", "--port", "0", "--lang", "zh", "--root"])
            .arg(&root)
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut printed = String::new();
        let output = child.stdout.take().expect("its output is piped");
        BufReader::new(output).read_line(&mut printed).expect("a line");
        let after = printed.split("http://").nth(1).unwrap_or_else(|| panic!("said: {printed}"));
        let host = after.split(['/', '（']).next().expect("a host").trim().to_owned();
        Self { child, root, host, printed, _folder: folder }
    }

    /// A new connection.
    pub fn connect(&self) -> TcpStream {
        let line = TcpStream::connect(&self.host).expect("the door is open");
        line.set_read_timeout(Some(PATIENCE)).expect("a limit");
        line
    }

    /// What is answered to `head`, in which `HOST` stands for the server's own name.
    pub fn ask(&self, head: &str) -> Reply {
        let mut line = self.connect();
        // A server that refuses may close before all is sent.
        let _ = line.write_all(head.replace("HOST", &self.host).as_bytes());
        read_reply(&mut line, head.starts_with("HEAD"))
    }

    /// What is answered to `GET` of `target`.
    pub fn get(&self, target: &str) -> Reply {
        self.ask(&format!("GET {target} HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n"))
    }

    /// The stream of events for the page at `path`.
    pub fn events(&self, path: &str, key: &str) -> Events {
        let mut line = self.connect();
        let path = path.replace('%', "%25").replace('/', "%2F");
        let host = &self.host;
        let head =
            format!("GET /.huibian/events?page={path}&key={key} HTTP/1.1\r\nHost: {host}\r\n\r\n");
        line.write_all(head.as_bytes()).expect("the head is sent");
        let mut events = Events(BufReader::new(line));
        assert_eq!(events.line(), "HTTP/1.1 200 OK");
        while !events.line().is_empty() {}
        events
    }

    /// Writes a file of the site.
    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        std::fs::write(self.root.join(path), text).expect("the file is written");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A test that has failed may have ended it already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Reads one answer.
pub fn read_reply(line: &mut TcpStream, head_only: bool) -> Reply {
    let mut reader = BufReader::new(line);
    let mut reply = Reply { status: 0, fields: Vec::new(), body: Vec::new() };
    let mut first = String::new();
    if reader.read_line(&mut first).unwrap_or(0) == 0 {
        return reply;
    }
    reply.status = first.split(' ').nth(1).and_then(|word| word.parse().ok()).expect("a status");
    loop {
        let mut field = String::new();
        reader.read_line(&mut field).expect("a field");
        let Some((name, value)) = field.trim_end().split_once(": ") else { break };
        reply.fields.push((name.to_ascii_lowercase(), value.to_owned()));
    }
    let length = reply.field("content-length").and_then(|length| length.parse::<u64>().ok());
    if !head_only && reply.status != 304 {
        let mut body = reader.take(length.unwrap_or(u64::MAX));
        body.read_to_end(&mut reply.body).expect("a body");
    }
    reply
}

impl Reply {
    /// A header field.
    pub fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The body as text, without the line that makes a page live.
    pub fn text(&self) -> String {
        plain(&String::from_utf8_lossy(&self.body))
    }

    /// What the page is known by.
    pub fn key(&self) -> String {
        let text = String::from_utf8_lossy(&self.body).into_owned();
        let after = text.split("data-key=\"").nth(1).expect("a page has its key");
        after.split('"').next().expect("a quote").to_owned()
    }
}

/// A page as a build writes it.
pub fn plain(page: &str) -> String {
    let live =
        page.split_inclusive('\n').filter(|line| line.starts_with(huibian::preview::INJECTED));
    let live: Vec<&str> = live.collect();
    match live.as_slice() {
        [line] => page.replace(line, ""),
        _ => page.to_owned(),
    }
}

/// A stream of events.
pub struct Events(BufReader<TcpStream>);

impl Events {
    fn line(&mut self) -> String {
        let mut line = String::new();
        self.0.read_line(&mut line).expect("the stream goes on");
        line.trim_end().to_owned()
    }

    /// The next event: its name and data. Comments are passed over.
    pub fn next(&mut self) -> (String, serde_json::Value) {
        loop {
            let line = self.line();
            if let Some(name) = line.strip_prefix("event: ") {
                let data = self.line();
                let data = data.strip_prefix("data: ").expect("data follows");
                return (name.to_owned(), serde_json::from_str(data).expect("JSON"));
            }
        }
    }

    /// The next event called `name`, and its data.
    pub fn await_event(&mut self, name: &str) -> serde_json::Value {
        loop {
            let (own, data) = self.next();
            if own == name {
                return data;
            }
        }
    }
}
