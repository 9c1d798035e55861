//! Makes untrusted text safe to print. The content of a report must not control the terminal, reverse the writing
//! direction or hide text; normal text stays unchanged.

use std::borrow::Cow;
use std::fmt::Write;

/// Maximum length of one printed text, in characters. Longer texts are cut, with `…`.
const MAX_LENGTH: usize = 2000;

/// Whether `c` after `previous` could control the terminal, hide text or mislead readers.
pub fn is_hostile(c: char, previous: char) -> bool {
    match c {
        ' '..='~' => false,
        '\0'..='\x1f' | '\x7f'..='\u{9f}' => true,
        // Bidirectional controls, line separators, zero-width characters, annotations, soft hyphen.
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}' => true,
        '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' => true,
        // Joiners are part of emoji and of scripts with joined letters. Elsewhere they only hide.
        '\u{200c}' | '\u{200d}' => !matches!(previous, '\u{590}'..='\u{1dff}' | '\u{2190}'..),
        // Tag characters spell the flags of England, Scotland and Wales. Elsewhere they smuggle text.
        '\u{e0000}'..='\u{e007f}' => !matches!(previous, '\u{1f3f4}' | '\u{e0020}'..='\u{e007e}'),
        _ => false,
    }
}

/// Appends `c` to `out`, made visible if it is hostile: `␛` for control characters with a picture, `<U+202E>` for
/// others.
pub fn push(out: &mut String, c: char, previous: char) {
    if !is_hostile(c, previous) {
        return out.push(c);
    }
    let picture = match c {
        '\0'..='\x1f' => char::from_u32(0x2400 + u32::from(c)),
        '\x7f' => Some('␡'),
        _ => None,
    };
    match picture {
        Some(picture) => out.push(picture),
        // Writing to a string cannot fail.
        None => drop(write!(out, "<U+{:04X}>", u32::from(c))),
    }
}

/// `text` on one line. Line breaks and tabs become blanks, hostile characters become visible.
pub fn line(text: &str) -> Cow<'_, str> {
    if is_plain(text) { Cow::Borrowed(text) } else { Cow::Owned(rewrite(text, ' ')) }
}

/// The same, but keeps line breaks.
pub fn lines(text: &str) -> Cow<'_, str> {
    if is_plain(text) { Cow::Borrowed(text) } else { Cow::Owned(rewrite(text, '\n')) }
}

/// Escapes the hostile characters of a JSON text; serde_json escapes only those below U+0020. They can only occur
/// inside strings, so the meaning stays the same.
pub fn json(text: String) -> String {
    let bytes = text.as_bytes();
    let mut out = String::new();
    let (mut at, mut done, mut chunk_end) = (0, 0, 0);
    loop {
        // Most of it is names of keys and plain text, which need no look at each byte.
        if at >= chunk_end {
            at += CHUNK * bytes[at..].chunks_exact(CHUNK).take_while(|chunk| is_plain_json(chunk)).count();
            chunk_end = at + CHUNK;
        }
        let Some(&byte) = bytes.get(at) else { break };
        at += 1;
        // Of those that begin with this byte, as the letters of Vietnamese do, only U+180E is hostile.
        let is_letter = byte == 0xe1 && bytes.get(at) != Some(&0xa0);
        if is_letter || !MAY_BE_HOSTILE[usize::from(byte)] {
            continue;
        }
        let start = at - 1;
        let Some(c) = text[start..].chars().next().filter(|&c| c != '\n' && is_hostile(c, '\u{2190}')) else {
            continue;
        };
        out.push_str(&text[done..start]);
        let mut units = [0; 2];
        for unit in c.encode_utf16(&mut units) {
            let _ = write!(out, "\\u{unit:04x}");
        }
        done = start + c.len_utf8();
    }
    if done == 0 {
        return text;
    }
    out.push_str(&text[done..]);
    out
}

/// Whether all bytes of `chunk` are printable ASCII or line breaks. Looks at all of them at once.
fn is_plain_json(chunk: &[u8]) -> bool {
    chunk.iter().fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~' | b'\n'))
}

/// The bytes that are looked at together.
const CHUNK: usize = 32;

