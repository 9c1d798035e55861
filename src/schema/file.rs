//! Reads the files of schemas and configs.

use std::fs;
use std::io::Read;
use std::path::Path;

use crate::diagnostic::Failure;
use crate::files::boundary::is_proc_file;
use crate::message::{Message, Words};
use crate::say;

/// Maximum size of a schema file, in bytes.
pub(super) const SIZE_LIMIT: u64 = 256 << 10;

/// A path for messages: with `/`, and relative to the current folder if it is inside.
pub(crate) fn shown(path: &Path) -> String {
    let here = std::env::current_dir().ok();
    let near = here.and_then(|here| path.strip_prefix(here).ok()).filter(|near| !near.as_os_str().is_empty());
    let text = near.unwrap_or(path).to_string_lossy().into_owned();
    if std::path::MAIN_SEPARATOR == '/' { text } else { text.replace(std::path::MAIN_SEPARATOR, "/") }
}

/// Reads the YAML file at `real`, which messages call `path` and describe as a `what`.
pub(crate) fn read(path: &Path, real: &Path, what: Words) -> Result<String, Failure> {
    let failed = |reason: Message, help: Message| {
        let file = shown(path);
        Failure::new(say!(
            en("cannot read the {} {file}: {}", what.en, reason.en),
            vi("không đọc được {} {file}: {}", what.vi, reason.vi),
        ))
        .with_help(help)
    };
    let refused = |error: std::io::Error| {
        let help = say!(en("name a file that exists and may be read"), vi("hãy ghi tên một tệp có thật và đọc được"));
        failed(reason(&error), help)
    };
    let metadata = fs::metadata(real).map_err(refused)?;
    if !metadata.is_file() || is_proc_file(real, &metadata) {
        let reason = say!(en("it is not a file"), vi("đó không phải là tệp"));
        return Err(failed(reason, say!(en("name the file itself"), vi("hãy ghi tên chính tệp đó"))));
    }
    if metadata.len() > SIZE_LIMIT {
        let reason = say!(en("it is larger than 256 KiB"), vi("tệp lớn hơn 256 KiB"));
        let help = say!(en("name a file that people wrote"), vi("hãy ghi tên một tệp do người viết"));
        return Err(failed(reason, help));
    }
    let mut bytes = Vec::new();
    fs::File::open(real).and_then(|file| file.take(SIZE_LIMIT).read_to_end(&mut bytes)).map_err(refused)?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let reason = say!(en("byte {at} is not UTF-8"), vi("byte {at} không phải UTF-8"));
        failed(reason, say!(en("save it in the encoding UTF-8"), vi("hãy lưu tệp theo bảng mã UTF-8")))
    })
}

/// Why the system refused, without the error number.
fn reason(error: &std::io::Error) -> Message {
    match error.kind() {
        std::io::ErrorKind::NotFound => say!(en("there is no such file"), vi("không có tệp này")),
        std::io::ErrorKind::PermissionDenied => say!(en("it may not be read"), vi("không có quyền đọc")),
        _ => Message::same(error.to_string()),
    }
}
