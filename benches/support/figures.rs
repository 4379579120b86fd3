//! What many measurements say in a few figures.

use std::time::Duration;

/// Measurements of one thing.
#[derive(Default)]
pub struct Times(Vec<Duration>);

impl Times {
    pub fn add(&mut self, time: Duration) {
        self.0.push(time);
        self.0.sort();
    }

    /// The smallest that so many of a hundred do not exceed (nearest rank).
    pub fn percentile(&self, percent: usize) -> Option<Duration> {
        let rank = (self.0.len() * percent).div_ceil(100);
        self.0.get(rank.checked_sub(1)?).copied()
    }

    pub fn median(&self) -> Option<Duration> {
        self.percentile(50)
    }

    pub fn max(&self) -> Option<Duration> {
        self.percentile(100)
    }
}

/// A time, short.
pub fn time(time: Duration) -> String {
    let ms = time.as_secs_f64() * 1000.0;
    if ms < 10.0 {
        format!("{ms:.1} ms")
    } else if ms < 1000.0 {
        format!("{ms:.0} ms")
    } else {
        format!("{:.2} s", ms / 1000.0)
    }
}

/// An amount of bytes, in units of a million.
pub fn megabytes(bytes: f64) -> String {
    format!("{:.0} MB", bytes / 1_000_000.0)
}
