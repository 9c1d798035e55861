//! Finds keys, tokens and passwords in a text by their format.

use std::sync::LazyLock;

use aho_corasick::packed::Searcher;
use aho_corasick::{AhoCorasick, Match};

use super::source::{Span, ceil_char_boundary, floor_char_boundary};

/// The kind of secret.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// An API key or token of this service.
    Key(&'static str),
    /// A private key.
    PrivateKey,
    /// A password: in the URL of a server, or after a word for it.
    Password,
}

/// A secret in a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Secret {
    /// Its kind.
    pub kind: Kind,
    /// Where it is; for a private key, its first line.
    pub span: Span,
}

impl Secret {
    /// The part that may be shown: the start of a key, to recognize it.
    pub fn shown(&self) -> Span {
        const SHOWN_LENGTH: usize = 4;
        match self.kind {
            Kind::Key(_) => Span::new(self.span.start, self.span.end.min(self.span.start + SHOWN_LENGTH)),
            Kind::PrivateKey => self.span,
            Kind::Password => Span::at(self.span.start),
        }
    }
}

/// What must follow a prefix.
#[derive(Clone, Copy)]
enum Tail {
    /// Exactly this many bytes of this class.
    Exactly(usize, fn(u8) -> bool),
    /// At least this many.
    AtLeast(usize, fn(u8) -> bool),
    /// The value of a name such as `aws_secret_access_key`: exactly this many bytes of this class.
    Value(usize, fn(u8) -> bool),
    /// `:AA…` after the numeric id of a Telegram bot.
    Robot,
    /// The first line of a key in PEM format.
    Block,
    /// `user:password@host` after the scheme.
    Login,
    /// What a word for a password is set to: `DB_PASSWORD = "…"`, ``mật khẩu `…` ``.
    Password,
}

const fn alphanumeric(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
}

const fn capital(byte: u8) -> bool {
    byte.is_ascii_uppercase() || matches!(byte, b'2'..=b'7')
}

const fn hex(byte: u8) -> bool {
    byte.is_ascii_hexdigit()
}

const fn base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=')
}

const fn word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')
}

const fn dotted(byte: u8) -> bool {
    word(byte) || byte == b'.'
}

const fn path(byte: u8) -> bool {
    word(byte) || byte == b'/'
}

/// The prefixes of secrets, their kinds, and what must follow.
static SHAPES: [(&str, Kind, Tail); 44] = [
    ("AKIA", Kind::Key("AWS"), Tail::Exactly(16, capital)),
    ("ASIA", Kind::Key("AWS"), Tail::Exactly(16, capital)),
    ("aws_secret_access_key", Kind::Key("AWS"), Tail::Value(40, base64)),
    ("AWS_SECRET_ACCESS_KEY", Kind::Key("AWS"), Tail::Value(40, base64)),
    ("SecretAccessKey", Kind::Key("AWS"), Tail::Value(40, base64)),
    ("secretAccessKey", Kind::Key("AWS"), Tail::Value(40, base64)),
    ("AWS Secret Access Key", Kind::Key("AWS"), Tail::Value(40, base64)),
    ("ghp_", Kind::Key("GitHub"), Tail::Exactly(36, alphanumeric)),
    ("gho_", Kind::Key("GitHub"), Tail::Exactly(36, alphanumeric)),
    ("ghu_", Kind::Key("GitHub"), Tail::Exactly(36, alphanumeric)),
    ("ghs_", Kind::Key("GitHub"), Tail::Exactly(36, alphanumeric)),
    ("ghr_", Kind::Key("GitHub"), Tail::Exactly(36, alphanumeric)),
    ("github_pat_", Kind::Key("GitHub"), Tail::Exactly(82, word)),
    ("glpat-", Kind::Key("GitLab"), Tail::AtLeast(20, dotted)),
    ("xoxb-", Kind::Key("Slack"), Tail::AtLeast(40, word)),
    ("xoxp-", Kind::Key("Slack"), Tail::AtLeast(40, word)),
    ("hooks.slack.com/services/T", Kind::Key("Slack"), Tail::AtLeast(40, path)),
    ("discord.com/api/webhooks/", Kind::Key("Discord"), Tail::AtLeast(80, path)),
    ("AIza", Kind::Key("Google"), Tail::Exactly(35, word)),
    ("GOCSPX-", Kind::Key("Google"), Tail::Exactly(28, word)),
    ("sk-proj-", Kind::Key("OpenAI"), Tail::AtLeast(40, word)),
    ("sk-ant-", Kind::Key("Anthropic"), Tail::AtLeast(40, word)),
    ("sk_live_", Kind::Key("Stripe"), Tail::AtLeast(24, alphanumeric)),
    ("rk_live_", Kind::Key("Stripe"), Tail::AtLeast(24, alphanumeric)),
    ("SG.", Kind::Key("SendGrid"), Tail::Exactly(66, dotted)),
    ("npm_", Kind::Key("npm"), Tail::Exactly(36, alphanumeric)),
    ("hf_", Kind::Key("Hugging Face"), Tail::Exactly(34, alphanumeric)),
    ("dop_v1_", Kind::Key("DigitalOcean"), Tail::Exactly(64, hex)),
    (":AA", Kind::Key("Telegram"), Tail::Robot),
    ("PRIVATE KEY-----", Kind::PrivateKey, Tail::Block),
    ("postgres://", Kind::Password, Tail::Login),
    ("postgresql://", Kind::Password, Tail::Login),
    ("mysql://", Kind::Password, Tail::Login),
    ("mongodb://", Kind::Password, Tail::Login),
    ("mongodb+srv://", Kind::Password, Tail::Login),
    ("redis://", Kind::Password, Tail::Login),
    ("rediss://", Kind::Password, Tail::Login),
    ("amqps://", Kind::Password, Tail::Login),
    ("assword", Kind::Password, Tail::Password),
    ("ASSWORD", Kind::Password, Tail::Password),
    ("_PASS", Kind::Password, Tail::Password),
    ("_pass", Kind::Password, Tail::Password),
    ("t khẩu", Kind::Password, Tail::Password),
    ("t kha\u{302}\u{309}u", Kind::Password, Tail::Password),
];

