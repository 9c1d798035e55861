use super::super::readings::{Folder, alone};
use super::super::tests::{RIVER, schema};
use super::*;
use crate::schema::Schema;

/// The first bytes of a GIF: enough to be known as a picture.
const GIF: &str = "GIF89a\u{1}\0\u{1}\0\0\0\0;";

/// The address to write in Markdown for each of `addresses`.
fn pictures<const N: usize>(cx: &Reading<'_>, addresses: [&str; N]) -> [Option<String>; N] {
    addresses.map(|address| cx.picture_for(address, Reader::Markdown, true))
}

fn some(address: &str) -> Option<String> {
    Some(address.to_owned())
}

#[test]
fn in_a_plain_folder_only_what_is_surely_the_picture_is_written_for_it() {
    let folder = Folder::with(&[("images/mill.gif", GIF), ("images/far/weir.gif", GIF)]);
    folder.beside("report.md", "# River\n", &schema(RIVER), |cx| {
        assert_eq!(
            pictures(cx, ["images/mill.gif", "images/Mill.gif"]),
            [some("images/mill.gif"), some("images/mill.gif")]
        );
        let doubtful = ["images/mil.gif", "images/mill.jpg", "images/weir.gif", "images/lock.gif"];
        assert_eq!(pictures(cx, doubtful), [None, None, None, None], "another name, kind, folder, or none at all");
        assert_eq!(pictures(cx, ["", "www.example.org/mill.gif"]), [None, None], "no picture of this folder");
        assert_eq!(pictures(cx, ["https://example.org/mill.gif"]), [some("https://example.org/mill.gif")]);
    });
}

#[test]
fn on_a_site_the_nearest_name_is_written() {
    let folder = Folder::with(&[("hugo.toml", ""), ("static/images/mill.gif", GIF), ("content/river.md", "")]);
    folder.on_page("content/river.md", "# River\n", &schema(RIVER), |cx| {
        let addresses = ["/images/mill.gif", "/images/mil.gif", "/mill.gif", "/images/lock-gate.gif"];
        assert_eq!(
            pictures(cx, addresses)[..3],
            [some("/images/mill.gif"), some("/images/mill.gif"), some("/images/mill.gif")]
        );
        assert_eq!(pictures(cx, ["/images/lock-gate.gif", "", "www.example.org/mill.gif"]), [None, None, None]);
    });
}

#[test]
fn where_nobody_looks_for_pictures_any_address_will_do() {
    alone("# River\n", &schema(RIVER), |cx| assert_eq!(pictures(cx, ["mill.gif"]), [some("mill.gif")]));
    let unchecked = schema(&format!("images: {{ exist: false }}{RIVER}"));
    let folder = Folder::with(&[]);
    folder.beside("report.md", "# River\n", &unchecked, |cx| {
        assert_eq!(pictures(cx, ["mill.gif"]), [some("mill.gif")]);
    });
}

#[test]
fn a_heading_to_write_is_on_the_level_of_its_section() {
    let marks = |schema: &Schema, report: &str| {
        alone(report, schema, |cx| schema.sections.iter().map(|section| cx.marks_to_write(section)).collect::<Vec<_>>())
    };
    let river = schema(RIVER);
    assert_eq!(marks(&river, "# River\n"), ["##", "##", "##", "###"]);
    assert_eq!(marks(&river, "# River\n### Source\n### Mouth\n"), ["###", "###", "###", "####"]);
    assert_eq!(marks(&river, "# River\n## Source\n##### Mills\n"), ["##", "##", "##", "######"], "below its own");
    assert_eq!(marks(&river, "###### Source\n###### Mouth\n")[3], "######", "there is no deeper one");
    assert_eq!(marks(&river, "# Source\n# Mouth\n")[0], "#");
    let titled = schema(&format!("title: {{ required: true }}{RIVER}"));
    assert_eq!(marks(&titled, "# Source\n# Mouth\n")[0], "##", "below the title");
    let third = schema(&RIVER.replace("id: source,", "id: source, level: 3,"));
    assert_eq!(marks(&third, "# River\n## Mouth\n")[..2], ["###", "##"]);
}

#[test]
fn a_title_to_write_is_the_example_in_the_language_of_the_report() {
    let title = |schema: &Schema, report: &str| alone(report, schema, |cx| cx.title_to_write());
    let (english, vietnamese) =
        ("The water comes from the hills.\n", "Nước từ trên núi chảy xuống những cối xay cũ.\n");
    let named = schema(&format!(
        "languages: {{ en: '', vi: .vi }}\ntitle: {{ required: true, example: {{ en: A river, vi: Một dòng sông }} }}{RIVER}"
    ));
    assert_eq!([title(&named, english), title(&named, vietnamese)], ["# A river", "# Một dòng sông"]);
    let nameless = schema(&format!("languages: {{ en: '', vi: .vi }}{RIVER}"));
    assert_eq!([title(&nameless, english), title(&nameless, vietnamese)], ["# Title of the page", "# Tên của trang"]);
}
