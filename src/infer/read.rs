//! Finds and reads the samples.

use std::path::PathBuf;

use rayon::prelude::*;

use super::sample::Sample;
use crate::diagnostic::Failure;
use crate::engine::discovery::{self, Target};
use crate::engine::read::{self, LARGE};
use crate::files::buffers::Buffers;
use crate::say;

/// Maximum number of samples, and maximum size of their text in bytes. More would not change the result.
const MAX_SAMPLES: usize = 5000;
const MAX_TEXT: usize = 64 << 20;
/// The number of files to read at a time.
const CHUNK: usize = 64;

/// The result of reading the samples.
pub struct Found {
    /// The samples, sorted by name.
    pub samples: Vec<Sample>,
    /// The number of files without headings, which are not samples.
    pub without_headings: usize,
    /// Why some files could not be read.
    pub failures: Vec<Failure>,
}

/// Reads the Markdown files at and below `paths`.
pub fn samples(paths: &[PathBuf]) -> Found {
    let buffers = Buffers::default();
    let discovery::Found { targets, failures } = discovery::find(paths, &buffers);
    let mut found = Found { samples: Vec::new(), without_headings: 0, failures };
    let mut text = 0;
    for chunk in targets.chunks(CHUNK) {
        let read: Vec<Result<Sample, Failure>> = chunk.par_iter().map(|target| sample(target, &buffers)).collect();
        for sample in read {
            match sample {
                Err(failure) => found.failures.push(failure),
                Ok(sample) if sample.headings.is_empty() => found.without_headings += 1,
                Ok(sample) => {
                    text += sample.source.text().len();
                    found.samples.push(sample);
                }
            }
        }
        if text > MAX_TEXT || found.samples.len() >= MAX_SAMPLES {
            let count = found.samples.len();
            if targets.len() > count + found.without_headings + found.failures.len() {
                found.failures.push(Failure::new(say!(
                    en("only the first {count} samples were looked at: there are too many"),
                    vi("chỉ xem {count} bài mẫu đầu tiên: có quá nhiều bài"),
                )));
            }
            break;
        }
    }
    found
}

fn sample(target: &Target, buffers: &Buffers) -> Result<Sample, Failure> {
    let name = &target.name;
    let loaded = read::read(name, &target.path, buffers);
    if let Some(fault) = loaded.fault {
        let why = fault.message;
        let failure = Failure::new(say!(en("`{name}` is skipped: {}", why.en), vi("bỏ qua `{name}`: {}", why.vi),));
        return Err(Failure { help: fault.help, ..failure });
    }
    if loaded.source.text().len() > LARGE {
        return Err(Failure::new(say!(
            en("`{name}` is skipped: it is larger than 1 MiB"),
            vi("bỏ qua `{name}`: tệp lớn hơn 1 MiB"),
        )));
    }
    Ok(Sample::new(name, loaded.source))
}
