//! How much a report shows where it is printed: the width of the terminal.

use std::io::{IsTerminal, stderr, stdout};

use terminal_size::{Width, terminal_size_of};

use super::report::Limits;

/// Where something is printed.
#[derive(Clone, Copy, Debug)]
pub(super) enum Stream {
    /// Standard output: results.
    Out,
    /// Standard error: messages.
    Err,
}

impl Stream {
    /// Whether it is a terminal, which shows colours.
    pub(super) fn is_terminal(self) -> bool {
        match self {
            Self::Out => stdout().is_terminal(),
            Self::Err => stderr().is_terminal(),
        }
    }

    /// What a report shows on it.
    pub(super) fn limits(self) -> Limits {
        let width = self.width().unwrap_or(Limits::default().width);
        Limits { width, advice: true, ..Limits::default() }
    }

    /// The columns of the terminal, else those that `COLUMNS` says.
    pub(super) fn width(self) -> Option<usize> {
        let size = match self {
            Self::Out => terminal_size_of(stdout()),
            Self::Err => terminal_size_of(stderr()),
        };
        let said = || std::env::var("COLUMNS").ok()?.trim().parse().ok();
        let known = size.map(|(Width(columns), _)| usize::from(columns));
        known.or_else(said).filter(|columns| *columns > 0)
    }
}
