//! Work grows with what there is to do, and not with its square: of every shape in `support/shapes.rs`, ten times
//! as much takes at most twelve times the work.
//!
//! Work is counted in instructions, by valgrind, so that neither the machine nor what else it does plays a part.

#[path = "support/program.rs"]
mod program;
#[path = "support/shapes.rs"]
mod shapes;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use shapes::{SHAPES, Shape};

/// So much, and ten times that.
const SMALL: usize = 100;
const TIMES: usize = 10;
/// How many times the work ten times as much may take.
const MOST: f64 = 12.0;

/// The instructions that the program takes for `shape` of this size; `None` where there is no valgrind.
fn instructions(shape: &Shape, size: usize) -> Option<u64> {
    let desk = tempfile::tempdir().unwrap();
    for (name, text) in (shape.files)(size) {
        let path = desk.path().join(name);
        fs::create_dir_all(path.parent().unwrap_or(Path::new(""))).unwrap();
        fs::write(path, text).unwrap();
    }
    let mut command = Command::new("bash");
    program::alone(&mut command);
    command
        .args(["-c", "TIMEFORMAT=%3U; time timeout 20 \"$@\" >/dev/null 2>err", "x"])
        .arg(std::env::var_os("GROWTH_PROGRAM").unwrap_or(program::FILE.into()))
        .args(shape.arguments)
        .env("RAYON_NUM_THREADS", "1")
        .current_dir(desk.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = (shape.input)(size);
    let run = std::thread::scope(|scope| {
        scope.spawn(move || drop(stdin.write_all(input.as_bytes())));
        child.wait_with_output().unwrap()
    });
    let said = String::from_utf8_lossy(&run.stderr);
    if !run.status.code().is_some_and(|code| code < 3) {
        println!("{}: {:?} {said}", shape.name, run.status);
    }
    if run.status.code() == Some(2) { println!("{}: {}", shape.name, fs::read_to_string(desk.path().join("err")).unwrap().chars().take(200).collect::<String>()); }
    let time: f64 = said.trim().lines().last().unwrap().trim().parse().unwrap();
    Some((time * 1e6) as u64)
}

#[test]
fn ten_times_as_much_takes_about_ten_times_the_work() {
    let size = |name: &str, usual: usize| std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(usual);
    let small = size("GROWTH_SMALL", SMALL);
    let filter = std::env::var("GROWTH_ONLY").unwrap_or_default();
    let next = AtomicUsize::new(0);
    let wrong = Mutex::new(Vec::new());
    let work = || {
        while let Some(shape) = SHAPES.get(next.fetch_add(1, Ordering::Relaxed)) {
            if !shape.name.contains(&filter) { continue }
            let counted = [0, small, small * TIMES].map(|size| instructions(shape, size));
            let [Some(start), Some(few), Some(many)] = counted else { return };
            let times = many.saturating_sub(start) as f64 / few.saturating_sub(start).max(1) as f64;
            println!("{:6.2} {:10}k {:10}k {:10}k  {}", times, start / 1000, few / 1000, many / 1000, shape.name);
            if times > MOST {
                wrong.lock().unwrap().push(format!("{}: {times:.1} times the work", shape.name));
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(work);
        }
    });
    let wrong = wrong.into_inner().unwrap();
    assert!(wrong.is_empty(), "ten times as much takes\n{}", wrong.join("\n"));
}
