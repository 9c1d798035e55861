//! Finds a person whom a text introduces: by a form of address (`Dr. Ann Lee`), by the role that follows (`Ann Lee, engineer`),
//! or by what the person does (`Ann Lee showed`).

use std::ops::Range;

use crate::text::fold;

/// Forms of address, folded, with and without Vietnamese marks.
const ADDRESSES: [&str; 26] = [
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "prof",
    "professor",
    "anh",
    "chị",
    "thầy",
    "cô",
    "ông",
    "bà",
    "chú",
    "bác",
    "ts",
    "ths",
    "pgs",
    "gs",
    "bs",
    "ks",
    "cn",
    "chi",
    "thay",
    "ong",
    "speaker",
];

/// What people are, folded. Each is looked for as whole words in what follows a name.
const ROLES: [&str; 64] = [
    "engineer",
    "developer",
    "architect",
    "lead",
    "leader",
    "head",
    "manager",
    "director",
    "founder",
    "cofounder",
    "co-founder",
    "ceo",
    "cto",
    "cio",
    "vp",
    "professor",
    "lecturer",
    "researcher",
    "scientist",
    "designer",
    "analyst",
    "consultant",
    "recruiter",
    "trainer",
    "coach",
    "mentor",
    "maintainer",
    "freelancer",
    "freelance",
    "teacher",
    "speaker",
    "specialist",
    "officer",
    "president",
    "editor",
    "journalist",
    "author",
    "programmer",
    "administrator",
    "intern",
    "evangelist",
    "advocate",
    "nurse",
    "partner",
    "kỹ sư",
    "kĩ sư",
    "ky su",
    "giám đốc",
    "giam doc",
    "trưởng",
    "phó",
    "giảng viên",
    "giang vien",
    "chuyên gia",
    "chuyen gia",
    "sáng lập",
    "nhà nghiên cứu",
    "lập trình viên",
    "quản lý",
    "quản lí",
    "nhân viên",
    "cố vấn",
    "chủ tịch",
    "diễn giả",
];

/// What speakers do, folded: the first word after a name.
const DOES: [&str; 24] = [
    "said",
    "told",
    "talked",
    "spoke",
    "explained",
    "showed",
    "shared",
    "presented",
    "demonstrated",
    "described",
    "taught",
    "argued",
    "recommended",
    "warned",
    "answered",
    "recalled",
    "compared",
    "chia",
    "trình",
    "kể",
    "nói",
    "giải",
    "hướng",
    "dạy",
];

/// The most words of a name, and the number of words after it that may tell the role.
const MAX_NAME: usize = 5;
const ROLE_WORDS: usize = 7;

/// A word of the text, without the marks around it.
struct Word<'t> {
    text: &'t str,
    start: usize,
    /// Whether a comma, a dash, a bracket or the end of a sentence or line separates it from the next word.
    ends: bool,
    /// Whether only a full stop separates it, as after `Dr.`.
    stopped: bool,
}

/// Where `text` names the first person whom it introduces.
pub(super) fn introduced(text: &str) -> Option<Range<usize>> {
    let words = words(text);
    let mut at = 0;
    while at < words.len() {
        let length = name_length(&words[at..]);
        if length > 1 {
            let name = &words[at..at + length];
            if is_introduced(&words, at, length) {
                let last = &name[length - 1];
                return Some(name[0].start..last.start + last.text.len());
            }
        }
        at += length.max(1);
    }
    None
}

/// Whether `text` may introduce somebody: it does, or a line of it begins with what looks like a name.
pub(super) fn may_introduce(text: &str) -> bool {
    let begins_with_name = |line: &str| (2..=MAX_NAME).contains(&name_length(&words(line)));
    introduced(text).is_some() || text.lines().filter(|line| !line.starts_with('#')).any(begins_with_name)
}

