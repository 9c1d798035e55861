//! From paths to findings: which files, which schema for each, every rule on every report, one order.

pub mod identity;

pub mod baseline;
pub mod changes;
pub mod check;
mod collection;
mod copies;
pub mod discovery;
mod effective_level;
pub mod explain;
mod inspect;
mod list;
mod neighbours;
mod notes;
mod progress;
pub mod proposal;
pub mod read;
mod session;
mod sites;
mod standards;
pub mod suppress;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use crate::collection::facts::Facts;
use crate::config::{Config, SuppressionMode};
use crate::diagnostic::selection::Selection;
use crate::diagnostic::{About, Checked, Failure, Level, Outcome, RuleMeta};
use crate::document::Suppressions;
use crate::files::buffers::Buffers;
use crate::message::{COMMA, Message};
use crate::rules::file_unreadable::FILE_UNREADABLE;
use crate::rules::suppression_unused::SUPPRESSION_UNUSED;
use crate::rules::suppression_used::SUPPRESSION_USED;
use crate::rules::{COLLECTION_RULES, METAS, PRECONDITIONS};
use crate::say;
use crate::site::{Site, Sites};
use crate::text::source::Span;
pub use copies::{Fingerprints, fingerprints};
pub use effective_level::{By, EffectiveLevel};
pub use inspect::inspect;
pub use list::{Listed, list};
pub use progress::Progress;
pub use session::{Answer, Session};
pub use standards::{Origin, Prepared};

use baseline::Baseline;
use changes::{Touch, keep_touched};
use check::{Findings, Standard};
use discovery::Target;
use notes::{Notes, Unchecked};
use standards::{Standards, Verdict};

/// What to check and how.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Files and folders; the current folder when empty.
    pub paths: Vec<PathBuf>,
    /// Passes over files that are named and that no schema claims, as those found in folders are; otherwise they are
    /// checked as event reports.
    pub skip_unclaimed: bool,
    /// A built-in schema's name or a schema file, for every file.
    pub schema: Option<String>,
    /// Which config to read.
    pub config: ConfigChoice,
    /// Severities that the command line sets, by rule id; the last one wins.
    pub levels: Vec<(String, Level)>,
    /// Which rules the command line selects and ignores.
    pub selection: Selection,
    /// Asks also the rules that a selection, the config's included, leaves out: points are not to be had by asking for
    /// less.
    pub complete: bool,
    /// What comments in reports may silence; `None` leaves it to the config.
    pub suppressions: Option<SuppressionMode>,
    /// A file of known problems, which are not told again.
    pub baseline: Option<PathBuf>,
    /// Tells only of what the git change since this revision touches.
    pub changed: Option<String>,
    /// Files of fingerprints that reports are compared with besides each other.
    pub indexes: Vec<PathBuf>,
    /// What the site under check is called in them, when it is not its folder's name.
    pub site: Option<String>,
    /// Texts that take the place of files, as an editor holds them; a file among `paths` may be there as a buffer only.
    pub buffers: Arc<Buffers>,
    /// Told of each file that is done.
    pub progress: Option<Arc<Progress>>,
}

/// Where the config comes from.
#[derive(Clone, Debug, Default)]
pub enum ConfigChoice {
    /// The nearest `.reportlint.yaml` above each file.
    #[default]
    Nearest,
    /// This file for every report.
    File(PathBuf),
    /// None at all.
    Ignored,
}

/// How large a report is, in bytes, of which only one is checked at a time. Few are a tenth of this.
const LARGE: usize = 1 << 20;

/// What the work on every file of a run needs.
struct Shared<'a> {
    options: &'a Options,
    sites: &'a Sites,
    /// Held by whoever checks a [`LARGE`] report.
    large: Mutex<()>,
    /// Whether there is any text that a report's may be a copy of.
    compared: bool,
}

/// A file with what it is held to.
#[derive(Clone)]
struct Job {
    target: Target,
    prepared: Arc<Prepared>,
    config: Option<Arc<Config>>,
    /// How much of it is told of; `None` for all.
    touch: Option<Touch>,
}

