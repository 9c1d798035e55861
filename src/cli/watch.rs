//! `--watch`: checks again whenever a file changes, until Ctrl-C.

use std::collections::BTreeSet;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use notify::{EventKind, RecursiveMode, Watcher};

use crate::cli::exit::Exit;
use crate::cli::write::put;
use crate::config::{self, normalize};
use crate::diagnostic::Failure;
use crate::engine::discovery::{SKIPPED_FOLDERS, shown};
use crate::message::Language;
use crate::output::safe_line;
use crate::say;

/// How long nothing may change before the next check: an editor writes a file in several steps.
const QUIET: Duration = Duration::from_millis(150);
/// How long to wait for that at most: something may write all the time.
const PATIENCE: Duration = Duration::from_secs(2);
/// How many changed files are named.
const MAX_NAMED: usize = 5;
/// Clears the screen and what was scrolled away, and moves to the upper left corner.
const CLEAR: &str = "\u{1b}[2J\u{1b}[3J\u{1b}[H";

/// What is watched.
#[derive(Debug)]
pub struct Watched {
    /// Folders, with all that is in them.
    folders: BTreeSet<PathBuf>,
    /// Files elsewhere: configs, schemas, baselines.
    files: BTreeSet<PathBuf>,
    /// The results, which change by each check.
    results: BTreeSet<PathBuf>,
}

impl Watched {
    /// Watches `paths`, or the current folder if there are none; the configs above them; and `files`. `results` are
    /// written by the run itself.
    pub fn new<'p>(
        paths: impl Iterator<Item = &'p Path>,
        files: impl Iterator<Item = &'p Path>,
        results: impl Iterator<Item = &'p Path>,
    ) -> Self {
        let whole = |path: &Path| normalize(path).unwrap_or_else(|_| path.to_path_buf());
        // A file is watched with its folder: an editor puts a new file in its place, and its pictures lie beside it.
        let folder = |path: &Path| match path.is_dir() {
            true => whole(path),
            false => whole(path).parent().map_or_else(|| whole(path), Path::to_path_buf),
        };
        let mut folders: BTreeSet<PathBuf> = paths.map(folder).collect();
        if folders.is_empty() {
            folders.insert(whole(Path::new("")));
        }
        let above = folders.iter().flat_map(|folder| folder.ancestors().skip(1));
        let configs = above.flat_map(|folder| config::NAMES.map(|name| folder.join(name)));
        let files = configs.chain(files.map(whole)).collect();
        let outermost = |folder: &PathBuf| !folder.ancestors().skip(1).any(|above| folders.contains(above));
        let folders = folders.iter().filter(|folder| outermost(folder)).cloned().collect();
        Self { folders, files, results: results.map(whole).collect() }
    }

    /// Whether a change of `path` may change what a check finds.
    fn matters(&self, path: &Path) -> bool {
        let is_result = |path: &Path| path.ancestors().any(|part| self.results.contains(part));
        if self.files.contains(path) {
            return !is_result(path);
        }
        let Some(below) = self.folders.iter().find_map(|folder| path.strip_prefix(folder).ok()) else { return false };
        let skipped = below.iter().any(|name| name.to_str().is_some_and(|name| SKIPPED_FOLDERS.contains(&name)));
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // Editors keep their own files beside those that are edited, and so does a result that is being written.
        let of_program = name.ends_with('~')
            || name.starts_with('.') && !config::NAMES.contains(&&*name) && !name.ends_with("ignore")
            || name.bytes().all(|byte| byte.is_ascii_digit());
        !skipped && !of_program && !is_result(path)
    }

    /// Tells `sender` of each change that matters, as long as the answer lives.
    fn start(&self, sender: Sender<Signal>) -> notify::Result<notify::RecommendedWatcher> {
        let of_this = Self { folders: self.folders.clone(), files: self.files.clone(), results: self.results.clone() };
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            // What cannot be told in full is a change of something.
            let tell = |path: Option<PathBuf>| _ = sender.send(Signal::Changed(path));
            match event {
                Ok(event) if !event.need_rescan() => {
                    let changed =
                        event.paths.into_iter().filter(|path| is_change(&event.kind) && of_this.matters(path));
                    changed.for_each(|path| tell(Some(path)));
                }
                _ => tell(None),
            }
        })?;
        for folder in &self.folders {
            watcher.watch(folder, RecursiveMode::Recursive)?;
        }
        let beside: BTreeSet<&Path> = self.files.iter().filter_map(|file| file.parent()).collect();
        for folder in beside.into_iter().filter(|folder| !self.folders.iter().any(|known| folder.starts_with(known))) {
            // A folder above may be closed to the user.
            let _ = watcher.watch(folder, RecursiveMode::NonRecursive);
        }
        Ok(watcher)
    }
}

/// Why the loop goes on, or ends.
enum Signal {
    /// This file changed; `None` if it is not known which.
    Changed(Option<PathBuf>),
    /// Ctrl-C.
    Stop,
}

/// Whether an event changes what is read. A check reads files, so reading must not bring about the next.
fn is_change(kind: &EventKind) -> bool {
    use notify::event::{MetadataKind, ModifyKind};
    match kind {
        EventKind::Access(_) => false,
        EventKind::Modify(ModifyKind::Metadata(kind)) => matches!(kind, MetadataKind::Permissions | MetadataKind::Any),
        _ => true,
    }
}

