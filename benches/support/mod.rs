//! What benches share: their arguments, the programs they measure, a little HTTP,
//! figures and tables.

#![allow(dead_code, reason = "each bench uses a part")]

pub mod arguments;
pub mod events;
pub mod figures;
pub mod http;
pub mod machine;
pub mod programs;
pub mod server;
pub mod table;
pub mod websocket;
