//! How grave the findings of a rule are, and whose word that is.

use super::check::Standard;
use crate::diagnostic::{Level, RuleMeta, Severity};
use crate::rules::Decided;

/// What a rule is set to, and whose word that is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct EffectiveLevel {
    /// Who sets it.
    pub by: By,
    /// To what; `None` leaves it to the rule.
    pub level: Option<Level>,
    /// The condition of the schema that makes nothing graver than this, when one does.
    pub cap: Option<(usize, Severity)>,
}

/// Who can set a severity, the first who does counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// The command line.
    CommandLine,
    /// The config.
    Config,
    /// A condition of the schema that holds for the report, by its index.
    When(usize),
    /// The schema.
    Schema,
    /// The rule itself.
    Rule,
}

impl EffectiveLevel {
    /// What the rule needs to know of it; `None` when it is off.
    pub(super) fn decided(self) -> Option<Decided> {
        let most = self.cap.map_or(Severity::Error, |(_, most)| most);
        match self.level {
            None => Some(Decided { set: None, most }),
            Some(level) => level.severity().map(|severity| Decided { set: Some(severity), most }),
        }
    }

    /// How grave a finding is that is as grave as `own` by the rule's own word; `None` when the rule is off.
    pub(super) fn severity(self, own: Severity) -> Option<Severity> {
        self.decided().map(|decided| decided.severity(own))
    }
}

impl Standard<'_> {
    /// The one place where a rule's severity is decided: command line, config, schema (what it says of such a
    /// report before what it says of all), then the rule's own word.
    ///
    /// What the schema caps is capped whoever set it, but for the command line, which has the last word.
    pub(super) fn effective_level(&self, rule: &RuleMeta) -> EffectiveLevel {
        let named = self.levels.iter().rev().find(|(id, _)| id == rule.id).map(|&(_, level)| (By::CommandLine, level));
        let config = || Some((By::Config, *self.config?.get(rule.id)?));
        let met = || self.met.iter().map(|&index| (index, &self.schema.when[index]));
        let when = || met().rev().find_map(|(index, when)| Some((By::When(index), *when.rules.get(rule.id)?)));
        let schema = || Some((By::Schema, *self.schema.rules.get(rule.id)?));
        let set = named.or_else(config).or_else(when).or_else(schema);
        let caps = met().filter_map(|(index, when)| Some((index, when.most?)));
        EffectiveLevel {
            by: set.map_or(By::Rule, |(by, _)| by),
            level: set.map(|(_, level)| level),
            cap: caps.min_by_key(|&(_, most)| most).filter(|_| named.is_none()),
        }
    }

    /// What `rule` needs to know of its severity; `None` when it is off.
    pub(super) fn decide(&self, rule: &RuleMeta) -> Option<Decided> {
        self.effective_level(rule).decided()
    }

    /// The severity of a finding that the engine makes itself; `None` when the rule is off.
    pub fn severity(&self, rule: &RuleMeta) -> Option<Severity> {
        self.effective_level(rule).severity(rule.severity)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::binding::Matcher;
    use crate::rules::image_alt::IMAGE_ALT;
    use crate::schema;

    const RULE: &RuleMeta = &IMAGE_ALT;

    /// Every way in which the five who can may set one rule: not at all, or to a level.
    fn ways() -> impl Iterator<Item = [Option<Level>; 5]> {
        const LEVELS: [Option<Level>; 3] = [None, Some(Level::Off), Some(Level::Error)];
        (0..LEVELS.len().pow(5))
            .map(|way| [way, way / 3, way / 9, way / 27, way / 81].map(|index| LEVELS[index % LEVELS.len()]))
    }

    /// `rules` of a schema that sets the rule, or another one.
    fn rules(level: Option<Level>) -> String {
        match level.map(Level::severity) {
            Some(severity) => format!("rules: {{ {}: {} }}", RULE.id, severity.map_or("off", Severity::as_str)),
            None => "rules: { image-remote: info }".to_owned(),
        }
    }

    #[test]
    fn the_first_who_sets_a_rule_counts_and_a_cap_holds_for_all_but_the_command_line() {
        let file = tempfile::NamedTempFile::with_suffix(".yaml").unwrap();
        for way in ways() {
            let [line, config, late, early, own] = way;
            let yaml = format!(
                "{}\nwhen:\n- {{ field: a, exists: false, {} }}\n- {{ field: a, exists: false, severity: info, {} }}\n",
                rules(own),
                rules(early),
                rules(late),
            );
            fs::write(file.path(), yaml).unwrap();
            let schema = schema::load(file.path().to_str().unwrap(), Path::new(""), &[]).unwrap();
            let levels: Vec<_> = line.into_iter().map(|level| (RULE.id.to_owned(), level)).collect();
            let config_rules = BTreeMap::from_iter(config.map(|level| (RULE.id.to_owned(), level)));
            for met in [vec![], vec![0], vec![1], vec![0, 1]] {
                let if_met = |index: usize, level: Option<Level>| level.filter(|_| met.contains(&index));
                let said = [
                    (By::CommandLine, line),
                    (By::Config, config),
                    (By::When(1), if_met(1, late)),
                    (By::When(0), if_met(0, early)),
                    (By::Schema, own),
                    (By::Rule, None),
                ];
                let &(by, level) = said.iter().find(|(by, level)| level.is_some() || *by == By::Rule).unwrap();
                let cap = (met.contains(&1) && line.is_none()).then_some((1, Severity::Info));
                let standard = Standard {
                    schema: &schema,
                    matcher: &Matcher::new(&schema),
                    levels: &levels,
                    config: Some(&config_rules),
                    met: met.clone(),
                    compared: false,
                };
                assert_eq!(standard.effective_level(RULE), EffectiveLevel { by, level, cap }, "{way:?} {met:?}");
                let off = level == Some(Level::Off);
                let graver = if level.is_none() { RULE.severity } else { Severity::Error };
                let severity = if cap.is_some() { Severity::Info } else { graver };
                assert_eq!(standard.severity(RULE), (!off).then_some(severity), "{way:?} {met:?}");
            }
        }
    }
}
