//! What a rule found: the finding itself, the rule it belongs to, and one file's findings together.

pub mod fix;
pub mod points;

pub mod rest;
pub mod selection;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::data::yaml::Fault;
use crate::diagnostic::fix::Fix;
use crate::diagnostic::points::Criterion;
use crate::message::{Language, Message, Words};
use crate::say;
use crate::text::source::{Source, Span, floor_char_boundary};
use rest::Rest;

/// How grave a finding is; greater is graver.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Should be mended.
    Warning,
    /// Must be mended.
    Error,
}

impl Severity {
    /// The word for it, to people.
    pub const fn words(self) -> Words {
        match self {
            Self::Info => Words { en: "info", vi: "thông tin" },
            Self::Warning => Words { en: "warning", vi: "cảnh báo" },
            Self::Error => Words { en: "error", vi: "lỗi" },
        }
    }

    /// The word for it, the same in every format that programs read.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What a schema, the config or the command line may set a rule to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The rule does not run.
    Off,
    /// Findings are worth knowing.
    Info,
    /// Findings should be mended.
    Warning,
    /// Findings must be mended.
    Error,
}

impl Level {
    /// The severity, or `None` when the rule is off.
    pub const fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Info => Some(Severity::Info),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }

    /// The word for it, the same in every format that programs read.
    pub const fn as_str(self) -> &'static str {
        match self.severity() {
            Some(severity) => severity.as_str(),
            None => "off",
        }
    }

    /// The word for it, to people.
    pub const fn words(self) -> Words {
        match self.severity() {
            Some(severity) => severity.words(),
            None => Words { en: "off", vi: "tắt" },
        }
    }
}

/// Whether a rule can mend what it finds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fixable {
    /// Never.
    No,
    /// Sometimes.
    Sometimes,
    /// Always.
    Always,
}

/// What a rule checks; groups the reference.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Group {
    /// The file itself.
    File,
    /// The block of data at the top.
    FrontMatter,
    /// Headings and sections.
    Structure,
    /// What stands in a section.
    Content,
    /// Pictures.
    Images,
    /// Links, and the places that they lead to.
    Links,
    /// What is left of a template.
    Residue,
    /// What only shows across several reports.
    Collection,
}

impl Group {
    /// All of them, in the order of the reference.
    pub const ALL: [Self; 8] = [
        Self::File,
        Self::FrontMatter,
        Self::Structure,
        Self::Content,
        Self::Images,
        Self::Links,
        Self::Residue,
        Self::Collection,
    ];

    /// Stable kebab-case name, by which it is selected.
    pub const fn id(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::FrontMatter => "front-matter",
            Self::Structure => "structure",
            Self::Content => "content",
            Self::Images => "images",
            Self::Links => "links",
            Self::Residue => "residue",
            Self::Collection => "collection",
        }
    }

    /// The group's name in the reference.
    pub const fn title(self) -> Words {
        match self {
            Self::File => Words { en: "File", vi: "Tệp" },
            Self::FrontMatter => Words { en: "Front matter", vi: "Front matter" },
            Self::Structure => Words { en: "Structure", vi: "Bố cục" },
            Self::Content => Words { en: "Content", vi: "Nội dung" },
            Self::Images => Words { en: "Images", vi: "Ảnh" },
            Self::Links => Words { en: "Links", vi: "Liên kết" },
            Self::Residue => Words { en: "Residue", vi: "Phần sót lại của bản mẫu" },
            Self::Collection => Words { en: "Collection", vi: "Nhiều báo cáo" },
        }
    }
}

/// A rule's facts, written once, in the file of the rule.
#[derive(Debug)]
#[non_exhaustive]
pub struct RuleMeta {
    /// Stable kebab-case name.
    pub id: &'static str,
    /// What it finds, in one line.
    pub summary: Words,
    /// Severity unless a schema, the config or the command line says otherwise.
    pub severity: Severity,
    /// Whether it runs unless told otherwise; one that does not waits to be selected, or given a severity.
    pub enabled: bool,
    /// Whether it can mend what it finds.
    pub fix: Fixable,
    /// The version it came with.
    pub since: &'static str,
    /// What it checks.
    pub group: Group,
    /// Its manual page in Markdown, with a blank at the start of each line.
    pub manual: &'static str,
}

