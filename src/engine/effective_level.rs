//! Decides whether a rule is enabled and how severe its findings are, and who decided that.

use super::check::Standard;
use crate::config::SuppressionMode;
use crate::diagnostic::selection::{OffReason, Specificity, Verdict};
use crate::diagnostic::{Level, RuleMeta, Severity};
use crate::rules::file_unreadable::FILE_UNREADABLE;
use crate::rules::suppression_used::SUPPRESSION_USED;
use crate::rules::{BUILD_STOPPERS, LIST_RULES, SeverityPolicy};

/// The level of a rule, and who set it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct EffectiveLevel {
    /// Who set it.
    pub by: By,
    /// The level; `None` for the rule's default.
    pub level: Option<Level>,
    /// The schema's condition that caps the severity, with the maximum.
    pub cap: Option<(usize, Severity)>,
}

/// Who can set a level, or enable or disable a rule. The first one decides.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// A level on the command line.
    CommandLine,
    /// The selection on the command line.
    CommandLineSelection,
    /// A level in the config.
    Config,
    /// The selection in the config.
    ConfigSelection,
    /// A condition of the schema that holds for the report, by index.
    When(usize),
    /// The schema.
    Schema,
    /// The suppression mode of the config or command line.
    Suppressions,
    /// The rule's default.
    Rule,
}

impl By {
    /// Whether it is a selection.
    pub const fn is_selection(self) -> bool {
        matches!(self, Self::CommandLineSelection | Self::ConfigSelection)
    }
}

impl EffectiveLevel {
    /// The decision for the rule; `None` if it is disabled.
    pub(super) fn decided(self) -> Option<SeverityPolicy> {
        let max = self.cap.map_or(Severity::Error, |(_, max)| max);
        match self.level {
            None => Some(SeverityPolicy { configured: None, max }),
            Some(level) => level.severity().map(|severity| SeverityPolicy { configured: Some(severity), max }),
        }
    }

    /// The severity of a finding with the default severity `own`; `None` if the rule is disabled.
    pub(super) fn severity(self, own: Severity) -> Option<Severity> {
        self.decided().map(|decided| decided.severity(own))
    }
}

