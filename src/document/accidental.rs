//! Accidental headings: `#` before an image, a sentence right above a line of dashes, a comment of a script.

use super::heading::{Accidental, Heading};
use super::image::Image;
use crate::text::fold::compose;
use crate::text::source::{Source, Span};

/// Marks the accidental ones of `headings`; `underlined` tells for each whether it is a setext heading.
pub fn mark(source: &Source, headings: &mut [Heading], underlined: &[bool], images: &[Image]) {
    let lines = underlined.iter().filter(|&&underlined| underlined).count();
    let by_marks = || std::iter::zip(&*headings, underlined).filter(|(_, underlined)| !**underlined);
    // An author who writes section headings with `#` does not underline one of them.
    let marked = headings.len() - lines;
    let usual = marked > 1 && marked > lines && (lines == 1 || by_marks().any(|(heading, _)| heading.level == 2));
    for (heading, &underlined) in headings.iter_mut().zip(underlined) {
        let wordless = !heading.text.contains(char::is_alphanumeric);
        let first = images.partition_point(|image| image.span.start < heading.span.start);
        let picture = wordless && images.get(first).is_some_and(|image| heading.span.contains(image.span));
        heading.accidental = match (underlined, picture) {
            (true, true) => Some(Accidental::Sentence),
            (false, true) => Some(Accidental::Picture),
            (true, false) => of_underlined(source, heading, usual),
            (false, false) => is_comment(source, heading).then_some(Accidental::Comment),
        };
    }
}

/// Programs whose names begin a line of a script.
const PROGRAMS: [&str; 46] = [
    "$",
    "apt",
    "apt-get",
    "aws",
    "brew",
    "cargo",
    "cd",
    "cdk",
    "chmod",
    "chown",
    "composer",
    "conda",
    "cp",
    "curl",
    "dnf",
    "docker",
    "docker-compose",
    "dotnet",
    "eksctl",
    "export",
    "gcloud",
    "git",
    "helm",
    "kubectl",
    "mkdir",
    "mv",
    "mvn",
    "node",
    "npm",
    "npx",
    "pip",
    "pip3",
    "pnpm",
    "python",
    "python3",
    "rm",
    "sam",
    "scp",
    "ssh",
    "sudo",
    "systemctl",
    "terraform",
    "unzip",
    "wget",
    "yarn",
    "yum",
];

/// Whether `heading` is the comment of a script: one mark, and a command on the line right above or below.
fn is_comment(source: &Source, heading: &Heading) -> bool {
    if heading.level != 1 || heading.nested {
        return false;
    }
    let text = source.text();
    let below = text[heading.span.end..].trim_start_matches(['\r', ' ']).strip_prefix('\n');
    let above = text[..heading.span.start].strip_suffix('\n').map(|above| above.trim_end_matches('\r'));
    let first = below.and_then(|below| below.lines().next());
    let last = above.and_then(|above| above.rsplit('\n').next());
    first.into_iter().chain(last).any(is_command)
}

/// Whether `line` calls a program; a sentence about one does not.
fn is_command(line: &str) -> bool {
    let line = line.trim();
    let mut words = line.split_whitespace();
    let program = words.next().is_some_and(|word| PROGRAMS.contains(&word));
    let says = ["is", "are", "was", "has", "can", "will", "and", "does", "là", "và", "có", "giúp", "cho", "được", "sẽ"];
    let sentence = line.ends_with('.') && !line.ends_with(" .") && !line.ends_with("/.") && !line.ends_with("..");
    program && !sentence && words.next().is_some_and(|next| !says.contains(&&*compose(next)))
}

fn of_underlined(source: &Source, heading: &Heading, usual: bool) -> Option<Accidental> {
    let text = source.slice(heading.text_span).trim();
    let dashes = heading.level == 2;
    if is_sentence(text, dashes) {
        return Some(Accidental::Sentence);
    }
    let below = source.slice(Span::new(heading.text_span.end, heading.span.end));
    // A thematic break is three dashes; an underline is usually as long as the text.
    let short = below.bytes().filter(|&byte| byte == b'-').count() <= 3;
    (dashes && short && usual).then_some(Accidental::Line)
}

/// Abbreviations that end with a full stop, without it.
const ABBREVIATIONS: [&str; 8] = ["etc", "vv", "inc", "ltd", "co", "corp", "jr", "sr"];

/// Maximum number of words of a heading with two lines.
const MAX_WORDS_ON_TWO_LINES: usize = 5;

/// Maximum number of characters of a heading.
const MAX_CHARACTERS: usize = 100;

