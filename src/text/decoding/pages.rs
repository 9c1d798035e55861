//! Single-byte encodings that UTF-8 may have been read as, and the repair.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

use super::tally::Tally;

/// A single-byte encoding.
pub struct Page {
    /// Its usual name.
    pub name: &'static str,
    /// The byte of each non-ASCII letter.
    bytes: LazyLock<FxHashMap<char, u8>>,
}

/// The encodings to try. If several explain the same number of letters, the last one wins.
pub static PAGES: [Page; 6] = [
    Page { name: "CP850", bytes: LazyLock::new(|| bytes(CP850)) },
    Page { name: "CP437", bytes: LazyLock::new(|| bytes(CP437)) },
    Page { name: "Mac OS Roman", bytes: LazyLock::new(|| bytes(MAC_ROMAN)) },
    Page { name: "ISO-8859-1", bytes: LazyLock::new(|| bytes(LATIN_1)) },
    Page { name: "Windows-1258", bytes: LazyLock::new(|| bytes(CP1258)) },
    Page { name: "Windows-1252", bytes: LazyLock::new(|| bytes(CP1252)) },
];

// The letters for the bytes from 0x80 on.

const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ\
     áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
     └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀\
     ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ\
     áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
     └┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀\
     αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

const MAC_ROMAN: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü\
     †°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
     ¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ\
     ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

const LATIN_1: &str = "\u{80}\u{81}\u{82}\u{83}\u{84}\u{85}\u{86}\u{87}\u{88}\u{89}\u{8a}\u{8b}\u{8c}\u{8d}\u{8e}\u{8f}\u{90}\u{91}\u{92}\u{93}\u{94}\u{95}\u{96}\u{97}\u{98}\u{99}\u{9a}\u{9b}\u{9c}\u{9d}\u{9e}\u{9f}\
     \u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿\
     ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß\
     àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";

const CP1258: &str = "€\u{81}‚ƒ„…†‡ˆ‰\u{8a}‹Œ\u{8d}\u{8e}\u{8f}\u{90}‘’“”•–—˜™\u{9a}›œ\u{9d}\u{9e}Ÿ\
     \u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿\
     ÀÁÂĂÄÅÆÇÈÉÊË\u{300}ÍÎÏĐÑ\u{309}ÓÔƠÖ×ØÙÚÛÜƯ\u{303}ß\
     àáâăäåæçèéêë\u{301}íîïđñ\u{323}óôơö÷øùúûüư₫ÿ";

const CP1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ\
     \u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿\
     ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß\
     àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";

/// Maps each of the 128 `letters` to its byte.
fn bytes(letters: &str) -> FxHashMap<char, u8> {
    letters.chars().zip(0x80..=u8::MAX).collect()
}

impl Page {
    /// The letter for the non-ASCII `byte`.
    #[cfg(test)]
    pub fn letter(&self, byte: u8) -> char {
        self.bytes.iter().find(|(_, own)| **own == byte).map(|(letter, _)| *letter).unwrap()
    }

    /// Encodes `word` and decodes it as UTF-8; `tally` counts what fits and what does not.
    pub fn repair(&self, word: &str, tally: &mut Tally) -> String {
        if word.is_ascii() {
            return word.to_owned();
        }
        let mut encoded = Vec::with_capacity(word.len());
        let mut foreign = 0;
        for letter in word.chars() {
            if !self.encode(letter, &mut encoded) {
                foreign += 1;
                tally.bad += usize::from(letter != char::REPLACEMENT_CHARACTER);
                encoded.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
            }
        }
        let before = tally.good;
        let mut repaired = String::with_capacity(encoded.len());
        for chunk in encoded.utf8_chunks() {
            tally.good += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
            repaired.push_str(chunk.valid());
            match chunk.invalid() {
                [] => {}
                [first, ..] if *first >= 0xc2 => tally.cut += 1,
                _ => tally.bad += 1,
            }
            if !chunk.invalid().is_empty() {
                repaired.push(char::REPLACEMENT_CHARACTER);
            }
        }
        // Letters that the encoding does not have are unchanged, so they do not count.
        tally.good = before.max(tally.good - foreign);
        repaired
    }

    /// Appends the byte of `letter` to `out`, or the bytes of its decomposition if only that is encodable.
    fn encode(&self, letter: char, out: &mut Vec<u8>) -> bool {
        if letter.is_ascii() {
            out.push(letter as u8);
            return true;
        }
        if let Some(&byte) = self.bytes.get(&letter) {
            out.push(byte);
            return true;
        }
        let parts = || letter.nfd();
        let encodable = |part: char| part.is_ascii() || self.bytes.contains_key(&part);
        if parts().count() < 2 || !parts().all(encodable) {
            return false;
        }
        out.extend(
            parts().filter_map(|part| if part.is_ascii() { Some(part as u8) } else { self.bytes.get(&part).copied() }),
        );
        true
    }
}
