//! One integration binary: a module a feature. A site is a string in its test.

mod articles;
mod books;
mod commands;
mod commonmark;
mod compiled;
mod docs;
mod fix;
mod incremental;
mod indices;
mod invariants;
mod markdown;
mod mistakes;
mod preview;
mod properties;
mod review;
mod sample;
mod settings;
mod support;
mod tidy;
