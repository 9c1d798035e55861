//! The house has floors: a module uses only those below it, so that each can be read, tested and changed
//! knowing nothing of those above.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// From the ground up. Modules on one floor do not see each other.
const FLOORS: &[&[&str]] = &[
    &["message", "text"],
    &["data", "files"],
    &["diagnostic"],
    &["document", "schema"],
    &["config", "site"],
    &["binding"],
    &["collection"],
    &["rules"],
    &["grade"],
    &["engine"],
    &["infer"],
    &["output"],
    &["api", "server"],
    &["cli"],
];

/// Crates that only some files may name, so that replacing one is a change in one place.
const ROOMS: &[(&str, &[&str])] = &[
    ("miette", &["src/output/human.rs", "src/output/human/"]),
    ("serde_yaml", &["src/data/yaml.rs", "src/data/yaml/"]),
    ("granit_parser", &["src/data/yaml.rs", "src/data/yaml/"]),
    ("comrak", &["src/document/"]),
    ("html5gum", &["src/document/"]),
    ("lsp_server", &["src/server/"]),
    ("lsp_types", &["src/server/"]),
    ("imara_diff", &["src/engine/changes/"]),
    ("sha1", &["src/engine/changes/"]),
    ("xxhash_rust", &["src/collection/copies/"]),
];

