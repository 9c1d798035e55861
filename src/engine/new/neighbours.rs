//! Finds the reports of one schema in a site or folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::collection::facts::Place;
use crate::data::numbers::natural;
use crate::diagnostic::Failure;
use crate::engine::discovery::{self, Target};
use crate::engine::standards::{Standards, Verdict};
use crate::files::boundary;
use crate::files::buffers::Buffers;
use crate::schema::Schema;
use crate::site::Site;

/// The reports of `schema` in `site`, or else in the folder `here`, and the folders of list pages for such reports.
pub fn neighbours(
    schema: &Schema,
    site: Option<&Arc<Site>>,
    here: &Path,
    standards: &mut Standards,
) -> Result<(Vec<Place>, Vec<PathBuf>), Arc<Failure>> {
    let folders = match site {
        Some(site) => site.content_folders(),
        None => vec![folder_around(here)],
    };
    let mut found = Vec::new();
    let mut lists = Vec::new();
    for path in folders.iter().flat_map(|folder| discovery::below(folder, &Buffers::default())) {
        // A link may lead to a file of somebody else.
        let Some(home) = path.parent() else { continue };
        if path.to_str().is_none() || boundary::file_at(&path, home).is_none() {
            continue;
        }
        let target = Target { name: String::new(), path: path.clone(), explicit: false };
        let below = site.and_then(|site| path.strip_prefix(site.root()).ok()).unwrap_or(&path);
        let own = match standards.of(&target)? {
            Verdict::Claimed(prepared, _) => prepared.schema.name == schema.name,
            Verdict::Unclaimed(_) => schema.built_in.is_none() && schema.files.is_match(below),
            Verdict::Excluded => false,
        };
        if own {
            found.push(Place::new(&path, site, schema));
        } else if standards.listed(&path)?.is_some_and(|prepared| prepared.schema.name == schema.name) {
            lists.extend(path.parent().map(Path::to_path_buf));
        }
    }
    found.sort_by(|one, other| natural(&one.identity, &other.identity));
    lists.sort();
    lists.dedup();
    Ok((found, lists))
}

/// The nearest existing folder at or above `path`.
fn folder_around(path: &Path) -> PathBuf {
    let is_folder = |path: &&Path| fs::metadata(path).is_ok_and(|found| found.is_dir());
    let found = path.ancestors().filter(|path| !path.as_os_str().is_empty()).find(is_folder);
    found.unwrap_or(Path::new(".")).to_path_buf()
}
