//! The program: everything is in the library.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// A check allocates thousands of small pieces a report, which this one hands out in a third of the instructions that the
/// system's takes. It asks for no huge pages: with them, a run takes twice the memory.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    reportlint::main()
}
