//! The arguments of a bench.

use std::collections::VecDeque;

/// The arguments that are not used up yet.
pub struct Arguments(VecDeque<String>);

impl Arguments {
    /// Those of `cargo bench`, or none when the bench is run by `cargo test`, which
    /// only wants to know that it starts.
    pub fn of_bench() -> Option<Self> {
        let mut all: VecDeque<String> = std::env::args().skip(1).collect();
        let at = all.iter().position(|argument| argument == "--bench")?;
        all.remove(at);
        Some(Self(all))
    }

    /// Whether `name` is given.
    pub fn flag(&mut self, name: &str) -> bool {
        let at = self.0.iter().position(|argument| argument == name);
        at.map(|at| self.0.remove(at)).is_some()
    }

    /// What stands after `name`.
    pub fn value(&mut self, name: &str) -> Result<Option<String>, String> {
        let Some(at) = self.0.iter().position(|argument| argument == name) else {
            return Ok(None);
        };
        self.0.remove(at);
        match self.0.remove(at) {
            Some(value) => Ok(Some(value)),
            None => Err(format!("{name} wants a value")),
        }
    }

    /// The number after `name`, or the usual one.
    pub fn number(&mut self, name: &str, usual: usize) -> Result<usize, String> {
        match self.value(name)? {
            Some(value) => value.parse().map_err(|_| format!("{name} {value} is no number")),
            None => Ok(usual),
        }
    }

    /// The one argument that is left, if any.
    pub fn rest(mut self) -> Result<Option<String>, String> {
        let first = self.0.pop_front();
        match self.0.pop_front() {
            Some(second) => Err(format!("{second} is not understood")),
            None => Ok(first),
        }
    }
}
