//! The door: connections are taken, heads are read, and nobody keeps others waiting.
//!
//! A connection has a thread of its own. One that has sent no whole head yet waits,
//! and of those that wait the one that has waited longest gives way when the house is
//! full; so clients that are slow on purpose harm each other alone. What ends a plain
//! accept loop (no file descriptors, no threads) ends a connection here.

use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::reply;
use super::request::{self, Hosts, Refusal, Request};

/// What clients are held to.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How many connections there may be.
    pub connections: usize,
    /// How long a head may be, in bytes.
    pub head: usize,
    /// How long a head may take, from its first byte.
    pub head_time: Duration,
    /// How long a connection may stand idle before the next head.
    pub idle: Duration,
    /// How long a client may take to accept a piece of an answer.
    pub write: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 256,
            head: 16 * 1024,
            head_time: Duration::from_secs(10),
            idle: Duration::from_secs(60),
            write: Duration::from_secs(20),
        }
    }
}

/// How long the door rests when the system has nothing left to give.
const REST: Duration = Duration::from_millis(20);
/// How much of a refused request is read, so that its sender sees the refusal.
const LINGER: (usize, Duration) = (64 * 1024, Duration::from_millis(500));

/// Whether the connection goes on after an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Another request may follow.
    Stay,
    /// It ends.
    Close,
}

/// What answers a request on a line.
type Handler<'a> = &'a (dyn Fn(&Request, &TcpStream) -> io::Result<Next> + Sync);

/// Those who are in.
#[derive(Default)]
struct Guests {
    next: u64,
    inside: BTreeMap<u64, Guest>,
}

struct Guest {
    line: Arc<TcpStream>,
    /// Since when no whole head has come; `None` while an answer is given.
    waiting: Option<Instant>,
}

/// Takes connections for as long as the process lives.
pub fn serve(listener: &TcpListener, limits: Limits, hosts: &Hosts, handle: Handler<'_>) -> ! {
    let guests = Mutex::new(Guests::default());
    std::thread::scope(|scope| {
        loop {
            let line = match listener.accept() {
                Ok((line, _)) => Arc::new(line),
                Err(_) => {
                    // No descriptors are left, most likely: whoever has waited
                    // longest gives one back.
                    guests.evict();
                    std::thread::sleep(REST);
                    continue;
                }
            };
            let Some(number) = guests.admit(&line, limits.connections) else { continue };
            let guests = &guests;
            let name = format!("guest {number}");
            let spawned = std::thread::Builder::new().name(name).spawn_scoped(scope, move || {
                let leave = Leave { guests, number };
                // However a connection ends, it ends alone.
                let _ = attend(&line, number, limits, hosts, handle, guests);
                let _ = line.shutdown(Shutdown::Both);
                drop(leave);
            });
            if spawned.is_err() {
                guests.leave(number);
                guests.evict();
                std::thread::sleep(REST);
            }
        }
    })
}

/// Takes a guest off the list, even if its thread panics.
struct Leave<'a> {
    guests: &'a Mutex<Guests>,
    number: u64,
}

impl Drop for Leave<'_> {
    fn drop(&mut self) {
        self.guests.leave(self.number);
    }
}

/// The list of those who are in, as threads use it.
trait Register {
    fn admit(&self, line: &Arc<TcpStream>, most: usize) -> Option<u64>;
    fn evict(&self) -> bool;
    fn set_waiting(&self, number: u64, waiting: bool);
    fn leave(&self, number: u64);
}

impl Register for Mutex<Guests> {
    /// Lets a connection in; another gives way where the house is full.
    fn admit(&self, line: &Arc<TcpStream>, most: usize) -> Option<u64> {
        let full = self.lock().unwrap_or_else(PoisonError::into_inner).inside.len() >= most;
        if full && !self.evict() {
            return None;
        }
        let mut guests = self.lock().unwrap_or_else(PoisonError::into_inner);
        guests.next += 1;
        let number = guests.next;
        guests.inside.insert(number, Guest { line: line.clone(), waiting: Some(Instant::now()) });
        Some(number)
    }

