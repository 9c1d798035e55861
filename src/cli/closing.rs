//! The text after the options in `--help` and on manual pages: examples, exit statuses, variables.

use clap::Command;

use crate::message::{Language, Words};

/// A command line, and its purpose if not obvious.
type Example = (&'static str, Words);

/// A list with a title: terms and their meanings.
pub struct Section {
    /// The title.
    pub title: Words,
    /// The terms with their meanings.
    pub lines: &'static [(&'static str, Words)],
}

const NONE: Words = Words { en: "", vi: "" };

const CHECK: &[Example] = &[
    ("reportlint", Words { en: "Check the reports below this folder", vi: "Kiểm tra các báo cáo trong thư mục này" }),
    (
        "reportlint content/4-EventParticipated",
        Words { en: "Check those below another one", vi: "Kiểm tra các báo cáo trong một thư mục khác" },
    ),
    (
        "reportlint my-report.md",
        Words { en: "Check one file, wherever it is", vi: "Kiểm tra một tệp, nằm ở đâu cũng được" },
    ),
    (
        "reportlint --schema class.yaml reports/",
        Words {
            en: "Check them against a schema of your own", vi: "Kiểm tra theo mẫu yêu cầu riêng của bạn"
        },
    ),
    ("reportlint --rule image-remote=off --fail-on warning", NONE),
    ("reportlint --select images,links", Words { en: "Only the rules of two groups", vi: "Chỉ quy tắc của hai nhóm" }),
    (
        "reportlint --changed",
        Words {
            en: "Only lines changed since the last commit", vi: "Chỉ xét các dòng đã sửa từ commit gần nhất"
        },
    ),
    (
        "reportlint --exclude drafts --watch",
        Words { en: "Again after each change, without drafts", vi: "Sau mỗi thay đổi, trừ bản nháp" },
    ),
    ("reportlint --diff", Words { en: "What --fix would change", vi: "Những gì --fix sẽ thay đổi" }),
    (
        "reportlint --fix --select front-matter",
        Words { en: "Fix what some rules find", vi: "Sửa những gì một số quy tắc tìm thấy" },
    ),
    ("reportlint --format json > problems.json", NONE),
    (
        "reportlint --explain-config my-report.md",
        Words { en: "Which schema and severities, and why", vi: "Mẫu yêu cầu nào, mức nào, và vì sao" },
    ),
    (
        "reportlint --format html -o overview.html",
        Words { en: "A page about the whole class", vi: "Trang để xem tình hình cả lớp" },
    ),
    ("reportlint grade students/", Words { en: "What each report earns", vi: "Điểm của từng báo cáo" }),
    (
        "reportlint rule section-missing",
        Words { en: "What a rule checks, why, and examples", vi: "Quy tắc kiểm tra gì, vì sao, kèm ví dụ" },
    ),
];

const GRADE: &[Example] = &[
    ("reportlint grade students/", Words { en: "A table of all reports", vi: "Bảng điểm của mọi báo cáo" }),
    ("reportlint grade --format csv -o grades.csv students/", NONE),
    (
        "reportlint grade --index class.idx .",
        Words { en: "Compare with a class that is not here", vi: "So sánh với lớp không có ở đây" },
    ),
];

const INDEX: &[Example] = &[
    (
        "reportlint index build -o class.idx students/",
        Words { en: "Write the fingerprints of a class", vi: "Ghi dấu vân tay của các báo cáo" },
    ),
    ("reportlint --index class.idx", Words { en: "Compare with them", vi: "So sánh với các báo cáo đó" }),
    (
        "reportlint index build --template -o course.idx template/content",
        Words { en: "Write those of a course's template", vi: "Ghi dấu vân tay của bản mẫu khóa học" },
    ),
];