/// Longest tail that is examined, in bytes; the longest real one has half of this.
const MAX_TAIL: usize = 300;

/// What searches for all prefixes at once.
enum Prefixes {
    /// Made at once, and fast, on most processors.
    Packed(Searcher),
    Automaton(AhoCorasick),
}

static PREFIXES: LazyLock<Option<Prefixes>> = LazyLock::new(|| {
    let prefixes = || SHAPES.iter().map(|(prefix, ..)| prefix);
    let packed = Searcher::new(prefixes()).map(Prefixes::Packed);
    packed.or_else(|| AhoCorasick::new(prefixes()).ok().map(Prefixes::Automaton))
});

/// All secrets in `text`, in order.
pub fn find(text: &str) -> Vec<Secret> {
    let Some(prefixes) = &*PREFIXES else { return Vec::new() };
    let mut found: Vec<Secret> = Vec::new();
    let mut read = |hit: Match| {
        let (_, kind, tail) = SHAPES[hit.pattern().as_usize()];
        let Some(span) = tail.read(text, Span::new(hit.start(), hit.end())) else { return };
        if found.last().is_none_or(|last| !last.span.overlaps(span)) {
            found.push(Secret { kind, span });
        }
    };
    match prefixes {
        Prefixes::Packed(prefixes) => prefixes.find_iter(text).for_each(&mut read),
        Prefixes::Automaton(prefixes) => prefixes.find_iter(text).for_each(&mut read),
    }
    found
}

/// The spans of `part`, which is on one line of `text`, that must not be shown: secrets except their start, and lines
/// that may belong to a private key.
pub fn hidden(text: &str, part: Span) -> Vec<Span> {
    /// Longer than any secret.
    const MAX_DISTANCE: usize = 300;
    /// Minimum length of a line of a private key.
    const MIN_KEY_LINE: usize = 40;
    let around = Span::new(
        floor_char_boundary(text, part.start.saturating_sub(MAX_DISTANCE)),
        ceil_char_boundary(text, part.end.saturating_add(MAX_DISTANCE).min(text.len())),
    );
    let near = &text[around.start..around.end];
    let mut hidden: Vec<Span> = find(near)
        .into_iter()
        .map(|secret| Span::new(secret.shown().end, secret.span.end).shifted(around.start))
        .filter(|span| !span.is_empty() && span.overlaps(part))
        .collect();
    let line = text[part.start..part.end].trim();
    if hidden.is_empty() && line.len() >= MIN_KEY_LINE && line.bytes().all(base64) && looks_random(line) {
        hidden.push(part);
    }
    hidden
}

