//! The rules: one a file, registered by one `mod` line and one entry in a list below.

pub mod anchor_not_found;
pub mod collection;
pub mod content_count;
pub mod field_duplicate;
pub mod field_missing;
pub mod field_placeholder;
pub mod field_type;
pub mod field_unknown;
pub mod field_value;
pub mod file_unreadable;
pub mod front_matter_missing;
pub mod front_matter_position;
pub mod front_matter_syntax;
pub mod heading_punctuation;
pub mod heading_spelling;
pub mod image_alt;
pub mod image_format;
pub mod image_malformed;
pub mod image_missing;
pub mod image_not_found;
pub mod image_remote;
pub mod item_format;
pub mod language_mismatch;
pub mod letters;
pub mod link_not_found;
pub mod list_kind;
pub mod number_duplicate;
pub mod numbers_disagree;
pub mod places;
pub mod report_copied;
pub mod report_empty;
pub mod section_duplicate;
pub mod section_empty;
pub mod section_level;
pub mod section_missing;
pub mod section_order;
pub mod section_unknown;
pub mod shortcode_unclosed;
pub mod suppression_unused;
pub mod suppression_used;
pub mod table_cell;
pub mod table_column;
pub mod template_text;
pub mod text_forbidden;
pub mod text_missing;
pub mod title_duplicate;
pub mod title_missing;
pub mod translation_mismatch;
pub mod translation_missing;

use std::cell::RefCell;
use std::path::Path;
use std::sync::LazyLock;

use unicode_segmentation::UnicodeSegmentation;

use crate::binding::Binding;
use crate::binding::fields::Field;
use crate::binding::references::Reference;
use crate::binding::residue::Residue;
use crate::diagnostic::rest::{KEPT, Limit, Rest};
use crate::diagnostic::{Diagnostic, Requirement, RuleMeta, Severity};
use crate::document::address;
use crate::document::{Document, Heading, Image};
use crate::message::Message;
use crate::say;
use crate::schema::{Requires, Schema, SectionSpec, TextSpec};
use crate::site::{Resolution, Site};
use crate::text::source::Span;
use collection::CollectionRule;
use places::Places;

/// What a rule may look at.
pub struct Context<'a> {
    /// The report.
    pub document: &'a Document<'a>,
    /// Which heading serves which section.
    pub binding: &'a Binding,
    /// What is asked of the report.
    pub schema: &'a Schema,
    /// The Hugo site around it; `None` when there is none.
    pub site: Option<&'a Site>,
    /// The plain folder whose files the report's addresses name; `None` when it is a page of a site, or must be one.
    pub folder: Option<&'a Site>,
    /// The report's language by its name, `en` when the schema has none.
    pub language: &'a str,
    /// What is left of the template, in document order.
    pub residue: &'a [Residue],
    /// The fields of the front matter, judged.
    pub fields: &'a [Field<'a>],
    /// Per image of the report, what its address gets on the published site or in the folder; empty when there is neither.
    pub resolutions: &'a [Resolution],
    /// Where missing pictures are told to be put.
    pub places: RefCell<Places>,
    /// The links, each with what it gets on the published site or in the folder; empty when there is neither.
    pub references: &'a [Reference<'a>],
}

