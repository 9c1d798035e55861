//! One file of a run: its settings, its check, and the result.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::changes::Touch;
use super::check::{self, Findings, Report, Standard};
use super::discovery::Target;
use super::options::Options;
use super::parallel::on_each;
use super::read::{self, LARGE, Loaded};
use super::standards::Prepared;
use super::suppress;
use super::surroundings::Surroundings;
use super::templates::TemplateCache;
use super::translation::{KnownTranslations, Others};
use crate::collection::facts::Facts;
use crate::config::{Config, SuppressionMode};
use crate::diagnostic::{About, Checked, Failure, RuleMeta};
use crate::rules::file_unreadable::FILE_UNREADABLE;
use crate::rules::suppression_unused::SUPPRESSION_UNUSED;
use crate::rules::suppression_used::SUPPRESSION_USED;
use crate::rules::{COLLECTION_RULES, METAS, PRECONDITIONS};
use crate::say;
use crate::site::{Site, Sites};

/// The data shared by all jobs of a run.
pub(super) struct Shared<'a> {
    pub options: &'a Options,
    pub sites: Arc<Sites>,
    /// Locked while a report larger than [`LARGE`] is checked.
    large: Mutex<()>,
    /// The templates that reports are compared with.
    pub template_cache: Arc<TemplateCache>,
    /// Whether there is any other text that a report may be copied from.
    pub compared: bool,
    /// What reports say as translations of others.
    translations: KnownTranslations,
}

/// A file with its settings.
#[derive(Clone)]
pub(super) struct Job {
    pub target: Target,
    pub prepared: Arc<Prepared>,
    pub config: Option<Arc<Config>>,
    /// The changed part of it, if only that is reported; `None` for all.
    pub touch: Option<Touch>,
    pub role: Role,
}

/// What a file is to the run.
#[derive(Clone)]
pub(super) enum Role {
    /// A report: every rule looks at it.
    Report,
    /// Another page of a site.
    Page {
        /// What the reports are held to that the page lists, if it lists any.
        listed: Option<Arc<Prepared>>,
    },
}

/// The result of one file.
#[derive(Clone)]
pub(super) struct Done {
    pub checked: Checked,
    /// The root of its site.
    pub site: Option<PathBuf>,
    /// Further data about it; `None` if it could not be read.
    pub report: Option<Report>,
}

impl Done {
    /// The facts about it for other reports.
    pub fn facts(&self) -> Option<&Facts> {
        self.report.as_ref()?.facts.as_deref()
    }
}

impl<'a> Shared<'a> {
    /// The data for a run with these `options`, `sites` and templates. `compared` says whether there is any text that a
    /// report may be copied from.
    pub fn new(options: &'a Options, sites: &Arc<Sites>, template_cache: Arc<TemplateCache>, compared: bool) -> Self {
        Self {
            options,
            sites: sites.clone(),
            large: Mutex::new(()),
            template_cache,
            compared,
            translations: KnownTranslations::default(),
        }
    }
}

impl Job {
    /// The work on the report `target`.
    pub fn report(target: Target, prepared: Arc<Prepared>, config: Option<Arc<Config>>) -> Self {
        Self { target, prepared, config, touch: None, role: Role::Report }
    }

    /// Whether it is not a report, but another page of a site.
    pub fn is_page(&self) -> bool {
        matches!(self.role, Role::Page { .. })
    }

    /// The settings for the rules.
    pub fn standard<'a>(&'a self, shared: &'a Shared<'_>) -> Standard<'a> {
        let standard = Standard::new(&self.prepared, shared.options, self.config.as_deref());
        Standard { compared: shared.compared, page: self.is_page(), ..standard }
    }

    /// What suppressions in it may do. The command line takes precedence.
    pub fn suppressions(&self, options: &Options) -> SuppressionMode {
        Standard::new(&self.prepared, options, self.config.as_deref()).suppressions
    }

    /// Data about the report. The site's name is set when all sites are known.
    pub fn about(&self, site: Option<&Site>) -> About {
        let below = site.and_then(|site| site.below(&self.target.path));
        let schema = &self.prepared.schema;
        About {
            page: self.is_page(),
            report: below.unwrap_or_else(|| self.target.name.clone()),
            schema: schema.name.clone(),
            criteria: schema.criteria.clone(),
            ..About::default()
        }
    }
}

/// Reads the file of `job`, and runs every rule on single reports.
pub(super) fn examine(job: &Job, shared: &Shared<'_>) -> Done {
    examine_with(job, shared, false, &|_| false)
}

/// The same in a run that checks the report in another file when `check_now` is called, and in which another report waits
/// for this one if it is `awaited`.
pub(super) fn examine_with(job: &Job, shared: &Shared<'_>, awaited: bool, check_now: &dyn Fn(&Path) -> bool) -> Done {
    let buffers = &shared.options.buffers;
    let reading = read::read(&job.target.name, &job.target.path, buffers);
    let on_disk = buffers.get(&job.target.path).is_none();
    let others = Others { known: &shared.translations, check_now, awaited };
    examine_read(job, shared, reading, on_disk.then_some(others))
}

/// Runs every rule on single reports on the loaded text of `job`.
pub(super) fn examine_text(job: &Job, shared: &Shared<'_>, reading: Loaded) -> Done {
    examine_read(job, shared, reading, None)
}

