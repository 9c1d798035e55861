//! `reportlint server`: the language server, for editors.

use std::io;
use std::sync::Arc;

use crate::cli::exit::Exit;
use crate::diagnostic::Failure;
use crate::engine::Options;
use crate::message::Language;
use crate::server::{self, LanguageChoice};

/// How an editor starts it.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Talk on standard input and output, as it does anyway: some editors say so
    #[arg(long, hide = true)]
    stdio: bool,
}

/// Serves an editor on standard input and output. `requested` is the language given on the command line; `otherwise` is
/// used if neither that nor the editor names one.
///
/// # Errors
/// Never: errors in a config or schema are reported to the editor.
pub fn run(_args: &Args, requested: Option<Language>, otherwise: Language) -> Result<Exit, Arc<Failure>> {
    let clean = server::serve(
        io::stdin(),
        io::stdout(),
        Options::default(),
        LanguageChoice { requested, fallback: otherwise },
    )?;
    // The protocol requires status 1 if the editor exits without a shutdown request.
    Ok(if clean { Exit::Clean } else { Exit::Found })
}
