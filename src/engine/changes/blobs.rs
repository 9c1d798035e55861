//! Git blobs: their ids, the ids that files on disk would have, and their content.

use std::fs::{self, File};
use std::io::{self, BufRead, ErrorKind, Read};
use std::path::Path;

use sha1::{Digest, Sha1};
use sha2::Sha256;

use super::git;
use crate::diagnostic::Failure;
use crate::files::buffers::Buffers;
use crate::text::source::SIZE_LIMIT;

/// Maximum size in bytes of a file that is hashed. A larger one counts as changed, because reading it could take
/// forever.
const MAX_HASHED: u64 = 64 << 20;

/// A path on disk.
pub enum OnDisk {
    /// A file, not larger than a report may be.
    Text(Vec<u8>),
    /// A larger file, with its size in bytes.
    Large(u64),
    /// A symbolic link, with its target path.
    Link(Vec<u8>),
    /// Nothing that can be compared.
    Other,
}

/// Reads the text in `buffers` that replaces the file at `path`, or else the file, without following symbolic links.
pub fn on_disk(path: &Path, buffers: &Buffers) -> OnDisk {
    if let Some(text) = buffers.get(path) {
        let size = text.len() as u64;
        return if size > SIZE_LIMIT { OnDisk::Large(size) } else { OnDisk::Text(text.to_vec()) };
    }
    let read_file = || -> io::Result<OnDisk> {
        let metadata = fs::symlink_metadata(path)?;
        if metadata.is_symlink() {
            return Ok(OnDisk::Link(fs::read_link(path)?.into_os_string().into_encoded_bytes()));
        }
        if !metadata.is_file() {
            return Ok(OnDisk::Other);
        }
        if metadata.len() > SIZE_LIMIT {
            return Ok(OnDisk::Large(metadata.len()));
        }
        let mut text = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0) + 1);
        File::open(path)?.take(SIZE_LIMIT + 1).read_to_end(&mut text)?;
        let size = text.len() as u64;
        Ok(if size > SIZE_LIMIT { OnDisk::Large(size) } else { OnDisk::Text(text) })
    };
    read_file().unwrap_or(OnDisk::Other)
}

/// Whether the blob `id` is `text`, with `\n` or `\r\n` line endings.
pub fn is(id: &str, text: &[u8]) -> bool {
    ids(id.len(), text).iter().any(|name| name == id)
}

/// The possible ids of `text`, with `length` digits: unchanged and, if it has `\r\n`, with `\n` line endings.
pub fn ids(length: usize, text: &[u8]) -> Vec<String> {
    let mut ids = Vec::from_iter(id(length, text.len() as u64, text));
    if memchr::memmem::find(text, b"\r\n").is_some() {
        let with_line_feeds = with_line_feeds(text);
        ids.extend(id(length, with_line_feeds.len() as u64, &with_line_feeds[..]));
    }
    ids
}

/// Whether the blob `id` is the file at `path`, which has `size` bytes.
pub fn is_file(id: &str, path: &Path, size: u64) -> bool {
    size <= MAX_HASHED
        && File::open(path).is_ok_and(|file| self::id(id.len(), size, file.take(size)).as_deref() == Some(id))
}

/// `text` with `\n` line endings.
fn with_line_feeds(text: &[u8]) -> Vec<u8> {
    let mut with_line_feeds = Vec::with_capacity(text.len());
    for line in text.split_inclusive(|&byte| byte == b'\n') {
        match line.strip_suffix(b"\r\n") {
            Some(line) => {
                with_line_feeds.extend_from_slice(line);
                with_line_feeds.push(b'\n');
            }
            None => with_line_feeds.extend_from_slice(line),
        }
    }
    with_line_feeds
}

/// The id of a blob of `size` bytes. `length` selects one of git's two hash algorithms.
fn id(length: usize, size: u64, content: impl Read) -> Option<String> {
    match length {
        40 => name::<Sha1>(size, content).ok(),
        64 => name::<Sha256>(size, content).ok(),
        _ => None,
    }
}

fn name<D: Digest>(size: u64, mut content: impl Read) -> io::Result<String> {
    let mut hash = D::new();
    hash.update(format!("blob {size}\0"));
    let mut buffer = [0; 16 << 10];
    loop {
        match content.read(&mut buffer) {
            Ok(0) => break,
            Ok(read) => hash.update(&buffer[..read]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(hash
        .finalize()
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|half| char::from_digit(half.into(), 16))
        .collect())
}

/// The sizes of the blobs `ids`, in bytes; `None` if one is missing, as in a partial clone, or not a blob.
pub fn sizes(folder: &Path, ids: &[&str]) -> Result<Vec<Option<u64>>, Failure> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    git::read(folder, &["cat-file", "--batch-check"], id_lines(ids).as_bytes(), |out| {
        ids.iter().map(|_| header(out)).collect()
    })
}

/// Passes the content of each blob in `ids`, with its index, to `each`. Only one is in memory at a time. All must exist
/// and not be larger than a report may be.
pub fn read(folder: &Path, ids: &[&str], mut each: impl FnMut(usize, &[u8])) -> Result<(), Failure> {
    if ids.is_empty() {
        return Ok(());
    }
    git::read(folder, &["cat-file", "--batch"], id_lines(ids).as_bytes(), |out| {
        let mut blob = Vec::new();
        for place in 0..ids.len() {
            let size = header(out)?.filter(|&size| size <= SIZE_LIMIT).ok_or(ErrorKind::InvalidData)?;
            blob.clear();
            // A line feed follows it.
            (&mut *out).take(size + 1).read_to_end(&mut blob)?;
            if blob.pop() != Some(b'\n') || blob.len() as u64 != size {
                return Err(ErrorKind::UnexpectedEof.into());
            }
            each(place, &blob);
        }
        Ok(())
    })
}

fn id_lines(ids: &[&str]) -> String {
    ids.iter().flat_map(|id| [id, "\n"]).collect()
}

/// The size in `<id> blob <size>`.
fn header(out: &mut dyn BufRead) -> io::Result<Option<u64>> {
    let mut line = String::new();
    (&mut *out).take(256).read_line(&mut line)?;
    let line = line.strip_suffix('\n').ok_or(ErrorKind::UnexpectedEof)?;
    let mut words = line.split(' ').skip(1);
    Ok(words.next().filter(|&kind| kind == "blob").and_then(|_| words.next()?.parse().ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_the_name_that_git_gives_it() {
        let text = "Chào\nbạn\n".as_bytes();
        let names = [
            "6d781877e5c934711b0304017575871f5be9bc01",
            "9ae5ef7eefd0950a4d9a43ea0247c0c11f3d60ede8c48b9408f4f83d39b27486",
        ];
        for name in names {
            assert!(is(name, text), "{name}");
            assert!(is(name, "Chào\r\nbạn\r\n".as_bytes()), "{name}");
            assert!(!is(name, "Chào\nbạn".as_bytes()), "{name}");
        }
        assert!(!is("", text) && !is("5f1d", text));
    }

    #[test]
    fn only_pairs_of_ends_become_one() {
        assert_eq!(with_line_feeds(b"a\r\nb\rc\n\r\r\n\r"), b"a\nb\rc\n\r\n\r");
    }
}
