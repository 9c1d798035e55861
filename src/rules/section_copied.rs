//! `section-copied`.

use rustc_hash::FxHashMap;

use super::collection::{Collection, CollectionSink, Common};
use super::rule::declare_rule;
use crate::say;

declare_rule! {
    /// ## What it does
    ///
    /// Finds sections that are word for word the same in two reports of one site: the lessons of one event under another event.
    /// The later report is told, and shown the first. Only sections of twenty words and more count, in one language;
    /// capitals, marks and pictures do not matter. Where a whole report is a copy, `report-copied` says so.
    ///
    /// ## Why
    ///
    /// Two events do not teach the same in the same words. Most often the report was begun as a copy of another one, and this
    /// section was forgotten.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ### Key Takeaways          <!-- in 4.3-Event3, and word for word in 4.1-Event1 -->
    /// - Ask for the price before the size
    /// ```
    ///
    /// Write what this event was about:
    ///
    /// ```markdown
    /// ### Key Takeaways
    /// - A queue keeps orders while the shop is closed
    /// ```
    pub static SECTION_COPIED = {
        id: "section-copied",
        summary: {
            en: "a section is the same as in another report of the same site",
            vi: "một phần giống hệt báo cáo khác trong cùng trang web",
        },
        group: Collection,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Collection, out: &mut CollectionSink<'_>) {
    for home in cx.homes() {
        // The first report with each text.
        let mut first: FxHashMap<(Option<usize>, u64), (usize, usize)> = FxHashMap::default();
        let targets = cx.targets(&home);
        out.compare(targets.iter().copied().filter(|_| home.len() > 1));
        for index in cx.near(Common::Text, &home, targets) {
            let member = &cx.members()[index];
            if member.facts.unwritten || member.facts.displaced {
                continue;
            }
            for (section, text) in &member.facts.texts {
                let key = (member.facts.place.language, *text);
                let Some(&(other, there)) = first.get(&key) else {
                    first.insert(key, (index, *section));
                    continue;
                };
                let before = &cx.members()[other];
                let (spec, Some(span)) = (&member.schema.sections[*section], member.facts.sections[*section]) else {
                    continue;
                };
                let same_report = before.facts.place.identity == member.facts.place.identity;
                if same_report || member.is_copy() || member.is_unwritten(&spec.id) || !out.takes(index) {
                    continue;
                }
                let name = spec.canonical(member.language());
                let page = before.facts.place.short();
                let message = say!(
                    en("“{name}” is word for word the same as in `{page}`"),
                    vi("phần “{name}” giống hệt từng chữ trong `{page}`"),
                );
                let diagnostic = out.report(index, format!("/sections/{}", spec.id), span, message);
                diagnostic.section(&spec.id);
                diagnostic.help(say!(
                    en("write what this event was about, in words of its own"),
                    vi("hãy viết nội dung riêng của lần này"),
                ));
                if let Some(span) = before.facts.sections[there] {
                    diagnostic.label_in(&before.source, span, say!(en("the same text"), vi("cùng nội dung")));
                }
            }
        }
    }
}
