//! Memory grows with what there is to do, and not with its square: of every shape in `support/shapes.rs` that is checked,
//! sixteen times as much takes about sixteen times the memory, and as many times the calls for some; counted by an
//! allocator of this program's own.
//!
//! All shapes take minutes: without `REPORTLINT_GROWTH_PROGRAM`, which `.ci/run` sets for `growth.rs`, every fifth is
//! looked at.

#[path = "support/shapes.rs"]
mod shapes;

use std::alloc::{GlobalAlloc, Layout, System};
use std::env;
use std::sync::atomic::{AtomicUsize, Ordering};

use clap::ValueEnum;
use reportlint::inside::{Format, Options, Style, render, run};
use shapes::{SHAPES, Shape};

/// The size that counting begins with: where there is nothing at all, other things are said.
const START: usize = 32;
/// How much more is compared with the many times as much.
const MORE: usize = 96;
/// How many times as much is compared: a power of two, so that what tables have room for beyond it is alike.
const TIMES: usize = 16;
/// How many times the memory that may take: half as much again, as some things are made from a certain size on only.
/// What grows with the square takes two hundred times as much.
const MOST: f64 = 24.0;
/// Calls and bytes that are no matter.
const SLACK: [usize; 2] = [100, 64 << 10];

/// The system's allocator, with a tally.
struct Counting;

static CALLS: AtomicUsize = AtomicUsize::new(0);
static BYTES: AtomicUsize = AtomicUsize::new(0);

fn count(bytes: usize) {
    CALLS.fetch_add(1, Ordering::Relaxed);
    BYTES.fetch_add(bytes, Ordering::Relaxed);
}

// SAFETY: every call is handed on as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // What was there may be moved.
        count(size);
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// What checking and printing `shape` of this size takes: calls and bytes.
fn allocations(shape: &Shape, size: usize) -> [usize; 2] {
    let desk = tempfile::tempdir().unwrap();
    shape.write(desk.path(), size);
    let format = shape.format().unwrap_or_else(|| panic!("{}: no format", shape.name));
    let format = Format::from_str(format, false).unwrap();
    let options = Options { paths: vec![desk.path().to_path_buf()], ..Options::default() };
    let before = [&CALLS, &BYTES].map(|counter| counter.load(Ordering::Relaxed));
    // Schemas and configs that are too much are refused.
    if let Ok(outcome) = run(&options) {
        render(&outcome, format, &Style::default());
    }
    let after = [&CALLS, &BYTES].map(|counter| counter.load(Ordering::Relaxed));
    [after[0] - before[0], after[1] - before[1]]
}

// The only test of this program: another would be counted, too.
#[test]
fn sixteen_times_as_much_takes_about_sixteen_times_the_memory() {
    let mut wrong = Vec::new();
    let step = if env::var_os("REPORTLINT_GROWTH_PROGRAM").is_some() { 1 } else { 5 };
    for shape in SHAPES.iter().filter(|shape| shape.format().is_some()).step_by(step) {
        // What is made once for all appears afterwards.
        allocations(shape, START);
        let [start, few, many] = [START, START + MORE, START + MORE * TIMES].map(|size| allocations(shape, size));
        for (at, what) in ["calls", "bytes"].into_iter().enumerate() {
            let times = many[at].saturating_sub(start[at]) as f64 / few[at].saturating_sub(start[at]).max(1) as f64;
            println!("{times:6.2} times the {what}: {:10} to {:10}: {}", few[at], many[at], shape.name);
            if times > MOST && many[at] > start[at] + SLACK[at] {
                wrong.push(format!("{}: {times:.1} times the {what}", shape.name));
            }
        }
    }
    assert!(wrong.is_empty(), "sixteen times as much takes\n{}", wrong.join("\n"));
}
