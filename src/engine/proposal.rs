//! Proposes a config: which files of a folder look like reports of which built-in schema.

mod own;
mod patterns;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::discovery::{self, SKIPPED_FOLDERS, Target};
use super::options::{ConfigChoice, Options};
use super::read;
use super::read::LARGE;
use super::standards::{Standards, Verdict};
use crate::binding::{Binding, Evidence, Matcher};
use crate::diagnostic::Failure;
use crate::document;
use crate::files::buffers::Buffers;
use crate::rules::METAS;
use crate::schema::{self, RequirementLevel, Schema};

/// The proposed contents of a config for a folder.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Proposal {
    /// The files that look like reports, by schema, in the order of the built-in schemas.
    pub claims: Vec<Claim>,
    /// Patterns of folders with other people's pages or Hugo's output.
    pub exclude: Vec<String>,
    /// The number of Markdown files examined.
    pub seen: usize,
}

/// Files that look like reports of one schema.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Claim {
    /// The built-in schema's name, or the path of the schema file from the folder.
    pub schema: String,
    /// Patterns, relative to the folder, that match the files and only a few others.
    pub patterns: Vec<String>,
    /// The number of files; 0 for a schema of the repository that has no reports yet.
    pub files: usize,
    /// One of them, relative to the folder.
    pub example: String,
}

/// The share of a schema's required and recommended sections that a page must have as headings to look like a report,
/// and at least [`MIN_SECTIONS`].
const MIN_SHARE: (usize, usize) = (3, 5);

/// See [`MIN_SHARE`]. A page with fewer matching headings may be anything.
const MIN_SECTIONS: usize = 3;

/// Examines every Markdown file below `folder`: first its path, then its headings.
///
/// # Errors
/// If `folder` cannot be searched, or its files cannot be assigned.
pub fn propose(folder: &Path) -> Result<Proposal, Arc<Failure>> {
    let found = discovery::find(&[folder.to_path_buf()], &Buffers::default());
    if let Some(failure) = found.failures.into_iter().next() {
        return Err(failure.into());
    }
    let options = Options { config: ConfigChoice::Ignored, ..Options::default() };
    let mut standards = Standards::new(&options)?;
    let mut by_place = Vec::with_capacity(found.targets.len());
    for target in &found.targets {
        by_place.push(match standards.of(target)? {
            Verdict::Claimed(prepared, _) => Some(prepared.schema.name.to_string()),
            _ => None,
        });
    }
    let own_schemas = own::schemas(folder);
    // A schema of the repository was written for its reports; of equals the first counts.
    let is_on_disk = own_schemas.len();
    let mut known: Vec<(String, Arc<Schema>, Matcher)> = own_schemas
        .into_iter()
        .map(|(name, schema)| {
            let matcher = Matcher::new(&schema);
            (name, schema, matcher)
        })
        .collect();
    known.extend(self::known()?);
    let claimed_here = |target: &Target| {
        let path = below(&target.path, folder);
        let own = known[..is_on_disk].iter().find(|(_, schema, _)| schema.files.is_match(&path));
        own.map(|(name, ..)| name.clone())
    };
    let schemas: Vec<Option<String>> = found
        .targets
        .par_iter()
        .zip(by_place)
        .map(|(target, claimed)| claimed_here(target).or(claimed).or_else(|| resembled(target, &known)))
        .collect();
    let names: Vec<String> = found.targets.iter().map(|target| below(&target.path, folder)).collect();
    let mut claims = Vec::new();
    for (index, (known_as, schema, _)) in known.iter().enumerate() {
        let is_own = |name: &Option<String>| name.as_deref() == Some(&**known_as);
        let own: Vec<&str> = names.iter().zip(&schemas).filter(|(_, it)| is_own(it)).map(|(name, _)| &**name).collect();
        let others = names.iter().zip(&schemas).filter(|(_, it)| !is_own(it));
        let others: Vec<(&str, bool)> = others.map(|(name, it)| (&**name, it.is_some())).collect();
        if let Some(&first) = own.first() {
            let patterns = patterns::patterns(&own, &others);
            let example = patterns.first().and_then(|pattern| patterns::matched(pattern, &own)).unwrap_or(first);
            claims.push(Claim { schema: known_as.clone(), patterns, files: own.len(), example: example.to_owned() });
        } else if index < is_on_disk {
            let is_simple = |pattern: &&String| !pattern.contains(|c: char| c.is_control() || matches!(c, '"' | '\\'));
            let patterns = schema.file_patterns.iter().filter(is_simple).cloned().collect();
            claims.push(Claim { schema: known_as.clone(), patterns, files: 0, example: String::new() });
        }
    }
    Ok(Proposal { claims, exclude: exclude(&found.targets, folder), seen: names.len() })
}

