//! Detects whether the editor process still runs. A crashed editor sends no `exit`, and another process (a wrapper, a
//! remote session) may keep its end of the pipe open.

use std::process;
use std::thread;
use std::time::Duration;

/// The interval of the checks, and so the longest time that a server outlives its editor.
const PAUSE: Duration = Duration::from_secs(3);

/// Exits this process when the process `id` is gone. Nothing is lost, because the server writes no files.
///
/// If there is no such process at first, it runs elsewhere, for example outside of a container, and is not watched.
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
    // If no thread can be started, the server only ends at the end of the input.
    _ = thread::Builder::new().name("editor".to_owned()).stack_size(64 << 10).spawn(watching);
}

/// Whether the process `id` runs. A zombie process does not.
#[cfg(unix)]
fn is_alive(id: u32) -> bool {
    use rustix::io::Errno;
    use rustix::process::{Pid, test_kill_process};

    let Some(id) = i32::try_from(id).ok().and_then(Pid::from_raw) else { return false };
    // A permission error means that the process exists.
    let exists = !matches!(test_kill_process(id), Err(Errno::SRCH));
    exists && !has_ended(id.as_raw_nonzero().get())
}

/// Whether the process is a zombie.
#[cfg(unix)]
fn has_ended(id: i32) -> bool {
    // Only Linux has this file. The name in parentheses may contain parentheses.
    let stat = std::fs::read(format!("/proc/{id}/stat")).unwrap_or_default();
    let state = memchr::memrchr(b')', &stat).and_then(|end| stat.get(end + 2));
    matches!(state, Some(b'Z' | b'X'))
}

/// Searches the system's process list, because there is no system library for it.
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
        // If the list is not available, assume that the process runs.
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