impl Context<'_> {
    /// What the addresses in the report are looked up in.
    pub fn around(&self) -> Option<&Site> {
        self.folder.or(self.site)
    }

    /// Whether the schema asks for something about addresses, of which it has `said` so much: where it says nothing, it does
    /// in plain folders.
    pub fn asks(&self, said: Option<bool>) -> bool {
        said.unwrap_or(self.folder.is_some())
    }

    /// Where the report stands on disk.
    pub fn path(&self) -> &Path {
        self.document.source.path()
    }

    /// The schema's sections that a heading serves, each with that heading, in the schema's order.
    pub fn bound(&self) -> impl Iterator<Item = (usize, &SectionSpec, &Heading)> {
        self.schema.sections.iter().enumerate().filter_map(|(index, section)| {
            Some((index, section, self.document.headings.get(self.binding.heading_of(index)?)?))
        })
    }

    /// The parts of the report of which content is asked: the whole, and the sections that a heading serves.
    pub fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        let whole = Part {
            requires: &self.schema.requires,
            section: None,
            content: self.document.body,
            place: self.first_line(),
        };
        let sections = self.bound().map(|(_, section, heading)| Part {
            requires: &section.requires,
            section: Some((section, heading)),
            content: heading.content,
            place: heading.span,
        });
        std::iter::once(whole).chain(sections)
    }

    /// The images, each with what its address gets on the published site; `None` when there is no site.
    pub fn images(&self) -> impl Iterator<Item = (&Image, Option<&Resolution>)> {
        self.document.images.iter().enumerate().map(|(index, image)| (image, self.resolutions.get(index)))
    }

    /// Names in `diagnostic` the section that byte `offset` stands in, if it stands in one.
    pub fn name_section(&self, diagnostic: &mut Diagnostic, offset: usize) {
        if let Some(section) = self.binding.section_at(self.document, offset) {
            diagnostic.section(&self.schema.sections[section].id);
        }
    }

    /// The heading to write for `section` in the report's language, with its marks: `### Speakers`.
    pub fn heading_to_write(&self, section: &SectionSpec) -> String {
        format!("{} {}", self.marks_to_write(section), section.canonical(self.language))
    }

    /// The title to write in the report's language, with its mark: `# Report on an afternoon of talks`.
    pub fn title_to_write(&self) -> String {
        let example = self.schema.title_example.iter().find(|(code, _)| code == self.language);
        let otherwise = if self.language == "vi" { "Tên của trang" } else { "Title of the page" };
        format!("# {}", example.map_or(otherwise, |(_, example)| example))
    }

    /// The marks of the heading to write for `section`: one level below the section that it must stand in, else as
    /// the report's other sections are, below its title.
    pub fn marks_to_write(&self, section: &SectionSpec) -> String {
        let common = self.binding.level.unwrap_or(2).max(if self.schema.title_required { 2 } else { 1 });
        let outer = section.within.and_then(|outer| self.binding.heading_of(outer));
        let level = match outer {
            Some(outer) => self.document.headings[outer].level + 1,
            None if section.within.is_some() => common + 1,
            None => common,
        };
        let (least, most) = section.level.unwrap_or((1, 6));
        "#".repeat(usize::from(level.clamp(least, most)))
    }

    /// The first line of the report that is not blank: where something that has no place of its own is missed.
    pub fn first_line(&self) -> Span {
        self.first_line_of(self.document.blocks.first().map_or(self.document.body, |block| block.span))
    }

    /// `span` cut to its first line.
    pub fn first_line_of(&self, span: Span) -> Span {
        let source = self.document.source;
        let line = source.line_span(source.line_of(span.start));
        Span::new(span.start, span.end.min(line.end).max(span.start))
    }

    /// Whether nothing that a reader would see stands in `span`, headings apart.
    pub fn is_visually_empty(&self, span: Span) -> bool {
        self.document.is_visually_empty(span)
    }

    /// Where `text` is said in `span`, comments apart.
    pub fn said<'t>(&'t self, text: &'t TextSpec, span: Span) -> impl Iterator<Item = Span> + 't {
        let content = self.document.source.slice(span);
        let found = text.find_all(content).map(move |found| Span::new(found.start, found.end).shifted(span.start));
        found.filter(|&found| !self.document.is_comment(found))
    }

    /// The words in `span`, by Unicode's word boundaries; headings, code blocks and alternative texts apart.
    pub fn count_words(&self, span: Span) -> usize {
        let document = self.document;
        let headings = &document.headings;
        let in_heading = |text: Span| {
            let before = headings.partition_point(|heading| heading.span.start <= text.start);
            before > 0 && headings[before - 1].span.contains(text)
        };
        document
            .texts_in(span)
            .iter()
            .filter(|&&text| !in_heading(text))
            .map(|&text| document.source.slice(text).unicode_words().count())
            .sum()
    }

    /// Where to put the picture that `address` is to show, and the address to write for it; `folders` says whether those in
    /// the address count. Each address of the report is told another place.
    pub fn place_of(&self, address: &str, folders: bool) -> (String, String) {
        self.places.borrow_mut().of(self, address, folders)
    }

    /// Where to put a new picture called `name`, and the address to write for it.
    pub fn place_for(&self, name: &str) -> (String, String) {
        let usual = || (format!("static/images/{name}"), address::encode(&format!("/images/{name}")));
        self.around().map_or_else(usual, |site| site.view(self.path()).place_for(name))
    }

    /// The same for the picture that `path` (decoded) is to show: in the folder that it names, if that is there. Says also
    /// whether something lies at the place.
    pub fn place_beside(&self, path: &str, name: &str) -> (String, String, bool) {
        let usual = || {
            let (place, write) = self.place_for(name);
            (place, write, false)
        };
        self.around().map_or_else(usual, |site| site.view(self.path()).place_beside(path, name))
    }

    /// Whether a phrase of the template is left in `span`: then that is why something is missing there.
    pub fn has_residue(&self, span: Span) -> bool {
        // In order, and none overlaps another: if the first is not inside, none is.
        let first = self.residue.partition_point(|residue| residue.span.start < span.start);
        self.residue.get(first).is_some_and(|residue| span.contains(residue.span))
    }
}

