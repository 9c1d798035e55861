//! `image-alt`.

use super::rule::{Reading, Sink, declare_rule};
use super::wording::is_placeholder;
use crate::diagnostic::fix::Fix;
use crate::document::address;
use crate::document::{Image, ImageKind, Templates};
use crate::message::Message;
use crate::say;
use crate::site::Resolution;
use crate::text::fold::fold;

declare_rule! {
    /// ## What it does
    ///
    /// Finds images without an alternative text: none, an empty one, the template's (“Enter image alt description”),
    /// one that only says that it is an image, an example of the schema, the name of a file as a camera gives it (`IMG_2041`), or that is a size for another program (`|500`). The caption of a `figure` counts.
    ///
    /// ## Why
    ///
    /// It is what people hear who do not see the image, and what everybody reads when it does not load.
    ///
    /// ## Example
    ///
    /// ```markdown
    /// ![](/images/event/hall.jpg)
    /// ```
    ///
    /// Say what the picture shows:
    ///
    /// ```markdown
    /// ![The hall before the first talk](/images/event/hall.jpg)
    /// ```
    ///
    /// ## Settings
    ///
    /// `images.alt: required` in the schema turns it on; `images.alt-placeholders` lists further texts that say
    /// nothing. `images.example` is the image whose words the help shows.
    pub static IMAGE_ALT = {
        id: "image-alt",
        summary: {
            en: "an image has no alternative text",
            vi: "ảnh không có văn bản thay thế",
        },
        group: Images,
        severity: Warning,
        fix: Unsafe,
        since: "0.1.0",
    }
}

/// Words in file names that do not describe the image.
const SAY_NOTHING: [&str; 14] = [
    "img",
    "image",
    "images",
    "photo",
    "picture",
    "pic",
    "screenshot",
    "screen",
    "shot",
    "copy",
    "final",
    "ảnh",
    "hình",
    "whatsapp",
];

/// Runs the rule.
pub fn check(cx: &Reading<'_>, out: &mut Sink<'_>) {
    if !cx.schema.images.alt_required {
        return out.no_input();
    }
    for (image, resolution) in cx.images() {
        // Template text is reported by its own rule.
        if cx.has_residue(image.span) || image.fault().is_some() {
            continue;
        }
        let (span, message, cause) = match &image.alt {
            Some(alt) if !alt.trim().is_empty() => {
                let shown = one_line(alt);
                // Whoever has the picture may well describe it so.
                if cx.is_example(image) && !matches!(resolution, Some(Resolution::Found(_))) {
                    let message =
                        say!(en("the image “{shown}” is only an example"), vi("ảnh “{shown}” chỉ là ví dụ mẫu"),);
                    (image.alt_span, message, Some("example"))
                } else if is_placeholder(cx, alt) {
                    let message = say!(
                        en("the alternative text “{shown}” is a placeholder"),
                        vi("văn bản thay thế “{shown}” chỉ là chữ mẫu"),
                    );
                    (image.alt_span, message, None)
                } else if is_file_name(alt, &image.address) {
                    let message = say!(
                        en("the alternative text “{shown}” is only the file's name"),
                        vi("văn bản thay thế “{shown}” chỉ là tên tệp"),
                    );
                    (image.alt_span, message, Some("file name"))
                } else if let Some(message) = size(alt) {
                    (image.alt_span, message, Some("size"))
                } else {
                    continue;
                }
            }
            _ => {
                let message = say!(en("the image has no alternative text"), vi("ảnh không có văn bản thay thế"));
                (image.span, message, Some("none"))
            }
        };
        let diagnostic = out.report("/images/alt", span, message);
        diagnostic.cause = cause;
        diagnostic.help(if cause == Some("example") { instead(cx, image) } else { help(cx, image) });
        let known = image.kind == ImageKind::Inline && image.alt_span != image.span && cause != Some("example");
        if let Some(words) = words_of_name(cx, image).filter(|_| known) {
            diagnostic.fix(Fix::write(image.alt_span, words));
        }
        cx.name_section(diagnostic, image.span.start);
    }
}

/// The finding on a text that is a size, in the notation of note-taking programs: `|500`, `The hall|300x200`.
fn size(alt: &str) -> Option<Message> {
    let (words, size) = alt.rsplit_once('|').unwrap_or(("", alt));
    let size = size.trim();
    let number = size.trim_end_matches("px").trim_end_matches('%');
    let mut sides = number.split(['x', '×']).map(str::trim);
    let is_number = |side: &str| !side.is_empty() && side.len() < 6 && side.bytes().all(|byte| byte.is_ascii_digit());
    if !sides.next().is_some_and(is_number) || !sides.next().is_none_or(is_number) || sides.next().is_some() {
        return None;
    }
    // A year may be the whole description.
    let bare = !alt.contains('|') && number.len() == size.len() && size.len() == 4 && !size.contains(['x', '×']);
    let shown = one_line(alt);
    if bare {
        None
    } else if words.trim().is_empty() {
        Some(say!(
            en("the alternative text “{shown}” is a size for another program and does not describe the image"),
            vi("văn bản thay thế “{shown}” là kích thước dành cho chương trình khác, không nói gì về ảnh"),
        ))
    } else {
        Some(say!(
            en("the alternative text “{shown}” ends in a size, which Hugo reads as words"),
            vi("văn bản thay thế “{shown}” có kích thước ở cuối, mà Hugo coi đó là chữ"),
        ))
    }
}

