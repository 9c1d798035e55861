//! Compiles the sections of a schema: wordings, levels, nesting, and requirements on the content.

use std::collections::HashMap;

use super::column;
use super::faults::{Faults, NodePath};
use super::forms::LevelModel;
use super::model::{RangeModel, RequiresModel, SectionModel};
use super::spec::{CountSpec, Countable, Language, RequirementLevel, Requires, SectionSpec, SignsSpec};
use super::wording::{Wordings, wordings};
use crate::message::Message;
use crate::say;
use crate::text::fold;

/// Maximum number of sections of a schema. Each is searched in every report.
const MAX_SECTIONS: usize = 500;

/// Compiles the sections of `list`.
pub(super) fn compile(
    models: Vec<SectionModel>,
    list: NodePath<'_>,
    languages: &[Language],
    faults: &mut Faults<'_>,
) -> Vec<SectionSpec> {
    if models.len() > MAX_SECTIONS {
        let message = say!(
            en("a schema has {MAX_SECTIONS} sections at most, not {}", models.len()),
            vi("một mẫu yêu cầu có nhiều nhất {MAX_SECTIONS} phần, không phải {}", models.len()),
        );
        let help = say!(
            en("require the sections that every report needs"),
            vi("hãy chỉ yêu cầu những phần mà báo cáo nào cũng cần"),
        );
        faults.add(list.item(MAX_SECTIONS).span(), message, help);
        return Vec::new();
    }
    let ids: Vec<String> = models.iter().map(|model| model.id.clone()).collect();
    let within: Vec<Option<usize>> =
        models.iter().enumerate().map(|(index, model)| outer(model, &ids, list.item(index), faults)).collect();
    for (index, id) in ids.iter().enumerate() {
        let span = list.item(index).key("id").span();
        if id.trim().is_empty() {
            let message = say!(en("a section needs a name"), vi("mỗi phần cần một tên"));
            let help = say!(en("write for example `id: speakers`"), vi("hãy viết chẳng hạn `id: speakers`"));
            faults.add(span, message, help);
        } else if ids[..index].contains(id) {
            faults.add(
                span,
                say!(en("there are two sections `{id}`"), vi("có hai phần `{id}`")),
                say!(
                    en("give one of them another `id`, or make one of the two"),
                    vi("hãy đặt `id` khác cho một trong hai phần, hoặc gộp làm một"),
                ),
            );
        }
        if let Some(chain) = cycle(index, &within, &ids) {
            let span = list.item(index).key("within").span();
            let message = say!(
                en("a section cannot be inside itself: {}", chain.join(" in ")),
                vi("một phần không thể nằm trong chính nó: {}", chain.join(" trong ")),
            );
            faults.add(span, message, say!(en("leave one `within` out"), vi("hãy bỏ một dòng `within`")));
        }
    }
    let compiled: Vec<SectionSpec> = models
        .into_iter()
        .enumerate()
        .map(|(index, model)| {
            let node_path = list.item(index);
            let headings = wordings(&model.headings, node_path.key("headings"), languages, faults, Wordings::Headings);
            let terms = wordings(&model.terms, node_path.key("terms"), languages, faults, Wordings::Terms);
            if model.headings.is_empty() && model.terms.is_empty() {
                let (id, code) = (&model.id, languages.first().map_or("en", |first| &first.code));
                let message = say!(
                    en("no heading can ever be section `{id}`: it has no `headings` and no `terms`"),
                    vi("không tiêu đề nào có thể là phần `{id}`: thiếu cả `headings` lẫn `terms`"),
                );
                let line = format!("headings: {{ {code}: [{id}] }}");
                faults.add(node_path.key("id").span(), message, say!(en("add `{line}`"), vi("hãy thêm `{line}`")));
            }
            let example = model.example.compile("example", node_path.key("example"), languages, faults);
            SectionSpec {
                headings,
                terms,
                required: model.required,
                level: model.level.as_ref().and_then(|level| self::level(level, node_path.key("level"), faults)),
                within: within[index],
                shares: shares(&model, &ids, node_path, faults),
                signs: SignsSpec {
                    text: faults.texts(&model.signs.text, node_path.key("signs").key("text")),
                    min: model.signs.min.unwrap_or(1).max(1),
                    opening: model.signs.opening,
                    label: model.signs.label,
                    people: model.signs.people,
                },
                loose: model.without_heading,
                requires: requires(&model.requires, node_path.key("requires"), languages, faults),
                example,
                id: model.id,
            }
        })
        .collect();
    same_heading(&compiled, list, faults);
    compiled
}