/// A part of a report of which content is asked.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    /// What is asked.
    pub requires: &'a Requires,
    /// The section with its heading; `None` for the report as a whole.
    pub section: Option<(&'a SectionSpec, &'a Heading)>,
    /// Where the content stands.
    pub content: Span,
    /// Where it is missed: the heading, or the report's first line.
    pub place: Span,
}

impl Part<'_> {
    /// The place in the schema of what `requires` says under `key`.
    pub fn pointer(&self, key: &str) -> String {
        match self.section {
            Some((section, _)) => format!("/sections/{}/requires/{key}", section.id),
            None => format!("/requires/{key}"),
        }
    }

    /// What people call it: the section with its heading, or the report.
    pub fn name(&self) -> Message {
        match self.section.map(|(_, heading)| words_of(heading)) {
            Some(name) => say!(en("the section “{name}”"), vi("phần “{name}”")),
            None => say!(en("the report"), vi("báo cáo")),
        }
    }

    /// Names the section in `diagnostic`, if it is one.
    pub fn name_in(&self, diagnostic: &mut Diagnostic) {
        if let Some((section, _)) = self.section {
            diagnostic.section(&section.id);
        }
    }
}

/// A heading's words as messages show them: on one line, and not too long.
pub(crate) fn words_of(heading: &Heading) -> String {
    shortened(&heading.text)
}

/// `text` on one line, cut where it is too long to be taken in at a glance.
pub(crate) fn shortened(text: &str) -> String {
    const MAX_GRAPHEMES: usize = 60;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.grapheme_indices(true).nth(MAX_GRAPHEMES) {
        Some((cut, _)) => {
            let cut = line[..cut].rfind(' ').filter(|&blank| blank > cut / 2).unwrap_or(cut);
            format!("{}…", line[..cut].trim_end())
        }
        None => line,
    }
}

/// `3 images`, `1 image`.
pub(crate) fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// One rule: its facts and its check.
pub struct Rule {
    /// Its facts.
    pub meta: &'static RuleMeta,
    /// Looks at one report and puts what it finds into the sink.
    pub check: fn(&Context<'_>, &mut Sink<'_>),
}

/// What is decided about a rule that is on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Decided {
    /// The severity that the command line, the config or the schema set; `None` leaves it to the rule.
    pub set: Option<Severity>,
    /// No finding is graver than this.
    pub most: Severity,
}

impl Decided {
    /// How grave a finding is that is as grave as `own` by the rule's own word.
    pub fn severity(self, own: Severity) -> Severity {
        self.set.unwrap_or(own).min(self.most)
    }
}

/// Takes what one rule finds in one report.
pub struct Sink<'a> {
    meta: &'static RuleMeta,
    decided: Decided,
    schema: &'a Schema,
    found: &'a mut Found,
    /// How much of it is kept; `None` before anything is found.
    told: Option<Limit>,
    implied: Option<Limit>,
}

/// What the rules found in one report.
#[derive(Debug, Default)]
pub struct Found {
    /// What is to be told.
    pub told: Vec<Diagnostic>,
    /// What else there is of rules that found more than [`KEPT`].
    pub rest: Vec<Rest>,
    /// What is there as well, and goes without saying: a finding of `told` is the cause of it.
    pub implied: Vec<Diagnostic>,
    /// The rules that had nothing to look at.
    pub resting: Vec<&'static RuleMeta>,
}

impl<'a> Sink<'a> {
    /// A sink for the findings of `meta`, about which this is `decided`.
    pub fn new(meta: &'static RuleMeta, decided: Decided, schema: &'a Schema, found: &'a mut Found) -> Self {
        Self { meta, decided, schema, found, told: None, implied: None }
    }

    /// Reports a finding at `span`, asked for by the place `pointer` in the schema (`/images/exist`);
    /// details are added to what comes back.
    pub fn report(&mut self, pointer: impl Into<String>, span: Span, message: impl Into<Message>) -> &mut Diagnostic {
        self.report_as(self.meta.severity, pointer, span, message)
    }

    /// Reports a finding at `span` that no schema asks for: the rule itself does, where it is on.
    pub fn report_unasked(&mut self, span: Span, message: impl Into<Message>) -> &mut Diagnostic {
        let diagnostic = self.report_as(self.meta.severity, "", span, message);
        diagnostic.requirement = None;
        diagnostic
    }

