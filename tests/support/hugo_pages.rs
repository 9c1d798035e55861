//! Asks a real Hugo about pages, if it is installed.

use std::fs;
use std::process::Command;

use serde_json::Value;

/// Hugo's result for a page.
#[derive(Debug, Default)]
pub struct Answer {
    /// Whether the build failed, because of this page or another.
    pub failed: bool,
    /// Whether an error names this page.
    pub refused: bool,
    /// The page's title.
    pub title: String,
    /// The page's date, `2025-09-18 15:44:00 +0700 +0700`.
    pub date: String,
    /// The page's weight.
    pub weight: i64,
}

/// Builds one site with all `pages`; `None` without a `hugo` on PATH.
///
/// A page with unreadable front matter stops the build of all others, so build each of those alone.
pub fn build(pages: &[String]) -> Option<Vec<Answer>> {
    let site = tempfile::tempdir().unwrap();
    let folder = site.path();
    for sub in ["content", "layouts/_default"] {
        fs::create_dir_all(folder.join(sub)).unwrap();
    }
    let config = "baseURL = 'http://x/'\ndisableKinds = ['taxonomy', 'term', 'RSS', 'sitemap', 'robotsTXT', '404', 'home']\n\
        buildFuture = true\nbuildExpired = true\n";
    fs::write(folder.join("hugo.toml"), config).unwrap();
    let layout = r#"{{ dict "title" .Title "date" (printf "%v" .Date) "weight" .Weight | jsonify }}"#;
    fs::write(folder.join("layouts/_default/single.html"), layout).unwrap();
    for (index, page) in pages.iter().enumerate() {
        fs::write(folder.join(format!("content/p{index:04}.md")), page).unwrap();
    }
    let Ok(run) = Command::new("hugo").arg("--source").arg(folder).output() else {
        eprintln!("no hugo on PATH: not asked again");
        return None;
    };
    let mut said = String::from_utf8_lossy(&run.stdout).into_owned();
    said.push_str(&String::from_utf8_lossy(&run.stderr));
    let answers = (0..pages.len()).map(|index| {
        let name = format!("p{index:04}");
        let page = fs::read_to_string(folder.join(format!("public/{name}/index.html")));
        let refused = page.is_err() || said.contains(&format!("{name}.md"));
        let data: Value = page.ok().and_then(|page| serde_json::from_str(&page).ok()).unwrap_or_default();
        let text = |key: &str| data[key].as_str().unwrap_or_default().to_owned();
        Answer {
            failed: !run.status.success(),
            refused,
            title: text("title"),
            date: text("date"),
            weight: data["weight"].as_i64().unwrap_or_default(),
        }
    });
    Some(answers.collect())
}