    /// Ends the connection that has waited longest; `false` if none waits.
    fn evict(&self) -> bool {
        let mut guests = self.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting =
            guests.inside.iter().filter_map(|(number, guest)| Some((guest.waiting?, *number)));
        let Some((_, number)) = waiting.min() else { return false };
        if let Some(guest) = guests.inside.remove(&number) {
            let _ = guest.line.shutdown(Shutdown::Both);
        }
        true
    }

    fn set_waiting(&self, number: u64, waiting: bool) {
        let mut guests = self.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(guest) = guests.inside.get_mut(&number) {
            guest.waiting = waiting.then(Instant::now);
        }
    }

    fn leave(&self, number: u64) {
        self.lock().unwrap_or_else(PoisonError::into_inner).inside.remove(&number);
    }
}

/// Answers the requests of one connection.
fn attend(
    line: &TcpStream,
    number: u64,
    limits: Limits,
    hosts: &Hosts,
    handle: Handler<'_>,
    guests: &Mutex<Guests>,
) -> io::Result<()> {
    line.set_nodelay(true)?;
    line.set_write_timeout(Some(limits.write))?;
    let mut read = Vec::new();
    loop {
        guests.set_waiting(number, true);
        let found = next_head(line, &mut read, limits, hosts)?;
        guests.set_waiting(number, false);
        match found {
            None => return Ok(()),
            Some(Ok(request)) => {
                if handle(&request, line)? == Next::Close || request.close {
                    return Ok(());
                }
            }
            Some(Err(refusal)) => return turn_away(line, refusal),
        }
    }
}

/// The next request, or why it is refused; `None` when the client has left. `read`
/// holds what has been read beyond the last head.
fn next_head(
    mut line: &TcpStream,
    read: &mut Vec<u8>,
    limits: Limits,
    hosts: &Hosts,
) -> io::Result<Option<Result<Request, Refusal>>> {
    let mut until = Instant::now() + if read.is_empty() { limits.idle } else { limits.head_time };
    let mut piece = [0; 4096];
    loop {
        match request::read(read, hosts) {
            Err(refusal) => return Ok(Some(Err(refusal))),
            Ok(Some((request, length))) => {
                read.drain(..length);
                return Ok(Some(Ok(request)));
            }
            Ok(None) if read.len() >= limits.head => {
                let why = "the head of the request is too long";
                return Ok(Some(Err(Refusal { status: 431, why })));
            }
            Ok(None) => {}
        }
        let left = until.saturating_duration_since(Instant::now());
        let slow = Refusal { status: 408, why: "the request took too long" };
        if left.is_zero() {
            return Ok((!read.is_empty()).then_some(Err(slow)));
        }
        line.set_read_timeout(Some(left))?;
        let room = piece.len().min(limits.head - read.len());
        match line.read(&mut piece[..room]) {
            Ok(0) => return Ok(None),
            Ok(length) => {
                if read.is_empty() {
                    until = Instant::now() + limits.head_time;
                }
                read.extend_from_slice(&piece[..length]);
            }
            Err(error) if is_timeout(&error) => {}
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

fn is_timeout(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut)
}

/// Says why a request is refused and ends the connection. What the client still sends
/// is read for a moment: a connection that is closed on unread bytes is reset, and the
/// refusal lost.
fn turn_away(mut line: &TcpStream, refusal: Refusal) -> io::Result<()> {
    line.write_all(reply::refusal(refusal).as_bytes())?;
    line.shutdown(Shutdown::Write)?;
    let until = Instant::now() + LINGER.1;
    let (mut piece, mut total) = ([0; 4096], 0);
    while total < LINGER.0 {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            break;
        }
        line.set_read_timeout(Some(left))?;
        match line.read(&mut piece)? {
            0 => break,
            length => total += length,
        }
    }
    Ok(())
}
