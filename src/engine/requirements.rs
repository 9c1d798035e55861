//! Looks up the lines of the schemas that make the requirements of findings.

use crate::diagnostic::{Checked, Diagnostic};
use crate::schema::RequirementPlaces;

/// Adds to each finding in `files` the line of the schema that makes its requirement. Each schema is read once more.
pub fn locate(files: &mut [Checked]) {
    let mut places = RequirementPlaces::default();
    for file in files {
        let silenced = file.silenced.iter_mut().map(|silenced| &mut silenced.diagnostic);
        for finding in file.diagnostics.iter_mut().chain(silenced) {
            add(finding, &mut places);
        }
    }
}

fn add(finding: &mut Diagnostic, places: &mut RequirementPlaces) {
    if let Some(requirement) = &mut finding.requirement {
        requirement.place = places.find(requirement);
    }
    finding.also.iter_mut().for_each(|other| add(other, places));
}
