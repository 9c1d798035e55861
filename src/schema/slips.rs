//! The usual slips of people who write a schema, and the line to write in place of each.

use super::forms::WANTED;
use crate::data::value::Node;
use crate::data::yaml::{Fault, KNOWN_KEY, Mistake, flow, flow_text};
use crate::message::Message;
use crate::say;
use crate::text::fold;
use crate::text::source::Span;

/// Maximum length of a line to suggest, in bytes. Longer ones are described.
const MAX_LINE: usize = 160;

/// A file without a single key asks for nothing: it was not saved yet, or is another file.
pub(super) fn empty() -> Fault {
    let message = say!(en("nothing is written in this schema"), vi("mẫu yêu cầu này chưa có nội dung"));
    let line = "sections: [{ id: aim, headings: { en: [Aim] } }]";
    let help = say!(en("write for example `{line}`"), vi("hãy viết chẳng hạn `{line}`"));
    Fault::new(Span::at(0), message).with_help(help)
}

/// The line to write in place of a value of the wrong type, or of an unknown key; `None` if only its author can know.
pub(super) fn advice(mistake: &Mistake<'_>) -> Option<Message> {
    let Mistake { key, expected, node, keys, root } = *mistake;
    let value = match expected {
        KNOWN_KEY => return misplaced(key?, node, keys),
        WANTED => flag_of(node)?.to_string(),
        "a sequence" => return list_for_map(key?, node),
        "a map" => map_for_list(key?, node)?,
        _ => group(expected.strip_prefix("struct ")?, node, root)?,
    };
    Some(match key {
        _ if value.len() > MAX_LINE => return None,
        Some(key) => Message::to_write(format_args!("{key}: {value}")),
        None => Message::to_write(value),
    })
}

/// The keys of a check.
const CHECK_KEYS: [&str; 6] = ["pattern", "values", "min", "max", "message", "severity"];

/// What to write for a key that belongs to another group: `node` has `key`, but may only have one of `keys`.
fn misplaced(key: &str, node: &Node, keys: &[&str]) -> Option<Message> {
    // A field has checks, a check has a severity, and a count has neither.
    let (is_field, is_check) = (keys.contains(&"checks"), keys.contains(&"severity") && keys.contains(&"pattern"));
    if key == "severity" && is_field {
        let own = node.entries().iter().filter(|entry| CHECK_KEYS.contains(&entry.key.as_str()));
        let check = map(own.map(|entry| (flow_text(&entry.key), flow(&entry.value))));
        let line = format!("checks: [{check}]");
        let line =
            if line.len() <= MAX_LINE { line } else { "checks: [{ pattern: …, severity: warning }]".to_owned() };
        return Some(say!(
            en("only a check has a severity: write `{line}`"),
            vi("chỉ kiểm tra mới có mức độ: hãy viết `{line}`"),
        ));
    }
    if key == "severity" && keys.contains(&"or") {
        return Some(say!(
            en("write `required: recommended` to make it a warning"),
            vi("hãy viết `required: recommended` để chỉ cảnh báo"),
        ));
    }
    let of_field = ["type", "required", "placeholders", "example", "items", "fields", "points", "checks"];
    (is_check && of_field.contains(&key)).then(|| {
        say!(
            en("write `{key}` beside `checks`: it is about the field, not about one check"),
            vi("hãy viết `{key}` bên cạnh `checks`: khóa này nói về cả trường, không phải về một kiểm tra"),
        )
    })
}

/// What is meant by a list in place of the map `key`.
fn map_for_list(key: &str, list: &Node) -> Option<String> {
    let names = || list.items().iter().map(Node::as_str).collect::<Option<Vec<_>>>().filter(|names| !names.is_empty());
    match key {
        "fields" => fields(list),
        "languages" => {
            let suffix = |index: usize, code: &str| if index == 0 { "\"\"".to_owned() } else { format!(".{code}") };
            let entries = names()?.into_iter().enumerate().map(|(index, code)| (code.to_owned(), suffix(index, code)));
            Some(map(entries))
        }
        "rules" => names().map(|ids| map(ids.into_iter().map(|id| (id.to_owned(), "error".to_owned())))),
        _ => joined(list),
    }
}

