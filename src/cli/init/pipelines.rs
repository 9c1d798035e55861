//! The hook for pre-commit and the pipelines of GitHub and GitLab, with comments in the user's language.

use super::origin::{Origin, VERSION};
use crate::message::{Language, Message};
use crate::say;

/// The hook for pre-commit. Without an `origin` it runs the installed program, which has just written it.
pub fn hook(origin: Option<Origin>, language: Language) -> String {
    let mut out = String::new();
    let installed = matches!(origin, None | Some(Origin::Action));
    let about = match installed {
        true => say!(
            en(
                "Checks the reports that a commit changes. To switch it on: pip install pre-commit, then pre-commit install.\n\
                 Who commits here needs reportlint, too."
            ),
            vi("Kiểm tra những báo cáo mà commit thay đổi. Để bật: pip install pre-commit, rồi pre-commit install.\n\
                 Máy của người commit cũng cần có reportlint."),
        ),
        false => say!(
            en(
                "Checks the reports that a commit changes. To switch it on: pip install pre-commit, then pre-commit install.\n\
                 pre-commit installs reportlint by itself."
            ),
            vi("Kiểm tra những báo cáo mà commit thay đổi. Để bật: pip install pre-commit, rồi pre-commit install.\n\
                 pre-commit sẽ tự cài reportlint."),
        ),
    };
    comment(&mut out, "", &about, language);
    out.push_str(
        "repos:
  - repo: local
    hooks:
      - id: reportlint
        name: reportlint
        entry: reportlint check --skip-unclaimed --
",
    );
    let (kind, package) = match origin {
        Some(Origin::Pip) => ("python", format!("reportlint=={VERSION}")),
        Some(Origin::Npm) => ("node", format!("reportlint@{VERSION}")),
        Some(Origin::Cargo) => ("rust", format!("\"cli:reportlint:{VERSION}\"")),
        None | Some(Origin::Action) => ("system", String::new()),
    };
    out.push_str(&format!("        language: {kind}\n"));
    if !installed {
        out.push_str(&format!("        additional_dependencies: [{package}]\n"));
    }
    out + "        types: [markdown]\n        require_serial: true\n"
}

/// The workflow for GitHub Actions. `action` is the `OWNER/NAME` of reportlint's own action.
pub fn workflow(origin: Origin, action: &str, language: Language) -> String {
    let mut out = String::new();
    comment(
        &mut out,
        "",
        &say!(
            en("Checks all reports at each push and pull request, and shows problems at their lines of the change."),
            vi("Kiểm tra mọi báo cáo ở mỗi lần push và pull request, và báo lỗi ngay tại dòng bị sai."),
        ),
        language,
    );
    out.push_str(
        "name: reportlint

on: [push, pull_request]

permissions:
  contents: read

jobs:
  reportlint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
",
    );
    let steps = match origin {
        Origin::Pip => format!(
            "      - uses: actions/setup-python@v5
        with:
          python-version: \"3.x\"
      - run: pip install reportlint=={VERSION}
"
        ),
        Origin::Npm => format!("      - run: npm install --global reportlint@{VERSION}\n"),
        Origin::Cargo => format!(
            "      - uses: actions/cache@v4
        with:
          path: ~/.cargo/bin/reportlint
          key: reportlint-{VERSION}-${{{{ runner.os }}}}
      - run: command -v reportlint || cargo install --locked reportlint@{VERSION}
"
        ),
        Origin::Action => {
            let language = language.code();
            return out
                + &format!("      - uses: {action}@v{VERSION}\n        with:\n          language: {language}\n");
        }
    };
    out + &steps + "      - run: reportlint --format github\n"
}

/// The pipeline for GitLab; `None` for an origin that GitLab does not have.
pub fn gitlab(origin: Origin, language: Language) -> Option<String> {
    let (image, install) = match origin {
        Origin::Pip => ("python:3-slim", format!("pip install reportlint=={VERSION}")),
        Origin::Npm => ("node:22-slim", format!("npm install --global reportlint@{VERSION}")),
        Origin::Cargo => ("rust:1", format!("cargo install --locked reportlint@{VERSION}")),
        Origin::Action => return None,
    };
    let mut out = String::new();
    comment(
        &mut out,
        "",
        &say!(
            en("Checks all reports at each push, and shows problems in the merge request."),
            vi("Kiểm tra mọi báo cáo ở mỗi lần push, và báo lỗi ngay trong merge request."),
        ),
        language,
    );
    out.push_str(&format!(
        "reportlint:
  image: {image}
  script:
    - {install}
    - reportlint --format gitlab=gl-code-quality-report.json --format junit=reportlint.xml
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: reportlint.xml
"
    ));
    Some(out)
}

/// Appends `message` as a comment.
pub fn comment(out: &mut String, indent: &str, message: &Message, language: Language) {
    for line in message.text(language).lines() {
        out.push_str(&format!("{indent}# {line}\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_action_is_named_by_its_repository_and_the_version_that_writes() {
        let workflow = workflow(Origin::Action, "lan/reportlint", Language::Vi);
        let step = format!("      - uses: lan/reportlint@v{VERSION}\n        with:\n          language: vi\n");
        assert!(workflow.ends_with(&step), "{workflow}");
        assert!(gitlab(Origin::Action, Language::En).is_none());
    }
}
