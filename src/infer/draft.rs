//! The inferred schema, with the evidence for each part.

use crate::schema::{FieldKind, RequirementLevel, token_key};

/// A part of a whole: 4 of 5 samples.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Share {
    /// The size of the part.
    pub count: usize,
    /// The size of the whole.
    pub of: usize,
}

impl Share {
    /// The ratio, from 0 to 1.
    pub fn part(self) -> f64 {
        if self.of == 0 { 0.0 } else { self.count as f64 / self.of as f64 }
    }
}

/// A schema with its evidence.
#[derive(Debug, Default)]
pub struct Draft {
    /// Its name.
    pub name: String,
    /// The number of samples.
    pub samples: usize,
    /// The languages with their suffixes and numbers of samples, the default first.
    pub languages: Vec<LanguageDraft>,
    /// The fields of the front matter, in the usual order.
    pub fields: Vec<FieldDraft>,
    /// The share of samples with front matter, and whether it is required.
    pub front_matter: Option<(Share, bool)>,
    /// The share of samples with a title, if a title is required.
    pub title: Option<Share>,
    /// The sections, in the usual order. A section within another comes after it.
    pub sections: Vec<SectionDraft>,
    /// The share of samples with their sections in that order, if the order is required.
    pub order: Option<Share>,
    /// Per language, the words that do not distinguish sections.
    pub filler: Vec<(String, Vec<String>)>,
    /// The number of images of a report.
    pub images: Option<CountDraft>,
    /// Alternative texts of the template.
    pub alts: Vec<PhraseDraft>,
    /// Sentences of the template.
    pub phrases: Vec<PhraseDraft>,
    /// The share of reports that exist in every language, if that is required.
    pub translations: Option<Share>,
}

/// A language.
#[derive(Debug)]
pub struct LanguageDraft {
    /// Its code.
    pub code: String,
    /// The suffix before `.md` in the names of its files.
    pub suffix: String,
    /// The number of samples in it.
    pub samples: usize,
}

/// A field of the front matter.
#[derive(Debug)]
pub struct FieldDraft {
    /// Its key.
    pub name: String,
    /// Its type; `None` if the samples disagree.
    pub kind: Option<FieldKind>,
    /// Whether it is required.
    pub required: bool,
    /// The share of samples that have it.
    pub share: Share,
    /// All values in the samples, if there are few.
    pub values: Vec<String>,
    /// Values of the template.
    pub placeholders: Vec<String>,
}

/// A section.
#[derive(Debug)]
pub struct SectionDraft {
    /// Its id.
    pub id: String,
    /// Per language, the wordings of its heading with the number of samples, the most frequent first.
    pub headings: Vec<(String, Vec<(String, usize)>)>,
    /// Per language, the words that identify it.
    pub terms: Vec<(String, Vec<String>)>,
    /// Whether it is required.
    pub required: RequirementLevel,
    /// The share of samples that have it.
    pub share: Share,
    /// The levels of its heading.
    pub level: Option<(u8, u8)>,
    /// The index of the section that contains it.
    pub within: Option<usize>,
    /// The minimum amounts of its content.
    pub counts: Vec<CountDraft>,
    /// The columns of its table.
    pub columns: Vec<ColumnDraft>,
}

/// A minimum amount of one kind of content.
#[derive(Debug)]
pub struct CountDraft {
    /// The key: `words`, `items`, `images`, `tables`.
    pub key: &'static str,
    /// The minimum.
    pub min: usize,
    /// Whether it is required.
    pub required: RequirementLevel,
    /// The share that reaches the minimum.
    pub share: Share,
}

/// A column of a table.
#[derive(Debug)]
pub struct ColumnDraft {
    /// Its id.
    pub id: String,
    /// Per language, the wordings of its head.
    pub headings: Vec<(String, Vec<String>)>,
    /// Whether it is required.
    pub required: RequirementLevel,
    /// Whether its cells are dates.
    pub dates: bool,
    /// The share of tables that have it.
    pub share: Share,
}

/// A text of the template.
#[derive(Debug)]
pub struct PhraseDraft {
    /// The text.
    pub text: String,
    /// The share of samples that contain it.
    pub share: Share,
}

impl Draft {
    /// Whether violating the requirement at the JSON `pointer` is an error.
    pub fn demands(&self, pointer: &str) -> bool {
        let parts: Vec<&str> = pointer.split('/').skip(1).collect();
        let section = |id: &str| self.sections.iter().find(|section| section.id == id);
        match parts[..] {
            ["sections"] => false,
            ["sections", id] => section(id).is_some_and(|section| section.required == RequirementLevel::Required),
            ["sections", id, "requires", key] => section(id).is_some_and(|section| {
                section.counts.iter().any(|count| count.key == key && count.required == RequirementLevel::Required)
            }),
            _ => true,
        }
    }

    /// Relaxes the requirement at the JSON `pointer`: it becomes recommended, or is removed. Returns whether there was one to
    /// relax.
    pub fn relax(&mut self, pointer: &str) -> bool {
        let parts: Vec<&str> = pointer.split('/').skip(1).collect();
        match parts[..] {
            ["front-matter", "required"] => {
                self.front_matter.as_mut().is_some_and(|(_, required)| std::mem::take(required))
            }
            ["front-matter", "fields", name, ..] => {
                let name = token_key(name);
                self.fields.iter_mut().find(|field| field.name == name).is_some_and(FieldDraft::relax)
            }
            ["title", ..] => self.title.take().is_some(),
            ["order", ..] => self.order.take().is_some(),
            ["images", "min"] => self.images.take().is_some(),
            ["sections", id, ref rest @ ..] => {
                self.sections.iter_mut().find(|section| section.id == id).is_some_and(|section| section.relax(rest))
            }
            _ => false,
        }
    }
}

impl FieldDraft {
    /// Removes the strictest requirement: that the field is present, then its values, then its type.
    fn relax(&mut self) -> bool {
        if std::mem::take(&mut self.required) {
            return true;
        }
        if !self.values.is_empty() {
            self.values.clear();
            return true;
        }
        self.kind.take().is_some()
    }
}

impl SectionDraft {
    fn relax(&mut self, rest: &[&str]) -> bool {
        match rest {
            [] => match self.required {
                RequirementLevel::Required => {
                    self.required = RequirementLevel::Recommended;
                    true
                }
                RequirementLevel::Recommended | RequirementLevel::Optional => false,
            },
            ["level", ..] => self.level.take().is_some(),
            ["requires", "tables", "columns", ..] => {
                let any =
                    self.columns.iter().any(|column| column.required == RequirementLevel::Required || column.dates);
                for column in &mut self.columns {
                    column.dates = false;
                    if column.required == RequirementLevel::Required {
                        column.required = RequirementLevel::Recommended;
                    }
                }
                any
            }
            ["requires", key, ..] => {
                let count = self.counts.iter_mut().find(|count| count.key == *key);
                count.is_some_and(|count| match count.required {
                    RequirementLevel::Required => {
                        count.required = RequirementLevel::Recommended;
                        true
                    }
                    RequirementLevel::Recommended | RequirementLevel::Optional => false,
                })
            }
            _ => false,
        }
    }
}
