use super::super::super::readings::alone;
use super::super::super::tests::{RIVER, schema};
use super::super::*;
use super::with_headings;

/// Reports with what may be around a line: lists, quotes, code, tables, tags, comments, notes and references.
const REPORTS: [&str; 16] = [
    "# River\n\n## Source\n\nA spring.\n\n## Muoth\n\n**Mills**\n\nTwo of them.\n\n### Wheels\n\n- one\n- two\n",
    "# River\n## Source\nA spring.\n## Mouth\nWide.\n**Mills**\nTwo.\n",
    "---\ntitle: River\nweight: 2\n---\n\n# River\n\n**Source**\n\nA spring.\n\n  ## Mouth\n\nWide.",
    "# River\r\n\r\n## Source\r\n\r\nA spring.\r\n\r\nMouth\r\n\r\nWide.\r\n",
    "River\n=====\n\nSource\n------\n\nA spring.\n\n## Mouth\n\nMills\n---\n",
    "# River\n\n- ## Source\n\n  A spring.\n- **Mouth**\n\n> ## Mills\n>\n> Two.\n\n1. one\n\n   Mouth\n\nWheels\n",
    "# River\n\n```text\n## Source\n```\n\n    Mouth\n\n## Mills\n\n```\nMouth\n",
    "# River\n\n| Source | Mouth |\n| --- | --- |\n| one | two |\n\n**Mouth**\n| Mills |\n| --- |\n| three |\n\nWide.\n",
    "# River\n\n<div>\n\n**Source**\n\n</div>\n\n<b>Mouth</b>\n\n<!-- Mills\n\n**Mills**\n\n-->\n\nMouth\n",
    "# River\n\n## [Source][s]\n\nMouth[^n]\n\n[s]: https://example.org\n\n[^n]: ## Mills\n\n    Wheels\n\n**Mouth**\n",
    "# River\n\n![mill](mill.png)\n\n**Mouth** ![mill](mill.png)\n\n## ![wheel](wheel.png)\n\n## Mills\n\n![mill](m.png)\n",
    "# install it\napt install mills\n\n## Source\n\n**Mouth**\nsudo reboot now\n\nMills\n",
    "## Source\n\n## Mouth\n\n{{% notice %}}\n**Mills**\n{{% /notice %}}\n\nWheels\n",
    "# River\n\n**Mouth**\n\n{{< figure src=m.png >}}\n\n## Mills\n\n{{< figure src=w.png >}}",
    "# River\n\n{{< highlight go >}}\n\nMouth\n\n## Mills\n\n{{< /highlight >}}\n\nSource\n\n{{< box >}}\n\nWheels\n\n{{< /box >}}\n",
    "Source\n\n***\n\nMouth\n***\nMills\n<!-- open\n\nWheels\n",
];

/// What a line may become.
const WRITTEN: [&str; 10] = [
    "## Mouth",
    "### Mills",
    "\n#### Source\n",
    "# River",
    "**Mouth**",
    "## [Mouth][s]",
    "## Mouth\n\n## Mills",
    "- Mouth",
    "## `Mouth` *and* C# #",
    "",
];

/// What a trial asks about: the headings, the title, and the headings of the sections.
type Seen = (Vec<(u8, String, bool)>, Option<usize>, Vec<Option<usize>>);

fn seen(document: &Document<'_>, binding: &Binding) -> Seen {
    let headings = document.headings.iter().map(|one| (one.level, one.text.clone(), one.nested)).collect();
    (headings, binding.title, (0..binding.bound.len()).map(|section| binding.heading_of(section)).collect())
}

/// Tries `edit` by its lines and as a whole, and says whether it could be by its lines.
fn agree(cx: &Reading<'_>, edit: Edit) -> bool {
    let edits = [edit];
    let Some(document) = with_headings(cx.document, &edits) else { return false };
    let binding = cx.bind(&document);
    let (whole, count) =
        cx.after(&edits, |document, binding| (seen(document, binding), empty(document, binding))).unwrap();
    assert_eq!(seen(&document, &binding), whole, "{edits:?} in {:?}", cx.document.source.text());
    if !edits[0].span.is_empty() {
        assert_eq!(empty(&document, &binding), count, "{edits:?} in {:?}", cx.document.source.text());
    }
    true
}

#[test]
fn a_line_is_read_as_in_the_whole_report() {
    let mut by_lines = 0;
    for report in REPORTS {
        alone(report, &schema(RIVER), |cx| {
            let mut next = 0;
            for line in report.split_inclusive('\n') {
                let start = next;
                next += line.len();
                let end = start + line.trim_end().len();
                for written in WRITTEN.into_iter().filter(|_| end > start) {
                    let edit = Edit { span: Span::new(start, end), replacement: written.to_owned() };
                    by_lines += usize::from(agree(cx, edit));
                }
            }
        });
    }
    assert!(by_lines > 60, "{by_lines}");
}

#[test]
fn an_inserted_heading_is_read_as_in_the_whole_report() {
    let mut by_lines = 0;
    for report in REPORTS {
        alone(report, &schema(RIVER), |cx| {
            let starts = report.match_indices('\n').map(|(at, _)| at + 1);
            for at in starts.chain([0, report.len()]) {
                for written in ["\n\n## Mouth\n\n…\n\n", "\n\n### Mills\n\n…\n\n", "## Mouth\n", "\n\n- ## Mouth\n\n"]
                {
                    let edit = Edit { span: Span::at(at), replacement: written.to_owned() };
                    by_lines += usize::from(agree(cx, edit));
                }
            }
        });
    }
    assert!(by_lines > 20, "{by_lines}");
}

#[test]
fn lines_that_depend_on_others_are_not_read_for_themselves() {
    let alone_read = |report: &str, old: &str, new: &str| {
        let start = report.find(old).unwrap();
        let edit = Edit { span: Span::new(start, start + old.len()), replacement: new.to_owned() };
        alone(report, &schema(RIVER), |cx| with_headings(cx.document, &[edit]).is_some())
    };
    assert!(alone_read("# River\n\n**Mouth**\n\nWide.\n", "**Mouth**", "## Mouth"));
    for (report, old, new) in [
        ("# River\n\n**Mouth**\n\n[m]: /m\n", "**Mouth**", "## [Mouth][m]"),
        ("# River\n\n- **Mouth**\n", "**Mouth**", "## Mouth"),
        ("# River\n\n**Mouth**\nis wide.\n", "**Mouth**", "## Mouth"),
        ("# River\n\n**Mouth** ![m](m.png)\n", "**Mouth** ![m](m.png)", "## Mouth"),
        ("# River\n\nMouth {{< note >}}\n", "Mouth", "## Mouth"),
        ("# River\n\nMouth\n\n{{< note\n", "Mouth", "## Mouth"),
        ("River\n---\n\nMouth\n", "Mouth", "## Mouth"),
        ("# River\n\nMouth\napt install mill\n", "Mouth\napt", "# Mouth\napt"),
    ] {
        assert!(!alone_read(report, old, new), "{report}");
    }
    alone("# River\n", &schema(RIVER), |cx| assert!(with_headings(cx.document, &[]).is_none()));
}
