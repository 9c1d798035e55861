//! What is expected of the students of a class.

use std::sync::Arc;

use super::handed_in::{BySchema, HandedIn};
use super::people::People;
use super::scope::Scope;
use crate::config::{Config, Expectation};
use crate::data::dates::today;
use crate::diagnostic::{Expected, Failure, Reason, Severity};
use crate::engine::check::Standard;
use crate::engine::options::Options;
use crate::engine::standards::{Prepared, Standards};
use crate::rules::report_missing::REPORT_MISSING;
use crate::say;
use crate::schema::{Schema, shown};

/// The fewest students whose reports show what is expected of all.
const FEWEST: usize = 3;

/// Something that is expected of the students of one class.
pub(super) struct Ask {
    /// The index of the class of a config; `None` for the class of sites.
    pub class: Option<usize>,
    /// What is expected.
    pub expected: Expected,
    /// The schema's languages that each report is expected in, by index.
    pub languages: Vec<usize>,
    /// How severe it is that something is missing; while there is time left, an info.
    pub severity: Severity,
    /// Whether another rule tells which reports have no translation.
    pub translations_told: bool,
}

/// All that is expected, in the order of the config.
pub(super) fn asked(
    scope: &Scope,
    people: &People,
    handed_in: &HandedIn,
    standards: &mut Standards,
    options: &Options,
    failures: &mut Vec<Failure>,
) -> Vec<Ask> {
    // All files are held to the schema of the command line, whatever they are.
    if options.schema.is_some() {
        return Vec::new();
    }
    let mut all = Vec::new();
    for (index, class) in scope.classes.iter().enumerate() {
        let config = &class.config;
        match config.class.as_ref().and_then(|spec| spec.expect.as_deref()) {
            Some(expect) => {
                for (number, expectation) in expect.iter().enumerate() {
                    match by_config(config, number, expectation, standards, options) {
                        Ok((prepared, languages, expected)) => {
                            let ask = Ask::new(Some(index), &prepared, languages, expected, options, Some(config));
                            all.extend(ask);
                        }
                        Err(failure) => failures.push(failure),
                    }
                }
            }
            None => all.extend(by_most(Some(index), people, handed_in, options, Some(config))),
        }
    }
    if scope.classes.is_empty() {
        all.extend(by_most(None, people, handed_in, options, scope.config.as_deref()));
    }
    all
}

impl Ask {
    /// `None` if the rule is off.
    fn new(
        class: Option<usize>,
        prepared: &Prepared,
        languages: Vec<usize>,
        expected: Expected,
        options: &Options,
        config: Option<&Config>,
    ) -> Option<Self> {
        let mut severity = Standard::new(prepared, options, config).severity(&REPORT_MISSING)?;
        if expected.open {
            severity = severity.min(Severity::Info);
        }
        let translations_told = prepared.schema.translations.required;
        Some(Self { class, expected, languages, severity, translations_told })
    }
}

/// What the entry `number` of `config` expects.
fn by_config(
    config: &Config,
    number: usize,
    expectation: &Expectation,
    standards: &mut Standards,
    options: &Options,
) -> Result<(Arc<Prepared>, Vec<usize>, Expected), Failure> {
    let file = shown(&config.file);
    let failed = |message| Failure::new(message);
    let prepared = standards.prepare(&expectation.schema).map_err(|failure| failed(failure.message.clone()))?;
    let schema = &prepared.schema;
    let languages = match &expectation.languages {
        Some(codes) => codes.iter().map(|code| language(schema, code)).collect::<Result<_, _>>().map_err(|code| {
            let known: Vec<&str> = schema.languages.iter().map(|language| language.code.as_str()).collect();
            let (known, name) = (known.join("`, `"), &schema.name);
            let message = say!(
                en("{file} expects reports in `{code}`, which the schema `{name}` does not have"),
                vi("{file} cần báo cáo bằng `{code}`, nhưng mẫu yêu cầu `{name}` không có ngôn ngữ này"),
            );
            failed(message).with_help(say!(en("it has `{known}`"), vi("mẫu yêu cầu này có `{known}`")))
        })?,
        None if schema.translations.required => (0..schema.languages.len()).collect(),
        None => Vec::new(),
    };
    let reason = Reason::Config { file: file.as_str().into(), pointer: format!("/class/expect/{number}") };
    let expected = expected(schema, expectation.count, &languages, reason);
    let today = options.today.unwrap_or_else(today);
    let (due, open) = (expectation.due, expectation.due.is_some_and(|due| today <= due));
    let expected = Expected { due, open, ..expected };
    Ok((prepared, languages, expected))
}

/// The index of the language `code`; or the code, if the schema does not have it.
fn language<'c>(schema: &Schema, code: &'c str) -> Result<usize, &'c str> {
    schema.languages.iter().position(|language| language.code.eq_ignore_ascii_case(code)).ok_or(code)
}

fn expected(schema: &Schema, count: usize, languages: &[usize], reason: Reason) -> Expected {
    Expected {
        schema: schema.name.clone(),
        count,
        languages: languages.iter().map(|&language| schema.languages[language].code.clone()).collect(),
        due: None,
        open: false,
        reason,
        criteria: schema.criteria.clone(),
    }
}

/// What most students of a class have: as many reports of a schema as two thirds of them, and three at least, have.
fn by_most(
    class: Option<usize>,
    people: &People,
    handed_in: &HandedIn,
    options: &Options,
    config: Option<&Config>,
) -> Vec<Ask> {
    let students: Vec<usize> =
        (0..people.all.len()).filter(|&index| people.all[index].class == class && people.all[index].listed).collect();
    let most = (students.len() * 2).div_ceil(3).max(FEWEST);
    if students.len() < most {
        return Vec::new();
    }
    let ask = |by_schema: &BySchema| {
        let counts = |count: &dyn Fn(usize) -> usize| {
            let mut counts: Vec<usize> = students.iter().map(|&student| count(student)).collect();
            counts.sort_unstable_by(|one, other| other.cmp(one));
            counts
        };
        let reports = counts(&|student| by_schema.of(student).reports());
        let count = reports[most - 1];
        if count == 0 {
            return None;
        }
        let schema = &by_schema.prepared.schema;
        let in_language =
            |&language: &usize| counts(&|student| by_schema.of(student).in_language(language))[most - 1] >= count;
        let languages: Vec<usize> = (0..schema.languages.len()).filter(in_language).collect();
        let having = reports.iter().take_while(|&&own| own >= count).count();
        let reason = Reason::Most { students: having, of: students.len() };
        let expected = expected(schema, count, &languages, reason);
        Ask::new(class, &by_schema.prepared, languages, expected, options, config)
    };
    handed_in.schemas().filter_map(ask).collect()
}
