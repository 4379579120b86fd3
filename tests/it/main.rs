//! One integration binary: a module a feature. A site is a string in its test.

mod articles;
mod books;
mod calls;
mod commands;
mod commonmark;
mod compiled;
mod docs;
mod incremental;
mod indices;
mod markdown;
mod preview;
mod region;
mod report;
mod review;
mod sample;
mod schema;
mod settings;
mod support;
mod tidy;
mod why;
