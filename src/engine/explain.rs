//! Explains the settings for a file: its schema and config, and who set each severity.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::check::Standard;
use super::discovery::{self, Target};
use super::effective_level::{By, EffectiveLevel};
use super::options::{ConfigChoice, Options};
use super::read;
use super::standards::{Origin, Prepared, Resolved, Standards};
use crate::binding::reading::Reading;
use crate::config::Config;
use crate::data::value::Node;
use crate::data::yaml;
use crate::diagnostic::{Failure, RuleMeta, Severity};
use crate::document;
use crate::message::Language;
use crate::rules::METAS;
use crate::say;
use crate::schema::{self, Schema};
use crate::site::Sites;
use crate::text::source::Source;

/// The settings for one file.
pub struct Explanation {
    /// The file as named.
    pub name: String,
    /// The config that applies, and why.
    pub config: ConfigOf,
    /// The pattern that excludes the file.
    pub excluded: Option<Place>,
    /// The schema; `None` if the file is excluded or unclaimed.
    pub schema: Option<Assignment>,
    /// The language set in the config.
    pub language: Option<Language>,
}

/// Which config applies.
pub enum ConfigOf {
    /// The one named on the command line.
    Given(String),
    /// The nearest above the file.
    Nearest(String),
    /// There is none.
    None,
    /// The command line disables configs.
    Ignored,
}

/// A line of a config.
pub struct Place {
    /// The config's name in messages.
    pub file: String,
    /// The 1-based line; `None` if it is no longer known.
    pub line: Option<usize>,
    /// The pattern on that line.
    pub text: String,
}

/// The schema for a file.
pub struct Assignment {
    /// The schema.
    pub schema: Arc<Schema>,
    /// Who chose it.
    pub origin: Origin,
    /// The line of the config that chose it.
    pub place: Option<Place>,
    /// Indexes of the schema's conditions that hold for the report.
    pub conditions: Vec<usize>,
    /// All rules, in the order of the reference.
    pub rules: Vec<RuleSetting>,
}

/// The settings of one rule.
pub struct RuleSetting {
    /// The rule.
    pub rule: &'static RuleMeta,
    /// The severity of its findings; `None` if it is disabled.
    pub severity: Option<Severity>,
    /// Who decided that.
    pub because: EffectiveLevel,
    /// The line of the config that decided it.
    pub line: Option<usize>,
}

/// Explains the settings that `options` give the file at `path` if it is named explicitly.
///
/// # Errors
/// If there is no such file, or a config or schema is wrong.
pub fn explain(options: &Options, path: &Path) -> Result<Explanation, Arc<Failure>> {
    let (name, resolved) = resolve(options, path)?;
    let config = resolved.config.as_deref();
    let text = config.and_then(ConfigText::of);
    let place = |text: Option<(&Node, &Source)>| {
        let file = config.map_or_else(String::new, |config| schema::shown(&config.file));
        let line = text.map(|(node, source)| source.line_of(node.span.start));
        Place { file, line, text: text.and_then(|(node, _)| node.as_str()).unwrap_or_default().to_owned() }
    };
    let excluded = config.filter(|_| resolved.excluded).map(|config| {
        let pattern = config.exclusion_of(path);
        place(text.as_ref().zip(pattern).and_then(|(text, index)| text.exclusion(index)))
    });
    let schema = resolved.schema.map(|(prepared, origin)| Assignment {
        place: config.filter(|_| origin == Origin::Config).map(|config| {
            let claim = config.claim_of(path);
            place(text.as_ref().zip(claim).and_then(|(text, at)| text.claim(at)))
        }),
        ..assignment(prepared, origin, options, config, text.as_ref(), path)
    });
    let language = config.and_then(|config| config.language);
    let shown = config.map(|config| schema::shown(&config.file));
    let config = match (&options.config, shown) {
        (ConfigChoice::Ignored, _) => ConfigOf::Ignored,
        (_, None) => ConfigOf::None,
        (ConfigChoice::File(_), Some(file)) => ConfigOf::Given(file),
        (ConfigChoice::Nearest, Some(file)) => ConfigOf::Nearest(file),
    };
    Ok(Explanation { name, config, excluded, schema, language })
}

