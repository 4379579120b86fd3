//! The programs that are measured, and their versions.

use std::io;
use std::path::PathBuf;
use std::process::Command;

/// This build's program.
pub const HUIBIAN: &str = env!("CARGO_BIN_EXE_huibian");

/// A program and the version that it says it has.
pub struct Program {
    pub file: PathBuf,
    pub version: String,
}

/// Huibian: the file that is given, such as an earlier build, or this build's.
pub fn huibian(given: Option<String>) -> io::Result<Program> {
    let file = given.unwrap_or_else(|| HUIBIAN.to_owned());
    let version = said(&file, "--version")?.trim().to_owned();
    Ok(Program { file: file.into(), version })
}

/// Hugo: the file that is given, or the one on the PATH. The Python package's command
/// is a script, which would be measured too; it names the program that it starts.
pub fn hugo(given: Option<String>) -> io::Result<Program> {
    let file = given.unwrap_or_else(|| "hugo".to_owned());
    let said = said(&file, "version")?;
    let behind = said.lines().find_map(|line| line.split_once("via hugo-python-distributions at "));
    let file = match behind {
        Some((_, path)) => path.trim_end_matches("\u{1b}[0m").trim().into(),
        None => file.into(),
    };
    let version = said.lines().find(|line| line.starts_with("hugo v")).unwrap_or("hugo");
    let version = version.split([' ', '-']).take(2).collect::<Vec<_>>().join(" ");
    Ok(Program { file, version: version.replace("hugo v", "hugo ") })
}

fn said(program: &str, argument: &str) -> io::Result<String> {
    let output = Command::new(program).arg(argument).output().map_err(|error| {
        io::Error::new(error.kind(), format!("{program} cannot be started: {error}"))
    })?;
    if !output.status.success() {
        return Err(io::Error::other(format!("{program} {argument} fails")));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