/// Runs `check`, and again after each change of what is `watched`, until Ctrl-C.
///
/// # Errors
/// If the files cannot be watched, or nothing can be printed.
pub fn run(watched: &Watched, quiet: bool, language: Language, mut check: impl FnMut()) -> Result<Exit, Failure> {
    let (sender, receiver) = mpsc::channel();
    let stopping = AtomicBool::new(false);
    let to_stop = sender.clone();
    let handler = move || {
        // A check that takes long is left when Ctrl-C is pressed again.
        if stopping.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
        let _ = to_stop.send(Signal::Stop);
    };
    ctrlc::set_handler(handler).map_err(|error| unwatched(&error.to_string()))?;
    let _watcher = watched.start(sender).map_err(|error| unwatched(&error.to_string()))?;
    let mut changed: Option<Vec<PathBuf>> = None;
    loop {
        if io::stdout().is_terminal() {
            put(io::stdout(), CLEAR)?;
        }
        if let Some(changed) = changed.filter(|_| !quiet) {
            put(io::stderr(), &format!("{}\n", again(&changed, language)))?;
        }
        check();
        if !quiet {
            let waiting =
                say!(en("waiting for changes; Ctrl-C ends this"), vi("đang chờ thay đổi; nhấn Ctrl-C để dừng"),);
            put(io::stderr(), &format!("\n{}\n", waiting.text(language)))?;
        }
        match next(&receiver) {
            Some(paths) => changed = Some(paths),
            None => return Ok(Exit::Clean),
        }
    }
}

/// Waits for a change, and until no more follow. `None` to stop.
fn next(receiver: &Receiver<Signal>) -> Option<Vec<PathBuf>> {
    let mut paths = BTreeSet::new();
    let Ok(Signal::Changed(first)) = receiver.recv() else { return None };
    paths.extend(first);
    let until = Instant::now() + PATIENCE;
    while Instant::now() < until {
        match receiver.recv_timeout(QUIET) {
            Ok(Signal::Changed(path)) => paths.extend(path),
            Ok(Signal::Stop) | Err(RecvTimeoutError::Disconnected) => return None,
            Err(RecvTimeoutError::Timeout) => break,
        }
    }
    Some(paths.into_iter().collect())
}

/// `changed: an/a.md, minh/b.md and 3 more`.
fn again(changed: &[PathBuf], language: Language) -> String {
    let here = normalize(Path::new("")).unwrap_or_default();
    let name = |path: &PathBuf| safe_line(&shown(path.strip_prefix(&here).unwrap_or(path))).into_owned();
    let named: Vec<String> = changed.iter().take(MAX_NAMED).map(name).collect();
    let (named, more) = (named.join(", "), changed.len().saturating_sub(MAX_NAMED));
    let message = match (changed.len(), more) {
        (0, _) => say!(en("something changed: checked again"), vi("có thay đổi: kiểm tra lại")),
        (_, 0) => say!(en("changed: {named}: checked again"), vi("đã thay đổi: {named}: kiểm tra lại")),
        _ => say!(
            en("changed: {named} and {more} more: checked again"),
            vi("đã thay đổi: {named} và {more} tệp nữa: kiểm tra lại"),
        ),
    };
    message.text(language).to_owned()
}

fn unwatched(why: &str) -> Failure {
    Failure::new(say!(en("the files cannot be watched: {why}"), vi("không theo dõi được các tệp: {why}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn watched() -> Watched {
        let paths = ["/class/an", "/class/an/content", "/class/minh"].map(Path::new);
        let files = ["/course/week.yaml"].map(Path::new);
        let mut watched = Watched::new(std::iter::empty(), files.into_iter(), [Path::new("/class/an/out")].into_iter());
        watched.folders = paths.into_iter().map(Path::to_path_buf).collect();
        watched
    }

    #[test]
    fn what_may_change_a_result_matters_and_nothing_else() {
        for (path, matters) in [
            ("/class/an/content/a.md", true),
            ("/class/an/static/images/a.png", true),
            ("/class/an/.reportlint.yaml", true),
            ("/class/minh/.gitignore", true),
            ("/course/week.yaml", true),
            ("/course/other.yaml", false),
            ("/class/an/.git/index", false),
            ("/class/an/public/a/index.html", false),
            ("/class/an/content/.a.md.swp", false),
            ("/class/an/content/a.md~", false),
            ("/class/an/content/4913", false),
            ("/class/an/out/index.html", false),
            ("/class/an/out", false),
            ("/class/an/.reportlint-x1.tmp", false),
        ] {
            assert_eq!(watched().matters(Path::new(path)), matters, "{path}");
        }
    }

    #[test]
    fn reading_is_no_change() {
        use notify::event::{AccessKind, CreateKind, DataChange, MetadataKind, ModifyKind};
        assert!(!is_change(&EventKind::Access(AccessKind::Read)));
        assert!(!is_change(&EventKind::Modify(ModifyKind::Metadata(MetadataKind::AccessTime))));
        assert!(is_change(&EventKind::Modify(ModifyKind::Data(DataChange::Content))));
        assert!(is_change(&EventKind::Create(CreateKind::File)));
    }

    #[test]
    fn many_changes_at_once_are_one() {
        let (sender, receiver) = mpsc::channel();
        for path in ["b", "a", "b"] {
            sender.send(Signal::Changed(Some(path.into()))).unwrap();
        }
        assert_eq!(next(&receiver), Some(vec![PathBuf::from("a"), PathBuf::from("b")]));
        sender.send(Signal::Changed(None)).unwrap();
        sender.send(Signal::Stop).unwrap();
        assert_eq!(next(&receiver), None);
        let many: Vec<PathBuf> = (0..7).map(|number| PathBuf::from(format!("{number}.md"))).collect();
        assert_eq!(again(&many, Language::En), "changed: 0.md, 1.md, 2.md, 3.md, 4.md and 2 more: checked again");
    }
}
