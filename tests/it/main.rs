//! One integration binary: a module a feature. A site is a string in its test.

mod articles;
mod commands;
mod commonmark;
mod incremental;
mod indices;
mod settings;
mod support;
mod tidy;
