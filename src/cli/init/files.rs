//! The files that `reportlint init` writes, with comments in the user's language.

use super::forge::Forges;
use super::origin::{self, Origin};
use super::pipelines::{self, comment};
use crate::config;
use crate::data::yaml;
use crate::diagnostic::Failure;
use crate::engine::proposal::{Claim, Proposal};
use crate::message::{Language, Message, Words};
use crate::output::safe_line;
use crate::say;
use crate::schema;

/// A file to write.
pub struct Draft {
    /// Its path, relative to the repository's root.
    pub path: &'static str,
    /// Other files with the same purpose.
    pub others: &'static [&'static str],
    /// The text of the file.
    pub text: String,
    /// What to do if it exists and does not mention reportlint.
    pub advice: Option<Words>,
}

/// The files for a repository with this `proposal`. Without an `origin` there are no pipelines, because they cannot
/// install reportlint.
///
/// # Errors
/// If the origin fits none of the `forges`.
pub fn drafts(
    proposal: &Proposal,
    forges: Forges,
    origin: Option<Origin>,
    language: Language,
) -> Result<Vec<Draft>, Failure> {
    let mut drafts = vec![
        Draft {
            path: config::NAMES[0],
            others: &[config::NAMES[1], config::NAMES[2]],
            text: config_text(proposal, language),
            advice: None,
        },
        Draft {
            path: ".pre-commit-config.yaml",
            others: &[".pre-commit-config.yml"],
            text: pipelines::hook(origin, language),
            advice: Some(Words {
                en: "add the hook to it: docs/hooks.md of reportlint shows the lines",
                vi: "hãy thêm hook vào đó: xem các dòng cần thêm trong docs/hooks.md của reportlint",
            }),
        },
    ];
    let Some(origin) = origin else { return Ok(drafts) };
    if forges.github {
        let action = match origin {
            Origin::Action => origin::action(env!("CARGO_PKG_REPOSITORY"))?,
            _ => "",
        };
        drafts.push(Draft {
            path: WORKFLOW,
            others: &[".github/workflows/reportlint.yaml"],
            text: pipelines::workflow(origin, action, language),
            advice: None,
        });
    }
    if forges.gitlab {
        match pipelines::gitlab(origin, language) {
            Some(text) => drafts.push(Draft {
                path: GITLAB,
                others: &[],
                text,
                advice: Some(Words {
                    en: "add the job to it: docs/ci.md of reportlint shows the lines",
                    vi: "hãy thêm job vào đó: xem các dòng cần thêm trong docs/ci.md của reportlint",
                }),
            }),
            None if forges.github => {}
            None => {
                return Err(Failure::new(say!(
                    en("an action is for GitHub, and this repository is on GitLab"),
                    vi("action chỉ dùng cho GitHub, còn repository này ở trên GitLab"),
                ))
                .with_help(say!(
                    en("write `--from pip`, `--from npm` or `--from cargo`"),
                    vi("hãy viết `--from pip`, `--from npm` hoặc `--from cargo`"),
                )));
            }
        }
    }
    Ok(drafts)
}

const WORKFLOW: &str = ".github/workflows/reportlint.yml";
const GITLAB: &str = ".gitlab-ci.yml";

