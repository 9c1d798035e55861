//! Reports, and what they and the configuration of their site name.

use super::{Machine, NAME, REPORT, SECRET, page};

#[test]
fn a_report_that_is_a_link_to_the_outside_is_neither_found_nor_read_when_it_is_named() {
    let other = "content/4-EventParticipated/4.3-Event3/_index.md";
    for to in [format!("private/{NAME}.md"), "private/nothing.md".to_owned(), "class/by-way".to_owned()] {
        let machine = Machine::new();
        machine.link("class/by-way", format!("../private/{NAME}.md"));
        machine.link(&format!("class/{other}"), machine.path(&to));
        let run = machine.quiet_in_all(&["--schema", "event-report", "."]);
        assert!(!run.said().contains("Event3"), "{run:?}");
        machine.refused(&["check", other], other);
        machine.refused(&["check", REPORT, other], other);
        machine.refused(&["check", machine.path("class").join(other).to_str().unwrap()], other);
        for command in [&["--explain-config", other][..], &["schema", "explain", other], &["grade", other]] {
            let run = machine.quiet(command);
            assert!(run.code == 2 && run.said().contains("is outside"), "{command:?}: {run:?}");
        }
        machine.quiet(&["index", "build", "-o", "class.idx", other]);
        machine.quiet(&["--fix", "--diff", other]);
    }
}

#[test]
fn a_folder_that_is_a_link_to_the_outside_is_neither_searched_nor_passed_through() {
    let machine = Machine::new();
    machine.write("private/4.9-Event9/_index.md", page(&format!("### {SECRET}\n")));
    machine.link("class/content/4-EventParticipated/way", "../../../private");
    let way = "content/4-EventParticipated/way";
    assert!(!machine.quiet_in_all(&["."]).said().contains("Event9"));
    machine.refused(&["check", way], way);
    let through = format!("{way}/4.9-Event9/_index.md");
    machine.refused(&["check", &through], &through);
    machine.refused(&["check", "--stdin-filename", &through, "-"], &through);
}

#[test]
fn a_repository_at_the_end_of_a_link_opens_no_door() {
    let machine = Machine::new();
    machine.write("private/.git/HEAD", "");
    machine.link("class/content/way", "../../private");
    let through = format!("content/way/{NAME}.md");
    machine.refused(&["check", &through], &through);
}

#[test]
fn a_translation_that_is_a_link_to_the_outside_is_not_compared_with() {
    for machine in [Machine::new(), Machine::without_repository()] {
        let folder = "class/content/4-EventParticipated/4.2-Event2";
        machine.write("class/hugo.toml", "defaultContentLanguage = 'en'\n[languages.en]\n[languages.vi]\n");
        machine.link(&format!("{folder}/_index.vi.md"), machine.path(&format!("private/{NAME}.md")));
        let run = machine.quiet_in_all(&["check", REPORT]);
        machine.write("other.md", "");
        std::fs::remove_file(machine.path(&format!("{folder}/_index.vi.md"))).unwrap();
        machine.link(&format!("{folder}/_index.vi.md"), machine.path("private/nothing.md"));
        assert_eq!(run.said(), machine.quiet(&["check", REPORT]).said(), "whether it appears is told");
    }
}

#[test]
fn addresses_that_lead_out_of_the_site_do_not_ask_what_is_there() {
    let outcome = |name: &str, languages: &str| {
        let machine = Machine::new();
        machine.write("class/hugo.toml", format!("baseURL = 'https://lop.example.vn/'\n{languages}"));
        machine.link("class/static/way", "../../private");
        machine.link("class/static/one.png", format!("../../private/{name}.png"));
        machine.link("class/content/4-EventParticipated/4.2-Event2/two.png", format!("../../../../private/{name}.png"));
        machine.link("class/content/4-EventParticipated/4.2-Event2/way", "../../../../private");
        let whole = machine.path("private").display().to_string();
        let addresses = [
            format!("way/{name}.png"),
            format!("./WAY/{name}.png"),
            format!("way/../way/{name}.png"),
            format!("../../../../private/{name}.png"),
            format!("../../../../../../../../../../../..{whole}/{name}.png"),
            format!("/../private/{name}.png"),
            format!("/..%2f..%2fprivate%2f{name}.png"),
            format!("..%2F..%2F..%2F..%2Fprivate/{name}.png"),
            format!("{whole}/{name}.png"),
            format!("/way/{name}.png"),
            format!("/way/../../private/{name}.png"),
            "/one.png".to_owned(),
            "two.png".to_owned(),
            format!("..\\..\\..\\..\\private\\{name}.png"),
        ];
        let images: String =
            addresses.iter().map(|at| format!("![Ảnh]({at})\n\n<img src=\"{at}\" alt=\"Ảnh\">\n\n")).collect();
        let links: String =
            addresses.iter().map(|at| format!("[Xem]({at}) [Trang]({at}#x) {{{{< ref \"{at}\" >}}}}\n\n")).collect();
        machine.write(&format!("class/{REPORT}"), page(&format!("{images}{links}")));
        let run = machine.quiet(&["check", "--format", "compact", "."]);
        let said: String = run.said().replace(machine.path("").to_str().unwrap(), "").replace(name, "NAME");
        assert!(said.contains("[image-not-found]") && said.contains("[link-not-found]"), "{said}");
        said
    };
    // Hugo looks images up itself where there are several languages.
    for languages in ["", "[languages.en]\n[languages.vi]\n"] {
        assert_eq!(outcome(NAME, languages), outcome("never-there-anytime", languages), "{languages}");
    }
}

