//! Whether the editor is still there. One that has died says no goodbye, and its end of the pipe may be held open by
//! somebody else: a wrapper, a remote session.

use std::process;
use std::thread;
use std::time::Duration;

/// How often is looked, and so how long a server outlives its editor.
const PAUSE: Duration = Duration::from_secs(3);

/// Ends this process once the one with the number `id` is gone. Nothing is lost: there is nobody left to answer, and the
/// server writes no files.
///
/// One that is not there to begin with runs elsewhere, such as outside of a container, and is not looked for.
pub fn watch(id: u32) {
    if !is_alive(id) {
        return;
    }
    let watching = move || {
        while is_alive(id) {
            thread::sleep(PAUSE);
        }
        process::exit(1)
    };
    // Without a thread to spare, the end of the input must do.
    _ = thread::Builder::new().name("editor".to_owned()).stack_size(64 << 10).spawn(watching);
}

/// Whether the process with the number `id` runs; one that has ended and that nobody has asked about does not.
#[cfg(unix)]
fn is_alive(id: u32) -> bool {
    use rustix::io::Errno;
    use rustix::process::{Pid, test_kill_process};

    let Some(id) = i32::try_from(id).ok().and_then(Pid::from_raw) else { return false };
    // Who may not be sent anything is there.
    let there = !matches!(test_kill_process(id), Err(Errno::SRCH));
    there && !has_ended(id.as_raw_nonzero().get())
}

/// Whether the process has ended, and waits for somebody to ask how.
#[cfg(unix)]
fn has_ended(id: i32) -> bool {
    // Only Linux tells; the name in brackets may hold brackets itself.
    let told = std::fs::read(format!("/proc/{id}/stat")).unwrap_or_default();
    let state = memchr::memrchr(b')', &told).and_then(|end| told.get(end + 2));
    matches!(state, Some(b'Z' | b'X'))
}

/// As well as can be told without a library of the system's: its own list of processes names it.
#[cfg(windows)]
fn is_alive(id: u32) -> bool {
    use std::os::windows::process::CommandExt;
    use std::process::{Command, Stdio};

    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    let filter = format!("PID eq {id}");
    let mut list = Command::new("tasklist");
    list.args(["/NH", "/FO", "CSV", "/FI", &filter]).stdin(Stdio::null()).creation_flags(CREATE_NO_WINDOW);
    match list.output() {
        Ok(listed) if listed.status.success() => String::from_utf8_lossy(&listed.stdout).contains(&format!("\"{id}\"")),
        // Who cannot tell does not leave.
        _ => true,
    }
}

#[cfg(not(any(unix, windows)))]
fn is_alive(_id: u32) -> bool {
    true
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use std::process::{Command, Stdio};

    #[test]
    fn who_has_ended_is_not_alive_whether_or_not_anybody_has_asked() {
        assert!(is_alive(process::id()) && is_alive(1));
        assert!(!is_alive(0) && !is_alive(u32::MAX));
        let mut child = Command::new("cat").stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        assert!(is_alive(child.id()));
        drop(child.stdin.take());
        if cfg!(target_os = "linux") {
            while is_alive(child.id()) {
                thread::sleep(Duration::from_millis(5));
            }
        }
        child.wait().unwrap();
        assert!(!is_alive(child.id()));
    }
}
