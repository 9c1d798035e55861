//! The messages on tags that Hugo cannot parse.

use crate::diagnostic::fix::Edit;
use crate::document::{self, Shortcode, TagFault};
use crate::message::Message;
use crate::rules::rule::Reading;
use crate::say;
use crate::text::source::{Source, Span};

/// The message on a tag that Hugo cannot parse, the help, and an edit if possible.
pub(super) fn unread(
    cx: &Reading<'_>,
    tag: &Shortcode,
    fault: TagFault,
    place: Span,
) -> (Message, Message, Option<Edit>) {
    let (begin, end) = if tag.markdown { ("{{%", "%}}") } else { ("{{<", ">}}") };
    let called = match &tag.name[..] {
        "" => say!(en("the shortcode"), vi("shortcode")),
        name => say!(en("the shortcode `{name}`"), vi("shortcode `{name}`")),
    };
    let seen = cx.document.source.slice(place);
    let mut edit = None;
    let mut instead = |span: Span, text: String| edit = Some(Edit { span, replacement: text });
    let (message, help) = match fault {
        TagFault::EndMissing => {
            (say!(en("the tag of {} has no end", called.en), vi("thẻ của {} chưa kết thúc", called.vi)), end_with(end))
        }
        TagFault::EndWrong => {
            let inside = seen.get(begin.len()..).unwrap_or_default().trim_end_matches(['>', '}', '%', ' ']).trim();
            let message = say!(
                en("the tag of {} does not end as it began", called.en),
                vi("thẻ của {} không kết thúc giống như lúc mở", called.vi),
            );
            let whole = format!("{begin} {inside} {end}");
            instead(place, whole.clone());
            (message, Message::to_write(whole))
        }
        TagFault::CommentOpen => {
            let message = say!(
                en("this shortcode is written to be shown as text, but its `*/` is missing"),
                vi("shortcode này được viết để hiện nguyên văn, nhưng thiếu `*/`"),
            );
            (message, end_with(&format!("*/{end}")))
        }
        TagFault::QuoteOpen => (
            say!(
                en("a quotation mark in the tag of {} is not closed on its line", called.en),
                vi("một dấu nháy trong thẻ của {} không có dấu đóng trên cùng dòng", called.vi),
            ),
            say!(
                en("write one before and one after each value: `src=\"/images/hall.jpg\"`"),
                vi("hãy viết dấu nháy ở trước và sau mỗi giá trị: `src=\"/images/hall.jpg\"`"),
            ),
        ),
        TagFault::NameMissing => {
            let example = written(tag, "", "notice");
            let help = say!(
                en("write one, as in `{example}`, or delete the tag"),
                vi("hãy viết tên, như trong `{example}`, hoặc bỏ thẻ này"),
            );
            (say!(en("this shortcode has no name"), vi("shortcode này không có tên")), help)
        }
        TagFault::Sign('“' | '”' | '‘' | '’') => {
            let words = seen.trim_matches(['“', '”', '‘', '’']);
            let message = say!(
                en("the quotation marks around {words} in the tag of {} are curly", called.en),
                vi("dấu nháy quanh {words} trong thẻ của {} là dấu nháy cong", called.vi),
            );
            let help = say!(en("write straight ones: `\"{words}\"`"), vi("hãy viết dấu nháy thẳng: `\"{words}\"`"),);
            instead(place, format!("\"{words}\""));
            (message, help)
        }
        TagFault::Sign('{') => {
            let message = say!(
                en("the tag of {} has no end before the next begins", called.en),
                vi("thẻ của {} chưa kết thúc mà thẻ sau đã bắt đầu", called.vi),
            );
            (message, end_with(end))
        }
        TagFault::Sign(_) if tag.closing => {
            let close = written(tag, "/", &tag.name);
            let message = say!(
                en("a closing tag has only its name, not {seen}"),
                vi("thẻ đóng chỉ được có tên, không được có {seen}"),
            );
            instead(tag.span, close.clone());
            (message, Message::to_write(close))
        }
        TagFault::Sign(sign) if sign.is_whitespace() => {
            let message = say!(
                en("the tag of {} has an unusual space", called.en),
                vi("thẻ của {} có một dấu cách khác thường", called.vi),
            );
            let help = say!(
                en("delete it and type a normal space instead"),
                vi("hãy xóa dấu đó và gõ lại một dấu cách thường")
            );
            instead(Span::new(place.start, place.start + sign.len_utf8()), " ".to_owned());
            (message, help)
        }
        TagFault::Sign(sign) => {
            // The word that contains the character.
            let before = cx.document.source.slice(Span::new(tag.span.start, place.start));
            let word = before.rsplit([' ', '\t', '\n', '\r', '=', '<', '%']).next().unwrap_or_default();
            let message = say!(
                en("`{sign}` in the tag of {} is not in quotation marks", called.en),
                vi("`{sign}` trong thẻ của {} không nằm trong dấu nháy", called.vi),
            );
            let quoted = format!("\"{word}{seen}\"");
            instead(Span::new(place.start - word.len(), place.end), quoted.clone());
            (message, Message::to_write(quoted))
        }
    };
    (message, help, edit.filter(|edit| is_read(cx, tag, edit)))
}

/// Whether `tag`, taken alone, can be parsed after `edit`.
fn is_read(cx: &Reading<'_>, tag: &Shortcode, edit: &Edit) -> bool {
    let Some(alone) = cx.alone_after(tag.span, edit) else { return false };
    let alone = Source::new("", "", alone);
    let read = document::parse(&alone);
    let all = || read.shortcodes.iter().chain(&read.open_shortcodes);
    all().any(|tag| !tag.escaped) && all().all(|tag| tag.fault.is_none())
}

fn end_with(end: &str) -> Message {
    say!(en("end it with `{end}`"), vi("hãy kết thúc thẻ bằng `{end}`"))
}

/// A tag in the same delimiters as `tag`: `{{% /notice %}}`.
pub(super) fn written(tag: &Shortcode, mark: &str, name: &str) -> String {
    if tag.markdown { format!("{{{{% {mark}{name} %}}}}") } else { format!("{{{{< {mark}{name} >}}}}") }
}
