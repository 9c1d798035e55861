//! The sections of a schema: wordings, levels, what stands in what, and what is asked of the content.

use super::compile::{Faults, Spot};
use super::model::{LevelModel, Ordered, RangeModel, RequiresModel, SectionModel};
use super::{CountSpec, Countable, Language, Requires, SectionSpec, Wording, phrase};
use crate::fold;

/// How many sections a schema may have: each is looked for in every report.
const MOST_SECTIONS: usize = 500;

/// Compiles the sections; `list` is where they stand.
pub(super) fn compile(
    models: Vec<SectionModel>,
    list: Spot<'_>,
    languages: &[Language],
    faults: &mut Faults,
) -> Vec<SectionSpec> {
    if models.len() > MOST_SECTIONS {
        let message = format!("a schema has {MOST_SECTIONS} sections at most, not {}", models.len());
        faults.add(list.item(MOST_SECTIONS).span(), message, "ask for the sections that every report needs");
        return Vec::new();
    }
    let ids: Vec<String> = models.iter().map(|model| model.id.clone()).collect();
    let within: Vec<Option<usize>> =
        models.iter().enumerate().map(|(index, model)| outer(model, &ids, list.item(index), faults)).collect();
    for (index, id) in ids.iter().enumerate() {
        let span = list.item(index).key("id").span();
        if id.trim().is_empty() {
            faults.add(span, "a section needs a name", "write for example `id: speakers`");
        } else if ids[..index].contains(id) {
            faults.add(
                span,
                format!("there are two sections `{id}`"),
                "give one of them another `id`, or make one of the two",
            );
        }
        if let Some(chain) = cycle(index, &within, &ids) {
            let span = list.item(index).key("within").span();
            faults.add(span, format!("a section cannot stand within itself: {chain}"), "leave one `within` out");
        }
    }
    models
        .into_iter()
        .enumerate()
        .map(|(index, model)| {
            let spot = list.item(index);
            let headings = wordings(&model.headings, spot.key("headings"), languages, faults, Wordings::Headings);
            let terms = wordings(&model.terms, spot.key("terms"), languages, faults, Wordings::Terms);
            if model.headings.0.is_empty() && model.terms.0.is_empty() {
                let example = format!(
                    "add `headings: {{ {}: [{}] }}`",
                    languages.first().map_or("en", |first| &first.code),
                    model.id
                );
                faults.add(
                    spot.key("id").span(),
                    format!("no heading can be section `{}`: it has neither `headings` nor `terms`", model.id),
                    example,
                );
            }
            for (code, _) in &model.example.0 {
                faults.language(code, spot.key("example"), languages);
            }
            SectionSpec {
                headings,
                terms,
                required: model.required,
                level: model.level.as_ref().and_then(|level| self::level(level, spot.key("level"), faults)),
                within: within[index],
                requires: requires(&model.requires, spot.key("requires"), faults),
                example: model.example.0,
                id: model.id,
            }
        })
        .collect()
}

/// The section that `model` must stand in.
fn outer(model: &SectionModel, ids: &[String], spot: Spot<'_>, faults: &mut Faults) -> Option<usize> {
    let name = model.within.as_deref()?;
    let found = ids.iter().position(|id| id == name);
    if found.is_none() {
        let others = ids.iter().filter(|&id| *id != model.id).map(String::as_str);
        faults.unknown(spot.key("within").span(), &format!("there is no section `{name}`"), name, others);
    }
    found
}

/// The way from the section `index` through what it stands in back to itself; told once, for its first section.
fn cycle(index: usize, within: &[Option<usize>], ids: &[String]) -> Option<String> {
    let mut chain = vec![index];
    let mut next = within[index];
    while let Some(outer) = next {
        chain.push(outer);
        if outer == index {
            let first = chain.iter().min() == Some(&index);
            let names: Vec<&str> = chain.iter().map(|&index| ids[index].as_str()).collect();
            return first.then(|| names.join(" in "));
        }
        if chain.len() > ids.len() {
            return None;
        }
        next = within[outer];
    }
    None
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Wordings {
    Headings,
    Terms,
}

fn wordings(
    Ordered(model): &Ordered<Vec<String>>,
    spot: Spot<'_>,
    languages: &[Language],
    faults: &mut Faults,
    what: Wordings,
) -> Vec<Wording> {
    let mut wordings = Vec::new();
    for (code, texts) in model {
        faults.language(code, spot, languages);
        if texts.is_empty() {
            faults.add(
                spot.key(code).span(),
                format!("`{code}` has no words"),
                format!("write some, or leave `{code}` out"),
            );
        }
        for (index, text) in texts.iter().enumerate() {
            let spot = spot.key(code).item(index);
            let pattern = match what {
                Wordings::Headings if !phrase::is_pattern(text) || faults.takes_pattern(spot) => phrase::heading(text),
                _ => Ok(None),
            };
            match pattern {
                Ok(None) if fold::fold(text).is_empty() => {
                    faults.add(
                        spot.span(),
                        "this has no words that a heading could have",
                        "write words, or leave it out",
                    );
                }
                Ok(pattern) => wordings.push(Wording { language: code.clone(), text: text.clone(), pattern }),
                Err(reason) => faults.pattern(spot, &reason),
            }
        }
    }
    wordings
}

fn level(LevelModel(text): &LevelModel, spot: Spot<'_>, faults: &mut Faults) -> Option<(u8, u8)> {
    let (low, high) = text.split_once(['-', '–']).unwrap_or((text, text));
    let parse = |part: &str| part.trim().parse::<u8>().ok().filter(|level| (1..=6).contains(level));
    match (parse(low), parse(high)) {
        (Some(low), Some(high)) if low <= high => return Some((low, high)),
        (Some(low), Some(high)) => {
            faults.add(
                spot.span(),
                format!("level {low} is deeper than {high}"),
                format!("write `level: {high}-{low}`"),
            );
        }
        _ => faults.add(
            spot.span(),
            format!("`{text}` is not a level: headings have levels 1 to 6"),
            "write for example `level: 3` or `level: 2-4`",
        ),
    }
    None
}

fn requires(model: &RequiresModel, spot: Spot<'_>, faults: &mut Faults) -> Requires {
    let counts: [(Countable, &Option<RangeModel>); 7] = [
        (Countable::Words, &model.words),
        (Countable::Paragraphs, &model.paragraphs),
        (Countable::Items, &model.items),
        (Countable::Images, &model.images),
        (Countable::Links, &model.links),
        (Countable::Tables, &model.tables),
        (Countable::CodeBlocks, &model.code_blocks),
    ];
    let counts = counts
        .into_iter()
        .filter_map(|(what, range)| {
            let range = range.as_ref()?;
            let spot = spot.key(what.key());
            faults.range(spot, range.min, range.max);
            if range.min.is_none() && range.max.is_none() {
                faults.add(
                    spot.span(),
                    format!("`{}` says neither `min` nor `max`", what.key()),
                    format!("write `{}: {{ min: 1 }}`", what.key()),
                );
            }
            Some(CountSpec { what, min: range.min, max: range.max })
        })
        .collect();
    Requires {
        counts,
        list: model.list,
        item_pattern: faults.regex(model.item_pattern.as_deref(), spot.key("item-pattern")),
        text: faults.texts(&model.text, spot.key("text")),
        forbidden_text: faults.texts(&model.forbidden_text, spot.key("forbidden-text")),
    }
}
