//! `translation-missing`.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::PathBuf;

use super::collection::{Collection, CollectionSink, Member, language_name};
use super::rule::declare_rule;
use crate::collection::facts;
use crate::files::boundary;
use crate::message::{COMMA, Message};
use crate::say;
use crate::schema::Compared;

declare_rule! {
    /// ## What it does
    ///
    /// Finds reports that are not there in every language of their site: `_index.md` without `_index.vi.md` beside it, or
    /// `content/vi/…/_index.md` without its English page. The languages of a site are those that its configuration
    /// names, as far as the schema knows them; where it names one or none, those in which some report of the site is
    /// there twice. So nothing is asked of a report that stands alone.
    ///
    /// Of a page whose text is in the language that is missing, `language-mismatch` speaks alone.
    ///
    /// When no report of a site is there in a language, that is said once, not for each report.
    ///
    /// ## Why
    ///
    /// Whoever reads the site in the other language does not see the report at all: Hugo leaves it out of that menu.
    ///
    /// ## Example
    ///
    /// ```text
    /// content/4-EventParticipated/4.1-Event1/_index.md
    /// content/4-EventParticipated/4.1-Event1/_index.vi.md
    /// content/4-EventParticipated/4.2-Event2/_index.md
    /// ```
    ///
    /// Add `content/4-EventParticipated/4.2-Event2/_index.vi.md`.
    ///
    /// ## Settings
    ///
    /// `translations.required`, and `languages` of the schema. It is a warning, since the report that is there may be
    /// without faults; a class that grades both languages sets `rules: { translation-missing: error }`.
    pub static TRANSLATION_MISSING = {
        id: "translation-missing",
        summary: {
            en: "a report is not there in every language of its site",
            vi: "một báo cáo chưa có đủ các ngôn ngữ của trang web",
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
        let some = &cx.members()[home.start];
        if !some.schema.translations.required {
            continue;
        }
        let reports = cx.reports(home.clone());
        let languages = languages(cx, some, &reports);
        if !languages.is_empty() {
            out.compare(home.clone());
        }
        for language in languages {
            in_language(cx, out, &reports, language);
        }
    }
}

/// The languages that the reports of a home must have, as indexes into the schema's.
fn languages(cx: &Collection, some: &Member, reports: &[Range<usize>]) -> BTreeSet<usize> {
    let site = some.facts.place.site.as_deref();
    let named: BTreeSet<usize> = site
        .map_or(&[][..], |site| site.languages())
        .iter()
        .filter_map(|code| facts::language(&some.schema, code))
        .collect();
    if named.len() > 1 {
        return named;
    }
    reports.iter().map(|report| spoken(cx, report)).filter(|languages| languages.len() > 1).flatten().collect()
}

/// The languages in which a report exists.
fn spoken(cx: &Collection, report: &Range<usize>) -> BTreeSet<usize> {
    cx.members()[report.clone()].iter().filter_map(|member| member.facts.place.language).collect()
}

/// Whether the text of the report is clearly in this language, whatever its file name. Then that must be fixed first.
fn is_written_in(cx: &Collection, report: &Range<usize>, code: &str) -> bool {
    cx.members()[report.clone()].iter().any(|member| member.facts.prose.language == Some(code))
}

fn in_language(cx: &Collection, out: &mut CollectionSink<'_>, reports: &[Range<usize>], language: usize) {
    // A file that is not checked or cannot be read still exists.
    let lacks = |report: &&Range<usize>| {
        let spoken = spoken(cx, report);
        let some = &cx.members()[report.start];
        let files = || some.facts.place.translations(&some.schema, language);
        !spoken.is_empty()
            && !cx.members()[(*report).clone()].iter().all(|member| member.facts.displaced)
            && !spoken.contains(&language)
            && !is_written_in(cx, report, &some.schema.languages[language].code)
            && !files().iter().any(|file| boundary::file_at(file, &some.facts.place.home).is_some())
    };
    let lacking: Vec<&Range<usize>> = reports.iter().filter(lacks).collect();
    let all = lacking.len() == reports.len() && lacking.len() > 1;
    for &report in &lacking {
        // A page in a language that the schema does not have comes first, and is reported on only if there is no other.
        let mut takers = report.clone().filter(|&member| out.takes(member));
        let known = |member: &usize| cx.members()[*member].facts.place.language.is_some();
        let Some(member) = takers.clone().find(known).or_else(|| takers.next()) else { continue };
        let here = &cx.members()[member];
        let files = here.facts.place.translations(&here.schema, language);
        let Some(file) = files.first().map(|file| here.name_of(file)) else { continue };
        let name = language_name(&here.schema.languages[language].code);
        let count = reports.len();
        let (message, help) = match all {
            true => (
                say!(
                    en("none of the site's {count} reports has a version in {}", name.en),
                    vi("không báo cáo nào trong {count} báo cáo của trang web có bản {}", name.vi),
                ),
                say!(
                    en(
                        "write each of them in {} too, this one as `{file}`; for a site in one language, put \
                         `rules: {{ translation-missing: off }}` into `.reportlint.yaml`",
                        name.en
                    ),
                    vi(
                        "hãy viết thêm bản {} cho từng báo cáo, của báo cáo này là `{file}`; nếu trang web chỉ có một ngôn ngữ, \
                         hãy ghi `rules: {{ translation-missing: off }}` vào `.reportlint.yaml`",
                        name.vi
                    ),
                ),
            ),
            false if let Some((other, file)) = misnamed(here, &files, &here.schema.languages[language].code) => (
                say!(en("the report has no version in {}", name.en), vi("báo cáo chưa có bản {}", name.vi)),
                say!(
                    en(
                        "if `{other}` is it, rename it in its folder, so that Hugo knows the language: `git mv {other} {file}`"
                    ),
                    vi(
                        "nếu đó là `{other}`, hãy đổi tên trong thư mục của nó để Hugo nhận ra ngôn ngữ: `git mv {other} {file}`"
                    ),
                ),
            ),
            false => {
                let same = with_the_same(here);
                (
                    say!(en("the report has no version in {}", name.en), vi("báo cáo chưa có bản {}", name.vi)),
                    say!(
                        en("write it in {} too, as `{file}`{}", name.en, same.en),
                        vi("hãy viết thêm bản {}, đặt tên là `{file}`{}", name.vi, same.vi),
                    ),
                )
            }
        };
        out.report(member, "/translations/required", here.facts.title, message).help(help);
        if all {
            return;
        }
    }
}

/// A file beside the report that is named like its version in the language `code` except for the dot (`_index_vi.md`),
/// and the right name.
fn misnamed(here: &Member, files: &[PathBuf], code: &str) -> Option<(String, String)> {
    files.iter().find_map(|file| {
        let name = file.file_name()?.to_str()?;
        let (before, after) = name.split_once(&format!(".{code}."))?;
        ["_", "-", ""].into_iter().find_map(|sign| {
            let other = file.with_file_name(format!("{before}{sign}{code}.{after}"));
            boundary::file_at(&other, &here.facts.place.home).map(|_| (here.name_of(&other), here.name_of(file)))
        })
    })
}

/// `, with the same sections, images and date`.
fn with_the_same(here: &Member) -> Message {
    let words: Vec<Message> = here
        .schema
        .translations
        .compare
        .iter()
        .filter_map(|what| match what {
            Compared::Sections => Some(say!(en("sections"), vi("các phần"))),
            Compared::Images => Some(say!(en("images"), vi("ảnh"))),
            Compared::Field(name) => Some(Message::same(name)),
            Compared::Items(_) | Compared::Marks => None,
        })
        .collect();
    match &words[..] {
        [] => Message::default(),
        [only] => say!(en(", with the same {}", only.en), vi(", giữ nguyên {}", only.vi)),
        [first @ .., last] => {
            let first = Message::joined(first, COMMA);
            say!(en(", with the same {} and {}", first.en, last.en), vi(", giữ nguyên {} và {}", first.vi, last.vi),)
        }
    }
}
