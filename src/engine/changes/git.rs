//! The one way to `git`. A repository under check may be a stranger's, and all that lies in it: nothing that it brings is
//! run, nothing is fetched, and git reads no file of its work tree, which could be filtered by a command.

use std::env;
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::diagnostic::Failure;
use crate::message::Message;
use crate::say;

/// Variables that a hook inherits, and that name another place than the folder that is asked about. What else there is
/// in the environment is the user's own: it says whom git trusts and where its parts lie.
const PLACES: [&str; 14] = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_COMMON_DIR",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_QUARANTINE_PATH",
    "GIT_NAMESPACE",
    "GIT_SHALLOW_FILE",
    "GIT_GRAFT_FILE",
    "GIT_REPLACE_REF_BASE",
    "GIT_ATTR_SOURCE",
    "GIT_IMPLICIT_WORK_TREE",
];

/// What git is told, whatever a configuration says. A git that does not know one of them passes over it.
const SETTINGS: [&str; 7] = [
    // A folder among the reports that looks like a repository is none.
    "safe.bareRepository=explicit",
    "core.hooksPath=/dev/null",
    // Empty is off to every git; to old ones, `false` is a command.
    "core.fsmonitor=",
    "core.sshCommand=",
    "core.gitProxy=",
    "protocol.allow=never",
    "submodule.recurse=false",
];

/// The same for the environment.
const VARIABLES: [(&str, &str); 6] = [
    ("LC_ALL", "C"),
    ("GIT_OPTIONAL_LOCKS", "0"),
    ("GIT_NO_REPLACE_OBJECTS", "1"),
    // Of a partial clone, what is not there is not got: neither by a git that knows the first nor by one that does not,
    // as no protocol is called so.
    ("GIT_NO_LAZY_FETCH", "1"),
    ("GIT_ALLOW_PROTOCOL", "none"),
    ("GIT_TERMINAL_PROMPT", "0"),
];

/// How long git may take for one answer; the largest repositories take seconds.
const PATIENCE: Duration = Duration::from_secs(120);

/// How long a short answer, a name with what git says of it, or a complaint may be, in bytes.
const MAX_LENGTH: u64 = 64 << 10;

/// What git answered.
pub struct Answer {
    /// Whether git could do what it was asked.
    pub succeeded: bool,
    /// The one line that it printed, or more.
    pub out: String,
    /// What it complained of.
    said: String,
}

impl Answer {
    /// The first line of what git has to say about its failure.
    pub fn complaint(&self) -> Message {
        complaint(&self.said)
    }

    /// The command that makes git trust the repository around `folder`, when that belongs to somebody else: git names it.
    pub fn distrust(&self, folder: &Path) -> Option<String> {
        if !self.said.contains("safe.directory") {
            return None;
        }
        let command = self.said.lines().map(str::trim).find(|line| line.starts_with("git config "));
        Some(
            command.map_or_else(
                || format!("git config --global --add safe.directory '{}'", folder.display()),
                str::to_owned,
            ),
        )
    }

    /// Whether what looks like a repository lies among the files of another, or of none.
    pub fn refuses_bare(&self) -> bool {
        self.said.contains("safe.bareRepository")
    }
}

/// Asks git in `folder` for a short answer, which may be that it cannot.
///
/// # Errors
/// When there is no git, or it does not answer.
pub fn ask(folder: &Path, arguments: &[&str]) -> Result<Answer, Failure> {
    let ended = serve(command(folder, arguments), b"", PATIENCE, |out| {
        let mut bytes = Vec::new();
        out.take(MAX_LENGTH).read_to_end(&mut bytes)?;
        Ok(bytes)
    });
    let Ended { status, got, said, late } = ended.map_err(|error| cannot_run(&error))?;
    if late {
        return Err(no_answer(folder));
    }
    let mut out = String::from_utf8_lossy(&got.map_err(|error| cannot_run(&error))?).into_owned();
    if out.ends_with('\n') {
        out.pop();
    }
    Ok(Answer { succeeded: status.success(), out, said })
}

