//! What the collection pass needs of one report, small and free of its text: rules that look at several reports
//! together see these, since comrak's tree and all that borrows from it stays in its thread.

mod marks;
mod menu;
mod place;

use std::hash::Hasher;

use rustc_hash::FxHasher;

use crate::binding::Binding;
use crate::binding::days::{self, Days};
use crate::binding::fields::{self, Field, Number, Verdict};
use crate::binding::reading::Reading;
use crate::collection::copies::Fingerprint;
use crate::document::{BlockKind, Document, Image, Malformation};
use crate::schema::{Compared, FieldKind};
use crate::site::Resolution;
use crate::text::language::Tally;
use crate::text::source::Span;

pub use marks::Mark;
pub use menu::MenuEntry;
pub use place::{Place, language};

/// What others need to know of one report.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Where it stands among others.
    pub place: Place,
    /// Whether it is still the template that it was made from: then there is nothing in it to compare with others.
    pub unwritten: bool,
    /// Whether Hugo makes no page of it, as another file stands in its place or owns its folder: then whatever it is beside
    /// others has that cause.
    pub displaced: bool,
    /// The field that says where it is published (`url`, `slug`), if it has one.
    pub address: Option<Span>,
    /// What stands for the report as a whole: its title, else the start of its front matter or text.
    pub title: Span,
    /// Per section of the schema, the heading that serves it.
    pub sections: Vec<Option<Span>>,
    /// Per section, whether it is told without a heading of its own.
    pub elsewhere: Vec<bool>,
    /// Every heading but the title: its level, and the section that it serves.
    pub outline: Vec<(u8, Option<usize>)>,
    /// Sections whose items the schema compares, with their number.
    pub items: Vec<(usize, usize)>,
    /// The marks of its form, row by row; none unless they are compared.
    pub marks: Vec<Mark>,
    /// The images that it shows, in order.
    pub images: Vec<Shown>,
    /// How many more are meant as images and are none.
    pub malformed_images: usize,
    /// The fields that the schema compares and that hold what they should.
    pub fields: Vec<Said>,
    /// Its numbers among the reports of its home.
    pub numbers: Vec<Number>,
    /// What a menu sorts it by, where its number says its place.
    pub menu: Option<MenuEntry>,
    /// The days that it speaks of, in each way to read them.
    pub days: Vec<Days>,
    /// The number of its folder.
    pub folder_number: Option<Vec<u64>>,
    /// Its prose.
    pub prose: Prose,
    /// What its text is compared with others by; `None` unless copies are looked for.
    pub fingerprint: Option<Fingerprint>,
}

/// One image.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shown {
    /// Where its address stands.
    pub span: Span,
    /// The address.
    pub address: String,
    /// The file that it gets, below the site's root; the address where that is not known.
    pub target: String,
    /// Whether it gets none.
    pub lost: bool,
}

/// What a field says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// The field.
    pub field: String,
    /// Its value in one form: a date as `2025-09-18`, however it is written.
    pub value: String,
    /// Where the value stands.
    pub span: Span,
}

/// The running text of a report: headings, code, markup and comments apart.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Prose {
    /// How many words it has.
    pub words: usize,
    /// The language that it is written in, `vi` or `en`, when it is plain.
    pub language: Option<&'static str>,
    /// The first paragraph of some length.
    pub first: Span,
    /// The same for the same text.
    pub hash: u64,
}

impl Facts {
    /// The facts of a report that is held to its schema.
    pub fn new(reading: &Reading<'_>) -> Self {
        let Reading { document, schema, binding, .. } = reading;
        let sections: Vec<Option<Span>> = (0..schema.sections.len())
            .map(|section| Some(document.headings[binding.heading_of(section)?].span))
            .collect();
        let compared = schema.translations.compare.iter();
        let items = compared.filter_map(|what| match *what {
            Compared::Items(section) => Some((section, items(document, binding, section)?)),
            _ => None,
        });
        Self {
            place: Place::new(reading.path(), reading.home, schema),
            unwritten: false,
            displaced: reading.home.is_some_and(|site| site.is_displaced(reading.path())),
            address: address(document),
            title: title(document, binding),
            outline: outline(document, binding),
            sections,
            elsewhere: binding.elsewhere.iter().map(Option::is_some).collect(),
            items: items.collect(),
            marks: schema
                .translations
                .compare
                .contains(&Compared::Marks)
                .then(|| marks::read(reading))
                .unwrap_or_default(),
            images: reading.images().map(shown).collect(),
            malformed_images: document.malformed_images.iter().filter(|image| is_none(&image.why)).count(),
            fields: said(reading),
            numbers: numbers(reading),
            menu: MenuEntry::new(reading),
            days: days::read(reading),
            folder_number: fields::named(reading.path()).map(|named| named.digits),
            prose: prose(document),
            fingerprint: None,
        }
    }

