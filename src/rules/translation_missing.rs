//! `translation-missing`.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::PathBuf;

use super::collection::{Collection, CollectionSink, Member, language_name};
use super::rule::declare_rule;
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
    /// there twice. So nothing is asked of a report that is alone.
    ///
    /// Of a page whose text is in the language that is missing, `language-mismatch` speaks alone.
    ///
    /// When no report of a site, or not half of them, is there in a language, that is said once, not for each report.
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

/// The share of a site's reports without a language from which one finding reports all of them.
const MOST: usize = 2;

/// The most of them that it points at, besides the first.
const MAX_NAMED: usize = 9;

/// Runs the rule.
pub fn check(cx: &Collection, out: &mut CollectionSink<'_>) {
    let homes: Vec<Range<usize>> = cx.homes().collect();
    let home = |range: &Range<usize>| &cx.members()[range.start].facts.place.home;
    for site in homes.chunk_by(|one, other| home(one) == home(other)) {
        if site.iter().all(|home| cx.targets(home).is_empty()) {
            continue;
        }
        let mut lacking: BTreeMap<&str, Lacking> = BTreeMap::new();
        for home in site {
            let (some, versions) = (&cx.members()[home.start], cx.versions(home));
            if !versions.languages().is_empty() {
                out.compare(cx.targets(home).iter().copied());
            }
            for (at, &language) in versions.languages().iter().enumerate() {
                let all = lacking.entry(&some.schema.languages[language].code).or_default();
                all.count += versions.count();
                all.reports.extend(versions.lacking(at).map(|report| (taker(cx, out, report), language)));
            }
        }
        for (code, lacking) in lacking {
            report_all(cx, out, code, lacking);
        }
    }
}

/// The reports of a site that are not there in a language.
#[derive(Default)]
struct Lacking {
    /// The number of reports that must be there.
    count: usize,
    /// For each that is not, the member to report on, if there is one, and the index of the language in its schema.
    reports: Vec<(Option<usize>, usize)>,
}

/// The page of `report` to report on. One in a language that the schema does not have comes first, and is reported on only
/// if there is no other.
fn taker(cx: &Collection, out: &CollectionSink<'_>, report: &Range<usize>) -> Option<usize> {
    let mut takers = report.clone().filter(|&member| out.takes(member));
    let known = |member: &usize| cx.members()[*member].facts.place.language.is_some();
    takers.clone().find(known).or_else(|| takers.next())
}

/// Reports what is not there in the language `code`: together if most of the site's reports are not, otherwise each.
fn report_all(cx: &Collection, out: &mut CollectionSink<'_>, code: &str, lacking: Lacking) {
    let Lacking { count, reports } = lacking;
    let name = language_name(code);
    let few = reports.len();
    let together = few > 1 && (few == count || few > MOST && few * MOST > count);
    let mut reported = reports.into_iter().filter_map(|(member, language)| Some((member?, language)));
    if together {
        let Some((member, language)) = reported.next() else { return };
        let here = &cx.members()[member];
        let files = here.facts.place.translations(&here.schema, language);
        let Some(file) = files.first().map(|file| here.name_of(file)) else { return };
        let message = match few == count {
            true => say!(
                en("none of the site's {count} reports has a version in {}", name.en),
                vi("không báo cáo nào trong {count} báo cáo của trang web có bản {}", name.vi),
            ),
            false => say!(
                en("{few} of the site's {count} reports have no version in {}", name.en),
                vi("{few} trong {count} báo cáo của trang web chưa có bản {}", name.vi),
            ),
        };
        let help = say!(
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
        );
        let others: Vec<usize> = reported.map(|(other, _)| other).filter(|_| few < count).take(MAX_NAMED).collect();
        let diagnostic = out.report(member, "/translations/required", here.facts.title, message);
        diagnostic.help(help);
        for other in others {
            let other = &cx.members()[other];
            diagnostic.label_in(
                &other.source,
                other.facts.title,
                say!(en("nor has this one"), vi("cả báo cáo này nữa")),
            );
        }
        return;
    }
    for (member, language) in reported {
        let here = &cx.members()[member];
        let files = here.facts.place.translations(&here.schema, language);
        let Some(file) = files.first().map(|file| here.name_of(file)) else { continue };
        let help = match misnamed(here, &files, code) {
            Some((other, file)) => say!(
                en(
                    "if `{other}` is meant to be it, rename it in its folder so that Hugo knows the language: `git mv {other} {file}`"
                ),
                vi(
                    "nếu đó là `{other}`, hãy đổi tên trong thư mục của nó để Hugo nhận ra ngôn ngữ: `git mv {other} {file}`"
                ),
            ),
            None => {
                let same = with_the_same(here);
                say!(
                    en("write it in {} too, as `{file}`{}", name.en, same.en),
                    vi("hãy viết thêm bản {}, đặt tên là `{file}`{}", name.vi, same.vi),
                )
            }
        };
        let message = say!(en("the report has no version in {}", name.en), vi("báo cáo chưa có bản {}", name.vi));
        out.report(member, "/translations/required", here.facts.title, message).help(help);
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
            Compared::Items(_) | Compared::Marks | Compared::Dates => None,
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
