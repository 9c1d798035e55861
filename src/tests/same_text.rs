//! A report says the same in both forms of Unicode and with the line breaks of any system: so its findings are the same.

use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::fixing::{fixtures, options};
use crate::engine;

/// The findings in the file `path` with the content `text`: each rule, with the number of its line.
fn found(path: &Path, schema: Option<PathBuf>, text: &str) -> Vec<(usize, String)> {
    let outcome = engine::run(&options(path, schema, text)).unwrap();
    let files = outcome.files.iter();
    let mut found: Vec<(usize, String)> = files
        .flat_map(|file| {
            file.diagnostics.iter().map(|one| (file.source.line_of(one.span.start), one.rule.id.to_owned()))
        })
        .collect();
    found.sort();
    found
}

#[test]
fn the_same_is_found_however_letters_and_lines_are_encoded() {
    let different = fixtures().into_par_iter().flat_map_iter(|(path, schema)| {
        let text = fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
        let expected = found(&path, schema.clone(), &text);
        // What was garbled by a program is no longer that text.
        let garbled = expected.iter().any(|(_, rule)| rule == "file-unreadable");
        let decomposed = text.nfd().collect::<String>();
        let ways = [("CRLF", text.replace('\n', "\r\n")), ("decomposed", decomposed)];
        let ways = ways.into_iter().filter(move |_| !garbled && !text.contains('\r'));
        ways.filter_map(move |(way, text)| {
            let found = found(&path, schema.clone(), &text);
            (found != expected).then(|| format!("{}, {way}: {found:?} instead of {expected:?}", path.display()))
        })
    });
    let different: Vec<String> = different.collect();
    assert!(different.is_empty(), "{}", different.join("\n"));
}
