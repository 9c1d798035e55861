//! Checks the pages of a site that are not reports, only for problems that stop Hugo's build.
//!
//! As little as possible is read: the body only if something in it can stop the build.

use std::sync::{Arc, LazyLock};

use super::check::{self, Findings};
use super::discovery::Target;
use super::job::{Done, Job, Shared};
use super::read::{self, Loaded};
use super::standards::Prepared;
use crate::binding::reading::Around;
use crate::config::Config;
use crate::diagnostic::{About, Checked, Diagnostic};
use crate::document::front_matter;
use crate::rules::RENDERED_STOPPERS;
use crate::schema;
use crate::site::{Site, WhyNot};
use crate::text::source::Source;

/// The schema for pages.
static PAGE: LazyLock<Option<Arc<Prepared>>> =
    LazyLock::new(|| schema::page_schema().map(|schema| Arc::new(Prepared::new(schema))));

/// The job for `target`, which no schema claims, if it is a page of `site`.
pub(super) fn job(target: &Target, config: Option<Arc<Config>>, site: Option<&Site>) -> Option<Job> {
    let is_page = site.is_some_and(|site| site.has_page(&target.path) && !site.passes_over(&target.path));
    let prepared = PAGE.clone().filter(|_| is_page)?;
    Some(Job { target: target.clone(), prepared, config, touch: None, page: true })
}

/// The problems in the page of `job` that stop Hugo's build; `None` if there are none.
pub(super) fn examine(job: &Job, shared: &Shared<'_>) -> Option<Done> {
    let Loaded { source, fault: None } = read::read(&job.target.name, &job.target.path, &shared.options.buffers) else {
        return None;
    };
    let site = shared.sites.site_of(&job.target.path)?;
    let (front, body) = front_matter::parse(source.text());
    let why = site.unpublished(source.path(), source.name(), front.readable()).map(|unpublished| unpublished.why);
    if matches!(why, Some(WhyNot::Ignored(_) | WhyNot::NotTaken(_) | WhyNot::NotMounted)) {
        return None;
    }
    let quiet = !may_stop(source.slice(body), &site);
    let head = quiet.then(|| Source::new(source.name(), source.path(), &source.text()[..body.start]));
    let around = Around { site: Some(&site), folder: None };
    let found = check::check(head.as_ref().unwrap_or(&source), &job.standard(shared), around);
    let Findings { mut diagnostics, mut rest, title, report, .. } = found;
    // Hugo parses a draft but does not render it.
    let stops = |found: &Diagnostic| found.stops_build && (why.is_none() || !RENDERED_STOPPERS.contains(&found.rule));
    diagnostics.retain(stops);
    diagnostics.iter_mut().for_each(|found| found.requirement = None);
    let about = About { page: true, title, ..job.about(Some(&site)) };
    let mut checked = Checked { about, ..Checked::new(source, diagnostics) };
    rest.retain(|rest| rest.count() > 0);
    checked.rest = rest;
    checked.sift_rest(|_, found| found.retain(stops));
    let root = Some(site.root().to_path_buf());
    (!checked.is_clean()).then_some(Done { checked, site: root, report: Some(report) })
}

/// Whether `body` contains something that can stop the build of `site`: a shortcode, or an address that its templates
/// parse.
fn may_stop(body: &str, site: &Site) -> bool {
    let has = |sign: &str| memchr::memmem::find(body.as_bytes(), sign.as_bytes()).is_some();
    let addresses = site.addresses();
    let parsed = addresses.links_are_parsed || addresses.images_are_parsed;
    has("{{<") || has("{{%") || parsed && (has("](") || has("]:") || has("<http"))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn what_pages_are_held_to_is_there() {
        assert!(PAGE.is_some());
        assert!(
            job(&Target { name: "a.md".into(), path: Path::new("a.md").into(), explicit: true }, None, None).is_none()
        );
    }
}
