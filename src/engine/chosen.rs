//! Which files a run is about.

use super::discovery;
use super::job::Job;
use super::options::Options;
use super::standards::{Standards, Verdict};
use crate::diagnostic::{Failure, Outcome};
use crate::message::{COMMA, Message};
use crate::say;

/// Files that were found, each with what it is held to.
#[derive(Default)]
pub(super) struct Chosen {
    /// The reports.
    pub jobs: Vec<Job>,
    /// What cannot be told of some files.
    pub outcome: Outcome,
    /// Files found in folders that no schema claims.
    pub unclaimed: usize,
    /// The same of files that were named.
    pub passed_over: usize,
    /// Files that the config leaves out.
    pub excluded: usize,
}

impl Chosen {
    /// The files that `options` name.
    pub fn new(options: &Options, standards: &mut Standards) -> Self {
        let found = discovery::find(&options.paths, &options.buffers);
        let mut chosen = Self { jobs: Vec::with_capacity(found.targets.len()), ..Self::default() };
        found.failures.into_iter().for_each(|failure| chosen.outcome.fail(failure));
        for target in found.targets {
            match standards.of(&target) {
                Ok(Verdict::Held(prepared, config)) => {
                    chosen.jobs.push(Job { target, prepared, config, touch: None });
                }
                Ok(Verdict::Unclaimed) if target.explicit => chosen.passed_over += 1,
                Ok(Verdict::Unclaimed) => chosen.unclaimed += 1,
                Ok(Verdict::Excluded) => chosen.excluded += 1,
                Err(failure) => chosen.outcome.fail(failure),
            }
        }
        chosen
    }
}

/// That no report is there, `unclaimed` files apart.
pub(super) fn nothing_found(options: &Options, unclaimed: usize) -> Failure {
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
