//! The messages on missing images.

use crate::binding::reading::Reading;
use crate::message::Message;
use crate::rules::letters;
use crate::say;
use crate::site::{Missing, Why};

/// The message. `in_folder` is set for a plain folder rather than a site.
pub fn message(address: &str, missing: &Missing, in_folder: bool) -> Message {
    match missing.why {
        Why::Folder => {
            say!(en("{address} is a folder, not a picture"), vi("{address} là thư mục, không phải ảnh"))
        }
        Why::OutOfSite => say!(en("{address} leads out of the site"), vi("{address} dẫn ra ngoài trang web")),
        Why::OwnDisk => say!(
            en("{address} is a path on your own computer, which readers do not have"),
            vi("{address} là đường dẫn trên máy của bạn; người đọc không có tệp đó"),
        ),
        Why::EmptyFile => {
            say!(en("{address} shows nothing: its file is empty"), vi("{address} không hiện gì cả: tệp ảnh rỗng"),)
        }
        Why::LfsPointer => say!(
            en("{address} shows nothing: its file is a Git LFS pointer, not the picture"),
            vi("{address} không hiện gì cả: tệp này chỉ là con trỏ Git LFS, không phải ảnh"),
        ),
        Why::BasePath(_) => say!(
            en("{address} does not exist on the published site, which has a path of its own"),
            vi("{address} không có trên trang web đã xuất bản, vì trang web nằm dưới một đường dẫn riêng"),
        ),
        _ if in_folder => say!(en("{address} leads to no picture"), vi("{address} không dẫn đến ảnh nào")),
        _ => say!(
            en("{address} does not exist on the published site"),
            vi("{address} không có trên trang web đã xuất bản"),
        ),
    }
}

