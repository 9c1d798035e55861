//! What a session keeps of the neighbours of open reports between edits says what reading everything again says: a run on
//! the same texts. Reports are changed, opened, closed, saved, deleted and made in any order, and so are their config and
//! schema.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use super::sessions::said;
use crate::engine::{self, FileResult, Options, Session};

const VISIT: &str = "\
name: visit
languages: { en: \"\", vi: \".vi\" }
front-matter:
  fields: { title: { type: string }, date: { type: date }, weight: { type: integer }, pre: { type: string } }
  numbers-agree: [weight, pre, folder]
title: { required: true }
translations: { required: true, compare: [date, sections] }
sections:
  - { id: wares, headings: { en: [Wares], vi: [Hàng hóa] }, required: recommended }
  - { id: people, headings: { en: [People], vi: [Mọi người] } }
requires: { tables: { columns: [{ id: start, headings: { en: [Start], vi: [Bắt đầu] }, type: date }] } }
days: { from: [start], most: 10 }
copies: { threshold: 0.5, within-site: false }
when: [{ field: draft, equals: true, rules: { number-duplicate: off, report-copied: off } }]
";

const CONFIG: &str = "schemas: [{ files: ['*/content/4-*/*/_index*.md'], schema: visit.yaml }]\n";

/// What is written under a heading: long enough that it can be the same elsewhere.
const PROSE: [&str; 4] = [
    "The weavers of the lower lane hang their cloth over the canal in the morning, and by noon it is dry, folded and counted twice by \
     the eldest of the house before anybody may buy.",
    "A ferry of twelve seats crosses from the salt pans to the kilns every half hour; whoever brings a bicycle pays for it as for a \
     child, and the ferryman keeps the tickets in a jar.",
    "Người thợ gốm già kể rằng đất phải ủ qua ba mùa mưa rồi mới được nặn, còn lò thì chỉ nhóm vào những hôm lặng gió, khi khói \
     bay thẳng lên trời và cả xóm đều nhìn thấy.",
    "Short.",
];

/// Numbers that look random and are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    fn of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }
}

/// A page of a report, which has much or little in common with other such pages.
fn page(numbers: &mut Numbers, name: &str) -> String {
    if numbers.one_in(20) {
        return numbers.of(&["", "# Chợ\n\0\n", "---\ntitle: [\n---\n", "# Only a title\n"]).to_owned();
    }
    let own = name.split("/4.").nth(1).map_or("1", |rest| &rest[..1]);
    let weight = if numbers.one_in(3) { (1 + numbers.below(4)).to_string() } else { own.to_owned() };
    let (stop, day) = (numbers.below(3), 1 + numbers.below(2));
    let mut text = format!("---\ntitle: Stop {stop}\ndate: 2025-03-0{day}\n");
    // A page without a weight comes last in the menu.
    if !numbers.one_in(4) {
        text += &format!("weight: {weight}\n");
    }
    if numbers.one_in(3) {
        text += &format!("pre: \"<b>4.{weight}.</b>\"\n");
    }
    if numbers.one_in(6) {
        text += numbers.of(&["draft: true\n", "slug: stop\n", "url: /stop/\n", "weight: 2\n", "date: x\n"]);
    }
    text += "---\n\n# Stop\n\n";
    for heading in ["## Wares", "## People", "## Mọi người"] {
        if !numbers.one_in(3) {
            text += &format!("{heading}\n\n{}\n\n", numbers.of(&PROSE));
        }
    }
    if numbers.one_in(2) {
        let day = |numbers: &mut Numbers| 1 + numbers.below(28);
        text += &format!(
            "| Task | Start |\n|---|---|\n| One | {}/03/2025 |\n| Two | {}/3/2025 |\n\n",
            day(numbers),
            day(numbers)
        );
    }
    if numbers.one_in(8) {
        text += numbers.of(&[
            "<!-- reportlint-disable-file number-duplicate -->\n",
            "<!-- reportlint-disable-file translation-mismatch, menu-order -->\n",
            "<!-- reportlint-disable-file section-copied -->\n",
        ]);
    }
    text
}

struct World {
    root: PathBuf,
    _folder: tempfile::TempDir,
    session: Session,
    open: BTreeSet<String>,
    numbers: Numbers,
}

impl World {
    fn new(seed: u64, sites: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(folder.path()).unwrap();
        let session = Session::new(Options { skip_unclaimed: true, ..Options::default() }).unwrap();
        let mut world = Self {
            root,
            _folder: folder,
            session,
            open: BTreeSet::new(),
            numbers: Numbers(0x2545_f491_4f6c_dd1d ^ seed),
        };
        world.write("visit.yaml", VISIT);
        world.write(".reportlint.yaml", CONFIG);
        for site in ["an", "binh"].into_iter().take(sites) {
            let languages = if site == "an" { "[languages.en]\n[languages.vi]\n" } else { "" };
            world.write(&format!("{site}/hugo.toml"), &format!("defaultContentLanguage = \"en\"\n{languages}"));
        }
        for name in world.names(sites) {
            if !world.numbers.one_in(4) {
                let text = page(&mut world.numbers, &name);
                world.write(&name, &text);
            }
        }
        world
    }

