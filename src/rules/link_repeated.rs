//! `link-repeated`.

use rustc_hash::{FxHashMap, FxHashSet};

use super::rule::{Reading, Sink, declare_rule};
use crate::binding::references::Reference;
use crate::diagnostic::fix::Fix;
use crate::message::Message;
use crate::say;
use crate::site::{Linked, Reader};

declare_rule! {
    /// ## What it does
    ///
    /// Finds two links of a list of pages that lead to the same page, where none leads to the page beside it: the weeks 1, 2, 2 and 4
    /// of a worklog. Two links in one line are one entry of the list, and a list that skips a page says so by its order alone, so
    /// that is left alone.
    ///
    /// ## Why
    ///
    /// The line was copied from the one above, and its address was not changed. Readers do not find the other page.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// - [Flour](1.1-flour/)
    /// - [Dough](1.2-dough/)
    /// - [Bread](1.2-dough/)
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// - [Flour](1.1-flour/)
    /// - [Dough](1.2-dough/)
    /// - [Bread](1.3-bread/)
    /// ```
    pub static LINK_REPEATED = {
        id: "link-repeated",
        summary: {
            en: "two links of a list lead to one page, and none to the next",
            vi: "hai liên kết trong danh sách cùng dẫn đến một trang, và trang kế tiếp không có liên kết nào",
        },
        group: Links,
        severity: Warning,
        fix: Unsafe,
        since: "0.1.0",
    }
}

/// The number of folders whose pages are listed for one report.
const MAX_FOLDERS: usize = 20;

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let Some(site) = cx.site else { return out.no_input() };
    let to_page = |reference: &'_ Reference<'_>| match &reference.linked {
        Linked::Page(file) => Some(file.clone()),
        _ => None,
    };
    let links: Vec<(&Reference<'_>, String)> = cx.links().iter().filter_map(|one| Some((one, to_page(one)?))).collect();
    let linked: FxHashSet<&str> = links.iter().map(|(_, file)| &**file).collect();
    let (mut pages, mut places, mut looked): (Vec<String>, FxHashMap<String, usize>, usize) = Default::default();
    let line = |reference: &Reference<'_>| cx.document.source.line_of(reference.span.start);
    let own = site.below(cx.path());
    for at in 1..links.len() {
        let ((first, file), (second, same)) = (&links[at - 1], &links[at]);
        if file != same || line(first) == line(second) || own.as_ref() == Some(file) {
            continue;
        }
        // A list links to the pages of one folder, and seldom to those of several.
        if !places.contains_key(file) && looked < MAX_FOLDERS {
            pages = site.beside(file);
            places = pages.iter().cloned().zip(0..).collect();
            looked += 1;
        }
        let Some(&place) = places.get(file) else { continue };
        let page = |index: Option<usize>| pages.get(index?);
        let link = |index: Option<usize>| links.get(index?).map(|(_, file)| file);
        let is_open = |page: &&String| own.as_ref() != Some(page) && !linked.contains(&***page);
        let (before, after) = (link(at.checked_sub(2)), link(Some(at + 1)));
        // The list goes on in the order of the pages, above the two or below.
        let next = page(Some(place + 1)).filter(is_open).filter(|_| {
            before.is_some() && before == page(place.checked_sub(1))
                || after.is_some() && after == page(Some(place + 2))
        });
        let previous = page(place.checked_sub(1)).filter(is_open).filter(|_| {
            before.is_some() && before == page(place.checked_sub(2))
                || after.is_some() && after == page(Some(place + 1))
        });
        let (wrong, other, meant) = match (next, previous) {
            (Some(next), _) => (second, first, next),
            (None, Some(previous)) => (first, second, previous),
            (None, None) => continue,
        };
        let message = say!(
            en("this link leads to the same page as the one in line {}, and none leads to `{meant}`", line(other)),
            vi(
                "liên kết này dẫn đến cùng một trang với liên kết ở dòng {}, còn `{meant}` không có liên kết nào",
                line(other)
            ),
        );
        let written = written(cx, wrong, (file, meant));
        let diagnostic = out.report_without_schema(wrong.address_span, message);
        match written {
            Some(write) => {
                diagnostic.help(Message::to_write(&write)).fix(Fix::write(wrong.address_span, write));
            }
            None => {
                diagnostic.help(say!(en("give it the address of that page"), vi("hãy ghi địa chỉ của trang đó")));
            }
        }
        diagnostic.label(other.address_span, say!(en("the same page"), vi("cùng một trang")));
        cx.name_section(diagnostic, wrong.span.start);
    }
}

/// The address of `link` with the name of the page `meant` in place of that of `file`, if it leads there.
fn written(cx: &Reading<'_>, link: &Reference<'_>, (file, meant): (&str, &str)) -> Option<String> {
    let name = |file: &str| {
        let (folder, last) = file.rsplit_once('/')?;
        let is_index = last.starts_with("_index.") || last.starts_with("index.");
        let name = if is_index { folder.rsplit('/').next()? } else { last.split('.').next()? };
        Some(name.to_owned())
    };
    let (from, to) = (name(file)?, name(meant)?);
    let at = link.address.to_ascii_lowercase().rfind(&from.to_ascii_lowercase())?;
    let write = link.address;
    let end = at + from.len();
    let to = if write[at..end] == from { to } else { to.to_lowercase() };
    let write = format!("{}{to}{}", &write[..at], &write[end..]);
    let found = cx.site?.view(cx.path()).link(&write, Reader::Markdown, false);
    let leads = matches!(found, Linked::Page(page) if page == meant);
    (leads && link.shortcode.is_none()).then_some(write)
}