/// What is meant by a map in place of the list `key`.
fn list_for_map(key: &str, node: &Node) -> Option<Message> {
    let entries = node.entries();
    let first = entries.first()?;
    let line = match key {
        // The map is the only item.
        "phrases" | "when" => format!("[{}]", flow(node)),
        // Checks that were given names.
        "checks" if entries.iter().all(|entry| !entry.value.entries().is_empty()) => {
            format!("[{}]", entries.iter().map(|entry| flow(&entry.value)).collect::<Vec<_>>().join(", "))
        }
        "checks" => format!("[{}]", flow(node)),
        "sections" | "columns" if node.get("id").is_some() => format!("[{}]", flow(node)),
        "sections" | "columns" => {
            let item = |id: &str, value: &Node| match value.entries() {
                [] => format!("{{ id: {} }}", flow_text(id)),
                _ => flow(value).replacen("{ ", &format!("{{ id: {}, ", flow_text(id)), 1),
            };
            let items: Vec<String> = entries.iter().map(|entry| item(&entry.key, &entry.value)).collect();
            format!("[{}]", items.join(", "))
        }
        _ => return None,
    };
    if line.len() <= MAX_LINE {
        return Some(Message::to_write(format_args!("{key}: {line}")));
    }
    let (id, inner) = (flow_text(&first.key), first.value.entries().is_empty());
    Some(match inner {
        true => say!(
            en("begin each item with `- `: write `- {id}: …`, and indent the lines below it"),
            vi("mỗi mục bắt đầu bằng `- `: hãy viết `- {id}: …`, và lùi các dòng bên dưới vào trong"),
        ),
        false => say!(
            en("write `- id: {id}` in place of `{id}:`, and so for each of them"),
            vi("hãy viết `- id: {id}` thay cho `{id}:`, và làm như vậy với từng cái"),
        ),
    })
}

/// What is meant by `node` in place of a group of the schema language, by the name of its model.
fn group(model: &str, node: &Node, root: &Node) -> Option<String> {
    let text = node.as_str();
    let flag = flag_of(node);
    let number = text.and_then(|text| text.trim().parse::<usize>().ok());
    match model {
        "RangeModel" | "TablesModel" | "ImagesModel" if number.is_some() => Some(match number {
            Some(0) => "{ max: 0 }".to_owned(),
            least => format!("{{ min: {} }}", least.unwrap_or(1)),
        }),
        "RangeModel" | "TablesModel" | "ImagesModel" if flag == Some(true) => Some("{ min: 1 }".to_owned()),
        "RangeModel" | "TablesModel" | "ImagesModel" if flag == Some(false) => Some("{ max: 0 }".to_owned()),
        "TitleModel" | "FrontMatterModel" | "TranslationsModel" if flag.is_some() => {
            Some(format!("{{ required: {} }}", flag?))
        }
        "LinksModel" if flag.is_some() => Some(format!("{{ files: {} }}", flag?)),
        "FieldModel" if text.is_some_and(|text| KINDS.contains(&text)) => Some(format!("{{ type: {} }}", text?)),
        "FieldModel" if flag.is_some() => Some(format!("{{ required: {} }}", flag?)),
        "FieldModel" if is_list_of_checks(node) => Some(format!("{{ checks: {} }}", flow(node))),
        "FieldModel" if node.items().iter().any(|item| item.as_str().is_some()) => {
            Some(format!("{{ values: {} }}", flow(node)))
        }
        "FrontMatterModel" => fields(node).map(|fields| format!("{{ fields: {fields} }}")),
        "SignsModel" if !node.items().is_empty() => Some(format!("{{ text: {} }}", flow(node))),
        "SignsModel" => text.map(|text| format!("{{ text: [{}] }}", flow_text(text))),
        "CheckModel" => text.map(|text| format!("{{ pattern: {} }}", flow_text(text))),
        "PhraseModel" => text.map(|text| format!("{{ text: {} }}", flow_text(text))),
        "SectionModel" | "ColumnModel" if text.is_some() => {
            let text = text?;
            let code = language_of(text, &codes(root));
            Some(format!("{{ id: {}, headings: {{ {code}: [{}] }} }}", flow_text(&id_of(text)?), flow_text(text)))
        }
        "TablesModel" if !node.items().is_empty() => Some(format!("{{ columns: {} }}", flow(node))),
        _ => joined(node),
    }
}