impl RuleMeta {
    /// What it is set to unless anybody says otherwise.
    pub const fn default_level(&self) -> Level {
        match (self.enabled, self.severity) {
            (false, _) => Level::Off,
            (true, Severity::Info) => Level::Info,
            (true, Severity::Warning) => Level::Warning,
            (true, Severity::Error) => Level::Error,
        }
    }

    /// Its manual page in Markdown, ready to be shown.
    pub fn page(&self) -> String {
        // A doc comment has a blank before each line's text.
        let lines = self.manual.trim_end().lines().map(|line| line.strip_prefix(' ').unwrap_or(line));
        lines.flat_map(|line| [line, "\n"]).collect()
    }
}

impl PartialEq for RuleMeta {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for RuleMeta {}

/// A second place that helps to understand a diagnostic.
#[derive(Clone, Debug)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What is to be seen there.
    pub message: Message,
    /// The file that it is in; `None` for the diagnostic's own.
    pub source: Option<Arc<Source>>,
}

/// The place in a schema that asks for what is missing or wrong.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Requirement {
    /// The schema's name.
    pub schema: Arc<str>,
    /// A JSON pointer into it; sections are named by their id: `/sections/speakers/requires/items`.
    pub pointer: String,
}

/// One finding.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Diagnostic {
    /// The rule that found it.
    pub rule: &'static RuleMeta,
    /// How grave it is.
    pub severity: Severity,
    /// The thing itself.
    pub span: Span,
    /// What is wrong, in one line.
    pub message: Message,
    /// What to be seen at `span`, in a few words.
    pub label: Option<Message>,
    /// Related places.
    pub labels: Vec<Label>,
    /// What to write, with an example.
    pub help: Option<Message>,
    /// How to mend it.
    pub fix: Option<Fix>,
    /// The place in the schema that asks for it.
    pub requirement: Option<Requirement>,
    /// Id of the section that it is about.
    pub section: Option<String>,
    /// Whether Hugo gives up over it, or over the front matter that it is about: then nobody's site is built, and the
    /// writer of one report does not decide whether that is told.
    pub stops_build: bool,
}

impl Diagnostic {
    /// A finding of `rule` at `span`; the rest is added by the methods below.
    pub(crate) fn new(rule: &'static RuleMeta, severity: Severity, span: Span, message: impl Into<Message>) -> Self {
        Self {
            rule,
            severity,
            span,
            message: message.into(),
            label: None,
            labels: Vec::new(),
            help: None,
            fix: None,
            requirement: None,
            section: None,
            stops_build: false,
        }
    }

    /// Says whether Hugo gives up over it.
    pub(crate) fn stops_build(&mut self, stops: bool) -> &mut Self {
        self.stops_build = stops;
        self
    }

    /// Says what is to be seen at the primary span.
    pub(crate) fn here(&mut self, words: impl Into<Message>) -> &mut Self {
        self.label = Some(words.into());
        self
    }

    /// Points at a second place.
    pub(crate) fn label(&mut self, span: Span, message: impl Into<Message>) -> &mut Self {
        self.labels.push(Label { span, message: message.into(), source: None });
        self
    }

    /// Points at a place in another file.
    pub(crate) fn label_in(&mut self, source: &Arc<Source>, span: Span, message: impl Into<Message>) -> &mut Self {
        self.labels.push(Label { span, message: message.into(), source: Some(source.clone()) });
        self
    }

    /// Brings every span onto character borders inside its text, and the words onto one line; `source` is the file that
    /// this is about.
    pub(crate) fn settle(&mut self, source: &Source) {
        self.on_one_line();
        self.span = source.clamp(self.span);
        for label in &mut self.labels {
            label.span = label.source.as_deref().unwrap_or(source).clamp(label.span);
        }
    }

