//! `numbers-disagree`.

use std::collections::BTreeSet;

use super::rule::{Reading, Sink, declare_rule};
use super::wording::shortened;
use crate::binding::Evidence;
use crate::binding::fields::{self, Number};
use crate::data::numbers;
use crate::data::value::same_key;
use crate::diagnostic::fix::{Edit, Fix};
use crate::message::{COMMA, Message};
use crate::say;
use crate::text::fold;
use crate::text::source::Span;

declare_rule! {
    /// ## What it does
    ///
    /// Finds reports whose numbers disagree: the one that its folder begins with (`4.2-Event2`) and the one in `pre`
    /// (`<b> 4.2. </b>`). A folder may be numbered from that above it: `5.2-Database/4-Create` is 5.2.4. A schema may ask for
    /// `weight` as well (2, the last part of 4.2). For a page that is no `_index.md` or `index.md`, the file's own name
    /// stands for the folder's. What is missing or malformed is left out of the comparison.
    ///
    /// ## Why
    ///
    /// The theme shows `pre` in the menu, and the address is made from the folder. Most often a report was copied to a new
    /// folder and its number not changed.
    ///
    /// ## Example
    ///
    /// In `content/4-EventParticipated/4.3-Event3/_index.md`:
    ///
    /// ```yaml
    /// pre: " <b> 4.2. </b> "
    /// ```
    ///
    /// Write:
    ///
    /// ```yaml
    /// pre: " <b> 4.3. </b> "
    /// ```
    ///
    /// ## Settings
    ///
    /// `front-matter.numbers-agree`: the fields to compare, and the words `folder`, `file`: the number that the file's own
    /// name begins with, as in `0003-which-clock.md`; and `headings`: the last part of it in headings of sections with a wording
    /// such as `Week * Objectives` (`Week 3 Objectives`, `Goals of week 3`), and in titles behind such a word, as in `Week 3: Storage`.
    pub static NUMBERS_DISAGREE = {
        id: "numbers-disagree",
        summary: {
            en: "the numbers of weight, pre and folder disagree",
            vi: "số ở weight, pre và tên thư mục không khớp nhau",
        },
        group: FrontMatter,
        severity: Warning,
        fix: Both,
        since: "0.1.0",
    }
}

/// One number of the report.
struct Part {
    /// The name of the field or the folder.
    name: String,
    /// The parts of the number.
    digits: Vec<u64>,
    /// The parts counted from the folders above, if they may be meant so.
    from_above: Option<Vec<u64>>,
    /// The span, `None` for a folder.
    span: Option<Span>,
    /// Whether it is only the last part of the full number.
    last_only: bool,
    /// Whether it is the name of the folder rather than the file.
    folder: bool,
    /// The line of the field, or the name, before and after the number.
    line: (String, String),
    /// The least number of digits, padded with zeros.
    width: usize,
}

impl Part {
    fn agrees(&self, other: &Self) -> bool {
        match self.last_only || other.last_only {
            true => self.digits.last() == other.digits.last(),
            false => {
                let from_above = |one: &Self, other: &Self| one.from_above.as_ref() == Some(&other.digits);
                self.digits == other.digits || from_above(self, other) || from_above(other, self)
            }
        }
    }

    /// The name or line with the number of `right`.
    fn corrected(&self, right: &Self) -> String {
        match (self.last_only, right.digits.last()) {
            (true, Some(last)) => last.to_string(),
            _ if right.last_only => {
                let mut digits = self.digits.clone();
                digits.pop();
                digits.extend(right.digits.last());
                numbers::joined(&digits)
            }
            _ => format!("{:0>width$}", numbers::joined(&right.digits), width = self.width),
        }
    }

    fn says(&self) -> Message {
        let (name, number) = (&self.name, numbers::joined(&self.digits));
        match (self.span, self.folder) {
            (Some(_), _) => say!(en("`{name}` is {number}"), vi("`{name}` là {number}")),
            (None, true) => say!(en("the folder `{name}` has {number}"), vi("tên thư mục `{name}` có số {number}")),
            (None, false) => say!(en("the file `{name}` has {number}"), vi("tên tệp `{name}` có số {number}")),
        }
    }

