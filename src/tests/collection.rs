//! Rules on several reports: the findings do not depend on which files were named.

use std::fs;
use std::path::{Path, PathBuf};

use super::class::{class, text};
use super::desk::Desk;
use crate::diagnostic::Outcome;
use crate::engine::{self, ConfigChoice, Options};

/// A site in its own folder.
struct Site(Desk);

/// A site that names no language.
const PLAIN: &str = "baseURL = \"https://example.org/\"\n";
/// A site in two languages.
const TWO: &str = "defaultContentLanguage = \"en\"\n[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n";

const SCHEMA: &str = "name: visit\nfiles: [\"**/4-Events/*/_index*.md\"]\n\
    front-matter: { fields: { date: { type: date }, weight: { type: integer } } }\n\
    sections: [{ id: people, headings: { en: [People], vi: [Người] } }]\n\
    translations: { required: true, compare: [sections, images, date, weight, people] }\n";

impl Site {
    fn new(config: &str) -> Self {
        let site = Self(Desk::empty());
        site.write("hugo.toml", config);
        site.write("visit.yaml", SCHEMA);
        // Without languages in the config, Hugo treats `_index.vi.md` as another page, which is not tested here.
        let config = "schemas: [{ files: [\"**/4-Events/*/_index*.md\"], schema: visit.yaml }]\n\
                      rules: { report-not-published: off }\n";
        site.write(".reportlint.yaml", config);
        site
    }

    fn write(&self, name: &str, text: &str) {
        self.0.write(name, text);
    }

    /// Writes a report with these fields and this text.
    fn report(&self, name: &str, fields: &str, text: &str) {
        self.write(&format!("content/4-Events/{name}"), &format!("---\n{fields}---\n\n# A visit\n\n{text}"));
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, names: &[&str]) -> Outcome {
        let paths = names.iter().map(|name| self.path(&format!("content/4-Events/{name}"))).collect();
        engine::run(&Options { paths, ..Options::default() }).unwrap()
    }

    /// The findings of a check of `names`, or of all files if empty: file, rule, and the files of labels elsewhere.
    fn found(&self, names: &[&str]) -> Vec<String> {
        shown(&self.run(if names.is_empty() { &[""] } else { names }))
    }
}

fn shown(outcome: &Outcome) -> Vec<String> {
    let short = |path: &Path| {
        let names: Vec<_> = path.iter().rev().take(2).map(|name| name.to_string_lossy()).collect();
        format!("{}/{}", names[1], names[0])
    };
    let mut shown = Vec::new();
    for file in &outcome.files {
        for found in &file.diagnostics {
            let others = found.labels.iter().filter_map(|label| label.source.as_ref());
            let others: Vec<_> = others.map(|source| format!(" with {}", short(source.path()))).collect();
            shown.push(format!("{}: {}{}", short(file.source.path()), found.rule.id, others.concat()));
        }
    }
    shown
}

#[test]
fn a_file_of_a_pair_named_alone_has_its_translation() {
    let site = Site::new(TWO);
    site.report("a/_index.md", "weight: 1\n", "");
    site.report("a/_index.vi.md", "weight: 1\n", "");
    assert_eq!(site.found(&["a/_index.md"]), Vec::<String>::new());
    assert_eq!(site.found(&["a/_index.vi.md"]), Vec::<String>::new());
}

#[test]
fn a_translation_that_is_not_there_is_missed_whatever_is_named() {
    for config in [PLAIN, TWO] {
        let site = Site::new(config);
        site.report("a/_index.md", "weight: 1\n", "");
        site.report("a/_index.vi.md", "weight: 1\n", "");
        site.report("b/_index.vi.md", "weight: 2\n", "");
        for names in [&[][..], &["b/_index.vi.md"], &["b", "a/_index.md"], &["b/_index.vi.md", "a/_index.vi.md"]] {
            assert_eq!(site.found(names), ["b/_index.vi.md: translation-missing"], "{names:?}");
        }
        assert_eq!(site.found(&["a/_index.md"]), Vec::<String>::new());
    }
}

