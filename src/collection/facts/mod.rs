//! The facts about each report that the collection pass needs, small and without its text. Rules that compare several
//! reports use these, because comrak's tree and all that borrows from it stay in their thread.

mod marks;
mod menu;
mod place;
mod texts;

use jiff::civil::Date;

use crate::binding::Binding;
use crate::binding::days::{self, Days};
use crate::binding::fields::{self, Field, Number};
use crate::binding::reading::Reading;
use crate::collection::copies::{Fingerprint, KeptPlaces, ProseWords, WordPlaces};
use crate::document::{BlockKind, Document, Image, Malformation};
use crate::schema::{Compared, FieldKind};
use crate::site::Resolution;
use crate::text::language::Tally;
use crate::text::source::Span;

pub use marks::{Mark, Value};
pub use menu::MenuEntry;
pub use place::{Place, language};

/// The facts about one report.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Its place in the collection.
    pub place: Place,
    /// Whether it is still an unchanged template: then there is nothing in it to compare.
    pub unwritten: bool,
    /// Whether Hugo creates no page for it, because another file takes its place or owns its folder. That is then the
    /// cause of any mismatch with other reports.
    pub displaced: bool,
    /// The field that sets its URL (`url`, `slug`), if it has one.
    pub address: Option<Span>,
    /// The place for findings about the whole report: its title, or else the start of its front matter or text.
    pub title: Span,
    /// For each section of the schema, the heading assigned to it.
    pub sections: Vec<Option<Span>>,
    /// For each section of the schema, whether it was found without a heading of its own.
    pub elsewhere: Vec<bool>,
    /// All headings except the title: level, and the section assigned to each.
    pub outline: Vec<(u8, Option<usize>)>,
    /// The sections whose items the schema compares, with the number of items.
    pub items: Vec<(usize, usize)>,
    /// The marks of its form, row by row; none unless they are compared.
    pub marks: Vec<Mark>,
    /// The images that it shows, in order.
    pub images: Vec<ImageFact>,
    /// The number of malformed images.
    pub malformed_images: usize,
    /// The fields that the schema compares and that are valid.
    pub fields: Vec<FieldValue>,
    /// Its numbers among the reports of its home.
    pub numbers: Vec<Number>,
    /// Its menu data, if its number determines its position.
    pub menu: Option<MenuEntry>,
    /// The dates that it mentions, in each possible interpretation.
    pub days: Vec<Days>,
    /// The days with a year that its text mentions, each with the days it may mean; none unless they are compared.
    pub text_days: Vec<(Vec<Date>, Span)>,
    /// The sections with some text, each with a hash of its words.
    pub texts: Vec<(usize, u64)>,
    /// The number in the name of its folder or file.
    pub folder_number: Option<Vec<u64>>,
    /// Its prose.
    pub prose: Prose,
    /// Its fingerprint; `None` unless copies are searched for.
    pub fingerprint: Option<Fingerprint>,
    /// Where the words of that are; `None` unless copies are searched for.
    pub words: Option<KeptPlaces>,
}

/// An image of a report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ImageFact {
    /// Where its address is.
    pub span: Span,
    /// The address.
    pub address: String,
    /// The file it resolves to, relative to the site's root; the address if unknown.
    pub target: String,
    /// Whether it resolves to no file.
    pub lost: bool,
}

/// The value of a compared field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FieldValue {
    /// The name of the field.
    pub field: String,
    /// Its normalized value: a date as `2025-09-18`, however it is written.
    pub value: String,
    /// Where the value is.
    pub span: Span,
}

/// The prose of a report, without headings, code, markup and comments.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Prose {
    /// The number of words.
    pub words: usize,
    /// Its language, `vi` or `en`, if it is clear.
    pub language: Option<&'static str>,
    /// The first paragraph of some length.
    pub first: Span,
    /// The first paragraph, list or table that is clearly in English, and the first in Vietnamese; none in a page of one language.
    pub parts: [Option<Span>; 2],
    /// A hash of the words.
    pub hash: u64,
}

