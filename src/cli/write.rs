//! Writes results and failures to standard output, standard error or files.

use std::borrow::Cow;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use anstream::AutoStream;
use anstream::stream::{AsLockedWrite, RawStream};
use clap::ColorChoice;

use super::exit::Exit;
use crate::diagnostic::Failure;
use crate::files::atomic;
use crate::message::{Language, Message};
use crate::output::{self, Style, render_failure, safe_line};
use crate::say;

/// Prints on standard error why the work, or part of it, failed.
pub fn fail(failures: &[Arc<Failure>], colour: ColorChoice, language: Language) -> Exit {
    let style = style(&io::stderr(), colour, false, language);
    let text: Vec<String> = failures.iter().map(|failure| render_failure(failure, &style)).collect();
    // If even this cannot be written, only the exit code tells.
    let _ = put(io::stderr(), &text.join("\n"));
    Exit::Failed
}

/// Runs a command that prints text, and writes its output at once.
pub fn print<E: Into<Arc<Failure>>>(
    command: impl FnOnce(&mut dyn Write) -> Result<Exit, E>,
) -> Result<Exit, Arc<Failure>> {
    let mut text = Vec::new();
    let exit = command(&mut text).map_err(Into::into)?;
    // Our own texts and the class's schemas do not contain log commands.
    put_as_it_is(io::stdout(), &String::from_utf8_lossy(&text))?;
    Ok(exit)
}

/// The failure to write a result.
pub fn unwritten(error: io::Error) -> Failure {
    Failure::new(say!(en("the result could not be written: {error}"), vi("không ghi được kết quả: {error}")))
}

/// Writes `text`, which may quote a report or file name, so that no CI log interprets a line of it as a command.
pub fn put<S: RawStream + AsLockedWrite>(stream: S, text: &str) -> Result<(), Failure> {
    put_as_it_is(stream, &harmless(text))
}

/// Writes `text` at once, or fails: a part of it must not be taken for the whole.
pub fn put_as_it_is<S: RawStream + AsLockedWrite>(stream: S, text: &str) -> Result<(), Failure> {
    // The text already has colour or not. The stream only makes old Windows consoles show it.
    let mut stream = AutoStream::always(stream);
    stream.write_all(text.as_bytes()).and_then(|()| stream.flush()).map_err(unwritten)
}

/// The destination of a result: a file, or standard output.
pub struct Sink<'a> {
    file: Option<&'a Path>,
    colour: ColorChoice,
}

impl<'a> Sink<'a> {
    /// Writes to `file`, or to standard output without one.
    pub fn new(file: Option<&'a Path>, colour: ColorChoice) -> Self {
        Self { file, colour }
    }

    /// The style for this destination. A file gets colour only if requested.
    pub fn style(&self, quiet: bool, language: Language) -> Style {
        match self.file {
            Some(_) => Style { colour: self.colour == ColorChoice::Always, quiet, language, ..Style::default() },
            None => style(&io::stdout(), self.colour, quiet, language),
        }
    }

    /// Whether it is a terminal.
    pub fn is_terminal(&self) -> bool {
        self.file.is_none() && io::IsTerminal::is_terminal(&io::stdout())
    }

    /// Writes `text`.
    pub fn put(&self, text: &str) -> Result<(), Failure> {
        match self.file {
            Some(file) => written(file, text.as_bytes()),
            None => put(io::stdout(), text),
        }
    }
}

/// Writes `bytes` to `file` atomically.
pub fn written(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    atomic::write(file, bytes).map_err(|why| unwritten_to(file, &why))
}

/// The failure to write a result to `file`.
pub fn unwritten_to(file: &Path, why: &Message) -> Failure {
    let name = safe_line(&file.to_string_lossy()).into_owned();
    Failure::new(say!(
        en("the result could not be written to `{name}`: {}", why.en),
        vi("không ghi được kết quả vào `{name}`: {}", why.vi),
    ))
}

/// The style for `stream`: decided by `--color`, then NO_COLOR, CLICOLOR_FORCE and the like, then whether it is a
/// terminal. The width is COLUMNS or that of the terminal, within limits.
pub fn style<S: RawStream>(stream: &S, colour: ColorChoice, quiet: bool, language: Language) -> Style {
    let colour = match colour {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => AutoStream::choice(stream) != anstream::ColorChoice::Never,
    };
    let requested = std::env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse().ok());
    let terminal = || {
        let (width, _) = terminal_size::terminal_size().filter(|_| stream.is_terminal())?;
        Some(usize::from(width.0))
    };
    let width = requested.filter(|&columns| columns > 0).or_else(terminal).unwrap_or(Style::default().width);
    Style { colour, width: width.clamp(40, 160), quiet, language, ..Style::default() }
}

/// Escapes `text` for a log: GitHub Actions interprets some lines as commands, and a report may contain such lines.
fn harmless(text: &str) -> Cow<'_, str> {
    match std::env::var_os("GITHUB_ACTIONS") {
        Some(value) if value == "true" => output::without_commands(text),
        _ => Cow::Borrowed(text),
    }
}