/// Whether a hostile character may begin with each byte: nearly all text has no such byte.
static MAY_BE_HOSTILE: [bool; 256] = {
    let mut bytes = [false; 256];
    let mut byte = 0;
    while byte < bytes.len() {
        bytes[byte] = match byte as u8 {
            b'\n' => false,
            0..0x20 | 0x7f => true,
            // U+0080, U+061C, U+180E, U+200B, U+FEFF and U+E0000 with those beside them.
            0xc2 | 0xd8 | 0xe1 | 0xe2 | 0xef | 0xf3 => true,
            _ => false,
        };
        byte += 1;
    }
    bytes
};

fn is_plain(text: &str) -> bool {
    text.len() <= MAX_LENGTH && text.bytes().all(|byte| (b' '..=b'~').contains(&byte))
}

fn rewrite(text: &str, line_break: char) -> String {
    let mut out = String::with_capacity(text.len().min(MAX_LENGTH) + 16);
    let mut previous = ' ';
    let mut characters = text.chars().peekable();
    let mut count = 0;
    while let Some(c) = characters.next() {
        count += 1;
        if count > MAX_LENGTH {
            out.push('…');
            break;
        }
        match c {
            '\t' => out.push(' '),
            '\n' => out.push(line_break),
            '\r' if characters.peek() == Some(&'\n') => {}
            _ => push(&mut out, c, previous),
        }
        previous = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_stays_as_it_is() {
        for text in ["Diễn giả", "Die\u{302}\u{303}n gia\u{309}", "👩‍💻 x", "❤️‍🔥", "日本語", "क्‍ष", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "a\u{a0}b"]
        {
            assert_eq!(line(text), text);
        }
    }

    #[test]
    fn what_would_steer_or_hide_is_made_visible() {
        for (text, shown) in [
            ("\u{1b}[2J", "␛[2J"),
            ("\u{1b}]0;title\u{7}", "␛]0;title␇"),
            ("a\u{9b}31m", "a<U+009B>31m"),
            ("\u{202e}exe.md", "<U+202E>exe.md"),
            ("\u{2066}a\u{2069}", "<U+2066>a<U+2069>"),
            ("a\u{200f}b\u{61c}", "a<U+200F>b<U+061C>"),
            ("\u{feff}---", "<U+FEFF>---"),
            ("spe\u{200b}akers", "spe<U+200B>akers"),
            ("spe\u{200d}akers", "spe<U+200D>akers"),
            ("a\u{e0041}", "a<U+E0041>"),
            ("a\rb", "a␍b"),
            ("a\u{7f}\0", "a␡␀"),
            ("a\u{2028}b", "a<U+2028>b"),
        ] {
            assert_eq!(line(text), shown, "{text:?}");
        }
    }

    #[test]
    fn line_breaks_become_blanks_or_stay_as_asked() {
        assert_eq!(line("a\r\nb\tc\nd"), "a b c d");
        assert_eq!(lines("a\r\nb\tc\nd"), "a\nb c\nd");
    }

    #[test]
    fn a_text_without_end_is_cut() {
        assert_eq!(line(&"ễ".repeat(MAX_LENGTH * 3)).chars().count(), MAX_LENGTH + 1);
        assert_eq!(line(&"a".repeat(MAX_LENGTH * 3)).chars().count(), MAX_LENGTH + 1);
    }

    #[test]
    fn every_hostile_character_is_escaped_in_json_and_no_other() {
        for c in ('\u{20}'..=char::MAX).chain(['\n']) {
            let text = format!("\"a{c}b\"");
            let hostile = c != '\n' && is_hostile(c, '\u{2190}');
            assert_eq!(json(text.clone()) == text, !hostile, "{c:?}");
        }
    }

    #[test]
    fn escaped_json_says_the_same() {
        let said = "\u{1b}\u{9b}\u{202e}\u{7f}\u{e0041} Diễn giả 👩‍💻\n\"\\";
        let json = json(serde_json::to_string(said).unwrap());
        assert!(!json.contains(['\u{1b}', '\u{9b}', '\u{202e}', '\u{7f}', '\u{e0041}']));
        assert!(json.contains("Diễn giả 👩‍💻"));
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), said);
    }
}
