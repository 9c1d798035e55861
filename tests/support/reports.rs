//! Generates thousands of reports, always the same ones, for the benchmark and for tests with many reports.
//!
//! They look like real ones: three styles of headings, two languages, 2 to 12 KB, lists, tables, code, three kinds of
//! images. Every second report has one fault.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Events per site. Each has a report in English and one in Vietnamese.
const EVENTS_PER_SITE: usize = 25;

/// The configuration of a site: two languages, and raw HTML is rendered.
const SITE: &str = "baseURL = \"https://example.org/\"\ndefaultContentLanguage = \"en\"\n\
                    markup.goldmark.renderer.unsafe = true\n[languages.en]\n[languages.vi]\n";

/// A picture of one pixel.
const PIXEL: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDATx\x9cc\xf8\
    \xcf\xc0\xf0\x1f\0\x05\0\x01\xff\x89\x99=\x1d\0\0\0\0IEND\xaeB`\x82";

/// The languages of reports.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Language {
    /// `_index.md`
    English,
    /// `_index.vi.md`
    Vietnamese,
}

/// Writes `reports` reports below `root`, on as many Hugo sites as needed. Returns their paths, that of seed 0 first.
///
/// # Errors
/// If a file or folder cannot be written.
pub fn write_sites(root: &Path, reports: usize) -> io::Result<Vec<PathBuf>> {
    write_each(root, reports, &PICTURES, |number, event, language| report(number as u64, event, language))
}

/// The pictures of each event.
pub const PICTURES: [&str; 3] = ["hall.png", "board.png", "group(1).png"];

/// Writes `reports` reports like [`write_sites`], each as `text` makes it of its number, its event and its language, with
/// `pictures` for each event.
///
/// # Errors
/// If a file or folder cannot be written.
pub fn write_each(
    root: &Path,
    reports: usize,
    pictures: &[&str],
    text: impl Fn(usize, usize, Language) -> String,
) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::with_capacity(reports);
    for number in 0..reports {
        let (event_of_all, language) =
            (number / 2, if number % 2 == 0 { Language::English } else { Language::Vietnamese });
        let (site, event) = (event_of_all / EVENTS_PER_SITE, event_of_all % EVENTS_PER_SITE + 1);
        let site = root.join(format!("site-{site:04}"));
        let folder = site.join(format!("content/4-EventParticipated/4.{event}-Event{event}"));
        if language == Language::English {
            if event == 1 {
                fs::create_dir_all(&site)?;
                fs::write(site.join("hugo.toml"), SITE)?;
            }
            fs::create_dir_all(&folder)?;
            let images = site.join(format!("static/images/4.{event}-Event{event}"));
            fs::create_dir_all(&images)?;
            for name in pictures {
                fs::write(images.join(name), PIXEL)?;
            }
        }
        let name = if language == Language::English { "_index.md" } else { "_index.vi.md" };
        let path = folder.join(name);
        fs::write(&path, text(number, event, language))?;
        paths.push(path);
    }
    Ok(paths)
}

/// The report on event number `event`. The same arguments give the same report.
pub fn report(seed: u64, event: usize, language: Language) -> String {
    written(Plan::new(seed), event, language)
}

/// The same without its fault.
#[allow(dead_code, reason = "only measurements ask")]
pub fn clean_report(seed: u64, event: usize, language: Language) -> String {
    written(Plan { fault: None, ..Plan::new(seed) }, event, language)
}

fn written(plan: Plan, event: usize, language: Language) -> String {
    let Plan { numbers, style, fault, size } = plan;
    let mut writer = Writer { text: String::with_capacity(size + 2_000), numbers, language, style, fault, event };
    writer.front_matter();
    writer.title();
    for section in 0..SECTIONS.len() {
        writer.section(section, size);
    }
    writer.text
}

/// The id of the only rule with a finding in the report of `seed`; `None` if the report has no fault.
#[allow(dead_code, reason = "the benchmark does not ask")]
pub fn rule_of(seed: u64) -> Option<&'static str> {
    Some(match Plan::new(seed).fault? {
        Fault::DateOfTemplate => "field-placeholder",
        Fault::DateUnreadable => "field-type",
        Fault::PreUnlikeFolder => "numbers-disagree",
        Fault::NoActionPlan | Fault::SpeakersInBold => "section-missing",
        Fault::ImageNotThere => "image-not-found",
        Fault::AltOfTemplate => "image-alt",
    })
}

/// The properties of a report, chosen before it is written.
struct Plan {
    numbers: Numbers,
    style: Style,
    fault: Option<Fault>,
    size: usize,
}

impl Plan {
    fn new(seed: u64) -> Self {
        let mut numbers = Numbers(seed);
        let style = numbers.pick(&[Style::Plain, Style::Plain, Style::Numbered, Style::Decorated]);
        let fault = if numbers.below(2) == 0 { None } else { Some(numbers.pick(FAULTS)) };
        let size = 2_000 + numbers.below(9_000);
        Self { numbers, style, fault, size }
    }
}

/// The style of headings.
#[derive(Clone, Copy)]
enum Style {
    /// `### Speakers`
    Plain,
    /// `## 2. Speakers`
    Numbered,
    /// `### **🎤 Diễn giả (Speakers)**`
    Decorated,
}

