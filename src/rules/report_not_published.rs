//! `report-not-published`.

use super::rule::{Reading, Sink, declare_rule};
use crate::data::value::{Entry, same_key};
use crate::diagnostic::Severity;
use crate::diagnostic::fix::{Edit, Fix};
use crate::message::{COMMA, Message};
use crate::say;
use crate::site::{Exclusion, SettingPlace, UnknownLanguage, Unpublished, WhyNot};
use crate::text::source::{Source, Span};

declare_rule! {
    /// ## What it does
    ///
    /// Finds reports of which Hugo makes no page, or not the page that is meant: drafts, a `date` or `publishDate` that is
    /// still to come, an `expiryDate` that is over, `build.render: never` and `headless`, said in the report itself, in
    /// the `cascade` of a page above or in that of the site; an `index.md` above, which makes all below it a part of its
    /// own page; another file with the same place among the pages (`index.md` beside `_index.md`, `talk.md` beside
    /// `talk/_index.md`); files that the configuration leaves out (`ignoreFiles`, `module.mounts`, `disableKinds`,
    /// `disableLanguages`); and names with a code that is none of the site's languages (`_index.vn.md`).
    ///
    /// What the site allows is not a fault: `buildDrafts`, `buildFuture`, `buildExpired`. A time without a zone is read in the
    /// site's `timeZone`, which is UTC unless it says otherwise.
    ///
    /// ## Why
    ///
    /// Hugo says nothing of it: the site is built, and the report is not there.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// title: "An evening on queues"
    /// draft: true
    /// ```
    ///
    /// Take `draft: true` out when the report is handed in.
    ///
    /// ## Settings
    ///
    /// It is a warning where the report can come to light by itself, or was put aside on purpose, and an error where
    /// another file is in its place.
    pub static REPORT_NOT_PUBLISHED = {
        id: "report-not-published",
        summary: {
            en: "Hugo makes no page of the report",
            vi: "Hugo không tạo trang nào từ báo cáo",
        },
        group: File,
        severity: Warning,
        fix: Unsafe,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let Some(site) = cx.home else { return out.no_input() };
    let document = cx.document;
    let found = site.unpublished(cx.path(), document.source.name(), document.front_matter.readable());
    let Some(found) = found else { return };
    let severity = match found.why {
        WhyNot::PartOf(_) | WhyNot::Displaced(_) | WhyNot::Contested(_) | WhyNot::NotMounted | WhyNot::Removed(..) => {
            Severity::Error
        }
        _ => Severity::Warning,
    };
    let (span, elsewhere) = match &found.setting {
        Some(SettingPlace { source: None, span }) => (*span, None),
        Some(SettingPlace { source: Some(source), span }) => (beginning(cx), Some((source, *span))),
        None => (beginning(cx), None),
    };
    let (message, help) = explain(cx, &found.why, found.setting.as_ref());
    let diagnostic = out.report_without_schema_as(severity, span, message);
    diagnostic.stops_build(matches!(found.why, WhyNot::Removed(..))).help(help);
    if let Some(fix) = change(cx, &found) {
        diagnostic.fix(fix);
    }
    if let Some((source, span)) = elsewhere {
        diagnostic.label_in(source, span, say!(en("set here"), vi("khai báo ở đây")));
    }
}

/// The change of the report's own front matter that the help suggests, if it makes Hugo publish the report.
fn change(cx: &Reading<'_>, found: &Unpublished) -> Option<Fix> {
    let Some(SettingPlace { source: None, span }) = found.setting else { return None };
    let fields = cx.document.front_matter.readable()?;
    let within = |entry: &&Entry| {
        entry.key_span == span || entry.value.span.start <= span.start && span.end <= entry.value.span.end
    };
    let entry = fields.entries().iter().find(within).filter(|_| fields.entries().len() > 1)?;
    let edit = match &found.why {
        WhyNot::Removed(field, now) if same_key(&entry.key, field) => {
            Edit { span: entry.key_span, replacement: (*now).to_owned() }
        }
        // A cascade in the report applies to the pages below it, too.
        WhyNot::Excluded(Exclusion::Draft | Exclusion::Unrendered(_)) if !same_key(&entry.key, "cascade") => {
            Edit { span: lines_of(cx.document.source, entry)?, replacement: String::new() }
        }
        _ => return None,
    };
    let edits = vec![edit];
    let after = cx.front_matter_after(&edits);
    let now = cx.home?.unpublished(cx.path(), cx.document.source.name(), Some(after.readable()?));
    now.is_none_or(|now| now.why != found.why).then(|| Fix::of(edits))
}

/// The lines of `entry` with their line break, if nothing else is on them.
fn lines_of(source: &Source, entry: &Entry) -> Option<Span> {
    let text = source.text();
    let end = entry.value.span.end.max(entry.key_span.end);
    let before = text[..entry.key_span.start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let behind = &text[end..];
    let length = behind.find(['\n', '\r'])?;
    let blank = text[before..entry.key_span.start].trim_matches(['#', '+', ' ']).is_empty();
    let rest = behind[..length].trim();
    if !blank || !(rest.is_empty() || rest.starts_with('#')) {
        return None;
    }
    let mut next = end + length;
    next += usize::from(text[next..].starts_with('\r'));
    next += usize::from(text[next..].starts_with('\n'));
    Some(Span::new(before, next))
}

/// The place of the finding if nothing in the report is the cause.
fn beginning(cx: &Reading<'_>) -> Span {
    match cx.document.front_matter.kind {
        Some(_) => cx.document.front_matter.opening(),
        None => cx.first_line(),
    }
}

/// The name of `file`, which is in the site, as the writer of the report would write it.
fn named(cx: &Reading<'_>, file: &str) -> String {
    let own = cx.home.and_then(|site| site.below(cx.path())).unwrap_or_default();
    let folder = own.rsplit_once('/').map_or("", |(folder, _)| folder);
    let beside = file.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
    beside.unwrap_or(file).to_owned()
}

/// What to do about `file`, which has the place of the page: where it is in the language of the names without a code, this page
/// was meant for another one.
fn keep_one(cx: &Reading<'_>, file: &str) -> Message {
    let name = cx.path().file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let code =
        name.strip_suffix(".md").and_then(|stem| file.strip_prefix(stem)?.strip_prefix('.')?.strip_suffix(".md"));
    if let (Some(code), Some(site)) = (code, cx.home)
        && let [default, other] = site.languages()
        && code == default
    {
        let (name, config) = (name.replace(".md", &format!(".{other}.md")), config(cx));
        return say!(
            en(
                "pages without a code in their name are in `{code}` here: rename this one to `{name}`, or set `defaultContentLanguage` to `{other}` in `{config}`"
            ),
            vi(
                "ở đây trang không ghi mã ngôn ngữ trong tên là trang `{code}`: hãy đổi tên trang này thành `{name}`, hoặc đặt `defaultContentLanguage` thành `{other}` trong `{config}`"
            ),
        );
    }
    say!(
        en("keep one of the two, and delete or rename the other"),
        vi("hãy giữ lại một trong hai tệp, và xóa hoặc đổi tên tệp kia"),
    )
}

fn explain(cx: &Reading<'_>, why: &WhyNot, setting: Option<&SettingPlace>) -> (Message, Message) {
    // The source of the setting: a page above, or the configuration.
    let above = setting.and_then(|setting| setting.source.as_ref()).map(|source| source.name().to_owned());
    match why {
        WhyNot::Excluded(exclusion) => exclusion_words(exclusion, above.as_deref(), field_at(cx, setting)),
        WhyNot::Removed(field, now) => {
            let help = match &above {
                Some(file) => say!(en("write `{now}` in `{file}`"), vi("hãy viết `{now}` trong `{file}`")),
                None => Message::to_write(now),
            };
            (
                say!(
                    en("Hugo no longer knows the field `{field}`, and stops"),
                    vi("Hugo không còn biết trường `{field}` và dừng lại")
                ),
                help,
            )
        }
        WhyNot::PartOf(file) => {
            let file = named(cx, file);
            let name = file.rsplit('/').next().unwrap_or(&file);
            (
                say!(
                    en("this report is not published: `{file}` makes everything below it a part of its own page"),
                    vi("báo cáo này không được xuất bản: `{file}` biến mọi tệp bên dưới thành một phần trang của nó"),
                ),
                say!(
                    en("rename `{file}` to `_{name}`: then it is the page of a folder with pages below it"),
                    vi(
                        "hãy đổi tên `{file}` thành `_{name}`: khi đó nó là trang của một thư mục có các trang bên dưới"
                    ),
                ),
            )
        }
        WhyNot::Displaced(file) => {
            let file = named(cx, file);
            let message = say!(
                en("this report is not published: `{file}` takes its place"),
                vi("báo cáo này không được xuất bản: `{file}` chiếm chỗ của nó"),
            );
            let help = keep_one(cx, &file);
            (message, help)
        }
        WhyNot::Contested(file) => {
            let file = named(cx, file);
            let message = say!(
                en("`{file}` has the same address: only one of the two pages is published, and nobody can say which"),
                vi("`{file}` có cùng địa chỉ: chỉ một trong hai trang được xuất bản, không biết trước là trang nào"),
            );
            let help = keep_one(cx, &file);
            (message, help)
        }
        WhyNot::Ignored(pattern) => left_out("ignoreFiles", Some(pattern), above.as_deref()),
        WhyNot::NotTaken(key) => left_out(key, None, above.as_deref()),
        WhyNot::KindOff(kind) => left_out("disableKinds", Some(kind), above.as_deref()),
        WhyNot::LanguageOff(code) => {
            let (file, name) = (above.unwrap_or_else(|| config(cx)), code);
            (
                say!(
                    en("this report is not published: the site's language `{name}` is switched off"),
                    vi("báo cáo này không được xuất bản: ngôn ngữ `{name}` của trang web đang bị tắt"),
                ),
                say!(en("switch it on in `{file}`"), vi("hãy bật lại ngôn ngữ đó trong `{file}`")),
            )
        }
        WhyNot::LanguageUnknown(unknown) => unknown_language(cx, unknown),
        WhyNot::LanguageFolder(folder, language, is) => {
            let file = config(cx);
            (
                say!(
                    en(
                        "this page is published among those in `{is}`, not in `{language}`: to Hugo `{folder}/` is a folder like any other"
                    ),
                    vi(
                        "trang này được xuất bản cùng các trang `{is}`, không phải `{language}`: với Hugo `{folder}/` chỉ là một thư mục bình thường"
                    ),
                ),
                say!(
                    en(
                        "give the language its folder in `{file}`: `contentDir` under `languages.{language}`, and do the same for every other language"
                    ),
                    vi(
                        "hãy khai báo thư mục của ngôn ngữ trong `{file}`: `contentDir` dưới `languages.{language}`, và cho mỗi ngôn ngữ còn lại cũng vậy"
                    ),
                ),
            )
        }
        WhyNot::NotMounted => {
            let file = config(cx);
            (
                say!(
                    en("this report is not published: it is not in a folder that Hugo takes pages from"),
                    vi("báo cáo này không được xuất bản: nó không nằm trong thư mục nào mà Hugo lấy trang"),
                ),
                say!(
                    en("move it into one of them, or name its folder in `{file}` (`contentDir`)"),
                    vi(
                        "hãy chuyển nó vào một thư mục như vậy, hoặc khai báo thư mục của nó trong `{file}` (`contentDir`)"
                    ),
                ),
            )
        }
    }
}

fn config(cx: &Reading<'_>) -> String {
    cx.home.map_or_else(|| "hugo.toml".to_owned(), |site| site.config_file())
}

fn exclusion_words(exclusion: &Exclusion, above: Option<&str>, field: &str) -> (Message, Message) {
    let message = match (exclusion, above) {
        (Exclusion::Draft, None) => say!(
            en("this report is a draft, which Hugo does not publish"),
            vi("báo cáo này là bản nháp nên Hugo không xuất bản")
        ),
        (Exclusion::Draft, Some(file)) => say!(
            en("this report is a draft, which Hugo does not publish: `{file}` sets this for all pages below it"),
            vi("báo cáo này là bản nháp nên Hugo không xuất bản: `{file}` quy định như vậy cho mọi trang bên dưới"),
        ),
        (Exclusion::Future(day), _) => say!(
            en("Hugo will not publish this report until {day}, which is in the future"),
            vi("chưa đến ngày {day}, nên Hugo chưa xuất bản báo cáo này"),
        ),
        (Exclusion::Expired(day), _) => say!(
            en("Hugo no longer publishes this report: its `expiryDate` was {day}"),
            vi("Hugo không còn xuất bản báo cáo này: `expiryDate` là ngày {day}"),
        ),
        (Exclusion::Unrendered(field), _) => say!(
            en("Hugo does not make a page of this report because of `{field}`"),
            vi("Hugo không tạo trang từ báo cáo này, do `{field}`")
        ),
    };
    let help = match (exclusion, above) {
        (Exclusion::Unrendered(field), Some(file)) => say!(
            en("delete `{field}` from the `cascade` in `{file}`, or write `build: {{ render: always }}` here"),
            vi("hãy bỏ `{field}` khỏi `cascade` trong `{file}`, hoặc ghi `build: {{ render: always }}` ở đây"),
        ),
        (Exclusion::Unrendered(field), None) => say!(en("delete `{field}`"), vi("hãy bỏ `{field}`")),
        (Exclusion::Draft, None) => {
            say!(en("delete this line when the report is ready"), vi("hãy bỏ dòng này khi báo cáo đã xong"))
        }
        (Exclusion::Draft, Some(file)) => say!(
            en("delete it from the `cascade` in `{file}`, or write `draft: false` in this report"),
            vi("hãy bỏ nó khỏi `cascade` trong `{file}`, hoặc ghi `draft: false` trong báo cáo này"),
        ),
        (Exclusion::Future(_), None) if !same_key(field, "date") => say!(
            en("delete `{field}`, or write a date that has passed"),
            vi("hãy bỏ `{field}`, hoặc ghi một ngày đã tới"),
        ),
        (Exclusion::Future(_), None) => say!(
            en(
                "write a date that has passed; a time without a zone is read in the site's `timeZone`, which is UTC unless set"
            ),
            vi(
                "hãy ghi một ngày đã qua; giờ không kèm múi giờ được hiểu theo `timeZone` của trang web, mặc định là UTC"
            ),
        ),
        (Exclusion::Expired(_), None) => {
            say!(
                en("delete this line, or write a date in the future"),
                vi("hãy bỏ dòng này, hoặc ghi một ngày trong tương lai")
            )
        }
        (Exclusion::Future(_) | Exclusion::Expired(_), Some(file)) => say!(
            en("correct the date in the `cascade` of `{file}`"),
            vi("hãy sửa lại ngày trong `cascade` của `{file}`"),
        ),
    };
    (message, help)
}

/// The field of the report that has the setting.
fn field_at<'d>(cx: &'d Reading<'_>, setting: Option<&SettingPlace>) -> &'d str {
    let own = setting.filter(|setting| setting.source.is_none()).map(|setting| setting.span);
    let fields = cx.document.front_matter.readable();
    let mut entries = fields.into_iter().flat_map(|fields| fields.entries());
    entries.find(|entry| Some(entry.value.span) == own).map_or("date", |entry| &entry.key)
}

/// The configuration excludes it.
fn left_out(key: &str, value: Option<&str>, file: Option<&str>) -> (Message, Message) {
    let file = file.map_or_else(Message::default, |file| say!(en(" in `{file}`"), vi(" trong `{file}`")));
    let value = value.map_or_else(Message::default, |value| say!(en(" (`{value}`)"), vi(" (`{value}`)")));
    (
        say!(
            en("this report is not published: `{key}`{} leaves it out{}", file.en, value.en),
            vi("báo cáo này không được xuất bản: `{key}`{} bỏ nó ra ngoài{}", file.vi, value.vi),
        ),
        say!(
            en("delete the pattern that matches this report from `{key}`{}", file.en),
            vi("hãy bỏ mẫu khớp với báo cáo này khỏi `{key}`{}", file.vi),
        ),
    )
}

fn unknown_language(cx: &Reading<'_>, unknown: &UnknownLanguage) -> (Message, Message) {
    let code = &unknown.code;
    let has: Vec<Message> = unknown.languages.iter().map(|code| Message::same(format!("`{code}`"))).collect();
    let has = Message::joined(&has, COMMA);
    let message = say!(
        en(
            "`{code}` is not one of the site's languages ({}): Hugo reads this file as another page, in its default \
            language",
            has.en
        ),
        vi(
            "`{code}` không phải ngôn ngữ nào của trang web ({}): Hugo coi tệp này là một trang khác, bằng ngôn ngữ mặc định",
            has.vi
        ),
    );
    let (base, extension) = &unknown.name;
    let help = match &unknown.meant {
        Some(meant) => say!(
            en("rename the file to `{base}.{meant}.{extension}`"),
            vi("hãy đổi tên tệp thành `{base}.{meant}.{extension}`"),
        ),
        None => {
            let file = config(cx);
            say!(
                en("set the language up in `{file}` under `languages`, beside the others, or rename the file"),
                vi(
                    "hãy khai báo ngôn ngữ đó trong `{file}`, dưới `languages`, cùng các ngôn ngữ khác, hoặc đổi tên tệp"
                ),
            )
        }
    };
    (message, help)
}