/// What one file gave.
#[derive(Clone)]
struct Done {
    checked: Checked,
    /// The root of the site that it lies in.
    site: Option<PathBuf>,
    /// What else is to be known of it; `None` when it could not be read.
    report: Option<Report>,
}

/// What is kept of a report besides its findings.
#[derive(Clone)]
struct Report {
    suppressions: Suppressions,
    met: Vec<usize>,
    stopped: bool,
    facts: Option<Facts>,
    unchecked: Unchecked,
    /// The rules that had nothing to look at in it.
    resting: Vec<&'static RuleMeta>,
    /// The rules on several reports that had others to compare it with.
    compared: Vec<&'static RuleMeta>,
    /// Rules that it silenced where they were to be told on another page of its site, each with the place of the order.
    excused: Vec<(&'static RuleMeta, Span)>,
}

/// Checks what `options` names. What went wrong with some files is told in [`Outcome::failures`], and does
/// not keep the others from being checked.
///
/// # Errors
/// When nothing can be checked: no report is found, or the schema or config for all of them is wrong.
pub fn run(options: &Options) -> Result<Outcome, Arc<Failure>> {
    let baseline = options.baseline.as_deref().map(Baseline::read).transpose()?;
    let sites = Arc::new(Sites::new());
    let mut standards = Standards::new(options, &sites)?;
    let mut outcome = Outcome::default();
    let (jobs, mut notes) = chosen(options, &mut standards, &mut outcome)?;
    if let Some(progress) = &options.progress {
        progress.begin(jobs.len());
    }
    let compared = copies::is_any_compared(&jobs, options, &sites);
    let shared = Shared { options, sites: &sites, large: Mutex::new(()), compared };
    let done: Vec<Result<Done, Failure>> = jobs
        .par_iter()
        .map(|job| {
            let done = guarded(&job.target.name, || examine(job, &shared));
            options.progress.iter().for_each(|progress| progress.step());
            done
        })
        .collect();
    let names = sites::names(done.iter().flatten().filter_map(|done| done.site.as_deref()));
    let mut reports = Vec::with_capacity(jobs.len());
    for (job, result) in jobs.into_iter().zip(done) {
        match result {
            Ok(done) => reports.push((job, done)),
            Err(failure) => outcome.fail(failure),
        }
    }
    for failure in collection::run(&mut reports, &mut standards, &shared) {
        outcome.fail(failure);
    }
    let mut touches = Vec::with_capacity(reports.len());
    for (job, Done { mut checked, site, report }) in reports {
        checked.about.site = site.and_then(|root| names.get(&root).cloned());
        if let Some(report) = report {
            notes.unchecked += usize::from(report.unchecked.any());
            notes.without_site.add(report.unchecked);
            silence(&mut checked, &report, &job, &shared);
        }
        outcome.files.push(checked);
        touches.push(job.touch);
    }
    if let Some(baseline) = baseline {
        notes.known = baseline.apply(&mut outcome.files)?;
    }
    for (file, touch) in outcome.files.iter_mut().zip(touches) {
        if let Some(touch) = touch {
            keep_touched(&mut file.diagnostics, &mut file.silenced, &file.source, &touch);
            file.sift_rest(|source, found| keep_touched(found, &mut Vec::new(), source, &touch));
        }
        file.shorten();
    }
    outcome.notes = notes.messages(options.changed.as_deref(), options.baseline.as_deref());
    Ok(outcome)
}

/// What is to be checked, and what is not; what cannot be told of some files, and the language of the first config, go
/// into `outcome`.
///
/// # Errors
/// When there is no report, or what changed cannot be told.
fn chosen(
    options: &Options,
    standards: &mut Standards,
    outcome: &mut Outcome,
) -> Result<(Vec<Job>, Notes), Arc<Failure>> {
    let found = discovery::find(&options.paths, &options.buffers);
    for failure in found.failures {
        outcome.fail(failure);
    }
    let mut jobs = Vec::with_capacity(found.targets.len());
    let (mut unclaimed, mut passed_over, mut excluded) = (0, 0, 0);
    for target in found.targets {
        match standards.of(&target) {
            Ok(Verdict::Held(prepared, config)) => jobs.push(Job { target, prepared, config, touch: None }),
            Ok(Verdict::Unclaimed) if target.explicit => passed_over += 1,
            Ok(Verdict::Unclaimed) => unclaimed += 1,
            Ok(Verdict::Excluded) => excluded += 1,
            Err(failure) => outcome.fail(failure),
        }
    }
    if jobs.is_empty() && outcome.failures.is_empty() && excluded == 0 && passed_over == 0 {
        return Err(nothing_found(options, unclaimed).into());
    }
    outcome.language = jobs.iter().find_map(|job| job.config.as_ref()).and_then(|config| config.language);
    let mut notes = Notes { excluded, passed_over, ..Notes::default() };
    if let Some(since) = &options.changed {
        let before = jobs.len();
        jobs = touched(jobs, since)?;
        notes.unchanged = before - jobs.len();
    }
    Ok((jobs, notes))
}

/// The `jobs` on files that the git change since `since` touches; of the others nothing is told, and they are not
/// checked.
fn touched(mut jobs: Vec<Job>, since: &str) -> Result<Vec<Job>, Failure> {
    let paths: Vec<&Path> = jobs.iter().map(|job| &*job.target.path).collect();
    let touches = changes::touches(&paths, since)?;
    for (job, touch) in jobs.iter_mut().zip(touches) {
        job.touch = touch;
    }
    jobs.retain(|job| job.touch.is_some());
    Ok(jobs)
}

/// Does the `work` on the file shown as `name`; a panic is this file's failure alone.
fn guarded<T>(name: &str, work: impl FnOnce() -> T) -> Result<T, Failure> {
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

impl Job {
    fn standard<'a>(&'a self, shared: &'a Shared<'_>) -> Standard<'a> {
        let standard = Standard::new(&self.prepared, shared.options, self.config.as_deref());
        Standard { compared: shared.compared, ..standard }
    }

