//! Compiles what the schema gives points for.

use std::sync::Arc;

use super::faults::{Faults, NodePath};
use super::model::SchemaModel;
use super::spec::{RequirementLevel, field_pointer};
use crate::diagnostic::points::{Criterion, CriterionTarget, Points};
use crate::message::Words;
use crate::say;

/// The items that count, in the order of a report: those with points in the schema or, if it has no points at all, one
/// point for each required item.
pub(super) fn compile(model: &SchemaModel, top: NodePath<'_>, faults: &mut Faults<'_>) -> Arc<[Criterion]> {
    let candidates = candidates(model, top);
    let has_points = candidates.iter().any(|candidate| candidate.points.is_some());
    let mut criteria = Vec::with_capacity(candidates.len());
    for candidate in candidates {
        let points = match candidate.points {
            Some(number) => candidate.check_points(number, faults),
            None if !has_points && candidate.required == Some(RequirementLevel::Required) => Points::ONE,
            None => continue,
        };
        criteria.push(Criterion { target: candidate.target, pointer: candidate.pointer, points });
    }
    let fields = model.front_matter.fields.0.iter().any(|(_, field)| field.required);
    if !has_points && model.front_matter.required && !fields {
        let pointer = "/front-matter".to_owned();
        criteria.insert(0, Criterion { target: CriterionTarget::FrontMatter, pointer, points: Points::ONE });
    }
    criteria.into()
}

/// The usual setting that makes an item required.
const REQUIRED: Words = Words { en: "`required: true`", vi: "`required: true`" };

/// An item that may have points.
struct Candidate<'n> {
    target: CriterionTarget,
    pointer: String,
    points: Option<f64>,
    /// Whether it is required; `None` if no rule reports its absence.
    required: Option<RequirementLevel>,
    /// Its place in the schema.
    node_path: NodePath<'n>,
    /// The setting that makes a rule report its absence.
    setting: Words,
}

impl Candidate<'_> {
    fn check_points(&self, number: f64, faults: &mut Faults<'_>) -> Points {
        let span = self.node_path.key("points").span();
        let Some(points) = Points::new(number) else {
            let message = say!(
                en("`{number}` is not a number of points: they go from 0 to {}, in hundredths", Points::MAX),
                vi("`{number}` không phải là số điểm: điểm từ 0 đến {}, lẻ đến phần trăm", Points::MAX),
            );
            let help = say!(
                en("write for example `points: 2` or `points: 0.25`"),
                vi("hãy viết chẳng hạn `points: 2` hoặc `points: 0.25`"),
            );
            faults.add(span, message, help);
            return Points::ZERO;
        };
        // An optional item would earn its points by its absence.
        if points > Points::ZERO && matches!(self.required, None | Some(RequirementLevel::Optional)) {
            let message = say!(
                en("points for what may be left out would be earned by leaving it out"),
                vi("cho điểm một thứ không bắt buộc thì bỏ đi cũng được điểm"),
            );
            let (en, vi) = (self.setting.en, self.setting.vi);
            faults.add(
                span,
                message,
                say!(en("add {en}, or leave `points` out"), vi("hãy thêm {vi}, hoặc bỏ `points`")),
            );
        }
        points
    }
}

fn candidates<'n>(model: &SchemaModel, top: NodePath<'n>) -> Vec<Candidate<'n>> {
    let required =
        |required: bool| Some(if required { RequirementLevel::Required } else { RequirementLevel::Optional });
    let fields = top.key("front-matter").key("fields").keys();
    let mut candidates: Vec<Candidate<'n>> = Vec::new();
    for (name, field) in &model.front_matter.fields.0 {
        candidates.push(Candidate {
            target: CriterionTarget::Field(name.clone()),
            pointer: field_pointer("/front-matter", name),
            points: field.points,
            required: required(field.required),
            node_path: fields.get(name.as_str()).copied().unwrap_or(NodePath(None)),
            setting: REQUIRED,
        });
    }
    candidates.push(Candidate {
        target: CriterionTarget::Title,
        pointer: "/title".to_owned(),
        points: model.title.points,
        required: required(model.title.required),
        node_path: top.key("title"),
        setting: REQUIRED,
    });
    for (index, section) in model.sections.iter().enumerate() {
        candidates.push(Candidate {
            target: CriterionTarget::Section(section.id.clone()),
            pointer: format!("/sections/{}", section.id),
            points: section.points,
            required: Some(section.required),
            node_path: top.key("sections").item(index),
            setting: Words {
                en: "`required: true` or `required: recommended`",
                vi: "`required: true` hoặc `required: recommended`",
            },
        });
    }
    candidates.push(Candidate {
        target: CriterionTarget::Images,
        pointer: "/images".to_owned(),
        points: model.images.points,
        required: model.images.min.filter(|&min| min > 0).map(|_| RequirementLevel::Required),
        node_path: top.key("images"),
        setting: Words { en: "`min: 1`", vi: "`min: 1`" },
    });
    candidates
}
