//! Detects renames: a new file with the same content as a deleted one, or with at least half of it.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::hash::BuildHasher;
use std::path::Path;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::blobs::{self, OnDisk};
use super::lines::lines;
use crate::diagnostic::Failure;
use crate::files::buffers::Buffers;
use crate::text::source::SIZE_LIMIT;

/// Maximum number of files per side that are compared; the same as git's limit.
const MAX_FILES: usize = 1000;

/// Maximum size of text per side, in bytes.
const MAX_TEXT: u64 = 16 << 20;

/// Maximum number of compared lines.
const MAX_LINES: usize = 100_000_000;

/// A file that git tracks now but not in the old commit.
pub struct Added<'a> {
    /// Where it lies.
    pub path: &'a Path,
    /// The possible blob ids of its content.
    pub ids: Vec<String>,
}

/// A file of the old commit that no longer exists.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Deleted {
    /// Its path in the repository, as bytes.
    pub name: Vec<u8>,
    /// The id of its blob.
    pub id: String,
}

/// The origin of a new file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RenamedFrom {
    /// The same content under another name.
    Same,
    /// The blob with this id, with changes.
    Similar(String),
}

/// The origin of each file in `new` among the `deleted` files. Each of these is used at most once.
pub fn find(
    folder: &Path,
    new: &[Added<'_>],
    mut deleted: Vec<Deleted>,
    buffers: &Buffers,
) -> Result<Vec<Option<RenamedFrom>>, Failure> {
    let mut found = vec![None; new.len()];
    deleted.sort_unstable();
    let mut used = vec![false; deleted.len()];
    same(new, &deleted, &mut used, &mut found);
    let mut used = used.into_iter();
    deleted.retain(|_| used.next() == Some(false));
    let open: Vec<usize> = (0..new.len()).filter(|&place| found[place].is_none()).collect();
    if open.is_empty() || deleted.is_empty() || open.len() > MAX_FILES || deleted.len() > MAX_FILES {
        return Ok(found);
    }
    let mut remaining = MAX_TEXT;
    let ours = open.iter().map(|&place| match blobs::on_disk(new[place].path, buffers) {
        OnDisk::Text(text) if text.len() as u64 <= remaining => {
            remaining -= text.len() as u64;
            Some(LineSizes::of(&text))
        }
        _ => None,
    });
    let ours: Vec<Option<LineSizes>> = ours.collect();
    let theirs = line_sizes(folder, &deleted)?;
    let mut pairs = Vec::new();
    let mut compared = 0;
    for (ours, place) in ours.iter().zip(&open) {
        let Some(ours) = ours else { continue };
        let base = new[*place].path.file_name().map(|name| name.as_encoded_bytes());
        for (theirs, (index, deleted)) in theirs.iter().zip(deleted.iter().enumerate()) {
            let Some(theirs) = theirs.as_ref().filter(|theirs| theirs.may_match(ours)) else { continue };
            compared += ours.lines.len() + theirs.lines.len();
            if compared > MAX_LINES {
                return Ok(found);
            }
            let common = ours.common(theirs);
            let larger = ours.size.max(theirs.size);
            if common * 2 >= larger {
                let other = base != deleted.name.rsplit(|&byte| byte == b'/').next();
                pairs.push((Reverse(common * 1000 / larger.max(1)), other, *place, index));
            }
        }
    }
    pairs.sort_unstable();
    let mut used = vec![false; deleted.len()];
    for (_, _, place, index) in pairs {
        if found[place].is_none() && !used[index] {
            used[index] = true;
            found[place] = Some(RenamedFrom::Similar(deleted[index].id.clone()));
        }
    }
    Ok(found)
}

/// Pairs files with the same content, first those with the same file name.
fn same(new: &[Added<'_>], deleted: &[Deleted], used: &mut [bool], found: &mut [Option<RenamedFrom>]) {
    let mut by_id: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, deleted) in deleted.iter().enumerate() {
        by_id.entry(&deleted.id).or_default().push(index);
    }
    for keeps_name in [true, false] {
        for (new, found) in new.iter().zip(&mut *found) {
            if found.is_some() {
                continue;
            }
            let base = new.path.file_name().map(|name| name.as_encoded_bytes());
            let mut alike = new.ids.iter().filter_map(|id| by_id.get(&**id)).flatten().copied();
            let free = alike.find(|&index| {
                !used[index] && (!keeps_name || base == deleted[index].name.rsplit(|&byte| byte == b'/').next())
            });
            if let Some(index) = free {
                used[index] = true;
                *found = Some(RenamedFrom::Same);
            }
        }
    }
}

/// The line sizes of the deleted files; `None` for missing or too large ones.
fn line_sizes(folder: &Path, deleted: &[Deleted]) -> Result<Vec<Option<LineSizes>>, Failure> {
    let ids: Vec<&str> = deleted.iter().map(|deleted| &*deleted.id).collect();
    let mut remaining = MAX_TEXT;
    let mut places = Vec::new();
    for (place, size) in blobs::sizes(folder, &ids)?.into_iter().enumerate() {
        if let Some(size) = size.filter(|&size| size <= SIZE_LIMIT.min(remaining)) {
            remaining -= size;
            places.push(place);
        }
    }
    let ids: Vec<&str> = places.iter().map(|&place| ids[place]).collect();
    let mut line_sizes: Vec<Option<LineSizes>> = deleted.iter().map(|_| None).collect();
    blobs::read(folder, &ids, |index, text| line_sizes[places[index]] = Some(LineSizes::of(text)))?;
    Ok(line_sizes)
}

/// The data to compare a text with others.
struct LineSizes {
    /// Its distinct lines, sorted by hash: the hash and the number of bytes.
    lines: Vec<(u64, usize)>,
    /// Its size in bytes, without line endings.
    size: usize,
}

impl LineSizes {
    fn of(text: &[u8]) -> Self {
        let mut counts: FxHashMap<u64, usize> = FxHashMap::default();
        for line in lines(text) {
            *counts.entry(FxBuildHasher.hash_one(line.text)).or_default() += line.text.len() + 1;
        }
        let mut lines: Vec<(u64, usize)> = counts.into_iter().collect();
        lines.sort_unstable();
        let size = lines.iter().map(|&(_, bytes)| bytes).sum();
        Self { lines, size }
    }

    /// Whether the sizes allow that half is shared.
    fn may_match(&self, other: &Self) -> bool {
        self.size.min(other.size) * 2 >= self.size.max(other.size)
    }

    /// The number of shared bytes.
    fn common(&self, other: &Self) -> usize {
        let mut others = other.lines.iter().peekable();
        let mut common = 0;
        for &(line, bytes) in &self.lines {
            while others.next_if(|&&(other, _)| other < line).is_some() {}
            if let Some(&(_, other)) = others.next_if(|&&(other, _)| other == line) {
                common += bytes.min(other);
            }
        }
        common
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shared_is_counted_in_lines() {
        let [one, other] = ["a\nbb\r\nbb\nccc", "bb\nccc\nccc\ndddd\n"].map(|text| LineSizes::of(text.as_bytes()));
        assert_eq!((one.size, other.size), (12, 16));
        assert_eq!((one.common(&other), other.common(&one)), (7, 7));
        assert!(one.may_match(&other) && !one.may_match(&LineSizes::of(&[b'x'; 25])));
    }

    #[test]
    fn a_file_that_is_gone_is_one_other_at_most_and_keeps_its_name_first() {
        let text = b"Xin\n";
        let id = blobs::ids(40, text).remove(0);
        let deleted = ["a/x.md", "b/y.md"].map(|name| Deleted { name: name.into(), id: id.clone() });
        let paths = ["c/y.md", "c/z.md", "c/x.md"].map(Path::new);
        let new = paths.map(|path| Added { path, ids: vec![id.clone()] });
        let found = find(Path::new("."), &new, deleted.to_vec(), &Buffers::default()).unwrap();
        assert_eq!(found, [Some(RenamedFrom::Same), None, Some(RenamedFrom::Same)]);
    }
}
