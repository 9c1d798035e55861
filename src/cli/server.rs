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

/// Serves an editor on standard input and output; `asked` is the language that the command line names, `otherwise` the
/// one to speak when neither it nor the editor names one.
///
/// # Errors
/// Never: what is wrong with a config or a schema is told to the editor.
pub fn run(_args: &Args, asked: Option<Language>, otherwise: Language) -> Result<Exit, Arc<Failure>> {
    let clean = server::serve(
        io::stdin(),
        io::stdout(),
        Options::default(),
        LanguageChoice { requested: asked, fallback: otherwise },
    )?;
    // An editor that is gone without a word is told of with 1, by the protocol.
    Ok(if clean { Exit::Clean } else { Exit::Found })
}
