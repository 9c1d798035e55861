//! `--stdin-filename NAME`: checks unsaved text from an editor.

use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use crate::diagnostic::Failure;
use crate::engine::Options;
use crate::files::buffers::Buffers;
use crate::say;
use crate::text::source::SIZE_LIMIT;

/// Makes `options` check standard input instead of the file `name`, if given. A path `-` has the same meaning.
///
/// # Errors
/// If there are other paths, `name` cannot be a file, or standard input cannot be read.
pub fn take(name: Option<&Path>, options: &mut Options) -> Result<(), Failure> {
    let is_stdin = |path: &Path| path == Path::new("-");
    let Some(name) = name else {
        return match options.paths.iter().any(|path| is_stdin(path)) {
            true => Err(Failure::new(say!(
                en("`-` means standard input, but nothing says which file it is"),
                vi("`-` là đầu vào chuẩn, nhưng chưa cho biết đó là tệp nào"),
            ))
            .with_help(say!(
                en("write for example `reportlint --stdin-filename content/4-Events/4.1-Event1/_index.md - < draft.md`"),
                vi("hãy viết chẳng hạn `reportlint --stdin-filename content/4-Events/4.1-Event1/_index.md - < draft.md`"),
            ))),
            false => Ok(()),
        };
    };
    if options.paths.iter().any(|path| !is_stdin(path)) {
        return Err(Failure::new(say!(
            en("`--stdin-filename` checks one file, from standard input: no other can be named"),
            vi("`--stdin-filename` chỉ kiểm tra một tệp lấy từ đầu vào chuẩn: không thể nêu thêm tệp khác"),
        ))
        .with_help(say!(
            en("remove the other paths, or write `-` in their place"),
            vi("hãy bỏ các đường dẫn khác, hoặc thay bằng `-`"),
        )));
    }
    if name.file_name().is_none()
        || name.as_os_str().to_string_lossy().ends_with(std::path::is_separator)
        || name.is_dir()
    {
        let shown = name.display();
        return Err(Failure::new(say!(
            en("`--stdin-filename` needs the name of a file, and `{shown}` is not one"),
            vi("`--stdin-filename` cần tên một tệp, nhưng `{shown}` không phải là tên tệp"),
        )));
    }
    let mut bytes = Vec::new();
    // Read only enough to see that it is too large: a pipe may never end.
    io::stdin().lock().take(SIZE_LIMIT + 1).read_to_end(&mut bytes).map_err(|error| {
        Failure::new(say!(en("standard input cannot be read: {error}"), vi("không đọc được đầu vào chuẩn: {error}"),))
    })?;
    let mut buffers = Buffers::default();
    buffers.insert(name, bytes);
    options.buffers = Arc::new(buffers);
    options.paths = vec![name.to_path_buf()];
    Ok(())
}