#[test]
fn a_site_in_one_language_is_told_so_once_at_most() {
    let site = Site::new(PLAIN);
    for folder in ["a", "b", "c"] {
        site.report(&format!("{folder}/_index.md"), "", "");
    }
    assert_eq!(site.found(&[]), Vec::<String>::new());
    site.write("hugo.toml", TWO);
    assert_eq!(site.found(&[]), ["a/_index.md: translation-missing"]);
    assert_eq!(site.found(&["b", "c"]), ["b/_index.md: translation-missing"]);
}

#[test]
fn translations_that_differ_are_told_on_one_page_which_is_one_that_was_named() {
    let site = Site::new(PLAIN);
    site.report("a/_index.md", "date: 2025-09-18\n", "## People\n\n- An\n- Bình\n");
    site.report("a/_index.vi.md", "date: 2025-09-19\n", "## Người\n\n- An\n");
    let both = ["translation-mismatch", "translation-mismatch"];
    let on = |here: &str, there: &str| both.map(|rule| format!("a/{here}: {rule} with a/{there}"));
    assert_eq!(site.found(&[]), on("_index.vi.md", "_index.md"));
    assert_eq!(site.found(&["a/_index.vi.md"]), on("_index.vi.md", "_index.md"));
    assert_eq!(site.found(&["a/_index.md"]), on("_index.md", "_index.vi.md"));
}

/// Language codes with regions, as sites have them.
const REGIONS: &str =
    "defaultContentLanguage = \"vi-vn\"\n[languages.vi-VN]\nweight = 1\n[languages.en-us]\nweight = 2\n";

#[test]
fn a_language_with_a_region_is_that_language() {
    let site = Site::new(REGIONS);
    site.report("a/_index.vi-vn.md", "date: 2025-09-18\n", "Wood.\n");
    site.report("a/_index.en-US.md", "date: 2025-09-19\n", "Wood.\n");
    site.report("b/_index.md", "", "");
    site.report("b/_index.en-us.md", "", "");
    site.report("c/_index.vi-vn.md", "", "");
    let missing = "c/_index.vi-vn.md: translation-missing";
    let differs = "a/_index.vi-vn.md: translation-mismatch with a/_index.en-US.md";
    assert_eq!(site.found(&[]), [differs, missing]);
    assert_eq!(site.found(&["a/_index.vi-vn.md"]), [differs]);
    assert_eq!(site.found(&["c/_index.vi-vn.md"]), [missing]);
    assert_eq!(site.found(&["b/_index.md"]), Vec::<String>::new());
    let found = site.run(&["c/_index.vi-vn.md"]);
    let help = found.diagnostics().next().unwrap().help.as_ref().unwrap().en.clone();
    assert!(help.contains("`_index.en-us.md`"), "what Hugo would read: {help}");
}

#[test]
fn folders_of_languages_with_regions_are_paired() {
    let site = Site::new(&REGIONS.replace("weight = 2", "contentDir = \"english\""));
    site.report("a/_index.md", "date: 2025-09-18\n", "Wood.\n");
    site.write("english/4-Events/a/_index.md", "---\ndate: 2025-09-19\n---\n\n# A visit\n\nWood.\n");
    site.report("b/_index.md", "", "");
    let differs = "a/_index.md: translation-mismatch with a/_index.md";
    assert_eq!(site.found(&[]), [differs, "b/_index.md: translation-missing"]);
    assert_eq!(site.found(&["a/_index.md"]), [differs]);
    let found = site.run(&["b/_index.md"]);
    let help = found.diagnostics().next().unwrap().help.as_ref().unwrap().en.clone();
    assert!(help.contains("`english/4-Events/b/_index.md`"), "{help}");
}

#[test]
fn a_language_that_the_schema_does_not_have_is_none_of_the_others() {
    let suffixes = Site::new(&format!("{TWO}[languages.ja]\nweight = 3\n"));
    let folders = Site::new(&format!("{TWO}[languages.ja]\ncontentDir = \"content/ja\"\n"));
    suffixes.report("a/_index.ja.md", "weight: 1\n", "");
    suffixes.report("b/_index.ja.md", "weight: 2\n", "");
    let text = |weight: u8| format!("---\nweight: {weight}\n---\n\n# A visit\n");
    folders.write("content/ja/4-Events/a/_index.md", &text(1));
    folders.write("content/ja/4-Events/b/_index.md", &text(2));
    for site in [suffixes, folders] {
        site.report("a/_index.md", "weight: 1\ndate: 2025-09-18\n", "Wood.\n");
        site.report("a/_index.vi.md", "weight: 1\ndate: 2025-09-19\n", "Wood.\n");
        site.report("b/_index.md", "weight: 2\n", "");
        let differs = "a/_index.vi.md: translation-mismatch with a/_index.md";
        let content = site.path("content");
        let found = engine::run(&Options { paths: vec![content], ..Options::default() }).unwrap();
        assert_eq!(shown(&found), [differs, "b/_index.md: translation-missing"]);
        assert_eq!(site.found(&["a/_index.vi.md"]), [differs]);
    }
}

