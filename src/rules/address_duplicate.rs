//! `address-duplicate`.

use std::cell::LazyCell;
use std::path::Path;

use rustc_hash::FxHashMap;

use super::collection::{Collection, CollectionSink};
use super::rule::declare_rule;
use crate::say;

declare_rule! {
    /// ## What it does
    ///
    /// Finds reports whose page is published at the address of another page of the site, by `url` or `slug`, or since their
    /// names differ in capitals and spaces only. The later of two reports gets the diagnostic, which points at the first.
    ///
    /// ## Why
    ///
    /// Hugo writes both pages into one file, so that one of them is lost, and says nothing.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// url: /events/my-event/   # in 4-EventParticipated/4.1-Event1/_index.md
    /// url: /events/my-event/   # in 4-EventParticipated/4.2-Event2/_index.md
    /// ```
    ///
    /// Leave `url` out, or give each page an address of its own.
    pub static ADDRESS_DUPLICATE = {
        id: "address-duplicate",
        summary: {
            en: "two pages of one site have the same address",
            vi: "hai trang của cùng một trang web có chung địa chỉ",
        },
        group: Collection,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Collection, out: &mut CollectionSink<'_>) {
    for home in cx.homes() {
        let targets = cx.targets(&home);
        let site = cx.members()[home.start].facts.place.site.as_ref();
        let Some(site) = site.filter(|_| !targets.is_empty()) else { continue };
        let by_file: LazyCell<FxHashMap<&Path, usize>, _> = LazyCell::new(|| {
            home.clone().map(|index| (cx.members()[index].facts.place.file.as_path(), index)).collect()
        });
        out.compare(targets.iter().copied());
        for &index in targets {
            let here = &cx.members()[index];
            if here.facts.displaced || !out.takes(index) {
                continue;
            }
            let others = site.at_same_address(&here.facts.place.file);
            let Some(first) = others.first() else { continue };
            let there = by_file.get(first.as_path()).copied();
            // Of two reports under check, report the later one.
            if here.facts.place.file < *first && there.is_some_and(|there| out.takes(there)) {
                continue;
            }
            let Some(address) = site.published_address(&here.facts.place.file) else { continue };
            let name = match there {
                Some(there) => cx.members()[there].name_beside(here).to_owned(),
                None => here.name_of(first),
            };
            let message = say!(
                en("`{name}` is published at `{address}` too: one of the two pages is lost"),
                vi("`{name}` cũng được xuất bản ở `{address}`: một trong hai trang sẽ bị mất"),
            );
            let span = here.facts.address.unwrap_or(here.facts.title);
            let help = match here.facts.address {
                Some(_) => say!(
                    en("delete this line, or give each page an address of its own"),
                    vi("hãy bỏ dòng này, hoặc cho mỗi trang một địa chỉ riêng"),
                ),
                None => say!(
                    en("rename one of the two, or give it a `slug` of its own"),
                    vi("hãy đổi tên một trong hai, hoặc cho nó một `slug` riêng"),
                ),
            };
            let diagnostic = out.report(index, "", span, message);
            diagnostic.requirement = None;
            diagnostic.help(help);
            if let Some(there) = there.map(|there| &cx.members()[there]) {
                let span = there.facts.address.unwrap_or(there.facts.title);
                diagnostic.label_in(&there.source, span, say!(en("the same address"), vi("cùng một địa chỉ")));
            }
        }
    }
}