/// The fault of a generated report.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fault {
    DateOfTemplate,
    DateUnreadable,
    PreUnlikeFolder,
    NoActionPlan,
    SpeakersInBold,
    ImageNotThere,
    AltOfTemplate,
}

const FAULTS: &[Fault] = &[
    Fault::DateOfTemplate,
    Fault::DateUnreadable,
    Fault::PreUnlikeFolder,
    Fault::NoActionPlan,
    Fault::SpeakersInBold,
    Fault::ImageNotThere,
    Fault::AltOfTemplate,
];

/// Emoji, English wordings and Vietnamese wordings of each section, in order.
const SECTIONS: &[(&str, &[&str], &[&str])] = &[
    ("🎯", &["Event Objectives", "Purpose of the Event", "Objectives"], &["Mục Đích Của Sự Kiện", "Mục tiêu sự kiện"]),
    ("🎤", &["Speakers", "List of Speakers", "Featured Speakers"], &["Diễn giả", "Danh Sách Diễn Giả"]),
    ("✨", &["Key Highlights", "Main Content", "Highlights"], &["Nội Dung Nổi Bật", "Điểm nổi bật"]),
    ("💡", &["Key Takeaways", "What I Learned", "Lessons Learned"], &["Những Gì Học Được", "Bài học rút ra"]),
    ("🚀", &["Action Plan", "Applying to Work"], &["Kế hoạch hành động", "Ứng Dụng Vào Công Việc"]),
    ("📝", &["Event Experience", "Personal Experience"], &["Trải nghiệm trong sự kiện", "Trải Nghiệm Cá Nhân"]),
];
const SPEAKERS: usize = 1;
const HIGHLIGHTS: usize = 2;
const ACTION_PLAN: usize = 4;
const EXPERIENCE: usize = 5;

const NAMES: &[&str] =
    &["Lâm Bích Hằng", "Ông Thế Vinh", "Nora Whitfield", "Châu Đức Tín", "Vi Thị Mận", "Pavel Dorn", "Giáp Văn Sơn"];

/// The parts of sentences. With the numbers between them, two reports in one language share about one in twenty-five
/// runs of five words. If they were built from a few whole phrases, they would share one in four.
struct Words {
    openings: &'static [&'static str],
    nouns: &'static [&'static str],
    qualities: &'static [&'static str],
    verbs: &'static [&'static str],
    places: &'static [&'static str],
    /// What may follow a sentence, including links and code.
    notes: &'static [&'static str],
}

