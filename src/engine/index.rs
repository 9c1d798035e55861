//! Reads index files, which the command line, configs and schemas name.

use std::fs;
use std::path::Path;

use super::discovery;
use crate::collection::copies::{Fingerprint, index};
use crate::diagnostic::Failure;
use crate::message::Message;
use crate::say;

/// The fingerprints in the index at `path`.
pub(super) fn read(path: &Path) -> Result<Vec<Fingerprint>, Failure> {
    let name = discovery::shown(path);
    let failed = |reason: Message| {
        Failure::new(say!(
            en("the index `{name}` cannot be read: {}", reason.en),
            vi("không đọc được chỉ mục `{name}`: {}", reason.vi),
        ))
    };
    let io_error = |error: std::io::Error| failed(Message::same(error.to_string()));
    let real = discovery::follow(path)?;
    let bytes = match fs::metadata(&real) {
        Ok(file) if !file.is_file() => {
            return Err(failed(say!(en("it is not a file"), vi("đây không phải tệp"))));
        }
        Ok(_) => fs::read(real).map_err(io_error)?,
        Err(error) => return Err(io_error(error)),
    };
    index::read(&bytes).map_err(|mut failure| {
        for text in failure.message.texts_mut() {
            text.insert_str(0, &format!("`{name}`: "));
        }
        failure
    })
}
