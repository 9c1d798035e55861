//! What a terminal shows while a run takes long: one line, drawn over and over, gone at the end.

use std::io::{self, IsTerminal, Write};
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use anstream::AutoStream;

use crate::engine::Progress;
use crate::message::{Language, Message};
use crate::say;

/// How long a run may take without a word.
const PATIENCE: Duration = Duration::from_millis(500);

/// How often the line is drawn.
const BEAT: Duration = Duration::from_millis(100);

/// To the start of the line, and everything on it away.
const CLEAR: &str = "\r\u{1b}[2K";

/// Shows a run's progress on standard error until it is dropped.
#[derive(Debug, Default)]
pub struct Display {
    running: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Display {
    /// Begins to watch `progress`, if anybody is there to see it: a terminal that can clear a line, outside of CI,
    /// unless `quiet` was asked for.
    pub fn start(progress: Arc<Progress>, quiet: bool, language: Language) -> Self {
        let says = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        if !wanted(io::stderr().is_terminal(), quiet, says("CI").as_deref(), says("TERM").as_deref()) {
            return Self::default();
        }
        let (sender, receiver) = mpsc::channel();
        let started = Instant::now();
        // Old Windows consoles clear lines only when they are asked to; who cannot be shown anything is not told.
        let draw = |line: &str| _ = AutoStream::always(io::stderr()).write_all(format!("{CLEAR}{line}").as_bytes());
        let watch = move || {
            let mut wait = PATIENCE;
            while let Err(RecvTimeoutError::Timeout) = receiver.recv_timeout(wait) {
                wait = BEAT;
                draw(line(progress.done(), progress.total(), started.elapsed()).text(language));
            }
            if wait == BEAT {
                draw("");
            }
        };
        // Without a thread the run goes on, only unseen.
        let thread = thread::Builder::new().name("progress".to_owned()).spawn(watch).ok();
        Self { running: thread.map(|thread| (sender, thread)) }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        if let Some((sender, thread)) = self.running.take() {
            drop(sender);
            // The line must be gone before anything else is written.
            let _ = thread.join();
        }
    }
}

fn wanted(terminal: bool, quiet: bool, ci: Option<&str>, term: Option<&str>) -> bool {
    terminal && !quiet && matches!(ci, None | Some("false" | "0")) && term != Some("dumb")
}

/// Short enough for any terminal: a line that wraps cannot be cleared.
fn line(done: usize, total: usize, elapsed: Duration) -> Message {
    match total {
        0 => say!(en("looking for reports…"), vi("đang tìm báo cáo…")),
        _ if done >= total => {
            say!(en("{total} reports read, comparing…"), vi("đã đọc {total} báo cáo, đang so sánh…"),)
        }
        _ => {
            let rate = done as f64 / elapsed.as_secs_f64().max(0.001);
            say!(
                en("{done} of {total} reports, {rate:.0} a second"),
                vi("{done}/{total} báo cáo, {rate:.0} báo cáo mỗi giây"),
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_person_at_a_terminal_is_shown_anything() {
        assert!(wanted(true, false, None, Some("xterm")));
        assert!(wanted(true, false, Some("false"), None));
        for (terminal, quiet, ci, term) in [
            (false, false, None, None),
            (true, true, None, None),
            (true, false, Some("true"), None),
            (true, false, Some("1"), None),
            (true, false, None, Some("dumb")),
        ] {
            assert!(!wanted(terminal, quiet, ci, term), "{terminal} {quiet} {ci:?} {term:?}");
        }
    }

    #[test]
    fn the_line_says_what_is_done_and_how_fast() {
        let after = Duration::from_secs(2);
        assert_eq!(line(0, 0, after).en, "looking for reports…");
        assert_eq!(line(500, 10_000, after).en, "500 of 10000 reports, 250 a second");
        assert_eq!(line(0, 3, Duration::ZERO).en, "0 of 3 reports, 0 a second");
        assert_eq!(line(3, 3, after).en, "3 reports read, comparing…");
    }
}
