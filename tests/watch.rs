//! `--watch`: checks again after a change, and ends at Ctrl-C.

#![cfg(unix)]

#[path = "support/program.rs"]
mod program;

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use program::Desk;

/// A running program, which is ended with the test.
struct Running {
    child: Child,
    lines: Receiver<String>,
}

impl Running {
    fn start(desk: &Desk, arguments: &[&str]) -> Self {
        let mut command = desk.command();
        let command = command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let (sender, lines) = mpsc::channel();
        let (stdout, stderr) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
        let other = sender.clone();
        thread::spawn(move || {
            BufReader::new(stdout).lines().map_while(Result::ok).try_for_each(|line| sender.send(line))
        });
        thread::spawn(move || {
            BufReader::new(stderr).lines().map_while(Result::ok).try_for_each(|line| other.send(line))
        });
        Self { child, lines }
    }

    /// Waits for the end of a check, and for a line with each of `parts`: what is printed on two streams comes in any order.
    #[track_caller]
    fn checked(&self, parts: &[&str]) {
        let mut open: Vec<&str> = parts.iter().copied().chain(["waiting for changes"]).collect();
        let mut seen = Vec::new();
        let started = Instant::now();
        while started.elapsed() < Duration::from_secs(60) && !open.is_empty() {
            if let Ok(line) = self.lines.recv_timeout(Duration::from_millis(200)) {
                open.retain(|part| !line.contains(part));
                seen.push(line);
            }
        }
        assert!(open.is_empty(), "{open:?} is not printed: {seen:#?}");
    }

    /// Presses Ctrl-C, and returns the exit status.
    fn interrupt(mut self) -> Option<i32> {
        let done = Command::new("kill").args(["-INT", &self.child.id().to_string()]).status().unwrap();
        assert!(done.success());
        let started = Instant::now();
        while started.elapsed() < Duration::from_secs(30) {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code();
            }
            thread::sleep(Duration::from_millis(20));
        }
        panic!("it does not end");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn desk() -> Desk {
    let desk = Desk::empty();
    desk.write("tiny.yaml", "name: tiny\ntitle: { required: true }\n");
    desk.write(".reportlint.yaml", "schemas: [{ files: [\"**/*.md\"], schema: tiny.yaml }]\n");
    desk.write("reports/good.md", "# Chuyến tham quan\n\nRất vui.\n");
    desk.write("reports/bad.md", "Rất vui.\n");
    desk
}

#[test]
fn a_change_is_checked_and_ctrl_c_ends_it() {
    let desk = desk();
    let running = Running::start(&desk, &["--watch", "reports"]);
    running.checked(&["2 reports checked: 1 error"]);
    desk.write("reports/bad.md", "# Một chuyến khác\n\nRất vui.\n");
    running.checked(&["changed: reports/bad.md: checked again", "2 reports checked: no problems found"]);
    // A new report, and a config above the folder.
    desk.write("reports/new.md", "Rất vui.\n");
    running.checked(&["3 reports checked: 1 error"]);
    let config = "schemas: [{ files: [\"**/*.md\"], schema: tiny.yaml }]\n";
    desk.write(".reportlint.yaml", format!("{config}rules: {{ title-missing: off }}\n"));
    running.checked(&["3 reports checked: no problems found"]);
    // A config that cannot be read is told, and what comes after is checked all the same.
    desk.write(".reportlint.yaml", "schemas: 7\n");
    running.checked(&["error: "]);
    desk.write(".reportlint.yaml", config);
    running.checked(&["3 reports checked: 1 error"]);
    assert_eq!(running.interrupt(), Some(0));
}

#[test]
fn what_it_writes_itself_is_no_change() {
    let desk = desk();
    let running = Running::start(&desk, &["--watch", "--format=json=out.json", "--format=html=pages/"]);
    running.checked(&[]);
    assert!(desk.read("pages/index.html").contains("2 reports"));
    // Nothing more is printed for a while: nothing was checked again.
    let started = Instant::now();
    while started.elapsed() < Duration::from_millis(1500) {
        if let Ok(line) = running.lines.recv_timeout(Duration::from_millis(100)) {
            assert!(!line.contains("checked again"), "{line}");
        }
    }
    assert_eq!(running.interrupt(), Some(0));
}

#[test]
fn it_does_not_go_with_what_has_no_end_or_no_file() {
    let desk = desk();
    for other in [&["--write-baseline"][..], &["--list-files"], &["--diff"], &["--stdin-filename", "a.md", "-"]] {
        let run = desk.run(&[&["--watch"], other].concat());
        assert_eq!((run.code, &*run.stdout), (2, ""), "{other:?}");
    }
}
