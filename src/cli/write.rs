//! Results and failures, written to standard output, to standard error or into files.

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

/// Says on standard error why the work, or some of it, could not be done.
pub fn fail(failures: &[Arc<Failure>], colour: ColorChoice, language: Language) -> Exit {
    let style = style(&io::stderr(), colour, false, language);
    let text: Vec<String> = failures.iter().map(|failure| render_failure(failure, &style)).collect();
    // When not even this can be written, the exit code has to say it.
    let _ = put(io::stderr(), &text.join("\n"));
    Exit::Failed
}

/// Runs a command that prints text, and writes what it printed at once.
pub fn print<E: Into<Arc<Failure>>>(
    command: impl FnOnce(&mut dyn Write) -> Result<Exit, E>,
) -> Result<Exit, Arc<Failure>> {
    let mut text = Vec::new();
    let exit = command(&mut text).map_err(Into::into)?;
    // Of its own texts and the class's schemas, none is a command in a log.
    put_as_it_is(io::stdout(), &String::from_utf8_lossy(&text))?;
    Ok(exit)
}

/// That a result could not be written.
pub fn unwritten(error: io::Error) -> Failure {
    Failure::new(say!(en("the result could not be written: {error}"), vi("không ghi được kết quả: {error}")))
}

/// Writes `text`, which may quote a report or name a file, so that no log takes a line of it for a command.
pub fn put<S: RawStream + AsLockedWrite>(stream: S, text: &str) -> Result<(), Failure> {
    put_as_it_is(stream, &harmless(text))
}

/// Writes `text` in one go, or says why not: whoever counts on a result must not take a part of it for all.
pub fn put_as_it_is<S: RawStream + AsLockedWrite>(stream: S, text: &str) -> Result<(), Failure> {
    // Whether there is colour in the text was decided before; this makes old Windows consoles show it.
    let mut stream = AutoStream::always(stream);
    stream.write_all(text.as_bytes()).and_then(|()| stream.flush()).map_err(unwritten)
}

/// Where a result goes: into a file, or to standard output.
pub struct Sink<'a> {
    file: Option<&'a Path>,
    colour: ColorChoice,
}

impl<'a> Sink<'a> {
    /// Into `file`, if there is one.
    pub fn new(file: Option<&'a Path>, colour: ColorChoice) -> Self {
        Self { file, colour }
    }

    /// How to draw there; a file is no terminal, and gets colour only when that is asked for.
    pub fn style(&self, quiet: bool, language: Language) -> Style {
        match self.file {
            Some(_) => Style { colour: self.colour == ColorChoice::Always, quiet, language, ..Style::default() },
            None => style(&io::stdout(), self.colour, quiet, language),
        }
    }

    /// Whether somebody looks at a terminal there.
    pub fn is_terminal(&self) -> bool {
        self.file.is_none() && io::IsTerminal::is_terminal(&io::stdout())
    }

    /// Writes `text` there.
    pub fn put(&self, text: &str) -> Result<(), Failure> {
        match self.file {
            Some(file) => written(file, text.as_bytes()),
            None => put(io::stdout(), text),
        }
    }
}

/// Writes `bytes` to `file`, whole or not at all.
pub fn written(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    atomic::write(file, bytes).map_err(|why| unwritten_to(file, &why))
}

/// That a result could not be written to `file`.
pub fn unwritten_to(file: &Path, why: &Message) -> Failure {
    let name = safe_line(&file.to_string_lossy()).into_owned();
    Failure::new(say!(
        en("the result could not be written to `{name}`: {}", why.en),
        vi("không ghi được kết quả vào `{name}`: {}", why.vi),
    ))
}

/// How to draw on `stream`: `--color`, then NO_COLOR, CLICOLOR_FORCE and the like, then whether it is a terminal;
/// as wide as COLUMNS says or the terminal is, within reason.
pub fn style<S: RawStream>(stream: &S, colour: ColorChoice, quiet: bool, language: Language) -> Style {
    let colour = match colour {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => AutoStream::choice(stream) != anstream::ColorChoice::Never,
    };
    let asked = std::env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse().ok());
    let terminal = || {
        let (width, _) = terminal_size::terminal_size().filter(|_| stream.is_terminal())?;
        Some(usize::from(width.0))
    };
    let width = asked.filter(|&columns| columns > 0).or_else(terminal).unwrap_or(Style::default().width);
    Style { colour, width: width.clamp(40, 160), quiet, language }
}

/// `text` for a log: that of GitHub Actions takes some lines as commands, and a report may have such lines.
fn harmless(text: &str) -> Cow<'_, str> {
    match std::env::var_os("GITHUB_ACTIONS") {
        Some(value) if value == "true" => output::without_commands(text),
        _ => Cow::Borrowed(text),
    }
}
