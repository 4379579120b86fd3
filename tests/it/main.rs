//! One integration binary: a module a feature. A site is a string in its test.

mod articles;
mod books;
mod calls;
mod commands;
mod commonmark;
mod compiled;
mod docs;
mod fix;
mod incremental;
mod indices;
mod list;
mod markdown;
mod mistakes;
mod names;
mod new;
mod preview;
mod region;
mod report;
mod review;
mod rules;
mod sample;
mod schema;
mod settings;
mod support;
mod tidy;
mod why;