#[test]
fn a_number_that_is_taken_is_told_whichever_report_is_named() {
    let site = Site::new(PLAIN);
    site.report("a/_index.md", "weight: 2\n", "");
    site.report("b/_index.md", "weight: 2\n", "");
    site.report("c/_index.md", "weight: 3\n", "");
    assert_eq!(site.found(&[]), ["b/_index.md: number-duplicate with a/_index.md"]);
    assert_eq!(site.found(&["b/_index.md"]), ["b/_index.md: number-duplicate with a/_index.md"]);
    assert_eq!(site.found(&["a/_index.md"]), ["a/_index.md: number-duplicate with b/_index.md"]);
    assert_eq!(site.found(&["c/_index.md"]), Vec::<String>::new());
}

#[test]
fn equal_numbers_in_both_languages_are_one_mistake() {
    let site = Site::new(TWO);
    for name in ["a/_index.md", "a/_index.vi.md", "b/_index.md", "b/_index.vi.md"] {
        site.report(name, "weight: 2\n", "");
    }
    assert_eq!(site.found(&[]), ["b/_index.md: number-duplicate with a/_index.md"]);
    assert_eq!(site.found(&["b/_index.vi.md"]), ["b/_index.vi.md: number-duplicate with a/_index.vi.md"]);
}

#[test]
fn a_report_alone_outside_any_site_is_left_in_peace() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.md");
    fs::write(&path, "---\nweight: 1\n---\n\n# Chuyến đi\n\nMột buổi sáng ở xưởng mộc cùng cả lớp.\n").unwrap();
    let config = ConfigChoice::Ignored;
    let outcome = engine::run(&Options { paths: vec![path], config, ..Options::default() }).unwrap();
    let collected = ["translation-missing", "translation-mismatch", "language-mismatch", "number-duplicate"];
    assert!(outcome.diagnostics().all(|found| !collected.contains(&found.rule.id)));
}

#[test]
fn what_is_found_across_reports_can_be_silenced_and_switched_off() {
    let site = Site::new(TWO);
    site.report("a/_index.md", "", "");
    site.report("a/_index.vi.md", "", "");
    site.report("b/_index.md", "", "<!-- reportlint-disable-file translation-missing -->\n");
    assert_eq!(site.found(&[]), Vec::<String>::new());
    site.report("b/_index.md", "", "");
    assert_eq!(site.found(&[]).len(), 1);
    let config = fs::read_to_string(site.path(".reportlint.yaml")).unwrap();
    site.write(".reportlint.yaml", &(config + "rules: { translation-missing: off }\n"));
    assert_eq!(site.found(&[]), Vec::<String>::new());
}

#[test]
fn what_two_pages_differ_in_either_may_silence_whichever_is_named() {
    let silenced = "reportlint: { disable: [translation-mismatch] }\n";
    for (english, vietnamese) in [("", silenced), (silenced, ""), (silenced, "reportlint: { disable: true }\n")] {
        let site = Site::new(PLAIN);
        site.report("a/_index.md", &format!("date: 2025-09-18\n{english}"), "Wood.\n");
        site.report("a/_index.vi.md", &format!("date: 2025-09-19\n{vietnamese}"), "Wood.\n");
        for names in [&["a/_index.md"][..], &["a/_index.vi.md"], &["a/_index.md", "a/_index.vi.md"]] {
            let found = site.found(names);
            // Of two equal suppressions, one may be reported as unused, but nothing else.
            let said = found.iter().filter(|found| !found.ends_with("suppression-unused")).count();
            assert_eq!(said, 0, "{names:?}: {found:?}");
            assert!(found.is_empty() || !english.is_empty() && !vietnamese.is_empty(), "{names:?}: {found:?}");
        }
    }
    let site = Site::new(PLAIN);
    site.report("a/_index.md", "weight: 2\nreportlint: { disable: [number-duplicate] }\n", "");
    site.report("b/_index.md", "weight: 2\n", "");
    for names in [&["a/_index.md"][..], &["b/_index.md"], &[]] {
        assert_eq!(site.found(names), Vec::<String>::new(), "{names:?}");
    }
    site.report("b/_index.md", "weight: 3\n", "");
    assert_eq!(site.found(&[]), ["a/_index.md: suppression-unused"]);
}

