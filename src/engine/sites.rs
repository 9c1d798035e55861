//! The names of the sites in a run.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

/// A unique name for each of `roots`: its folder's name, with as many parent folders as necessary. In a class where
/// every site is called `site`, this includes the student's folder.
pub fn names<'p>(roots: impl Iterator<Item = &'p Path>) -> BTreeMap<PathBuf, String> {
    let roots: BTreeSet<&Path> = roots.collect();
    let mut names = BTreeMap::new();
    let mut unnamed: Vec<(&Path, Vec<String>)> = roots.into_iter().map(|root| (root, folders(root))).collect();
    let mut length = 1;
    while !unnamed.is_empty() {
        let ending = |folders: &[String]| folders[folders.len().saturating_sub(length)..].join("/");
        let mut counts: HashMap<String, usize> = HashMap::with_capacity(unnamed.len());
        for (_, folders) in &unnamed {
            *counts.entry(ending(folders)).or_default() += 1;
        }
        unnamed.retain(|(root, folders)| {
            let name = ending(folders);
            // The root of a drive has no parent; then its whole path is the name.
            let unique = counts.get(&name) == Some(&1) || folders.len() <= length;
            if unique {
                names.insert(
                    root.to_path_buf(),
                    if name.is_empty() { root.to_string_lossy().into_owned() } else { name },
                );
            }
            !unique
        });
        length += 1;
    }
    names
}

fn folders(root: &Path) -> Vec<String> {
    let folder = |part: std::path::Component<'_>| match part {
        std::path::Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
        _ => None,
    };
    root.components().filter_map(folder).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(roots: &[&str]) -> Vec<String> {
        let names = names(roots.iter().map(Path::new));
        roots.iter().map(|root| names[Path::new(root)].clone()).collect()
    }

    #[test]
    fn a_site_is_called_by_its_folder() {
        assert_eq!(named(&["/class/lan", "/class/minh-khoi"]), ["lan", "minh-khoi"]);
        assert_eq!(named(&["/class/lan", "/class/lan"]), ["lan", "lan"]);
        assert_eq!(named(&["/"]), ["/"]);
    }

    #[test]
    fn sites_of_one_name_are_told_apart_by_the_folders_above() {
        assert_eq!(named(&["/class/lan/site", "/class/minh/site", "/class/hoa"]), ["lan/site", "minh/site", "hoa"]);
        assert_eq!(named(&["/a/x/site", "/b/x/site", "/site"]), ["a/x/site", "b/x/site", "site"]);
    }
}
