//! Input other than reports: schemas, configs, baselines, indexes and settings of Hugo.

use std::fs;
use std::path::{Path, PathBuf};

use crate::collection::copies::{Fingerprint, index};
use crate::config::Config;
use crate::engine::{ConfigChoice, Options};
use crate::rules::METAS;
use crate::schema;
use proptest::test_runner::TestCaseResult;
use xxhash_rust::xxh3::xxh3_64;

use crate::tests::desk::Desk;

use super::holds::{answer, failed_well, formats};
use super::runner::{Food, fuzz};

/// A report with content for most keys.
const REPORT: &str = "---\ntitle: Một buổi ở bến\ndate: 2025-09-18\nweight: 2\npre: \" <b> 4.2. </b> \"\n---\n\n# Một buổi ở bến\n\n\
    ### Speakers\n\n- **Lan** – thuyền trưởng\n- Minh\n\n### Key Highlights\n\n![](quay.png) [a](b.md#c)\n\n\
    | Who | Due |\n|---|---|\n| Ánh | 31/02/2025 |\n";

/// The files in `folder` of the repository.
fn seeds(folder: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().filter(|path| path.is_file()).map(|path| fs::read(path).unwrap()).collect()
}

impl Desk {
    /// A folder with one report.
    fn new() -> Self {
        let desk = Self::empty();
        desk.write("content/4-EventParticipated/4.2-Event2/_index.md", REPORT);
        desk
    }

    fn options(&self) -> Options {
        Options { paths: vec![self.path().to_owned()], config: ConfigChoice::Ignored, ..Options::default() }
    }
}

#[test]
fn any_schema_is_refused_or_used() {
    let words = &[
        "name: a\n",
        "sections:\n",
        "  - id: ",
        "headings: ",
        "terms: ",
        "filler: ",
        "{ en: [",
        "] }",
        "required: true",
        "recommended",
        "level: 2-4",
        "within: ",
        "requires: ",
        "items: { min: 1 }",
        "item-pattern: '",
        "text: ['",
        "front-matter:\n",
        "fields:\n",
        "type: ",
        "pattern: '",
        "extends: event-report\n",
        "when:\n",
        "phrases:\n",
        "copies: ",
        "translations: ",
        "rules: ",
        "images: ",
        "links: ",
        "points: ",
        "columns: ",
        "(?i)",
        "\\w{1,20}",
        "[",
        ")",
        "*",
        "&a ",
        "*a",
        "<<: ",
        "!!",
        "|\n  ",
        "{",
        "}",
        "- ",
        ": ",
        "languages: { en: '', vi: .vi }\n",
        "/a.*b/",
        "999999999999",
        "-1",
        "0.5",
        "files: ['**/*.md']\n",
    ];
    let desk = Desk::new();
    let seeds = [seeds("rules"), seeds("fixtures/schemas/good"), seeds("fixtures/schemas/faulty")].concat();
    fuzz(Food { target: "schema", seeds, words }, |input| {
        desk.write("schema.yaml", input);
        let file = desk.path().join("schema.yaml").to_string_lossy().into_owned();
        if let Err(failure) = schema::load(&file, Path::new(""), &METAS) {
            return failed_well(&failure);
        }
        answer(&Options { schema: Some(file), ..desk.options() }).map(|_| ())
    });
}

#[test]
fn any_config_is_refused_or_used() {
    let words = &[
        "schemas: ",
        "[{ files: ['",
        "'], schema: ",
        "event-report",
        " }]\n",
        "exclude: ['",
        "rules: { ",
        "image-alt: off",
        "language: vi\n",
        "site: ",
        "**",
        "*",
        "?",
        "[a-z]",
        "{a,b}",
        "!",
        "../",
        "/etc/",
        "~",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ": ",
        "- ",
        "&a ",
        "*a",
        "error",
        "warning",
        "suppressions: ",
        "baseline: ",
        "copies: ",
    ];
    let desk = Desk::new();
    let seeds = [
        "schemas: [{ files: ['content/**/_index*.md'], schema: event-report }]\nrules: { image-alt: off }\n",
        "language: vi\nexclude: ['**/4.1-*/**', 'themes/**']\n",
        "schemas:\n  - files: [\"**/*Event*/*/_index.md\", 'a/[0-9]*.md']\n    schema: ./own.yaml\nrules:\n  section-missing: warning\n  image-remote: error\n",
    ];
    let seeds = seeds.iter().map(|text| text.as_bytes().to_vec()).collect();
    fuzz(Food { target: "config", seeds, words }, |input| {
        desk.write(".reportlint.yaml", input);
        let path = desk.path().join(".reportlint.yaml");
        if let Err(failure) = Config::load(&path, &METAS) {
            return failed_well(&failure);
        }
        answer(&Options { config: ConfigChoice::File(path), ..desk.options() }).map(|_| ())
    });
}

