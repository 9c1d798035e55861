//! One report with all that rules need: its text, the parts that match the schema, and the resolved addresses. Rules
//! read it and use nothing else.

use std::cell::{Cell, OnceCell, RefCell};
use std::path::Path;
use std::sync::Arc;

use unicode_segmentation::UnicodeSegmentation;

use super::columns::{self, MatchedTable};
use super::examples::LeftExample;
use super::fields::{self, Field};
use super::matcher::Matcher;
use super::places::Places;
use super::references::{self, Reference};
use super::residue::{self, Residue};
use super::sections::{Binding, Hint};
use super::shortened::Shortened;
use crate::data::dates::{self, Mention};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::fix::Edit;
use crate::document::heading_ids::Anchors;
use crate::document::{
    self, Accidental, BlockKind, Document, FalseHeadingKind, Heading, Image, Swallowed, visually_empty,
};
use crate::schema::{ColumnSpec, Schema, SectionSpec, TextSpec};
use crate::site::{Linked, Resolution, Site};
use crate::text::fold;
use crate::text::language::is_vietnamese;
use crate::text::source::{Source, Span};

/// The site or folder that contains a report.
#[derive(Clone, Copy, Default)]
pub struct Location<'a> {
    /// The Hugo site, if there is one.
    pub site: Option<&'a Arc<Site>>,
    /// The plain folder whose files the report's addresses name. `None` if the report is a page of the site, or must
    /// become one.
    pub folder: Option<&'a Arc<Site>>,
}

/// How much of a page was written by its author rather than copied from a template.
#[derive(Clone, PartialEq, Debug)]
pub struct OwnText {
    /// The number of words with a letter, including headings and code.
    pub words: usize,
    /// The number of words that no template has at this place.
    pub own: usize,
    /// The share of the most similar template that is present, from 0 to 1.
    pub template_share: f64,
    /// Where the words of templates are, each from its first word to its last, in order.
    pub kept: Vec<Span>,
}

/// One report matched to its schema. Results that few rules need are computed on first use.
pub struct Reading<'a> {
    /// The report.
    pub document: &'a Document<'a>,
    /// The schema that it is checked against.
    pub schema: &'a Schema,
    /// The vocabulary of the schema.
    pub(super) matcher: &'a Matcher,
    /// The Hugo site of which it is a page, if any.
    pub site: Option<&'a Arc<Site>>,
    /// The plain folder whose files its addresses name. `None` if it is a page of a site, or must become one.
    pub folder: Option<&'a Arc<Site>>,
    /// The Hugo site that contains the file, whether as a page or not.
    pub home: Option<&'a Arc<Site>>,
    /// Which heading serves which section.
    pub binding: Binding,
    /// The fields of the front matter, judged.
    pub fields: Vec<Field<'a>>,
    /// The language for suggested text, `en` if the schema has none.
    pub language: &'a str,
    /// The share of the author's own text. `None` if no template is known.
    pub own_text: Option<OwnText>,
    residue: OnceCell<Vec<Residue>>,
    mentions: OnceCell<Vec<(Span, Mention)>>,
    pub(super) examples: OnceCell<Vec<LeftExample>>,
    images: OnceCell<Vec<Resolution>>,
    sources: OnceCell<Vec<Resolution>>,
    links: OnceCell<Vec<Reference<'a>>>,
    anchors: OnceCell<Arc<Anchors>>,
    /// The paths suggested for missing pictures.
    pub(super) places: RefCell<Places>,
    /// The number of further trials allowed, each of which parses a changed report.
    pub(super) trials: Cell<usize>,
    /// The edits of the last trial, and how many sections are empty after them: mostly asked next.
    pub(super) last_trial: RefCell<Option<(Vec<Edit>, usize)>>,
    /// The shortened text of a long report, for trials. `None` if it would still be long, or be read differently.
    pub(super) shortened: OnceCell<Option<Shortened>>,
}

