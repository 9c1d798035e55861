//! Path patterns of schemas and configs.

use std::borrow::Cow;
use std::path::Path;

use globset::{ErrorKind, Glob, GlobBuilder, GlobSet, GlobSetBuilder};

use super::budget::{Allocation, Budget, MAX_SIZE};
use super::plain_glob::PlainGlob;
use crate::data::value::{Node, span_of};
use crate::data::yaml::Fault;
use crate::message::Message;
use crate::say;
use crate::text::source::Span;

/// The path patterns of a schema.
#[derive(Debug)]
pub enum Files {
    /// All have usual shapes.
    Plain(Vec<PlainGlob>),
    /// Any others.
    Set(GlobSet),
}

/// An example of a path pattern.
const PATHS: &str = "content/**/*.md";

/// Maximum number of patterns that are matched one by one.
const MAX_PLAIN: usize = 64;

impl Files {
    /// Whether any pattern matches `path`.
    pub fn is_match(&self, path: impl AsRef<Path>) -> bool {
        match self {
            Self::Plain(patterns) => patterns.iter().any(|pattern| pattern.is_match(path.as_ref())),
            Self::Set(set) => set.is_match(path),
        }
    }
}

/// Compiles the patterns of a schema's list `node`, as long as the memory budget suffices.
pub(super) fn files(patterns: &[String], node: Option<&Node>, budget: &mut Budget) -> Result<Files, Vec<Fault>> {
    let plain = || patterns.iter().map(|pattern| PlainGlob::parse(pattern)).collect::<Option<Vec<_>>>();
    match (patterns.len() <= MAX_PLAIN).then(plain).flatten() {
        Some(plain) => each_pattern(patterns, node, PATHS, |_, _| Ok(()), budget).map(|_| Files::Plain(plain)),
        None => globs(patterns, node, |pattern| glob(pattern, true), budget).map(Files::Set),
    }
}

/// Compiles the patterns of the list `node` with `glob`, as long as the memory budget suffices.
pub(crate) fn globs<'p>(
    patterns: &'p [String],
    node: Option<&Node>,
    glob: impl Fn(&'p str) -> Result<Glob, Message>,
    budget: &mut Budget,
) -> Result<GlobSet, Vec<Fault>> {
    let mut set = GlobSetBuilder::new();
    let glob = |pattern: &'p str, place| glob(pattern).map_err(|reason| wrong_glob(place, pattern, &reason));
    each_pattern(patterns, node, PATHS, glob, budget)?.into_iter().for_each(|glob| _ = set.add(glob));
    set.build().map_err(|error| {
        let message = say!(
            en("these patterns cannot be used together: {error}"),
            vi("không dùng chung được các mẫu này: {error}"),
        );
        let help = say!(en("write fewer or shorter ones"), vi("hãy viết ít hơn hoặc ngắn hơn"));
        vec![Fault::new(span_of(node), message).with_help(help)]
    })
}

/// Compiles each of the patterns of the list `node`, or the only one in it, with `compile`, which is given its place. `example`
/// is a pattern to write instead of a path of Windows.
pub(crate) fn each_pattern<'p, T>(
    patterns: &'p [String],
    node: Option<&Node>,
    example: &str,
    compile: impl Fn(&'p str, Span) -> Result<T, Fault>,
    budget: &mut Budget,
) -> Result<Vec<T>, Vec<Fault>> {
    let place = |index: usize| span_of(node.and_then(|node| node.items().get(index)).or(node));
    let mut compiled = Vec::with_capacity(patterns.len());
    let mut faults = Vec::new();
    for (index, pattern) in patterns.iter().enumerate() {
        let was_exhausted = budget.is_exhausted();
        if !budget.reserve(Allocation::Glob(pattern)) {
            faults.extend((!was_exhausted).then(|| over_budget(place(index))));
            return Err(faults);
        }
        if let Some(fault) = windows_path(place(index), pattern, example) {
            faults.push(fault);
            continue;
        }
        match compile(pattern, place(index)) {
            Ok(pattern) => compiled.push(pattern),
            Err(fault) => faults.push(fault),
        }
    }
    if faults.is_empty() { Ok(compiled) } else { Err(faults) }
}

/// Compiles one path pattern: only `/` and `**` match `/`.
pub(crate) fn glob(pattern: &str, ignore_case: bool) -> Result<Glob, Message> {
    GlobBuilder::new(pattern)
        .literal_separator(true)
        .case_insensitive(ignore_case)
        .build()
        .map_err(|error| reason(error.kind()))
}

/// What is wrong with a pattern.
fn reason(kind: &ErrorKind) -> Message {
    match kind {
        ErrorKind::UnclosedClass => say!(en("the `]` after `[` is missing"), vi("thiếu `]` sau `[`")),
        ErrorKind::InvalidRange(from, to) => {
            say!(
                en("`{from}` comes after `{to}` in `[{from}-{to}]`"),
                vi("trong `[{from}-{to}]`, `{from}` đứng sau `{to}`")
            )
        }
        ErrorKind::UnopenedAlternates => say!(en("the `{{` before `}}` is missing"), vi("thiếu `{{` trước `}}`")),
        ErrorKind::UnclosedAlternates => say!(en("the `}}` after `{{` is missing"), vi("thiếu `}}` sau `{{`")),
        ErrorKind::DanglingEscape => say!(en("nothing follows the last `\\`"), vi("sau `\\` cuối cùng không có gì")),
        // Too long, or too deep.
        _ => say!(en("it is too complicated"), vi("mẫu quá phức tạp")),
    }
}