/// Whether the text is the file name, `hall.jpg` for `/images/hall.jpg`, or the one that the file had before: `IMG_2041.jpg`.
fn is_file_name(alt: &str, address: &str) -> bool {
    if !address::is_picture(alt) {
        return is_of_camera(alt) || is_of_program(alt);
    }
    let path = address::decode(address::without_suffix(address));
    let name = path.rsplit('/').next().unwrap_or_default();
    !alt.trim().contains(char::is_whitespace) || fold(alt) == fold(name)
}

/// Whether the text is a name that a camera or a telephone gives, without the extension: `IMG_2041`, `20250918_101500`.
fn is_of_camera(alt: &str) -> bool {
    const PREFIXES: [&str; 7] = ["img", "dsc", "dscf", "dscn", "pxl", "screenshot", "vid"];
    let alt = alt.trim();
    let digits = alt.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let prefix = &alt[..alt.len() - digits.len()];
    let count = digits.bytes().filter(u8::is_ascii_digit).count();
    let known = PREFIXES.iter().any(|known| known.eq_ignore_ascii_case(prefix)) && count > 2;
    let only = digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'_' | b'-'));
    only && (known || prefix.is_empty() && count > 7)
}

/// Whether the text is a name that a program gives, without the extension: `Screenshot 2025-09-18 at 10.15.00`, `Untitled 3`.
fn is_of_program(alt: &str) -> bool {
    const BEFORE_DAY: [&str; 4] = ["screenshot ", "screen shot ", "ảnh chụp màn hình ", "ảnh màn hình "];
    const AROUND_TIME: [&str; 5] = ["at", "lúc", "am", "pm", "copy"];
    let folded = fold(alt);
    let after = |names: &[&str]| names.iter().find_map(|name| folded.strip_prefix(name));
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let is_day = |rest: &str| {
        rest.bytes().filter(u8::is_ascii_digit).count() >= 8
            && rest.split([' ', '-', '/']).all(|word| is_number(word) || AROUND_TIME.contains(&word))
    };
    after(&BEFORE_DAY).is_some_and(is_day) || after(&["untitled "]).is_some_and(is_number)
}

/// The words in the file name, if they describe the image: `hall-before_opening.jpg` does, `IMG_2041.jpg` does not.
fn words_of_name(cx: &Reading<'_>, image: &Image) -> Option<String> {
    let path = address::decode(address::without_suffix(&image.address));
    let (stem, _) = path.rsplit('/').next()?.rsplit_once('.')?;
    let is_word = |word: &&str| word.chars().all(char::is_alphabetic);
    let parts: Vec<&str> = stem.split([' ', '-', '_', '.', '+']).filter(|part| !part.is_empty()).collect();
    let means = |word: &&str| word.chars().count() > 2 && !SAY_NOTHING.contains(&fold(word).as_str());
    let mut words = parts.join(" ");
    if parts.iter().copied().filter(is_word).filter(means).count() < 2 || is_placeholder(cx, &words) {
        return None;
    }
    if words.contains(['[', ']', '\\', '`', '<', '|']) {
        return None;
    }
    if let Some(first) = words.get(..1) {
        let first = first.to_uppercase();
        words.replace_range(..1, &first);
    }
    Some(words)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What to put in the place of an example.
fn instead(cx: &Reading<'_>, image: &Image) -> Message {
    let found = cx.resolver().map(|site| site.view(cx.path()).image(&image.address, image.kind.into(), false));
    if !matches!(found, Some(Resolution::Missing(_))) {
        return say!(
            en("describe in your own words what your picture shows"),
            vi("hãy tự viết những gì thấy trong ảnh của bạn"),
        );
    }
    let (file, _) = cx.place_of(&image.address, true);
    say!(
        en("put a picture of your own at `{file}`, and describe in the brackets what it shows"),
        vi("hãy đặt ảnh của chính bạn vào `{file}`, rồi viết trong ngoặc vuông những gì thấy trong ảnh"),
    )
}

fn help(cx: &Reading<'_>, image: &Image) -> Message {
    let (example, _) = cx.schema.images.example_in(cx.language);
    let line = match image.kind {
        ImageKind::Html | ImageKind::Figure => format!("alt=\"{example}\""),
        ImageKind::Shortcode | ImageKind::Resource => {
            let tag = cx.document.shortcodes_in(image.span).first();
            let template = cx.site.zip(tag).and_then(|(site, tag)| site.template(&tag.name));
            let picture = template.as_ref().and_then(|template| template.picture.as_ref());
            match picture.and_then(|picture| picture.alt.as_ref()?.name()) {
                Some(name) => format!("{name}=\"{example}\""),
                None => format!("\"{example}\""),
            }
        }
        ImageKind::Inline if !image.dynamic && !image.address.contains(char::is_whitespace) => {
            format!("![{example}]({})", cx.document.source.slice(image.address_span))
        }
        _ => format!("![{example}]"),
    };
    say!(
        en("describe what the picture shows, for example `{line}`"),
        vi("hãy mô tả những gì thấy trong ảnh, ví dụ `{line}`"),
    )
}
