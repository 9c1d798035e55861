//! Reports on field trips, in English and Vietnamese: wording variants, sections that some lack, headings of their own.

use std::fmt::Write;

use crate::infer::sample::Sample;
use crate::text::source::Source;

/// The sections, in order, by their most frequent headings.
pub const ENGLISH: [&str; 6] =
    ["Purpose of the Trip", "Route", "Observations", "Specimens", "Safety Notes", "Conclusions"];
pub const VIETNAMESE: [&str; 6] =
    ["Mục đích chuyến đi", "Hành trình", "Ghi chép quan sát", "Mẫu vật", "Lưu ý an toàn", "Kết luận"];
/// The sections that some reports lack.
pub const RECOMMENDED: [&str; 2] = ["Specimens", "Safety Notes"];
/// The values of the template.
pub const TEMPLATE_DATE: &str = "2020-01-01";
pub const RESIDUE: [&str; 2] =
    ["Delete this line before you hand in the page.", "Hãy xóa dòng này trước khi nộp bài cho thầy cô."];

/// Other wordings of each section.
const VARIANTS: [([&str; 2], [&str; 2]); 6] = [
    (["Trip Purpose", "Why We Went"], ["Mục đích", "Mục tiêu chuyến đi"]),
    (["Our Route", "Route and Stops"], ["Hành trình của nhóm", "Lộ trình"]),
    (["Field Observations", "What We Observed"], ["Quan sát", "Những điều quan sát được"]),
    (["Collected Specimens", "Specimens from the Shore"], ["Mẫu vật thu được", "Các mẫu vật"]),
    (["Safety", "Safety on the Way"], ["An toàn", "An toàn trên đường đi"]),
    (["Conclusion", "What We Conclude"], ["Phần kết luận", "Kết luận của nhóm"]),
];

/// Headings that one or two reports have.
const OWN: [(&str, &str); 8] = [
    ("Mangroves at Low Tide", "Rừng đước lúc triều xuống"),
    ("A Boat without an Engine", "Chiếc thuyền không máy"),
    ("The Lighthouse Keeper", "Người gác hải đăng"),
    ("Crabs and Their Burrows", "Cua và những chiếc hang"),
    ("Weather Balloons", "Bóng thám không"),
    ("Salt Pans", "Ruộng muối"),
    ("Nets, Hooks, Traps", "Lưới, câu, bẫy"),
    ("Old Maps", "Bản đồ cũ"),
];

/// A generator of numbers that are the same on every machine.
struct Dice(u64);

impl Dice {
    /// A number below `sides`.
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

fn sample(path: String, text: String) -> Sample {
    Sample::new(&path, Source::new(&*path, &*path, text))
}

/// `count` reports, each in both languages.
pub fn reports(count: usize, seed: u64) -> Vec<Sample> {
    let mut dice = Dice(seed);
    let mut samples = Vec::new();
    for number in 0..count {
        let (english, vietnamese) = report(number, &mut dice);
        samples.push(sample(format!("trip-{number}/_index.md"), english));
        samples.push(sample(format!("trip-{number}/_index.vi.md"), vietnamese));
    }
    samples
}

fn report(number: usize, dice: &mut Dice) -> (String, String) {
    let day = if dice.roll(10) < 4 {
        TEMPLATE_DATE.to_owned()
    } else {
        format!("2025-{:02}-{:02}", number % 12 + 1, number % 28 + 1)
    };
    let group = ["heron", "kingfisher", "plover"][number % 3];
    let front = |title: &str| {
        format!(
            "---\ntitle: {title} {number}\ndate: {day}\nweight: {number}\ngroup: {group}\n---\n\n# {title} {number}\n\n"
        )
    };
    let mut texts = (front("Trip"), front("Chuyến đi"));
    if dice.roll(10) < 7 {
        write!(texts.0, "{}\n\n", RESIDUE[0]).unwrap();
        write!(texts.1, "{}\n\n", RESIDUE[1]).unwrap();
    }
    let marks = "#".repeat(2 + dice.roll(2));
    let numbered = dice.roll(3) == 0;
    let own = (dice.roll(3) == 0).then(|| (dice.roll(6), dice.roll(OWN.len())));
    for section in 0..6 {
        // Three in ten lack the specimens or the notes on safety.
        if RECOMMENDED.contains(&ENGLISH[section]) && (number + section) % 10 < 3 {
            continue;
        }
        if let Some((_, topic)) = own.filter(|(before, _)| *before == section) {
            write!(texts.0, "{marks} {}\n\nWe talked about it for a while near pier {number}.\n\n", OWN[topic].0)
                .unwrap();
            write!(texts.1, "{marks} {}\n\nCả nhóm nói chuyện khá lâu ở bến số {number}.\n\n", OWN[topic].1).unwrap();
        }
        let variant = dice.roll(8);
        let pick = |canonical: &'static str, others: [&'static str; 2]| match variant {
            0 => others[0],
            1 => others[1],
            _ => canonical,
        };
        let english = pick(ENGLISH[section], VARIANTS[section].0);
        let vietnamese = pick(VIETNAMESE[section], VARIANTS[section].1);
        let prefix = if numbered { format!("{}. ", section + 1) } else { String::new() };
        write!(texts.0, "{marks} {prefix}{english}\n\n").unwrap();
        write!(texts.1, "{marks} {prefix}{vietnamese}\n\n").unwrap();
        if ENGLISH[section] == "Specimens" {
            write!(texts.0, "| Species | Place | Day |\n|---|---|---|\n| snail {number} | rock | 2025-03-04 |\n\n")
                .unwrap();
            write!(texts.1, "| Loài | Nơi gặp | Ngày |\n|---|---|---|\n| ốc {number} | ghềnh đá | 2025-03-04 |\n\n")
                .unwrap();
        } else {
            write!(texts.0, "- Group {group} noted item {number} of part {section}, with {variant} of the others.\n\n")
                .unwrap();
            write!(texts.1, "- Nhóm {group} ghi mục {number} của phần {section}, cùng {variant} bạn khác.\n\n")
                .unwrap();
        }
    }
    texts
}