    /// The same, as grave as `severity` unless the command line, the config or the schema set the rule's.
    pub fn report_as(
        &mut self,
        severity: Severity,
        pointer: impl Into<String>,
        span: Span,
        message: impl Into<Message>,
    ) -> &mut Diagnostic {
        let diagnostic = self.finding(severity, pointer, span, message);
        if let Some(over) = excess(&mut self.told, &mut self.found.told) {
            rest_of(self.meta, &mut self.found.rest).add(&over);
        }
        pushed(&mut self.found.told, diagnostic)
    }

    /// Notes that the place `pointer` in the schema is not met either, though a finding that is told elsewhere
    /// says why, so that this one would only repeat it. Points are lost all the same.
    pub fn imply(&mut self, pointer: impl Into<String>, span: Span, message: impl Into<Message>) -> &mut Diagnostic {
        let diagnostic = self.finding(self.meta.severity, pointer, span, message);
        // Of what is never told, one about each subject would do.
        excess(&mut self.implied, &mut self.found.implied);
        pushed(&mut self.found.implied, diagnostic)
    }

    /// Says that there was nothing to look at, or not everything could be: the schema asks for nothing, or there is no
    /// site. Who silences the rule may need that another time.
    pub fn rest(&mut self) {
        self.found.resting.push(self.meta);
    }

    fn finding(
        &self,
        severity: Severity,
        pointer: impl Into<String>,
        span: Span,
        message: impl Into<Message>,
    ) -> Diagnostic {
        let mut diagnostic = Diagnostic::new(self.meta, self.decided.severity(severity), span, message);
        diagnostic.requirement = Some(Requirement { schema: self.schema.name.clone(), pointer: pointer.into() });
        diagnostic
    }
}

/// The last finding of `list`, taken out if it is more than is kept in full; decided when the next one comes, as
/// until then something may be added to it.
fn excess(limit: &mut Option<Limit>, list: &mut Vec<Diagnostic>) -> Option<Diagnostic> {
    match limit {
        Some(limit) => list.pop_if(|last| !limit.keeps(last)),
        None => {
            *limit = Some(Limit::new(KEPT));
            None
        }
    }
}

/// What is there of `rule` beyond what is kept in full; it is the last that found anything.
fn rest_of<'a>(rule: &'static RuleMeta, rests: &'a mut Vec<Rest>) -> &'a mut Rest {
    if rests.last().is_none_or(|rest| rest.rule != rule) {
        rests.push(Rest::new(rule));
    }
    let last = rests.len() - 1;
    &mut rests[last]
}

fn pushed(list: &mut Vec<Diagnostic>, diagnostic: Diagnostic) -> &mut Diagnostic {
    let index = list.len();
    list.push(diagnostic);
    &mut list[index]
}

