//! Tests of the settings of configs, and of the mistakes in them.

use std::fs;

use std::path::Path;
use std::sync::Arc;

use super::*;
use crate::diagnostic::RuleMeta;
use crate::message::Language;

fn config(text: &str) -> Config {
    Config::compile(text, normalize(Path::new("")).unwrap(), &[]).unwrap()
}

#[track_caller]
fn fault(text: &str, expected: &str) {
    let faults = Config::compile(text, normalize(Path::new("")).unwrap(), &[&SOME_RULE]).unwrap_err();
    let drawn: Vec<_> = faults
        .iter()
        .map(|fault| {
            let slice = &text[fault.span.start..fault.span.end];
            format!("{slice}: {} | {}", fault.message, fault.help.clone().unwrap_or_default())
        })
        .collect();
    assert_eq!(drawn, [expected]);
}

static SOME_RULE: RuleMeta = RuleMeta {
    id: "image-remote",
    summary: crate::message::Words { en: "", vi: "" },
    severity: crate::diagnostic::Severity::Warning,
    enabled: true,
    fix: crate::diagnostic::Fixable::No,
    since: "0.1.0",
    group: crate::diagnostic::Group::Images,
    manual: crate::message::Words { en: "", vi: "" },
};

#[test]
fn the_first_entry_that_matches_decides() {
    let config = config(
        "schemas:\n- {files: ['class/*/special.md'], schema: ./fixtures/schemas/good/short.yaml}\n- {files: ['class/**/*.md'], schema: event-report}\n",
    );
    let schema = |path: &str| config.schema_for(Path::new(path)).map(|schema| schema.name.as_str());
    assert_eq!(schema("class/an/special.md"), Some("./fixtures/schemas/good/short.yaml"));
    assert_eq!(schema("class/an/other.md"), Some("event-report"));
    assert_eq!(schema("class/an/deep/special.md"), Some("event-report"));
    assert_eq!(schema("./class/x/../an/special.md"), Some("./fixtures/schemas/good/short.yaml"));
    assert_eq!(
        schema(&format!("{}/class/an/special.md", config.folder.display())),
        Some("./fixtures/schemas/good/short.yaml")
    );
    assert_eq!(schema("notes.md"), None);
    assert_eq!(schema("../class/an/special.md"), None);
}

#[test]
fn a_folder_is_excluded_with_all_that_is_in_it() {
    let config = config("exclude: [drafts/, './old', '**/_*.md', 'a/*.md']\n");
    for path in ["drafts", "drafts/x.md", "drafts/y/x.md", "old/x.md", "b/_x.md", "_x.md", "a/x.md"] {
        assert!(config.excludes(Path::new(path)), "{path}");
    }
    for path in ["draft.md", "b/drafts/x.md", "a/b/x.md", "x.md", "."] {
        assert!(!config.excludes(Path::new(path)), "{path}");
    }
    assert!(!super::Config::default().excludes(Path::new("x.md")));
}

#[test]
fn every_mistake_is_pointed_at() {
    fault("schema:\n- {}\n", "schema: there is no key `schema` | write `schemas`");
    fault("schemas:\n- files: ['a']\n", "files: item 1 of `schemas` has no `schema` | add `schema: …`");
    fault(
        "schemas:\n- files: ['*.md']\n  schema: event-reprot\n",
        "event-reprot: there is no schema `event-reprot` | write `event-report`, or name a file: `./event-reprot.yaml`",
    );
    fault(
        "schemas:\n- files: ['*.md', 'a[b']\n  schema: event-report\n",
        "'a[b': `a[b` is not a pattern of paths: the `]` after `[` is missing | write for example `content/**/*.md`",
    );
    fault("rules: {image-remot: off}\n", "image-remot: there is no rule `image-remot` | write `image-remote`");
    fault(
        "rules: {image-remote: on}\n",
        "on: `image-remote` cannot be `on` | write one of `off`, `info`, `warning`, `error`",
    );
    fault("language: vn\n", "vn: there are no messages in `vn` | write one of `en`, `vi`");
    fault("exclude: drafts\n", "drafts: `exclude` must be a list, not `drafts` | write `exclude: [drafts]`");
}

#[test]
fn what_is_wrong_is_told_together() {
    let text = "schemas:\n- {files: ['a[b'], schema: event-reprot}\n- {file: [x], schema: nothing}\n- adr\nexclude: 'x'\n\
        rules: {image-remot: off}\nlanguage: vn\nsuppressions: maybe\ncopies: {templates: [[]]}\n";
    let faults = Config::compile(text, normalize(Path::new("")).unwrap(), &[&SOME_RULE]).unwrap_err();
    let messages: Vec<&str> = faults.iter().map(|fault| fault.message.en.as_str()).collect();
    assert_eq!(
        messages,
        [
            "`a[b` is not a pattern of paths: the `]` after `[` is missing",
            "there is no schema `event-reprot`",
            "there is no key `file` in item 2 of `schemas`",
            "item 3 of `schemas` must be a group of `key: value` lines, not `adr`",
            "`exclude` must be a list, not `'x'`",
            "there is no rule `image-remot`",
            "there are no messages in `vn`",
            "`suppressions` cannot be `maybe`",
            "item 1 of `templates` must be text, not a list",
        ]
    );
}

#[test]
fn an_empty_config_is_right() {
    for text in ["", "# nothing\n", "schemas:\nexclude:\nrules:\nlanguage:\n"] {
        assert!(config(text).schema_for(Path::new("a.md")).is_none(), "{text:?}");
    }
}

