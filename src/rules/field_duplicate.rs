//! `field-duplicate`.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::rule::{Reading, Sink, declare_rule};
use crate::binding::fields;
use crate::data::value::{Entry, Value};
use crate::document::FrontMatterKind;
use crate::say;
use crate::schema::{FieldSpec, field_pointer};
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds keys that are given twice in one group of fields, in any case of letters.
    ///
    /// ## Why
    ///
    /// Hugo refuses a page with the same key twice. `title` and `Title` are one key to it, and it keeps only one of the
    /// two values.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// title: "Workshop"
    /// date: 2025-09-18
    /// title: "Workshop on trees"
    /// ```
    ///
    /// Delete one of them:
    ///
    /// ```yaml
    /// title: "Workshop on trees"
    /// date: 2025-09-18
    /// ```
    ///
    /// ## Settings
    ///
    /// None.
    pub static FIELD_DUPLICATE = {
        id: "field-duplicate",
        summary: {
            en: "a field of the front matter is given twice",
            vi: "một trường trong phần khai báo đầu tệp được khai báo hai lần",
        },
        group: FrontMatter,
        severity: Error,
        fix: No,
        since: "0.1.0",
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let Some((root, kind)) = fields::readable(&cx.document.front_matter) else { return out.no_input() };
    // Keyed by span, because an alias repeats the same keys.
    let mut repeated: BTreeMap<Span, Vec<&Entry>> = BTreeMap::new();
    let mut waiting = vec![root];
    while let Some(node) = waiting.pop() {
        match &node.value {
            Value::Sequence(items) => waiting.extend(items),
            Value::Mapping(entries) => {
                waiting.extend(entries.iter().map(|entry| &entry.value));
                let mut groups: HashMap<String, Vec<&Entry>> = HashMap::with_capacity(entries.len());
                for entry in entries {
                    groups.entry(entry.key.to_lowercase()).or_default().push(entry);
                }
                let groups = groups.into_values().filter(|group| group.len() > 1);
                repeated.extend(groups.map(|group| (group[1].key_span, group)));
            }
            _ => {}
        }
    }
    let own: HashSet<Span> = root.entries().iter().map(|entry| entry.key_span).collect();
    let known: HashMap<String, &FieldSpec> =
        cx.schema.front_matter.fields.iter().rev().map(|spec| (spec.name.to_lowercase(), spec)).collect();
    for group in repeated.into_values() {
        let spec = known.get(&group[1].key.to_lowercase()).filter(|_| own.contains(&group[1].key_span));
        let pointer = spec.map_or("/front-matter".to_owned(), |spec| field_pointer("/front-matter", &spec.name));
        report(&group, (kind, cx.folder.is_some()), pointer, out);
    }
}

/// The most further occurrences of one key to label.
const MAX_SHOWN: usize = 8;

/// Reports the entries of one key: at the second, with labels for the others.
fn report(group: &[&Entry], (kind, in_folder): (FrontMatterKind, bool), pointer: String, out: &mut Sink<'_>) {
    let [first, second, rest @ ..] = group else { return };
    let same = first.key == second.key;
    let count = group.len();
    let times = if rest.is_empty() { "twice".to_owned() } else { format!("{count} times") };
    let (one, key) = (&first.key, &second.key);
    let refused = !in_folder && same && matches!(kind, FrontMatterKind::Yaml | FrontMatterKind::Toml);
    let message = match (same, refused) {
        _ if in_folder => say!(
            en("`{key}` is given {times}, and only one of the values counts"),
            vi("`{key}` được ghi {count} lần, mà chỉ một trong các giá trị có hiệu lực"),
        ),
        (true, true) => say!(
            en("`{key}` is given {times}, and Hugo rejects a page with a repeated key"),
            vi("`{key}` được ghi {count} lần, mà Hugo không chấp nhận trang có khóa bị lặp"),
        ),
        (true, _) => say!(
            en("`{key}` is given {times}, and Hugo keeps only one of the values"),
            vi("`{key}` được ghi {count} lần, mà Hugo chỉ giữ một trong các giá trị"),
        ),
        (false, _) => say!(
            en("`{one}` and `{key}` are the same key to Hugo, which keeps only one of the values"),
            vi("với Hugo, `{one}` và `{key}` là cùng một khóa, và chỉ một trong các giá trị được giữ"),
        ),
    };
    let (others, vi_others) = if rest.is_empty() { ("other", "dòng") } else { ("others", "các dòng") };
    let diagnostic = out.report(pointer, second.key_span, message);
    diagnostic.stops_build(refused);
    diagnostic.label(first.key_span, say!(en("given here first"), vi("lần đầu ghi ở đây"))).help(say!(
        en("keep the line that is right and delete the {others}"),
        vi("hãy giữ dòng đúng và xóa {vi_others} còn lại"),
    ));
    // Label only a few of many.
    for entry in rest.iter().take(MAX_SHOWN) {
        diagnostic.label(entry.key_span, say!(en("and once more"), vi("và thêm lần nữa")));
    }
}
