//! A small class of Hugo sites, for the page about it.

// Each test program that includes this file uses a different part of it.
#![allow(dead_code)]

use std::fmt::Write as _;

use super::program::Desk;

/// The names of the students, the most careless first.
pub const STUDENTS: [&str; 4] = ["Trần Văn Đức", "Lê Minh Khôi", "Nguyễn Thị Ánh", "Phạm Hà My"];

/// What every report of an event has, in English and Vietnamese.
const SECTIONS: [(&str, &str); 6] = [
    ("Event Objectives", "Mục đích của sự kiện"),
    ("Speakers", "Danh sách diễn giả"),
    ("Key Highlights", "Nội dung nổi bật"),
    ("Key Takeaways", "Những gì học được"),
    ("Applying to Work", "Ứng dụng vào công việc"),
    ("Event Experience", "Trải nghiệm trong sự kiện"),
];

/// A PNG of one pixel.
pub const PIXEL: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde\0\0\0\x0cIDATx\x9cc\xf8\xcf\xc0\0\0\x03\x01\x01\0\xc9\xfe\x92\xef\0\0\0\0IEND\xaeB`\x82";

/// A report of an event without the first `lacks` sections.
fn report(student: usize, event: usize, lacks: usize, vietnamese: bool) -> String {
    let title = if vietnamese { format!("Sự kiện {event}") } else { format!("Event {event}") };
    let mut text =
        format!("---\ntitle: \"{title}\"\ndate: 2025-09-{:02}\nweight: {event}\n---\n# {title}\n", 10 + event);
    for (index, (en, vi)) in SECTIONS.iter().enumerate().skip(lacks) {
        let _ = write!(text, "\n## {}\n\n", if vietnamese { vi } else { en });
        match (index, vietnamese) {
            (1, true) => text.push_str("- **Lan Hương** - Kỹ sư dữ liệu\n"),
            (1, false) => text.push_str("- **Lan Hương** - Data engineer\n"),
            (_, true) => {
                let _ = write!(
                    text,
                    "- Ý thứ {index} mà sinh viên {student} ghi lại ở sự kiện {event}\n- Một ý khác nữa\n"
                );
            }
            (_, false) => {
                let _ =
                    write!(text, "- Point {index} that student {student} wrote down at event {event}\n- One more\n");
            }
        }
    }
    let words = if vietnamese { "Hội trường" } else { "The hall" };
    let _ = write!(text, "\n![{words}](/images/hall.png)\n");
    text
}

/// A week of a worklog; nothing is told of most.
fn week(number: usize, vietnamese: bool) -> String {
    let title = if vietnamese { "Nhật ký tuần" } else { "Worklog of week" };
    let heads = match vietnamese {
        true => ["Mục tiêu tuần", "Các công việc cần triển khai trong tuần này", "Kết quả đạt được tuần"],
        false => ["Week Objectives", "Tasks to be carried out this week", "Week Achievements"],
    };
    let mut text = format!("---\ntitle: \"{title} {number}\"\ndate: 2025-09-{number:02}\nweight: {number}\n---\n");
    for head in heads {
        let _ = write!(text, "\n### {head}\n\n- {head}: {number}\n");
    }
    text
}

/// A class of four: the first lacks most, the last lacks nothing but has handed in one event less.
pub fn class() -> Desk {
    let desk = Desk::empty();
    desk.write(
        ".reportlint.yaml",
        "class:\n  name: Cloud interns\n  expect:\n    - { schema: event-report, count: 3, languages: [en, vi] }\n",
    );
    for (student, name) in STUDENTS.iter().enumerate() {
        desk.write(
            &format!("{name}/hugo.toml"),
            "baseURL = \"https://example.org/\"\ndefaultContentLanguage = \"en\"\n[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n",
        );
        desk.write(&format!("{name}/static/images/hall.png"), PIXEL);
        for event in 1..=3 {
            let lacks = [4, event, usize::from(event == 2), 0][student];
            for (suffix, vietnamese) in [("", false), (".vi", true)] {
                // The last student missed an event, and the third has one in English alone.
                if student == 3 && event == 3 || student == 2 && event == 3 && vietnamese {
                    continue;
                }
                let place = format!("{name}/content/4-Events/4.{event}-Event{event}/_index{suffix}.md");
                desk.write(&place, report(student, event, lacks, vietnamese));
            }
        }
        for number in 1..=4 {
            for (suffix, vietnamese) in [("", false), (".vi", true)] {
                let place = format!("{name}/content/1-Worklog/1.{number}-Week{number}/_index{suffix}.md");
                desk.write(&place, week(number, vietnamese));
            }
        }
    }
    desk
}