impl Standard<'_> {
    /// The only place where a rule is enabled or disabled and its severity is decided. In order of precedence: command
    /// line, config, schema (conditions before general levels), the rule's default.
    ///
    /// The command line and the config can set levels and select rules. In each of them, the more specific setting
    /// wins: a level, then an id, then a group. A selected rule takes its severity from the next one in the order that
    /// sets a level. If that level is `off`, or the config ignores the rule by id, then a rule selected by id is
    /// enabled anyway, and one selected by group stays disabled.
    ///
    /// A cap of the schema limits every severity except one set on the command line.
    pub(super) fn effective_level(&self, rule: &RuleMeta) -> EffectiveLevel {
        // Mostly only the schema has something to say.
        let is_quiet = self.levels.is_empty() && self.config.is_none() && self.conditions.is_empty();
        if is_quiet && self.selection.verdict(rule).is_none() {
            let level = self.level_by(By::Schema, rule);
            return level.map_or_else(|| self.by_default(rule), |level| self.capped(By::Schema, Some(level)));
        }
        let mut selected = None;
        for by in self.deciders() {
            if let Some(level) = self.level_by(by, rule) {
                // A rule named explicitly is enabled, whatever others say.
                let enabled_anyway = level == Level::Off && matches!(selected, Some((_, Specificity::Rule)));
                return match selected {
                    Some((by, _)) if enabled_anyway => self.capped(by, None),
                    _ => self.capped(by, Some(level)),
                };
            }
            match (self.verdict_by(by, rule), selected) {
                (Some(Verdict::On(width)), None) => selected = Some((by, width)),
                (Some(Verdict::Off(_)), None) => return self.capped(by, Some(Level::Off)),
                (Some(Verdict::Off(OffReason::Named)), Some((_, Specificity::All | Specificity::Group))) => {
                    return self.capped(by, Some(Level::Off));
                }
                _ => {}
            }
        }
        match selected {
            Some((by, _)) => self.capped(by, None),
            None => self.by_default(rule),
        }
    }

    /// The level of `rule` that nobody sets.
    fn by_default(&self, rule: &RuleMeta) -> EffectiveLevel {
        if rule.enabled {
            return self.capped(By::Rule, None);
        }
        match *rule == SUPPRESSION_USED && self.suppressions == SuppressionMode::Warn {
            true => self.capped(By::Suppressions, None),
            false => self.capped(By::Rule, Some(Level::Off)),
        }
    }

    /// All possible deciders except the rule, in order of precedence.
    fn deciders(&self) -> impl Iterator<Item = By> {
        let conditions = self.conditions.iter().rev().map(|&index| By::When(index));
        let before = [By::CommandLine, By::CommandLineSelection, By::Config, By::ConfigSelection];
        before.into_iter().chain(conditions).chain([By::Schema])
    }

    /// The level that `by` sets for `rule`.
    fn level_by(&self, by: By, rule: &RuleMeta) -> Option<Level> {
        match by {
            By::CommandLine => self.levels.iter().rev().find(|(id, _)| id == rule.id).map(|&(_, level)| level),
            By::Config => self.config?.rules.get(rule.id).copied(),
            By::When(index) => self.schema.when[index].rules.get(rule.id).copied(),
            By::Schema => self.schema.rules.get(rule.id).copied(),
            By::CommandLineSelection | By::ConfigSelection | By::Suppressions | By::Rule => None,
        }
    }

    /// Whether `by` selects or ignores `rule`.
    fn verdict_by(&self, by: By, rule: &RuleMeta) -> Option<Verdict> {
        let selection = match by {
            By::CommandLineSelection => self.selection,
            By::ConfigSelection => &self.config?.selection,
            _ => return None,
        };
        selection.verdict(rule).filter(|&verdict| match verdict {
            Verdict::On(_) => true,
            // Even with a selection of other rules, an unreadable file must not look correct.
            Verdict::Off(why) => !self.complete && (why == OffReason::Named || *rule != FILE_UNREADABLE),
        })
    }

    /// `level`, set by `by`, with its cap.
    fn capped(&self, by: By, level: Option<Level>) -> EffectiveLevel {
        let caps = self.conditions.iter().filter_map(|&index| Some((index, self.schema.when[index].max_severity?)));
        let cap = caps.min_by_key(|&(_, max)| max).filter(|_| by != By::CommandLine);
        EffectiveLevel { by, level, cap }
    }

    /// The decision for `rule`; `None` if it is disabled.
    pub(super) fn decide(&self, rule: &RuleMeta) -> Option<SeverityPolicy> {
        let is_run = !self.page || BUILD_STOPPERS.contains(&rule) || LIST_RULES.contains(&rule);
        self.effective_level(rule).decided().filter(|_| is_run)
    }

    /// The severity of a finding made by the engine itself; `None` if the rule is disabled.
    pub fn severity(&self, rule: &RuleMeta) -> Option<Severity> {
        self.effective_level(rule).severity(rule.severity)
    }

    /// Whether only the settings of this run disable `rule`.
    pub(super) fn leaves_out(&self, rule: &RuleMeta) -> bool {
        let config = self.config.is_some_and(|config| config.selection.narrows());
        // A fast path: this runs for every rule and report, and few runs disable anything.
        if self.levels.is_empty() && !self.selection.narrows() && !config {
            return false;
        }
        let EffectiveLevel { by, level, .. } = self.effective_level(rule);
        level == Some(Level::Off) && (by.is_selection() || by == By::CommandLine)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::binding::Matcher;
    use crate::config::Config;
    use crate::diagnostic::selection::{Selection, Selector};
    use crate::files::buffers::Buffers;
    use crate::rules::METAS;
    use crate::rules::image_alt::IMAGE_ALT;
    use crate::schema;

    const RULE: &RuleMeta = &IMAGE_ALT;

    /// All combinations of settings of the five deciders for one rule: unset, or a level.
    fn ways() -> impl Iterator<Item = [Option<Level>; 5]> {
        const LEVELS: [Option<Level>; 3] = [None, Some(Level::Off), Some(Level::Error)];
        (0..LEVELS.len().pow(5))
            .map(|way| [way, way / 3, way / 9, way / 27, way / 81].map(|index| LEVELS[index % LEVELS.len()]))
    }

    /// The `rules` of a schema that sets this rule, or another one.
    fn rules(level: Option<Level>) -> String {
        match level.map(Level::severity) {
            Some(severity) => format!("rules: {{ {}: {} }}", RULE.id, severity.map_or("off", Severity::as_str)),
            None => "rules: { image-remote: info }".to_owned(),
        }
    }

    #[test]
    fn the_first_who_sets_a_rule_counts_and_a_cap_holds_for_all_but_the_command_line() {
        let file = tempfile::NamedTempFile::with_suffix(".yaml").unwrap();
        let mut config_rules = Config::default();
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
            config_rules.rules = BTreeMap::from_iter(config.map(|level| (RULE.id.to_owned(), level)));
            for conditions in [vec![], vec![0], vec![1], vec![0, 1]] {
                let if_met = |index: usize, level: Option<Level>| level.filter(|_| conditions.contains(&index));
                let said = [
                    (By::CommandLine, line),
                    (By::Config, config),
                    (By::When(1), if_met(1, late)),
                    (By::When(0), if_met(0, early)),
                    (By::Schema, own),
                    (By::Rule, None),
                ];
                let &(by, level) = said.iter().find(|(by, level)| level.is_some() || *by == By::Rule).unwrap();
                let cap = (conditions.contains(&1) && line.is_none()).then_some((1, Severity::Info));
                let standard = Standard {
                    schema: &schema,
                    matcher: &Matcher::new(&schema),
                    levels: &levels,
                    selection: &Selection::default(),
                    complete: false,
                    suppressions: SuppressionMode::Allow,
                    buffers: &Buffers::default(),
                    config: Some(&config_rules),
                    conditions: conditions.clone(),
                    templates: None,
                    compared: false,
                    on_disk: false,
                    others: None,
                    pictures: false,
                    page: false,
                };
                assert_eq!(standard.effective_level(RULE), EffectiveLevel { by, level, cap }, "{way:?} {conditions:?}");
                let off = level == Some(Level::Off);
                let graver = if level.is_none() { RULE.severity } else { Severity::Error };
                let severity = if cap.is_some() { Severity::Info } else { graver };
                assert_eq!(standard.severity(RULE), (!off).then_some(severity), "{way:?} {conditions:?}");
            }
        }
    }

    /// The level of [`RULE`] and its decider, with these settings on the command line and in the config.
    fn decided(line: &Line<'_>, config: &Config, schema: Option<Level>) -> (By, Option<Severity>) {
        let file = tempfile::NamedTempFile::with_suffix(".yaml").unwrap();
        fs::write(file.path(), rules(schema)).unwrap();
        let schema = schema::load(file.path().to_str().unwrap(), Path::new(""), &[]).unwrap();
        let levels: Vec<_> = line.level.into_iter().map(|level| (RULE.id.to_owned(), level)).collect();
        let selection = selection(line.select, line.extend, line.ignore);
        let standard = Standard {
            schema: &schema,
            matcher: &Matcher::new(&schema),
            levels: &levels,
            selection: &selection,
            complete: line.complete,
            suppressions: SuppressionMode::Allow,
            buffers: &Buffers::default(),
            config: Some(config),
            conditions: Vec::new(),
            templates: None,
            compared: false,
            on_disk: false,
            others: None,
            pictures: false,
            page: false,
        };
        (standard.effective_level(RULE).by, standard.severity(RULE))
    }

    /// The settings of a command line.
    #[derive(Default)]
    struct Line<'a> {
        level: Option<Level>,
        select: &'a str,
        extend: &'a str,
        ignore: &'a str,
        complete: bool,
    }

    fn selection(select: &str, extend: &str, ignore: &str) -> Selection {
        let all = |names: &str| names.split_whitespace().map(|name| Selector::find(name, &METAS).unwrap()).collect();
        Selection { select: (!select.is_empty()).then(|| all(select)), extend_select: all(extend), ignore: all(ignore) }
    }

    fn config(level: Option<Level>, select: &str, ignore: &str) -> Config {
        let mut config = Config::default();
        config.rules.extend(level.map(|level| (RULE.id.to_owned(), level)));
        config.selection = selection(select, "", ignore);
        config
    }

    #[test]
    fn in_one_place_what_names_fewer_rules_counts_more_and_ignoring_more_than_selecting() {
        use By::{CommandLine, CommandLineSelection as Selected, Rule};
        let own = Some(RULE.severity);
        for (level, select, extend, ignore, expected) in [
            (None, "", "", "", (Rule, own)),
            (None, "images", "", "", (Selected, own)),
            (None, "links", "", "", (Selected, None)),
            (None, "links", "image-alt", "", (Selected, own)),
            (None, "", "links", "", (Rule, own)),
            (None, "", "", "images", (Selected, None)),
            (None, "", "", "links", (Rule, own)),
            (None, "images", "", "image-alt", (Selected, None)),
            (None, "image-alt", "", "images", (Selected, own)),
            (None, "", "image-alt", "images", (Selected, own)),
            (None, "images", "", "images", (Selected, None)),
            (None, "image-alt", "", "image-alt", (Selected, None)),
            (None, "all", "", "images", (Selected, None)),
            (None, "images", "", "all", (Selected, own)),
            (Some(Level::Error), "links", "", "image-alt", (CommandLine, Some(Severity::Error))),
            (Some(Level::Off), "image-alt", "image-alt", "", (CommandLine, None)),
        ] {
            let line = Line { level, select, extend, ignore, complete: false };
            let severity = decided(&line, &config(None, "", ""), None);
            assert_eq!(severity, expected, "{level:?} --select {select} --extend-select {extend} --ignore {ignore}");
        }
    }

    #[test]
    fn the_command_line_counts_more_than_the_config_and_the_config_more_than_the_schema() {
        use By::{CommandLineSelection, Config as Levels, ConfigSelection, Schema};
        let (off, error) = (Some(Level::Off), Some(Level::Error));
        let (own, grave) = (Some(RULE.severity), Some(Severity::Error));
        for (select, ignore, config, schema, expected) in [
            // Selecting a rule that has a level changes nothing.
            ("images", "", config(error, "", ""), None, (Levels, grave)),
            ("images", "", config(None, "", ""), error, (Schema, grave)),
            // A rule disabled by id stays disabled, unless it is named.
            ("images", "", config(off, "", ""), None, (Levels, None)),
            ("images", "", config(None, "", ""), off, (Schema, None)),
            ("images", "", config(None, "", "image-alt"), None, (ConfigSelection, None)),
            ("image-alt", "", config(off, "", ""), error, (CommandLineSelection, own)),
            ("image-alt", "", config(None, "", ""), off, (CommandLineSelection, own)),
            ("image-alt", "", config(None, "", "image-alt"), None, (CommandLineSelection, own)),
            // Other groups in the config do not matter.
            ("images", "", config(None, "links", ""), None, (CommandLineSelection, own)),
            ("images", "", config(None, "", "images"), None, (CommandLineSelection, own)),
            // An ignored rule is disabled, whatever lower levels say.
            ("", "images", config(error, "image-alt", ""), error, (CommandLineSelection, None)),
            ("links", "", config(error, "image-alt", ""), error, (CommandLineSelection, None)),
            ("", "", config(None, "links", ""), error, (ConfigSelection, None)),
            ("", "", config(error, "links", ""), None, (Levels, grave)),
            ("", "", config(None, "", "images"), error, (ConfigSelection, None)),
        ] {
            let line = Line { select, ignore, ..Line::default() };
            let severity = decided(&line, &config, schema);
            assert_eq!(severity, expected, "--select {select} --ignore {ignore} {:?} {schema:?}", config.selection);
        }
    }

    #[test]
    fn nothing_is_left_out_where_points_are_given() {
        for config in [config(None, "links", ""), config(None, "", "images")] {
            let line = Line { complete: true, ..Line::default() };
            assert_eq!(decided(&line, &config, None), (By::Rule, Some(RULE.severity)));
        }
    }
}