/// Reports each section with a heading that another section in the same place has, too.
fn same_heading(sections: &[SectionSpec], list: NodePath<'_>, faults: &mut Faults<'_>) {
    let mut first: HashMap<(Option<usize>, String), (usize, bool)> = HashMap::new();
    for (index, section) in sections.iter().enumerate() {
        let mut reported = false;
        // A wording that is the first of neither may speak for both; the first one is what help suggests.
        for (rank, wording) in section.headings.iter().enumerate().filter(|(_, wording)| wording.pattern.is_none()) {
            let folded = fold::fold_heading(&wording.text);
            if folded.is_empty() {
                continue;
            }
            let is_first = rank == 0 || section.headings[rank - 1].language != wording.language;
            let (other, other_is_first) = *first.entry((section.within, folded)).or_insert((index, is_first));
            let is_apart = |one: Option<(u8, u8)>, two: Option<(u8, u8)>| {
                one.zip(two).is_some_and(|(one, two)| one.1 < two.0 || two.1 < one.0)
            };
            let shared = section.shares.contains(&other) || sections[other].shares.contains(&index);
            if other == index
                || reported
                || !(is_first || other_is_first)
                || shared
                || sections[other].id == section.id
                || is_apart(section.level, sections[other].level)
            {
                continue;
            }
            reported = true;
            let (text, id) = (&wording.text, &sections[other].id);
            faults.add(
                list.item(index).key_span("headings"),
                say!(
                    en("section `{}` has the heading “{text}” of section `{id}`", section.id),
                    vi("phần `{}` có cùng tiêu đề “{text}” với phần `{id}`", section.id),
                ),
                say!(
                    en("give one of the two another heading; or, if one heading may serve both, add `shares: [{id}]`"),
                    vi("hãy đặt tiêu đề khác cho một trong hai phần; hoặc, nếu một tiêu đề dùng cho cả hai, hãy thêm `shares: [{id}]`"),
                ),
            );
        }
    }
}

/// The section that `model` must be inside.
fn outer(model: &SectionModel, ids: &[String], node_path: NodePath<'_>, faults: &mut Faults<'_>) -> Option<usize> {
    let name = model.within.as_deref()?;
    let found = ids.iter().position(|id| id == name);
    if found.is_none() {
        let others = ids.iter().filter(|&id| *id != model.id).map(String::as_str);
        let message = say!(en("there is no section `{name}`"), vi("không có phần `{name}`"));
        faults.unknown(node_path.key("within").span(), message, name, others, &["sections"]);
    }
    found
}

/// The sections that `model` may share a heading with.
fn shares(model: &SectionModel, ids: &[String], node_path: NodePath<'_>, faults: &mut Faults<'_>) -> Vec<usize> {
    let list = node_path.key("shares");
    let mut shares = Vec::new();
    for (index, name) in model.shares.iter().enumerate() {
        let span = list.item(index).span();
        match ids.iter().position(|id| id == name) {
            Some(_) if *name == model.id => {
                let message = say!(
                    en("section `{name}` shares a heading with itself"),
                    vi("phần `{name}` dùng chung tiêu đề với chính nó"),
                );
                let help = say!(en("name another section"), vi("hãy ghi tên một phần khác"));
                faults.add(span, message, help);
            }
            Some(found) => shares.push(found),
            None => {
                let others = ids.iter().filter(|&id| *id != model.id).map(String::as_str);
                let message = say!(en("there is no section `{name}`"), vi("không có phần `{name}`"));
                faults.unknown(span, message, name, others, &["sections"]);
            }
        }
    }
    shares
}

/// The cycle of `within` from the section `index` back to itself. Reported only for the first section of the cycle.
fn cycle(index: usize, within: &[Option<usize>], ids: &[String]) -> Option<Vec<String>> {
    let mut chain = vec![index];
    let mut next = within[index];
    while let Some(outer) = next {
        chain.push(outer);
        if outer == index {
            let first = chain.iter().min() == Some(&index);
            return first.then(|| chain.iter().map(|&index| ids[index].clone()).collect());
        }
        if chain.len() > ids.len() {
            return None;
        }
        next = within[outer];
    }
    None
}

fn level(LevelModel(text): &LevelModel, node_path: NodePath<'_>, faults: &mut Faults<'_>) -> Option<(u8, u8)> {
    let (low, high) = text.split_once(['-', '–']).unwrap_or((text, text));
    let parse = |part: &str| part.trim().parse::<u8>().ok().filter(|level| (1..=6).contains(level));
    match (parse(low), parse(high)) {
        (Some(low), Some(high)) if low <= high => return Some((low, high)),
        (Some(low), Some(high)) => {
            let message = say!(en("level {low} is deeper than {high}"), vi("cấp {low} sâu hơn cấp {high}"));
            faults.add(node_path.span(), message, Message::to_write(format_args!("level: {high}-{low}")));
        }
        _ => faults.add(
            node_path.span(),
            say!(
                en("`{text}` is not a level: headings have levels 1 to 6"),
                vi("`{text}` không phải là cấp: tiêu đề có các cấp từ 1 đến 6"),
            ),
            say!(
                en("write for example `level: 3` or `level: 2-4`"),
                vi("hãy viết chẳng hạn `level: 3` hoặc `level: 2-4`"),
            ),
        ),
    }
    None
}