const INIT: &[Example] = &[
    (
        "reportlint init --dry-run",
        Words { en: "See first what would be written", vi: "Xem trước những gì sẽ được ghi" },
    ),
    (
        "reportlint init --from npm",
        Words { en: "Let hook and pipeline install it by npm", vi: "Để hook và pipeline cài bằng npm" },
    ),
    ("reportlint init --yes", Words { en: "Write what is not there yet", vi: "Ghi những tệp chưa có" }),
];

const NEW: &[Example] = &[
    ("reportlint new event-report", Words { en: "The next event of this site", vi: "Sự kiện tiếp theo của trang này" }),
    (
        "reportlint new event-report --translations --set title=\"An evening at the port\"",
        Words { en: "With its title, in all languages", vi: "Kèm tiêu đề, bằng mọi ngôn ngữ" },
    ),
    (
        "reportlint new meeting-minutes minutes/2026-11-29.md --language vi",
        Words { en: "One file, in Vietnamese", vi: "Một tệp, bằng tiếng Việt" },
    ),
    (
        "reportlint new class.yaml --dry-run",
        Words { en: "See first what would be written", vi: "Xem trước những gì sẽ được ghi" },
    ),
];

const RULE: &[Example] = &[
    ("reportlint rule", Words { en: "All rules, in groups", vi: "Mọi quy tắc, theo nhóm" }),
    ("reportlint rule image-alt", Words { en: "The manual page of one", vi: "Trang hướng dẫn của một quy tắc" }),
    ("reportlint rule images", Words { en: "The rules of a group", vi: "Các quy tắc của một nhóm" }),
];

const SCHEMA: &[Example] = &[
    ("reportlint schema list", Words { en: "The schemas that are built in", vi: "Các mẫu yêu cầu có sẵn" }),
    (
        "reportlint schema show event-report > mine.yaml",
        Words { en: "A start for one of your own", vi: "Làm nền cho mẫu yêu cầu của bạn" },
    ),
    (
        "reportlint schema explain my-report.md",
        Words { en: "Why a heading counts, or not", vi: "Vì sao một tiêu đề được tính hay không" },
    ),
    ("reportlint schema json > reportlint.schema.json", Words { en: "For an editor", vi: "Dùng cho trình soạn thảo" }),
    ("reportlint schema check mine.yaml", Words { en: "Find mistakes in it", vi: "Tìm chỗ sai trong mẫu yêu cầu" }),
];

const COMPLETIONS: &[Example] = &[
    ("reportlint completions bash > ~/.local/share/bash-completion/completions/reportlint", NONE),
    (
        "reportlint completions zsh > ~/.zfunc/_reportlint",
        Words { en: "In a folder of $fpath", vi: "Trong một thư mục của $fpath" },
    ),
    ("reportlint completions fish > ~/.config/fish/completions/reportlint.fish", NONE),
    ("reportlint completions powershell >> $PROFILE", NONE),
];

const HELP: &[Example] = &[
    ("reportlint help grade", Words { en: "As `reportlint grade --help`", vi: "Như `reportlint grade --help`" }),
    ("reportlint help schema show", NONE),
];

const MAN: &[Example] = &[
    ("reportlint man > ~/.local/share/man/man1/reportlint.1", NONE),
    ("reportlint man grade | man -l -", Words { en: "Read one right away", vi: "Đọc ngay một trang" }),
];

const EXIT_TITLE: Words = Words { en: "Exit status", vi: "Mã thoát" };

/// The status of work that could not be done.
const NOT_DONE: (&str, Words) = (
    "2",
    Words {
        en: "the work could not be done: a wrong option, a file that cannot be read or written",
        vi: "không làm được: tùy chọn sai, tệp không đọc hoặc không ghi được",
    },
);

/// Of commands that find nothing: they do their work, or cannot.
const EXIT_DONE: Section =
    Section { title: EXIT_TITLE, lines: &[("0", Words { en: "done", vi: "đã làm xong" }), NOT_DONE] };

