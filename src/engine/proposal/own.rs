//! Finds schema files that lie in a repository.

use std::path::Path;
use std::sync::Arc;

use ignore::WalkBuilder;

use crate::data::yaml;
use crate::engine::discovery::{SKIPPED_FOLDERS, shown};
use crate::files::boundary::Boundary;
use crate::rules::METAS;
use crate::schema::{self, Schema};

/// Maximum number of YAML files to read. A repository may hold thousands of other ones.
const MAX_FILES: usize = 200;
/// Maximum number of schemas. Each is compared with every page.
const MAX_SCHEMAS: usize = 20;

/// The schemas below `folder` that ask for sections or claim files, each with its path from there, sorted by path.
/// Links are not followed, and hidden folders not searched.
pub(super) fn schemas(folder: &Path) -> Vec<(String, Arc<Schema>)> {
    let walk = WalkBuilder::new(folder)
        .require_git(false)
        .git_global(false)
        .git_exclude(false)
        .follow_links(false)
        .filter_entry(|entry| !entry.file_name().to_str().is_some_and(|name| SKIPPED_FOLDERS.contains(&name)))
        .sort_by_file_path(Path::cmp)
        .build();
    let is_yaml = |path: &Path| {
        let end = path.extension().and_then(|end| end.to_str());
        end.is_some_and(|end| end.eq_ignore_ascii_case("yaml") || end.eq_ignore_ascii_case("yml"))
    };
    let files = walk
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()) && is_yaml(entry.path()));
    let boundary = Boundary::around(folder);
    let schema = |path: &Path| {
        let name = shown(path.strip_prefix(folder).ok()?);
        // A name that YAML cannot hold cannot be in a config.
        yaml::item(&name)?;
        let schema = schema::load_in(&name, folder, &boundary, &METAS).ok()?;
        (!schema.sections.is_empty() || !schema.file_patterns.is_empty()).then_some((name, schema))
    };
    files.take(MAX_FILES).filter_map(|entry| schema(entry.path())).take(MAX_SCHEMAS).collect()
}
