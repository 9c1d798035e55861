//! `report-is-template`.

use super::rule::{Reading, Sink, declare_rule};
use crate::binding::reading::OwnText;
use crate::say;

declare_rule! {
    /// ## What it does
    ///
    /// Finds a page that is still the template that it was made from: at least a third of a template is there, and next to
    /// nothing is the writer's own: fewer than two words in a hundred, or fewer than eight words if they are less than a
    /// tenth. The title, days, numbers and pictures do not count, so that a page on which only these were changed is found; a form
    /// whose blanks are filled in is not. It is the one finding about the page: all else that is wrong with it came with the
    /// template. Only what stops Hugo's build is told besides. Where it is silenced, everything is told. A page that lists
    /// reports (`1-Worklog/_index.md`) is looked at, too.
    ///
    /// The templates of one course come with the program, as hashes of its pages; a class names its own.
    ///
    /// ## Why
    ///
    /// The template's day, its notice and its missing conclusion are not the writer's mistakes, and mending them one by one
    /// makes no report. Nor has anybody copied from a fellow student who left the same page as it was.
    ///
    /// ## Example
    ///
    /// A page of the template, handed in with another title and another day, is told at its beginning. Write on it what you
    /// did yourself:
    ///
    /// ```markdown
    /// ### Objectives
    ///
    /// * Move the tide tables of the harbour office to the new server without a day's gap.
    /// ```
    ///
    /// ## Settings
    ///
    /// `copies.templates` in the schema, or in `.reportlint.yaml`: files with the text of templates, or indexes of them, which
    /// `reportlint index build --template -o course.idx PATH…` writes.
    pub static REPORT_IS_TEMPLATE = {
        id: "report-is-template",
        summary: {
            en: "the page is still the template that it was made from",
            vi: "trang vẫn y nguyên bản mẫu",
        },
        group: File,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Below this share of own words, a page of any length counts as the template. Two versions of a template differ in 1 %
/// of their words; filling in only the blanks of a form adds 3 %.
const MAX_OWN_SHARE: f64 = 0.02;

/// Below this number of own words, a short page counts as the template, too, if their share is below
/// [`MAX_OWN_SHARE_OF_FEW`]: a name and a place are not a report. The shortest answers to a form with five blanks have nine
/// words.
const MAX_OWN_WORDS: usize = 8;

/// See [`MAX_OWN_WORDS`]: on a page of forty words, five are an answer.
const MAX_OWN_SHARE_OF_FEW: f64 = 0.1;

/// The least share of one template that a page must have to count as that template. A page with only the template's
/// notice has up to a seventh of a short one.
const MIN_TEMPLATE_SHARE: f64 = 1.0 / 3.0;

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let Some(text) = &cx.own_text else { return out.no_input() };
    if !is_template(text) {
        return;
    }
    let own = text.own;
    let message = match own {
        0 => say!(
            en("this page is still the template: none of its words are your own"),
            vi("trang này vẫn y nguyên bản mẫu, chưa có chữ nào của bạn"),
        ),
        1 => say!(
            en("this page is still the template: one of its words is your own"),
            vi("trang này gần như y nguyên bản mẫu, mới có một chữ của bạn"),
        ),
        _ => say!(
            en("this page is still the template: {own} of its {} words are your own", text.words),
            vi("trang này gần như y nguyên bản mẫu: trong {} chữ mới có {own} chữ của bạn", text.words),
        ),
    };
    out.report("/copies/templates", cx.first_line(), message)
        .here(say!(en("the template's text begins here"), vi("chữ của bản mẫu bắt đầu từ đây")))
        .help(say!(
            en("write what you did yourself in place of the template's text; until then nothing else on the page is \
                 checked; delete a page that you do not need"),
            vi("hãy viết việc chính bạn đã làm thay cho chữ của bản mẫu; chừng nào chưa viết, các mục khác của trang \
                 chưa được kiểm tra; trang nào không cần thì hãy xóa"),
        ));
}

/// Whether nearly all of a page is from a template.
fn is_template(text: &OwnText) -> bool {
    let share = text.own as f64 / text.words.max(1) as f64;
    let next_to_nothing = share < MAX_OWN_SHARE || text.own < MAX_OWN_WORDS && share < MAX_OWN_SHARE_OF_FEW;
    text.words > 0 && text.template_share >= MIN_TEMPLATE_SHARE && next_to_nothing
}
