use super::super::tests::source;
use super::*;
use crate::document;

/// A paragraph of `length` letters, with the lines around it.
fn letters(letter: char, length: usize) -> String {
    letter.to_string().repeat(length) + "\n\n"
}

fn shortened(text: &str) -> Option<String> {
    let source = source(text);
    Shortened::of(&document::parse(&source)).map(|shortened| shortened.text)
}

#[test]
fn each_part_keeps_its_first_block_and_whatever_is_near_its_heading() {
    let (a, b, c) = (letters('a', 400), letters('b', 20), letters('c', 20));
    assert_eq!(
        shortened(&format!("## Mills\n\n{a}{b}## Mouth\n\n{c}")),
        Some(format!("## Mills\n\n{a}\n## Mouth\n\n{c}"))
    );
    assert_eq!(shortened(&format!("## Mills\n\n{b}{a}{c}")), Some(format!("## Mills\n\n{b}\n")));
    assert_eq!(shortened(&format!("{b}{c}")), Some(format!("{b}{c}")), "a short one stays");
    assert_eq!(shortened(""), Some(String::new()));
}

#[test]
fn a_block_is_near_if_it_ends_within_so_many_bytes() {
    // `## A` ends 2 bytes before the first paragraph begins.
    let report = |length: usize| format!("## A\n\n{}{}", letters('a', 98), letters('b', length));
    let most = MAX_BYTES_PER_PART - 98 - 2 - 2;
    assert_eq!(shortened(&report(most)), Some(report(most)));
    assert_eq!(shortened(&report(most + 1)), Some(format!("## A\n\n{}\n", letters('a', 98))));
}

#[test]
fn what_may_become_a_heading_is_kept_and_begins_a_part() {
    let (a, b, c, d) = (letters('a', 20), letters('b', 300), letters('c', 320), letters('d', 40));
    let report = format!("# River\n\n{a}{b}{b}**Source**\n\n{c}{b}{b}## Mills\n\n{d}");
    let expected = format!("# River\n\n{a}\n**Source**\n\n{c}\n## Mills\n\n{d}");
    assert_eq!(shortened(&report), Some(expected));
}

#[test]
fn blocks_go_as_a_whole_with_all_that_is_in_them() {
    let (a, list) = (letters('a', 20), "- one\n- two\n".repeat(60));
    assert_eq!(shortened(&format!("# River\n\n{a}{list}\n## Mills\n")), Some(format!("# River\n\n{a}\n## Mills\n")));
    // A list with a line that may be meant as a heading stays.
    let meant = format!("{list}- **Source**\n");
    let report = format!("# River\n\n{a}{meant}\n## Mills\n");
    assert_eq!(shortened(&report), Some(report));
}

#[test]
fn what_is_still_long_is_not_shortened() {
    let report = |headings: usize| "## Source\n\nA spring.\n\n".repeat(headings);
    let length = report(1).len();
    let most = MAX_BYTES_WHOLE / length;
    assert!(shortened(&report(most)).is_some());
    assert_eq!(shortened(&report(most + 1)), None);
}

#[test]
fn changes_move_with_the_text_that_is_kept() {
    let (a, b) = (letters('a', 400), letters('b', 400));
    let report = format!("## Mills\n\n{a}{b}## Mouth\n\n{b}{a}## End\n\nx\n");
    let source = source(&report);
    let document = document::parse(&source);
    let shortened = Shortened::of(&document).unwrap();
    let moved = |old: &str, at: usize| {
        let start = report.match_indices(old).nth(at).unwrap().0;
        let edit = Edit { span: Span::new(start, start + old.len()), replacement: "new".to_owned() };
        let edits = shortened.edits(&[edit])?;
        assert_eq!(edits[0].replacement, "new");
        Some(shortened.text[edits[0].span.start..edits[0].span.end].to_owned())
    };
    for word in ["Mills", "Mouth", "End"] {
        assert_eq!(moved(word, 0), Some(word.to_owned()));
    }
    assert_eq!(moved(&b, 0), None, "that was left out");
    assert_eq!(moved(&format!("{a}{b}"), 0), None, "so was a part of it");
    // What is written in front of what was left out is written behind what was kept.
    let border = report.find('b').unwrap();
    let insert = Edit { span: Span::new(border, border), replacement: String::new() };
    let edits = shortened.edits(&[insert]).unwrap();
    assert!(shortened.text[..edits[0].span.start].ends_with(&a));
}
