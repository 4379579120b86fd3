//! The machine that a bench runs on, and what a process takes of it. On systems
//! without /proc the answers are missing.

use std::fs;

/// The memory of a process, in bytes.
#[derive(Clone, Copy)]
pub struct Memory {
    pub now: u64,
    pub most: u64,
}

/// What the process `id` holds.
pub fn memory(id: u32) -> Option<Memory> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let field = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name))?;
        let kilobytes: u64 = line.trim_end_matches("kB").trim().parse().ok()?;
        Some(kilobytes * 1024)
    };
    Some(Memory { now: field("VmRSS:")?, most: field("VmHWM:")? })
}

/// Cores, processor and system in a line.
pub fn description() -> String {
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let cpu = cpu.lines().find(|line| line.starts_with("model name"));
    let cpu = cpu.and_then(|line| line.split_once(':')).map_or("unknown", |(_, name)| name.trim());
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    format!("{cores} cores, {cpu}; {} {}", std::env::consts::OS, kernel.trim())
}

/// How many processes wanted a core in the minute before: about none on a machine
/// that figures can be taken from.
pub fn load() -> Option<String> {
    let load = fs::read_to_string("/proc/loadavg").ok()?;
    Some(load.split(' ').next()?.to_owned())
}
