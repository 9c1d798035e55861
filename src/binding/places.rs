//! Where to put pictures that are not there.

use std::collections::{HashMap, HashSet};

use crate::document::address;

/// What a picture is called that has no name.
const NAMELESS: &str = "hall.jpg";

/// Places for the pictures of one report: each address gets one of its own, in the folder that it names if that is there.
#[derive(Debug, Default)]
pub struct Places {
    /// What each address was told.
    told: HashMap<String, (String, String)>,
    taken: HashSet<String>,
    /// The number to try next, by the place without one.
    next: HashMap<String, usize>,
}

impl Places {
    /// Where to put the picture that `address` is to show, and the address to write for it; `folders` says whether those in
    /// the address count. `beside` tells a place for the picture of a path, if that counts, that has a name: the place, the address to write,
    /// and whether something lies there.
    pub fn of(
        &mut self,
        beside: impl Fn(&str, &str) -> (String, String, bool),
        address: &str,
        folders: bool,
    ) -> (String, String) {
        // Two without a name are two pictures.
        let named = !address.trim().is_empty();
        if let Some(told) = self.told.get(address).filter(|_| named) {
            return told.clone();
        }
        let path = address::decode(address::without_suffix(address));
        let given = path.rsplit(['/', '\\']).next().filter(|name| address::names_picture(name));
        let name = given.unwrap_or(NAMELESS);
        let path = if folders { &*path } else { "" };
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        let first = beside(path, name);
        let next = self.next.entry(first.0.clone()).or_insert(1);
        let mut place = first;
        // What is called so already may be the picture that is meant, unless the name is ours.
        while place.2 && given.is_none() || self.taken.contains(&place.0) {
            *next += 1;
            place = beside(path, &format!("{stem}-{next}.{extension}"));
        }
        self.taken.insert(place.0.clone());
        let told = (place.0, place.1);
        self.told.insert(address.to_owned(), told.clone());
        told
    }
}
