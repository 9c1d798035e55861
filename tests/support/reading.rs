//! Validates the output of the program with a third-party parser per media type, if there is one.

// Each test program that includes this file uses a different part of it.
#![allow(dead_code)]

use roxmltree::Document;
use serde_json::Value;

/// Checks that `text` is valid for its media type. The error is the reason.
pub fn read(media_type: &str, text: &str) -> Result<(), String> {
    match media_type {
        "text/plain" => Ok(()),
        "text/csv" => csv(text),
        "text/html" => html(text),
        "application/xml" => Document::parse(text).map(|_| ()).map_err(|error| error.to_string()),
        json if json.ends_with("/json") || json.ends_with("+json") => {
            serde_json::from_str::<Value>(text).map(|_| ()).map_err(|error| error.to_string())
        }
        other => Err(format!("tests/support/reading.rs does not know how to read {other}: say it there")),
    }
}

/// Whether `text` is free of terminal escapes, bidirectional controls and hidden characters, except line breaks.
/// Joiners are part of emoji.
pub fn is_safe(text: &str) -> bool {
    let steers = |c: char| {
        c.is_control() && c != '\n'
            || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    !text.contains(steers)
}

/// RFC 4180: line endings, the same number of cells in each line, and quotes only around whole cells.
fn csv(text: &str) -> Result<(), String> {
    let mut widths = Vec::new();
    let (mut rest, mut cells) = (text, 0);
    while !rest.is_empty() {
        rest = match rest.strip_prefix('"') {
            Some(mut quoted) => loop {
                let (_, after) = quoted.split_once('"').ok_or("a quote is not closed")?;
                match after.strip_prefix('"') {
                    Some(more) => quoted = more,
                    None => break after,
                }
            },
            None => {
                let end = rest.find([',', '\r', '\n', '"']).ok_or("the last line has no end")?;
                &rest[end..]
            }
        };
        cells += 1;
        if let Some(next) = rest.strip_prefix(',') {
            rest = next;
        } else {
            rest = rest.strip_prefix("\r\n").ok_or_else(|| format!("a cell ends in {:?}", rest.get(..1)))?;
            widths.push(cells);
            cells = 0;
        }
    }
    widths.dedup();
    if cells == 0 && widths.len() <= 1 { Ok(()) } else { Err(format!("lines have {widths:?} cells")) }
}

/// A complete page without foreign scripts.
fn html(text: &str) -> Result<(), String> {
    let page = text.starts_with("<!DOCTYPE html>") && text.ends_with("</html>\n");
    let scripts = (text.matches("<script").count(), text.matches("</script").count());
    if page && scripts == (1, 1) { Ok(()) } else { Err(format!("whole: {page}, scripts: {scripts:?}")) }
}
