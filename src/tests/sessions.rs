//! A session reports for open files what a run reports for the same texts, whatever happened before.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use crate::diagnostic::Checked;
use crate::engine::{self, FileResult, Options, Session};

const SCHEMA: &str = "\
name: visit
languages: { en: \"\", vi: \".vi\" }
front-matter: { fields: { date: { type: date }, weight: { type: integer } } }
title: { required: true }
translations: { required: true, compare: [date] }
sections: [{ id: wares, headings: { en: [Wares] }, required: recommended }]
when: [{ field: draft, equals: true, rules: { translation-mismatch: off, number-duplicate: off } }]
";

/// No schema claims the Vietnamese page of the second report, but it is compared anyway.
const CONFIG: &str = "\
schemas: [{ files: ['content/4.1/*.md', 'content/4.2/_index.md', 'content/4.3/*.md'], schema: visit.yaml }]
exclude: ['content/4.3/_index.vi.md']
";

const FILES: [&str; 6] = [
    "content/4.1/_index.md",
    "content/4.1/_index.vi.md",
    "content/4.2/_index.md",
    "content/4.2/_index.vi.md",
    "content/4.3/_index.md",
    "content/4.3/_index.vi.md",
];

fn page(date: &str, weight: u32, more: &str) -> String {
    format!("---\ntitle: Chợ\ndate: {date}\nweight: {weight}\n{more}---\n\n# Chợ\n\nHọp từ sáng sớm.\n")
}

/// The texts that a file may have. `None` closes it.
fn texts() -> Vec<Option<String>> {
    vec![
        None,
        Some(page("2025-03-04", 1, "")),
        Some(page("2025-03-05", 1, "")),
        Some(page("2025-03-04", 2, "")),
        Some(page("2025-03-05", 2, "draft: true\n")),
        Some(page("2025-03-04", 1, "") + "\0\n"),
        Some(page("2025-03-04", 1, "") + &"x".repeat(4 << 20)),
        Some(page("2025-03-05", 1, "reportlint: { disable: [translation-mismatch] }\n")),
        Some(String::new()),
        Some(page("2025-03-04", 1, "") + "\n## Wares\n\nLanterns.\n"),
        Some(page("2025-03-04", 1, "title: Chợ: đêm\n")),
        Some(page("2025-03-04", 1, "") + "\n## Bày bán gì\n\nĐèn lồng.\n"),
    ]
}

struct Desk {
    folder: tempfile::TempDir,
    root: PathBuf,
    session: Session,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(folder.path()).unwrap();
        fs::write(root.join("hugo.toml"), "baseURL = \"https://example.org/\"\n").unwrap();
        fs::write(root.join("visit.yaml"), SCHEMA).unwrap();
        fs::write(root.join(".reportlint.yaml"), CONFIG).unwrap();
        for (index, file) in FILES.iter().enumerate() {
            fs::create_dir_all(root.join(file).parent().unwrap()).unwrap();
            let date = if index % 2 == 0 { "2025-03-06" } else { "2025-03-07" };
            fs::write(root.join(file), page(date, 7, "")).unwrap();
        }
        let session = Session::new(Options { skip_unclaimed: true, ..Options::default() }).unwrap();
        Self { folder, root, session }
    }

    fn put(&mut self, file: &str, text: Option<&str>) {
        let path = self.root.join(file);
        match text {
            Some(text) => self.session.set_text(&path, file, Arc::from(text)),
            None => self.session.close(&path),
        }
    }

    fn said_by_session(&mut self) -> BTreeMap<PathBuf, Vec<String>> {
        let (answers, failures) = self.session.check();
        assert!(failures.is_empty(), "{failures:?}");
        let said = answers.into_iter().filter_map(|(path, answer)| match answer {
            FileResult::Checked(checked) => Some((path, said(&checked))),
            FileResult::Unclaimed => None,
            FileResult::Failed(failure) => panic!("{failure}"),
        });
        said.collect()
    }

    /// How often the open `file` is reported to differ from its translation.
    fn mismatches(&mut self, file: &str) -> usize {
        let said = self.said_by_session().remove(&self.root.join(file)).unwrap();
        said.iter().filter(|found| found.starts_with("translation-mismatch")).count()
    }

    fn said_by_run(&self) -> BTreeMap<PathBuf, Vec<String>> {
        let options = self.session.options();
        if options.paths.is_empty() {
            return BTreeMap::new();
        }
        let outcome = engine::run(options).unwrap();
        outcome.files.iter().map(|checked| (checked.source.path().to_owned(), said(checked))).collect()
    }
}

