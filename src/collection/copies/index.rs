//! The index file: stored fingerprints, to compare one author's repository with a whole class.
//!
//! It contains names of sites and reports and numbers, but no text. Layout of version 3, all numbers little-endian:
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `89 52 4C 49 0D 0A 1A 0A`: `RLI`, and bytes that a transfer as text would change |
//! | 4 | the version |
//! | 4 | how many fingerprints follow |
//! | 8 | length of the file |
//! | … | the fingerprints: 1 byte, 1 for a template, 0 for a report; site, report and kind, each 4 bytes of length and UTF-8; 4 bytes of how many shingles, then 4 bytes each, ascending |
//! | 8 | XXH3 of all bytes before |

use xxhash_rust::xxh3::xxh3_64;

use super::fingerprint::Fingerprint;
use crate::diagnostic::Failure;
use crate::message::{Message, Words};
use crate::say;

const MAGIC: [u8; 8] = *b"\x89RLI\r\n\x1a\n";
/// Any change to how fingerprints are created or stored needs a new version.
const VERSION: u32 = 3;
/// Bytes before the first fingerprint.
const HEADER_LENGTH: usize = 24;
/// Bytes after the last one.
const CHECKSUM_LENGTH: usize = 8;
const BUILD_AGAIN: Words = Words {
    en: "build it again: `reportlint index build -o class.idx PATH…`",
    vi: "hãy dựng lại: `reportlint index build -o class.idx PATH…`",
};

/// Serializes `fingerprints`. Equal input gives equal bytes.
pub fn write(fingerprints: &[Fingerprint]) -> Vec<u8> {
    let size = |one: &Fingerprint| 17 + one.site.len() + one.report.len() + one.kind.len() + 4 * one.shingles.len();
    let length = HEADER_LENGTH + CHECKSUM_LENGTH + fingerprints.iter().map(size).sum::<usize>();
    let mut bytes = Vec::with_capacity(length);
    bytes.extend(MAGIC);
    bytes.extend(VERSION.to_le_bytes());
    bytes.extend((fingerprints.len() as u32).to_le_bytes());
    bytes.extend((length as u64).to_le_bytes());
    for fingerprint in fingerprints {
        bytes.push(u8::from(fingerprint.template));
        for name in [&fingerprint.site, &fingerprint.report, &fingerprint.kind] {
            bytes.extend((name.len() as u32).to_le_bytes());
            bytes.extend(name.as_bytes());
        }
        bytes.extend((fingerprint.shingles.len() as u32).to_le_bytes());
        for shingle in &fingerprint.shingles {
            bytes.extend(shingle.to_le_bytes());
        }
    }
    bytes.extend(xxh3_64(&bytes).to_le_bytes());
    bytes
}

/// Parses an index.
///
/// # Errors
/// If `bytes` is not an index, has another version, or is damaged; nothing in it is trusted.
pub fn read(bytes: &[u8]) -> Result<Vec<Fingerprint>, Failure> {
    let Some(rest) = bytes.strip_prefix(&MAGIC) else {
        return Err(foreign(bytes));
    };
    let mut head = Reader(rest);
    let version = head.number().ok_or_else(|| cut_short(bytes.len(), None))?;
    if version != VERSION {
        let by = match version > VERSION {
            true => Words { en: "a newer", vi: "mới hơn" },
            false => Words { en: "an older", vi: "cũ hơn" },
        };
        let message = say!(
            en("the index is of version {version}, written by {} reportlint; this one reads {VERSION}", by.en),
            vi(
                "chỉ mục thuộc phiên bản {version}, do một reportlint {} ghi; reportlint này đọc phiên bản {VERSION}",
                by.vi
            ),
        );
        let help = match version > VERSION {
            true => Words {
                en: "update reportlint, or build the index with this one",
                vi: "hãy cập nhật reportlint, hoặc dựng lại chỉ mục bằng reportlint này",
            },
            false => BUILD_AGAIN,
        };
        return Err(Failure::new(message).with_help(help));
    }
    let (Some(count), Some(length)) = (head.number(), head.take().map(u64::from_le_bytes)) else {
        return Err(cut_short(bytes.len(), None));
    };
    if (bytes.len() as u64) < length {
        return Err(cut_short(bytes.len(), Some(length)));
    }
    let (Some((body, &sum)), true) = (bytes.split_last_chunk::<CHECKSUM_LENGTH>(), bytes.len() as u64 == length) else {
        return Err(damaged(Words { en: "there are bytes after its end", vi: "còn byte thừa ở cuối" }));
    };
    if body.len() < HEADER_LENGTH || xxh3_64(body) != u64::from_le_bytes(sum) {
        return Err(damaged(Words { en: "its checksum is wrong", vi: "mã kiểm tra không đúng" }));
    }
    let mut reader = Reader(&body[HEADER_LENGTH..]);
    let mut fingerprints = Vec::new();
    for _ in 0..count {
        let unreadable =
            Words { en: "a fingerprint in it cannot be read", vi: "có dấu vân văn bản không đọc được" };
        fingerprints.push(reader.fingerprint().ok_or_else(|| damaged(unreadable))?);
    }
    if !reader.0.is_empty() {
        return Err(damaged(Words {
            en: "it contains more than it says", vi: "nó chứa nhiều hơn số ghi ở đầu"
        }));
    }
    Ok(fingerprints)
}

