//! How grave the findings of a rule are, and whose word that is.

use super::check::Standard;
use crate::config::SuppressionMode;
use crate::diagnostic::selection::{OffReason, Specificity, Verdict};
use crate::diagnostic::{Level, RuleMeta, Severity};
use crate::rules::file_unreadable::FILE_UNREADABLE;
use crate::rules::report_is_template::REPORT_IS_TEMPLATE;
use crate::rules::suppression_used::SUPPRESSION_USED;
use crate::rules::{BUILD_STOPPERS, Decided};

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

/// Who can set a severity, or switch a rule on or off; the first who does counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// The command line, with a level.
    CommandLine,
    /// What the command line selects or ignores.
    CommandLineSelection,
    /// The config, with a level.
    Config,
    /// What the config selects or ignores.
    ConfigSelection,
    /// A condition of the schema that holds for the report, by its index.
    When(usize),
    /// The schema.
    Schema,
    /// What the config or the command line say of suppressions.
    Suppressions,
    /// The rule itself.
    Rule,
}

impl By {
    /// Whether it is a selection.
    pub const fn is_selection(self) -> bool {
        matches!(self, Self::CommandLineSelection | Self::ConfigSelection)
    }
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
    /// The one place where a rule is switched on or off and its severity is decided: command line, config, schema (what
    /// it says of such a report before what it says of all), then the rule's own word.
    ///
    /// The command line and the config may set a level, and select. There, what names fewer rules counts more: a level,
    /// then an id, then a group. What is selected is as grave as the next one says who sets a level; if that is `off`, or
    /// the config ignores it by its id, a rule that is selected by its id is on all the same, and one whose group is
    /// selected stays off.
    ///
    /// What the schema caps is capped whoever set it, but for the command line's level, which has the last word.
    pub(super) fn effective_level(&self, rule: &RuleMeta) -> EffectiveLevel {
        let mut selected = None;
        for by in self.voices() {
            if let Some(level) = self.level_by(by, rule) {
                // Who names the rule wants to see it, whoever else does not.
                let revived = level == Level::Off && matches!(selected, Some((_, Specificity::Rule)));
                return match selected {
                    Some((by, _)) if revived => self.capped(by, None),
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
            None if rule.enabled => self.capped(By::Rule, None),
            None if *rule == SUPPRESSION_USED && self.suppressions == SuppressionMode::Warn => {
                self.capped(By::Suppressions, None)
            }
            None => self.capped(By::Rule, Some(Level::Off)),
        }
    }

    /// Everyone but the rule who may have a say, the first first.
    fn voices(&self) -> impl Iterator<Item = By> {
        let met = self.met.iter().rev().map(|&index| By::When(index));
        let before = [By::CommandLine, By::CommandLineSelection, By::Config, By::ConfigSelection];
        before.into_iter().chain(met).chain([By::Schema])
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
            // Whoever looks for something else must not take what could not be read for right.
            Verdict::Off(why) => !self.complete && (why == OffReason::Named || *rule != FILE_UNREADABLE),
        })
    }

    /// `level`, set by `by`, with what caps it.
    fn capped(&self, by: By, level: Option<Level>) -> EffectiveLevel {
        let caps = self.met.iter().filter_map(|&index| Some((index, self.schema.when[index].max_severity?)));
        let cap = caps.min_by_key(|&(_, most)| most).filter(|_| by != By::CommandLine);
        EffectiveLevel { by, level, cap }
    }

    /// What `rule` needs to know of its severity; `None` when it is off.
    pub(super) fn decide(&self, rule: &RuleMeta) -> Option<Decided> {
        let is_asked = !self.page || BUILD_STOPPERS.contains(&rule) || rule == &REPORT_IS_TEMPLATE;
        self.effective_level(rule).decided().filter(|_| is_asked)
    }

    /// The severity of a finding that the engine makes itself; `None` when the rule is off.
    pub fn severity(&self, rule: &RuleMeta) -> Option<Severity> {
        self.effective_level(rule).severity(rule.severity)
    }

    /// Whether this run alone leaves out `rule`, which is on where reports are checked as they should be.
    pub(super) fn leaves_out(&self, rule: &RuleMeta) -> bool {
        let config = self.config.is_some_and(|config| config.selection.narrows());
        // Asked of every rule for every report, and hardly a run leaves anything out.
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
                    selection: &Selection::default(),
                    complete: false,
                    suppressions: SuppressionMode::Allow,
                    buffers: &Buffers::default(),
                    config: Some(&config_rules),
                    met: met.clone(),
                    templates: None,
                    compared: false,
                    page: false,
                };
                assert_eq!(standard.effective_level(RULE), EffectiveLevel { by, level, cap }, "{way:?} {met:?}");
                let off = level == Some(Level::Off);
                let graver = if level.is_none() { RULE.severity } else { Severity::Error };
                let severity = if cap.is_some() { Severity::Info } else { graver };
                assert_eq!(standard.severity(RULE), (!off).then_some(severity), "{way:?} {met:?}");
            }
        }
    }

    /// Who decides about [`RULE`] and how, when the command line and the config say this.
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
            met: Vec::new(),
            templates: None,
            compared: false,
            page: false,
        };
        (standard.effective_level(RULE).by, standard.severity(RULE))
    }

    /// What a command line says.
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
            // Of what a level is set for, selecting it changes nothing.
            ("images", "", config(error, "", ""), None, (Levels, grave)),
            ("images", "", config(None, "", ""), error, (Schema, grave)),
            // What is switched off by its id stays so, unless it is named.
            ("images", "", config(off, "", ""), None, (Levels, None)),
            ("images", "", config(None, "", ""), off, (Schema, None)),
            ("images", "", config(None, "", "image-alt"), None, (ConfigSelection, None)),
            ("image-alt", "", config(off, "", ""), error, (CommandLineSelection, own)),
            ("image-alt", "", config(None, "", ""), off, (CommandLineSelection, own)),
            ("image-alt", "", config(None, "", "image-alt"), None, (CommandLineSelection, own)),
            // Other groups of the config do not matter.
            ("images", "", config(None, "links", ""), None, (CommandLineSelection, own)),
            ("images", "", config(None, "", "images"), None, (CommandLineSelection, own)),
            // What is ignored is off, whatever those below say.
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