impl Facts {
    /// The facts about a report, with its schema; its fingerprint only if it is `compared` with others.
    pub fn new(reading: &Reading<'_>, compared: bool) -> Self {
        let Reading { document, schema, binding, .. } = reading;
        let sections: Vec<Option<Span>> = (0..schema.sections.len())
            .map(|section| Some(document.headings[binding.heading_of(section)?].span))
            .collect();
        let comparisons = schema.translations.compare.iter();
        let items = comparisons.filter_map(|what| match *what {
            Compared::Items(section) => Some((section, items(document, binding, section)?)),
            _ => None,
        });
        let words = ProseWords::of(document);
        let mut facts = Self {
            place: Place::new(reading.path(), reading.home, schema),
            unwritten: false,
            displaced: reading.home.is_some_and(|site| site.is_displaced(reading.path())),
            address: address(document),
            title: title(document, binding),
            outline: outline(document, binding),
            sections,
            elsewhere: binding.elsewhere.iter().map(Option::is_some).collect(),
            items: items.collect(),
            marks: match schema.translations.compare.contains(&Compared::Marks) {
                true => marks::read(reading),
                false => Vec::new(),
            },
            images: reading.images().map(image_fact).collect(),
            malformed_images: document.malformed_images.iter().filter(|image| is_missing(&image.why)).count(),
            fields: field_values(reading),
            numbers: numbers(reading),
            menu: MenuEntry::new(reading),
            days: days::read(reading),
            text_days: match schema.translations.compare.contains(&Compared::Dates) {
                true => texts::days(reading),
                false => Vec::new(),
            },
            texts: texts::sections(document, binding, schema, &words),
            folder_number: fields::ordinal(reading.path()),
            prose: prose(document, &words),
            fingerprint: None,
            words: None,
        };
        if compared {
            let places = WordPlaces::of(document, &words, schema, reading.residue());
            facts.fingerprint = Some(facts.place.fingerprint(&words, schema, &places));
            facts.words = Some(places.keep(document.source));
        }
        facts
    }

    /// Whether there is nothing to compare: an empty file, or only front matter.
    pub fn is_blank(&self) -> bool {
        self.prose.words == 0 && self.images.is_empty() && self.sections.iter().all(Option::is_none)
    }
}

fn title(document: &Document<'_>, binding: &Binding) -> Span {
    let heading = binding.title.or((!document.headings.is_empty()).then_some(0));
    match heading {
        Some(heading) => document.headings[heading].span,
        None if document.front_matter.kind.is_some() => document.front_matter.opening(),
        None => document.source.line_span(1),
    }
}

/// The field with the report's own URL.
fn address(document: &Document<'_>) -> Option<Span> {
    let fields = document.front_matter.readable()?;
    ["url", "slug"].iter().find_map(|key| {
        let entry = fields.field(key)?;
        (!entry.value.is_blank()).then_some(entry.value.span)
    })
}

fn outline(document: &Document<'_>, binding: &Binding) -> Vec<(u8, Option<usize>)> {
    let headings = document.headings.iter().zip(&binding.serves).enumerate();
    headings
        .filter(|&(index, _)| Some(index) != binding.title)
        .map(|(_, (heading, &section))| (heading.level, section))
        .collect()
}

/// The number of top-level list items in a section, or else the number of table rows.
fn items(document: &Document<'_>, binding: &Binding, section: usize) -> Option<usize> {
    let heading = &document.headings[binding.heading_of(section)?];
    let blocks = document.blocks_in(heading.content);
    let (mut items, mut rows) = (0, 0);
    // Block indexes refer to the whole report. Skip everything inside an item.
    let first = document.blocks.partition_point(|block| block.span.start < heading.content.start);
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        at += 1;
        match block.kind {
            BlockKind::Item { .. } => {
                items += 1;
                at = block.end.saturating_sub(first).max(at);
            }
            // The first two lines are the header and the delimiter row.
            BlockKind::Table => {
                rows += document.source.slice(block.span).trim_end().lines().count().saturating_sub(2);
            }
            _ => {}
        }
    }
    Some(if items > 0 { items } else { rows }).filter(|&count| count > 0)
}

fn image_fact((image, resolution): (&Image, Option<&Resolution>)) -> ImageFact {
    let target = match resolution {
        Some(Resolution::Found(found)) => found.file.clone(),
        _ => image.address.clone(),
    };
    let lost = matches!(resolution, Some(Resolution::Missing(_) | Resolution::Empty));
    ImageFact { span: image.address_span, address: image.address.clone(), target, lost }
}