    /// The help that makes it agree with `right`.
    fn correction(&self, right: &Self) -> Message {
        let number = self.corrected(right);
        let (before, after) = &self.line;
        match self.span {
            Some(_) => Message::to_write(format_args!("{before}{number}{after}")),
            None => say!(
                en("rename `{}` to `{before}{number}{after}`", self.name),
                vi("hãy đổi tên `{}` thành `{before}{number}{after}`", self.name),
            ),
        }
    }
}

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    let parts = parts(cx);
    if parts.len() < 2 {
        out.no_input();
    }
    // The number that most of the parts agree on is right; if undecided, that of the folder, because it determines the
    // address.
    let whole = parts.iter().any(|part| !part.last_only);
    let candidates = parts.iter().filter(|part| !whole || !part.last_only);
    let right = candidates.max_by_key(|part| {
        (parts.iter().filter(|other| part.agrees(other)).count(), part.span.is_none(), std::cmp::Reverse(part.span))
    });
    let Some(right) = right else { return };
    let wrong: Vec<&Part> = parts.iter().filter(|part| !part.agrees(right)).collect();
    // The folder has no span in the text, so point at the number that disagrees with it.
    let shown = wrong.iter().copied().find(|part| part.span.is_some());
    let Some((primary, span)) = shown.or(Some(right)).and_then(|part| Some((part, part.span?))) else { return };
    if wrong.is_empty() {
        return;
    }
    let all: Vec<_> = parts.iter().map(Part::says).collect();
    let corrections: Vec<_> = wrong.iter().map(|part| part.correction(right)).collect();
    let mut help = Message::steps(corrections);
    let taken = wrong.iter().any(|part| part.span.is_none() && is_taken(cx, part, right));
    if let [only] = &*wrong
        && only.span.is_none()
    {
        // A report copied to another folder keeps its old number.
        let others = parts.iter().filter(|part| part.span.is_some());
        let others: Vec<_> = others.map(|part| part.correction(only)).collect();
        let (others, help_after) = (Message::steps(others), help.continued());
        help = match taken {
            true => others,
            false => say!(en("{}; or {}", others.en, help_after.en), vi("{}; hoặc {}", others.vi, help_after.vi)),
        };
    }
    let all = Message::joined(&all, COMMA);
    let message =
        say!(en("the report's numbers disagree: {}", all.en), vi("các số của báo cáo không khớp nhau: {}", all.vi),);
    let edits: Vec<Edit> =
        wrong.iter().filter_map(|part| Some(Edit { span: part.span?, replacement: part.corrected(right) })).collect();
    // Folders are renamed by hand.
    let whole = edits.len() == wrong.len();
    let number = numbers::joined(&primary.digits);
    let diagnostic = out.report("/front-matter/numbers-agree", span, message);
    diagnostic.here(say!(en("this is {number}"), vi("ở đây là {number}"))).help(help);
    if whole {
        // Readers see the folder's number in the address.
        diagnostic.fix(Fix::of(edits).safe_if(parts.iter().any(|part| part.folder && part.agrees(right))));
    }
    for part in &parts {
        if let Some(other) = part.span.filter(|&other| other != span) {
            diagnostic.label(other, part.says());
        }
    }
}

/// Whether the new name of `part`, a folder or file, exists already.
fn is_taken(cx: &Reading<'_>, part: &Part, right: &Part) -> bool {
    let Some((site, below)) = cx.resolver().and_then(|site| Some((site, site.below(cx.path())?))) else { return false };
    let new = [&part.line.0, &*part.corrected(right), &part.line.1].concat();
    let mut names: Vec<&str> = below.split('/').collect();
    if part.folder {
        names.pop();
    }
    names.pop();
    names.push(&new);
    site.has_file(&names.join("/"))
}

/// The numbers to compare, without those that another rule reports.
fn parts(cx: &Reading<'_>) -> Vec<Part> {
    let spec = &cx.schema.front_matter;
    let Some((root, _)) = fields::readable(&cx.document.front_matter) else { return Vec::new() };
    let part = |name: &String| {
        match name.as_str() {
            "folder" => return folder(cx),
            fields::FILE => return file(cx),
            _ => {}
        }
        let field = fields::top_level(&cx.fields, name);
        match field {
            Some(field) => Number::of_field(field, cx.document).map(Part::from),
            None => {
                let entry = root.entries().iter().find(|entry| same_key(&entry.key, name))?;
                Number::in_text(name, &entry.value, cx.document).map(Part::from)
            }
        }
    };
    let mut parts: Vec<Part> = spec.numbers_agree.iter().filter_map(part).collect();
    if spec.numbers_agree.iter().any(|name| name == "headings") {
        parts.extend(headings(cx));
        parts.extend(titles(cx));
    }
    parts
}

