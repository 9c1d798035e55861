//! What the text of a heading says, worked out once for all reports that have a heading of the same text.

use std::sync::{Arc, OnceLock, RwLock};

use rustc_hash::FxHashMap;

use super::evidence::Candidate;
use super::shape::Shape;

/// The most headings that are remembered, and the longest of them in bytes: a class repeats those of its schemas.
const MOST: usize = 2048;
const LONGEST: usize = 160;

/// What the text of one heading says.
#[derive(Debug)]
pub(super) struct KnownHeading {
    /// The text, folded.
    pub folded: String,
    /// The sections that it may serve.
    pub candidates: Vec<Candidate>,
    /// Its shape.
    pub shape: Shape,
    /// The sections that its parts mean, each by itself, and the number of parts; found when they are asked for.
    pub parts: OnceLock<(Vec<Candidate>, usize)>,
}

/// The headings that are remembered, by their texts. All threads share them.
#[derive(Debug, Default)]
pub(super) struct KnownHeadings(RwLock<FxHashMap<Box<str>, Arc<KnownHeading>>>);

impl KnownHeadings {
    /// What the heading `text` says; `read` finds that out if it is not remembered.
    pub fn get_or(&self, text: &str, read: impl FnOnce() -> KnownHeading) -> Arc<KnownHeading> {
        let known = self.0.read().ok().and_then(|known| known.get(text).cloned());
        known.unwrap_or_else(|| {
            let heading = Arc::new(read());
            // Others wait for one who writes: not for what is not remembered.
            let has_room = || self.0.read().is_ok_and(|known| known.len() < MOST);
            if text.len() <= LONGEST
                && has_room()
                && let Ok(mut known) = self.0.write()
            {
                known.insert(text.into(), heading.clone());
            }
            heading
        })
    }
}