const EXIT_GRADE: Section = Section {
    title: EXIT_TITLE,
    lines: &[
        (
            "0",
            Words {
                en: "every report has its points, however few", vi: "mọi báo cáo đều có điểm, dù ít đến đâu"
            },
        ),
        (
            "1",
            Words {
                en: "with --fail-under, a student has a smaller share of the points",
                vi: "với --fail-under: có sinh viên đạt tỉ lệ điểm thấp hơn",
            },
        ),
        (
            "2",
            Words {
                en: "not every report could be graded: none found, a faulty schema, a wrong option",
                vi: "chưa chấm được mọi báo cáo: không tìm thấy báo cáo, mẫu yêu cầu sai, tùy chọn sai",
            },
        ),
    ],
};

const EXIT_SCHEMA: Section = Section {
    title: EXIT_TITLE,
    lines: &[
        (
            "0",
            Words {
                en: "done; nothing is wrong, nothing differs", vi: "đã làm xong; không có gì sai hay khác nhau"
            },
        ),
        (
            "1",
            Words {
                en: "check: a schema has a fault; test: a sample is not as it must be; diff: the two differ",
                vi: "check: mẫu yêu cầu có chỗ sai; test: có bài mẫu không đúng kết quả; diff: hai mẫu khác nhau",
            },
        ),
        NOT_DONE,
    ],
};

const EXIT_SERVER: Section = Section {
    title: EXIT_TITLE,
    lines: &[
        ("0", Words { en: "the editor ended it", vi: "trình soạn thảo kết thúc đúng cách" }),
        (
            "1",
            Words {
                en: "the editor went away without ending it",
                vi: "trình soạn thảo đóng mà không kết thúc đúng cách",
            },
        ),
        ("2", Words { en: "a wrong option", vi: "tùy chọn sai" }),
    ],
};

const EXIT: Section = Section {
    title: EXIT_TITLE,
    lines: &[
        (
            "0",
            Words {
                en: "no problem is as severe as --fail-on; with --fix, none is left; with --fix-only, --list-files or --watch, \
                     whatever is found",
                vi: "không có vấn đề nào đạt mức --fail-on; với --fix: không còn vấn đề nào như vậy; với --fix-only, \
                     --list-files hoặc --watch: dù tìm thấy gì",
            },
        ),
        (
            "1",
            Words {
                en: "a problem is as severe as --fail-on; with --diff, something would change",
                vi: "có vấn đề từ mức --fail-on trở lên; với --diff: có chỗ sẽ được sửa",
            },
        ),
        (
            "2",
            Words {
                en: "the work could not be done: no report found, a faulty schema, a wrong option, a report not written",
                vi: "không làm được: không tìm thấy báo cáo, mẫu yêu cầu sai, tùy chọn sai, không ghi được báo cáo",
            },
        ),
    ],
};

const SELECTING: Section = Section {
    title: Words { en: "Which rules apply", vi: "Áp dụng quy tắc nào" },
    lines: &[
        (
            "--rule ID=LEVEL",
            Words {
                en: "counts most; also switches a rule on or off",
                vi: "được ưu tiên nhất; bật hay tắt được cả quy tắc",
            },
        ),
        (
            "ID, GROUP, all",
            Words {
                en: "the narrower one counts more; if equal, --ignore does",
                vi: "phạm vi hẹp hơn được ưu tiên; nếu bằng nhau thì --ignore được ưu tiên",
            },
        ),
        (
            "config, schema",
            Words {
                en: "the command line counts more than both, the config more than the schema",
                vi: "dòng lệnh được ưu tiên hơn cả hai; tệp cấu hình được ưu tiên hơn mẫu yêu cầu",
            },
        ),
    ],
};