    /// Whether every place in it, those of its fix included, begins and ends between characters of its text; `source` is
    /// the file that this is about.
    pub(crate) fn is_on_borders(&self, source: &Source) -> bool {
        let labels = self.labels.iter().map(|label| (label.source.as_deref().unwrap_or(source), label.span));
        let edits = self.fix.iter().flat_map(|fix| &fix.edits).map(|edit| (source, edit.span));
        let mut places = std::iter::once((source, self.span)).chain(labels).chain(edits);
        places.all(|(source, span)| source.clamp(span) == span)
    }

    /// Says what to write.
    pub(crate) fn help(&mut self, help: impl Into<Message>) -> &mut Self {
        self.help = Some(help.into());
        self
    }

    /// Offers a fix.
    pub(crate) fn fix(&mut self, fix: Fix) -> &mut Self {
        self.fix = Some(fix);
        self
    }

    /// Brings everything that is said onto one line and within reason: what a report says is quoted there, and a
    /// report may say anything.
    pub(crate) fn on_one_line(&mut self) {
        let labels = self.labels.iter_mut().map(|label| &mut label.message);
        for words in std::iter::once(&mut self.message).chain(&mut self.label).chain(&mut self.help).chain(labels) {
            words.texts_mut().into_iter().for_each(one_line);
        }
    }

    /// Names the section that the finding is about.
    pub(crate) fn section(&mut self, id: impl Into<String>) -> &mut Self {
        self.section = Some(id.into());
        self
    }
}

/// Joins the lines of `words`, and cuts them where nobody reads on.
fn one_line(words: &mut String) {
    /// In bytes; a message of our own with an address of usual length has a fifth of it.
    const MAX_BYTES: usize = 1000;
    if words.contains(['\n', '\r']) {
        *words = words.replace("\r\n", " ").replace(['\n', '\r'], " ");
    }
    if words.len() > MAX_BYTES {
        words.truncate(floor_char_boundary(words, MAX_BYTES));
        words.push('…');
    }
}

/// One file with its findings, sorted by place.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The file's text; empty for a file that could not be read, or in which nothing was found. Findings in other
    /// files may point into it.
    pub source: Arc<Source>,
    /// What was found in it.
    pub diagnostics: Vec<Diagnostic>,
    /// Of rules that found more than anybody reads, what is not told one by one; sorted by rule.
    pub rest: Vec<Rest>,
    /// What was found too and is not shown, as a finding above tells the cause of it already; it counts where
    /// points are given.
    pub implied: Vec<Diagnostic>,
    /// What was found too and its writer has silenced; it counts where points are given.
    pub silenced: Vec<Silenced>,
    /// What of that is only counted.
    pub silenced_rest: Vec<Rest>,
    /// The rules that this run left out: what is known of them from another run still holds.
    pub left_out: Vec<&'static RuleMeta>,
    /// Whose report it is.
    pub about: About,
}

impl Checked {
    /// A file of which nothing is known but its text and what was found in it.
    pub fn new(source: impl Into<Arc<Source>>, diagnostics: Vec<Diagnostic>) -> Self {
        let source = source.into();
        let about = About { report: source.name().to_owned(), ..About::default() };
        Self {
            source,
            diagnostics,
            rest: Vec::new(),
            implied: Vec::new(),
            silenced: Vec::new(),
            silenced_rest: Vec::new(),
            left_out: Vec::new(),
            about,
        }
    }
}

/// A finding that a writer has silenced.
#[derive(Clone, Debug)]
pub struct Silenced {
    /// The finding.
    pub diagnostic: Diagnostic,
    /// What silences it.
    pub by: Suppression,
}

/// What silences a finding: a comment, or the field of the front matter.
#[derive(Clone, Debug)]
pub struct Suppression {
    /// The word that gives the order; in front matter the value.
    pub span: Span,
    /// The file that it is in; `None` for the finding's own.
    pub source: Option<Arc<Source>>,
    /// Whether it stands in the front matter.
    pub in_front_matter: bool,
    /// Why, as the writer puts it.
    pub reason: Option<String>,
}

impl Suppression {
    /// The file that it is in, when the finding's own is `own`.
    pub fn file<'s>(&'s self, own: &'s Source) -> &'s Source {
        self.source.as_deref().unwrap_or(own)
    }

