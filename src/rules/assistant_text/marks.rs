//! Marks of an assistant's sources, which no reader can follow: `[oaicite:3]`, `【12†source】`.

use crate::text::source::Span;

/// The senders of which an assistant's links tell.
const SENDERS: [&str; 6] = ["chatgpt.com", "openai", "openai.com", "chat.openai.com", "copilot.com", "perplexity"];

/// The marks in `text`, in order.
pub fn find(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> =
        memchr::memmem::find_iter(text.as_bytes(), "oaicite:").filter_map(|at| citation(text, at)).collect();
    found.extend(memchr::memmem::find_iter(text.as_bytes(), "†").filter_map(|at| source(text, at)));
    found.sort_unstable();
    found
}

/// `[oaicite:3]`, `:contentReference[oaicite:3]{index=3}`, around byte `at`.
fn citation(text: &str, at: usize) -> Option<Span> {
    let before = text[..at].strip_suffix('[')?;
    let close = find_within(text, at, 20, ']')?;
    let start = before.strip_suffix(":contentReference").unwrap_or(before).len();
    let rest = &text[close + 1..];
    let index = rest.strip_prefix("{index=").and_then(|rest| find_within(rest, 0, 8, '}'));
    let end = close + 1 + index.map_or(0, |length| "{index=".len() + length + 1);
    Some(Span::new(start, end))
}

/// `【12†source】`, `【4:0†notes.pdf】`, around byte `at`.
fn source(text: &str, at: usize) -> Option<Span> {
    let before = text[..at].trim_end_matches(|c: char| c.is_ascii_digit() || c == ':');
    let start = before.strip_suffix('【').filter(|_| before.len() < at)?.len();
    let end = find_within(text, at, 80 - '】'.len_utf8(), '】')? + '】'.len_utf8();
    Some(Span::new(start, end))
}

/// Where `sign` is in `text`, if it is less than `bytes` after byte `at`.
fn find_within(text: &str, at: usize, bytes: usize, sign: char) -> Option<usize> {
    let mut characters = text[at..].char_indices().take_while(|&(offset, _)| offset < bytes);
    characters.find(|&(_, c)| c == sign).map(|(offset, _)| at + offset)
}

/// The part of `address` that says an assistant gave it, with the sign that goes with it: `?utm_source=chatgpt.com`.
pub fn sender(address: &str) -> Option<Span> {
    let at = address.find("utm_source=").filter(|&at| at > 0)?;
    let value = &address[at + "utm_source=".len()..];
    let length = value.find(['&', '#', ')', '"', '>', ' ']).unwrap_or(value.len());
    SENDERS.contains(&&value[..length]).then_some(())?;
    let end = at + "utm_source=".len() + length;
    // The sign after it goes with it, but the first parameter of several leaves its question mark to the next.
    let first = address[..at].ends_with('?');
    Some(match address[end..].starts_with('&') {
        true if first => Span::new(at, end + 1),
        _ => Span::new(at - 1, end),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_found_whole() {
        for (text, mark) in [
            ("Costs fell :contentReference[oaicite:0]{index=0}.", ":contentReference[oaicite:0]{index=0}"),
            ("Costs fell [oaicite:12].", "[oaicite:12]"),
            ("Chi phí giảm【12†source】.", "【12†source】"),
            ("Chi phí giảm 【4:0†notes.pdf】.", "【4:0†notes.pdf】"),
        ] {
            let found: Vec<&str> = find(text).iter().map(|span| &text[span.start..span.end]).collect();
            assert_eq!(found, [mark]);
        }
        for text in ["oaicite: a word", "† 1902", "【注】", "【a†b】", "[oaicite:", "[x](oaicite:1)"] {
            assert_eq!(find(text), [], "{text}");
        }
    }

    #[test]
    fn the_sender_goes_with_its_sign() {
        for (address, clean) in [
            ("https://a.example/?utm_source=chatgpt.com", "https://a.example/"),
            ("https://a.example/?utm_source=openai&b=1", "https://a.example/?b=1"),
            ("https://a.example/?b=1&utm_source=chatgpt.com#top", "https://a.example/?b=1#top"),
        ] {
            let span = sender(address).unwrap();
            assert_eq!([&address[..span.start], &address[span.end..]].concat(), clean);
        }
        assert_eq!(sender("https://a.example/?utm_source=newsletter"), None);
    }
}