/// The requirements on the report as a whole. Those on list items and lists only apply to sections.
pub(super) fn of_report(
    model: &RequiresModel,
    node_path: NodePath<'_>,
    languages: &[Language],
    faults: &mut Faults<'_>,
) -> Requires {
    let lists = [("list", model.list.is_some()), ("item-pattern", model.item_pattern.is_some())];
    for (key, _) in lists.into_iter().filter(|(_, given)| *given) {
        let message = say!(
            en("`{key}` is for a section, not for a report"),
            vi("`{key}` dùng cho một phần, không dùng cho cả báo cáo"),
        );
        let help = say!(en("move it to the `requires` of a section"), vi("chuyển vào `requires` của một phần"));
        faults.add(node_path.key_span(key), message, help);
    }
    if let Some(RangeModel { min, max, .. }) = &model.images {
        let number = |key: &str, number: &Option<usize>| number.map(|number| format!("{key}: {number}"));
        let ends: Vec<String> = [number("min", min), number("max", max)].into_iter().flatten().collect();
        let line = format!("images: {{ {} }}", ends.join(", "));
        let message = say!(
            en("the images of a report are counted by `images` at the top"),
            vi("số ảnh của báo cáo được quy định bởi `images` ở ngoài cùng"),
        );
        let help = say!(en("write `{line}` outside `requires`"), vi("ghi `{line}` bên ngoài `requires`"));
        faults.add(node_path.key_span("images"), message, help);
    }
    requires(model, node_path, languages, faults)
}

fn requires(
    model: &RequiresModel,
    node_path: NodePath<'_>,
    languages: &[Language],
    faults: &mut Faults<'_>,
) -> Requires {
    let tables = model.tables.as_ref();
    let of_tables = tables.map(|tables| RangeModel {
        min: tables.min,
        max: tables.max,
        required: tables.required,
        or: tables.or,
        message: tables.message.clone(),
    });
    let counts = [
        (Countable::Words, model.words.as_ref()),
        (Countable::Paragraphs, model.paragraphs.as_ref()),
        (Countable::Items, model.items.as_ref()),
        (Countable::Images, model.images.as_ref()),
        (Countable::Links, model.links.as_ref()),
        (Countable::Tables, of_tables.as_ref()),
        (Countable::CodeBlocks, model.code_blocks.as_ref()),
    ];
    let has_columns = tables.is_some_and(|tables| !tables.columns.is_empty());
    let counts = counts
        .into_iter()
        .filter_map(|(what, range)| {
            let RangeModel { min, max, required, or, message } = range?.clone();
            let node_path = node_path.key(what.key());
            faults.range(node_path, min, max);
            if min.is_none() && max.is_none() {
                if what == Countable::Tables && has_columns {
                    return None;
                }
                let key = what.key();
                let message = say!(en("`{key}` has no `min` and no `max`"), vi("`{key}` không ghi `min` lẫn `max`"));
                faults.add(node_path.span(), message, Message::to_write(format_args!("{key}: {{ min: 1 }}")));
            }
            if or == Some(what) {
                let key = what.key();
                let message = say!(en("`{key}` cannot replace itself"), vi("`{key}` không thể thay cho chính nó"));
                let help = say!(
                    en("name something else that may replace it, for example `or: items`"),
                    vi("ghi thứ khác có thể thay vào đó, ví dụ `or: items`"),
                );
                faults.add(node_path.key("or").span(), message, help);
            }
            let required = required.unwrap_or(RequirementLevel::Required);
            (required != RequirementLevel::Optional).then_some(CountSpec {
                what,
                min,
                max,
                required,
                or,
                message: message.map(|text| text.0),
            })
        })
        .collect();
    let item_path = node_path.key("item-pattern");
    let item_path = if item_path.key("text").0.is_some() { item_path.key("text") } else { item_path };
    let template_marks = tables.map_or(&[][..], |tables| &tables.template_marks);
    let columns = tables.map_or(&[][..], |tables| &tables.columns);
    Requires {
        counts,
        columns: column::compile(columns, node_path.key("tables").key("columns"), languages, faults),
        template_marks: column::template_marks(template_marks, columns, node_path.key("tables"), faults),
        list: model.list,
        item_pattern: faults.regex(model.item_pattern.as_ref().map(|pattern| pattern.text.as_str()), item_path),
        item_message: model.item_pattern.as_ref().and_then(|pattern| pattern.message.clone()).map(|text| text.0),
        text: faults.said(&model.text, node_path.key("text")),
        answers: model.answers,
        forbidden_text: faults.said(&model.forbidden_text, node_path.key("forbidden-text")),
    }
}
