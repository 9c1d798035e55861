//! The texts of the page itself.

use crate::message::{Noun, Words};

pub const POINT: Noun = Noun { one: "point", many: "points", vi: "điểm" };
pub const STUDENTS: Noun = Noun { one: "student", many: "students", vi: "sinh viên" };

pub const SKIP: Words = Words { en: "Skip to the problems", vi: "Đến phần các vấn đề" };
pub const SKIP_TO_STUDENTS: Words = Words { en: "Skip to the students", vi: "Đến phần các sinh viên" };
pub const MADE_BY: Words = Words { en: "Made by reportlint", vi: "Tạo bởi reportlint" };

pub const OF_THE_POINTS: Words = Words { en: "of the points", vi: "trên tổng số điểm" };
pub const WITHOUT_PROBLEMS: Words = Words { en: "without problems", vi: "không có vấn đề" };
pub const NO_PROBLEMS: Words = Words { en: "no problems", vi: "không có vấn đề" };

/// Follows the number of suppressed findings.
pub const SILENCED: Words = Words { en: "silenced", vi: "bị ẩn" };
pub const SILENCED_HERE: Words = Words { en: "Silenced in the report", vi: "Bị ẩn trong báo cáo" };
/// The symbol for suppressed findings, like the symbols of severities.
pub const SILENCED_SIGN: &str = "⊘";

pub const RULES: Words = Words { en: "Most frequent problems", vi: "Vấn đề thường gặp nhất" };
pub const RULE: Words = Words { en: "Rule", vi: "Quy tắc" };
pub const PROBLEMS: Words = Words { en: "Problems", vi: "Vấn đề" };
pub const REPORTS: Words = Words { en: "Reports", vi: "Báo cáo" };

pub const STUDENTS_AND_REPORTS: Words = Words { en: "Students and reports", vi: "Sinh viên và báo cáo" };
pub const PER_CENT: Words =
    Words { en: "number = per cent of the points", vi: "số trong ô: phần trăm số điểm" };
pub const MOST_SEVERE: Words = Words {
    en: "number = problems of the worst severity",
    vi: "số trong ô: số vấn đề ở mức nặng nhất",
};
pub const STUDENT: Words = Words { en: "Student", vi: "Sinh viên" };
pub const POINTS: Words = Words { en: "Points", vi: "Điểm" };
pub const ERRORS: Words = Words { en: "Errors", vi: "Lỗi" };
pub const WARNINGS: Words = Words { en: "Warnings", vi: "Cảnh báo" };
pub const INFOS: Words = Words { en: "Infos", vi: "Thông tin" };
/// The head of a narrow column.
pub const MISSING: Words = Words { en: "Missing", vi: "Thiếu" };
pub const NOT_HANDED_IN: Words = Words { en: "not handed in", vi: "chưa nộp" };
pub const NOT_ASKED_FOR: Words = Words { en: "not required", vi: "không yêu cầu" };
pub const NOT_THERE: Words = Words { en: "not there", vi: "không có" };
pub const FOLDED: Words =
    Words { en: "3/12 = 3 of 12 pages have problems", vi: "3/12: 3 trong 12 trang có vấn đề" };
/// The symbol for what was not handed in.
pub const MISSING_SIGN: &str = "∅";
pub const COMMIT: Words = Words { en: "commit", vi: "commit" };
pub const ALL_STUDENTS: Words = Words { en: "All students", vi: "Mọi sinh viên" };

pub const COPIES: Words = Words { en: "Reports that are alike", vi: "Các báo cáo giống nhau" };
pub const COPIES_HINT: Words = Words {
    en: "Who copied from whom, or whether they wrote together, is for a person to judge. Common words are marked.",
    vi: "Ai chép của ai, hay có viết chung không, cần người xem xét. Những chữ giống nhau được tô nền.",
};
pub const ONLY_IN_INDEX: Words = Words {
    en: "the text is not here, only its fingerprint",
    vi: "không có văn bản ở đây, chỉ có dấu vân tay",
};

pub const FILTER: Words = Words { en: "Filter", vi: "Bộ lọc" };
pub const STUDENT_OR_REPORT: Words = Words { en: "Student or report", vi: "Sinh viên hoặc báo cáo" };
pub const ALL_RULES: Words = Words { en: "all rules", vi: "mọi quy tắc" };
pub const SEVERITY: Words = Words { en: "Severity", vi: "Mức nghiêm trọng" };
pub const OPEN_ALL: Words = Words { en: "Open all", vi: "Mở tất cả" };
pub const CLOSE_ALL: Words = Words { en: "Close all", vi: "Đóng tất cả" };
pub const SHOW_EVERYTHING: Words = Words { en: "Show everything", vi: "Hiện tất cả" };
/// The script replaces the braces with numbers.
pub const SHOWN: Words = Words {
    en: "{shown} of {reports} reports, {found} of {problems} problems shown",
    vi: "đang hiện {shown}/{reports} báo cáo, {found}/{problems} vấn đề",
};

/// How many reports have no problems; the script replaces the braces.
pub const CLEAN_OF: Words = Words { en: "{clean} of {all}", vi: "{clean}/{all}" };
/// The same, of one kind of pages of a student with problems.
pub const WITH_PROBLEMS_OF: Words = Words { en: "{with} of {all} with problems", vi: "{with}/{all} có vấn đề" };
pub const SORT_BY: Words = Words { en: "sort by {column}", vi: "sắp xếp theo {column}" };

pub const NOT_EARNED: Words = Words { en: "Not earned", vi: "Chưa đạt" };
pub const BECAUSE: Words = Words { en: "Because", vi: "Lý do" };