/// The numbers in headings of sections that have a pattern with `*`: `Week 3 Objectives` and `Goals of week 3` where there is
/// `Week * Objectives`. Only headings with a single number count.
fn headings<'c>(cx: &'c Reading<'_>) -> impl Iterator<Item = Part> + 'c {
    let words = counted_words(cx);
    cx.bound().filter_map(move |(index, section, heading)| {
        let counted = section.headings.iter().any(|wording| wording.pattern.is_some() && wording.text.contains('*'));
        let bound = cx.binding.bound[index].as_ref().filter(|_| counted)?;
        if bound.reason.evidence != Evidence::Pattern {
            return titled(cx, shortened(&heading.text), heading.text_span, &words);
        }
        let words = cx.document.source.slice(heading.text_span);
        let words = fold::strip_numbering(words);
        let start = heading.text_span.end - words.len();
        let from = words.find(|c: char| c.is_ascii_digit())?;
        let length = words[from..].find(|c: char| !c.is_ascii_digit()).unwrap_or(words.len() - from);
        let (number, rest) = words[from..].split_at(length);
        (!rest.contains(|c: char| c.is_ascii_digit())).then_some(())?;
        Some(Part {
            name: shortened(&heading.text),
            digits: vec![number.parse().ok()?],
            from_above: None,
            span: Some(Span::at(start + from).to(Span::new(start + from, start + from + length))),
            last_only: true,
            folder: false,
            line: (words[..from].to_owned(), rest.to_owned()),
            width: 0,
        })
    })
}

/// The numbers in the title of the front matter and of the page that follow a word which the section patterns have
/// before their `*`: `Week 3: Storage` where a section is called `Week * Objectives`.
fn titles<'c>(cx: &'c Reading<'_>) -> impl Iterator<Item = Part> + 'c {
    let words = counted_words(cx);
    let field = fields::top_level(&cx.fields, "title");
    let field = field.and_then(|field| Some(("title".to_owned(), field.node?.span)));
    let heading = cx.binding.title.map(|title| &cx.document.headings[title]);
    let heading = heading.map(|heading| (shortened(&heading.text), heading.text_span));
    field.into_iter().chain(heading).filter_map(move |(name, span)| titled(cx, name, span, &words))
}

/// The words before the `*` of the section patterns, folded: `week`.
fn counted_words(cx: &Reading<'_>) -> BTreeSet<String> {
    let patterns = cx.schema.sections.iter().flat_map(|section| &section.headings);
    let patterns = patterns.filter(|wording| wording.pattern.is_some());
    patterns
        .filter_map(|wording| wording.text.split_once('*')?.0.split_whitespace().next_back().map(fold::fold))
        .collect()
}

/// The number in the heading or title at `span` after one of `words`. `Weeks 3 and 4` and `Week 3–4` have none.
fn titled(cx: &Reading<'_>, name: String, span: Span, words: &BTreeSet<String>) -> Option<Part> {
    let text = cx.document.source.slice(span);
    let mut before = String::new();
    let mut at = 0;
    for word in text.split_inclusive(|c: char| c.is_whitespace() || matches!(c, '"' | '\'')) {
        let digits = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
        let (number, rest) = word.split_at(digits);
        let plain = |text: &str| !text.contains(|c: char| c.is_ascii_digit());
        if let (Ok(digits), true, true) = (number.parse(), plain(rest), words.contains(&before)) {
            // `Week 3 – 4` and `Week 3 and 4` are two weeks, `Week 3 – Storage` is one.
            let after = text[at + number.len()..].trim_start();
            let joined = ["-", "–", "—", "&", "/", "+", ",", "and ", "to ", "và ", "đến "];
            let rest = joined.iter().find_map(|joint| after.strip_prefix(joint));
            let range = rest.is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()));
            let from = span.start + at;
            return (!range).then(|| Part {
                name,
                digits: vec![digits],
                from_above: None,
                span: Some(Span::new(from, from + number.len())),
                last_only: true,
                folder: false,
                line: (text[..at].to_owned(), text[at + number.len()..].to_owned()),
                width: 0,
            });
        }
        before = fold::fold(word.trim_matches(|c: char| !c.is_alphanumeric()));
        at += word.len();
    }
    None
}

impl From<Number> for Part {
    fn from(number: Number) -> Self {
        let Number { field, digits, span, alone, line, width } = number;
        Self { name: field, digits, from_above: None, span: Some(span), last_only: alone, folder: false, line, width }
    }
}

fn folder(cx: &Reading<'_>) -> Option<Part> {
    let named = fields::named(cx.path())?;
    let line = (String::new(), named.name[named.length..].to_owned());
    Some(Part {
        name: named.name,
        from_above: named.folder.then(|| fields::from_above(cx.path())).flatten(),
        digits: named.digits,
        span: None,
        last_only: false,
        folder: named.folder,
        line,
        width: 0,
    })
}

fn file(cx: &Reading<'_>) -> Option<Part> {
    let number = fields::of_file(cx.path(), Span::at(0))?;
    let name = cx.path().file_name()?.to_string_lossy().into_owned();
    Some(Part { name, span: None, last_only: false, ..Part::from(number) })
}
