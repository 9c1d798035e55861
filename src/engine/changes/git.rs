//! Runs `git` safely. A repository and its content are untrusted: nothing in it is executed, nothing is fetched, and
//! git reads no file of the work tree, because a command could filter it.

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

/// Variables that a hook inherits and that point git to another repository. The rest of the environment is the user's
/// own: it decides whom git trusts and where its parts are.
const REPOSITORY_VARIABLES: [&str; 14] = [
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

/// Settings for git that override any configuration. Git ignores those that it does not know.
const SETTINGS: [&str; 7] = [
    // Ignore folders among the reports that look like a bare repository.
    "safe.bareRepository=explicit",
    "core.hooksPath=/dev/null",
    // Empty disables it in every version; in old ones, `false` would be a command.
    "core.fsmonitor=",
    "core.sshCommand=",
    "core.gitProxy=",
    "protocol.allow=never",
    "submodule.recurse=false",
];

/// The same as environment variables.
const VARIABLES: [(&str, &str); 6] = [
    ("LC_ALL", "C"),
    ("GIT_OPTIONAL_LOCKS", "0"),
    ("GIT_NO_REPLACE_OBJECTS", "1"),
    // Never fetch missing objects of a partial clone. Old versions of git ignore the first variable; the second one
    // allows only a protocol that does not exist.
    ("GIT_NO_LAZY_FETCH", "1"),
    ("GIT_ALLOW_PROTOCOL", "none"),
    ("GIT_TERMINAL_PROMPT", "0"),
];

/// Maximum time for one answer. The largest repositories need seconds.
const TIMEOUT: Duration = Duration::from_secs(120);

/// Maximum length of a short answer, an entry, or an error message, in bytes.
const MAX_LENGTH: u64 = 64 << 10;

/// The output of a git command.
pub struct GitOutput {
    /// Whether git succeeded.
    pub succeeded: bool,
    /// Its output, usually one line.
    pub out: String,
    /// Its error output.
    stderr: String,
}

impl GitOutput {
    /// The first line of its error output.
    pub fn error_line(&self) -> Message {
        error_line(&self.stderr)
    }

    /// The command that makes git trust the repository around `folder`, if another user owns it. Git suggests it.
    pub fn trust_command(&self, folder: &Path) -> Option<String> {
        if !self.stderr.contains("safe.directory") {
            return None;
        }
        let command = self.stderr.lines().map(str::trim).find(|line| line.starts_with("git config "));
        Some(
            command.map_or_else(
                || format!("git config --global --add safe.directory '{}'", folder.display()),
                str::to_owned,
            ),
        )
    }

    /// Whether git refused a bare repository inside other files.
    pub fn refuses_bare(&self) -> bool {
        self.stderr.contains("safe.bareRepository")
    }
}

/// Runs git in `folder` for a short answer; git may fail.
///
/// # Errors
/// If there is no git, or it does not answer.
pub fn ask(folder: &Path, arguments: &[&str]) -> Result<GitOutput, Failure> {
    let finished = run(command(folder, arguments), b"", TIMEOUT, |out| {
        let mut bytes = Vec::new();
        out.take(MAX_LENGTH).read_to_end(&mut bytes)?;
        Ok(bytes)
    });
    let Finished { status, result, stderr, timed_out } = finished.map_err(|error| cannot_run(&error))?;
    if timed_out {
        return Err(timeout_failure(folder));
    }
    let mut out = String::from_utf8_lossy(&result.map_err(|error| cannot_run(&error))?).into_owned();
    if out.ends_with('\n') {
        out.pop();
    }
    Ok(GitOutput { succeeded: status.success(), out, stderr })
}

/// Runs git in `folder` with `input`, and passes its output to `read` as a stream.
///
/// # Errors
/// If there is no git, if it fails or does not answer, or if `read` fails.
pub fn read<T>(
    folder: &Path,
    arguments: &[&str],
    input: &[u8],
    read: impl FnOnce(&mut dyn BufRead) -> io::Result<T>,
) -> Result<T, Failure> {
    let finished = run(command(folder, arguments), input, TIMEOUT, read);
    let Finished { status, result, stderr, timed_out } = finished.map_err(|error| cannot_run(&error))?;
    let why = match result {
        _ if timed_out => return Err(timeout_failure(folder)),
        Ok(result) if status.success() => return Ok(result),
        Ok(_) => error_line(&stderr),
        Err(error) => Message::same(error.to_string()),
    };
    let folder = folder.display();
    Err(Failure::new(say!(
        en("git cannot say what has changed in `{folder}`: {}", why.en),
        vi("git không cho biết được có gì thay đổi trong `{folder}`: {}", why.vi),
    )))
}

/// Passes each NUL-terminated entry of git's output (option `-z`) to `each`.
///
/// # Errors
/// See [`read`].
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

/// Prepares git in `folder`. Only plumbing commands are used, because no alias can replace them.
fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut git = Command::new("git");
    for place in REPOSITORY_VARIABLES {
        git.env_remove(place);
    }
    // A relative folder in `PATH` would be inside the repository.
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

/// The result of a finished program.
struct Finished<T> {
    status: ExitStatus,
    /// The result of reading its output.
    result: io::Result<T>,
    /// The beginning of its error output.
    stderr: String,
    /// Whether it was stopped after the time limit.
    timed_out: bool,
}

/// Runs `command` with `input`, and passes its output to `read`.
fn run<T>(
    mut command: Command,
    input: &[u8],
    timeout: Duration,
    read: impl FnOnce(&mut dyn BufRead) -> io::Result<T>,
) -> io::Result<Finished<T>> {
    let stdin = if input.is_empty() { Stdio::null() } else { Stdio::piped() };
    let mut child = command.stdin(stdin).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let child = Mutex::new(child);
    let stop = || drop(child.lock().unwrap_or_else(PoisonError::into_inner).kill());
    let (done, waiting) = mpsc::channel::<()>();
    // In parallel, because each may wait for the others.
    let (result, stderr, timed_out) = thread::scope(|scope| {
        // If the program does not read everything, its exit status tells why.
        scope.spawn(move || stdin.map(|mut stdin| stdin.write_all(input)));
        let stderr = scope.spawn(move || stderr.map(read_beginning).unwrap_or_default());
        let watch = scope.spawn(move || {
            let timed_out = waiting.recv_timeout(timeout) == Err(RecvTimeoutError::Timeout);
            if timed_out {
                stop();
            }
            timed_out
        });
        let result = match stdout {
            Some(stdout) => {
                let mut out = BufReader::with_capacity(64 << 10, stdout);
                read(&mut out)
            }
            None => Err(ErrorKind::BrokenPipe.into()),
        };
        if result.is_err() {
            stop();
        }
        // Both streams have ended, so the program has ended or is about to.
        let stderr = stderr.join().unwrap_or_default();
        drop(done);
        (result, stderr, watch.join().unwrap_or_default())
    });
    let status = child.into_inner().unwrap_or_else(PoisonError::into_inner).wait()?;
    Ok(Finished { status, result, stderr, timed_out })
}

/// The beginning of `stream`. The rest is read, too, so that the program does not block.
fn read_beginning(mut stream: impl Read) -> String {
    let mut stderr = Vec::new();
    let first = stream.by_ref().take(MAX_LENGTH).read_to_end(&mut stderr);
    let _ = first.and_then(|_| io::copy(&mut stream, &mut io::sink()));
    String::from_utf8_lossy(&stderr).into_owned()
}

fn error_line(stderr: &str) -> Message {
    match stderr.lines().map(str::trim).find(|line| !line.is_empty()) {
        Some(line) => Message::same(line),
        None => say!(en("it does not say why"), vi("không rõ vì sao")),
    }
}

fn cannot_run(error: &io::Error) -> Failure {
    match error.kind() {
        ErrorKind::NotFound => {
            Failure::new(say!(en("there is no program `git` here"), vi("máy này không có chương trình `git`")))
                .with_help(say!(
                    en("`--changed` needs git to know what has changed: install git, or leave `--changed` out"),
                    vi("`--changed` hỏi git xem có gì thay đổi: hãy cài git, hoặc bỏ `--changed`"),
                ))
        }
        _ => Failure::new(say!(en("git cannot be run: {error}"), vi("không chạy được git: {error}"))),
    }
}

fn timeout_failure(folder: &Path) -> Failure {
    let (folder, minutes) = (folder.display(), TIMEOUT.as_secs() / 60);
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
        let finished = run(sh("exec sleep 600"), b"", Duration::from_millis(50), all).unwrap();
        assert!(finished.timed_out && !finished.status.success());
        let finished = run(sh("yes"), b"", TIMEOUT, |_| io::Result::<()>::Err(ErrorKind::InvalidData.into())).unwrap();
        assert!(!finished.timed_out && finished.result.is_err());
    }

    #[test]
    fn nobody_waits_for_another_however_much_is_said() {
        let much = vec![b'x'; 1 << 20];
        let finished = run(sh("cat >&2; yes | head -c 1000000; exit 3"), &much, TIMEOUT, all).unwrap();
        assert_eq!((finished.status.code(), finished.timed_out), (Some(3), false));
        assert_eq!((finished.result.unwrap().len(), finished.stderr.len()), (1_000_000, MAX_LENGTH as usize));
        // Unread input is not an error.
        assert!(run(sh("exit 0"), &much, TIMEOUT, all).unwrap().status.success());
    }

    #[test]
    fn who_is_not_trusted_is_told_apart() {
        let stderr = |stderr: &str| GitOutput { succeeded: false, out: String::new(), stderr: stderr.to_owned() };
        let dubious = "fatal: detected dubious ownership in repository at '/a b'\nTo add an exception for this directory, \
                        call:\n\n\tgit config --global --add safe.directory '/a b'\n";
        let command = Some("git config --global --add safe.directory '/a b'".to_owned());
        let here = Path::new("/a b");
        assert_eq!(stderr(dubious).trust_command(here), command);
        assert_eq!(stderr("fatal: unsafe repository: see safe.directory").trust_command(here), command);
        assert_eq!(stderr("fatal: not a git repository").trust_command(here), None);
        let bare = "fatal: cannot use bare repository '/a' (safe.bareRepository is 'explicit')\n";
        assert!(stderr(bare).refuses_bare() && stderr(bare).trust_command(here).is_none());
    }
}
