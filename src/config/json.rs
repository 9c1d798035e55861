//! The config as JSON Schema, for editors.

use serde_json::{Value, json};

use super::read::ConfigModel;
use crate::diagnostic::{RuleMeta, selection};
use crate::message::{Language, Words};
use crate::schema::json::{merge, of};
use crate::schema::{self, Key};

const TITLE: Words = Words { en: "Config of reportlint", vi: "Cấu hình của reportlint" };

/// The description of each key.
const KEYS: &[Key] = &[
    (
        "Config",
        "schemas",
        Words {
            en: "Which files are checked against which schema; the first that matches wins",
            vi: "Tệp nào theo mẫu yêu cầu nào; mục khớp đầu tiên được dùng",
        },
    ),
    (
        "Config",
        "exclude",
        Words { en: "Files and folders that are not checked", vi: "Các tệp và thư mục không kiểm tra" },
    ),
    ("Config", "rules", Words { en: "The severity of rules, by their id", vi: "Mức độ của từng quy tắc, theo id" }),
    (
        "Config",
        "select",
        Words {
            en: "Only these rules apply: ids, groups, or `all`",
            vi: "Chỉ áp dụng những quy tắc này: id, nhóm, hoặc `all` (tất cả)",
        },
    ),
    (
        "Config",
        "extend-select",
        Words {
            en: "These rules apply as well, even those that are off by default: ids or groups",
            vi: "Áp dụng thêm những quy tắc này, kể cả quy tắc mặc định tắt: id hoặc nhóm",
        },
    ),
    (
        "Config",
        "ignore",
        Words {
            en: "These rules do not apply: ids or groups", vi: "Không áp dụng những quy tắc này: id hoặc nhóm"
        },
    ),
    (
        "Config",
        "suppressions",
        Words {
            en: "What comments in reports may silence: `allow`, `warn` (and be pointed at), `ignore`, or `allow-all` (also what \
                 stops the build)",
            vi: "Chú thích trong báo cáo được ẩn những gì: `allow` (được ẩn), `warn` (được ẩn nhưng bị cảnh báo), `ignore` \
                 (không có tác dụng), hoặc `allow-all` (cả lỗi khiến trang web không dựng được)",
        },
    ),
    ("Config", "language", Words { en: "The language of messages", vi: "Ngôn ngữ của thông báo" }),
    (
        "Config",
        "copies",
        Words {
            en: "What reports must not be copied from, and who may share",
            vi: "Những gì báo cáo không được chép lại, và ai được chung bài",
        },
    ),
    (
        "Config",
        "class",
        Words {
            en: "The class whose reports these are: who is in it, and what each has to hand in",
            vi: "Lớp có các báo cáo này: gồm những ai, và mỗi người phải nộp gì",
        },
    ),
    ("Class", "name", Words { en: "The name of the class", vi: "Tên lớp" }),
    (
        "Class",
        "students",
        Words {
            en: "The folders of the students, from the config's folder on: `students/*`, a list of folders, or a CSV file with the \
                 columns `folder` and `name`",
            vi: "Thư mục của các sinh viên, tính từ thư mục chứa cấu hình: `students/*`, danh sách thư mục, hoặc một tệp CSV có \
                 các cột `folder` và `name`",
        },
    ),
    (
        "Class",
        "expect",
        Words {
            en: "What each student has to hand in; without it, what most students have is expected, and with `[]` nothing",
            vi: "Mỗi sinh viên phải nộp gì; nếu không ghi thì cần nộp những gì đa số sinh viên đã có, còn `[]` là không cần gì",
        },
    ),
    (
        "Expect",
        "schema",
        Words {
            en: "What the reports are held to: a built-in schema's name, or a file relative to the config",
            vi: "Báo cáo theo mẫu yêu cầu nào: tên một mẫu có sẵn, hoặc tệp mẫu tính từ thư mục chứa cấu hình",
        },
    ),
    ("Expect", "count", Words { en: "How many reports; 1 if left out", vi: "Bao nhiêu báo cáo; không ghi thì là 1" }),
    (
        "Expect",
        "languages",
        Words {
            en: "The languages that each report is expected in, such as `[en, vi]`; all of the schema's if that requires \
                 translations",
            vi: "Mỗi báo cáo phải có những ngôn ngữ nào, chẳng hạn `[en, vi]`; không ghi thì là mọi ngôn ngữ của mẫu yêu cầu \
                 nếu mẫu bắt buộc có bản dịch",
        },
    ),
    (
        "Expect",
        "due",
        Words {
            en: "The last day to hand in, `2026-12-20`; `reportlint grade` counts the days after it from git's dates",
            vi: "Hạn nộp, `2026-12-20`; `reportlint grade` đếm số ngày trễ hạn theo ngày trong git",
        },
    ),
    (
        "Claim",
        "files",
        Words {
            en: "Patterns of paths, from the config's folder on: `content/**/*.md`",
            vi: "Các mẫu đường dẫn, tính từ thư mục chứa cấu hình: `content/**/*.md`",
        },
    ),
    (
        "Claim",
        "schema",
        Words {
            en: "A built-in schema's name, or a file relative to the config",
            vi: "Tên một mẫu yêu cầu có sẵn, hoặc tệp mẫu yêu cầu tính từ thư mục chứa cấu hình",
        },
    ),
    (
        "Copies",
        "templates",
        Words {
            en: "Files whose text nobody may hand in, or indexes of such files",
            vi: "Các tệp mẫu mà nội dung không được nộp lại, hoặc chỉ mục của chúng",
        },
    ),
    (
        "Copies",
        "teams",
        Words {
            en: "Who writes together, so that their pages may share text: the folders of each team, `[[an, binh], [chi, dung]]`, or \
                 `{ groups: …, files: … }` with patterns of the pages that teams write",
            vi: "Những ai viết chung nên được phép có bài giống nhau: thư mục của từng nhóm, `[[an, binh], [chi, dung]]`, hoặc \
                 `{ groups: …, files: … }` với các mẫu đường dẫn của trang viết chung",
        },
    ),
];

/// The JSON Schema (draft 7) of config files. `rules` are the rules whose severity can be set; descriptions are in
/// `language`.
pub fn json_schema(rules: &[&'static RuleMeta], language: Language) -> Value {
    let mut config = of::<ConfigModel>(TITLE, KEYS, rules, language);
    let languages = Language::ALL.map(Language::code);
    merge(&mut config["properties"]["language"], json!({ "enum": languages }));
    let names: Vec<&str> = schema::names().collect();
    let schemas = json!({ "anyOf": [{ "enum": names }, { "type": "string" }] });
    for model in ["Claim", "Expect"] {
        merge(&mut config["definitions"][model]["properties"]["schema"], schemas.clone());
    }
    let selectors: Vec<&str> = selection::names(rules).collect();
    for key in ["select", "extend-select", "ignore"] {
        merge(&mut config["properties"][key]["items"], json!({ "enum": selectors }));
    }
    config
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::json::tests::undescribed;

    #[test]
    fn every_key_says_what_it_is_for() {
        for language in Language::ALL {
            let wrong = undescribed(&json_schema(&[], language), "Config", KEYS);
            assert!(wrong.is_empty(), "describe in src/config/json.rs: {wrong:#?}");
        }
    }
}