#[test]
fn modules_use_only_those_below_them() {
    let mut wrong = Vec::new();
    for file in sources() {
        let Some(module) = file.module() else { continue };
        let Some(floor) = floor(module) else {
            wrong.push(format!("{}: `{module}` has no floor in tests/layers.rs: give it one", file.name));
            continue;
        };
        for path in paths_in(&file.text) {
            match floor_of(&path) {
                Some((used, _)) if used == module => {}
                Some((_, below)) if below < floor => {}
                Some((used, _)) => wrong.push(format!("{}: `{module}` must not use `{used}`", file.name)),
                None => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_rule_imports_another() {
    let files = sources();
    let rules: Vec<&File> = files.iter().filter(|file| file.rule().is_some()).collect();
    let mut wrong = Vec::new();
    for file in &rules {
        for path in paths_in(&file.text) {
            let [first, second, ..] = &path[..] else { continue };
            let other = rules.iter().any(|rule| rule.rule() == Some(second) && rule.name != file.name);
            if (first == "rules" || first == "super") && other {
                wrong.push(format!("{}: uses the rule `{second}`", file.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_of_a_room_use_each_other_in_no_circle() {
    let files = sources();
    let mut rooms: BTreeMap<&str, Vec<&File>> = BTreeMap::new();
    for file in &files {
        if let Some(room) = file.module() {
            rooms.entry(room).or_default().push(file);
        }
    }
    let mut wrong = Vec::new();
    for (room, files) in rooms {
        let names: Vec<&str> = files.iter().map(|file| file.path()).collect();
        let uses: Vec<BTreeSet<&str>> = files.iter().map(|file| file.uses(&names)).collect();
        let found = uses.iter().map(BTreeSet::len).sum::<usize>();
        assert!(found + 1 >= names.len(), "hardly anything is used in `{room}`: {uses:?}");
        let circles = in_circles(&names, &uses).map(|at| format!("{} uses {:?}", names[at], uses[at]));
        wrong.extend(circles);
    }
    assert!(wrong.is_empty(), "these use each other in a circle, or something that does:\n{}", wrong.join("\n"));
}

#[test]
fn a_circle_is_found_in_whatever_way_it_is_written() {
    let circles = |texts: &[(&str, &str)]| {
        let file = |&(name, text): &(&str, &str)| File { name: name.to_owned(), text: text.to_owned() };
        let files: Vec<File> = texts.iter().map(file).collect();
        let names: Vec<&str> = files.iter().map(File::path).collect();
        let uses: Vec<_> = files.iter().map(|file| file.uses(&names)).collect();
        in_circles(&names, &uses).count()
    };
    let above = ("src/a/mod.rs", "mod b;\nmod c;\nmod d;\n");
    let (b, c) = (("src/a/b.rs", "use crate::a::c::X;"), ("src/a/c.rs", "use super::d::x;"));
    assert_eq!(circles(&[above, b, c, ("src/a/d.rs", "")]), 0);
    for back in
        ["use crate::a::b;", "use super::b::Y;", "use crate::a::{Z, e};", "use super::Z;", "fn f(x: super::b::Y) {}"]
    {
        assert!(circles(&[above, b, c, ("src/a/d.rs", back)]) >= 3, "{back}");
    }
    let folder = ("src/a/d/mod.rs", "mod e;");
    assert!(circles(&[above, b, c, folder, ("src/a/d/e.rs", "use super::super::b::Y;")]) >= 3);
    assert_eq!(circles(&[above, b, c, folder, ("src/a/d/e.rs", "use crate::f;")]), 0);
    assert!(circles(&[above, b, c, folder, ("src/a/d/e.rs", "use super::help;")]) >= 2);
    assert!(circles(&[above, b, c, ("src/a/d/mod.rs", "use super::b::Y;")]) >= 3);
}

/// The indices of those that are in a circle, or use one that is.
fn in_circles(names: &[&str], uses: &[BTreeSet<&str>]) -> impl Iterator<Item = usize> {
    // Whoever uses only what is taken out is taken out next; what no turn takes out stays.
    let mut left: BTreeSet<&str> = names.iter().copied().collect();
    loop {
        let free = |name: &&str| std::iter::zip(names, uses).any(|(own, uses)| own == name && uses.is_disjoint(&left));
        let taken: Vec<&str> = left.iter().copied().filter(free).collect();
        if taken.is_empty() {
            return (0..names.len()).filter(move |&at| left.contains(names[at]));
        }
        taken.iter().for_each(|name| {
            left.remove(name);
        });
    }
}

#[test]
fn crates_stay_in_their_rooms() {
    let mut wrong = Vec::new();
    for file in sources() {
        for (name, rooms) in ROOMS {
            let names_it = file.text.contains(&format!("{name}::"));
            if names_it && !rooms.iter().any(|room| file.name.starts_with(room)) {
                wrong.push(format!("{}: only {} may name {name}", file.name, rooms.join(", ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_says_first_what_is_in_it() {
    let silent: Vec<String> =
        sources().into_iter().filter(|file| !file.text.starts_with("//! ")).map(|file| file.name).collect();
    assert!(silent.is_empty(), "these do not begin with `//!` and what is in them:\n{}", silent.join("\n"));
}

#[test]
fn paths_are_found_in_every_way_they_are_written() {
    let found = |text: &str| paths_in(text).iter().map(|path| path.join("::")).collect::<Vec<_>>();
    assert_eq!(found("use crate::text::source::Span;"), ["text::source::Span"]);
    assert_eq!(
        found("use crate::{diagnostic::fix::{Fix, Edit as E}, text::source};"),
        ["diagnostic::fix::Fix", "diagnostic::fix::Edit", "text::source"]
    );
    assert_eq!(found("use crate::{\n    fix::Fix,\n    source,\n};"), ["fix::Fix", "source"]);
    assert_eq!(found("let x = $crate::data::yaml::parse(y);"), ["data::yaml::parse"]);
    assert_eq!(found("use super::field_type::X;"), ["super::field_type::X"]);
    assert_eq!(found("// use crate::data::yaml;\n/// crate::diagnostic::fix"), Vec::<String>::new());
    assert_eq!(found("pub(crate) use x;"), Vec::<String>::new());
}

/// One file of `src`, without its tests.
struct File {
    /// Its path from the crate's folder, separated by `/`.
    name: String,
    text: String,
}

impl File {
    /// The top-level module that it belongs to; none for the two roots.
    fn module(&self) -> Option<&str> {
        let name = self.name.strip_prefix("src/")?;
        let module = name.split('/').next()?.trim_end_matches(".rs");
        (module != "lib" && module != "main").then_some(module)
    }

    /// Its path as paths in the crate have it, separated by `/`.
    fn path(&self) -> &str {
        self.name.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod")
    }

    /// Which of `names`, the paths of files, it uses; a folder uses all that is in it.
    fn uses<'n>(&self, names: &[&'n str]) -> BTreeSet<&'n str> {
        let own = self.path();
        let above = own.rsplit_once('/').map_or("", |(above, _)| above);
        let paths = paths_in(&self.text).into_iter().map(|path| match &path[0][..] {
            "super" => {
                let ups = path.iter().take_while(|name| *name == "super").count();
                let above = (1..ups).fold(above, |above, _| above.rsplit_once('/').map_or("", |(above, _)| above));
                format!("{above}/{}", path[ups..].join("/"))
            }
            _ => path.join("/"),
        });
        let declared = self
            .text
            .lines()
            .filter_map(|line| line.trim_start_matches("pub ").trim_start_matches("pub(crate) ").strip_prefix("mod "));
        let inner = declared.filter_map(|name| Some(format!("{own}/{}", name.strip_suffix(';')?)));
        let named = |path: String| {
            let leads =
                |name: &&str| path.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
            names.iter().copied().filter(leads).max_by_key(|name| name.len())
        };
        paths.chain(inner).filter_map(named).filter(|&used| used != own).collect()
    }

    /// The name of the rule's module, if it declares one.
    fn rule(&self) -> Option<&str> {
        let name = self.name.strip_prefix("src/rules/")?.strip_suffix(".rs")?;
        self.text
            .contains("declare_rule! {")
            .then(|| name.rsplit('/').next().unwrap_or(name))
            .filter(|&name| name != "mod")
    }
}

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

/// The module that a path leads to, with its floor.
fn floor_of(path: &[String]) -> Option<(&str, usize)> {
    let module = path.first()?;
    Some((module, floor(module)?))
}

fn sources() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("src")];
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                // What is only compiled for tests may use all of the house, too.
                folders.extend((path != root.join("src/tests")).then_some(path));
            } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    let file = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        // A module's tests may use all of the house.
        let text = text.split("mod tests {").next().unwrap_or_default().to_owned();
        File { name: path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/"), text }
    };
    files.into_iter().map(file).collect()
}

/// Every path that begins with `crate::`, without that, or with `super::`.
fn paths_in(text: &str) -> Vec<Vec<String>> {
    let code: String = text.lines().map(|line| line.split("//").next().unwrap_or_default().to_owned() + "\n").collect();
    let mut paths = Vec::new();
    for (at, root) in code.match_indices("crate::") {
        expand(Vec::new(), &code[at + root.len()..], &mut paths);
    }
    for (at, root) in code.match_indices("super::").filter(|(at, _)| !code[..*at].ends_with("super::")) {
        expand(vec!["super".into()], &code[at + root.len()..], &mut paths);
    }
    paths
}

/// Reads `a::b`, `{a, b::{c, d}}` from the start of `text` and returns what follows it.
fn expand<'t>(mut path: Vec<String>, mut text: &'t str, paths: &mut Vec<Vec<String>>) -> &'t str {
    loop {
        text = text.trim_start();
        if let Some(mut inner) = text.strip_prefix('{') {
            loop {
                inner = expand(path.clone(), inner, paths).trim_start();
                let renamed = inner.strip_prefix("as ").map(|rest| rest.trim_start_matches(is_word));
                inner = renamed.unwrap_or(inner).trim_start();
                match inner.strip_prefix(',') {
                    Some(next) if !next.trim_start().starts_with('}') => inner = next,
                    Some(next) => return next.trim_start().strip_prefix('}').unwrap_or_default(),
                    None => return inner.strip_prefix('}').unwrap_or_default(),
                }
            }
        }
        let rest = text.trim_start_matches(is_word);
        if rest.len() == text.len() {
            break;
        }
        path.push(text[..text.len() - rest.len()].to_owned());
        text = rest;
        match rest.strip_prefix("::") {
            Some(next) => text = next,
            None => break,
        }
    }
    paths.push(path);
    text
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
