//! From a name or a file to a schema.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::builtin::{self, BuiltIn};
use super::compile::compile;
use super::merge::merge;
use super::model::SchemaModel;
use super::spec::Schema;
use crate::data::value::{Node, Value};
use crate::data::yaml::{self, Decoded, Fault};
use crate::diagnostic::{Failure, RuleMeta};
use crate::files::boundary::{Boundary, is_proc_file};
use crate::message::suggest::instead;
use crate::message::{Message, Words};
use crate::say;
use crate::text::source::{Source, Span};

/// How large a schema file may be, in bytes.
const SIZE_LIMIT: u64 = 256 << 10;

/// How many schemas may extend each other in a row.
const MAX_PARENTS: usize = 16;

/// The schema that the command line names by `name_or_file`: a built-in one, or a file relative to `folder`. Rule ids in
/// it must be among `rules`; none is checked when that is empty.
///
/// # Errors
/// When there is no such schema, or it is wrong: then the failure holds its text and every place.
pub fn load(name_or_file: &str, folder: &Path, rules: &[&'static RuleMeta]) -> Result<Arc<Schema>, Failure> {
    load_in(name_or_file, folder, &Boundary::none(), rules)
}

/// The same for a schema that a file names, from which only what lies in `boundary` may be read.
///
/// # Errors
/// See [`load`]; also when the schema lies outside.
pub fn load_in(
    name_or_file: &str,
    folder: &Path,
    boundary: &Boundary,
    rules: &[&'static RuleMeta],
) -> Result<Arc<Schema>, Failure> {
    let home =
        Home::find(name_or_file, folder, boundary).map_err(|(message, help)| Failure::new(message).with_help(help))?;
    match home {
        Home::BuiltIn(schema) => match schema.compiled.get() {
            Some(compiled) => Ok(compiled.clone()),
            None => {
                let compiled = Arc::new(home.compile(rules)?);
                Ok(schema.compiled.get_or_init(|| compiled).clone())
            }
        },
        Home::File(_) => home.compile(rules).map(Arc::new),
    }
}

/// What every page of a site is held to: nothing but what rules ask for by themselves.
pub fn of_pages() -> Option<Arc<Schema>> {
    Home::BuiltIn(&builtin::PAGE).compile(&[]).ok().map(Arc::new)
}

/// Where a schema stands.
#[derive(Clone)]
enum Home {
    BuiltIn(&'static BuiltIn),
    File(File),
}

/// A schema that is a file.
#[derive(Clone)]
struct File {
    /// As it is named.
    path: PathBuf,
    /// What is opened for it: no link leads out of the boundary.
    real: PathBuf,
    /// Where the files may lie that it names itself.
    boundary: Boundary,
}

/// A schema as written, with what it extends put in.
struct Written {
    model: SchemaModel,
    tree: Node,
    /// What is wrong with it already.
    faults: Vec<Fault>,
    /// The schema's own text, then those of the schemas that it extends: spans of the tree count in this.
    text: String,
    /// How much of `text` is its own.
    own: usize,
    /// Where it names the schema that it extends.
    extends: Option<Span>,
    /// The built-in schema that it is, or that it extends.
    built_in: Option<&'static str>,
}

impl Home {
    /// Where the schema is that `name_or_file` names; what is wrong and what to do when there is none.
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
            return Ok(Self::File(File { path, real, boundary }));
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
            let names = builtin::names().collect::<Vec<_>>().join("`, `");
            let help = say!(
                en("name a schema file that exists, or a built-in schema: `{names}`"),
                vi("hãy ghi tên một tệp lược đồ có thật, hoặc một lược đồ có sẵn: `{names}`"),
            );
            return Err((message, help));
        }
        let message = say!(en("there is no schema `{name_or_file}`"), vi("không có lược đồ `{name_or_file}`"));
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

    /// The name of a schema that gives itself none.
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
            Self::File(file) => read(&file.path, &file.real, Words { en: "schema", vi: "lược đồ" }),
        }
    }

    /// A failure at places in this schema's own text.
    fn wrong(&self, text: &str, faults: Vec<Fault>) -> Failure {
        let path = match self {
            Self::BuiltIn(schema) => PathBuf::from(format!("rules/{}.yaml", schema.name)),
            Self::File(file) => file.path.clone(),
        };
        let name = self.name();
        Failure {
            message: say!(en("the schema {name} is wrong"), vi("lược đồ {name} viết sai")),
            help: None,
            place: Some((Box::new(Source::new(name, path, text)), faults)),
        }
    }

    fn compile(&self, rules: &[&'static RuleMeta]) -> Result<Schema, Failure> {
        self.compile_in(&mut Vec::new(), rules).map(|(schema, _)| schema)
    }

    /// Compiles this schema; `chain` holds those that extend it. Recursion ends at the first that stands there already.
    fn compile_in(&self, chain: &mut Vec<Self>, rules: &[&'static RuleMeta]) -> Result<(Schema, Written), Failure> {
        let mut written = self.read(chain, rules)?;
        let mut model = std::mem::take(&mut written.model);
        let mut faults = self.place_templates(&mut model, &written);
        let compiled = compile(model, &written.tree, &self.default_name(), rules, &written.faults);
        if let Err(more) = &compiled {
            faults.extend_from_slice(more);
        }
        // What it extends is right by itself: what is wrong there now is so because of this schema.
        for fault in faults.iter_mut().filter(|fault| fault.span.end > written.own) {
            fault.span = written.extends.unwrap_or(fault.span);
        }
        let faults = yaml::merge_faults(&written.tree, std::mem::take(&mut written.faults), faults);
        match compiled {
            Ok(schema) if faults.is_empty() => Ok((Schema { built_in: written.built_in, ..schema }, written)),
            _ => Err(self.wrong(&written.text[..written.own], faults)),
        }
    }

    /// Takes the templates that `model` names from its folder on; those that lie outside of its boundary are faults.
    fn place_templates(&self, model: &mut SchemaModel, written: &Written) -> Vec<Fault> {
        let list = written.tree.get("copies").and_then(|copies| copies.value.get("templates"));
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

    fn read(&self, chain: &mut Vec<Self>, rules: &[&'static RuleMeta]) -> Result<Written, Failure> {
        let text = self.text()?;
        let Decoded { value: model, tree, faults } =
            yaml::decode::<SchemaModel>(&text).map_err(|faults| self.wrong(&text, faults))?;
        let own = text.len();
        let Some(name) = model.extends.as_deref() else {
            let built_in = match self {
                Self::BuiltIn(schema) => Some(schema.name),
                Self::File(_) => None,
            };
            return Ok(Written { model, tree, faults, own, text, extends: None, built_in });
        };
        let span = tree.get("extends").map_or(Span::at(0), |entry| entry.value.span);
        let at_fault = |(message, help): (Message, Message)| {
            let fault = Fault::new(span, message).with_help(help);
            self.wrong(&text, yaml::merge_faults(&tree, faults.clone(), vec![fault]))
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
                vi("lược đồ không thể mở rộng chính nó: {}", names.join(" mở rộng ")),
            );
            return Err(at_fault((message, say!(en("leave one `extends` out"), vi("hãy bỏ một dòng `extends`")))));
        }
        if chain.len() > MAX_PARENTS {
            let message = say!(
                en("more than {MAX_PARENTS} schemas extend each other in a row"),
                vi("hơn {MAX_PARENTS} lược đồ mở rộng nối tiếp nhau"),
            );
            let help = say!(en("put what they say into fewer files"), vi("hãy gộp nội dung vào ít tệp hơn"));
            return Err(at_fault((message, help)));
        }
        let parent = match parent {
            // Those are known to be right.
            Self::BuiltIn(_) => parent.read(chain, rules)?,
            Self::File(_) => parent.compile_in(chain, rules)?.1,
        };
        chain.pop();
        self.extend(text, tree, faults, parent, span)
    }

    /// This schema laid over `parent`, which it names at `span`.
    fn extend(
        &self,
        mut text: String,
        tree: Node,
        faults: Vec<Fault>,
        parent: Written,
        span: Span,
    ) -> Result<Written, Failure> {
        let own = text.len();
        if own + parent.text.len() > usize::try_from(SIZE_LIMIT).unwrap_or(usize::MAX) {
            let message = say!(
                en("with all that it extends, the schema is larger than 256 KiB"),
                vi("tính cả những gì nó mở rộng, lược đồ lớn hơn 256 KiB"),
            );
            let help = say!(en("write fewer or shorter ones"), vi("hãy viết ít hơn hoặc ngắn hơn"));
            return Err(self.wrong(&text, vec![Fault::new(span, message).with_help(help)]));
        }
        let mut theirs = parent.tree;
        theirs.shift(own);
        if let Value::Mapping(entries) = &mut theirs.value {
            entries.retain(|entry| !matches!(entry.key.as_str(), "name" | "extends"));
        }
        text.push_str(&parent.text);
        // Each part was decoded before: what is wrong only now is so because they stand together.
        let here = |faults: Vec<Fault>| faults.into_iter().map(|fault| Fault { span, ..fault }).collect::<Vec<_>>();
        let merged = yaml::decode_tree(merge(tree, theirs), &text);
        let merged = merged.map_err(|faults| self.wrong(&text[..own], here(faults)))?;
        let faults = if faults.is_empty() { here(merged.faults) } else { faults };
        let built_in = parent.built_in;
        Ok(Written { model: merged.value, tree: merged.tree, faults, own, text, extends: Some(span), built_in })
    }
}

/// Whether there is a schema in `boundary` that `name_or_file` names.
///
/// # Errors
/// What is wrong and what to do when there is none.
pub(crate) fn find(name_or_file: &str, folder: &Path, boundary: &Boundary) -> Result<(), (Message, Message)> {
    Home::find(name_or_file, folder, boundary).map(|_| ())
}

/// A path as people write it: with `/`, and from the current folder on when it lies there.
pub(crate) fn shown(path: &Path) -> String {
    let here = std::env::current_dir().ok();
    let near = here.and_then(|here| path.strip_prefix(here).ok()).filter(|near| !near.as_os_str().is_empty());
    let text = near.unwrap_or(path).to_string_lossy().into_owned();
    if std::path::MAIN_SEPARATOR == '/' { text } else { text.replace(std::path::MAIN_SEPARATOR, "/") }
}

/// The text of the YAML file that is called `path` and lies at `real`; it is called a `what` when it cannot be read.
pub(crate) fn read(path: &Path, real: &Path, what: Words) -> Result<String, Failure> {
    let failed = |reason: Message, help: Message| {
        let file = shown(path);
        Failure::new(say!(
            en("cannot read the {} {file}: {}", what.en, reason.en),
            vi("không đọc được {} {file}: {}", what.vi, reason.vi),
        ))
        .with_help(help)
    };
    let refused = |error: std::io::Error| {
        let help = say!(en("name a file that exists and may be read"), vi("hãy ghi tên một tệp có thật và đọc được"));
        failed(reason(&error), help)
    };
    let metadata = fs::metadata(real).map_err(refused)?;
    if !metadata.is_file() || is_proc_file(real, &metadata) {
        let reason = say!(en("it is not a file"), vi("đó không phải là tệp"));
        return Err(failed(reason, say!(en("name the YAML file itself"), vi("hãy ghi tên chính tệp YAML"))));
    }
    if metadata.len() > SIZE_LIMIT {
        let reason = say!(en("it is larger than 256 KiB"), vi("tệp lớn hơn 256 KiB"));
        let help = say!(en("name a YAML file that people wrote"), vi("hãy ghi tên một tệp YAML do người viết"));
        return Err(failed(reason, help));
    }
    let mut bytes = Vec::new();
    fs::File::open(real).and_then(|file| file.take(SIZE_LIMIT).read_to_end(&mut bytes)).map_err(refused)?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let reason = say!(en("byte {at} is not UTF-8"), vi("byte {at} không phải UTF-8"));
        failed(reason, say!(en("save it in the encoding UTF-8"), vi("hãy lưu tệp theo bảng mã UTF-8")))
    })
}

/// Why the system refused, without its number.
fn reason(error: &std::io::Error) -> Message {
    match error.kind() {
        std::io::ErrorKind::NotFound => say!(en("there is no such file"), vi("không có tệp này")),
        std::io::ErrorKind::PermissionDenied => say!(en("it may not be read"), vi("không có quyền đọc")),
        _ => Message::same(error.to_string()),
    }
}