/// The reported and suppressed findings of one report, with all places.
pub(super) fn said(checked: &Checked) -> Vec<String> {
    let silenced = checked.silenced.iter().map(|silenced| &silenced.diagnostic);
    let found = checked.diagnostics.iter().chain(silenced).map(|found| {
        let labels: Vec<_> = found
            .labels
            .iter()
            .map(|label| (label.source.as_ref().map(|source| source.slice(label.span).to_owned()), label.span))
            .collect();
        format!("{} {:?} {} {labels:?}", found.rule.id, found.span, found.message)
    });
    found.collect()
}

#[test]
fn whatever_came_before_a_session_says_what_a_run_says() {
    let texts = texts();
    let mut desk = Desk::new();
    assert!(desk.folder.path().exists());
    let mut numbers = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |below: usize| {
        numbers ^= numbers << 13;
        numbers ^= numbers >> 7;
        numbers ^= numbers << 17;
        usize::try_from(numbers >> 33).unwrap() % below
    };
    let mut done = Vec::new();
    for _ in 0..250 {
        let (file, text) = (next(FILES.len()), next(texts.len()));
        desk.put(FILES[file], texts[text].as_deref());
        done.push((file, text));
        assert_eq!(desk.said_by_session(), desk.said_by_run(), "after {done:?}");
    }
}

#[test]
fn a_change_in_one_language_changes_which_sections_the_other_has() {
    let [en, vi] = [FILES[0], FILES[1]];
    let [wares, ban] =
        ["## Wares\n\nLanterns.\n", "## Bày bán gì\n\nĐèn lồng.\n"].map(|more| page("2025-03-04", 7, "") + "\n" + more);
    let missing = |desk: &mut Desk| {
        let said = desk.said_by_session().remove(&desk.root.join(vi)).unwrap();
        said.iter().any(|found| found.starts_with("section-missing") && found.contains("Wares"))
    };
    let mut desk = Desk::new();
    // One heading cannot be both sections.
    let schema = SCHEMA.replace("required: recommended", "required: true");
    let schema = schema.replace("sections: [", "sections: [{ id: hours, headings: { en: [Hours] }, required: true }, ");
    fs::write(desk.root.join("visit.yaml"), schema).unwrap();
    desk.session.reload();
    desk.put(vi, Some(&ban));
    assert!(missing(&mut desk), "the English page on the disk has no such heading");
    desk.put(en, Some(&wares));
    assert!(!missing(&mut desk));
    desk.put(en, Some(&wares.replace("## Wares", "## Gates\n\nOpen.\n\n## Wares")));
    assert!(missing(&mut desk), "it stands elsewhere");
    desk.put(en, Some(&wares));
    assert!(!missing(&mut desk));
    desk.put(en, None);
    assert!(missing(&mut desk));
    fs::write(desk.root.join(en), &wares).unwrap();
    desk.session.reload();
    assert!(!missing(&mut desk));
}