/// Whether such an image is missing on the published page.
fn is_missing(why: &Malformation) -> bool {
    *why != Malformation::Attributes
}

fn field_values(reading: &Reading<'_>) -> Vec<FieldValue> {
    let document = reading.document;
    let mut field_values = Vec::with_capacity(2);
    for what in &reading.schema.translations.compare {
        let Compared::Field(name) = what else { continue };
        let Some(field) = top_level_field(&reading.fields, name) else { continue };
        let Some(node) = field.node.filter(|node| !node.is_blank()) else { continue };
        let day = || field.day(document).map(|day| day.to_string());
        let integer = || field.whole(document).map(|number| number.to_string());
        let text = || document.source.slice(node.span).trim_matches(['"', '\'', ' ']).to_owned();
        let value = match field.spec.kind {
            Some(FieldKind::Date | FieldKind::Datetime) => day(),
            Some(FieldKind::Integer) => integer(),
            _ => None,
        };
        field_values.push(FieldValue { field: name.clone(), value: value.unwrap_or_else(text), span: node.span });
    }
    field_values
}

/// The top-level field `name`, if its value can be used.
fn top_level_field<'f, 'a>(fields: &'f [Field<'a>], name: &str) -> Option<&'f Field<'a>> {
    fields::top_level(fields, name).filter(|field| field.verdict.is_usable())
}

/// The numbers of a report: from its file name, and from the fields that must agree with its folder, or else the two
/// fields that Hugo themes sort by.
fn numbers(reading: &Reading<'_>) -> Vec<Number> {
    let agreeing: Vec<&str> =
        reading.schema.front_matter.numbers_agree.iter().map(String::as_str).filter(|name| *name != "folder").collect();
    let names = if agreeing.is_empty() { vec!["weight", "pre"] } else { agreeing };
    let number = |name: &&str| match *name {
        fields::FILE => fields::of_file(reading.path(), title(reading.document, &reading.binding)),
        name => Number::of_field(top_level_field(&reading.fields, name)?, reading.document),
    };
    let mut numbers: Vec<Number> = names.iter().filter_map(number).collect();
    // They are kept for thousands of reports.
    numbers.shrink_to_fit();
    numbers
}

fn prose(document: &Document<'_>, words: &ProseWords) -> Prose {
    let ProseWords { tally, hash, .. } = *words;
    let first = if tally.words > 0 { first_paragraph(document) } else { document.body };
    let parts = if tally.may_be_mixed() { parts(document) } else { [None; 2] };
    Prose { words: tally.words, language: tally.language(), first, parts, hash }
}

/// The first part of the page in English and the first in Vietnamese. What somebody quotes may be in any language.
fn parts(document: &Document<'_>) -> [Option<Span>; 2] {
    let is_part = |kind| matches!(kind, BlockKind::Paragraph | BlockKind::List { .. } | BlockKind::Table);
    let mut parts = [None; 2];
    for block in document.blocks.iter().filter(|block| block.parent.is_none() && is_part(block.kind)) {
        let mut tally = Tally::default();
        document.prose_in(block.span).for_each(|text| tally.add(document.source.slice(text)));
        let part = match tally.language() {
            Some("en") => &mut parts[0],
            Some("vi") => &mut parts[1],
            _ => continue,
        };
        let line = document.source.line_span(document.source.line_of(block.span.start));
        part.get_or_insert(Span::new(block.span.start, line.end.min(block.span.end)));
    }
    parts
}

/// A paragraph that represents the prose: the first one of some length, at top level or in a list, or else the longest.
fn first_paragraph(document: &Document<'_>) -> Span {
    const MIN_WORDS: usize = 15;
    let words = |span: Span| document.source.slice(span).split_whitespace().take(MIN_WORDS).count();
    let mut best = (0, document.texts.first().copied().unwrap_or(document.body));
    for block in document.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph) {
        let count = words(block.span);
        if count > best.0 {
            best = (count, block.span);
        }
        if count == MIN_WORDS {
            break;
        }
    }
    best.1
}
