//! A memory from digest to result, for the two remembered arrows of the pipeline.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::digest::Digest;

/// Remembers results by the digest of what they were made from.
///
/// Only what the last two turns used is kept, so the memory is bounded by the
/// site's size: see [`Memo::next_turn`].
#[derive(Debug)]
pub struct Memo<T> {
    shelves: Mutex<Shelves<T>>,
    made: AtomicUsize,
}

#[derive(Debug)]
struct Shelves<T> {
    now: HashMap<Digest, Arc<T>>,
    before: HashMap<Digest, Arc<T>>,
}

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Self {
            shelves: Mutex::new(Shelves { now: HashMap::new(), before: HashMap::new() }),
            made: AtomicUsize::new(0),
        }
    }
}

impl<T> Memo<T> {
    /// The remembered result for `key`, or that of `make`, which is then remembered.
    ///
    /// Two threads may make the same result at once; both get an equal one.
    pub fn get_or_make(&self, key: Digest, make: impl FnOnce() -> T) -> Arc<T> {
        match self.get_or_try(key, || Ok::<T, std::convert::Infallible>(make())) {
            Ok(found) => found,
            Err(never) => match never {},
        }
    }

    /// As [`Memo::get_or_make`], for a maker that can fail; failures are not kept.
    pub fn get_or_try<E>(
        &self,
        key: Digest,
        make: impl FnOnce() -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        if let Some(found) = self.find(key) {
            return Ok(found);
        }
        let value = Arc::new(make()?);
        self.made.fetch_add(1, Ordering::Relaxed);
        self.lock().now.insert(key, value.clone());
        Ok(value)
    }

    fn find(&self, key: Digest) -> Option<Arc<T>> {
        let mut shelves = self.lock();
        if let Some(found) = shelves.now.get(&key) {
            return Some(found.clone());
        }
        let found = shelves.before.remove(&key)?;
        shelves.now.insert(key, found.clone());
        Some(found)
    }

    /// Begins a new turn: what neither this turn nor the last one asked for is dropped.
    pub fn next_turn(&self) {
        let mut shelves = self.lock();
        shelves.before = std::mem::take(&mut shelves.now);
    }

    /// How many results have been made (not found) since the memo began.
    pub fn made(&self) -> usize {
        self.made.load(Ordering::Relaxed)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Shelves<T>> {
        // A maker that panics runs outside the lock, so the shelves are whole
        // even when the lock says poisoned.
        self.shelves.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_once_and_forgets_after_two_turns() {
        let memo = Memo::default();
        let key = Digest::of_bytes(b"a");
        assert_eq!(*memo.get_or_make(key, || 1), 1);
        assert_eq!(*memo.get_or_make(key, || 2), 1);
        memo.next_turn();
        assert_eq!(*memo.get_or_make(key, || 2), 1);
        memo.next_turn();
        memo.next_turn();
        assert_eq!(*memo.get_or_make(key, || 2), 2);
        assert_eq!(memo.made(), 2);
    }
}
