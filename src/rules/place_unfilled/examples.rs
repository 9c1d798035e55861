//! The findings of `place-unfilled` about examples of the schema.

use super::super::rule::{Reading, Sink};
use crate::say;
use crate::schema::ExampleOf;

/// Reports each example of the schema that nobody has replaced.
pub(super) fn report(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if cx.has_example_title()
        && let Some(title) = cx.binding.title.and_then(|title| cx.document.headings.get(title))
    {
        let message = say!(en("the title is still the example"), vi("tiêu đề chính vẫn là ví dụ mẫu"));
        out.report("/title/example", title.span, message).help(say!(
            en("write a title of your own in its place"),
            vi("hãy thay bằng tiêu đề của chính báo cáo này"),
        ));
    }
    for example in cx.examples() {
        let span = cx.first_line_of(example.span);
        let message = match example.of {
            ExampleOf::Any => say!(en("nothing is written here yet"), vi("chỗ này chưa có nội dung")),
            _ => say!(en("this line is still the example"), vi("dòng này vẫn là ví dụ mẫu")),
        };
        let pointer = match example.of {
            ExampleOf::Section(section) => format!("/sections/{}/example", cx.schema.sections[section].id),
            _ => "/sections".to_owned(),
        };
        let diagnostic = out.report(pointer, span, message);
        diagnostic.help(say!(en("write your own words in its place"), vi("hãy thay bằng nội dung của chính bạn")));
        cx.name_section(diagnostic, span.start);
    }
    // Where images need an alternative text, `image-alt` reports them.
    let images = cx.document.images.iter().filter(|image| !cx.schema.images.alt_required && cx.is_example(image));
    for image in images {
        let message = say!(en("this image is only an example"), vi("ảnh này chỉ là ví dụ mẫu"));
        let diagnostic = out.report("/images/example", image.span, message);
        diagnostic.help(say!(en("put a picture of your own in its place"), vi("hãy thay bằng một ảnh của chính bạn"),));
        cx.name_section(diagnostic, image.span.start);
    }
}