const VARIABLES: Section = Section {
    title: Words { en: "Environment", vi: "Biến môi trường" },
    lines: &[
        ("REPORTLINT_CONFIG", Words { en: "as --config", vi: "như --config" }),
        ("REPORTLINT_SCHEMA", Words { en: "as --schema", vi: "như --schema" }),
        ("REPORTLINT_FORMAT", Words { en: "as --format of check", vi: "như --format của check" }),
        ("REPORTLINT_FAIL_ON", Words { en: "as --fail-on", vi: "như --fail-on" }),
        (
            "REPORTLINT_SELECT",
            Words { en: "as --select, separated by commas", vi: "như --select, cách nhau bằng dấu phẩy" },
        ),
        ("REPORTLINT_EXTEND_SELECT", Words { en: "as --extend-select", vi: "như --extend-select" }),
        ("REPORTLINT_IGNORE", Words { en: "as --ignore", vi: "như --ignore" }),
        ("REPORTLINT_SUPPRESSIONS", Words { en: "as --suppressions", vi: "như --suppressions" }),
        ("REPORTLINT_LANGUAGE", Words { en: "as --language", vi: "như --language" }),
        (
            "REPORTLINT_COLOR",
            Words {
                en: "as --color; NO_COLOR and CLICOLOR_FORCE work, too",
                vi: "như --color; NO_COLOR và CLICOLOR_FORCE cũng có tác dụng",
            },
        ),
    ],
};

/// The sections for the command called `name`, or for the program if it is empty.
pub fn sections(name: &str) -> Vec<Section> {
    let examples = |lines| Section { title: Words { en: "Examples", vi: "Ví dụ" }, lines };
    match name {
        "" | "check" => vec![examples(CHECK), SELECTING, EXIT, VARIABLES],
        "grade" => vec![examples(GRADE), EXIT_GRADE],
        "index" => vec![examples(INDEX), EXIT_DONE],
        "init" => vec![examples(INIT), EXIT_DONE],
        "new" => vec![examples(NEW), EXIT_DONE],
        "rule" => vec![examples(RULE), EXIT_DONE],
        "schema" => vec![examples(SCHEMA), EXIT_SCHEMA],
        "schema check" | "schema test" | "schema diff" => vec![EXIT_SCHEMA],
        "completions" => vec![examples(COMPLETIONS), EXIT_DONE],
        "man" => vec![examples(MAN), EXIT_DONE],
        "help" => vec![examples(HELP), EXIT_DONE],
        "server" => vec![EXIT_SERVER],
        _ => vec![EXIT_DONE],
    }
}

/// Adds the sections to the long help of `program`, and a pointer to them to the short help.
pub fn with_sections(program: Command, language: Language) -> Command {
    const MORE: Words = Words {
        en: "`reportlint --help` says more, with examples; so does `reportlint COMMAND --help`.",
        vi: "`reportlint --help` cho biết thêm, kèm ví dụ; `reportlint LỆNH --help` cũng vậy.",
    };
    dressed("", program.after_help(MORE.text(language)), language)
}

/// `command`, which is called `name`, with its sections and those of the commands below it.
fn dressed(name: &str, command: Command, language: Language) -> Command {
    command.after_long_help(text(&sections(name), language)).mut_subcommands(|below| {
        let name = format!("{name} {}", below.get_name());
        dressed(name.trim_start(), below, language)
    })
}

/// Formats the sections in two columns: terms on the left, meanings on the right.
fn text(sections: &[Section], language: Language) -> String {
    /// A longer term has its meaning on the next line.
    const MAX_WIDTH: usize = 48;
    let mut out = String::new();
    for section in sections {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&format!("{}:\n", section.title.text(language)));
        let explained = section.lines.iter().filter(|(left, words)| !words.en.is_empty() && left.len() <= MAX_WIDTH);
        let width = explained.map(|(left, _)| left.len()).max().unwrap_or(0);
        for (left, words) in section.lines {
            let line = format!("  {left:width$}  {}", words.text(language));
            out.push_str(line.trim_end());
            out.push('\n');
        }
    }
    out.trim_end().to_owned()
}