const ENGLISH: Words = Words {
    openings: &[
        "Before lunch",
        "In the second talk",
        "At our table",
        "On the last slide",
        "With a stopwatch",
        "In plain words",
        "More than once",
        "Line by line",
        "To my surprise",
        "After the break",
        "Near the end",
        "As the chart shows",
        "On a Monday morning",
        "In small groups",
        "From the front row",
        "Without any slides",
        "For a beginner",
        "By hand",
    ],
    nouns: &[
        "speaker",
        "student",
        "team",
        "system",
        "test",
        "list",
        "queue",
        "harbour",
        "crane",
        "ticket",
        "map",
        "model",
        "question",
        "report",
        "sensor",
        "budget",
        "deadline",
        "manager",
        "customer",
        "ledger",
        "backup",
        "network",
        "schedule",
        "warehouse",
        "camera",
        "engine",
        "forecast",
        "notebook",
        "library",
        "password",
        "message",
        "signal",
        "contract",
        "lesson",
        "mistake",
        "rehearsal",
        "interview",
        "diagram",
        "translation",
        "prototype",
    ],
    qualities: &[
        "old",
        "quiet",
        "small",
        "shared",
        "broken",
        "careful",
        "expensive",
        "late",
        "honest",
        "hidden",
        "daily",
        "simple",
        "foreign",
        "steady",
        "narrow",
        "public",
        "sudden",
        "patient",
        "crowded",
        "missing",
        "clever",
        "weekly",
        "fragile",
        "borrowed",
        "printed",
        "nervous",
        "second",
        "ordinary",
        "remote",
        "useful",
        "unread",
        "cheap",
    ],
    verbs: &[
        "explains",
        "measures",
        "replaces",
        "protects",
        "delays",
        "describes",
        "answers",
        "repeats",
        "improves",
        "ignores",
        "follows",
        "compares",
        "rewrites",
        "surprises",
        "supports",
        "checks",
        "hides",
        "changes",
        "teaches",
        "reaches",
        "counts",
        "prepares",
        "questions",
        "outlives",
        "collects",
        "publishes",
        "forgets",
        "simplifies",
        "defends",
        "needs",
    ],
    places: &[
        "before", "behind", "without", "near", "beside", "after", "around", "despite", "against", "for", "like",
        "until",
    ],
    notes: &["see [the notes](https://example.org/notes)", "which `retry` only hides"],
};
const VIETNAMESE: Words = Words {
    openings: &[
        "Trước giờ nghỉ",
        "Ở bài nói thứ hai",
        "Tại bàn của chúng em",
        "Trên trang chiếu cuối",
        "Nhìn đồng hồ bấm giờ",
        "Nói thật dễ hiểu",
        "Hơn một lần",
        "So từng dòng",
        "Điều bất ngờ là",
        "Sau khi giải lao",
        "Gần cuối buổi",
        "Như biểu đồ cho thấy",
        "Vào sáng thứ Hai",
        "Chia thành nhóm nhỏ",
        "Từ hàng ghế đầu",
        "Không cần trang chiếu nào",
        "Với người mới học",
        "Bằng tay",
    ],
    nouns: &[
        "diễn giả",
        "sinh viên",
        "nhóm",
        "hệ thống",
        "bài kiểm thử",
        "danh sách",
        "hàng đợi",
        "bến cảng",
        "cần cẩu",
        "tấm vé",
        "bản đồ",
        "mô hình",
        "câu hỏi",
        "báo cáo",
        "cảm biến",
        "ngân sách",
        "hạn nộp",
        "trưởng phòng",
        "khách hàng",
        "sổ cái",
        "bản sao lưu",
        "mạng",
        "lịch làm việc",
        "nhà kho",
        "máy ảnh",
        "động cơ",
        "dự báo",
        "quyển vở",
        "thư viện",
        "mật khẩu",
        "tin nhắn",
        "tín hiệu",
        "hợp đồng",
        "bài học",
        "lỗi",
        "buổi diễn tập",
        "cuộc phỏng vấn",
        "sơ đồ",
        "bản dịch",
        "bản thử",
    ],
    qualities: &[
        "cũ",
        "yên lặng",
        "nhỏ",
        "dùng chung",
        "bị hỏng",
        "cẩn thận",
        "đắt",
        "muộn",
        "trung thực",
        "ẩn",
        "hằng ngày",
        "đơn giản",
        "nước ngoài",
        "ổn định",
        "hẹp",
        "công khai",
        "đột ngột",
        "kiên nhẫn",
        "đông đúc",
        "thất lạc",
        "thông minh",
        "hằng tuần",
        "mong manh",
        "đi mượn",
        "in sẵn",
        "hồi hộp",
        "thứ hai",
        "bình thường",
        "ở xa",
        "hữu ích",
        "chưa ai đọc",
        "rẻ",
    ],
    verbs: &[
        "giải thích",
        "đo",
        "thay thế",
        "bảo vệ",
        "làm chậm",
        "mô tả",
        "trả lời",
        "lặp lại",
        "cải thiện",
        "bỏ qua",
        "đi theo",
        "so sánh",
        "viết lại",
        "làm bất ngờ",
        "hỗ trợ",
        "kiểm tra",
        "giấu đi",
        "thay đổi",
        "dạy",
        "chạm đến",
        "đếm",
        "chuẩn bị",
        "nghi ngờ",
        "sống lâu hơn",
        "thu thập",
        "công bố",
        "quên mất",
        "rút gọn",
        "bênh vực",
        "cần đến",
    ],
    places: &[
        "trước",
        "đằng sau",
        "thiếu",
        "gần",
        "bên cạnh",
        "sau",
        "xung quanh",
        "bất chấp",
        "chống lại",
        "dành cho",
        "giống như",
        "cho đến",
    ],
    notes: &["xem [ghi chép](https://example.org/ghi-chep)", "điều `retry` che đi"],
};