#[test]
fn a_copy_is_told_whatever_the_other_writer_silences() {
    let silenced = format!("<!-- reportlint-disable-file report-copied -->\n\n{}", text("fern"));
    let class = class(&[("an", &silenced), ("binh", &text("fern"))]);
    let found = copies(Options { paths: vec![class.path().to_path_buf()], ..Options::default() });
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn a_neighbour_s_own_faults_are_not_told() {
    let site = Site::new(PLAIN);
    site.report("a/_index.md", "date: 18/09/2025\n", "");
    site.report("a/_index.vi.md", "date: 2025-09-18\n", "Wood.\n");
    assert_eq!(site.found(&["a/_index.vi.md"]), Vec::<String>::new());
    assert_eq!(site.run(&["a/_index.vi.md"]).files.len(), 1);
}

fn copies(options: Options) -> Vec<String> {
    let levels = vec![];
    let outcome = engine::run(&Options { levels, config: ConfigChoice::Ignored, ..options }).unwrap();
    assert!(outcome.failures.is_empty(), "{:?}", outcome.failures);
    let copied = outcome.diagnostics().filter(|found| found.rule.id == "report-copied");
    copied.map(|found| found.message.en.clone()).collect()
}

#[test]
fn a_copy_is_told_to_both_and_names_the_other() {
    let class = class(&[("an", &text("fern")), ("binh", &text("moss")), ("cam", &text("fern"))]);
    let found = copies(Options { paths: vec![class.path().to_path_buf()], ..Options::default() });
    assert_eq!(found.len(), 2, "{found:?}");
    for (found, other) in std::iter::zip(&found, ["cam", "an"]) {
        assert!(found.starts_with("100 % of this text is also in `"), "{found}");
        assert!(found.contains(&format!("/{other}/content/4-EventParticipated/4.1-Event1/_index.md`")), "{found}");
    }
}

#[test]
fn of_a_group_each_is_told_the_closest_and_how_many_more() {
    let near = format!("{} {}", text("fern"), text("moss").chars().take(200).collect::<String>());
    let class = class(&[("an", &text("fern")), ("binh", &near), ("cam", &text("fern")), ("dung", &text("reed"))]);
    let outcome = engine::run(&Options { paths: vec![class.path().to_path_buf()], ..Options::default() }).unwrap();
    let groups = &outcome.class.copies.groups;
    assert_eq!(groups.len(), 1);
    let students: Vec<&str> =
        groups[0].members.iter().map(|member| outcome.class.students[member.student.unwrap()].name.as_str()).collect();
    assert_eq!(students, ["an", "binh", "cam"]);
    for pair in &groups[0].pairs {
        let (a, b) = (&groups[0].members[pair.a], &groups[0].members[pair.b]);
        let (a, b) = (a.source.as_ref().unwrap(), b.source.as_ref().unwrap());
        assert!(!pair.passages.is_empty());
        for passage in &pair.passages {
            let words = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
            assert_eq!(words(a.slice(passage.a)), words(b.slice(passage.b)));
        }
    }
    let told: Vec<&str> = outcome.diagnostics().map(|found| found.message.en.as_str()).collect();
    assert_eq!(told.iter().filter(|told| told.ends_with("; 1 more is alike")).count(), 3, "{told:#?}");
}

#[test]
fn a_class_that_is_not_there_is_compared_by_its_index() {
    let whole = class(&[("an", &text("fern")), ("binh", &text("moss"))]);
    let index = whole.path().join("class.idx");
    let paths = vec![whole.path().to_path_buf()];
    let made = engine::fingerprints(&Options { paths, ..Options::default() }, false).unwrap();
    assert!(made.failures.is_empty());
    fs::write(&index, crate::collection::copies::index::write(&made.all)).unwrap();

    let alone = class(&[("cam", &text("fern")), ("binh", &text("moss"))]);
    let against = |site: &str, name: Option<&str>| {
        copies(Options {
            paths: vec![alone.path().join(site)],
            indexes: vec![index.clone()],
            site: name.map(str::to_owned),
            ..Options::default()
        })
    };
    let found = "100 % of this text is also in `an: content/4-EventParticipated/4.1-Event1/_index.md`";
    assert_eq!(against("cam", None), [found]);
    assert_eq!(against("binh", None), Vec::<String>::new(), "one's own report in the index is no other");
    assert_eq!(against("cam", Some("an")), Vec::<String>::new());
}

#[test]
fn an_index_knows_the_templates_of_its_class() {
    let template = format!("{}\n\n{}", text("sample"), text("example"));
    // Two fifths come from the template, and a sixth is what everybody says of the event: a copy if the template is
    // unknown.
    let facts: String = text("facts").split_inclusive(". ").take(12).collect();
    let honest = |topic: &str| format!("{}\n\n{facts}\n\n{}", text("sample"), text(topic));
    let whole = class(&[("an", &honest("fern")), ("binh", &honest("moss"))]);
    fs::write(whole.path().join("sample.md"), format!("# Event\n\n{template}\n")).unwrap();
    let config = "copies: { templates: [sample.md] }\n";
    fs::write(whole.path().join(".reportlint.yaml"), config).unwrap();
    let paths = vec![whole.path().to_path_buf()];
    let made = engine::fingerprints(&Options { paths, ..Options::default() }, false).unwrap();
    assert!(made.failures.is_empty(), "{:?}", made.failures);
    assert_eq!(made.all.iter().filter(|one| one.template).count(), 1);
    let bytes = crate::collection::copies::index::write(&made.all);
    let path = whole.path().to_string_lossy().into_owned();
    assert!(!bytes.windows(path.len()).any(|part| part == path.as_bytes()), "where the class lies is not told");
    let index = whole.path().join("class.idx");
    fs::write(&index, bytes).unwrap();

    // The class and its template are not available here.
    let alone = class(&[("cam", &honest("reed")), ("dao", &template), ("em", &text("fern"))]);
    let against = |site: &str, config| {
        let outcome = engine::run(&Options {
            paths: vec![alone.path().join(site)],
            indexes: vec![index.clone()],
            config,
            ..Options::default()
        });
        let outcome = outcome.unwrap();
        let told = ["report-copied", "report-is-template"];
        let copied = outcome.diagnostics().filter(|found| told.contains(&found.rule.id));
        copied.map(|found| found.message.en.clone()).collect::<Vec<_>>()
    };
    assert_eq!(against("cam", ConfigChoice::Nearest), Vec::<String>::new(), "the template is nobody's own");
    let unfilled = "this page is still the template: none of its words are your own";
    assert_eq!(against("dao", ConfigChoice::Nearest), [unfilled]);
    let copy = "100 % of this text is also in `an: content/4-EventParticipated/4.1-Event1/_index.md`";
    assert_eq!(against("em", ConfigChoice::Nearest), [copy]);
    // A known template is reported once.
    assert_eq!(against("dao", ConfigChoice::File(whole.path().join(".reportlint.yaml"))), [unfilled]);
}

#[test]
fn a_template_that_is_not_there_is_a_failure() {
    let class = class(&[("an", &text("fern"))]);
    fs::write(class.path().join(".reportlint.yaml"), "copies: { templates: [sample.md] }\n").unwrap();
    let paths = vec![class.path().to_path_buf()];
    let outcome = engine::run(&Options { paths, ..Options::default() }).unwrap();
    let [failure] = &outcome.failures[..] else { panic!("{:?}", outcome.failures) };
    assert!(failure.message.en.ends_with("sample.md`, which `copies.templates` names, does not exist"), "{failure}");
}

#[test]
fn a_broken_index_makes_the_result_partial() {
    let class = class(&[("an", &text("fern"))]);
    let index = class.path().join("class.idx");
    fs::write(&index, "no index").unwrap();
    let paths = vec![class.path().to_path_buf()];
    let outcome = engine::run(&Options { paths, indexes: vec![index], ..Options::default() }).unwrap();
    assert_eq!(outcome.failures.len(), 1);
    assert_eq!(outcome.files.len(), 1);
}