/// The built-in schemas with their vocabularies.
fn known() -> Result<Vec<(String, Arc<Schema>, Matcher)>, Failure> {
    schema::names()
        .map(|name| {
            let schema = schema::load(name, Path::new(""), &METAS)?;
            let matcher = Matcher::new(&schema);
            Ok((name.to_owned(), schema, matcher))
        })
        .collect()
}

/// The schema that matches the headings of `target` best, if it matches most of its sections.
fn resembled(target: &Target, known: &[(String, Arc<Schema>, Matcher)]) -> Option<String> {
    let reading = read::read(&target.name, &target.path, &Buffers::default());
    if reading.fault.is_some() || reading.source.text().len() > LARGE {
        return None;
    }
    let document = document::parse(&reading.source);
    if document.headings.len() < MIN_SECTIONS {
        return None;
    }
    let likeness = |(_, schema, matcher): &(String, Arc<Schema>, Matcher)| {
        let binding = Binding::new(&document, schema, matcher);
        let required =
            || (0..schema.sections.len()).filter(|&at| schema.sections[at].required != RequirementLevel::Optional);
        let plain =
            |at: &usize| binding.bound[*at].as_ref().is_some_and(|bound| bound.reason.evidence < Evidence::WeakTerms);
        let (served, all) = (required().filter(plain).count(), required().count());
        (served >= MIN_SECTIONS && served * MIN_SHARE.1 >= all * MIN_SHARE.0).then(|| (served * 1000 / all, served))
    };
    // Of equal ones, take the first, as when files are assigned by path.
    let best = known.iter().rev().filter_map(|known| Some((likeness(known)?, known))).max_by_key(|(like, _)| *like);
    best.map(|(_, (name, ..))| name.clone())
}

/// `path` relative to `folder`, separated by `/`.
fn below(path: &Path, folder: &Path) -> String {
    discovery::shown(path.strip_prefix(folder).unwrap_or(path))
}

/// Patterns of the folders that a search skips, if any: a hook names files itself, so they must be excluded.
fn exclude(targets: &[Target], folder: &Path) -> Vec<String> {
    let mut folders: BTreeSet<PathBuf> = BTreeSet::from([folder.to_path_buf()]);
    for target in targets {
        let above = target.path.ancestors().skip(1).take_while(|above| above.starts_with(folder));
        // If a folder is known, so are all above it.
        let new: Vec<_> = above.take_while(|above| !folders.contains(*above)).map(Path::to_path_buf).collect();
        folders.extend(new);
    }
    let mut exclude: BTreeMap<usize, String> = BTreeMap::new();
    let names = SKIPPED_FOLDERS.iter().enumerate().filter(|(_, name)| !name.starts_with('.'));
    for (order, name) in names {
        let deeper = folders.iter().any(|above| above != folder && above.join(name).is_dir());
        if deeper {
            exclude.insert(order, format!("**/{name}/**"));
        } else if folder.join(name).is_dir() {
            exclude.insert(order, format!("{name}/**"));
        }
    }
    exclude.into_values().collect()
}