/// Pseudo-random numbers from a seed (splitmix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((bits ^ (bits >> 31)) % limit.max(1) as u64) as usize
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

/// Writes one report.
struct Writer {
    text: String,
    numbers: Numbers,
    language: Language,
    style: Style,
    fault: Option<Fault>,
    event: usize,
}

impl Writer {
    fn has(&self, fault: Fault) -> bool {
        self.fault == Some(fault)
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn front_matter(&mut self) {
        let event = self.event;
        let date = match self.fault {
            Some(Fault::DateOfTemplate) => "2024-01-01".to_owned(),
            Some(Fault::DateUnreadable) => format!("\"{}/11/2025\"", 10 + event % 19),
            _ => format!("2025-{:02}-{:02}", 9 + event % 3, 1 + event % 28),
        };
        let number = if self.has(Fault::PreUnlikeFolder) { event + 1 } else { event };
        let _ = write!(
            self.text,
            "---\ntitle: \"Event {event}\"\ndate: {date}\nweight: {event}\nchapter: false\npre: \" <b> 4.{number}. </b> \"\n---\n\n"
        );
    }

    fn title(&mut self) {
        let title = match self.language {
            Language::English => "# Report on an afternoon of talks\n",
            Language::Vietnamese => "# Bài thu hoạch một buổi chiều nghe chia sẻ\n",
        };
        self.line(title);
    }

    fn section(&mut self, index: usize, size: usize) {
        if index == ACTION_PLAN && self.has(Fault::NoActionPlan) {
            return;
        }
        self.heading(index);
        match index {
            SPEAKERS => self.speakers(),
            HIGHLIGHTS => self.highlights(size),
            EXPERIENCE => {
                self.paragraph(4);
                self.photos();
            }
            _ => self.list(3),
        }
    }

    fn heading(&mut self, index: usize) {
        let (emoji, english, vietnamese) = SECTIONS[index];
        let english = self.numbers.pick(english);
        let words = match self.language {
            Language::English => english,
            Language::Vietnamese => self.numbers.pick(vietnamese),
        };
        let _ = match self.style {
            _ if index == SPEAKERS && self.has(Fault::SpeakersInBold) => writeln!(self.text, "**{words}:**\n"),
            Style::Plain => writeln!(self.text, "### {words}\n"),
            Style::Numbered => writeln!(self.text, "## {}. {words}\n", index + 1),
            Style::Decorated if self.language == Language::Vietnamese => {
                writeln!(self.text, "### **{emoji} {words} ({english})**\n")
            }
            Style::Decorated => writeln!(self.text, "### **{emoji} {words}**\n"),
        };
    }

    fn speakers(&mut self) {
        let role = match self.language {
            // Short, so that two reports that name the same people have no section in common.
            Language::English => "pilot",
            Language::Vietnamese => "hoa tiêu",
        };
        let first = self.numbers.below(NAMES.len());
        for step in 0..3 {
            let name = NAMES[(first + step) % NAMES.len()];
            let _ = writeln!(self.text, "- **{name}** – {role}");
        }
        self.line("");
    }

    /// Adds topics until the report has about `size` bytes.
    fn highlights(&mut self, size: usize) {
        let mut topic = 0;
        while topic == 0 || self.text.len() + 1_500 < size {
            topic += 1;
            let heading = match self.language {
                Language::English => "What the talk was about",
                Language::Vietnamese => "Bài nói đề cập đến điều gì",
            };
            let _ = writeln!(self.text, "#### {heading}, {topic}\n");
            match topic % 6 {
                2 => self.table(),
                4 => self.text.push_str("```sh\nmake check 2>&1 | tee log.txt\ngrep -c warning log.txt\n```\n\n"),
                5 => {
                    self.text.push_str("> ");
                    self.paragraph(1);
                }
                _ => {}
            }
            self.paragraph(3);
            self.list(3);
            // Both languages show the same images, whatever their length.
            if topic == 1 {
                self.image("board.png");
                self.image("board.png");
            }
        }
    }

    fn photos(&mut self) {
        let heading = match self.language {
            Language::English => "#### Some event photos\n",
            Language::Vietnamese => "#### Một số hình ảnh của sự kiện\n",
        };
        self.line(heading);
        self.image(if self.has(Fault::ImageNotThere) { "Group(1).jpg" } else { "group(1).png" });
        self.image("hall.png");
    }

    fn image(&mut self, name: &str) {
        let alt = match self.language {
            _ if self.has(Fault::AltOfTemplate) => "Enter image alt description",
            Language::English => "Guests in the hall",
            Language::Vietnamese => "Khách trong hội trường",
        };
        let event = self.event;
        let address = format!("/images/4.{event}-Event{event}/{name}");
        let _ = match self.style {
            Style::Plain => writeln!(self.text, "![{alt}]({address})\n"),
            Style::Numbered => writeln!(self.text, "{{{{< figure src=\"{address}\" alt=\"{alt}\" >}}}}\n"),
            Style::Decorated => writeln!(self.text, "<div>\n  <img src=\"{address}\" alt=\"{alt}\">\n</div>\n"),
        };
    }

    fn table(&mut self) {
        self.line("| | A | B |\n|---|---:|---:|");
        for row in 1..=4 {
            let (a, b) = (self.numbers.below(1_000), self.numbers.below(1_000));
            let _ = writeln!(self.text, "| {row} | {a} | {b} |");
        }
        self.line("");
    }

    fn list(&mut self, items: usize) {
        for _ in 0..items {
            self.text.push_str("- ");
            self.sentence();
            self.line("");
        }
        self.line("");
    }

    fn paragraph(&mut self, sentences: usize) {
        for _ in 0..sentences {
            self.sentence();
            self.text.push(' ');
        }
        self.text.pop();
        self.text.push_str("\n\n");
    }

    fn sentence(&mut self) {
        let words = match self.language {
            Language::English => &ENGLISH,
            Language::Vietnamese => &VIETNAMESE,
        };
        let opening = self.numbers.pick(words.openings);
        let _ = write!(self.text, "{opening}, ");
        self.named(words);
        for between in [words.verbs, words.places] {
            let between = self.numbers.pick(between);
            let _ = write!(self.text, " {between} ");
            self.named(words);
        }
        if self.numbers.below(4) == 0 {
            let note = self.numbers.pick(words.notes);
            let _ = write!(self.text, ", {note}");
        }
        self.text.push('.');
    }

    /// A thing with its number and quality, in the word order of the language; every fourth in bold.
    fn named(&mut self, words: &Words) {
        let (noun, quality) = (self.numbers.pick(words.nouns), self.numbers.pick(words.qualities));
        let bold = if self.numbers.below(4) == 0 { "**" } else { "" };
        let number = self.numbers.below(900) + 100;
        let _ = match self.language {
            Language::English => write!(self.text, "the {quality} {bold}{noun} {number}{bold}"),
            Language::Vietnamese => write!(self.text, "{bold}{noun} {number}{bold} {quality}"),
        };
    }
}