fn foreign(bytes: &[u8]) -> Failure {
    if bytes.is_empty() {
        return Failure::new(say!(en("the index is empty"), vi("chỉ mục rỗng"))).with_help(BUILD_AGAIN);
    }
    // The start of an index whose line breaks were converted, or that was decoded and encoded again.
    if bytes.get(..5) == Some(b"\x89RLI\n") || bytes.starts_with("\u{fffd}RLI".as_bytes()) {
        return Failure::new(say!(
            en("the index was changed as if it were text"),
            vi("chỉ mục đã bị sửa như thể là văn bản"),
        ))
        .with_help(say!(
            en("let git leave it alone: write `*.idx binary` into .gitattributes, and build it again"),
            vi("hãy để git giữ nguyên nó: ghi `*.idx binary` vào .gitattributes, rồi dựng lại"),
        ));
    }
    if MAGIC.starts_with(bytes) {
        return cut_short(bytes.len(), None);
    }
    Failure::new(say!(en("this file is not an index of reports"), vi("tệp này không phải chỉ mục báo cáo"),)).with_help(
        say!(
            en("an index is what `reportlint index build -o class.idx PATH…` writes"),
            vi("chỉ mục là tệp do `reportlint index build -o class.idx PATH…` ghi ra"),
        ),
    )
}

fn cut_short(have: usize, of: Option<u64>) -> Failure {
    let en = of.map_or_else(String::new, |of| format!(" of {of}"));
    let vi = of.map_or_else(String::new, |of| format!("/{of}"));
    Failure::new(say!(
        en("the index is cut short: only {have}{en} bytes are there"),
        vi("chỉ mục bị cắt cụt: chỉ còn {have}{vi} byte"),
    ))
    .with_help(copy_again())
}

fn damaged(why: Words) -> Failure {
    Failure::new(say!(en("the index is damaged: {}", why.en), vi("chỉ mục bị hỏng: {}", why.vi)))
        .with_help(copy_again())
}

fn copy_again() -> Message {
    let build = Message::from(BUILD_AGAIN).continued();
    say!(en("copy it again, or {}", build.en), vi("hãy chép lại tệp, hoặc {}", build.vi))
}