impl Tail {
    /// The secret whose prefix is at `prefix`.
    fn read(self, text: &str, prefix: Span) -> Option<Span> {
        let bytes = text.as_bytes();
        // A prefix may occur thousands of times in the tail of another one: limit the length.
        let run =
            |from: usize, of: fn(u8) -> bool| bytes[from..].iter().take(MAX_TAIL).take_while(|&&byte| of(byte)).count();
        let starts = |at: usize| at == 0 || !word(bytes[at - 1]);
        match self {
            Self::Exactly(length, of) => {
                let whole = run(prefix.end, of) == length && !bytes.get(prefix.end + length).is_some_and(|&b| word(b));
                let span = Span::new(prefix.start, prefix.end + length);
                (whole && starts(prefix.start) && looks_random(&text[prefix.end..span.end])).then_some(span)
            }
            Self::AtLeast(length, of) => {
                let end = prefix.end + run(prefix.end, of);
                let long = end - prefix.end >= length && starts(prefix.start);
                (long && looks_random(&text[prefix.end..end])).then(|| Span::new(prefix.start, end))
            }
            Self::Value(length, of) => {
                const BETWEEN: usize = 12;
                let between =
                    |byte: &&u8| matches!(**byte, b' ' | b'"' | b'\'' | b':' | b'=' | b'[' | b']' | b'`' | b'*' | b'|');
                let gap = bytes[prefix.end..].iter().take(BETWEEN).take_while(between).count();
                let start = prefix.end + gap;
                let value = run(start, of) == length && gap > 0;
                (value && looks_random(&text[start..start + length])).then(|| Span::new(start, start + length))
            }
            Self::Robot => {
                const LENGTH: usize = 33;
                let digits =
                    bytes[..prefix.start].iter().rev().take(11).take_while(|byte| byte.is_ascii_digit()).count();
                let start = prefix.start - digits;
                let whole = (8..=10).contains(&digits) && run(prefix.end, word) == LENGTH;
                (whole && looks_random(&text[prefix.end..prefix.end + LENGTH]))
                    .then(|| Span::new(start, prefix.end + LENGTH))
            }
            Self::Block => {
                const NEAR: usize = 200;
                let from = floor_char_boundary(text, prefix.start.saturating_sub(40));
                let start = from + text[from..prefix.start].rfind("-----BEGIN ")?;
                // Documentation about keys has dots instead of the lines.
                let after =
                    &text[prefix.end..ceil_char_boundary(text, prefix.end.saturating_add(NEAR).min(text.len()))];
                let body = after
                    .split(['\n', '\r'])
                    .map(|line| line.trim_start_matches([' ', '>', '\\', 'n']))
                    .find(|line| !line.is_empty())?;
                let length = body.bytes().take_while(|&byte| base64(byte)).count();
                (length >= 40 && looks_random(&body[..length])).then(|| Span::new(start, prefix.end))
            }
            Self::Login => login(text, prefix.end),
            Self::Password => password(text, prefix.end),
        }
    }
}

/// The password that a word for one, which ends at `start`, is followed by: in quotation marks or as code, or directly behind a `=`.
/// It is a secret only if somebody made it up with care: an example is simple.
fn password(text: &str, start: usize) -> Option<Span> {
    const MAX_GAP: usize = 16;
    const LENGTHS: std::ops::RangeInclusive<usize> = 10..=64;
    const OF_EXAMPLES: [&str; 8] = ["123", "abc", "admin", "pass", "p@ss", "p4ss", "test", "demo"];
    let near = &text[start..floor_char_boundary(text, (start + MAX_GAP + LENGTHS.end()).min(text.len()))];
    let line = near.split(['\n', '\r']).next().unwrap_or_default();
    let gap = line.find(['"', '\'', '`', '='])?;
    let quote = line[gap..].find(['"', '\'', '`']).map(|at| gap + at).filter(|&at| at <= MAX_GAP);
    let (at, value) = match quote {
        // `password"` in JSON: the mark closes the word.
        Some(0) => {
            let rest = line[1..].trim_start_matches([' ', ':', '=']);
            let rest = rest.strip_prefix(['"', '\''])?;
            (line.len() - rest.len(), rest.split(['"', '\'']).next()?)
        }
        Some(at) => {
            let rest = &line[at + 1..];
            (at + 1, rest.split_once(line[at..].chars().next()?)?.0)
        }
        None if gap == 0 => {
            let rest = &line[1..];
            (1, rest.split(char::is_whitespace).next()?)
        }
        None => return None,
    };
    let is_sign = |byte: u8| matches!(byte, b'@' | b'#' | b'!' | b'&' | b'^' | b'?' | b'+' | b'~');
    let has = |is: fn(&u8) -> bool| value.as_bytes().iter().any(is);
    let careful = LENGTHS.contains(&value.len())
        && value
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || is_sign(byte) || matches!(byte, b'-' | b'_' | b'.'))
        && value.bytes().any(is_sign)
        && has(u8::is_ascii_digit)
        && has(u8::is_ascii_alphabetic);
    let lower = value.to_ascii_lowercase();
    let example = is_placeholder(value) || OF_EXAMPLES.iter().any(|word| lower.contains(word));
    (careful && !example).then(|| Span::new(start + at, start + at + value.len()))
}

