//! By what Hugo sorts a report among the pages of its section, and the number that people read its place from.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::binding::fields::{self, Number};
use crate::binding::reading::Reading;
use crate::data::dates::Time;
use crate::data::numbers;
use crate::data::value::Entry;
use crate::document::{Document, FrontMatterKind};
use crate::text::source::Span;

/// What a menu knows of a report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MenuEntry {
    /// Its number among those of its section: of its folder, else the last part of that in `pre`.
    pub number: Vec<u64>,
    /// Whether its folder has it.
    pub of_folder: bool,
    /// Its weight as Hugo reads it; 0 for none.
    pub weight: i64,
    /// The date that Hugo sorts by where weights are equal.
    pub date: Option<Timestamp>,
    /// The title that it sorts by where dates are equal, too; lower case.
    pub title: String,
    /// Whether it has a weight of its own.
    pub has_weight: bool,
    /// Where the weight stands; the title's field, or the whole front matter's opening, where there is none.
    pub span: Span,
    /// What stands before the weight's value in the line that gives it.
    pub line: String,
}

impl MenuEntry {
    /// That of a report on a site, if it has a number and its front matter can be read.
    pub fn new(reading: &Reading<'_>) -> Option<Self> {
        reading.home.filter(|site| site.menu_by_weight())?;
        let wanted = &reading.schema.front_matter.numbers_agree;
        wanted.iter().find(|name| *name == "folder")?;
        let (document, path) = (reading.document, reading.path());
        let (root, kind) = fields::readable(&document.front_matter)?;
        let field = |key: &str| root.field(key);
        let (number, of_folder) = match fields::named(path) {
            Some(named) => (named.digits, true),
            None => (vec![*Number::in_text("pre", &field("pre")?.value, document)?.digits.last()?], false),
        };
        let weight = field("weight");
        let title = ["linktitle", "title"].iter().find_map(|key| field(key)?.value.as_str());
        let place = weight.or_else(|| field("title")).map(|entry| entry.value.span);
        Some(Self {
            number,
            of_folder,
            weight: weight.map_or(0, |entry| whole(entry, document, kind)),
            date: ["date", "publishdate", "pubdate", "published", "lastmod", "modified"]
                .iter()
                .find_map(|key| Time::of(&field(key)?.value.value)?.at(&TimeZone::UTC)),
            title: title.unwrap_or_default().to_lowercase(),
            has_weight: weight.is_some(),
            span: place.unwrap_or_else(|| document.front_matter.opening()),
            line: fields::opening(kind, "weight"),
        })
    }

    /// How Hugo sorts pages: by weight, those without one last; then the newest first; then by title.
    pub fn key(&self) -> impl Ord + '_ {
        (self.weight == 0, self.weight, std::cmp::Reverse(self.date), &self.title)
    }
}

fn whole(weight: &Entry, document: &Document<'_>, kind: FrontMatterKind) -> i64 {
    let raw = document.source.slice(weight.value.span);
    numbers::whole(&weight.value.value, raw, kind == FrontMatterKind::Yaml).reads
}
