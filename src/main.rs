//! Arguments in, exit status out.

fn main() -> std::process::ExitCode {
    huibian::cli::run(std::env::args_os())
}
