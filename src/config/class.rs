//! The class in a config: who is in it, and what is expected of each.

use std::borrow::Cow;
use std::fmt;
use std::path::{Component, Path, PathBuf};

use globset::GlobMatcher;
use jiff::civil::Date;
use schemars::{JsonSchema, SchemaGenerator, json_schema};
use serde::de::value::SeqAccessDeserializer;
use serde::de::{self, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::schema_ref::SchemaRef;
use crate::data::value::{Node, span_of};
use crate::data::yaml::{Fault, expected};
use crate::files::boundary::Boundary;
use crate::message::Message;
use crate::say;
use crate::schema;
use crate::schema::budget::Budget;
use crate::text::source::Span;

/// The most reports of one kind that can be expected of a student.
const MAX_COUNT: u64 = 1000;

/// The class of a config.
#[derive(Clone, Debug)]
pub struct ClassSpec {
    /// Its name.
    pub name: Option<String>,
    /// The students; `None` for the sites below the config's folder.
    pub students: Option<Vec<Entry>>,
    /// What is expected of each; `None` for what most students have.
    pub expect: Option<Vec<Expectation>>,
}

/// One entry of the students.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it names.
    pub named: Named,
    /// Where it is in the config.
    pub span: Span,
}

/// What an entry of the students names.
#[derive(Clone, Debug)]
pub enum Named {
    /// Folders: the parts of the pattern between `/`.
    Folders(Vec<Part>),
    /// A CSV file with folders and names, relative to the config's folder.
    List(PathBuf),
}

/// One part of the path of folders.
#[derive(Clone, Debug)]
pub enum Part {
    /// This name.
    Name(String),
    /// Every name that matches.
    Pattern(GlobMatcher),
}

impl Part {
    /// The name, if it is no pattern.
    pub(super) fn name(&self) -> Option<&str> {
        match self {
            Self::Name(name) => Some(name),
            Self::Pattern(_) => None,
        }
    }
}

/// What is expected of each student.
#[derive(Clone, Debug)]
pub struct Expectation {
    /// The schema of the reports.
    pub schema: SchemaRef,
    /// How many.
    pub count: usize,
    /// The codes of the languages of each report; `None` for those that the schema requires.
    pub languages: Option<Vec<String>>,
    /// The last day to hand in.
    pub due: Option<Date>,
}

/// The class as written.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ClassModel {
    name: Option<String>,
    students: Option<StudentsModel>,
    expect: Option<Vec<ExpectModel>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct ExpectModel {
    schema: String,
    #[serde(default)]
    count: Option<u64>,
    #[serde(default)]
    languages: Option<Vec<String>>,
    #[serde(default)]
    due: Option<String>,
}

impl ClassSpec {
    /// Compiles the value of `node`, in a config in `folder`.
    pub(super) fn compile(
        model: ClassModel,
        node: Option<&Node>,
        folder: &Path,
        boundary: &Boundary,
        budget: &mut Budget,
        faults: &mut Vec<Fault>,
    ) -> Self {
        let part = |key: &str| node.and_then(|node| node.get(key)).map(|entry| &entry.value);
        let students = model.students.map(|StudentsModel(names)| {
            let list = part("students");
            if names.is_empty() {
                let message = say!(en("`students` names nobody"), vi("`students` chưa nêu sinh viên nào"));
                faults.push(Fault::new(span_of(list), message).with_help(path_help()));
            }
            let entry = |written: &str, span| named(written, span, folder, boundary).map(|named| Entry { named, span });
            schema::each_pattern(&names, list, "students/*", entry, budget).unwrap_or_else(|wrong| {
                faults.extend(wrong);
                Vec::new()
            })
        });
        let mut expect = |index: usize, model: ExpectModel| {
            let node = part("expect").and_then(|list| list.items().get(index));
            let place = |key: &str| span_of(node.and_then(|node| node.get(key)).map(|entry| &entry.value).or(node));
            if let Err((message, help)) = schema::find(&model.schema, folder, boundary) {
                faults.push(Fault::new(place("schema"), message).with_help(help));
            }
            let count = model.count.unwrap_or(1);
            if !(1..=MAX_COUNT).contains(&count) {
                let message = say!(
                    en("`{count}` reports are not expected of anybody"),
                    vi("không ai phải nộp `{count}` báo cáo")
                );
                let help =
                    say!(en("write a number from 1 to {MAX_COUNT}"), vi("hãy viết một số từ 1 đến {MAX_COUNT}"),);
                faults.push(Fault::new(place("count"), message).with_help(help));
            }
            let due = model.due.as_deref().and_then(|due| due.trim().parse::<Date>().ok());
            if let Some(written) = model.due.filter(|_| due.is_none()) {
                let message = say!(en("`{written}` is not a day"), vi("`{written}` không phải là một ngày"));
                let help = say!(
                    en("write year, month and day: `due: 2026-12-20`"),
                    vi("hãy viết năm, tháng, ngày: `due: 2026-12-20`"),
                );
                faults.push(Fault::new(place("due"), message).with_help(help));
            }
            let schema = SchemaRef { name: model.schema, folder: folder.to_path_buf(), boundary: boundary.clone() };
            Expectation { schema, count: usize::try_from(count).unwrap_or(1), languages: model.languages, due }
        };
        let expect =
            model.expect.map(|all| all.into_iter().enumerate().map(|(index, model)| expect(index, model)).collect());
        Self { name: model.name, students, expect }
    }
}