impl<'a> Location<'a> {
    /// The site of which the report is a page.
    fn page_of(self) -> Option<&'a Arc<Site>> {
        self.site.filter(|_| self.folder.is_none())
    }
}

/// The number of trials per report.
const MAX_TRIALS: usize = 60;

/// Parses `source`. The site around it decides what its shortcodes do.
pub fn parse<'s>(source: &'s Source, location: Location<'_>) -> Document<'s> {
    document::parse_in(source, location.page_of().map(|site| &**site))
}

impl<'a> Reading<'a> {
    /// Matches `document`, which is in the site or folder `location`, to a schema and its vocabulary.
    pub fn new(
        document: &'a Document<'a>,
        (schema, matcher): (&'a Schema, &'a Matcher),
        binding: Binding,
        location: Location<'a>,
    ) -> Self {
        let fields = match location.folder {
            Some(_) => fields::in_folder(&schema.front_matter, document),
            None => fields::fields(&schema.front_matter, document),
        };
        Self {
            document,
            schema,
            matcher,
            site: location.page_of(),
            folder: location.folder,
            home: location.site,
            binding,
            fields,
            language: language_of(document, schema),
            own_text: None,
            residue: OnceCell::new(),
            mentions: OnceCell::new(),
            examples: OnceCell::new(),
            images: OnceCell::new(),
            sources: OnceCell::new(),
            links: OnceCell::new(),
            anchors: OnceCell::new(),
            places: RefCell::default(),
            trials: Cell::new(MAX_TRIALS),
            last_trial: RefCell::default(),
            shortened: OnceCell::new(),
        }
    }

