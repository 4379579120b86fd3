//! A preview server as a child process: started, heard, and ended with the bench.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use super::http::Connection;
use super::machine::{Memory, memory};

/// How long a server may take until it is ready.
const PATIENCE: Duration = Duration::from_secs(600);

/// A running server. It ends with this value.
pub struct Server {
    process: Process,
    /// Where what it says of itself goes, to be read when something is wrong.
    log: PathBuf,
    /// When it was started.
    pub started: Instant,
    /// The connection that pages are asked for on.
    pub connection: Connection,
}

impl Server {
    /// Starts it, and waits until it names its address on standard output.
    pub fn start(mut command: Command, log: &Path) -> io::Result<Self> {
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(File::create(log)?);
        let started = Instant::now();
        let mut process = Process(command.spawn()?);
        let output = process.0.stdout.take().expect("its standard output is piped");
        let (say, heard) = mpsc::channel();
        // It is listened to until it ends, or it would wait for the pipe to be emptied.
        thread::spawn(move || {
            for line in BufReader::new(output).lines() {
                let Ok(line) = line else { return };
                if let Some(url) = line.split_whitespace().find(|word| word.starts_with("http://"))
                {
                    // Only the first is waited for.
                    say.send(url.to_owned()).ok();
                }
            }
        });
        let named = heard.recv_timeout(PATIENCE).map_err(|_| {
            let tail = tail(log);
            io::Error::other(format!("the server does not name its address\n{tail}"))
        });
        let connection = Connection::new(&named?)?;
        Ok(Self { process, log: log.to_owned(), started, connection })
    }

    /// Its memory now and at most.
    pub fn memory(&self) -> Option<Memory> {
        memory(self.process.0.id())
    }

    /// An error with what the server said last.
    pub fn explain(&self, error: &io::Error) -> io::Error {
        io::Error::other(format!("{error}\n{}", tail(&self.log)))
    }
}

/// A child that does not outlive this value.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself, which was reported where it was noticed.
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

fn tail(log: &Path) -> String {
    let text = std::fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(20)..].join("\n")
}