/// Whether `text` is not written like a heading: several lines, a full stop, a list item, a caption.
fn is_sentence(text: &str, dashes: bool) -> bool {
    let lines = text.split(['\n', '\r']).filter(|line| !line.trim().is_empty()).count();
    let closed = text.trim_end_matches(['*', '_', '"', '”', '’', '\'', ')', ']', '`', ' ']);
    let words = text.split_whitespace().count();
    let last = closed.split_whitespace().next_back().unwrap_or_default();
    let abbreviated = last
        .strip_suffix('.')
        .is_some_and(|word| word.contains('.') || ABBREVIATIONS.iter().any(|known| word.eq_ignore_ascii_case(known)));
    let stopped = closed.ends_with(['.', '。', '…', ';', ',']) && words > 3 && !abbreviated;
    if stopped || lines > 2 {
        return true;
    }
    dashes
        && (lines > 1 && words > MAX_WORDS_ON_TWO_LINES
            || text.chars().count() > MAX_CHARACTERS
            || is_item(text)
            || is_caption(text)
            || is_labelled(text))
}

/// `• one`, `| a |`: a list or table with markers that Markdown does not know.
fn is_item(text: &str) -> bool {
    text.starts_with(['•', '·', '◦', '▪', '●', '○', '‣', '–', '—', '→', '|', '☐', '☑'])
}

/// `*The hall before the first talk*`, `<https://…>`, `[Back](…)`.
fn is_caption(text: &str) -> bool {
    let around = |open: char, close: &str| {
        text.starts_with(open) && !text[1..].starts_with(open) && text.len() > 2 && text.ends_with(close)
    };
    around('*', "*") && !text.ends_with("**")
        || around('_', "_") && !text.ends_with("__")
        || around('[', ")") && text.matches("](").count() == 1
        || text.starts_with("http") && !text.contains(' ')
        || around('<', ">") && text.contains("://")
}

/// `**Date:** 4 October`: a label with its value, not a title.
fn is_labelled(text: &str) -> bool {
    let Some((label, rest)) = text.strip_prefix("**").and_then(|rest| rest.split_once("**")) else { return false };
    let colon = [':', '：'];
    (label.trim_end().ends_with(colon) || rest.trim_start().starts_with(colon)) && rest.contains(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::parse;

    fn accidental(text: &str) -> Vec<Option<Accidental>> {
        let source = Source::new("a.md", "a.md", text);
        parse(&source).headings.iter().map(|heading| heading.accidental).collect()
    }

    #[test]
    fn sentences_right_above_a_line_are_no_headings() {
        for text in [
            "The tower is closed on Mondays, as its warden sleeps then.\n---\n",
            "Tháp đóng cửa ngày thứ hai vì người gác nghỉ.\n---\n",
            "Tháp đóng cửa ngày thứ hai.\n===\n",
            "We climbed the tower\nand saw the river\n---\n",
            "**Date:** 4 October\n---\n",
            "*The clock from below*\n---\n",
            "• one bell\n---\n",
            "![The clock](clock.png)\n---\n",
            "[Back to the list](../)\n---\n",
        ] {
            assert_eq!(accidental(text), [Some(Accidental::Sentence)], "{text}");
        }
    }

    #[test]
    fn underlined_headings_stay_headings() {
        for text in [
            "Report on the clock tower\n===\n",
            "Speakers\n--------\n",
            "Speakers\n---\n",
            "What I Learned\n---\n\n### Bells\n",
            "Talks by Bells & Co.\n---\n",
            "**Speakers:**\n---\n",
            "Bài thu hoạch: “Tháp đồng hồ” và những điều\nem học được\n===\n",
        ] {
            assert_eq!(accidental(text)[0], None, "{text}");
        }
    }

    #[test]
    fn a_lone_line_above_dashes_among_headings_by_marks_is_doubtful() {
        let lone = "# Tower\n\n## Speakers\n\nLan\n\n## Bells\n\nThanks to the warden\n---\n";
        assert_eq!(accidental(lone), [None, None, None, Some(Accidental::Line)]);
        assert_eq!(accidental(&lone.replace("---", "-------------")), [None; 4]);
    }

    #[test]
    fn comments_of_a_script_outside_a_code_block_are_no_headings() {
        for text in [
            "# install it\nsudo apt install -y nginx\n",
            "# Cài thư viện\r\npip install boto3\r\n",
            "aws s3 ls\n# and empty it\n",
            "# build here\ndocker build -t shop .\n",
        ] {
            assert!(accidental(text).contains(&Some(Accidental::Comment)), "{text}");
        }
        for text in [
            "# Git\ngit is what keeps our work.\n",
            "# Docker\n\ndocker build .\n",
            "## Docker\ndocker build .\n",
            "# Title\nSome words\n",
            "```\n# x\nnpm install y\n```\n",
        ] {
            assert!(!accidental(text).contains(&Some(Accidental::Comment)), "{text}");
        }
    }

    #[test]
    fn a_picture_behind_marks_is_no_heading_and_ends_no_section() {
        let source = Source::new("a.md", "a.md", "## Photos\n\n## ![The bell](bell.png)\n\n## ![a](b.png) Bells\n");
        let document = parse(&source);
        assert_eq!(document.headings[1].accidental, Some(Accidental::Picture));
        assert_eq!(document.headings[2].accidental, None);
        assert_eq!(document.images_in(document.headings[0].content).len(), 1);
    }
}