/// The password in `user:password@host`, which begins at `start`.
fn login(text: &str, start: usize) -> Option<Span> {
    const MAX_DISTANCE: usize = 200;
    let near = &text[start..floor_char_boundary(text, start.saturating_add(MAX_DISTANCE).min(text.len()))];
    let end = near
        .find(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '`' | ')' | '/' | '<' | '>'))
        .unwrap_or(near.len());
    let (login, host) = near[..end].rsplit_once('@')?;
    let (user, password) = login.split_once(':')?;
    let host = host.split([':', ',', '?']).next().unwrap_or_default().to_ascii_lowercase();
    // A local address opens nothing, and an example address does not exist.
    let reachable =
        host.contains('.') && !host.starts_with("127.") && !host.starts_with("0.") && !host.ends_with(".local");
    let is_example = ["example", "host", "your", "xxx", "domain", "server."].iter().any(|word| host.contains(word));
    let plain = password
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'$' | b'{' | b'}' | b'[' | b']' | b'*' | b'%'))
        || password.contains('%') && !password.contains(['{', '$']) && !password.ends_with("%s");
    let is_one =
        reachable && !is_example && plain && password.len() >= 6 && password != user && !is_placeholder(password);
    let at = start + user.len() + 1;
    is_one.then(|| Span::new(at, at + password.len()))
}

/// Words of placeholders for a secret.
const PLACEHOLDERS: [&str; 18] = [
    "example",
    "sample",
    "dummy",
    "fake",
    "redacted",
    "placeholder",
    "your",
    "xxxx",
    "0000",
    "password",
    "passwd",
    "secret",
    "changeme",
    "change_me",
    "matkhau",
    "mat_khau",
    "mypass",
    "<pass",
];

fn is_placeholder(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    PLACEHOLDERS.iter().any(|word| lower.contains(word))
        || matches!(&lower[..], "pass" | "user" | "root" | "admin" | "postgres" | "mongodb" | "test" | "token")
}

