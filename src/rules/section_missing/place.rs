//! The place where a missing section is expected.

use crate::message::Message;
use crate::rules::rule::Reading;
use crate::say;
use crate::text::source::Span;

/// The first heading, on the level of the sections, that serves one of the `sections` of the schema.
fn heading_of_one(cx: &Reading<'_>, mut sections: impl Iterator<Item = usize>) -> Option<usize> {
    sections.find_map(|other| {
        let heading = cx.binding.heading_of(other)?;
        (Some(cx.document.headings[heading].level) == cx.binding.level).then_some(heading)
    })
}

/// The heading of the next section of the schema that is present.
pub fn next_heading(cx: &Reading<'_>, index: usize) -> Option<usize> {
    heading_of_one(cx, index + 1..cx.schema.sections.len())
}

/// The place of the section: in the section that must contain it; before the next present section of the schema;
/// otherwise after the previous one.
pub fn place(cx: &Reading<'_>, index: usize) -> (Span, Option<Message>) {
    let section = &cx.schema.sections[index];
    let name = section.canonical(cx.language);
    let at = |heading: usize, label: Message| (cx.document.headings[heading].span, Some(label));
    if let Some(outer) = section.within.and_then(|outer| cx.binding.heading_of(outer)) {
        return at(outer, say!(en("“{name}” is expected in this section"), vi("“{name}” phải nằm trong phần này")));
    }
    if let Some(next) = next_heading(cx, index) {
        return at(next, say!(en("“{name}” is expected before this"), vi("“{name}” phải đứng trước phần này")));
    }
    if let Some(last) = heading_of_one(cx, (0..index).rev()) {
        return at(last, say!(en("“{name}” is expected after this section"), vi("“{name}” phải đứng sau phần này")));
    }
    if let Some(title) = cx.binding.title {
        return at(title, say!(en("“{name}” is expected below the title"), vi("“{name}” phải nằm dưới tiêu đề chính")));
    }
    (cx.first_line(), None)
}
