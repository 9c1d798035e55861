//! Points: what a schema gives them for, and how many.

use std::sync::Arc;

use super::faults::{Faults, NodePath};
use super::model::SchemaModel;
use super::spec::{Wanted, field_pointer};
use crate::diagnostic::points::{Criterion, Points, Thing};
use crate::message::Words;
use crate::say;

/// The things that count, in the order in which they stand in a report: those that the schema gives points
/// to or, when it gives none at all, one point for each that is required.
pub(super) fn compile(model: &SchemaModel, top: NodePath<'_>, faults: &mut Faults<'_>) -> Arc<[Criterion]> {
    let things = things(model, top);
    let said = things.iter().any(|thing| thing.points.is_some());
    let mut criteria = Vec::with_capacity(things.len());
    for thing in things {
        let points = match thing.points {
            Some(number) => thing.judge(number, faults),
            None if !said && thing.wanted == Some(Wanted::Required) => Points::ONE,
            None => continue,
        };
        criteria.push(Criterion { thing: thing.thing, pointer: thing.pointer, points });
    }
    let fields = model.front_matter.fields.0.iter().any(|(_, field)| field.required);
    if !said && model.front_matter.required && !fields {
        let pointer = "/front-matter".to_owned();
        criteria.insert(0, Criterion { thing: Thing::FrontMatter, pointer, points: Points::ONE });
    }
    criteria.into()
}

/// What most things are asked for with.
const REQUIRED: Words = Words { en: "`required: true`", vi: "`required: true`" };

/// Something that may have points.
struct Candidate<'n> {
    thing: Thing,
    pointer: String,
    points: Option<f64>,
    /// How much it is wanted; `None` when nothing is told about its absence.
    wanted: Option<Wanted>,
    /// Where it stands.
    node_path: NodePath<'n>,
    /// What to write so that its absence is told.
    ask: Words,
}

impl Candidate<'_> {
    fn judge(&self, number: f64, faults: &mut Faults<'_>) -> Points {
        let span = self.node_path.key("points").span();
        let Some(points) = Points::new(number) else {
            let message = say!(
                en("`{number}` is no number of points: they go from 0 to {}, in hundredths", Points::MAX),
                vi("`{number}` không phải là số điểm: điểm từ 0 đến {}, lẻ đến phần trăm", Points::MAX),
            );
            let help = say!(
                en("write for example `points: 2` or `points: 0.25`"),
                vi("hãy viết chẳng hạn `points: 2` hoặc `points: 0.25`"),
            );
            faults.add(span, message, help);
            return Points::ZERO;
        };
        // What may be left out would earn its points by being left out.
        if points > Points::ZERO && matches!(self.wanted, None | Some(Wanted::Optional)) {
            let message = say!(
                en("points for what may be left out would be earned by leaving it out"),
                vi("cho điểm một thứ không bắt buộc thì bỏ đi cũng được điểm"),
            );
            let (en, vi) = (self.ask.en, self.ask.vi);
            faults.add(
                span,
                message,
                say!(en("add {en}, or leave `points` out"), vi("hãy thêm {vi}, hoặc bỏ `points`")),
            );
        }
        points
    }
}

fn things<'n>(model: &SchemaModel, top: NodePath<'n>) -> Vec<Candidate<'n>> {
    let wanted = |required: bool| Some(if required { Wanted::Required } else { Wanted::Optional });
    let front = top.key("front-matter").key("fields");
    let mut things: Vec<Candidate<'n>> = Vec::new();
    for (name, field) in &model.front_matter.fields.0 {
        things.push(Candidate {
            thing: Thing::Field(name.clone()),
            pointer: field_pointer("/front-matter", name),
            points: field.points,
            wanted: wanted(field.required),
            node_path: front.key(name),
            ask: REQUIRED,
        });
    }
    things.push(Candidate {
        thing: Thing::Title,
        pointer: "/title".to_owned(),
        points: model.title.points,
        wanted: wanted(model.title.required),
        node_path: top.key("title"),
        ask: REQUIRED,
    });
    for (index, section) in model.sections.iter().enumerate() {
        things.push(Candidate {
            thing: Thing::Section(section.id.clone()),
            pointer: format!("/sections/{}", section.id),
            points: section.points,
            wanted: Some(section.required),
            node_path: top.key("sections").item(index),
            ask: Words {
                en: "`required: true` or `required: recommended`",
                vi: "`required: true` hoặc `required: recommended`",
            },
        });
    }
    things.push(Candidate {
        thing: Thing::Images,
        pointer: "/images".to_owned(),
        points: model.images.points,
        wanted: model.images.min.filter(|&min| min > 0).map(|_| Wanted::Required),
        node_path: top.key("images"),
        ask: Words { en: "`min: 1`", vi: "`min: 1`" },
    });
    things
}
