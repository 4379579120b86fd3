//! One integration binary: a module a feature. A site is a string in its test.

mod articles;
mod books;
mod commands;
mod commonmark;
mod compiled;
mod docs;
mod incremental;
mod indices;
mod list;
mod markdown;
mod new;
mod preview;
mod review;
mod sample;
mod settings;
mod support;
mod tidy;
