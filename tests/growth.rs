//! Work grows with what there is to do, and not with its square: of every shape in `support/shapes.rs`, ten times as
//! much takes at most twelve times the work, in the server a little more.
//!
//! Work is counted in instructions, by valgrind, so that neither the machine nor what else it does plays a part. All
//! shapes take minutes and an optimised program, which `REPORTLINT_GROWTH_PROGRAM` names (as `.ci/run` does); without it
//! those are looked at that are looked through and allocate next to nothing: `allocations.rs` would not see them.
//! `REPORTLINT_GROWTH_SHAPES` picks those whose names have it in them.

#[path = "support/program.rs"]
mod program;
#[path = "support/shapes.rs"]
mod shapes;

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{ErrorKind, Write};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use shapes::{SHAPES, Shape, TIMES};

/// The size that counting begins with: where there is nothing at all, other things are said.
const START: usize = 10;
/// How much more is compared with ten times as much: of the program as it is tested, which is slow, and an optimised one.
const MORE: [usize; 2] = [40, 50];
/// How many times as large all of it is in a second look.
const SCALES: [usize; 2] = [1, 6];
/// Instructions that are no matter.
const SLACK: u64 = 1_000_000;
/// How many programs run at a time.
const RUNS: usize = 2;

/// What is looked at in any case.
const LOOKED_THROUGH: [&str; 6] = [
    "links to headings of several lines",
    "links to headings that are not there",
    "images with other capitals",
    "shortcodes and layouts",
    "many fields given again",
    "questions that are called off",
];

/// The instructions that `program` takes for `shape` of this size; `None` where there is no valgrind.
fn instructions(program: &OsString, shape: &Shape, size: usize) -> Option<u64> {
    let desk = tempfile::tempdir().unwrap();
    shape.write(desk.path(), size);
    let count = desk.path().join("count");
    let mut command = Command::new("valgrind");
    program::alone(&mut command)
        .args(["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"])
        .arg(format!("--log-file={}", count.display()))
        .arg(program)
        .args(shape.arguments)
        // One after the other: a thread that waits for work counts, too.
        .env("RAYON_NUM_THREADS", "1")
        .current_dir(desk.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    let mut child = match command.spawn() {
        Err(error) if error.kind() == ErrorKind::NotFound => return None,
        child => child.unwrap(),
    };
    let mut stdin = child.stdin.take().unwrap();
    let input = (shape.input)(size);
    let run = thread::scope(|scope| {
        scope.spawn(move || drop(stdin.write_all(input.as_bytes())));
        child.wait_with_output().unwrap()
    });
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.code().is_some_and(|code| code < 3), "{}: {:?} {said}", shape.name, run.status);
    let log = fs::read_to_string(&count).unwrap();
    let (_, counted) = log.lines().find_map(|line| line.split_once("refs:")).unwrap_or_else(|| panic!("{log}"));
    Some(counted.trim().replace(',', "").parse().unwrap())
}

#[test]
fn ten_times_as_much_takes_about_ten_times_the_instructions() {
    let optimised = env::var_os("REPORTLINT_GROWTH_PROGRAM");
    let program = optimised.clone().unwrap_or_else(|| program::FILE.into());
    let more = MORE[usize::from(optimised.is_some())];
    let picked = env::var("REPORTLINT_GROWTH_SHAPES").unwrap_or_default();
    let all = SHAPES.iter().filter(|shape| optimised.is_some() || LOOKED_THROUGH.contains(&shape.name));
    let all: Vec<&Shape> = all.filter(|shape| shape.name.contains(&picked)).collect();
    assert!(!picked.is_empty() || all.len() >= LOOKED_THROUGH.len());
    let (next, wrong, counted) = (AtomicUsize::new(0), Mutex::new(Vec::new()), AtomicUsize::new(0));
    let work = || {
        while let Some(shape) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
            let most = shape.most();
            let mut times = most;
            // Some things are made from a certain size on only: what seems too much is looked at where there is more.
            for scale in SCALES {
                let sizes = [START, START + more, START + more * TIMES].map(|size| size * scale);
                let [Some(start), Some(few), Some(many)] = sizes.map(|size| instructions(&program, shape, size)) else {
                    return;
                };
                let more = |count: u64| count.saturating_sub(start + SLACK) as f64;
                times = more(many) / few.saturating_sub(start).max(1) as f64;
                println!("{times:6.2} times: {few:12} to {many:12} from {start:12}: {}", shape.name);
                if times <= most {
                    break;
                }
            }
            counted.fetch_add(1, Ordering::Relaxed);
            if times > most {
                wrong.lock().unwrap().push(format!("{}: {times:.1} times", shape.name));
            }
        }
    };
    thread::scope(|scope| (0..RUNS).for_each(|_| drop(scope.spawn(work))));
    if counted.into_inner() == 0 {
        eprintln!("no valgrind on PATH: instructions were not counted");
    }
    let wrong = wrong.into_inner().unwrap();
    assert!(wrong.is_empty(), "ten times as much takes, in instructions:\n{}", wrong.join("\n"));
}
