//! Infers a schema from sample reports or a template: sections, fields and phrases that they share, with the evidence. It writes
//! no file; the command line does.

mod cluster;
mod content;
mod draft;
mod fields;
mod phrases;
mod read;
mod sample;
mod sections;
mod series;
#[cfg(test)]
mod tests;
mod trial;
mod wordings;
mod words;
mod write;

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::diagnostic::Failure;
use crate::message::Language;
use crate::say;
use draft::{Draft, LanguageDraft, Share};
use sample::Sample;
pub use trial::Failing;
use trial::Trial;

/// The input of the inference.
#[derive(Clone, Debug)]
pub struct Options {
    /// Files and folders with the samples.
    pub paths: Vec<PathBuf>,
    /// The minimum share of the samples that must pass, from 0 to 1.
    pub share: f64,
    /// The name of the schema.
    pub name: String,
    /// The language of its comments.
    pub language: Language,
}

/// An inferred schema.
pub struct Inferred {
    /// Its text.
    pub text: String,
    /// The number of samples it was inferred from.
    pub samples: usize,
    /// The number of its sections.
    pub sections: usize,
    /// The samples that do not pass.
    pub failing: Vec<Failing>,
    /// The number of samples that still contain text or values of the template.
    pub unfinished: usize,
    /// The number of files skipped because they have no headings.
    pub without_headings: usize,
    /// Why some files could not be read.
    pub failures: Vec<Failure>,
}

/// Infers a schema.
///
/// # Errors
/// If there are no samples. The failures give the reasons.
pub fn infer(options: &Options) -> Result<Inferred, Vec<Failure>> {
    let read::Found { mut samples, without_headings, mut failures } = read::samples(&options.paths);
    if samples.is_empty() {
        if failures.is_empty() {
            let message = match without_headings {
                0 => say!(en("there are no Markdown files here"), vi("ở đây không có tệp Markdown nào")),
                _ => say!(en("no Markdown file here has a heading"), vi("không tệp Markdown nào ở đây có tiêu đề")),
            };
            failures.push(Failure::new(message).with_help(say!(
                en("name the template, or a folder of reports: `reportlint schema infer reports/`"),
                vi("hãy nêu tên bản mẫu, hoặc một thư mục báo cáo: `reportlint schema infer bao-cao/`"),
            )));
        }
        return Err(failures);
    }
    let (draft, Trial { failing, unfinished }) = match from_samples(&mut samples, options) {
        Ok(inferred) => inferred,
        Err(failure) => {
            failures.push(failure);
            return Err(failures);
        }
    };
    Ok(Inferred {
        text: write::write(&draft, options.language),
        samples: samples.len(),
        sections: draft.sections.len(),
        failing,
        unfinished,
        without_headings,
        failures,
    })
}

/// Infers the schema of `samples`, and checks them with it.
fn from_samples(samples: &mut [Sample], options: &Options) -> Result<(Draft, Trial), Failure> {
    series::generalize(samples);
    let samples = &*samples;
    let outline = sections::infer(samples);
    let first = samples.first().map(|sample| &sample.report);
    let template = samples.iter().all(|sample| Some(&sample.report) == first);
    let share = |count: usize| Share { count, of: samples.len() };
    let fronts = share(samples.iter().filter(|sample| sample.has_front_matter).count());
    let titled = share(samples.iter().filter(|sample| sample.titled).count());
    let mut draft = Draft {
        name: options.name.clone(),
        samples: samples.len(),
        languages: languages(samples),
        fields: fields::infer(samples, options.share),
        front_matter: (fronts.count > 0).then_some((fronts, fronts.part() >= options.share)),
        title: (titled.part() >= options.share).then_some(titled),
        sections: outline.sections,
        filler: outline.filler,
        alts: phrases::infer(samples, |sample| &sample.alts),
        phrases: phrases::infer(samples, |sample| &sample.sentences),
        translations: translations(samples, options.share),
        ..Draft::default()
    };
    let prepared = trial::compiled(&draft)?;
    content::fill(&mut draft, samples, &prepared, options.share, template);
    let trial = trial::settle(&mut draft, samples, options.share)?;
    Ok((draft, trial))
}

/// The languages of `samples`. The one with the most files without a language in the name comes first.
fn languages(samples: &[Sample]) -> Vec<LanguageDraft> {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for sample in samples {
        let count = counts.entry(&sample.language).or_insert((0, 0));
        count.0 += usize::from(!sample.stated);
        count.1 += 1;
    }
    let mut all: Vec<(&str, (usize, usize))> = counts.into_iter().collect();
    all.sort_by_key(|&(code, count)| (std::cmp::Reverse(count), code));
    let draft = |(number, (code, (unstated, samples))): (usize, (&str, (usize, usize)))| LanguageDraft {
        code: code.to_owned(),
        suffix: if number == 0 && unstated > 0 { String::new() } else { format!(".{code}") },
        samples,
    };
    all.into_iter().enumerate().map(draft).collect()
}

/// The share of reports that exist in several languages; `None` if it is below `share`.
fn translations(samples: &[Sample], share: f64) -> Option<Share> {
    let mut versions: BTreeMap<&str, usize> = BTreeMap::new();
    for sample in samples {
        *versions.entry(&sample.report).or_insert(0) += 1;
    }
    let several = versions.values().filter(|&&count| count > 1).count();
    let found = Share { count: several, of: versions.len() };
    (several > 0 && found.part() >= share).then_some(found)
}
