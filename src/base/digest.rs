//! Content digests: 128 bits of BLAKE3, the key of both memos and the hash in
//! asset names.

use std::collections::HashMap;
use std::fmt;
use std::hash::{BuildHasherDefault, Hash, Hasher};

/// The digest of some content. Two values with one digest are taken to be the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Digest([u8; 16]);

/// An odd number without pattern: the multiplier of a 128-bit PCG generator.
const ODD: u128 = 0x2360_ED05_1FC6_5DA4_4385_DF64_9FCC_F645;

impl Digest {
    /// The digest of bytes as they lie in a file.
    pub fn of_bytes(bytes: &[u8]) -> Self {
        Self::take(&blake3::hash(bytes))
    }

    /// The digest of a value, by way of its `Hash`.
    ///
    /// Good as a key within one process. It depends on the width of `usize`, so
    /// nothing that is written to disk may be named by it.
    pub fn of<T: Hash + ?Sized>(value: &T) -> Self {
        let mut hasher = Feed(blake3::Hasher::new());
        value.hash(&mut hasher);
        Self::take(&hasher.0.finalize())
    }

    /// The digest of what this one stands for followed by what `next` stands for.
    ///
    /// Both are digests already, evenly spread, so mixing them is enough: two
    /// pairs meet by chance alone, as rarely as two digests do. The order counts.
    pub fn then(self, next: Digest) -> Self {
        let first = u128::from_le_bytes(self.0).wrapping_mul(ODD).rotate_left(61);
        Self(first.wrapping_add(u128::from_le_bytes(next.0)).to_le_bytes())
    }

    fn take(hash: &blake3::Hash) -> Self {
        let mut short = [0; 16];
        short.copy_from_slice(&hash.as_bytes()[..16]);
        Self(short)
    }

    /// The first four bytes as a number: enough to tell versions of one text apart.
    pub fn number(&self) -> u32 {
        let mut first = [0; 4];
        first.copy_from_slice(&self.0[..4]);
        u32::from_be_bytes(first)
    }

    /// The first 16 hexadecimal digits, as asset names carry them.
    pub fn short(&self) -> String {
        self.to_string()[..16].to_owned()
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

/// A map keyed by digests. They are evenly spread already, so their first bytes
/// serve as the hash.
pub type DigestMap<T> = HashMap<Digest, T, BuildHasherDefault<First>>;

/// The hasher of [`DigestMap`].
#[derive(Clone, Copy, Debug, Default)]
pub struct First(u64);

impl Hasher for First {
    fn write(&mut self, bytes: &[u8]) {
        if let Some(first) = bytes.first_chunk() {
            self.0 = u64::from_le_bytes(*first);
        }
    }

    fn write_usize(&mut self, _: usize) {}

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Lets a value's `Hash` write into BLAKE3.
struct Feed(blake3::Hasher);

impl Hasher for Feed {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn finish(&self) -> u64 {
        let mut eight = [0; 8];
        eight.copy_from_slice(&self.0.finalize().as_bytes()[..8]);
        u64::from_le_bytes(eight)
    }
}

/// A value that is keyed by its digest: hashing it costs sixteen bytes, however
/// large it is.
#[derive(Debug)]
pub struct Piece<T>(std::sync::Arc<(Digest, T)>);

impl<T: Hash> Piece<T> {
    /// Takes the digest of `value` once.
    pub fn new(value: T) -> Self {
        Self(std::sync::Arc::new((Digest::of(&value), value)))
    }
}

impl<T> Piece<T> {
    /// The digest of the value.
    pub fn digest(&self) -> Digest {
        self.0.0
    }
}

impl<T> Clone for Piece<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> std::ops::Deref for Piece<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0.1
    }
}

impl<T> Hash for Piece<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.0.hash(state);
    }
}

impl<T: serde::Serialize> serde::Serialize for Piece<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.1.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_counts_where_digests_follow_each_other() {
        let [a, b, c] = [b"a", b"b", b"c"].map(|text| Digest::of_bytes(text));
        assert_eq!(a.then(b), a.then(b));
        assert_ne!(a.then(b), b.then(a));
        assert_ne!(a.then(b).then(c), a.then(c).then(b));
        assert_ne!(a.then(a), b.then(b));
    }
}
