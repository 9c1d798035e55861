//! The JUnit XML format: each report is a suite, and each rule with findings is a failed test in it. So the tests have
//! the same names in every run.

use std::collections::BTreeMap;

use crate::diagnostic::rest::Rest;
use crate::diagnostic::{Checked, Diagnostic, Outcome, Severity, Silenced};
use crate::message::Language;
use crate::output::entries::{joined, of_failure};
use crate::output::root::Root;
use crate::output::xml::Xml;

/// Renders the document.
pub fn render(outcome: &Outcome, root: &Root, language: Language) -> String {
    let mut suites = Vec::with_capacity(outcome.files.len() + 1);
    if !outcome.failures.is_empty() {
        let entries = outcome.failures.iter().flat_map(|failure| of_failure(failure, root, language));
        let case = entries.map(|entry| Case {
            name: entry.message.clone(),
            end: End::Error,
            message: entry.message.clone(),
            kind: entry.rule,
            text: entry.lines(),
        });
        suites.push(Suite { name: "reportlint".to_owned(), cases: case.collect(), silenced: String::new() });
    }
    suites.extend(outcome.files.iter().map(|file| suite(file, root, language)));
    let all: Vec<&Case> = suites.iter().flat_map(|suite| &suite.cases).collect();
    let mut xml = Xml::new();
    begin(&mut xml, "testsuites", "reportlint", &all);
    for suite in &suites {
        begin(&mut xml, "testsuite", &suite.name, &suite.cases.iter().collect::<Vec<_>>());
        suite.cases.iter().for_each(|case| case.write(&mut xml, &suite.name));
        if !suite.silenced.is_empty() {
            xml.text("system-out", &[], &suite.silenced);
        }
        xml.end();
    }
    xml.finish()
}

/// One report, or all failures.
struct Suite {
    name: String,
    cases: Vec<Case>,
    /// The findings that the report suppresses. They neither fail nor pass a test.
    silenced: String,
}

/// One test.
struct Case {
    name: String,
    end: End,
    message: String,
    kind: &'static str,
    text: String,
}

/// The result of a test.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Passed,
    /// Passed, with output.
    Reported,
    Failed,
    /// It could not be run.
    Error,
}

/// Begins an element with the counts of `cases`.
fn begin(xml: &mut Xml, element: &'static str, name: &str, cases: &[&Case]) {
    let count = |end| cases.iter().filter(|case| case.end == end).count().to_string();
    let (tests, failures, errors) = (cases.len().to_string(), count(End::Failed), count(End::Error));
    xml.begin(element, &[("name", name), ("tests", &tests), ("failures", &failures), ("errors", &errors)]);
}

impl Case {
    fn write(&self, xml: &mut Xml, class: &str) {
        let attributes = [("name", &*self.name), ("classname", class)];
        let reason = [("message", &*self.message), ("type", self.kind)];
        if self.end == End::Passed {
            return xml.empty("testcase", &attributes);
        }
        xml.begin("testcase", &attributes);
        match self.end {
            End::Failed => xml.text("failure", &reason, &self.text),
            End::Error => xml.text("error", &reason, &self.text),
            End::Passed | End::Reported => xml.text("system-out", &[], &self.text),
        }
        xml.end();
    }
}

fn suite(file: &Checked, root: &Root, language: Language) -> Suite {
    let name = root.name(&file.source).into_owned();
    let mut rules: BTreeMap<_, (Vec<_>, Option<&Rest>)> = BTreeMap::new();
    for diagnostic in &file.diagnostics {
        rules.entry(diagnostic.rule.id).or_default().0.push(diagnostic);
    }
    for rest in &file.rest {
        rules.entry(rest.rule.id).or_default().1 = Some(rest);
    }
    let place = |diagnostic: &Diagnostic| {
        let at = file.source.position(diagnostic.span.start);
        format!("{name}:{}:{}", at.line, at.column)
    };
    let described = |diagnostic: &Diagnostic| {
        let help = diagnostic.help.as_ref().map(|help| help.text(language));
        format!("{}: {}", place(diagnostic), joined(diagnostic.message.text(language), help, "\n"))
    };
    let silenced = file.silenced.iter().map(|Silenced { diagnostic, by }| {
        let (place, rule, by) = (place(diagnostic), diagnostic.rule.id, by.silences(&file.source));
        format!("{place}: {rule}: {} ({})", diagnostic.message.text(language), by.text(language))
    });
    let silenced = silenced.collect::<Vec<_>>().join("\n");
    let case = |(rule, (found, rest)): (&str, (Vec<&Diagnostic>, Option<&Rest>))| {
        let severities = found.iter().map(|diagnostic| diagnostic.severity).chain(rest.map(Rest::severity));
        let worst = severities.max().unwrap_or(Severity::Info);
        let counted = rest.map(|rest| rest.message(&file.source).text(language).to_owned());
        let first = found.first().map(|diagnostic| diagnostic.message.text(language));
        let first = first.or(counted.as_deref()).unwrap_or_default();
        let more = (found.len() + rest.map_or(0, Rest::count)).saturating_sub(1);
        Case {
            name: rule.to_owned(),
            // Infos do not fail a test.
            end: if worst == Severity::Info { End::Reported } else { End::Failed },
            message: if more > 0 { format!("{first} (+{more})") } else { first.to_owned() },
            kind: worst.as_str(),
            text: found.iter().map(|found| described(found)).chain(counted.clone()).collect::<Vec<_>>().join("\n\n"),
        }
    };
    let mut cases: Vec<Case> = rules.into_iter().map(case).collect();
    if cases.is_empty() {
        let (message, text) = (String::new(), String::new());
        cases.push(Case { name: "reportlint".to_owned(), end: End::Passed, message, kind: "", text });
    }
    Suite { name, cases, silenced }
}