/// What the entry `written` of the students at `span` names.
fn named(written: &str, span: Span, folder: &Path, boundary: &Boundary) -> Result<Named, Fault> {
    let path = inside(written, span)?;
    if path.to_ascii_lowercase().ends_with(".csv") {
        let file = PathBuf::from(&path);
        return match boundary.follow(&folder.join(&file)) {
            Ok(_) => Ok(Named::List(file)),
            Err(outside) => Err(Fault::new(span, outside.of_file(written)).with_help(outside.help())),
        };
    }
    let part = |part: &str| {
        if !part.contains(['*', '?', '[', '{', '\\']) {
            return Ok(Part::Name(part.to_owned()));
        }
        if part.contains("**") {
            let message = say!(
                en("`{written}` could be any folder at any depth, and a student has one"),
                vi("`{written}` có thể là bất kỳ thư mục nào, còn mỗi sinh viên chỉ có một thư mục"),
            );
            return Err(Fault::new(span, message).with_help(say!(
                en("write one `*` for each folder on the way: `students/*`"),
                vi("hãy viết một dấu `*` cho mỗi cấp thư mục: `students/*`"),
            )));
        }
        let glob = schema::glob(part, false).map_err(|reason| {
            let message = say!(
                en("`{written}` is not a pattern of folders: {}", reason.en),
                vi("`{written}` không phải là mẫu tên thư mục: {}", reason.vi),
            );
            Fault::new(span, message)
                .with_help(say!(en("write for example `students/*`"), vi("hãy viết chẳng hạn `students/*`")))
        })?;
        Ok(Part::Pattern(glob.compile_matcher()))
    };
    path.split('/').filter(|part| !matches!(*part, "" | ".")).map(part).collect::<Result<_, _>>().map(Named::Folders)
}

/// `written` at `span`, the path of a folder or file inside the config's folder, without `./` and a `/` at the end; or why it
/// is not one.
pub(super) fn inside(written: &str, span: Span) -> Result<String, Fault> {
    let wrong = |message| Err(Fault::new(span, message).with_help(path_help()));
    let bare = written.trim().trim_start_matches("./").trim_end_matches('/');
    let path = Path::new(bare);
    let leads_out =
        path.is_absolute() || path.components().any(|part| !matches!(part, Component::Normal(_) | Component::CurDir));
    if leads_out || bare.contains('\0') {
        return wrong(say!(
            en("`{written}` leads out of the config's folder"),
            vi("`{written}` dẫn ra ngoài thư mục chứa tệp cấu hình"),
        ));
    }
    // `''` within quotes is two characters, and no name.
    if !bare.contains(|c: char| c.is_alphanumeric() || matches!(c, '*' | '?')) {
        return wrong(
            say!(en("`{written}` is not the name of a folder"), vi("`{written}` không phải là tên thư mục"),),
        );
    }
    Ok(bare.to_owned())
}

fn path_help() -> Message {
    say!(
        en("write the path from the config's folder on: `students/an`"),
        vi("hãy viết đường dẫn tính từ thư mục chứa tệp cấu hình: `students/an`"),
    )
}

/// One folder, pattern or file, or a list of them.
struct StudentsModel(Vec<String>);

impl<'de> Deserialize<'de> for StudentsModel {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Students;
        impl<'de> Visitor<'de> for Students {
            type Value = StudentsModel;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(expected!(
                    en("folders of students, such as `students/*`, a list of them, or a CSV file"),
                    vi("thư mục của sinh viên, chẳng hạn `students/*`, danh sách các thư mục, hoặc một tệp CSV")
                ))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<StudentsModel, E> {
                Ok(StudentsModel(vec![text.to_owned()]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<StudentsModel, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(list)).map(StudentsModel)
            }
        }
        deserializer.deserialize_any(Students)
    }
}

impl JsonSchema for StudentsModel {
    fn schema_name() -> Cow<'static, str> {
        "Students".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> schemars::Schema {
        json_schema!({
            "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }],
        })
    }
}
