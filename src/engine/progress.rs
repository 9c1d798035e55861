//! The progress of a run.

use std::sync::atomic::{AtomicUsize, Ordering};

/// Counts checked files. The run and the display share it.
#[derive(Debug, Default)]
pub struct Progress {
    total: AtomicUsize,
    done: AtomicUsize,
}

impl Progress {
    /// The number of files to check; 0 before they are found.
    pub fn total(&self) -> usize {
        self.total.load(Ordering::Relaxed)
    }

    /// The number of checked files.
    pub fn done(&self) -> usize {
        self.done.load(Ordering::Relaxed)
    }

    /// Sets the number of files.
    pub(super) fn begin(&self, total: usize) {
        self.total.store(total, Ordering::Relaxed);
    }

    /// Counts one more checked file.
    pub(super) fn step(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }
}
