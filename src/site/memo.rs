//! Answers that are kept.

use std::borrow::Borrow;
use std::hash::Hash;
use std::sync::RwLock;

use rustc_hash::FxHashMap;

/// Answers by what was asked, shared by all threads.
#[derive(Debug)]
pub struct Memo<K, V>(RwLock<FxHashMap<K, V>>);

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self(RwLock::default())
    }
}

impl<K: Eq + Hash, V: Clone> Memo<K, V> {
    /// The answer to `asked`, if it is known.
    pub fn get<Q: Eq + Hash + ?Sized>(&self, asked: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        self.0.read().ok()?.get(asked).cloned()
    }

    /// Keeps `answer` to `asked`, unless another thread was quicker: all are given the same.
    pub fn keep(&self, asked: K, answer: V) -> V {
        match self.0.write() {
            Ok(mut known) => known.entry(asked).or_insert(answer).clone(),
            Err(_) => answer,
        }
    }

    /// Lets the answer to `asked` be found anew.
    pub fn forget<Q: Eq + Hash + ?Sized>(&self, asked: &Q)
    where
        K: Borrow<Q>,
    {
        if let Ok(mut known) = self.0.write() {
            known.remove(asked);
        }
    }

    /// The answer to `asked`, which `find` finds when it is not known. Two threads may do so at once.
    pub fn get_or<Q: Eq + Hash + ToOwned<Owned = K> + ?Sized>(&self, asked: &Q, find: impl FnOnce() -> V) -> V
    where
        K: Borrow<Q>,
    {
        self.get(asked).unwrap_or_else(|| self.keep(asked.to_owned(), find()))
    }
}
