//! What findings suggest to write: headings, places for new files, and addresses of pictures.

use super::markdown;
use super::reading::Reading;
use crate::document::address;
use crate::schema::SectionSpec;
use crate::site::{Reader, Resolution, Why};

impl Reading<'_> {
    /// The heading to write for `section` in the report's language, with `#` marks: `### Speakers`.
    pub fn heading_to_write(&self, section: &SectionSpec) -> String {
        markdown::heading(self.level_to_write(section), section.canonical(self.language))
    }

    /// The title to write in the report's language, with its `#` mark: `# Report on an afternoon of talks`.
    pub fn title_to_write(&self) -> String {
        let example = self.schema.title_example.iter().find(|(code, _)| code == self.language);
        let otherwise = if self.language == "vi" { "Tên của trang" } else { "Title of the page" };
        format!("# {}", example.map_or(otherwise, |(_, example)| example))
    }

    /// The `#` marks of the heading to write for `section`: one level below the section that must contain it, otherwise
    /// the level of the report's other sections, below the title.
    pub fn marks_to_write(&self, section: &SectionSpec) -> String {
        "#".repeat(usize::from(self.level_to_write(section)))
    }

    /// The level of that heading, 1 to 6.
    pub fn level_to_write(&self, section: &SectionSpec) -> u8 {
        let common = self.binding.level.unwrap_or(2).max(if self.schema.title_required { 2 } else { 1 });
        let outer = section.within.and_then(|outer| self.binding.heading_of(outer));
        let level = match outer {
            Some(outer) => self.document.headings[outer].level + 1,
            None if section.within.is_some() => common + 1,
            None => common,
        };
        let (least, most) = section.level.unwrap_or((1, 6));
        level.clamp(least, most).min(6)
    }

    /// Returns the path for a new picture called `name`, and the address to write for it.
    pub fn place_for(&self, name: &str) -> (String, String) {
        let usual = || (format!("static/images/{name}"), address::encode(&format!("/images/{name}")));
        self.resolver().map_or_else(usual, |site| site.view(self.path()).place_for(name))
    }

    /// Returns the path for the picture of `address`, and the address to write for it. `folders` says whether to use
    /// the folders in the address. Each address of the report gets another path.
    pub fn place_of(&self, address: &str, folders: bool) -> (String, String) {
        let beside = |path: &str, name: &str| match self.resolver() {
            Some(site) => site.view(self.path()).place_beside(path, name),
            None => {
                let (place, write) = self.place_for(name);
                (place, write, false)
            }
        };
        self.places.borrow_mut().of(beside, address, folders)
    }

    /// Returns the path for a new file called `name` that is not a picture, and the address to write for it.
    pub fn place_for_file(&self, name: &str) -> (String, String) {
        let usual = || (format!("static/files/{name}"), address::encode(&format!("/files/{name}")));
        self.resolver().map_or_else(usual, |site| site.view(self.path()).place_in("files", name))
    }

    /// The address to write for a picture in `reader` where `address` was meant: `address` itself if it is valid, or
    /// that of the picture which the site has instead. `explain` says whether to search for that. `None` if the site
    /// has none.
    pub fn picture_for(&self, address: &str, reader: Reader, explain: bool) -> Option<String> {
        let Some(site) = self.resolver().filter(|_| self.site.is_some() || self.checks(self.schema.images.exist))
        else {
            return Some(address.to_owned());
        };
        // In a plain folder, a picture with nearly the same name may be anywhere and show anything.
        let doubtful = |why: &Why| {
            self.folder.is_some()
                && matches!(why, Why::NearName | Why::Nothing | Why::OtherFolder | Why::ExtensionWrong)
        };
        let view = site.view(self.path());
        match view.image(address, reader, explain) {
            Resolution::Missing(missing) if missing.why == Why::SchemeMissing || doubtful(&missing.why) => None,
            Resolution::Missing(missing) => {
                missing.write.filter(|write| matches!(view.image(write, reader, false), Resolution::Found(_)))
            }
            Resolution::Empty => None,
            _ => Some(address.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests;