    /// What the suppressions in it may do: the command line has the last word.
    fn suppressions(&self, options: &Options) -> SuppressionMode {
        Standard::new(&self.prepared, options, self.config.as_deref()).suppressions
    }

    /// Whose report it is; the site is named when all are known.
    fn about(&self, site: Option<&Site>) -> About {
        let below = site.and_then(|site| site.below(&self.target.path));
        let schema = &self.prepared.schema;
        About {
            site: None,
            report: below.unwrap_or_else(|| self.target.name.clone()),
            title: None,
            schema: schema.name.clone(),
            criteria: schema.criteria.clone(),
        }
    }
}

fn examine(job: &Job, shared: &Shared<'_>) -> Done {
    let standard = job.standard(shared);
    let site = shared.sites.site_of(&job.target.path);
    let is_page = |site: &Arc<Site>| site.has_page(&job.target.path);
    let in_folder = !job.prepared.schema.site_required && !site.as_ref().is_some_and(is_page);
    let folder = in_folder.then(|| shared.sites.folder_of(&job.target.path)).flatten();
    let root = site.as_ref().map(|site| site.root().to_path_buf());
    let mut about = job.about(site.as_deref());
    let reading = read::read(&job.target.name, &job.target.path, &shared.options.buffers);
    if let Some(mut fault) = reading.fault {
        let mut checked = Checked { about, ..Checked::new(reading.source, Vec::new()) };
        match standard.severity(&FILE_UNREADABLE) {
            Some(severity) => {
                fault.severity = severity;
                checked.diagnostics.push(fault);
            }
            // Nobody asked to be told, but nothing can be earned with it either.
            None => checked.implied.push(fault),
        }
        return Done { checked, site: root, report: None };
    }
    // Parsed, a text takes up to forty times its size: large reports take turns.
    let turn = || shared.large.lock().unwrap_or_else(PoisonError::into_inner);
    let _turn = (reading.source.text().len() > LARGE).then(turn);
    let Findings { diagnostics, rest, implied, title, suppressions, met, stopped, facts, unchecked, resting } =
        check::check_in(&reading.source, &standard, site.as_ref(), folder.as_ref());
    about.title = title;
    // Of thousands of reports, only those are kept whose lines will be asked for.
    let silent = diagnostics.is_empty()
        && implied.is_empty()
        && suppressions.orders.is_empty()
        && suppressions.faults.is_empty();
    let source = if silent { reading.source.without_text() } else { reading.source };
    Done {
        checked: Checked { rest, implied, about, ..Checked::new(source, diagnostics) },
        site: root,
        report: Some(Report {
            suppressions,
            met,
            stopped,
            facts,
            unchecked,
            resting,
            compared: Vec::new(),
            excused: Vec::new(),
        }),
    }
}

