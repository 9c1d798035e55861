//! Files that are written whole or not at all: whoever reads one meanwhile sees the old one.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

/// Puts `bytes` at `path`. A link stays one; what is no file, such as a pipe or a terminal, is written to.
///
/// # Errors
/// When the folder is not there, nothing may be written into it, or the disk is full.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let metadata = fs::metadata(path).ok();
    // What stands for an open file must be written to, too: another in its place would not be the one that is open.
    if metadata.as_ref().is_some_and(|metadata| !metadata.is_file()) || path.starts_with("/dev") {
        return fs::OpenOptions::new().write(true).open(path)?.write_all(bytes);
    }
    match replace(path, metadata.as_ref(), bytes) {
        // It may be written to where no other may stand beside it, as in a container that is given one file.
        Err(error) if metadata.is_some() && is_refused(error.kind()) => fs::write(path, bytes),
        done => done,
    }
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

fn replace(path: &Path, older: Option<&fs::Metadata>, bytes: &[u8]) -> io::Result<()> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
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
    if let Some(older) = older {
        file.as_file().set_permissions(older.permissions())?;
    }
    file.persist(&path).map_err(|error| error.error)?;
    Ok(())
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
    #[cfg(unix)]
    fn a_link_stays_one_and_permissions_stay_what_they_are() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("a.json"), folder.path().join("link.json"));
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        symlink("a.json", &link).unwrap();
        write(&link, b"new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn devices_are_written_to() {
        write(Path::new("/dev/null"), b"x").unwrap();
        assert_eq!(write(Path::new("/dev/full"), b"x").unwrap_err().kind(), ErrorKind::StorageFull);
    }
}
