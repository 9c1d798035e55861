//! Small copies of the images of reports, for the page of a class.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufReader, Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageReader, Limits, Rgb, RgbImage};
use rayon::prelude::*;

use crate::diagnostic::{Checked, Outcome};
use crate::output::html::{Pictures, Thumbnail};

/// Width and height that a copy has at most.
const SIZE: (u32, u32) = (240, 160);
/// How many copies a report has at most.
const MAX_OF_REPORT: usize = 4;
/// How many copies a page has at most.
const MAX_OF_PAGE: usize = 600;
/// How many bytes the copies of a page have at most.
const MAX_BYTES: usize = 12 << 20;
/// Larger files are left out, in bytes.
const MAX_FILE: u64 = 24 << 20;
/// Images with more pixels on a side are left out.
const MAX_SIDE: u32 = 12_000;
/// How much memory reading one image may take, in bytes.
const MAX_MEMORY: u64 = 256 << 20;
/// The quality of the copies, of 100.
const QUALITY: u8 = 70;

/// The copies for each report of `outcome` that has something to tell, by its path.
pub fn of(outcome: &Outcome) -> HashMap<PathBuf, Pictures> {
    let mut left = MAX_OF_PAGE;
    let told = |file: &&Checked| !file.is_clean() || !file.silenced.is_empty();
    // How many of each report, decided in order, so that the same class gives the same page.
    let planned: Vec<(&Checked, usize)> = outcome
        .files
        .iter()
        .filter(told)
        .map(|file| {
            let count = file.about.pictures.len().min(MAX_OF_REPORT).min(left);
            left -= count;
            (file, count)
        })
        .collect();
    let made: Vec<(&Checked, Vec<Thumbnail>)> = planned
        .into_par_iter()
        .map(|(file, count)| (file, file.about.pictures[..count].iter().filter_map(|path| thumbnail(path)).collect()))
        .collect();
    let mut room = MAX_BYTES;
    made.into_iter()
        .map(|(file, mut shown)| {
            shown.retain(|picture| {
                let fits = room >= picture.jpeg.len();
                room -= if fits { picture.jpeg.len() } else { 0 };
                fits
            });
            let left_out = file.about.pictures.len() - shown.len();
            (file.source.path().to_path_buf(), Pictures { shown, left_out })
        })
        .collect()
}

/// A copy of the image at `path`; `None` if it is none, is too large, or cannot be read.
fn thumbnail(path: &Path) -> Option<Thumbnail> {
    // A reader of images that fails on one is no reason to lose the page.
    let small = catch_unwind(AssertUnwindSafe(|| decoded(path))).ok().flatten()?;
    let mut jpeg = Cursor::new(Vec::new());
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY).encode_image(&small).ok()?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Some(Thumbnail { name, jpeg: STANDARD.encode(jpeg.into_inner()), size: small.dimensions() })
}

fn decoded(path: &Path) -> Option<RgbImage> {
    let file = File::open(path).ok()?;
    let metadata = file.metadata().ok()?;
    if !metadata.is_file() || metadata.len() > MAX_FILE {
        return None;
    }
    let mut bytes = Vec::new();
    BufReader::new(file).take(MAX_FILE).read_to_end(&mut bytes).ok()?;
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_MEMORY);
    reader.limits(limits);
    let image = reader.decode().ok()?;
    let small = image.thumbnail(SIZE.0.min(image.width()), SIZE.1.min(image.height()));
    Some(on_white(&small))
}

/// What is transparent is white: a JPEG has no transparency.
fn on_white(image: &DynamicImage) -> RgbImage {
    let image = image.to_rgba8();
    RgbImage::from_fn(image.width(), image.height(), |x, y| {
        let [red, green, blue, alpha] = image.get_pixel(x, y).0.map(u32::from);
        let mix = |part: u32| u8::try_from((part * alpha + 255 * (255 - alpha)) / 255).unwrap_or(255);
        Rgb([mix(red), mix(green), mix(blue)])
    })
}