/// Calls `answer` with the name and the reading of the report at `path`.
///
/// # Errors
/// If there is no such file, it cannot be read or is excluded, or a config or schema is wrong.
pub fn view<T>(
    options: &Options,
    path: &Path,
    answer: impl FnOnce(&str, &Reading<'_>) -> T,
) -> Result<T, Arc<Failure>> {
    let (name, resolved) = resolve(options, path)?;
    let Some((prepared, _)) = resolved.schema else {
        let message = say!(en("`{name}` is left out by the config"), vi("`{name}` được bỏ qua theo cấu hình"));
        let help = say!(en("`--explain-config` says why"), vi("`--explain-config` cho biết vì sao"));
        return Err(Failure::new(message).with_help(help).into());
    };
    let reading = read::read(&name, path, &options.buffers);
    if let Some(fault) = reading.fault {
        return Err(Arc::new(Failure { help: fault.help, ..Failure::new(fault.message) }));
    }
    let sites = Sites::with(options.buffers.clone());
    Ok(prepared.read(&reading.source, &sites, &options.buffers, |cx| answer(&name, cx)))
}

/// The name of the file at `path` in messages, and its settings.
fn resolve(options: &Options, path: &Path) -> Result<(String, Resolved), Arc<Failure>> {
    let name = discovery::shown(path);
    regular(&name, path)?;
    let target = Target { name: name.clone(), path: path.to_path_buf(), explicit: true };
    Ok((name, Standards::new(options)?.resolve(&target)?))
}

/// Refuses anything except a file.
fn regular(name: &str, path: &Path) -> Result<(), Failure> {
    discovery::follow(path)?;
    let help = say!(en("name one report"), vi("hãy nêu tên một báo cáo"));
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => Err(Failure::new(say!(
            en("`{name}` is a folder, but how a file is checked is explained for one file at a time"),
            vi("`{name}` là thư mục, mà cách kiểm tra chỉ có thể hỏi cho từng tệp"),
        ))
        .with_help(help)),
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            Err(Failure::new(say!(en("`{name}` does not exist"), vi("`{name}` không tồn tại"))).with_help(help))
        }
        Err(error) => {
            Err(Failure::new(say!(en("`{name}` cannot be read: {error}"), vi("không đọc được `{name}`: {error}"))))
        }
    }
}

fn assignment(
    prepared: Arc<Prepared>,
    origin: Origin,
    options: &Options,
    config: Option<&Config>,
    text: Option<&ConfigText>,
    path: &Path,
) -> Assignment {
    let schema = prepared.schema.clone();
    let conditions = conditions(&schema, options, path);
    let standard = Standard::new(&prepared, options, config).when(conditions.clone());
    let rule_setting = |rule: &'static RuleMeta| {
        let because = standard.effective_level(rule);
        let line = text.and_then(|text| match because.by {
            By::Config => text.rule(rule.id),
            By::ConfigSelection => text.selection(),
            _ => None,
        });
        RuleSetting { rule, severity: because.severity(rule.severity), because, line }
    };
    let rules = METAS.iter().copied().map(rule_setting).collect();
    Assignment { schema, origin, place: None, conditions, rules }
}

/// Indexes of the `schema`'s conditions that hold for the report at `path`; empty if it cannot be read.
fn conditions(schema: &Schema, options: &Options, path: &Path) -> Vec<usize> {
    if schema.when.is_empty() {
        return Vec::new();
    }
    let reading = read::read(&discovery::shown(path), path, &options.buffers);
    if reading.fault.is_some() {
        return Vec::new();
    }
    let document = document::parse(&reading.source);
    schema.matching_conditions(document.front_matter.readable())
}

/// The text of a config.
struct ConfigText {
    source: Source,
    tree: Node,
}

impl ConfigText {
    /// Reads `config` again; `None` if it no longer exists.
    fn of(config: &Config) -> Option<Self> {
        let text = config.text().ok()?;
        let tree = yaml::parse(&text, 0).ok()?;
        Some(Self { source: Source::new(schema::shown(&config.file), &config.file, text), tree })
    }

    fn at<'a>(&'a self, node: Option<&'a Node>) -> Option<(&'a Node, &'a Source)> {
        Some((node?, &self.source))
    }

    fn exclusion(&self, index: usize) -> Option<(&Node, &Source)> {
        self.at(self.tree.get("exclude")?.value.items().get(index))
    }

    fn claim(&self, (entry, pattern): (usize, usize)) -> Option<(&Node, &Source)> {
        let entry = self.tree.get("schemas")?.value.items().get(entry)?;
        self.at(entry.get("files")?.value.items().get(pattern))
    }

    /// The 1-based line where the selection begins.
    fn selection(&self) -> Option<usize> {
        let keys = ["select", "extend-select", "ignore"].into_iter().filter_map(|key| self.tree.get(key));
        keys.map(|entry| self.source.line_of(entry.key_span.start)).min()
    }

    /// The 1-based line that sets the level of the rule `id`.
    fn rule(&self, id: &str) -> Option<usize> {
        let entry = self.tree.get("rules")?.value.get(id)?;
        Some(self.source.line_of(entry.key_span.start))
    }
}
