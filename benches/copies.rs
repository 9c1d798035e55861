//! What finding copies costs in a whole class: fingerprints, the search, the index.
//!
//! `cargo bench --bench copies` for 10,000 reports, `cargo bench --bench copies -- 100000` for more. The class is made up, the same
//! one each time: 24 reports a site, all over one template, one in fifty copied from another site, one in
//! twenty an unfilled template that holds nothing else.

use std::hint::black_box;
use std::time::{Duration, Instant};
use std::{env, fs};

use rayon::prelude::*;

use reportlint::inside::{Comparison, Fingerprint, find, index};

/// Reports when no number is given.
const REPORTS: usize = 10_000;
const REPORTS_PER_SITE: usize = 24;
/// Words that come with the template.
const TEMPLATE: u64 = 150;
/// Words that there are.
const VOCABULARY: u64 = 4_000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let count = env::args().find_map(|argument| argument.parse().ok()).unwrap_or(REPORTS);
    let words: Vec<String> = (0..VOCABULARY).map(|number| format!("từ{number}")).collect();

    let (fingerprints, making) = timed(|| {
        (0..count).into_par_iter().map(|number| report(number as u64, count as u64, &words)).collect::<Vec<_>>()
    });
    let shingles: usize = fingerprints.iter().map(Fingerprint::len).sum();
    println!("{count} reports, {shingles} shingles, {} threads", rayon::current_num_threads());
    println!("fingerprints from words  {making:>10.2?}");

    let (found, finding) = timed(|| find(&fingerprints, &Comparison::default(), |_| true));
    println!("all under check          {finding:>10.2?}   {} pairs, {} common", found.pairs.len(), found.common.len());
    let one_site = |index: usize| index < REPORTS_PER_SITE;
    let (found, finding) = timed(|| find(&fingerprints, &Comparison::default(), one_site));
    println!("one site under check     {finding:>10.2?}   {} pairs", found.pairs.len());
    print_peak();

    let (bytes, writing) = timed(|| index::write(&fingerprints));
    println!("index written            {writing:>10.2?}   {:.1} MB", bytes.len() as f64 / 1e6);
    drop(fingerprints);
    let (read, reading) = timed(|| index::read(&bytes));
    println!("index read               {reading:>10.2?}");
    black_box(read?);

    print_peak();
    Ok(())
}

/// The most memory that this process had so far, where Linux says so.
fn print_peak() {
    if let Ok(status) = fs::read_to_string("/proc/self/status")
        && let Some(peak) = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))
    {
        println!("most memory so far     {:>12}", peak.trim());
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = black_box(work());
    (result, start.elapsed())
}

/// The fingerprint of report `number` of `count`.
fn report(number: u64, count: u64, words: &[String]) -> Fingerprint {
    // Own words, as those of a report half-way round the class for one in fifty.
    let writer = if number.is_multiple_of(50) { (number + count / 2 + 3) % count } else { number };
    let mut dice = writer.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        dice
    };
    let own = if number % 20 == 1 { 0 } else { 250 + next() % 800 };
    // Some words are said much more often than others.
    let mut word = || (next() % VOCABULARY) * (next() % VOCABULARY) / VOCABULARY;
    let own: Vec<u64> = (0..own).map(|_| word()).collect();
    let text = (0..TEMPLATE).map(|place| place * 7).chain(own);
    let site = (number as usize / REPORTS_PER_SITE).to_string();
    let report = format!("{number}.md");
    Fingerprint::of_words(site, report, text.map(|word| words[word as usize].as_str()))
}
