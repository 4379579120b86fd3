//! A memory from digest to result, for the remembered arrows of the pipeline.

use std::convert::Infallible;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;

use super::digest::{Digest, DigestMap};

/// Remembers results by the digest of what they were made from.
///
/// Only what the last two turns used is kept, so the memory is bounded by the
/// site's size: see [`Memo::next_turn`].
#[derive(Debug)]
pub struct Memo<T> {
    shelf: Mutex<Shelf<T>>,
    made: AtomicUsize,
}

#[derive(Debug)]
struct Shelf<T> {
    turn: u64,
    kept: DigestMap<Kept<T>>,
}

/// A result and the turn that last asked for it.
#[derive(Debug)]
struct Kept<T> {
    turn: u64,
    value: Arc<T>,
}

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Self {
            shelf: Mutex::new(Shelf { turn: 0, kept: DigestMap::default() }),
            made: AtomicUsize::new(0),
        }
    }
}

impl<T> Shelf<T> {
    fn find(&mut self, key: Digest) -> Option<Arc<T>> {
        let found = self.kept.get_mut(&key)?;
        found.turn = self.turn;
        Some(found.value.clone())
    }

    fn keep(&mut self, key: Digest, value: Arc<T>) {
        self.kept.insert(key, Kept { turn: self.turn, value });
    }
}

impl<T> Memo<T> {
    /// The remembered result for `key`, or that of `make`, which is then remembered.
    ///
    /// Two threads may make the same result at once; both get an equal one.
    pub fn get_or_make(&self, key: Digest, make: impl FnOnce() -> T) -> Arc<T> {
        let Ok(found) = self.get_or_try(key, || Ok::<T, Infallible>(make()));
        found
    }

    /// As [`Memo::get_or_make`], for a maker that can fail; failures are not kept.
    pub fn get_or_try<E>(
        &self,
        key: Digest,
        make: impl FnOnce() -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        if let Some(found) = self.lock().find(key) {
            return Ok(found);
        }
        let value = Arc::new(make()?);
        self.made.fetch_add(1, Ordering::Relaxed);
        self.lock().keep(key, value.clone());
        Ok(value)
    }

    /// Begins a new turn: what neither this turn nor the last one asked for is dropped.
    pub fn next_turn(&self) {
        let mut shelf = self.lock();
        shelf.turn += 1;
        let last = shelf.turn - 1;
        shelf.kept.retain(|_, kept| kept.turn >= last);
    }

    /// How many results have been made (not found) since the memo began.
    pub fn made(&self) -> usize {
        self.made.load(Ordering::Relaxed)
    }

    fn lock(&self) -> MutexGuard<'_, Shelf<T>> {
        // A maker that panics runs outside the lock, so the shelf is whole
        // even when the lock says poisoned.
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T: Send + Sync> Memo<T> {
    /// The results for many `keys`, in their order: `make` is asked, in parallel,
    /// for those that are not remembered, by their places among the keys.
    pub fn get_all(&self, keys: &[Digest], make: impl Fn(usize) -> T + Sync) -> Vec<Arc<T>> {
        let found = self.try_all(keys, |at| Some(make(at)));
        found.into_iter().map(|one| one.expect("this maker never fails")).collect()
    }

    /// As [`Memo::get_all`], for a maker that can fail; failures are not kept.
    pub fn try_all(
        &self,
        keys: &[Digest],
        make: impl Fn(usize) -> Option<T> + Sync,
    ) -> Vec<Option<Arc<T>>> {
        let mut found: Vec<Option<Arc<T>>> = {
            let mut shelf = self.lock();
            keys.iter().map(|key| shelf.find(*key)).collect()
        };
        let missing: Vec<usize> = (0..keys.len()).filter(|at| found[*at].is_none()).collect();
        let made: Vec<(usize, Option<Arc<T>>)> =
            missing.into_par_iter().map(|at| (at, make(at).map(Arc::new))).collect();
        let mut shelf = self.lock();
        for (at, value) in made {
            if let Some(value) = &value {
                shelf.keep(keys[at], value.clone());
                self.made.fetch_add(1, Ordering::Relaxed);
            }
            found[at] = value;
        }
        found
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

    #[test]
    fn many_at_once_are_those_of_one_by_one() {
        let memo = Memo::default();
        let keys = [b"a", b"b", b"c"].map(|text| Digest::of_bytes(text));
        memo.get_or_make(keys[1], || 10);
        let all = memo.try_all(&keys, |at| (at != 2).then_some(at));
        assert_eq!(
            all.iter().map(|one| one.as_deref().copied()).collect::<Vec<_>>(),
            [Some(0), Some(10), None]
        );
        assert_eq!(
            memo.get_all(&keys, |_| 7).iter().map(|one| **one).collect::<Vec<_>>(),
            [0, 10, 7]
        );
        assert_eq!(memo.made(), 3);
    }
}