#[test]
fn a_report_that_can_be_read_again_is_compared_as_it_is_now() {
    let [en, vi] = [FILES[0], FILES[1]];
    let mismatches = |desk: &mut Desk| desk.mismatches(vi);
    for broken in [page("2025-03-04", 7, "") + "\0", page("2025-03-04", 7, "") + &"x".repeat(4 << 20)] {
        let mut desk = Desk::new();
        desk.put(vi, Some(&page("2025-03-04", 7, "")));
        // The English page on disk has another date.
        assert_eq!(mismatches(&mut desk), 1);
        desk.put(en, Some(&broken));
        assert_eq!(mismatches(&mut desk), 0);
        desk.put(en, Some(&page("2025-03-04", 7, "")));
        assert_eq!(mismatches(&mut desk), 0);
        desk.put(en, Some(&page("2025-03-09", 7, "")));
        assert_eq!(mismatches(&mut desk), 1);
        desk.put(en, None);
        assert_eq!(mismatches(&mut desk), 1);
    }
}

#[test]
fn an_open_page_that_no_schema_claims_is_compared_as_it_is_now() {
    let [en, vi] = [FILES[2], FILES[3]];
    let mut desk = Desk::new();
    desk.put(en, Some(&page("2025-03-04", 2, "")));
    let mismatches = |desk: &mut Desk| desk.mismatches(en);
    assert_eq!(mismatches(&mut desk), 1);
    desk.put(vi, Some(&page("2025-03-04", 2, "")));
    assert_eq!(mismatches(&mut desk), 0);
    desk.put(vi, Some(&page("2025-03-05", 2, "")));
    assert_eq!(mismatches(&mut desk), 1);
    desk.put(vi, Some(&(page("2025-03-05", 2, "") + "\0")));
    assert_eq!(mismatches(&mut desk), 0);
    desk.put(vi, None);
    assert_eq!(mismatches(&mut desk), 1);
}

/// A report that contains `text`.
fn linking(text: &str) -> String {
    page("2025-03-06", 7, "") + "\n\n" + text + "\n"
}

#[test]
fn links_lead_to_pages_as_they_are_in_the_editor() {
    let mut desk = Desk::new();
    let schema = format!("{SCHEMA}links:\n  files: true\n  anchors: true\n");
    fs::write(desk.root.join("visit.yaml"), schema).unwrap();
    desk.session.reload();
    let (from, other) = (FILES[0], FILES[2]);
    let address = |file: &str| {
        let below = file.trim_start_matches("content").rsplit_once('/').unwrap().0;
        format!("{}/", below.to_lowercase())
    };
    let to = address(other);
    let unsaved = "content/Notes/new/_index.md";
    desk.put(from, Some(&linking(&format!("[a]({to}#tea-time) [b](/notes/new/) [c](/moved/)"))));
    let links = |desk: &mut Desk| -> Vec<String> {
        let said = desk.said_by_session().remove(&desk.root.join(from)).unwrap();
        assert_eq!(Some(&said), desk.said_by_run().get(&desk.root.join(from)));
        let links = said.into_iter().filter(|found| found.contains("-not-found"));
        links.map(|found| found.split(' ').next().unwrap().to_owned()).collect()
    };
    let (anchor, link) = ("anchor-not-found", "link-not-found");
    assert_eq!(links(&mut desk), [anchor, link, link]);
    // A heading that exists only in the editor.
    desk.put(other, Some(&linking("## Tea time")));
    assert_eq!(links(&mut desk), [link, link]);
    // A page that exists only in the editor.
    desk.put(unsaved, Some("---\ntitle: T\n---\n"));
    assert_eq!(links(&mut desk), [link]);
    desk.put(unsaved, Some("---\ntitle: T\ndraft: true\n---\n"));
    assert_eq!(links(&mut desk), [link, link]);
    // An address that exists only in the editor.
    desk.put(unsaved, Some("---\ntitle: T\nurl: /moved/\n---\n"));
    assert_eq!(links(&mut desk), [link]);
    desk.put(unsaved, None);
    assert_eq!(links(&mut desk), [link, link]);
    desk.put(other, Some(&linking("## Coffee time")));
    assert_eq!(links(&mut desk), [anchor, link, link]);
    desk.put(other, None);
    assert_eq!(links(&mut desk), [anchor, link, link]);
}
