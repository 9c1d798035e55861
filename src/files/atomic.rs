//! Files that are written whole or not at all: whoever reads one meanwhile sees the old one.

use std::fs::{self, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use super::boundary;
use crate::message::Message;
use crate::say;

/// Puts `bytes` at `path`, with the permissions that stand there. What is no file, such as a pipe or a terminal, is
/// written to.
///
/// # Errors
/// When the folder is not there, nothing may be written into it, the disk is full, or a symbolic link stands there:
/// whoever could put one into a repository would choose which file is lost. What stood there still stands.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Message> {
    let older = target(path)?;
    if older.as_ref().is_some_and(|older| !older.is_file()) {
        return opened(path).and_then(|mut open| open.write_all(bytes)).map_err(by_system);
    }
    match replace(path, older.as_ref(), bytes) {
        // It may be written to where no other may stand beside it, as in a container that is given one file.
        Err(error) if older.is_some() && is_refused(error.kind()) => fs::write(path, bytes),
        done => done,
    }
    .map_err(by_system)
}

/// Puts `bytes` in the place of the file at `path`, which is no link and held `known` when it was read. Never over it: who
/// reads it sees the old one or the new one, whenever this is stopped.
///
/// # Errors
/// When it is no regular file, may not be written to, holds something else by now, or no other file may stand beside it.
/// What stood there still stands.
pub fn exchange(path: &Path, known: &[u8], bytes: &[u8]) -> Result<(), Message> {
    let older = target(path)?.filter(|older| older.is_file() && !boundary::is_of_system(path, older));
    let Some(older) = older else {
        return Err(say!(en("it is not a regular file any more"), vi("đây không còn là tệp thông thường")));
    };
    // Whoever protects a file against writing means all that is written, though another may take its place.
    if older.permissions().readonly() {
        return Err(say!(en("it is protected against writing"), vi("tệp này đang được chống ghi")));
    }
    OpenOptions::new().write(true).open(path).map_err(by_system)?;
    let file = beside(path, bytes).map_err(by_system)?;
    like(&file, &older).map_err(by_system)?;
    // As late as can be: an editor may have saved it meanwhile.
    if fs::read(path).map_err(by_system)? != known {
        return Err(say!(en("it was changed meanwhile; check it again"), vi("tệp vừa bị thay đổi; hãy kiểm tra lại"),));
    }
    file.persist(path).map(drop).map_err(|error| by_system(error.error))
}

/// Puts `bytes` at `path` if nothing stands there, and says whether it did.
///
/// # Errors
/// As [`write()`].
pub fn create(path: &Path, bytes: &[u8]) -> Result<bool, Message> {
    match beside(path, bytes).and_then(|file| file.persist_noclobber(path).map_err(|error| error.error)) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(by_system(error)),
    }
}

/// Adds `bytes` to the end of what stands at `path`: all of them, or none.
///
/// # Errors
/// As [`write()`].
pub fn append(path: &Path, bytes: &[u8]) -> Result<(), Message> {
    let older = target(path)?;
    let add = || {
        let mut file = OpenOptions::new().append(true).create(true).open(path)?;
        file.write_all(bytes).inspect_err(|_| {
            let length = older.as_ref().map_or(0, Metadata::len);
            // A device has no length; what went wrong is told anyway.
            let _ = file.set_len(length);
        })
    };
    add().map_err(by_system)
}

/// What stands at `path`; `None` when nothing does.
///
/// # Errors
/// When that is a symbolic link, unless it is the system's own name of an open file.
pub fn target(path: &Path) -> Result<Option<Metadata>, Message> {
    match fs::symlink_metadata(path) {
        Ok(there) if there.is_symlink() && !is_open_file(path) => Err(say!(
            en("it is a symbolic link; name the file itself"),
            vi("đây là liên kết tượng trưng; hãy nêu chính tệp đích")
        )),
        Ok(there) => Ok(Some(there)),
        // Whoever writes there is told why not.
        Err(_) => Ok(None),
    }
}

/// Whether `path` is such as `/dev/stdout` or `/dev/fd/63`, which stands for a file that is open already.
fn is_open_file(path: &Path) -> bool {
    let Some(folder) = path.parent().and_then(|folder| fs::canonicalize(folder).ok()) else { return false };
    folder == Path::new("/dev") || folder.starts_with("/proc") && folder.ends_with("fd")
}

/// What is no file of its own, to be written to at its end: another may be writing there, too.
fn opened(path: &Path) -> io::Result<fs::File> {
    OpenOptions::new().append(true).open(path)
}

fn by_system(error: io::Error) -> Message {
    Message::same(error.to_string())
}

fn is_refused(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::PermissionDenied
            | ErrorKind::ReadOnlyFilesystem
            | ErrorKind::ResourceBusy
            | ErrorKind::CrossesDevices
    )
}

fn replace(path: &Path, older: Option<&Metadata>, bytes: &[u8]) -> io::Result<()> {
    let file = beside(path, bytes)?;
    if let Some(older) = older {
        like(&file, older)?;
    }
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Gives `file` the permissions of the `older` one, and its owner where that is possible: who checks a class as another
/// user, as in a container, must not take the files away from those who write them.
fn like(file: &NamedTempFile, older: &Metadata) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        let own = file.as_file().metadata()?;
        if (own.uid(), own.gid()) != (older.uid(), older.gid()) {
            // Only some users may give files away, and some file systems have no owners.
            let _ = fchown(file.as_file(), Some(older.uid()), Some(older.gid()));
        }
    }
    file.as_file().set_permissions(older.permissions())
}

/// A file with `bytes`, on the disk and in the folder of `path`, that is gone again unless it takes that place.
fn beside(path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any new file; what the user masks is masked.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.prefix(".reportlint").tempfile_in(folder)?;
    file.write_all(bytes)?;
    // Else the new name could outlive a power cut, and its text not.
    file.as_file().sync_all()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_made_and_replaced_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        write(&path, b"one, which is longer").unwrap();
        write(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(write(&folder.path().join("none/a.json"), b"x").is_err());
        assert!(write(folder.path(), b"x").is_err());
    }

    #[test]
    fn what_is_there_is_not_made_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.yaml");
        assert!(create(&path, b"one").unwrap());
        assert!(!create(&path, b"two").unwrap());
        append(&path, b", two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"one, two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    #[cfg(unix)]
    fn a_link_is_refused_and_permissions_stay_what_they_are() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("a.json"), folder.path().join("link.json"));
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        symlink("a.json", &link).unwrap();
        for refused in [write(&link, b"new"), append(&link, b"new")] {
            assert!(refused.is_err_and(|why| why.en.contains("is a symbolic link")));
        }
        assert!(!create(&link, b"new").unwrap());
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&path).unwrap(), b"old");
        write(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn devices_and_open_files_are_written_to() {
        use std::os::fd::AsRawFd;
        write(Path::new("/dev/null"), b"x").unwrap();
        assert!(write(Path::new("/dev/full"), b"x").is_err_and(|why| why.en.contains("No space")));
        let mut open = tempfile::NamedTempFile::new().unwrap();
        open.write_all(b"one").unwrap();
        write(Path::new(&format!("/dev/fd/{}", open.as_file().as_raw_fd())), b", two").unwrap();
        assert_eq!(fs::read(open.path()).unwrap(), b"one, two");
    }
}
