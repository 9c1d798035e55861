//! What to write in place of regular expressions with look-around and back-references, which the regex engine does not
//! support.

use crate::message::Message;
use crate::say;

/// Maximum length of a suggested pattern, in bytes.
const MAX_PATTERN: usize = 200;

/// What a pattern uses that is not supported.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Feature {
    LookAround,
    BackReference,
    Atomic,
}

/// The message and help for a pattern with something that is not supported, which stands between slashes or not; `None` if it
/// has another mistake.
pub(super) fn explain(pattern: &str, in_slashes: bool) -> Option<(Message, Message)> {
    let mut rewriting = Rewriting { pattern, ..Rewriting::default() };
    let written = rewriting.run();
    let feature = rewriting.found?;
    let message = match feature {
        Feature::LookAround => say!(
            en("look-ahead and look-behind, as in `(?=…)`, `(?!…)`, `(?<=…)`, are not supported"),
            vi("không dùng được `(?=…)`, `(?!…)`, `(?<=…)` (nhìn trước, nhìn sau)"),
        ),
        Feature::BackReference => say!(
            en(r"back-references, as in `\1`, are not supported"),
            vi(r"không dùng được `\1` (nhắc lại nhóm trước)"),
        ),
        Feature::Atomic => say!(en("`(?>…)` is not supported"), vi("không dùng được `(?>…)`")),
    };
    let written =
        written.filter(|text| !text.is_empty() && text.len() <= MAX_PATTERN && regex::Regex::new(text).is_ok());
    let mut help = match (&written, feature) {
        (Some(text), _) if in_slashes => Message::to_write(format_args!("/{text}/")),
        (Some(text), _) => Message::to_write(text),
        (None, Feature::LookAround) => {
            say!(
                en("describe what must be there, not what is around it"),
                vi("hãy ghi những gì phải có, không ghi những gì ở bên cạnh")
            )
        }
        (None, Feature::BackReference) => {
            say!(en("write the text out: `aa|bb`"), vi("hãy viết đầy đủ: `aa|bb`"))
        }
        (None, Feature::Atomic) => say!(en("write `(?:…)`"), vi("hãy viết `(?:…)`")),
    };
    if rewriting.dropped_negative {
        help = say!(
            en(
                "{}; what must not be there goes into `forbidden-text` of a section, or `placeholders` of a field",
                help.en
            ),
            vi(
                "{}; những gì không được có thì ghi vào `forbidden-text` của phần, hoặc `placeholders` của trường",
                help.vi
            ),
        );
    }
    Some((message, help))
}

/// Rewrites a pattern from left to right.
#[derive(Default)]
struct Rewriting<'p> {
    pattern: &'p str,
    /// The first unsupported feature.
    found: Option<Feature>,
    /// Whether a negative look-around was left out.
    dropped_negative: bool,
    /// The starts of the open groups in the output; whether each captures; and whether it is left out at its end.
    open: Vec<(usize, bool, Drop)>,
    /// The text of each capture group, complete at its end.
    groups: Vec<Option<String>>,
}

/// Whether a group is left out of the output.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Drop {
    No,
    Yes,
    /// Unless nothing follows it.
    UnlessLast,
}

