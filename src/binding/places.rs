//! Suggests paths for missing pictures.

use std::collections::{HashMap, HashSet};

use crate::document::address;

/// The file name suggested for a picture without a name.
const NAMELESS: &str = "hall.jpg";

/// The suggested paths of one report. Each address gets its own, in the folder that it names if that folder exists.
#[derive(Debug, Default)]
pub struct Places {
    /// The suggestion made for each address.
    suggested: HashMap<String, (String, String)>,
    taken: HashSet<String>,
    /// The next number to try, by the path without a number.
    next: HashMap<String, usize>,
}

impl Places {
    /// Returns the path for the picture of `address`, and the address to write for it. `folders` says whether to use
    /// the folders in the address. `beside` takes the path of a picture, empty to ignore folders, and its name; it
    /// returns the path to use, the address to write, and whether a file already exists there.
    pub fn of(
        &mut self,
        beside: impl Fn(&str, &str) -> (String, String, bool),
        address: &str,
        folders: bool,
    ) -> (String, String) {
        // Two pictures without a name are different pictures.
        let named = !address.trim().is_empty();
        if let Some(suggested) = self.suggested.get(address).filter(|_| named) {
            return suggested.clone();
        }
        let path = address::decode(address::without_suffix(address));
        let given = path.rsplit(['/', '\\']).next().filter(|name| address::names_picture(name));
        let name = given.unwrap_or(NAMELESS);
        let path = if folders { &*path } else { "" };
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        let first = beside(path, name);
        let next = self.next.entry(first.0.clone()).or_insert(1);
        let mut place = first;
        // An existing file of that name may be the picture meant, unless the name is our suggestion.
        while place.2 && given.is_none() || self.taken.contains(&place.0) {
            *next += 1;
            place = beside(path, &format!("{stem}-{next}.{extension}"));
        }
        self.taken.insert(place.0.clone());
        let suggested = (place.0, place.1);
        self.suggested.insert(address.to_owned(), suggested.clone());
        suggested
    }
}