#[test]
fn the_nearest_config_above_is_found_once() {
    let home = tempfile::tempdir().unwrap();
    let deep = home.path().join("class/an/content");
    fs::create_dir_all(&deep).unwrap();
    fs::write(home.path().join(".reportlint.yaml"), "language: vi\n").unwrap();
    fs::write(home.path().join("class/an/reportlint.yaml"), "language: en\n").unwrap();
    let configs = Configs::new(&[]);
    let found = |folder: &Path| configs.find_above(folder).unwrap().unwrap();
    let near = found(&deep);
    assert_eq!(near.language, Some(Language::En));
    assert_eq!(near.folder, normalize(&home.path().join("class/an")).unwrap());
    assert!(Arc::ptr_eq(&near, &found(&home.path().join("class/an"))));
    let far = found(&home.path().join("class"));
    assert_eq!(far.language, Some(Language::Vi));
    assert!(Arc::ptr_eq(&far, &found(&home.path().join("class/binh"))));
}

#[test]
fn two_configs_in_one_folder_are_refused() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join(".reportlint.yaml"), "").unwrap();
    fs::write(home.path().join(".reportlint.yml"), "").unwrap();
    let failure = Configs::new(&[]).find_above(home.path()).unwrap_err();
    assert!(failure.message.en.starts_with("there are two configs: "), "{failure}");
}

#[test]
fn a_schema_file_is_sought_beside_the_config() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("short.yaml"), "title: { required: true }\n").unwrap();
    fs::write(home.path().join(".reportlint.yaml"), "schemas: [{files: ['**/*.md'], schema: short.yaml}]\n").unwrap();
    let config = Config::load(&home.path().join(".reportlint.yaml"), &[]).unwrap();
    let schema = config.schema_for(&home.path().join("a/b.md")).unwrap().load(&[]).unwrap();
    assert_eq!(&*schema.name, "short");
    fs::remove_file(home.path().join("short.yaml")).unwrap();
    let failure = Config::load(&home.path().join(".reportlint.yaml"), &[]).unwrap_err();
    let (_, faults) = failure.place.unwrap();
    assert!(faults[0].message.en.starts_with("there is no file "), "{faults:?}");
}

#[test]
fn a_team_shares_its_pages_and_nobody_else_s() {
    let page = |config: &Config, site: &str, below: &str| {
        let home = config.folder.join(site);
        config.page(&home, &home.join(below))
    };
    let proposal = "content/2-Proposal/_index.md";
    let week = "content/1-Worklog/1.1-Week1/_index.md";
    let both = |config: &Config, one: (&str, &str), other: (&str, &str)| {
        config.teams.share(&page(config, one.0, one.1), &page(config, other.0, other.1))
    };
    let groups = config("copies: { teams: [[an, binh], [students/chi, 'dung-*']] }");
    assert!(both(&groups, ("an", week), ("students/binh", proposal)));
    assert!(both(&groups, ("students/chi/site", week), ("students/dung-k1/site", week)));
    assert!(!both(&groups, ("an", week), ("students/chi", week)));
    assert!(!both(&groups, ("an", week), ("other", week)));
    assert!(groups.teams.share(&page(&groups, "an", week), &Page::from_index("binh", week)), "known from an index");
    assert!(!groups.teams.share(&page(&groups, "an", week), &Page::from_index("dung-1", week)));

    let files = config("copies: { teams: { files: ['content/2-Proposal/**'] } }");
    assert!(both(&files, ("an", proposal), ("chi", proposal)));
    assert!(!both(&files, ("an", proposal), ("chi", week)));
    assert!(!both(&files, ("an", week), ("chi", week)));
    let from_config = config("copies: { teams: { files: ['students/*/content/2-*/*'] } }");
    assert!(both(&from_config, ("students/an", proposal), ("students/chi", proposal)));

    let of_teams = config("copies: { teams: { groups: [[an, binh]], files: ['content/2-Proposal/**'] } }");
    assert!(both(&of_teams, ("an", proposal), ("binh", proposal)));
    assert!(!both(&of_teams, ("an", week), ("binh", week)));
    assert!(!both(&of_teams, ("an", proposal), ("chi", proposal)));

    for none in ["", "copies: { teams: }", "copies: { teams: [] }", "copies: { templates: [] }"] {
        let config = config(none);
        assert!(config.teams.is_empty() && !both(&config, ("an", week), ("an", week)), "{none}");
    }
}

#[test]
fn teams_that_cannot_be_meant_are_pointed_at() {
    fault(
        "copies: { teams: [[an]] }",
        "[an]: a team of one shares with nobody | write the folders of all its members: `[an, binh]`",
    );
    fault(
        "copies: { teams: { groups: [[an, binh], []] } }",
        "[]: a team of one shares with nobody | write the folders of all its members: `[an, binh]`",
    );
    fault(
        "copies: { teams: { files: [] } }",
        "{ files: [] }: no teams are named | write `groups: [[an, binh], [chi, dung]]`, or `files: [\"content/2-Proposal/**\"]`",
    );
    fault(
        "copies: { teams: [[an, '[x']] }",
        "'[x': `[x` is not a pattern of paths: the `]` after `[` is missing | write for example `content/**/*.md`",
    );
    // Mistakes that only the decoder finds.
    for (text, expected) in [
        (
            "copies: { teams: [an] }",
            "item 1 of `teams` must be the list of one team's folders, such as `[an, binh]`, not `an`",
        ),
        ("copies: { teams: an }", "must be a list of teams, such as `[[an, binh], [chi, dung]]`"),
        ("copies: { teams: { group: [[an, binh]] } }", "`group`"),
        ("copies: { teams: { 'content/2-Proposal/**' } }", "`content/2-Proposal/**`"),
    ] {
        let faults = Config::compile(text, normalize(Path::new("")).unwrap(), &[]).unwrap_err();
        assert_eq!(faults.len(), 1, "{text}: {faults:?}");
        assert!(faults[0].message.en.contains(expected), "{text}: {faults:?}");
    }
}