impl Rewriting<'_> {
    fn run(&mut self) -> Option<String> {
        let pattern = self.pattern;
        let mut out = String::with_capacity(pattern.len());
        let mut captures: Vec<usize> = Vec::new();
        let mut rest = pattern;
        let mut in_class = false;
        while let Some(first) = rest.chars().next() {
            let mut taken = first.len_utf8();
            match first {
                '\\' => {
                    let next = rest[1..].chars().next();
                    taken += next.map_or(0, char::len_utf8);
                    match next.and_then(|next| next.to_digit(10)).filter(|digit| *digit > 0 && !in_class) {
                        Some(digit) => {
                            self.find(Feature::BackReference);
                            let group = self.groups.get(digit as usize - 1).cloned().flatten();
                            out.push_str(&format!("(?:{})", group?));
                        }
                        None => out.push_str(&rest[..taken]),
                    }
                }
                '[' if !in_class => {
                    in_class = true;
                    // A bracket at the start of a class is literal.
                    taken += ["[^]", "[]"].into_iter().find(|start| rest.starts_with(start)).map_or(0, |s| s.len() - 1);
                    out.push_str(&rest[..taken]);
                }
                ']' if in_class => {
                    in_class = false;
                    out.push(']');
                }
                '(' if !in_class => {
                    let special: [(&str, Feature, Drop, bool); 5] = [
                        ("(?!", Feature::LookAround, Drop::Yes, true),
                        ("(?<!", Feature::LookAround, Drop::Yes, true),
                        ("(?=", Feature::LookAround, Drop::UnlessLast, false),
                        ("(?<=", Feature::LookAround, Drop::No, false),
                        ("(?>", Feature::Atomic, Drop::No, false),
                    ];
                    match special.into_iter().find(|(start, ..)| rest.starts_with(start)) {
                        Some((start, feature, drop, negative)) => {
                            self.find(feature);
                            self.dropped_negative |= negative;
                            taken = start.len();
                            self.open.push((out.len(), false, drop));
                            out.push_str("(?:");
                        }
                        None => {
                            let captures_text =
                                !rest.starts_with("(?") || ["(?P<", "(?<"].iter().any(|start| rest.starts_with(start));
                            if captures_text {
                                captures.push(self.groups.len());
                                self.groups.push(None);
                            }
                            self.open.push((out.len(), captures_text, Drop::No));
                            out.push('(');
                        }
                    }
                }
                ')' if !in_class => {
                    let (start, captures_text, drop) = self.open.pop()?;
                    out.push(')');
                    if captures_text && let Some(index) = captures.pop() {
                        let inner = out[start..].trim_start_matches("(?P<").trim_start_matches("(?<");
                        let inner = if out[start..].starts_with("(?") { inner.split_once('>')?.1 } else { &inner[1..] };
                        self.groups[index] = Some(inner[..inner.len() - 1].to_owned());
                    }
                    if drop == Drop::Yes || drop == Drop::UnlessLast && rest.len() > 1 {
                        out.truncate(start);
                    }
                }
                _ => out.push(first),
            }
            rest = &rest[taken..];
            // Nested references could double the length again and again.
            if out.len() > pattern.len() + 4 * MAX_PATTERN {
                return None;
            }
        }
        Some(out)
    }

    fn find(&mut self, feature: Feature) {
        self.found.get_or_insert(feature);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_supported_is_written_in_another_way() {
        for (pattern, expected) in [
            (r"^(?!x)a", "write `^a`"),
            (r"a(?=\d)", r"write `a(?:\d)`"),
            (r"^(?=.*\d)[a-z]+$", "write `^[a-z]+$`"),
            (r"(?<=no )\d", r"write `(?:no )\d`"),
            (r"(?<!no )\d", r"write `\d`"),
            (r"(a|b)-\1", "write `(a|b)-(?:a|b)`"),
            (r"(?P<x>a)\1", "write `(?P<x>a)(?:a)`"),
            (r"(?>a+)b", "write `(?:a+)b`"),
            (r"[(?!](?!x)", "write `[(?!]`"),
            (r"\(?!(?!y)z", r"write `\(?!z`"),
            (r"(?!x)", "describe what must be there"),
            (r"(a\1)", r"write the text out"),
        ] {
            let (_, help) = explain(pattern, false).unwrap();
            assert!(help.en.starts_with(expected), "{pattern}: {help}");
        }
        for pattern in ["[a", "a)", r"[\1]", r"(?i)a", "", r"\", "(?P<a>b"] {
            assert!(explain(pattern, false).is_none(), "{pattern}");
        }
    }

    #[test]
    fn nested_references_stay_short() {
        let pattern: String = (1..10).map(|group| format!(r"(\{group}\{group}\{group})")).collect();
        explain(&format!("(ab){pattern}"), true);
    }
}