/// The names in each line of `text`, by what people are called in a story: the last word of `Trần Văn Nam`, and either word of `Ann
/// Lee`. Lines without a name are left out.
pub(super) fn called(text: &str) -> Vec<Vec<&str>> {
    let names = |line| {
        let words = words(line);
        let (mut names, mut at) = (Vec::new(), 0);
        while at < words.len() {
            let length = name_length(&words[at..]);
            if let [first, .., last] = &words[at..at + length]
                && length <= MAX_NAME
            {
                names.push(last.text);
                names.extend((length == 2).then_some(first.text));
            }
            at += length.max(1);
        }
        names
    };
    text.lines().map(names).filter(|names| !names.is_empty()).collect()
}

/// Whether `text` names one of `names`, as a word of its own.
pub(super) fn mentions(text: &str, names: &[&str]) -> bool {
    let is_one = |word: &Word<'_>| {
        let word = word.text.trim_end_matches("'s").trim_end_matches("’s");
        names.contains(&word)
    };
    words(text).iter().any(is_one)
}

/// Whether the name of `length` words at `at` is that of a person.
fn is_introduced(words: &[Word<'_>], at: usize, length: usize) -> bool {
    let name = &words[at..at + length];
    if length > MAX_NAME {
        return false;
    }
    let before = at.checked_sub(1).map(|before| &words[before]);
    let addressed = before.is_some_and(|before| (!before.ends || before.stopped) && is_address(before.text));
    if addressed {
        return true;
    }
    // `Anh Trần Văn Nam` at the beginning of a sentence is all in capitals.
    if is_address(name[0].text) {
        return length > 2;
    }
    let is_acronym = |word: &Word<'_>| !word.text.chars().any(char::is_lowercase);
    if name.iter().any(|word| is_acronym(word) || ROLES.contains(&&*fold::fold(word.text))) {
        return false;
    }
    let rest = &words[at + length..];
    let Some(next) = rest.first() else { return false };
    if !name[length - 1].ends {
        return DOES.contains(&&*fold::fold(next.text));
    }
    if name[length - 1].stopped {
        return false;
    }
    let role = rest.iter().take(ROLE_WORDS).map(|word| word.text).collect::<Vec<_>>().join(" ");
    let role = format!(" {} ", fold::fold(&role));
    ROLES.iter().any(|one| role.match_indices(one).any(|(start, _)| is_whole(&role, start, one.len())))
}

/// Whether the words at `start` are whole ones. `text` has a space at both ends.
fn is_whole(text: &str, start: usize, length: usize) -> bool {
    let around = (text[..start].chars().next_back(), text[start + length..].chars().next());
    matches!(around, (Some(' '), Some(' ')))
}

fn is_address(word: &str) -> bool {
    ADDRESSES.contains(&&*fold::fold(word))
}

/// The number of words with a capital at the start of `words` that nothing separates.
fn name_length(words: &[Word<'_>]) -> usize {
    let mut length = 0;
    for word in words {
        if !is_name(word.text) {
            break;
        }
        // `Dr. Ann Lee`: the form of address is no part of the name.
        if word.ends && length == 0 {
            return 1;
        }
        length += 1;
        if word.ends {
            break;
        }
    }
    length
}

/// Whether `word` may be a part of a name: letters, of which the first is a capital.
fn is_name(word: &str) -> bool {
    let marks = |c: char| {
        c.is_alphabetic() || unicode_normalization::char::is_combining_mark(c) || matches!(c, '\'' | '’' | '-')
    };
    word.starts_with(char::is_uppercase) && word.chars().all(marks)
}

/// The words of `text`, without Markdown's marks.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut start = 0;
    for token in text.split_inclusive(char::is_whitespace) {
        let is_around = |c: char| !c.is_alphanumeric() && !unicode_normalization::char::is_combining_mark(c);
        let core = token.trim_matches(is_around);
        let begin = token.find(|c: char| !is_around(c)).unwrap_or(token.len());
        let separates = |part: &str| {
            part.contains([',', ';', ':', '(', ')', '–', '—', '|', '-', '"', '“', '”', '\n', '!', '?', '[', ']', '/'])
        };
        if let Some(last) = words.last_mut().filter(|_| separates(&token[..begin])) {
            (last.ends, last.stopped) = (true, false);
        }
        if !core.is_empty() {
            let after = &token[begin + core.len()..];
            let stopped = after.starts_with('.') && !separates(after);
            words.push(Word { text: core, start: start + begin, ends: stopped || separates(after), stopped });
        }
        start += token.len();
    }
    words
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::{called, may_introduce, mentions};

    fn introduced(text: &str) -> Option<&str> {
        super::introduced(text).map(|name| &text[name])
    }

    #[test]
    fn people_are_called_by_the_last_word_of_their_name() {
        let lines = "- **Trần Văn Nam**, miller\n- Ann Lee – ferry\n\n| 9:00 | the weir | Đỗ Thị Sen |\n";
        assert_eq!(called(lines), [vec!["Nam"], vec!["Lee", "Ann"], vec!["Sen"]]);
        assert!(mentions("It was Nam's idea to close it.", &["Nam"]));
        assert!(mentions("**Ann** showed the ferry.", &["Lee", "Ann"]));
        assert!(!mentions("We saw the annual fair of Namur.", &["Nam", "Ann"]));
    }

    #[test]
    fn a_text_may_introduce_somebody_if_a_line_begins_with_a_name() {
        for text in ["- **Ann Lee**, of the ferry", "It was late.\n\n| Trần Văn Nam | 9:00 |", "Chị Mai Lan kể chuyện"]
        {
            assert!(may_introduce(text), "{text}");
        }
        for text in ["# Ann Lee", "Friday, 6 March, room 12", "- one of the organisers", "They spoke until noon.", ""] {
            assert!(!may_introduce(text), "{text}");
        }
    }

    #[test]
    fn people_are_known_by_address_role_and_deed() {
        for (text, name) in [
            ("Buổi học do thầy Bùi Sơn Tùng dẫn.", "Bùi Sơn Tùng"),
            ("- 18:45 – chị **Đoàn Bích Liên**, nhóm nền tảng", "Đoàn Bích Liên"),
            ("## Phiên 2 (TS. Tô Minh Quang, NetViet)", "Tô Minh Quang"),
            ("Dr. Amara Nwosu from the institute", "Amara Nwosu"),
            ("- **Ines Okafor** – analytics lead, Brightmill", "Ines Okafor"),
            ("| Paul Tran | Freelance data engineer |", "Paul Tran"),
            ("After lunch Rosa Lindqvist showed us a bill.", "Rosa Lindqvist"),
            ("Hà Thanh Mai (kỹ sư dữ liệu)", "Hà Thanh Mai"),
            ("Trương Gia Bảo chia sẻ về nghề", "Trương Gia Bảo"),
        ] {
            assert_eq!(introduced(text), Some(name), "{text}");
            let decomposed: String = text.nfd().collect();
            assert_eq!(introduced(&decomposed).map(|name| name.nfc().collect()), Some(name.to_owned()), "{text}");
        }
        assert_eq!(introduced("Anh Trần Văn Nam mở đầu"), Some("Anh Trần Văn Nam"));
    }

    #[test]
    fn products_places_and_first_names_are_no_people() {
        for text in [
            "",
            "Amazon Bedrock – dịch vụ mô hình",
            "- **Load Balancing** – spread the work",
            "Chị Liên kể chuyện một đêm giảm giá",
            "Mr. Weber said so",
            "Ho Chi Minh City, 3 October",
            "Cloud Engineer, AWS Developer",
            "AWS IAM explained",
            "We met at Harbour Labs. Engineers came.",
            "Anh Tuấn, Chị Mai",
            "***, ––– ((( …",
        ] {
            assert_eq!(introduced(text), None, "{text}");
        }
    }
}
