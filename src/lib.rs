//! huibian 汇编: a static-site generator for association news and case compilations.
//!
//! > A template sees its view and nothing else; a page is a function of its view
//! > and the theme.
//!
//! ```text
//! disk ─scan→ Sources ─parse→ Doc… ─assemble→ Site ─plan→ Plan ─view→ View ─produce→ Artifact ─sync→ folder
//!             a tree    a file   all articles    all pages   a page   a page
//!                       memo①                                        memo②           check: Plan → diagnostics
//! ```
//!
//! Two arrows are remembered by the digest of what goes into them: parse, and
//! produce. All between is made anew at every turn; what it does for one article or
//! one list alone it remembers too, by the same kind of key, which makes it cheap.
//! There is no second path for what changed: the digests say what changed.
//!
//! A module uses those above it in this list, and never one beside it on its floor:
//!
//! | floor | module | is given → gives |
//! |---|---|---|
//! | 0 | [`base`] | bytes, text → paths, digests, diagnostics, dates, values with places |
//! | 0 | [`rules`] | a code → what a diagnostic means |
//! | 1 | [`kind`] | values with places and a type → typed values |
//! | 1 | [`region`] | a text → the place that it names |
//! | 1½ | [`config`] | `site.toml` → what it means |
//! | 2 | [`source`] | the site's folder → its files and their digests |
//! | 3 | [`parse`] | one file → what it says |
//! | 4 | [`model`] | all articles → the site |
//! | 5 | [`plan`] | the site → every file that will exist, and each page's view |
//! | 6 | [`check`] | the plan → diagnostics |
//! | 6 | [`render`] | a view → bytes |
//! | 7 | [`output`] | the output as a value → a folder |
//! | 8 | [`pipeline`] | all of the above in one path, with its memories |
//! | 9 | [`preview`] | the site's folder → a server for its editor's browser |
//! | 9 | [`mend`] | the site's files → the same, put right where there is no doubt |
//! | 10 | [`cli`] | arguments → an exit status |
//!
//! Below the command line nothing prints and nothing exits: every stage returns a
//! value and its problems. Disk, network, clock, environment and terminal belong to
//! [`source`], [`output`], [`preview`] and [`cli`].

pub mod base;
pub mod rules;

pub mod kind;
pub mod region;

pub mod config;

pub mod source;

pub mod parse;

pub mod model;

pub mod plan;

pub mod check;
pub mod render;

pub mod output;

pub mod pipeline;

pub mod mend;
pub mod preview;

pub mod cli;
