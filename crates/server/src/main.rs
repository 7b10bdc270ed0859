//! The program: everything is in the library beside it.

use std::process::ExitCode;

/// A page from memory takes a fifth less time with it than with the system's (measured), for a little more memory.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    server::cli::main()
}
