//! How late reports are, where the class has a last day to hand in.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::diagnostic::{Checked, Class};
use crate::engine::changes::history::Days;
use crate::message::{Message, Noun};
use crate::say;

/// The reports that have a last day.
pub(crate) struct Dues {
    /// The last day of each, by index.
    days: Vec<(usize, Date)>,
}

impl Dues {
    /// Those of `files` for which `class` has one.
    pub fn of(files: &[Checked], class: &Class) -> Self {
        let by_schema: HashMap<&str, Date> =
            class.expected.iter().rev().filter_map(|expected| Some((&*expected.schema, expected.due?))).collect();
        let of = |(index, file): (usize, &Checked)| {
            let student = file.about.student.filter(|_| !file.about.page && !file.about.absence)?;
            class.students.get(student).filter(|student| student.listed)?;
            Some((index, by_schema.get(&*file.about.schema).copied()?))
        };
        let none = by_schema.is_empty();
        Self { days: if none { Vec::new() } else { files.iter().enumerate().filter_map(of).collect() } }
    }

    /// Their paths in `files`.
    pub fn paths<'f>(&self, files: &'f [Checked]) -> impl Iterator<Item = &'f Path> {
        self.days.iter().filter_map(|&(index, _)| Some(files.get(index)?.source.path()))
    }

    /// Sets how many days late each of `files` is by the `days` of its commits. Returns a note if git does not know of some.
    pub fn set(self, files: &mut [Checked], days: &HashMap<PathBuf, Days>) -> Option<Message> {
        let mut unknown = 0;
        for (index, due) in self.days {
            let Some(file) = files.get_mut(index) else { continue };
            match days.get(file.source.path()) {
                Some(days) => {
                    let late = due.until(days.last).map_or(0, |span| span.get_days());
                    file.about.late = Some(u32::try_from(late).unwrap_or_default());
                }
                None => unknown += 1,
            }
        }
        let reports = Noun::REPORT.counted(unknown);
        let was = if unknown == 1 { "it was" } else { "they were" };
        (unknown > 0).then(|| {
            say!(
                en(
                    "git does not know when {} {} committed, so it is not known whether {was} late; a CI server needs the whole \
                     history (`fetch-depth: 0`)",
                    reports.en,
                    if unknown == 1 { "was" } else { "were" },
                ),
                vi(
                    "git không biết ngày commit của {}, nên không rõ có nộp muộn hay không; máy chủ CI cần toàn bộ lịch sử \
                     (`fetch-depth: 0`)",
                    reports.vi,
                ),
            )
        })
    }
}
