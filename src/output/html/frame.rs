//! The frame of every page: its policy, its style, and its head and foot.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::messages;
use super::view::View;
use crate::message::Language;
use crate::output::sanitize;

const STYLE: &str = include_str!("style.css");
/// The script of pages with a table.
pub const SCRIPT: &str = include_str!("script.js");

/// Only the script and the style with these hashes may run or be loaded. A test compares the hashes with the files.
const POLICY: &str = "default-src 'none'; \
    script-src 'sha256-pa/YgpEhEhnLWzHhM5tOF7znNS9ICb/M8WC1fqBbMLs='; \
    style-src 'sha256-e3O2oWRtb9/UmUNXl/pSkWc3X+CBe0jsnAkCgtTEclw='; \
    base-uri 'none'; form-action 'none'";

/// What is added where pictures are on the page.
const PICTURES: &str = "; img-src data:";

/// The file name of the overview beside the sheets.
pub const INDEX: &str = "index.html";

/// What the page is about: numbers, day and commit.
pub fn facts(view: &View<'_>, numbers: Option<&str>) -> Markup {
    let (page, language) = (view.page, view.language);
    html! {
        @if numbers.is_some() || page.date.is_some() || page.commit.is_some() {
            p.facts {
                @if let Some(numbers) = numbers { span { (numbers) } }
                @if let Some(date) = &page.date { span { (sanitize::line(date)) } }
                @if let Some(commit) = &page.commit { span { (messages::COMMIT.text(language)) " " code { (sanitize::line(commit)) } } }
            }
        }
    }
}

/// What made the page.
pub fn footer(language: Language) -> Markup {
    html! { footer { p { (messages::MADE_BY.text(language)) " " (env!("CARGO_PKG_VERSION")) "." } } }
}

/// A page with this `title` and `content`.
pub fn document(title: &str, content: Markup, with_pictures: bool, language: Language) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(language.code()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content={ (POLICY) @if with_pictures { (PICTURES) } };
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                title { (title) " · reportlint" }
                style { (PreEscaped(STYLE)) }
            }
            body { (content) }
        }
    };
    page.into_string() + "\n"
}