#[test]
fn a_site_whose_configuration_leads_out_is_not_looked_at_there() {
    let said = |config: &dyn Fn(&str) -> String, there: &str| {
        let machine = Machine::new();
        for folder in
            ["static", "layouts/shortcodes", "layouts/_markup", "i18n", "content/4-EventParticipated/4.2-Event2"]
        {
            machine.write(&format!("private/{folder}/{NAME}.png"), "");
        }
        machine.write(&format!("private/layouts/shortcodes/{NAME}.html"), "{{ .Inner }}");
        machine.write("private/content/4-EventParticipated/4.2-Event2/_index.md", page(&format!("### {SECRET}\n")));
        machine.write("class/hugo.toml", config(machine.path(there).to_str().unwrap()));
        let body = format!(
            "![Ảnh](/{NAME}.png) ![Ảnh](/hidden-by-its-ownr.png)\n\n{{{{< {NAME} >}}}}\n\n[Trang](/4-eventparticipated/)\n"
        );
        machine.write(&format!("class/{REPORT}"), page(&body));
        let run = machine.quiet(&["check", REPORT]);
        let said = run.said().replace(NAME, "NAME");
        assert!(!said.contains("private/"), "{said}");
        said
    };
    let configs: [&dyn Fn(&str) -> String; 12] = [
        &|at| format!("staticDir = '{at}/static'\n"),
        &|at| format!("staticDir = ['static', '{at}/static']\n"),
        &|_| "staticDir = '../private/static'\n".to_owned(),
        &|at| format!("contentDir = '{at}/content'\n"),
        &|at| format!("[languages.en]\ncontentDir = 'content'\n[languages.vi]\ncontentDir = '{at}/content'\n"),
        &|_| "[languages.en]\ncontentDir = 'content'\n[languages.vi]\ncontentDir = '../private/content'\n".to_owned(),
        &|at| format!("layoutDir = '{at}/layouts'\n"),
        &|at| format!("themesDir = '{at}'\ntheme = '.'\n"),
        &|_| "themesDir = '/'\ntheme = 'etc'\n".to_owned(),
        &|_| "theme = '../../private'\n".to_owned(),
        &|at| format!("[[module.mounts]]\nsource = '{at}/static'\ntarget = 'static'\n"),
        &|_| {
            "[[module.mounts]]\nsource = 'content/../../private/content'\ntarget = 'content'\nlang = 'vi'\n".to_owned()
        },
    ];
    for (index, config) in configs.iter().enumerate() {
        assert_eq!(said(config, "private"), said(config, "nothing"), "{index}");
    }
}

#[test]
fn folders_of_a_site_that_are_links_to_the_outside_are_not_looked_at() {
    let said = |link: &str, to: &str| {
        let machine = Machine::new();
        machine.write("private/secret/shortcodes/note.html", "{{ .Inner }}");
        machine.write("private/secret/_markup/render-image.html", SECRET);
        machine.write("private/secret/layouts/shortcodes/note.html", "{{ .Inner }}");
        machine.write(&format!("private/secret/static/{NAME}.png"), "");
        machine.write("private/secret/hugo.toml", "baseURL = 'https://x.vn/a/'\n");
        machine.write("private/secret/_default/hugo.toml", format!("baseURL = 'https://x.vn/a/'\n{SECRET}\n"));
        machine.write("class/hugo.toml", "theme = 'sách'\n");
        machine.link(&format!("class/{link}"), machine.path(to));
        let body = format!("![Ảnh](/{NAME}.png)\n\n{{{{< note >}}}}\n\nMột dòng.\n");
        machine.write(&format!("class/{REPORT}"), page(&body));
        machine.quiet(&["check", REPORT]).said()
    };
    for link in [
        "layouts",
        "layouts/_default",
        "layouts/shortcodes",
        "themes",
        "themes/sách",
        "themes/sách/layouts",
        "config",
        "config/_default",
        "static",
        "assets",
        "i18n",
        "content/en",
    ] {
        assert_eq!(said(link, "private/secret"), said(link, "nothing"), "{link}");
    }
}

#[test]
fn a_configuration_of_the_site_that_is_a_link_to_the_outside_says_nothing() {
    let said = |name: &str, to: &str| {
        let machine = Machine::new();
        machine.link(&format!("class/{name}"), machine.path(to));
        if name.contains('/') {
            machine.write("class/hugo.toml", "");
        }
        machine.write(&format!("class/{REPORT}"), page("![Ảnh](/a.png)\n"));
        machine.quiet(&["check", "."]).said()
    };
    for name in ["hugo.toml", "hugo.yaml", "config.json", "config/_default/hugo.toml", "config/production/params.yaml"]
    {
        let end = name.rsplit('.').next().unwrap();
        assert_eq!(said(name, &format!("private/{NAME}.{end}")), said(name, "private/nothing"), "{name}");
    }
}
