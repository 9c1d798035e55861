//! Looks up the lines of the schemas that make the requirements of findings.

use crate::diagnostic::{Checked, Diagnostic};
use crate::schema::RequirementPlaces;

/// Adds to each finding in `files` the line of the schema that makes its requirement. Each schema is read once more.
pub fn locate(files: &mut [Checked]) {
    let mut places = RequirementPlaces::default();
    files.iter_mut().flat_map(Checked::found_mut).for_each(|finding| add(finding, &mut places));
}

fn add(finding: &mut Diagnostic, places: &mut RequirementPlaces) {
    if let Some(requirement) = &mut finding.requirement {
        requirement.place = places.find(requirement);
    }
    finding.also.iter_mut().for_each(|other| add(other, places));
}
