//! `field-refused`.

use std::sync::LazyLock;

use super::rule::{Reading, Sink, declare_rule};
use crate::binding::fields::{self, HUGO_DATES, Mismatch, Verdict};
use crate::data::dates::Guess;
use crate::data::value::{Entry, Node, Value, same_key};
use crate::diagnostic::fix::Fix;
use crate::diagnostic::{Diagnostic, Severity};
use crate::message::Message;
use crate::say;
use crate::schema::{FieldKind, FieldSpec, FrontMatterSpec};
use crate::text::source::{Source, Span};

declare_rule! {
    /// ## What it does
    ///
    /// Finds fields of Hugo's own that Hugo refuses, whatever the schema asks for: a key that it once had and has removed
    /// (`_build`), a date that it cannot read and the schema does not name, an address with `https:` in `url` or `aliases`, text where it wants a group of fields (`build`,
    /// `params`, `sites`, `cascade`), a `markup` that it does not know. A key that it still takes and will remove
    /// (`_target` in `cascade`) is a warning.
    ///
    /// ## Why
    ///
    /// Hugo stops there, and no page of the site is published.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// _build:
    ///   list: never
    /// ```
    ///
    /// Write the key as Hugo has it now:
    ///
    /// ```yaml
    /// build:
    ///   list: never
    /// ```
    pub static FIELD_REFUSED = {
        id: "field-refused",
        summary: {
            en: "Hugo refuses a field of the front matter, and builds no site",
            vi: "Hugo không chấp nhận một trường trong phần khai báo đầu tệp nên không dựng trang web",
        },
        group: FrontMatter,
        severity: Error,
        fix: Both,
        since: "0.1.0",
    }
}

/// Fields that must be a map or empty.
const GROUPS: [&str; 4] = ["build", "params", "sites", "cascade"];

/// The values that `markup` accepts.
const MARKUPS: [&str; 15] = [
    "goldmark",
    "markdown",
    "md",
    "mdown",
    "html",
    "htm",
    "org",
    "pandoc",
    "pdc",
    "asciidoc",
    "asciidocext",
    "adoc",
    "ad",
    "rst",
    "emacs-org-mode",
];

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    // Hugo does not read files in a plain folder.
    let readable = fields::readable(&cx.document.front_matter).filter(|_| cx.folder.is_none());
    let Some((root, _)) = readable else { return out.no_input() };
    let source = cx.document.source;
    dates(cx, out);
    for entry in root.entries() {
        let is = |key: &str| same_key(&entry.key, key);
        if is("_build") {
            removed(out, source, root.entries(), entry, "build");
        } else if GROUPS.into_iter().any(is) && !is_group(entry) {
            let message = say!(
                en("`{}` must be a group of fields, but this is {}", entry.key, entry.value.kind().en),
                vi("`{}` phải là một nhóm trường, còn đây là {}", entry.key, entry.value.kind().vi),
            );
            let help = say!(
                en("write its fields under `{}:`, indented, or delete it", entry.key),
                vi("hãy viết các trường con dưới `{}:`, thụt vào, hoặc bỏ trường này", entry.key),
            );
            refused(out, entry.value.span, message, help);
        } else if is("cascade") {
            cascade(out, source, &entry.value);
        } else if is("url") {
            address(out, source, &entry.key, &entry.value);
        } else if is("aliases") {
            let own = std::iter::once(&entry.value);
            own.chain(entry.value.items()).for_each(|alias| address(out, source, &entry.key, alias));
        } else if let (true, Some(name)) = (is("markup"), entry.value.as_str())
            && !name.is_empty()
            && !MARKUPS.contains(&name.to_lowercase().as_str())
        {
            let shown = fields::shown(name);
            let message = say!(
                en("Hugo does not know the markup `{shown}`"),
                vi("Hugo không biết kiểu đánh dấu nào tên `{shown}`"),
            );
            let help = say!(en("delete `markup`: the page is Markdown"), vi("hãy bỏ `markup`: trang này là Markdown"));
            refused(out, entry.value.span, message, help);
        }
    }
}