/// Whether `text` looks random: enough different characters, no sequence of consecutive ones, and no placeholder word.
fn looks_random(text: &str) -> bool {
    const RUN: usize = 5;
    let bytes = text.as_bytes();
    let mut seen = [false; 256];
    bytes.iter().for_each(|&byte| seen[usize::from(byte)] = true);
    let different = seen.iter().filter(|&&seen| seen).count();
    let steps: Vec<i16> = bytes.windows(2).map(|pair| i16::from(pair[1]) - i16::from(pair[0])).collect();
    let in_a_row =
        steps.windows(RUN - 1).any(|steps| matches!(steps[0], -1..=1) && steps.iter().all(|step| *step == steps[0]));
    // Of the sixteen hexadecimal digits, a random text usually has ten.
    different >= (bytes.len() / 3).clamp(7, 12) && !in_a_row && !is_placeholder(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_made_with_care_is_a_secret_and_an_example_is_none() {
        let found = |text: &str| find(text).first().map(|secret| text[secret.span.start..secret.span.end].to_owned());
        for text in [
            "DB_PASSWORD = \"Sluice@2004gate\"",
            "\"password\": \"Sluice@2004gate\",",
            "export PASSWORD=Sluice@2004gate",
            "the room's password: `Sluice@2004gate`",
            "mật khẩu phòng `Sluice@2004gate`, mã `204`",
            "password='Sluice@2004gate')",
            "const char* WIFI_PASS = \"Sluice@2004gate\";",
            "db_pass: 'Sluice@2004gate'",
        ] {
            assert_eq!(found(text).as_deref(), Some("Sluice@2004gate"), "{text}");
        }
        for text in [
            "password = \"Admin@123456\"",
            "password: `YourStrong@Pass1`",
            "password = os.environ[\"DB_PASSWORD\"]",
            "PASSWORD=$DB_PASSWORD",
            "--password \"{{ password }}\"",
            "the password is `correct horse`",
            "mật khẩu dài ít nhất 10 ký tự, có `@` và số",
            "password = \"sluicegate\"",
            "password=",
            "password\"",
            "mật khẩu",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn no_prefix_is_within_another_so_that_any_search_finds_the_same() {
        for (index, (prefix, ..)) in SHAPES.iter().enumerate() {
            let others = SHAPES.iter().enumerate().filter(|(other, _)| *other != index);
            assert!(others.map(|(_, shape)| shape.0).all(|other| !prefix.contains(other)), "{prefix}");
        }
        assert!(matches!(&*PREFIXES, Some(Prefixes::Packed(_))) || !cfg!(target_arch = "x86_64"));
    }

    /// A text like a secret, put together here so that nobody takes this file for a leak.
    fn made(prefix: &str, length: usize) -> String {
        const LETTERS: &[u8] = b"Q7RZ2KXN5WTB3MJ6HVD4GCYP";
        let tail = (0..length).map(|at| char::from(LETTERS[(at * 7 + at / 24) % LETTERS.len()]));
        format!("{prefix}{}", tail.collect::<String>())
    }

    fn kinds(text: &str) -> Vec<Kind> {
        find(text).into_iter().map(|secret| secret.kind).collect()
    }

    #[test]
    fn secrets_of_every_shape_are_found_where_they_stand() {
        for (secret, kind) in [
            (made("AKIA", 16), Kind::Key("AWS")),
            (made("ghp_", 36), Kind::Key("GitHub")),
            (made("github_pat_", 82), Kind::Key("GitHub")),
            (made("xoxb-", 50), Kind::Key("Slack")),
            (made("AIza", 35), Kind::Key("Google")),
            (made("sk-proj-", 60), Kind::Key("OpenAI")),
            (made("sk_live_", 24), Kind::Key("Stripe")),
            (made("hf_", 34), Kind::Key("Hugging Face")),
            (made("712345698:AA", 33), Kind::Key("Telegram")),
        ] {
            for text in [secret.clone(), format!("Khóa: `{secret}`."), format!("đ\"{secret}\"\n")] {
                let found = find(&text);
                assert_eq!(found.len(), 1, "{text}");
                assert_eq!(
                    (found[0].kind, &text[found[0].span.start..found[0].span.end]),
                    (kind, &secret[..]),
                    "{text}"
                );
            }
        }
        let value = made("", 40);
        for name in [
            "aws_secret_access_key = ",
            "AWS_SECRET_ACCESS_KEY=\"",
            "\"SecretAccessKey\": \"",
            "AWS Secret Access Key [None]: ",
        ] {
            let text = format!("{name}{value}\"\n").replace("[None]", "");
            assert_eq!(kinds(&text), [Kind::Key("AWS")], "{text}");
        }
        let key = format!("-----BEGIN RSA PRIVATE KEY-----\n{}\n", made("MII", 61));
        assert_eq!(kinds(&key), [Kind::PrivateKey]);
        let address = "mongodb+srv://lan:t9Kq_wz41@cluster0.ab1cd.mongodb.net/shop";
        assert_eq!(find(address)[0].span, Span::new(18, 27));
    }

    #[test]
    fn examples_placeholders_and_hashes_are_none() {
        let long = made("AKIA", 20);
        for text in [
            "AKIAIOSFODNN7EXAMPLE",
            "AKIAXXXXXXXXXXXXXXXX",
            "AKIAABCDEFGHIJKLMNOP",
            &long,
            "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            "aws_secret_access_key = <your key>",
            "da39a3ee5e6b4b0d3255bfef95601890afd80709",
            "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            "ghp_abcdefghijklmnopqrstuvwxyz0123456789",
            "-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----\n",
            "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA\n",
            "postgres://user:password@db.shop.vn:5432/shop",
            "postgres://lan:t9Kqwz41@localhost:5432/shop",
            "postgres://lan:t9Kqwz41@db:5432/shop",
            "postgres://lan:${PASSWORD}@db.shop.vn/shop",
            "mongodb+srv://lan:<pass>@cluster0.ab1cd.mongodb.net",
            "postgres://lan@db.shop.vn/shop",
            "https://maps.example/?AIza",
            "AIza",
            ":AA",
            "PRIVATE KEY-----",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }

    #[test]
    fn what_is_hidden_keeps_its_beginning() {
        let text = format!("key đ {} end", made("AKIA", 16));
        let start = text.find("AKIA").unwrap();
        assert_eq!(hidden(&text, Span::new(0, text.len())), [Span::new(start + 4, start + 20)]);
        let line = made("MII", 61);
        assert_eq!(hidden(&line, Span::new(0, line.len())), [Span::new(0, line.len())]);
        assert_eq!(hidden("Tôi thực tập ở đây.", Span::new(0, 5)), []);
    }
}
