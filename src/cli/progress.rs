//! The progress line on terminals: redrawn while a run is slow, and removed at the end.

use std::io::{self, IsTerminal, Write};
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use anstream::AutoStream;

use crate::engine::Progress;
use crate::message::{Language, Message, Noun};
use crate::say;

/// The time before the line appears.
const DELAY: Duration = Duration::from_millis(500);

/// The time between redraws.
const INTERVAL: Duration = Duration::from_millis(100);

/// Moves to the start of the line, and clears it.
const CLEAR: &str = "\r\u{1b}[2K";

/// Shows the progress of a run on standard error until dropped.
#[derive(Debug, Default)]
pub struct Display {
    running: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Display {
    /// Starts to watch `progress` if someone can see it: on a terminal that can clear a line, outside CI, and not
    /// `quiet`.
    pub fn start(progress: Arc<Progress>, quiet: bool, language: Language) -> Self {
        let says = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        if !is_shown(io::stderr().is_terminal(), quiet, says("CI").as_deref(), says("TERM").as_deref()) {
            return Self::default();
        }
        let (sender, receiver) = mpsc::channel();
        let started = Instant::now();
        // Old Windows consoles must be told to interpret escape codes. Errors are ignored, because they could not be
        // shown.
        let draw = |line: &str| _ = AutoStream::always(io::stderr()).write_all(format!("{CLEAR}{line}").as_bytes());
        let watch = move || {
            let mut wait = DELAY;
            while let Err(RecvTimeoutError::Timeout) = receiver.recv_timeout(wait) {
                wait = INTERVAL;
                draw(line(progress.done(), progress.total(), started.elapsed()).text(language));
            }
            if wait == INTERVAL {
                draw("");
            }
        };
        // Without a thread, the run continues without a progress line.
        let thread = thread::Builder::new().name("progress".to_owned()).spawn(watch).ok();
        Self { running: thread.map(|thread| (sender, thread)) }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        if let Some((sender, thread)) = self.running.take() {
            drop(sender);
            // The line must be removed before anything else is written.
            let _ = thread.join();
        }
    }
}

fn is_shown(terminal: bool, quiet: bool, ci: Option<&str>, term: Option<&str>) -> bool {
    terminal && !quiet && matches!(ci, None | Some("false" | "0")) && term != Some("dumb")
}

/// Short enough for any terminal, because a wrapped line cannot be cleared.
fn line(done: usize, total: usize, elapsed: Duration) -> Message {
    match total {
        0 => say!(en("looking for reports…"), vi("đang tìm báo cáo…")),
        _ if done >= total => {
            let reports = Noun::REPORT.counted(total);
            say!(en("{} read, comparing…", reports.en), vi("đã đọc {}, đang so sánh…", reports.vi))
        }
        _ => {
            let rate = done as f64 / elapsed.as_secs_f64().max(0.001);
            say!(
                en("{done} of {}, {rate:.0} a second", Noun::REPORT.counted(total).en),
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
        assert!(is_shown(true, false, None, Some("xterm")));
        assert!(is_shown(true, false, Some("false"), None));
        for (terminal, quiet, ci, term) in [
            (false, false, None, None),
            (true, true, None, None),
            (true, false, Some("true"), None),
            (true, false, Some("1"), None),
            (true, false, None, Some("dumb")),
        ] {
            assert!(!is_shown(terminal, quiet, ci, term), "{terminal} {quiet} {ci:?} {term:?}");
        }
    }

    #[test]
    fn the_line_says_what_is_done_and_how_fast() {
        let after = Duration::from_secs(2);
        assert_eq!(line(0, 0, after).en, "looking for reports…");
        assert_eq!(line(500, 10_000, after).en, "500 of 10000 reports, 250 a second");
        assert_eq!(line(0, 3, Duration::ZERO).en, "0 of 3 reports, 0 a second");
        assert_eq!(line(3, 3, after).en, "3 reports read, comparing…");
        assert_eq!(line(1, 1, after).en, "1 report read, comparing…");
    }
}
