//! Commands of other programs: what to write here instead.

use crate::message::Words;

/// Words that are no commands here, with the command line that does it.
const WORDS: &[(&[&str], &str, Words)] = &[
    (
        &["explain", "why", "docs"],
        "reportlint rule ID",
        Words { en: "tells what a rule asks for", vi: "cho biết một quy tắc yêu cầu gì" },
    ),
    (&["version"], "reportlint --version", Words { en: "prints the version", vi: "in số phiên bản" }),
    (
        &["fix", "autofix", "format", "fmt"],
        "reportlint --fix",
        Words { en: "fixes what can be fixed", vi: "sửa những gì sửa được" },
    ),
    (&["diff"], "reportlint --diff", Words { en: "shows what --fix would change", vi: "cho xem --fix sẽ thay đổi gì" }),
    (
        &["lint", "run", "test", "validate", "verify"],
        "reportlint check",
        Words { en: "checks the reports", vi: "kiểm tra các báo cáo" },
    ),
    (
        &["watch"],
        "reportlint --watch",
        Words { en: "checks again whenever a file changes", vi: "kiểm tra lại mỗi khi có tệp thay đổi" },
    ),
    (
        &["statistics", "stats", "count"],
        "reportlint --statistics",
        Words { en: "counts the problems by rule", vi: "đếm số vấn đề theo quy tắc" },
    ),
    (
        &["config", "settings"],
        "reportlint --explain-config FILE",
        Words { en: "tells what a file is held to", vi: "cho biết một tệp được kiểm tra thế nào" },
    ),
    (
        &["list", "ls", "files"],
        "reportlint --list-files",
        Words { en: "lists the files that would be checked", vi: "liệt kê các tệp sẽ được kiểm tra" },
    ),
    (&["lsp", "serve"], "reportlint server", Words { en: "serves an editor", vi: "phục vụ trình soạn thảo" }),
    (&["score", "points", "marks"], "reportlint grade", Words { en: "gives points", vi: "chấm điểm" }),
    (
        &["overview", "html", "page"],
        "reportlint --format html -o overview.html",
        Words { en: "writes a page about a class", vi: "ghi một trang về cả lớp" },
    ),
    (
        &["create", "add"],
        "reportlint new NAME",
        Words { en: "writes a new report to fill in", vi: "tạo báo cáo mới để điền" },
    ),
    (
        &["setup", "start", "install"],
        "reportlint init",
        Words { en: "writes a config, a hook and a pipeline", vi: "ghi tệp cấu hình, hook và pipeline" },
    ),
];

/// The command line to write instead of the command `word`, and what it does.
pub fn instead_of(word: &str) -> Option<(&'static str, Words)> {
    WORDS.iter().find(|(words, ..)| words.contains(&word)).map(|&(_, line, does)| (line, does))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::Cli;

    #[test]
    fn what_is_proposed_is_there_and_no_word_is_a_command() {
        let program = Cli::command();
        for (words, line, _) in WORDS {
            let written = line.replace("ID", "image-alt");
            assert!(
                Cli::command().try_get_matches_from(written.split(' ')).is_ok() || line.ends_with("version"),
                "{line}"
            );
            for word in *words {
                assert!(program.find_subcommand(word).is_none(), "{word}");
            }
        }
    }
}