/// Declares a rule's facts; its doc comment is its manual page.
macro_rules! declare_rule {
    (
        $(#[doc = $doc:literal])*
        pub static $name:ident = {
            id: $id:literal,
            summary: { en: $en:literal, vi: $vi:literal $(,)? },
            group: $group:ident,
            severity: $severity:ident,
            $(enabled: $enabled:literal,)?
            fix: $fix:ident,
            since: $since:literal $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        pub static $name: $crate::diagnostic::RuleMeta = $crate::diagnostic::RuleMeta {
            id: $id,
            summary: $crate::message::Words { en: $en, vi: $vi },
            severity: $crate::diagnostic::Severity::$severity,
            enabled: true $(&& $enabled)?,
            fix: $crate::diagnostic::Fixable::$fix,
            since: $since,
            group: $crate::diagnostic::Group::$group,
            manual: concat!($($doc, "\n"),*),
        };
    };
}
pub(crate) use declare_rule;

/// Rules whose finding explains all others: when one of them finds something, no other rule runs.
pub static PRECONDITIONS: &[Rule] = &[Rule { meta: &report_empty::REPORT_EMPTY, check: report_empty::check }];

/// Every other rule that looks at one report, in the order of the reference.
pub static RULES: &[Rule] = &[
    Rule { meta: &front_matter_missing::FRONT_MATTER_MISSING, check: front_matter_missing::check },
    Rule { meta: &front_matter_syntax::FRONT_MATTER_SYNTAX, check: front_matter_syntax::check },
    Rule { meta: &front_matter_position::FRONT_MATTER_POSITION, check: front_matter_position::check },
    Rule { meta: &field_missing::FIELD_MISSING, check: field_missing::check },
    Rule { meta: &field_type::FIELD_TYPE, check: field_type::check },
    Rule { meta: &field_value::FIELD_VALUE, check: field_value::check },
    Rule { meta: &field_placeholder::FIELD_PLACEHOLDER, check: field_placeholder::check },
    Rule { meta: &field_duplicate::FIELD_DUPLICATE, check: field_duplicate::check },
    Rule { meta: &field_unknown::FIELD_UNKNOWN, check: field_unknown::check },
    Rule { meta: &numbers_disagree::NUMBERS_DISAGREE, check: numbers_disagree::check },
    Rule { meta: &title_missing::TITLE_MISSING, check: title_missing::check },
    Rule { meta: &title_duplicate::TITLE_DUPLICATE, check: title_duplicate::check },
    Rule { meta: &section_missing::SECTION_MISSING, check: section_missing::check },
    Rule { meta: &section_empty::SECTION_EMPTY, check: section_empty::check },
    Rule { meta: &section_order::SECTION_ORDER, check: section_order::check },
    Rule { meta: &section_level::SECTION_LEVEL, check: section_level::check },
    Rule { meta: &section_duplicate::SECTION_DUPLICATE, check: section_duplicate::check },
    Rule { meta: &section_unknown::SECTION_UNKNOWN, check: section_unknown::check },
    Rule { meta: &heading_spelling::HEADING_SPELLING, check: heading_spelling::check },
    Rule { meta: &heading_punctuation::HEADING_PUNCTUATION, check: heading_punctuation::check },
    Rule { meta: &content_count::CONTENT_COUNT, check: content_count::check },
    Rule { meta: &list_kind::LIST_KIND, check: list_kind::check },
    Rule { meta: &item_format::ITEM_FORMAT, check: item_format::check },
    Rule { meta: &table_column::TABLE_COLUMN, check: table_column::check },
    Rule { meta: &table_cell::TABLE_CELL, check: table_cell::check },
    Rule { meta: &text_missing::TEXT_MISSING, check: text_missing::check },
    Rule { meta: &text_forbidden::TEXT_FORBIDDEN, check: text_forbidden::check },
    Rule { meta: &image_missing::IMAGE_MISSING, check: image_missing::check },
    Rule { meta: &image_not_found::IMAGE_NOT_FOUND, check: image_not_found::check },
    Rule { meta: &image_alt::IMAGE_ALT, check: image_alt::check },
    Rule { meta: &image_malformed::IMAGE_MALFORMED, check: image_malformed::check },
    Rule { meta: &image_remote::IMAGE_REMOTE, check: image_remote::check },
    Rule { meta: &image_format::IMAGE_FORMAT, check: image_format::check },
    Rule { meta: &link_not_found::LINK_NOT_FOUND, check: link_not_found::check },
    Rule { meta: &anchor_not_found::ANCHOR_NOT_FOUND, check: anchor_not_found::check },
    Rule { meta: &template_text::TEMPLATE_TEXT, check: template_text::check },
    Rule { meta: &shortcode_unclosed::SHORTCODE_UNCLOSED, check: shortcode_unclosed::check },
];

/// Rules that speak of what is not there: the place that they point at is where it would go, not the thing itself.
pub static ABSENCES: &[&RuleMeta] = &[
    &report_empty::REPORT_EMPTY,
    &front_matter_missing::FRONT_MATTER_MISSING,
    &field_missing::FIELD_MISSING,
    &title_missing::TITLE_MISSING,
    &section_missing::SECTION_MISSING,
    &image_missing::IMAGE_MISSING,
    &translation_missing::TRANSLATION_MISSING,
];

/// Every rule that looks at several reports, in the order of the reference. What one found is known to those after it.
pub static COLLECTION_RULES: &[CollectionRule] = &[
    CollectionRule { meta: &translation_missing::TRANSLATION_MISSING, check: translation_missing::check },
    CollectionRule { meta: &language_mismatch::LANGUAGE_MISMATCH, check: language_mismatch::check },
    CollectionRule { meta: &number_duplicate::NUMBER_DUPLICATE, check: number_duplicate::check },
    CollectionRule { meta: &translation_mismatch::TRANSLATION_MISMATCH, check: translation_mismatch::check },
    CollectionRule { meta: &report_copied::REPORT_COPIED, check: report_copied::check },
];

/// The facts of every rule there is, in the order of the reference.
pub static METAS: LazyLock<Vec<&'static RuleMeta>> = LazyLock::new(|| {
    let metas = |rules: &'static [Rule]| rules.iter().map(|rule| rule.meta);
    let mut all = vec![&file_unreadable::FILE_UNREADABLE];
    all.extend(metas(PRECONDITIONS));
    all.push(&suppression_unused::SUPPRESSION_UNUSED);
    all.push(&suppression_used::SUPPRESSION_USED);
    all.extend(metas(RULES));
    all.extend(COLLECTION_RULES.iter().map(|rule| rule.meta));
    all
});