/// Gives git in `folder` the `input`, and what it prints to `read` while it comes: none of it need be held.
///
/// # Errors
/// When there is no git, it fails or does not answer, or `read` does not understand it.
pub fn read<T>(
    folder: &Path,
    arguments: &[&str],
    input: &[u8],
    read: impl FnOnce(&mut dyn BufRead) -> io::Result<T>,
) -> Result<T, Failure> {
    let ended = serve(command(folder, arguments), input, PATIENCE, read);
    let Ended { status, got, said, late } = ended.map_err(|error| cannot_run(&error))?;
    let why = match got {
        _ if late => return Err(no_answer(folder)),
        Ok(got) if status.success() => return Ok(got),
        Ok(_) => complaint(&said),
        Err(error) => Message::same(error.to_string()),
    };
    let folder = folder.display();
    Err(Failure::new(say!(
        en("git cannot say what has changed in `{folder}`: {}", why.en),
        vi("git không cho biết được có gì thay đổi trong `{folder}`: {}", why.vi),
    )))
}

/// Gives `each` what git prints in `folder`, entry by entry, as `-z` asks for it: each ends in NUL.
///
/// # Errors
/// As [`read`].
pub fn entries(folder: &Path, arguments: &[&str], input: &[u8], mut each: impl FnMut(&[u8])) -> Result<(), Failure> {
    read(folder, arguments, input, |out| {
        let mut entry = Vec::new();
        while (&mut *out).take(MAX_LENGTH).read_until(0, &mut entry)? > 0 {
            if entry.pop() != Some(0) {
                return Err(io::Error::new(ErrorKind::InvalidData, "a name is too long"));
            }
            each(&entry);
            entry.clear();
        }
        Ok(())
    })
}

/// Git in `folder`: only plumbing that reads objects, the index and references is called by its name, which no alias
/// can take.
fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut git = Command::new("git");
    for place in PLACES {
        git.env_remove(place);
    }
    // A relative folder on the path would be one of the repository.
    let path = env::var_os("PATH").unwrap_or_default();
    if let Ok(path) = env::join_paths(env::split_paths(&path).filter(|folder| folder.is_absolute())) {
        git.env("PATH", path);
    }
    git.current_dir(folder).envs(VARIABLES).arg("--no-pager");
    for setting in SETTINGS {
        git.args(["-c", setting]);
    }
    git.args(arguments);
    git
}

/// How a program ended.
struct Ended<T> {
    status: ExitStatus,
    /// What was made of what it printed.
    got: io::Result<T>,
    /// What it complained of, as far as anybody would read.
    said: String,
    /// Whether it took longer than anybody waits, and was stopped.
    late: bool,
}

/// Runs `command` on `input`, and gives what it prints to `read`.
fn serve<T>(
    mut command: Command,
    input: &[u8],
    patience: Duration,
    read: impl FnOnce(&mut dyn BufRead) -> io::Result<T>,
) -> io::Result<Ended<T>> {
    let stdin = if input.is_empty() { Stdio::null() } else { Stdio::piped() };
    let mut child = command.stdin(stdin).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let child = Mutex::new(child);
    let stop = || drop(child.lock().unwrap_or_else(PoisonError::into_inner).kill());
    let (done, waiting) = mpsc::channel::<()>();
    // Beside each other, as each may wait for the others.
    let (got, said, late) = thread::scope(|scope| {
        // Whoever does not read all of it says by its status why.
        scope.spawn(move || stdin.map(|mut stdin| stdin.write_all(input)));
        let said = scope.spawn(move || stderr.map(heard).unwrap_or_default());
        let watch = scope.spawn(move || {
            let late = waiting.recv_timeout(patience) == Err(RecvTimeoutError::Timeout);
            if late {
                stop();
            }
            late
        });
        let got = match stdout {
            Some(stdout) => {
                let mut out = BufReader::with_capacity(64 << 10, stdout);
                read(&mut out)
            }
            None => Err(ErrorKind::BrokenPipe.into()),
        };
        if got.is_err() {
            stop();
        }
        // Both streams are at their ends: it has ended, or is about to.
        let said = said.join().unwrap_or_default();
        drop(done);
        (got, said, watch.join().unwrap_or_default())
    });
    let status = child.into_inner().unwrap_or_else(PoisonError::into_inner).wait()?;
    Ok(Ended { status, got, said, late })
}

