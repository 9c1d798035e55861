//! The messages on links to pages that exist but are not published.

use crate::message::Message;
use crate::say;
use crate::site::{ExcludedBy, Exclusion};

/// The message. `address` leads to the page; `shortcode` is the name of the shortcode with the link, if any, and
/// whether it stops the build.
pub fn message(kept: &ExcludedBy, address: &str, shortcode: Option<(&str, bool)>) -> Message {
    let page = match &kept.why {
        Exclusion::Draft => say!(en("a draft that is not published"), vi("một bản nháp không được xuất bản")),
        Exclusion::Future(day) => {
            say!(en("a page that is not published before {day}"), vi("một trang chỉ được xuất bản từ ngày {day}"),)
        }
        Exclusion::Expired(day) => {
            say!(en("a page that was published until {day}"), vi("một trang chỉ được xuất bản đến ngày {day}"))
        }
        Exclusion::Unrendered(field) => say!(
            en("a page that is not generated, as its `{field}` says"),
            vi("một trang không được tạo ra, do `{field}` của nó"),
        ),
    };
    match shortcode {
        Some((name, true)) => say!(
            en("`{name}` names {address}, {}: Hugo will not build the site", page.en),
            vi("`{name}` gọi {address}, {}: Hugo sẽ không dựng được trang web", page.vi),
        ),
        Some((name, false)) => say!(
            en("`{name}` names {address}, {}: the link leads nowhere", page.en),
            vi("`{name}` gọi {address}, {}: liên kết không dẫn đến đâu cả", page.vi),
        ),
        None => say!(en("{address} leads to {}", page.en), vi("{address} dẫn đến {}", page.vi)),
    }
}

/// The help. `file` is the source file of the page.
pub fn help(kept: &ExcludedBy, file: &str) -> Message {
    let what = match &kept.why {
        Exclusion::Draft => Message::same("draft: true"),
        Exclusion::Unrendered(field) => Message::same(*field),
        Exclusion::Future(_) | Exclusion::Expired(_) => match &kept.above {
            Some(above) => {
                return say!(
                    en("correct the date in the `cascade` of `{above}`, or delete the link"),
                    vi("hãy sửa lại ngày trong `cascade` của `{above}`, hoặc bỏ liên kết"),
                );
            }
            None => {
                return say!(
                    en("correct the date in `{file}`, or delete the link"),
                    vi("hãy sửa lại ngày trong `{file}`, hoặc bỏ liên kết"),
                );
            }
        },
    };
    match &kept.above {
        Some(above) => say!(
            en("delete `{}` from the `cascade` in `{above}`, or delete the link", what.en),
            vi("hãy bỏ `{}` khỏi `cascade` trong `{above}`, hoặc bỏ liên kết", what.vi),
        ),
        None => say!(
            en("delete `{}` from `{file}`, or delete the link", what.en),
            vi("hãy bỏ `{}` trong `{file}`, hoặc bỏ liên kết", what.vi),
        ),
    }
}