/// Takes out what the writer has silenced, once everything that is to be said of the report is there.
fn silence(checked: &mut Checked, report: &Report, job: &Job, shared: &Shared<'_>) {
    let standard = job.standard(shared).when(report.met.clone());
    let Checked { diagnostics, rest, implied, left_out, .. } = checked;
    left_out.extend(METAS.iter().copied().filter(|rule| standard.leaves_out(rule)));
    let asks_all = left_out.is_empty();
    let spoke = |rule: Option<&RuleMeta>| {
        let Some(rule) = rule else { return !report.stopped && !report.unchecked.any() && asks_all };
        let asked = !report.stopped || PRECONDITIONS.iter().any(|first| first.meta == rule);
        // Whether a report is a copy shows only beside the others of the class.
        let compared = COLLECTION_RULES.iter().all(|other| other.meta != rule) || report.compared.contains(&rule);
        let looked = compared && !report.resting.contains(&rule) && *rule != SUPPRESSION_USED;
        // What it has to say goes without saying now, or was silenced for another page.
        let spoken = implied.iter().any(|implied| implied.rule == rule)
            || report.excused.iter().any(|(excused, _)| *excused == rule);
        // What is only counted may be what is silenced.
        let whole = rest.iter().all(|rest| rest.rule != rule);
        asked && looked && !spoken && whole && standard.severity(rule).is_some()
    };
    let mode = standard.suppressions;
    let decision = suppress::Decision {
        mode,
        unused: standard.severity(&SUPPRESSION_UNUSED),
        used: standard.severity(&SUPPRESSION_USED),
        spoke: &spoke,
        elsewhere: &report.excused,
    };
    let silenced = suppress::apply(diagnostics, &report.suppressions, &checked.source, &decision);
    checked.silenced.extend(silenced);
    checked.silence_rest(|source, found| {
        let decision = suppress::Decision { mode, unused: None, used: None, spoke: &|_| false, elsewhere: &[] };
        suppress::apply(found, &report.suppressions, source, &decision)
    });
}

fn nothing_found(options: &Options, unclaimed: usize) -> Failure {
    let places: Vec<Message> = if options.paths.is_empty() {
        vec![say!(en("the current folder"), vi("thư mục hiện tại"))]
    } else {
        options.paths.iter().map(|path| Message::same(format!("`{}`", discovery::shown(path)))).collect()
    };
    let looked = match unclaimed {
        0 => say!(en("no Markdown file is there"), vi("ở đó không có tệp Markdown nào")),
        1 => say!(
            en("the one Markdown file there is not claimed by any schema"),
            vi("ở đó chỉ có một tệp Markdown, và không lược đồ nào nhận tệp này"),
        ),
        many => say!(
            en("none of the {many} Markdown files there is claimed by a schema"),
            vi("ở đó có {many} tệp Markdown, nhưng không lược đồ nào nhận tệp nào"),
        ),
    };
    let places = Message::joined(&places, COMMA);
    Failure::new(say!(
        en("no report was found in {}: {}", places.en, looked.en),
        vi("không tìm thấy báo cáo nào trong {}: {}", places.vi, looked.vi),
    ))
    .with_help(say!(
        en("name the reports themselves, or say in `.reportlint.yaml` which files are reports: \
             `schemas: [{{ files: [\"**/report.md\"], schema: event-report }}]`"),
        vi("hãy nêu thẳng tên báo cáo, hoặc ghi trong `.reportlint.yaml` những tệp nào là báo cáo: \
             `schemas: [{{ files: [\"**/report.md\"], schema: event-report }}]`"),
    ))
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
