//! Caches that all threads share.

use std::borrow::Borrow;
use std::ffi::OsString;
use std::hash::Hash;
use std::path::Path;
use std::sync::RwLock;

use rustc_hash::FxHashMap;

/// Cached values by their keys, shared by all threads.
#[derive(Debug)]
pub struct Memo<K, V>(RwLock<FxHashMap<K, V>>);

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self(RwLock::default())
    }
}

impl<K: Eq + Hash, V: Clone> Memo<K, V> {
    /// The value of `key`, if it is cached.
    pub fn get<Q: Eq + Hash + ?Sized>(&self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        self.0.read().ok()?.get(key).cloned()
    }

    /// Caches `value` for `key` and returns it. If another thread was quicker, returns that thread's value, so that
    /// all share one.
    pub fn insert(&self, key: K, value: V) -> V {
        match self.0.write() {
            Ok(mut cached) => cached.entry(key).or_insert(value).clone(),
            Err(_) => value,
        }
    }

    /// Removes the value of `key`, so that it is computed again.
    pub fn remove<Q: Eq + Hash + ?Sized>(&self, key: &Q)
    where
        K: Borrow<Q>,
    {
        if let Ok(mut cached) = self.0.write() {
            cached.remove(key);
        }
    }

    /// The value of `key`; `compute` is called if it is not cached. Two threads may do so at once.
    pub fn get_or<Q: Eq + Hash + ToOwned<Owned = K> + ?Sized>(&self, key: &Q, compute: impl FnOnce() -> V) -> V
    where
        K: Borrow<Q>,
    {
        self.get(key).unwrap_or_else(|| self.insert(key.to_owned(), compute()))
    }
}

/// Values by paths. They are told apart as they are written, since hashing and comparing the components of a path costs
/// more than most of what is cached: another way to write a path may be computed anew.
#[derive(Debug)]
pub struct PathMemo<V>(Memo<OsString, V>);

impl<V> Default for PathMemo<V> {
    fn default() -> Self {
        Self(Memo::default())
    }
}

impl<V: Clone> PathMemo<V> {
    /// The value of `path`, if it is cached.
    pub fn get(&self, path: &Path) -> Option<V> {
        self.0.get(path.as_os_str())
    }

    /// Removes the value of `path`, so that it is computed again.
    pub fn remove(&self, path: &Path) {
        self.0.remove(path.as_os_str());
    }

    /// The value of `path`; `compute` is called if it is not cached. Two threads may do so at once.
    pub fn get_or(&self, path: &Path, compute: impl FnOnce() -> V) -> V {
        self.0.get_or(path.as_os_str(), compute)
    }
}
