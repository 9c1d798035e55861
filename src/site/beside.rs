//! The pages beside a page: those that a list of them would link to.

use std::path::Path;

use super::hugo::Site;
use super::pages::Listed;
use crate::data::numbers::natural;

impl Site {
    /// The files of the published pages in the folder of the page `file`, and of that page itself, in its language and in the
    /// natural order of their names. `file` and the result are relative to the site's root. Empty if `file` is no page.
    pub fn beside(&self, file: &str) -> Vec<String> {
        let pages = self.listed();
        let Some(own) = pages.of_file(&self.root().join(file)).or_else(|| pages.of_file(Path::new(file))) else {
            return Vec::new();
        };
        let folder = |page: &Listed| page.path.rsplit_once('/').map(|(folder, _)| folder.to_owned());
        let is_beside = |page: &&Listed| {
            page.is_published() && page.language == own.language && !page.path.is_empty() && folder(page) == folder(own)
        };
        let mut beside: Vec<&Listed> =
            pages.all().iter().filter(is_beside).filter(|page| page.file.is_some()).collect();
        beside.sort_by(|one, other| natural(&one.path, &other.path));
        beside.iter().filter_map(|page| page.file.as_deref()).map(|file| self.files.below(file)).collect()
    }
}