/// The help. `write` is an address that shows the picture.
pub fn help(cx: &Reading<'_>, address: &str, missing: &Missing, write: Option<&str>) -> Message {
    let in_folder = cx.folder.is_some();
    let file = missing.file.as_deref().unwrap_or_default();
    let put = || {
        // The folders of the writer's own computer are irrelevant.
        let folders = !matches!(missing.why, Why::OutOfSite | Why::OwnDisk);
        let (place, write) = cx.place_of(address, folders);
        match write == address {
            true => say!(en("put the picture at `{place}`"), vi("hãy đặt ảnh vào `{place}`")),
            false => say!(
                en("put the picture at `{place}` and write `{write}`"),
                vi("hãy đặt ảnh vào `{place}` và viết `{write}`"),
            ),
        }
    };
    match &missing.why {
        Why::HiddenExtension(extension) => return hidden_extension(file, extension),
        Why::OtherLetters => return letters::help(file, write),
        _ => {}
    }
    let Some(write) = write else {
        return match missing.why {
            Why::NotPublished => {
                let (place, write) = cx.place_of(file.rsplit('/').next().unwrap_or(file), false);
                say!(
                    en("`{file}` is in a folder that Hugo does not publish: move it to `{place}` and write `{write}`"),
                    vi(
                        "`{file}` nằm trong thư mục mà Hugo không xuất bản: hãy chuyển sang `{place}` và viết `{write}`"
                    ),
                )
            }
            Why::Symlink => say!(
                en("`{file}` is a symbolic link, which Hugo does not publish: put the file or folder itself there"),
                vi(
                    "`{file}` là liên kết tượng trưng (symbolic link), Hugo không xuất bản: hãy đặt chính tệp hay thư mục thật vào chỗ đó"
                ),
            ),
            Why::SignLost(sign) => say!(
                en("Hugo loses the `{sign}` in the name of `{file}` when it writes its address: rename the file"),
                vi("Hugo làm mất dấu `{sign}` trong tên tệp `{file}` khi viết địa chỉ của nó: hãy đổi tên tệp"),
            ),
            Why::OnlyInOutput => {
                let put = put();
                say!(
                    en("`{file}` is only in the folder that the site is built in: {}", put.en),
                    vi("`{file}` chỉ có trong thư mục mà Hugo dựng trang web ra: {}", put.vi),
                )
            }
            Why::Folder => {
                let folder = address.trim_end_matches('/');
                say!(en("name the picture in it: `{folder}/…`"), vi("hãy ghi rõ tên ảnh trong thư mục: `{folder}/…`"),)
            }
            Why::EmptyFile => {
                say!(en("put the picture into `{file}` again"), vi("hãy chép lại ảnh vào `{file}`"))
            }
            Why::LfsPointer => say!(
                en("fetch the picture with `git lfs pull`; GitHub Pages does not serve Git LFS files, so it is \
                    better to take `{file}` out of Git LFS"),
                vi(
                    "hãy tải ảnh về bằng `git lfs pull`; GitHub Pages không đưa tệp Git LFS lên trang, nên tốt hơn là đưa \
                     `{file}` ra khỏi đó"
                ),
            ),
            Why::OutOfSite | Why::OwnDisk => put(),
            _ => {
                let put = put();
                say!(en("{}, or correct the address", put.en), vi("{}, hoặc sửa lại địa chỉ", put.vi))
            }
        };
    };
    match &missing.why {
        Why::Case if in_folder => say!(
            en("`{file}` has the same name in other upper/lower case, and GitHub treats these as two files: write \
                `{write}`"),
            vi("`{file}` chỉ khác chữ hoa/chữ thường, mà GitHub phân biệt hai loại này: hãy viết `{write}`"),
        ),
        Why::Relative(requested) if in_folder => say!(
            en("from this file the address names `{requested}`, but the picture is `{file}`: write `{write}`"),
            vi("tính từ tệp này, địa chỉ chỉ đến `{requested}`, nhưng ảnh lại là `{file}`: hãy viết `{write}`"),
        ),
        Why::Case => say!(
            en("`{file}` has the same name in other upper/lower case, and the published site treats these as two \
                files: write `{write}`"),
            vi("`{file}` chỉ khác chữ hoa/chữ thường, mà trang web phân biệt hai loại này: hãy viết `{write}`"),
        ),
        Why::ExtensionMissing => say!(
            en("the file is `{file}`; its extension belongs to the address: write `{write}`"),
            vi("tệp là `{file}`; địa chỉ phải có cả phần mở rộng: hãy viết `{write}`"),
        ),
        Why::ExtensionWrong => say!(
            en("the file is `{file}`, with another extension: write `{write}`"),
            vi("tệp là `{file}`, có phần mở rộng khác: hãy viết `{write}`"),
        ),
        Why::OtherFolder => say!(
            en("a file of that name is in another folder, `{file}`: write `{write}`"),
            vi("tệp tên đó nằm ở thư mục khác, `{file}`: hãy viết `{write}`"),
        ),
        Why::NearName | Why::Nothing => {
            say!(en("did you mean `{file}`? Then write `{write}`"), vi("ý bạn là `{file}`? Nếu vậy hãy viết `{write}`"),)
        }
        Why::Relative(requested) => say!(
            en("from this page a browser looks for `{requested}`, but the file is `{file}`: write `{write}`"),
            vi("từ trang này trình duyệt sẽ tìm `{requested}`, nhưng tệp lại là `{file}`: hãy viết `{write}`"),
        ),
        Why::SourceFolder(folder) => say!(
            en("`{folder}` is the folder that the file is kept in, not part of its address: write `{write}`"),
            vi("`{folder}` là thư mục chứa tệp, không thuộc địa chỉ của nó: hãy viết `{write}`"),
        ),
        Why::BasePath(base) => say!(
            en("the site is published under `{base}/`: write `{write}`"),
            vi("trang web được xuất bản dưới `{base}/`: hãy viết `{write}`"),
        ),
        Why::MarkInName(mark) => say!(
            en("a `{mark}` in a file's name must be encoded: write `{write}`"),
            vi("dấu `{mark}` trong tên tệp phải được mã hóa: hãy viết `{write}`"),
        ),
        Why::Folder => say!(en("name the picture in it: `{write}`"), vi("hãy ghi rõ tên ảnh trong thư mục: `{write}`")),
        Why::SlashAfterFile => say!(
            en("a slash at the end means a folder, but `{file}` is a file: write `{write}`"),
            vi("dấu gạch chéo ở cuối là để gọi thư mục, mà `{file}` là tệp: hãy viết `{write}`"),
        ),
        Why::SchemeMissing => say!(
            en("if it is on another site, write `{write}`"),
            vi("nếu ảnh nằm ở trang web khác, hãy viết `{write}`"),
        ),
        _ if in_folder => say!(
            en("there is a picture of that name, `{file}`: write `{write}`"),
            vi("có ảnh tên đó, `{file}`: hãy viết `{write}`"),
        ),
        _ => say!(
            en("the site has a picture of that name, `{file}`: write `{write}`"),
            vi("trang web có ảnh tên đó, `{file}`: hãy viết `{write}`"),
        ),
    }
}

/// `gauge.png.png`, which Windows displays as `gauge.png`.
fn hidden_extension(file: &str, extension: &str) -> Message {
    let right = file.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or(file, |(stem, _)| stem);
    say!(
        en("the file is called `{file}`, with a `.{extension}` too many, which Windows hides: rename it to `{right}`"),
        vi("tệp tên là `{file}`, thừa phần `.{extension}` mà Windows không hiện: hãy đổi tên thành `{right}`"),
    )
}