/// The config.
fn config_text(proposal: &Proposal, language: Language) -> String {
    let seen = proposal.seen;
    let mut out = String::new();
    comment(
        &mut out,
        "",
        &say!(
            en("Which files are reports, and what they must contain.\nWritten by `reportlint init` after a look at \
                {seen} Markdown files: change it as you like."),
            vi(
                "Những tệp nào là báo cáo, và báo cáo phải có những gì.\n`reportlint init` đã viết tệp này sau khi xem {seen} tệp \
                 Markdown: hãy sửa tùy ý."
            ),
        ),
        language,
    );
    out.push('\n');
    comment(
        &mut out,
        "",
        &say!(
            en(
                "The first entry that matches a file counts. `*` is any name or part of one, `**` any folders. A schema is one \
                 that\nis built in (`reportlint schema list`) or a file of your own."
            ),
            vi(
                "Mục đầu tiên khớp với tệp sẽ được dùng. `*` là tên bất kỳ hoặc một phần của tên, `**` là các thư mục bất kỳ. \
                 Mẫu yêu cầu\nlà mẫu có sẵn (`reportlint schema list`) hoặc một tệp của bạn."
            ),
        ),
        language,
    );
    if proposal.claims.iter().all(|claim| claim.patterns.is_empty()) {
        let name = schema::names().next().unwrap_or_default();
        let named: Vec<String> = match proposal.claims.is_empty() {
            true => vec![name.to_owned()],
            false => proposal.claims.iter().filter_map(|claim| yaml::item(&claim.schema)).collect(),
        };
        out.push_str("# schemas:\n");
        for name in named {
            out.push_str(&format!("#   - {{ files: [\"reports/*.md\"], schema: {name} }}\n"));
        }
    } else {
        out.push_str("schemas:\n");
        proposal.claims.iter().for_each(|claim| entry(&mut out, claim, language));
    }
    out.push('\n');
    comment(
        &mut out,
        "",
        &say!(
            en("What is never checked, even if it is named."),
            vi("Những gì không bao giờ kiểm tra, kể cả khi được nêu tên.")
        ),
        language,
    );
    let patterns: Vec<String> = proposal.exclude.iter().map(|pattern| format!("\"{pattern}\"")).collect();
    match patterns.is_empty() {
        true => out.push_str("# exclude: [\"drafts/**\"]\n"),
        false => out.push_str(&format!("exclude: [{}]\n", patterns.join(", "))),
    }
    out.push('\n');
    comment(
        &mut out,
        "",
        &say!(
            en("The severity of each rule: off, info, warning or error (`reportlint rule` lists all rules)."),
            vi("Mức của từng quy tắc: off, info, warning hoặc error (`reportlint rule` liệt kê mọi quy tắc)."),
        ),
        language,
    );
    out.push_str("# rules:\n#   image-remote: off\n\n");
    comment(
        &mut out,
        "",
        &say!(
            en("Which rules apply, by id or group: only these, these as well (even if off by default), not these."),
            vi(
                "Áp dụng quy tắc nào, theo mã hoặc nhóm: chỉ những quy tắc này, thêm những quy tắc này (kể cả đang tắt), trừ \
                những quy tắc này."
            ),
        ),
        language,
    );
    out.push_str("# select: [images, links]\n# extend-select: [heading-punctuation]\n# ignore: [collection]\n\n");
    comment(
        &mut out,
        "",
        &say!(
            en(
                "What comments in reports may silence: allow, warn, ignore, or allow-all (also what stops Hugo's build)."
            ),
            vi(
                "Chú thích trong báo cáo được ẩn những gì: allow, warn, ignore, hoặc allow-all (cả lỗi khiến Hugo không dựng \
                được trang web)."
            ),
        ),
        language,
    );
    out.push_str("# suppressions: allow\n\n");
    comment(
        &mut out,
        "",
        &say!(en("The language of messages: en or vi."), vi("Ngôn ngữ của các lời báo: en hoặc vi.")),
        language,
    );
    match language {
        Language::En => out.push_str("# language: en\n"),
        Language::Vi => out.push_str("language: vi\n"),
    }
    out
}

/// With more patterns than this, each one gets its own line.
const ON_ONE_LINE: usize = 2;

fn entry(out: &mut String, claim: &Claim, language: Language) {
    let Claim { schema, patterns, files, example } = claim;
    let schema = yaml::item(schema).unwrap_or_else(|| schema.clone());
    let example = safe_line(example);
    if patterns.is_empty() {
        let about = say!(
            en("A schema in this folder: say which files it is for."),
            vi("Một mẫu yêu cầu có sẵn ở đây: hãy ghi nó dùng cho những tệp nào."),
        );
        comment(out, "  ", &about, language);
        out.push_str(&format!("  # - {{ files: [\"reports/*.md\"], schema: {schema} }}\n"));
        return;
    }
    let about = match files {
        0 => say!(en("No file yet"), vi("Chưa có tệp nào")),
        1 => say!(en("One file: {example}"), vi("Một tệp: {example}")),
        _ => say!(en("{files} files, such as {example}"), vi("{files} tệp, ví dụ {example}")),
    };
    comment(out, "  ", &about, language);
    // Patterns contain neither quotes nor backslashes.
    let quoted: Vec<String> = patterns.iter().map(|pattern| format!("\"{pattern}\"")).collect();
    if quoted.len() <= ON_ONE_LINE {
        out.push_str(&format!("  - {{ files: [{}], schema: {schema} }}\n", quoted.join(", ")));
        return;
    }
    out.push_str(&format!("  - schema: {schema}\n    files:\n"));
    quoted.iter().for_each(|pattern| out.push_str(&format!("      - {pattern}\n")));
}

/// What to do after all files are written. `fresh` says whether the config is new.
pub fn next(proposal: &Proposal, drafts: &[Draft], fresh: bool) -> Message {
    let first = match fresh && proposal.claims.is_empty() {
        true => say!(
            en("  .reportlint.yaml           write there which files are reports\n"),
            vi("  .reportlint.yaml           hãy ghi vào đó những tệp nào là báo cáo\n"),
        ),
        false => Message::default(),
    };
    let hosts: Vec<&str> = [(WORKFLOW, "GitHub"), (GITLAB, "GitLab")]
        .into_iter()
        .filter(|(path, _)| drafts.iter().any(|draft| draft.path == *path))
        .map(|(_, host)| host)
        .collect();
    let last = match hosts.is_empty() {
        true => Message::default(),
        false => {
            let hosts = hosts.join(", ");
            say!(
                en("  git add, commit, push      check them on {hosts}, too\n"),
                vi("  git add, commit, push      kiểm tra cả trên {hosts}\n"),
            )
        }
    };
    say!(
        en(
            "Next:\n{}  reportlint                 check the reports\n  pre-commit install         check them before each \
             commit (pip install pre-commit)\n{}",
            first.en,
            last.en
        ),
        vi(
            "Tiếp theo:\n{}  reportlint                 kiểm tra các báo cáo\n  pre-commit install         kiểm tra trước mỗi \
             commit (pip install pre-commit)\n{}",
            first.vi,
            last.vi
        ),
    )
}
