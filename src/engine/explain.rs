//! Why a file is held to what it is held to: which schema and config, and whose word each severity is.

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

/// What is to be known of one file.
pub struct Explanation {
    /// The file as it was named.
    pub name: String,
    /// The config that is heeded, and why.
    pub config: ConfigOf,
    /// The pattern that leaves the file out.
    pub excluded: Option<Place>,
    /// The schema; `None` when the file is left out or passed over.
    pub schema: Option<Held>,
    /// The language that the config asks for.
    pub language: Option<Language>,
}

/// Which config is heeded.
pub enum ConfigOf {
    /// The one that the command line names.
    Given(String),
    /// The nearest above the file.
    Nearest(String),
    /// There is none above it.
    None,
    /// The command line says that none is read.
    Ignored,
}

/// A line of a config.
pub struct Place {
    /// The config as people name it.
    pub file: String,
    /// The line, from 1 on; `None` when it cannot be told any more.
    pub line: Option<usize>,
    /// The pattern that stands there.
    pub text: String,
}

/// What a file is held to.
pub struct Held {
    /// The schema.
    pub schema: Arc<Schema>,
    /// Who says so.
    pub origin: Origin,
    /// The line of the config that says so.
    pub place: Option<Place>,
    /// The schema's conditions that hold for the report, by their index.
    pub met: Vec<usize>,
    /// Every rule, in the order of the reference.
    pub rules: Vec<Ruled>,
}

/// What one rule is set to.
pub struct Ruled {
    /// The rule.
    pub rule: &'static RuleMeta,
    /// How grave its findings are; `None` when it is off.
    pub severity: Option<Severity>,
    /// Who says so.
    pub because: EffectiveLevel,
    /// The line of the config that says so.
    pub line: Option<usize>,
}

/// Explains what the file at `path` is held to by these `options`, when it is named itself.
///
/// # Errors
/// When there is no such file, or a config or schema is wrong.
pub fn explain(options: &Options, path: &Path) -> Result<Explanation, Arc<Failure>> {
    let (name, resolved) = resolved(options, path)?;
    let config = resolved.config.as_deref();
    let written = config.and_then(Written::of);
    let place = |text: Option<(&Node, &Source)>| {
        let file = config.map_or_else(String::new, |config| schema::shown(&config.file));
        let line = text.map(|(node, source)| source.line_of(node.span.start));
        Place { file, line, text: text.and_then(|(node, _)| node.as_str()).unwrap_or_default().to_owned() }
    };
    let excluded = config.filter(|_| resolved.excluded).map(|config| {
        let pattern = config.exclusion_of(path);
        place(written.as_ref().zip(pattern).and_then(|(written, index)| written.exclusion(index)))
    });
    let schema = resolved.schema.map(|(prepared, origin)| Held {
        place: config.filter(|_| origin == Origin::Config).map(|config| {
            let claim = config.claim_of(path);
            place(written.as_ref().zip(claim).and_then(|(written, at)| written.claim(at)))
        }),
        ..held(prepared, origin, options, config, written.as_ref(), path)
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

/// Shows `answer` what the rules see of the report at `path`, with its name.
///
/// # Errors
/// When there is no such file, it cannot be read or is left out, or a config or schema is wrong.
pub fn view<T>(
    options: &Options,
    path: &Path,
    answer: impl FnOnce(&str, &Reading<'_>) -> T,
) -> Result<T, Arc<Failure>> {
    let (name, resolved) = resolved(options, path)?;
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

/// The file at `path` as people name it, and all that decides what it is held to.
fn resolved(options: &Options, path: &Path) -> Result<(String, Resolved), Arc<Failure>> {
    let name = discovery::shown(path);
    regular(&name, path)?;
    let target = Target { name: name.clone(), path: path.to_path_buf(), explicit: true };
    Ok((name, Standards::new(options)?.resolve(&target)?))
}

/// Refuses what is no file.
fn regular(name: &str, path: &Path) -> Result<(), Failure> {
    discovery::follow(path)?;
    let help = say!(en("name one report"), vi("hãy nêu tên một báo cáo"));
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => Err(Failure::new(say!(
            en("`{name}` is a folder, and what a file is held to is asked file by file"),
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

fn held(
    prepared: Arc<Prepared>,
    origin: Origin,
    options: &Options,
    config: Option<&Config>,
    written: Option<&Written>,
    path: &Path,
) -> Held {
    let schema = prepared.schema.clone();
    let met = met(&schema, options, path);
    let standard = Standard::new(&prepared, options, config).when(met.clone());
    let ruled = |rule: &'static RuleMeta| {
        let because = standard.effective_level(rule);
        let line = written.and_then(|written| match because.by {
            By::Config => written.rule(rule.id),
            By::ConfigSelection => written.selection(),
            _ => None,
        });
        Ruled { rule, severity: because.severity(rule.severity), because, line }
    };
    let rules = METAS.iter().copied().map(ruled).collect();
    Held { schema, origin, place: None, met, rules }
}

/// The conditions of `schema` that hold for the report at `path`; none for one that cannot be read.
fn met(schema: &Schema, options: &Options, path: &Path) -> Vec<usize> {
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

/// A config as it is written.
struct Written {
    source: Source,
    tree: Node,
}

impl Written {
    /// Reads `config` once more; `None` when it is not there any more.
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

    /// The line, from 1 on, where what is selected and ignored begins.
    fn selection(&self) -> Option<usize> {
        let keys = ["select", "extend-select", "ignore"].into_iter().filter_map(|key| self.tree.get(key));
        keys.map(|entry| self.source.line_of(entry.key_span.start)).min()
    }

    /// The line, from 1 on, that sets the rule called `id`.
    fn rule(&self, id: &str) -> Option<usize> {
        let entry = self.tree.get("rules")?.value.get(id)?;
        Some(self.source.line_of(entry.key_span.start))
    }
}
