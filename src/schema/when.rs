//! Compiles `when`: conditions on the report's front matter that change severities.

use super::faults::{Faults, NodePath};
use super::model::{Cap, WhenModel};
use super::spec::{Test, WhenSpec};
use crate::diagnostic::RuleMeta;
use crate::say;

/// Compiles the list at `node_path`. If `rules` is empty, rule ids are not checked.
pub(super) fn compile(
    models: Vec<WhenModel>,
    node_path: NodePath<'_>,
    rules: &[&'static RuleMeta],
    faults: &mut Faults<'_>,
) -> Vec<WhenSpec> {
    models
        .into_iter()
        .enumerate()
        .filter_map(|(index, model)| condition(model, node_path.item(index), rules, faults))
        .collect()
}

fn condition(
    model: WhenModel,
    node_path: NodePath<'_>,
    rules: &[&'static RuleMeta],
    faults: &mut Faults<'_>,
) -> Option<WhenSpec> {
    let path: Vec<String> = model.field.split('.').map(|key| key.trim().to_owned()).collect();
    if path.iter().any(String::is_empty) {
        faults.add(
            node_path.key("field").span(),
            say!(
                en("`{}` is not the name of a field", model.field),
                vi("`{}` không phải tên của một trường", model.field),
            ),
            say!(
                en("write a key of the front matter, as in `field: draft`, or `field: author.name` for one in a group"),
                vi(
                    "hãy viết một khóa của front matter, như `field: draft`, hoặc `field: author.name` nếu nó nằm trong \
                     một nhóm trường"
                ),
            ),
        );
    }
    faults.rules(model.rules.keys(), node_path.key("rules"), rules);
    if model.severity.is_none() && model.rules.is_empty() {
        faults.add(
            node_path.key_span("field"),
            say!(en("nothing follows from this condition"), vi("điều kiện này không dẫn đến điều gì")),
            say!(
                en("add what does: `severity: warning` caps all rules, `rules: {{ image-missing: off }}` sets some"),
                vi(
                    "hãy thêm kết quả: `severity: warning` giới hạn mức của mọi quy tắc, `rules: {{ image-missing: off }}` \
                     đặt mức cho một số quy tắc"
                ),
            ),
        );
    }
    let pattern = faults.regex(model.matches.as_deref(), node_path.key("matches"));
    let given = ["equals", "in", "exists", "matches"];
    let mut tests: Vec<(&str, Option<Test>)> = Vec::new();
    tests.extend(model.equals.map(|value| (given[0], Some(Test::In(vec![value])))));
    tests.extend(model.one_of.map(|values| (given[1], Some(Test::In(values)))));
    tests.extend(model.exists.map(|wanted| (given[2], Some(Test::Exists(wanted)))));
    tests.extend(model.matches.map(|_| (given[3], pattern.map(Test::Matches))));
    if let [(first, _), (second, _), ..] = tests[..] {
        faults.add(
            node_path.key_span(second),
            say!(
                en("a condition has one test, and this one has `{first}` already"),
                vi("mỗi điều kiện chỉ có một phép thử, mà ở đây đã có `{first}`"),
            ),
            say!(en("leave one out, or write two conditions"), vi("hãy bỏ một phép thử, hoặc viết hai điều kiện")),
        );
    }
    let Some((_, test)) = tests.into_iter().next() else {
        faults.add(
            node_path.key_span("field"),
            say!(en("nothing is said of `{}`", model.field), vi("chưa nói gì về `{}`", model.field)),
            say!(
                en("add a test: `equals: …`, `in: […]`, `matches: …` or `exists: true`"),
                vi("hãy thêm một phép thử: `equals: …`, `in: […]`, `matches: …` hoặc `exists: true`"),
            ),
        );
        return None;
    };
    Some(WhenSpec { path, test: test?, max_severity: model.severity.map(Cap::severity), rules: model.rules })
}
