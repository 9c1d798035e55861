//! Finds and loads schemas by name or file.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::builtin::{self, BuiltIn};
use super::compile::compile;
use super::file::{SIZE_LIMIT, read, shown};
use super::merge::merge;
use super::model::SchemaModel;
use super::slips;
use super::spec::Schema;
use crate::data::value::{Node, Value};
use crate::data::yaml::{self, Decoded, Fault};
use crate::diagnostic::{Failure, RuleMeta};
use crate::files::boundary::Boundary;
use crate::message::suggest::instead;
use crate::message::{Message, Words};
use crate::say;
use crate::text::source::{Source, Span};

/// Maximum length of a chain of `extends`.
const MAX_PARENTS: usize = 16;

/// Loads the schema that the command line names: a built-in one, or a file relative to `folder`. Rule ids in it must be
/// among `rules`, unless that is empty.
///
/// # Errors
/// If the schema does not exist, or is wrong. Then the failure holds its text and the place of every mistake.
pub fn load(name_or_file: &str, folder: &Path, rules: &[&'static RuleMeta]) -> Result<Arc<Schema>, Failure> {
    load_in(name_or_file, folder, &Boundary::none(), rules)
}

/// The same for a schema that a file names. It may only read files inside `boundary`.
///
/// # Errors
/// See [`load`]; also if the schema is outside the boundary.
pub fn load_in(
    name_or_file: &str,
    folder: &Path,
    boundary: &Boundary,
    rules: &[&'static RuleMeta],
) -> Result<Arc<Schema>, Failure> {
    let location = Location::find(name_or_file, folder, boundary)
        .map_err(|(message, help)| Failure::new(message).with_help(help))?;
    match location {
        Location::BuiltIn(schema) => match schema.compiled.get() {
            Some(compiled) => Ok(compiled.clone()),
            None => {
                let compiled = Arc::new(location.compile(rules)?);
                Ok(schema.compiled.get_or_init(|| compiled).clone())
            }
        },
        Location::File(_) => location.compile(rules).map(Arc::new),
    }
}

/// Compiles `text`, a schema that extends none, called `name`.
///
/// # Errors
/// If it is wrong: the failure holds the place of every mistake.
pub fn from_text(name: &str, text: &str, rules: &[&'static RuleMeta]) -> Result<Schema, Failure> {
    let failure = |faults| Failure {
        message: say!(en("the schema {name} has errors"), vi("mẫu yêu cầu {name} viết sai")),
        help: None,
        place: Some((Box::new(Source::new(name, name, text)), faults)),
    };
    let Decoded { value, tree, faults } = yaml::decode::<SchemaModel>(text).map_err(failure)?;
    let schema = compile(value, Some(&tree), name, rules, &faults).map_err(failure)?;
    if faults.is_empty() { Ok(schema) } else { Err(failure(faults)) }
}

/// What is wrong with `text` as the schema file at `path`. Schemas that it extends are read from disk.
///
/// # Errors
/// If anything is: the failure holds the place of every mistake.
pub fn check_text(path: &Path, text: &str, rules: &[&'static RuleMeta]) -> Result<(), Failure> {
    let boundary = Boundary::around(path.parent().unwrap_or(Path::new("")));
    let real = boundary.follow(path).unwrap_or_else(|_| path.to_path_buf());
    let file = File { path: path.to_path_buf(), real, boundary, text: Some(text.to_owned()) };
    Location::File(file).compile(rules).map(|_| ())
}

/// The tree of the schema that the command line names, merged with those that it extends.
///
/// # Errors
/// See [`load`].
pub(super) fn tree(name_or_file: &str, folder: &Path, rules: &[&'static RuleMeta]) -> Result<Node, Failure> {
    let location = Location::find(name_or_file, folder, &Boundary::none())
        .map_err(|(message, help)| Failure::new(message).with_help(help))?;
    location.compile_in(&mut Vec::new(), rules).map(|(_, loaded)| loaded.tree)
}

/// A schema as written, merged with those that it extends.
#[derive(Debug)]
pub(super) struct Written {
    /// The tree. Its spans refer to all texts in a row.
    pub tree: Node,
    /// The texts of the schema and of those that it extends, and where each begins in the spans of the tree.
    parts: Vec<(usize, Source)>,
}

impl Written {
    /// The text that contains `offset`, and where it begins.
    pub fn part(&self, offset: usize) -> Option<&(usize, Source)> {
        self.parts.iter().rfind(|(start, _)| *start <= offset)
    }
}

/// Reads the schema that was loaded from `path` again; a built-in one by its name. `None` if that fails.
pub(super) fn written(path: &Path) -> Option<Written> {
    let location = Location::find(path.to_str()?, Path::new(""), &Boundary::none()).ok()?;
    let Loaded { tree, text, parts, .. } = location.read(&mut Vec::new(), &[]).ok()?;
    let ends = parts.iter().skip(1).map(|(start, _)| *start).chain([text.len()]);
    let parts = std::iter::zip(&parts, ends)
        .map(|((start, name), end)| Some((*start, Source::new(name, name, text.get(*start..end)?))))
        .collect::<Option<_>>()?;
    Some(Written { tree, parts })
}

/// The schema for pages without a schema of their own. It requires only what rules check by default.
pub fn page_schema() -> Option<Arc<Schema>> {
    Location::BuiltIn(&builtin::PAGE).compile(&[]).ok().map(Arc::new)
}

/// The location of a schema.
#[derive(Clone)]
enum Location {
    BuiltIn(&'static BuiltIn),
    File(File),
}

/// A schema file.
#[derive(Clone)]
struct File {
    /// Its path as named.
    path: PathBuf,
    /// The resolved path that is opened, inside the boundary.
    real: PathBuf,
    /// The boundary for files that the schema itself names.
    boundary: Boundary,
    /// Its text, if that is not read from the file.
    text: Option<String>,
}

/// A decoded schema, merged with the schemas that it extends.
struct Loaded {
    model: SchemaModel,
    tree: Node,
    /// The mistakes found so far.
    faults: Vec<Fault>,
    /// The schema's own text, then those of the schemas that it extends. The spans of the tree refer to this text.
    text: String,
    /// The length of its own part of `text`.
    own: usize,
    /// The span where it names the schema that it extends.
    extends: Option<Span>,
    /// The names of these schemas, and where their parts of `text` begin.
    parts: Vec<(usize, String)>,
    /// The built-in schema that it is or extends.
    built_in: Option<&'static str>,
}

impl Location {
    /// Finds the schema that `name_or_file` names. The error is a message with its help.
    fn find(name_or_file: &str, folder: &Path, boundary: &Boundary) -> Result<Self, (Message, Message)> {
        if let Some(schema) = builtin::find(name_or_file) {
            return Ok(Self::BuiltIn(schema));
        }
        let path: PathBuf = folder.join(name_or_file).components().collect();
        let real = boundary.follow(&path).map_err(|outside| {
            (
                outside.of_file(name_or_file),
                if *boundary == Boundary::none() { outside.help_named() } else { outside.help() },
            )
        })?;
        if real.is_file() {
            let boundary = boundary.within(path.parent().unwrap_or(Path::new("")));
            return Ok(Self::File(File { path, real, boundary, text: None }));
        }
        let extension = Path::new(name_or_file).extension();
        let named_yaml =
            extension.is_some_and(|end| end.eq_ignore_ascii_case("yaml") || end.eq_ignore_ascii_case("yml"));
        if named_yaml || name_or_file.contains(['/', '\\']) {
            let file = shown(&path);
            let message = match real.exists() {
                true => say!(en("{file} is not a file"), vi("{file} không phải là tệp")),
                false => say!(en("there is no file {file}"), vi("không có tệp {file}")),
            };
            let portable = name_or_file.replace('\\', "/");
            if portable != name_or_file {
                let help = say!(
                    en("folders are separated by `/` on every system: `{portable}`"),
                    vi("các thư mục được ngăn cách bằng `/` trên mọi hệ điều hành: `{portable}`"),
                );
                return Err((message, help));
            }
            let names = builtin::names().collect::<Vec<_>>().join("`, `");
            let help = say!(
                en("name a schema file that exists, or a built-in schema: `{names}`"),
                vi("hãy ghi tên một tệp mẫu yêu cầu có thật, hoặc một mẫu yêu cầu có sẵn: `{names}`"),
            );
            return Err((message, help));
        }
        let message = say!(en("there is no schema `{name_or_file}`"), vi("không có mẫu yêu cầu `{name_or_file}`"));
        let known = instead(name_or_file, &builtin::names().collect::<Vec<_>>());
        let help = say!(
            en("{}, or name a file: `./{name_or_file}.yaml`", known.en),
            vi("{}, hoặc ghi tên một tệp: `./{name_or_file}.yaml`", known.vi),
        );
        Err((message, help))
    }

    fn name(&self) -> String {
        match self {
            Self::BuiltIn(schema) => schema.name.to_owned(),
            Self::File(file) => shown(&file.path),
        }
    }

    /// What [`written`] finds it by.
    fn written(&self) -> Option<Arc<Path>> {
        match self {
            Self::BuiltIn(schema) => Some(Arc::from(Path::new(schema.name))),
            // A text that is checked while it is typed is not what the file contains.
            Self::File(File { text: Some(_), .. }) => None,
            Self::File(file) => Some(Arc::from(Path::new(".").join(&file.path))),
        }
    }

    /// The default name of the schema.
    fn default_name(&self) -> String {
        match self {
            Self::BuiltIn(schema) => schema.name.to_owned(),
            Self::File(file) => {
                file.path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
            }
        }
    }

    fn folder(&self) -> &Path {
        match self {
            Self::BuiltIn(_) => Path::new(""),
            Self::File(file) => file.path.parent().unwrap_or(Path::new("")),
        }
    }

    fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::BuiltIn(one), Self::BuiltIn(two)) => std::ptr::eq(*one, *two),
            (Self::File(one), Self::File(two)) => {
                let (one, two) = (&one.real, &two.real);
                one == two
                    || fs::canonicalize(one).ok().is_some_and(|one| fs::canonicalize(two).is_ok_and(|two| one == two))
            }
            _ => false,
        }
    }

    fn text(&self) -> Result<String, Failure> {
        match self {
            Self::BuiltIn(schema) => Ok(schema.text.to_owned()),
            Self::File(File { text: Some(text), .. }) => Ok(text.clone()),
            Self::File(file) => read(&file.path, &file.real, Words { en: "schema", vi: "mẫu yêu cầu" }),
        }
    }

    /// A failure with places in this schema's own text.
    fn failure(&self, text: &str, faults: Vec<Fault>) -> Failure {
        let path = match self {
            Self::BuiltIn(schema) => PathBuf::from(format!("rules/{}.yaml", schema.name)),
            Self::File(file) => file.path.clone(),
        };
        let name = self.name();
        Failure {
            message: say!(en("the schema {name} has errors"), vi("mẫu yêu cầu {name} viết sai")),
            help: None,
            place: Some((Box::new(Source::new(name, path, text)), faults)),
        }
    }

    fn compile(&self, rules: &[&'static RuleMeta]) -> Result<Schema, Failure> {
        match self.compile_packed(rules) {
            Some(schema) => Ok(schema),
            None => self.compile_in(&mut Vec::new(), rules).map(|(schema, _)| schema),
        }
    }

    /// Compiles a built-in schema without its tree, which only says where mistakes are.
    fn compile_packed(&self, rules: &[&'static RuleMeta]) -> Option<Schema> {
        let Self::BuiltIn(built_in) = self else { return None };
        let model = built_in.model().filter(|model| model.extends.is_none())?;
        let schema = compile(model, None, built_in.name, rules, &[]).ok()?;
        Some(Schema { built_in: Some(built_in.name), written: self.written(), ..schema })
    }

    /// Compiles this schema; `chain` holds the schemas that extend it. Recursion ends at the first schema that is
    /// already in the chain.
    fn compile_in(&self, chain: &mut Vec<Self>, rules: &[&'static RuleMeta]) -> Result<(Schema, Loaded), Failure> {
        let mut loaded = self.read(chain, rules)?;
        let mut model = std::mem::take(&mut loaded.model);
        let mut faults = self.resolve_templates(&mut model, &loaded);
        let compiled = compile(model, Some(&loaded.tree), &self.default_name(), rules, &loaded.faults);
        if let Err(more) = &compiled {
            faults.extend_from_slice(more);
        }
        // The extended schema is valid by itself, so mistakes in it are caused by this schema.
        for fault in faults.iter_mut().filter(|fault| fault.span.end > loaded.own) {
            fault.span = loaded.extends.unwrap_or(fault.span);
        }
        let faults = yaml::merge_faults(&loaded.tree, std::mem::take(&mut loaded.faults), faults);
        match compiled {
            Ok(schema) if faults.is_empty() => {
                Ok((Schema { built_in: loaded.built_in, written: self.written(), ..schema }, loaded))
            }
            _ => Err(self.failure(&loaded.text[..loaded.own], faults)),
        }
    }

    /// Resolves the template paths of `model` relative to its folder. Templates outside of its boundary are faults.
    fn resolve_templates(&self, model: &mut SchemaModel, loaded: &Loaded) -> Vec<Fault> {
        let list = loaded.tree.get("copies").and_then(|copies| copies.value.get("templates"));
        let mut faults = Vec::new();
        for (index, template) in model.copies.templates.iter_mut().enumerate() {
            let path = self.folder().join(&template);
            if let Self::File(file) = self
                && let Err(outside) = file.boundary.follow(&path)
            {
                let own = list.and_then(|list| list.value.items().get(index)).map_or(Span::at(0), |item| item.span);
                faults.push(Fault::new(own, outside.of_file(template.display())).with_help(outside.help()));
            }
            *template = path;
        }
        faults
    }

    fn read(&self, chain: &mut Vec<Self>, rules: &[&'static RuleMeta]) -> Result<Loaded, Failure> {
        let text = self.text()?;
        let tree = match self {
            Self::BuiltIn(schema) => schema.tree(),
            Self::File(_) => None,
        };
        let tree = tree.map_or_else(|| yaml::tree(&text), Ok).map_err(|fault| self.failure(&text, vec![fault]))?;
        let Decoded { value: model, tree, faults } = yaml::decode_tree::<SchemaModel>(tree, &text, slips::advice)
            .map_err(|faults| self.failure(&text, faults))?;
        if tree.entries().is_empty() {
            return Err(self.failure(&text, vec![slips::empty()]));
        }
        let own = text.len();
        let Some(name) = model.extends.as_deref() else {
            let built_in = match self {
                Self::BuiltIn(schema) => Some(schema.name),
                Self::File(_) => None,
            };
            let parts = vec![(0, self.name())];
            return Ok(Loaded { model, tree, faults, own, text, parts, extends: None, built_in });
        };
        let span = tree.get("extends").map_or(Span::at(0), |entry| entry.value.span);
        let at_fault = |(message, help): (Message, Message)| {
            let fault = Fault::new(span, message).with_help(help);
            self.failure(&text, yaml::merge_faults(&tree, faults.clone(), vec![fault]))
        };
        let boundary = match self {
            Self::BuiltIn(_) => &Boundary::none(),
            Self::File(file) => &file.boundary,
        };
        let parent = Self::find(name, self.folder(), boundary).map_err(at_fault)?;
        chain.push(self.clone());
        if let Some(start) = chain.iter().position(|schema| schema.is(&parent)) {
            let names: Vec<_> = chain[start..].iter().chain([&chain[start]]).map(Self::name).collect();
            let message = say!(
                en("a schema cannot extend itself: {}", names.join(" extends ")),
                vi("mẫu yêu cầu không thể mở rộng chính nó: {}", names.join(" mở rộng ")),
            );
            return Err(at_fault((message, say!(en("leave one `extends` out"), vi("hãy bỏ một dòng `extends`")))));
        }
        if chain.len() > MAX_PARENTS {
            let message = say!(
                en("more than {MAX_PARENTS} schemas extend each other in a row"),
                vi("hơn {MAX_PARENTS} mẫu yêu cầu mở rộng nối tiếp nhau"),
            );
            let help = say!(en("use fewer files"), vi("hãy gộp nội dung vào ít tệp hơn"));
            return Err(at_fault((message, help)));
        }
        let parent = match parent {
            // Built-in schemas are valid.
            Self::BuiltIn(_) => parent.read(chain, rules)?,
            Self::File(_) => parent.compile_in(chain, rules)?.1,
        };
        chain.pop();
        self.extend(text, tree, faults, parent, span)
    }

    /// Merges this schema over `parent`, which it names at `span`.
    fn extend(
        &self,
        mut text: String,
        tree: Node,
        faults: Vec<Fault>,
        parent: Loaded,
        span: Span,
    ) -> Result<Loaded, Failure> {
        let own = text.len();
        if own + parent.text.len() > usize::try_from(SIZE_LIMIT).unwrap_or(usize::MAX) {
            let message = say!(
                en("with all that it extends, the schema is larger than 256 KiB"),
                vi("tính cả những gì nó mở rộng, mẫu yêu cầu lớn hơn 256 KiB"),
            );
            let help = say!(en("write fewer or shorter ones"), vi("hãy viết ít hơn hoặc ngắn hơn"));
            return Err(self.failure(&text, vec![Fault::new(span, message).with_help(help)]));
        }
        let mut theirs = parent.tree;
        theirs.shift(own);
        if let Value::Mapping(entries) = &mut theirs.value {
            entries.retain(|entry| !matches!(entry.key.as_str(), "name" | "extends"));
        }
        text.push_str(&parent.text);
        // Each part was decoded before, so new mistakes come from the combination.
        let here = |faults: Vec<Fault>| faults.into_iter().map(|fault| Fault { span, ..fault }).collect::<Vec<_>>();
        let merged = yaml::decode_tree(merge(tree, theirs), &text, slips::advice);
        let merged = merged.map_err(|faults| self.failure(&text[..own], here(faults)))?;
        let faults = if faults.is_empty() { here(merged.faults) } else { faults };
        let built_in = parent.built_in;
        let theirs = parent.parts.into_iter().map(|(start, name)| (own + start, name));
        let parts = [(0, self.name())].into_iter().chain(theirs).collect();
        Ok(Loaded { model: merged.value, tree: merged.tree, faults, own, text, parts, extends: Some(span), built_in })
    }
}

/// Checks that `name_or_file` names a schema in `boundary`.
///
/// # Errors
/// A message and its help, if there is none.
pub(crate) fn find(name_or_file: &str, folder: &Path, boundary: &Boundary) -> Result<(), (Message, Message)> {
    Location::find(name_or_file, folder, boundary).map(|_| ())
}
