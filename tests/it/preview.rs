//! The preview: what browsers get, what they are told, and what does no harm.

mod edits;
mod events;
mod hostile;
mod pages;
mod server;
mod words;
