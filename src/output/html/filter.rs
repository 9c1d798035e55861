//! The form that narrows the page down to a student, a rule or a severity.

use std::collections::BTreeMap;

use maud::{Markup, html};
use serde_json::json;

use super::class::Class;
use super::messages;
use super::parts::SEVERITIES;
use crate::output::counts::{self, Row};

/// Renders the form. The script shows it, because it does not work without the script.
pub fn render(class: &Class<'_>) -> Markup {
    let mut rules: BTreeMap<&str, &str> = BTreeMap::new();
    let mut all = [0; 3];
    let language = class.language;
    for Row { rule, counts, .. } in counts::by_rule(class.files.iter()) {
        rules.insert(rule.summary.text(language), rule.id);
        counts::add(&mut all, counts);
    }
    html! {
        details #narrow hidden {
        summary { (messages::FILTER.text(language)) }
        form #filter aria-label=(messages::FILTER.text(language)) data-words=(words(class)) {
            label { (messages::STUDENT_OR_REPORT.text(language))
                input #q type="search" list="names" autocomplete="off" spellcheck="false";
            }
            datalist #names { @for student in &class.students { option value=(student.name) {} } }
            label { (messages::RULE.text(language))
                select #rule {
                    option value="" { (messages::ALL_RULES.text(language)) }
                    @for (summary, id) in rules { option value=(id) { (summary) " (" (id) ")" } }
                }
            }
            fieldset {
                legend { (messages::SEVERITY.text(language)) }
                @for (severity, found) in std::iter::zip(SEVERITIES, all) {
                    @if found > 0 {
                        label.check { input type="checkbox" name="severity" value=(severity.as_str()) checked; " " (severity.words().text(language)) }
                    }
                }
            }
            p.buttons {
                button type="button" #open { (messages::OPEN_ALL.text(language)) }
                button type="button" #close { (messages::CLOSE_ALL.text(language)) }
                button type="reset" { (messages::SHOW_EVERYTHING.text(language)) }
            }
        }
        }
        p #status role="status" data-words=(messages::SHOWN.text(language)) {}
    }
}

/// The words that the script needs to write numbers as the page does.
fn words(class: &Class<'_>) -> String {
    let language = class.language;
    let nouns =
        counts::SEVERITIES.map(|noun| [noun.counted(1), noun.counted(2)].map(|words| words.text(language).to_owned()));
    let sort = messages::SORT_BY.text(language);
    json!({
        "nouns": nouns,
        "none": messages::NO_PROBLEMS.text(language),
        "clean": messages::CLEAN_OF.text(language),
        "kind": messages::WITH_PROBLEMS_OF.text(language),
        "sort": sort,
        "graded": class.score.is_some(),
    })
    .to_string()
}
