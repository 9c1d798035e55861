//! `field-placeholder`.

use super::rule::{Reading, Sink, declare_rule};
use crate::binding::fields::{self, Verdict};
use crate::diagnostic::Severity;
use crate::say;
use crate::text::fold;

declare_rule! {
    /// ## What it does
    ///
    /// Finds fields that still have the value of the template from which the report was made, or only dots (`title: "…"`).
    ///
    /// ## Why
    ///
    /// The template's date is not the day of the event. A placeholder that Hugo cannot read stops the build, and is an
    /// error; any other is a warning.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// date: 2024-01-01
    /// ```
    ///
    /// Write the day of the event:
    ///
    /// ```yaml
    /// date: 2025-09-18
    /// ```
    ///
    /// ## Settings
    ///
    /// `front-matter.fields.NAME.placeholders`: the values of the template; one between slashes is a regular expression
    /// (`/^Blog \d+$/`).
    pub static FIELD_PLACEHOLDER = {
        id: "field-placeholder",
        summary: {
            en: "a field of the front matter still has the template's value",
            vi: "một trường trong phần khai báo đầu tệp vẫn giữ giá trị của bản mẫu",
        },
        group: FrontMatter,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let Some((_, kind)) = fields::readable(&cx.document.front_matter) else { return out.no_input() };
    let source = cx.document.source;
    for field in &cx.fields {
        let (Verdict::Placeholder { breaks }, Some(node)) = (&field.verdict, field.node) else { continue };
        let value = fields::shown(source.slice(node.span));
        let name = &field.name;
        let (severity, message) = match breaks {
            true => (
                Severity::Error,
                say!(
                    en("`{name}` is still the template's {value}, which Hugo cannot read: the site is not built"),
                    vi("`{name}` vẫn là {value} của bản mẫu, Hugo không đọc được nên trang web không dựng được"),
                ),
            ),
            false if fields::is_gap(node) => {
                (Severity::Warning, say!(en("`{name}` is not filled in"), vi("`{name}` chưa được điền")))
            }
            false => (
                Severity::Warning,
                say!(en("`{name}` is still the template's {value}"), vi("`{name}` vẫn là {value} của bản mẫu")),
            ),
        };
        let example = field.example(kind);
        let diagnostic = out.report_as(severity, &*field.pointer, node.span, message);
        diagnostic.stops_build(*breaks);
        if fields::is_gap(node) {
            diagnostic.help(say!(
                en("write your own value in place of the dots"),
                vi("hãy thay dấu ba chấm bằng giá trị của chính bạn"),
            ));
            continue;
        }
        diagnostic.here(say!(en("left from the template"), vi("còn sót lại từ bản mẫu")));
        let own = if name == "title" { title_on_page(cx, &value) } else { None };
        diagnostic.help(match own {
            Some(title) => say!(
                en("write the title that the page itself has: `title: \"{title}\"`"),
                vi("hãy ghi tên mà chính bài viết đang có: `title: \"{title}\"`"),
            ),
            None => say!(
                en("write your own value, such as `{example}`"),
                vi("hãy viết giá trị của chính bạn, ví dụ `{example}`"),
            ),
        });
    }
}

/// The title that the page shows, if it says more than the field.
fn title_on_page<'c>(cx: &'c Reading<'_>, value: &str) -> Option<&'c str> {
    const MAX_BYTES: usize = 120;
    let words = cx.document.headings[cx.binding.title?].text.trim();
    let own = words.split_whitespace().count() > 2 && fold::fold(words) != fold::fold(value);
    (own && words.len() <= MAX_BYTES && !words.contains(['"', '\\', '`', '\n'])).then_some(words)
}