/// The beginning of what `stream` says; it is read to its end all the same, lest the speaker wait.
fn heard(mut stream: impl Read) -> String {
    let mut said = Vec::new();
    let first = stream.by_ref().take(MAX_LENGTH).read_to_end(&mut said);
    let _ = first.and_then(|_| io::copy(&mut stream, &mut io::sink()));
    String::from_utf8_lossy(&said).into_owned()
}

fn complaint(said: &str) -> Message {
    match said.lines().map(str::trim).find(|line| !line.is_empty()) {
        Some(line) => Message::same(line),
        None => say!(en("it does not say why"), vi("không rõ vì sao")),
    }
}

fn cannot_run(error: &io::Error) -> Failure {
    match error.kind() {
        ErrorKind::NotFound => {
            Failure::new(say!(en("there is no program `git` here"), vi("máy này không có chương trình `git`")))
                .with_help(say!(
                    en("`--changed` asks git what has changed: install git, or leave `--changed` out"),
                    vi("`--changed` hỏi git xem có gì thay đổi: hãy cài git, hoặc bỏ `--changed`"),
                ))
        }
        _ => Failure::new(say!(en("git cannot be run: {error}"), vi("không chạy được git: {error}"))),
    }
}

fn no_answer(folder: &Path) -> Failure {
    let (folder, minutes) = (folder.display(), PATIENCE.as_secs() / 60);
    Failure::new(say!(
        en("git gave no answer about `{folder}` within {minutes} minutes"),
        vi("sau {minutes} phút git vẫn không trả lời về `{folder}`"),
    ))
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    fn sh(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    fn all(out: &mut dyn BufRead) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        out.read_to_end(&mut bytes).map(|_| bytes)
    }

    #[test]
    fn who_does_not_answer_is_stopped() {
        let ended = serve(sh("exec sleep 600"), b"", Duration::from_millis(50), all).unwrap();
        assert!(ended.late && !ended.status.success());
        let ended = serve(sh("yes"), b"", PATIENCE, |_| io::Result::<()>::Err(ErrorKind::InvalidData.into())).unwrap();
        assert!(!ended.late && ended.got.is_err());
    }

    #[test]
    fn nobody_waits_for_another_however_much_is_said() {
        let much = vec![b'x'; 1 << 20];
        let ended = serve(sh("cat >&2; yes | head -c 1000000; exit 3"), &much, PATIENCE, all).unwrap();
        assert_eq!((ended.status.code(), ended.late), (Some(3), false));
        assert_eq!((ended.got.unwrap().len(), ended.said.len()), (1_000_000, MAX_LENGTH as usize));
        // What is not read is no failure of ours.
        assert!(serve(sh("exit 0"), &much, PATIENCE, all).unwrap().status.success());
    }

    #[test]
    fn who_is_not_trusted_is_told_apart() {
        let said = |said: &str| Answer { succeeded: false, out: String::new(), said: said.to_owned() };
        let distrust = "fatal: detected dubious ownership in repository at '/a b'\nTo add an exception for this directory, \
                        call:\n\n\tgit config --global --add safe.directory '/a b'\n";
        let command = Some("git config --global --add safe.directory '/a b'".to_owned());
        let here = Path::new("/a b");
        assert_eq!(said(distrust).distrust(here), command);
        assert_eq!(said("fatal: unsafe repository: see safe.directory").distrust(here), command);
        assert_eq!(said("fatal: not a git repository").distrust(here), None);
        let bare = "fatal: cannot use bare repository '/a' (safe.bareRepository is 'explicit')\n";
        assert!(said(bare).refuses_bare() && said(bare).distrust(here).is_none());
    }
}