/// Whether a list has nothing but groups with keys of checks, of which one has a severity.
fn is_list_of_checks(list: &Node) -> bool {
    let is_check = |item: &Node| {
        !item.entries().is_empty() && item.entries().iter().all(|entry| CHECK_KEYS.contains(&entry.key.as_str()))
    };
    list.items().iter().all(is_check) && list.items().iter().any(|item| item.get("severity").is_some())
}

/// The words for the types of a field.
const KINDS: [&str; 8] = ["string", "integer", "number", "boolean", "date", "datetime", "list", "map"];

/// Whether a word says yes or no.
fn flag_of(node: &Node) -> Option<bool> {
    match node.as_str()?.trim().to_lowercase().as_str() {
        "true" | "yes" | "y" | "on" | "required" | "mandatory" | "always" | "có" | "bắt buộc" => Some(true),
        "false" | "no" | "n" | "off" | "optional" | "never" | "không" | "tùy chọn" => Some(false),
        _ => None,
    }
}

/// Fields that are written as a list of names, or of groups with a `name`.
fn fields(list: &Node) -> Option<String> {
    let items = list.items();
    let field = |item: &Node| match item.as_str() {
        Some(name) => Some((flow_text(name), "{}".to_owned())),
        None => {
            let name = ["name", "id", "key"].into_iter().find_map(|key| item.get(key))?;
            let rest = item.entries().iter().filter(|entry| entry.key_span != name.key_span);
            let rest = rest.map(|entry| (flow_text(&entry.key), flow(&entry.value)));
            Some((flow_text(name.value.as_str()?), map(rest)))
        }
    };
    let fields: Vec<_> = items.iter().map(field).collect::<Option<_>>()?;
    (!fields.is_empty()).then(|| map(fields))
}

/// A list of groups as one group.
fn joined(list: &Node) -> Option<String> {
    let items = list.items();
    let all_maps = !items.is_empty() && items.iter().all(|item| !item.entries().is_empty());
    let entries = || items.iter().flat_map(Node::entries);
    let mut keys: Vec<&str> = entries().map(|entry| entry.key.as_str()).collect();
    keys.sort_unstable();
    let is_unique = keys.windows(2).all(|pair| pair[0] != pair[1]);
    (all_maps && is_unique).then(|| map(entries().map(|entry| (flow_text(&entry.key), flow(&entry.value)))))
}

/// Entries as a YAML map on one line.
fn map(entries: impl IntoIterator<Item = (String, String)>) -> String {
    let entries: Vec<String> = entries.into_iter().map(|(key, value)| format!("{key}: {value}")).collect();
    if entries.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", entries.join(", ")) }
}

/// The languages of a schema by its tree.
fn codes(root: &Node) -> Vec<&str> {
    let given: Vec<&str> = root
        .get("languages")
        .map(|entry| entry.value.entries())
        .unwrap_or_default()
        .iter()
        .map(|entry| entry.key.as_str())
        .collect();
    if given.is_empty() { vec!["en", "vi"] } else { given }
}

/// The one of the languages `codes` that `text` is written in: Vietnamese if it has letters that English has not.
pub(super) fn language_of<'c>(text: &str, codes: &[&'c str]) -> &'c str {
    let folded = fold::fold(text);
    let marked = fold::strip_marks(&folded) != folded;
    let own = codes.iter().find(|&&code| (code == "vi") == marked);
    own.or(codes.first()).copied().unwrap_or("en")
}

/// An id for a section with the heading `text`.
fn id_of(text: &str) -> Option<String> {
    let words = fold::strip_marks(&fold::fold(text));
    let parts: Vec<&str> = words.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join("-"))
}
