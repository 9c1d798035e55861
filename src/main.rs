use std::panic::{catch_unwind, set_hook};
use std::process::ExitCode;

use reportlint::cli;

fn main() -> ExitCode {
    // Whoever looks for a fault of the program sets RUST_BACKTRACE; others get a message, not a trace.
    if std::env::var_os("RUST_BACKTRACE").is_none() {
        set_hook(Box::new(|_| {}));
    }
    catch_unwind(|| cli::run(std::env::args_os())).unwrap_or_else(|_| cli::broken())
}
