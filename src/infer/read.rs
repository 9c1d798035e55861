//! Finds and reads the samples.

use std::path::PathBuf;

use rayon::prelude::*;

use super::sample::Sample;
use crate::diagnostic::Failure;
use crate::engine::discovery::{self, Target};
use crate::engine::read::{self, LARGE};
use crate::files::buffers::Buffers;
use crate::say;

/// Most samples, and most text of all of them, in bytes. More would not say more.
const MAX_SAMPLES: usize = 5000;
const MAX_TEXT: usize = 64 << 20;
/// How many files are read at a time.
const CHUNK: usize = 64;

/// The samples.
pub struct Found {
    /// In the order of their names.
    pub samples: Vec<Sample>,
    /// How many files have no headings, and are none.
    pub without_headings: usize,
    /// Why files could not be read.
    pub failures: Vec<Failure>,
}

/// Reads the Markdown files that `paths` stand for.
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
        let failure = Failure::new(say!(en("`{name}` is passed over: {}", why.en), vi("bỏ qua `{name}`: {}", why.vi),));
        return Err(Failure { help: fault.help, ..failure });
    }
    if loaded.source.text().len() > LARGE {
        return Err(Failure::new(say!(
            en("`{name}` is passed over: it is larger than 1 MiB"),
            vi("bỏ qua `{name}`: tệp lớn hơn 1 MiB"),
        )));
    }
    Ok(Sample::new(name, loaded.source))
}
