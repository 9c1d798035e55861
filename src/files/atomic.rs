//! Atomic writes: a file is written completely or not at all, and concurrent readers see the old one.

use std::fs::{self, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::time::Duration;

use tempfile::NamedTempFile;

use super::boundary;
use crate::message::Message;
use crate::say;

/// The name of a temporary file: this, random letters and digits, and [`SUFFIX`].
const PREFIX: &str = ".reportlint-";
const SUFFIX: &str = ".tmp";

/// A temporary file that did not change for so long was left by a run that was killed.
const STALE_AFTER: Duration = Duration::from_secs(60 * 60);

/// Writes `bytes` to `path`, with the permissions of the existing file. A pipe, terminal or other special file is
/// opened and written to.
///
/// # Errors
/// If the folder does not exist or is not writable, the disk is full, or there is a symbolic link: whoever can put one
/// into a repository could choose which file is lost. The existing file is unchanged.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Message> {
    let existing = target(path)?;
    if existing.as_ref().is_some_and(|existing| !existing.is_file()) {
        return open_special(path).and_then(|mut open| open.write_all(bytes)).map_err(os_error);
    }
    match replace(path, existing.as_ref(), bytes) {
        // The file may be writable in a folder that is not, as in a container with one mounted file.
        Err(error) if existing.is_some() && is_refused(error.kind()) => fs::write(path, bytes),
        done => done,
    }
    .map_err(os_error)
}

/// Replaces the file at `path`, which is not a link and contained `known` when it was read, by one with `bytes`. A reader
/// sees the old or the new file, even if this is interrupted.
///
/// # Errors
/// If it is not a regular file, is not writable, has changed, or no temporary file can be made beside it. The existing file
/// is unchanged.
pub fn exchange(path: &Path, known: &[u8], bytes: &[u8]) -> Result<(), Message> {
    let older = target(path)?.filter(|older| older.is_file() && !boundary::is_proc_file(path, older));
    let Some(older) = older else {
        return Err(say!(en("it is no longer a regular file"), vi("đây không còn là tệp thông thường")));
    };
    // The folder may allow to replace a read-only file, but its owner does not want it changed.
    if older.permissions().readonly() {
        return Err(say!(en("it is protected against writing"), vi("tệp này đang được chống ghi")));
    }
    OpenOptions::new().write(true).open(path).map_err(os_error)?;
    let file = temp_file(path, bytes).map_err(os_error)?;
    like(&file, &older).map_err(os_error)?;
    // As late as possible: an editor may have saved it in the meantime.
    if fs::read(path).map_err(os_error)? != known {
        return Err(say!(en("it was changed meanwhile; check it again"), vi("tệp vừa bị thay đổi; hãy kiểm tra lại"),));
    }
    file.persist(path).map(drop).map_err(|error| os_error(error.error))
}

/// Writes `bytes` to `path` if there is no file. Returns whether it did.
///
/// # Errors
/// As [`write()`].
pub fn create(path: &Path, bytes: &[u8]) -> Result<bool, Message> {
    match temp_file(path, bytes).and_then(|file| file.persist_noclobber(path).map_err(|error| error.error)) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(os_error(error)),
    }
}

/// Appends `bytes` to the file at `path`: all of them, or none.
///
/// # Errors
/// As [`write()`].
pub fn append(path: &Path, bytes: &[u8]) -> Result<(), Message> {
    let existing = target(path)?;
    let add = || {
        let mut file = OpenOptions::new().append(true).create(true).open(path)?;
        file.write_all(bytes).inspect_err(|_| {
            let length = existing.as_ref().map_or(0, Metadata::len);
            // A device has no length. The original error is reported anyway.
            let _ = file.set_len(length);
        })
    };
    add().map_err(os_error)
}

