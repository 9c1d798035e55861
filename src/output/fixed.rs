//! What is said of fixes: how much was mended, and how much could be.

use crate::diagnostic::fix::Applicability;
use crate::diagnostic::{Diagnostic, Fixes};
use crate::message::{COMMA, Message, Noun};
use crate::say;

/// `3 problems fixed in 2 reports, 1 more can be fixed with …`; `None` where there is nothing to say. Where nothing is
/// written, it is said of what would be.
pub fn fixes(fixes: &Fixes, only_shown: bool) -> Option<Message> {
    let applied = fixes.applied.filter(|applied| applied.problems > 0).map(|applied| {
        let (problems, reports) = (Noun::PROBLEM.counted(applied.problems), Noun::REPORT.counted(applied.files));
        match only_shown {
            false => {
                say!(en("{} fixed in {}", problems.en, reports.en), vi("đã sửa {} trong {}", problems.vi, reports.vi))
            }
            true => say!(
                en("`--fix` would fix {} in {}", problems.en, reports.en),
                vi("`--fix` sẽ sửa {} trong {}", problems.vi, reports.vi)
            ),
        }
    });
    // What was asked for and is still there cannot be mended in this way.
    let (safe, doubtful) = match fixes.applied {
        Some(_) if fixes.with_unsafe => (0, 0),
        Some(_) => (0, fixes.doubtful),
        None if fixes.with_unsafe => (0, fixes.safe + fixes.doubtful),
        None => (fixes.safe, fixes.doubtful),
    };
    let safe_ones = (safe > 0).then(|| {
        say!(en("{safe} can be fixed with `--fix`"), vi("`--fix` sửa được {}", Noun::PROBLEM.counted(safe).vi))
    });
    let doubtful_ones = (doubtful > 0).then(|| {
        let problems = Noun::PROBLEM.counted(doubtful).vi;
        match safe > 0 {
            true => say!(
                en("{doubtful} more with `--fix --unsafe-fixes`"),
                vi("`--fix --unsafe-fixes` sửa thêm được {problems}"),
            ),
            false => say!(
                en("{doubtful} can be fixed with `--fix --unsafe-fixes`"),
                vi("`--fix --unsafe-fixes` sửa được {problems}"),
            ),
        }
    });
    let parts: Vec<Message> = applied.into_iter().chain(safe_ones).chain(doubtful_ones).collect();
    (!parts.is_empty()).then(|| Message::joined(&parts, COMMA))
}

/// By which options the fix of `found` is made.
pub fn mark(found: &Diagnostic) -> Option<Message> {
    let options = match found.fix.as_ref()?.applicability {
        Applicability::Safe => "`--fix`",
        Applicability::Unsafe => "`--fix --unsafe-fixes`",
    };
    Some(say!(en("{options} fixes it"), vi("{options} sửa được")))
}
