//! Invisible characters.

/// Whether `sign` is an invisible format character: a soft hyphen, joiner or direction mark.
pub fn takes_no_ink(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}