/// Removes the temporary files in `folder` that runs left which were killed while they wrote. Files that cannot be
/// removed stay.
pub fn remove_stale(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if !entry.file_name().to_str().is_some_and(is_temporary) {
            continue;
        }
        // This does not follow links, and another run may still be writing.
        let is_stale = entry.metadata().is_ok_and(|found| {
            let age = found.modified().ok().and_then(|time| time.elapsed().ok());
            found.is_file() && age.is_some_and(|age| age > STALE_AFTER)
        });
        if is_stale {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Whether a file called `name` is a temporary one of this program.
fn is_temporary(name: &str) -> bool {
    let random = name.strip_prefix(PREFIX).and_then(|rest| rest.strip_suffix(SUFFIX));
    random.is_some_and(|random| !random.is_empty() && random.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// The metadata of the file at `path`; `None` if there is none.
///
/// # Errors
/// If it is a symbolic link, unless it is the system's name of an open file.
pub fn target(path: &Path) -> Result<Option<Metadata>, Message> {
    match fs::symlink_metadata(path) {
        Ok(there) if there.is_symlink() && !is_open_file(path) => Err(say!(
            en("it is a symbolic link; name the file itself"),
            vi("đây là liên kết tượng trưng; hãy nêu chính tệp đích")
        )),
        Ok(there) => Ok(Some(there)),
        // A later write reports the error.
        Err(_) => Ok(None),
    }
}

/// Whether `path` refers to an open file, such as `/dev/stdout` or `/dev/fd/63`.
fn is_open_file(path: &Path) -> bool {
    let Some(folder) = path.parent().and_then(|folder| fs::canonicalize(folder).ok()) else { return false };
    folder == Path::new("/dev") || folder.starts_with("/proc") && folder.ends_with("fd")
}

/// Opens a special file for appending: another process may write to it, too.
fn open_special(path: &Path) -> io::Result<fs::File> {
    OpenOptions::new().append(true).open(path)
}

fn os_error(error: io::Error) -> Message {
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

fn replace(path: &Path, existing: Option<&Metadata>, bytes: &[u8]) -> io::Result<()> {
    let file = temp_file(path, bytes)?;
    if let Some(existing) = existing {
        like(&file, existing)?;
    }
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Gives `file` the permissions of the `existing` one, and its owner if possible: checking a class as another user, as in a
/// container, must not take files away from their owners.
fn like(file: &NamedTempFile, existing: &Metadata) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        let own = file.as_file().metadata()?;
        if (own.uid(), own.gid()) != (existing.uid(), existing.gid()) {
            // Not every user may change owners, and some file systems have none.
            let _ = fchown(file.as_file(), Some(existing.uid()), Some(existing.gid()));
        }
    }
    file.as_file().set_permissions(existing.permissions())
}

/// A temporary file with `bytes`, synced, in the folder of `path`. It is deleted unless it is persisted.
fn temp_file(path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // Like any new file; the umask applies.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.prefix(PREFIX).suffix(SUFFIX).tempfile_in(folder)?;
    file.write_all(bytes)?;
    // Otherwise a power failure could keep the new name but lose the content.
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
    fn only_old_temporary_files_are_removed() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let own = temp_file(&path("a.md"), b"x").unwrap();
        assert!(own.path().file_name().and_then(|name| name.to_str()).is_some_and(is_temporary));
        let old = |name: &str| {
            let file = fs::File::create(path(name)).unwrap();
            file.set_modified(std::time::SystemTime::now() - 2 * STALE_AFTER).unwrap();
        };
        let kept =
            [".reportlint-.tmp", ".reportlint-a b.tmp", ".reportlint.yaml", ".reportlint-baseline.json", "a.tmp"];
        kept.iter().for_each(|name| old(name));
        old(".reportlint-Xy12Zw.tmp");
        fs::write(path(".reportlint-fresh1.tmp"), "x").unwrap();
        fs::create_dir(path(".reportlint-folder.tmp")).unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink("a.tmp", path(".reportlint-link12.tmp")).unwrap();
        remove_stale(folder.path());
        assert!(!path(".reportlint-Xy12Zw.tmp").exists());
        for name in kept.iter().chain(&[".reportlint-fresh1.tmp", ".reportlint-folder.tmp"]) {
            assert!(path(name).exists(), "{name}");
        }
        #[cfg(unix)]
        assert!(fs::symlink_metadata(path(".reportlint-link12.tmp")).is_ok());
        assert!(own.path().exists());
        remove_stale(&path("none"));
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
