//! Work on many items in parallel.

use rayon::prelude::*;

/// Does `work` on each of `items`, and returns the results in their order. A single one, as an editor or a hook has it, is
/// done here: to start threads would take as long as to check a report.
pub fn on_each<I: Send, T: Send>(items: Vec<I>, work: impl Fn(I) -> T + Send + Sync) -> Vec<T> {
    if items.len() < 2 { items.into_iter().map(work).collect() } else { items.into_par_iter().map(work).collect() }
}
