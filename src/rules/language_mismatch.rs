//! `language-mismatch`.

use super::collection::{Collection, CollectionSink, Member, language_name};
use super::rule::declare_rule;
use crate::message::Message;
use crate::say;

declare_rule! {
    /// ## What it does
    ///
    /// Finds pages that are not in the language that they are published in: `_index.vi.md` written in English, an English page
    /// written in Vietnamese, pages that hold the very text of their translation, and pages with a translation of which a paragraph, a
    /// list or a table of some length is in the other language.
    ///
    /// Only running text is looked at, never headings, code, addresses or names of files: Vietnamese by its marks, English
    /// by words such as *the*, *of* and *was*. Vietnamese full of English terms is Vietnamese, and about a
    /// text that is short or mixes both languages in one sentence nothing is said, nor about what is quoted. A page without a language in its name counts as one
    /// in the default language when the site says which that is, or when a translation is beside it.
    ///
    /// ## Why
    ///
    /// Most often the page was copied to be translated and then forgotten. Its readers get a language that they did
    /// not choose, and the translation counts as done.
    ///
    /// ## Example
    ///
    /// In `_index.vi.md`:
    ///
    /// ```markdown
    /// The workshop showed how a small team moves its services to the cloud.
    /// ```
    ///
    /// Write:
    ///
    /// ```markdown
    /// Hội thảo cho thấy một nhóm nhỏ đưa dịch vụ của mình lên đám mây như thế nào.
    /// ```
    ///
    /// ## Settings
    ///
    /// `languages` of the schema: which suffix of a file's name stands for which language.
    pub static LANGUAGE_MISMATCH = {
        id: "language-mismatch",
        summary: {
            en: "a page is in the wrong language (a Vietnamese page written in English)",
            vi: "trang viết sai ngôn ngữ (trang tiếng Việt lại viết bằng tiếng Anh)",
        },
        group: Collection,
        severity: Warning,
        fix: No,
        since: "0.1.0",
    }
}

/// Fewer equal words than this may be names and titles.
const MIN_EQUAL_WORDS: usize = 20;

/// Runs the rule.
pub fn check(cx: &Collection, out: &mut CollectionSink<'_>) {
    let pairs = cx.pairs();
    let mut translated = vec![false; cx.members().len()];
    let mut done = vec![false; cx.members().len()];
    for &(first, other) in pairs {
        translated[first] = true;
        translated[other] = true;
        let Some((side, there)) = out.sides((first, other)) else { continue };
        let (here, there) = (&cx.members()[side], &cx.members()[there]);
        let same = here.facts.prose.hash == there.facts.prose.hash && here.facts.prose.words >= MIN_EQUAL_WORDS;
        if is_wrong(here) && is_wrong(there) && !same {
            swapped(out, side, here, there);
        } else if same && !is_wrong(there) {
            copied(out, side, here, there);
        } else {
            continue;
        }
        done[first] = true;
        done[other] = true;
    }
    for &index in cx.all_targets() {
        let member = &cx.members()[index];
        let says = (member.facts.place.stated || translated[index]) && !member.facts.displaced;
        if says && member.facts.prose.language.is_some() {
            out.compare([index]);
        }
        if !says || done[index] || !out.takes(index) {
            continue;
        }
        if is_wrong(member) {
            wrong(cx, out, index);
        } else if translated[index] {
            partly_wrong(cx, out, index);
        }
    }
}

/// Whether a page is clearly in another language than declared.
fn is_wrong(member: &Member) -> bool {
    let known = ["en", "vi"].contains(&member.language());
    known && member.facts.prose.language.is_some_and(|language| language != member.language())
}

fn wrong(cx: &Collection, out: &mut CollectionSink<'_>, index: usize) {
    let here = &cx.members()[index];
    let (says, is) = (here.language_name(), language_name(here.facts.prose.language.unwrap_or_default()));
    let message =
        say!(en("the {} page is written in {}", says.en, is.en), vi("trang {} lại viết bằng {}", says.vi, is.vi),);
    out.report(index, "/languages", here.facts.prose.first, message)
        .here(say!(en("{} text", is.en), vi("đoạn văn {}", is.vi)))
        .help(say!(
            en("write this page in {}; headings and names may stay", says.en),
            vi("hãy viết trang này bằng {}; tiêu đề và tên riêng có thể giữ nguyên", says.vi),
        ));
}

/// Reports the first part in the other language of a page that has a translation: it was copied from there.
fn partly_wrong(cx: &Collection, out: &mut CollectionSink<'_>, index: usize) {
    let here = &cx.members()[index];
    let [english, vietnamese] = here.facts.prose.parts;
    let (part, is) = match here.language() {
        "vi" => (english, language_name("en")),
        "en" => (vietnamese, language_name("vi")),
        _ => return,
    };
    let Some(part) = part else { return };
    let says = here.language_name();
    let message = say!(
        en("part of the {} page is written in {}", says.en, is.en),
        vi("một phần của trang {} lại viết bằng {}", says.vi, is.vi),
    );
    out.report(index, "/languages", part, message).here(say!(en("{} text", is.en), vi("đoạn văn {}", is.vi))).help(
        say!(
            en("write this part in {} too; names may stay", says.en),
            vi("hãy viết cả phần này bằng {}; tên riêng có thể giữ nguyên", says.vi),
        ),
    );
}

fn swapped(out: &mut CollectionSink<'_>, index: usize, here: &Member, there: &Member) {
    let (says, other) = (here.language_name(), there.language_name());
    let message = say!(
        en("the {} and the {} page are swapped: each is written in the other's language", says.en, other.en),
        vi("trang {} và trang {} bị đổi chỗ: mỗi trang viết bằng ngôn ngữ của trang kia", says.vi, other.vi),
    );
    let (one, two) = (there.name_beside(here), here.name_beside(here));
    let text_on = |text: &Message, page: &Message| {
        say!(en("{} text on the {} page", text.en, page.en), vi("đoạn văn {} trên trang {}", text.vi, page.vi))
    };
    out.report(index, "/languages", here.facts.prose.first, message)
        .here(text_on(&other, &says))
        .label_in(&there.source, there.facts.prose.first, text_on(&says, &other))
        .help(say!(
            en("swap the texts of `{one}` and `{two}`"),
            vi("hãy đổi nội dung của `{one}` và `{two}` cho nhau"),
        ));
}

fn copied(out: &mut CollectionSink<'_>, index: usize, here: &Member, there: &Member) {
    let (says, other) = (here.language_name(), there.language_name());
    let message = say!(
        en("the {} page has the same text as the {} one, word for word", says.en, other.en),
        vi("trang {} chứa y nguyên nội dung của trang {}, không khác chữ nào", says.vi, other.vi),
    );
    let file = there.name_beside(here);
    out.report(index, "/languages", here.facts.prose.first, message)
        .here(say!(en("the same text"), vi("cùng một nội dung")))
        .label_in(&there.source, there.facts.prose.first, say!(en("as here"), vi("giống như ở đây")))
        .help(say!(
            en("write this page in {}; it is a copy of `{file}`", says.en),
            vi("hãy viết trang này bằng {}; hiện giờ nó là bản chép của `{file}`", says.vi),
        ));
}