/// Dates that Hugo reads and the schema does not have.
fn dates(cx: &Reading<'_>, out: &mut Sink<'_>) {
    static DATES: LazyLock<FrontMatterSpec> = LazyLock::new(|| {
        let fields = HUGO_DATES.into_iter().map(|name| FieldSpec::of(name, FieldKind::Date)).collect();
        FrontMatterSpec { fields, ..FrontMatterSpec::default() }
    });
    let front = &cx.document.front_matter;
    let named = |name: &str| cx.schema.front_matter.fields.iter().any(|field| same_key(&field.name, name));
    for field in fields::fields(&DATES, cx.document) {
        let (Verdict::Type(Mismatch::NoDate { guess, .. }), Some(node), Some(kind)) =
            (&field.verdict, field.node, front.kind)
        else {
            continue;
        };
        if named(&field.name) {
            continue;
        }
        let (name, value) = (&field.name, fields::shown(cx.document.source.slice(node.span)));
        let message = say!(
            en("`{name}: {value}` is not a date that Hugo reads, so the site is not built"),
            vi("Hugo không đọc được ngày tháng trong `{name}: {value}`, nên trang web không dựng được"),
        );
        let mut fix = None;
        let help = match guess {
            Guess::Write(day) => {
                let line = field.with(day, false, kind);
                fix = field.replaced_by(&line, kind, cx.document.source).map(Fix::safe);
                // Hugo ignores the case of its own fields, so keep the key as written.
                let key = field.key.map_or("", |key| cx.document.source.slice(key).trim_matches(['"', '\'']));
                Message::to_write(line.replacen(name.as_str(), key, 1))
            }
            _ => {
                let example = field.with("2025-09-18", false, kind);
                say!(
                    en("write year, month and day, such as `{example}`, or delete it"),
                    vi("hãy viết năm, tháng, ngày, ví dụ `{example}`, hoặc bỏ trường này"),
                )
            }
        };
        refused(out, node.span, message, help).fix = fix;
    }
}

/// Whether Hugo accepts the value as a map, or as empty.
fn is_group(entry: &Entry) -> bool {
    match &entry.value.value {
        Value::Null | Value::Mapping(_) => true,
        Value::Sequence(_) => same_key(&entry.key, "cascade"),
        _ => false,
    }
}

fn cascade(out: &mut Sink<'_>, source: &Source, cascade: &Node) {
    let groups = std::iter::once(cascade).chain(cascade.items()).map(Node::entries);
    for (beside, entry) in groups.flat_map(|group| group.iter().map(move |entry| (group, entry))) {
        if same_key(&entry.key, "_build") {
            removed(out, source, beside, entry, "build");
        } else if same_key(&entry.key, "_target") {
            let message = say!(
                en("Hugo will soon stop accepting `{}`", entry.key),
                vi("Hugo sắp không nhận `{}` nữa", entry.key),
            );
            let diagnostic = out.report_as(Severity::Warning, "/front-matter", entry.key_span, message);
            diagnostic.help(Message::to_write("target:")).fix = renamed(source, beside, entry, "target");
        }
    }
}

/// Renames the key of `entry` to `new` in the same quotes. `None` if that key exists already.
fn renamed(source: &Source, beside: &[Entry], entry: &Entry, new: &str) -> Option<Fix> {
    let raw = source.slice(entry.key_span);
    let (before, after) = raw.split_once(entry.key.as_str())?;
    let free = !beside.iter().any(|other| same_key(&other.key, new));
    free.then(|| Fix::write(entry.key_span, [before, new, after].concat()).safe())
}

fn removed(out: &mut Sink<'_>, source: &Source, beside: &[Entry], entry: &Entry, new: &str) {
    let message = say!(
        en("Hugo has removed `{}`, and does not build a site that has it", entry.key),
        vi("Hugo đã bỏ `{}`, và không dựng trang web khi còn khóa này", entry.key),
    );
    let help = Message::to_write(format_args!("{new}:"));
    refused(out, entry.key_span, message, help).fix = renamed(source, beside, entry, new);
}

/// The address of the page itself, which must be a path within the site.
fn address(out: &mut Sink<'_>, source: &Source, key: &str, node: &Node) {
    let Some(text) = node.as_str() else { return };
    let Some(rest) = text.strip_prefix("http://").or_else(|| text.strip_prefix("https://")) else { return };
    let path = rest.find('/').map_or("/", |slash| &rest[slash..]);
    let message = say!(
        en("`{key}` must be a path on this site: Hugo does not accept one that begins with `http`"),
        vi("`{key}` là đường dẫn trên chính trang web này, Hugo không chấp nhận địa chỉ có `http`"),
    );
    let help = Message::to_write(format_args!("\"{}\"", fields::shown(path)));
    // If the help shortens or rewrites the value, leave it to the writer.
    let plain = fields::shown(path) == path && !path.contains(['"', '\\']);
    let whole = plain && source.slice(node.span).trim_matches(['"', '\'']) == text;
    refused(out, node.span, message, help).fix = whole.then(|| Fix::write(node.span, format!("\"{path}\"")));
}

fn refused<'o>(out: &'o mut Sink<'_>, span: Span, message: Message, help: Message) -> &'o mut Diagnostic {
    out.report("/front-matter", span, message).stops_build(true).help(help)
}
