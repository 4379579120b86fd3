//! Huibian's reload signal: a stream of server-sent events for the page that is shown.

use std::io::{self, BufReader};
use std::time::Instant;

use super::http::{Body, Connection, PATIENCE, line};

/// Where the server gives events.
const EVENTS: &str = "/.huibian/events";

/// The events of a page.
pub struct Events(BufReader<Body>);

impl Events {
    /// Those of the page at `path`, which reads `html` now. Comes back when the server
    /// has begun to answer, so that what changes from now on is told.
    pub fn open(connection: &Connection, path: &str, html: &str) -> io::Result<Self> {
        let key = key(html).ok_or_else(|| {
            io::Error::other(format!("{path} bears no `data-key`: is it a preview?"))
        })?;
        let address = format!("{EVENTS}?page={}&key={key}", path.replace('/', "%2F"));
        let body = connection.follow(&address, "text/event-stream")?;
        let mut events = Self(BufReader::new(body));
        // What comes first is the time to wait before a new connection, or problems.
        line(&mut events.0)?;
        Ok(events)
    }

    /// Waits until the server tells that the page is to be loaded anew.
    pub fn wait(&mut self) -> io::Result<()> {
        let start = Instant::now();
        while line(&mut self.0)? != "event: reload" {
            // The server's signs of life would keep this waiting for ever.
            if start.elapsed() > PATIENCE {
                return Err(io::ErrorKind::TimedOut.into());
            }
        }
        Ok(())
    }
}

/// What the page says is shown.
fn key(html: &str) -> Option<&str> {
    html.rsplit_once("data-key=\"")?.1.split('"').next()
}
