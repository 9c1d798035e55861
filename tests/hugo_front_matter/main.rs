//! What a real Hugo (0.168) makes of whole blocks of front matter, beside what reportlint says of them.

mod blocks;
#[allow(dead_code, reason = "other tests ask for more")]
#[path = "../support/hugo_pages.rs"]
mod hugo;
#[path = "../support/program.rs"]
mod program;
