//! The teams of a class, and the pages that teams write together. Text that they share is not a copy.

use std::borrow::Cow;
use std::fmt;

use globset::GlobSet;
use schemars::{JsonSchema, SchemaGenerator, json_schema};
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::globs::globs;
use crate::data::value::{Node, span_of};
use crate::data::yaml::{Fault, expected};
use crate::say;
use crate::schema::budget::Budget;

/// The teams, which may share text.
#[derive(Debug, Default)]
pub struct Teams {
    /// The site folders of each team. If empty, every page of `files` may be shared by anybody.
    groups: Vec<GlobSet>,
    /// The pages that teams write together; `None` for all pages.
    files: Option<GlobSet>,
}

/// A page, with the names that teams are matched by.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Page {
    /// The folder of its site, relative to the config's folder, or the name of the site.
    pub(super) home: String,
    /// The page relative to its site.
    pub(super) below: String,
    /// The page relative to the config's folder, if it is inside.
    pub(super) from_config: Option<String>,
}

/// As written: a list of teams, or a map with `groups` and `files`.
#[derive(Debug, Default)]
pub(super) struct TeamsModel {
    groups: Option<Vec<Vec<String>>>,
    files: Option<Vec<String>>,
}

impl Page {
    /// A page that is only known from an index, on the site called `site`.
    pub fn from_index(site: &str, below: &str) -> Self {
        Self { home: site.to_owned(), below: below.to_owned(), from_config: None }
    }
}

impl Teams {
    /// Whether there are no teams.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty() && self.files.is_none()
    }

    /// Whether `one` and `other` are pages of the same team.
    pub fn share(&self, one: &Page, other: &Page) -> bool {
        let of_team = |page: &Page| match &self.files {
            Some(files) => {
                files.is_match(&page.below) || page.from_config.as_ref().is_some_and(|path| files.is_match(path))
            }
            None => true,
        };
        let together = || self.groups.iter().any(|team| [one, other].iter().all(|page| is_member(team, &page.home)));
        of_team(one) && of_team(other) && !self.is_empty() && (self.groups.is_empty() || together())
    }

    /// Compiles the value of `node`.
    pub(super) fn compile(
        model: &TeamsModel,
        node: Option<&Node>,
        budget: &mut Budget,
        faults: &mut Vec<Fault>,
    ) -> Self {
        let part = |key: &str| node.and_then(|node| node.get(key)).map(|entry| &entry.value);
        // A plain list of teams is short for `groups`.
        let lists = part("groups").or(node.filter(|node| !node.items().is_empty()));
        let mut groups = Vec::new();
        for (index, team) in model.groups.iter().flatten().enumerate() {
            let place = lists.and_then(|lists| lists.items().get(index));
            if team.len() < 2 && !team.iter().any(|member| member.contains(['*', '?', '[', '{'])) {
                let message =
                    say!(en("a team of one shares with nobody"), vi("nhóm một người thì không chung bài với ai"));
                let help = say!(
                    en("write the folders of all its members: `[an, binh]`"),
                    vi("hãy ghi thư mục của mọi thành viên: `[an, binh]`"),
                );
                let span = span_of(place);
                faults.push(Fault::new(span, message).with_help(help));
            }
            groups.push(globs(team, place, budget, faults));
        }
        let files = model.files.as_ref().map(|files| globs(files, part("files"), budget, faults));
        let names_none =
            model.groups.as_ref().is_none_or(Vec::is_empty) && model.files.as_ref().is_none_or(Vec::is_empty);
        if let Some(node) = node.filter(|node| names_none && !node.entries().is_empty()) {
            let message = say!(en("no teams are named"), vi("chưa nêu nhóm nào"));
            let help = say!(
                en("write `groups: [[an, binh], [chi, dung]]`, or `files: [\"content/2-Proposal/**\"]`"),
                vi("hãy viết `groups: [[an, binh], [chi, dung]]`, hoặc `files: [\"content/2-Proposal/**\"]`"),
            );
            faults.push(Fault::new(node.span, message).with_help(help));
        }
        Self { groups, files: files.filter(|files| !files.is_empty()) }
    }
}

/// Whether the site in `home` belongs to `team`. A team names the site's folder or a folder above it, relative to the
/// config's folder, or any single folder name on that path.
fn is_member(team: &GlobSet, home: &str) -> bool {
    let ends = home.match_indices('/').map(|(at, _)| at).chain([home.len()]);
    ends.into_iter().any(|end| team.is_match(&home[..end])) || home.split('/').any(|name| team.is_match(name))
}

/// The folders of one team.
struct TeamModel(Vec<String>);

impl<'de> Deserialize<'de> for TeamModel {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Team;
        impl<'de> Visitor<'de> for Team {
            type Value = TeamModel;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(expected!(
                    en("the list of one team's folders, such as `[an, binh]`"),
                    vi("danh sách thư mục của một nhóm, chẳng hạn `[an, binh]`")
                ))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<TeamModel, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(list)).map(TeamModel)
            }
        }
        deserializer.deserialize_any(Team)
    }
}

impl<'de> Deserialize<'de> for TeamsModel {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Default, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        struct Parts {
            groups: Option<Vec<TeamModel>>,
            files: Option<Vec<String>>,
        }
        struct Teams;
        impl<'de> Visitor<'de> for Teams {
            type Value = TeamsModel;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(expected!(
                    en("a list of teams, such as `[[an, binh], [chi, dung]]`, or `{ groups: …, files: … }`"),
                    vi("danh sách các nhóm, chẳng hạn `[[an, binh], [chi, dung]]`, hoặc `{ groups: …, files: … }`")
                ))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<TeamsModel, A::Error> {
                let groups = Vec::deserialize(SeqAccessDeserializer::new(list))?;
                Ok(model_of(Some(groups), None))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<TeamsModel, A::Error> {
                let Parts { groups, files } = Parts::deserialize(MapAccessDeserializer::new(map))?;
                Ok(model_of(groups, files))
            }

            fn visit_unit<E: de::Error>(self) -> Result<TeamsModel, E> {
                Ok(TeamsModel::default())
            }
        }
        deserializer.deserialize_any(Teams)
    }
}

fn model_of(groups: Option<Vec<TeamModel>>, files: Option<Vec<String>>) -> TeamsModel {
    TeamsModel { groups: groups.map(|groups| groups.into_iter().map(|team| team.0).collect()), files }
}

impl JsonSchema for TeamsModel {
    fn schema_name() -> Cow<'static, str> {
        "Teams".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> schemars::Schema {
        let names = || json_schema!({ "type": "array", "items": { "type": "string" } });
        let groups = || json_schema!({ "type": "array", "items": names() });
        json_schema!({
            "anyOf": [
                groups(),
                {
                    "type": "object",
                    "properties": { "groups": groups(), "files": names() },
                    "additionalProperties": false,
                },
            ],
        })
    }
}