/// The same beside the `others` of the run, if the file has that text.
fn examine_read(job: &Job, shared: &Shared<'_>, reading: Loaded, others: Option<Others<'_>>) -> Done {
    let templates =
        shared.template_cache.of(&job.prepared.schema, job.config.as_deref(), &shared.sites, &shared.options.buffers);
    let standard = Standard { templates: Some(&templates), on_disk: others.is_some(), others, ..job.standard(shared) };
    let surroundings = Surroundings::of(&job.target.path, &job.prepared.schema, &shared.sites);
    let root = surroundings.site.as_ref().map(|site| site.root().to_path_buf());
    let mut about = job.about(surroundings.site.as_deref());
    if let Some(mut fault) = reading.fault {
        let mut checked = Checked { about, ..Checked::new(reading.source, Vec::new()) };
        match standard.severity(&FILE_UNREADABLE) {
            Some(severity) => {
                fault.severity = severity;
                checked.diagnostics.push(fault);
            }
            // Not reported, but the report still earns no points.
            None => checked.implied.push(fault),
        }
        return Done { checked, site: root, report: None };
    }
    // A parsed text takes up to forty times its size in memory, so large reports are checked one at a time.
    let turn = || shared.large.lock().unwrap_or_else(PoisonError::into_inner);
    let _turn = (reading.source.text().len() > LARGE).then(turn);
    let Findings { diagnostics, rest, implied, title, pictures, report } =
        check::check(&reading.source, &standard, surroundings.location());
    about.title = title;
    about.pictures = pictures;
    // Among thousands of reports, keep only the texts whose lines will be needed.
    let needs_no_text = diagnostics.is_empty()
        && implied.is_empty()
        && report.suppressions.directives.is_empty()
        && report.suppressions.invalid.is_empty();
    let source = if needs_no_text { reading.source.without_text() } else { reading.source };
    Done {
        checked: Checked { rest, implied, about, ..Checked::new(source, diagnostics) },
        site: root,
        report: Some(report),
    }
}

/// Removes the findings that the report suppresses, once all findings are known.
pub(super) fn silence(checked: &mut Checked, report: &Report, job: &Job, shared: &Shared<'_>) {
    let standard = job.standard(shared).when(report.conditions.clone());
    let Checked { diagnostics, rest, implied, left_out, .. } = checked;
    left_out.extend(METAS.iter().copied().filter(|rule| standard.leaves_out(rule)));
    let runs_all = left_out.is_empty();
    let ran = |rule: Option<&RuleMeta>| {
        let Some(rule) = rule else { return !report.stopped && !report.unchecked.any() && runs_all };
        let could_run = !report.stopped || PRECONDITIONS.iter().any(|first| first.meta == rule);
        // Whether a report is a copy can only be decided beside the others of the class.
        let compared = COLLECTION_RULES.iter().all(|other| other.meta != rule) || report.compared.contains(&rule);
        let had_input = compared && !report.without_input.contains(&rule) && *rule != SUPPRESSION_USED;
        // Its findings are implied now, or were suppressed on behalf of another page.
        let handled = implied.iter().any(|implied| implied.rule == rule)
            || report.excused.iter().any(|(excused, _)| *excused == rule);
        // Suppressed findings may be among those that are only counted.
        let is_listed = rest.iter().all(|rest| rest.rule != rule);
        could_run && had_input && !handled && is_listed && standard.severity(rule).is_some()
    };
    let mode = standard.suppressions;
    let decision = suppress::Decision {
        mode,
        unused: standard.severity(&SUPPRESSION_UNUSED),
        used: standard.severity(&SUPPRESSION_USED),
        ran: &ran,
        elsewhere: &report.excused,
    };
    let silenced = suppress::apply(diagnostics, &report.suppressions, &checked.source, &decision);
    checked.silenced.extend(silenced);
    checked.silence_rest(|source, found| {
        let decision = suppress::Decision { mode, unused: None, used: None, ran: &|_| false, elsewhere: &[] };
        suppress::apply(found, &report.suppressions, source, &decision)
    });
}

/// Runs `work` on each of `jobs`, in order, and updates the progress.
pub(super) fn each<T: Send>(
    jobs: &[Job],
    options: &Options,
    work: impl Fn(&Job) -> T + Sync,
) -> Vec<Result<T, Failure>> {
    let progress = options.progress.as_deref();
    progress.inspect(|progress| progress.begin(jobs.len()));
    let one = |job: &Job| {
        let done = guarded(&job.target.name, || work(job));
        progress.inspect(|progress| progress.step());
        done
    };
    on_each(jobs.iter().collect(), one)
}

/// Runs `work` on the file `name`. A panic becomes a failure of this file only.
pub(super) fn guarded<T>(name: &str, work: impl FnOnce() -> T) -> Result<T, Failure> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let why = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
        let (en, vi) = (why.unwrap_or("it did not say why"), why.unwrap_or("không rõ vì sao"));
        Failure::new(say!(
            en("reportlint itself failed on `{name}`: {en}"),
            vi("chính reportlint gặp lỗi khi đọc `{name}`: {vi}"),
        ))
        .with_help(say!(
            en("this is a fault of the program: please report it with the file"),
            vi("đây là lỗi của chương trình: xin hãy báo lại kèm theo tệp"),
        ))
    })
}

#[cfg(test)]
mod tests {
    use rayon::prelude::*;

    use super::guarded;

    #[test]
    fn a_panic_in_one_file_is_that_files_failure_and_no_other_s() {
        let results: Vec<_> = (0..8)
            .into_par_iter()
            .map(|number| {
                guarded(&format!("{number}.md"), || {
                    assert!(number % 4 != 3, "number {number} is too much");
                    number
                })
            })
            .collect();
        let failures: Vec<&str> = results
            .iter()
            .filter_map(|result| result.as_ref().err())
            .map(|failure| failure.message.en.as_str())
            .collect();
        assert_eq!(
            failures,
            [
                "reportlint itself failed on `3.md`: number 3 is too much",
                "reportlint itself failed on `7.md`: number 7 is too much"
            ]
        );
        assert_eq!(results.iter().flatten().copied().collect::<Vec<i32>>(), [0, 1, 2, 4, 5, 6]);
    }
}