/// Reads values from the front of a byte slice, as long as it is long enough.
struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (&first, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(first)
    }

    fn number(&mut self) -> Option<u32> {
        self.take().map(u32::from_le_bytes)
    }

    fn bytes(&mut self, length: usize) -> Option<&'b [u8]> {
        let (first, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(first)
    }

    fn name(&mut self) -> Option<String> {
        let length = usize::try_from(self.number()?).ok()?;
        String::from_utf8(self.bytes(length)?.to_vec()).ok()
    }

    fn fingerprint(&mut self) -> Option<Fingerprint> {
        let template = match self.take()? {
            [0] => false,
            [1] => true,
            _ => return None,
        };
        let (site, report, kind) = (self.name()?, self.name()?, self.name()?);
        let count = usize::try_from(self.number()?).ok()?;
        let (numbers, []) = self.bytes(count.checked_mul(4)?)?.as_chunks() else { return None };
        let shingles: Box<[u32]> = numbers.iter().map(|&number| u32::from_le_bytes(number)).collect();
        shingles.is_sorted_by(|one, next| one < next).then_some(Fingerprint { site, report, kind, template, shingles })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sample() -> Vec<Fingerprint> {
        let numbers = |from: u32| (from..from + 60).map(|number| number.to_string()).collect::<Vec<_>>();
        let made = |site, from| Fingerprint::of_words(site, "_index.md", numbers(from).iter().map(String::as_str));
        vec![made("lớp/ngọc-ánh", 0).of_kind("blog/vi"), Fingerprint::of_words("b", "", []), made("", 30).as_template()]
    }

    #[test]
    fn what_is_written_is_read_again_and_holds_no_text() {
        let fingerprints = sample();
        let bytes = write(&fingerprints);
        assert_eq!(read(&bytes).unwrap(), fingerprints);
        assert_eq!(read(&write(&[])).unwrap(), []);
        let names = 2 * "_index.md".len() + "lớp/ngọc-ánh".len() + "b".len() + "blog/vi".len();
        let shingles: usize = fingerprints.iter().map(Fingerprint::len).sum();
        assert_eq!(bytes.len(), 24 + 8 + 3 * 17 + names + 4 * shingles);
    }

    #[test]
    fn a_file_that_was_cut_changed_or_lengthened_is_refused() {
        let bytes = write(&sample());
        for length in 0..bytes.len() {
            let failure = read(&bytes[..length]).unwrap_err();
            let expected = if length == 0 { "the index is empty" } else { "the index is cut short" };
            assert!(failure.message.en.starts_with(expected), "{length}: {failure}");
        }
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 0x40;
            assert!(read(&changed).is_err(), "byte {at}");
        }
        let longer = [bytes.as_slice(), b"x"].concat();
        assert_eq!(read(&longer).unwrap_err().message.en, "the index is damaged: there are bytes after its end");
    }

    #[test]
    fn foreign_files_and_other_versions_are_told_apart() {
        let bytes = write(&sample());
        let says = |bytes: &[u8]| read(bytes).unwrap_err().message.en;
        assert_eq!(says(b"# Not an index\n"), "this file is not an index of reports");
        assert_eq!(says(b"PK\x03\x04"), "this file is not an index of reports");
        let as_text: Vec<u8> = String::from_utf8_lossy(&bytes).into_owned().into_bytes();
        assert_eq!(says(&as_text), "the index was changed as if it were text");
        assert_eq!(says(b"\x89RLI\n\x1a\n1234"), "the index was changed as if it were text");
        for (version, writer) in [(4, "a newer"), (2, "an older")] {
            let mut other = bytes.clone();
            other[8] = version;
            let expected =
                format!("the index is of version {version}, written by {writer} reportlint; this one reads 3");
            assert_eq!(says(&other), expected);
        }
    }

    #[test]
    fn a_right_checksum_makes_wrong_counts_no_truer() {
        let bytes = write(&sample());
        let head_of_site = 25;
        for at in [12, 13, 15, 24, head_of_site, head_of_site + 3, bytes.len() - 12] {
            for value in [0x03, 0x7f, 0xff] {
                let mut forged = bytes.clone();
                forged[at] = value;
                let end = forged.len() - 8;
                let sum = xxh3_64(&forged[..end]);
                forged[end..].copy_from_slice(&sum.to_le_bytes());
                match read(&forged) {
                    Ok(read) => assert_eq!(write(&read), forged, "byte {at}"),
                    Err(failure) => assert!(failure.message.en.contains("damaged"), "{failure}"),
                }
            }
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(body in prop::collection::vec(any::<u8>(), 0..200), count: u32) {
            let mut bytes = b"\x89RLI\r\n\x1a\n\x03\0\0\0".to_vec();
            bytes.extend(count.to_le_bytes());
            bytes.extend((24 + body.len() as u64 + 8).to_le_bytes());
            bytes.extend(&body);
            let sum = xxh3_64(&bytes);
            bytes.extend(sum.to_le_bytes());
            let _ = read(&bytes);
            let _ = read(&body);
        }
    }
}
