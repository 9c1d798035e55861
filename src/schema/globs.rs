//! Path patterns of schemas and configs.

use globset::{Glob, GlobBuilder, GlobSet, GlobSetBuilder};

use super::budget::{Allocation, Budget, MAX_SIZE};
use crate::data::value::Node;
use crate::data::yaml::Fault;
use crate::say;
use crate::text::source::Span;

/// Compiles the patterns of the list `node` with `glob`, as long as the memory budget suffices.
pub(crate) fn globs<'p>(
    patterns: &'p [String],
    node: Option<&Node>,
    glob: impl Fn(&'p str) -> Result<Glob, String>,
    budget: &mut Budget,
) -> Result<GlobSet, Vec<Fault>> {
    let span = |node: Option<&Node>| node.map_or(Span::at(0), |node| node.span);
    let place = |index: usize| span(node.and_then(|node| node.items().get(index)));
    let mut set = GlobSetBuilder::new();
    let mut faults = Vec::new();
    for (index, pattern) in patterns.iter().enumerate() {
        let was_exhausted = budget.is_exhausted();
        if !budget.reserve(Allocation::Glob(pattern)) {
            faults.extend((!was_exhausted).then(|| over_budget(place(index))));
            return Err(faults);
        }
        match glob(pattern) {
            Ok(glob) => _ = set.add(glob),
            Err(reason) => faults.push(wrong_glob(place(index), pattern, &reason)),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    set.build().map_err(|error| {
        let message = say!(
            en("these patterns cannot be used together: {error}"),
            vi("không dùng chung được các mẫu này: {error}"),
        );
        let help = say!(en("write fewer or shorter ones"), vi("hãy viết ít hơn hoặc ngắn hơn"));
        vec![Fault::new(span(node), message).with_help(help)]
    })
}

/// Compiles one path pattern: only `/` and `**` match `/`.
pub(crate) fn glob(pattern: &str, ignore_case: bool) -> Result<Glob, String> {
    GlobBuilder::new(pattern)
        .literal_separator(true)
        .case_insensitive(ignore_case)
        .build()
        .map_err(|error| error.kind().to_string())
}

/// The fault of an invalid path pattern.
pub(crate) fn wrong_glob(span: Span, pattern: &str, reason: &str) -> Fault {
    let shown = match pattern.char_indices().nth(60) {
        Some((cut, _)) => format!("{}…", &pattern[..cut]),
        None => pattern.to_owned(),
    };
    let message =
        say!(en("`{shown}` is not a pattern of paths: {reason}"), vi("`{shown}` không phải mẫu đường dẫn: {reason}"),);
    Fault::new(span, message)
        .with_help(say!(en("write for example `content/**/*.md`"), vi("hãy viết chẳng hạn `content/**/*.md`")))
}

fn over_budget(span: Span) -> Fault {
    let most = MAX_SIZE >> 20;
    let message = say!(
        en("up to here, the patterns of paths take more than {most} MiB of memory"),
        vi("tính đến đây, các mẫu đường dẫn chiếm hơn {most} MiB bộ nhớ"),
    );
    Fault::new(span, message).with_help(say!(en("write fewer or shorter ones"), vi("hãy viết ít hơn hoặc ngắn hơn")))
}
