//! Language codes in file and folder names that the site does not have.

use super::super::hugo::Site;
use super::super::pages::split_name;
use super::place::{Place, UnknownLanguage, WhyNot};

/// Common mistakes for some languages: country codes, and codes of other standards.
const MISTAKEN: [(&str, &str); 14] = [
    ("vn", "vi"),
    ("vie", "vi"),
    ("viet", "vi"),
    ("vietnamese", "vi"),
    ("us", "en"),
    ("gb", "en"),
    ("uk", "en"),
    ("eng", "en"),
    ("english", "en"),
    ("jp", "ja"),
    ("jpn", "ja"),
    ("cn", "zh"),
    ("kr", "ko"),
    ("kor", "ko"),
];

/// Codes that are recognized as languages in the name of any page.
const COMMON: [&str; 9] = ["vi", "en", "ja", "zh", "ko", "fr", "de", "es", "ru"];

impl Site {
    /// The language code in the page's `name` that the site does not have, so that Hugo reads it as part of the name.
    pub fn unknown_language(&self, name: &str) -> Option<UnknownLanguage> {
        let settings = &self.settings;
        let (stem, known) = split_name(settings, name);
        let (base, code) = stem.rsplit_once('.').filter(|(base, _)| known.is_none() && !base.is_empty())?;
        let lower = code.to_lowercase();
        let mut languages = settings.languages.clone();
        if languages.is_empty() {
            languages.push(settings.stated_default.clone().unwrap_or_else(|| "en".to_owned()));
        }
        if !settings.complete || languages.contains(&lower) || settings.publishing.disabled.contains(&lower) {
            return None;
        }
        let meant = meant(&lower, &languages);
        let common = MISTAKEN.iter().any(|(code, _)| *code == lower) || COMMON.contains(&main(&lower));
        if !(common || matches!(base, "index" | "_index") && is_code(&lower)) {
            return None;
        }
        let extension = name.get(stem.len() + 1..).unwrap_or_default().to_owned();
        Some(UnknownLanguage { code: code.to_owned(), languages, meant, name: (base.to_owned(), extension) })
    }

    /// If the first of `folders`, at the top of a content folder, is named like a language of the site but is not
    /// mounted for it: the folder's name and that language.
    pub fn called_as_language<'n>(&self, folders: &[&'n str]) -> Option<(&'n str, String)> {
        let settings = &self.settings;
        let first = folders.first().filter(|_| settings.languages.len() > 1)?;
        let language = meant(&first.to_lowercase(), &settings.languages)?;
        let has_own = |code: &str| code.eq_ignore_ascii_case(&language);
        let mounted = settings.contents.iter().filter_map(|mount| mount.language.as_deref()).any(has_own);
        (!mounted).then_some((*first, language))
    }

    /// What is wrong with the language of the file at `place`.
    pub(super) fn language_fault(&self, place: &Place<'_>) -> Option<WhyNot> {
        let disabled = &self.settings.publishing.disabled;
        let stem = place.name.rsplit_once('.').map_or("", |(stem, _)| stem);
        let in_name = stem.rsplit_once('.').map(|(_, code)| code.to_lowercase());
        let own = in_name.or_else(|| place.mount.language.as_ref().map(|code| code.to_lowercase()));
        if let Some(code) = own.filter(|code| disabled.contains(code)) {
            return Some(WhyNot::LanguageOff(code));
        }
        if let Some(unknown) = self.unknown_language(&place.name) {
            return Some(WhyNot::LanguageUnknown(unknown));
        }
        if place.mount.language.is_some() {
            return None;
        }
        let folders: Vec<_> = place.below.iter().filter_map(|name| name.to_str()).collect();
        let (folder, language) = self.called_as_language(&folders)?;
        let is = place.language.clone().filter(|is| *is != language)?;
        Some(WhyNot::LanguageFolder(folder.to_owned(), language, is))
    }
}

/// The language among `languages` that `code`, in lower case, was probably meant for.
fn meant(code: &str, languages: &[String]) -> Option<String> {
    let mistaken = MISTAKEN.iter().find(|(wrong, _)| *wrong == code).map(|(_, right)| *right);
    let wanted = mistaken.unwrap_or(main(code));
    languages
        .iter()
        .find(|language| *language == code)
        .or_else(|| languages.iter().find(|own| main(own) == wanted))
        .cloned()
}

fn main(code: &str) -> &str {
    code.split(['-', '_']).next().unwrap_or(code)
}

/// Whether `code`, in lower case, looks like a language code.
fn is_code(code: &str) -> bool {
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    matches!(main(code).len(), 2 | 3)
        && main(code).bytes().all(|byte| byte.is_ascii_lowercase())
        && code.split(['-', '_']).all(letters)
}
