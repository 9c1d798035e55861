//! Compiles the decoded model for the rules: compiles patterns, resolves references, and reports every semantic mistake
//! at the value that causes it.

use std::collections::HashMap;

use super::budget::Allocation;
use super::examples::Examples;
use super::faults::{Faults, NodePath};
use super::forms::{Ordered, PhraseModel};
use super::limits::{self, LimitsModel};
use super::model::{
    Alt, FieldModel, FrontMatterModel, ImagesModel, Order, Position, SchemaModel, SectionsIn, SiteModel,
};
use super::spec::{
    FieldKind, FieldSpec, FrontMatterSpec, ImageExample, ImagesSpec, Language, LinksSpec, PhraseSpec, Prefilter,
    Schema, SectionSpec,
};
use crate::data::value::Node;
use crate::data::yaml::Fault;
use crate::diagnostic::RuleMeta;
use crate::message::Message;
use crate::say;
use crate::text::fold;

/// The word in `numbers-agree` for the folder's number.
const FOLDER: &str = "folder";
/// The word for the number at the start of the file's name.
const FILE: &str = "file";
/// In `numbers-agree`: the numbers in headings of sections that a pattern knows.
const HEADINGS: &str = "headings";

/// Compiles `model`, which was decoded from `tree`; `decoding` are the mistakes found then. `name` is the default name
/// of the schema. If `rules` is empty, rule ids are not checked.
///
/// # Errors
/// All mistakes, in the order of the text.
pub(super) fn compile(
    model: SchemaModel,
    tree: Option<&Node>,
    name: &str,
    rules: &[&'static RuleMeta],
    decoding: &[Fault],
) -> Result<Schema, Vec<Fault>> {
    let mut faults = Faults::new(tree, decoding);
    let top = NodePath(tree);
    let criteria = super::criteria::compile(&model, top, &mut faults);
    let languages = languages(model.languages, top.key("languages"), &mut faults);
    let files = faults.files(&model.files, top.key("files"));
    let front_matter = front_matter(model.front_matter, top.key("front-matter"), &mut faults);
    let requires = super::section::of_report(&model.requires, top.key("requires"), &languages, &mut faults);
    let sections = super::section::compile(model.sections, top.key("sections"), &languages, &mut faults);
    let filler_spot = top.key("filler");
    let title_example =
        model.title.example.compile("example", top.key("title").key("example"), &languages, &mut faults);
    let filler = model.filler.compile("filler", filler_spot, &languages, &mut faults);
    for (code, words) in &filler {
        for (index, word) in words.iter().enumerate() {
            faults.fits_budget(Allocation::Wording(word), filler_spot.key(code).item(index));
        }
    }
    let phrases = phrases(model.phrases, top.key("phrases"), &mut faults);
    let images = images(model.images, top.key("images"), &languages, &mut faults);
    faults.rules(model.rules.keys(), top.key("rules"), rules);
    let when = super::when::compile(model.when, top.key("when"), rules, &mut faults);
    let translations = super::collection::translations(
        model.translations,
        top.key("translations"),
        &front_matter.fields,
        &sections,
        &mut faults,
    );
    let copies = super::collection::copies(model.copies, top.key("copies"), &mut faults);
    let of_sections = sections.iter().flat_map(|section| &section.requires.columns);
    let columns = requires.columns.iter().chain(of_sections);
    let days = super::collection::days(model.days, top.key("days"), &front_matter.fields, columns, &mut faults);
    let examples = examples(&title_example, &sections, &images);
    let schema = Schema {
        name: model.name.as_deref().unwrap_or(name).into(),
        built_in: None,
        written: None,
        summary: model.summary.map_or_else(Message::default, |summary| summary.0),
        file_patterns: model.files,
        files,
        site_required: model.site == SiteModel::Required,
        languages,
        front_matter,
        title_required: model.title.required,
        title_may_be_field: model.title.or.is_some(),
        title_example,
        requires,
        sections,
        sections_in_children: model.sections_in == SectionsIn::Children,
        own_headings: model.own_headings,
        order_listed: model.order == Order::Listed,
        other_sections: model.other_sections,
        filler,
        images,
        links: LinksSpec { files: model.links.files, anchors: model.links.anchors },
        examples,
        phrase_prefilter: Prefilter::new(&phrases),
        phrases,
        criteria,
        translations,
        copies,
        days,
        rules: model.rules,
        when,
    };
    faults.into_result(schema)
}

/// All examples of the schema, and those images that help shows where a schema has none.
fn examples(titles: &[(String, String)], sections: &[SectionSpec], images: &ImagesSpec) -> Examples {
    let lines = sections
        .iter()
        .enumerate()
        .flat_map(|(index, section)| section.example.iter().map(move |(_, example)| (index, example.as_str())));
    let own = images.example.iter().map(|(_, example)| example.words.as_str());
    let usual = ["en", "vi"].map(|language| images.example_in(language).0);
    Examples::new(titles.iter().map(|(_, title)| title.as_str()), lines, own.chain(usual))
}

fn languages(model: Option<Ordered<String>>, node_path: NodePath<'_>, faults: &mut Faults<'_>) -> Vec<Language> {
    let Some(Ordered(entries)) = model else {
        let language = |code: &str, suffix: &str| Language { code: code.to_owned(), suffix: suffix.to_owned() };
        return vec![language("en", ""), language("vi", ".vi")];
    };
    if entries.is_empty() {
        let message = say!(en("a schema has at least one language"), vi("mẫu yêu cầu phải có ít nhất một ngôn ngữ"));
        faults.add(node_path.span(), message, Message::to_write("languages: { en: \"\" }"));
    }
    let mut languages: Vec<Language> = Vec::new();
    let node_paths = node_path.keys();
    // The first language of each suffix.
    let mut first: HashMap<String, usize> = HashMap::new();
    for (code, suffix) in entries {
        let span = node_paths.get(code.as_str()).copied().unwrap_or(NodePath(None)).span();
        if !suffix.is_empty() && !suffix.starts_with('.') {
            let message = say!(
                en("the suffix `{suffix}` does not begin with a dot"),
                vi("hậu tố `{suffix}` không bắt đầu bằng dấu chấm"),
            );
            faults.add(span, message, Message::to_write(format_args!("{code}: .{suffix}")));
        } else if let Some(other) = first.get(&suffix).map(|&index| &languages[index]) {
            let message = say!(
                en("`{code}` has the same suffix as `{}`", other.code),
                vi("`{code}` có cùng hậu tố với `{}`", other.code),
            );
            faults.add(span, message, Message::to_write(format_args!("{code}: .{code}")));
        }
        first.entry(suffix.clone()).or_insert(languages.len());
        languages.push(Language { code, suffix });
    }
    languages
}

fn front_matter(model: FrontMatterModel, node_path: NodePath<'_>, faults: &mut Faults<'_>) -> FrontMatterSpec {
    let numbers = node_path.key("numbers-agree");
    for (index, name) in model.numbers_agree.iter().enumerate() {
        if ![FOLDER, FILE, HEADINGS].contains(&name.as_str()) && model.fields.0.iter().all(|(field, _)| field != name) {
            let known = model.fields.0.iter().map(|(field, _)| field.as_str()).chain([FOLDER, FILE, HEADINGS]);
            let message = say!(en("there is no field `{name}`"), vi("không có trường `{name}`"));
            faults.unknown(numbers.item(index).span(), message, name, known, &["front-matter"]);
        } else if let Some((_, field)) = model.fields.0.iter().find(|(field, _)| field == name)
            && !may_hold_number(field)
            && ![FOLDER, FILE, HEADINGS].contains(&name.as_str())
        {
            let message =
                say!(en("the field `{name}` can never contain a number"), vi("trường `{name}` không bao giờ chứa số"),);
            let left = model.numbers_agree.iter().filter(|other| *other != name).map(String::as_str);
            let mut left: Vec<&str> = left.collect();
            if left.len() == 1 && left[0] != FOLDER {
                left.push(FOLDER);
            }
            let line = format!("numbers-agree: [{}]", left.join(", "));
            faults.add(numbers.item(index).span(), message, Message::to_write(line));
        }
    }
    // The number of a file must still be unique.
    if model.numbers_agree.len() == 1 && model.numbers_agree[0] != FILE {
        faults.add(
            numbers.span(),
            say!(en("one number alone cannot disagree"), vi("chỉ một số thì không thể so khớp")),
            say!(
                en("name at least two, for example `[weight, folder]`"),
                vi("hãy ghi ít nhất hai số, ví dụ `[weight, folder]`"),
            ),
        );
    }
    FrontMatterSpec {
        required: model.required,
        first_byte: model.position == Position::First,
        fields: fields(model.fields, node_path.key("fields"), faults),
        other_fields: model.other_fields,
        numbers_agree: model.numbers_agree,
    }
}

/// Whether a value of this field can have a number in it.
fn may_hold_number(field: &FieldModel) -> bool {
    let is_group = matches!(field.kind, Some(FieldKind::Boolean | FieldKind::List | FieldKind::Map));
    let has_digit = |value: &String| value.contains(|c: char| c.is_ascii_digit());
    !is_group && (field.values.is_empty() || field.values.iter().any(has_digit))
}

fn fields(Ordered(models): Ordered<FieldModel>, node_path: NodePath<'_>, faults: &mut Faults<'_>) -> Vec<FieldSpec> {
    let node_paths = node_path.keys();
    models
        .into_iter()
        .map(|(name, model)| {
            let node_path = node_paths.get(name.as_str()).copied().unwrap_or(NodePath(None));
            field(name, model, node_path, faults)
        })
        .collect()
}

/// The YAML parser limits the depth of recursion.
fn field(name: String, model: FieldModel, node_path: NodePath<'_>, faults: &mut Faults<'_>) -> FieldSpec {
    let kind = model.kind;
    let FieldModel { min, max, pattern, values, message, .. } = model;
    let limits = LimitsModel { min, max, pattern, values, message };
    let limits = limits::compile(limits, kind, node_path, faults);
    let checks = limits::checks(model.checks, kind, node_path.key("checks"), faults);
    if kind.is_some_and(|kind| kind != FieldKind::List) && model.items.is_some() {
        faults.add(
            node_path.key_span("items"),
            say!(
                en("only a list has items, and `{name}` is not a list"),
                vi("chỉ danh sách mới có mục, mà `{name}` không phải danh sách"),
            ),
            say!(en("write `type: list`, or leave `items` out"), vi("hãy viết `type: list`, hoặc bỏ `items`")),
        );
    }
    if kind.is_some_and(|kind| kind != FieldKind::Map) && !model.fields.0.is_empty() {
        faults.add(
            node_path.key_span("fields"),
            say!(
                en("only a map has fields, and `{name}` is not a map"),
                vi("chỉ nhóm trường mới có trường con, mà `{name}` không phải nhóm trường"),
            ),
            say!(en("write `type: map`, or leave `fields` out"), vi("hãy viết `type: map`, hoặc bỏ `fields`")),
        );
    }
    // `criteria` reads the points of top-level fields.
    for inner in model
        .fields
        .0
        .iter()
        .map(|(name, inner)| (node_path.key("fields").key(name), inner))
        .chain(model.items.as_deref().map(|items| (node_path.key("items"), items)))
    {
        if inner.1.points.is_some() {
            faults.add(
                inner.0.key_span("points"),
                say!(
                    en("points are given to a field as a whole, not to what is in it"),
                    vi("điểm được tính cho cả trường, không tính cho từng phần bên trong"),
                ),
                say!(
                    en("write `points` beside the `type` of the top-level field"),
                    vi("hãy viết `points` cạnh `type` của trường nằm ngay trong front matter"),
                ),
            );
        }
    }
    // Text between slashes is a regular expression.
    let pattern = |(index, text): (usize, &String)| {
        faults.regex(super::phrase::between_slashes(text), node_path.key("placeholders").item(index))
    };
    let placeholder_patterns = model.placeholders.iter().enumerate().filter_map(pattern).collect();
    FieldSpec {
        kind,
        required: model.required,
        limits,
        checks,
        placeholders: model.placeholders,
        placeholder_patterns,
        example: model.example,
        items: model.items.map(|items| Box::new(field(name.clone(), *items, node_path.key("items"), faults))),
        fields: fields(model.fields, node_path.key("fields"), faults),
        name,
    }
}

fn phrases(models: Vec<PhraseModel>, node_path: NodePath<'_>, faults: &mut Faults<'_>) -> Vec<PhraseSpec> {
    models
        .into_iter()
        .enumerate()
        .filter_map(|(index, model)| {
            let text = faults.text(&model.text, node_path.item(index).key("text"))?;
            Some(PhraseSpec { text, message: model.message.map(|text| text.0) })
        })
        .collect()
}

fn images(model: ImagesModel, node_path: NodePath<'_>, languages: &[Language], faults: &mut Faults<'_>) -> ImagesSpec {
    faults.range(node_path, model.min, model.max);
    let formats = model.formats.iter().map(|format| format.trim_start_matches('.').to_lowercase()).collect();
    let mut example = Vec::new();
    let path = node_path.key("example");
    for (code, line) in model.example.compile("example", path, languages, faults) {
        match ImageExample::read(&line) {
            Some(image) => example.push((code, image)),
            None => faults.add(
                path.0.map_or(path, |node| if node.as_str().is_some() { path } else { path.key(&code) }).span(),
                say!(en("`{line}` is not an image with a file name"), vi("`{line}` không phải một ảnh kèm tên tệp"),),
                say!(
                    en("write for example `![A chart of the results](chart.png)`"),
                    vi("hãy viết chẳng hạn `![Biểu đồ kết quả](bieu-do.png)`"),
                ),
            ),
        }
    }
    ImagesSpec {
        min: model.min,
        max: model.max,
        exist: model.exist,
        alt_required: model.alt == Alt::Required,
        alt_placeholders: model.alt_placeholders.iter().map(|text| fold::fold(text)).collect(),
        remote: model.remote,
        formats,
        example,
    }
}