    /// The site or folder of the report.
    pub(super) fn location(&self) -> Location<'a> {
        Location { site: self.home, folder: self.folder }
    }

    /// Returns where the report's addresses are resolved.
    pub fn resolver(&self) -> Option<&'a Arc<Site>> {
        self.folder.or(self.site)
    }

    /// Whether the schema enables a check of addresses by its `setting`. The default is to check in plain folders.
    pub fn checks(&self, setting: Option<bool>) -> bool {
        setting.unwrap_or(self.folder.is_some())
    }

    /// The leftovers of the template, in document order.
    pub fn residue(&self) -> &[Residue] {
        self.residue.get_or_init(|| residue::find(self.document, self.schema))
    }

    /// The days that the text mentions, in document order, each with its place.
    pub fn mentions(&self) -> &[(Span, Mention)] {
        self.mentions.get_or_init(|| {
            let bytes = self.document.source.text().as_bytes();
            let mut found = Vec::new();
            // Where the first digit from the start of the last text on is, and where the texts so far end.
            let (mut digit, mut end) = (None::<usize>, 0);
            for &text in &self.document.texts {
                // A table that a quotation is continued by without its mark has its texts at one place.
                let is_first_there = text.start >= end;
                end = end.max(text.end);
                if !is_first_there {
                    continue;
                }
                let rest = |start: usize| bytes.get(start..).unwrap_or_default();
                let from = |start: usize| dates::first_digit(rest(start)).map_or(bytes.len(), |at| start + at);
                let first = digit.filter(|&digit| digit >= text.start).unwrap_or_else(|| from(text.start));
                digit = Some(first);
                if first < text.end {
                    let mentions = dates::mentions(self.document.source.slice(text)).into_iter();
                    found.extend(
                        mentions.map(|one| (Span::new(one.place.start, one.place.end).shifted(text.start), one)),
                    );
                }
            }
            found
        })
    }

    /// The images, each with the resolution of its address. `None` without a site or folder.
    pub fn images(&self) -> impl Iterator<Item = (&Image, Option<&Resolution>)> {
        self.resolved(&self.document.images, &self.images)
    }

    /// Like `images`, for the alternative sources that browsers may choose for an image.
    pub fn sources(&self) -> impl Iterator<Item = (&Image, Option<&Resolution>)> {
        self.resolved(&self.document.sources, &self.sources)
    }

    fn resolved<'r>(
        &'r self,
        images: &'r [Image],
        answers: &'r OnceCell<Vec<Resolution>>,
    ) -> impl Iterator<Item = (&'r Image, Option<&'r Resolution>)> {
        let resolutions = answers.get_or_init(|| {
            let addresses = images.iter().map(|image| (image.address.as_str(), image.kind.into()));
            self.resolver().map_or_else(Vec::new, |site| site.view(self.path()).images(addresses))
        });
        images.iter().enumerate().map(|(index, image)| (image, resolutions.get(index)))
    }

    /// The links, each with the target of its address. Empty without a site or folder.
    pub fn links(&self) -> &[Reference<'a>] {
        let find = || self.resolver().map_or_else(Vec::new, |site| references::references(self.document, site));
        self.links.get_or_init(find)
    }

    /// The anchors of the page that a link leads to, with the page's file unless it is this page. `None` if there is no
    /// page, or it cannot be read.
    pub fn anchors<'l>(&self, linked: &'l Linked) -> Option<(Arc<Anchors>, Option<&'l str>)> {
        let site = self.resolver()?;
        match linked {
            Linked::Page(file) if !same_file(&site.root().join(file), self.path()) => {
                Some((site.anchors(file)?, Some(file)))
            }
            Linked::Itself | Linked::Page(_) => {
                let read = || Arc::new(document::anchors(self.document.source, site.heading_ids(), &**site));
                Some((self.anchors.get_or_init(read).clone(), None))
            }
            _ => None,
        }
    }

    /// The report's title: the text of its level-1 heading, or else the title in its front matter.
    pub fn title(&self) -> Option<String> {
        let document = self.document;
        let heading = self.binding.title.map(|title| document.headings[title].text.as_str());
        let field = || document.front_matter.fields.as_ref()?.get("title")?.value.as_str();
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        [heading, field()].into_iter().flatten().map(words).find(|text| !text.is_empty())
    }

    /// Whether the page shows a title that its front matter has, if the schema accepts that: on a page of a Hugo site, and one
    /// that says what the page is about. `Event 2` does not.
    pub fn has_title_in_field(&self) -> bool {
        let field = || self.document.front_matter.fields.as_ref()?.get("title")?.value.as_str();
        let says_something = |title: &str| {
            let folded = fold::fold_heading(title);
            folded.contains(char::is_alphabetic) && !self.matcher.knows_all(&folded)
        };
        self.schema.title_may_be_field && self.site.is_some() && field().is_some_and(says_something)
    }

    /// The path of the report on disk.
    pub fn path(&self) -> &Path {
        self.document.source.path()
    }

    /// The sections of the schema that a heading serves, each with its heading, in the schema's order.
    pub fn bound(&self) -> impl Iterator<Item = (usize, &SectionSpec, &Heading)> {
        self.schema.sections.iter().enumerate().filter_map(|(index, section)| {
            Some((index, section, self.document.headings.get(self.binding.heading_of(index)?)?))
        })
    }

    /// The tables that begin in `content`, matched to the `columns` that `section` or the whole report requires.
    pub fn tables<'r>(
        &'r self,
        section: Option<usize>,
        content: Span,
        columns: &'r [ColumnSpec],
    ) -> impl Iterator<Item = MatchedTable> + 'r {
        columns::matched_tables(self.document, content, columns, self.matcher.columns(section))
    }

    /// Sets the section of `diagnostic` to the one that contains byte `offset`, if any.
    pub fn name_section(&self, diagnostic: &mut Diagnostic, offset: usize) {
        if let Some(section) = self.binding.section_at(self.document, offset) {
            diagnostic.section(&self.schema.sections[section].id);
        }
    }

    /// The first line of the report that is not blank: the place of findings that have no other.
    pub fn first_line(&self) -> Span {
        self.first_line_of(self.document.blocks.first().map_or(self.document.body, |block| block.span))
    }

    /// `span`, cut to its first line.
    pub fn first_line_of(&self, span: Span) -> Span {
        let source = self.document.source;
        let line = source.line_span(source.line_of(span.start));
        Span::new(span.start, span.end.min(line.end).max(span.start))
    }

    /// The matches of `text` in `span`, except in comments.
    pub fn matches_of<'t>(&'t self, text: &'t TextSpec, span: Span) -> impl Iterator<Item = Span> + 't {
        let content = self.document.source.slice(span);
        let found = text.find_all(content).map(move |found| Span::new(found.start, found.end).shifted(span.start));
        found.filter(|&found| !self.document.is_comment(found))
    }

    /// The number of words in `span`, by Unicode's word boundaries, those in HTML too. Headings, code blocks, alternative
    /// texts and the schema's examples do not count.
    pub fn count_words(&self, span: Span) -> usize {
        let document = self.document;
        let in_heading = |text: Span| {
            document.last_heading(text.start).map(|index| &document.headings[index]).is_some_and(|heading| {
                heading.span.contains(text) && !heading.accidental.is_some_and(Accidental::is_sure)
            })
        };
        let count = |text: Span| document.source.slice(text).unicode_words().count();
        let texts = document.texts_in(span).iter().filter(|&&text| !in_heading(text) && !self.is_in_example(text));
        let html = document.blocks_in(span).iter().filter(|block| block.kind == BlockKind::Html);
        let in_html = html.flat_map(|block| {
            visually_empty::words(document.source.slice(block.span)).map(move |words| words.shifted(block.span.start))
        });
        texts.copied().chain(in_html).map(count).sum()
    }

    /// The unclosed blocks that swallow the text after them, in document order. A block that is closed later counts if
    /// it contains the heading of a missing section, or was certainly meant to end before. The blocks that it leaves open have no cause of their own.
    pub fn swallowed(&self) -> impl Iterator<Item = &Swallowed> {
        let all = &self.document.swallowed;
        let holds = |taken: Span| {
            self.binding.hints.iter().flatten().any(|hint| match *hint {
                Hint::False(index) => {
                    let heading = &self.document.false_headings[index];
                    heading.kind == FalseHeadingKind::Swallowed && taken.contains(heading.span)
                }
                _ => false,
            })
        };
        let late: Vec<(Span, Span)> = all
            .iter()
            .filter(|swallowed| swallowed.certain || holds(swallowed.taken))
            .filter_map(|swallowed| Some((swallowed.span, swallowed.again?)))
            .collect();
        all.iter().filter(move |swallowed| match swallowed.again {
            Some(_) => late.iter().any(|&(span, _)| span == swallowed.span),
            None => !late.iter().any(|&(_, again)| again == swallowed.span),
        })
    }

    /// Whether a block in `span` swallows the following text. What is missing there may then be written after all.
    pub fn swallows(&self, span: Span) -> bool {
        self.swallowed().any(|swallowed| span.contains(swallowed.span))
    }

    /// Whether template text is left in `span`, which explains why content is missing there.
    pub fn has_residue(&self, span: Span) -> bool {
        // Sorted and without overlaps, so it is enough to check the first.
        let residue = self.residue();
        let first = residue.partition_point(|residue| residue.span.start < span.start);
        residue.get(first).is_some_and(|residue| span.contains(residue.span))
    }
}

/// The language for suggested text: that of the writer's text, whatever the file's name says.
fn language_of<'s>(document: &Document<'_>, schema: &'s Schema) -> &'s str {
    let source = document.source;
    let file_name = source.path().file_name().map(|name| name.to_string_lossy());
    let by_name = file_name.as_deref().and_then(|name| schema.language_of(name)).unwrap_or("en");
    let known = |code: &str| schema.languages.iter().any(|language| language.code == code);
    if known("vi") && is_vietnamese(source.slice(document.body)) { "vi" } else { by_name }
}

/// Whether both paths name the same file. The first has its symbolic links resolved.
fn same_file(file: &Path, report: &Path) -> bool {
    file.file_name() == report.file_name() && std::fs::canonicalize(report).is_ok_and(|report| report == file)
}

#[cfg(test)]
mod tests;
