//! Which new file is an old one under another name: one with the same content, or one that shares half of it.

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

/// How many files of each side are looked at for what they share, as for git itself.
const FILES: usize = 1000;

/// How much text of each side, in bytes.
const TEXT: u64 = 16 << 20;

/// How many lines are compared in all.
const LINES: usize = 100_000_000;

/// A file that git knows now and did not know then.
pub struct New<'a> {
    /// Where it lies.
    pub path: &'a Path,
    /// The names that its content may have as a blob.
    pub ids: Vec<String>,
}

/// A file that git knew then and that is gone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Gone {
    /// Its name below the top, as git has it.
    pub name: Vec<u8>,
    /// The name of its blob.
    pub id: String,
}

/// What a new file was before.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Was {
    /// The very same, elsewhere.
    Same,
    /// The blob with this name, more or less.
    Like(String),
}

/// For each of `new` what it was among those `gone`, each of which is one other file at most.
pub fn find(
    folder: &Path,
    new: &[New<'_>],
    mut gone: Vec<Gone>,
    buffers: &Buffers,
) -> Result<Vec<Option<Was>>, Failure> {
    let mut found = vec![None; new.len()];
    gone.sort_unstable();
    let mut taken = vec![false; gone.len()];
    same(new, &gone, &mut taken, &mut found);
    let mut taken = taken.into_iter();
    gone.retain(|_| taken.next() == Some(false));
    let open: Vec<usize> = (0..new.len()).filter(|&place| found[place].is_none()).collect();
    if open.is_empty() || gone.is_empty() || open.len() > FILES || gone.len() > FILES {
        return Ok(found);
    }
    let mut left = TEXT;
    let ours = open.iter().map(|&place| match blobs::on_disk(new[place].path, buffers) {
        OnDisk::Text(text) if text.len() as u64 <= left => {
            left -= text.len() as u64;
            Some(Share::of(&text))
        }
        _ => None,
    });
    let ours: Vec<Option<Share>> = ours.collect();
    let theirs = shares(folder, &gone)?;
    let mut pairs = Vec::new();
    let mut compared = 0;
    for (ours, place) in ours.iter().zip(&open) {
        let Some(ours) = ours else { continue };
        let base = new[*place].path.file_name().map(|name| name.as_encoded_bytes());
        for (theirs, (index, gone)) in theirs.iter().zip(gone.iter().enumerate()) {
            let Some(theirs) = theirs.as_ref().filter(|theirs| theirs.may_be(ours)) else { continue };
            compared += ours.lines.len() + theirs.lines.len();
            if compared > LINES {
                return Ok(found);
            }
            let common = ours.common(theirs);
            let whole = ours.size.max(theirs.size);
            if common * 2 >= whole {
                let other = base != gone.name.rsplit(|&byte| byte == b'/').next();
                pairs.push((Reverse(common * 1000 / whole.max(1)), other, *place, index));
            }
        }
    }
    pairs.sort_unstable();
    let mut taken = vec![false; gone.len()];
    for (_, _, place, index) in pairs {
        if found[place].is_none() && !taken[index] {
            taken[index] = true;
            found[place] = Some(Was::Like(gone[index].id.clone()));
        }
    }
    Ok(found)
}

/// Pairs those with the same content, first those that keep the name of the file itself.
fn same(new: &[New<'_>], gone: &[Gone], taken: &mut [bool], found: &mut [Option<Was>]) {
    let mut by_id: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, gone) in gone.iter().enumerate() {
        by_id.entry(&gone.id).or_default().push(index);
    }
    for keeps_name in [true, false] {
        for (new, found) in new.iter().zip(&mut *found) {
            if found.is_some() {
                continue;
            }
            let base = new.path.file_name().map(|name| name.as_encoded_bytes());
            let mut alike = new.ids.iter().filter_map(|id| by_id.get(&**id)).flatten().copied();
            let free = alike.find(|&index| {
                !taken[index] && (!keeps_name || base == gone[index].name.rsplit(|&byte| byte == b'/').next())
            });
            if let Some(index) = free {
                taken[index] = true;
                *found = Some(Was::Same);
            }
        }
    }
}

/// What the files that are gone had to share; `None` for what is not there or too much.
fn shares(folder: &Path, gone: &[Gone]) -> Result<Vec<Option<Share>>, Failure> {
    let ids: Vec<&str> = gone.iter().map(|gone| &*gone.id).collect();
    let mut left = TEXT;
    let mut places = Vec::new();
    for (place, size) in blobs::sizes(folder, &ids)?.into_iter().enumerate() {
        if let Some(size) = size.filter(|&size| size <= SIZE_LIMIT.min(left)) {
            left -= size;
            places.push(place);
        }
    }
    let ids: Vec<&str> = places.iter().map(|&place| ids[place]).collect();
    let mut shares: Vec<Option<Share>> = gone.iter().map(|_| None).collect();
    blobs::read(folder, &ids, |index, text| shares[places[index]] = Some(Share::of(text)))?;
    Ok(shares)
}

/// What a text has in common with others is told from this.
struct Share {
    /// Its lines, in no order that means anything: what each is known by, and how many bytes there are of it.
    lines: Vec<(u64, usize)>,
    /// How many bytes it has without line ends.
    size: usize,
}

impl Share {
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

    /// Whether the sizes alone allow that half is shared.
    fn may_be(&self, other: &Self) -> bool {
        self.size.min(other.size) * 2 >= self.size.max(other.size)
    }

    /// How many bytes both have.
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
        let [one, other] = ["a\nbb\r\nbb\nccc", "bb\nccc\nccc\ndddd\n"].map(|text| Share::of(text.as_bytes()));
        assert_eq!((one.size, other.size), (12, 16));
        assert_eq!((one.common(&other), other.common(&one)), (7, 7));
        assert!(one.may_be(&other) && !one.may_be(&Share::of(&[b'x'; 25])));
    }

    #[test]
    fn a_file_that_is_gone_is_one_other_at_most_and_keeps_its_name_first() {
        let text = b"Xin\n";
        let id = blobs::ids(40, text).remove(0);
        let gone = ["a/x.md", "b/y.md"].map(|name| Gone { name: name.into(), id: id.clone() });
        let paths = ["c/y.md", "c/z.md", "c/x.md"].map(Path::new);
        let new = paths.map(|path| New { path, ids: vec![id.clone()] });
        let found = find(Path::new("."), &new, gone.to_vec(), &Buffers::default()).unwrap();
        assert_eq!(found, [Some(Was::Same), None, Some(Was::Same)]);
    }
}