    /// Keeps what the text of the report is compared with others by.
    pub fn take_fingerprint(&mut self, reading: &Reading<'_>) {
        self.fingerprint = Some(self.place.fingerprint(reading.document, reading.schema, reading.residue()));
    }

    /// Whether there is nothing to compare: an empty file, front matter alone.
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

/// Where the report says its own address.
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

/// The number of items in a section: of its lists, not those within others, or else lines of its tables.
fn items(document: &Document<'_>, binding: &Binding, section: usize) -> Option<usize> {
    let heading = &document.headings[binding.heading_of(section)?];
    let blocks = document.blocks_in(heading.content);
    let (mut items, mut rows) = (0, 0);
    // The number of a block is its place in the whole report; what is inside an item is passed over.
    let first = document.blocks.partition_point(|block| block.span.start < heading.content.start);
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        at += 1;
        match block.kind {
            BlockKind::Item { .. } => {
                items += 1;
                at = block.end.saturating_sub(first).max(at);
            }
            // The first two lines are the head and the rule below it.
            BlockKind::Table => {
                rows += document.source.slice(block.span).trim_end().lines().count().saturating_sub(2);
            }
            _ => {}
        }
    }
    Some(if items > 0 { items } else { rows }).filter(|&count| count > 0)
}

fn shown((image, resolution): (&Image, Option<&Resolution>)) -> Shown {
    let target = match resolution {
        Some(Resolution::Found(found)) => found.file.clone(),
        _ => image.address.clone(),
    };
    let lost = matches!(resolution, Some(Resolution::Missing(_) | Resolution::Empty));
    Shown { span: image.address_span, address: image.address.clone(), target, lost }
}

/// Whether an image written this way is none on the published page.
fn is_none(why: &Malformation) -> bool {
    *why != Malformation::Attributes
}

fn said(reading: &Reading<'_>) -> Vec<Said> {
    let document = reading.document;
    let mut said = Vec::with_capacity(2);
    for what in &reading.schema.translations.compare {
        let Compared::Field(name) = what else { continue };
        let Some(field) = top(&reading.fields, name) else { continue };
        let Some(node) = field.node.filter(|node| !node.is_blank()) else { continue };
        let day = || field.day(document).map(|day| day.to_string());
        let whole = || field.whole(document).map(|number| number.to_string());
        let text = || document.source.slice(node.span).trim_matches(['"', '\'', ' ']).to_owned();
        let value = match field.spec.kind {
            Some(FieldKind::Date | FieldKind::Datetime) => day(),
            Some(FieldKind::Integer) => whole(),
            _ => None,
        };
        said.push(Said { field: name.clone(), value: value.unwrap_or_else(text), span: node.span });
    }
    said
}

/// The field `name` of the report itself, when it holds what it should.
fn top<'f, 'a>(fields: &'f [Field<'a>], name: &str) -> Option<&'f Field<'a>> {
    fields.iter().find(|field| field.parent.is_none() && field.name == name && field.verdict == Verdict::Fine)
}

/// What numbers a report: its file's name, and the fields that must agree with its folder, else the two that Hugo's themes
/// sort by.
fn numbers(reading: &Reading<'_>) -> Vec<Number> {
    let agreeing: Vec<&str> =
        reading.schema.front_matter.numbers_agree.iter().map(String::as_str).filter(|name| *name != "folder").collect();
    let names = if agreeing.is_empty() { vec!["weight", "pre"] } else { agreeing };
    let number = |name: &&str| match *name {
        fields::FILE => fields::of_file(reading.path(), title(reading.document, &reading.binding)),
        name => Number::of_field(top(&reading.fields, name)?, reading.document),
    };
    names.iter().filter_map(number).collect()
}

fn prose(document: &Document<'_>) -> Prose {
    let mut tally = Tally::default();
    let mut hasher = FxHasher::default();
    let mut headings = document.headings.iter().map(|heading| heading.span).peekable();
    for &text in &document.texts {
        while headings.next_if(|heading| heading.end <= text.start).is_some() {}
        if headings.peek().is_some_and(|heading| heading.overlaps(text)) {
            continue;
        }
        let words = document.source.slice(text);
        tally.add(words);
        hasher.write(words.trim().as_bytes());
    }
    let language = tally.language();
    let first = if tally.words > 0 { first_paragraph(document) } else { document.body };
    Prose { words: tally.words, language, first, hash: hasher.finish() }
}

/// The paragraph that shows what the prose is like: the first one of some length, on the page or in a list, or else the
/// longest.
fn first_paragraph(document: &Document<'_>) -> Span {
    const SEVERAL: usize = 15;
    let words = |span: Span| document.source.slice(span).split_whitespace().take(SEVERAL).count();
    let mut best = (0, document.texts.first().copied().unwrap_or(document.body));
    for block in document.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph) {
        let count = words(block.span);
        if count > best.0 {
            best = (count, block.span);
        }
        if count == SEVERAL {
            break;
        }
    }
    best.1
}
