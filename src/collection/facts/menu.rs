//! The data by which Hugo sorts a report among the pages of its section, and the number that readers expect it to have.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::binding::fields::{self, Number};
use crate::binding::reading::Reading;
use crate::data::dates::Time;
use crate::data::numbers;
use crate::data::value::Entry;
use crate::document::{Document, FrontMatterKind};
use crate::text::source::Span;

/// The menu data of a report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MenuEntry {
    /// Its number within its section: from its folder name, or else the last part of the number in `pre`.
    pub number: Vec<u64>,
    /// Whether the number is from the folder name.
    pub of_folder: bool,
    /// Its weight as Hugo reads it; 0 if there is none.
    pub weight: i64,
    /// The date by which Hugo sorts pages of equal weight.
    pub date: Option<Timestamp>,
    /// The title by which Hugo sorts pages of equal weight and date; lower case.
    pub title: String,
    /// Whether it has a weight.
    pub has_weight: bool,
    /// Where the weight is; if there is none, the title field, or else the opening of the front matter.
    pub span: Span,
    /// The text before the value on the line of the weight.
    pub line: String,
}

impl MenuEntry {
    /// The entry of a report on a site, if it has a number and its front matter can be parsed.
    pub fn new(reading: &Reading<'_>) -> Option<Self> {
        reading.home.filter(|site| site.menu_by_weight())?;
        let agreeing = &reading.schema.front_matter.numbers_agree;
        agreeing.iter().find(|name| *name == "folder")?;
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
            weight: weight.map_or(0, |entry| hugo_integer(entry, document, kind)),
            date: ["date", "publishdate", "pubdate", "published", "lastmod", "modified"]
                .iter()
                .find_map(|key| Time::of(&field(key)?.value.value)?.at(&TimeZone::UTC)),
            title: title.unwrap_or_default().to_lowercase(),
            has_weight: weight.is_some(),
            span: place.unwrap_or_else(|| document.front_matter.opening()),
            line: fields::opening(kind, "weight"),
        })
    }

    /// Hugo's sort key: weight, pages without one last; then newest first; then title.
    pub fn key(&self) -> impl Ord + '_ {
        (self.weight == 0, self.weight, std::cmp::Reverse(self.date), &self.title)
    }
}

fn hugo_integer(weight: &Entry, document: &Document<'_>, kind: FrontMatterKind) -> i64 {
    let raw = document.source.slice(weight.value.span);
    numbers::whole(&weight.value.value, raw, kind == FrontMatterKind::Yaml).reads
}