    /// The reports that there may be.
    fn names(&self, sites: usize) -> Vec<String> {
        let folders = ["Visits/4.1-Port", "Visits/4.2-Farm", "Visits/4.3-Kiln", "Visits/4.3-Loom", "Talks/4.3-Sea"];
        let pages = ["_index.md", "_index.vi.md"];
        let sites = ["an", "binh"].into_iter().take(sites);
        sites
            .flat_map(|site| folders.map(|folder| format!("{site}/content/4-{folder}")))
            .flat_map(|folder| pages.map(|page| format!("{folder}/{page}")))
            .collect()
    }

    fn write(&self, name: &str, text: &str) {
        fs::create_dir_all(self.root.join(name).parent().unwrap()).unwrap();
        fs::write(self.root.join(name), text).unwrap();
    }

    /// Sets the text of an open file, which is called as a run calls it.
    fn set_text(&mut self, name: &str, text: &str) {
        let path = self.root.join(name);
        self.session.set_text(&path, path.to_str().unwrap(), Arc::from(text));
    }

    /// Does one of the things that people do, and says what.
    fn step(&mut self, names: &[String]) -> String {
        let name = names[self.numbers.below(names.len())].clone();
        let path = self.root.join(&name);
        match self.numbers.below(20) {
            // A person mostly writes in one of the open files.
            0..=9 if !self.open.is_empty() => {
                let name = self.open.iter().nth(self.numbers.below(self.open.len())).unwrap().clone();
                let text = page(&mut self.numbers, &name);
                self.set_text(&name, &text);
                format!("edit {name}")
            }
            0..=12 => {
                let saved = fs::read_to_string(&path).unwrap_or_default();
                let text = if self.numbers.one_in(2) { saved } else { page(&mut self.numbers, &name) };
                self.set_text(&name, &text);
                self.open.insert(name.clone());
                format!("open {name}")
            }
            13 | 14 => {
                self.session.close(&path);
                self.open.remove(&name);
                format!("close {name}")
            }
            15 | 16 => {
                let text = page(&mut self.numbers, &name);
                self.write(&name, &text);
                self.session.reload();
                format!("save {name}")
            }
            17 => {
                _ = fs::remove_file(&path);
                self.session.reload();
                format!("delete {name}")
            }
            18 => {
                let other = self.root.join(&names[self.numbers.below(names.len())]);
                _ = fs::rename(&path, &other);
                self.session.reload();
                format!("rename {name} to {}", other.display())
            }
            _ => {
                let within = ["within-site: true", "within-site: false"][self.numbers.below(2)];
                self.write("visit.yaml", &VISIT.replace("within-site: false", within));
                let more =
                    self.numbers.of(&["", "rules: { section-missing: off }\n", "rules: { number-duplicate: error }\n"]);
                self.write(".reportlint.yaml", &(CONFIG.to_owned() + more));
                self.session.reload();
                format!("configure {within} {more}")
            }
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

    fn said_by_run(&self) -> BTreeMap<PathBuf, Vec<String>> {
        let options = self.session.options();
        if self.open.is_empty() {
            return BTreeMap::new();
        }
        let outcome = engine::run(options).unwrap();
        outcome.files.iter().map(|checked| (checked.source.path().to_owned(), said(checked))).collect()
    }
}

/// Counts what is found over `steps` steps, by rule, and compares each with a run.
fn run(seed: u64, sites: usize, steps: usize, counts: &mut BTreeMap<String, usize>) {
    let mut world = World::new(seed, sites);
    let names = world.names(sites);
    let mut done = Vec::new();
    for _ in 0..steps {
        done.push(world.step(&names));
        let said = world.said_by_session();
        let expected = world.said_by_run();
        assert_eq!(said, expected, "seed {seed} after {done:#?}");
        for found in said.values().flatten() {
            *counts.entry(found.split(' ').next().unwrap().to_owned()).or_default() += 1;
        }
    }
}

#[test]
fn whatever_happened_to_reports_and_their_neighbours_a_session_says_what_a_run_says() {
    let mut counts = BTreeMap::new();
    for seed in 1..=6 {
        run(seed * 7919, 1 + usize::from(seed % 3 == 0), 60, &mut counts);
    }
    // Each rule on several reports had something to say.
    for rule in crate::rules::COLLECTION_RULES.iter().map(|rule| rule.meta.id) {
        assert!(counts.get(rule).is_some_and(|&count| count > 5), "{rule}: {counts:?}");
    }
}

/// What is open is known beside neighbours that nobody reads again: one is changed on disk, and nobody says so.
#[test]
fn an_edit_reads_no_neighbour_again() {
    let mut world = World::new(1, 1);
    let [name, other] = ["_index.md", "_index.vi.md"].map(|page| format!("an/content/4-Visits/4.1-Port/{page}"));
    // A report that lacks a section depends on its translation, and is read again with it.
    let text = |day: u32| format!("---\ndate: 2025-03-{day}\n---\n\n# Port\n\n## Wares\n\nBy the river.\n");
    let mismatches = |world: &mut World| {
        let said = world.said_by_session();
        said[&world.root.join(&name)].iter().filter(|found| found.starts_with("translation-mismatch")).count()
    };
    world.write(&other, &text(11));
    world.set_text(&name, &text(11));
    assert_eq!(mismatches(&mut world), 0);
    world.write(&other, &text(12));
    world.set_text(&name, &text(11));
    assert_eq!(mismatches(&mut world), 0);
    world.session.reload();
    assert_eq!(mismatches(&mut world), 1);
}