    /// `silenced by the comment in line 9: a reason`; `own` is the finding's file.
    pub fn silences(&self, own: &Source) -> Message {
        let named = self.named(own);
        let reason = self.reason.as_deref().map(|reason| format!(": {reason}")).unwrap_or_default();
        say!(en("silenced by {}{reason}", named.en), vi("bị ẩn bởi {}{reason}", named.vi))
    }

    /// What people call it: `the comment in line 9`; `own` is the finding's file.
    pub fn named(&self, own: &Source) -> Message {
        let file = self.file(own);
        let line = file.line_of(self.span.start);
        let place = match &self.source {
            Some(_) => say!(en("in {}:{line}", file.name()), vi("trong {}:{line}", file.name())),
            None => say!(en("in line {line}"), vi("ở dòng {line}")),
        };
        match self.in_front_matter {
            true => say!(en("the front matter {}", place.en), vi("front matter {}", place.vi)),
            false => say!(en("the comment {}", place.en), vi("chú thích {}", place.vi)),
        }
    }
}

/// Whose report a file is, and what it is held to.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// The site's folder, with as many of those above it as tell it from the other sites of the run; `None` when
    /// the report lies in no site.
    pub site: Option<String>,
    /// The report's path below the site, or as it was given; separated by `/`.
    pub report: String,
    /// Its heading of level 1, or the title in its front matter.
    pub title: Option<String>,
    /// The schema's name.
    pub schema: Arc<str>,
    /// What the schema gives points for.
    pub criteria: Arc<[Criterion]>,
}

/// What one run found.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The files that were checked, sorted by name.
    pub files: Vec<Checked>,
    /// What the reader of the summary must know: what was not checked, and why.
    pub notes: Vec<Message>,
    /// What kept some files from being checked; when there is any, the result is partial.
    pub failures: Vec<Arc<Failure>>,
    /// The language of messages that the first report's config asks for.
    pub language: Option<Language>,
}

impl Outcome {
    /// Adds a failure, unless the same was told before: a config that is wrong is so for every file below it.
    pub fn fail(&mut self, failure: impl Into<Arc<Failure>>) {
        let failure = failure.into();
        let same = |other: &Arc<Failure>| {
            other.message == failure.message
                && other.place.as_ref().map(|(source, _)| source.path())
                    == failure.place.as_ref().map(|(source, _)| source.path())
        };
        if !self.failures.iter().any(same) {
            self.failures.push(failure);
        }
    }

    /// How many findings are as grave as `severity`, neither more nor less.
    pub fn count(&self, severity: Severity) -> usize {
        self.severities().filter(|&other| other == severity).count()
    }

    /// How many findings are silenced, and in how many files.
    pub fn silenced(&self) -> (usize, usize) {
        let counts = self.files.iter().map(Checked::silenced_count).filter(|&count| count > 0);
        counts.fold((0, 0), |(problems, files), count| (problems + count, files + 1))
    }

    /// How grave each finding is, told or not.
    pub fn severities(&self) -> impl Iterator<Item = Severity> {
        self.files.iter().flat_map(Checked::severities)
    }

    /// The rules that found something, silenced or not, by id.
    pub fn rules(&self) -> BTreeMap<&'static str, &'static RuleMeta> {
        let silenced = self.files.iter().flat_map(|file| &file.silenced).map(|silenced| &silenced.diagnostic);
        self.diagnostics().chain(silenced).map(|found| (found.rule.id, found.rule)).collect()
    }

    /// Every finding that is told, file by file.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.files.iter().flat_map(|file| &file.diagnostics)
    }
}

/// Why the work could not be done: exit code 2.
#[derive(Debug)]
#[non_exhaustive]
pub struct Failure {
    /// What is wrong, in one line.
    pub message: Message,
    /// What to do about it.
    pub help: Option<Message>,
    /// The schema or config file that is at fault, with the places in it.
    pub place: Option<(Box<Source>, Vec<Fault>)>,
}

impl Failure {
    /// A failure without a place in a file.
    pub(crate) fn new(message: impl Into<Message>) -> Self {
        Self { message: message.into(), help: None, place: None }
    }

    /// The same, saying what to do.
    pub(crate) fn with_help(mut self, help: impl Into<Message>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message.fmt(f)
    }
}

impl std::error::Error for Failure {}
