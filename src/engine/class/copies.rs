//! The groups of reports that are alike, from the findings about copies; and when the reports were committed.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use jiff::civil::Date;

use crate::diagnostic::{Checked, Class, Copied, Copies, CopyGroup, CopyMember, CopyPair, Diagnostic, SharedText};
use crate::engine::changes::history::{self, Days};
use crate::message::Message;
use crate::say;

/// The members of a group by name, and the pairs by the names of both.
#[derive(Default)]
struct Group {
    members: BTreeMap<String, CopyMember>,
    pairs: BTreeMap<(String, String), CopyPair>,
}

/// The texts of `files` that are alike. Where git is to be asked (`with_history`), their findings say when both were first
/// committed.
pub(crate) fn copies(files: &mut [Checked], shared: Vec<SharedText>, with_history: bool) -> Copies {
    let mut groups: BTreeMap<usize, Group> = BTreeMap::new();
    for file in files.iter() {
        for copied in found(file).filter_map(|found| found.copied.as_deref()) {
            groups.entry(copied.group).or_default().add(file, copied);
        }
    }
    if groups.is_empty() {
        return Copies { groups: Vec::new(), shared };
    }
    let members = || groups.values().flat_map(|group| group.members.values());
    let first: HashMap<String, Date> = match with_history {
        true => {
            let paths: Vec<(&str, &Path)> =
                members().filter_map(|member| Some((member.name.as_str(), member.source.as_ref()?.path()))).collect();
            let days = history::days(paths.iter().map(|&(_, path)| path));
            let first = |path: &Path| days.get(path).and_then(|days: &Days| days.first);
            paths.iter().filter_map(|&(name, path)| Some((name.to_owned(), first(path)?))).collect()
        }
        false => HashMap::new(),
    };
    // Whose other reports are known only by name belongs to a student all the same.
    let students: HashMap<String, Option<usize>> =
        files.iter().map(|file| (file.source.name().to_owned(), file.about.student)).collect();
    for member in groups.values_mut().flat_map(|group| group.members.values_mut()) {
        member.first = first.get(&member.name).copied();
        member.student = member.student.or(students.get(&member.name).copied().flatten());
    }
    for file in files.iter_mut() {
        let own = first.get(file.source.name()).copied();
        for found in all_mut(file) {
            let other = found.copied.as_ref().and_then(|copied| first.get(&copied.other.name).copied());
            if let (Some(own), Some(other)) = (own, other) {
                date(found, own, other);
            }
        }
    }
    let mut groups: Vec<CopyGroup> = groups.into_values().map(Group::finish).collect();
    groups.sort_by(|one, other| {
        let name = |group: &CopyGroup| group.members.first().map(|member| member.name.clone());
        name(one).cmp(&name(other))
    });
    Copies { groups, shared }
}

/// The findings of `file`, silenced or not.
fn found(file: &Checked) -> impl Iterator<Item = &Diagnostic> {
    file.diagnostics.iter().chain(file.silenced.iter().map(|silenced| &silenced.diagnostic))
}

fn all_mut(file: &mut Checked) -> impl Iterator<Item = &mut Diagnostic> {
    file.diagnostics.iter_mut().chain(file.silenced.iter_mut().map(|silenced| &mut silenced.diagnostic))
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
        let mut passages = copied.passages.clone();
        let key = if one <= other {
            (one, other)
        } else {
            passages.iter_mut().for_each(|passage| (passage.a, passage.b) = (passage.b, passage.a));
            passages.sort_unstable();
            (other, one)
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

/// Sets how many days each report of `files` was late, where `class` has a last day. Returns a note if git does not know
/// of some.
pub(crate) fn late(files: &mut [Checked], class: &Class) -> Option<Message> {
    let due: HashMap<&str, Date> =
        class.expected.iter().rev().filter_map(|expected| Some((&*expected.schema, expected.due?))).collect();
    if due.is_empty() {
        return None;
    }
    let of = |file: &Checked| {
        let student = file.about.student.filter(|_| !file.about.page && !file.about.absence)?;
        class.students.get(student).filter(|student| student.listed)?;
        due.get(&*file.about.schema).copied()
    };
    let wanted = files.iter().filter(|file| of(file).is_some()).map(|file| file.source.path().to_path_buf());
    let wanted: Vec<_> = wanted.collect();
    let days = history::days(wanted.iter().map(|path| path.as_path()));
    let mut unknown = 0;
    for file in files.iter_mut() {
        let Some(due) = of(file) else { continue };
        match days.get(file.source.path()) {
            Some(days) => {
                let late = due.until(days.last).map_or(0, |span| span.get_days());
                file.about.late = Some(u32::try_from(late).unwrap_or_default());
            }
            None => unknown += 1,
        }
    }
    let (reports, are) = if unknown == 1 { ("report", "is") } else { ("reports", "are") };
    (unknown > 0).then(|| {
        say!(
            en(
                "git does not say when {unknown} {reports} {are} from, so that nobody knows if they were late; a CI server needs \
                 the whole history (`fetch-depth: 0`)"
            ),
            vi(
                "git không cho biết ngày của {unknown} báo cáo, nên không rõ có trễ hạn hay không; máy chủ CI cần toàn bộ lịch sử \
                 (`fetch-depth: 0`)"
            ),
        )
    })
}