/// The fault of a pattern written as a path of Windows: `drafts\**`, `C:/reports/*.md`. It would match nothing anywhere,
/// because `\` makes the next character an ordinary one and paths have no drive. `example` shows a right one.
///
/// `\` before a bracket is left alone: `notes \[old\].md`. Names with `*` or `?` do not exist on Windows, so that `\*` is
/// a separator and what follows it; `[*]` is the character.
pub(crate) fn windows_path(span: Span, pattern: &str, example: &str) -> Option<Fault> {
    let mut letters = pattern.chars();
    let has_drive = letters.next().is_some_and(|first| first.is_ascii_alphabetic())
        && letters.next() == Some(':')
        && matches!(letters.next(), Some('/' | '\\'));
    if has_drive {
        let message = say!(
            en("`{}` begins with a drive, and paths here begin at the folder of the config", shown(pattern)),
            vi("`{}` bắt đầu bằng tên ổ đĩa, còn đường dẫn ở đây bắt đầu từ thư mục của tệp cấu hình", shown(pattern)),
        );
        let help = say!(
            en("leave out the drive and the folders above: `{example}`"),
            vi("hãy bỏ tên ổ đĩa và các thư mục phía trên: `{example}`"),
        );
        return Some(Fault::new(span, message).with_help(help));
    }
    let mut separators = false;
    let mut written = String::with_capacity(pattern.len());
    let mut letters = pattern.chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, letters.peek()) {
            ('\\', Some(&next @ ('[' | ']' | '{' | '}' | ','))) => {
                written.extend([letter, next]);
                letters.next();
            }
            ('\\', next) => {
                // `\\` is one separator in the eyes of who wrote it.
                let is_double = next == Some(&'\\');
                letters.next_if(|_| is_double);
                separators = true;
                written.push('/');
            }
            _ => written.push(letter),
        }
    }
    separators.then(|| {
        let message = say!(
            en("`{}` has `\\` between folders, and patterns have `/` on every system", shown(pattern)),
            vi("`{}` dùng `\\` giữa các thư mục, còn mẫu đường dẫn dùng `/` trên mọi hệ điều hành", shown(pattern)),
        );
        let written = shown(&written);
        Fault::new(span, message).with_help(say!(en("write `{written}`"), vi("hãy viết `{written}`")))
    })
}

/// The beginning of `pattern`, for messages.
fn shown(pattern: &str) -> Cow<'_, str> {
    match pattern.char_indices().nth(60) {
        Some((cut, _)) => format!("{}…", &pattern[..cut]).into(),
        None => pattern.into(),
    }
}

/// The fault of an invalid path pattern.
fn wrong_glob(span: Span, pattern: &str, reason: &Message) -> Fault {
    let shown = shown(pattern);
    let message = say!(
        en("`{shown}` is not a pattern of paths: {}", reason.en),
        vi("`{shown}` không phải mẫu đường dẫn: {}", reason.vi),
    );
    Fault::new(span, message).with_help(say!(en("write for example `{PATHS}`"), vi("hãy viết chẳng hạn `{PATHS}`")))
}

fn over_budget(span: Span) -> Fault {
    let most = MAX_SIZE >> 20;
    let message = say!(
        en("up to here, the patterns of paths take more than {most} MiB of memory"),
        vi("tính đến đây, các mẫu đường dẫn chiếm hơn {most} MiB bộ nhớ"),
    );
    Fault::new(span, message).with_help(say!(en("write fewer or shorter ones"), vi("hãy viết ít hơn hoặc ngắn hơn")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_with_a_pattern_is_said_in_each_language() {
        for (pattern, en, vi) in [
            ("a[b", "the `]` after `[` is missing", "thiếu `]` sau `[`"),
            ("[z-a]", "`z` comes after `a` in `[z-a]`", "trong `[z-a]`, `z` đứng sau `a`"),
            ("a}", "the `{` before `}` is missing", "thiếu `{` trước `}`"),
            ("{a,b", "the `}` after `{` is missing", "thiếu `}` sau `{`"),
            ("a\\", "nothing follows the last `\\`", "sau `\\` cuối cùng không có gì"),
        ] {
            let wrong = glob(pattern, false).unwrap_err();
            assert_eq!((&*wrong.en, &*wrong.vi), (en, vi), "{pattern}");
        }
    }

    #[test]
    fn a_pattern_in_the_way_of_windows_is_a_fault_with_what_to_write() {
        for (pattern, help) in [
            (r"drafts\**", "write `drafts/**`"),
            (r"drafts\*.md", "write `drafts/*.md`"),
            (r"content\\4-Events\\**", "write `content/4-Events/**`"),
            (r"\drafts", "write `/drafts`"),
            (r"drafts\", "write `drafts/`"),
            (r"Báo cáo\tuần 1\*.md", "write `Báo cáo/tuần 1/*.md`"),
            (r"C:\lan\**", "leave out the drive and the folders above: `content/**/*.md`"),
            ("d:/lan/*.md", "leave out the drive and the folders above: `content/**/*.md`"),
        ] {
            let fault = windows_path(Span::at(0), pattern, PATHS).unwrap_or_else(|| panic!("{pattern}"));
            assert_eq!(fault.help.unwrap().en, help, "{pattern}");
        }
        for pattern in [r"notes \[old\].md", r"{a\,b}.md", "content/**/*.md", "a:b.md", "[*].md", "", "c:"] {
            assert!(windows_path(Span::at(0), pattern, PATHS).is_none(), "{pattern}");
        }
    }
}
