//! The groups of reports that are alike, from the findings about copies, with the days of their first commits.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::diagnostic::{Checked, Copied, Copies, CopyGroup, CopyMember, CopyPair, Diagnostic, Passage, SharedText};
use crate::engine::changes::history::Days;
use crate::message::Message;
use crate::say;

/// The groups of reports that are alike.
#[derive(Default)]
pub(crate) struct Groups {
    by_number: BTreeMap<usize, Group>,
}

/// The members of a group by name, and the pairs by the names of both.
#[derive(Default)]
struct Group {
    members: BTreeMap<String, CopyMember>,
    pairs: BTreeMap<(String, String), CopyPair>,
}

impl Groups {
    /// The groups that the findings in `files` tell of.
    pub fn of(files: &[Checked]) -> Self {
        let mut groups = Self::default();
        for file in files {
            for copied in file.found().filter_map(|found| found.copied.as_deref()) {
                groups.by_number.entry(copied.group).or_default().add(file, copied);
            }
        }
        groups
    }

    fn members(&self) -> impl Iterator<Item = &CopyMember> {
        self.by_number.values().flat_map(|group| group.members.values())
    }

    /// The files that are alike, as far as they are here.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.members().filter_map(|member| Some(member.source.as_ref()?.path()))
    }

    /// The copies of a run over `files`, whose findings then say when both texts were first committed, if `days` has that.
    pub fn finish(mut self, files: &mut [Checked], shared: Vec<SharedText>, days: &HashMap<PathBuf, Days>) -> Copies {
        let first = |member: &CopyMember| {
            let day = days.get(member.source.as_ref()?.path())?.first?;
            Some((member.name.clone(), day))
        };
        let first: HashMap<String, Date> = self.members().filter_map(first).collect();
        // Whose other reports are known only by name belongs to a student all the same.
        let students: HashMap<String, Option<usize>> =
            files.iter().map(|file| (file.source.name().to_owned(), file.about.student)).collect();
        for member in self.by_number.values_mut().flat_map(|group| group.members.values_mut()) {
            member.first = first.get(&member.name).copied();
            member.student = member.student.or(students.get(&member.name).copied().flatten());
        }
        for file in files.iter_mut().filter(|_| !first.is_empty()) {
            let own = first.get(file.source.name()).copied();
            for found in file.found_mut() {
                let other = found.copied.as_ref().and_then(|copied| first.get(&copied.other.name).copied());
                if let (Some(own), Some(other)) = (own, other) {
                    date(found, own, other);
                }
            }
        }
        let mut groups: Vec<CopyGroup> = self.by_number.into_values().map(Group::finish).collect();
        groups.sort_by(|one, other| {
            let name = |group: &CopyGroup| group.members.first().map(|member| member.name.clone());
            name(one).cmp(&name(other))
        });
        Copies { groups, shared }
    }
}

/// Adds to the labels of `found` when this file and the other one were first committed.
fn date(found: &mut Diagnostic, own: Date, other: Date) {
    let dated = |words: &Message, day: Date| {
        say!(en("{}; first committed on {day}", words.en), vi("{}; commit lần đầu ngày {day}", words.vi),)
    };
    if let Some(label) = &mut found.label {
        *label = dated(label, own);
    }
    for label in found.labels.iter_mut().filter(|label| label.source.is_some()) {
        label.message = dated(&label.message, other);
    }
}

impl Group {
    /// Adds what the finding `copied` in `file` says.
    fn add(&mut self, file: &Checked, copied: &Copied) {
        let own = CopyMember {
            name: file.source.name().to_owned(),
            source: Some(file.source.clone()),
            student: file.about.student,
            first: None,
        };
        let (one, other) = (own.name.clone(), copied.other.name.clone());
        self.members.insert(one.clone(), own);
        self.members.entry(other.clone()).or_insert_with(|| copied.other.clone());
        let passages = copied.passages.clone();
        let (key, passages) = match one <= other {
            true => ((one, other), passages),
            false => ((other, one), Passage::mirrored(passages)),
        };
        self.pairs.entry(key).or_insert(CopyPair { a: 0, b: 0, percent: copied.percent, passages });
    }

    fn finish(self) -> CopyGroup {
        let places: HashMap<&String, usize> =
            self.members.keys().enumerate().map(|(index, name)| (name, index)).collect();
        let place = |name: &String| places.get(name).copied().unwrap_or_default();
        let pairs = self.pairs.iter().map(|((a, b), pair)| CopyPair { a: place(a), b: place(b), ..pair.clone() });
        CopyGroup { pairs: pairs.collect(), members: self.members.values().cloned().collect() }
    }
}

/// A note on `text`, which most of the class has in common.
pub(crate) fn note(text: &SharedText) -> Message {
    let (name, line) = (text.source.name(), text.source.line_of(text.span.start));
    let SharedText { words, students, of, .. } = text;
    say!(
        en(
            "{students} of {of} students have the same text in a report, {words} words at `{name}:{line}`: it does not count as \
             copied; if it is a handout, name its file in `copies.templates`"
        ),
        vi(
            "{students}/{of} sinh viên có cùng một đoạn trong báo cáo, {words} chữ ở `{name}:{line}`: không tính là chép bài; nếu \
             đó là tài liệu phát chung, hãy ghi tên tệp vào `copies.templates`"
        ),
    )
}
