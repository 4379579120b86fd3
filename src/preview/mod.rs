//! Floor 9: the site on its editor's screen, made page by page as it is asked for.
//!
//! Given: the site's folder and how it is to be shown. Gives: a server for browsers,
//! kept true by a watcher, and news for whoever started it. May not know: how a page
//! is made (the pipeline's own way is used, as by a build), or how news is worded.
//!
//! ```text
//! watch ─"something changed"→ desk ─one pointer→ answer ←request─ door ← browsers
//!                                              → events ─────────────→ browsers
//! ```

mod answer;
mod client;
mod desk;
mod door;
mod editor;
mod events;
mod messages;
mod problems;
mod refs;
mod reply;
mod request;
mod shown;
mod watch;
mod written;

use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, UdpSocket};
use std::path::Path;
use std::sync::Arc;

use crate::base::diag::MessageLang;

pub use answer::{Answer, Body, answer};
pub use desk::{Current, Desk, Round};
pub use door::Limits;
pub use editor::Editor;
pub use request::Request;
pub use shown::INJECTED;

/// How many ports are tried after the one that was asked for.
const PORTS: u16 = 100;

/// How a site is shown.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The address to listen on: `127.0.0.1`, `0.0.0.0`, a name of this machine.
    pub host: String,
    /// The port; 0 for any.
    pub port: u16,
    /// Browsers go to the page that was saved.
    pub follow: bool,
    /// Look at the folders every second instead of being told by the system.
    pub poll: bool,
    /// What opens a file.
    pub editor: Option<Editor>,
    /// The language of messages.
    pub lang: MessageLang,
    /// What slow and greedy clients are held to.
    pub limits: Limits,
}

/// What happens while a site is shown.
#[derive(Debug)]
pub enum News<'a> {
    /// Browsers can come.
    Ready {
        /// The address for this machine's browser: `http://127.0.0.1:1111/kx/`.
        url: String,
        /// The address for others on the network, if they are let in.
        network: Option<String>,
        /// The port that was asked for and is taken.
        taken: Option<u16>,
        /// What is shown first.
        round: &'a Round,
    },
    /// Files have changed.
    Changed(&'a Round),
    /// The system cannot tell of changes, so the folders are looked at every second.
    Polling,
    /// The site's folder cannot be read; it is tried again.
    Unreadable(io::Error),
}

/// Shows the site at `root` until the process ends, and tells of what happens.
///
/// # Errors
/// When the folder cannot be read at first, or no port can be had.
pub fn serve(
    root: &Path,
    settings: &Settings,
    tell: &(dyn Fn(News<'_>) + Sync),
) -> io::Result<Infallible> {
    let (listener, taken) = bind(&settings.host, settings.port)?;
    let address = listener.local_addr()?;
    // The watch begins before the first look, so that nothing falls between them.
    let watch = watch::Watch::begin(root, settings.poll);
    let desk = Arc::new(Desk::open(root, settings.clone())?);
    let first = desk.first_round();
    let base = desk.base_path();
    std::thread::scope(|scope| {
        let hosts = request::Hosts::new(&settings.host, address.ip());
        let served = desk.clone();
        let limits = settings.limits;
        std::thread::Builder::new().name("door".to_owned()).spawn_scoped(scope, move || {
            door::serve(&listener, limits, &hosts, &|request, line| {
                events::answer_on(&served, request, line)
            })
        })?;
        tell(News::Ready {
            url: url(local(address), &base),
            network: (!address.ip().is_loopback()).then(|| url(reachable(address), &base)),
            taken: taken.then_some(settings.port),
            round: &first,
        });
        watch.run(&desk, tell)
    })
}

/// Listens on `port` of `host`, or on the next that is free; tells whether `port` was
/// taken.
fn bind(host: &str, port: u16) -> io::Result<(TcpListener, bool)> {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let last = if port == 0 { 0 } else { port.saturating_add(PORTS) };
    let mut tried = port;
    loop {
        match TcpListener::bind((host, tried)) {
            Ok(listener) => return Ok((listener, tried != port)),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse && tried < last => tried += 1,
            Err(error) => return Err(error),
        }
    }
}

/// Where this machine's own browser finds what listens on `address`.
fn local(address: SocketAddr) -> SocketAddr {
    match address.ip().is_unspecified() {
        true => SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), address.port()),
        false => address,
    }
}

/// Where others on the network find it: the address of the interface that leads out.
fn reachable(address: SocketAddr) -> SocketAddr {
    if !address.ip().is_unspecified() {
        return address;
    }
    // An address of documentation (RFC 5737). Connecting a datagram socket sends
    // nothing: it asks the system which interface it would take.
    let own = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).and_then(|socket| {
        socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9))?;
        socket.local_addr()
    });
    own.map_or(local(address), |own| SocketAddr::new(own.ip(), address.port()))
}

fn url(address: SocketAddr, base: &str) -> String {
    format!("http://{address}{base}")
}
