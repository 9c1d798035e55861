//! Writes the fixed reports, each atomically. A failure does not keep the others from being written.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::fixed::{Fixed, Fixing};
use crate::diagnostic::{Failure, Fixes};
use crate::engine::discovery;
use crate::files::atomic;
use crate::message::Message;
use crate::say;

impl Fixing {
    /// Writes the reports. Those that cannot be written are in
    /// [`Outcome::failures`](crate::diagnostic::Outcome::failures), and keep their findings from before.
    pub fn write(&mut self) {
        let written: Vec<Result<PathBuf, Failure>> =
            self.files.par_iter().map(|(path, fixed)| write(path, fixed)).collect();
        let folders: BTreeSet<&Path> = written.iter().flatten().filter_map(|place| place.parent()).collect();
        folders.into_iter().for_each(atomic::remove_stale);
        let mut written = written.into_iter();
        let outcome = &mut self.outcome;
        let mut failed = Vec::new();
        self.files.retain(|_, fixed| match written.next() {
            Some(Err(failure)) => {
                failed.push((failure, fixed.before.clone()));
                false
            }
            _ => true,
        });
        if failed.is_empty() {
            return;
        }
        for (failure, mut before) in failed {
            outcome.fail(failure);
            before.shorten();
            match outcome.files.binary_search_by(|file| file.source.name().cmp(before.source.name())) {
                Ok(index) => outcome.files[index] = before,
                Err(index) => outcome.files.insert(index, before),
            }
        }
        let applied = Some(Self::applied(&self.files));
        outcome.fixes = Fixes { applied, ..Fixes::offered(&outcome.files) };
    }
}

/// Writes the new text of one report to the file of `path`, and returns where that is.
fn write(path: &Path, fixed: &Fixed) -> Result<PathBuf, Failure> {
    let place = discovery::follow(path)?;
    let unwritten = |why: Message| {
        let name = &fixed.name;
        Failure::new(say!(
            en("`{name}` could not be written and stays as it is: {}", why.en),
            vi("không ghi được `{name}`, tệp vẫn giữ nguyên: {}", why.vi),
        ))
    };
    // Write the target of a symbolic link, so that the user's link stays.
    let place = fs::canonicalize(place).map_err(|error| unwritten(Message::same(error.to_string())))?;
    atomic::exchange(&place, fixed.old.as_bytes(), fixed.new.as_bytes()).map_err(unwritten)?;
    Ok(place)
}