#[test]
fn any_baseline_is_refused_or_used() {
    let words = &[
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\"version\": 1",
        "\"problems\": [",
        "\"path\": \"",
        "\"rule\": \"",
        "\"count\": ",
        "99999999999999999999",
        "-1",
        "null",
        "\\u0000",
        "\\ud800",
        "../",
        "image-alt",
        "\"section\": ",
        "\"text\": ",
    ];
    let desk = Desk::new();
    let outcome = answer(&desk.options()).unwrap();
    let file = desk.path().join("known.json");
    crate::engine::baseline::Baseline::write(&file, &outcome.files).unwrap();
    let seeds = vec![fs::read(&file).unwrap(), b"{ \"version\": 1, \"problems\": [] }\n".to_vec()];
    fuzz(Food { target: "baseline", seeds, words }, |input| {
        desk.write("known.json", input);
        let options = Options { baseline: Some(desk.path().join("known.json")), ..desk.options() };
        answer(&options).map(|_| ())
    });
}

#[test]
fn any_index_is_refused_or_used() {
    let words = &["\u{1}", "\u{0}\u{0}\u{0}\u{0}", "\u{7f}\u{7f}\u{7f}\u{7f}", "RLI", "a/b", "ế"];
    let desk = Desk::new();
    let words_of = "con nước lên rồi lại xuống và ai cũng phải chờ cho tới khi sương tan hẳn ngoài bến".split(' ');
    let report = Fingerprint::of_words("thu-ha", "4.1-Event1/_index.md", words_of.clone());
    let all = [report, Fingerprint::of_words("mẫu", "", words_of.skip(6)).as_template()];
    let seeds = vec![index::write(&all), index::write(&[])];
    fuzz(Food { target: "index", seeds, words }, |input| {
        // Correct its header, so that the rest is tested, too.
        let mut right = input.to_vec();
        if let Some(body) = right.len().checked_sub(8).filter(|&body| body >= 24) {
            let length = right.len() as u64;
            right[16..24].copy_from_slice(&length.to_le_bytes());
            let sum = xxh3_64(&right[..body]);
            right[body..].copy_from_slice(&sum.to_le_bytes());
        }
        for bytes in [input, &right] {
            if let Err(failure) = index::read(bytes) {
                failed_well(&failure)?;
            }
            desk.write("class.idx", bytes);
            answer(&Options { indexes: vec![desk.path().join("class.idx")], ..desk.options() })?;
        }
        Ok(())
    });
}

#[test]
fn any_settings_of_a_site_are_used_or_passed_over() {
    let words = &[
        "baseURL = \"",
        "https://a.example/b/",
        "\"\n",
        "theme = [",
        "\"a\", \"../..\"",
        "]\n",
        "[languages.vi]\n",
        "contentDir = ",
        "staticDir = [\"",
        "defaultContentLanguage",
        "[module]\n",
        "[[module.mounts]]\n",
        "source = \"../..\"\n",
        "target = \"static\"\n",
        "[markup.goldmark.renderer]\n",
        "unsafe = true\n",
        "[permalinks]\n",
        "uglyURLs = true\n",
        "{",
        "}",
        "[[",
        "]]",
        "'''",
        "\"\"\"",
        "ignoreFiles = [",
        "\\.md$",
        "disablePathToLower",
        "buildFuture",
        "relativeURLs",
    ];
    let seeds = [
        "baseURL = \"https://bencang.example.org/bao-cao/\"\ntheme = \"mau\"\ndefaultContentLanguage = \"en\"\n[languages.en]\ntitle = \"a\"\n[languages.vi]\n\
         contentDir = \"content/vi\"\n[markup.goldmark.renderer]\nunsafe = true\n",
        "staticDir = [\"static\", \"anh\"]\nignoreFiles = [\"\\\\.tmp$\"]\n[[module.mounts]]\nsource = \"static\"\ntarget = \"static\"\n[permalinks]\nposts = \"/:year/\"\n",
    ];
    let seeds: Vec<Vec<u8>> = seeds.iter().map(|text| text.as_bytes().to_vec()).collect();
    let desk = Desk::new();
    let holds = |input: &[u8]| -> TestCaseResult {
        desk.write("hugo.toml", input);
        let outcome = answer(&Options { schema: None, ..desk.options() })?;
        formats(&outcome).map(|_| ())
    };
    fuzz(Food { target: "site", seeds, words }, holds);
}
