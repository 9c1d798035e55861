//! Path patterns of `--exclude` on the command line.

use std::path::{MAIN_SEPARATOR, Path};

use globset::GlobMatcher;

use super::file::normalize;
use crate::message::Message;
use crate::schema;

/// A pattern of files and folders to leave out: as in `.gitignore`, one without a slash in it matches at any depth, and one
/// that matches a folder leaves out all that is in it. Others begin at the current folder.
#[derive(Clone, Debug)]
pub struct Exclusion {
    glob: GlobMatcher,
}

impl Exclusion {
    /// Compiles `pattern`.
    ///
    /// # Errors
    /// If it is not a pattern.
    pub fn new(pattern: &str) -> Result<Self, Message> {
        let pattern = with_slashes(pattern, MAIN_SEPARATOR == '\\');
        let bare = pattern.trim_start_matches("./").trim_end_matches('/');
        let rooted = bare.trim_start_matches('/');
        let pattern =
            if rooted.len() == bare.len() && !bare.contains('/') { format!("**/{bare}") } else { rooted.into() };
        Ok(Self { glob: schema::glob(&pattern, false)?.compile_matcher() })
    }

    /// Whether one of `all` leaves out the file at `path`, or a folder above.
    pub fn any_holds(all: &[Self], path: &Path) -> bool {
        if all.is_empty() {
            return false;
        }
        let (Ok(path), Ok(here)) = (normalize(path), normalize(Path::new(""))) else { return false };
        // A file outside of the current folder is seen from the root: only patterns for any depth match.
        let below = path.strip_prefix(&here).unwrap_or(&path);
        let holds = |part: &Path| all.iter().any(|exclusion| exclusion.glob.is_match(part));
        below.ancestors().any(|part| !part.as_os_str().is_empty() && holds(part))
    }
}

/// `pattern` with each `\` between names written `/`, as a shell on Windows completes paths. Elsewhere, one before a sign
/// that means something in patterns takes that meaning away.
fn with_slashes(pattern: &str, on_windows: bool) -> String {
    let mut letters = pattern.chars().peekable();
    let mut written = String::with_capacity(pattern.len());
    while let Some(letter) = letters.next() {
        let next = letters.peek();
        let is_separator = letter == '\\' && (on_windows || next.is_none_or(|next| next.is_alphanumeric()));
        written.push(if is_separator { '/' } else { letter });
        if letter == '\\' && !is_separator {
            written.extend(letters.next());
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_left_out_anywhere_and_a_path_from_the_current_folder_on() {
        for (pattern, path, expected) in [
            ("drafts", "drafts/a.md", true),
            ("drafts/", "an/drafts/b/a.md", true),
            ("drafts", "an/drafts.md", false),
            ("*.vi.md", "an/4.1/_index.vi.md", true),
            ("*.vi.md", "an/4.1/_index.md", false),
            ("an/drafts", "an/drafts/a.md", true),
            ("./an/*.md", "an/a.md", true),
            ("an/*.md", "an/b/a.md", false),
            ("an/drafts", "minh/an/drafts/a.md", false),
            ("/drafts", "drafts/a.md", true),
            ("/drafts", "an/drafts/a.md", false),
            ("**/old/**", "an/old/b/a.md", true),
            ("drafts", "../class/drafts/a.md", true),
            ("an/x", "../an/x/a.md", false),
            (r"an\drafts", "an/drafts/a.md", true),
            (r".\an\drafts\", "an/drafts/a.md", true),
            (r"\[draft\].md", "an/[draft].md", true),
            (r"\[draft\].md", "an/d.md", false),
        ] {
            let exclusion = Exclusion::new(pattern).unwrap();
            assert_eq!(Exclusion::any_holds(&[exclusion], Path::new(path)), expected, "{pattern} {path}");
        }
        assert!(Exclusion::new("a[b").is_err());
    }

    #[test]
    fn a_backslash_parts_names_and_elsewhere_than_on_windows_hides_signs() {
        for (pattern, on_windows, elsewhere) in [
            (r"an\drafts\2025", "an/drafts/2025", "an/drafts/2025"),
            (r"đồ án\*.md", "đồ án/*.md", r"đồ án\*.md"),
            (r"a\\b", "a//b", r"a\\b"),
            ("an/drafts", "an/drafts", "an/drafts"),
        ] {
            assert_eq!(with_slashes(pattern, true), on_windows);
            assert_eq!(with_slashes(pattern, false), elsewhere);
        }
    }
}
