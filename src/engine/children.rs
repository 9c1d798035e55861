//! The pages below a branch page of a site, which may be sections of the report.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crate::binding::{Binding, Child, Matcher};
use crate::document::front_matter::{self, HEAD};
use crate::document::{self, FrontMatter};
use crate::files::boundary;
use crate::files::buffers::Buffers;
use crate::schema::Schema;
use crate::text::fold;
use crate::text::source::Source;

/// Maximum number of files and folders examined beside a report.
const MAX_ENTRIES: usize = 200;

/// How many headings of a page below a report are read at most.
const MAX_HEADINGS: usize = 50;

/// Searches the pages below the report at `path`, a branch page of the site at `home`, for sections that `binding` is
/// missing. Returns the files that were read.
pub(super) fn search(
    binding: &mut Binding,
    (path, home): (&Path, &Path),
    schema: &Schema,
    matcher: &Matcher,
    buffers: &Buffers,
) -> Vec<PathBuf> {
    let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
    let Some(ending) = name.strip_prefix("_index").filter(|_| schema.sections_in_children) else { return Vec::new() };
    if binding.missing(schema).next().is_none() {
        return Vec::new();
    }
    let absolute = std::path::absolute(path).unwrap_or_default();
    let Some(folder) = absolute.parent().and_then(|folder| boundary::folder_at(folder, home)) else {
        return Vec::new();
    };
    let mut entries: Vec<_> = fs::read_dir(&folder).into_iter().flatten().flatten().collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    // If there are more, always use the same ones, whatever the order on disk.
    entries.truncate(MAX_ENTRIES);
    let (mut children, mut files) = (Vec::new(), Vec::new());
    for entry in entries {
        let Some(entry_name) = entry.file_name().to_str().map(str::to_owned) else { continue };
        let pages = match entry.file_type() {
            Ok(kind) if kind.is_dir() => {
                let index = |name: String| format!("{entry_name}/{name}");
                vec![index(name.to_owned()), index(format!("index{ending}"))]
            }
            Ok(kind) if kind.is_file() && is_page(&entry_name, ending, schema) => vec![entry_name.clone()],
            _ => continue,
        };
        let exists = |file: &Path| buffers.holds(file) || boundary::file_at(file, home).is_some();
        let Some(file) = pages.into_iter().find(|page| exists(&folder.join(page))) else { continue };
        let stem = entry_name.strip_suffix(ending).unwrap_or(&entry_name);
        let (title, headings) = head(&folder.join(&file), buffers, schema.own_headings);
        files.push(folder.join(&file));
        children.push(Child { file, names: title.into_iter().chain([words(stem)]).collect(), headings });
    }
    binding.find_on_pages(&children, schema, matcher);
    files
}

/// Whether `name` is a page in the language of `ending`, but not an index page.
fn is_page(name: &str, ending: &str, schema: &Schema) -> bool {
    name.strip_suffix(ending).is_some_and(|stem| {
        let other = schema.languages.iter().any(|one| !one.suffix.is_empty() && stem.ends_with(&one.suffix));
        let own = stem.strip_prefix("_index").or_else(|| stem.strip_prefix("index"));
        !other && !stem.is_empty() && !own.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    })
}

/// The title in the front matter of `file`, and its headings if they are wanted `with_headings`; only the beginning of the
/// file is read.
fn head(file: &Path, buffers: &Buffers, with_headings: bool) -> (Option<String>, Vec<String>) {
    let Some(head) = buffers.head(file, HEAD) else { return (None, Vec::new()) };
    // The cut may be in the middle of a character, but far behind the front matter.
    let text = String::from_utf8_lossy(&head);
    let title = |front: &FrontMatter| Some(front.fields.as_ref()?.field("title")?.value.as_str()?.to_owned());
    if !with_headings {
        return (title(&front_matter::parse(&text).0), Vec::new());
    }
    let source = Source::new("", file, text);
    let document = document::parse(&source);
    let own = document.headings.iter().filter(|heading| !heading.nested && !heading.text.is_empty());
    (title(&document.front_matter), own.take(MAX_HEADINGS).map(|heading| heading.text.clone()).collect())
}

/// The words in a folder's or file's name, without its number: `Executive Summary` for `2.1-ExecutiveSummary`.
fn words(name: &str) -> String {
    let name = name.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '_' | ' '));
    let mut words = String::with_capacity(name.len() + 4);
    let mut lower = false;
    for letter in name.chars() {
        if lower && letter.is_uppercase() {
            words.push(' ');
        }
        words.push(if matches!(letter, '-' | '_') { ' ' } else { letter });
        lower = letter.is_lowercase();
    }
    fold::compose(words.trim()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{head, words};
    use crate::files::buffers::Buffers;

    #[test]
    fn names_of_folders_are_words() {
        for (name, expected) in [
            ("2.1-Executive-Summary", "Executive Summary"),
            ("2.3_ProblemStatement", "Problem Statement"),
            ("05-budget", "budget"),
            ("2.1. Tóm tắt", "Tóm tắt"),
            ("AWSBudget", "AWSBudget"),
            ("2.1", ""),
        ] {
            assert_eq!(words(name), expected);
        }
    }

    #[test]
    fn headings_are_those_of_the_page() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("_index.md");
        let text = "---\ntitle: Plan\n---\n\n## **Costs** of `it`\n\nRisks\n-----\n\n```md\n## code\n```\n\n    ## code\n\n<!--\n## comment\n-->\n\n~~~\n```\n## code\n~~~\n\n> ## quoted\n\n#none\n\n### End ###\n";
        std::fs::write(&file, text).unwrap();
        let (title, headings) = head(&file, &Buffers::default(), true);
        assert_eq!(
            (title.as_deref(), headings),
            (Some("Plan"), vec!["Costs of it".into(), "Risks".into(), "End".into()])
        );
        assert_eq!(head(&file, &Buffers::default(), false), (Some("Plan".into()), Vec::new()));
    }
}
